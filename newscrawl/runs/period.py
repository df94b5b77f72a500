"""The period of a backfill: days in +07:00, both inclusive, and which records and sources fall into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from newscrawl.errors import UsageError
from newscrawl.items import Article
from newscrawl.text import read_stamp

VIETNAM = timezone(timedelta(hours=7))
"""No daylight saving since 1975; a fixed offset needs no zone database."""

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` to `until`, either may be open."""

    since: date | None = None
    until: date | None = None

    @property
    def scope(self) -> str:
        """The name of its frontier: the same period resumes, another one begins anew."""
        return f"backfill {self.since or '..'} {self.until or '..'}"

    def has(self, day: date) -> bool:
        """Whether a day lies inside."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)

    def holds(self, item: Article) -> bool:
        """Whether a record belongs: by its publication, else its update time; an undated one is kept.

        A month belongs when any of its days does.
        """
        printed = item.published_at or item.updated_at
        first = day_of(printed)
        if first is None or printed is None:
            return True
        last = _last_of_month(first) if len(printed) == len("2020-09") else first
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    def may_hold(self, published: str | None, lastmod: str | None) -> bool:
        """Whether a link is worth fetching by what its source says; a later lastmod proves nothing of publication."""
        if self.since is None and self.until is None:
            return True
        day = day_of(published)
        if day is not None:
            return self.has(day)
        changed = day_of(lastmod)
        return changed is None or self.since is None or changed >= self.since

    def days(self, today: date) -> Iterator[date]:
        """Its days, newest first, from today at most back to `since` (a year when that is open)."""
        day = min(self.until or today, today)
        first = self.since or day - timedelta(days=365)
        while day >= first:
            yield day
            day -= timedelta(days=1)

    def months(self, today: date) -> Iterator[date]:
        """First days of its months, newest first."""
        last = None
        for day in self.days(today):
            month = day.replace(day=1)
            if month != last:
                yield month
                last = month


def day_of(text: str | None) -> date | None:
    """The day in +07:00 of a record's or source's time, None when there is none or it cannot be read."""
    if not text:
        return None
    stamp = read_stamp(text, where="feed")
    if stamp is None:
        return None
    value = stamp.value
    return value.astimezone(VIETNAM).date() if isinstance(value, datetime) else value


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def parse_day(text: str | None, option: str) -> date | None:
    """A day as given on the command line. Raises `UsageError` naming the option."""
    if text is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{option} {text}: no such day ({error})") from error
    raise UsageError(f"{option} {text!r}: a day is written YYYY-MM-DD, such as 2026-01-31")


def parse_span(text: str, option: str) -> float:
    """Seconds of `90`, `30m`, `2h`, `1d`. Raises `UsageError` naming the option."""
    found = re.fullmatch(r"([0-9]{1,9}(?:\.[0-9]{1,3})?)([smhd]?)", text)
    value = float(found[1]) * UNITS[found[2] or "s"] if found else 0.0
    if value <= 0:
        raise UsageError(f"{option} {text!r}: a time span looks like 45s, 30m or 2h")
    return value
