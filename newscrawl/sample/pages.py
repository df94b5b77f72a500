"""Finds what an address asks for and renders it: articles, listings, feeds, sitemaps of the sample site.

Between routes (addresses) and templates (markup). No headers, no compression, no faults but those of listings and
sitemaps themselves.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from itertools import islice
from re import Match

from newscrawl.sample.model import SampleArticle
from newscrawl.sample.routes import Route, child_form, routes_of
from newscrawl.sample.state import SampleState
from newscrawl.sample.templates import boxes, feeds
from newscrawl.sample.templates.base import Listing, Near
from newscrawl.sample.traps import twin_address
from newscrawl.sample.weight import Chunk, Parts, plain

_HTML = "text/html; charset=utf-8"
_JSON = "application/json; charset=utf-8"
_XML = "text/xml; charset=utf-8"
_FEED_LENGTH = 40
_RELATED = 8
_ASIDE = 24
_HUGE = 50_000


class SamplePages:
    """Renders whatever stands at an address."""

    def __init__(self, state: SampleState) -> None:
        self.state = state
        self.template = state.template
        self._article_path = re.compile(self.template.article_pattern)
        self._in_query = r"\?" in self.template.article_pattern
        self._side: tuple[tuple[int, ...], Chunk] | None = None

    @cached_property
    def _routes(self) -> list[Route]:
        return routes_of(self.template)

    def article_number(self, target: str) -> int | None:
        """The number of the article at a path with query, if the site has or had one there."""
        found = self._article_path.search(target if self._in_query else target.partition("?")[0])
        if found is None:
            return None
        number = self.template.number_of(found["id"])
        return number if number is not None and self.state.exists(number) else None

    def route(self, target: str) -> tuple[Route, Match[str]] | None:
        """The route of a path with query; a page parameter or tracking fields of no route are no match."""
        for route in self._routes:
            if (match := route.pattern.match(target)) is not None:
                return route, match
        return None

    # ── articles ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def article(self, article: SampleArticle) -> Parts:
        """An article's page with older neighbours below it and the site's first articles beside it."""
        return self.template.article(article, Near(self._related(article), self._aside()))

    def _related(self, article: SampleArticle) -> list[SampleArticle]:
        last = self.state.first - 1
        after = range(article.number + 1, min(last, article.number + 3 * _RELATED) + 1)
        before = range(article.number - 1, max(-1, article.number - 2 * _RELATED), -1)
        chosen = [n for n in (*after, *before) if n not in self.state.gone and 0 <= n <= last]
        return [self.state.article(n) for n in chosen[:_RELATED]]

    def _aside(self) -> Chunk:
        """The side column: articles of the first set, so that a page changes only when itself does; packed once."""
        first = (n for n in range(min(self.state.first, 4 * _ASIDE)) if n not in self.state.gone)
        numbers = tuple(islice(first, _ASIDE))
        if self._side is None or self._side[0] != numbers:
            self._side = numbers, Chunk(boxes.aside(self.template, [self.state.article(n) for n in numbers]))
        return self._side[1]

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def render(self, route: Route, match: Match[str], traps: frozenset[str]) -> tuple[bytes, str, datetime | None]:
        """Body, content type and time of change of a listing, feed or sitemap."""
        values = match.groupdict()
        match route.kind:
            case "listing":
                return self._listing(route, int(values.get("page") or 1), traps), _HTML, None
            case "api":
                return self.template.api(self._page(route, int(values.get("page") or 1), traps)), _JSON, None
            case "rss":
                return self._rss(route, traps), _XML, None
            case "index":
                return self._broken(self._index(traps), traps), _XML, None
            case "newest":
                newest = (self.state.article(n) for n in self.state.numbers[:100])
                return self._broken(feeds.urlset(self.template, newest).encode("utf-8"), traps), _XML, None
        return self._broken(self._child(values, traps), traps), _XML, None

    def _page(self, route: Route, page: int, traps: frozenset[str]) -> Listing:
        size = 50 if route.kind == "api" else self.template.page_size
        articles, total = self.state.page(route.section, 1 if "endless-paging" in traps else page, size)
        pages = max(1, -(-total // size))
        if "endless-paging" in traps:
            pages = page + 1_000
        elif "paging-stops" in traps:
            pages = min(pages, 5)

        def url_of(n: int) -> str:
            return route.form.replace("{page}", str(n))

        title = route.section.name if route.section else "Tin mới nhất"
        return Listing(title, route.section, articles, page, pages, url_of, self._aside())

    def _listing(self, route: Route, page: int, traps: frozenset[str]) -> bytes:
        listing = self._page(route, page, traps)
        body = plain(self.template.listing(listing))
        if "twin-addresses" in traps:
            for article in listing.articles:
                body = self._with_twin(body, article)
        return _with_noise(body, self.template.base) if "link-noise" in traps else body

    def _with_twin(self, body: bytes, article: SampleArticle) -> bytes:
        """The article's first link (often its picture's) led to the mobile host; the others stay."""
        url = self.template.url(article)
        twin = twin_address(url).replace("&", "&amp;").encode()
        forms = (url, self.template.article_path(article))
        links = [link for href in forms if (link := f'href="{href.replace("&", "&amp;")}"'.encode()) in body]
        if not links:
            return body
        # the list comes before the side column, whose links may be of the other form
        return body.replace(min(links, key=body.index), b'href="' + twin + b'"', 1)

    def _rss(self, route: Route, traps: frozenset[str]) -> bytes:
        # a profile that knows nothing but a feed would never see the rest of the sample
        length = _FEED_LENGTH if any(s.kind != "rss" for s in self.template.portal.sources) else None
        numbers = self.state.in_section(route.section)[:length]
        title = route.section.name if route.section else "Trang chủ"
        feed = feeds.rss(self.template, route.form, title, [self.state.article(n) for n in numbers], mdy=route.mdy)
        if "feed-broken" in traps:
            feed = feed.replace("<title>", "<title>Tin & bài &nbsp;", 2)
        return feed.encode("utf-8")

    # ── sitemaps ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _index(self, traps: frozenset[str]) -> bytes:
        form = child_form(self.template)
        children: dict[str, datetime] = {}
        for day, numbers in self.state.by_day().items():
            url = feeds.fill(form, day)
            newest = self.state.changed_on(day, numbers)
            children[url] = max(children.get(url, newest), newest)
        listed = list(children.items())
        if "sitemap-loop" in traps:
            own = f"{self.template.base}/sitemap.xml"
            listed += [(own, self.state.now), (f"{own}?page=2", self.state.now)]
        return feeds.index(listed).encode("utf-8")

    def _child(self, values: dict[str, str | None], traps: frozenset[str]) -> bytes:
        if "sitemap-loop" in traps:
            return self._index(traps)
        if "sitemap-huge" in traps:
            return _huge(self.template.base).encode("utf-8")
        return feeds.urlset(self.template, (self.state.article(n) for n in self._numbers_of(values))).encode("utf-8")

    def _numbers_of(self, values: dict[str, str | None]) -> Iterator[int]:
        wanted, year, month = values.get("date"), values.get("year"), values.get("month")
        for day, numbers in self.state.by_day().items():
            fits = day.isoformat() == wanted if wanted else _in_month(day, year, month)
            if fits:
                yield from numbers

    @staticmethod
    def _broken(sitemap: bytes, traps: frozenset[str]) -> bytes:
        return sitemap[: len(sitemap) * 2 // 3] if "sitemap-broken" in traps else sitemap


def _in_month(day: date, year: str | None, month: str | None) -> bool:
    return (year is None or day.year == int(year)) and (month is None or day.month == int(month))


def _huge(base: str) -> str:
    stem = f"{base}/thoi-su/khong-co-bai-nay-"
    rows = "".join(f"<url><loc>{stem}{9_000_000 + n}.html</loc></url>\n" for n in range(_HUGE))
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{rows}</urlset>\n'


def _with_noise(page: bytes, base: str) -> bytes:
    noise = (
        '<div class="noise"><a href="javascript:void(0)">Xem thêm</a> <a href="mailto:toasoan@example.vn">Gửi thư</a> '
        f'<a href="#top">Về đầu trang</a> <a href="{base}/tag/tin-nong.html">tin nóng</a> '
        '<a href="https://quang-cao.example.net/mua-ngay-123456.html">Mua ngay</a> <a href="">trống</a></div>'
    )
    return page.replace(b"</h3>", b"</h3>" + noise.encode("utf-8"), 3)
