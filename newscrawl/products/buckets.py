"""Sorting more records than memory holds: lines go to one spill file per month, and each is read back in order.

Memory: a write buffer of at most `BUFFER` bytes, and about 200 bytes per record of the one month being read back; the
lines themselves stay on disk. Lines that are in the archive twice (a repaired segment) come back once.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

BUFFER = 8 << 20
"""Plain bytes held back before spill files are written to: months come mixed, and a file handle each is too many."""

_ORDER = {
    "articles": ("key", "version", "fetched_at"),
    "views": ("key", "observed_at", "view_count"),
    "events": ("key", "observed_at", "kind"),
}


def order_of(record: dict[str, Any], stream: str) -> tuple[str, int, str]:
    """What records of a stream are sorted by: key, then version or time."""
    key, second, third = (record.get(name) for name in _ORDER[stream])
    if stream == "articles":
        return str(key), int(second or 1), str(third or "")
    return str(key), 0, f"{second or ''} {third or ''}"


class Buckets:
    """Lines by month in a folder of their own (created at the first spill, emptied while reading back)."""

    def __init__(self, folder: Path, stream: str) -> None:
        self._folder, self._stream = folder, stream
        self._held: dict[str, list[bytes]] = {}
        self._months: set[str] = set()
        self._bytes = 0

    def add(self, month: str, data: bytes) -> None:
        """Takes a line (without newline)."""
        self._held.setdefault(month, []).append(data)
        self._months.add(month)
        self._bytes += len(data)
        if self._bytes >= BUFFER:
            self._spill()

    def months(self) -> list[str]:
        """Months that hold something, in order."""
        return sorted(self._months)

    def read(self, month: str) -> Iterator[bytes]:
        """Lines of one month, sorted, each once; its spill file is gone afterwards."""
        self._spill()
        path = self._path(month)
        with path.open("rb") as file:
            places: list[tuple[tuple[str, int, str], bytes, int]] = []
            offset = 0
            for line in file:
                mark = hashlib.blake2b(line, digest_size=8).digest()
                places.append((order_of(orjson.loads(line), self._stream), mark, offset))
                offset += len(line)
            places.sort()
            last: tuple[tuple[str, int, str], bytes] | None = None
            for order, mark, place in places:
                if (order, mark) != last:
                    file.seek(place)
                    yield file.readline().rstrip(b"\n")
                last = order, mark
        path.unlink()
        self._months.discard(month)

    def _spill(self) -> None:
        if self._held:
            self._folder.mkdir(parents=True, exist_ok=True)
        for month, lines in self._held.items():
            with self._path(month).open("ab") as file:
                file.write(b"\n".join(lines) + b"\n")
        self._held.clear()
        self._bytes = 0

    def _path(self, month: str) -> Path:
        return self._folder / f"{month}.jsonl"
