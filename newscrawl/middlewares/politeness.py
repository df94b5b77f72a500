"""Waiting when told to: 429 and 503 with Retry-After, a host's daily budget.

Scrapy retries 503 at once and never reads Retry-After. Here the whole host waits, the request is repeated a few times,
and a wait longer than NEWSCRAWL_MAX_RETRY_AFTER ends the talk: the run's verdict is then `blocked`.
"""

import asyncio
import logging
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

logger = logging.getLogger(__name__)

WAIT_STATUSES = frozenset({429, 503})
MAX_TRIES = 3
FIRST_WAIT = 15.0
"""Seconds to wait when the server names no time; doubled at each try."""


class PolitenessMiddleware:
    """Holds a host's requests until the moment its server asked for."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._until: dict[str, float] = {}
        self._max_wait = crawler.settings.getfloat("NEWSCRAWL_MAX_RETRY_AFTER")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "PolitenessMiddleware":
        """Scrapy's way of building a component."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Waits for the host's turn. Raises `IgnoreRequest` when the host's budget of the day is used up."""
        host = urlparse_cached(request).netloc
        run = getattr(self._crawler.spider, "run", None)
        if run is not None and not run.may_request(host):
            self._crawler.stats.inc_value("newscrawl/politeness/over-budget")
            raise IgnoreRequest(f"daily budget of {host} is used up")
        while (wait := self._until.get(host, 0.0) - time.monotonic()) > 0:  # noqa: ASYNC110 - another answer may move it
            await asyncio.sleep(wait)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """A request to repeat after the wait, or the response as it is."""
        if response.status not in WAIT_STATUSES:
            return response
        tries = request.meta.get("wait_tries", 0)
        wait = retry_after(response.headers.get(b"Retry-After"), datetime.now(UTC))
        if wait is None:
            wait = FIRST_WAIT * 2**tries if response.status == 429 else 0.0
        stats = self._crawler.stats
        if tries >= MAX_TRIES or wait > self._max_wait:
            stats.inc_value("newscrawl/politeness/refused")
            logger.warning("%s answers %d and asks for %.0f s: given up", request.url, response.status, wait)
            return response
        host = urlparse_cached(request).netloc
        self._until[host] = max(self._until.get(host, 0.0), time.monotonic() + wait)
        stats.inc_value("newscrawl/politeness/waited")
        logger.info("%s answers %d: waiting %.0f s", host, response.status, wait)
        again = request.replace(dont_filter=True)
        again.meta["wait_tries"] = tries + 1
        return again


def retry_after(value: bytes | None, now: datetime) -> float | None:
    """Seconds named by a Retry-After header (seconds or an HTTP date); None when missing or unreadable."""
    if not value:
        return None
    text = value.decode("latin-1").strip()
    if text.isdecimal() and len(text) < 10:
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment  # "-0000" comes back without a zone
        return max(0.0, (moment.astimezone(UTC) - now).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return None
