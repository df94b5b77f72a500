"""The end of the off-peak hours stops a run that began inside them; what it read is stored, the verdict is partial."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from scrapy.settings import Settings
from scrapy.signalmanager import SignalManager

from newscrawl.extensions.commit import CommitExtension
from newscrawl.portals import load_portal
from newscrawl.runs.tally import Tally

LAST_MINUTE = datetime(2026, 11, 22, 21, 59, tzinfo=UTC)
"""04:59 on 23 November in Vietnam."""


def crawl(hours: str) -> tuple[list[str], Any, list[float]]:
    """Close reasons, the spider, and the seconds after which a timer was to ring; timers ring at once."""
    reasons: list[str] = []
    armed: list[float] = []

    async def close(*, reason: str) -> None:
        reasons.append(reason)

    async def run() -> Any:
        settings = Settings({"NEWSCRAWL_OFF_PEAK": hours, "NEWSCRAWL_MIN_SAMPLE": 20, "NEWSCRAWL_SHARE_SHIFT": 0.25})
        engine = SimpleNamespace(close_spider_async=close)
        crawler: Any = SimpleNamespace(settings=settings, signals=SignalManager(), engine=engine)
        extension = CommitExtension(crawler)
        tally = Tally(now=lambda: LAST_MINUTE)
        spider: Any = SimpleNamespace(name="bao_can_tho", tally=tally, portal=load_portal("bao_can_tho"))
        loop = asyncio.get_running_loop()
        later = loop.call_later
        loop.call_later = lambda seconds, *rest: (armed.append(seconds), later(0, *rest))[1]  # type: ignore[method-assign]
        extension.opened(spider)
        loop.call_later = later  # type: ignore[method-assign]
        await asyncio.sleep(0.01)
        tally.counts.articles = tally.counts.sources_ok = tally.counts.new = 3
        extension.closed(spider, reasons[0] if reasons else "finished")
        return spider

    return reasons, asyncio.run(run()), armed


def test_the_window_closes() -> None:
    reasons, spider, armed = crawl("22:00-05:00")
    assert (reasons, armed) == (["off-peak"], [60.0])
    assert (spider.report["verdict"], spider.report["exit_code"]) == ("partial", 6)
    assert spider.report["reasons"] == ["the off-peak hours are over; what was read is stored"]


def test_without_hours_nothing_is_armed() -> None:
    reasons, spider, armed = crawl("")
    assert (reasons, armed) == ([], [])
    assert spider.report["verdict"] == "ok"
