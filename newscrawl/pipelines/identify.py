"""Stage 500, Identify: the key, the digest of the content, and the times of ours.

The digest covers headline, sapo, body, byline and captions: nothing of ours and nothing that ticks, since a volatile
field in a content hash makes every page look changed.
"""

import hashlib
import re
from datetime import UTC
from typing import ClassVar

from newscrawl.issues import Issue
from newscrawl.items import Article
from newscrawl.pipelines.base import add_issue, printed_of
from newscrawl.urls import canonical_host, canonical_url, path_of

_LONG_NUMBER = re.compile("[0-9]{5,}")


class Identify:
    """Fills key, content_digest, fetched_at and first_seen_at."""

    reads: ClassVar = frozenset(
        {"printed", "key", "url", "canonical_url", "headline", "sapo", "body", "byline", "images"}
    )
    writes: ClassVar = frozenset({"key", "content_digest", "fetched_at", "first_seen_at", "issues"})

    def process_item(self, item: Article) -> Article:
        """See the class."""
        if item.key is None and item.url:
            item.key = host_key(item.canonical_url or item.url)
        own, url = item.canonical_url, item.url
        if own and url and own != url and canonical_host(own) != canonical_host(url):
            add_issue(item, Issue.CANONICAL_ELSEWHERE)
        item.content_digest = content_digest(item)
        seen_at = printed_of(item).seen_at
        if seen_at is not None:
            item.fetched_at = seen_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            item.first_seen_at = item.first_seen_at or item.fetched_at
        return item


def host_key(url: str) -> str:
    """The key of an article whose host has no profile: `<host>:<article id>`, else a digest of the address."""
    digits = _LONG_NUMBER.findall(path_of(url).partition("?")[0])
    tail = digits[-1] if digits else hashlib.sha256(canonical_url(url).encode()).hexdigest()[:16]
    return f"{canonical_host(url)}:{tail}"


def content_digest(item: Article) -> str:
    """sha256 over the printed content; the parts are length-prefixed so that they cannot run into one another."""
    digest = hashlib.sha256()
    captions = [image.caption or "" for image in item.images]
    for part in (item.headline or "", item.sapo or "", item.body or "", item.byline or "", *captions):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()
