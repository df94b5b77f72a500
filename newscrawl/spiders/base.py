"""PortalSpider: plumbing between sources, pages and records. It routes; the bound family reads, the run decides.

crawl     plain Scrapy: recent sources, every article once, no archive
update    recent sources, unknown and changed articles, due revisits, two sentinels
demo      every source of the (sample) portal into an archive
backfill  a period from the full sources, through the frontier in the ledger (see `backfill`)
"""

import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings

from newscrawl.archive.memory import SourceMemory
from newscrawl.errors import BlockedPage, PageError, WrongContent
from newscrawl.extract.links import Link
from newscrawl.families import bind
from newscrawl.portals import load_portal
from newscrawl.reading.beside import Reader, ReadHere
from newscrawl.reading.page import REFUSED
from newscrawl.runs.period import VIETNAM, Period, parse_day
from newscrawl.runs.run import Run
from newscrawl.runs.tally import Tally
from newscrawl.spiders.articles import ArticleRouting, storing
from newscrawl.spiders.configure import (
    apply_politeness,
    check_contact,
    check_hours,
    check_numbers,
    make_reader,
    open_archive,
    quieten,
    settle_heap,
)
from newscrawl.spiders.given import base_address, one_of, whole_number
from newscrawl.spiders.pictures import Pictures
from newscrawl.spiders.plan import Job, jobs, next_address
from newscrawl.spiders.queue import Queue
from newscrawl.spiders.sources import SourcePage, read_source

logger = logging.getLogger(__name__)

BACKFILL_DEPTH = 10
"""A backfill follows listings so many times deeper: stored pages of Kon Tum's go on to ?page=492."""

REACHES = {
    "crawl": frozenset({"recent"}),
    "update": frozenset({"recent"}),
    "demo": frozenset({"recent", "full"}),
    "backfill": frozenset({"full"}),
}


