"""One gzip member in one call, by ISA-L: the whole body of a page, or one small WARC record. No streams, no files.

Measured 2026-11-23 beside zlib: unpacking a page of 147 kB takes 0.13 ms instead of 0.30, packing a record of 700 bytes
0.004 instead of 0.03. Large bodies are packed by zlib: ISA-L's levels end where zlib's third begins.
"""

import zlib

from isal import isal_zlib

GZIP = zlib.MAX_WBITS + 16
_SMALL = 16_384
"""Bytes up to which a record is packed by ISA-L; it loses 3 % of a record's size there."""


def unpack(body: bytes, max_size: int = 0) -> bytes | None:
    """The content of one whole gzip member that is no larger than `max_size` bytes (0: any).

    None for anything else: cut, damaged, several members, too large, no gzip.
    """
    unpacker = isal_zlib.decompressobj(GZIP)
    try:
        plain: bytes = unpacker.decompress(body, max_size)
    except isal_zlib.error:  # type: ignore[misc] # its stub calls the class an instance
        return None
    return plain if unpacker.eof and not unpacker.unused_data else None


def pack(parts: list[bytes], level: int) -> bytes:
    """The parts behind one another as one member; `level` is zlib's, 0 stores what is packed already."""
    size = sum(map(len, parts))
    if level and size <= _SMALL:
        packed: bytes = isal_zlib.compress(b"".join(parts), 1, GZIP)
        return packed
    packer = zlib.compressobj(level, zlib.DEFLATED, GZIP)
    return b"".join([*map(packer.compress, parts), packer.flush()])
