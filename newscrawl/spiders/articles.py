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

from newscrawl import __version__
from newscrawl.archive.ledger import Known
from newscrawl.errors import ArchiveError, BlockedPage, PageError, WrongContent
from newscrawl.extract.links import Link
from newscrawl.extract.page import Page
from newscrawl.extract.screen import screen
from newscrawl.families import BoundFamily
from newscrawl.items import Article
from newscrawl.runs.run import Run, public_place
from newscrawl.runs.tally import Tally
from newscrawl.spiders.pictures import Pictures
from newscrawl.spiders.queue import Queue
from newscrawl.spiders.sources import page_of
from newscrawl.text import read_stamp

logger = logging.getLogger(__name__)

GONE = frozenset({404, 410})
REFUSED = frozenset({401, 403, 407, 429, 451, 503})
"""Answers that refuse us, 503 among them: what it asked to wait for has been waited for (see `politeness`)."""


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
    run: Run | None
    tally: Tally
    queue: Queue
    pictures: Pictures | None

    def waiting(self) -> Iterator[Request]:
        """Requests for the next addresses of the queue, as far as there is room."""
        for key, link in self.queue.take():
            yield self.article_request(key, link)

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
        meta: dict[str, Any] = {"link": link, "key": key}
        if conditional is not None:
            meta["validators"] = (conditional.etag, conditional.last_modified)
        return Request(link.url, callback=self.parse_article, errback=self.article_failed, meta=meta, dont_filter=True)

    @storing
    def parse_article(self, response: Response) -> Iterator[Any]:
        """The record of an article page, then the next addresses; what is no article is counted by what it is."""
        self.queue.landed()
        key: str = response.meta["key"]
        asked_url = response.meta["link"].url
        if response.status == 304:
            self.tally.counts.unchanged += 1
        elif (moved := self.moved_to(response, key)) is not None or response.status in GONE:
            self.lost(key, response, moved)
            self.queue.settled(asked_url)
        else:
            try:
                page = self.checked(response)
            except PageError as error:
                self.unreadable(key, response, error)
                self.queue.failed(asked_url, error.issue)
            else:
                self.tally.counts.articles += 1
                article = self.bound.extract(page)
                self.describe(article, response, key)
                self.queue.read(article.key or key, asked_url)
                if self.pictures is not None:
                    yield from self.pictures.requests(article, self.picture_failed)
                yield article
        yield from self.waiting()

    def checked(self, response: Response) -> Page:
        """The page of a response that is one. Raises `PageError` for refusals, errors, challenges and stubs."""
        if response.status in REFUSED:
            raise BlockedPage(f"status {response.status}")
        if response.status >= 400:
            raise WrongContent(f"status {response.status}")
        page = page_of(response)
        screen(page, wanted="article")
        return page

    def describe(self, article: Article, response: Response, key: str) -> None:
        """Identity and provenance that only the crawl knows."""
        article.key = article.key or key
        provenance = article.provenance
        provenance.newscrawl, provenance.status = __version__, response.status
        provenance.sample = self.base_url is not None
        if self.run is not None:
            recorded = response.meta.get("warc")
            provenance.run_id, provenance.robots = self.run.run_id, self.run.robots
            provenance.warc = public_place(recorded)
            if recorded is not None:
                self.run.captures[article.key] = recorded
            self.run.memory.not_gone(article.key)
        link: Link = response.meta["link"]
        if article.printed is not None:
            hints = {"published": link.published, "section": link.section, "source": link.source}
            article.printed.hints |= {name: value for name, value in hints.items() if value}

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