class PortalSpider(ArticleRouting):
    """One portal. Subclasses are made from profiles in `newscrawl.spiders.portals`.

    Arguments (`-a NAME=VALUE`): base_url, archive, mode, limit, since, until, images.
    """

    portal_id: str
    handle_httpstatus_list: ClassVar[list[int]] = [304, *range(400, 600)]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        archive: str | None = None,
        mode: str | None = None,
        limit: str | int | None = None,
        since: str | None = None,
        until: str | None = None,
        images: str | bool | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.portal = load_portal(self.portal_id)
        self.bound = bind(self.portal)
        self.reader: Reader = ReadHere(self.bound)
        self.base_url = base_address(base_url)
        self.archive = archive
        self.mode = one_of(mode or ("update" if archive else "crawl"), "mode", REACHES)
        self.limit = whole_number(limit, "limit")
        self.period = Period(parse_day(since, "--since"), parse_day(until, "--until"))
        self.tally: Tally = Tally()
        self.run: Run | None = None
        self.report: dict[str, Any] | None = None
        self.queue = Queue(None, self.limit)
        self.wants_images = str(images or "").lower() in ("1", "true", "yes")
        self.pictures: Pictures | None = None
        self._listed: dict[str, set[str]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Checks the contact, applies the profile's politeness and opens the archive before anything is fetched."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        check_numbers(crawler.settings)
        contact = check_contact(crawler.settings, spider.base_url)
        apply_politeness(crawler.settings, spider.portal, spider.base_url)
        check_hours(crawler.settings, datetime.now(UTC))
        spider.reader = make_reader(crawler.settings, spider.bound)
        # Before any extension hears of it: the progress bar of a terminal starts a thread, and a fork wants none.
        crawler.signals.connect(spider.reader.begin, signals.spider_opened)
        if spider.archive:
            spider.enter_archive(crawler.settings, Path(spider.archive), contact)
        return spider

    def enter_archive(self, settings: BaseSettings, archive: Path, contact: str) -> None:
        """Opens the run. Raises what `open_run` raises."""
        run = open_archive(
            settings,
            archive,
            self.portal.id,
            mode=self.mode,
            period=self.period,
            sample=self.base_url is not None,
            contact=contact,
        )
        self.run = self.tally = run
        self.queue = Queue(run, self.limit)
        self.pictures = Pictures(run) if self.wants_images else None

    def closed(self, reason: str) -> None:  # noqa: ARG002 - Scrapy's own name and shape
        """Every page is read."""
        self.reader.close()

    def owns(self, url: str) -> bool:
        """Whether an address lies on one of the portal's hosts."""
        return self.bound.owns(url)

    # --- sources ---------------------------------------------------------------------------------------------------

    async def start(self) -> AsyncIterator[Any]:
        """The first requests: known articles that are due, what an earlier run left waiting, then the sources."""
        quieten(self.settings)
        settle_heap()
        await self.reader.connect()
        for request in self.first_requests():
            yield request

    @storing
    def first_requests(self) -> Iterator[Request]:
        """See `start`."""
        yield from (*self.known_requests(), *self.waiting())
        today = datetime.now(VIETNAM).date()
        planned = jobs(self.portal, REACHES[self.mode], self.period, today, self.last_answer)
        for job in (*self.open_jobs(), *planned):
            yield self.source_request(job)

    def last_answer(self, url: str) -> str | None:
        """What the ledger remembers of a source's address."""
        memory = self.run.memory.source(url) if self.run is not None else None
        return memory.answer if memory is not None else None

    def open_jobs(self) -> Iterator[Job]:
        """Pages of sources that an earlier run opened and did not come to read."""
        sources = {source.url: source for source in self.portal.sources}
        for url, source, page in self.queue.open_pages():
            if source in sources:
                yield Job(sources[source], url, page)

    def source_request(self, job: Job) -> Request:
        """A request for a listing, feed, sitemap or API; conditional in an update that remembers its last answer."""
        meta: dict[str, Any] = {}
        if self.run is not None and self.mode == "update":
            memory = self.run.memory.source(job.url)
            if memory is not None and memory.answer == "ok":
                meta["validators"] = (memory.etag, memory.last_modified)
        return Request(
            job.url,
            headers=job.headers,
            callback=self.parse_source,
            errback=self.source_failed,
            cb_kwargs={"job": job},
            meta=meta,
            priority=10,
            dont_filter=job.page == 1,
        )

    @storing
    def parse_source(self, response: Response, job: Job) -> Iterator[Any]:
        """Links of a source: articles to fetch, further sources, the next page."""
        if response.status == 304:
            self.tally.counts.sources_ok += 1
            return
        try:
            if response.status in REFUSED:
                raise BlockedPage(f"status {response.status}")
            if response.status >= 400:
                raise WrongContent(f"status {response.status}")
            found = read_source(self.bound, job, response, self.period)
        except PageError as error:
            yield from self.source_lost(job, f"{error.issue}: {error}", blocked=isinstance(error, BlockedPage))
            return
        if found.empty and job.page == 1:
            yield from self.source_lost(job, "no article links", blocked=False)
            return
        self.tally.counts.sources_ok += 1
        fresh = self.follow(found.links, job)
        self.remember(job, response, fresh)
        yield from self.changed(found.links)
        yield from self.waiting()
        for url in found.children:
            yield self.page_request(Job(job.source, url, page=2))
        if job.source.kind in ("listing", "api") and fresh:
            yield from self.next_page(job, found)
        self.queue.page_read(job.url)

    def next_page(self, job: Job, found: SourcePage) -> Iterator[Request]:
        """The next page while the last one brought something unknown; beyond the bound paging counts as runaway."""
        url = next_address(job, found.next_page)
        if url is None or self.queue.exhausted:
            return
        bound = self.settings.getint("NEWSCRAWL_MAX_PAGES") * (BACKFILL_DEPTH if self.mode == "backfill" else 1)
        if job.page >= bound:
            self.tally.fail(f"runaway paging: {job.source.url} goes on after {job.page} pages of new links")
            return
        yield self.page_request(job.following(url))

    def page_request(self, job: Job) -> Request:
        """A request for a further page of a source, remembered until it is read."""
        self.queue.open_page(job.url, job.source.url, job.page)
        return self.source_request(job)

    def source_lost(self, job: Job, why: str, *, blocked: bool) -> Iterator[Request]:
        """Tries the next guess of an unproven form; otherwise the source counts as failed."""
        logger.warning("source %s: %s", job.url, why)
        if self.run is not None:
            self.run.remembered.append((SourceMemory(job.url, self.run.now(), "lost", note=why), frozenset()))
        if job.others:
            first, *others = job.others
            yield self.source_request(replace(first, others=tuple(others)))
            return
        if job.page > 1:
            return
        unread = "source.failed" if job.source.proved else "source.unproved"
        self.tally.count_issue("source.blocked" if blocked else unread)
        self.tally.counts.blocked += blocked
        self.tally.counts.sources_failed += 1

    @storing
    def source_failed(self, failure: Any) -> Iterator[Request]:
        """Network errors, refusals by robots.txt and budgets end here."""
        self.count_failure(failure)
        return self.source_lost(failure.request.cb_kwargs["job"], str(failure.value), blocked=False)

    def remember(self, job: Job, response: Response, fresh: dict[str, Link]) -> None:
        """Keeps a source's validators for the next run, which uses them only when all that it lists was then read:
        a 304 must not hide what was not fetched."""
        if self.run is None:
            return
        validators = (response.headers.get(name) for name in (b"ETag", b"Last-Modified"))
        etag, modified = (value.decode("latin-1") if value else None for value in validators)
        memory = SourceMemory(job.url, self.run.now(), "ok", etag, modified)
        self.run.remembered.append((memory, frozenset(fresh)))

    def follow(self, links: list[Link], job: Job) -> dict[str, Link]:
        """Puts links that the archive does not hold into the queue; gives those that this source had not listed yet.

        Another source may have listed them before: that a feed knows the first forty articles must not end the paging
        of a listing, and neither must what an interrupted run left in the queue.
        """
        keyed = {key: link for link in links if (key := self.bound.article_key(link.url)) is not None}
        keyed = {key: link for key, link in keyed.items() if self.period.may_hold(link.published, link.lastmod)}
        known = self.run.known(keyed) if self.run is not None else {}
        wanted = {key: link for key, link in keyed.items() if key not in known}
        self.queue.add(wanted, job.source.kind)
        listed = self._listed.setdefault(job.source.url, set())
        fresh = {key: link for key, link in wanted.items() if key not in listed}
        listed.update(wanted)
        return fresh
