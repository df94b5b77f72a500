"""Stage 700, Version: is this article new, edited, re-stamped or the same as we hold; drops the same, quietly.

A counter that moved is an observation of its own, never a new version. Without an archive every article is new.
"""

import logging
from typing import ClassVar

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newscrawl.errors import StorageError
from newscrawl.items import Article
from newscrawl.runs.period import Period
from newscrawl.runs.run import Run


class Unchanged(DropItem):
    """Raised for an article that the archive already holds as it is; logged at DEBUG only."""

    def __init__(self, key: str | None) -> None:
        super().__init__(f"unchanged: {key}", log_level="DEBUG")


class Version:
    """Sets version, change and first_seen_at against the archive."""

    reads: ClassVar = frozenset({"key", "content_digest", "published_at", "updated_at", "view_count", "first_seen_at"})
    writes: ClassVar = frozenset({"version", "change", "first_seen_at"})

    def __init__(self, run: Run | None = None, period: Period | None = None) -> None:
        self.run = run
        self.period = period or Period()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Version":
        """Scrapy's way of building a component."""
        return cls(getattr(crawler.spider, "run", None), getattr(crawler.spider, "period", None))

    def process_item(self, item: Article) -> Article:
        """See the class. Raises `Unchanged` for what the archive holds already."""
        if self.run is None:
            if not self.period.holds(item):
                raise DropItem(f"outside the period: {item.key}", log_level="DEBUG")
            item.version, item.change = 1, "new"
            return item
        try:
            wanted = self.run.judge_version(item)
        except StorageError as error:
            self.run.fail(str(error))
            raise DropItem(f"not stored: {error}", log_level="ERROR") from error
        if not wanted:
            raise Unchanged(item.key)
        logging.getLogger(__name__).debug("%s: %s, version %s", item.key, item.change, item.version)
        return item
