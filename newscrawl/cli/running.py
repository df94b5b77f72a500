"""Running one portal in this process: a crawler, its report, and a result even where no report could be made."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import BaseSettings, Settings

from newscrawl.errors import NewscrawlError
from newscrawl.portals import load_portal
from newscrawl.runs.notify import notify
from newscrawl.runs.verdict import Verdict
from newscrawl.spiders.portals import spider_class

logger = logging.getLogger(__name__)


def run_portal(settings: Settings, portal_id: str, **arguments: Any) -> dict[str, Any]:
    """Crawls one portal to its end and gives the report; an error before the first request gives a report too.

    `arguments` are those of `PortalSpider`. A run with an archive is told to metrics and webhook. One call per
    process: the event loop starts once.
    """
    report = _crawl(settings, portal_id, arguments)
    if arguments.get("archive"):
        tell(settings, report)
    return report


def tell(settings: BaseSettings, report: dict[str, Any]) -> None:
    """Metrics and webhook, where the operator names them."""
    metrics, webhook = (str(settings.get(name) or "") for name in ("NEWSCRAWL_METRICS", "NEWSCRAWL_WEBHOOK"))
    notify(report, metrics=metrics, webhook=webhook, now=datetime.now(UTC))


def _crawl(settings: Settings, portal_id: str, arguments: dict[str, Any]) -> dict[str, Any]:
    portal = load_portal(portal_id)
    process = Process(settings)
    crawler = process.create_crawler(spider_class(portal.id, portal.name))
    task = process.crawl(crawler, **arguments)
    process.start()
    error = task.exception() if task.done() and not task.cancelled() else None
    if error is not None:
        if not isinstance(error, NewscrawlError):
            logger.error("the crawl of %s broke", portal_id, exc_info=error)
        return lost_report(portal_id, error)
    report: dict[str, Any] | None = getattr(crawler.spider, "report", None)
    return report or lost_report(portal_id, RuntimeError("the crawl ended without a report"))


class Process(AsyncCrawlerProcess):
    """Scrapy's process, whose stop waits until there is something to stop.

    `Crawler.stop_async` of Scrapy 2.19.0 forgets a stop that comes before the engine runs: the crawl then went on to
    its end and the process stayed for ever (SIGTERM 0.7 to 0.95 s after the start, 4 of 14 times, 2026-11-23).
    """

    async def stop(self) -> None:
        """Stops every crawl, once its engine runs; one that ended by an error needs no stop."""
        while any(map(_is_opening, self.crawlers)):  # noqa: ASYNC110 - Scrapy sets a flag and tells nobody
            await asyncio.sleep(0.02)
        await super().stop()


def _is_opening(crawler: Crawler) -> bool:
    engine = crawler._engine  # noqa: SLF001 - None before it is made, where the public name raises
    return crawler.crawling and (engine is None or not engine.running)


def lost_report(portal_id: str, error: BaseException) -> dict[str, Any]:
    """The report of a run that never began."""
    code = error.exit_code if isinstance(error, NewscrawlError) else 1
    verdict = next((v for v in Verdict if v.exit_code == code and v is not Verdict.QUIET), Verdict.FAILED)
    return {
        "portal": portal_id,
        "run_id": None,
        "verdict": verdict.value,
        "exit_code": code,
        "new": 0,
        "changed": 0,
        "views": 0,
        "gone": 0,
        "requests": 0,
        "bytes": 0,
        "seconds": 0.0,
        "issues": {},
        "reasons": [str(error)],
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
    }
