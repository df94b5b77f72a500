"""One crawl in this process, for `benchmarks.crawl`: `python -m benchmarks.crawling VARIANT PORTAL URL FOLDER [FILE]`.

FILE holds the addresses of a fetch-only crawl. A variant is ours with one part taken out, or a plain Scrapy spider that
only fetches. Prints one JSON object.
"""

import json
import resource
import sys
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import scrapy
from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response
from scrapy.settings import Settings

from benchmarks.timing import largest_child_mb, peak_mb
from newscrawl.middlewares.recorder import RecorderMiddleware
from newscrawl.portals import load_portal
from newscrawl.spiders.base import PortalSpider
from newscrawl.spiders.configure import LOOPBACK_CONCURRENCY
from newscrawl.spiders.portals import spider_class

Configure = Callable[[Settings], None]
MEMORY_EVERY = 1000


class FetchOnly(scrapy.Spider):
    """Fetches the given targets and does nothing with them."""

    name = "fetch_only"
    handle_httpstatus_list: ClassVar[list[int]] = [304, *range(400, 600)]

    def __init__(self, *, base_url: str, targets: list[str]) -> None:
        super().__init__()
        self.base_url, self.targets = base_url, targets

    async def start(self) -> AsyncIterator[Any]:
        """Every target, once."""
        for target in self.targets:
            yield scrapy.Request(self.base_url + target, dont_filter=True)

    def parse(self, response: Response) -> None:
        """Nothing."""


class TimeOnly(RecorderMiddleware):
    """The recorder without its WARC: only the time of the fetch."""

    def process_response(self, request: scrapy.Request, response: Response) -> Response:
        """The response, unchanged."""
        request.meta["fetched_at"] = datetime.now(UTC)
        return response


def _nothing(_: Settings) -> None:
    """Everything on."""


def _no_warc(settings: Settings) -> None:
    _one_process(settings)
    ours = {"newscrawl.middlewares.recorder.RecorderMiddleware": None, TimeOnly: 950}
    settings["DOWNLOADER_MIDDLEWARES"].update(ours, priority="cmdline")


def _one_process(settings: Settings) -> None:
    """Pages are read in the crawling process: the base of every variant in which a part of reading is off."""
    settings.set("NEWSCRAWL_READER_PROCESS", value=False, priority="cmdline")


def _no_stages(settings: Settings) -> None:
    _one_process(settings)
    settings.set("ITEM_PIPELINES", {}, priority="cmdline")


def _no_reading(settings: Settings) -> None:
    """Article pages are fetched and stored as captures, but neither screened nor read."""
    _no_stages(settings)

    async def parse_article(self: PortalSpider, response: Response) -> list[Any]:
        self.queue.landed()
        self.tally.counts.articles += 1
        self.queue.settled(response.meta["link"].url)
        return list(self.waiting())

    PortalSpider.parse_article = parse_article  # type: ignore[method-assign]


def _set(**values: Any) -> Configure:
    return lambda settings: settings.setdict(values | {"NEWSCRAWL_READER_PROCESS": False}, priority="cmdline")


TWISTED = "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler"
VARIANTS: dict[str, Configure] = {
    "fetch_only": _nothing,
    "full": _nothing,
    "one_process": _one_process,
    "no_archive": _one_process,
    "no_warc": _no_warc,
    "no_stages": _no_stages,
    "no_reading": _no_reading,
    "items_100": _set(CONCURRENT_ITEMS=100),
    "asyncio_loop": _set(ASYNCIO_EVENT_LOOP=None),
    "twisted_handler": _set(NEWSCRAWL_HTTP_HANDLER=TWISTED, TWISTED_REACTOR_ENABLED=True, DOWNLOAD_HANDLERS_BASE={}),
}
"""What is crawled how, all below `full` in one process; `no_archive` has no WARC, no ledger and no segments (records go
nowhere), `no_reading` does not even unpack what it stores."""


def _cpu(*whose: int) -> float:
    """CPU seconds of this process and of the reader it has waited for."""
    used = [resource.getrusage(who) for who in whose or (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


class Watch:
    """Times a crawl from its opening on, and notes memory on the way."""

    def __init__(self, crawler: Crawler) -> None:
        self.wall = self.cpu = 0.0
        self.responses = 0
        self.memory: dict[str, float] = {}
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.received, signals.response_received)

    def opened(self) -> None:
        """The spider is open, nothing is fetched yet."""
        self.wall, self.cpu = time.perf_counter(), _cpu()

    def received(self) -> None:
        """A response."""
        self.responses += 1
        if self.responses % MEMORY_EVERY == 0:
            self.memory[str(self.responses)] = round(peak_mb(), 1)

    def result(self) -> dict[str, Any]:
        """What was measured, once everything is closed."""
        return {
            "seconds": time.perf_counter() - self.wall,
            "cpu": _cpu() - self.cpu,
            "reader_cpu": _cpu(resource.RUSAGE_CHILDREN),
            "responses": self.responses,
            "peak_mb": peak_mb(),
            "reader_peak_mb": largest_child_mb(),
            "memory": self.memory,
        }


def crawl(variant: str, portal_id: str, url: str, folder: Path, targets: list[str]) -> dict[str, Any]:
    """Runs one variant to its end. Raises `RuntimeError` when a crawl of ours did not end well."""
    portal = load_portal(portal_id)
    arguments: dict[str, Any] = {"base_url": url}
    if variant == "fetch_only":
        raised = {"CONCURRENT_REQUESTS_PER_DOMAIN": LOOPBACK_CONCURRENCY, "CONCURRENT_REQUESTS": LOOPBACK_CONCURRENCY}
        settings = Settings({"LOG_LEVEL": "WARNING", **raised})  # shipped: DEBUG, which would only slow it down
        arguments["targets"] = targets
        kind: type[scrapy.Spider] = FetchOnly
    else:
        settings = Settings()
        settings.setmodule("newscrawl.settings", priority="project")
        ours = {"LOG_LEVEL": "WARNING", "NEWSCRAWL_PROGRESS": -1, "NEWSCRAWL_MAX_PAGES": 100_000}  # a long listing here
        settings.setdict(ours, priority="cmdline")
        VARIANTS[variant](settings)
        kind = spider_class(portal.id, portal.name)
        arguments |= {"mode": "demo"} | ({} if variant == "no_archive" else {"archive": str(folder)})
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(kind)
    watch = Watch(crawler)
    process.crawl(crawler, **arguments)
    process.start()
    result = watch.result()
    report = getattr(crawler.spider, "report", None)
    if report is not None:
        result["new"] = report["new"]
        if report["exit_code"] and variant in ("full", "no_warc", "no_archive"):
            raise RuntimeError(f"{variant}: {report['verdict']}: {report['reasons']}")
    return result


def main() -> None:
    """Crawls and prints."""
    variant, portal_id, url, folder, *rest = sys.argv[1:]
    targets = json.loads(Path(rest[0]).read_text("utf-8")) if rest else []
    sys.stdout.write(json.dumps(crawl(variant, portal_id, url, Path(folder), targets)) + "\n")


if __name__ == "__main__":
    main()
