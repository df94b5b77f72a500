"""Article links and the next page of a listing: by a family's rules, else by what the addresses and the markup show.

A listing is read for addresses only; what it prints about an article stays a hint. Links of menus, side boxes and
footers are no part of the list. No network, no portal: selectors come in a `RuleSet`, `is_article` from a bound family.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from newscrawl.extract.links import Link
from newscrawl.extract.page import Node, Page, ancestors, attribute, text_of
from newscrawl.extract.rules import RuleSet
from newscrawl.urls import canonical_host, canonical_url, path_of

IsArticle = Callable[[str], bool]

MIN_TITLE = 15
"""Characters: shorter link texts are section names and buttons (the shortest headline of the gold listings has 27)."""

_SHORT_TITLE = 8
_LONG_ID = re.compile(r"\d{6,}\.\w{3,5}$")
_OUTSIDE_TAGS = frozenset({"nav", "header", "footer", "aside"})
_OUTSIDE = re.compile(
    r"(?:^|[_-])(?:mega-?menu|main-?menu|menu|nav(?:bar|igation)?|breadcrumbs?|side-?bar|aside|"
    r"most-?(?:read|view(?:ed)?)|topread|doc-?nhieu|xem-?nhieu|trending|offcanvas|popup|modal)(?=$|[_-])",
    re.IGNORECASE,
)
_EDGE = re.compile(r"(?:^|[_-])(?:header|footer|tags?)(?=$|[_-])", re.IGNORECASE)
_ITEM = re.compile(r"entry|post|article|story|item|card|title|box", re.IGNORECASE)
"""An edge of one item, not of the page: `entry-header` (WordPress), `story__header`."""
_RIGHT = re.compile(r"(?:^|[_-])(?:lsub|box-right|col-right|right-col(?:umn)?|cot-?phai)(?=$|[_-])", re.IGNORECASE)
"""The second column, left out where the first has links (Báo Chính phủ's `list__lsub`, 2026-03-05)."""
_ENOUGH = 5
_ARTICLE_END = re.compile(
    r"(?:[-_/](?:a|art|post(?:id)?|n|p|d|i)?\d{4,}|-\d{5,}|-(?=[0-9a-f]*\d)[0-9a-f]{7,}|[0-9A-Za-z]{9})"
    r"(?:\.(?:s?html?|aspx|amp|bbg|tpo|vnp|vov|ldo|chn|epi))?/?$"
    r"|/\d{4,}/[^/.]+(?:\.html?)?/?$"
)
_DATED = re.compile(r"/20\d\d/\d\d?/(?:\d\d?/)?[^/]{3,}/?$")
_ARTICLE_QUERY = re.compile(r"[?&](?:item|news|article|post|tin|bai)_?id=\d{3,}(?:&|$)", re.IGNORECASE)
"""SharePoint and its like: one page for all articles."""
_NO_ARTICLE = re.compile(
    r"(?:^/videos?(?:/|\.|$)|^/(?:tag|tags|tac-gia|author|rss|search|tim-kiem|chu-de|topic|su-kien|event|video-?list|lien-he|print)(?:/|\.|-|$)"
    r"|-(?:tag|event|tags)\d*\.|-ptag\.|\.(?:jpe?g|png|gif|webp|pdf|mp[34]|xml|rss|apk)$|/page[/-]\d+)",
    re.IGNORECASE,
)


def find_links(page: Page, rules: RuleSet, is_article: IsArticle) -> list[Link]:
    """Article links of a listing in page order, once each (by canonical address).

    The `list_link` rules are tried in order of trust and the first that leads to an article answers, so that a broad
    fallback never adds the side boxes. Without an answer the page is read generically.
    """
    for bound in rules.fields.get("list_link", ()):
        anchors = (a for node in page.all(bound.rule.css) for a in _anchors(node))
        found = _unique(page, anchors, is_article)
        if found:
            return found
    return _main_links(page, is_article)


def generic_links(page: Page) -> list[Link]:
    """Article links of a page without a profile, in page order, once each.

    An address counts when it ends in an article id (or, on sites without ids, in a long slug), stands on the page's
    own host, carries a headline-like text, and lies outside menus, side boxes and footers ("related" boxes stay: Tuổi
    Trẻ names nested list items so). When nearly all links share one form, the others are left out: sections, topics.
    """
    host = canonical_host(page.url or "")

    def fits(url: str) -> bool:
        return (not host or canonical_host(url) == host) and looks_like_article(url)

    found = _main_links(page, fits)
    forms = Counter(_form(link.url) for link in found)
    if not forms:
        return []
    (top, count), *_ = forms.most_common(1)
    return [link for link in found if _form(link.url) == top] if count >= 0.8 * len(found) else found


def looks_like_article(url: str) -> bool:
    """Whether an address of an unknown site looks like an article's: an id at its end, or a slug of five words."""
    path, mark, query = path_of(url).partition("?")
    if query and _ARTICLE_QUERY.search(mark + query):
        return True
    if len(path) < 12 or _NO_ARTICLE.search(path):
        return False
    if _DATED.search(path):
        return True
    name = path.rstrip("/").rpartition("/")[2]
    words = name.count("-")
    return (words >= 2 and _ARTICLE_END.search(path) is not None) or words >= 5


def _main_links(page: Page, fits: IsArticle) -> list[Link]:
    """Fitting links outside menus and side boxes that carry a headline-like text."""
    places = _Places()
    anchors = [anchor for anchor in page.all("a[href]") if not places.outside(anchor)]
    first = [anchor for anchor in anchors if not places.right(anchor)]
    found = [link for link in _unique(page, first, fits) if _is_titled(link)]
    if len(found) >= _ENOUGH or len(first) == len(anchors):
        return found
    return [link for link in _unique(page, anchors, fits) if _is_titled(link)]


def _is_titled(link: Link) -> bool:
    """Whether a link carries a headline; short ones ("Bị lõm ngực") only with an unmistakable address."""
    size = len(link.title or "")
    return size >= MIN_TITLE or (size >= _SHORT_TITLE and _LONG_ID.search(link.url) is not None)


def _anchors(node: Node) -> Iterator[Node]:
    if node.tag == "a":
        yield node
    else:
        yield from node.css("a[href]")


def _unique(page: Page, anchors: Iterable[Node], is_article: IsArticle) -> list[Link]:
    found: dict[str, Link] = {}
    for anchor in anchors:
        url = page.absolute(attribute(anchor, "href"))
        if url is None:
            continue
        same = canonical_url(url)
        if same in found:
            _better_title(found[same], anchor)
        elif is_article(url):
            found[same] = Link(url, source=page.url)
            _better_title(found[same], anchor)
    return list(found.values())


def _better_title(link: Link, anchor: Node) -> None:
    """The longest of text, `title` and picture `alt`: picture links come first and have no text."""
    for text in (text_of(anchor), attribute(anchor, "title")):
        title = " ".join((text or "").split())
        if len(title) > len(link.title or "") and len(title) < 400:
            link.title = title


class _Places:
    """Where anchors stand, worked out once per ancestor: a list has hundreds of anchors and few boxes."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[bool, bool]] = {}

    def outside(self, anchor: Node) -> bool:
        """Whether an anchor stands in a menu, a side box, the page's head or foot."""
        return self._of(anchor)[0]

    def right(self, anchor: Node) -> bool:
        """Whether an anchor stands in a second column."""
        return self._of(anchor)[1]

    def _of(self, node: Node) -> tuple[bool, bool]:
        path: list[Node] = []
        answer = (False, False)
        for above in ancestors(node):
            if (known := self._known.get(above.mem_id)) is not None:
                answer = known
                break
            if above.tag in ("body", "main"):
                break
            path.append(above)
        for above in reversed(path):
            answer = (answer[0] or _is_outside(above), answer[1] or _is_right(above))
            self._known[above.mem_id] = answer
        return answer


def _tokens(node: Node) -> list[str]:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".split()


def _is_outside(node: Node) -> bool:
    tokens = _tokens(node)
    if node.tag in _OUTSIDE_TAGS:
        inner = node.parent is not None and node.parent.tag in ("article", "li")
        return not (node.tag == "header" and (inner or any(_ITEM.search(token) for token in tokens)))
    if node.tag == "article":  # WordPress lists its tags and categories in the class
        return False
    return any(_OUTSIDE.search(t) or (_EDGE.search(t) and not _ITEM.search(t)) for t in tokens)


def _is_right(node: Node) -> bool:
    return any(_RIGHT.search(token) for token in _tokens(node))


def _form(url: str) -> str:
    """The shape of an address's end: ids as `#`, the extension kept."""
    name = path_of(url).partition("?")[0].rstrip("/").rpartition("/")[2]
    found = _ARTICLE_END.search("/" + name)
    return re.sub(r"[0-9a-f]*\d[0-9a-f]*", "#", found.group()) if found else "slug"
