"""The recorder: bytes as received into the WARC writer's exchange; a full disk ends the run."""

import ipaddress
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from newscrawl.archive.warcformat import Exchange
from newscrawl.errors import StorageError
from newscrawl.middlewares.recorder import RecorderMiddleware
from newscrawl.settings import DOWNLOADER_MIDDLEWARES

from .made import HOST, made_crawler, site


class Run:
    def __init__(self, *, full: bool = False) -> None:
        self.full = full
        self.exchanges: list[Exchange] = []
        self.why: str | None = None

    def record_fetch(self, exchange: Exchange) -> str:
        if self.full:
            raise StorageError("warc: no space left")
        self.exchanges.append(exchange)
        return "place"

    def fail(self, why: str) -> None:
        self.why = why


def record(run: Any, request: Request, response: Response) -> Response:
    crawler = made_crawler()
    site(crawler, run=run)
    return RecorderMiddleware.from_crawler(crawler).process_response(request, response)


def test_an_exchange_as_it_went_over_the_wire() -> None:
    run = Run()
    request = Request(
        f"https://{HOST}/tin?trang=2", headers={"User-Agent": "newscrawl"}, meta={"download_latency": 0.0125}
    )
    response = Response(
        request.url,
        status=200,
        headers={"Content-Encoding": "gzip", "Set-Cookie": ["a=1", "b=2"]},
        body=b"\x1f\x8b...",
        ip_address=ipaddress.ip_address("203.0.113.7"),
    )
    assert record(run, request, response) is response
    (exchange,) = run.exchanges
    assert (exchange.url, exchange.request_target, exchange.method) == (request.url, "/tin?trang=2", "GET")
    assert exchange.body == b"\x1f\x8b..."
    assert exchange.headers == [(b"Content-Encoding", b"gzip"), (b"Set-Cookie", b"a=1"), (b"Set-Cookie", b"b=2")]
    assert exchange.request_headers == [(b"Host", HOST.encode()), (b"User-Agent", b"newscrawl")]
    assert (exchange.status, exchange.reason, exchange.ip, exchange.elapsed_ms) == (200, "OK", "203.0.113.7", 12)
    assert exchange.truncated is None
    assert request.meta["warc"] == "place"
    assert request.meta["fetched_at"].utcoffset().total_seconds() == 0


@pytest.mark.parametrize(("status", "reason"), [(304, "Not Modified"), (503, "Service Unavailable"), (599, "")])
def test_other_statuses(status: int, reason: str) -> None:
    run = Run()
    record(run, Request(f"https://{HOST}/"), Response(f"https://{HOST}/", status=status))
    assert (run.exchanges[0].status, run.exchanges[0].reason) == (status, reason)


@pytest.mark.parametrize("flag", ["dataloss", "partial"])
def test_a_cut_answer_is_marked(flag: str) -> None:
    run = Run()
    record(run, Request(f"https://{HOST}/"), Response(f"https://{HOST}/", flags=[flag]))
    assert run.exchanges[0].truncated == "disconnect"


def test_a_host_with_vietnamese_letters_is_sent_as_ascii() -> None:
    run = Run()
    record(run, Request("https://báo.vn/"), Response("https://báo.vn/"))
    assert all(value.isascii() for _, value in run.exchanges[0].request_headers)


def test_a_full_disk_ends_the_run() -> None:
    run = Run(full=True)
    with pytest.raises(IgnoreRequest, match="not stored"):
        record(run, Request(f"https://{HOST}/"), Response(f"https://{HOST}/"))
    assert run.why == "warc: no space left"


def test_without_an_archive_only_the_time_is_noted() -> None:
    request = Request(f"https://{HOST}/")
    record(None, request, Response(f"https://{HOST}/"))
    assert "warc" not in request.meta
    assert "fetched_at" in request.meta


def test_it_stands_where_bytes_are_still_those_of_the_wire() -> None:
    place = DOWNLOADER_MIDDLEWARES["newscrawl.middlewares.recorder.RecorderMiddleware"]
    assert place is not None
    assert not 590 <= place <= 750


def test_a_bag_of_attributes_is_enough() -> None:
    assert record(
        SimpleNamespace(record_fetch=lambda _: None), Request(f"https://{HOST}/"), Response(f"https://{HOST}/")
    )
