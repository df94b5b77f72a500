"""`spa-api-dbp`: Báo Điện Biên Phủ since 2025: articles from the server, section lists from a JSON API.

Evidence: public code of 2026 (API address and fields `article_slug`, `category_slug`; `div.editor-content`; links with
`/tin-bai/`). Headline, sapo, stamp and author nodes are unknown: ordinary metadata, one `h1`, last line.
"""

# ruff: noqa: E501 - markup is not wrapped

import json
import re
from typing import Any, ClassVar

from newscrawl.sample.corpus import slug_of
from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.framed import Framed


class SpaApiDbp(Framed):
    """Pages with metadata; lists as JSON, the front page as markup."""

    codes = ("spa-api-dbp",)
    first_id: ClassVar[int] = 300_000
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags"}
    published_unit = "second"
    article_pattern = r"^/tin-bai/[^/]+/[^/]+-(?P<id>\d{5,})/?$"
    all_paths = ("/?page={page}",)
    section_form = "/tin-tuc/{slug}"
    rel_next = True

    def article_path(self, article: SampleArticle) -> str:
        """`/tin-bai/<section>/<slug>`; the number at its end is ours, so that the sample can find the article again."""
        return f"/tin-bai/{article.section.slug}/{self._slug(article)}"

    def _slug(self, article: SampleArticle) -> str:
        return f"{article.slug}-{self.site_id(article.number)}"

    def expected(self, article: SampleArticle) -> dict[str, Any]:
        """The key is the slug: there is no id."""
        return super().expected(article) | {"key": f"{self.portal.id}:{self._slug(article)}"}

    @staticmethod
    def _slug_in(url: str, name: str) -> str:
        """The section's slug stands in the API's query."""
        found = re.search(r"category_slug=([a-z0-9-]+)", url)
        return found[1] if found else slug_of(name)

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures on the API's host."""
        return f"https://api-dienbien.{self.host}/uploads/{article.published:%Y/%m/%d}/{image.name}.jpg"

    def head_extra(self, article: SampleArticle) -> str:
        """JSON-LD with a full time."""
        data = {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": article.headline, "description": article.sapo or "",
            "datePublished": article.published.isoformat(), "articleSection": article.section.name, "image": [self.picture(article)],
        }  # fmt: skip
        return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>\n'

    def main(self, article: SampleArticle, near: Near) -> str:
        """A page as a client framework renders it on the server."""
        sapo = f'<p class="text-lg font-semibold sapo">{text(article.sapo)}</p>\n' if article.sapo else ""
        body = self.body(article, figure='<figure class="image">{img}<figcaption>{caption}</figcaption></figure>\n')
        signed = (
            f'<p style="text-align:right"><strong>{text(article.signature.printed)}</strong></p>\n'
            if article.signature.printed
            else ""
        )
        state = json.dumps(
            {"props": {"slug": self._slug(article), "related": [self._slug(a) for a in near.related]}},
            ensure_ascii=False,
        )
        return (
            f'<div id="__next"><main><div id="detail-news" class="container mx-auto"><a class="uppercase" href="/tin-tuc/{article.section.slug}">{text(article.section.name)}</a>\n<h1 class="text-3xl font-bold">{text(article.headline)}</h1>\n'
            f'{sapo}<div class="editor-content">\n{body}{signed}</div></div>\n<div class="grid related"><h3>Tin liên quan</h3>{self._items(near.related)}</div></main></div>\n<script id="__NEXT_DATA__" type="application/json">{state}</script>\n'
        )

    def _items(self, articles: Any) -> str:
        return "".join(
            f'<div class="flex item"><a href="{self.article_path(a)}"><img src="{self.picture(a)}" alt="" /></a><h4><a href="{self.article_path(a)}">{text(a.headline)}</a></h4></div>\n'
            for a in articles
        )

    def rows(self, listing: Listing) -> str:
        """The front page."""
        following = f'<a rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        return f'<div id="__next"><main class="container">{self._items(listing.articles)}{following}</main></div>\n'

    def api(self, listing: Listing) -> bytes:
        """`data.list` of slugs and titles."""
        rows = [
            {
                "article_slug": self._slug(a),
                "category_slug": a.section.slug,
                "article_title": a.headline,
                "published_at": a.published.isoformat(),
            }
            for a in listing.articles
        ]
        return json.dumps({"status": True, "data": {"list": rows, "total": len(rows)}}, ensure_ascii=False).encode(
            "utf-8"
        )


TEMPLATE = SpaApiDbp
