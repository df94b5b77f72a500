"""One run of one portal against its archive: what the spider, the middlewares and the stages report to.

Opens with the lock, the adoption of dead runs and the ledger; stores as it goes; `finish` closes the files, judges the
coverage, acknowledges in one transaction and writes the report. Owns no network and no clock of its own.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import orjson

from newscrawl.archive.commit import commit
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Known, Ledger
from newscrawl.archive.lock import PortalLock
from newscrawl.archive.memory import Memory, SourceMemory
from newscrawl.archive.reader import read_places
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import WarcWriter
from newscrawl.archive.warcformat import UNCHANGED, Exchange, Recorded
from newscrawl.issues import Issue
from newscrawl.items import Article, Event, RawField, ViewObservation
from newscrawl.runs.period import Period
from newscrawl.runs.tally import Tally

VIETNAM = timezone(timedelta(hours=7))
COMPARED = ("headline", "sapo", "body", "byline", "published_at", "updated_at")
"""Fields whose change is named in `provenance.changed`; captions are named as `images`."""


JUDGE_EVERY = 500
"""Records after which the coverage is judged while the run goes on: a broken layout must not fill an archive."""

FEED_RULES = frozenset({"rss", "sitemap", "listing", "api"})
"""Rules of a publication time that no article page printed."""


@dataclass(kw_only=True)
class Run(Tally):
    """A run with its archive. Made by `runs.opening.open_run`, ended by `runs.closing.close_run`."""

    paths: PortalPaths
    run_id: str
    mode: str
    started: datetime
    lock: PortalLock
    ledger: Ledger
    warc: WarcWriter
    articles: SegmentWriter
    views: SegmentWriter
    events: SegmentWriter
    sample: bool = False
    scope: str = "update"
    period: Period | None = None
    daily_budget: int = 0
    judge: Callable[[], list[str]] | None = None
    robots: dict[str, Any] | None = None
    sentinels: set[str] = field(default_factory=set)
    stored: set[str] = field(default_factory=set)
    done: list[str] = field(default_factory=list)
    remembered: list[tuple[SourceMemory, frozenset[str]]] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    captures: dict[str, Recorded] = field(default_factory=dict)
    under_way: dict[str, str] = field(default_factory=dict)
    adopted: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.memory = Memory(self.ledger)

    # --- fetching ------------------------------------------------------------------------------------------------

    def may_request(self, host: str) -> bool:
        """Whether the host's daily budget (requests, the portal's own day) allows one more."""
        if not self.daily_budget:
            return True
        day = self.now().astimezone(VIETNAM).date().isoformat()
        used, _ = self.memory.spent(host, day)
        if used >= self.daily_budget:
            self.counts.over_budget += 1
            return False
        self.memory.spend(host, day, 1, 0)
        return True

    def record_fetch(self, exchange: Exchange) -> Recorded:
        """Stores a request and its response. Raises `StorageError`."""
        self.counts.requests += 1
        self.counts.bytes += len(exchange.body)
        recorded = self.warc.write(exchange)
        self.commit_full()
        return recorded

    def robots_fetched(self, recorded: Recorded | None) -> None:
        """Remembers which robots.txt is in force, for the provenance of every record."""
        self.robots = public_place(recorded) or self.robots

    def outcome(self, recorded: Recorded | None, key: str | None, result: str, issues: list[str]) -> None:
        """Writes the extraction's outcome as a metadata record beside the capture. Raises `StorageError`."""
        if recorded is not None:
            outcome = {"key": key, "outcome": result, "issues": issues, "run_id": self.run_id}
            self.warc.metadata(recorded, outcome, now=self.now())

    # --- reading -------------------------------------------------------------------------------------------------

    def known(self, keys: Iterable[str]) -> dict[str, Known]:
        """The articles among `keys` that the archive holds."""
        return self.ledger.lookup(keys)

    def judge_version(self, item: Article) -> bool:
        """Sets version, change and first_seen_at; True when the record has to be stored.

        Counts the record for the coverage, compares a known article with what is stored, notes its view count.
        """
        self.coverage.add(item)
        key = item.key
        if key is None:
            return False
        if key in self.stored:
            self._settle(key)
            return False
        self.settled.add(key)
        known = self.ledger.lookup([key]).get(key) if self.ledger.known_keys([key]) else None
        if known is None and self.period is not None and not self.period.holds(item):
            self._settle(key)
            return False
        self._observe_views(item, known)
        if known is None:
            item.version, item.change = 1, "new"
            return True
        item.first_seen_at = _utc(known.first_seen_at)
        self._carry_over(item, known)
        same_text = known.content_digest == item.content_digest
        same_times = _same_times(item, known)
        if not same_text or key in self.sentinels:
            before = self.stored_record(known)
            if before is not None:
                self.coverage.compare(item, before)
                item.provenance.changed = changed_fields(item, before)
        if same_text and same_times:
            self.counts.unchanged += 1
            self.outcome(self.captures.pop(key, None), key, UNCHANGED, item.issues)
            self._settle(key)
            return False
        if same_text:
            times = ("published_at", "updated_at")
            item.provenance.changed = [name for name in times if getattr(item, name) != getattr(known, name)]
        item.version, item.change = known.version + 1, "stamp" if same_text else "content"
        return True

    def _carry_over(self, item: Article, known: Known) -> None:
        """Keeps a publication time that only a feed or sitemap told: a later look at the page alone cannot unsay it."""
        if item.published_at is not None or known.published_at is None:
            return
        before = self.stored_record(known) or {}
        raw = before.get("raw", {}).get("published")
        if raw is not None and raw["rule"] in FEED_RULES:
            item.published_at, item.published_precision = known.published_at, before.get("published_precision")
            item.raw["published"] = RawField(raw["text"], raw["rule"])
            item.provenance.rules["published"] = raw["rule"]
            item.issues = [code for code in item.issues if code != Issue.PUBLISHED_MISSING]

    def stored_record(self, known: Known) -> dict[str, Any] | None:
        """The stored line of an article's latest version; None when its segment cannot be read."""
        place = (known.segment, known.line)
        return read_places(self.paths, [place]).get(place)

    def store(self, item: Article, line: bytes) -> None:
        """Appends a record's line. Raises `StorageError`."""
        self.articles.append(line)
        if item.key is not None:
            self.stored.add(item.key)
            self.outcome(self.captures.pop(item.key, None), item.key, "stored", item.issues)
            self._settle(item.key)
        if item.change == "new":
            self.counts.new += 1
        else:
            self.counts.changed += 1

        if self.coverage.records % JUDGE_EVERY == 0 and self.judge is not None and (alarms := self.judge()):
            self.stop("degraded", alarms[0])
        self.commit_full()

    def _settle(self, key: str) -> None:
        """The article's address needs no further fetch; acknowledged with the next commit."""
        url = self.under_way.pop(key, None)
        if url is not None:
            self.done.append(url)

    def commit_full(self) -> None:
        """Acknowledges files that were completed because they were full, so that a long run's memory stays flat.

        Raises `StorageError`. What they hold passed the coverage's judgement on the way (see `JUDGE_EVERY`).
        """
        segments = [s for w in (self.articles, self.views, self.events) for s in w.take_closed()]
        warcs = self.warc.take_closed()
        if segments:
            commit(self.ledger, segments, warcs, done=self.done, scope=self.scope)
            self.done.clear()
            self.stored.clear()
        elif warcs:
            commit(self.ledger, (), warcs, scope=self.scope)

    def _observe_views(self, item: Article, known: Known | None) -> None:
        if item.view_count is None or item.key is None or (known and known.view_count == item.view_count):
            return
        seen = ViewObservation(item.key, item.url or "", item.view_count, _utc(self.now()))
        self.views.append(orjson.dumps(seen))
        self.counts.views += 1

    def seems_gone(self, key: str, url: str, status: int | None, target: str | None) -> None:
        """Counts a 404, 410 or redirect to a front page; on the second run that meets it an event is written."""
        times = self.memory.saw_gone(key, url, run_id=self.run_id, at=self.now(), status=status, target=target)
        if times == 2 and key not in self.gone:
            self.gone.add(key)
            kind = "moved" if target else "gone"
            self.events.append(orjson.dumps(Event(key, url, kind, status, target, _utc(self.now()))))
            self.counts.gone += 1


def public_place(recorded: Recorded | None) -> dict[str, Any] | None:
    """Where a capture lies, as a record's provenance shows it."""
    return {"file": recorded.file, "offset": recorded.offset} if recorded else None


def changed_fields(item: Article, before: Mapping[str, Any]) -> list[str]:
    """Names of the compared fields that differ from the stored record."""
    found = [name for name in COMPARED if getattr(item, name) != before.get(name)]
    captions = [image.get("caption") for image in before.get("images") or []]
    if [image.caption for image in item.images] != captions:
        found.append("images")
    return found


def _same_times(item: Article, known: Known) -> bool:
    """Whether the stamps are those we hold. A relative time ("3 giờ trước") moves with the clock and proves nothing."""
    pairs = (
        (item.published_at, item.published_precision, known.published_at),
        (item.updated_at, item.updated_precision, known.updated_at),
    )
    return all(now == then or precision == "hour" for now, precision, then in pairs)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
