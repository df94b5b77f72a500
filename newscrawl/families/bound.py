"""A portal's declaration bound to its families: the one object that spiders, golden tests and commands talk to.

Merges rules, chooses the layout by what the page shows, turns addresses into keys. Interprets nothing it extracts.
"""

import re
from dataclasses import replace
from functools import cached_property, lru_cache

from newscrawl.extract.article import read_article
from newscrawl.extract.links import Link
from newscrawl.extract.listing import find_links
from newscrawl.extract.page import Page
from newscrawl.extract.paging import find_next_page
from newscrawl.extract.rules import Bound, RuleSet
from newscrawl.families.base import Family
from newscrawl.items import Article
from newscrawl.portals.model import Layout, Portal
from newscrawl.urls import canonical_host, canonical_url, path_of


class BoundLayout:
    """One layout of a portal with the family's rules merged in."""

    def __init__(self, portal: Portal, layout: Layout, family: Family) -> None:
        self.portal = portal
        self.layout = layout
        self.family = family
        self.patterns = tuple(re.compile(p) for p in (*layout.article_url, *family.article_url))
        self.refused = tuple(re.compile(p) for p in family.not_article_url)

    def serves(self, host: str) -> bool:
        """Whether this layout's pages stand on a host (canonical); a layout without `hosts` serves all of them."""
        return not self.layout.hosts or host in self._hosts

    @cached_property
    def _hosts(self) -> frozenset[str]:
        return frozenset(canonical_host(h) for h in self.layout.hosts)

    @cached_property
    def article_rules(self) -> RuleSet:
        """The rules of article pages alone: a CMS of which only listings are known is read generically."""
        fields = {name: rules for name, rules in self.rules.fields.items() if name not in ("list_link", "next_page")}
        return replace(self.rules, fields=fields)

    @cached_property
    def rules(self) -> RuleSet:
        """Portal rules before family rules, per field."""
        merged: dict[str, tuple[Bound, ...]] = {}
        for name in {*self.layout.fields, *self.family.fields}:
            own = tuple(Bound("portal", r) for r in self.layout.fields.get(name, ()))
            common = tuple(Bound(self.family.code, r) for r in self.family.fields.get(name, ()))
            merged[name] = own + common
        return RuleSet(
            fields=merged,
            drop=(*self.layout.drop, *self.family.drop),
            absent=frozenset(self.portal.absent),
            own_names=frozenset({self.portal.name}),
            date_order=self.family.date_order,
        )

    def site_id(self, path: str) -> str | None:
        """The site's own article id in a path (with query), or None when it is no article of this layout.

        A translation gets its edition before the id, a former CMS the layout's prefix: their ids are not the present
        ones.
        """
        if any(p.search(path) for p in self.refused):
            return None
        for pattern in self.patterns:
            if (found := pattern.search(path)) is not None:
                groups = found.groupdict()
                site_id = self.family.same_id(groups.get("site_id") or found.group(0))
                edition = f"{groups['edition']}-" if groups.get("edition") else ""
                return f"{self.layout.prefix}{edition}{site_id}"
        return None


