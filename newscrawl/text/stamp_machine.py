"""Stamps that only machines write: epochs, ASP.NET's `/Date(…)/`, digits without separators.

ISO 8601 and RFC 822 are read by the line grammar (`stamp_line.py`). Must not read a number that people write: a phone
number, a price or a year is no stamp.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from newscrawl.text.stamp_model import LOCAL

_FIRST, _LAST = 946_684_800, 4_102_444_800  # 2000-01-01 to 2100-01-01, UTC
_HOTLINE = ("1800", "1900")  # Vietnamese service numbers have ten digits too (1900 xxxxxx)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@cache
def _date_call() -> re.Pattern[str]:
    return re.compile(r"\\?/date\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\)\\?/")


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"([0-9]{4})([0-9]{2})([0-9]{2})(?:(t?)([0-9]{2})([0-9]{2})([0-9]{2})?(?:\.[0-9]{1,9})?(z|[+-][0-9]{2}:?[0-9]{2})?)?"
    )


def read_epoch(line: str, *, machine: bool) -> dt.datetime | None:
    """`/Date(1624244400000)/` (its `+0700` changes nothing), `1624244400`, `1624244400000` → the instant at +07:00.

    `machine`: the place holds machine values, so ten digits cannot be a telephone number. None when it is no epoch or
    lies outside 2000 to 2100 (sentinels: 0, 0001-01-01).
    """
    if line.isdigit() and line.isascii():
        if len(line) not in (10, 13) or (not machine and line.startswith(_HOTLINE)):
            return None
        seconds = int(line) // (1 if len(line) == 10 else 1000)
    else:
        m = _date_call().fullmatch(line.lower())
        if m is None:
            return None
        seconds = int(m[1]) // 1000
    if not _FIRST <= seconds < _LAST:
        return None
    return (_EPOCH + dt.timedelta(seconds=seconds)).astimezone(LOCAL)


def read_digits(line: str, *, machine: bool) -> tuple[tuple[int, int, int], tuple[int, int, int] | None, str] | None:
    """`20210621`, `20210621100000`, `20210621T100000+0700` → (year, month, day), (hour, minute, second or -1), zone.

    Without the `T` only where machine values stand: eight digits elsewhere are an id or a phone number.
    """
    m = _digits().fullmatch(line.lower())
    if m is None or not (machine or m[4]):
        return None
    day = (int(m[1]), int(m[2]), int(m[3]))
    clock = None if m[5] is None else (int(m[5]), int(m[6]), int(m[7]) if m[7] else -1)
    return day, clock, m[8] or ""
