"""The end of a run: deadline, signals, and the report once the spider is closed.

Scrapy's own exit code is 0 when every page fails, when a feed cannot be stored and when `start()` raises (measured on
2.19.0), so that the verdict is decided here and carried by the spider's `report`.
"""

import asyncio
import logging
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler

from newscrawl.runs.closing import close_run, decide, judge, report_of_crawl
from newscrawl.runs.hours import parse_hours

logger = logging.getLogger(__name__)

REASONS = {
    "shutdown": "stopped by a signal; what was read is stored",
    "deadline": "the deadline was reached; what was read is stored",
    "off-peak": "the off-peak hours are over; what was read is stored",
    "cancelled": "cancelled; what was read is stored",
}
"""Close reasons that mean an interruption; Scrapy's CLOSESPIDER_* reasons begin with closespider_."""


class CommitExtension:
    """Closes the run, judges it, and leaves the report at `spider.report`."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._deadline = crawler.settings.getfloat("NEWSCRAWL_DEADLINE", 0.0)
        self._tasks: set[asyncio.Future[None]] = set()
        self._timers: list[asyncio.TimerHandle] = []
        crawler.signals.connect(self.opened, signal=signals.spider_opened)
        crawler.signals.connect(self.closed, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CommitExtension":
        """Scrapy's way of building a component."""
        return cls(crawler)

    def opened(self, spider: Spider) -> None:
        """Arms the deadline and the brake that a storage failure pulls."""
        tally = getattr(spider, "tally", None)
        if tally is None:
            return
        tally.on_stop = self._stop
        if getattr(spider, "run", None) is not None:
            spider.run.judge = lambda: judge(spider.run, **self._standards(spider))  # type: ignore[attr-defined]
        if tally.failure is not None:
            self._stop("failed", tally.failure)
        if self._deadline > 0:
            self._after(self._deadline, "deadline", "the deadline is reached")
        hours = parse_hours(self._crawler.settings.get("NEWSCRAWL_OFF_PEAK"))
        if hours is not None:
            self._after(hours.left(tally.now()), "off-peak", "the off-peak hours are over")

    def _after(self, seconds: float, reason: str, why: str) -> None:
        self._timers.append(asyncio.get_running_loop().call_later(seconds, self._stop, reason, why))

    def _stop(self, reason: str, why: str) -> None:
        logger.log(logging.ERROR if reason == "failed" else logging.INFO, "stopping: %s", why)
        task = asyncio.ensure_future(self._crawler.engine.close_spider_async(reason=reason))
        self._tasks.add(task)  # a task without a reference may be collected before it is done
        task.add_done_callback(self._tasks.discard)

    def closed(self, spider: Spider, reason: str) -> None:
        """Judges and reports; with an archive also commits."""
        for timer in self._timers:
            timer.cancel()
        tally = getattr(spider, "tally", None)
        if tally is None:
            return
        if reason in REASONS or reason.startswith("closespider_"):
            tally.interrupted = REASONS.get(reason, f"stopped by {reason.upper()}")
        run = getattr(spider, "run", None)
        if run is None:
            verdict, reasons = decide(tally, [])
            spider.report = report_of_crawl(spider.name, tally, verdict, reasons)  # type: ignore[attr-defined]
        else:
            spider.report = close_run(run, **self._standards(spider))  # type: ignore[attr-defined]

    def _standards(self, spider: Spider) -> dict[str, Any]:
        """What coverage is judged by: the profile's floors and the project's settings."""
        settings = self._crawler.settings
        return {
            "floors": spider.portal.floors,  # type: ignore[attr-defined]
            "min_sample": settings.getint("NEWSCRAWL_MIN_SAMPLE"),
            "max_shift": settings.getfloat("NEWSCRAWL_SHARE_SHIFT"),
        }
