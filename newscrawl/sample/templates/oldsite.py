"""What the families that only archives hold have in common: an opening, a text, a signature, numbered pages."""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import title_items
from newscrawl.sample.templates.framed import Framed

PLAIN = ALL_FIELDS - {"view_count", "updated_at", "tags", "section"}


class OldSite(Framed):
    """A text with the author as its last line, older items below, numbered pages."""

    now = Framed.now.replace(year=2019, month=10, day=18)
    page_size = 20
    prints = PLAIN
    next_form = "?page={page}"
    lead: ClassVar[str] = '<p style="text-align: justify;"><strong>{}</strong></p>\n'
    """How the sapo opens the text; empty when it stands outside."""
    paragraph: ClassVar[str] = '<p style="text-align: justify;">{}</p>\n'
    heading: ClassVar[str] = '<p style="text-align: justify;"><strong>{}</strong></p>\n'
    figure: ClassVar[str] = (
        '<p style="text-align: center;">{img}</p>\n<p style="text-align: center;"><em>{caption}</em></p>\n'
    )

    opening: ClassVar[str] = "sapo"
    """What the text's first paragraph is: the `sapo`, always (so that a text without one loses its first), or `body`."""

    def sapo(self, article: SampleArticle) -> str | None:
        """As the known rules see it: nothing where the opening belongs to the body."""
        if self.opening == "first":
            return article.sapo or article.blocks[0].text
        return None if self.opening == "body" else article.sapo

    def blocks(self, article: SampleArticle) -> list[str]:
        """As the known rules see them."""
        blocks = super().blocks(article)
        if self.opening == "first" and not article.sapo:
            return blocks[1:]
        return [article.sapo, *blocks] if self.opening == "body" and article.sapo else blocks

    def content(self, article: SampleArticle) -> str:
        """Opening, blocks and signature."""
        lead = self.lead.format(text(article.sapo)) if article.sapo and self.lead else ""
        printed = article.signature.printed
        signed = f'<p style="text-align: right;"><strong>{text(printed)}</strong></p>\n' if printed else ""
        return lead + self.body(article, p=self.paragraph, h=self.heading, figure=self.figure) + signed

    def others(self, near: Near) -> str:
        """Older items with nothing but titles."""
        return f'<div class="other-news"><b>Các tin khác</b><ul>{title_items(self, near.related)}</ul></div>\n'

    def rows(self, listing: Listing) -> str:
        """Headings with links, numbered pages."""
        items = "".join(
            f'<div class="item"><h3><a href="{self.url(a)}">{text(a.headline)}</a></h3><p>{text(a.sapo or "")}</p></div>\n'
            for a in listing.articles
        )
        near = range(max(1, listing.page - 2), min(listing.pages, listing.page + 2) + 1)
        pages = "".join(f'<a href="{attr(listing.url_of(n))}">{n}</a> ' for n in near if n != listing.page)
        return f'<div class="container"><div class="cate">{text(listing.title)}</div>\n{items}<div class="paging">{pages}</div></div>\n'
