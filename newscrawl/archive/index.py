"""Putting rows of segments and WARC files into the ledger's derived tables. Used by `commit` and by `adopt` alike.

Merging does not depend on order: whichever way segments come in (live, adopted after a kill, rebuilt from nothing), the
same files give the same tables. No file is read here and no transaction begun.
"""

# ruff: noqa: S608  -- only our own column names and question marks are put into SQL text, values never

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from newscrawl.archive.database import batches, marks
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.revisit import age_base, from_epoch, next_due
from newscrawl.archive.rows import ArticleRow, EventRow, Row, ViewRow
from newscrawl.archive.segments import ClosedSegment


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """A good capture (200, 304 or revisit) of an address. `body_*` name the response record that holds its payload
    (itself, or the one a revisit refers to); `file`, `start` and `record_id` are those of this capture's own record.

    `settled` says that nothing of it can be lost: the server answered 304 (asked only with settled validators), or the
    page was read and found unchanged, which its metadata record says. A page whose line is stored needs no such note.
    """

    url: str
    fetched_at: int
    etag: str | None
    last_modified: str | None
    digest: str
    body_id: str
    body_url: str
    body_date: str
    file: str
    start: int
    record_id: str
    settled: bool


@dataclass(frozen=True, slots=True)
class WarcRow:
    """A complete WARC file; `origin` is ours or the name of a file taken in from others."""

    name: str
    run_id: str
    n: int
    records: int
    size: int
    sha256: str
    origin: str


_WARC_VALUES, _CAPTURE_VALUES = (attrgetter(*kind.__slots__) for kind in (WarcRow, CaptureRow))
"""A row's values in the order of its fields; `dataclasses.astuple` copies each of them deeply, 50 µs a row."""


def add_segment(ledger: Ledger, segment: ClosedSegment) -> int:
    """Register a segment and return its number; its rows follow with `add_rows`."""
    values = (segment.name, segment.stream, segment.run_id, segment.n, segment.lines)
    return ledger.write(
        "INSERT INTO segments (name, stream, run_id, n, lines, plain_bytes, size, sha256) VALUES (?,?,?,?,?,?,?,?)",
        (*values, segment.plain_bytes, segment.size, segment.sha256),
    )


def add_rows(ledger: Ledger, seq: int, rows: Iterable[Row]) -> None:
    """Merge the rows of one segment (of one stream) and note the span of their times."""
    times: list[int] = []
    for batch in batches(rows):
        each = [row.at for row in batch]
        times = [min(times + each), max(times + each)]
        articles = [row for row in batch if isinstance(row, ArticleRow)]
        if articles:
            _merge_articles(ledger, seq, articles)
        _merge_views(ledger, [row for row in batch if isinstance(row, ViewRow)])
        events = [row for row in batch if isinstance(row, EventRow)]
        ledger.write_many(
            "INSERT OR REPLACE INTO events (key, kind, observed_at, url, status, target) VALUES (?,?,?,?,?,?)",
            [(e.key, e.kind, e.observed_at, e.url, e.status, e.target) for e in events],
        )
    if times:
        ledger.write("UPDATE segments SET first_at = ?, last_at = ? WHERE seq = ?", (*times, seq))


def _merge_views(ledger: Ledger, rows: list[ViewRow]) -> None:
    ledger.write_many(
        "INSERT INTO views VALUES (?,?,?) ON CONFLICT (key) DO UPDATE SET view_count = excluded.view_count, "
        "observed_at = excluded.observed_at "
        "WHERE (excluded.observed_at, excluded.view_count) >= (views.observed_at, views.view_count)",
        [(row.key, row.view_count, row.observed_at) for row in rows],
    )


_COLUMNS = (
    "key, url, version, change, content_digest, published_at, updated_at, first_seen_at, fetched_at, checked_at, "
    "revisit_due, view_count, warc_file, warc_start, segment, line"
)


