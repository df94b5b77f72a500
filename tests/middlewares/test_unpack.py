"""Content coding undone in one call: the same outcome as Scrapy's own reader, whatever came over the wire."""

import gzip
import zlib

import pytest
from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from newscrawl.middlewares.unpack import UnpackMiddleware

from .made import HOST, made_crawler

PAGE = "<html><p>Lúa vụ ba ở Đắk Mil".encode() * 400
URL = f"https://{HOST}/bai-1.html"


def unpack(kind: type[HttpCompressionMiddleware], body: bytes, coding: str, **settings: object) -> Response:
    made = kind.from_crawler(made_crawler(**settings))
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": coding, "ETag": '"e1"'}
    answer = made.process_response(Request(URL), Response(URL, headers=headers, body=body, flags=["partial"]))
    assert isinstance(answer, Response)
    return answer


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE), "GZIP"),
        (gzip.compress(PAGE), "x-gzip"),
        (gzip.compress(PAGE)[:-30], "gzip"),
        (gzip.compress(PAGE[:4000]) + gzip.compress(PAGE[4000:]), "gzip"),
        (gzip.compress(PAGE) + b"\0\0\0", "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (gzip.compress(gzip.compress(PAGE)), "gzip, gzip"),
        (gzip.compress(b""), "gzip"),
    ],
    ids=["gzip", "capitals", "x-gzip", "cut", "two-members", "padded", "deflate", "twice", "empty"],
)
def test_as_scrapy_does(body: bytes, coding: str) -> None:
    ours, theirs = (unpack(kind, body, coding) for kind in (UnpackMiddleware, HttpCompressionMiddleware))
    assert (type(ours), ours.body, ours.headers, ours.flags, ours.url, ours.status) == (
        type(theirs), theirs.body, theirs.headers, theirs.flags, theirs.url, theirs.status,
    )  # fmt: skip


def test_no_gzip_at_all_is_an_error_as_with_scrapy() -> None:
    for kind in (UnpackMiddleware, HttpCompressionMiddleware):
        with pytest.raises(OSError, match="gzip"):
            unpack(kind, b"<html>", "gzip")


def test_a_bomb_is_refused() -> None:
    bomb = gzip.compress(b"0" * 5_000_000)
    with pytest.raises(IgnoreRequest, match="exceeded"):
        unpack(UnpackMiddleware, bomb, "gzip", DOWNLOAD_MAXSIZE=1_000_000)
