"""Reading Retry-After, and waiting as told: the host waits, the request is repeated, a long wait ends the talk."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from newscrawl.middlewares import politeness
from newscrawl.middlewares.politeness import PolitenessMiddleware, retry_after

from .made import HOST, made_crawler, site

NOW = datetime(2026, 11, 23, 4, 53, tzinfo=UTC)
URL = f"https://{HOST}/bai-1.html"


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (b"120", 120.0),
        (b" 0 ", 0.0),
        (b"Mon, 23 Nov 2026 04:55:00 GMT", 120.0),
        (b"Mon, 23 Nov 2026 11:55:00 +0700", 120.0),
        (b"Mon, 23 Nov 2026 04:55:00 -0000", 120.0),
        (b"Mon, 23 Nov 2026 04:00:00 GMT", 0.0),
        (b"", None),
        (None, None),
        (b"soon", None),
        (b"-5", None),
        (b"1.5", None),
        (b"99999999999999", None),
        (b"Mon, 99 Nov 2026 04:55:00 GMT", None),
        (b"Fri, 31 Dec 9999 23:59:59 -1200", None),
        (b"\xff\xfe", None),
    ],
)
def test_reading(value: bytes | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


@given(st.binary(max_size=40))
def test_no_header_breaks_it(value: bytes) -> None:
    found = retry_after(value, NOW)
    assert found is None or found >= 0


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Time stands still and jumps as far as is slept; nothing really waits."""
    clock = {"now": 1000.0}
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(round(seconds, 3))
        clock["now"] += seconds

    monkeypatch.setattr(politeness.asyncio, "sleep", sleep)
    monkeypatch.setattr(politeness.time, "monotonic", lambda: clock["now"])
    return waits


def middleware(**changes: Any) -> PolitenessMiddleware:
    crawler = made_crawler(**changes)
    site(crawler)
    return PolitenessMiddleware.from_crawler(crawler)


def answered(made: PolitenessMiddleware, request: Request, status: int, **headers: str) -> Request | Response:
    response = Response(request.url, status=status, headers={name.replace("_", "-"): v for name, v in headers.items()})
    return asyncio.run(made.process_response(request, response))


@pytest.mark.parametrize("status", [200, 301, 304, 403, 404, 500])
def test_other_answers_pass(status: int) -> None:
    result = answered(middleware(), Request(URL), status, Retry_After="5")
    assert isinstance(result, Response)
    assert result.status == status


@pytest.mark.parametrize("status", [429, 503])
def test_the_whole_host_waits_and_the_request_is_repeated(status: int, slept: list[float]) -> None:
    made = middleware()
    again = answered(made, Request(URL), status, Retry_After="20")
    assert isinstance(again, Request)
    assert (again.url, again.dont_filter, again.meta["wait_tries"]) == (URL, True, 1)
    asyncio.run(made.process_request(Request(f"https://{HOST}/bai-2.html")))
    assert slept == [20.0]
    asyncio.run(made.process_request(again))
    asyncio.run(made.process_request(Request("https://baokhac.vn/bai-2.html")))
    assert slept == [20.0], "the wait is over, and other hosts never waited"


def test_a_429_without_a_time_waits_longer_each_time(slept: list[float]) -> None:
    made = middleware()
    request: Any = Request(URL)
    for wait in (15.0, 30.0, 60.0):
        request = answered(made, request, 429)
        assert isinstance(request, Request)
        asyncio.run(made.process_request(request))
        assert slept[-1] == wait
    refused = answered(made, request, 429)
    assert isinstance(refused, Response)
    assert made._crawler.stats.get_value("newscrawl/politeness/refused") == 1


def test_the_longest_wait_counts(slept: list[float]) -> None:
    made = middleware()
    answered(made, Request(URL), 503, Retry_After="40")
    answered(made, Request(URL), 503, Retry_After="10")
    asyncio.run(made.process_request(Request(URL)))
    assert slept == [40.0]


@pytest.mark.parametrize("wait", ["301", "86400"])
def test_a_wait_beyond_the_bound_ends_the_talk(wait: str) -> None:
    made = middleware(NEWSCRAWL_MAX_RETRY_AFTER=300)
    result = answered(made, Request(URL), 503, Retry_After=wait)
    assert isinstance(result, Response)
    assert made._crawler.stats.get_value("newscrawl/politeness/refused") == 1


def test_conditional_headers_survive_the_repetition() -> None:
    request = Request(URL, headers={"If-None-Match": '"e1"'}, meta={"key": "bao_vidu:1"})
    again = answered(middleware(), request, 429, Retry_After="1")
    assert isinstance(again, Request)
    assert again.headers[b"If-None-Match"] == b'"e1"'
    assert again.meta["key"] == "bao_vidu:1"


class Budget:
    def __init__(self, left: int) -> None:
        self.left = left

    def may_request(self, host: str) -> bool:
        assert host == HOST
        self.left -= 1
        return self.left >= 0


def test_the_daily_budget_refuses_before_anything_is_sent() -> None:
    made = middleware()
    site(made._crawler, run=Budget(1))
    asyncio.run(made.process_request(Request(URL)))
    with pytest.raises(IgnoreRequest, match="budget"):
        asyncio.run(made.process_request(Request(URL)))
    assert made._crawler.stats.get_value("newscrawl/politeness/over-budget") == 1
