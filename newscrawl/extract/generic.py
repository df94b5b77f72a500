"""Reading a page that no profile answers for: headline, sapo, body and the rest by general knowledge of news pages.

Works from the headline outwards: the node that holds headline and text is found first, everything else is looked for
in it, so that menus, sidebars and related lists never come into question. Interprets nothing; `newscrawl.text` is only
asked whether a node is a stamp or a byline at all.
"""

from collections.abc import Iterator
from functools import cached_property

from newscrawl.extract import jsonld, markers, metadata
from newscrawl.extract.body import BodyReader
from newscrawl.extract.content import find_bare_text, find_text_node
from newscrawl.extract.details import Details
from newscrawl.extract.lines import text_key
from newscrawl.extract.page import Node, Page, ancestors, visible_text
from newscrawl.extract.surroundings import precedes
from newscrawl.items import Body, RawField
from newscrawl.text import read_dateline

_ENOUGH = 300
"""Characters of text below which a marked node is an empty twin (Tuổi Trẻ's pop-up, 2026-03-07)."""
_SAPO_WORDS = 6
_LEAD_WORDS = 12
_LEAD_LENGTH = 700
_STAMP_LENGTH = 160
_ENCODED = 200
_WEAK_SAPO = markers.SAPO.index(".desc")
"""Marks from here on are used for other things too: tried after all others."""


