"""The sample site: requests in, answers out. Routes, validators, compression, a log; pages come from the templates.

One object is one portal's site, deterministic for its arguments and the changes made to it. Knows no sockets (see
`server`) and no clock: its moments all come from `now`.
"""

import zlib
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from newscrawl.errors import UsageError
from newscrawl.portals.model import Portal
from newscrawl.sample import control, pictures, spoil
from newscrawl.sample.model import SampleArticle
from newscrawl.sample.pages import SamplePages
from newscrawl.sample.state import SampleState
from newscrawl.sample.templates import template_for
from newscrawl.sample.traps import TRAPS, missing_page
from newscrawl.sample.weight import pack_bytes, packed, plain
from newscrawl.sample.wire import Request, Response, Seen, http_date, not_modified

DEFAULT_SEED = 2021
_PAGES_KEPT = 4096  # some 35 kB each, packed: a crawl of 3,000 articles that is repeated is served from memory
_LOG_KEPT = 200_000
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".ico")


class SampleSite:
    """A portal's sample site: exactly `articles` articles, reachable through listings with paging and the sitemap."""

    def __init__(
        self,
        portal: Portal,
        articles: int = 100,
        *,
        seed: int = DEFAULT_SEED,
        now: datetime | None = None,
        traps: Iterable[str] = (),
        crawl_delay: float | None = None,
        stall_seconds: float = 30.0,
    ) -> None:
        self.portal = portal
        self.template = template_for(portal)
        self.state = SampleState(self.template, articles, seed, now or self.template.now)
        self.pages = SamplePages(self.state)
        self.crawl_delay = crawl_delay
        self.stall_seconds = stall_seconds
        self.requests: deque[Seen] = deque(maxlen=_LOG_KEPT)
        self.counters: dict[str, int] = {}
        self.traps: frozenset[str] = frozenset()
        self._cache: OrderedDict[tuple[str, bool], tuple[bytes, str, datetime | None, str]] = OrderedDict()
        self._generation = 0
        self.set_traps(traps)

    # ── truth ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def articles(self) -> list[SampleArticle]:
        """Every article that stands on the site now, newest first (makes them all: 0.2 ms each)."""
        return [self.state.article(n) for n in self.state.numbers]

    def __len__(self) -> int:
        return len(self.state.numbers)

    def article(self, number: int = 0) -> SampleArticle:
        """One article; 0 is the newest of the first set."""
        return self.state.article(number)

    def url(self, article: SampleArticle) -> str:
        """The address of an article on the real host."""
        return self.template.url(article)

    def expected(self, article: SampleArticle) -> dict[str, Any]:
        """What a record of the article should hold."""
        return self.template.expected(article)

    # ── changes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def set_traps(self, names: Iterable[str]) -> None:
        """Switches these traps on and all others off. Raises `UsageError` for an unknown name."""
        wanted = frozenset(names)
        if unknown := sorted(wanted - set(TRAPS)):
            raise UsageError(f"unknown trap {unknown[0]!r}; known: {', '.join(sorted(TRAPS))}")
        self.traps = wanted
        self._cache.clear()

    def edit(self, number: int = 0, text: str | None = None, *, move_stamp: bool = True) -> SampleArticle:
        """Changes an article's first paragraph (and, unless told otherwise, its "Cập nhật" stamp)."""
        return self.state.edit(number, text, move_stamp=move_stamp)

    def retitle(self, number: int, headline: str) -> SampleArticle:
        """Changes a headline; the address stays."""
        return self.state.retitle(number, headline)

    def move_stamp(self, number: int = 0) -> SampleArticle:
        """Moves only the "Cập nhật" stamp."""
        return self.state.move_stamp(number)

    def raise_views(self, number: int = 0, by: int = 17) -> SampleArticle:
        """Raises only the counter."""
        return self.state.raise_views(number, by)

    def remove(self, number: int = 0, status: int = 404) -> None:
        """Removes an article: its address answers `status` (404 or 410)."""
        self.state.remove(number, status)

    def restore(self, number: int = 0) -> None:
        """Brings a removed article back."""
        self.state.restore(number)

    def add(self, count: int = 1) -> list[SampleArticle]:
        """Publishes new articles."""
        return self.state.add(count)

    # ── requests ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def handle(self, request: Request) -> Response:
        """The answer to one request, logged; control requests (`/__sample__/…`) are not logged."""
        if request.path.startswith(control.PREFIX):
            return control.handle(self, request)
        if request.method not in ("GET", "HEAD"):
            response = Response(405, b"", headers=[("Allow", "GET, HEAD")])
        else:
            response = self._answer(request)
        conditional = "if-none-match" in request.headers or "if-modified-since" in request.headers
        self.requests.append(
            Seen(request.method, request.host, request.target, response.status, len(response.body), conditional)
        )
        return response

    def _answer(self, request: Request) -> Response:
        path = request.path
        if path == "/robots.txt":
            return spoil.robots(self)
        if "challenge-site" in self.traps:
            return spoil.challenge(self, 403)
        if "unavailable" in self.traps:
            return Response(503, b"", headers=[("Retry-After", "3600")])
        if path.lower().endswith(_PICTURES):
            return Response(200, pictures.picture(path), pictures.content_type(path))
        number = self.pages.article_number(request.target)
        return self._listed(request) if number is None else self._article(request, number)

    def _listed(self, request: Request) -> Response:
        """Listings, feeds, sitemaps, and the family's own endpoints."""
        if (found := self.pages.route(request.target)) is not None:
            route, match = found
            if any(request.headers.get(name.lower()) != value for name, value in route.headers):
                return Response(404, missing_page(self.portal.name))  # as frameworks answer what is no XHR
            return self._generic(request, lambda: self.pages.render(route, match, self.traps))
        return Response(404, missing_page(self.portal.name))

    def _article(self, request: Request, number: int) -> Response:
        if (status := self.state.gone.get(number)) is not None:
            return Response(status, missing_page(self.portal.name))
        spoiled = spoil.article_instead(self, request)
        if spoiled is not None:
            return spoiled
        article, changed = self.state.article(number), self.state.changed_at(number)
        etag = f'"{self.template.site_id(number)}-{article.revision}{self._trap_mark}"'
        if "no-validators" not in self.traps and not_modified(request, etag, changed):
            return Response(304, b"", headers=[("ETag", etag), ("Last-Modified", http_date(changed))])
        zipped = request.wants_gzip and "no-gzip" not in self.traps
        body = self._cached(
            (f"article {number}", zipped), lambda: self._article_bytes(article, zipped=zipped), etag, changed
        )
        return spoil.delivery(self, self._finish(body, "text/html; charset=utf-8", etag, changed, zipped=zipped))

    def _article_bytes(self, article: SampleArticle, *, zipped: bool) -> bytes:
        parts = self.pages.article(article)
        if self.traps & spoil.PAGE_TRAPS:
            body = spoil.page(plain(parts), self.traps)
            return pack_bytes(body) if zipped else body
        return packed(parts) if zipped else plain(parts)

    def _generic(self, request: Request, make: Callable[[], tuple[bytes, str, datetime | None]]) -> Response:
        zipped = request.wants_gzip and "no-gzip" not in self.traps

        def build() -> tuple[bytes, str, datetime | None, str]:
            body, content_type, changed = make()
            etag = f'"{zlib.crc32(body):08x}-{len(body):x}"'
            return (pack_bytes(body) if zipped else body), content_type, changed, etag

        self._forget_if_changed()
        key = (request.target, zipped)
        entry = self._cache.get(key) or self._store(key, build())
        body, content_type, changed, etag = entry
        if "no-validators" not in self.traps and not_modified(request, etag, changed or self.state.now):
            return Response(304, b"", headers=[("ETag", etag)])
        return self._finish(body, content_type, etag, changed, zipped=zipped)

    def _finish(self, body: bytes, content_type: str, etag: str, changed: datetime | None, *, zipped: bool) -> Response:
        headers = [("Vary", "Accept-Encoding"), ("Cache-Control", "max-age=60")]
        if zipped:
            headers.append(("Content-Encoding", "gzip"))
        if "no-validators" not in self.traps:
            headers.append(("ETag", etag))
            if changed is not None:
                headers.append(("Last-Modified", http_date(changed)))
        return Response(200, body, spoil.content_type(content_type, self.traps), headers)

    # ── cache ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _trap_mark(self) -> str:
        return f"-{zlib.crc32(' '.join(sorted(self.traps)).encode()):x}" if self.traps else ""

    def _forget_if_changed(self) -> None:
        if self._generation != self.state.generation:
            self._generation = self.state.generation
            self._cache.clear()

    def _cached(self, key: tuple[str, bool], make: Callable[[], bytes], etag: str, changed: datetime) -> bytes:
        self._forget_if_changed()
        found = self._cache.get(key)
        if found is None:
            found = self._store(key, (make(), "", changed, etag))
        self._cache.move_to_end(key)
        return found[0]

    def _store(
        self, key: tuple[str, bool], entry: tuple[bytes, str, datetime | None, str]
    ) -> tuple[bytes, str, datetime | None, str]:
        self._cache[key] = entry
        if len(self._cache) > _PAGES_KEPT:
            self._cache.popitem(last=False)
        return entry
