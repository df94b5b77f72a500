"""Which reading of a machine stamp is the true one: the false `Z` and the month-first order.

Both are decided by evidence (the printed stamp, the capture time, the weekday, a declared order), never by taste, and
the rule that fired is recorded. Must not parse text: it compares fields and stamps that are already read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from newscrawl.text.stamp_model import Precision, Stamp

_SEVEN_HOURS = dt.timedelta(hours=7)
#: Clocks of newsrooms run ahead by seconds; a stamp this little after the capture is no proof of a false zone.
_SKEW = dt.timedelta(minutes=1)
_CUT = {Precision.SECOND: 6, Precision.MINUTE: 5, Precision.HOUR: 4}


def valid_date(year: int, month: int, day: int) -> dt.date | None:
    """The calendar day, None for a day that does not exist: an impossible date is never rolled over."""
    if month > 12:  # most dates read the other way round: quicker than an exception
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def pick_order(
    day: int, month: int, year: int, *, weekday: int | None, visible: Sequence[Stamp], date_order: str | None
) -> tuple[dt.date | None, bool]:
    """A numeric date → (date, was it month-first?).

    Day first always (NukeViet prints `04/08/2017 04:07:00 PM` for 4 August), except where the second field is above 12,
    only the swapped date fits the printed weekday, only the swapped date is the printed one, or the source declares
    "mdy".
    """
    straight, swapped = valid_date(year, month, day), valid_date(year, day, month)
    if date_order == "mdy":
        return (swapped, day != month) if swapped else (straight, False)
    if month > 12:
        return swapped, swapped is not None
    if straight is None or swapped is None or straight == swapped:
        return straight, False
    if weekday is not None and straight.weekday() != weekday and swapped.weekday() == weekday:
        return swapped, True
    days = {_day(v) for v in visible if v.precision is not Precision.MONTH}
    if swapped in days and straight not in days:
        return swapped, True
    return straight, False


def _day(stamp: Stamp) -> dt.date:
    return stamp.value.date() if isinstance(stamp.value, dt.datetime) else stamp.value


def _equal(moment: dt.datetime, precision: Precision, shown: Stamp) -> bool:
    """Digit for digit the same, at the coarser of both precisions."""
    if not isinstance(shown.value, dt.datetime):
        return shown.precision is Precision.DAY and moment.date() == shown.value
    cut = min(_CUT[precision], _CUT[shown.precision])
    return moment.timetuple()[:cut] == shown.value.timetuple()[:cut]


def place(
    local: dt.datetime, offset: int | None, *, precision: Precision, visible: Sequence[Stamp], seen: dt.datetime | None
) -> tuple[dt.datetime, str]:
    """The printed digits read as local time, and the printed offset in minutes → (the moment, the rule that fired).

    No zone is local time. UTC (`Z`, `+00:00`, `GMT`) is often local time in disguise: (1) the printed stamp shows the
    same digits: false; (2) it differs by exactly seven hours: true; (3) later than the capture: false.
    Otherwise it is believed. The years are 1990 to 2099 here, so no shift leaves the calendar.
    """
    if offset is None:
        return local, "no-zone-is-local"
    if offset:
        return local + (_SEVEN_HOURS - dt.timedelta(minutes=offset)), "printed-offset"
    true = local + _SEVEN_HOURS
    same = any(_equal(local, precision, v) for v in visible)
    shifted = any(_equal(true, precision, v) for v in visible)
    if same != shifted:
        return (local, "utc-false-as-printed") if same else (true, "utc-true-as-printed")
    if seen is not None and true - _SKEW > seen:
        return local, "utc-false-after-capture"
    return true, "utc-believed"


def agree_on_utc(stamps: Sequence[Stamp]) -> list[Stamp]:
    """The machine stamps of one page, read alike: where the `Z` of one is false, so is that of the others.

    Only what was merely believed changes; with a proof for each side everything stays. Source: rules, section 3
    ("decide per site, not per value").
    """
    rules = [stamp.zone_rule or "" for stamp in stamps]
    if not any(rule.startswith("utc-false") for rule in rules) or "utc-true-as-printed" in rules:
        return list(stamps)
    return [_as_local(stamp) if stamp.zone_rule == "utc-believed" else stamp for stamp in stamps]


def _as_local(stamp: Stamp) -> Stamp:
    if not isinstance(stamp.value, dt.datetime):
        return stamp
    return replace(stamp, value=stamp.value - _SEVEN_HOURS, zone_rule="utc-false-beside-another")
