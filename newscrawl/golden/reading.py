"""Reading a golden page as a crawl would: screening, the bound family, the stages, under the case's frozen clock.

Gives plain data: of an article the fields that the page determines, with the rules that answered; of a listing its
links and next page. Nothing of ours (versions, digests of bytes, run ids) is in it, so that only reading can change it.
"""

from typing import Any

import orjson

from newscrawl.errors import GoldenError, PageError
from newscrawl.exporters import encode
from newscrawl.extract import Page
from newscrawl.extract.screen import screen
from newscrawl.families import BoundFamily, bind
from newscrawl.golden.case import LISTING, Case
from newscrawl.items import Article
from newscrawl.pipelines import read_record
from newscrawl.portals import load_portal

FIELDS = (
    "key", "canonical_url", "section", "headline", "sapo", "body", "subheads", "byline", "authors", "photo", "credit",
    "dateline", "published_at", "updated_at", "published_precision", "updated_precision", "view_count",
    "comment_count", "tags", "images", "language", "issues",
)  # fmt: skip
"""Fields of a record that stand in `expected.json`, in order."""

PROVENANCE = ("family", "layout", "rules", "fallback")
"""Parts of the provenance that are expected too: a field that another rule answers is a change."""


def page_of(case: Case) -> Page:
    """The case's page in memory."""
    headers = {"content-type": case.content_type} if case.content_type else {}
    return Page(case.body(), case.url, headers=headers, status=case.status, seen_at=case.fetched_at)


def read_case(case: Case, bound: BoundFamily | None = None) -> dict[str, Any]:
    """What the page reads as now. Raises `GoldenError` for a refused page, `PortalError` for bad rules."""
    try:
        return read_page(bound or bind(load_portal(case.portal)), page_of(case), case.kind)
    except PageError as error:
        raise GoldenError(f"{case.id}: {error.issue}: {error}") from error


def read_page(bound: BoundFamily, page: Page, kind: str) -> dict[str, Any]:
    """What a page reads as. Raises `PageError` when screening refuses it, `GoldenError` without identity."""
    screen(page, wanted="json" if "json" in page.headers.get("content-type", "") else kind)
    if kind == LISTING:
        return {"links": [link.url for link in bound.list_links(page)], "next_page": bound.next_page(page)}
    return read_article_page(bound, page)


def read_article_page(bound: BoundFamily, page: Page) -> dict[str, Any]:
    """The expected half of the record of an article's page. Raises `GoldenError` for a page without identity."""
    article = bound.extract(page)
    if article.key is None and not (article.printed and article.printed.first("headline")):
        raise GoldenError(f"{page.url}: no identity: neither an article's address nor a headline")
    return selected(read_record(article))


def selected(record: Article) -> dict[str, Any]:
    """The fields of a finished record that a golden case holds."""
    data: dict[str, Any] = orjson.loads(encode(record))
    kept = {name: data[name] for name in FIELDS}
    kept |= {name: data["provenance"][name] for name in PROVENANCE}
    kept["rules"] = dict(sorted(kept["rules"].items()))
    return kept
