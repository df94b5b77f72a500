"""Where a crawl begins: which sources, in which order, under which concrete addresses. Pure: asks for nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from newscrawl.portals.model import Portal, Source
from newscrawl.runs.period import Period

RECENT_DAYS = 2
"""Daily sitemaps asked for in an update: today's and yesterday's, so that nothing is lost around midnight."""


@dataclass(frozen=True, slots=True)
class Job:
    """One address of a source. `others` are untried alternatives of an unproven form, asked when this one fails."""

    source: Source
    url: str
    page: int = 1
    others: tuple["Job", ...] = ()

    def following(self, url: str) -> "Job":
        """The job of the next page."""
        return replace(self, url=url, page=self.page + 1, others=())


def jobs(portal: Portal, reaches: frozenset[str], period: Period, today: date) -> list[Job]:
    """Concrete jobs of all sources with one of these reaches; proved ones each, unproven ones chained per kind.

    An unproven form is only a guess, so that one kind's guesses are tried one after another until one answers.
    """
    found: list[Job] = []
    guesses: dict[tuple[str, str], list[Job]] = {}
    for source in portal.sources:
        if source.reach not in reaches:
            continue
        concrete = [Job(source, url) for url in addresses(source, period, today)]
        if source.proved:
            found += concrete
        elif "{date}" in source.url or "{month" in source.url:
            found += concrete  # many addresses of one form: each tells for itself
        else:
            guesses.setdefault((source.kind, source.section or ""), []).extend(concrete)
    for chain in guesses.values():
        first, *others = chain
        found.append(replace(first, others=tuple(others)))
    return found


def addresses(source: Source, period: Period, today: date) -> Iterator[str]:
    """A source's address with its placeholders filled: `{page}` begins at 1, `{date}` and `{month}` walk the period."""
    url = source.url.replace("{page}", "1")
    if "{date}" in url:
        for day in _few(period.days(today), source, RECENT_DAYS):
            yield url.replace("{date}", day.isoformat())
    elif "{month" in url:
        for month in _few(period.months(today), source, 1 if today.day > 1 else 2):
            yield url.format(year=month.year, month=month.month)
    else:
        yield url


def _few(days: Iterator[date], source: Source, count: int) -> Iterator[date]:
    for number, day in enumerate(days):
        if source.reach == "recent" and number >= count:
            return
        yield day


def next_address(job: Job, linked: str | None) -> str | None:
    """The next page: the one the page links to, else the source's own `{page}` form counted on."""
    if linked is not None:
        return linked
    if "{page}" in job.source.url:
        return job.source.url.replace("{page}", str(job.page + 1))
    return None
