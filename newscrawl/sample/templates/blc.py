"""`blc`: Báo Lai Châu (`/<section>/<slug>`, no id).

Evidence: configurations of 2019 (`.text-muted`) and 2026 (`a.blc-post__link`, `#post-content .post-detail .post-info`).
Defect kept: the page begins with the time of the crawl and a long menu.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import Any, ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.framed import Framed


class Blc(Framed):
    """One dress; the number at the slug's end is ours."""

    codes = ("blc",)
    first_id: ClassVar[int] = 271_000
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags", "section"}
    article_pattern = r"^/[^/.?]+/[^/]+-(?P<id>\d{5,})/?$"
    all_paths = ("/tin-moi?page={page}",)
    rel_next = True

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/<slug>`."""
        return f"/{article.section.slug}/{article.slug}-{self.site_id(article.number)}"

    def expected(self, article: SampleArticle) -> dict[str, Any]:
        """The key is the path."""
        return super().expected(article) | {"key": f"{self.portal.id}:{self.article_path(article)[1:]}"}

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/uploaded/post/YYYY/MM/DD/`."""
        return f"{self.base}/uploaded/post/{article.published:%Y/%m/%d}/{image.name}.jpg"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Post info: title, stamp, sapo, body."""
        sapo = f'<div class="sapo desc">{text(article.sapo)}</div>\n' if article.sapo else ""
        body = self.body(article, figure='<figure class="image">{img}<figcaption>{caption}</figcaption></figure>\n')
        signed = (
            f'<p style="text-align:right"><strong>{text(article.signature.printed)}</strong></p>\n'
            if article.signature.printed
            else ""
        )
        return (
            f'<div id="post-content" class="container"><div class="post-detail"><div class="post-info"><h1 class="title">{text(article.headline)}</h1>\n<span class="text-muted">{article.published:%d/%m/%Y %H:%M}</span>\n'
            f'{sapo}<div class="body desc">\n{body}{signed}</div></div></div></div>\n<div class="container related"><h3>Tin liên quan</h3>{self._items(near.related, "related-link")}</div>\n'
        )

    def _items(self, articles: Any, link: str) -> str:
        return "".join(
            f'<div class="blc-post"><a class="{link}" href="{self.article_path(a)}"><img src="{self.picture(a)}" alt="" /><span>{text(a.headline)}</span></a></div>\n'
            for a in articles
        )

    def rows(self, listing: Listing) -> str:
        """Links `a.blc-post__link`."""
        following = f'<a rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        return f'<div class="container"><div class="cate">{text(listing.title)}</div>{self._items(listing.articles, "blc-post__link")}{following}</div>\n'


TEMPLATE = Blc
