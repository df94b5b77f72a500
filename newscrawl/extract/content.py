"""Where the text of a page lies when no mark says so: paragraphs weighed by their unlinked text, the densest node wins.

Measured in characters of running text per node, as a reader would judge: many long lines without links. Knows no site.
"""

import re

from newscrawl.extract.page import Node, Page, ancestors

_CARRIERS = "p, br, h2, h3, li"
_OUTSIDE = frozenset({"header", "footer", "nav", "aside", "form", "button", "select", "noscript"})
_ELSEWHERE = re.compile(r"comment|binh-?luan|side-?bar|footer|relate|lien-?quan|popup|modal|cookie", re.IGNORECASE)
_MIN_LINE = 40
_MIN_TEXT = 140
_MAX_CARRIERS = 4_000
_UPWARD = 4
_FEW = 20
"""Characters beside the headline from which a bare page has a text at all."""
_SMALL_PAGE = 4_000
"""Characters of a page up to which everything beside the headline may be its text."""


def find_text_node(page: Page, within: Node | None = None) -> Node | None:
    """The node that holds the running text, or None when there is too little of it (listings, videos)."""
    root = within or page.tree.body
    if root is None:
        return None
    weights: dict[int, float] = {}
    nodes: dict[int, Node] = {}
    for parent, size in _Lines(page, root).found():
        node: Node | None = parent
        share = 1.0
        for _ in range(_UPWARD):
            # the body element only for lines that stand in nothing else: everything on the page adds up in it
            if node is None or node.tag in {"html", "-document"} or (node.tag == "body" and share < 1.0):
                break
            weights[node.mem_id] = weights.get(node.mem_id, 0.0) + size * share
            nodes[node.mem_id] = node
            share *= 0.8
            node = node.parent
    if not weights:
        return None
    best = max(weights, key=lambda key: weights[key])
    return nodes[best] if weights[best] >= _MIN_TEXT else None


def find_bare_text(page: Page, anchor: Node | None) -> Node | None:
    """The nearest node around the headline that holds anything else, on a page too small for furniture; else None.

    A heading and two lines are an article too. Where much is linked it is a list of articles, or a menu.
    """
    root = page.tree.body
    if anchor is None or root is None or len(root.text(deep=True)) > _SMALL_PAGE:
        return None
    own = len(anchor.text(deep=True).strip())
    for node in ancestors(anchor):
        whole = len(node.text(deep=True).strip())
        if whole - own >= _FEW:
            linked = sum(len(link.text(deep=True).strip()) for link in node.css("a"))
            return node if linked * 3 < whole - own and node.tag != "html" else None
    return None


class _Lines:
    """Lines of running text: their parent and their weight. Bare text in a `div` counts for the div's parent."""

    def __init__(self, page: Page, root: Node) -> None:
        self.page = page
        self.root = root
        self._known: dict[int, bool] = {}

    def found(self) -> list[tuple[Node, int]]:
        """(parent, characters) of every line that is long enough and not linked for the greater part."""
        found: list[tuple[Node, int]] = []
        seen: set[int] = set()
        for carrier in self.page.all(_CARRIERS, self.root)[:_MAX_CARRIERS]:
            parent = carrier.parent
            if parent is None or self._is_outside(parent):
                continue
            if carrier.tag == "br":
                if parent.mem_id not in seen:
                    seen.add(parent.mem_id)
                    found.append((parent, _own_text(parent)))
            else:
                found.append((parent, _weight(carrier)))
        if sum(size for _, size in found) < _MIN_TEXT * 3:
            for box in self.page.all("div, td, section, article", self.root)[:_MAX_CARRIERS]:
                size = _own_text(box)
                if size >= _MIN_LINE and box.mem_id not in seen and not self._is_outside(box):
                    found.append((box.parent or box, size))
        return [(node, size) for node, size in found if size > 0]

    def _is_outside(self, node: Node) -> bool:
        """Whether a node stands in the page's furniture; known parents are not asked again."""
        path: list[Node] = []
        answer = False
        for above in (node, *ancestors(node)):
            if (known := self._known.get(above.mem_id)) is not None:
                answer = known
                break
            path.append(above)
            if self._may_be_outside(above) and not self._is_page(above):
                answer = True
                break
        for passed in path:
            self._known[passed.mem_id] = answer
        return answer

    def _may_be_outside(self, node: Node) -> bool:
        if node.tag in _OUTSIDE:
            return True
        attributes = node.attributes
        return bool(attributes) and _ELSEWHERE.search(f"{attributes.get('class')} {attributes.get('id')}") is not None

    def _is_page(self, node: Node) -> bool:
        """ASP.NET puts the whole page into one form (Quân đội nhân dân, SharePoint), and `has-sidebar` is any page.

        Comments may be longer than the article, but they hold neither its heading nor nearly all of the page.
        """
        if node.css_first("h1") is not None:
            return True
        share = 0.5 if node.tag == "form" else 0.9
        return len(node.text(deep=True)) > share * len(self.root.text(deep=True))


def _own_text(node: Node) -> int:
    size = len(node.text(deep=False, strip=True))
    return size if size >= _MIN_LINE else 0


def _weight(node: Node) -> int:
    text = node.text(deep=True)
    size = len(text.strip())
    if size < _MIN_LINE:
        return 0
    linked = sum(len(link.text(deep=True)) for link in node.css("a")) if size < 2_000 else 0
    return 0 if linked * 2 > size else size - linked
