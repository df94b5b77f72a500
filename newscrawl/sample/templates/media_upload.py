"""`media-upload`: MEDIATECH's CMS (Tây Ninh, Quảng Ninh, Hưng Yên, Cao Bằng; Lạng Sơn weakly).

Evidence: an excerpt of Tây Ninh (2026-10), configurations of the others. Defects kept: a stray `</html>` before
`<head>`, a second document inside `#content-detail`, the current clock in `.title-time`, a cut twin of the sapo, a
login name in JSON-LD, UTC `Z` beside naive local time, an author node inside the body.
"""

# ruff: noqa: E501 - markup is not wrapped

import json
from collections.abc import Sequence
from datetime import UTC
from typing import ClassVar

from newscrawl.sample.dress import Dress
from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, iso, text
from newscrawl.sample.templates.framed import Framed

_DAYS = ("Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7", "Chủ nhật")


class MediaUpload(Framed):
    """Stamps with seconds; a list of cards; more by `/list-post-by-category`."""

    codes = ("media-upload",)
    first_id: ClassVar[int] = 397_664
    page_size = 30
    prints = ALL_FIELDS - {"view_count", "tags"}
    names = Dress(column="main-right", box="block-content", title="main-title", slot="ads-zone-group")
    published_unit = "second"
    article_pattern = r"^/[A-Za-z0-9-]+-(?P<id>\d{5,7})\.html$"
    all_paths = ("/tin-moi?page={page}",)
    rel_next = True
    doctype = '<!DOCTYPE html>\n<html lang="" class="desktop header-fixed layout_style_1">\n\n</html>\n\n<head>\n'
    end = "</body>\n"

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-<id>.html`, flat."""
        return f"/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures by month on `media.<host>`."""
        return f"https://media.{self.host}/upload/image/{article.published:%Y%m}/medium/{self.site_id(article.number)}_{image.name}.jpg"

    def stamps(self, article: SampleArticle) -> tuple[str | None, str | None]:
        """The visible stamp has seconds; JSON-LD's `dateModified` is a true UTC instant."""
        return iso(article.published, "second"), iso(article.modified, "second")

    def head_extra(self, article: SampleArticle) -> str:
        """JSON-LD with a login name, a naive time and a UTC one."""
        data = {
            "@context": "https://schema.org", "@type": "NewsArticle", "@id": f"{self.url(article)}/#NewsArticle", "headline": article.headline,
            "url": self.url(article), "image": [self.picture(article)], "datePublished": f"{article.published:%Y-%m-%d %H:%M:%S}",
            "dateModified": f"{article.modified.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000000Z", "author": {"@type": "Person", "name": "toasoan271"},
            "publisher": {"@type": "Organization", "name": self.portal.name}, "articleSection": f"{article.section.name} ", "keywords": [""],
        }  # fmt: skip
        return (
            f'<meta http-equiv="Content-Language" content="vi">\n<meta name="author" content="MEDIATECH" />\n<meta name="copyright" content="{attr(self.province.upper())}" />\n'
            f'<meta name="theme_path" content="/themes/frontend/mau/">\n<script type="application/ld+json">\n{json.dumps(data, ensure_ascii=False, indent=4)}\n</script>\n'
        )

    def main(self, article: SampleArticle, near: Near) -> str:
        """The page-info section, breadcrumb with the clock, the article with a document inside it."""
        ident, at = self.site_id(article.number), article.published
        lead = article.sapo or ""
        twin = f"<div class='sapo'>{text((lead + '    ' + article.blocks[0].text)[:220])}</div>" if lead else ""
        sapo = f'<p class="sapo">{text(lead)}</p> ' if lead else ""
        if self.host == "baolangson.vn":
            twin, sapo = "", f"<h2>{text(lead)}</h2> " if lead else ""
        body = self.body(
            article,
            p="<p>{}</p> ",
            h="<p><strong>{}</strong></p> ",
            figure='<div id="attachment_405000" class="wp-caption aligncenter">{img}<p class="wp-caption-text"><span>{caption}</span></p></div> ',
            insert=(
                4,
                '<div><ins class="ads-zone-group" adszone-key="e82f" adszone-position="ads_article_detail_center"><script>window.ads_zones = [];</script></ins></div>',
            ),
        )
        signed = (
            f'<div class="author"><strong>{text(article.signature.printed)}</strong></div> '
            if article.signature.printed
            else ""
        )
        return (
            f'<section class="page-info d-none">\n<div id="site-id">4</div>\n<div id="cate-id">10</div>\n<div id="cate-title">{text(article.section.name)} /</div>\n<div id="cate-url">/{article.section.slug}</div>\n'
            f'<div id="post-id">{ident}</div>\n<div id="article-id">{ident}</div>\n<div id="article-title">{text(article.headline)}</div>\n<div id="article-type">news</div>\n</section>\n'
            f'<div class="main-news mt-3"><div class="container"><div class="main-content"><div class="head-main d-flex align-items-center detail-brea"><div class="breadcrumbs"><ol class="breadcrumb clearfix">'
            f'<li class="active"><a href="/{article.section.slug}">{text(article.section.name)} </a></li>                </li></ol></div>\n<div class="title-time ml-auto">Thứ 6, {self.now:%d/%m/%Y %H:%M} [(GMT +7)]</div></div>\n'
            f'<div class="main-two-column"><div class="main-left"><div class="content-article  livenews">\n<h1 class="name font1">\n\t\t\t\t\t{text(article.headline)}\t\t\t\t\t</h1>\n'
            f'<div class="date font5 text-six d-flex align-items-center">{_DAYS[at.weekday()]}, {at:%d/%m/%Y | %H:%M:%S} [GMT +7] <span class="d-inline d-md-none ml-auto"><span class="font-default font3">A</span>&nbsp; <span class="font-up font1">A</span></div>\n'
            f'<div class="social mt-2"><div class="print_page"><span class="btn btn_print" data-url="/print/news/{ident}"><i class="fa fa-print"></i> In</span></div></div>\n'
            f'<div class="detail auto-gallery font3 mt-3" id="content-detail" data-video-options="{{&quot;video_autoplay&quot;:true}}">\n{twin}<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">\n'
            f'<html><body>{sapo}{body}{signed}</body></html>\n</div>\n<div class="topics"></div>\n<div class="relates"></div>\n</div>\n'
            f'<div class="block-content mt-3" data-nosnippet><h2 class="title mb-3"><a href="javascript:;"><span class="main-title">Cùng chuyên mục</span></a></h2><div class="body-block card-border-bottom block-news-list">{self._cards(near.related)}</div></div>\n</div></div></div></div></div>\n'
        )

    def _cards(self, articles: Sequence[SampleArticle]) -> str:
        return "".join(
            f'<article class="card card-style-horizontal thumb-left" >\n<div class="card-content"><div class="card-thumb thumb166"><a href="{self.article_path(a)}"><img class="card-img " src="{self.picture(a)}" onerror="this.src=\'{self.base}/themes/frontend/mau/images/no-image.jpg\'" alt="{attr(a.headline)}" title="{attr(a.headline)}" /></a></div>\n'
            f'<div class="card-body"><h3 class="card-title" title="{attr(a.headline)}"><a href="{self.article_path(a)}"><span class="main-title">\n        {text(a.headline)}        </span></a></h3>\n'
            f'<div class="card-desc"><a href="{self.article_path(a)}">{text(a.sapo or "")}</a></div><div class="card-meta"><time class="card-time" rel="{int(a.published.timestamp())}"><i class="fa fa-clock-o"></i> {a.published:%H:%M | %d/%m/%Y} </time></div></div></div>\n</article>\n'
            for a in articles
        )

    def rows(self, listing: Listing) -> str:
        """Cards with relative addresses."""
        following = (
            f'<a class="btn-more" rel="next" href="{attr(listing.next_url)}">Xem thêm</a>' if listing.next_url else ""
        )
        return f'<div class="main-news"><div class="container"><div class="breadcrumbs"><ol class="breadcrumb"><li><a href="{attr(listing.url_of(1))}">{text(listing.title)}</a></li></ol></div>\n<div class="body-block">{self._cards(listing.articles)}</div>{following}</div></div>\n'


TEMPLATE = MediaUpload
