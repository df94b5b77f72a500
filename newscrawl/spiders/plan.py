"""Where a crawl begins: which sources, in which order, under which concrete addresses. Pure: asks for nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from newscrawl.portals.model import Portal, Source
from newscrawl.runs.period import Period

RECENT_DAYS = 2
"""Daily sitemaps asked for in an update: today's and yesterday's, so that nothing is lost around midnight."""


@dataclass(frozen=True, slots=True)
class Job:
    """One address of a source. `others` are untried alternatives of an unproven form, asked when this one fails.

    `form` is the address with everything filled in but `{page}`.
    """

    source: Source
    url: str
    page: int = 1
    others: tuple["Job", ...] = ()
    form: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """What a request for it sends besides the ordinary headers."""
        return dict(self.source.headers)

    def following(self, url: str) -> "Job":
        """The job of the next page."""
        return replace(self, url=url, page=self.page + 1, others=())


ORDER_OF_ANSWERS = {"ok": 0, "open": 0, None: 1}
"""A guess that answered before is asked first, an untried one next, one that failed last."""


def jobs(
    portal: Portal,
    reaches: frozenset[str],
    period: Period,
    today: date,
    remembered: Callable[[str], str | None] = lambda _: None,
) -> list[Job]:
    """Concrete jobs of all sources with one of these reaches; proved ones each, unproven ones chained per kind.

    An unproven form is only a guess, so that one kind's guesses are tried one after another until one answers;
    `remembered` gives the last answer of an address (ok, open, lost) or None. `today` is the day in +07:00.
    """
    found: list[Job] = []
    guesses: dict[tuple[str, str], list[Job]] = {}
    for source in portal.sources:
        if source.reach not in reaches:
            continue
        forms = addresses(source, period, today)
        concrete = [Job(source, form.replace("{page}", "1"), form=form) for form in forms]
        if source.proved:
            found += concrete
        elif any(word in source.url for word in ("{date}", "{month", "{year}")):
            found += concrete  # many addresses of one form: each tells for itself
        else:
            guesses.setdefault((source.kind, source.section or ""), []).extend(concrete)
    for chain in guesses.values():
        first, *others = sorted(chain, key=lambda job: ORDER_OF_ANSWERS.get(remembered(job.url), 2))
        found.append(replace(first, others=tuple(others)))
    return found


def addresses(source: Source, period: Period, today: date) -> Iterator[str]:
    """A source's address with its placeholders filled but for `{page}`: `{date}`, `{month}`, `{year}` walk the period.

    A recent source is asked for the present day, month or year, and for the one before where that has just ended.
    """
    url = source.url
    if "{date}" in url:
        for day in _few(period.days(today), source, RECENT_DAYS):
            yield url.replace("{date}", day.isoformat())
    elif "{month" in url:
        for month in _few(period.months(today), source, 1 if today.day > 1 else 2):
            yield url.format(year=month.year, month=month.month, page="{page}")
    elif "{year}" in url:
        years = dict.fromkeys(month.replace(month=1) for month in period.months(today))
        for year in _few(iter(years), source, 1 if today.timetuple().tm_yday > 1 else 2):
            yield url.replace("{year}", str(year.year))
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
    form = job.form or job.source.url
    if "{page}" not in form or "{" in form.replace("{page}", ""):
        return None
    return form.replace("{page}", str(job.page + 1))
