"""The download handler: swaps the connection for `--base-url`, below every middleware.

Request, response, WARC and record keep showing the real address; only the socket goes elsewhere. With a base URL no
other host is ever contacted, so that a test or a demo cannot leak a request to a newspaper.
"""

import ipaddress
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.utils.misc import build_from_crawler, load_object


def is_loopback(url: str) -> bool:
    """Whether an address lies on this machine (127.0.0.0/8, ::1, localhost)."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class AiohttpHandler(AiohttpDownloadHandler):
    """Scrapy's aiohttp handler. It calls itself experimental (2.19.0); our end-to-end, kill and memory tests run on it,
    and `-s NEWSCRAWL_HTTP_HANDLER=…` takes another."""

    experimental = False


class BaseUrlHandler:
    """Sends a request to `spider.base_url` where that is set, with the real host in the Host header."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        self._inner: Any = build_from_crawler(load_object(crawler.settings["NEWSCRAWL_HTTP_HANDLER"]), crawler)
        base = getattr(crawler.spider, "base_url", None)
        self._base = base.rstrip("/") if base else None
        self._owns = getattr(crawler.spider, "owns", None)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "BaseUrlHandler":
        """Scrapy's way of building a component."""
        return cls(crawler)

    async def download_request(self, request: Request) -> Response:
        """The response, under the address that was asked for. Raises `IgnoreRequest` for a host that is not swapped."""
        if self._base is None:
            return await self._fetch(request)
        parts = urlsplit(request.url)
        if self._owns is None or not self._owns(request.url):
            raise IgnoreRequest(f"{parts.netloc} is not one of the portal's hosts; --base-url contacts no other")
        query = f"?{parts.query}" if parts.query else ""
        swapped = request.replace(url=f"{self._base}{parts.path or '/'}{query}")
        swapped.headers.setdefault(b"Host", parts.netloc)
        response = await self._fetch(swapped)
        return response.replace(url=request.url)

    async def _fetch(self, request: Request) -> Response:
        response: Response = await self._inner.download_request(request)
        return response

    async def close(self) -> None:
        """Closes the connections."""
        await self._inner.close()
