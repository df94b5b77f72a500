"""Pages of the sample portal as the crawl hands them to a reader, without a crawl."""

from datetime import UTC, datetime
from typing import Any

from newscrawl.families import BoundFamily, bind
from newscrawl.portals import load_portal
from newscrawl.reading.page import Fetched
from newscrawl.sample.site import SampleSite
from newscrawl.sample.wire import Request

PORTAL = load_portal("bao_dak_nong")
SITE = SampleSite(PORTAL, articles=6)
SEEN_AT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def bound() -> BoundFamily:
    """The portal whose pages these are."""
    return bind(PORTAL)


def fetched(number: int = 0, *, packed: bool = True, **changes: Any) -> Fetched:
    """The page of an article, as it came over the wire."""
    url = SITE.url(SITE.article(number))
    accepted = {"accept-encoding": "gzip"} if packed else {}
    answer = SITE.handle(Request("GET", "/" + url.split("/", 3)[3], {"host": PORTAL.host} | accepted))
    given = {
        "body": answer.body,
        "url": url,
        "status": 200,
        "content_type": "text/html; charset=utf-8",
        "seen_at": SEEN_AT,
        "key": bound().article_key(url),
        "packed": packed,
        "max_size": 1 << 20,
    }
    return Fetched(**(given | changes))
