"""A whole printed line → the stamps in it, as fields still to be checked.

The grammar covers the whole line: anything that is not part of a stamp, a section or author in front of a strong
separator, or page furniture behind, makes it no stamp line. Must not search a date inside a sentence: that is how
other tools date an article by the directive it quotes (rules, sections 0 and 3).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from newscrawl.text.stamp_fields import DATES, half_day, offset_minutes
from newscrawl.text.stamp_forms import NUMBERS, WEEKDAYS, span_pattern, token_pattern, unit_name
from newscrawl.text.stamp_model import Part
from newscrawl.text.stamp_text import bare_count_pattern, furniture_pattern, is_name_behind, lead_end, name_end

_LEADS = 3  # section, sub-section and author: no stamp line seen has more in front
_MAX_OFFSET = 840  # minutes; the world's zones end at +14:00
_LIKE_COUNTS = frozenset({"dm", "year"})  # "1.2K lượt xem", "1005 lượt xem"
_TODAY = {"hôm qua": 1, "yesterday": 1, "hôm nay": 0, "today": 0, "hôm kia": 2}
#: ISO 8601 as machines write it, seconds and all.
_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,][0-9]{1,9})?"
    r"([Zz]|[+-][0-9]{2}:?[0-9]{2})?"
)
_DIGIT = re.compile("[0-9]")
_NO_DIGIT_FORMS = re.compile(r"trước|hôm |vừa |ago|yesterday|today|just now|cách đây", re.IGNORECASE)


# Extraction asks whether a line is a stamp before the stages ask which; a page prints few lines that could be one.
@lru_cache(maxsize=16)
def read_parts(line: str) -> Sequence[Part]:
    """The stamps of a line from `plain_line`, as printed fields, not to be changed; none when it is no stamp line."""
    if (iso := _ISO.fullmatch(line)) is not None:
        return _iso_part(iso)
    if not _DIGIT.search(line) and not _NO_DIGIT_FORMS.search(line):
        return []  # most lines that come by here are prose
    return _Reader(line).read()


def _iso_part(m: re.Match[str]) -> list[Part]:
    """What `_Reader` makes of such a line, token by token; a third of the stamps that pages hold are written so."""
    year, month, day, hour, minute, second, zone = m.groups()
    offset = None if zone is None else 0 if zone in "Zz" else offset_minutes(zone)
    if offset is not None and abs(offset) > _MAX_OFFSET:
        return []
    return [
        Part(date=("ymd", int(day), int(month), int(year)), time=(int(hour), int(minute), int(second)), zone=offset)
    ]


class _Reader:
    """Reads one line token by token. A method that takes a token answers False when the line then makes no sense."""

    __slots__ = ("_leads", "_parts", "_printed", "_start", "_text")

    def __init__(self, line: str) -> None:
        self._printed = line
        self._text = line.lower()
        self._parts = [Part()]
        self._start = self._leads = 0

    def read(self) -> list[Part]:
        """The parts in printed order; those without a day are left out."""
        text, match, pos = self._text, token_pattern().match, 0
        while (m := match(text, pos)) is not None and (kind := m.lastgroup or "junk") != "end":
            if kind in _LIKE_COUNTS and self._is_furniture(m):
                break
            take = _TAKERS.get(kind)
            if take is None or (kind == "meridiem" and self._parts[-1].time is None):
                pos = self._other(m)
                if pos < 0:
                    return []
            elif take(self, m):
                pos = m.end()
            else:
                return []
        return self._finish()

    def _is_furniture(self, m: re.Match[str]) -> bool:
        """Whether the rest of the line is page furniture behind a stamp, a count without a word included."""
        at, part = m.end("sep"), self._parts[-1]
        if not part.dated and len(self._parts) == 1:
            return False
        if furniture_pattern().match(self._text, at):
            return True
        whole = part.date is not None and part.date[3] > 0 and part.time is not None and part.time[1] >= 0
        return whole and m["sep"] != ":" and bare_count_pattern().match(self._text, at) is not None

    def _new_part(self) -> Part:
        self._parts.append(Part())
        return self._parts[-1]

    def date(self, m: re.Match[str]) -> bool:
        fields = DATES[m.lastgroup or ""](m)
        part = self._parts[-1]
        if fields is None or part.days_back is not None:
            return False
        if part.date == fields:
            return True
        if part.dated:
            part = self._new_part()
        part.date = fields
        return True

    def year(self, m: re.Match[str]) -> bool:
        """A loose year completes an English date: "Mon Jun 21 10:00:00 ICT 2021"."""
        date = self._parts[-1].date
        if date is None or date[3] or not date[0].endswith("_en"):
            return False
        self._parts[-1].date = (*date[:3], int(m["year"]))
        return True

    def span(self, m: re.Match[str]) -> bool:
        kind, part = m.lastgroup, self._parts[-1]
        if part.dated:
            if part.date is None or kind == "dayword":
                return False  # "21/06/2021, hôm nay" is the clock of the page header
            part = self._new_part()
        if kind == "dayword":
            part.days_back = _TODAY[m["dayword"]]
        elif kind == "now":
            part.span = ((0, "minute"),)
        else:
            pairs = span_pattern().findall(m["r1"] or m["r2"] or m["r3"])
            part.span = tuple((NUMBERS.get(n) or int(n), unit_name(u)) for n, u in pairs)
        return True

    def clock(self, m: re.Match[str]) -> bool:
        hour, minute, second, mark, utc, offset = m.group("c1", "c2", "c3", "c4", "c5", "c6")
        if offset and offset[0] == "-" and second is None:
            return False  # "10:00-11:30" is a span of time, not a zone
        if not self._time(int(hour), int(minute), int(second) if second else -1, mark):
            return False
        if not utc and not offset:
            return True
        return self._set_zone(0 if utc else offset_minutes(offset))

    def hours(self, m: re.Match[str]) -> bool:
        hour, minute, second, mark = m.group("h1", "h2", "h3", "h4")
        return self._time(int(hour), int(minute) if minute else -1, int(second) if second else -1, mark)

    def _time(self, hour: int, minute: int, second: int, mark: str | None) -> bool:
        clock = (half_day(hour, mark) if mark else hour, minute, second)
        part = self._parts[-1]
        if part.time == clock:
            return True
        if part.time is not None:
            if not part.dated:
                return False
            part = self._new_part()
        part.time = clock
        return True

    def meridiem(self, m: re.Match[str]) -> bool:
        """A mark set apart from its clock: "10:00 - SA"."""
        time = self._parts[-1].time
        if time is None or not 1 <= time[0] <= 12:
            return False
        self._parts[-1].time = (half_day(time[0], m["meridiem"]), *time[1:])
        return True

    def zone(self, m: re.Match[str]) -> bool:
        if m["z2"]:
            return self._set_zone(offset_minutes(m["z2"]))
        return self._set_zone(0 if m["z1"] in ("gmt", "utc", "ut", "gmt ", "utc ", "ut ") else 420)

    def _set_zone(self, offset: int) -> bool:
        part = self._parts[-1]
        if part.zone is None:
            part.zone = offset
        return part.zone == offset and abs(offset) <= _MAX_OFFSET

    def weekday(self, m: re.Match[str]) -> bool:
        day = WEEKDAYS.get(m["w1"] or m["w2"] or m["w3"] or "", 6)
        part = self._parts[-1]
        if part.weekday is not None and part.weekday != day:
            if not part.dated:
                return False
            part = self._new_part()
        part.weekday = day
        return True

    def neutral(self, _: re.Match[str]) -> bool:
        self._parts[-1].hint = True
        return True

    def lunar(self, _: re.Match[str]) -> bool:
        """A lunar date in brackets beside a full date of the calendar; alone it is no stamp."""
        part = self._parts[-1]
        part.lunar = True
        return part.date is not None and part.date[3] > 0

    def label(self, m: re.Match[str]) -> bool:
        kind, part = m.lastgroup, self._parts[-1]
        if part.dated:
            part = self._new_part()
        elif part.label not in (None, kind):
            if ":" not in m["sep"] or part.time is not None:
                return False
            part = self._new_part()  # "Đăng: --/--/---- | Cập nhật: …": the first label has no stamp
        part.label = kind
        return True

    def _other(self, m: re.Match[str]) -> int:
        """Text that is no stamp token → where to read on, or -1 when it makes this no stamp line."""
        text, at, part = self._text, m.end("sep"), self._parts[-1]
        same = len(text) == len(self._printed)  # "İ" is two characters in lower case; then names cannot be shown
        if part.dated or len(self._parts) > 1:
            return self._behind(m, same=same)
        if part.time is not None or self._leads == _LEADS or not same:
            return -1
        # A name may begin with a word that is a token elsewhere ("Đăng Khoa", "Thời gian qua"): back to its start.
        touched = part.hint or part.label is not None or part.weekday is not None
        start = self._start if touched or self._leads else at
        end = lead_end(text, self._printed, start)
        if end > 0:
            self._parts[-1] = Part()
            self._leads += 1
            self._start = end
        return end

    def _behind(self, m: re.Match[str], *, same: bool) -> int:
        """Text behind a stamp: page furniture or a name ends the line; a name before the next label is passed over."""
        text, at, part = self._text, m.end("sep"), self._parts[-1]
        if self._is_furniture(m):
            return len(text)
        if not same:
            return -1
        clock = part.time is not None and part.time[1] >= 0
        if is_name_behind(m["sep"], self._printed[at:], clock=clock):
            return len(text)
        end = name_end(text, self._printed, at)
        label = token_pattern().match(text, end) if end > 0 else None
        return end if label is not None and label.lastgroup in ("updated", "published") else -1

    def _finish(self) -> list[Part]:
        """Drop the parts without a day; a label printed behind its stamp goes to that stamp."""
        parts = [p for p in self._parts if p.dated]
        last = self._parts[-1]
        if parts and not last.dated:
            if last.time is not None and last.label is None:
                return []  # two clocks and one day: which one is the stamp's cannot be known
            bare = last.time is None and self._printed[-1] not in ":-/"
            if bare and last.label and len(parts) == 1 and parts[0].label is None:
                parts[0].label = last.label
        return parts


#: How each kind of token is put into the current part, or into a new one. What is missing here is no stamp token.
_TAKERS: dict[str, Callable[[_Reader, re.Match[str]], bool]] = {
    **dict.fromkeys(DATES, _Reader.date),
    **dict.fromkeys(("span", "span_words", "since", "now", "dayword"), _Reader.span),
    "updated": _Reader.label,
    "published": _Reader.label,
    "clock": _Reader.clock,
    "hours": _Reader.hours,
    "meridiem": _Reader.meridiem,
    "zone": _Reader.zone,
    "weekday": _Reader.weekday,
    "neutral": _Reader.neutral,
    "year": _Reader.year,
    "lunar": _Reader.lunar,
    "lunar_words": _Reader.lunar,
}
