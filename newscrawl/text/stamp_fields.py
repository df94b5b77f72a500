"""One token of a stamp → its numbers: date fields, offsets, twelve-hour clocks.

Nothing is checked against the calendar here (`stamps.py` does that), and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newscrawl.text.stamp_forms import month_number

#: (form, day, month, year); day 0 and year 0 = not printed.
Fields = tuple[str, int, int, int]


def _year(text: str | None) -> int:
    """A printed year → four digits, 0 when none was printed; two digits are 20YY."""
    if not text:
        return 0
    return int(text[-4:]) if len(text) > 2 else 2000 + int(text)


def _dmy(m: re.Match[str]) -> Fields | None:
    a, b, first, second, y, y2 = m.group("d1", "d2", "ds", "dt", "d3", "d4")
    if second is not None and first != second and first.strip() != second.strip():
        return None
    return "dmy", int(a), int(b), _year(y or y2)


#: How each dated token is read; None for one that is no date after all ("12/4-2021").
DATES: dict[str, Callable[[re.Match[str]], Fields | None]] = {
    "dmy": _dmy,
    "ymd": lambda m: ("ymd", int(m["y3"]), int(m["y2"]), int(m["y1"])),
    "dmy_words": lambda m: ("dmy_words", int(m["e1"]), month_number(m["e2"]), _year(m["e3"])),
    "mdy_words": lambda m: ("mdy_words", int(m["f2"]), month_number(m["f1"]), _year(m["f3"])),
    "my_words": lambda m: ("my_words", 0, month_number(m["g1"]), _year(m["g2"])),
    "dmy_en": lambda m: ("dmy_en", int(m["i1"]), month_number(m["i2"]), _year(m["i3"])),
    "mdy_en": lambda m: ("mdy_en", int(m["j2"]), month_number(m["j1"]), _year(m["j3"])),
    "my_en": lambda m: ("my_en", 0, month_number(m["k1"]), _year(m["k2"])),
    "ym": lambda m: ("ym", 0, int(m["l2"]), int(m["l1"])),
    "my": lambda m: ("my", 0, int(m["m1"]), int(m["m2"])),
    "dm": lambda m: ("dm" if m["ns"] else "dm_bare", int(m["n1"]), int(m["n2"]), 0),
}


def offset_minutes(text: str) -> int:
    """`+07:00`, `+0700`, `+7`, `+7:00`, `-05:00` → minutes."""
    digits = text[1:].strip().replace(":", "")
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    size = int(hours) * 60 + int(minutes)
    return -size if text[0] == "-" else size


def half_day(hour: int, word: str) -> int:
    """The 24-hour hour for a clock with AM/PM, SA/CH or a part of the day; -1 when the two contradict.

    12 SA is 0 h; a redundant mark beside a 24-hour clock ("22:00 PM") changes nothing.
    """
    if hour > 12:
        return hour
    if word[0] in "as":  # am, a.m., sa, sáng
        return hour % 12
    if word in ("tối", "đêm"):
        late = range(5, 12) if word == "tối" else range(8, 12)
        return hour + 12 if hour in late else -1
    if word == "trưa":
        return hour + 12 if hour < 4 else hour
    return hour % 12 + 12  # pm, p.m., ch, chiều
