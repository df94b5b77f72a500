"""One gzip member in one call, by zlib-ng: the body of a page, or one WARC record. No streams, no files.

Measured 2026-11-23 beside zlib, for the same size: unpacking a page of 147 kB takes 0.16 ms instead of 0.30, packing a
record of 700 bytes 0.006 instead of 0.03, packing a segment 0.4 of the time.
"""

from zlib_ng import zlib_ng

GZIP = zlib_ng.MAX_WBITS + 16


def unpack(body: bytes, max_size: int = 0) -> bytes | None:
    """The content of one whole gzip member that is no larger than `max_size` bytes (0: any).

    None for anything else: cut, damaged, several members, too large, no gzip.
    """
    unpacker = zlib_ng.decompressobj(GZIP)
    try:
        plain: bytes = unpacker.decompress(body, max_size)
    except zlib_ng.error:  # type: ignore[misc] # its stub calls the class an instance
        return None
    return plain if unpacker.eof and not unpacker.unused_data else None


def pack(parts: list[bytes], level: int) -> bytes:
    """The parts behind one another as one member; `level` is zlib's, 0 stores what is packed already."""
    packer = zlib_ng.compressobj(level, zlib_ng.DEFLATED, GZIP)
    return b"".join([*map(packer.compress, parts), packer.flush()])
