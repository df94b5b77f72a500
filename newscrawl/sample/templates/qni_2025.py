"""`qni-2025`: Báo Quảng Ngãi since 2025: an empty `#content` that an inline script fills.

Evidence: a stored page; public code of 2026 for both forms of the script. Stamp and author nodes are unknown: a machine
time and a visible one, last line.
"""

# ruff: noqa: E501 - markup is not wrapped

import json
from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import link_items
from newscrawl.sample.templates.framed import Framed


class Qni2025(Framed):
    """`outputData = "…"` on even pages, `$('#content').html(`…`)` on odd ones."""

    codes = ("qni-2025",)
    first_id: ClassVar[int] = 154_385
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags"}
    published_unit = "second"
    article_pattern = r"^/[a-z0-9-]+-(?P<id>\d+)\.htm$"
    all_paths = ("/tin-moi-nhat?page={page}",)
    rel_next = True

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-<id>.htm`."""
        return f"/{article.slug}-{self.site_id(article.number)}.htm"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures on `image.<host>`."""
        return f"https://image.{self.host}/upload/{article.published:%m%Y}/{image.name}.jpg"

    def head_extra(self, article: SampleArticle) -> str:
        """A machine time."""
        return f'<meta property="article:published_time" content="{article.published.isoformat()}" />\n'

    def _script(self, article: SampleArticle) -> str:
        body = self.body(article, figure='<figure class="image">{img}<figcaption>{caption}</figcaption></figure>\n')
        if article.signature.printed:
            body += f'<p style="text-align: right;"><strong>{text(article.signature.printed)}</strong></p>\n'
        if article.number % 2 == 0:
            literal = json.dumps(body, ensure_ascii=False).replace("</", "<\\/")
            return f"<script>\nvar outputData = {literal};\ndocument.getElementById('content').innerHTML = outputData;\n</script>\n"
        return f"<script>\n$('#content').html(`{body.replace('`', chr(92) + '`')}`);\n</script>\n"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Section, title, sapo, the empty node and its script."""
        sapo = f'<p class="sapo">{text(article.sapo)}</p>\n' if article.sapo else ""
        return (
            f'<div class="container" id="body"><p class="category"><a href="{self.section_url(article.section)}">{text(article.section.name)}</a></p>\n<h1 class="title">{text(article.headline)}</h1>\n'
            f'{sapo}<div id="content"></div>\n{self._script(article)}<div class="same"><h3>Tin cùng chuyên mục</h3><ul>{link_items(self, near.related, tag="h4")}</ul></div></div>\n'
        )

    def rows(self, listing: Listing) -> str:
        """Article elements."""
        items = "".join(
            f'<article><a href="{self.article_path(a)}"><img src="{self.picture(a)}" alt="" /></a><h3><a href="{self.article_path(a)}">{text(a.headline)}</a></h3><p>{text(a.sapo or "")}</p></article>\n'
            for a in listing.articles
        )
        following = f'<a rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        return f'<div class="container"><div class="cate">{text(listing.title)}</div>\n{items}{following}</div>\n'


TEMPLATE = Qni2025
