"""Where the text of a page lies when no mark says so: paragraphs weighed by their unlinked text, the densest node wins.

Measured in characters of running text per node, as a reader would judge: many long lines without links. Knows no site.
"""

from newscrawl.extract.page import Node, Page, ancestors

_CARRIERS = "p, br, h2, h3, li"
_OUTSIDE = frozenset({"header", "footer", "nav", "aside", "form", "button", "select", "noscript"})
_MIN_LINE = 40
_MIN_TEXT = 140
_MAX_CARRIERS = 4_000
_UPWARD = 4


def find_text_node(page: Page, within: Node | None = None) -> Node | None:
    """The node that holds the running text, or None when there is too little of it (listings, videos)."""
    root = within or page.tree.body
    if root is None:
        return None
    weights: dict[int, float] = {}
    nodes: dict[int, Node] = {}
    for parent, size in _lines(page, root):
        node: Node | None = parent
        share = 1.0
        for _ in range(_UPWARD):
            if node is None or node.tag in {"body", "html", "-document"}:
                break
            weights[node.mem_id] = weights.get(node.mem_id, 0.0) + size * share
            nodes[node.mem_id] = node
            share *= 0.8
            node = node.parent
    if not weights:
        return None
    best = max(weights, key=lambda key: weights[key])
    return nodes[best] if weights[best] >= _MIN_TEXT else None


def _lines(page: Page, root: Node) -> list[tuple[Node, int]]:
    """Lines of running text: their parent and their weight. Bare text in a `div` counts for the div's parent."""
    found: list[tuple[Node, int]] = []
    seen: set[int] = set()
    for carrier in page.all(_CARRIERS, root)[:_MAX_CARRIERS]:
        parent = carrier.parent
        if parent is None or _is_outside(carrier):
            continue
        if carrier.tag == "br":
            if parent.mem_id not in seen:
                seen.add(parent.mem_id)
                found.append((parent, _own_text(parent)))
        else:
            found.append((parent, _weight(carrier)))
    if sum(size for _, size in found) < _MIN_TEXT * 3:
        for box in page.all("div, td, section, article", root)[:_MAX_CARRIERS]:
            size = _own_text(box)
            if size >= _MIN_LINE and box.mem_id not in seen and not _is_outside(box):
                found.append((box.parent or box, size))
    return [(node, size) for node, size in found if size > 0]


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


def _is_outside(node: Node) -> bool:
    return any(a.tag in _OUTSIDE for a in ancestors(node))
