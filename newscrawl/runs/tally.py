"""What every crawl counts, with an archive or without: the part of a run that a verdict is made from."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from newscrawl.runs.coverage import Coverage


@dataclass(slots=True)
class Counts:
    """Whole numbers of a run; `articles` are pages read, `blocked` and `failed` pages that were not."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    views: int = 0
    gone: int = 0
    requests: int = 0
    bytes: int = 0
    articles: int = 0
    blocked: int = 0
    failed: int = 0
    sources_ok: int = 0
    sources_failed: int = 0
    over_budget: int = 0


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Tally:
    """Counts, coverage and how the crawl was ended. A plain `newscrawl crawl` has only this; `Run` adds the archive."""

    now: Callable[[], datetime] = _now
    counts: Counts = field(default_factory=Counts)
    coverage: Coverage = field(default_factory=Coverage)
    issues: Counter[str] = field(default_factory=Counter)
    failure: str | None = None
    interrupted: str | None = None
    on_stop: Callable[[str, str], None] | None = None

    def count_issue(self, code: str) -> None:
        """Counts something that went wrong with a page and made no record."""
        self.issues[code] += 1

    def fail(self, why: str) -> None:
        """Ends the crawl as failed: the first reason stays, the spider is told to stop."""
        if self.failure is None:
            self.failure = why
            self.stop("failed", why)

    def stop(self, reason: str, why: str) -> None:
        """Tells the spider to end early; `reason` is the close reason."""
        if self.on_stop is not None:
            self.on_stop(reason, why)
