"""What a printed date and time is once read: a value, how exact it is, and which rule said so.

Must not parse anything and must not know a clock: the readers are `stamps.py` and its helpers.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

#: Asia/Ho_Chi_Minh has been +07:00 without summer time since 13 June 1975 (tzdata), and no web page is older.
LOCAL = dt.timezone(dt.timedelta(hours=7))


class Precision(StrEnum):
    """How exact the printed stamp was; never finer than what the page showed."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Stamp:
    """One moment as printed.

    `value` is an aware datetime at +07:00 for second, minute and hour precision, a plain date for day precision
    (midnight is never invented) and the first of the month as a plain date for month precision.
    `label` is what the page called it: "updated", "published" or None. `zone_rule` names the rule that fixed the zone
    (None for dates), `form` the written form, `flags` what a reader of the data should know ("weekday-mismatch",
    "month-first", "after-seen", "lunar-beside").
    """

    value: dt.datetime | dt.date
    precision: Precision
    label: str | None = None
    zone_rule: str | None = None
    form: str | None = None
    flags: tuple[str, ...] = ()

    def isoformat(self) -> str:
        """The record's form: `2021-06-21T10:00:00+07:00`, `2021-06-21` for a day, `2020-09` for a month."""
        if isinstance(self.value, dt.datetime):
            return self.value.isoformat(timespec="seconds")
        text = self.value.isoformat()
        return text[:7] if self.precision is Precision.MONTH else text


@dataclass(frozen=True, slots=True)
class Dateline:
    """The two stamps that one printed line may hold; neither is ever filled from the other."""

    published: Stamp | None = None
    updated: Stamp | None = None


@dataclass(slots=True)
class Part:
    """One stamp of a line before it is understood: the fields as printed, nothing checked yet (internal).

    `date` is (form, day, month, year): day 0 = not printed, year 0 = not printed. `time` is (hour, minute, second) with
    -1 for what was not printed. `zone` is the offset in minutes. `span` is a relative time: ((count, unit), ...).
    """

    label: str | None = None
    date: tuple[str, int, int, int] | None = None
    time: tuple[int, int, int] | None = None
    zone: int | None = None
    weekday: int | None = None
    span: tuple[tuple[int, str], ...] | None = None
    days_back: int | None = None
    hint: bool = False
    lunar: bool = False

    @property
    def dated(self) -> bool:
        """A day (or a span back from the capture) is known, so this part can become a stamp."""
        return self.date is not None or self.span is not None or self.days_back is not None
