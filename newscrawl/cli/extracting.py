"""From stored bytes to records, without network: one capture, saved page or text dump at a time. Pure but for reading.

Used by `newscrawl extract` in this process or in workers; a job is plain data, so that it can be sent to one.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from scrapy.exceptions import DropItem

from newscrawl import __version__
from newscrawl.errors import PageError, StubPage
from newscrawl.exporters import encode
from newscrawl.extract import Page, RuleSet, read_article, read_plaintext
from newscrawl.extract.generic import reads_like_article
from newscrawl.extract.listing import generic_links, looks_like_article
from newscrawl.extract.paging import generic_next
from newscrawl.extract.screen import screen
from newscrawl.families import BoundFamily, bind
from newscrawl.items import Article
from newscrawl.pipelines import read_record
from newscrawl.portals import load_portal, portal_for

NO_RULES = RuleSet()


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to read: bytes, where they come from, and what is known about them."""

    kind: str
    body: bytes
    url: str | None = None
    content_type: str | None = None
    seen_at: datetime | None = None
    portal: str | None = None
    warc: dict[str, Any] | None = None
    status: int | None = None


@dataclass(slots=True)
class Outcome:
    """What came of a job: a record's line, a listing, or the issue that says why neither."""

    line: bytes | None = None
    listing: dict[str, Any] | None = None
    issue: str | None = None
    url: str | None = None


@lru_cache(maxsize=256)
def bound_for(portal_id: str) -> BoundFamily:
    """The bound family of a portal, once per process."""
    return bind(load_portal(portal_id))


def extract(job: Job) -> Outcome:
    """The record or the listing of one job; never raises for what the bytes hold."""
    if job.kind == "text" and not job.body.strip():
        return Outcome(issue=StubPage.issue, url=job.url)
    if job.kind == "text":
        return finish(read_plaintext(job.body), job)
    headers = {"content-type": job.content_type} if job.content_type else {}
    page = Page(job.body, job.url, headers=headers, seen_at=job.seen_at)
    address = job.url or page.canonical or page.meta.get("og:url")
    if page.url is None:
        page = Page(job.body, address, headers=headers, seen_at=job.seen_at)
    try:
        screen(page)
    except PageError as error:
        return Outcome(issue=error.issue, url=address)
    bound = _bound(job, address)
    if not _is_article(page, address, bound):
        return Outcome(listing=listing_of(page, bound), url=address)
    article = bound.extract(page) if bound is not None else read_article(page, NO_RULES)
    if bound is None:
        article.provenance.family = "generic"
    return finish(article, job)


def _bound(job: Job, address: str | None) -> BoundFamily | None:
    if job.portal is not None:
        return bound_for(job.portal)
    portal = portal_for(address) if address else None
    return bound_for(portal.id) if portal is not None else None


def _is_article(page: Page, address: str | None, bound: BoundFamily | None) -> bool:
    """By the profile's address forms, or without a profile by the address; else by what the page says of itself."""
    if bound is not None and address is not None and bound.owns(address):
        if bound.article_key(address) is not None:
            return True
    elif address is None or looks_like_article(address):
        return True
    if page.meta.get("og:type", "").lower() == "article" and "article:published_time" in page.meta:
        return True
    return reads_like_article(page) if bound is None else bound.prints_article(page)


def finish(article: Article, job: Job) -> Outcome:
    """Runs the stages and encodes the record."""
    provenance = article.provenance
    provenance.newscrawl, provenance.warc, provenance.status = __version__, job.warc, job.status
    try:
        record = read_record(article)
    except DropItem as dropped:
        return Outcome(issue=str(dropped), url=job.url)
    record.version, record.change = 1, "new"
    return Outcome(line=encode(record), url=record.url)


def listing_of(page: Page, bound: BoundFamily | None) -> dict[str, Any]:
    """{url, links, next_page} of a page that is no article."""
    links = bound.list_links(page) if bound is not None else generic_links(page)
    following = bound.next_page(page) if bound is not None else generic_next(page)
    return {"url": page.url, "links": [link.url for link in links], "next_page": following}
