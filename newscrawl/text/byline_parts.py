"""The pieces of a byline put together: lists of names, brackets, slashes, desks and sources.

Works on one tidy line (NFC, single spaces) that is already short; returns None as soon as one piece reads as neither
a name nor a source, because then the line is a sentence. `bylines` decides which lines come here.
"""

import re
from typing import Final

from newscrawl.text.byline_forms import Piece, cut, desk_name, may_be_labelled, role_behind, role_name, short_role
from newscrawl.text.byline_sources import Parts, theo, with_author
from newscrawl.text.names import (
    begins_with_surname,
    ends_in_initial,
    is_initials,
    is_lone_person,
    is_outlet,
    is_person,
    is_source,
)

# Dashes need a space on at least one side, so that Y-Ƀlŭl keeps its hyphen; commas and semicolons do not.
_SPLIT: Final = re.compile(r" ?[,;|] ?| [-–—] ?|(?<=\S)[-–—] | & | và ", re.IGNORECASE)
_BRACKET: Final = re.compile(r" ?\(([^()]{1,120})\)?")
_OTHERS: Final = re.compile(r"(?:,| và| -)? ?\d{1,2} (?:tác giả|người) khác$", re.IGNORECASE)
_NGUON: Final = re.compile(r"nguồn (.{2,80})", re.IGNORECASE)
_COMPILED: Final = re.compile(
    r"(tổng hợp|t/h|lược dịch|biên dịch|dịch|tổng hợp và dịch)(?: (?:từ|theo|nguồn))?[ /:]+(.{2,80})", re.IGNORECASE
)
_THEO_BEHIND: Final = re.compile(r"(.{2,80}?) \(?theo (.{2,80}?)\)?", re.IGNORECASE)
_DESK: Final = re.compile(
    r"(nhóm phóng viên|nhóm pv|nhóm p\.v|phóng viên|pv|p\.v|cộng tác viên|ctv|biên tập viên|btv)(?: ?: ?"
    r"| [-–] | )(.{2,80})",
    re.IGNORECASE,
)
# `Tác giả Anh Biên`, `By Anh Biên`, `Thực hiện LÊ DUNG`: a label without its colon before one name.
_NAMED: Final = re.compile(r"(tác giả|by|bởi|viết bởi|đăng bởi|thực hiện|lược ghi|biên dịch) (.{2,60})", re.IGNORECASE)
# `PV GAS` and its sisters are companies (PetroVietnam), not reporters called Gas.
_COMPANIES: Final = re.compile(
    r"pv ?(?:gas|oil|power|trans|drilling|coating|shipyard|cfc|inconess|combank|chem|engineering|d|n)\b.*",
    re.IGNORECASE,
)
_CREDIT_WORDS: Final = re.compile(
    r"(?:internet|nvcc|đvcc|tư liệu|tl|t\.l|t/l|minh họa|minh hoạ|sưu tầm|st|s\.t|ng(?:uồn)? internet|mạng xã hội"
    r"|facebook|nhân vật|cắt từ clip"
    r"|cắt từ video|chụp màn hình|[\w .,/-]{2,50} cung cấp|tư liệu[\w .,/-]{0,40})",
    re.IGNORECASE,
)


def strong_names(line: str) -> bool:
    """Whether names run into a paragraph may be taken without a label: at least two words or initials."""
    return len(line) <= 60 and (" " in line or is_initials(line)) and not line[0].isdigit()


def labelled(line: str) -> Parts | None:
    """A line whose pieces carry labels (`Bài: A - Ảnh: B`, `Theo X`, `Ghi chép của A`); None when it is not one."""
    if not may_be_labelled(line):
        return None
    found = theo(line)
    if found is not None:
        return found
    pieces = cut(line)
    if pieces is None:
        match = _NGUON.fullmatch(line)
        return Parts(sources=[match[1].strip(" .")]) if match and is_outlet(match[1].strip(" .")) else None
    return _together(pieces)


