"""Reading a page that no profile answers for: headline, sapo, body and the rest by general knowledge of news pages.

Works from the headline outwards: the node that holds headline and text is found first, everything else is looked for
in it, so that menus, sidebars and related lists never come into question. Interprets nothing; `newscrawl.text` is only
asked whether a node is a stamp or a byline at all.
"""

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from newscrawl.extract import jsonld, metadata
from newscrawl.extract.body import BodyReader
from newscrawl.extract.content import find_bare_text, find_text_node
from newscrawl.extract.details import Details
from newscrawl.extract.lazy import lazy
from newscrawl.extract.lead import Leads, one_line
from newscrawl.extract.lines import is_article_link, text_key
from newscrawl.extract.page import Node, Page, ancestors
from newscrawl.extract.probes import BODIES, Found
from newscrawl.extract.seen import visible_text
from newscrawl.extract.surroundings import is_chrome
from newscrawl.items import Body, RawField

_ENOUGH = 300
"""Characters of text below which a marked node is an empty twin (Tuổi Trẻ's pop-up, 2026-03-07)."""
_ENCODED = 200
_UNMARKED = frozenset({"density", "bare"})
_FEW = 20
_LINE, _LINES, _LONG = 60, 3, 400
"""What running text has at least: characters of a line, such lines, characters together."""


def reads_like_article(page: Page) -> bool:
    """Whether a page whose address says nothing is an article: a headline over running text, not over a list.

    A list with summaries has as many links to articles as lines of text, an article far fewer.
    """
    if sum(1 for thing in page.json_ld if not jsonld.ARTICLE_TYPES.isdisjoint(jsonld.types_of(thing))) == 1:
        return True
    generic = Generic(page)
    node = generic.body_node
    if generic.headline_node is None or node is None:
        return False
    body, _ = generic.body((), [])
    lines = [block.text for block in body.blocks if len(block.text) >= _LINE] if body is not None else []
    links = sum(1 for link in node.css("a[href]") if is_article_link(link.attributes.get("href")))
    return len(lines) >= _LINES and sum(map(len, lines)) >= _LONG and links * 2 < len(lines)


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

    @lazy
    def headline_node(self) -> Node | None:
        """The heading that prints the headline. The first `<h1>` may be a breadcrumb (Cần Thơ) or the paper's logo."""
        headings = [(h, text_key(text)) for h in self.page.headings if (text := h.text(deep=True).strip())]
        for key in self._titles() if headings else ():
            fitting = [h for h, found in headings if found == key or _overlap(found, key)]
            if fitting:  # a bar that sticks to the window repeats the headline
                return next((h for h in fitting if not is_chrome(h)), fitting[0])
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
        text = one_line(visible_text(node)) if node is not None else ""
        for unseen in node.css('[style*="none"], [hidden]') if node is not None else ():
            hidden = one_line(visible_text(unseen))
            text = one_line(text.removesuffix(hidden).removeprefix(hidden))
        return [RawField(text, f"generic:{node.tag}")] if node is not None and text else []

    @lazy
    def _place(self) -> tuple[Node | None, Node | None, str]:
        """(the node of headline and text together, the text node, its mark)."""
        anchor, root = self.headline_node, self.page.tree.body
        around = ancestors(anchor) if anchor is not None else iter((root,))
        scopes = [scope for scope in takewhile(_is_in_page, around) if scope is not None]
        scopes = list(dropwhile(lambda scope: not _holds_text(scope), scopes))
        for tier in BODIES.tiers:
            if (marked := self._marked(scopes, tier)) is not None:
                return marked
        node, mark = find_text_node(self.page), "density"
        if node is None:
            node, mark = find_bare_text(self.page, anchor), "bare"
        return _common(anchor, node) if anchor is not None and node is not None else root, node, mark

    def _marked(self, scopes: list[Node], tier: int) -> tuple[Node, Node, str] | None:
        """(scope, text node, mark) of the first scope, inner ones first, that holds a marked text node.

        The inmost scope, which nearly always answers, is looked through by itself, all others in one go.
        """
        if not scopes:
            return None
        if (best := self._best_of(BODIES.find(self.page, scopes[0], tier))) is not None:
            return scopes[0], *best
        order = {scope.mem_id: number for number, scope in enumerate(scopes)}
        groups: dict[int, list[Found]] = {}
        for found in BODIES.find(self.page, scopes[-1], tier) if len(scopes) > 1 else ():
            inmost = next(order[a.mem_id] for a in (found[2], *ancestors(found[2])) if a.mem_id in order)
            groups.setdefault(inmost, []).append(found)
        for number in sorted(groups.keys() - {0}):
            if (best := self._best_of(groups[number])) is not None:
                return scopes[number], *best
        return None

    def _best_of(self, found: list[Found]) -> tuple[Node, str] | None:
        """The text node by the marks of content systems; one that holds the headline only when there is no other."""
        above = self._above_anchor
        found.sort(key=lambda f: (f[2].mem_id in above, f[0]))
        return next(((node, mark) for _, mark, node in found if _is_text(node)), None)

    @lazy
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

    @lazy
    def details(self) -> Details:
        """Stamps, byline, tags, section and counters around headline and text."""
        return Details(self.page, self.headline_node, self.scope, self.body_node)

    @lazy
    def _leads(self) -> Leads:
        return Leads(self.page, self.headline_node, self.scope, self.body_node)

    def sapo(self) -> list[RawField]:
        """The printed sapo."""
        _, text, rule = self._leads.found
        return [RawField(text, rule)] if text else []

    def body(self, drop: tuple[str, ...], repeated: list[str]) -> tuple[Body | None, str | None]:
        """The body, and a sapo that is printed as its bold first paragraph (only when there is no other)."""
        node = self.body_node
        if node is None:
            return None, None
        dropped = {n.mem_id for n in self._parts_inside()}
        if drop:
            dropped |= {n.mem_id for n in self.page.all(", ".join(drop), node)}
        if self._place[2] in _UNMARKED:
            dropped |= {n.mem_id for n in self._before_headline()}
        reader = BodyReader(self.page, dropped, repeated)
        reader.read(node)
        if self._place[2] == "bare" and sum(len(block.text) for block in reader.blocks) < _FEW:
            return None, None
        if any(_is_encoded(block.text) for block in reader.blocks):
            return Body([], reader.images, f"generic:{self._place[2]}", protected=True), None
        body = Body(reader.blocks, reader.images, f"generic:{self._place[2]}", bold_lead=reader.bold_lead)
        return body, None if self.sapo() else take_lead(body)

    def _before_headline(self) -> Iterator[Node]:
        """What stands before the headline in an unmarked text node: menus, the page's clock."""
        if not self.details.body_holds_anchor:
            return
        body, above = self.body_node, self.headline_node
        while above is not None and body is not None and above.mem_id != body.mem_id:
            before = above.prev
            while before is not None:
                yield before
                before = before.prev
            above = above.parent

    def _parts_inside(self) -> Iterator[Node]:
        """Headline, sapo, stamps and byline that stand in the text node itself (ONECMS)."""
        if self.headline_node is not None:
            yield self.headline_node
        yield from self._leads.twins()
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


