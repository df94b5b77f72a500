"""Runs of text under a legacy font (`<font face=".VnTime">`, `font-family: VNI-Times`) made readable in the tree.

Pages of 1997–2010 print TCVN3 or VNI codes as Latin-1 letters under such fonts, often for one table or caption of an
otherwise Unicode page. The tree is changed once, before anything reads it; what a font means is `newscrawl.text`'s
knowledge.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newscrawl.text import repair
from newscrawl.text.labels import first_face

_HOLDERS = '[face], [style*="vn" i]'
# `font-family: .VnTime`, and the shorthand with its size: `font: bold 12pt/14pt .VnTime`
_FAMILY = re.compile(
    r"font(?:-family\s*:|\s*:(?:[^;]{0,40}?[0-9](?:pt|px|r?em|ex|cm|mm|in|pc|%)(?:/[^\s;]{1,12})?\s)?)\s*([^;]+)",
    re.IGNORECASE,
)
_MAX_RUNS = 5_000


def face_of(node: LexborNode) -> str | None:
    """The font faces that an element sets, as printed; None when it sets none."""
    attributes = node.attributes
    if not attributes:
        return None
    if face := attributes.get("face"):
        return face
    found = _FAMILY.search(attributes.get("style") or "")
    return found.group(1) if found else None


def decode_runs(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Replaces every text under a legacy font by what it shows; the codes of what was applied, once each."""
    notes: dict[str, None] = {}
    holders = [node for node in tree.css(_HOLDERS) if (face := face_of(node)) and first_face((face,))]
    for holder in holders[:_MAX_RUNS]:
        face = face_of(holder) or ""
        for text in _texts(holder):
            shown, applied = repair(text.text_content or "", fonts=(face,))
            if shown != text.text_content:
                text.replace_with(shown)
                notes.update(dict.fromkeys(applied))
    return tuple(notes)


def _texts(holder: LexborNode) -> list[LexborNode]:
    """Text nodes that stand under this holder's font: an inner element with a font of its own ends it."""
    found: list[LexborNode] = []
    stack = [holder]
    while stack:
        for child in stack.pop().iter(include_text=True):
            if child.tag == "-text":
                found.append(child)
            elif child.tag not in {"script", "style", "-comment"} and face_of(child) is None:
                stack.append(child)
    return found
