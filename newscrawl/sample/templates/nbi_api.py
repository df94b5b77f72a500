"""`nbi-api` and `data-articles`: Ninh Bình since 2024 (`-<15 digits>.html`) and the `/DATA/ARTICLES/` sites before.

Evidence: a configuration of 2026 (`h1.header-title`, `.content-detail .font-bold`, `#content_detail`, `span#date`);
addresses of Hà Nam and of Ninh Bình's older pages. Of the latter only `span#date` is known of the markup.
"""

# ruff: noqa: E501 - markup is not wrapped

from datetime import datetime, timedelta
from typing import ClassVar

from newscrawl.sample.model import VIETNAM, SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import link_items
from newscrawl.sample.templates.framed import Framed

_EPOCH = datetime(2020, 1, 1, tzinfo=VIETNAM)


class NbiApi(Framed):
    """The id looks like a moment; ours counts a minute for each article."""

    codes = ("nbi-api",)
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags"}
    article_pattern = r"^/[a-z0-9-]+-(?P<id>\d{15})\.html$"
    all_paths = ("/tin-moi?page={page}",)
    rel_next = True
    base_minutes: ClassVar[int] = 3_000_000

    def site_id(self, number: int) -> str:
        """`YYMMDDhhmmss` and three digits."""
        moment = _EPOCH + timedelta(minutes=self.base_minutes - number)
        return f"{moment:%y%m%d%H%M%S}271"

    def number_of(self, site_id: str) -> int | None:
        """The number behind such an id."""
        try:
            moment = datetime.strptime(site_id[:12], "%y%m%d%H%M%S").replace(tzinfo=VIETNAM)
        except ValueError:
            return None
        return self.base_minutes - round((moment - _EPOCH) / timedelta(minutes=1)) if site_id.endswith("271") else None

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-<15 digits>.html`."""
        return f"/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures on the API's host."""
        return f"https://apibeta.{self.host}/media/DATA/IMAGES/{article.published:%Y/%m/%d}/{image.name}.jpg"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Title, stamp, bold sapo, text."""
        sapo = f'<p class="font-bold">{text(article.sapo)}</p>\n' if article.sapo else ""
        body = self.body(article, figure='<figure class="image">{img}<figcaption>{caption}</figcaption></figure>\n')
        signed = (
            f'<p style="text-align:right"><strong>{text(article.signature.printed)}</strong></p>\n'
            if article.signature.printed
            else ""
        )
        return (
            f'<div class="container">{self.breadcrumb(article)}<h1 class="header-title">{text(article.headline)}</h1>\n<span id="date">{article.published:%H:%M %d/%m/%Y}</span>\n'
            f'<div class="content-detail">{sapo}<div id="content_detail">\n{body}{signed}</div></div>\n<div class="related"><h3>Tin liên quan</h3><ul>{link_items(self, near.related, tag="h4")}</ul></div></div>\n'
        )

    def rows(self, listing: Listing) -> str:
        """Links ending in `.html`."""
        items = "".join(
            f'<div class="news-item"><a href="{self.article_path(a)}"><img src="{self.picture(a)}" alt="" /></a><h3><a href="{self.article_path(a)}">{text(a.headline)}</a></h3><p>{text(a.sapo or "")}</p></div>\n'
            for a in listing.articles
        )
        following = f'<a rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        return f'<div class="container"><div class="cate">{text(listing.title)}</div>\n{items}{following}</div>\n'


TEMPLATE = NbiApi
