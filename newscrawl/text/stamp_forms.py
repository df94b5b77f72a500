"""The written forms of a stamp as one token grammar: dates, clocks, zones, weekdays, labels, relative times.

Holds patterns and vocabularies only; what the tokens mean together is decided in `stamp_line.py`. Every repetition is
bounded and the callers bound the line (200 characters), so no input can make a match slow. All patterns expect lower
case NFKC text. Compiled at first use: importing this costs no pattern.
"""

from __future__ import annotations

import re
from functools import cache

MONTHS = {
    "mười hai": 12, "mười một": 11, "mười": 10, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
#: Monday = 0. "Thứ năm" is Thursday here because the whole line is a stamp; in a sentence it may mean "fifth".
WEEKDAYS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "a": 1, "an": 1, "one": 1,
}  # fmt: skip
UNITS = {
    "giây": "second", "phút": "minute", "ph": "minute", "p": "minute", "giờ": "hour", "tiếng": "hour", "h": "hour",
    "ngày": "day", "hôm": "day", "tuần": "week", "tháng": "month", "năm": "year",
    "sec": "second", "min": "minute", "hour": "hour", "hr": "hour", "day": "day", "week": "week", "month": "month",
    "year": "year",
}  # fmt: skip

#: What may stand between two tokens of a stamp line.
SEPARATORS = r"[\s,;:|•·●–—‐―.\-/()\[\]{}<>»›~*_'\"“”‘’′]"
_END = r"(?![^\W\d_])"  # no letter follows
_LAST = r"(?![0-9])"
# Longest first: "tháng mười một" is not October, "Tháng 1" is a prefix of "Tháng 10" (rules, section 3).
_VI_MONTH = rf"(?:mười hai|mười một|mười|một|hai|bảy|bẩy|ba|tư|năm|sáu|tám|chín){_END}"
_EN_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    rf"|nov(?:ember)?|dec(?:ember)?){_END}\.?"
)
_THANG = r"(?:tháng|thg\.?|th\.?)\s?"
_MERIDIEM = rf"(?:sa|ch|am|pm|a\.m\.?|p\.m\.?|sáng|trưa|chiều|tối|đêm){_END}"
_OFFSET = r"(?:\+\s?[0-9]{1,2}(?::?[0-9]{2})?|-[0-9]{2}(?::?[0-9]{2})?)(?![0-9:/.-])"
_NUM = r"(?:[0-9]{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|an?|one)"
_UNIT = (
    r"(?:giây|phút|giờ|tiếng|ngày|hôm|tuần|tháng|năm|ph|p|h"
    r"|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"
)
_PAIR = rf"{_NUM}\s?{_UNIT}"
_WHEN = rf"(?:\s?(?:vào lúc|vào ngày|vào hồi|lúc|ngày giờ|ngày|vào|on|at|date|time){_END})?"
_LUNAR = rf"(?:âm lịch|âl|a\.l){_END}"
_GAP = r"[\s,/.-]{0,3}"
_MONTH = rf"(?:{_VI_MONTH}|[0-9]{{1,2}}{_LAST})"
_YEAR = rf"(?:năm\s?)?[0-9]{{4}}{_LAST}"
_DASH = r"(?:\s?/\s?|[-.–‐])"