def _is_encoded(text: str) -> bool:
    """Text encoded as copy protection (Thanh Hóa, Phú Thọ): one word of hundreds of letters. It is not decoded."""
    return len(text) > _ENCODED and " " not in text and "://" not in text


def _overlap(one: str, other: str) -> bool:
    return len(one) > 12 and len(other) > 8 and (one in other or other in one)


def _is_linked(node: Node) -> bool:
    """Whether a heading is nothing but links: a breadcrumb, a logo, a related title."""
    linked = sum(len(a.text(strip=True)) for a in node.css("a"))
    return linked > 0 and linked >= 0.8 * len(node.text(strip=True))


def _in_chrome(node: Node) -> bool:
    return any(a.tag in {"footer", "nav", "aside"} for a in ancestors(node))


def _is_in_page(node: Node | None) -> bool:
    return node is not None and node.tag not in {"html", "-document"}


def _holds_text(node: Node) -> bool:
    """Whether a node holds more than `_ENOUGH` characters; no more of its text is read than it takes to know."""
    size = 0
    for inner in node.traverse(include_text=True):
        size += len(inner.text_content or "")
        if size > _ENOUGH:
            return True
    return False


def _is_text(node: Node) -> bool:
    """Whether a marked node holds running text, and enough of it, rather than lists of links."""
    size = len(node.text(deep=True))
    if size <= _ENOUGH:
        return False
    linked = sum(len(a.text(deep=True)) for a in node.css("a"))
    return linked * 2 < size


def _common(one: Node, other: Node) -> Node | None:
    above = {a.mem_id for a in ancestors(one)}
    return next((a for a in (other, *ancestors(other)) if a.mem_id in above), None)


def take_lead(body: Body) -> str | None:
    """A sapo that is printed as the bold first paragraph, taken out of the body; None when there is none."""
    if not body.bold_lead or len(body.blocks) < 3 or not 12 <= len(body.blocks[0].text.split()) <= 120:
        return None
    return body.blocks.pop(0).text
