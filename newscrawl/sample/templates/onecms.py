"""`onecms`: the CMS of the `<code>.1cdn.vn` image network (Nghệ An, Hà Nội, Hải Phòng, Đà Nẵng, Lâm Đồng).

Evidence: an excerpt of Nghệ An (2026-10) for the longform header, configurations for `c-detail-head`, a captured feed
and daily sitemap. Defects kept: headline, sapo and stamp inside the body node; `article:published_time` as a `name`,
month first with AM/PM; metas with decimal references; tables inside paragraphs; lists that only a script fills.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample import chrome
from newscrawl.sample.dress import Dress
from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, dotnet, text
from newscrawl.sample.templates.boxes import link_items
from newscrawl.sample.templates.framed import ASIDE, Framed

_CODES = {
    "baonghean.vn": "bna",
    "baolamdong.vn": "daknong",
    "hanoimoi.vn": "hnm",
    "baodanang.vn": "bdn",
    "baohaiphong.vn": "bhp",
    "baohaiduong.vn": "bhd",
    "baoquangnam.vn": "bqn",
}


class Onecms(Framed):
    """The longform header, and on every sixth page the older `c-detail-head`."""

    codes = ("onecms",)
    first_id: ClassVar[int] = 10_345_678
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at"}
    names = Dress(column="l-sidebar", box="c-box", title="c-box__title", slot="AdsBetweenContent")
    article_pattern = r"^/(?:print/|[a-z0-9-]+-)(?P<id>\d{5,})\.html$"
    all_paths = ("/tin-moi-nhat?page={page}",)
    rss_forms = ("/rss/tin-moi-nhat", "/rss/{slug}")
    sitemap_child = "/sitemap-article-{date}.xml"
    rel_next = True
    doctype = '<!DOCTYPE html>\n<html xmlns="https://www.w3.org/1999/xhtml" lang="vi">\n<head>\n<meta name="MobileOptimized" content="device-width" />\n'

    @property
    def cdn(self) -> str:
        """The portal's image host."""
        return f"https://{_CODES.get(self.host, 'bm')}.1cdn.vn"

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-<id>.html`, flat."""
        return f"/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures by day on the image host."""
        return f"{self.cdn}/{article.published:%Y/%m/%d}/uploaded-{image.name}.jpg"

    @staticmethod
    def is_old(article: SampleArticle) -> bool:
        """Whether the page has the older template."""
        return article.number % 6 == 3

    def meta(self, title: str, description: str, url: str, picture: str) -> str:
        """Metas as ASP.NET writes them: letters of Latin-1 as references, `og:type` website."""
        return (
            f'<title>{text(title)}</title>\n<meta charset="utf-8" />\n<meta name="description" content="{dotnet(description)}" />\n'
            f'<link rel="canonical" href="{url}" />\n<link rel="alternate" hreflang="x-default" href="{url}" />\n'
            f'<meta property="og:title" content="{dotnet(title)}" />\n<meta property="og:description" content="{dotnet(description)}" />\n'
            f'<meta property="og:image" content="{picture}" />\n<meta property="og:url" itemprop="url" content="{url}" />\n'
            f'<meta property="og:site_name" content="{attr(self.portal.name)}" />\n<meta property="og:type" content="website" />\n'
            f'<meta name="datetimenow" content="{self.now:%d/%m/%Y %H:%M:%S}" />\n'
        )

    def head_extra(self, article: SampleArticle) -> str:
        """Month-first time, section, author, and the analytics call with an ISO time."""
        at, ident = article.published, self.site_id(article.number)
        author = article.signature.printed or ""
        title = article.headline.replace("'", "\\'")
        return (
            f'<meta name="author" content="{dotnet(author)}" />\n<meta name="keywords" content="{dotnet(", ".join(article.tags))}" />\n'
            f'<meta property="dable:item_id" content="{ident}" />\n<meta name="article:section" content="{attr(article.section.name)}" />\n'
            f'<meta name="article:published_time" content="{at.month}/{at.day}/{at.year} {at.hour % 12 or 12}:{at:%M:%S} {at:%p}" />\n'
            f"<script type='text/javascript'>\n    gtag('event', 'article_page',{{\n    'articleId': '{ident}',\n    'articleTitle': '{title}',\n"
            f"    'articleCategory': '{article.section.name}',\n    'articleAlowAds': true,\n    'articlePublishDate': '{at.isoformat()}',\n    }});\n</script>\n"
        )

    def main(self, article: SampleArticle, near: Near) -> str:
        """The article, reactions, comments, tags, boxes that a script fills."""
        ident = self.site_id(article.number)
        head, inner = self._old(article) if self.is_old(article) else self._new(article)
        body = self.body(
            article,
            h="<h3>{}</h3>",
            figure='<p><table class="full-img"><tbody><tr><td>{img}</td></tr><tr><td class="image_desc">{caption}</td></tr></tbody></table></p>',
            insert=(5, self._inner_box(near)),
        )
        tags = "".join(
            f'<li>\n<h4>\n<a href="/{attr(t)}-ptag.html" title="{dotnet(t)}">{dotnet(t)}</a>\n</h4>\n</li>\n'
            for t in article.tags
        )
        return (
            '<div class="c-container-wrapper ">\n<div class="l-content bg-detail is-single">\n<div class="container is-max-width-xl">\n<div class="l-content-flex">\n<div class="l-main">\n'
            f'<div class="c-detail-head">{head}<div class="c-detail-head__row is-bar"></div></div>\n<div class="c-news-detail">\n<div class="b-maincontent">\n<div itemprop="articleBody">\n'
            f'<article class="entry entry-no-padding large-image">\n{inner}{body}</article>\n</div>\n<div class="AdsBetweenContent"></div>\n</div>\n'
            f'<div class="c-article-reaction" data-publisher-id="{ident}"><a class="c-reaction-btn js-reaction" href="javascript:void(0)" title="Like"><span class="c-reaction-count js-count">0</span></a></div>\n'
            f'<div class="c-comments"><div class="c-comment-input onecms__comments"></div><div class="c-comment-list onecms__comment__list"></div></div>\n'
            f'<div class="c-box"><div class="c-box__content"><div class="c-widget-tags onecms__tags">\n<ul>\n{tags}</ul>\n</div></div></div>\n'
            '<div class="c-box is-orange onecms_related" id="detail-news-other"><div class="c-box__title"><div class="c-box__title__name">Bài liên quan</div></div></div>\n'
            f'<div class="c-box is-red onecms_load_view fadeout" data-size="7" data-action="api/getrelatedarticles/{ident}"><div class="c-box__title__name">Đọc tiếp</div></div>\n</div>\n</div>\n'
            f'<div class="l-sidebar">{ASIDE}</div></div></div></div></div>\n'
            f'<div class="c-news-topread"><ul class="onecms_load_view fadeout" data-action="api/getarticletopread/606"></ul></div>\n{chrome.comment_form(self.seeded("form"))}'
        )

    def _inner_box(self, near: Near) -> str:
        return (
            f'<div class="c-box sc-related-articles"><div class="c-box__title__name">Tin liên quan</div><ul>{link_items(self, near.related, tag="h4")}</ul></div>\n'
            if near.related
            else ""
        )

    def _new(self, article: SampleArticle) -> tuple[str, str]:
        signed = (
            f"<span class='sc-longform-header-author block-sc-author'>{text(article.signature.printed)}</span><span class='sc-text block-sc-text'>•</span>\n"
            if article.signature.printed
            else ""
        )
        sapo = (
            f"<p class='sc-longform-header-sapo block-sc-sapo'>\n    {text(article.sapo)} \n</p>\n"
            if article.sapo
            else ""
        )
        return "", (
            "<div class='sc-longform-header sc-longform-header-default-normal block-sc-longform-header'>\n<div class='sc-longform-header-text'>\n<span class='sc-longform-header-cate block-sc-cate-name'></span>\n"
            f"<h1 class='sc-longform-header-title block-sc-title'>{text(article.headline)}</h1>\n<div class='sc-longform-header-meta'>\n{signed}"
            f"<span class='sc-longform-header-date block-sc-publish-time'>{article.published:%d/%m/%Y %H:%M}</span>\n</div>\n{sapo}</div>\n</div>\n"
        )

    def _old(self, article: SampleArticle) -> tuple[str, str]:
        signed = (
            f'<span class="c-detail-head__author">{text(article.signature.printed)}</span>'
            if article.signature.printed
            else ""
        )
        head = (
            f'<h1 class="c-detail-head__title">{text(article.headline)}</h1>\n<div class="c-detail-head__row">{signed}'
            f'<span class="c-detail-head__time">{article.published:%d-%m-%Y %H:%M}</span></div>\n'
        )
        return head + (f'<h2 class="desc">{text(article.sapo)}</h2>\n' if article.sapo else ""), ""

    def rows(self, listing: Listing) -> str:
        """A grid; what lies below is loaded by a script in reality, here a link leads on."""
        items = "".join(
            f'<div class="b-grid"><div class="b-grid__img"><a href="{self.url(a)}"><img src="{self.picture(a)}" alt="{dotnet(a.headline)}" /></a></div><div class="b-grid__content">'
            f'<h3 class="b-grid__title"><a href="{self.url(a)}">{text(a.headline)}</a></h3><div class="b-grid__desc">{text(a.sapo or "")}</div></div></div>\n'
            for a in listing.articles
        )
        following = (
            f'<a class="c-more" rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        )
        return (
            f'<div class="l-content"><div class="container"><div class="c-box__title"><div class="c-box__title__name">{text(listing.title)}</div></div><div class="c-template-grid">\n{items}</div>{following}</div><div class="l-sidebar">{ASIDE}</div></div>\n'
            '<ul class="onecms_load_view fadeout" data-action="api/getarticlebychannel/606"></ul>\n'
        )


TEMPLATE = Onecms
