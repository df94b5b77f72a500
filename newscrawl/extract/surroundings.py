"""Where things stand around one headline and one text: the scope, how far out to look, and what is elsewhere.

Shared by the finders of stamps and of other details in the generic reading. Knows positions and class names only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newscrawl.extract.lazy import lazy
from newscrawl.extract.page import Node, Page, ancestors

_CLOCK = re.compile(
    r"today|current|clock|title-time|now\b|timeline|live|update-?time-?site|lunar|am-?lich|expire|countdown",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"comment|relate|lien-?quan|sidebar|most|popular|hot-?news|latest|other|cung-?chuyen|list-?news|news-?list|card-"
    r"|box-?category-item|swiper",
    re.IGNORECASE,
)
_CHROME = re.compile(r"header(?!-content|s)|topbar|top-bar|toolbar|navbar|menu|banner|sticky", re.IGNORECASE)
_ARTICLE_PART = re.compile(r"detail|post|article|entry|title|item", re.IGNORECASE)
"""A name that also says one of these heads the article, not the page: `wrapper-post-detail-header` (Phú Yên)."""
_STRANGERS = re.compile(r"comment|relate|lien-?quan|swiper|popup", re.IGNORECASE)
"""Never the article's own, wherever they stand; the other names above are also given to its head (`other-info`)."""

MOST_PARTS = 24
"""Parts of a page that are looked through one by one; a flat page with more of them is looked through at once."""


class Surroundings:
    """One headline (`anchor`), its text (`body`) and the node that holds both (`scope`)."""

    def __init__(self, page: Page, anchor: Node | None, scope: Node | None, body: Node | None) -> None:
        self.page = page
        self.anchor = anchor
        self.scope = scope
        self.body = body

    @lazy
    def wider(self) -> list[Node]:
        """The scope and its two next ancestors: stamps and breadcrumbs may stand one box further out."""
        if self.scope is None:
            return []
        return [self.scope, *[a for _, a in zip(range(2), ancestors(self.scope), strict=False) if a.tag != "html"]]

    @property
    def widest(self) -> Node | None:
        """Further out still: tags stand behind the text, boxes away."""
        if not self.wider:
            return None
        outer = [a for a in ancestors(self.wider[-1]) if a.tag not in {"html", "-document"}]
        return outer[:2][-1] if outer else self.wider[-1]

    @property
    def heading(self) -> tuple[str, ...]:
        """The headline's tag as a selector, to see in a list of nodes where it stands; () without a headline."""
        return (self.anchor.tag or "h1",) if self.anchor is not None else ()

    @lazy
    def body_holds_anchor(self) -> bool:
        """Whether the headline stands in the text node (ONECMS)."""
        if self.anchor is None or self.body is None:
            return False
        return any(a.mem_id == self.body.mem_id for a in ancestors(self.anchor))

    @lazy
    def _around(self) -> frozenset[int]:
        """The scope and everything around it, and what is around the text."""
        held = self.body if self.body is not None else self.anchor
        outer = {a.mem_id for a in ancestors(held)} if held is not None else set()
        return frozenset(outer | ({self.scope.mem_id} if self.scope is not None else set()))

    def is_elsewhere(self, node: Node, *, in_body: bool, foot: bool = True) -> bool:
        """Clocks, comments, related items, and anything in the text itself; tags may stand in an article's foot."""
        if told_by(node).clock:
            return True
        for above in ancestors(node):
            if above.mem_id in self._around:  # what holds the text too says nothing of the node: `has-sidebar`, a form
                return False
            if in_body and self.body is not None and above.mem_id == self.body.mem_id:
                return True
            if above.tag in {"a", "aside", "nav", "form"} or self._is_strange(above, foot=foot):
                return True
        return False

    def _is_strange(self, node: Node, *, foot: bool) -> bool:
        told = told_by(node)
        if foot and (told.footer or node.tag == "footer"):
            return True
        return told.elsewhere and (told.stranger or not self._is_between(node))

    def _is_between(self, node: Node) -> bool:
        """Whether a node stands between headline and text: the article's own head."""
        if self.anchor is None or self.body is None:
            return False
        return precedes(self.anchor, node) and precedes(node, self.body) and not _contains(node, self.body)


