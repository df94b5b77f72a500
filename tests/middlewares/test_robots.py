"""robots.txt: statuses of RFC 9309, an unreachable file, Crawl-delay acted on, every waiter held to it."""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.core.downloader import Downloader
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from newscrawl.middlewares.robots import MAX_CRAWL_DELAY, RobotsMiddleware

from .made import HOST, Engine, made_crawler, site

PAGE = f"https://{HOST}/bai-1.html"
OPEN = b"User-agent: *\nDisallow: /quan-tri/\n"
CLOSED_TO_US = b"User-agent: newscrawl\nDisallow: /\n\nUser-agent: *\nDisallow:\n"
CLOSED_TO_OTHERS = b"User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow:\n"


def answering(status: int, body: bytes = b"") -> Callable[[Request], Response]:
    return lambda request: Response(request.url, status=status, body=body)


def broken(request: Request) -> Response:
    raise OSError("connection refused")


def middleware(answer: Callable[[Request], Response], **spider: Any) -> tuple[RobotsMiddleware, Crawler]:
    crawler = made_crawler()
    site(crawler, **spider)
    crawler.engine = Engine(answer, downloader=SimpleNamespace())  # type: ignore[assignment]
    return RobotsMiddleware.from_crawler(crawler), crawler


async def allowed(made: RobotsMiddleware, url: str) -> bool:
    try:
        await made.process_request(Request(url))
    except IgnoreRequest:
        return False
    return True


def run(scene: Callable[[], Awaitable[Any]]) -> Any:
    async def scene_() -> Any:
        return await scene()

    return asyncio.run(scene_())


@pytest.mark.parametrize(
    ("answer", "verdict", "stat"),
    [
        (answering(200, OPEN), True, None),
        (answering(200, b""), True, None),
        (answering(200, CLOSED_TO_US), False, "newscrawl/robots/refused"),
        (answering(200, CLOSED_TO_OTHERS), True, None),
        (answering(401), True, None),
        (answering(403, b"User-agent: *\nDisallow: /"), True, None),
        (answering(404), True, None),
        (answering(410), True, None),
        (answering(500), False, "newscrawl/robots/unreachable"),
        (answering(503, b"User-agent: *\nAllow: /"), False, "newscrawl/robots/unreachable"),
        (answering(599), False, "newscrawl/robots/unreachable"),
        (broken, False, "newscrawl/robots/unreachable"),
    ],
    ids=[
        "open",
        "empty",
        "closed to us",
        "closed to others",
        "401",
        "403",
        "404",
        "410",
        "500",
        "503",
        "599",
        "no answer",
    ],
)
def test_what_an_answer_allows(answer: Callable[[Request], Response], verdict: bool, stat: str | None) -> None:
    made, crawler = middleware(answer)
    assert run(lambda: allowed(made, PAGE)) is verdict
    if stat:
        assert crawler.stats.get_value(stat) == 1


def test_a_forbidden_folder() -> None:
    made, _ = middleware(answering(200, OPEN))
    assert run(lambda: allowed(made, PAGE))
    assert not run(lambda: allowed(made, f"https://{HOST}/quan-tri/bai-1.html"))


@pytest.mark.parametrize(
    "answer", [answering(200, CLOSED_TO_US), answering(503), broken], ids=["closed", "503", "silent"]
)
def test_everyone_who_waited_is_held_to_it(answer: Callable[[Request], Response]) -> None:
    """Scrapy 2.19.0 lets the third of several first requests through."""
    made, crawler = middleware(answer)

    async def scene() -> list[bool]:
        return await asyncio.gather(*(allowed(made, f"https://{HOST}/bai-{n}.html") for n in range(6)))

    assert run(scene) == [False] * 6
    assert crawler.engine.asked == [f"https://{HOST}/robots.txt"]  # type: ignore[union-attr]


def test_each_host_is_asked_once_for_its_own_file() -> None:
    made, crawler = middleware(answering(200, OPEN))

    async def scene() -> None:
        for host in (HOST, "m.baovidu.vn", HOST):
            await allowed(made, f"https://{host}/bai-1.html")

    run(scene)
    assert crawler.engine.asked == [f"https://{HOST}/robots.txt", "https://m.baovidu.vn/robots.txt"]  # type: ignore[union-attr]


def test_the_run_learns_which_file_is_in_force() -> None:
    told: list[Any] = []

    def answer(request: Request) -> Response:
        request.meta["warc"] = "place"
        return Response(request.url, body=OPEN)

    made, _ = middleware(answer, run=SimpleNamespace(robots_fetched=told.append))
    run(lambda: allowed(made, PAGE))
    assert told == ["place"]


# --- Crawl-delay, on Scrapy's own downloader -----------------------------------------------------------------------


def slot_after(body: bytes, *, base_url: str | None = None, later: bool = False) -> tuple[int, float, float]:
    """(concurrency, delay, jitter) of the host's slot after robots.txt was read; `later`: of its successor."""

    async def scene() -> tuple[int, float, float]:
        crawler = made_crawler()
        site(crawler, base_url=base_url, owns=lambda _: True)
        downloader = Downloader(crawler)
        crawler.engine = Engine(answering(200, body), downloader=downloader)  # type: ignore[assignment]
        made = RobotsMiddleware.from_crawler(crawler)
        await allowed(made, PAGE)
        if later:
            downloader._slot_gc(age=-1e9)
            assert not downloader.slots
        _, slot = downloader._get_slot(Request(PAGE))
        downloader.close()
        await downloader.handlers._close()
        return slot.concurrency, slot.delay, slot.jitter

    return asyncio.run(scene())


@pytest.mark.parametrize("later", [False, True], ids=["at once", "after an idle minute"])
@pytest.mark.parametrize(
    ("line", "delay"),
    [
        ("Crawl-delay: 10", 10.0),
        ("Crawl-delay: 2.5", 2.5),
        ("Crawl-delay: 86400", MAX_CRAWL_DELAY),
        ("Crawl-delay: 1", 2.0),
    ],
)
def test_crawl_delay_is_acted_on_and_never_shortens(line: str, delay: float, later: bool) -> None:
    concurrency, found, jitter = slot_after(f"User-agent: *\n{line}\n".encode(), later=later)
    assert (concurrency, found, jitter) == (1, delay, 0.0)


@pytest.mark.parametrize("body", [OPEN, b"User-agent: *\nCrawl-delay: soon\n", b"User-agent: other\nCrawl-delay: 30\n"])
def test_without_a_crawl_delay_for_us_the_settings_hold(body: bytes) -> None:
    assert slot_after(body) == (1, 2.0, 0.5)


def test_nobody_waits_on_this_machine() -> None:
    assert slot_after(b"User-agent: *\nCrawl-delay: 10\n", base_url="http://127.0.0.1:8000")[1] == 2.0
