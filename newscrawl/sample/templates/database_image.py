"""`database-image`: Đắk Nông's site of 2019–2022, and others with `/database/image/YYYY/MM/DD/`.

Evidence: `div.date`, `p.text-intro`, `div.newscontent`, picture tables with the caption in the second row (a public
configuration of 2019); the tail of author, bare count and comment button, and the stamp's form (a text dump of June
2021). Addresses, listings, feeds and everything around the article are our invention.
"""

# ruff: noqa: E501 - markup is not wrapped

from base64 import b64encode
from datetime import datetime
from functools import cached_property
from typing import ClassVar

from newscrawl.sample import chrome, furniture, menus
from newscrawl.sample.dress import Dress
from newscrawl.sample.model import VIETNAM, SampleArticle, SampleImage
from newscrawl.sample.templates.base import ALL_FIELDS, Listing, Near, Template, attr, iso, text
from newscrawl.sample.templates.boxes import comment_items, link_items, title_items
from newscrawl.sample.weight import Chunk, Parts


class DatabaseImage(Template):
    """One-stamp pages ("Cập nhật ngày"), two-stamp pages, a bare view count."""

    codes = ("database-image",)
    now = datetime(2021, 6, 21, 17, 30, tzinfo=VIETNAM)
    first_id: ClassVar[int] = 89_411
    page_size = 20
    prints = ALL_FIELDS
    article_pattern = r"^/(?:[a-z0-9-]+/)*[a-z0-9-]*?-(?P<id>\d{4,})\.html$"
    all_paths = ("/tin-moi?page={page}",)
    rss_forms = ("/rss/trang-chu.rss", "/rss/{slug}.rss")
    sitemap_child = "/sitemap-{year}-{month:02}.xml"
    names: ClassVar[Dress] = Dress(
        mobile="nav-mobile", foot="nav-foot", column="main-right", box="box-right", title="box-right-title", head="h5"
    )

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/<slug>-<id>.html`, our choice."""
        return f"/{article.section.slug}/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/database/image/YYYY/MM/DD/`, as re-hosted pictures still show."""
        return f"{self.base}/database/image/{article.published:%Y/%m/%d}/{image.name}.jpg"

    def stamps(self, article: SampleArticle) -> tuple[str | None, str | None]:
        """One stamp labelled "Cập nhật" fills `updated_at` only; "Ngày đăng" fills `published_at`."""
        published = iso(article.published, "minute") if article.stamps in ("both", "published") else None
        updated = iso(article.modified, "minute") if article.stamps in ("both", "updated") else None
        return published, updated

    @cached_property
    def _menus(self) -> tuple[str, str, str]:
        return menus.menus(menus.Site(self.base + "/{slug}", self.sections, self.places), self.names)

    @cached_property
    def _top(self) -> Chunk:
        rng = self.seeded("top")
        main, mobile, _ = self._menus
        state = b64encode(self.seeded("state").randbytes(5_200)).decode("ascii")
        return Chunk(
            f'<link rel="stylesheet" href="{self.base}/css/style.css?v=3.1" />\n{furniture.head_files(rng, self.base)}{chrome.styles(rng, 19_000)}{chrome.scripts(rng, 4_000)}</head>\n<body>\n'
            f'<form method="post" action="./" id="aspnetForm">\n<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{state}" />\n'
            f'{chrome.icons(rng, 4_000)}<div class="header">{furniture.top_bar(self.base)}<div class="logo"><a href="{self.base}/" title="{attr(self.portal.name)}">'
            f'<img src="{self.base}/images/logo.png" alt="{attr(self.portal.name)}" /></a></div>\n'
            f'<div class="top-date"><span id="today">Thứ Hai, ngày {self.now:%d/%m/%Y}, {self.now:%H:%M}</span></div>\n'
            f'{main}{furniture.topic_cloud(self.base, 12)}</div>\n<div class="mobile-menu">{mobile}</div>\n{furniture.slots(rng, 3, self.names.slot)}'
            '<div class="container">\n<div class="main-left">\n'
        )

    @cached_property
    def _bottom(self) -> Chunk:
        rng = self.seeded("bottom")
        lines = chrome.footer_lines(self.portal.name, self.host, self.province)
        return Chunk(
            f'<div class="ads"><a href="#"><img src="{self.base}/database/ads/qc-01.gif" alt="Quảng cáo" /></a></div>\n</div>\n</div>\n'
            f'{furniture.leftovers(rng, 6_000)}<div class="below">{furniture.media_strip(self.base, self.places, 10)}{furniture.slots(rng, 4, self.names.slot)}{furniture.tables(rng, self.province)}{furniture.partners(self.base, 12)}</div>\n'
            f'<div class="footer">{self._menus[2]}<div class="copyright">{furniture.foot(self.base, lines, self.host)}</div>\n'
            '<div class="counter">Đang truy cập: 214 - Lượt truy cập: 38,914,220</div></div>\n'
            f"{chrome.scripts(rng, 8_000)}{chrome.icons(rng, 5_000)}</form>\n</body>\n</html>\n"
        )

    def _head(self, title: str, description: str, url: str, picture: str = "") -> str:
        return (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
            '<html xmlns="http://www.w3.org/1999/xhtml" lang="vi">\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
            f"<title>{text(title)} - {text(self.portal.name)}</title>\n"
            f'<meta name="description" content="{attr(description)}" />\n<meta property="og:title" content="{attr(title)}" />\n'
            f'<meta property="og:url" content="{url}" />\n<meta property="og:image" content="{picture}" />\n<link rel="canonical" href="{url}" />\n'
        )

    def stamp(self, article: SampleArticle) -> str:
        """The line in `div.date`."""
        first = f"Ngày đăng: {article.published:%d/%m/%Y | %H:%M} GMT+7"
        last = f"Cập nhật ngày: {article.modified:%d/%m/%Y | %H:%M} GMT+7"
        return {"published": first, "both": f"{first} - {last}"}.get(article.stamps, last)

    def _picture(self, article: SampleArticle, image: SampleImage) -> str:
        return (
            '<table class="image" align="center" border="0" cellpadding="3" cellspacing="0"><tbody><tr><td>'
            f'<img src="{self.image_url(article, image)}" alt="" width="600" /></td></tr>\n'
            f'<tr><td style="text-align:center"><span style="color:#0000cd;"><em>{text(image.caption)}</em></span></td></tr></tbody></table>\n'
        )

    def _body(self, article: SampleArticle, near: Near) -> str:
        pictures = {image.after: image for image in article.images}
        lines = []
        for i, block in enumerate(article.blocks):
            inner = f"<strong>{text(block.text)}</strong>" if block.heading else text(block.text)
            lines.append(f'<p style="text-align: justify;">{inner}</p>\n')
            if i in pictures:
                lines.append(self._picture(article, pictures[i]))
            if i == 4 and near.related:
                lines.append(
                    f'<div class="relate-news"><b>Tin liên quan</b><ul>{title_items(self, near.related[:2])}</ul></div>\n'
                )
        return "".join(lines)

    def article(self, article: SampleArticle, near: Near) -> Parts:
        """The article's page."""
        url = self.url(article)
        picture = self.image_url(article, article.images[0]) if article.images else ""
        intro = f'<p class="text-intro">{text(article.sapo)}</p>\n' if article.sapo else ""
        signed = f'<div class="author">{text(article.signature.printed)}</div>\n' if article.signature.printed else ""
        views = (
            f'<span class="view"><i class="fa fa-eye"></i> {article.view_count:,}</span>'
            if article.view_count is not None
            else ""
        )
        tags = "".join(f'<a href="{self.base}/tag/{attr(t)}.html">{text(t)}</a> ' for t in article.tags)
        return (
            self._head(article.headline, article.sapo or "", url, picture),
            self._top,
            (
                f'<ul class="breadcrumb"><li><a href="{self.base}/">Trang chủ</a></li><li><a href="{self.section_url(article.section)}">'
                f"{text(article.section.name)}</a></li></ul>\n"
                f'<div class="detail">\n<h1 class="title">{text(article.headline)}</h1>\n<div class="date">{self.stamp(article)}</div>\n'
                f'<div class="tool"><a href="javascript:window.print()">In bài viết</a> <a href="#">Gửi email</a> <span>A- A A+</span></div>\n'
                f'{intro}<div class="newscontent">\n{self._body(article, near)}</div>\n{signed}'
                f'<div class="detail-foot">{views}\n<a class="btn-comment" href="#frm">Viết bình luận mới</a></div>\n'
                f'<div class="tags"><b>Từ khóa:</b> {tags}</div>\n</div>\n<div class="comments">{comment_items(article)}</div>\n'
                f"{chrome.comment_form(self.seeded('form'))}"
                f'<div class="other-news"><h4>Tin cùng chuyên mục</h4><ul>\n{link_items(self, near.related, tag="h5")}</ul></div>\n</div>\n'
                f'<div class="main-right">\n'
            ),
            near.aside,
            self._bottom,
        )

    def listing(self, listing: Listing) -> Parts:
        """A listing: the first article on top, the others in a list, a pager."""
        top, rest = listing.articles[:1], listing.articles[1:]
        rows = "".join(
            f'<div class="item"><a class="img" href="{self.url(a)}"><img src="{self.image_url(a, a.images[0]) if a.images else ""}" alt="" /></a>'
            f'<h3><a href="{self.url(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></h3>'
            f'<p class="sum">{text(a.sapo or "")}</p></div>\n'
            for a in rest
        )
        first = "".join(
            f'<div class="list-top"><h2><a href="{self.url(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></h2><p class="sum">{text(a.sapo or "")}</p></div>\n'
            for a in top
        )
        return (
            self._head(listing.title, listing.title, listing.url_of(listing.page)),
            self._top,
            (
                f'<ul class="breadcrumb"><li><a href="{self.base}/">Trang chủ</a></li><li><a href="{listing.url_of(1)}">{text(listing.title)}</a></li></ul>\n'
                f'{first}<div class="list-news">\n{rows}</div>\n{self._pager(listing)}</div>\n<div class="main-right">\n'
            ),
            listing.aside,
            self._bottom,
        )

    @staticmethod
    def _pager(listing: Listing) -> str:
        near = range(max(1, listing.page - 2), min(listing.pages, listing.page + 2) + 1)
        links = [
            f'<a class="{"current" if n == listing.page else "num"}" href="{attr(listing.url_of(n))}">{n}</a>'
            for n in near
        ]
        if listing.page > 1:
            links.insert(0, f'<a class="prev" href="{attr(listing.url_of(listing.page - 1))}">Trang trước</a>')
        if listing.next_url:
            links.append(f'<a class="next" href="{attr(listing.next_url)}">Trang sau</a>')
        return f'<div class="pager">{" ".join(links)}</div>\n'


TEMPLATE = DatabaseImage
