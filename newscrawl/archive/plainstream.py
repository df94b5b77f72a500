"""A WARC file as one plain stream, however it is packed, that ends quietly where the file is cut and says so.

warcio's own unpacking hides a cut gzip stream (it ends like a whole one) or writes to stderr; here it is a value.
"""

import zlib
from collections import deque
from typing import Protocol

_READ = 1 << 16


class Source(Protocol):
    """What is read: a binary file, or a part of one."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes."""

    def seek(self, position: int, /) -> object:
        """To a place counted from the start."""


class PlainStream:
    """Plain bytes of a gzip (one member or many) or plain file; `torn` is None while all is well."""

    def __init__(self, file: Source) -> None:
        self._file = file
        self._packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        self._rest = b""
        self._offset = 0  # packed bytes consumed
        self._position = 0  # plain bytes given out
        self._made = 0  # plain bytes unpacked
        self._buffer = b""
        self._unpacker: zlib._Decompress | None = None
        self._starts: deque[tuple[int, int]] = deque()
        self.torn: str | None = None

    def tell(self) -> int:
        """Plain bytes read so far."""
        return self._position

    def read(self, size: int = -1) -> bytes:
        """Up to `size` plain bytes, at least one unless the stream has ended (or is torn)."""
        size = _READ if size < 0 else size
        while not self._buffer and self.torn is None and self._fill():
            pass
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        self._position += len(data)
        return data

    def packed_offset(self, position: int) -> int | None:
        """Offset in the file of the record that begins at a plain position; None inside a whole-file gzip.

        Positions must be asked in ascending order: what lies before is forgotten.
        """
        if not self._packed:
            return position
        while self._starts and self._starts[0][0] < position:
            self._starts.popleft()
        return self._starts[0][1] if self._starts and self._starts[0][0] == position else None

    def _fill(self) -> bool:
        """Unpack some more; False at the end."""
        if not self._packed:
            self._buffer = self._file.read(_READ)
            return bool(self._buffer)
        self._rest = self._rest or self._file.read(_READ)
        if not self._rest:
            if self._unpacker is not None:
                self.torn = "cut in the middle of a gzip member"
            return False
        if self._unpacker is None:
            self._unpacker = zlib.decompressobj(zlib.MAX_WBITS + 16)
            self._starts.append((self._made, self._offset))
        try:
            self._buffer = self._unpacker.decompress(self._rest)
        except zlib.error as error:
            self.torn = f"gzip: {error}"
            return False
        self._made += len(self._buffer)
        rest = self._unpacker.unused_data if self._unpacker.eof else b""
        self._offset += len(self._rest) - len(rest)
        self._rest = rest
        if self._unpacker.eof:
            self._unpacker = None
        return True
