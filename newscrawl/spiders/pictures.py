"""Article pictures into the WARC (`--images`), so that replay shows them. They are captured, never read.

Each address is asked for once as long as the archive holds a capture of it; the same bytes under another address become
a revisit record. robots.txt and delays of the picture's host hold as for pages.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newscrawl.archive.captures import Captures
from newscrawl.items import Article
from newscrawl.runs.run import Run

MAX_PER_ARTICLE = 60
"""Pictures of one article at most; a longer list is a broken page, not a photo story."""


class Pictures:
    """Requests for pictures that the archive does not hold yet."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._captures = Captures(run.ledger)
        self._asked: set[str] = set()

    def requests(self, article: Article, failed: Callable[[Any], None]) -> Iterator[Request]:
        """One request per new picture; `failed` hears of what could not be fetched."""
        for url in self._wanted(article):
            yield Request(url, callback=self.received, errback=failed, priority=-10, dont_filter=True)

    def _wanted(self, article: Article) -> Iterable[str]:
        body = article.printed.body if article.printed is not None else None  # None: the stages have run
        for image in (body.images if body is not None else article.images)[:MAX_PER_ARTICLE]:
            if image.url not in self._asked:
                self._asked.add(image.url)
                if self._captures.capture(image.url) is None:
                    yield image.url

    def received(self, response: Response) -> None:
        """Nothing is left to do: the recorder has stored it. A refusal is counted."""
        if response.status >= 400:
            self._run.count_issue("picture.failed")
