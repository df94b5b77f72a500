"""The text around a stamp: preparing the line, and what may stand before and behind without making it a sentence.

Must not know the forms of dates (`stamp_forms.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

#: A longer line is no stamp line; before spaces are collapsed a block may be longer.
LONGEST, LONGEST_BLOCK = 200, 1000

#: Words of documents, licences, lunar dates and events: a text with one of them is no section or author.
_NO_NAME = re.compile(
    r"giấy phép|chỉ thị|nghị quyết|quyết định|nghị định|thông tư|công văn|công điện|ban hành|hiệu lực|cấp ngày"
    r"|âm lịch|mùng|mồng|giêng|chạp|sinh ngày|ngày sinh|khai mạc|bế mạc|diễn ra|bản quyền|copyright|đăng ký|truy cập"
    r"|bây giờ|hôm nay|hết hạn|hạn chót|lễ kỷ niệm|license"
)
#: Sections that some AMP and print views set before the time without any separator (Hà Nam, stored page of 2020).
_SECTIONS = (
    r"(?:thời sự|chính trị|kinh tế|xã hội|văn hóa|văn hoá|giáo dục|thể thao|pháp luật|quốc tế|đời sống|sức khỏe"
    r"|sức khoẻ|du lịch|bạn đọc|khoa học|công nghệ|thế giới|trong nước|tin tức|giải trí|kinh doanh|môi trường"
    r"|quốc phòng|an ninh|địa phương)"
)
_BUTTONS = (
    r"in bài này|in bài viết|in bài|in trang|điện tử|google news|[0-9]{1,2} phút đọc|gửi email|chia sẻ|facebook|twitter"
    r"|zalo|lưu bài|nghe đọc bài"
)
_FIX = {ord("Ð"): "Đ", ord("ð"): "đ", 0x2028: "\n", 0x2029: "\n"} | dict.fromkeys(
    [0xAD, 0x34F, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)
#: A clock, a calendar, an eye: of an icon font (private use) or a pictograph. No letter of a stamp line lies up there.
_ICON = re.compile("[\u2300-\u23ff\u25a0-\u27bf\ue000-\uf8ff\ufe0f\U0001f300-\U0001faff]")
_SPACES = re.compile(r"\s*[\r\n]\s*|\s{2,}|[^\S ]")


_BY = "đăng bởi|người đăng|tác giả|posted by|by|bởi"
_STRONG = r"(?:\s?[|•·–—»>]\s?|\s-\s?|-\s)"
_COUNT = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,3}|[0-9][0-9.,]{0,11})(?:\s?(?:k|n|tr|nghìn|ngàn|triệu)(?![^\W\d_]))?"
_VIEWS = r"(?:lượt xem|lượt đọc|lượt truy cập|đã xem|xem|views?|bình luận|comments?|ý kiến|phản hồi)"
_COUNTED = rf"(?:{_VIEWS}(?:\s?:?\s?\(?{_COUNT}\)?(?:\slần|\slượt)?)?(?![^\W\d_])|{_COUNT}\s{_VIEWS}(?![^\W\d_]))"
_NUMBERED = re.compile(r"24h|(?:[^\W\d_]{1,12}-?)?[0-9]{1,2}(?:\.[0-9])?")  # "10h" is a clock
_OF_TIME = re.compile(r"\b(?:ngày|tháng|năm|quý|lúc|giờ|hồi|từ|đến|sáng|trưa|chiều|tối|đêm|thứ)\b")


@cache
def _lead_pattern() -> re.Pattern[str]:
    """Section or author in front: a short text (group 1) and a strong separator, or a known section and the digits."""
    by = rf"(?:(?:{_BY}|bài, ảnh|chuyên mục|theo|nguồn)\s?:?\s)?"
    name = r"([^\d|•·–—:\n]{2,60}?)"
    return re.compile(rf"{by}{name}{_STRONG}|{_SECTIONS}(?:\s?[:,]\s?|\s-\s|\s)(?=[0-9])")


@cache
def _counted_lead_pattern() -> re.Pattern[str]:
    """A count of views or comments in front, and a strong separator: "1.005 lượt xem | 21/06/2021"."""
    return re.compile(rf"{_COUNTED}{_STRONG}")


@cache
def _poster_lead_pattern() -> re.Pattern[str]:
    """Who posted (group 1), up to the word before the time: "Đăng bởi Anh Biên lúc 10:00", "by admin on June 21"."""
    return re.compile(rf"(?:{_BY})\s?:?\s([^\d|•·–—:\n]{{2,40}}?)\s(?=(?:lúc|vào|ngày|on|at)\s)")


@cache
def _numbered_lead_pattern() -> re.Pattern[str]:
    """A text with digits in front (group 1): "Covid-19 | …", "Thể thao 24h - …"; see `_is_numbered_name`."""
    return re.compile(r"([^|•·–—:\n]{2,40}?)(?:\s[|•·–—»>]\s|\s-\s)")


@cache
def furniture_pattern() -> re.Pattern[str]:
    """What pages print behind the stamp in the same node: buttons ("A A"), counts, a poster, a full stop."""
    # NukeViet sets "Người đăng bài viết: admin" behind the stamp
    poster = r"(?:người đăng(?: bài(?: viết)?| tin)?|đăng bởi|tác giả|người viết|posted by)\s?:?\s[^|•·]{2,40}\Z"
    return re.compile(
        rf"(?:[\s|•·.,()\-–]|{poster}|{_BUTTONS}|{_SECTIONS}|a{{1,2}}[+-]?(?![^\W\d_])|{_COUNTED}){{0,12}}\Z"
    )


@cache
def bare_count_pattern() -> re.Pattern[str]:
    """A number alone at the end of the line: behind an icon of an eye it is the count of views."""
    return re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3}){0,3}\Z|[0-9]{1,9}\Z")


def _is_name(printed: str) -> bool:
    """A text that may be a section or an author: short, capital first, no word of documents or events."""
    name = printed.strip(" ,-()[]")
    if not name[:1].isupper() or name[-1] in ".!?" or len(name.split()) > 6:
        return False
    return _NO_NAME.search(name.lower()) is None


def _is_numbered_name(printed: str) -> bool:
    """A section or series with a small number in it ("SEA Games 31", "Chuyển đổi số 4.0"), and no time or date."""
    numbered = [word for word in printed.split() if any(c.isdigit() for c in word)]
    small = all(_NUMBERED.fullmatch(word.lower()) for word in numbered)
    return small and len(numbered) == 1 and _is_name(printed) and _OF_TIME.search(printed.lower()) is None


def _is_poster(printed: str) -> bool:
    """Who posted: a name, or one of the accounts that a CMS comes with."""
    return printed in ("admin", "administrator", "editor", "webmaster", "bbt", "btv") or _is_name(printed)


#: What may stand in front of a stamp, and what the text found (group 1, if there is one) has to be.
_LEADS: tuple[tuple[Callable[[], re.Pattern[str]], Callable[[str], bool]], ...] = (
    (_counted_lead_pattern, _is_name),
    (_numbered_lead_pattern, _is_numbered_name),
    (_lead_pattern, _is_name),
    (_poster_lead_pattern, _is_poster),
)


def lead_end(text: str, printed: str, start: int) -> int:
    """Where a section, an author or a count in front of the stamp ends, with its separator; -1: there is none.

    `text` is `printed` in lower case, of the same length.
    """
    for pattern, fits in _LEADS:
        lead = pattern().match(text, start)
        if lead is None:
            continue
        if not lead.re.groups or lead[1] is None or fits(printed[lead.start(1) : lead.end(1)]):
            return lead.end()
    return -1


def name_end(text: str, printed: str, start: int) -> int:
    """Where a name with a strong separator behind it ends; -1 when none begins at `start`. Arguments as `lead_end`."""
    lead = _lead_pattern().match(text, start)
    if lead is None or lead[1] is None or not _is_name(printed[lead.start(1) : lead.end(1)]):
        return -1
    return lead.end()


def is_name_behind(separators: str, printed: str, *, clock: bool) -> bool:
    """A section or author behind a stamp: after a bar or bullet, or after a dash when a clock was printed.

    "bởi" and "by" need no separator. Behind a dash every word needs its capital: "21/6/2021 - Ngày Báo chí …" tells
    what happened that day.
    """
    if any(c.isdigit() or c in ":|" for c in printed):
        return False
    if printed.lower().startswith(("bởi ", "by ")):
        return _is_name(printed.split(" ", 1)[1])
    barred = any(c in separators for c in "|•·")
    dashed = clock and any(c in separators for c in "-–—") and all(w[0].isupper() for w in printed.split())
    return (barred or dashed) and _is_name(printed)


def plain_line(text: str) -> str | None:
    """The line for the grammar: NFKC, one kind of space, line ends and icons as " | "; None when too long for one."""
    if len(text) > LONGEST_BLOCK:
        return None
    if "&nbsp;" in text:  # escaped twice by the CMS
        text = text.replace("&nbsp;", " ")
    printable = text.isprintable()  # false for every space but U+0020 and for all invisible signs except CGJ
    if not text.isascii():
        if not printable or "Ð" in text or "ð" in text or "\u034f" in text:
            text = text.translate(_FIX)
        text = unicodedata.normalize("NFKC", text)
        if _ICON.search(text):
            text = _ICON.sub(" | ", text)
    text = text.strip()
    if not printable or "  " in text:
        text = _SPACES.sub(lambda m: " | " if "\n" in m[0] or "\r" in m[0] else " ", text)
    return text if 0 < len(text) <= LONGEST else None
