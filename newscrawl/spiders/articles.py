"""Article pages on their way through a spider: asked for, told apart, handed on. Routing only.

What a page prints is read by the bound family, what a record is worth is judged by the stages and the run.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import wraps
from typing import Any

import scrapy
from scrapy import Request
from scrapy.http import Response

from newscrawl.archive.ledger import Known
from newscrawl.errors import ArchiveError, BlockedPage, PageError
from newscrawl.extract.links import Link
from newscrawl.families import BoundFamily
from newscrawl.items import Article
from newscrawl.middlewares.unpack import LEAVE_PACKED
from newscrawl.reading.beside import Reader
from newscrawl.reading.page import Fetched
from newscrawl.runs.run import Run, public_place
from newscrawl.runs.tally import Tally
from newscrawl.spiders.pictures import Pictures
from newscrawl.spiders.queue import Queue
from newscrawl.text import read_stamp

logger = logging.getLogger(__name__)

GONE = frozenset({404, 410})

MAX_REVISITS = 10_000
"""Due revisits taken up in one run; the rest stays due."""

SENTINEL_POOL = 50
"""Articles among which the sentinels are chosen."""


def storing(callback: Callable[..., Iterable[Any]]) -> Callable[..., Iterator[Any]]:
    """A callback or errback that ends the crawl as failed, in one sentence, where the archive cannot be written."""

    @wraps(callback)
    def guarded(self: "ArticleRouting", *args: Any, **options: Any) -> Iterator[Any]:
        try:
            yield from callback(self, *args, **options)
        except ArchiveError as error:
            self.tally.fail(str(error))

    return guarded


class ArticleRouting(scrapy.Spider):
    """The half of a `PortalSpider` that deals with article pages."""

    bound: BoundFamily
    base_url: str | None
    mode: str
    reader: Reader
    run: Run | None
    tally: Tally
    queue: Queue
    pictures: Pictures | None

    def waiting(self) -> Iterator[Request]:
        """Requests for the next addresses of the queue, as far as there is room."""
        for key, link in self.queue.take():
            yield self.article_request(key, link)

    def known_requests(self) -> Iterator[Request]:
        """Sentinels (unconditional: a 304 proves no layout), due revisits (conditional), second looks at lost pages."""
        if self.run is None or self.mode != "update":
            return
        for known in self.sentinels(self.run):
            self.run.sentinels.add(known.key)
            yield self.article_request(known.key, Link(known.url or ""))
        for known in self.run.ledger.due(self.run.now(), MAX_REVISITS):
            if known.url and known.key not in self.queue.asked:
                yield self.article_request(known.key, Link(known.url), conditional=known)
        for key, url in self.run.memory.gone_once(MAX_REVISITS):
            if key not in self.queue.asked:
                yield self.article_request(key, Link(url))

    def sentinels(self, run: Run) -> list[Known]:
        """The newest of the articles fetched last: they show the present layout, and readers still come to them."""
        recent = [known for known in run.ledger.recent(SENTINEL_POOL) if known.url]
        recent.sort(key=lambda known: known.published_at or known.updated_at or "", reverse=True)
        return recent[: self.settings.getint("NEWSCRAWL_SENTINELS")]

    def changed(self, links: list[Link]) -> Iterator[Request]:
        """Requests for known articles of which the source says that they changed after we looked."""
        if self.run is None:
            return
        keyed = {key: link for link in links if (key := self.bound.article_key(link.url)) is not None}
        for key, held in self.run.known(keyed).items():
            if key not in self.queue.asked and _changed_since(keyed[key], held):
                yield self.article_request(key, Link(held.url or keyed[key].url), conditional=held)

    def article_request(self, key: str, link: Link, *, conditional: Known | None = None) -> Request:
        """A request for an article page; conditional for one that we hold."""
        self.queue.asked.add(key)
        meta: dict[str, Any] = {"link": link, "key": key, LEAVE_PACKED: True}
        if conditional is not None:
            meta["validators"] = (conditional.etag, conditional.last_modified)
        return Request(link.url, callback=self.parse_article, errback=self.article_failed, meta=meta, dont_filter=True)

    async def parse_article(self, response: Response) -> list[Any]:
        """The record of an article page, then the next addresses; what is no article is counted by what it is.

        A list, not a generator: Scrapy passes what an asynchronous callback yields through six generators of its own.
        """
        self.queue.landed()
        try:
            article = await self.article_of(response)
            pictures = self.pictures.requests(article, self.picture_failed) if article and self.pictures else ()
            return [*pictures, *([article] if article else ()), *self.waiting()]
        except ArchiveError as error:
            self.tally.fail(str(error))
            return []

    async def article_of(self, response: Response) -> Article | None:
        """The record of a response, or None for one that holds none. Raises `ArchiveError`."""
        key: str = response.meta["key"]
        asked_url = response.meta["link"].url
        if response.status == 304:
            self.tally.counts.unchanged += 1
        elif (moved := self.moved_to(response, key)) is not None or response.status in GONE:
            self.lost(key, response, moved)
            self.queue.settled(asked_url)
        else:
            try:
                article = await self.reader.read(self.fetched(response, key))
            except PageError as error:
                self.unreadable(key, response, error)
                self.queue.failed(asked_url, error.issue)
            else:
                self.tally.counts.articles += 1
                self.note_capture(article, response)
                self.queue.read(article.key or key, asked_url)
                return article
        return None

    def fetched(self, response: Response, key: str) -> Fetched:
        """A response as the reader wants it, with what only the crawl knows of it."""
        origin: dict[str, Any] = {"sample": self.base_url is not None}
        if self.run is not None:
            place = public_place(response.meta.get("warc"))
            origin |= {"run_id": self.run.run_id, "robots": self.run.robots, "warc": place}
        link: Link = response.meta["link"]
        hints = {"published": link.published, "section": link.section, "source": link.source}
        return Fetched(
            body=response.body,
            url=response.url,
            status=response.status,
            content_type=(response.headers.get(b"Content-Type") or b"").decode("latin-1"),
            seen_at=response.meta.get("fetched_at"),
            key=key,
            hints={name: value for name, value in hints.items() if value},
            origin=origin,
            packed=b"Content-Encoding" in response.headers,
            max_size=self.settings.getint("DOWNLOAD_MAXSIZE"),
        )

    def note_capture(self, article: Article, response: Response) -> None:
        """Tells the run where the page of an article was captured, and that the article is there."""
        if self.run is None or article.key is None:
            return
        recorded = response.meta.get("warc")
        if recorded is not None:
            self.run.captures[article.key] = recorded
        self.run.memory.not_gone(article.key)

    def moved_to(self, response: Response, key: str) -> str | None:
        """The target when an article's address now leads to another page of the portal or away."""
        if "redirect_urls" not in response.meta:
            return None
        return None if self.bound.article_key(response.url) == key else response.url

    def lost(self, key: str, response: Response, moved: str | None) -> None:
        """An article that is not at its address any more: an event on the second run that meets it so."""
        self.tally.count_issue("page.moved" if moved else "page.gone")
        if self.run is not None:
            url = response.meta.get("redirect_urls", [response.url])[0]
            self.run.settled.add(key)
            if self.run.known([key]):
                self.run.seems_gone(key, url, None if moved else response.status, moved)
            self.run.outcome(response.meta.get("warc"), key, "moved" if moved else "gone", [])

    def unreadable(self, key: str, response: Response, error: PageError) -> None:
        """A page that is no article: counted, and said beside its capture."""
        issue = f"status.{response.status}" if response.status >= 400 else error.issue
        logger.warning("%s: %s", response.url, error)
        self.tally.count_issue(issue)
        blocked = isinstance(error, BlockedPage)
        self.tally.counts.blocked += blocked
        self.tally.counts.failed += not blocked
        if self.run is not None:
            self.run.outcome(response.meta.get("warc"), key, issue, [issue])

    @storing
    def article_failed(self, failure: Any) -> Iterator[Request]:
        """A page that could not be fetched at all."""
        self.queue.landed()
        self.count_failure(failure)
        url = failure.request.meta["link"].url
        if self.tally.failure is not None or "budget" in str(failure.value):
            self.queue.release(url)  # our own trouble: the page is asked for again by the very next run
        else:
            self.queue.failed(url, failure.type.__name__)
        return self.waiting() if self.tally.failure is None else iter(())

    def picture_failed(self, failure: Any) -> None:
        """A picture that could not be fetched: counted, nothing else depends on it."""
        logger.debug("picture %s: %s", failure.request.url, failure.value)
        self.tally.count_issue("picture.failed")

    def count_failure(self, failure: Any) -> None:
        """Counts by the kind of error; what was refused by robots.txt or the budget is no failed page."""
        name = failure.type.__name__
        text = str(failure.value)
        if isinstance(failure.value, ArchiveError):
            self.tally.fail(text)
        if "robots.txt" in text:
            self.tally.count_issue("robots.refused")
        elif "budget" not in text:
            self.tally.count_issue(f"fetch.{name}")
            self.tally.counts.failed += failure.request.callback == self.parse_article


def _changed_since(link: Link, known: Known) -> bool:
    """Whether the source's own time of change lies after our last look."""
    for text in (link.lastmod, link.published):
        stamp = read_stamp(text, where="feed") if text else None
        if stamp is not None and isinstance(stamp.value, datetime) and stamp.value > known.checked_at:
            return True
    return False
