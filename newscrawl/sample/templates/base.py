"""What every template of the sample shares: addresses, ids, sections, times as printed, and what a record should hold.

A subclass prints one CMS. It never decides facts (see `corpus`) nor routes (see `site`).
"""

# ruff: noqa: E501 - markup is not wrapped

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from html import escape
from random import Random
from typing import Any, ClassVar
from urllib.parse import urlsplit

from newscrawl.portals.model import Portal
from newscrawl.sample.corpus import DEFAULT_SECTIONS, slug_of
from newscrawl.sample.dress import Dress
from newscrawl.sample.model import VIETNAM, SampleArticle, SampleImage, SampleSection
from newscrawl.sample.prose import places_of
from newscrawl.sample.weight import Part, Parts
from newscrawl.text import fold_key

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
ALL_FIELDS = frozenset(
    (
        "headline",
        "sapo",
        "body",
        "byline",
        "authors",
        "photo",
        "credit",
        "published_at",
        "updated_at",
        "view_count",
        "section",
        "tags",
        "images",
    )
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing page to print. `url_of(n)` is the absolute address of its n-th page; `pages` may grow while it is read.

    `aside` is the side column, ready made.
    """

    title: str
    section: SampleSection | None
    articles: Sequence[SampleArticle]
    page: int
    pages: int
    url_of: Callable[[int], str]
    aside: Part = ""

    @property
    def next_url(self) -> str | None:
        """The next page, None on the last one."""
        return self.url_of(self.page + 1) if self.page < self.pages else None


@dataclass(frozen=True, slots=True)
class Near:
    """Other articles around a page: `related` below it, and the side column, ready made, since all pages share it."""

    related: Sequence[SampleArticle]
    aside: Part = ""


class Template(ABC):
    """Prints the pages of one family for one portal."""

    codes: ClassVar[tuple[str, ...]] = ()
    now: ClassVar[datetime] = datetime(2026, 11, 20, 17, 30, tzinfo=VIETNAM)
    first_id: ClassVar[int] = 196_670
    id_step: ClassVar[int] = 3
    page_size: ClassVar[int] = 16
    prints: ClassVar[frozenset[str]] = ALL_FIELDS - {"view_count", "updated_at"}
    published_unit: ClassVar[str] = "minute"
    article_pattern: ClassVar[str] = ""
    """The paths of articles, with a group `id`."""
    all_paths: ClassVar[tuple[str, ...]] = ("/tin-moi-nhat?page={page}",)
    """Listings of every section; the first one is the portal's stream of news."""
    section_form: ClassVar[str] = "/{slug}"
    next_form: ClassVar[str] = "?page={page}"
    rss_forms: ClassVar[tuple[str, str]] = ("/rss/home.rss", "/rss/{slug}.rss")
    """Feeds: of everything, and of one section."""
    sitemap_child: ClassVar[str] = "/sitemaps/sitemap-{year}-{month}.xml"
    names: ClassVar[Dress] = Dress()

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.host = portal.host
        self.base = f"https://{portal.host}"
        self.province, _, self.places = places_of(portal.province)

    def seeded(self, salt: str) -> Random:
        """A generator of its own for each part of the chrome, so that one part's size does not change another."""
        return Random(f"{self.portal.id}:{salt}")  # noqa: S311 - reproducible, not secret

    # ── addresses ────────────────────────────────────────────────────────────────────────────────────────────────────

    def site_id(self, number: int) -> str:
        """The CMS's id of an article: falls with the number, so that later articles get higher ids."""
        return str(self.first_id - number * self.id_step)

    def number_of(self, site_id: str) -> int | None:
        """The article number behind an id; None when the CMS never gave out such an id."""
        if not site_id.isdigit():
            return None
        number, rest = divmod(self.first_id - int(site_id), self.id_step)
        return None if rest else number

    @abstractmethod
    def article_path(self, article: SampleArticle) -> str:
        """The path of an article's page."""

    def url(self, article: SampleArticle) -> str:
        """The absolute address of an article's page."""
        return self.base + self.article_path(article)

    def section_url(self, section: SampleSection) -> str:
        """The absolute address of a section's first page."""
        return self.base + self.section_form.format(slug=section.slug)

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """The absolute address of a picture."""
        return f"{self.base}/upload/image/{article.published:%Y%m}/medium/{image.name}.jpg"

    @cached_property
    def sections(self) -> tuple[SampleSection, ...]:
        """The portal's sections: those that its listings name, then common ones if a listing covers everything.

        An article in a section that nothing lists could only be found by luck, and a sample's articles are all found.
        """
        lists = [source for source in self.portal.sources if source.kind in ("listing", "api")]
        lists = lists or [source for source in self.portal.sources if source.kind == "rss"]
        found: dict[str, SampleSection] = {}
        for source in lists:
            if source.section:
                section = SampleSection(source.section, self._slug_in(source.url, source.section))
                found.setdefault(fold_key(section.name), section)
        if not found or any(source.section is None for source in lists):
            slugs = {section.slug for section in found.values()}
            for section in DEFAULT_SECTIONS:
                if section.slug not in slugs:
                    found.setdefault(fold_key(section.name), section)
        return tuple(found.values())

    @staticmethod
    def _slug_in(url: str, name: str) -> str:
        """The section's slug: the last piece of its source's path that is no number and no placeholder."""
        pieces = [p for p in urlsplit(url).path.split("/") if p and "{" not in p and not p.isdigit()]
        return pieces[-1].rpartition(".")[0] or pieces[-1] if pieces else slug_of(name)

    # ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @abstractmethod
    def article(self, article: SampleArticle, near: Near) -> Parts:
        """The article's page."""

    @abstractmethod
    def listing(self, listing: Listing) -> Parts:
        """A listing page, or the front page."""

    def api(self, listing: Listing) -> bytes:
        """An API's answer for one page of a list (JSON); for families with such sources."""
        rows = [{"title": a.headline, "link": self.url(a)} for a in listing.articles]
        return json.dumps({"data": rows}, ensure_ascii=False).encode("utf-8")

    # ── truth ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def blocks(self, article: SampleArticle) -> list[str]:
        """The body's blocks as this family prints them, sub-headings included."""
        return [block.text for block in article.blocks]

    def sapo(self, article: SampleArticle) -> str | None:
        """The sapo as this family prints it."""
        return article.sapo

    def stamps(self, article: SampleArticle) -> tuple[str | None, str | None]:
        """`published_at` and `updated_at` as a record should hold them (ISO 8601)."""
        published = iso(article.published, self.published_unit) if "published_at" in self.prints else None
        updated = iso(article.modified, self.published_unit) if "updated_at" in self.prints else None
        return published, updated

    def byline(self, article: SampleArticle) -> str | None:
        """The byline as printed."""
        return article.signature.printed

    def expected(self, article: SampleArticle) -> dict[str, Any]:
        """The record's fields that this page determines; a field that the family never prints is left out or None."""
        published, updated = self.stamps(article)
        signature, prints = article.signature, self.prints
        signed = "byline" in prints
        return {
            "key": f"{self.portal.id}:{self.site_id(article.number)}",
            "url": self.url(article),
            "headline": article.headline,
            "sapo": self.sapo(article) if "sapo" in prints else None,
            "body": "\n\n".join(self.blocks(article)) if "body" in prints else None,
            "subheads": article.subheads if "body" in prints else [],
            "byline": self.byline(article) if signed else None,
            "authors": list(signature.authors) if signed else [],
            "photo": list(signature.photo) if signed else [],
            "credit": signature.credit if signed else None,
            "published_at": published,
            "updated_at": updated,
            "view_count": article.view_count if "view_count" in prints else None,
            "section": article.section.name if "section" in prints else None,
            "tags": list(article.tags) if "tags" in prints else [],
            "images": [{"url": self.image_url(article, i), "caption": i.caption} for i in article.images]
            if "images" in prints
            else [],
        }


def iso(moment: datetime, unit: str) -> str:
    """A moment as a record holds it; `unit` is second, minute or day."""
    if unit == "day":
        return moment.date().isoformat()
    return (moment.replace(second=0) if unit == "minute" else moment).isoformat()


def text(value: str) -> str:
    """Text for markup: `&`, `<`, `>` escaped, quotes as they are, as the CMSs do."""
    return escape(value, quote=False)


def attr(value: str) -> str:
    """Text for an attribute in double quotes."""
    return escape(value, quote=True).replace("&#x27;", "'")


def dotnet(value: str) -> str:
    """Text as ASP.NET encodes it for attributes: letters of Latin-1 as decimal references (`th&#225;ng`), others as they are."""
    return "".join(f"&#{ord(c)};" if 0xA0 <= ord(c) <= 0xFF or c in "'\"" else escape(c) for c in value)
