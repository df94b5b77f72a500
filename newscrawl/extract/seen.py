"""The text of a node as a reader sees it. No page, no selectors; what is a box or a caption is not known here."""

from newscrawl.extract.page import Node

_UNSEEN = frozenset({"script", "style", "noscript", "template", "-comment", "iframe", "textarea", "select", "button"})
_BREAKING = frozenset({"br", "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "figcaption", "section", "ul"})


def visible_text(node: Node) -> str:
    """The text below a node as a reader sees it, blanks between blocks; scripts, styles and buttons left out.

    `text_of` is faster and enough for nodes that hold nothing but text and inline markup.
    """
    first = node.first_child
    if first is None:
        return ""
    if first.is_text_node and first.next is None:
        return first.text_content or ""
    return "".join(_seen_from(first))


def _seen_from(current: Node) -> list[str]:
    """What is seen of a node and of those behind it, a blank at both ends of a block."""
    parts: list[str] = []
    open_: list[tuple[Node, bool]] = []  # what the walk is in, and whether it is a block
    while True:
        tag = current.tag
        block = False
        if tag == "-text":
            parts.append(current.text_content or "")
        elif tag not in _UNSEEN:
            if block := tag in _BREAKING:
                parts.append(" ")
            if (below := current.first_child) is not None:
                open_.append((current, block))
                current = below
                continue
        while True:
            if block:  # the end of a block
                parts.append(" ")
            if (after := current.next) is not None:
                current = after
                break
            if not open_:
                return parts
            current, block = open_.pop()
