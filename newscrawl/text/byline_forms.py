"""The words of a byline: labels (`Tin, ảnh:`), roles (`tổng hợp`), and how a line is cut at them.

Only vocabulary and cutting; what the pieces mean together is said in `bylines`.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

# label → what the names behind it did: "text", "photo", "other" (video, layout: neither author nor photographer),
# or "role:<word>" for an author whose part is named.
_TEXT: Final = "tin tức|tin bài|tin|bài viết|bài|nội dung|tác giả|người viết|viết bởi|đăng bởi|bút danh|lời|text|by"
_PHOTO: Final = (
    "ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|ảnh trong bài|ảnh chụp màn hình|ảnh chụp|chùm ảnh|nguồn ảnh|hình ảnh"
    "|hình minh họa|nhiếp ảnh"
    "|ảnh|hình|photo|photos"
)
_OTHER: Final = (
    "video clip|video|clip|đồ họa|đồ hoạ|infographics|infographic|trình bày|thiết kế|kỹ thuật|biên tập viên"
    "|biên tập|quay phim"
    "|dựng phim|dựng|mỹ thuật|podcast|giọng đọc|thể hiện|minh họa|design|graphic"
)
_PV: Final = (
    "nhóm phóng viên|nhóm pv|phóng viên|pv|cộng tác viên|ctv|biên tập viên|btv|ban biên tập|bbt|nhóm tác giả|nhóm ctv"
)
_ROLES: Final = (
    "thực hiện phỏng vấn|thực hiện|tổng hợp và biên dịch|tổng hợp, biên dịch|tổng hợp và dịch|tổng hợp|lược ghi"
    "|lược dịch|lược thuật|ghi chép|ghi nhanh|ghi"
    "|phóng sự ảnh|phóng sự|bút ký|ký sự|tùy bút|tuỳ bút|tản văn|tạp văn|tạp bút|truyện ngắn|tường thuật|biên soạn"
    "|biên dịch|người dịch|dịch|sưu tầm"
    "|phỏng vấn|giới thiệu|thơ|ký|bình luận|nghiên cứu|dịch và tổng hợp"
)
# Short forms and full words of one role; everything else keeps its printed words in lower case.
_ROLE_NAMES: Final = {
    "t/h": "tổng hợp", "tổng hợp": "tổng hợp", "s/t": "sưu tầm", "t/hiện": "thực hiện",
    "phóng viên": "pv", "p.v": "pv", "nhóm phóng viên": "nhóm pv", "nhóm p.v": "nhóm pv", "nhóm pvđt": "nhóm pv",
    "cộng tác viên": "ctv", "c.t.v": "ctv", "ban biên tập": "bbt", "b.b.t": "bbt", "biên tập viên": "btv",
    "người dịch": "dịch", "tuỳ bút": "tùy bút",
}  # fmt: skip
# Only in brackets behind a name: standing alone, T.H is a person's initials.
_SHORT_ROLES: Final = {"th": "tổng hợp", "t.h": "tổng hợp", "st": "sưu tầm", "s.t": "sưu tầm", "gt": "giới thiệu"}
_BEHIND: Final = frozenset(_ROLES.split("|")) - {"thơ", "ký", "phỏng vấn", "bình luận"}
_ENDS_BEHIND: Final = frozenset(role.rpartition(" ")[2] for role in _BEHIND)
_DESKS: Final = frozenset(_PV.split("|")) | {"p.v", "c.t.v", "b.b.t", "nhóm pvđt"}

_WORDS: Final = f"{_TEXT}|{_PHOTO}|{_OTHER}|{_PV}|{_ROLES}|thơ|nguồn tin|nguồn|source|theo"
# A hundred words are tried only where the first letter of one stands.
_ONE: Final = f"(?=[{''.join(sorted({word[0] for word in _WORDS.split('|')}))}])(?:{_WORDS})"
_JOIN: Final = r"(?: ?[,;/&+-] ?| ?– ?| và | )"
_COMPOUND: Final = f"{_ONE}(?:{_JOIN}{_ONE}){{0,5}}"
# A label begins a line or follows a mark; only a capital `Ảnh` may follow a bare space (two nodes run together).
LABEL: Final = re.compile(
    rf"(?:^|[.,;()\[\]|/…!?\"”–—-] ?|(?<=\s)(?=(?-i:Ả[nN]|ẢNH)))({_COMPOUND}) ?: ?", re.IGNORECASE
)
_LABEL_WORDS: Final = re.compile(_ONE, re.IGNORECASE)
# `Tin, ảnh Vân Khanh`, `Bài và ảnh - A`: without a colon only after two labels.
_PAIR: Final = re.compile(
    r"((?:tin|bài|bài viết|ảnh|hình|video|clip)(?:(?: ?[,;/&+-] ?| – | và | )(?:bài|ảnh|hình|video"
    r"|clip)){1,3})(?: [-–] ?| )(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    rf"((?:{_ROLES}|bài và ảnh|bài, ảnh|bài viết|bài|ảnh|tin|chùm ảnh|tin, ảnh)) của:? ", re.IGNORECASE
)
_LAST: Final = re.compile(rf"^(.{{2,120}}?) ?[-–]? (?:\(?)({_ROLES})(?:\)?)$", re.IGNORECASE)


_STARTS: Final = frozenset(
    word.split(" ", 1)[0].strip(",")
    for word in "|".join((_TEXT, _PHOTO, _OTHER, _PV, _ROLES, "theo|nguồn|source")).split("|")
)
_SOURCE_WORDS: Final = frozenset(("nguồn", "nguồn tin", "source", "theo"))
_PHOTO_WORDS: Final = frozenset(_PHOTO.split("|"))
_OTHER_WORDS: Final = frozenset(_OTHER.split("|")) - {"biên tập viên"}
_TEXT_WORDS: Final = frozenset(_TEXT.split("|"))
_FIRST: Final = re.compile(r"[^\W\d_]+")


def may_be_labelled(line: str) -> bool:
    """A cheap no: a line without a colon whose first word begins no label."""
    return ":" in line or _starts(line)


def _starts(line: str) -> bool:
    match = _FIRST.search(line, 0, 24)
    return match is not None and match[0].lower() in _STARTS


class Piece(NamedTuple):
    """One labelled stretch: `kind` is text, photo, both, other, source, role or none (no label stood before it)."""

    kind: str
    value: str
    role: str | None = None


def role_name(text: str) -> str | None:
    """The role that `text` names (`t/h` → `tổng hợp`, `Nhóm phóng viên` → `nhóm pv`), or None."""
    low = text.lower().strip(" .:")
    if low in _ROLE_NAMES:
        return _ROLE_NAMES[low]
    return low if low in _BEHIND or low in _DESKS else None


def short_role(text: str) -> str | None:
    """The role behind the short form in `Minh Anh (st)`."""
    return _SHORT_ROLES.get(text.lower().strip(" ."))


def desk_name(text: str) -> str | None:
    """`PV`, `Nhóm PV`, `CTV`, `BBT`: the role, when `text` names people without naming anybody."""
    low = text.lower().strip(" .:")
    return _ROLE_NAMES.get(low, low) if low in _DESKS else None


# Newspapers print a few dozen labels; to take one apart costs as much as to read the name behind it.
@lru_cache(maxsize=256)
def _kind(label: str) -> tuple[str, str | None]:
    words = [word.lower() for word in _LABEL_WORDS.findall(label)]
    kinds: set[str] = set()
    role: str | None = None
    for word in words:
        if word in _SOURCE_WORDS:
            kinds.add("source")
        elif word in _PHOTO_WORDS:
            kinds.add("photo")
        elif word in _OTHER_WORDS:
            kinds.add("other")
        else:
            kinds.add("text")
            if word not in _TEXT_WORDS:
                role = role or _ROLE_NAMES.get(word, word)
    if "source" in kinds:
        return ("photo" if "photo" in kinds else "source"), None
    if {"text", "photo"} <= kinds:
        return "both", role
    if "text" not in kinds and "photo" not in kinds:
        return "other", words[0]
    return ("text" if "text" in kinds else "photo"), role


def begins_with_label(line: str) -> bool:
    """Whether `line` begins with a label, with or without its colon (`Tin, ảnh A`, `Ghi chép của A`)."""
    if not _starts(line):
        return False
    return ((":" in line and LABEL.match(line)) or _PAIR.match(line) or _OF.match(line)) is not None


def cut(line: str) -> list[Piece] | None:
    """`line` cut at its labels; None when it has none. A first piece without a label has kind `none`."""
    found = list(LABEL.finditer(line)) if ":" in line else []
    if found:
        pieces = [Piece("none", line[: found[0].start()])] if found[0].start() > 0 else []
        for number, match in enumerate(found):
            end = found[number + 1].start() if number + 1 < len(found) else len(line)
            kind, role = _kind(match[1])
            pieces.append(Piece(kind, line[match.end() : end], role))
        return pieces
    pair = _PAIR.match(line) or _OF.match(line)
    if pair is None:
        return None
    kind, role = _kind(pair[1])
    return [Piece(kind, line[pair.end() :], role)]


def role_behind(line: str) -> tuple[str, str] | None:
    """`Minh Anh tổng hợp` → (`Minh Anh`, `tổng hợp`); None without a role at the end."""
    if line.rstrip(")").rpartition(" ")[2].lower() not in _ENDS_BEHIND:
        return None
    match = _LAST.match(line)
    if not match or match[2].lower() not in _BEHIND:
        return None
    if " " not in match[2] and not match[2].islower() and not line.endswith(")"):
        return None  # `ĐỒNG LÒNG CHỐNG DỊCH` was not translated by anybody
    return match[1], _ROLE_NAMES.get(match[2].lower(), match[2].lower())
