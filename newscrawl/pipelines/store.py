"""Stage 800, Store: the finished record becomes a line of the run's segment, flushed before anything else happens."""

from typing import ClassVar

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newscrawl.errors import StorageError
from newscrawl.exporters import encode
from newscrawl.items import Article
from newscrawl.runs.run import Run


class Store:
    """Appends to the archive when the run has one; otherwise Scrapy's feeds take the item."""

    reads: ClassVar = frozenset({"key"})
    writes: ClassVar = frozenset[str]()

    def __init__(self, run: Run | None = None) -> None:
        self.run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Store":
        """Scrapy's way of building a component."""
        return cls(getattr(crawler.spider, "run", None))

    def process_item(self, item: Article) -> Article:
        """The item, once its line has left the process. Raises `DropItem` when storing failed; the run then ends."""
        if self.run is not None:
            try:
                self.run.store(item, encode(item))
            except StorageError as error:
                self.run.fail(str(error))
                raise DropItem(f"not stored: {error}", log_level="ERROR") from error
        return item
