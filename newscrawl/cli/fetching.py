"""One-off polite fetches for people who prove a profile: a handful of pages through the project's own crawl machinery.

robots.txt, delays, Crawl-delay, Retry-After and the contact rule hold as in every run; nothing is stored. Not a way to
crawl: whoever wants more than a few pages runs `update`.
"""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar, Self

import scrapy
from scrapy import Request
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response
from scrapy.settings import Settings

from newscrawl.extract import Page
from newscrawl.portals.model import Portal
from newscrawl.spiders.configure import apply_politeness, check_contact, check_numbers
from newscrawl.urls import canonical_host

MOST_PAGES = 12
"""Requests of one look, robots.txt aside: enough for a few guesses at a source and two articles."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer: the address it came from in the end, the asked one, and the page."""

    asked: str
    page: Page

    @property
    def seen_at(self) -> datetime:
        """When it was fetched."""
        return self.page.seen_at or datetime.now(UTC)


@dataclass(slots=True)
class Look:
    """What came of a look: answers in order, and per address why there is none."""

    pages: list[Fetched] = field(default_factory=list)
    lost: dict[str, str] = field(default_factory=dict)


Follow = Callable[[Fetched], Sequence[str]]


class LookSpider(scrapy.Spider):
    """Asks for the given addresses and for whatever `follow` wants next; keeps the answers in memory."""

    name = "look"
    handle_httpstatus_list: ClassVar[list[int]] = [304, *range(400, 600)]

    def __init__(
        self, *, urls: Sequence[str], look: Look, base_url: str | None, portal: Portal | None, follow: Follow | None
    ) -> None:
        super().__init__()
        self.urls, self.look, self.base_url, self.portal, self.follow = urls, look, base_url, portal, follow
        hosts = portal.domains if portal is not None else [*urls]
        sources = portal.sources if portal is not None else ()
        self._headers = {source.url.replace("{page}", "1"): dict(source.headers) for source in sources}
        self._hosts = {canonical_host(host) for host in hosts}
        self._asked: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Contact and politeness first, as for every spider."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        check_numbers(crawler.settings)
        check_contact(crawler.settings, spider.base_url)
        if spider.portal is not None:
            apply_politeness(crawler.settings, spider.portal, spider.base_url)
        return spider

    def owns(self, url: str) -> bool:
        """Whether an address may be asked for under a base URL."""
        return canonical_host(url) in self._hosts

    async def start(self) -> AsyncIterator[Any]:
        """The addresses that were named."""
        for request in self._requests(self.urls):
            yield request

    def _requests(self, urls: Sequence[str]) -> Iterator[Request]:
        for url in urls:
            if url not in self._asked and len(self._asked) < MOST_PAGES:
                self._asked.add(url)
                yield Request(
                    url,
                    headers=self._headers.get(url),
                    callback=self.answered,
                    errback=self.failed,
                    cb_kwargs={"asked": url},
                    dont_filter=True,
                )

    def answered(self, response: Response, asked: str) -> Iterator[Request]:
        """Keeps the page, then asks for what follows from it."""
        content_type = (response.headers.get(b"Content-Type") or b"").decode("latin-1")
        headers = {"content-type": content_type}
        seen_at = response.meta.get("fetched_at")
        page = Page(response.body, response.url, headers=headers, status=response.status, seen_at=seen_at)
        found = Fetched(asked, page)
        self.look.pages.append(found)
        if self.follow is not None:
            yield from self._requests(self.follow(found))

    def failed(self, failure: Any) -> None:
        """Network errors and refusals by robots.txt."""
        self.look.lost[failure.request.cb_kwargs["asked"]] = str(failure.value) or failure.type.__name__


def look_at(
    settings: Settings,
    urls: Sequence[str],
    *,
    portal: Portal | None = None,
    base_url: str | None = None,
    follow: Follow | None = None,
) -> Look:
    """Fetches addresses, then what `follow` makes of each answer, at most `MOST_PAGES` in all.

    Raises `UsageError` without a contact for a host that is not this machine. One call per process: the event loop
    starts once.
    """
    settings.setdict({"ITEM_PIPELINES": {}, "EXTENSIONS": {"scrapy.extensions.logstats.LogStats": None}}, "cmdline")
    look = Look()
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(LookSpider)
    task = process.crawl(crawler, urls=urls, look=look, base_url=base_url, portal=portal, follow=follow)
    process.start()
    error = task.exception() if task.done() and not task.cancelled() else None
    if error is not None:
        raise error
    return look
