"""Dates in addresses: a plausibility check and a last resort, never as good as a printed stamp.

An address tells when an article or picture was created, which is often before it was published. Must not read dates
in a slug ("…-ngay-29-8-…"): those are what the article is about.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from newscrawl.text.stamp_model import LOCAL, Precision, Stamp
from newscrawl.text.stamp_zone import valid_date

_LONGEST = 2000
_YEARS = range(1995, 2100)  # the first Vietnamese papers went online in 1997
_Y = r"((?:19|20)[0-9]{2})"
# No form does without: a year (its first digit may be any here) before a slash, two or four more digits and a slash, or
# ten; or VCCorp's eighteen digits. It begins with a class of signs, so that the search skips all others: 0.6 µs, not 2.
_ANY_DATE = re.compile("[0-9](?:[09][0-9]{2}(?:(?:[0-9]{2}){0,2}/|[0-9]{10})|[0-9]{17})")
_FULL = _Y + r"([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})"


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms, most exact first. Digits may not go on before or behind what is read."""
    return tuple(
        (name, re.compile(pattern, re.IGNORECASE))
        for name, pattern in (
            # Ninh Bình: /d20220607082731436.htm, the milliseconds not padded (16 digits seen)
            ("url-d-stamp", rf"/d{_FULL}[0-9]{{0,3}}\.html?(?![^?#])"),
            # VCCorp: -20230428100929278.htm; an optional site prefix of three digits; 16 digits seen (2026-03-07)
            ("url-vccorp", rf"[-/](?:[0-9]{{3}})?{_FULL}[0-9]{{1,3}}(?:\.(?:html?|chn|epi|amp))?(?![^?#/])"),
            # VCCorp with prefix and the year in two digits: 196250414092848101 (nld.com.vn, 2025-04-14)
            (
                "url-vccorp-prefix",
                r"[-/][0-9]{3}([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})[0-9]{3}(?:\.(?:html?|chn|epi|amp))?(?![^?#/])",
            ),
            # hash-file pictures: /file/<32 hex>/122023/1_20231212092258.jpg; old Tuyên Quang: img_YYYYMMDDhhmmss.jpg
            ("url-picture", rf"/(?:[^/?#]{{0,150}}_)?{_FULL}[^/0-9?#][^/?#]{{0,150}}\Z"),
            ("url-month-folder", r"/file/[0-9a-f/]{0,80}?/([0-9]{2})(20[0-9]{2})/"),
            ("url-day", rf"/{_Y}/([0-9]{{1,2}})/([0-9]{{1,2}})/"),
            ("url-day-folder", rf"/{_Y}([0-9]{{2}})([0-9]{{2}})/"),
            # the dataimages CMS: /section/202405/slug/; behind a short number it is an id (/11/193923/, Yên Bái)
            ("url-month", rf"(?<!/[0-9])(?<!/[0-9][0-9])/{_Y}([0-9]{{2}})/"),
            ("url-year-month", rf"/{_Y}/([0-9]{{1,2}})/"),
        )
    )


def read_url(url: str) -> Stamp | None:
    """The date in an article's or picture's address, at the precision that its form has; None when it has none."""
    if len(url) > _LONGEST or not _ANY_DATE.search(url):
        return None
    for name, pattern in _forms():
        for m in pattern.finditer(url):
            found = _stamp(name, [int(g) for g in m.groups()])
            if found is not None:
                return found
    return None


def _stamp(name: str, fields: list[int]) -> Stamp | None:
    if name == "url-month-folder":
        fields.reverse()
    if name == "url-vccorp-prefix":
        fields[0] += 2000
    year, month, *rest = fields
    first = valid_date(year, month, 1)
    if year not in _YEARS or first is None:
        return None
    if not rest:
        return Stamp(first, Precision.MONTH, form=name)
    day = valid_date(year, month, rest[0])
    if day is None or len(rest) == 1:
        return Stamp(day, Precision.DAY, form=name) if day else None
    _, hour, minute, second = rest
    if hour > 23 or minute > 59 or second > 59:
        return None
    moment = dt.datetime(year, month, day.day, hour, minute, second, tzinfo=LOCAL)
    return Stamp(moment, Precision.SECOND, zone_rule="no-zone-is-local", form=name)
