"""What the stored captures tell of a portal: which articles its sitemaps, feeds, listings and APIs named, how the
addresses of those not held answered, which robots.txt was in force. Reads the archive's own WARC files; asks nobody.

A listing is evidence of what the portal showed that day, so the bytes are read again through the bound family: a
better reader finds more in the same bytes. Nothing is concluded here (see `coverage_reasons`).
"""

from collections import Counter
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.warcformat import read_outcome
from newscrawl.archive.warcread import StoredResponse, WarcSummary, read_records
from newscrawl.errors import DamageError
from newscrawl.extract import xmltree
from newscrawl.extract.feeds import read_feed
from newscrawl.extract.links import Link
from newscrawl.extract.page import Page
from newscrawl.extract.sitemaps import read_sitemap
from newscrawl.families import BoundFamily
from newscrawl.text import read_stamp

ROUTES = ("sitemap", "rss", "listing", "api")
"""Ways on which a portal names its articles."""

_HEAD = 4096
_HTML = ("text/html", "application/xhtml")


@dataclass(slots=True)
class Told:
    """An article that some route named: one address of it, when it was published or changed by that route's word (as
    printed), and the document that named it first."""

    url: str
    routes: set[str]
    published: str | None = None
    lastmod: str | None = None
    source: str | None = None


@dataclass(slots=True)
class Answer:
    """The latest stored answer at an article's address, and what reading it came to (None when nothing was noted)."""

    status: int
    target: str | None = None
    outcome: str | None = None


@dataclass(slots=True)
class Captured:
    """What the WARC files of a portal say. `answers` holds keys that are not held; `robots` the latest file per host
    as (status, body); `read` counts source documents by route; `torn` maps a file to where it ends early."""

    told: dict[str, Told] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    robots: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    read: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    torn: dict[str, str] = field(default_factory=dict)


def read_captures(
    paths: PortalPaths, bound: BoundFamily, held: Container[str], watch: Callable[[str], None]
) -> Captured:
    """Reads every complete WARC file of a portal once, in the order of their making. Raises StorageError.

    Memory: about 400 bytes per article named, one record's bytes at a time.
    """
    reader = _Reader(bound, held)
    for name in paths.warcs():
        watch(name)
        summary = WarcSummary()
        for record, body, _ in read_records(paths.path(name), summary):
            reader.take(record, body)
        if summary.torn:
            reader.found.torn[name] = summary.torn
    return reader.found


class _Reader:
    def __init__(self, bound: BoundFamily, held: Container[str]) -> None:
        self.found = Captured()
        self._bound, self._held = bound, held
        self._seen: set[tuple[str, str]] = set()

    def take(self, record: Any, body: bytes) -> None:
        """One WARC record, of whatever type."""
        if record.rec_type == "metadata":
            self._outcome(body)
        elif record.rec_type in ("response", "revisit") and record.http_headers is not None:
            get = record.rec_headers.get_header
            url, status = get("WARC-Target-URI") or "", record.http_headers.get_statuscode() or ""
            stored = StoredResponse(
                url, get("WARC-Date") or "", "", record.rec_type, int(status) if status.isdigit() else None,
                list(record.http_headers.headers), body, get("WARC-Payload-Digest"), None,
            )  # fmt: skip
            if self._bound.owns(url) and stored.status is not None:
                self._answered(stored, stored.status)

    def _answered(self, stored: StoredResponse, status: int) -> None:
        if urlsplit(stored.url).path == "/robots.txt":
            if stored.kind == "response":
                self.found.robots[urlsplit(stored.url).netloc] = (status, self._payload(stored) or b"")
            return
        key = self._bound.article_key(stored.url)
        if key is None:
            if status == 200 and stored.kind == "response":
                self._source(stored)
        elif key not in self._held:
            place = stored.header("Location") if 300 <= status < 400 else None
            self.found.answers[key] = Answer(status, urljoin(stored.url, place) if place else None)

    def _outcome(self, body: bytes) -> None:
        """What the run noted about a capture that gave no record."""
        noted = read_outcome(body)
        if noted is None:
            return
        answer = self.found.answers.get(str(noted.get("key")))
        if answer is not None and isinstance(noted.get("outcome"), str):
            answer.outcome = noted["outcome"]

    def _payload(self, stored: StoredResponse) -> bytes | None:
        try:
            return stored.payload()
        except DamageError:
            self.found.unreadable += 1
            return None

    def _source(self, stored: StoredResponse) -> None:
        """Takes in the articles that a stored feed, sitemap, listing or API answer names."""
        seen = (stored.url, stored.digest or "")
        if seen in self._seen:
            return
        self._seen.add(seen)
        body = self._payload(stored)
        content_type = (stored.header("Content-Type") or "").lower()
        route = route_of(body, content_type) if body else None
        if body is None or route is None:
            return
        links = _links(self._bound, route, body, stored.url, content_type)
        if route == "listing" and not links:
            return  # a front page reached by a redirect, a challenge: nothing was named
        self.found.read[route] += 1
        order = self._date_order(stored.url)
        for link in links:
            if (key := self._bound.article_key(link.url)) is not None:
                self._told(key, link, route, stored.url, order)

    def _told(self, key: str, link: Link, route: str, source: str, order: str | None) -> None:
        published = link.published
        if order is not None and published:
            stamp = read_stamp(published, where="feed", date_order=order)
            published = stamp.isoformat() if stamp is not None else published
        told = self.found.told.setdefault(key, Told(link.url, set(), source=source))
        told.routes.add(route)
        told.published = told.published or published
        told.lastmod = told.lastmod or link.lastmod

    def _date_order(self, url: str) -> str | None:
        """Month-first for feeds that the profile says to print so."""
        declared = (s for s in self._bound.portal.sources if s.date_order)
        return next((s.date_order for s in declared if url.startswith(s.url.partition("{")[0])), None)


def _links(bound: BoundFamily, route: str, body: bytes, url: str, content_type: str) -> list[Link]:
    if route == "rss":
        return read_feed(body, url)
    if route == "sitemap":
        return read_sitemap(body, url).entries
    return bound.list_links(Page(body, url, headers={"content-type": content_type}))


def route_of(body: bytes, content_type: str) -> str | None:
    """Which route a document belongs to, by its own first bytes (its type only where they say nothing); None for
    pictures, scripts and the like."""
    raw = xmltree.inflate(body)
    head = raw[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<urlset" in head or b"<sitemapindex" in head:
        return "sitemap"
    if b"<html" in head or b"<!doctype html" in head or content_type.startswith(_HTML):
        return "listing"
    if any(mark in head for mark in (b"<rss", b"<rdf:rdf", b"<feed")):
        return "rss"
    if head.startswith((b"{", b"[")) and not content_type.startswith("text/css"):
        return "api"
    return "sitemap" if head.startswith((b"http://", b"https://")) else None
