"""Verdicts and exit codes: what a run says of itself, and in which order several of them count."""

from collections.abc import Iterable
from enum import StrEnum


class Verdict(StrEnum):
    """How a run ended. Silence is none of them."""

    OK = "ok"
    QUIET = "quiet"
    FAILED = "failed"
    USAGE = "usage"
    DEGRADED = "degraded"
    BLOCKED = "blocked"
    LOCKED = "locked"
    PARTIAL = "partial"

    @property
    def exit_code(self) -> int:
        """The code a command returns for this verdict."""
        return EXIT_CODES[self]


EXIT_CODES: dict[Verdict, int] = {
    Verdict.OK: 0,
    Verdict.QUIET: 0,
    Verdict.FAILED: 1,
    Verdict.USAGE: 2,
    Verdict.DEGRADED: 3,
    Verdict.BLOCKED: 4,
    Verdict.LOCKED: 5,
    Verdict.PARTIAL: 6,
}

HEALTHY = frozenset({Verdict.OK, Verdict.QUIET})
"""Verdicts that nobody needs to hear of."""

MEANINGS: dict[Verdict, str] = {
    Verdict.OK: "records were written",
    Verdict.QUIET: "nothing new, and known articles still read well",
    Verdict.FAILED: "an exception, a storage failure, no source answered, or runaway paging",
    Verdict.USAGE: "a bad argument, setting or profile; nothing was fetched",
    Verdict.DEGRADED: "a field of a known article vanished, a floor broke, or a rule's share shifted",
    Verdict.BLOCKED: "challenge pages, a closed robots.txt, or refusals",
    Verdict.LOCKED: "another run of the portal is alive",
    Verdict.PARTIAL: "deadline, SIGTERM or SIGINT, or the day's budget; what was read is stored",
}
"""One line each, for the documentation's table and the run report."""

ORDER = (1, 3, 4, 6, 5, 0)
"""Several portals end with the first of these that occurred; a usage error comes before any run."""


def combined_exit_code(codes: Iterable[int]) -> int:
    """The exit code of a command that ran several portals; 0 for none."""
    seen = set(codes)
    if 2 in seen:
        return 2
    return next((code for code in ORDER if code in seen), max(seen, default=0))
