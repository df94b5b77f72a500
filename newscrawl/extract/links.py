"""What a listing, feed, sitemap or API tells about an article's address, in one type for all of them."""

from dataclasses import dataclass


@dataclass(slots=True)
class Link:
    """An address met on a source. `published` and `lastmod` are as printed; `title` and `section` where given."""

    url: str
    title: str | None = None
    published: str | None = None
    lastmod: str | None = None
    section: str | None = None
    source: str | None = None
