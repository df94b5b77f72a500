"""Coverage of a portal: per month the articles held of those known, every missing one with its reason, and the routes
(sitemap, feed, listing, API) compared. Known is the union of what the stored sources named, the frontier, the archive.

No portal can prove that it names all it has printed, so this is coverage of what was named, never of what was
published. Withheld articles are left out on both sides and counted. Nothing is fetched or written.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import orjson

from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.reader import read_stream
from newscrawl.archive.segments import Tear, read_lines
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import ArchiveError
from newscrawl.families import BoundFamily
from newscrawl.products.coverage_reasons import Robots, Waiting, reason_of
from newscrawl.products.coverage_warc import ROUTES, Captured, Told, read_captures
from newscrawl.products.selection import days_of
from newscrawl.runs.period import Period, day_of

UNDATED = "undated"
"""The month of an article for which neither its record nor a source gives a day; such are kept in every period."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An article that was named and is not held."""

    portal: str
    key: str
    url: str
    month: str
    date: str | None
    routes: tuple[str, ...]
    source: str | None
    reason: str
    detail: str | None


@dataclass(slots=True)
class Month:
    """Counts of one month; `unlisted` are held articles that no stored source named."""

    known: int = 0
    held: int = 0
    missing: int = 0
    unlisted: int = 0
    reasons: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Route:
    """What one route named: `only` those that no other route named."""

    documents: int = 0
    listed: int = 0
    held: int = 0
    missing: int = 0
    only: int = 0


@dataclass(slots=True)
class Coverage:
    """The result; `notes` say what limits it, in plain sentences."""

    portal: str
    since: str | None
    until: str | None
    total: Month = field(default_factory=Month)
    months: dict[str, Month] = field(default_factory=dict)
    routes: dict[str, Route] = field(default_factory=dict)
    missing: list[Missing] = field(default_factory=list)
    withheld: int = 0
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Held:
    days: dict[str, date | None]
    withheld: frozenset[str]

    def __contains__(self, key: object) -> bool:
        return key in self.days or key in self.withheld


def coverage(
    paths: PortalPaths, bound: BoundFamily, period: Period | None = None, watch: Callable[[str], None] = lambda _: None
) -> Coverage:
    """Coverage of one portal within a period. Reads all its segments and WARC files once.

    Raises StorageError, DamageError (withheld list). Memory: about 600 bytes per known article.
    """
    period = period or Period()
    watch(f"articles of {paths.portal}")
    days: dict[str, date | None] = {}
    for line in read_stream(paths, "articles"):
        printed = days_of(line.record.get("published_at") or line.record.get("updated_at"))
        days[str(line.record.get("key"))] = printed[0] if printed else None
    held = _Held(days, frozenset(withheld_keys(paths)))
    captured = read_captures(paths, bound, held, watch)
    result = Coverage(
        paths.portal,
        period.since.isoformat() if period.since else None,
        period.until.isoformat() if period.until else None,
        withheld=len(held.withheld),
    )
    waiting = _frontier(paths, bound, held, result.notes)
    for key, entry in waiting.items():
        told = captured.told.setdefault(key, Told(entry.url, set(), entry.date_hint, entry.lastmod))
        if not told.routes and entry.source in ROUTES:
            told.routes.add(str(entry.source))
    quarantined = _quarantined(paths, held)
    _Count(result, captured, held=held, waiting=waiting, quarantined=quarantined, period=period).run()
    result.notes += [f"{name}: {why}; what follows it was not read" for name, why in captured.torn.items()]
    if captured.unreadable:
        result.notes.append(f"{captured.unreadable} stored documents have an encoding that cannot be undone here")
    if not captured.read:
        result.notes.append("no stored sitemap, feed, listing or API answer: known is what is held or waits")
    return result


