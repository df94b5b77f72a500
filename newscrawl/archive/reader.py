"""Reading records back, streaming: by portal and period, latest versions or all, without what is withheld.

The files are the truth: a missing or outdated ledger costs time, never records. Only committed segments are read; what
a living run is writing appears when it is committed. Nothing is changed.
"""

import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import orjson

from newscrawl.archive.adopt import register_segments
from newscrawl.archive.finish import AdoptionReport
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.revisit import read_time
from newscrawl.archive.segments import Tear, read_lines
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import ArchiveError

_TIME = {"articles": "fetched_at", "views": "observed_at", "events": "observed_at"}


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One stored record: its place, its bytes as stored and the parsed object."""

    portal: str
    segment: str
    line: int
    data: bytes = field(repr=False)
    record: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Period:
    """Half-open: `since` ≤ time < `until`; aware or None. `by` is the time that counts: of fetching (or observing), or
    of publication (else update; articles without either are kept, since they may belong)."""

    since: datetime | None = None
    until: datetime | None = None
    by: Literal["fetched", "published"] = "fetched"

    def holds(self, record: dict[str, Any], stream: str) -> bool:
        """Whether a record belongs to the period."""
        if self.since is None and self.until is None:
            return True
        if self.by == "published":
            text = record.get("published_at") or record.get("updated_at")
        else:
            text = record.get(_TIME[stream])
        moment = read_time(text) if isinstance(text, str) else None
        if moment is None:
            return True
        return (self.since is None or moment >= self.since) and (self.until is None or moment < self.until)

    def may_hold(self, first_at: int | None, last_at: int | None) -> bool:
        """Whether a segment with this span of fetch times can hold any; only a fetch period can rule one out."""
        if self.by != "fetched" or first_at is None or last_at is None:
            return True
        early = self.since is not None and last_at + 1 < self.since.timestamp()
        late = self.until is not None and first_at >= self.until.timestamp()
        return not (early or late)


@dataclass(slots=True)
class Reading:
    """What a reading met: given out, left out as withheld, and what could not be read (segment → why)."""

    records: int = 0
    withheld: int = 0
    bad_lines: int = 0
    torn: dict[str, str] = field(default_factory=dict)


def read_archive(
    layout: ArchiveLayout, stream: str, *, portals: Iterable[str] | None = None, **options: Any
) -> Iterator[StoredLine]:
    """Records of several portals (all when None), portal by portal; options as for `read_stream`."""
    chosen = layout.portals() if portals is None else [layout.portal(p) for p in portals]
    for paths in chosen:
        yield from read_stream(paths, stream, **options)


def read_stream(
    paths: PortalPaths,
    stream: str,
    *,
    period: Period | None = None,
    versions: Literal["latest", "all"] = "latest",
    reading: Reading | None = None,
    segments: Collection[str] | None = None,
) -> Iterator[StoredLine]:
    """Records of one stream of one portal in the order they were stored, in flat memory; of these `segments` only when
    given: the others are not opened.

    `versions` concerns articles only: `latest` gives one record per key, the latest in the whole archive. Damaged
    segments yield what is whole and are named in `reading.torn`. Raises StorageError, DamageError (withheld list).
    """
    period, reading = period or Period(), reading or Reading()
    hidden = withheld_keys(paths)
    with _index(paths) as index:
        spans = {n: (a, b) for n, a, b in index.rows("SELECT name, first_at, last_at FROM segments")}
        for name in paths.segments(stream):
            skipped = segments is not None and name not in segments
            if skipped or not period.may_hold(*spans.get(name, (None, None))):
                continue
            wanted = _latest_lines(index, name) if stream == "articles" and versions == "latest" else None
            for line in _segment(paths, name, reading, wanted):
                if line.record.get("key") in hidden:
                    reading.withheld += 1
                elif period.holds(line.record, stream):
                    reading.records += 1
                    yield line


def read_places(paths: PortalPaths, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], dict[str, Any]]:
    """The records at (segment, line) places, e.g. those of `Known`; each segment is opened once. Missing ones are left
    out. Withheld ones are given: this serves comparison inside a run, not export."""
    by_segment: dict[str, set[int]] = {}
    for segment, number in places:
        by_segment.setdefault(segment, set()).add(number)
    return {
        (line.segment, line.line): line.record
        for segment, numbers in by_segment.items()
        if paths.path(segment).exists()
        for line in _segment(paths, segment, Reading(), numbers)
    }


def _segment(paths: PortalPaths, name: str, reading: Reading, wanted: set[int] | None) -> Iterator[StoredLine]:
    tear, last = Tear(), max(wanted, default=-1) if wanted is not None else None
    for number, data in enumerate(read_lines(paths.path(name), tear)):
        if last is not None and number > last:
            return
        if wanted is not None and number not in wanted:
            continue
        try:
            record = orjson.loads(data)
        except orjson.JSONDecodeError:
            record = None
        if isinstance(record, dict):
            yield StoredLine(paths.portal, name, number, data, record)
        else:
            reading.bad_lines += 1
    if tear.reason or tear.torn_bytes:
        reading.torn[name] = tear.reason or f"torn last line of {tear.torn_bytes} bytes"


def _latest_lines(index: Ledger, name: str) -> set[int]:
    sql = "SELECT a.line FROM articles a JOIN segments s ON s.seq = a.segment WHERE s.name = ?"
    return {line for (line,) in index.rows(sql, (name,))}


@contextmanager
def _index(paths: PortalPaths) -> Iterator[Ledger]:
    """The portal's ledger when it knows exactly the segments on disk, else a temporary one made from them."""
    with ExitStack() as stack:
        try:
            ledger = stack.enter_context(Ledger.open(paths, read_only=True))
            known = {name for (name,) in ledger.rows("SELECT name FROM segments")}
        except ArchiveError:
            known = None  # absent, broken or newer: it is only an index
        on_disk = {name for stream in _TIME for name in paths.segments(stream)}
        if known != on_disk:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="newscrawl-"))
            ledger = stack.enter_context(Ledger.open_at(Path(folder) / "ledger.sqlite"))
            register_segments(paths, ledger, AdoptionReport(), keep_damaged=True)
        yield ledger
