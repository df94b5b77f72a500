"""Walking the gzip members of a WARC file: how far it is whole, and which good captures it holds.

The walk trusts nothing but complete members (checksum included) whose record has its full length. Reading records for
use is `warcread`'s work.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from newscrawl.archive.files import storage_errors
from newscrawl.archive.index import CaptureRow
from newscrawl.archive.revisit import epoch
from newscrawl.archive.warcformat import UNCHANGED, read_outcome

_READ = 1 << 16
_HEAD = 1 << 16  # a WARC record head is far shorter


@dataclass(frozen=True, slots=True)
class Member:
    """One whole gzip member holding one whole record: place, packed length, and the record's type and id."""

    offset: int
    length: int
    kind: str
    record_id: str


@dataclass(slots=True)
class Walk:
    """How the walk ended: `end` is the offset up to which the file is whole, `reason` why it stopped before the end."""

    end: int = 0
    records: int = 0
    reason: str | None = None


def members(path: Path, walk: Walk) -> Iterator[Member]:
    """Whole members from `walk.end` on, in order; stops at the first that is cut, corrupt or no record, and says so."""
    with storage_errors(path), path.open("rb") as file:
        file.seek(walk.end)
        rest = b""
        while True:
            rest = rest or file.read(_READ)
            if not rest:
                return
            unpacker = zlib.decompressobj(zlib.MAX_WBITS + 16)
            length = size = 0
            head = b""
            try:
                while not unpacker.eof and rest:
                    plain = unpacker.decompress(rest)
                    length += len(rest) - len(unpacker.unused_data)
                    size += len(plain)
                    if len(head) < _HEAD:
                        head += plain[: _HEAD - len(head)]
                    rest = unpacker.unused_data if unpacker.eof else file.read(_READ)
            except zlib.error as error:
                walk.reason = str(error)
                return
            member = _member(head, size, walk.end, length) if unpacker.eof else None
            if member is None:
                walk.reason = "record without its full length" if unpacker.eof else "cut in the middle of a record"
                return
            walk.end += length
            walk.records += 1
            yield member


def _member(head: bytes, size: int, offset: int, length: int) -> Member | None:
    top, found, _ = head.partition(b"\r\n\r\n")
    lines = top.decode("utf-8", "replace").split("\r\n")
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    declared = fields.get("content-length", "")
    if not found or not lines[0].startswith("WARC/") or not declared.isdigit():
        return None
    if size != len(top) + 4 + int(declared) + 4:
        return None
    return Member(offset, length, fields.get("warc-type", ""), fields.get("warc-record-id", ""))


def walk_file(path: Path) -> Walk:
    """How far a file is whole and how many records it holds."""
    walk = Walk()
    for _ in members(path, walk):
        pass
    return walk


def good_captures(
    path: Path, name: str, stored: set[tuple[str, str]] | None = None
) -> tuple[list[CaptureRow], list[tuple[str, str]]]:
    """What `WarcWriter` would have noted for this file, in file order: good captures, and (url, id) found unchanged.

    (key, run id) of the articles that the file says were stored are added to `stored`.
    `name` is the file's relative name. The file must be whole (see `members`).
    """
    captures: list[CaptureRow] = []
    unchanged: list[tuple[str, str]] = []
    with storage_errors(path), path.open("rb") as file:
        records = ArchiveIterator(file)
        for record in records:
            get = record.rec_headers.get_header
            if record.rec_type == "metadata":
                outcome = read_outcome(record.raw_stream.read()) or {}
                if stored is not None and outcome.get("outcome") == "stored" and outcome.get("key"):
                    stored.add((outcome["key"], outcome.get("run_id") or ""))
                elif outcome.get("outcome") == UNCHANGED:
                    unchanged.append((get("WARC-Target-URI"), get("WARC-Refers-To")))
            elif (row := _capture(record)) is not None:
                settled = record.http_headers.get_statuscode() == "304"
                place = (name, records.get_record_offset(), get("WARC-Record-ID"))
                values: tuple[Any, ...] = (*row, *place, settled)
                captures.append(CaptureRow(*values))
    return captures, unchanged


def _capture(record: Any) -> tuple[Any, ...] | None:
    """The fields of a capture up to its place; None for every other record."""
    get, http = record.rec_headers.get_header, record.http_headers
    response = record.rec_type == "response"
    if not response and record.rec_type != "revisit":
        return None
    if http is None or not get("WARC-Payload-Digest") or (response and http.get_statuscode() != "200"):
        return None
    own = (get("WARC-Record-ID"), get("WARC-Target-URI"), get("WARC-Date"))
    other = (get("WARC-Refers-To"), get("WARC-Refers-To-Target-URI"), get("WARC-Refers-To-Date"))
    return (
        get("WARC-Target-URI"),
        epoch(get("WARC-Date")),
        http.get_header("ETag") or get("ETag"),
        http.get_header("Last-Modified") or get("Last-Modified"),
        get("WARC-Payload-Digest"),
        *(own if response else (a or b for a, b in zip(other, own, strict=True))),
    )
