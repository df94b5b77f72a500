"""The numbers behind the report page, portal by portal: days, lags, counters, runs, coverage. Draws and writes nothing.

Everything comes from committed files; there is no clock here, so the same archive gives the same numbers. Withheld
articles appear nowhere but as a number.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.reader import read_stream
from newscrawl.archive.revisit import read_time
from newscrawl.errors import PortalError
from newscrawl.families import bind
from newscrawl.portals import load_portal
from newscrawl.products.coverage import Coverage, coverage
from newscrawl.products.report_runs import run_reports
from newscrawl.products.selection import days_of
from newscrawl.products.stats import PortalStats, portal_stats

TOP = 10
"""Articles listed by growth of their counter."""

LAGS = (
    ("before", float("-inf"), 0.0),
    ("same", 0.0, 1e-9),
    ("< 1 h", 1e-9, 1.0),
    ("1–6 h", 1.0, 6.0),
    ("6–24 h", 6.0, 24.0),
    ("1–7 d", 24.0, 168.0),
    ("> 7 d", 168.0, float("inf")),
)
"""Classes of updated minus published: name, from (inclusive), to (exclusive), in hours."""


@dataclass(slots=True)
class Grown:
    """An article whose counter grew: the first and the last reading."""

    key: str
    first: int
    last: int
    headline: str | None = None
    url: str | None = None


@dataclass(slots=True)
class PortalReport:
    """One portal. `per_day` counts articles by publication day (else update day), `lags` by class of `LAGS`;
    `growth` is (day, views counted since the first reading of each article, up to that day); `resets` are counters
    that went back. `coverage` is None when the portal has no profile.
    """

    portal: str
    name: str
    stats: PortalStats
    per_day: dict[str, int] = field(default_factory=dict)
    undated: int = 0
    lags: dict[str, int] = field(default_factory=dict)
    growth: list[tuple[str, int]] = field(default_factory=list)
    top: list[Grown] = field(default_factory=list)
    resets: int = 0
    runs: list[dict[str, Any]] = field(default_factory=list)
    issues: dict[str, int] = field(default_factory=dict)
    coverage: Coverage | None = None
    notes: list[str] = field(default_factory=list)


def gather(paths: PortalPaths, watch: Callable[[str], None]) -> PortalReport:
    """Everything the page says of a portal. Reads all its files; raises StorageError, DamageError."""
    report = PortalReport(paths.portal, paths.portal, portal_stats(paths, watch))
    _views(paths, report)
    _articles(paths, report)
    report.runs, unreadable = run_reports(paths)
    report.notes += [f"{name} is not readable" for name in unreadable]
    issues: Counter[str] = Counter()
    for run in report.runs:
        issues.update({code: int(count) for code, count in (run.get("issues") or {}).items()})
    report.issues = dict(sorted(issues.items(), key=lambda pair: (-pair[1], pair[0])))
    try:
        portal = load_portal(paths.portal)
        report.name = portal.name
        report.coverage = coverage(paths, bind(portal), watch=watch)
        report.notes += report.coverage.notes
    except PortalError as error:
        report.notes.append(f"no coverage: {error}")
    return report


def _views(paths: PortalPaths, report: PortalReport) -> None:
    """Growth per day of observation and the articles that grew most; memory for two numbers per article."""
    readings: dict[str, tuple[int, int]] = {}
    per_day: Counter[str] = Counter()
    for line in read_stream(paths, "views"):
        key, count = line.record.get("key"), line.record.get("view_count")
        days = days_of(line.record.get("observed_at"))
        if not isinstance(key, str) or not isinstance(count, int) or days is None:
            continue
        first, last = readings.get(key, (count, count))
        per_day[days[0].isoformat()] += max(count - last, 0)
        report.resets += count < last
        readings[key] = (first, count)
    days_in_order = sorted(per_day)
    report.growth = list(zip(days_in_order, accumulate(per_day[day] for day in days_in_order), strict=True))
    grown = [Grown(key, *reading) for key, reading in readings.items() if reading[1] > reading[0]]
    report.top = sorted(grown, key=lambda one: (one.first - one.last, one.key))[:TOP]


def _articles(paths: PortalPaths, report: PortalReport) -> None:
    top = {one.key: one for one in report.top}
    per_day: Counter[str] = Counter()
    lags: Counter[str] = Counter()
    for line in read_stream(paths, "articles"):
        record = line.record
        days = days_of(record.get("published_at") or record.get("updated_at"))
        if days is None:
            report.undated += 1
        else:
            per_day[days[0].isoformat()] += 1
        lag = lag_hours(record)
        if lag is not None:
            lags[next(name for name, low, high in LAGS if low <= lag < high)] += 1
        if (grown := top.get(str(record.get("key")))) is not None:
            grown.headline, grown.url = record.get("headline"), record.get("url")
    report.per_day = dict(sorted(per_day.items()))
    report.lags = {name: lags[name] for name, _, _ in LAGS} if lags else {}


def lag_hours(record: dict[str, Any]) -> float | None:
    """Hours from publication to update; None unless both are printed with a time of day."""
    times = []
    for name in ("published", "updated"):
        text = record.get(f"{name}_at")
        if not isinstance(text, str) or len(text) <= len("2026-01-31"):
            return None
        times.append(read_time(text))
    published, updated = times
    return (updated - published).total_seconds() / 3600 if published and updated else None
