"""One whole line read as a byline, from its first to its last character, and what the answer looks like.

Knows nothing of where the line stands; `bylines` decides that.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import is_normalized, normalize

from newscrawl.text import byline_parts as parts
from newscrawl.text.byline_forms import desk_name
from newscrawl.text.byline_sources import Parts
from newscrawl.text.phrases import line_kind

# A byline of four names with their papers is about 120 characters; nothing longer was seen (2026-11-23).
LONGEST: Final = 200
ADDRESS: Final = r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}"
"""An e-mail address, as an expression."""
# How an author can be reached, behind the name: `Thu Hà - thuha@example.vn`, `Thu Hà (0905 123 456)`.
_REACHED_AT: Final = re.compile(
    r"(?<=\w)(?: ?[-–—;,|] ?| )\(?(?:(?:e-?mail|đt|điện thoại|tel)\.? ?:? ?)?"
    rf"(?:{ADDRESS}"
    r"|0[0-9]{2,3}[ .]?[0-9]{3}[ .]?[0-9]{3,4})\)?$",
    re.IGNORECASE,
)
_PHONE_ENDS: Final = frozenset("0123456789)")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says. Empty tuples and None mean: not said, not: nobody.

    `source` is the agency, paper or site the text was taken from; `role` the printed part of the authors in lower
    case (`tổng hợp`, `thực hiện`, `nhóm pv`); `affiliation` what stands in brackets behind an outside author.
    """

    authors: tuple[str, ...] = ()
    photo: tuple[str, ...] = ()
    source: str | None = None
    role: str | None = None
    affiliation: str | None = None


def tidy(text: str) -> str:
    """NFC, every run of white space one space, outer spaces gone. Only for short strings."""
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    if text.isprintable() and "  " not in text:  # no space but the blank is printable, and nothing invisible
        return text.strip(" ")
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


# One line is asked for up to three times while the tail of its article is peeled, and authors write every day.
@lru_cache(maxsize=512)
def _whole(line: str, *, lone: bool) -> Byline | None:
    if len(line) < 2:
        return None
    bare = line.removesuffix("./.").rstrip()
    bare = _REACHED_AT.sub("", bare) or bare if "@" in bare or bare[-1:] in _PHONE_ENDS else bare
    inner = unbracket(bare.removesuffix(".") if bare.endswith(").") else bare)
    found = parts.labelled(inner)
    if found is None and (lone or inner[:1] != line[:1]):
        found = parts.unlabelled(inner, bracketed=inner[:1] != line[:1])
        if found is not None and line_kind(line):
            return None
    return as_byline(found)


def whole_byline(line: str, *, lone: bool = True) -> Byline | None:
    """`line` (tidy) read as a byline from its first to its last character; `lone`: names without a label count."""
    return _whole(line, lone=lone) if len(line) <= LONGEST else None


def as_byline(found: Parts | None) -> Byline | None:
    """What was collected, in its final form: no name twice, several sources as one string."""
    if found is None or not (found.authors or found.photo or found.sources or found.roles):
        return None
    return Byline(
        authors=tuple(dict.fromkeys(found.authors)),
        photo=tuple(dict.fromkeys(found.photo)),
        source=(", ".join(dict.fromkeys(found.sources)) or None) if found.sources else None,
        role=_role(found.roles) if found.roles else None,
        affiliation=("; ".join(dict.fromkeys(found.affiliations)) or None) if found.affiliations else None,
    )


def _role(roles: list[str]) -> str | None:
    """One role: what was done (`tổng hợp`) says more than from which desk (`pv`)."""
    done = [role for role in roles if desk_name(role) is None]
    first = done or roles
    return first[0] if first else None


def unbracket(line: str) -> str:
    """The inside of `(…)` or `[…]` when one pair holds the whole line, final full stop or not."""
    bare = line.rstrip(". ") if line.endswith((").", "] .", "].")) else line
    if bare[:1] in "([" and bare[-1:] in ")]" and not any(sign in "()[]" for sign in bare[1:-1]):
        return bare[1:-1].strip()
    return line
