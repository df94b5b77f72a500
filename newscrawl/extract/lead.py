"""The sapo of a page without a profile: a marked node, the node that prints the description, or the lone paragraph
between headline and text. Says which; takes nothing out of the metadata itself."""

import re
from collections.abc import Iterator

from newscrawl.extract import jsonld, markers, metadata
from newscrawl.extract.lazy import lazy
from newscrawl.extract.lines import text_key
from newscrawl.extract.page import Node, Page, ancestors
from newscrawl.extract.probes import SAPOS
from newscrawl.extract.seen import visible_text
from newscrawl.extract.surroundings import precedes
from newscrawl.items import RawField
from newscrawl.text import read_dateline

_SAPO_WORDS = 6
_RULED_WORDS, _BOLD_WORDS = 4, 8
_MOST = 100
_LEAD_WORDS = 12
_LEAD_LENGTH = 700
_STAMP_LENGTH = 160
_WEAK_SAPO = markers.SAPO.index(".desc")
"""Marks from here on are used for other things too: tried after all others."""
_POINTER = re.compile(r"\s*(?:>>|»)")

Found = tuple[Node | None, str, str]


class Leads:
    """The sapo of one article; computed once."""

    def __init__(self, page: Page, anchor: Node | None, scope: Node | None, body: Node | None) -> None:
        self.page = page
        self.anchor = anchor
        self.scope = scope
        self.body = body

    @lazy
    def found(self) -> Found:
        """(node, text, rule) of the printed sapo."""
        description = text_key(self.description)
        found = self._nodes
        described = [(node, text) for node, text in found if description and _same_start(text_key(text), description)]
        if described:  # Tây Ninh prints it twice, once cut off in the middle of the text (2026-10-02)
            node, text = min(described, key=lambda twin: (len(twin[1]), -described.index(twin)))
            return node, text, "generic:sapo"
        if found:
            return *found[0], "generic:sapo"
        match = self._described(description) if len(description) > 40 else None
        if match is not None:
            return match, one_line(visible_text(match)), "generic:described"
        lone = self._before_text() if not description else None
        return (lone, one_line(visible_text(lone)), "generic:before-text") if lone is not None else (None, "", "")

    def _before_text(self) -> Node | None:
        """The one paragraph between headline and text, on a page that describes itself nowhere."""
        body, anchor = self.body, self.anchor
        if body is None or anchor is None or any(a.mem_id == body.mem_id for a in ancestors(anchor)):
            return None
        found: list[Node] = []
        before = body.prev
        while before is not None and precedes(anchor, before) and before.mem_id != anchor.mem_id:
            if before.tag not in {"-text", "-comment"} and len(before.text(deep=True).split()) >= _LEAD_WORDS:
                found.append(before)
            before = before.prev
        lone = found[0] if len(found) == 1 else None
        if lone is None or lone.css("a"):
            return None
        text = lone.text(deep=True)
        stamp = read_dateline(text) if len(text) < _STAMP_LENGTH else None
        if len(text) > _LEAD_LENGTH or (stamp is not None and (stamp.published or stamp.updated)):
            return None
        return lone

    @lazy
    def description(self) -> str:
        """The description of the metadata: a help to recognise the sapo, weak as a sapo itself."""
        texts = [self.page.meta.get(key, "") for key in ("og:description", "description")]
        texts += [raw.text for raw in metadata.from_json_ld(self.page, "sapo")]
        return jsonld.unescape(max(texts, key=len)).rstrip(". …")

    @lazy
    def _nodes(self) -> list[tuple[Node, str]]:
        """Marked sapo nodes between headline and text, or at the head of the text node."""
        return list(self._marked_sapos())

    def _marked_sapos(self) -> Iterator[tuple[Node, str]]:
        scope, body = self.scope, self.body
        if scope is None:
            return
        marked = sorted(SAPOS.find(self.page, scope), key=lambda f: f[0] >= _WEAK_SAPO)
        for node in {found[2].mem_id: found[2] for found in marked[:_MOST]}.values():
            within = body is not None and any(a.mem_id == body.mem_id for a in ancestors(node))
            if within or self._stands_before(node):
                text = _lead(node)
                if _SAPO_WORDS <= len(text.split()) <= 200 and (not within or self._heads_text(text)):
                    yield node, text

    def _stands_before(self, node: Node) -> bool:
        """Whether a node stands in front of the text, in no list, and does not hold it."""
        body = self.body
        if body is None:
            return True
        if node.mem_id == body.mem_id or any(a.tag in {"li", "aside", "a"} for a in ancestors(node)):
            return False
        return precedes(node, body) and all(a.mem_id != node.mem_id for a in ancestors(body))

    def _heads_text(self, text: str) -> bool:
        """Whether a sapo in the text node stands at its head: no description of a related article in it."""
        whole = self.body.text(deep=True) if self.body is not None else ""
        return len(text) * 3 < len(whole) and 0 <= whole.find(text[:30]) * 4 < len(whole)

    def _described(self, description: str) -> Node | None:
        """An unmarked node before the text that prints what the description says."""
        body, scope = self.body, self.scope
        if body is None or scope is None:
            return None
        for node in self.page.all("h2, h3, p, div, strong", scope):
            if node.mem_id == body.mem_id:
                return None
            text = node.text(deep=True)
            if len(text) < 3 * len(self.description) + 200 and _same_start(text_key(text), description):
                return node
        return None

    def twins(self) -> Iterator[Node]:
        """The sapo's node and every other marked node that prints it again."""
        node, text, _ = self.found
        if node is not None:
            yield node
            yield from (twin for twin, other in self._nodes if _same_start(text_key(other), text_key(text)))


def _lead(node: Node) -> str:
    """A sapo's text; the place in front of it (VnExpress' `location-stamp`) is set off by style alone."""
    text = one_line(visible_text(node))
    for inner in node.css("ul, ol"):  # related titles under the sapo, as Dân Trí and VietNamNet used to print them
        text = text.replace(one_line(visible_text(inner)), "").strip()
    if len(first := _POINTER.split(text, maxsplit=1)[0]) < len(text) and len(first.split()) >= _SAPO_WORDS:
        text = first.strip()
    place = node.css_first('span[class*="location"]')
    name = place.text(deep=True).strip() if place is not None else ""
    return f"{name} - {text[len(name) :].lstrip(' -–')}" if name and text.startswith(name) else text


def one_line(text: str) -> str:
    """Runs of white space as one blank; no-break spaces stay."""
    return " ".join(part for part in text.replace("\n", " ").replace("\t", " ").replace("\r", " ").split(" ") if part)


def is_whole(raw: RawField) -> bool:
    """Whether what a rule found is a sapo, and not the agency prefix in front of it ("(ĐN) -").

    A rule for bold type, named `…-strong`, cannot tell a bold sentence from a bold beginning: it has to find more.
    """
    return len(raw.text.split()) >= (_BOLD_WORDS if raw.rule.endswith("-strong") else _RULED_WORDS)


def _same_start(one: str, other: str) -> bool:
    size = min(60, len(one), len(other))
    return size >= 25 and one[:size] == other[:size]
