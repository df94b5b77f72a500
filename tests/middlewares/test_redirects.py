"""Redirects are followed as Scrapy does it, and no Referer is ever sent."""

from scrapy import Request
from scrapy.http import HtmlResponse

from newscrawl.middlewares.redirects import RedirectsMiddleware
from newscrawl.settings import DOWNLOADER_MIDDLEWARES, SPIDER_MIDDLEWARES

from .made import HOST, made_crawler


def test_followed_without_a_referer() -> None:
    made = RedirectsMiddleware.from_crawler(made_crawler())
    request = Request(f"https://{HOST}/cu.html", headers={"Referer": f"https://{HOST}/", "Accept": "text/html"})
    answer = HtmlResponse(request.url, status=301, headers={"Location": "/moi.html"}, request=request)
    followed = made.process_response(request, answer)
    assert isinstance(followed, Request)
    assert (followed.url, followed.meta["redirect_urls"]) == (f"https://{HOST}/moi.html", [request.url])
    assert b"Referer" not in followed.headers
    assert followed.headers[b"Accept"] == b"text/html"


def test_nothing_else_sets_one() -> None:
    assert SPIDER_MIDDLEWARES["scrapy.spidermiddlewares.referer.RefererMiddleware"] is None
    assert DOWNLOADER_MIDDLEWARES["newscrawl.middlewares.redirects.RedirectsMiddleware"] == 600
