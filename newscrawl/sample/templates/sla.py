"""`sla`: Báo Sơn La since 2023 (nine letters and digits before `.html`).

Evidence: a configuration of 2026 (sapo as a bold first paragraph of `div.fulltext`, `#editor-detail`, drops, list
links), a stored page for `/trang-2.html`. Stamp and author are known from no page: time and metas, last line.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import link_items
from newscrawl.sample.templates.framed import Framed

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_MODULUS, _FACTOR, _SHIFT = 62**7, 981_207_317_811, 9_000_000


class Sla(Framed):
    """One dress."""

    codes = ("sla",)
    page_size = 40
    published_unit = "second"
    prints = ALL_FIELDS - {"view_count", "updated_at", "tags"}
    article_pattern = r"^/(?:[a-z0-9-]+/)+[a-z0-9-]+-(?P<id>[A-Za-z0-9]{9})\.html$"
    all_paths = ("/tin-moi.html?page={page}",)
    section_form = "/{slug}.html"
    sitemap_child: ClassVar[str] = "/sitemap-{year}-{month}.xml"

    def site_id(self, number: int) -> str:
        """Nine characters: two fixed ones, so that every id has a digit and a capital, and seven that look random."""
        value = (number + _SHIFT) * _FACTOR % _MODULUS
        found = ""
        for _ in range(7):
            value, digit = divmod(value, 62)
            found += _DIGITS[digit]
        return f"5Y{found}"

    def number_of(self, site_id: str) -> int | None:
        """The number behind nine characters."""
        if not site_id.startswith("5Y"):
            return None
        value = 0
        for char in reversed(site_id[2:]):
            value = value * 62 + _DIGITS.index(char)
        number = value * pow(_FACTOR, -1, _MODULUS) % _MODULUS - _SHIFT
        return number if abs(number) < 200_000 else None

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/<slug>-<9 characters>.html`."""
        return f"/{article.section.slug}/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures by user and day."""
        return f"https://media.{self.host}/public/phongvien/{article.published:%Y-%m-%d}/{image.name}.jpg"

    def head_extra(self, article: SampleArticle) -> str:
        """A machine time."""
        return f'<meta property="article:published_time" content="{article.published.isoformat()}" />\n'

    def main(self, article: SampleArticle, near: Near) -> str:
        """Breadcrumb, title, stamp, player, text."""
        sapo = f'<p class="font-bold">{text(article.sapo)}</p>\n' if article.sapo else ""
        body = self.body(article, figure='<figure class="image">{img}<figcaption>{caption}</figcaption></figure>\n')
        signed = (
            f'<p style="text-align:right"><strong>{text(article.signature.printed)}</strong></p>\n'
            if article.signature.printed
            else ""
        )
        return (
            f'<main class="container"><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a class="active" href="{self.section_form.format(slug=article.section.slug)}">{text(article.section.name)}</a></li></ul>\n'
            f'<h1 class="article-title">{text(article.headline)}</h1>\n<time class="time" datetime="{article.published.isoformat()}">{article.published:%d/%m/%Y %H:%M}</time>\n'
            f'<div class="fulltext"><div class="audio-article">Nghe bài viết <div class="select-accent-wrap">Giọng nữ miền Bắc</div></div>\n{sapo}<div id="editor-detail">\n{body}{signed}</div>\n<div class="text-end">A- A A+</div></div>\n'
            f'<div class="related"><h3>Tin liên quan</h3><ul>{link_items(self, near.related, tag="h4", link="related-link")}</ul></div></main>\n'
        )

    def rows(self, listing: Listing) -> str:
        """Links `a.cms-link`, pages `/trang-N.html`."""
        items = "".join(
            f'<div class="story"><a class="cms-link" href="{self.article_path(a)}" title="{attr(a.headline)}"><img src="{self.picture(a)}" alt="" /></a><h3><a class="cms-link" href="{self.article_path(a)}">{text(a.headline)}</a></h3><p>{text(a.sapo or "")}</p></div>\n'
            for a in listing.articles
        )
        following = (
            f'<a class="page-link" rel="next" href="{attr(listing.next_url)}">{listing.page + 1}</a>'
            if listing.next_url
            else ""
        )
        return f'<main class="container"><h2 class="cate-title">{text(listing.title)}</h2>\n{items}<div class="paging">{following}</div></main>\n'


TEMPLATE = Sla
