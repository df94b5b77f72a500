"""`epi`: the `article__…` / `cms-body` CMS (Lào Cai, Hà Tĩnh, Gia Lai, Sài Gòn Giải Phóng).

Evidence: notes on a capture of Lào Cai (2026), configurations of the others. Kept: bare `<div>` paragraphs and an
unmarked last line as the author (Lào Cai); the audio player's "0:00 / 0:00", the Google News line, advertising slots
with turned-round names; `+0700` without a colon in the stamp.
"""

# ruff: noqa: E501 - markup is not wrapped

import zlib
from collections.abc import Sequence
from typing import ClassVar

from newscrawl.sample import chrome
from newscrawl.sample.dress import Dress
from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.boxes import comment_items, link_items
from newscrawl.sample.templates.framed import ASIDE, Framed


class Epi(Framed):
    """One dress; only the author's place and the paragraphs' element differ."""

    codes = ("epi",)
    first_id: ClassVar[int] = 896_415
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at"}
    names = Dress(title="box-heading", row="story-mini", link="cms-link", slot="rennab")
    article_pattern = r"^/[a-z0-9-]+-post(?P<id>\d+)\.(?:html|amp)$"
    all_paths = ("/tin-moi.html?page={page}",)
    section_form = "/{slug}/"
    rss_forms = ("/rss/home.rss", "/rss/{slug}.rss")
    sitemap_child = "/sitemaps/news-{year}-{month}.xml"
    rel_next = True

    @property
    def bare(self) -> bool:
        """Whether paragraphs are bare `<div>`s and the author is the last of them."""
        return self.host == "baolaocai.vn"

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-post<id>.html`."""
        return f"/{article.slug}-post{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures under a long hex folder on `cdn.<host>`."""
        folder = "".join(f"{zlib.crc32(f'{article.number}{image.name}{i}'.encode()):08x}" for i in range(6))
        return f"https://cdn.{self.host}/images/{folder}/{image.name}.jpg"

    def head_extra(self, article: SampleArticle) -> str:
        """A machine time that is a class, as the CMS has it, and the usual property."""
        at = f"{article.published:%Y-%m-%dT%H:%M:%S}+0700"
        return f'<meta property="article:published_time" content="{at}" />\n<meta property="article:section" content="{attr(article.section.name)}" />\n<meta name="keywords" content="{attr(", ".join(article.tags))}" />\n'

    def main(self, article: SampleArticle, near: Near) -> str:
        """Title, stamp, sapo, body, tags, related stories."""
        at, printed = article.published, article.signature.printed
        iso = f"{at:%Y-%m-%dT%H:%M:%S}+0700"
        paragraph = "<div>{}</div>\n" if self.bare else "<p>{}</p>\n"
        body = self.body(
            article,
            p=paragraph,
            h="<div><strong>{}</strong></div>\n" if self.bare else "<h3>{}</h3>\n",
            figure='<figure class="picture">{img}<figcaption>{caption}</figcaption></figure>\n',
            insert=(
                3,
                f'<div class="rennab banner" id="sdaWeb_SdaArticleInPage"></div><div class="article__related cms-relate"><ul>{link_items(self, near.related[:2], tag="h4", link="cms-link")}</ul></div>\n',
            ),
        )
        last = paragraph.format(text(printed)) if printed and self.bare else ""
        signed = (
            f'<div class="article__author"><span class="cms-author">{text(printed)}</span></div>\n'
            if printed and not self.bare
            else ""
        )
        sapo = f'<div class="article__sapo cms-desc">{text(article.sapo)}</div>\n' if article.sapo else ""
        tags = "".join(f'<a class="tag" href="/tag-{i}.html">{text(t)}</a>' for i, t in enumerate(article.tags))
        return (
            f'<div class="site-body"><div class="container"><div class="article__breadcrumb"><a class="main" href="{self.section_url(article.section)}">{text(article.section.name)}</a></div>\n'
            f'<div class="article"><h1 class="article__title cms-title">{text(article.headline)}</h1>\n<div class="article__meta"><time class="time" datetime="{iso}" data-time="{int(at.timestamp())}">{at:%d/%m/%Y %H:%M}</time>'
            f'<meta class="cms-date" itemprop="datePublished" content="{iso}" /></div>\n{sapo}<div class="audio-player"><span>0:00</span> / <span>0:00</span></div>\n'
            f'<div class="article__body zce-content-body cms-body" itemprop="articleBody">\n{body}{last}</div>\n{signed}<div class="google-news">Theo dõi {text(self.portal.name)} trên Google News</div>\n'
            f'<div class="article__tag"><span>Từ khóa:</span>{tags}</div></div>\n<div class="comment">{comment_items(article)}{chrome.comment_form(self.seeded("form"))}</div>\n'
            f'<div class="box-related"><h3 class="box-heading">Tin cùng chuyên mục</h3><div class="box-content">{self._stories(near.related)}</div></div></div>\n'
            f'<div class="sidebar">{ASIDE}</div></div>\n'
        )

    def _stories(self, articles: Sequence[SampleArticle]) -> str:
        return "".join(
            f'<div class="story-mini"><h4 class="story__heading"><a class="cms-link" href="{self.url(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></h4></div>\n'
            for a in articles
        )

    def rows(self, listing: Listing) -> str:
        """A timeline of stories."""
        items = "".join(
            f'<article class="story"><figure class="story__thumb"><a class="cms-link" href="{self.url(a)}" title="{attr(a.headline)}"><img class="cms-photo" src="{self.picture(a)}" alt="{attr(a.headline)}" /></a></figure>'
            f'<h2 class="story__heading"><a class="cms-link" href="{self.url(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></h2><div class="story__summary">{text(a.sapo or "")}</div></article>\n'
            for a in listing.articles
        )
        following = (
            f'<a class="control__loadmore" rel="next" href="{attr(listing.next_url)}">Xem thêm</a>'
            if listing.next_url
            else ""
        )
        return f'<div class="site-body"><div class="container"><div class="breadcrumbs"><h2>{text(listing.title)}</h2></div><div class="timeline content-list" data-source="zone-timeline-1">\n{items}</div>{following}</div><div class="sidebar">{ASIDE}</div></div>\n'


TEMPLATE = Epi
