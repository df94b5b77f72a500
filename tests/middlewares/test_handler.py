"""--base-url: only the socket goes elsewhere; the real address stays on everything, and no other host is contacted."""

import asyncio
from typing import Any, ClassVar

import pytest
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse, Response

from newscrawl.middlewares.handler import BaseUrlHandler

from .made import HOST, made_crawler, site


class Inner:
    """Takes the place of the HTTP client; `sent` are the requests that would have gone out."""

    lazy = False
    sent: ClassVar[list[Request]] = []
    closed: ClassVar[int] = 0

    def __init__(self) -> None:
        type(self).sent, type(self).closed = [], 0

    async def download_request(self, request: Request) -> Response:
        self.sent.append(request)
        return HtmlResponse(
            request.url, status=200, headers={"ETag": '"e1"'}, body=b"<p>x", encoding="utf-8", request=request
        )

    async def close(self) -> None:
        type(self).closed += 1


def handler(base_url: str | None, owns: Any = lambda url: HOST in url) -> BaseUrlHandler:
    crawler = made_crawler(NEWSCRAWL_HTTP_HANDLER=Inner)
    site(crawler, base_url=base_url, owns=owns)
    return BaseUrlHandler.from_crawler(crawler)


def fetch(made: BaseUrlHandler, request: Request) -> Response:
    return asyncio.run(made.download_request(request))


@pytest.mark.parametrize(
    ("url", "goes_to", "host"),
    [
        (f"https://{HOST}/bai-1.html", "http://127.0.0.1:8000/bai-1.html", HOST),
        (f"https://www.{HOST}/", "http://127.0.0.1:8000/", f"www.{HOST}"),
        (f"https://{HOST}", "http://127.0.0.1:8000/", HOST),
        (f"http://{HOST}:8080/tin?page=2&q=a%20b", "http://127.0.0.1:8000/tin?page=2&q=a%20b", f"{HOST}:8080"),
        (f"https://{HOST}/robots.txt", "http://127.0.0.1:8000/robots.txt", HOST),
    ],
)
@pytest.mark.parametrize("base", ["http://127.0.0.1:8000", "http://127.0.0.1:8000/"])
def test_the_connection_is_swapped_and_nothing_else(base: str, url: str, goes_to: str, host: str) -> None:
    request = Request(url, headers={"User-Agent": "newscrawl"}, meta={"key": "bao_vidu:1"})
    response = fetch(handler(base), request)
    (sent,) = Inner.sent
    assert (sent.url, sent.headers[b"Host"], sent.method) == (goes_to, host.encode(), "GET")
    assert sent.headers[b"User-Agent"] == b"newscrawl"
    assert response.url == request.url == Request(url).url
    assert b"Host" not in request.headers
    assert (response.status, response.headers[b"ETag"], response.body) == (200, b'"e1"', b"<p>x")


def test_a_foreign_host_is_never_contacted() -> None:
    made = handler("http://127.0.0.1:8000")
    for url in ("https://baokhac.vn/bai-1.html", "https://ads.example/x.js"):
        with pytest.raises(IgnoreRequest, match="contacts no other"):
            fetch(made, Request(url))
    assert Inner.sent == []


def test_a_spider_without_hosts_contacts_nobody() -> None:
    with pytest.raises(IgnoreRequest):
        fetch(handler("http://127.0.0.1:8000", owns=None), Request(f"https://{HOST}/"))


def test_without_a_base_url_requests_pass_untouched() -> None:
    request = Request("https://baokhac.vn/bai-1.html")
    fetch(handler(None), request)
    assert Inner.sent == [request]


def test_closing_closes_the_client() -> None:
    asyncio.run(handler(None).close())
    assert Inner.closed == 1