class _Count:
    """The counting, article by article."""

    def __init__(
        self,
        result: Coverage,
        captured: Captured,
        *,
        held: _Held,
        waiting: dict[str, Waiting],
        quarantined: dict[str, str],
        period: Period,
    ) -> None:
        self._result, self._held, self._captured, self._period = result, held, captured, period
        self._waiting, self._quarantined = waiting, quarantined
        self._robots = Robots(captured.robots)
        result.routes = {route: Route(documents=captured.read[route]) for route in ROUTES}

    def run(self) -> None:
        told = self._captured.told
        for key, entry in told.items():
            if key not in self._held.withheld:
                self._named(key, entry)
        for key, day in self._held.days.items():
            if key not in told and self._inside(day):
                for month in self._months(day):
                    month.known += 1
                    month.held += 1
                    month.unlisted += 1
        self._result.months = dict(sorted(self._result.months.items()))
        self._result.missing.sort(key=lambda one: (one.month, one.date or "", one.key))

    def _named(self, key: str, told: Told) -> None:
        held = key in self._held.days
        day = (self._held.days[key] if held else None) or day_of(told.published) or day_of(told.lastmod)
        if not self._inside(day):
            return
        for month in self._months(day):
            month.known += 1
            month.held += held
            month.missing += not held
        for name in told.routes:
            route = self._result.routes[name]
            route.listed += 1
            route.held += held
            route.missing += not held
            route.only += len(told.routes) == 1
        if not held:
            self._miss(key, told, day)

    def _miss(self, key: str, told: Told, day: date | None) -> None:
        answer, waiting = self._captured.answers.get(key), self._waiting.get(key)
        reason, detail = reason_of(told.url, answer, self._quarantined.get(key), waiting, self._robots)
        for month in self._months(day):
            month.reasons[reason] = month.reasons.get(reason, 0) + 1
        routes = tuple(route for route in ROUTES if route in told.routes)
        self._result.missing.append(
            Missing(
                portal=self._result.portal,
                key=key,
                url=told.url,
                month=_name(day),
                date=day.isoformat() if day else None,
                routes=routes,
                source=told.source,
                reason=reason,
                detail=detail,
            )
        )

    def _inside(self, day: date | None) -> bool:
        return day is None or self._period.has(day)

    def _months(self, day: date | None) -> tuple[Month, Month]:
        return self._result.total, self._result.months.setdefault(_name(day), Month())


def _name(day: date | None) -> str:
    return f"{day.year:04}-{day.month:02}" if day else UNDATED


def _frontier(paths: PortalPaths, bound: BoundFamily, held: _Held, notes: list[str]) -> dict[str, Waiting]:
    """Articles of the ledger's frontier that are not held, by key; a failure outlasts a pending entry elsewhere."""
    found: dict[str, Waiting] = {}
    sql = (
        "SELECT key, url, state, reason, attempts, source, date_hint, lastmod FROM frontier "
        "WHERE kind = 'article' AND state <> 'done' ORDER BY state = 'failed', seq"
    )
    try:
        with Ledger.open(paths, read_only=True) as ledger:
            for noted, *rest in ledger.stream(sql):
                entry = Waiting(*rest)
                key = noted or bound.article_key(entry.url)
                if key is not None and key not in held:
                    found[key] = entry
    except ArchiveError:
        notes.append("no ledger can be read here: what failed or waits is told as never-asked")
    return found


def _quarantined(paths: PortalPaths, held: _Held) -> dict[str, str]:
    """Articles read in degraded runs and not held otherwise: key → run id."""
    found: dict[str, str] = {}
    for name in paths.files("quarantine/articles", ".jsonl.gz"):
        for data in read_lines(paths.path(name), Tear()):
            record = _record(data)
            key = str(record.get("key"))
            if record and key not in held:
                found[key] = str((record.get("provenance") or {}).get("run_id"))
    return found


def _record(data: bytes) -> dict[str, Any]:
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError:
        return {}
    return record if isinstance(record, dict) else {}
