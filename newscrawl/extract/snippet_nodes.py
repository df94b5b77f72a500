"""What the markup around a snippet's line says about it: a time, a clock, a reader's comment, another article.

Judges nodes by tag, class and place; must not read what a line says.
"""

import re
from collections.abc import Iterator
from itertools import islice

from newscrawl.extract import markup
from newscrawl.extract.page import Node, ancestors, collapse
from newscrawl.extract.seen import visible_text

STAMP_HINT = re.compile(r"date|time|pub|stamp|meta|ngay|gio|post(?:ed)?-?on|info|cap-?nhat", re.IGNORECASE)
CLOCK = re.compile(
    r"today|current|clock|title-?time|now(?:$|[\s_-])|datetimenow|server-?time|lunar|am-?lich|countdown|timer"
    r"|ngay-?hien-?tai",
    re.IGNORECASE,
)
READERS = re.compile(r"comment|cmt|binh-?luan|reply|feedback|y-?kien", re.IGNORECASE)
OTHERS = re.compile(
    r"relate|lien-?quan|other|sidebar|list-?news|news-?list|hot-?news|latest|cung-?chuyen|tin-?(?:moi|khac|nong)"
    r"|(?:doc|xem)-?nhieu|most-?(?:read|view)",
    re.IGNORECASE,
)
_FOOTER = re.compile(r"footer|copyright|ban-?quyen", re.IGNORECASE)
_CHROME = re.compile(
    r"(?:^|\s)(?:header|top|top-?bar|nav-?bar|main-?nav|site-?header|page-?header)(?:$|\s)", re.IGNORECASE
)
_OF_ARTICLE = re.compile(r"article|entry|post|detail|news|content", re.IGNORECASE)
LATER = re.compile(r"modif|updat|cap-?nhat|edited", re.IGNORECASE)
FIRST = re.compile(r"publi|pubdate|entry-?date|creat|posted|issued", re.IGNORECASE)
_DEEPEST, _MOST_NODES = 40, 60


def near(node: Node) -> Iterator[Node]:
    """The node and the elements around it, nearest first; not more than a page nests in earnest."""
    yield node
    yield from islice(ancestors(node), _DEEPEST)


def short_text(node: Node) -> str:
    """`visible_text` of a small node; "" for one with more descendants than a stamp or a counter has."""
    stack = [node]
    for _ in range(_MOST_NODES):
        if not stack:
            return collapse(visible_text(node))
        stack.extend(islice(stack.pop().iter(include_text=True), _MOST_NODES))
    return ""


def names_of(node: Node) -> str:
    """Classes and ids of a node and of the elements around it."""
    return " ".join(markup.hint(a.attributes) for a in near(node) if a.attributes)


def has_tag(node: Node, *tags: str) -> bool:
    """Whether the node is such an element or stands in one."""
    return node.tag in tags or any(a.tag in tags for a in near(node))


def is_marked(node: Node) -> bool:
    """Whether markup says that a block holds a time."""
    return has_tag(node, "time") or STAMP_HINT.search(names_of(node)) is not None or node.css_first("time") is not None


def marked_inline(block: Node) -> Iterator[Node]:
    """Elements of a block that make no block of their own and are marked as a time: `<span class="time">`, `<time>`."""
    for child in islice(block.css("*"), _MOST_NODES):
        if child.tag in markup.BLOCKS or is_elsewhere(child):
            continue
        if child.tag == "time" or STAMP_HINT.search(f"{markup.hint(child.attributes)} {_itemprop(child)}"):
            yield child


def says_update(node: Node) -> bool:
    """Whether markup alone says that a time is the update's: `itemprop="dateModified"`, `class="date-updated"`."""
    own = f"{markup.hint(node.attributes)} {_itemprop(node)}"
    return LATER.search(own) is not None and FIRST.search(own) is None


def _itemprop(node: Node) -> str:
    return node.attributes.get("itemprop") or ""


def is_of_others(hint: str) -> bool:
    """Whether a class says: other articles, or the foot of the page (`article-footer` is the article's own)."""
    return OTHERS.search(hint) is not None or (_FOOTER.search(hint) is not None and not _OF_ARTICLE.search(hint))


def is_elsewhere(node: Node) -> bool:
    """A clock, a reader's comment, a caption, another article, the frame of the page: no stamp of the article."""
    names = names_of(node)
    if any(pattern.search(names) for pattern in (CLOCK, READERS, markup.CAPTION)):
        return True
    for above in near(node):
        if above.tag in ("figcaption", "footer", "aside", "nav"):
            return True
        hint = markup.hint(above.attributes) if above.attributes else ""
        if is_of_others(hint):
            return True
        if (above.tag == "header" or _CHROME.search(hint)) and not _OF_ARTICLE.search(hint):
            return above.css_first("h1") is None
        if above.tag == "li" and above.css_first("a[href]") is not None and not STAMP_HINT.search(hint):
            return True
    return False
