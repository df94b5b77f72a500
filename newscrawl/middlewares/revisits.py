"""Conditional GET: what is known of an address goes along as If-None-Match and If-Modified-Since.

The spider decides which requests may be conditional (`meta["validators"]`); sentinels never are, since a 304 proves no
layout. A 304 passes on to the callback: it is an answer, not an error.
"""

from scrapy import Request


class RevisitMiddleware:
    """Adds the validators of an earlier answer to a request."""

    def process_request(self, request: Request) -> None:
        """Adds the headers, once; a request repeated after a redirect carries none of another address.

        Scrapy's redirect keeps headers, and an old If-Modified-Since would draw a 304 from whatever stands there now.
        """
        if "validators" not in request.meta and "redirect_urls" in request.meta:
            for name in (b"If-None-Match", b"If-Modified-Since"):
                request.headers.pop(name, None)
        etag, last_modified = request.meta.pop("validators", None) or (None, None)
        if etag:
            request.headers[b"If-None-Match"] = etag
        if last_modified:
            request.headers[b"If-Modified-Since"] = last_modified
