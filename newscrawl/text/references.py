"""Character references that were left in text: `&agrave;`, `&#7843;` (rule 1.6, step 6).

Only complete references count, so that AT&T and R&D stay. Must not be used on markup: `&lt;b&gt;` would become a tag.
"""

import re
from html import unescape as standard
from html.entities import html5
from typing import Final

_REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NUMERIC: Final = re.compile(r"&#(?:[0-9]{2,7}|[xX][0-9A-Fa-f]{2,6});")
_ROUNDS: Final = 2


def _read(match: re.Match[str]) -> str:
    printed = match.group()
    if printed[1] != "#":
        return html5.get(printed[1:], printed)
    found = standard(printed)
    # an impossible number (0, a surrogate, beyond Unicode) stays as printed: it says more than a U+FFFD
    return printed if found in ("", "\ufffd") else found


def unescape(text: str) -> tuple[str, str]:
    """`text` with complete references read, at most two rounds, and a code: "", "entity" or "entity-left".

    A string that would still change after two rounds comes back as printed (code entity-left).
    """
    once = _REFERENCE.sub(_read, text)
    if once == text:
        return text, ""
    twice = _REFERENCE.sub(_read, once)
    if twice != once and _REFERENCE.sub(_read, twice) != twice:
        return text, "entity-left"
    return twice, "entity"


def unescape_letters(text: str) -> str:
    """Numeric references of non-ASCII letters read, everything else (`&lt;`, `&nbsp;`) left: safe before markup."""

    def letter(match: re.Match[str]) -> str:
        found = _read(match)
        return found if found.isalpha() and not found.isascii() else match.group()

    return _NUMERIC.sub(letter, text)
