"""Counts what a plain crawl covered (a run with an archive counts in its Version stage), and every exception."""

import logging
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response

from newscrawl.items import Article
from newscrawl.runs.tally import Tally

logger = logging.getLogger(__name__)


class CoverageExtension:
    """Feeds the spider's tally from Scrapy's signals."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        crawler.signals.connect(self.scraped, signal=signals.item_scraped)
        crawler.signals.connect(self.failed, signal=signals.spider_error)
        crawler.signals.connect(self.stage_failed, signal=signals.item_error)
        crawler.signals.connect(self.closing, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CoverageExtension":
        """Scrapy's way of building a component."""
        return cls(crawler)

    @property
    def _tally(self) -> Tally | None:
        return getattr(self._crawler.spider, "tally", None)

    def scraped(self, item: Any, spider: Spider) -> None:
        """A record came through all stages."""
        if isinstance(item, Article) and self._tally is not None and getattr(spider, "run", None) is None:
            self._tally.coverage.add(item)
            self._tally.counts.new += 1

    def failed(self, failure: Any, response: Any) -> None:
        """A callback raised: the run goes on with the other pages and ends as failed."""
        url = response.url if isinstance(response, Response) else None  # an errback's is the failure it was given
        self._note(f"{url}: {failure.type.__name__}: {failure.value}")

    def stage_failed(self, item: Any, failure: Any) -> None:
        """A stage raised."""
        self._note(f"{getattr(item, 'url', None)}: {failure.type.__name__}: {failure.value}")

    def _note(self, what: str) -> None:
        if self._tally is not None:
            self._tally.count_issue("exception")
            if self._tally.failure is None:
                self._tally.failure = f"an exception while reading {what}"

    def closing(self) -> None:
        """robots.txt that could not be read or refused us is counted by the middleware in Scrapy's stats."""
        if self._tally is not None:
            stats = self._crawler.stats
            self._tally.issues["robots.unreachable"] += int(stats.get_value("newscrawl/robots/unreachable", 0))
            if stats.get_value("newscrawl/politeness/refused", 0):
                self._tally.issues["politeness.refused"] += int(stats.get_value("newscrawl/politeness/refused", 0))
            self._tally.issues += type(self._tally.issues)()  # drops zeros