class Generic:
    """The generic reading of one page; every answer is computed once, when it is asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def _titles(self) -> Iterator[str]:
        """What the page calls the article, as keys for comparing; each is only worked out when the one before fails."""
        for key in ("og:title", "twitter:title", "title"):
            if text := self.page.meta.get(key):
                yield text_key(metadata.without_site(self.page, text))
        for raw in metadata.from_json_ld(self.page, "headline"):
            yield text_key(raw.text)
        if (node := self.page.first("title")) is not None:
            yield text_key(metadata.without_site(self.page, node.text()))

    @cached_property
    def headline_node(self) -> Node | None:
        """The heading that prints the headline. The first `<h1>` may be a breadcrumb (Cần Thơ) or the paper's logo."""
        headings = [(h, text_key(text)) for h in self.page.all("h1") if (text := h.text(deep=True).strip())]
        for key in self._titles() if headings else ():
            for heading, found in headings:
                if found == key or (len(found) > 12 and len(key) > 8 and (found in key or key in found)):
                    return heading
        for heading, _ in headings:
            if not _is_linked(heading) and not _in_chrome(heading) and len(heading.text().split()) > 3:
                return heading
        return self._heading_like_title()

    def _heading_like_title(self) -> Node | None:
        titles = [key for key in self._titles() if len(key) > 8]
        if not titles:
            return None
        for node in self.page.all('h2, h3, [class*="title"], [class*="Title"]')[:400]:
            if text_key(node.text()) in titles and not _is_linked(node):
                return node
        return None

    def headline(self) -> list[RawField]:
        """The printed headline."""
        node = self.headline_node
        text = _line(visible_text(node)) if node is not None else ""
        return [RawField(text, f"generic:{node.tag}")] if node is not None and text else []

    @cached_property
    def _place(self) -> tuple[Node | None, Node | None, str]:
        """(the node of headline and text together, the text node, its mark)."""
        anchor, root = self.headline_node, self.page.tree.body
        for tier in markers.BODIES.tiers:
            for scope in ancestors(anchor) if anchor is not None else (root,):
                if scope is None or scope.tag in {"html", "-document"}:
                    break
                if len(scope.text(deep=True)) > _ENOUGH and (found := self._marked(scope, tier)) is not None:
                    return scope, *found
        node = find_text_node(self.page) or find_bare_text(self.page, anchor)
        return _common(anchor, node) if anchor is not None and node is not None else root, node, "density"

    def _marked(self, scope: Node, tier: int) -> tuple[Node, str] | None:
        """The text node by the marks of content systems; one that holds the headline only when there is no other."""
        above = self._above_anchor
        found = [f for f in markers.BODIES.find(self.page, scope, tier) if len(f[2].text(deep=True)) > _ENOUGH]
        found.sort(key=lambda f: (f[2].mem_id in above, f[0]))
        return next(((node, mark) for _, mark, node in found if _is_text(node)), None)

    @cached_property
    def _above_anchor(self) -> frozenset[int]:
        return (
            frozenset(a.mem_id for a in ancestors(self.headline_node))
            if self.headline_node is not None
            else frozenset()
        )

    @property
    def scope(self) -> Node | None:
        """The node that holds headline and text."""
        return self._place[0]

    @property
    def body_node(self) -> Node | None:
        """The node that holds the text."""
        return self._place[1]

    @cached_property
    def details(self) -> Details:
        """Stamps, byline, tags, section and counters around headline and text."""
        return Details(self.page, self.headline_node, self.scope, self.body_node)

    @cached_property
    def _sapo(self) -> tuple[Node | None, str, str]:
        """(node, text, rule) of the printed sapo."""
        description = text_key(self.description)
        found = self._sapo_nodes
        described = [(node, text) for node, text in found if description and _same_start(text_key(text), description)]
        if described:  # Tây Ninh prints it twice, once cut off in the middle of the text (2026-10-02)
            node, text = min(described, key=lambda twin: (len(twin[1]), -described.index(twin)))
            return node, text, "generic:sapo"
        if found:
            return *found[0], "generic:sapo"
        match = self._described(description) if len(description) > 40 else None
        if match is not None:
            return match, _line(visible_text(match)), "generic:described"
        lone = self._before_text() if not description else None
        return (lone, _line(visible_text(lone)), "generic:before-text") if lone is not None else (None, "", "")

    def _before_text(self) -> Node | None:
        """The one paragraph between headline and text, on a page that describes itself nowhere."""
        body, anchor = self.body_node, self.headline_node
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

    @cached_property
    def description(self) -> str:
        """The description of the metadata: a help to recognise the sapo, weak as a sapo itself."""
        texts = [self.page.meta.get(key, "") for key in ("og:description", "description")]
        texts += [raw.text for raw in metadata.from_json_ld(self.page, "sapo")]
        return jsonld.unescape(max(texts, key=len)).rstrip(". …")

    @cached_property
    def _sapo_nodes(self) -> list[tuple[Node, str]]:
        """Marked sapo nodes between headline and text, or at the head of the text node."""
        return list(self._marked_sapos())

    def _marked_sapos(self) -> Iterator[tuple[Node, str]]:
        scope, body = self.scope, self.body_node
        if scope is None:
            return
        for _, _, node in sorted(markers.SAPOS.find(self.page, scope), key=lambda f: f[0] >= _WEAK_SAPO):
            if body is None or node.mem_id != body.mem_id:
                text = _lead(node)
                if _SAPO_WORDS <= len(text.split()) <= 200 and self._may_be_sapo(node, text):
                    yield node, text

    def _may_be_sapo(self, node: Node, text: str) -> bool:
        body = self.body_node
        if body is None:
            return True
        chain = {a.mem_id for a in ancestors(node)}
        if body.mem_id in chain:  # at the head of the text, not the description of a related article in it
            whole = body.text(deep=True)
            return len(text) * 3 < len(whole) and 0 <= whole.find(text[:30]) * 4 < len(whole)
        if any(a.tag in {"li", "aside", "a"} for a in ancestors(node)):
            return False
        return precedes(node, body) and node.mem_id not in {a.mem_id for a in ancestors(body)}

    def _described(self, description: str) -> Node | None:
        """An unmarked node before the text that prints what the description says."""
        body, scope = self.body_node, self.scope
        if body is None or scope is None:
            return None
        for node in self.page.all("h2, h3, p, div, strong", scope):
            if node.mem_id == body.mem_id:
                return None
            text = node.text(deep=True)
            if len(text) < 3 * len(self.description) + 200 and _same_start(text_key(text), description):
                return node
        return None

    def sapo(self) -> list[RawField]:
        """The printed sapo."""
        _, text, rule = self._sapo
        return [RawField(text, rule)] if text else []

    def body(self, drop: tuple[str, ...], repeated: list[str]) -> tuple[Body | None, str | None]:
        """The body, and a sapo that is printed as its bold first paragraph (only when there is no other)."""
        node = self.body_node
        if node is None:
            return None, None
        dropped = {n.mem_id for n in self._parts_inside()}
        if drop:
            dropped |= {n.mem_id for n in self.page.all(", ".join(drop), node)}
        reader = BodyReader(self.page, dropped, repeated)
        reader.read(node)
        if any(_is_encoded(block.text) for block in reader.blocks):
            return Body([], reader.images, f"generic:{self._place[2]}", protected=True), None
        body = Body(reader.blocks, reader.images, f"generic:{self._place[2]}")
        lead = None
        if reader.bold_lead and not self.sapo() and len(body.blocks) > 2 and self._is_lead(body.blocks[0].text):
            lead = body.blocks.pop(0).text
        return body, lead

    def _is_lead(self, text: str) -> bool:
        return 12 <= len(text.split()) <= 120

    def _parts_inside(self) -> Iterator[Node]:
        """Headline, sapo, stamps and byline that stand in the text node itself (ONECMS)."""
        if self.headline_node is not None:
            yield self.headline_node
        node, text, _ = self._sapo
        if node is not None:
            yield node
            yield from (twin for twin, other in self._sapo_nodes if _same_start(text_key(other), text_key(text)))
        if self.details.body_holds_anchor:
            yield from self.details.head_nodes()
            yield from self._head_box()
        else:
            yield from (stamp for stamp, _ in self.details.stamps.found)

    def _head_box(self) -> Iterator[Node]:
        """The box of headline, section and stamp at the head of the text node: the widest that holds little text."""
        body, anchor = self.body_node, self.headline_node
        if body is None or anchor is None:
            return
        whole = len(body.text(deep=True))
        box: Node | None = None
        for above in ancestors(anchor):
            if above.mem_id == body.mem_id or len(above.text(deep=True)) * 2 > whole:
                break
            box = above
        if box is not None:
            yield box


