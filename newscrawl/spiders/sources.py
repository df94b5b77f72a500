"""Reading the answer of a source, whatever its kind, into links, child sources and a next page. No requests here."""

from dataclasses import dataclass, field

from scrapy.http import Response

from newscrawl.extract.feeds import read_feed
from newscrawl.extract.links import Link
from newscrawl.extract.page import Page
from newscrawl.extract.screen import screen
from newscrawl.extract.sitemaps import named_period, read_sitemap
from newscrawl.families import BoundFamily
from newscrawl.runs.period import Period
from newscrawl.spiders.plan import Job
from newscrawl.text import read_stamp

WANTED = {"rss": "xml", "sitemap": "xml", "listing": "listing", "api": "json"}


@dataclass(slots=True)
class SourcePage:
    """What a source page says."""

    links: list[Link] = field(default_factory=list)
    children: list[str] = field(default_factory=list)
    next_page: str | None = None
    empty: bool = False
    """Whether it lists nothing at all, also of other periods."""


def page_of(response: Response) -> Page:
    """A page in memory from a response whose content coding is undone."""
    content_type = (response.headers.get(b"Content-Type") or b"").decode("latin-1")
    return Page(
        response.body,
        response.url,
        headers={"content-type": content_type},
        status=response.status,
        seen_at=response.meta.get("fetched_at"),
    )


def read_source(bound: BoundFamily, job: Job, response: Response, period: Period) -> SourcePage:
    """Links of a feed, sitemap, listing or API answer. Raises `PageError` for an answer that is none of these."""
    page = page_of(response)
    screen(page, wanted=WANTED[job.source.kind])
    if job.source.kind == "rss":
        found = SourcePage(read_feed(page.body, response.url))
    elif job.source.kind == "sitemap":
        sitemap = read_sitemap(page.body, response.url)
        children = [child for child in sitemap.children if bound.owns(child.url) and _inside(child, period)]
        found = SourcePage(sitemap.entries, [child.url for child in children])
        found.empty = not any(map(bound.owns, (link.url for link in (*sitemap.children, *sitemap.entries))))
    else:
        found = SourcePage(bound.list_links(page), next_page=bound.next_page(page))
    for link in found.links:
        link.section = link.section or job.source.section
        if job.source.date_order is not None and link.published:
            link.published = _in_order(link.published, job.source.date_order)
    found.links = [link for link in found.links if bound.owns(link.url)]
    if job.source.kind != "sitemap":
        found.empty = not found.links
    return found


def _in_order(printed: str, order: str) -> str:
    """A feed's month-first time as ISO 8601, since the order is known only here; as printed when it cannot be read."""
    stamp = read_stamp(printed, where="feed", date_order=order)
    return stamp.isoformat() if stamp is not None else printed


def _inside(child: Link, period: Period) -> bool:
    """Whether a child sitemap can list articles of the period: by the days its name tells, else by its lastmod."""
    named = named_period(child.url)
    if named is None:
        return period.may_hold(None, child.lastmod)
    first, last = named
    return (period.since is None or last >= period.since) and (period.until is None or first <= period.until)