_YMD = rf"(?P<y1>[0-9]{{4}})(?P<ys>[-/.])(?P<y2>[0-9]{{1,2}})(?P=ys)(?P<y3>[0-9]{{1,2}}){_LAST}t?"
_DMY = (
    rf"(?P<d1>[0-9]{{1,2}})(?P<ds>{_DASH})(?P<d2>[0-9]{{1,2}})(?:"
    rf"(?P<dt>{_DASH})(?P<d3>[0-9]{{4}}|[0-9]{{2}}(?![0-9:h])){_LAST}"
    rf"|\s?năm\s?(?P<d4>[0-9]{{4}}){_LAST})"
)
_CLOCK = (
    rf"(?P<c1>[0-9]{{1,2}})\s?:\s?(?P<c2>[0-9]{{2}})(?:\s?:\s?(?P<c3>[0-9]{{2}})(?:[.,][0-9]{{1,9}})?)?(?![0-9])"
    rf"(?:\s?['’′]|\s?h{_END}|\sgiờ(?!\s(?:việt|vn|hà)){_END})?"
    rf"(?:\s?(?P<c4>{_MERIDIEM}))?(?:(?P<c5>\s?z){_END}|\s?(?P<c6>{_OFFSET}))?"
)
# "10 giờ 21 tháng 6" is ten o'clock on the 21st; glued as in "10h21" the number belongs to the clock.
_HOURS = (
    rf"(?P<h1>[0-9]{{1,2}})\s?(?:giờ|h|g){_END}"
    r"(?:\s?:?\s?(?P<h2>[0-9]{1,2})(?![0-9]|[/.-][0-9])(?:(?<=[hg][0-9]{2})|(?!\s?(?:tháng|thg)))\s?(?:phút|ph|p|['’′])?"
    rf"(?:\s?(?P<h3>[0-9]{{1,2}})\s?(?:giây|s|[\"”]){_END})?)?(?:\s?(?P<h4>{_MERIDIEM}))?"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_DMY_EN = (
    rf"(?P<i1>[0-9]{{1,2}}){_ORDINAL}[\s-]?(?:of )?(?P<i2>{_EN_MONTH})"
    r"(?:[\s,-]{0,2}(?P<i3>[0-9]{4}|[0-9]{2})(?![0-9:h]))?"
)
_MDY_EN = (
    rf"(?P<j1>{_EN_MONTH})\s?(?P<j2>[0-9]{{1,2}}){_ORDINAL}(?![0-9:h])"
    r"(?:\s?,?\s?(?P<j3>[0-9]{4})(?![0-9:]))?"
)
_WEEKDAY = (
    rf"(?:thứ\s?(?P<w1>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?:chủ|chúa)\s?nhật|c\.?n|t\.?(?P<w2>[2-7])){_END}{_LAST}"
    rf"|(?P<w3>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|r|ur)?(?:day)?{_END}"
)
_ZONE = (
    r"(?P<z1>(?:gmt|utc|ut)\s?(?P<z2>(?:\+\s?|-)[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:/]))?"
    rf"|ict|asia/(?:ho_chi_minh|saigon|bangkok)|giờ (?:việt nam|vn|hà nội)|indochina time){_END}"
)
_UPDATED = (
    r"(?:ngày |thời gian |giờ |lần cuối |lần |tin |bài viết |bài |đã |được ){0,3}"
    r"(?:cập nhật|cập nhập|chỉnh sửa|sửa đổi|hiệu chỉnh|sửa"
    rf"|last updated|last update|last modified|last edited|updated|update|modified){_END}"
    rf"(?: (?:lần cuối|cuối cùng|gần nhất|mới nhất|sau cùng|cuối){_END})?{_WHEN}"
)
_PUBLISHED = (
    r"(?:ngày |thời gian |giờ |đã |được |tin |bài viết |bài |date ){0,3}"
    r"(?:đăng tải|đăng bài|đăng tin|đăng|xuất bản|phát hành"
    r"|đưa tin|đưa lên|lên trang|khởi tạo|tạo|gửi lúc|gửi ngày"
    rf"|published|publish|publication|posted|post|pubdate|created){_END}{_WHEN}"
)

_AGO = rf"\s(?:trước đây|trước|ago){_END}"

#: Tokens that begin with a digit, tried in this order: a longer form before a shorter one that begins alike.
DIGIT_TOKENS = (
    ("dmy", _DMY),
    ("clock", _CLOCK),
    ("ymd", _YMD),
    ("span", rf"(?P<r1>[0-9]{{1,3}}\s?{_UNIT}(?:\s{_PAIR})?){_AGO}"),
    ("dmy_words", rf"(?P<e1>[0-9]{{1,2}}){_GAP}{_THANG}(?P<e2>{_MONTH})(?:{_GAP}(?P<e3>{_YEAR}))?"),
    ("hours", _HOURS),
    ("dmy_en", _DMY_EN),
    ("ym", r"(?P<l1>[0-9]{4})-(?P<l2>[0-9]{2})(?![0-9/.-])"),
    ("my", r"(?P<m1>[0-9]{1,2})\s?[/-]\s?(?P<m2>[0-9]{4})(?![0-9/.-])"),
    ("lunar", rf"[0-9]{{1,2}}[/-][0-9]{{1,2}}\s?{_LUNAR}"),
    ("dm", r"(?P<n1>[0-9]{1,2})(?:(?P<ns>\s?/\s?)|[-.])(?P<n2>[0-9]{1,2})(?![0-9/.-])"),
    ("year", rf"[0-9]{{4}}{_LAST}"),
)
#: Tokens that begin with a letter. A lunar date comes before the neutral "ngày", a span before a month's name.
LETTER_TOKENS = (
    ("end", r"\Z"),
    ("weekday", _WEEKDAY),
    ("zone", _ZONE),
    ("updated", _UPDATED),
    ("published", _PUBLISHED),
    ("lunar_words", rf"(?:tức |nhằm )(?:ngày )?[0-9]{{1,2}}[/-][0-9]{{1,2}}\s?{_LUNAR}"),
    ("neutral", rf"(?:ngày giờ|ngày|vào lúc|vào hồi|lúc|vào|hồi|thời gian|thời điểm|date|time|on|at){_END}"),
    ("span_words", rf"(?:khoảng |hơn |gần |cách đây |about ){{0,3}}(?P<r2>{_PAIR}(?:\s{_PAIR})?){_AGO}"),
    ("since", rf"cách đây\s(?:khoảng )?(?P<r3>{_PAIR}){_END}"),
    ("now", rf"(?:vừa mới|vừa) (?:xong|đăng|cập nhật){_END}|just now{_END}"),
    ("dayword", rf"(?:hôm qua|hôm nay|hôm kia|yesterday|today){_END}"),
    ("mdy_words", rf"{_THANG}(?P<f1>{_MONTH})\s(?P<f2>[0-9]{{1,2}}){_LAST}\s?,?\s?(?P<f3>{_YEAR})"),
    ("my_words", rf"{_THANG}(?P<g1>{_MONTH}){_GAP}(?P<g2>{_YEAR})"),
    ("mdy_en", _MDY_EN),
    ("my_en", rf"(?P<k1>{_EN_MONTH})\s?,?\s?(?P<k2>[0-9]{{4}}){_LAST}"),
    ("meridiem", _MERIDIEM),
    ("word", r"[^\W\d_]"),
)


@cache
def token_pattern() -> re.Pattern[str]:
    """One token with the separators before it (group `sep`); `lastgroup` names the form, "end" the end of the line."""
    digits, letters = ("|".join(f"(?P<{n}>{p})" for n, p in group) for group in (DIGIT_TOKENS, LETTER_TOKENS))
    return re.compile(rf"(?P<sep>{SEPARATORS}*)(?:(?=[0-9])(?:{digits})|(?![0-9])(?:{letters})|(?P<junk>.))")


@cache
def span_pattern() -> re.Pattern[str]:
    """One "number unit" pair of a relative time."""
    return re.compile(rf"({_NUM})\s?({_UNIT})")


def month_number(word: str) -> int:
    """A month name or number as printed → 1..12 (0 or above 12 when it is no month)."""
    if word[0].isdigit():
        return int(word)
    return MONTHS.get(word) or MONTHS.get(word[:3], 0)


def unit_name(word: str) -> str:
    """A unit as printed, Vietnamese or English, singular or plural → second … year."""
    return UNITS.get(word) or UNITS.get(word.rstrip("s")) or UNITS[word[:3]]
