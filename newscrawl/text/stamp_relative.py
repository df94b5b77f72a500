"""Stamps that need the capture time: "3 giờ trước", "Hôm qua, 14:30", a day without its year.

Without the capture time they are unreadable, never guessed. Must not look at a clock of its own.
"""

from __future__ import annotations

import datetime as dt

from newscrawl.text.stamp_model import LOCAL, Precision

_STEPS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_LEAP_SEARCH = 9  # years back: 29 February comes at least every eight years (1896 to 1904, 2096 to 2104)


def local_time(moment: dt.datetime) -> dt.datetime | None:
    """The capture time at +07:00; a naive one is taken as already local. None when it is out of range."""
    try:
        return moment.replace(tzinfo=LOCAL) if moment.tzinfo is None else moment.astimezone(LOCAL)
    except OverflowError:
        return None


def latest_year(day: int, month: int, seen: dt.datetime) -> int:
    """The year of the latest such day that is not after the capture's day; 0 when the calendar has no such day."""
    for year in range(seen.year, max(seen.year - _LEAP_SEARCH, 1), -1):
        try:
            if dt.date(year, month, day) <= seen.date():
                return year
        except ValueError:  # 29 February in a common year, or no date at all
            continue
    return 0


def back(span: tuple[tuple[int, str], ...], seen: dt.datetime) -> tuple[dt.datetime | dt.date, Precision] | None:
    """The capture time minus the span, exact to the span's finest unit.

    Minutes are kept for hours (13:25 less 3 hours is 10:25, precision hour). Weeks count as days, months as
    months; "2 năm trước" would need a precision of a year, which a stamp does not have: None.
    """
    units = [unit for _, unit in span]
    if "year" in units or ("month" in units and len(units) > 1):
        return None
    if units == ["month"]:
        index = seen.year * 12 + seen.month - 1 - span[0][0]
        return (dt.date(index // 12, index % 12 + 1, 1), Precision.MONTH) if index >= 12 else None
    try:
        moment = seen - dt.timedelta(seconds=sum(n * _STEPS[u] for n, u in span))
    except OverflowError:
        return None
    moment = moment.replace(second=0, microsecond=0)
    if units[-1] in ("second", "minute"):
        return moment, Precision.MINUTE
    if units[-1] == "hour":
        return moment, Precision.HOUR
    return moment.date(), Precision.DAY


def back_days(days: int, seen: dt.datetime) -> dt.date | None:
    """The day that many days before the capture's own day at +07:00."""
    try:
        return seen.date() - dt.timedelta(days=days)
    except OverflowError:
        return None
