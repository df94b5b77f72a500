"""Cutting a WARC file into slices that can be read apart: places where a gzip member begins that begins a record.

Nothing is unpacked but the first bytes of what looks like a member, so a slice is found in the time of a file search.
A place that only looks like a boundary (a WARC stored inside a WARC) shows when the slice before it is read: it then
ends torn, and the reader goes on from that slice's start without cuts. Reads only.
"""

import zlib
from pathlib import Path
from typing import BinaryIO

from newscrawl.archive.files import storage_errors

SLICE = 4 << 20
"""Packed bytes of a slice at least: some 130 pages of 160 kB, half a second of reading, a megabyte of lines."""

_MAGIC = b"\x1f\x8b\x08"
_WINDOW = 1 << 18
_HEAD = 1 << 10  # packed bytes that surely unpack to the first eight of a record


def slices(path: Path, size: int = SLICE) -> list[tuple[int, int]] | None:
    """(start, end) of slices of about `size` packed bytes, in order; None for a file that cannot be cut.

    Plain files cannot; a whole-file gzip is one slice. The first begins at 0, the last ends with the file. Raises
    StorageError.
    """
    with storage_errors(path), path.open("rb") as file:
        length = path.stat().st_size
        if not begins_record(file, 0):
            return None
        bounds = [0]
        while (start := next_record(file, bounds[-1] + size)) is not None:
            bounds.append(start)
    return list(zip(bounds, [*bounds[1:], length], strict=True))


def next_record(file: BinaryIO, position: int) -> int | None:
    """The first place at or behind `position` where a member begins that begins a record; None when there is none."""
    while True:
        file.seek(position)
        window = file.read(_WINDOW)
        if len(window) < len(_MAGIC):
            return None
        place = window.find(_MAGIC)
        while place >= 0:
            if begins_record(file, position + place):
                return position + place
            place = window.find(_MAGIC, place + 1)
        position += len(window) - len(_MAGIC) + 1


def begins_record(file: BinaryIO, position: int) -> bool:
    """Whether a gzip member begins there whose content begins like a WARC record."""
    file.seek(position)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS + 16).decompress(file.read(_HEAD), 8).startswith(b"WARC/1.")
    except zlib.error:
        return False


class Window:
    """A part of a file that reads like a file of its own."""

    def __init__(self, file: BinaryIO, start: int, end: int | None) -> None:
        self._file, self._start, self._end = file, start, end
        file.seek(start)

    def seek(self, position: int) -> None:
        """To a place counted from the part's start."""
        self._file.seek(self._start + position)

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, none behind the part's end."""
        if self._end is not None:
            size = min(size, self._end - self._file.tell())
        return self._file.read(size) if size > 0 else b""
