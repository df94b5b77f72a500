"""One export: an archive's records, typed, sorted and partitioned by portal and month, with what describes them.

    OUT/<stream>/portal=<id>/month=YYYY-MM/<id>-YYYY-MM-<n>.<format>
    OUT/{datapackage.json, <stream>.schema.json, DICTIONARY.md, DATASHEET.md, export.json}
    OUT/withdrawn.jsonl    in a delta

Same archive and options (and library version, for Parquet): same bytes. Memory is flat: see `buckets` and the writers.
The archive is only read; what a run commits meanwhile may or may not be in, and the next delta brings it anyway.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from newscrawl.archive.files import sha256_file
from newscrawl.archive.layout import STREAMS, ArchiveLayout, PortalPaths
from newscrawl.archive.reader import Reading, StoredLine, read_stream
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import ArchiveError, UsageError
from newscrawl.items import SCHEMA
from newscrawl.products.buckets import Buckets
from newscrawl.products.fields import Field
from newscrawl.products.formats import Opener, opener
from newscrawl.products.selection import Selection, month_of
from newscrawl.products.state import Since, since
from newscrawl.products.tally import PortalTally
from newscrawl.products.values import Typing

MAX_BYTES = 256 << 20
"""Plain bytes after which a month's file is closed and the next begun."""

Watch = Callable[[str, int], None]
"""Told how far an export is: what is being read, and compressed bytes of it that are done."""


@dataclass(slots=True)
class Part:
    """One written file: path relative to the export, stream, rows, size and digest."""

    path: str
    stream: str
    rows: int
    size: int
    sha256: str


@dataclass(slots=True)
class Contents:
    """What was written: files, counts by portal, and what a receiver of the earlier export must drop."""

    kind: str
    selection: Selection
    parts: list[Part] = field(default_factory=list)
    tallies: dict[str, PortalTally] = field(default_factory=dict)
    withdrawn: list[dict[str, str]] = field(default_factory=list)
    state: dict[str, Any] = field(default_factory=dict)

    def rows(self, stream: str) -> int:
        """Rows of a stream."""
        return sum(part.rows for part in self.parts if part.stream == stream)

    def columns(self, stream: str) -> tuple[Field, ...]:
        """Columns of a stream's files."""
        return self.selection.columns(stream, table=self.kind != "jsonl")


def chosen_portals(layout: ArchiveLayout, selection: Selection) -> list[PortalPaths]:
    """The portals to export. Raises `UsageError` for an empty archive and for a portal that it does not hold."""
    held = {paths.portal: paths for paths in layout.portals()}
    if not any(paths.segments(stream) for paths in held.values() for stream in STREAMS):
        raise UsageError(f"{layout.root}: no committed records there; nothing to export")
    for name in selection.portals:
        if name not in held:
            raise UsageError(f"{layout.root}: holds nothing of {name!r}; it holds {', '.join(held)}")
    return [held[name] for name in sorted(set(selection.portals))] if selection.portals else list(held.values())


def write_records(
    portals: list[PortalPaths],
    folder: Path,
    contents: Contents,
    base: dict[str, Any] | None,
    watch: Watch,
) -> None:
    """Writes the files of all streams into `folder` and counts them in `contents`.

    With `base` (the state of an earlier export, by portal) only what is new or changed since. Raises ArchiveError,
    `UsageError` (no pyarrow).
    """
    for paths in portals:
        tally = contents.tallies[paths.portal] = PortalTally(withheld=len(withheld_keys(paths)))
        fresh = since(paths, base.get(paths.portal)) if base is not None else None
        if fresh is not None:
            contents.withdrawn += [_withdrawn(paths, key, "withheld") for key in fresh.withheld]
        for stream in STREAMS:
            _write_stream(_Job(paths, stream, folder, contents, tally, fresh, watch))
    shutil.rmtree(folder / ".spill", ignore_errors=True)
    contents.parts.sort(key=lambda part: part.path)
    contents.withdrawn.sort(key=lambda note: (note["portal"], note["key"]))


@dataclass(slots=True)
class _Job:
    """One stream of one portal."""

    paths: PortalPaths
    stream: str
    folder: Path
    contents: Contents
    tally: PortalTally
    fresh: Since | None
    watch: Watch


def _write_stream(job: _Job) -> None:
    selection, stream = job.contents.selection, job.stream
    columns = job.contents.columns(stream)
    typing = Typing(columns)
    open_file = opener(job.contents.kind, columns, typing, whole=selection.whole(stream))
    buckets = Buckets(job.folder / ".spill" / stream, stream)
    for line in _wanted(job):
        buckets.add(month_of(line.record, stream), line.data)
    for month in buckets.months():
        _write_month(job, open_file, month, buckets.read(month))
    job.tally.odd.update(typing.odd)


def _wanted(job: _Job) -> Iterator[StoredLine]:
    """Lines of the stream that the export holds; sizes of finished segments go to `watch`."""
    selection, reading, segment = job.contents.selection, Reading(), ""
    for line in read_stream(
        job.paths, job.stream, versions=selection.versions, reading=reading, segments=_to_open(job.fresh)
    ):
        if line.segment != segment:
            if segment:
                job.watch(f"{job.paths.portal} {job.stream}", job.paths.path(segment).stat().st_size)
            segment = line.segment
        if line.record.get("schema", 0) > SCHEMA:
            raise ArchiveError(f"{job.paths.home}: {segment} was written by a newer newscrawl; update this one")
        key, fresh = line.record.get("key"), job.fresh
        if fresh is not None and line.segment not in fresh.segments and key not in fresh.released:
            continue
        if selection.holds(line.record, job.stream):
            yield line
        elif fresh is not None and _replaces(line, job):
            job.contents.withdrawn.append(_withdrawn(job.paths, str(key), "outside"))
    job.tally.bad_lines += reading.bad_lines
    job.tally.torn.update(reading.torn)


def _to_open(fresh: Since | None) -> frozenset[str] | None:
    """The segments that a delta has to open; all (None) for a full export, and for articles released since, whose
    records may lie anywhere."""
    return None if fresh is None or fresh.released else fresh.segments


def _replaces(line: StoredLine, job: _Job) -> bool:
    """Whether an earlier export may hold a version that this one, which it must not hold, takes the place of."""
    return (
        job.stream == "articles"
        and job.contents.selection.versions == "latest"
        and (line.record.get("version") or 1) > 1
    )


def _write_month(job: _Job, open_file: Opener, month: str, lines: Iterator[bytes]) -> None:
    portal = job.paths.portal
    place = f"{job.stream}/portal={portal}/month={month}"
    folder = job.folder / place
    folder.mkdir(parents=True)
    label = month if month[0].isdigit() else "undated"
    number, line = 0, next(lines, None)
    while line is not None:
        name = f"{portal}-{label}-{number}.{job.contents.kind}"
        rows = size = 0
        writer = open_file(folder / name)
        try:
            while line is not None and size < MAX_BYTES:
                record = {**orjson.loads(line), "portal": portal}
                writer.write(record, line)
                job.tally.add(record, job.stream)
                rows, size = rows + 1, size + len(line)
                line = next(lines, None)
        finally:
            writer.close()
        written = folder / name
        digest = sha256_file(written)
        job.contents.parts.append(Part(f"{place}/{name}", job.stream, rows, written.stat().st_size, digest))
        number += 1


def _withdrawn(paths: PortalPaths, key: str, why: str) -> dict[str, str]:
    """A tombstone: `withheld` (taken down: drop it from all streams) or `outside` (its latest version no longer belongs
    to the period: drop the article)."""
    return {"portal": paths.portal, "key": key, "why": why}