def around_both(one: Node | None, other: Node | None) -> Node | None:
    """The nearest element that holds both; None when one of them is missing."""
    if one is None or other is None:
        return None
    outer = {node.mem_id for node in (other, *ancestors(other))}
    return next((node for node in (one, *ancestors(one)) if node.mem_id in outer and node.tag != "-document"), None)


def _contains(outer: Node, inner: Node) -> bool:
    return any(a.mem_id == outer.mem_id for a in ancestors(inner))


def is_chrome(node: Node) -> bool:
    """Whether a node stands in the page's head: the clock there is not the article's."""
    return any(_is_chrome(a) for a in (node, *ancestors(node)))


def _is_chrome(node: Node) -> bool:
    told = told_by(node)
    return not told.part if node.tag in {"header", "nav"} else told.chrome


@dataclass(frozen=True, slots=True)
class Told:
    """What class and id of a node say: the page's clock; a list, a stranger, a foot; a part of an article, of the
    page's head."""

    clock: bool = False
    elsewhere: bool = False
    stranger: bool = False
    footer: bool = False
    part: bool = False
    chrome: bool = False


_NOTHING = Told()
_LONG = 500
"""Characters of names that are not worth remembering."""


def told_by(node: Node) -> Told:
    """What the names of a node say; a page repeats few names, a portal the same ones on every page."""
    attributes = node.attributes
    names, identity = attributes.get("class"), attributes.get("id")
    if not names and not identity:
        return _NOTHING
    if len(names or "") + len(identity or "") > _LONG:
        return _told.__wrapped__(names, identity)
    return _told(names, identity)


@lru_cache(maxsize=4096)
def _told(class_: str | None, identity: str | None) -> Told:
    names = f"{class_ or ''} {identity or ''}".lower()
    part = _ARTICLE_PART.search(names) is not None
    return Told(
        clock=_CLOCK.search(names) is not None,
        elsewhere=_ELSEWHERE.search(names) is not None,
        stranger=_STRANGERS.search(names) is not None,
        footer="footer" in names and not part,
        part=part,
        chrome=any(_CHROME.search(name) and not _ARTICLE_PART.search(name) for name in names.split()),
    )


def precedes(one: Node, other: Node) -> bool:
    """Whether a node begins before another in page order; a node precedes what stands in it."""
    below: dict[int, Node | None] = {}
    child: Node | None = None
    for node in (other, *ancestors(other)):
        below[node.mem_id] = child
        child = node
    mine: Node | None = None
    for node in (one, *ancestors(one)):
        if node.mem_id in below:
            theirs = below[node.mem_id]
            if mine is None or theirs is None:
                return mine is None
            after: Node | None = mine
            while after is not None:
                if after.mem_id == theirs.mem_id:
                    return True
                after = after.next
            return False
        mine = node
    return False


def parts_before(node: Node) -> Iterator[Node]:
    """The elements in front of a node, nearest first, each with all that is in it; none that holds the node."""
    for around in (node, *ancestors(node)):
        part = around.prev
        while part is not None:
            if part.is_element_node:
                yield part
            part = part.prev


def parts_behind(node: Node, scope: Node | None = None) -> Iterator[Node]:
    """The elements in a node and behind it in page order, each with all that is in it; of a scope that holds it."""
    yield from node.iter()
    for around in (node, *ancestors(node)):
        if scope is not None and around.mem_id == scope.mem_id:
            return
        part = around.next
        while part is not None:
            if part.is_element_node:
                yield part
            part = part.next


def names_of(node: Node) -> str:
    """Class and id of a node, lower case."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower() if attributes else ""


def marks_of(node: Node) -> str:
    """Class and id of a node, with the attributes that systems mark parts with."""
    attributes = node.attributes
    return f"{names_of(node)} {attributes.get('data-role') or ''} {attributes.get('itemtype') or ''}"
