"""`bbg`: Bắc Giang's own CMS, at baobacninhtv.vn since 2025 (`-postid<id>.bbg`).

Evidence: a configuration of 2026 (sapo, body, head, section, list links). The author's place is unknown: last line.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, WEEKDAYS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import link_items
from newscrawl.sample.templates.framed import ASIDE, Framed


class Bbg(Framed):
    """One dress."""

    codes = ("bbg",)
    first_id: ClassVar[int] = 494_056
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags"}
    article_pattern = r"^/[a-z0-9-]+-postid(?P<id>\d+)\.bbg$"
    all_paths = ("/moi-nhat?page={page}",)
    rel_next = True

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-postid<id>.bbg`."""
        return f"/{article.slug}-postid{self.site_id(article.number)}.bbg"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/Medias/YYYY/MM/DD/HH/`."""
        return f"https://img.{self.host}/Medias/{article.published:%Y/%m/%d/%H}/{image.name}.jpg"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Head with section and stamp, sapo, body, related list."""
        day = WEEKDAYS[article.published.weekday()]
        sapo = f'<div class="news_detail_sapo"><p>{text(article.sapo)}</p></div>\n' if article.sapo else ""
        body = self.body(article, figure='<figure class="image">{img}<figcaption>{caption}</figcaption></figure>\n')
        signed = (
            f'<p style="text-align:right"><strong>{text(article.signature.printed)}</strong></p>\n'
            if article.signature.printed
            else ""
        )
        return (
            f'<main class="container"><div class="news-details"><a class="post-meta" href="{self.section_url(article.section)}">{text(article.section.name)}</a>\n<h1 class="news-details__title">{text(article.headline)}</h1>\n'
            f'<div class="news-detail__head">{day}, {article.published:%d/%m/%Y - %H:%M}</div>\n{sapo}<div class="news-details__content link_content">\n{body}{signed}'
            f'<div class="news-related__list"><ul>{link_items(self, near.related[:3], tag="h4")}</ul></div></div></div>\n<aside class="sidebar">{ASIDE}</aside></main>\n'
        )

    def rows(self, listing: Listing) -> str:
        """Links `a.font-tin-doc`."""
        items = "".join(
            f'<div class="post-item"><a href="{self.article_path(a)}"><img src="{self.picture(a)}" alt="" /></a><h3><a class="font-tin-doc" href="{self.article_path(a)}">{text(a.headline)}</a></h3><p>{text(a.sapo or "")}</p></div>\n'
            for a in listing.articles
        )
        following = f'<a rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        return f'<main class="container"><div class="cate-title">{text(listing.title)}</div>\n{items}{following}<aside class="sidebar">{ASIDE}</aside></main>\n'


TEMPLATE = Bbg
