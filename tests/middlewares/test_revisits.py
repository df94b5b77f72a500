"""Conditional GET: validators become headers once, and do not travel to another address."""

import pytest
from scrapy import Request
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http import Response

from newscrawl.middlewares.revisits import RevisitMiddleware

from .made import HOST, made_crawler, site

URL = f"https://{HOST}/bai-1.html"


@pytest.mark.parametrize(
    ("validators", "etag", "modified"),
    [
        (('"e1"', "Mon, 23 Nov 2026 03:00:00 GMT"), b'"e1"', b"Mon, 23 Nov 2026 03:00:00 GMT"),
        (('W/"e1"', None), b'W/"e1"', None),
        ((None, "Mon, 23 Nov 2026 03:00:00 GMT"), None, b"Mon, 23 Nov 2026 03:00:00 GMT"),
        ((None, None), None, None),
        (None, None, None),
    ],
)
def test_headers(validators: object, etag: bytes | None, modified: bytes | None) -> None:
    request = Request(URL, meta={"validators": validators})
    RevisitMiddleware().process_request(request)
    assert request.headers.get(b"If-None-Match") == etag
    assert request.headers.get(b"If-Modified-Since") == modified
    assert "validators" not in request.meta


def test_a_request_without_validators_is_unconditional() -> None:
    request = Request(URL)
    RevisitMiddleware().process_request(request)
    assert not request.headers


def test_a_repeated_request_stays_conditional() -> None:
    made, request = RevisitMiddleware(), Request(URL, meta={"validators": ('"e1"', None)})
    made.process_request(request)
    again = request.replace(dont_filter=True)
    made.process_request(again)
    assert again.headers[b"If-None-Match"] == b'"e1"'


def test_a_redirected_request_is_unconditional() -> None:
    crawler = made_crawler()
    site(crawler)
    redirect = RedirectMiddleware.from_crawler(crawler)
    made, request = RevisitMiddleware(), Request(URL, meta={"validators": ('"e1"', "Mon, 23 Nov 2026 03:00:00 GMT")})
    made.process_request(request)
    moved = redirect.process_response(request, Response(URL, status=301, headers={"Location": f"https://{HOST}/"}))
    assert isinstance(moved, Request)
    made.process_request(moved)
    assert moved.url == f"https://{HOST}/"
    assert not moved.headers.get(b"If-None-Match")
    assert not moved.headers.get(b"If-Modified-Since")
