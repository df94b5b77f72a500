"""What can be saved of a damaged WARC file: every whole record, each at the offset it always had.

Every record is a gzip member of its own, so reading goes on behind a damaged place, at the next member that unpacks
to a record. Records' provenance names offsets, so the lost bytes are replaced by filler of the same length: `metadata`
records that say which bytes are lost, and which any WARC reader passes over. Where bytes are not spoiled but gone (or
too many), the places that were noted tell how far what follows has moved. No ledger and no portal folder here.
"""

import struct
import uuid
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from newscrawl.archive.files import CHUNK, storage_errors, write_synced
from newscrawl.archive.warcformat import FIELDS_TYPE, sha1
from newscrawl.archive.warcscan import Walk, members
from newscrawl.archive.warcsplit import next_record

SHORTEST = 340
"""Bytes of the shortest filler. Our shortest record, a warcinfo, takes 350 (measured on the sample, 2026-11-23)."""

_LONGEST = 1 << 20  # one filler record at most: its padding is made in memory
_BLOCK = 65535  # bytes that a stored deflate block can hold
_FRAME = 18  # gzip's header and trailer


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole records that lie together: bytes `start` to `end` of the damaged file, which belong at `place`."""

    start: int
    end: int
    place: int

    @property
    def until(self) -> int:
        """Where the piece ends once it is in its place."""
        return self.place + self.end - self.start


@dataclass(slots=True)
class Salvage:
    """What is left of a file, and the lost ranges: (first byte, byte after the last), None where the end is unknown."""

    pieces: list[Piece] = field(default_factory=list)
    lost: list[tuple[int, int | None]] = field(default_factory=list)
    reason: str = ""


def examine(path: Path, expected: Mapping[str, int], size: int | None = None) -> Salvage | None:
    """What can be saved; None when the file is whole. Reads only.

    `expected` gives offsets by record id, as they were noted; `size` is the length the file had, when that is known.
    """
    found = Salvage()
    with storage_errors(path), path.open("rb") as file:
        position: int | None = 0
        while position is not None:
            walk = Walk(end=position)
            piece = _piece(path, walk, expected, found.pieces[-1] if found.pieces else Piece(0, 0, 0))
            if piece.end > piece.start:
                found.pieces.append(piece)
            found.reason = found.reason or walk.reason or ""
            position = next_record(file, walk.end + SHORTEST) if walk.reason else None
            torn = walk.reason is not None
    reached = 0
    for piece in found.pieces:
        if piece.place > reached:
            found.lost.append((reached, piece.place))
        reached = piece.until
    if torn or (size is not None and reached < size):
        found.lost.append((reached, size if size is not None and size > reached else None))
        found.reason = found.reason or "shorter than it was"
    return found if found.lost else None


def _piece(path: Path, walk: Walk, expected: Mapping[str, int], before: Piece) -> Piece:
    """The whole records from `walk.end` on; they belong where the first of them with a known place was."""
    start, moved = walk.end, before.place - before.start
    for member in members(path, walk):
        if member.record_id in expected:
            known = expected[member.record_id] - member.offset
            gap = start + known - before.until
            if gap == 0 or gap >= SHORTEST:
                moved = known
            expected = {}
    return Piece(start, walk.end, start + moved)


def write_salvaged(source: Path, target: Path, salvage: Salvage, *, now: datetime) -> None:
    """Write what is left of `source` to `target`, which appears when it is whole. Raises StorageError."""
    with storage_errors(source), source.open("rb") as file:
        write_synced(target, _chunks(file, salvage, now))


def _chunks(file: BinaryIO, salvage: Salvage, now: datetime) -> Iterator[bytes]:
    reached = 0
    for piece in salvage.pieces:
        yield from filler(reached, piece.place, now=now)
        file.seek(piece.start)
        left = piece.end - piece.start
        while left:
            chunk = file.read(min(CHUNK, left))
            left -= len(chunk)
            yield chunk
        reached = piece.until


def filler(start: int, end: int, *, now: datetime) -> Iterator[bytes]:
    """Records of together exactly `end - start` bytes (none, or at least `SHORTEST`) in place of the lost ones."""
    left = end - start
    while left:
        length = min(left, _LONGEST)
        if 0 < left - length < SHORTEST:
            length -= SHORTEST
        yield _filler(length, f"newscrawl-lost: {start}-{end}\r\n".encode(), now)
        left -= length


def _filler(length: int, note: bytes, now: datetime) -> bytes:
    """One record as a gzip member of `length` bytes. Stored, not deflated: only then is its length ours to choose."""
    blocks = -(-(length - _FRAME) // (_BLOCK + 5))
    plain = length - _FRAME - 5 * blocks
    record = _record(plain, note, now)
    parts = [record[i * _BLOCK : (i + 1) * _BLOCK] for i in range(blocks)]
    stored = [
        struct.pack("<BHH", number == blocks - 1, len(part), len(part) ^ 0xFFFF) + part
        for number, part in enumerate(parts)
    ]
    trailer = struct.pack("<LL", zlib.crc32(record), len(record))
    return b"".join((b"\x1f\x8b\x08\0\0\0\0\0\0\xff", *stored, trailer))


def _record(size: int, note: bytes, now: datetime) -> bytes:
    """A metadata record of `size` bytes; the length's leading zeros keep the head as long whatever the block is."""
    fields = {
        "WARC-Type": "metadata",
        "WARC-Record-ID": f"<urn:uuid:{uuid.uuid4()}>",
        "WARC-Date": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Content-Type": FIELDS_TYPE,
        "WARC-Block-Digest": sha1(b""),
        "Content-Length": "0000000",
    }
    room = size - len(_head(fields)) - 4 - len(note)
    pad = b"padding: " + b"." * (room - 11) + b"\r\n" if room >= 11 else b""
    block = note + pad if pad else note[:-2] + b" " * room + note[-2:]
    fields |= {"WARC-Block-Digest": sha1(block), "Content-Length": f"{len(block):07}"}
    return _head(fields) + block + b"\r\n\r\n"


def _head(fields: Mapping[str, str]) -> bytes:
    return ("WARC/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n").encode()
