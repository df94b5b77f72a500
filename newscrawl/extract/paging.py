"""The next page of a listing: by a family's rule, by `rel=next`, by the page's own address and the following number.

Addresses decide, not the words on buttons: a carousel has its "next" too. A button without an address is no next page.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newscrawl.extract.page import Node, Page, ancestors, attribute, text_of
from newscrawl.extract.rules import RuleSet
from newscrawl.text import fold_key
from newscrawl.urls import canonical_host, canonical_url, path_of

_PARAMETER = re.compile(
    r"(?:t|current|c)?(?:page|paged|pageindex|pageno|pagenumber|pagenum|trang|trangso|p|pg)=(?P<n>\d{1,4})",
    re.IGNORECASE,
)
_IN_PATH = re.compile(
    r"(?:/(?:page|trang)[-/]?|-(?:page|trang)-?|[-/][pt])(?P<n>\d{1,4})(?P<end>(?:\.\w{2,5})?/?)$", re.IGNORECASE
)
_BARE = re.compile(r"/(?P<n>\d{1,4})(?:\.\w{2,5})?/?$")
_EXTENSION = re.compile(r"(?:\.(?:s?html?|aspx|php|chn|ldo|tpo|vnp|vov|epi|bbg))?/?$", re.IGNORECASE)
_WORDS = frozenset(
    {"sau", "trang sau", "tiep", "tiep theo", "trang tiep", "trang tiep theo", "trang ke", "next", "cu hon"}
)
_SIGNS = frozenset({">", "›", "»", "→", ">>"})
_PAGER = re.compile(r"pag|phan-?trang|next", re.IGNORECASE)


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
    # no address without these digits can be the next page
    bare = _own_number(page.url or "")
    numbers = {(_numbered(page.url or "")[1] or 1) + 1, int(bare["n"]) + 1 if bare else 2}
    digits = [str(number) for number in numbers]
    hrefs = (href for n in page.all("a[href]") if (href := attribute(n, "href")))
    links = (href for href in hrefs if any(number in href for number in digits))
    found = _following(page, (u for href in links if (u := page.absolute(href))))
    return found or next(_labelled(page, own), None)


def _numbered(url: str) -> tuple[str, int | None]:
    """(address without its page number, number); the number is None on a first page that does not say so."""
    path, _, query = path_of(url).partition("?")
    number: int | None = None
    others: list[str] = []
    for pair in query.split("&") if query else ():
        found = _PARAMETER.fullmatch(pair)
        if found is not None and number is None:
            number = int(found["n"])
        elif not pair.endswith("="):
            others.append(pair)
    if number is None and (found := _IN_PATH.search(path)) is not None:
        number, path = int(found["n"]), path[: found.start()]
    return _stem(url, path, others), number


def _stem(url: str, path: str, query: Iterable[str] = ()) -> str:
    return canonical_host(url) + _EXTENSION.sub("", path) + "?" + "&".join(sorted(query))


def _following(page: Page, urls: Iterable[str]) -> str | None:
    own = page.url or ""
    stem, number = _numbered(own)
    bare = _own_number(own)
    for url in urls:
        if not urlsplit(url).netloc:
            continue
        if _numbered(url) == (stem, (number or 1) + 1) or _follows_bare(url, stem, own, bare):
            return url
    return None


def _own_number(url: str) -> re.Match[str] | None:
    """The number at the end of a listing's own path; `/c/9.html` is more likely the ninth section."""
    found = _BARE.search(path_of(url).partition("?")[0])
    return found if found is not None and "." not in found.group() else None


def _follows_bare(url: str, stem: str, own: str, bare: re.Match[str] | None) -> bool:
    """`/kinh-te/2` behind `/kinh-te`, and `/kinh-te/3` behind `/kinh-te/2`: a number that nothing marks as a page's."""
    path = path_of(url).partition("?")[0]
    found = _BARE.search(path)
    if found is None:
        return False
    if int(found["n"]) == 2 and _stem(url, path[: found.start()]) == stem:
        return True
    if bare is None or int(found["n"]) != int(bare["n"]) + 1 or int(bare["n"]) < 2:
        return False
    return _stem(url, path[: found.start()]) == _stem(own, path_of(own).partition("?")[0][: bare.start()])


def _labelled(page: Page, own: str) -> Iterator[str]:
    """Addresses of links that call themselves the next page and stand in a pager."""
    for node in page.all("a[href]"):
        text = text_of(node).strip()
        if len(text) > 20 or not (_is_next(text) or _is_next(attribute(node, "title") or "")):
            continue
        url = page.absolute(attribute(node, "href"))
        if url and canonical_host(url) == canonical_host(own) and canonical_url(url) != own and _in_pager(node):
            yield url


def _is_next(text: str) -> bool:
    return text in _SIGNS or fold_key(text).strip(" >›»→") in _WORDS


def _in_pager(node: Node) -> bool:
    near = [node, *(a for a, _ in zip(ancestors(node), range(3), strict=False))]
    return any(_PAGER.search(f"{n.attributes.get('class') or ''} {n.attributes.get('id') or ''}") for n in near)
