"""`generic`: a plain news page for portals whose CMS nobody has described, with honest metadata and ordinary names.

Evidence: none for any one site; Huế's configuration lists candidates only (`[itemprop=articleBody]`, `.sapo`,
`.article-content`, `.social`, `.related`, `.tags`), which this page carries so that a generic reader is enough.
"""

# ruff: noqa: E501 - markup is not wrapped

import json
from typing import ClassVar

from newscrawl.sample import chrome
from newscrawl.sample.model import SampleArticle
from newscrawl.sample.templates.base import ALL_FIELDS, WEEKDAYS, Listing, Near, attr, iso, text
from newscrawl.sample.templates.boxes import comment_items, link_items
from newscrawl.sample.templates.framed import ASIDE, Framed


class Generic(Framed):
    """Open Graph and JSON-LD with both times, one `h1`, an `articleBody`, a `rel=next`."""

    codes = ("generic", "hue-2023")
    first_id: ClassVar[int] = 463_431
    page_size = 40
    prints = ALL_FIELDS - {"view_count"}
    article_pattern = r"^/(?:[a-z0-9-]+/)?[a-z0-9-]*?-(?P<id>\d{4,})\.html?$"
    all_paths = ("/tin-moi?page={page}",)
    rel_next = True

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/<slug>-<id>.html`, Huế's form since about 2023."""
        return f"/{article.section.slug}/{article.slug}-{self.site_id(article.number)}.html"

    def stamps(self, article: SampleArticle) -> tuple[str | None, str | None]:
        """The visible stamp has minutes, the metas seconds; a page that was never edited has no modified time."""
        return iso(article.published, "minute"), iso(article.updated, "second") if article.updated else None

    def head_extra(self, article: SampleArticle) -> str:
        """Times and author as metas and JSON-LD."""
        data: dict[str, object] = {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": article.headline, "description": article.sapo or "",
            "datePublished": article.published.isoformat(), "articleSection": article.section.name, "keywords": list(article.tags),
            "mainEntityOfPage": {"@type": "WebPage", "@id": self.url(article)}, "image": [self.image_url(article, i) for i in article.images],
            "publisher": {"@type": "Organization", "name": self.portal.name},
        }  # fmt: skip
        modified = ""
        if article.updated:
            data["dateModified"] = article.updated.isoformat()
            modified = f'<meta property="article:modified_time" content="{article.updated.isoformat()}" />\n'
        return (
            f'<meta property="article:published_time" content="{article.published.isoformat()}" />\n{modified}'
            f'<meta property="article:section" content="{attr(article.section.name)}" />\n<meta name="keywords" content="{attr(", ".join(article.tags))}" />\n'
            f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>\n'
        )

    def main(self, article: SampleArticle, near: Near) -> str:
        """An article in ordinary classes."""
        lines = []
        for i, block in enumerate(article.blocks):
            lines.append(f"<h2>{text(block.text)}</h2>\n" if block.heading else f"<p>{text(block.text)}</p>\n")
            if (image := self.picture_of(article, i)) is not None:
                lines.append(
                    f"<figure>{self.img(article, image)}<figcaption>{text(image.caption)}</figcaption></figure>\n"
                )
        sapo = f'<div class="sapo article-sapo">{text(article.sapo)}</div>\n' if article.sapo else ""
        signed = (
            f'<div class="author article-author">{text(article.signature.printed)}</div>\n'
            if article.signature.printed
            else ""
        )
        tags = "".join(f'<a rel="tag" href="{self.base}/tag/{attr(t)}">{text(t)}</a> ' for t in article.tags)
        day = WEEKDAYS[article.published.weekday()]
        return (
            f'<main class="container"><div class="col-main">{self.breadcrumb(article)}<h1 class="article-title">{text(article.headline)}</h1>\n'
            f'<div class="article-meta"><time class="time" datetime="{article.published.isoformat()}">{day}, {article.published:%d/%m/%Y %H:%M}</time></div>\n{sapo}'
            f'<div class="article-content" itemprop="articleBody">\n{"".join(lines)}</div>\n{signed}<div class="social">Chia sẻ</div><div class="tags">{tags}</div>\n'
            f'<div class="related box-related"><h3>Tin liên quan</h3><ul>{link_items(self, near.related, tag="h4")}</ul></div>\n'
            f'<div class="comment">{comment_items(article)}{chrome.comment_form(self.seeded("form"))}</div></div>\n'
            f'<aside class="sidebar">{ASIDE}</aside></main>\n'
        )

    def rows(self, listing: Listing) -> str:
        """A list of article elements and a pager with rel=next."""
        items = "".join(
            f'<article class="story"><a class="thumb" href="{self.url(a)}"><img src="{self.picture(a)}" alt="{attr(a.headline)}" /></a>'
            f'<h3 class="story-title"><a href="{self.url(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></h3><p class="summary">{text(a.sapo or "")}</p></article>\n'
            for a in listing.articles
        )
        following = (
            f'<a class="next" rel="next" href="{attr(listing.next_url)}">Trang sau</a>' if listing.next_url else ""
        )
        return f'<main class="container"><div class="col-main list-news"><div class="cate-title">{text(listing.title)}</div>\n{items}<div class="pagination">{following}</div></div><aside class="sidebar">{ASIDE}</aside></main>\n'


TEMPLATE = Generic
