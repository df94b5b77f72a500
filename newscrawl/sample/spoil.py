"""Applies the traps that are switched on to the sample's answers (see `traps.TRAPS` for what each is)."""

from typing import TYPE_CHECKING

from newscrawl.sample import traps as make
from newscrawl.sample.wire import Request, Response

if TYPE_CHECKING:
    from newscrawl.sample.site import SampleSite

_NODE_TRAPS = ("broken-layout", "broken-views", "protected-body", "unfilled")
_BYTE_TRAPS = ("look-alikes", "wrong-charset", "legacy-charset", "mojibake")
PAGE_TRAPS = frozenset((*_NODE_TRAPS, *_BYTE_TRAPS))
"""Traps that change a page's bytes."""

_CLOSED = b"User-agent: *\nDisallow: /\n"
_PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def robots(site: "SampleSite") -> Response:
    """robots.txt: healthy, or as a trap says."""
    if "robots-500" in site.traps:
        return Response(500, b"Internal Server Error", "text/plain")
    if "robots-404" in site.traps:
        return Response(404, make.missing_page(site.portal.name))
    if "robots-html" in site.traps:
        return Response(200, make.missing_page(site.portal.name))
    if "robots-closed" in site.traps:
        return Response(200, _CLOSED, "text/plain; charset=utf-8")
    delay = f"Crawl-delay: {site.crawl_delay:g}\n" if site.crawl_delay is not None else ""
    lines = (
        f"User-agent: *\nDisallow: /admin/\nDisallow: /tim-kiem/\nDisallow: /print/\n{delay}\n"
        f"Sitemap: {site.template.base}/sitemap.xml\n"
    )
    return Response(200, lines.encode(), "text/plain; charset=utf-8")


def challenge(site: "SampleSite", status: int) -> Response:
    """A browser check instead of the page."""
    headers = [("Server", "cloudflare"), ("Cache-Control", "no-store")]
    return Response(status, make.challenge_page(site.portal.host), headers=headers)


def article_instead(site: "SampleSite", request: Request) -> Response | None:
    """What stands in an article's place while such a trap is on; None when none is."""
    active = site.traps
    if not active:
        return None
    for name, status in (("challenge", 200), ("challenge-403", 403), ("challenge-503", 503)):
        if name in active:
            return challenge(site, status)
    instead = {
        "stub": Response(200, make.stub_page(), headers=[("Set-Cookie", "D1N=5f1c3a; path=/")]),
        "soft-404": Response(200, make.missing_page(site.portal.name)),
        "empty": Response(200, b""),
        "wrong-type": Response(200, _PDF, "application/pdf"),
    }
    found = next((name for name in instead if name in active), None)
    if found is not None:
        return instead[found]
    return _elsewhere(site, request)


def _elsewhere(site: "SampleSite", request: Request) -> Response | None:
    """Refusals and redirects."""
    if "rate-limit" in site.traps:
        site.counters["rate-limit"] = site.counters.get("rate-limit", 0) + 1
        if site.counters["rate-limit"] % 2 == 0:
            return Response(429, b"Too Many Requests", "text/plain", [("Retry-After", "2")])
    if "redirects" in site.traps and not request.host.startswith("www."):
        return Response(301, b"", headers=[("Location", f"https://www.{site.portal.host}{request.target}")])
    if "moved-home" in site.traps:
        return Response(302, b"", headers=[("Location", f"{site.template.base}/")])
    return None


def page(body: bytes, active: frozenset[str]) -> bytes:
    """A page's bytes with the active page traps applied."""
    if "protected-body" in active:
        body = make.protect(body)
    if "broken-layout" in active:
        body = make.break_layout(body)
    if "broken-views" in active:
        body = make.break_views(body)
    if "unfilled" in active:
        body = make.unfill(body)
    if "look-alikes" in active:
        body = make.look_alikes(body)
    if "mojibake" in active:
        body = make.mojibake(body)
    if "legacy-charset" in active:
        return make.windows_1258(body)
    return make.as_charset(body, "windows-1252") if "wrong-charset" in active else body


def content_type(value: str, active: frozenset[str]) -> str:
    """The Content-Type header with the charset that a trap claims; XML is left alone."""
    if not value.startswith("text/html"):
        return value
    if "wrong-charset" in active:
        return "text/html; charset=windows-1252"
    return "text/html; charset=windows-1258" if "legacy-charset" in active else value


def delivery(site: "SampleSite", response: Response) -> Response:
    """Silence before the answer, or a connection that drops in the middle of it."""
    if "stall" in site.traps:
        response.stall = site.stall_seconds
    if "cut" in site.traps:
        response.cut = len(response.body) // 2
    return response