def _lead(node: Node) -> str:
    """A sapo's text; the place in front of it (VnExpress' `location-stamp`) is set off by style alone."""
    text = _line(visible_text(node))
    place = node.css_first('span[class*="location"]')
    name = place.text(deep=True).strip() if place is not None else ""
    return f"{name} - {text[len(name) :].lstrip(' -–')}" if name and text.startswith(name) else text


def _line(text: str) -> str:
    return " ".join(part for part in text.replace("\n", " ").replace("\t", " ").replace("\r", " ").split(" ") if part)


def _is_encoded(text: str) -> bool:
    """Text encoded as copy protection (Thanh Hóa, Phú Thọ): one word of hundreds of letters. It is not decoded."""
    return len(text) > _ENCODED and " " not in text and "://" not in text


def _same_start(one: str, other: str) -> bool:
    size = min(60, len(one), len(other))
    return size >= 25 and one[:size] == other[:size]


def _is_linked(node: Node) -> bool:
    """Whether a heading is nothing but links: a breadcrumb, a logo, a related title."""
    linked = sum(len(a.text(strip=True)) for a in node.css("a"))
    return linked > 0 and linked >= 0.8 * len(node.text(strip=True))


def _in_chrome(node: Node) -> bool:
    return any(a.tag in {"footer", "nav", "aside"} for a in ancestors(node))


def _is_text(node: Node) -> bool:
    """Whether a marked node holds running text rather than lists of links."""
    size = len(node.text(deep=True))
    linked = sum(len(a.text(deep=True)) for a in node.css("a"))
    return linked * 2 < size


def _common(one: Node, other: Node) -> Node | None:
    above = {a.mem_id for a in ancestors(one)}
    return next((a for a in (other, *ancestors(other)) if a.mem_id in above), None)