def _together(pieces: list[Piece]) -> Parts | None:
    """All pieces, or None; a photographer's desk or a label such as `Video:` is the role only when nobody wrote."""
    whole = Parts()
    aside: list[str] = []
    for piece in pieces:
        got = _piece(piece.kind, _trim(piece.value))
        if got is None:
            return None
        if piece.kind in ("photo", "other"):
            aside += got.roles or ([piece.role] if piece.role and piece.kind == "other" else [])
            got.roles = []
        elif piece.role:
            if desk_name(piece.role) and any(" " not in name and "." not in name for name in got.authors):
                return None  # `PV: Vâng.` is a line of an interview
            got.roles.insert(0, piece.role)
        whole.add(got)
    if not (whole.authors or whole.roles or whole.photo or whole.sources):
        whole.roles = aside[:1]
    return whole


def _trim(value: str) -> str:
    value = value.strip(" ,;|–—/").removesuffix("./.").strip(" -")
    if value.endswith(".") and not ends_in_initial(value):
        value = value.rstrip(". ")
    if value.count("(") < value.count(")"):
        value = value.rstrip(")")
    return value.lstrip(". ")


def _piece(kind: str, value: str) -> Parts | None:
    if kind == "none":
        return _people(value, lone=True) if value not in ("", "(") else Parts()
    if kind == "other":
        got = _people(value, lone=False)
        return Parts() if got is not None or _CREDIT_WORDS.fullmatch(value) else None
    if kind == "source":
        return _source(value)
    if kind == "photo":
        return _photo(value)
    got = _people(value, lone=False)
    if got is not None and kind == "both":
        got.photo = list(got.authors)
    return got


def _source(value: str) -> Parts | None:
    """Behind `Nguồn:`: anything short without the shape of a sentence."""
    if is_source(value) or value.lower() in ("internet", "sưu tầm", "tổng hợp"):
        return with_author(value) or Parts(sources=[value])
    got = _people(value, lone=False)
    if got is not None and (got.authors or got.sources):
        return Parts(sources=[value])
    return None


def _photo(value: str) -> Parts | None:
    role = desk_name(value)
    if role:
        return Parts(roles=[role])
    if _CREDIT_WORDS.fullmatch(value) or is_outlet(value):
        return Parts(photo=[value])
    got = _people(value, lone=False)
    if got is None:
        return Parts(photo=[value]) if is_source(value) else None
    return Parts(
        photo=got.authors or got.sources, sources=got.sources if got.authors else [], affiliations=got.affiliations
    )


def unlabelled(line: str, *, bracketed: bool = False) -> Parts | None:
    """Names alone, desks alone, a role alone, an agency alone. `bracketed`: the line stood in brackets."""
    if not line:  # `()`, `./.`
        return None
    if line[-1:] in '.!?:;,…”"' and not ends_in_initial(line):
        desk = desk_name(line) if line[-1] == "." else None
        return Parts(roles=[desk]) if desk else None
    role = role_name(line)
    compiled = _COMPILED.fullmatch(line)
    if role and (bracketed or desk_name(line) or role not in ("ghi", "dịch")):
        return Parts(roles=[role])
    if compiled and is_source(compiled[2]):
        return Parts(roles=[compiled[1].lower()], sources=[compiled[2]])
    return _people(line, lone=True, papers=bracketed)


def _people(text: str, *, lone: bool, papers: bool = False) -> Parts | None:
    """A list of people, desks and sources; None when one item is none of them."""
    if not text or len(text) > 160 or "\x01" in text:
        return None
    if text[-4:].lower() == "khác":
        text = _OTHERS.sub("", text)
    brackets: list[str] = []

    def hide(match: re.Match[str]) -> str:
        brackets.append(match[1].strip())
        return f"\x01{len(brackets) - 1}\x01"

    shown = _BRACKET.sub(hide, text) if "(" in text else text
    items = [item.strip() for item in _SPLIT.split(shown) if item and item.strip()]
    if not items or len(items) > 8:
        return None
    whole = Parts()
    for item in items:
        base, *inside = item.split("\x01")
        got = _item(base.strip(), lone=lone, papers=papers) if base.strip() else Parts()
        if got is None and whole.authors and is_source(base.strip()):
            got = Parts(affiliations=[base.strip()])  # `Nguyễn Văn A - Sở Tư pháp`
        if got is None:
            return None
        if any(behind.strip() for behind in inside[1::2]):
            return None  # `Mai Anh (TTXVN)2`
        if not all(_bracket(brackets[int(number)], got) for number in inside[::2]):
            return None
        whole.add(got)
    return whole