class BoundFamily:
    """A portal ready to read: the only object that spiders, golden tests and commands use."""

    def __init__(self, portal: Portal, layouts: tuple[BoundLayout, ...]) -> None:
        self.portal = portal
        self.layouts = layouts
        self.hosts = frozenset(canonical_host(d) for d in portal.domains)
        self._keyed = lru_cache(maxsize=8192)(self._key_of)  # a listing's links are asked about three times
        self._claimed = frozenset(canonical_host(h) for bound in layouts for h in bound.layout.hosts)

    def owns(self, url: str) -> bool:
        """Whether an address lies on one of the portal's hosts, present or former (m., www. and amp. included)."""
        return canonical_host(url) in self.hosts

    def article_key(self, url: str) -> str | None:
        """`<portal>:<site_id>`, stable across slug, scheme, www, AMP, print and tracking; None for other pages."""
        return self._keyed(url)

    def _key_of(self, url: str) -> str | None:
        host = canonical_host(url)
        if host not in self.hosts:
            return None
        path = path_of(url)
        # Last the path alone: a query that nobody knows may follow an article's address and chooses no other article.
        return self._key(host, path) or self._key(host, path.partition("?")[0])

    def _key(self, host: str, path: str) -> str | None:
        for layout in self._on(host):
            if (site_id := layout.site_id(path)) is not None:
                return f"{self.portal.id}:{_edition(host, self.hosts)}{site_id}"
        return None

    def _on(self, host: str) -> list[BoundLayout]:
        """The layouts of a host: those that name it before those that serve every host."""
        named = [bound for bound in self.layouts if bound.layout.hosts and bound.serves(host)]
        return named + [bound for bound in self.layouts if not bound.layout.hosts]

    def canonical_url(self, url: str) -> str:
        """One spelling per address: https, the host without m./www., no tracking parameters, no fragment."""
        return canonical_url(url)

    def layout_of(self, page: Page) -> BoundLayout:
        """The layout whose `match` the page satisfies, former ones first; else the host's, else the present one."""
        host = canonical_host(page.url) if page.url else ""
        for bound in self.layouts[1:]:
            if (not host or bound.serves(host)) and bound.layout.match and page.matches(bound.layout.match):
                return bound
        own = canonical_host(self.portal.host)
        return self._on(host)[0] if host in self._claimed and host != own else self.layouts[0]

    def extract(self, page: Page) -> Article:
        """The article a page prints: raw answers in `printed`, for the stages to read. Never raises for odd markup."""
        bound = self.layout_of(page)
        ready = bound.family.prepare(page)
        article = read_article(ready, bound.article_rules)
        if article.printed is not None:
            bound.family.finish(ready, article.printed)
        self._stamp(article, page, bound)
        return article

    def _stamp(self, article: Article, page: Page, bound: BoundLayout) -> None:
        portal = self.portal
        article.portal, article.province, article.province_2025 = portal.id, portal.province, portal.province_2025
        for url in (page.url, article.canonical_url):
            if url and article.key is None:
                article.key = self.article_key(url)
        article.provenance.family = bound.family.code
        article.provenance.layout = bound.layout.name
        article.provenance.profile_digest = portal.digest

    def prints_article(self, page: Page) -> bool:
        """Whether a page holds headline and body of a layout whose article addresses are not known (`tn-old`)."""
        bound = self.layout_of(page)
        fields = bound.rules.fields
        return not bound.patterns and all(
            any(page.matches(known.rule.css) for known in fields.get(name, ())) for name in ("headline", "body")
        )

    def list_links(self, page: Page) -> list[Link]:
        """Article links of a listing page, in page order, once each; side boxes are left out by the rules."""
        for bound in self.layouts:
            found = bound.family.links(page, bound.rules)
            if found is not None:
                return [link for link in found if self.article_key(link.url) is not None]
            if any(page.matches(b.rule.css) for b in bound.rules.fields.get("list_link", ())):
                return find_links(page, bound.rules, self._is_article)
        return find_links(page, self.layouts[0].rules, self._is_article)

    def _is_article(self, url: str) -> bool:
        """As listings name articles: with an unknown query a link leads to its comments or its sharing, not to news."""
        host = canonical_host(url)
        return host in self.hosts and self._key(host, path_of(url)) is not None

    def next_page(self, page: Page) -> str | None:
        """The address of the listing's next page, or None on the last one."""
        for bound in self.layouts:
            found = bound.family.next_url(page) or find_next_page(page, bound.rules)
            if found:
                return found
        return None


_EDITION_HOSTS = frozenset({"en", "english", "news", "zh", "cn", "fr", "ru", "khmer"})


def _edition(host: str, hosts: frozenset[str]) -> str:
    """`en-` for a language edition on a host of its own (en.baodanang.vn): its ids run beside the paper's."""
    first, _, rest = host.partition(".")
    return f"{first}-" if first in _EDITION_HOSTS and rest in hosts else ""
