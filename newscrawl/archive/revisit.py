"""When an article is due to be fetched again. Pure functions of times and a schedule; no clock, no storage."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

SCHEDULE = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=14),
)
"""Ages at which an article is looked at again: most corrections come within hours, few after two weeks."""


def next_due(base: datetime, checked: datetime, schedule: Sequence[timedelta] = SCHEDULE) -> datetime | None:
    """The first age of the schedule not yet covered by the last check, as a time; None when all are.

    `base` is when the article appeared, `checked` when it was last fetched or confirmed. Ages slept through do not
    pile up: one check covers all that lie before it. An article found long after it appeared is not revisited.
    """
    return next((base + age for age in schedule if base + age > checked), None)


def age_base(published_at: str | None, first_seen_at: datetime) -> datetime:
    """When the article appeared: its printed time, but never later than when we first saw it (clocks of portals err).

    `published_at` is the record's value (ISO 8601, possibly of day or month precision, then its first instant at
    +07:00 is meant); None or unreadable leaves `first_seen_at`.
    """
    published = read_time(published_at) if published_at else None
    return min(published, first_seen_at) if published else first_seen_at


def read_time(text: str) -> datetime | None:
    """An ISO 8601 time of a record as an aware datetime; day and month precision give the first instant at +07:00."""
    padded = f"{text}-01" if len(text) == 7 else text
    try:
        moment = datetime.fromisoformat(padded)
    except ValueError:
        return None
    if moment.tzinfo is None:
        # +07:00 without daylight saving since 1975-06-13: a fixed offset, and no zone database is needed.
        return (moment - timedelta(hours=7)).replace(tzinfo=UTC)
    return moment


def epoch(text: str) -> int:
    """Whole seconds since 1970 of a record's time. Raises ValueError when it cannot be read."""
    moment = read_time(text)
    if moment is None:
        raise ValueError(f"not an ISO 8601 time: {text!r}")
    return int(moment.timestamp())


def from_epoch(seconds: int) -> datetime:
    """Aware UTC datetime of whole seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)