def _bracket(inside: str, got: Parts) -> bool:
    """Add what a bracket behind a name says; False when it does not belong to a byline."""
    role = role_name(inside) or short_role(inside)
    compiled = None if role else _COMPILED.fullmatch(inside)
    if role:
        got.roles.append(role)
    elif compiled and is_source(compiled[2]):
        got.roles.append(role_name(compiled[1]) or short_role(compiled[1]) or compiled[1].lower())
        got.sources.append(compiled[2])
    else:
        pieces = labelled(inside) or (Parts(sources=[inside]) if is_outlet(inside) else None)
        if pieces is None and not re.search(r"\d|[!?:]", inside) and got.authors and len(inside.split(" ")) <= 16:
            pieces = Parts(affiliations=[inside])
        if pieces is None:
            return False
        got.add(pieces)
    return True


def _item(item: str, *, lone: bool, papers: bool) -> Parts | None:
    """One member of the list."""
    role = desk_name(item)
    if role:
        return Parts(roles=[role])
    if _COMPANIES.fullmatch(item):
        return None
    match = _DESK.fullmatch(item) or _NAMED.fullmatch(item)
    if match:
        return _desk(match[1], match[2])
    if is_outlet(item, labelled=papers or not lone):
        return Parts(sources=[item])
    return theo(item) or _person(item, lone=lone)


def _person(item: str, *, lone: bool) -> Parts | None:
    """A name, alone or with a paper behind a slash or a role behind it."""
    if "/" in item:
        return _slashed(item, lone=lone)
    if is_lone_person(item) if lone else is_person(item):
        return Parts(authors=[item])
    return _behind(item, lone=lone)


def _desk(desk: str, rest: str) -> Parts | None:
    """`PV Lan Anh`, `Nhóm PV TTXVN`, `Nhóm PV Thời sự` (a desk, nobody named)."""
    role = desk_name(desk) or role_name(desk)
    roles = [role] if role else []
    if is_outlet(rest):
        return Parts(roles=roles, sources=[rest])
    behind = role_name(rest)
    if behind:
        return Parts(roles=[behind])
    if is_lone_person(rest):
        return Parts(authors=[rest], roles=roles)
    section = rest[:1].isupper() and len(rest.split(" ")) <= 4 and not re.search(r"[\d,.:]", rest)
    return Parts(roles=roles) if section and role in ("nhóm pv", "nhóm ctv") else None


def _slashed(item: str, *, lone: bool) -> Parts | None:
    """`Tạ Nguyên/Báo Tin tức`, `PV/TTXVN`."""
    name, _, paper = (part.strip() for part in item.partition("/"))
    if not name or not (is_outlet(paper) or is_person(paper)):
        return None
    role = desk_name(name)
    if role:
        return Parts(roles=[role], sources=[paper])
    if is_lone_person(name) if lone else is_person(name):
        two = not is_outlet(paper) and (not lone or begins_with_surname(paper))
        return Parts(authors=[name, paper]) if two else Parts(authors=[name], sources=[paper])
    return None


def _behind(item: str, *, lone: bool) -> Parts | None:
    """`Minh Anh tổng hợp`, `Minh Anh theo TTXVN`."""
    named = role_behind(item)
    if named:
        got = _item(named[0], lone=lone, papers=False)
        if got is not None and (got.authors or got.roles) and not got.sources:
            got.roles = [named[1]]
            return got
        return None
    match = _THEO_BEHIND.fullmatch(item) if "theo " in item.lower() else None
    if match and is_outlet(match[2]) and is_person(match[1]):
        return Parts(authors=[match[1]], sources=[match[2]])
    return None
