"""Article links and the next page of a listing: by a family's rules, else by what the addresses and the markup show.

A listing is read for addresses only; what it prints about an article stays a hint. Links of menus, side boxes and
footers are no part of the list. No network, no portal: selectors come in a `RuleSet`, `is_article` from a bound family.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from newscrawl.extract.links import Link
from newscrawl.extract.page import Node, Page, ancestors, attribute, text_of
from newscrawl.extract.rules import RuleSet
from newscrawl.urls import canonical_host, canonical_url, path_of

IsArticle = Callable[[str], bool]

MIN_TITLE = 15
"""Characters: shorter link texts are section names and buttons (the shortest headline of the gold listings has 27)."""

_OUTSIDE_TAGS = frozenset({"nav", "header", "footer", "aside"})
_OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:mega-?menu|main-?menu|menu|nav(?:bar|igation)?|header|footer|breadcrumbs?|sidebar|aside|"
    r"most-?(?:read|view(?:ed)?)|topread|doc-?nhieu|xem-?nhieu|tags?|trending|offcanvas|popup|modal)(?=$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE_END = re.compile(
    r"(?:[-_/](?:a|art|post(?:id)?|n|p|d)?\d{4,}|-\d{5,}|-(?=[0-9a-f]*\d)[0-9a-f]{7,}|[0-9A-Za-z]{9})"
    r"(?:\.(?:s?html?|aspx|amp|bbg|tpo|vnp|ldo|chn|epi))?/?$"
)
_NO_ARTICLE = re.compile(
    r"(?:^/(?:video|tag|tags|tac-gia|author|rss|search|tim-kiem|chu-de|topic|su-kien|event|video-?list|lien-he|print)(?:/|\.|-|$)"
    r"|-(?:tag|event|tags)\d*\.|-ptag\.|\.(?:jpe?g|png|gif|webp|pdf|mp[34]|xml|rss|apk)$|/page[/-]\d+)",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?P<mark>[?&](?:page|paged|p|trang|pageindex)=|/(?:page|trang)[-/]|-(?:page|trang)-?|[-/]p)(?P<n>\d{1,4})"
    r"(?P<end>(?:\.html?)?/?)$",
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


def find_next_page(page: Page, rules: RuleSet) -> str | None:
    """The address of the next page of this listing, or None.

    A rule's links are numbered pages more often than a "next" button, so the link whose number follows the page's own
    is taken first; a lone link without a number counts as the button. Without an answer, as `generic_next`.
    """
    for bound in rules.fields.get("next_page", ()):
        found = [u for n in page.all(bound.rule.css) if (u := page.absolute(attribute(n, bound.rule.attr or "href")))]
        if (following := _following(page, found)) is not None:
            return following
        unnumbered = [u for u in found if _numbered(u)[1] is None and canonical_url(u) != canonical_url(page.url or "")]
        if len(set(unnumbered)) == 1:
            return unnumbered[0]
    return generic_next(page)


def generic_next(page: Page) -> str | None:
    """The next page by `rel=next`, else the link with this listing's own address and the following number."""
    own = canonical_url(page.url or "")
    for node in page.all('link[rel="next"], a[rel~="next"]'):
        url = page.absolute(attribute(node, "href"))
        if url and canonical_url(url) != own:
            return url
    following = str((_numbered(page.url or "")[1] or 1) + 1)  # no address without these digits can be the next page
    links = (href for n in page.all("a[href]") if (href := attribute(n, "href")) and following in href)
    return _following(page, (u for href in links if (u := page.absolute(href))))


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
    path = path_of(url).partition("?")[0]
    if len(path) < 12 or _NO_ARTICLE.search(path):
        return False
    name = path.rstrip("/").rpartition("/")[2]
    words = name.count("-")
    return (words >= 2 and _ARTICLE_END.search(path) is not None) or words >= 5


def _main_links(page: Page, fits: IsArticle) -> list[Link]:
    """Fitting links outside menus and side boxes that carry a headline-like text."""
    anchors = (anchor for anchor in page.all("a[href]") if not _outside(anchor))
    return [link for link in _unique(page, anchors, fits) if len(link.title or "") >= MIN_TITLE]


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


def _outside(anchor: Node) -> bool:
    for node in ancestors(anchor):
        if node.tag in _OUTSIDE_TAGS:
            return True
        if node.tag in ("body", "main"):
            return False
        if _OUTSIDE.search(f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"):
            return True
    return False


def _form(url: str) -> str:
    """The shape of an address's end: ids as `#`, the extension kept."""
    name = path_of(url).partition("?")[0].rstrip("/").rpartition("/")[2]
    found = _ARTICLE_END.search("/" + name)
    return re.sub(r"[0-9a-f]*\d[0-9a-f]*", "#", found.group()) if found else "slug"


def _numbered(url: str) -> tuple[str, int | None]:
    """(address without its page number, number); the number is None on a first page that does not say so."""
    path = path_of(url)
    found = _PAGE_NUMBER.search(path)
    if found is None:
        return _stem(url, path), None
    return _stem(url, path[: found.start()]), int(found["n"])


def _stem(url: str, path: str) -> str:
    return canonical_host(url) + re.sub(r"(?:\.html?)?/?(?:\?.*)?$", "", path)


def _following(page: Page, urls: Iterable[str]) -> str | None:
    stem, number = _numbered(page.url or "")
    for url in urls:
        if urlsplit(url).netloc and _numbered(url) == (stem, (number or 1) + 1):
            return url
    return None
