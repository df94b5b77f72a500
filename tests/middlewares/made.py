"""A crawler with this project's settings and no network: the engine is a stand-in that answers what the test says."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response
from scrapy.settings import Settings

CONTACT = "mailto:ban-bien-tap@vidu.example"
HOST = "baovidu.vn"


def project_settings(**changes: Any) -> Settings:
    """The settings as a command sees them, before a profile's politeness."""
    settings = Settings()
    settings.setmodule("newscrawl.settings", priority="project")
    settings.setdict({"NEWSCRAWL_CONTACT": CONTACT} | changes, priority="cmdline")
    return settings


def made_crawler(spider: type[Spider] = Spider, *, arguments: dict[str, Any] | None = None, **changes: Any) -> Crawler:
    """A crawler as a crawl begins: with `arguments` its spider is made first, then the settings are applied."""
    crawler = AsyncCrawlerRunner(project_settings(**changes)).create_crawler(spider)
    if arguments is not None:
        crawler.spider = crawler._create_spider(**arguments)
    crawler._apply_settings()
    return crawler


class Engine:
    """Answers requests by a function and notes them."""

    def __init__(self, answer: Callable[[Request], Response], downloader: Any = None) -> None:
        self.answer = answer
        self.downloader = downloader
        self.asked: list[str] = []

    async def download_async(self, request: Request) -> Response:
        self.asked.append(request.url)
        response = self.answer(request)
        response.request = request
        return response


def site(crawler: Crawler, **fields: Any) -> None:
    """Gives the crawler a spider that is only a bag of attributes."""
    crawler.spider = SimpleNamespace(**({"name": "bao_vidu", "base_url": None, "run": None} | fields))  # type: ignore[assignment]
