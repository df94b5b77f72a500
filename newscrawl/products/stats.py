"""What an archive holds, per portal: records, days, bytes, runs. Counts from the files; a ledger is not needed.

Withheld articles are counted as a number and appear in nothing else. Nothing is written or judged here.
"""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from newscrawl.archive.files import storage_errors
from newscrawl.archive.layout import STREAMS, PortalPaths
from newscrawl.archive.reader import Reading, read_stream
from newscrawl.archive.withhold import withheld_keys
from newscrawl.products.report_runs import run_reports
from newscrawl.products.selection import days_of

Watch = Callable[[str], None]
"""Called with the name of a file about to be read."""


@dataclass(slots=True)
class Files:
    """How many files of a kind, and their bytes on disk."""

    files: int = 0
    bytes: int = 0


@dataclass(slots=True)
class PortalStats:
    """One portal's holdings. Days are `YYYY-MM-DD` at +07:00; `published` is (first, last) over latest versions,
    `fetched` over all stored lines; None where there is none. `versions` counts stored articles by change,
    `runs` run reports by verdict; `unreadable` names files or lines that could not be read.
    """

    portal: str
    sample: bool = False
    articles: int = 0
    versions: dict[str, int] = field(default_factory=dict)
    views: int = 0
    events: dict[str, int] = field(default_factory=dict)
    published: tuple[str, str] | None = None
    undated: int = 0
    fetched: tuple[str, str] | None = None
    segments: Files = field(default_factory=Files)
    warcs: Files = field(default_factory=Files)
    quarantine: Files = field(default_factory=Files)
    runs: dict[str, int] = field(default_factory=dict)
    last_run: dict[str, Any] | None = None
    withheld: int = 0
    unreadable: list[str] = field(default_factory=list)


def portal_stats(paths: PortalPaths, watch: Watch = lambda _name: None) -> PortalStats:
    """Counts one portal. Memory: about 150 bytes per article. Raises StorageError, DamageError (withheld list)."""
    stats = PortalStats(paths.portal, sample=paths.sample_mark.exists(), withheld=len(withheld_keys(paths)))
    reading = Reading()
    _articles(paths, stats, reading, watch)
    watch(f"views and events of {paths.portal}")
    stats.views = sum(1 for _ in read_stream(paths, "views", reading=reading))
    stats.events = _sorted(Counter(str(e.record.get("kind")) for e in read_stream(paths, "events", reading=reading)))
    for stream in STREAMS:
        _weigh(paths, paths.segments(stream), stats.segments)
    _weigh(paths, paths.warcs(), stats.warcs)
    _weigh(paths, sorted(paths.walk("quarantine")), stats.quarantine)
    reports, unreadable = run_reports(paths)
    stats.runs = _sorted(Counter(str(report.get("verdict")) for report in reports))
    if reports:
        stats.last_run = {name: reports[-1].get(name) for name in ("run_id", "verdict", "mode", "started", "reasons")}
    stats.unreadable = [*sorted(reading.torn), *unreadable]
    if reading.bad_lines:
        stats.unreadable.append(f"{reading.bad_lines} lines that are no records")
    return stats


def _articles(paths: PortalPaths, stats: PortalStats, reading: Reading, watch: Watch) -> None:
    """One pass over all versions; of each key the publication day of its latest version is kept."""
    changes: Counter[str] = Counter()
    published: dict[bytes, str | None] = {}
    fetched: tuple[str, str] | None = None
    segment = ""
    for line in read_stream(paths, "articles", versions="all", reading=reading):
        if line.segment != segment:
            segment = line.segment
            watch(segment)
        record = line.record
        changes[str(record.get("change"))] += 1
        key = hashlib.blake2b(str(record.get("key")).encode(), digest_size=8).digest()
        published[key] = _day(record.get("published_at"))
        day = _day(record.get("fetched_at"))
        if day is not None:
            fetched = (min(day, fetched[0]), max(day, fetched[1])) if fetched else (day, day)
    days = [day for day in published.values() if day is not None]
    stats.articles, stats.undated = len(published), len(published) - len(days)
    stats.versions, stats.fetched = _sorted(changes), fetched
    stats.published = (min(days), max(days)) if days else None


def _day(text: Any) -> str | None:
    days = days_of(text)
    return days[0].isoformat() if days else None


def _weigh(paths: PortalPaths, names: list[str], files: Files) -> None:
    for name in names:
        path = paths.path(name)
        with storage_errors(path):
            files.bytes += path.stat().st_size
        files.files += 1


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
