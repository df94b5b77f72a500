"""Markup in a legacy encoding: everything is decoded except runs that carry a legacy font of their own.

Such a run (`<font face=".VnTimeH">`) is decoded where the page is read as a tree, because only there the font decides
about capitals; decoded here as well it would be decoded twice (`Hßa` → `Hòa` → `Hũa`). Knows tags only as far as that
needs, and must not be used to read a page.
"""

import re
from typing import Final

from newscrawl.text.labels import first_face
from newscrawl.text.legacy import decode_codes
from newscrawl.text.legacy_tables import byte_table

_ANY_FACE: Final = re.compile(r"[\"'\s:,=](?:\.?vn[a-z]|vni[- ]|vps )", re.IGNORECASE)
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})([^<>]*)>")
_FACE: Final = re.compile(
    r"(?:\bface\s{0,3}=|font(?:-family)?\s{0,3}:)[\s\"']{0,4}(?:&quot;)?([^\"'>;&]{1,200})", re.IGNORECASE
)
_VOID: Final = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))


class _Open:
    """The open elements, and whether text now stands under a legacy face."""

    def __init__(self) -> None:
        self.stack: list[tuple[str, bool]] = []
        self.count: dict[str, int] = {}
        self.faced = False

    def start(self, name: str, attributes: str) -> None:
        if name in _VOID or attributes.endswith("/"):
            return
        self.stack.append((name, self.faced))
        self.count[name] = self.count.get(name, 0) + 1
        if (found := _FACE.search(attributes)) is not None:
            self.faced = first_face((found.group(1),)) is not None

    def end(self, name: str) -> None:
        while self.count.get(name):
            closed, self.faced = self.stack.pop()
            self.count[closed] -= 1
            if closed == name:
                return


def decode_page(codes: str, name: str) -> str:
    """A code string (see `newscrawl.text.legacy`) by the named table; in markup, runs under a legacy face stay codes.

    Codes that stay are given as Windows-1252 characters, which is what `repair` expects of such a run. Linear time.
    """
    if "<" not in codes or not _ANY_FACE.search(codes):
        return decode_codes(codes, name)
    as_is = byte_table("windows-1252")
    parts: list[str] = []
    state = _Open()
    at = 0
    for tag in _TAG.finditer(codes):
        text = codes[at : tag.start()]
        parts.append(text.translate(as_is) if state.faced else decode_codes(text, name))
        parts.append(decode_codes(tag.group(), name))
        at = tag.end()
        element = tag.group(2).lower()
        if tag.group(1):
            state.end(element)
        else:
            state.start(element, tag.group(3))
    rest = codes[at:]
    parts.append(rest.translate(as_is) if state.faced else decode_codes(rest, name))
    return "".join(parts)
