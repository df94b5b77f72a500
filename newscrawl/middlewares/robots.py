"""robots.txt as RFC 9309 has it: 4xx allows, 5xx and no answer forbid, and Crawl-delay slows the slot down.

Scrapy parses the file and looks at no status (a 503 page allows everything) and at no Crawl-delay (read in 2.19.0).
"""

import asyncio
import logging
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from newscrawl.urls import is_loopback

logger = logging.getLogger(__name__)


class _WithoutTraceback(logging.Filter):
    """Scrapy logs a robots.txt that cannot be fetched with a traceback; the error itself says it all."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = None
        return True


FORBID_ALL = b"User-agent: *\nDisallow: /\n"
_QUIET = _WithoutTraceback()
"""One for all, since a logger takes the same filter only once."""

MAX_CRAWL_DELAY = 120.0
"""Seconds; a longer Crawl-delay is reported and taken as this, so that a typing error cannot stop a crawl for ever."""


class RobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's middleware with the statuses of RFC 9309 and an eye on Crawl-delay."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        logging.getLogger(RobotsTxtMiddleware.__module__).addFilter(_QUIET)
        base = getattr(crawler.spider, "base_url", None)
        self._locks: dict[str, asyncio.Lock] = {}
        self._unhurried = base is None or not is_loopback(base)

    def process_request_2(self, rp: Any, request: Request) -> None:
        """Counts a refusal for the verdict before Scrapy's own refusal is raised."""
        try:
            super().process_request_2(rp, request)
        except IgnoreRequest:
            self._stats.inc_value("newscrawl/robots/refused")
            raise

    async def robot_parser(self, request: Request) -> Any:
        """The rules of the request's host; the first request fetches them, the others wait for it.

        Scrapy 2.19.0 lets all waiters share one Deferred, whose second waiter leaves None to the third: from then on
        robots.txt is not obeyed (seen 2026-11-23 with four first requests). A lock per host has no such end.
        """
        netloc = urlparse_cached(request).netloc
        lock = self._locks.setdefault(netloc, asyncio.Lock())
        async with lock:
            return await super().robot_parser(request)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        status = response.status
        if status >= 500:
            logger.error("robots.txt of %s answers %d: taken as 'disallow everything' for this run", netloc, status)
            self._stats.inc_value("newscrawl/robots/unreachable")
            response = response.replace(body=FORBID_ALL)
        elif status >= 400:
            response = response.replace(body=b"")
        self._remember(response)
        await super()._parse_robots(response, netloc, request)
        self._slow_down(netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        """No answer at all: RFC 9309, 2.3.1.4 assumes complete disallow."""
        if isinstance(exc, IgnoreRequest):
            super()._robots_error(exc, netloc)
            return
        self._stats.inc_value("newscrawl/robots/unreachable")
        waiting: Any = self._parsers[netloc]
        parser = self._parserimpl.from_crawler(self.crawler, FORBID_ALL)
        self._parsers[netloc] = parser
        waiting.callback(parser)

    def _remember(self, response: Response) -> None:
        run = getattr(self.crawler.spider, "run", None)
        if run is not None and response.request is not None:
            run.robots_fetched(response.request.meta.get("warc"))

    def _slow_down(self, netloc: str, request: Request) -> None:
        parser = self._parsers[netloc]
        rules = getattr(parser, "rp", None)
        if rules is None or not self._unhurried:
            return
        agent = self._robotstxt_useragent or self._default_useragent
        delay = rules.crawl_delay(agent)
        if not delay:
            return
        if delay > MAX_CRAWL_DELAY:
            logger.warning("Crawl-delay of %s is %s s; %s s is kept", netloc, delay, MAX_CRAWL_DELAY)
        downloader = self.crawler.engine.downloader
        key, slot = downloader._get_slot(request)  # noqa: SLF001 - a slot's delay has no public way in
        slot.delay = max(slot.delay, min(float(delay), MAX_CRAWL_DELAY))
        slot.concurrency, slot.jitter = 1, 0.0  # the default jitter would go down to half of what was asked for
        # An idle slot is dropped after a minute, and its successor would know nothing of the delay (2.19.0).
        downloader.per_slot_settings[key] = {"concurrency": 1, "delay": slot.delay, "jitter": 0.0}
        logger.info("Crawl-delay of %s: %s s between requests", urlparse_cached(request).netloc, slot.delay)
