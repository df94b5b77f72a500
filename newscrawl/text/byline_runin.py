"""Bylines that were run into other text: at the end of the last paragraph, at the end of a caption.

Only behind the end of a sentence, and only when everything up to the end of the string reads as names or sources.
"""

import re
from dataclasses import replace
from typing import Final
from unicodedata import is_normalized, normalize

from newscrawl.text import byline_parts as parts
from newscrawl.text.byline_forms import begins_with_label
from newscrawl.text.byline_line import Byline, as_byline, tidy, unbracket, whole_byline
from newscrawl.text.byline_sources import says_theo, theo

# How far back from its end a paragraph is searched for a byline that was run into it.
_REACH: Final = 160
_BOUNDARY: Final = re.compile(r"(?<=[.!?…”\"»)\]]) ?(?=[^\s.!?…”\"»)\]/])| ?(?=\([^()]{3,60}\)[. ]*$)")
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(])(?:(?-i:[A-ZĐ]\w{0,2})|tp|ths|ts|gs|bs|st|tr|đ/c|h|q|p|tx|tt|vs|stt|[^\W\d_])\.$", re.IGNORECASE
)
_HINT: Final = re.compile(r"theo |\)\W{0,3}$|(?:[A-ZĐ]\.){2}$", re.IGNORECASE)
_ENDED: Final = re.compile(r"[.!?…][”\"’»)]?$|\./$")
_CAPTION: Final = re.compile(
    r"(?:^|[.,;(|/!?…”\")–-] ?| )((?:nguồn )?(?:ảnh|hình|photo)(?: (?:minh họa|minh hoạ|tư liệu|trong bài|chụp"
    r"|ảnh))?|nguồn(?: ảnh| tin)?|tin, ảnh|bài, ảnh|bài và ảnh) ?: ?",
    re.IGNORECASE,
)
_SPACES: Final = {ord(sign): " " for sign in "\u00a0\u2007\u202f\u2009\u3000\t\n\r\u000b\u000c\u2028\u2029\u0085"}


def split_paragraph(paragraph: str) -> tuple[str, str, Byline] | None:
    """(`text without it`, `byline as printed`, `what it says`) of a paragraph that a byline was run into, or None.

    `… chân tình. Bài và ảnh: TRÀ MY` → (`… chân tình.`, `Bài và ảnh: TRÀ MY`, …). Only behind the end of a sentence.
    The text part is the paragraph's own beginning, unchanged but for white space at its end.
    """
    start = max(0, len(paragraph) - _REACH)
    end = paragraph[start:]
    if not is_normalized("NFC", end):
        # A cut inside a letter and its marks cannot matter: the boundary found below lies behind a full stop.
        end = normalize("NFC", end)
    found = split_end(end)
    if found is None:
        return None
    printed = found[0]
    cut = len(paragraph) - len(printed)
    if not paragraph.endswith(printed):
        cut = len(paragraph) - _raw_length(paragraph, printed)
    return paragraph[:cut].rstrip(), printed.strip(), found[1]


def _raw_length(paragraph: str, printed: str) -> int:
    """How many characters of a not composed `paragraph` make up its composed end `printed`."""
    size = len(printed)
    while size < len(paragraph) and len(normalize("NFC", paragraph[-size:])) < len(printed):
        size += 1
    return size


def split_end(text: str) -> tuple[str, Byline] | None:
    """(`byline as printed`, `what it says`) at the end of `text`, the earliest boundary that gives one."""
    text = text[-_REACH:]
    if text[-1:] in '.”"' and ":" not in text and not _is_hinted(text):
        return None  # an ordinary last sentence: nine paragraphs of ten
    flat = text if text.isprintable() else text.translate(_SPACES)  # of all spaces only the blank counts as printable
    for match in _BOUNDARY.finditer(flat):
        rest = flat[match.end() :]
        before = flat[: match.start()].rstrip()
        if not before or len(rest) < 3:
            continue
        line = tidy(rest)
        if rest.startswith("("):
            found = _bracket_tail(line, ended=before[-1] in '.!?…”"')
        elif begins_with_label(line) or says_theo(line):
            found = whole_byline(line, lone=False)
        elif _ENDED.search(before[-3:]) and not _ABBREVIATED.search(before[-8:]) and " " in before:
            found = whole_byline(line) if parts.strong_names(line) else None
        else:
            found = None
        if found is not None:
            return text[match.end() :], found
    return None


def _is_hinted(text: str) -> bool:
    """Whether `_HINT` is found; only searched where `theo`, a bracket or a dot stands in its place: 0.5 µs for 2.5."""
    if not ("theo " in text.lower() or ")" in text[-5:] or text[-3:-2] == "."):
        return False
    return _HINT.search(text) is not None


def _bracket_tail(line: str, *, ended: bool) -> Byline | None:
    """A bracket at the end of a sentence: with `Theo`/`Ảnh:` anywhere, without only behind a full stop."""
    inner = unbracket(line)
    if inner == line:
        return None
    labelled = parts.labelled(inner)
    if labelled is not None or not ended:
        return as_byline(labelled)
    found = whole_byline(line)
    return found if found and (found.source or found.role or len(found.authors) > 0) else None


def read_caption(line: str) -> Byline | None:
    """The photo credit at the end of a caption (tidy); authors stay empty. None without one."""
    line = line[-2 * _REACH :]
    marks = list(_CAPTION.finditer(line))
    for mark in marks[:4]:
        rest = line[mark.start(1) :].rstrip(") ")
        if "(" in rest and line.rstrip(" .").endswith(")"):
            rest += ")"
        found = parts.labelled(rest.rstrip("]"))
        if found is not None:
            whole = as_byline(found)
            return whole and replace(whole, authors=())
    inner = unbracket(line)
    found = theo(inner)
    if found is None and inner != line:
        found = parts.unlabelled(inner, bracketed=True)
        if found is not None and found.authors:
            found = None
    return as_byline(found)
