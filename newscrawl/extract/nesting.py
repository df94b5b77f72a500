"""Markup nested deeper than any page needs is flattened before it is parsed; nothing else is touched.

The tree builder of the HTML standard looks up the stack of open elements for many tags, so its time grows with the
square of the depth: 100,000 unclosed `<div>` cost 21 s in lexbor (measured 2026-11-23). Browsers stop nesting at 512.
"""

import re

MAX_DEPTH = 500
"""Open elements that are kept; tags that would go deeper are dropped, their text stays."""
_SUSPICIOUS = 8_000
"""Pages with fewer tags cannot be slow (the deepest such page parses in 0.1 s); real pages hold 2,000 to 6,000."""
_LARGE = 200_000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})")
_UNNESTED = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody thead"
    b" tfoot html head body".split()
)
"""Void elements, and those that the next of their kind closes: they do not pile up."""


def flatten(body: bytes) -> bytes:
    """The page with tags beyond `MAX_DEPTH` cut out; the same object when there are none (nearly always)."""
    if _tags(body) < _SUSPICIOUS:
        return body
    kept: list[bytes] = []
    depth = start = 0
    for tag in _TAG.finditer(body):
        closing, name = tag.group(1), tag.group(2).lower()
        if name in _UNNESTED:
            continue
        if closing:
            depth = max(0, depth - 1)
            excess = depth >= MAX_DEPTH
        else:
            excess = depth >= MAX_DEPTH
            depth += 1
        if excess:
            end = body.find(b">", tag.end())
            kept.append(body[start : tag.start()])
            start = len(body) if end < 0 else end + 1
    if not kept:
        return body
    kept.append(body[start:])
    return b"".join(kept)


def _tags(body: bytes) -> int:
    """How many tags there are at most. `count` looks at every byte (0.3 ns each), `replace` leaps from one to the next,
    but copies: large pages are large because of their scripts, where it takes a third less."""
    return body.count(b"<") if len(body) < _LARGE else len(body) - len(body.replace(b"<", b""))
