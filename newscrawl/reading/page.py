"""One fetched article page into a record: screen, extract, identify, stages. Plain data in, so that it can be sent.

Both ways of reading use these functions, so that a record cannot depend on the process that read it.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from scrapy.utils.gz import gunzip

from newscrawl import __version__
from newscrawl.archive.gzipmember import unpack
from newscrawl.errors import BlockedPage, WrongContent
from newscrawl.extract.page import Page
from newscrawl.extract.screen import screen
from newscrawl.families import BoundFamily
from newscrawl.items import Article
from newscrawl.pipelines import read_record

REFUSED = frozenset({401, 403, 407, 429, 451, 503})
"""Answers that refuse us, 503 among them: what it asked to wait for has been waited for (see `politeness`)."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article page as it came, and what only the crawl knows of it.

    `key` is the key that its address promised, `hints` what a source said (published, section, source), `origin` the
    fields of the provenance that the crawl fills in. `packed` bodies are still gzip, at most `max_size` bytes unpacked.
    """

    body: bytes
    url: str
    status: int
    content_type: str
    seen_at: datetime | None
    key: str
    hints: dict[str, str] = field(default_factory=dict)
    origin: dict[str, Any] = field(default_factory=dict)
    packed: bool = False
    max_size: int = 0


def read_page(bound: BoundFamily, fetched: Fetched) -> Article:
    """What the page prints, with identity and provenance; the stages are still to run.

    Raises `PageError` for refusals, errors, challenges, stubs and whatever else is no article page.
    """
    if fetched.status in REFUSED:
        raise BlockedPage(f"status {fetched.status}")
    if fetched.status >= 400:
        raise WrongContent(f"status {fetched.status}")
    page = Page(
        unpacked(fetched),
        fetched.url,
        headers={"content-type": fetched.content_type},
        status=fetched.status,
        seen_at=fetched.seen_at,
    )
    screen(page, wanted="article")
    article = bound.extract(page)
    article.key = article.key or fetched.key
    article.provenance.newscrawl, article.provenance.status = __version__, fetched.status
    for name, value in fetched.origin.items():
        setattr(article.provenance, name, value)
    if article.printed is not None:
        article.printed.hints |= fetched.hints
    return article


def read_whole(bound: BoundFamily, fetched: Fetched) -> Article:
    """The finished record of a page, all reading stages run. Raises what `read_page` raises."""
    return read_record(read_page(bound, fetched))


def unpacked(fetched: Fetched) -> bytes:
    """The body with its gzip undone. Raises `WrongContent` where it is none, or larger than allowed."""
    if not fetched.packed or not fetched.body:
        return fetched.body
    plain = unpack(fetched.body, fetched.max_size)
    if plain is not None:
        return plain
    try:  # cut off, several members, or a bomb: as much as Scrapy would give
        return gunzip(fetched.body, max_size=fetched.max_size)
    except (OSError, EOFError, ValueError) as error:
        raise WrongContent(f"the page cannot be unpacked: {error}") from error
