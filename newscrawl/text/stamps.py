"""Reading dates and times of Vietnamese news pages: `read_stamp` for one stamp, `read_dateline` for a labelled line.

Every form of section 3 of the reading rules, day before month, precision as printed. Must not search dates in running
text, roll an impossible date over, invent a midnight, or use any clock but the capture time it is given. Nothing here
raises on any string. The grammar lies in `stamp_forms.py` and `stamp_line.py`, evidence rules in `stamp_zone.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from newscrawl.text.stamp_line import read_parts
from newscrawl.text.stamp_machine import read_digits, read_epoch
from newscrawl.text.stamp_model import LOCAL, Dateline, Part, Precision, Stamp
from newscrawl.text.stamp_relative import back, back_days, latest_year, local_time
from newscrawl.text.stamp_text import LONGEST_BLOCK, plain_line
from newscrawl.text.stamp_url import read_url
from newscrawl.text.stamp_zone import pick_order, place, valid_date

__all__ = ["LOCAL", "Dateline", "Precision", "Stamp", "read_dateline", "read_stamp"]

#: Places whose dates are never the article's: documents quoted, pictures, licences, readers, the page header's clock.
_NEVER = frozenset({"body", "caption", "footer", "comment", "comments", "clock", "header clock"})
_MACHINE = frozenset({"meta", "feed"})
#: Vietnamese papers went online in 1997. Earlier values are sentinels: 0001-01-01, 1753-01-01, 1900-01-01, 1970-01-01.
_YEARS = range(1990, 2100)
_SWAPPABLE = "dmy"
#: Forms that print no day. In "00/06/2021" a day is printed, and it is impossible.
_MONTH_FORMS = frozenset({"my", "my_words", "my_en", "ym"})
_NO_STAMPS: tuple[Stamp, ...] = ()
_NO_LINE = Dateline()


def read_stamp(
    text: str,
    *,
    seen_at: dt.datetime | None = None,
    visible: str | None = None,
    where: str | None = None,
    date_order: str | None = None,
) -> Stamp | None:
    """The stamp that the whole of `text` is, or None: never a date found somewhere inside it.

    `seen_at`: capture time (naive = +07:00), needed by relative forms and dates without a year. `visible`: the stamp
    that the page prints, evidence against a false `Z` or a month-first value. `where`: head, tail or None (the stamp
    node), meta, feed, url; body, caption, footer, comment and clock hold no stamp of the article. `date_order`: "mdy"
    when the source declares month before day. Of a line with two labelled stamps the published one. Never raises.
    """
    if where in _NEVER:
        return None
    if where == "url":
        return read_url(text)
    if len(text) > LONGEST_BLOCK:
        return None
    seen = local_time(seen_at) if seen_at is not None else None
    shown = visible if visible and len(visible) <= LONGEST_BLOCK else None
    return _read_stamp(text, seen, shown, date_order, machine=where in _MACHINE)


# A page says the same time in meta, JSON-LD and its stamp node, and extraction asks before the stages do: of ten
# questions that five real pages asked, four were new (2026-11-23). Small, since the next page tells another time.
_PAGE = 16


@lru_cache(maxsize=_PAGE)
def _read_stamp(
    text: str, seen: dt.datetime | None, visible: str | None, date_order: str | None, *, machine: bool
) -> Stamp | None:
    line = plain_line(text)
    if line is None:
        return None
    if machine or line[0] in "/\\" or line[:8].isdigit():
        found = _machine_stamp(line, machine=machine, seen=seen, visible=visible)
        if found is not None:
            return found
    parts = read_parts(line)
    if len(parts) == 1:
        return _read_part(parts[0], seen, visible, date_order)
    both = _dateline(parts, seen, visible, date_order)
    return both.published or both.updated


def read_dateline(text: str, *, seen_at: dt.datetime | None = None) -> Dateline:
    """One printed line or block with up to two stamps → the published and the updated one.

    An unlabelled stamp is the publication; a single "Cập nhật" fills `updated` only. Two different unlabelled
    stamps say nothing about which is which (one may be the header's clock): both None. Never raises.
    """
    if len(text) > LONGEST_BLOCK:
        return _NO_LINE
    return _read_dateline(text, local_time(seen_at) if seen_at is not None else None)


@lru_cache(maxsize=_PAGE)
def _read_dateline(text: str, seen: dt.datetime | None) -> Dateline:
    line = plain_line(text)
    return _NO_LINE if line is None else _dateline(read_parts(line), seen, None, None)


def _dateline(parts: Sequence[Part], seen: dt.datetime | None, visible: str | None, date_order: str | None) -> Dateline:
    published = updated = None
    for part in _choose(parts) if len(parts) > 1 else parts:
        stamp = _read_part(part, seen, visible, date_order)
        if part.label == "updated":
            updated = updated or stamp
        else:
            published = published or stamp
    return Dateline(published, updated)


def _read_part(part: Part, seen: dt.datetime | None, visible: str | None, date_order: str | None) -> Stamp | None:
    """One part, with the printed stamp as evidence where its zone or its order is in doubt."""
    shown = _visible(visible, seen) if visible and (part.zone == 0 or _two_orders(part)) else _NO_STAMPS
    return _resolve(part, seen, shown, date_order)


def _choose(parts: Sequence[Part]) -> Sequence[Part]:
    """Which of several stamps in one line count: one per label; an unlabelled one only when it is alone or first.

    "21/06/2021 10:00 (3 giờ trước)" is one stamp said twice: the absolute one counts.
    """
    labelled = [p for p in parts if p.label]
    loose = [p for p in parts if p.label is None]
    fixed = [p for p in loose if p.date is not None]
    if len(fixed) > 1 and not labelled:
        return []
    labels = [p.label for p in labelled]
    if len(set(labels)) != len(labels):
        return []
    if "published" in labels or not loose or (fixed and loose[0] is not parts[0]):
        return labelled
    return (fixed or loose)[:1] + labelled


def _two_orders(part: Part) -> bool:
    return part.date is not None and part.date[0] == _SWAPPABLE and part.date[1] <= 12


def _visible(text: str, seen: dt.datetime | None) -> Sequence[Stamp]:
    """The printed stamps that a machine value is compared with."""
    both = _read_dateline(text, seen)
    return [s for s in (both.published, both.updated) if s is not None]


def _machine_stamp(line: str, *, machine: bool, seen: dt.datetime | None, visible: str | None) -> Stamp | None:
    """Epochs, `/Date(…)/` and digits without separators."""
    moment = read_epoch(line, machine=machine)
    if moment is not None:
        return Stamp(moment, Precision.SECOND, zone_rule="epoch", form="epoch")
    digits = read_digits(line, machine=machine)
    if digits is None:
        return None
    (year, month, day), clock, zone = digits
    part = Part(date=("digits", day, month, year), time=clock)
    if zone:
        sign = -1 if zone[0] == "-" else 1
        part.zone = 0 if zone == "z" else sign * (int(zone[1:3]) * 60 + int(zone[-2:]))
    return _resolve(part, seen, _visible(visible, seen) if visible and part.zone == 0 else _NO_STAMPS, None)


def _resolve(part: Part, seen: dt.datetime | None, visible: Sequence[Stamp], date_order: str | None) -> Stamp | None:
    """The fields of one part → a stamp, or None when they are impossible, a sentinel, or need a capture time."""
    flags: list[str] = []
    if part.span is not None:
        found = back(part.span, seen) if seen is not None and part.time is None else None
        if found is None or found[0].year not in _YEARS:
            return None
        return Stamp(found[0], found[1], label=part.label, zone_rule="relative", form="relative")
    if part.date is None:
        form, day = "dayword", back_days(part.days_back or 0, seen) if seen is not None else None
    elif part.date[0] in _MONTH_FORMS:
        return _month(part)
    else:
        form, day = part.date[0], _day(part, seen, visible, date_order, flags)
    if day is None or day.year not in _YEARS:
        return None
    if part.weekday is not None and part.weekday != day.weekday():
        flags.append("weekday-mismatch")
    if part.lunar:
        flags.append("lunar-beside")
    if part.time is None:
        if seen is not None and day > seen.date():
            flags.append("after-seen")
        return Stamp(day, Precision.DAY, label=part.label, form=form, flags=tuple(flags))
    return _with_clock(day, form, part, seen=seen, visible=visible, flags=flags)


def _day(
    part: Part, seen: dt.datetime | None, visible: Sequence[Stamp], date_order: str | None, flags: list[str]
) -> dt.date | None:
    form, day, month, year = part.date or ("", 0, 0, 0)
    if form == "dm_bare" and not (part.hint or part.label or part.time or part.weekday is not None):
        return None  # "10-12" alone is a range or a score
    if not year:
        year = latest_year(day, month, seen) if seen is not None else 0
    if form != _SWAPPABLE:
        return valid_date(year, month, day)
    found, swapped = pick_order(day, month, year, weekday=part.weekday, visible=visible, date_order=date_order)
    if swapped:
        flags.append("month-first")
    return found


def _month(part: Part) -> Stamp | None:
    """A month and a year; a clock beside them makes no sense."""
    form, _, month, year = part.date or ("", 0, 0, 0)
    first = valid_date(year, month, 1)
    if first is None or year not in _YEARS or part.time is not None or part.weekday is not None:
        return None
    return Stamp(first, Precision.MONTH, label=part.label, form=form)


def _with_clock(
    day: dt.date,
    form: str,
    part: Part,
    *,
    seen: dt.datetime | None,
    visible: Sequence[Stamp],
    flags: list[str],
) -> Stamp | None:
    """Add the printed clock; 24:00 and the like are no time, and then the line is unreadable."""
    hour, minute, second = part.time or (-1, -1, -1)
    if not (0 <= hour <= 23 and minute <= 59 and second <= 59):
        return None
    precision = Precision.SECOND if second >= 0 else Precision.MINUTE if minute >= 0 else Precision.HOUR
    wall = dt.datetime(day.year, day.month, day.day, hour, max(minute, 0), max(second, 0), tzinfo=LOCAL)
    moment, rule = place(wall, part.zone, precision=precision, visible=visible, seen=seen)
    if moment.year not in _YEARS:
        return None
    if seen is not None and moment > seen:
        flags.append("after-seen")
    return Stamp(moment, precision, part.label, rule, form, tuple(flags))
