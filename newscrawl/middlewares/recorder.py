"""Every fetch into the WARC, as received: articles, listings, feeds, sitemaps, robots.txt, redirects and 304s.

Sits outside decompression (590) to proxy (750), at 950, so that it sees the bytes of the wire (de-chunked by the
client, which the record says). Without an archive it only notes the time of the fetch.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.headers import Headers

from newscrawl.archive.warcformat import Exchange
from newscrawl.errors import StorageError

REASONS = {status.value: status.phrase for status in HTTPStatus}
"""The client does not tell the reason phrase that the server sent; the standard one is written."""


class RecorderMiddleware:
    """Hands request and response to the run's WARC writer; where they lie is put into `request.meta["warc"]`."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RecorderMiddleware":
        """Scrapy's way of building a component."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """The response, unchanged. Raises `IgnoreRequest` when it cannot be stored; the run then ends as failed."""
        request.meta["fetched_at"] = datetime.now(UTC)
        run = getattr(self._crawler.spider, "run", None)
        if run is not None:
            try:
                request.meta["warc"] = run.record_fetch(exchange_of(request, response))
            except StorageError as error:
                run.fail(str(error))
                raise IgnoreRequest(f"not stored: {error}") from error
        return response


def exchange_of(request: Request, response: Response) -> Exchange:
    """What went over the wire, as the WARC writer wants it."""
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    sent = [(b"Host", parts.netloc.encode("idna" if not parts.netloc.isascii() else "ascii")), *_pairs(request.headers)]
    flags = response.flags or []
    latency = request.meta.get("download_latency")
    return Exchange(
        url=request.url,
        fetched_at=request.meta["fetched_at"],
        status=response.status,
        reason=REASONS.get(response.status, ""),
        headers=list(_pairs(response.headers)),
        body=response.body,
        request_headers=sent,
        method=request.method,
        request_target=target,
        request_body=request.body,
        ip=str(response.ip_address) if response.ip_address else None,
        elapsed_ms=round(latency * 1000) if latency is not None else None,
        truncated="disconnect" if "dataloss" in flags or "partial" in flags else None,
    )


def _pairs(headers: Headers) -> Iterator[tuple[bytes, bytes]]:
    for name, values in dict.items(headers):  # Scrapy's own normalises every name again
        for value in values:
            yield name, value
