"""Redirects as Scrapy follows them, without a Referer: none is ever sent (REFERRER_POLICY says so for everything else).

Scrapy's own middleware wants its spider middleware for that, which then passes every request and item of every callback
through a generator of its own.
"""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http import Response


class RedirectsMiddleware(RedirectMiddleware):
    """Scrapy's middleware; what it does about Referer is to leave it out."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Without Scrapy's look for its RefererMiddleware, which ends in a warning."""
        made = cls(crawler.settings)
        made.crawler = crawler
        return made

    def handle_referer(self, request: Request, response: Response) -> None:  # noqa: ARG002 - Scrapy's signature
        """No Referer, whatever the page before was."""
        request.headers.pop(b"Referer", None)
