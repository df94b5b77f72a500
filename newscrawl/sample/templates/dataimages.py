"""`dataimages`: the older stage of the VNPT portal CMS (`/dataimages/YYYYMM/`, numeric ids), in archives to 2025.

Evidence: stored pages of ten portals (stamp, stray "." lines, "In bài này", "Ý kiến bạn đọc"), configurations of
2012–2019 (`#title`, `#content`, `div.date`, picture tables `rl center`).
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, WEEKDAYS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import title_items
from newscrawl.sample.templates.framed import Framed


class Dataimages(Framed):
    """Two forms of stamp: with the weekday, or time first. Pictures stand in tables that configurations drop whole."""

    codes = ("dataimages",)
    now = Framed.now.replace(year=2021, month=12, day=18)
    first_id: ClassVar[int] = 940_766
    page_size = 20
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags", "section", "images"}
    article_pattern = r"^/(?:[a-z0-9-]+/)+\d{6}/[^/]+-(?P<id>\d{6,7})/?(?:index\.htm)?$"
    all_paths = ("/tin-moi/?paged={page}",)
    section_form = "/{slug}/"
    next_form = "?paged={page}"
    rss_forms = ("/rss/home.rss", "/{slug}/index.rss")

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/YYYYMM/<slug>-<id>/`."""
        return f"/{article.section.slug}/{article.published:%Y%m}/{article.slug}-{self.site_id(article.number)}/"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/dataimages/YYYYMM/original/imagesNNNNNNN_name.jpg`."""
        return f"{self.base}/dataimages/{article.published:%Y%m}/original/images{1_900_000 + article.number}_{image.name}.jpg"

    def stamp(self, article: SampleArticle) -> str:
        """The stamp's line."""
        at = article.published
        if self.host in ("baoapbac.vn", "baoquangbinh.vn"):
            return f"{at:%H:%M, %d/%m/%Y} [GMT+7]"
        return f"{WEEKDAYS[at.weekday()]}, {at:%d/%m/%Y, %H:%M} [GMT+7]"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Title, stamp, print link, text with a stray full stop, opinions."""
        sapo = f'<p style="text-align: justify;"><strong>{text(article.sapo)}</strong></p>\n' if article.sapo else ""
        body = self.body(
            article,
            p='<p style="text-align: justify;">{}</p>\n',
            h='<p style="text-align: justify;"><strong>{}</strong></p>\n',
            figure='<table class="rl center" align="center"><tbody><tr><td>{img}</td></tr><tr><td>{caption}</td></tr></tbody></table>\n',
        )
        signed = (
            f'<p style="text-align: right;"><strong>{text(article.signature.printed)}</strong></p>\n'
            if article.signature.printed
            else ""
        )
        if self.host == "baoquangbinh.vn":
            return self._quang_binh(article, body + signed, near)
        return (
            f'<div id="main"><span id="current-date">{self.now:%d/%m/%Y %H:%M}</span>{self.breadcrumb(article)}<h1 id="title">{text(article.headline)}</h1>\n<div class="date" id="date">{self.stamp(article)}</div>\n'
            f'<div class="print"><a href="javascript:print()">In bài này</a></div>\n<div id="content" class="content">\n{sapo}{body}{signed}</div>\n<p>.</p>\n{self._below(near)}</div>\n'
        )

    def _quang_binh(self, article: SampleArticle, body: str, near: Near) -> str:
        sapo = f"<div><strong>{text(article.sapo)}</strong></div>" if article.sapo else ""
        return (
            f'<div class="col-md-8 mb-5"><div class="page-detail-meta"><h1 id="title">{text(article.headline)}</h1><ul class="list-inline"><li class="list-inline-item">{self.stamp(article)}</li></ul></div>\n'
            f'<div>{sapo}<div id="content">\n{body}</div></div></div>\n{self._below(near)}'
        )

    def _below(self, near: Near) -> str:
        return f'<div class="opinion"><b>Ý kiến bạn đọc</b></div>\n<div class="other"><b>Các tin khác</b><ul>{title_items(self, near.related, link="other-news")}</ul></div>\n'

    def rows(self, listing: Listing) -> str:
        """Titles in `a.title1` to `a.title5`."""
        items = "".join(
            f'<div class="item"><a class="title{min(5, i + 1)}" href="{self.article_path(a)}">{text(a.headline)}</a><p>{text(a.sapo or "")}</p></div>\n'
            for i, a in enumerate(listing.articles)
        )
        near = range(max(1, listing.page - 2), min(listing.pages, listing.page + 2) + 1)
        pages = "".join(f'<a href="{attr(listing.url_of(n))}">{n}</a> ' for n in near if n != listing.page)
        return f'<div id="main"><div class="cate">{text(listing.title)}</div>\n{items}<div class="paging">{pages}</div></div>\n'


TEMPLATE = Dataimages
