"""`hash-file`: the newer stage of the VNPT portal CMS (`/<section>/YYYYMM/<slug>-<7 hex>/`).

Evidence: an excerpt of phuyen.baodaklak.vn (2026) for the `detail-main-title` dress, configurations of Đắk Lắk, Tuyên
Quang, Đồng Nai, Khánh Hòa, Thái Nguyên, Quảng Trị, Vĩnh Long for the older one. Defects kept: a document inside
`<main>`, `h1.title` before the article, the sapo twice, the placeholder "Bút danh", Word's `MsoNormal`, `og:url` on a
dead host, a malformed `og:image`.
"""

# ruff: noqa: E501 - markup is not wrapped

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, attr, text
from newscrawl.sample.templates.framed import Framed

_SITE = "ff8080818bb03877018bb2dc71b615ba"
_MODULUS, _FACTOR = 1 << 28, 94_906_249
"""Ids look random: the serial number times an odd factor modulo 2**28, which can be undone."""

_LINKS = {
    "baokhanhhoa.vn": "title2",
    "baoquangtri.vn": "h3",
    "baodaklak.vn": "title5",
    "baothainguyen.vn": "title2",
    "baotuyenquang.com.vn": "title3",
}


class HashFile(Framed):
    """The new dress for Phú Yên, the older one with each portal's own classes for the others."""

    codes = ("hash-file",)
    page_size = 40
    prints = ALL_FIELDS - {"view_count", "updated_at"}
    article_pattern = r"^/(?:[a-z0-9-]+/)+(?:19|20)\d{4}/[^/]+-(?P<id>[0-9a-f]{7})/?$"
    all_paths = ("/tin-moi/?paged={page}",)
    section_form = "/{slug}/"
    next_form = "?paged={page}"

    def site_id(self, number: int) -> str:
        """Seven hex digits."""
        return f"{(number + 40_000_000) * _FACTOR % _MODULUS:07x}"

    def number_of(self, site_id: str) -> int | None:
        """The number behind seven hex digits."""
        number = int(site_id, 16) * pow(_FACTOR, -1, _MODULUS) % _MODULUS - 40_000_000
        return number if abs(number) < 200_000 else None

    @property
    def new(self) -> bool:
        """Whether the portal has the `detail-main-title` dress."""
        return self.host.startswith("phuyen.")

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/YYYYMM/<slug>-<7 hex>/`."""
        return f"/{article.section.slug}/{article.published:%Y%m}/{article.slug}-{self.site_id(article.number)}/"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/file/<32 hex>/MMYYYY/name_YYYYMMDDhhmmss.jpg`."""
        return f"{self.base}/file/{_SITE}/{article.published:%m%Y}/{image.name}_{article.published:%Y%m%d%H%M%S}.jpg"

    def meta(self, title: str, description: str, url: str, picture: str) -> str:
        """The new dress has `og:url` on the host of old and an `og:image` with two addresses in one."""
        if not self.new:
            return super().meta(title, description, url, picture)
        return (
            '<meta name="keywords" content="Tin tức, Thế giới, Công nghệ, VNPT, báo điện tử, Việt Nam"/>\n<meta charset="UTF-8" />\n'
            f'<title>{text(title)} - {text(self.portal.name)} online</title>\n<meta property="og:title" content="{attr(title)}"/>\n<meta property="og:type" content="article" />\n'
            f'<meta property="og:url" content="{url.replace(self.host, "baophuyen.vn")}" />\n<meta name="description" content="{attr(description)}"/>\n'
            f'<meta property="og:image" content="/filehttp://baophuyen.vn/{picture.partition(self.host)[2]}?width=600&height=-&type=resize" />\n'
        )

    def header(self) -> str:
        """The new dress hides the page's ids and repeats the paper's name as `h1.title`."""
        if not self.new:
            return super().header()
        return f'<div id="page_info" style="display: none"><div id="site_id">{_SITE}</div></div><header class="header" id="header"><h1 class="title">{text(self.portal.name)} Online</h1>{super().header()}</header>\n'

    def _text(self, article: SampleArticle) -> str:
        word = (
            'style="TEXT-ALIGN: justify; MARGIN: 0in 0in 10pt" class="MsoNormal"'
            if self.new
            else 'style="text-align:justify"'
        )
        inner = (
            '<span style="LINE-HEIGHT: 115%; FONT-FAMILY: Arial; FONT-SIZE: 10pt">{}\n<o:p></o:p></span>'
            if self.new
            else "{}"
        )
        body = self.body(
            article,
            p=f"<p {word}>{inner}</p>\n",
            h=f"<p {word}><strong>{inner}</strong></p>\n",
            figure='<table class="image center" border="0" cellspacing="1" cellpadding="1" align="center"><tbody><tr><td>{img}</td></tr><tr><td><p style="text-align:center" class="MsoNormal"><em>{caption}</em></p></td></tr></tbody></table>\n',
        )
        printed = article.signature.printed
        signed = f'<p style="text-align:right" align="right"><strong>{text(printed)}</strong></p>\n' if printed else ""
        return body + signed

    def main(self, article: SampleArticle, near: Near) -> str:
        """The article in the portal's dress."""
        return (self._new_main(article) if self.new else self._old_main(article)) + self._boxes(near)

    def _new_main(self, article: SampleArticle) -> str:
        tags = "".join(f'<a class="tag" href="/tags/{attr(t)}/">{text(t)}</a>' for t in article.tags)
        reply = (
            f'<div class="content-reply">\n<p class="reply"> {text(article.sapo)} </p>\n</div>' if article.sapo else ""
        )
        lead = (
            f'<p class="MsoNormal"><b style="mso-bidi-font-weight: normal">{text(article.sapo)}</b></p>\n'
            if article.sapo
            else ""
        )
        return (
            '<main class="main"> <html>\n <head></head>\n <body>\n<section class="section section-wrapper-post-detail"><div class="container-xxl"><div class="wrapper-post-detail-header"><div class="detail-header-groups">'
            f'<nav class="group-category"><ol class="breadcrumb"><li class="breadcrumb-item"><a class="link" href="/">Trang chủ</a></li><li class="breadcrumb-item active"><a class="link" href="/{article.section.slug}/">{text(article.section.name)}</a></li></ol></nav>\n'
            f'<div class="group-time"><time class="time">{article.published:%H:%M, %d/%m/%Y}</time></div></div></div>\n<div class="wrapper-post-detail-main"><div class="detail-main-title"><div class="title-background"><h1 class="title">{text(article.headline)}</h1></div></div>\n'
            f'<div class="detail-main-content"><div class="row"><div class="col-xl-3">{reply}</div><div class="col-xl-6"><div class="content-fully"><div id="content" class="content-detail cate_09B4385CC07F1BAFE065A4413D5C3B62"><div class="td-post-content tagdiv-type">\n{lead}{self._text(article)}</div></div></div></div>\n'
            f'<div class="col-12 hidden-xxl"><div class="after-author"><p class="author"> Bút danh </p></div></div></div></div></div>\n<div class="tags-box"><h3 class="txt">Từ khóa:</h3><div class="tags">{tags}</div></div></div></section>\n </body>\n</html>\n'
        )

    def _old_main(self, article: SampleArticle) -> str:
        sapo = article.sapo or ""
        first = f'<p style="text-align:justify"><strong>{text(sapo)}</strong></p>\n' if sapo else ""
        outer = ""
        if self.host == "baothainguyen.vn":
            outer, first = (f'<div class="desc">{text(sapo)}</div>\n' if sapo else ""), ""
        elif self.host == "baovinhlong.com.vn":
            outer, first = (f'<div class="sub_first_content"><strong>{text(sapo)}</strong></div>\n' if sapo else ""), ""
        tags = "".join(f'<a href="/tags/{attr(t)}/">{text(t)}</a>' for t in article.tags)
        heading = "head_title" if self.host == "baokhanhhoa.vn" else "media-heading title5"
        return (
            f'<div class="container"><div class="breadcrumb"><a class="title fleft maincatetitle color1" href="/{article.section.slug}/">{text(article.section.name)}</a></div>\n<div class="article_content"><h1 class="{heading}">{text(article.headline)}</h1>\n'
            f'<div class="date">{article.published:%H:%M, %d/%m/%Y}</div><ul class="social"><li>Facebook</li></ul>\n{outer}<div id="content" class="content content-detail"><div class="td-post-content">\n{first}{self._text(article)}</div></div>\n<div class="tag_list">{tags}</div></div></div>\n'
        )

    def _boxes(self, near: Near) -> str:
        items = "".join(self._post(a) for a in near.related)
        return (
            f'<section class="section section-post-detail-related related-post"><h1 class="text"><a href="#" title="Tin liên quan">Tin liên quan</a></h1><div class="detail-related-list">{items}'
            '<div class="detail-related-button"><button type="button" id="loadmore" data-start="8" class="btn">Xem\n            thêm</button></div></div></section></main>\n'
        )

    def _post(self, a: SampleArticle) -> str:
        # Vĩnh Long's sub-portals list on hosts of their own: absolute there, relative as the capture elsewhere
        path = self.url(a) if self.host == "baovinhlong.com.vn" else self.article_path(a)
        return (
            f'<div class="horizontal-post-box item"><figure class="figure"><a class="url" href="{path}" title="{attr(a.headline)}"><img class="img lazy" src="{self.picture(a)}" alt="{attr(a.headline)}"></a></figure>'
            f'<div class="info-time"><time class="time">{a.published:%H:%M, %d/%m/%Y}</time></div><h3 class="name"><a class="{_LINKS.get(self.host, "title1")}" href="{path}" title="{attr(a.headline)}">{text(a.headline)}</a></h3><p class="description">{text(a.sapo or "")}</p></div>\n'
        )

    def rows(self, listing: Listing) -> str:
        """Post boxes and numbered pages."""
        items = "".join(self._post(a) for a in listing.articles)
        near = range(max(1, listing.page - 2), min(listing.pages, listing.page + 2) + 1)
        pages = "".join(f'<a class="page" href="{attr(listing.url_of(n))}">{n}</a> ' for n in near if n != listing.page)
        return f'<main class="main"><div class="container"><div class="cate-head">{text(listing.title)}</div>\n{items}<div class="paging">{pages}</div></div></main>\n'


TEMPLATE = HashFile
