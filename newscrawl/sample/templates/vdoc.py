"""`vdoc`: the "content-fck" CMS of the Mekong delta's papers, addresses `-a<id>.html`.

Evidence: an article and a listing of Báo Cần Thơ (captures of 2026-01-08), an excerpt of An Giang (2023). Defects kept:
the first `h1` is the breadcrumb; JSON-LD has the day only, the time stands in `span.pubdate`; `<base>` points into the
template folder; scripts after `</body>`; a picture sign inside the headline; captions are centred paragraphs.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.dress import Dress
from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, WEEKDAYS, Listing, Near, attr, text
from newscrawl.sample.templates.framed import ASIDE, Framed

_CANTHO_TAG = "CTO"


class Vdoc(Framed):
    """Three dresses: Cần Thơ's (no sapo node), An Giang's and Bến Tre's (`detail-desc`), Đồng Tháp's (`contentNews`)."""

    codes = ("vdoc",)
    first_id: ClassVar[int] = 496_670
    prints = ALL_FIELDS - {"view_count", "updated_at"}
    names = Dress(
        nav="navbar-nav", mobile="menuhide", sub="subcm", box="box300", title="topbox300", row="item-slick",
        thumb="overflow-16x9", head="h3", link="fs14", slot="boxcustomer",
    )  # fmt: skip
    article_pattern = r"^/(?:print/)?(?:[a-z-]+/)*?[a-z0-9-]+-a(?P<id>\d+)\.html$"
    all_paths = ("/tin-moi/?p={page}",)
    section_form = "/{slug}/"
    next_form = "?p={page}"
    rss_forms = ("/rss/home/", "/rss/cate/{slug}/")
    sitemap_child = "/sitemap/{year}-{month}.xml"
    end = (
        "\n</body>\n<script>\nconst myurl = window.location.href;\nif (myurl.includes('javascript')) { window.location.href = myurl.split('?')[0]; }\n"
        '</script>\n<script type="text/javascript" async src="js/bootstrap.min.js"></script>\n</html>\n'
    )

    @property
    def dress(self) -> str:
        """Which of the known arrangements the portal's pages have."""
        return {
            "baocantho.com.vn": "cantho",
            "baodongthap.vn": "dongthap",
            "baobinhduong.vn": "dongthap",
            "baocamau.vn": "camau",
        }.get(self.host, "angiang")

    def article_path(self, article: SampleArticle) -> str:
        """`/<slug>-a<id>.html`."""
        return f"/{article.slug}-a{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """Pictures of the text lie under the editor's upload folder."""
        return f"{self.base}/image/fckeditor/upload/{article.published:%Y/%Y%m%d}/images/{image.name}.webp"

    # ── truth: Cần Thơ has no sapo node; its first paragraph opens with the house tag ────────────────────────────────

    def sapo(self, article: SampleArticle) -> str | None:
        """None at Cần Thơ, where the opening sentence is the body's first paragraph."""
        return None if self.dress == "cantho" else article.sapo

    def blocks(self, article: SampleArticle) -> list[str]:
        """At Cần Thơ the opening sentence with the house tag comes first."""
        blocks = super().blocks(article)
        return [self._opening(article), *blocks] if self.dress == "cantho" and article.sapo else blocks

    @staticmethod
    def _opening(article: SampleArticle) -> str:
        return f"({_CANTHO_TAG}) - {article.sapo}"

    def description(self, article: SampleArticle) -> str:
        """The description metas repeat the opening."""
        return self._opening(article) if self.dress == "cantho" and article.sapo else article.sapo or ""

    # ── head ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def meta(self, title: str, description: str, url: str, picture: str) -> str:
        """The head as Cần Thơ's: upper-case names, a `<base>` into the template folder."""
        return (
            f'<title>{text(title)} - {text(self.portal.name)} Online</title>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
            f'<meta name="Description" content="{attr(description)}" />\n<meta name="robots" content="index,follow" />\n'
            f'<base href="{self.base}/static/templates/version1/homepage/" />\n<link rel="canonical" href="{url}" />\n'
            f'<meta property="og:type" content="article" /><meta property="og:url" content="{url}" /><meta property="og:title" content="{attr(title)}" />'
            f'<meta property="og:description" content="{attr(description)}" /><meta property="og:image" content="{picture}" />\n'
        )

    def head_extra(self, article: SampleArticle) -> str:
        """JSON-LD with the day only."""
        tags = ", ".join(article.tags)
        quoted = article.headline.replace('"', '\\"')
        return (
            f'<meta name="Keywords" content="{attr(tags)}" />\n<script type="application/ld+json">\n  {{\n    "@context": "https://schema.org/",\n'
            f'    "@type": "NewsArticle",\n    "name": "{quoted}",\n    "datePublished": "{article.published:%Y-%m-%d}"\n  }}\n  </script>\n'
        )

    def footer(self) -> str:
        """With the maker's mark."""
        mark = '<p class="fright canhphai vdoc margintop6">Phát triển bởi: <br><a rel="nofollow" href="https://vdoc.com.vn">vdoc.com.vn</a></p>'
        return super().footer().replace("</footer>", f"{mark}</footer>")

    # ── article ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _paragraphs(self, article: SampleArticle) -> str:
        first = f'<p style="text-align: justify;"><strong>({_CANTHO_TAG})</strong> - {text(article.sapo or "")}</p>\n\n'
        lines = [first] if self.dress == "cantho" and article.sapo else []
        for i, block in enumerate(article.blocks):
            inner = f"<strong>{text(block.text)}</strong>" if block.heading else text(block.text)
            lines.append(f'<p style="text-align: justify;">{inner}</p>\n\n')
            if i == 2:
                lines.append(f'<div class="AMN_res_{self.host}_mid"></div>')
            if (image := self.picture_of(article, i)) is not None:
                lines.append(
                    f'<p style="text-align: center;"><img title="{attr(article.headline)}" data-socail-link="{self.url(article)}" class="zoomimg" alt="" '
                    f'src="{self.image_url(article, image)}" style="width: 700px; height: 436px;" /></p>\n\n'
                    f'<p style="text-align: center;"><em><span style="text-align: justify;">{text(image.caption)}</span></em></p>\n\n'
                )
        printed = article.signature.printed
        if printed and self.dress != "angiang":
            lines.append(f'<p style="text-align: right;"><strong>{text(printed)}</strong></p>\n')
        elif printed:
            lines.append(f'<p class="author ignore">{text(printed)}</p>\n')
        return "".join(lines)

    def main(self, article: SampleArticle, near: Near) -> str:
        """The article in the portal's dress."""
        shown = {"cantho": self._cantho, "dongthap": self._dongthap, "camau": self._camau}.get(
            self.dress, self._angiang
        )(article)
        return f"{shown}{self._tail(article, near)}"

    def _cantho(self, article: SampleArticle) -> str:
        return (
            '<div class="wappercontainer">\n<div class="container">\n<div class="row">\n<div id="content">\n<div id="colcate1">\n<div class="titlecate">\n'
            f'<h1>\n<a href="{self.base}/tin-tuc/">TIN TỨC</a>\n<span class="fw400"> > <a style="color:#b0b0b0;" href="{self.section_url(article.section)}">'
            f'{text(article.section.name)}</a></span></h1>\n</div>\n<div id="clear" class="sharemxh detail-fb-like-share">\n<span class="pubdate 128">{article.published:%d/%m/%Y - %H:%M}</span>\n'
            f'<a class="ashare btn-facebook" target="_fb" href="https://www.facebook.com/sharer/sharer.php?u={self.url(article)}&amp;display=popup">Chia sẻ Facebook</a>\n</div>\n'
            f'<h1 class="margintopbot10 fw700">{text(article.headline)}&nbsp;<span class="sprite icophoto"></span></h1>\n<div id="clear"></div>\n'
            f'<div id="newscontents">\n<div class="content-fck slider-jsgallery 171">\n{self._paragraphs(article)}</div>\n</div>\n'
        )

    def _angiang(self, article: SampleArticle) -> str:
        sapo = (
            '<div class="col-xs-12 detail-desc" data="news_headline_show=1"><div class="content-fck"><div class="content-fck-font-size">'
            f'<p class="fontd fw600 justify">{text(article.sapo)}</p></div></div></div>\n'
            if article.sapo
            else ""
        )
        return (
            '<div class="container" data-name="cate-detail" data="1"><div class="row"><div class="col-xs-12"><div class="col-left">\n<div class="box1 mybreadcrumb"><ul class="breadcrumb left">'
            f'<li class="start"><h4><a href="{self.base}/">Trang chủ</a></h4></li><li><h4><a href="{self.section_url(article.section)}">{text(article.section.name)}</a></h4></li></ul></div>\n'
            f'<div class="box1" data-name="col-content-detail"><div class="detail-title"><h1>{text(article.headline)}</h1></div>\n'
            f'<div class="detail-date-share mobi-none-hr"><div class="pubdate fleft">{article.published:%d/%m/%Y - %H:%M}</div><div class="pubshare hidden-xs">Chia sẻ</div></div>\n'
            f'{sapo}<div class="col-xs-12" id="newscontents"><div class="content-fck slider-jsgallery"><div class="content-fck-font-size" data="computer">\n{self._paragraphs(article)}</div></div></div></div>\n'
        )

    def _dongthap(self, article: SampleArticle) -> str:
        sapo = f'<p class="sapo">{text(article.sapo)}</p>\n' if article.sapo else ""
        day = WEEKDAYS[article.published.weekday()]
        return (
            f'<div class="container"><div class="row"><div class="col-left">\n{self.breadcrumb(article)}<h1 class="title">{text(article.headline)}</h1>\n'
            f'<div class="date-detail"><span class="pubdate">{day}, {article.published:%d/%m/%Y, %H:%M} (GMT+7)</span></div>\n{sapo}'
            f'<div id="contentNews"><div class="singular-content">\n{self._paragraphs(article)}</div></div>\n'
        )

    def _camau(self, article: SampleArticle) -> str:
        sapo = f'<div class="detail-desc"><p>{text(article.sapo)}</p></div>\n' if article.sapo else ""
        return (
            f'<div class="container"><div class="row"><div class="col-left">\n{self.breadcrumb(article)}<div class="detail-title"><h1>{text(article.headline)}</h1></div>\n'
            f'<span class="pubdate">{article.published:%d/%m/%Y - %H:%M}</span>\n{sapo}<section class="post-content"><div class="content-fck">\n{self._paragraphs(article)}</div></section>\n'
        )

    def _tail(self, article: SampleArticle, near: Near) -> str:
        tags = "".join(
            f'<a class="tag_item" title="{attr(t)}" href="{self.base}/tim-kiem/{attr(t)}.html">{text(t)}</a>'
            for t in article.tags
        )
        related = "".join(
            f'<li data="vi/vi" class="related-item col-xs-12 col-sm-4 "><div class="news-img-top"><a class="b-img" title="{attr(a.headline)}" href="{self.url(a)}"><img onerror="this.src=\'images/300x220.jpg\'",class="i-img" '
            f'src="{self.picture(a)}" alt="{attr(a.headline)}" /></a><div class="b-content"><a title="{attr(a.headline)}" href="{self.url(a)}"><h3 class="b-title">{text(a.headline)}&nbsp;<span class="sprite icophoto"></span></h3></a></div></div></li>\n'
            for a in near.related
        )
        return (
            '<div id="linkshare" data="248"><b class="fs13">Chia sẻ bài viết</b></div>\n'
            f'<div class="block_tag detail-tag marginbottom10"><div class="txt_tag">Từ khóa</div>{tags}</div>\n<div id="comment"><div class="titletd nobg"><b>BÌNH LUẬN</b></div>\n'
            f'<input type="hidden" name="txtnewsid" id="txtnewsid" value="{self.site_id(article.number)}" /><input type="hidden" name="txtnewscate" id="txtnewscate" value="{article.section.slug}" />\n'
            '<textarea class="margintopbot10" rows="5" id="txtinfocomment">Ý kiến của bạn</textarea><button class="btn_xanh_sm w100">Gửi ý kiến</button></div>\n'
            f'<div class="col-xs-12 detail-related"><div class="catename"><a class="cate1" href="javascript:void(0);">Đọc thêm</a></div><ul class="related-list">{related}</ul></div>\n</div>\n'
            f'<div id="colcate2">{ASIDE}</div>\n</div></div></div></div>\n'
        )

    # ── listing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def rows(self, listing: Listing) -> str:
        """One on top, three beside, the rest in a list; `div#page` below."""
        top = "".join(
            f'<a href="{self.url(a)}"><img width="100%" src="{self.picture(a)}" alt="{attr(a.headline)}" /></a>\n<div class="fleft"><h2 class="h2cate"><a class="title news-title" href="{self.url(a)}">{text(a.headline)}&nbsp;'
            f'<span class="sprite icophoto"></span></a></h2></div>\n<p class="desc paddingbottom10 clearleft">{text(self.description(a))}</p>\n'
            for a in listing.articles[:1]
        )
        three = "".join(
            f'<div class="top3"><a class="b-img" href="{self.url(a)}"><img src="{self.picture(a)}" alt="" /></a><a class="b-content title" href="{self.url(a)}"><h2 class="margintop5 fs13 fw600">{text(a.headline)}</h2></a></div>\n'
            for a in listing.articles[1:4]
        )
        rest = "".join(
            f'<li class="news-img-left news-img article-item"><a class="b-title title news-title" href="{self.url(a)}"><h3 class="marginbottom5 fs18">{text(a.headline)}&nbsp;<span class="sprite icophoto"></span></h3></a>'
            f'<a class="b-img" href="{self.url(a)}"><img width="160px" src="{self.picture(a)}" alt="" /></a><p class="b-content txt fleft desc marginbottom5">{text(self.description(a))}</p></li>\n'
            for a in listing.articles[4:]
        )
        upper = listing.title.upper()
        return (
            '<div class="wappercontainer"><div class="container"><div class="row"><div id="content"><div id="colcate1"><div id="topcate"><div class="titlecate"><h1>'
            f'<a href="{attr(listing.url_of(1))}">{text(upper)}</a></h1></div>\n{top}<div class="boxtopcate">{three}<div class="clear"></div></div>\n'
            f'<div class="boxtinmoi"><div class="catename"><a class="cate1" href="javascript:void(0);">TIN MỚI NHẤT</a></div><ul class="list-news-img-style-1">{rest}</ul></div>\n'
            f'<div class="boxpage"><div class="fright" id="page"><ul>{self._pager(listing)}</ul></div></div></div></div>\n<div id="colcate2">{ASIDE}</div></div></div></div></div>\n'
        )

    @staticmethod
    def _pager(listing: Listing) -> str:
        page, pages = listing.page, listing.pages
        window = range(max(1, min(page - 2, pages - 4)), min(pages, max(page + 2, 5)) + 1)

        def link(n: int, label: str) -> str:
            target = attr(listing.url_of(n)) if 1 <= n <= pages and n != page else "javascript:void(0)"
            return f'<li><a href="{target}">{label}</a></li>\n'

        numbers = "".join(f"<li><b>{n}</b></li>" if n == page else link(n, str(n)) for n in window)
        return f"{link(1, '&laquo;')}{link(page - 1, '&lt;')}{numbers}{link(page + 1, '&gt;')}{link(pages, '&raquo;')}"


TEMPLATE = Vdoc