def _merge_articles(ledger: Ledger, seq: int, rows: list[ArticleRow]) -> None:
    """Keep the latest version of each key, the earliest first sight and the latest check."""
    keys = list({row.key for row in rows})
    current: dict[str, tuple[Any, ...]] = {
        row[0]: row for row in ledger.rows(f"SELECT {_COLUMNS} FROM articles WHERE key IN ({marks(keys)})", keys)
    }
    urls = list({row.url for row in rows if row.url})
    captured = dict(ledger.rows(f"SELECT url, fetched_at FROM captures WHERE settled AND url IN ({marks(urls)})", urls))
    for row in rows:
        new = (
            *(row.key, row.url, row.version, row.change, row.content_digest, row.published_at, row.updated_at),
            *(row.first_seen_at, row.fetched_at, max(row.fetched_at, captured.get(row.url, 0)), None),
            *(row.view_count, row.warc_file, row.warc_start, seq, row.line),
        )
        old = current.get(row.key)
        current[row.key] = new if old is None else _latest(old, new)
    values = [(*r[:10], _due(ledger, r[5], r[7], r[9]), *r[11:]) for r in current.values()]
    ledger.write_many(f"REPLACE INTO articles ({_COLUMNS}) VALUES ({marks(list(values[0]))})", values)


def _latest(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    # By version, then fetch; of true twins (one line in two segments) either says the same.
    best = new if (new[2], new[8]) >= (old[2], old[8]) else old
    return (*best[:7], min(old[7], new[7]), best[8], max(old[9], new[9]), *best[10:])


def _due(ledger: Ledger, published_at: str | None, first_seen_at: int, checked_at: int) -> int | None:
    base = age_base(published_at, from_epoch(first_seen_at))
    due = next_due(base, from_epoch(checked_at), ledger.schedule)
    return None if due is None else int(due.timestamp())


def add_warc(
    ledger: Ledger, warc: WarcRow, captures: Iterable[CaptureRow], unchanged: Iterable[tuple[str, str]]
) -> None:
    """Register a complete WARC file, the good captures in it, and the (url, record id) that it says were unchanged."""
    ledger.write("REPLACE INTO warcs VALUES (?,?,?,?,?,?,?)", _WARC_VALUES(warc))
    for batch in batches(captures):
        ledger.write_many(
            f"INSERT INTO captures VALUES ({marks(list(range(12)))}) ON CONFLICT (url) DO UPDATE SET "
            "fetched_at = excluded.fetched_at, etag = excluded.etag, last_modified = excluded.last_modified, "
            "digest = excluded.digest, body_id = excluded.body_id, body_url = excluded.body_url, "
            "body_date = excluded.body_date, file = excluded.file, start = excluded.start, "
            "record_id = excluded.record_id, settled = excluded.settled "
            "WHERE (excluded.fetched_at, excluded.file, excluded.start) "
            ">= (captures.fetched_at, captures.file, captures.start)",
            [_CAPTURE_VALUES(row) for row in batch],
        )
        settled = sorted((row.fetched_at, row.url) for row in batch if row.settled)
        mark_checked(ledger, {url: seconds for seconds, url in settled})
    for url, record_id in unchanged:
        sql = "UPDATE captures SET settled = 1 WHERE url = ? AND record_id = ? RETURNING fetched_at"
        for (seconds,) in ledger.rows(sql, (url, record_id)):
            mark_checked(ledger, {url: seconds})


def mark_checked(ledger: Ledger, times: dict[str, int]) -> None:
    """Note that addresses were fetched or confirmed at these seconds; moves their articles' next revisit on."""
    for batch in batches(times):
        rows = ledger.rows(
            f"SELECT key, url, published_at, first_seen_at, checked_at FROM articles WHERE url IN ({marks(batch)})",
            batch,
        )
        changed = [(times[r[1]], _due(ledger, r[2], r[3], times[r[1]]), r[0]) for r in rows if times[r[1]] > r[4]]
        ledger.write_many("UPDATE articles SET checked_at = ?, revisit_due = ? WHERE key = ?", changed)
