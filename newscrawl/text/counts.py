"""View and comment counts as they are printed: `1,005`, `1.005 lượt xem`, `Lượt xem: 1,2K`, `Bình luận (3)`.

A count is a non-negative integer; what cannot be read is None, and None is not 0. Nothing here looks for numbers in
running text: the whole string (or one stretch of it between `|`, `·`, line ends) must be a count with its label, or a
bare number in a place that the caller vouches for. Source: rules, section 5.
"""

import re
from dataclasses import dataclass
from typing import Final
from unicodedata import is_normalized, normalize

# The longest counter line that was seen, with date and both counts, has 90 characters (2026-11-23).
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it was shown: `approx` when the page rounded it (`1,2K`, `hơn 1.000`)."""

    value: int
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """The two counts of one line; None for a count that the line does not hold."""

    views: Count | None = None
    comments: Count | None = None


_NEITHER: Final = Counts()
_DIGIT: Final = re.compile(r"[0-9]")
_SPACE: Final = re.compile(r"[\s\u200b\u2060\ufeff]+")
_THOUSAND: Final = "k|n|nghìn|ngàn"
_MILLION: Final = "m|tr|triệu"
# One kind of separator for the whole number (rules, 5); at most 12 digits, because no article was read 10^12 times.
_NUMBER: Final = (
    r"(?:(?:[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){1,3}|(?:,[0-9]{3}){1,3}|(?: [0-9]{3}){1,3})|[0-9]{1,12})(?![0-9]"
    r"|[.,][0-9])"
    rf"|[0-9]{{1,6}}(?:[.,][0-9]{{1,3}})?(?= ?(?:{_THOUSAND}|{_MILLION})(?![^\W_])))"
)
_ABOUT: Final = r"(?:(?:hơn|trên|gần|khoảng|chừng|tới|đạt|[~≈>]|about|over) ?)"
_AMOUNT: Final = rf"({_ABOUT}?)({_NUMBER})(?: ?({_THOUSAND}|{_MILLION})(?![^\W_]))?( ?\+)?"
_EYE: Final = "(?:👁️‍🗨️|👁️|👁|👀|\uf06e)"
_BEFORE_VIEWS: Final = (
    r"(?:(?:tổng )?(?:số )?(?:lượt|lần|người) (?:được )?(?:xem|đọc|view|views)(?: bài(?: viết| này)?| tin)?"
    r"|(?:bài viết |bài |tin )?(?:này )?(?:đã )?(?:có|được) (?:xem|đọc)"
    r"|(?:bài viết |bài |tin )?(?:này )?đã (?:có|được)(?: xem| đọc)?|(?:bài viết )?có|đã (?:xem|đọc)|đã được (?:xem"
    r"|đọc)|số (?:xem|đọc)|(?:page ?)?views?(?: count)?|hits"
    rf"|userpage(?:visits|views)|{_EYE})"
)
_AFTER_VIEWS: Final = (
    r"(?:(?:lượt|lần|người)(?: người)? (?:xem|đọc|view|views)(?: (?:bài|bài viết|tin|bài viết này|bài này))?"
    r"|(?:page ?)?views?|lượt views?|đã xem|đã đọc|hits)"
)
_COLON_VIEWS: Final = r"(?:xem|đọc|đã xem|đã đọc|lượt)"
_COMMENT: Final = (
    r"(?:(?:số |lượt |tổng )*(?:bình luận|ý kiến|phản hồi|comments?|nhận xét|thảo luận)(?: bạn đọc| mới"
    r"| của bạn đọc)?|viết bình luận|gửi bình luận|gửi ý kiến|💬|🗨️|🗨)"
)
_VIEWS_ITEM: Final = re.compile(
    rf"(?:{_BEFORE_VIEWS} ?[:\-–]? ?[(\[]?{_AMOUNT}[)\]]?(?: (?:lượt xem|lượt đọc|lượt|lần|người|views))?"
    rf"|{_COLON_VIEWS} ?: ?{_AMOUNT}(?: (?:lượt|lần|người))?|{_AMOUNT} ?{_AFTER_VIEWS}|{_AMOUNT} ?{_EYE})(?![^\W_])",
    re.IGNORECASE,
)
_COMMENTS_ITEM: Final = re.compile(
    rf"(?:{_COMMENT} ?[:\-–]? ?[(\[]?{_AMOUNT}[)\]]?|[(\[]?{_AMOUNT}[)\]]? ?{_COMMENT})(?![^\W_])", re.IGNORECASE
)
_LONE: Final = re.compile(rf"[(\[]?{_AMOUNT}[)\]]?", re.IGNORECASE)
# `(đã) có 1.005 …` and `lượt: 5` name no counted thing unless one stands behind the number.
_NEEDS_THING: Final = re.compile(
    r"(?:bài viết |bài |tin )?(?:này )?(?:đã )?(?:có|được) ?[:\-–]? ?(?:hơn|trên|gần|khoảng|[~≈>])? ?[0-9][^xđv]*",
    re.IGNORECASE,
)
# What an East Asian keyboard types: １００５; and the spaces that may stand between thousands.
_OTHER_SIGNS: Final = re.compile("[０-９，．：\u00a0\u2007\u2009\u202f]")
_PLAIN_SIGNS: Final = (
    {0xFF10 + digit: 0x30 + digit for digit in range(10)}
    | {0xFF0C: ",", 0xFF0E: ".", 0xFF1A: ":"}
    | dict.fromkeys((0xA0, 0x2007, 0x2009, 0x202F), " ")
)
_NUMBER_ALONE: Final = re.compile(r"[0-9.,]*[0-9][0-9.,]*")
_VIEWS_ALONE: Final = re.compile(
    r"(?:(?:tổng )?(?:số )?(?:lượt|lần) (?:xem|đọc)|views?|đã xem|hits) ?:?", re.IGNORECASE
)
_PIECES: Final = re.compile(r"\||·|•|;|\n|\r|\t| (?:[-–/] | +)")  # each begins with one sign: searched twice as fast
_GAP: Final = re.compile(r"[ ,.]*")
_PHONE: Final = re.compile(r"0[0-9]{8,}")
_VIEW_LABEL: Final = re.compile(
    r"(?<!re)(?<!pre)(?<!inter)(?<!over)(?<!content)(?<!content[-_])view(?![-_]?(?:port|er|box|all|more|mode|list|grid|page|content))|luot-?_?xem|luot-?_?doc|da-?_?xem|(?:^"
    r"|[^a-z])(?:xem|eye(?!-slash)|doc|hits|luot)(?:[^a-z]|$)|daxem|solanxem"
)
_OTHER_LABEL: Final = re.compile(
    r"comment|binh.?luan|share|chia.?se|like|truy.?cap|online|visitor|y.?kien|phone|dien.?thoai|thich|preview"
    r"|review|overview|price|gia(?:\W|$)|ngay|date|nam(?:\W|$)"
)


def read_count(text: str, *, label: str | None = None, where: str | None = None) -> Count | None:
    """The view count that `text` prints, or None.

    `label`: the text or the class name beside the number (`Lượt xem`, `luotxem`, `fa fa-eye`); with a label for views
    a bare number counts, with any other label nothing does. `where="bare"` (a place that the profile
    fixed) and `meta` (a machine's value): a bare number counts. `body`, `footer`, `caption` and `url` hold no view
    counts. Never raises. Source: rules, section 5.
    """
    if not text or len(text) > _LONGEST or where in ("body", "footer", "caption", "url"):
        return None
    counts = _LABELLED if label is None or not label.strip() else _kind_of_label(label)
    if counts == _NOTHING:
        return None
    line = _plain(text)
    if counts == _BARE or where in ("bare", "meta"):
        whole = _LONE.fullmatch(line.strip(" ."))
        if whole:
            return _amount(whole)
    return _scan(line).views


def read_counts(text: str) -> Counts:
    """Views and comments of a line such as `1.234 lượt xem · 5 bình luận`; only labelled numbers. Never raises."""
    if not text or len(text) > _LONGEST:
        return _NEITHER
    return _scan(_plain(text)) if _DIGIT.search(text) else _NEITHER


def bare_number(text: str) -> Count | None:
    """`text` as nothing but a number (`1,005`), or None; the caller vouches for the place."""
    line = _plain(text) if len(text) <= 24 else ""
    whole = _LONE.fullmatch(line)
    return _amount(whole) if whole else None


_LABELLED, _BARE, _NOTHING = "labelled", "bare", "nothing"


def _kind_of_label(label: str) -> str:
    """Whether a number beside this label or class name counts views."""
    low = normalize("NFD", label[:_LONGEST].lower()).replace("đ", "d")
    low = "".join(sign for sign in low if not 0x300 <= ord(sign) <= 0x36F).replace("ơ", "o").replace("ư", "u")
    low = re.sub(r"\s+", "-", low.strip())
    if _OTHER_LABEL.search(low):
        return _NOTHING
    return _BARE if _VIEW_LABEL.search(low) else _NOTHING


def _plain(text: str) -> str:
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    if not text.isascii() and _OTHER_SIGNS.search(text):
        text = text.translate(_PLAIN_SIGNS)
    return text.strip().lower()


def _scan(line: str) -> Counts:
    """Both counts of a plain line: every stretch between hard separators must consist of counts alone to be heard."""
    views: Count | None = None
    comments: Count | None = None
    if not _DIGIT.search(line):
        return _NEITHER
    before = ""
    spaced = not line.isprintable()  # no other space is; and two blanks end a piece, so nothing is left to make even
    for printed in _PIECES.split(line):
        piece = (_SPACE.sub(" ", printed) if spaced else printed).strip()
        if before and piece[:1].isdigit():
            if before[-1].isdigit() and _NUMBER_ALONE.fullmatch(before):
                continue  # `1  005 lượt xem`: half a number is no count
            if _VIEWS_ALONE.fullmatch(before) and _NUMBER_ALONE.fullmatch(piece):
                piece = f"{before.rstrip(' :')} {piece}"  # label and number in two nodes
        found = _items(_edges(piece))
        if found is None and before and piece[:1].isalpha() and _NUMBER_ALONE.fullmatch(before):
            found = _items(_edges(f"{before} {piece}"))  # `57  lượt xem`: number and label in two nodes
        before = piece
        if found is not None:
            views = views or found.views
            comments = comments or found.comments
    return Counts(views, comments)


def _edges(piece: str) -> str:
    """A stretch without the marks around it; a dot that belongs to a number (`.5K`) stays, and spoils it."""
    piece = piece.strip(" ,:" if "(" in piece else " ,:()[]").rstrip(" .,:")
    return piece if piece[1:2].isdigit() else piece.lstrip(" .,:")


def _items(piece: str) -> Counts | None:
    """One stretch that is nothing but labelled counts, or None."""
    views: Count | None = None
    comments: Count | None = None
    place = 0
    piece = piece[1:-1] if piece[:1] == "(" and piece[-1:] == ")" and piece.count("(") == 1 else piece
    while place < len(piece):
        match = _VIEWS_ITEM.match(piece, place)
        if match and not (_NEEDS_THING.fullmatch(match[0])):
            views = views or _amount(match)
        else:
            match = _COMMENTS_ITEM.match(piece, place)
            if match is None:
                return None
            comments = comments or _amount(match)
        gap = _GAP.match(piece, match.end())
        place = gap.end() if gap else match.end()
    return Counts(views, comments)


def _amount(match: re.Match[str]) -> Count | None:
    """The number of whichever of the pattern's `_AMOUNT` groups answered."""
    groups = match.groups()
    for first in range(0, len(groups), 4):
        about, number, unit, plus = groups[first : first + 4]
        if number is not None:
            approx = bool(about.strip() or unit or plus)
            return _value(number, unit, approx=approx)
    return None


def _value(number: str, unit: str | None, *, approx: bool) -> Count | None:
    if _PHONE.fullmatch(number):
        return None
    if unit is None:
        return Count(int(re.sub(r"[., ]", "", number)), approx)
    power = 3 if re.fullmatch(_THOUSAND, unit) else 6
    whole, _, fraction = number.replace(",", ".").replace(" ", "").partition(".")
    if "." in fraction:
        return None
    return Count(int(whole + fraction.ljust(power, "0")), approx=True)
