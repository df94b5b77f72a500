"""Which files of a portal belong to a package: those of the runs of a period, whole. Reads names, writes nothing.

A WARC file or segment is never cut, so a package of a period holds what was *fetched* in its days, whatever the
articles' own dates; a run that passed midnight belongs to the day on which it began (at +07:00).
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from newscrawl.archive.layout import STREAMS, FileName, PortalPaths
from newscrawl.runs.period import VIETNAM, Period


@dataclass(slots=True)
class Chosen:
    """Relative names of one portal's files, in the order of their making; `left_out` counts WARC files taken in from
    others, which no run of ours dates: they belong to a package without a period only."""

    paths: PortalPaths
    warcs: list[str] = field(default_factory=list)
    segments: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)
    left_out: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was fetched in the period."""
        return not (self.warcs or self.segments or self.runs)


def choose(paths: PortalPaths, period: Period) -> Chosen:
    """The files of one portal. Raises StorageError for an unreadable folder."""
    whole = period.since is None and period.until is None
    found = Chosen(paths)
    for name in paths.warcs():
        parsed = FileName.parse(name)
        if whole or (parsed is not None and period.has(day_of_run(parsed.run_id))):
            found.warcs.append(name)
        else:
            found.left_out += parsed is None
    for stream in STREAMS:
        for name in paths.segments(stream):
            parsed = FileName.parse(name)
            if whole or (parsed is not None and period.has(day_of_run(parsed.run_id))):
                found.segments.append(name)
    found.runs = [run_id for run_id in paths.run_reports() if period.has(day_of_run(run_id))]
    return found


def day_of_run(run_id: str) -> date:
    """The day, at +07:00, on which a run began."""
    begun = datetime.strptime(run_id[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return begun.astimezone(VIETNAM).date()
