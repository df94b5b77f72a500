"""`dhcn`: the CMS behind c.dhcn.vn (Thanh Hóa, Phú Thọ; formerly Hà Tĩnh, Quảng Trị).

Evidence: stored pages for addresses; configurations of 2019 (`pTitle`, `pHead`, `pBody`, `pAuthor`, `pCaption`,
`#main-detail`) and 2026 (`#dcontent`, `.article__sapo`). Template words in braces stand unfilled. Thanh Hóa's bodies and
some of Phú Thọ's are encoded in stored pages: the trap `protected-body` does that to a page.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import link_items
from newscrawl.sample.templates.framed import ASIDE, Framed


class Dhcn(Framed):
    """One dress, plain text."""

    codes = ("dhcn",)
    first_id: ClassVar[int] = 244_736
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags"}
    article_pattern = r"^/(?:print/[0-9a-f]+/|[a-z0-9-]+-)(?P<id>\d+)\.htm$"
    all_paths = ("/tin-moi?page={page}",)
    rss_forms = ("/rss/home.xml", "/rss/{slug}.xml")
    rel_next = True

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-<id>.htm`."""
        return f"/{article.slug}-{self.site_id(article.number)}.htm"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures with the CMS's own prefix."""
        return f"https://media.dhcn.vn/{self.host}/{article.published:%Y%m}/205d4101943t06184l1-{image.name}.jpg"

    def head_extra(self, article: SampleArticle) -> str:
        """A machine time and the maker's files."""
        return f'<meta property="article:published_time" content="{article.published.isoformat()}" />\n<script src="https://c.dhcn.vn/js/mobile/d-{self.host}/app.js"></script>\n'

    def _body(self, article: SampleArticle) -> str:
        body = self.body(
            article,
            p='<p class="pBody">{}</p>\n',
            h='<p class="pBody"><strong>{}</strong></p>\n',
            figure='<p class="pBody center">{img}</p>\n<p class="pCaption">{caption}</p>\n',
        )
        printed = article.signature.printed
        return body + (f'<p class="pAuthor">{text(printed)}</p>\n' if printed else "")

    def main(self, article: SampleArticle, near: Near) -> str:
        """Title, sapo, body node, related boxes."""
        sapo = f'<p class="pHead article__sapo">{text(article.sapo)}</p>\n' if article.sapo else ""
        return (
            f'<div class="container"><div class="main-left">{self.breadcrumb(article)}<h1 class="pTitle">{text(article.headline)}</h1>\n<div class="date_news"><span>{article.published:%d/%m/%Y %H:%M}</span> (GMT+7)</div>\n{sapo}'
            f'<div id="dcontent" class="content-detail-x">{self._body(article)}</div>\n<div class="drelated"><span>{{title}} {{publish}} {{head}}</span></div>\n'
            f'<div class="box-other"><h3>Tin cùng chuyên mục</h3><ul>{link_items(self, near.related, tag="h4")}</ul></div></div>\n<aside class="sidebar">{ASIDE}</aside></div>\n'
        )

    def rows(self, listing: Listing) -> str:
        """A list of links ending in `.htm`."""
        items = "".join(
            f'<div class="item-news"><a class="thumb" href="{self.article_path(a)}"><img src="{self.picture(a)}" alt="" /></a><h3><a href="{self.article_path(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></h3><p>{text(a.sapo or "")}</p></div>\n'
            for a in listing.articles
        )
        following = f'<a rel="next" href="{attr(listing.next_url)}">Trang sau</a>' if listing.next_url else ""
        return f'<div class="container"><div class="main-left"><div class="cate-name">{text(listing.title)}</div>\n{items}<div class="pages">{following}</div></div><aside class="sidebar">{ASIDE}</aside></div>\n'


TEMPLATE = Dhcn
