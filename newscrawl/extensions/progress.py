"""Progress of a crawl: a live line on a terminal, a log line a minute otherwise; never on stdout."""

import logging
import sys
import time
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

LOG_EVERY = 60.0
"""Seconds between log lines when no terminal watches."""


class ProgressExtension:
    """Shows pages, records and the address in hand. NEWSCRAWL_PROGRESS: a total, 0 for unknown, -1 for silence."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._total = crawler.settings.getint("NEWSCRAWL_PROGRESS", 0)
        self._bar: Any = None
        self._task: Any = None
        self._last = time.monotonic()
        crawler.signals.connect(self.opened, signal=signals.spider_opened)
        crawler.signals.connect(self.received, signal=signals.response_received)
        crawler.signals.connect(self.closed, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ProgressExtension":
        """Scrapy's way of building a component."""
        return cls(crawler)

    def opened(self, spider: Spider) -> None:
        """Draws the bar when stderr is a terminal."""
        if self._total < 0 or not sys.stderr.isatty():
            return
        from rich.console import Console  # noqa: PLC0415 - only where a person watches
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        self._bar = Progress(
            TextColumn("[bold]{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[pages]} pages"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task(spider.name, total=self._total or None, pages=0)

    def received(self, spider: Spider) -> None:
        """Counts a response."""
        tally = getattr(spider, "tally", None)
        if tally is None:
            return
        if self._bar is not None:
            pages = self._crawler.stats.get_value("response_received_count", 0) + 1
            self._bar.update(self._task, completed=tally.counts.articles, pages=pages)
        elif self._total >= 0 and time.monotonic() - self._last >= LOG_EVERY:
            self._last = time.monotonic()
            logger.info("%s: %d articles read, %d new", spider.name, tally.counts.articles, tally.counts.new)

    def closed(self) -> None:
        """Takes the bar away."""
        if self._bar is not None:
            self._bar.stop()
