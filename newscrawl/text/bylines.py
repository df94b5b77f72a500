"""Who wrote, who photographed, where a text was taken from: the byline forms of rules section 4.

`read_byline` reads one string and says None rather than guess: a title-case heading taken for a person is worse than
a missing author. Nothing here cuts a body at `Theo`, `Nguồn:` or `Ảnh:`; a label counts only when everything behind
it reads as names or sources, up to the end of the string. Names stay as printed (NFC, outer spaces trimmed).
"""

import re
from functools import lru_cache
from typing import Final

from newscrawl.text.byline_line import LONGEST, Byline, tidy, whole_byline
from newscrawl.text.byline_runin import read_caption, split_end
from newscrawl.text.name_words import HOUSES
from newscrawl.text.names import is_outlet

__all__ = ["Byline", "read_byline"]

_HOUSE: Final = re.compile(
    r"(?:\(([^()\d]{2,20})\)|((?:[A-ZĐ]{2,8}|[\w-]{2,30}(?:\.[A-Za-z]{2,4}){1,2}))) ?[-–—] ?(?=\S|$)"
)
_STAMP: Final = re.compile(
    r"[\d\s/.:,|'hHgG()+\-–]*\d[\d\s/.:,|'hHGMTUTC()+\-–]*|(?:thứ|ngày|cập nhật|chủ nhật|đăng|xuất bản)\b.*\d.*"
    r"|\S+@\S+",
    re.IGNORECASE,
)
_META_NOISE: Final = re.compile(
    r"(?:super ?(?:user|admin\w*)"
    r"|admin\w*|administrator|quản trị(?: viên)?|webmaster|web ?master|root|editor|user\w*|guest"
    r"|site ?admin|ban quản trị|system|cms\w*|bao [A-Z][\w ]*)(?:\b.*)?",
    re.IGNORECASE,
)


def read_byline(text: str, *, where: str | None = "tail") -> Byline | None:
    """Read one string that may be, or may end with, a byline; None when it is not one.

    `where`: `tail` (last paragraph, also with the byline run into it), `head` and None (author node, under the
    title), `meta` and `feed` (machine-written: logins, house names and vendors are nobody), `caption` (photo credit
    only, no authors), `body` (labelled lines only); `footer` and `url` never hold one. An unknown word counts as
    None. Never raises. Source: rules, section 4.
    """
    if not text or where in ("footer", "url"):
        return None
    if len(text) > 2 * LONGEST:
        return None if where in ("body", "meta", "feed") else _read(text, where)
    return _read_again(text, where)


# Extraction asks whether a node is a byline before the stages read it, and a page's captions name the same agency.
@lru_cache(maxsize=32)
def _read_again(text: str, where: str | None) -> Byline | None:
    return _read(text, where)


def _read(text: str, where: str | None) -> Byline | None:
    line = tidy(text[-2 * LONGEST :])
    if where == "caption":
        return read_caption(line)
    if where in ("meta", "feed"):
        return _read_meta(line)
    return _read_line(line, text, where)


def _read_line(line: str, text: str, where: str | None) -> Byline | None:
    """A node or paragraph: the whole line, then a byline run into it, then a house tag at its beginning."""
    if where not in ("body", "tail"):
        line = _without_stamp(line)
    found = whole_byline(line, lone=where != "body")
    if found is not None or where == "body":
        return found
    cut = split_end(line)
    return cut[1] if cut is not None else _house_tag(tidy(text[:80]))


def _read_meta(line: str) -> Byline | None:
    if _META_NOISE.fullmatch(line) or is_outlet(line) or line.lower().startswith(("http:", "https:", "www.")):
        return None
    line = _without_stamp(line)
    return whole_byline(line)


def _without_stamp(line: str) -> str:
    """An author node without the date, address or bullet that stands beside the names."""
    if len(line) > LONGEST or not re.search(r"\d|[|•·@]", line):
        return line
    pieces = [piece.strip(" -–") for piece in re.split(r" ?[|•·] ?| [-–] | (?=\S+@)|(?<=@)\S+ ", line)]
    kept = [piece for piece in pieces if piece and not _STAMP.fullmatch(piece) and not piece.endswith("@")]
    return " - ".join(kept) if len(kept) < len(pieces) else line


def _house_tag(line: str) -> Byline | None:
    """`(GLO)- Sáng 21/6, …`, `VOV.VN - …`: the house's own tag before a lead. It stays in the text."""
    match = _HOUSE.match(line)
    if not match:
        return None
    tag = match[1] or match[2]
    bracketed = match[1] is not None and ((tag.isupper() and " " not in tag) or is_outlet(tag))
    if bracketed or (match[2] and (tag in HOUSES or ("." in tag and is_outlet(tag)))):
        return Byline(source=tag)
    return None
