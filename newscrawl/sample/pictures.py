"""Small pictures for the sample's image addresses: a valid one-pixel PNG or JPEG whatever the name says. Made once."""

import struct
import zlib
from functools import cache

_TYPES = {".png": "image/png", ".gif": "image/gif", ".webp": "image/webp", ".ico": "image/x-icon"}
_GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x4e\x7a\x3a\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


def content_type(path: str) -> str:
    """The type that a picture's name promises."""
    return _TYPES.get("." + path.lower().rpartition(".")[2], "image/jpeg")


@cache
def _png(color: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\x00" + bytes((color, 140, 90)) * 8
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)),
            chunk(b"IDAT", zlib.compress(row * 8, 9)),
            chunk(b"IEND", b""),
        )
    )


def picture(path: str) -> bytes:
    """The bytes at a picture's address: a GIF for `.gif`, else an 8 by 8 PNG (browsers look at bytes, not at names)."""
    if path.lower().endswith(".gif"):
        return _GIF
    return _png(zlib.crc32(path.encode("utf-8")) % 200)
