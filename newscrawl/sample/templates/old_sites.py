"""Six families that only archives hold: addresses and a few selectors are known, the rest is plain markup of the time.

`uploads-image`, `hex-aspx`, `tinbai-id`, `newsimg`, `pc-htm`, `data-articles`. Evidence: stored pages for addresses and
stamps, configurations of 2019–2020 for nodes (named in each class). No feeds of that time are known.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import WEEKDAYS, Near, text
from newscrawl.sample.templates.oldsite import PLAIN, OldSite


class UploadsImage(OldSite):
    """Hậu Giang of 2020 (`view-page-Tit`, `divDetail newscontent`), and the portals whose profiles name other nodes."""

    codes = ("uploads-image",)
    first_id: ClassVar[int] = 141_406
    article_pattern = r"^/[a-z0-9-]+/[a-z0-9-]+-(?P<id>\d+)\.html$"
    section_form = "/{slug}-27.html"
    all_paths = ("/tin-moi-26.html?page={page}",)

    @property
    def opening(self) -> str:  # type: ignore[override]
        """Only Kon Tum's and Bạc Liêu's configurations know a sapo."""
        return {"baokontum.com.vn": "sapo", "baobaclieu.vn": "first"}.get(self.host, "body")

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/<slug>-<id>.html`."""
        return f"/{article.section.slug}/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/uploads/image/YYYY/MM/DD/`."""
        return f"{self.base}/uploads/image/{article.published:%Y/%m/%d}/{image.name}.jpg"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Title, stamp, text in the portal's node."""
        day = WEEKDAYS[article.published.weekday()]
        stamp = f"{day}, {article.published:%d/%m/%Y | %H:%M}"
        before, after = {
            "baohaugiang.com.vn": (
                '<div class="news-details-content"><h1>{t}</h1><div class="date">{s}</div><div class="contentView">',
                "</div></div>",
            ),
            "baokontum.com.vn": (
                '<div class="detail"><h1>{t}</h1><div class="date-contentL">{s}</div><div id="content">',
                "</div></div>",
            ),
        }.get(
            self.host,
            (
                '<div class="detail"><h1 class="view-page-Tit">{t}</h1><div class="date">{s}</div><div class="divDetail newscontent">',
                "</div></div>",
            ),
        )
        return f'<div class="container">{before.format(t=text(article.headline), s=stamp)}\n{self.content(article)}{after}\n{self.others(near)}</div>\n'


class HexAspx(OldSite):
    """Đồng Tháp of 2019 (`contentView`, `lblPostedDate`)."""

    codes = ("hex-aspx",)
    opening = "first"
    first_id: ClassVar[int] = 0x1D3FE186DF7
    article_pattern = r"^/newsdetails/(?P<id>[0-9A-F]{6,})/[^/]+\.aspx$"
    section_form = "/newslist/4AE0F99B9/{slug}.aspx"
    all_paths = ("/newslist/4AE0F99B8/p{page}/Tin_moi.aspx",)
    lead = '<p style="text-align: justify;"><strong>{}</strong></p>\n'

    def site_id(self, number: int) -> str:
        """Upper-case hex."""
        return f"{self.first_id - number * self.id_step:X}"

    def number_of(self, site_id: str) -> int | None:
        """The number behind a hex id."""
        return super().number_of(str(int(site_id, 16)))

    def article_path(self, article: SampleArticle) -> str:
        """`/newsdetails/<HEX>/Title_with_underscores.aspx`."""
        return f"/newsdetails/{self.site_id(article.number)}/{article.slug.replace('-', '_').capitalize()}.aspx"

    def main(self, article: SampleArticle, near: Near) -> str:
        """One node for everything."""
        return (
            f'<div class="container"><div class="contentView"><h1>{text(article.headline)}</h1>\n<div class="date"><span id="cphContent_ucNewsDetails_lblPostedDate">Ngày đăng: {article.published:%d/%m/%Y %H:%M:%S}</span></div>\n'
            f"{self.content(article)}</div>\n{self.others(near)}</div>\n"
        )

    published_unit = "second"


class TinbaiId(OldSite):
    """Thái Bình (`news_content`, "N lượt xem" under the stamp) and Bình Phước (`news_body`, `toppn`)."""

    codes = ("tinbai-id",)
    first_id: ClassVar[int] = 99_817
    prints = PLAIN | {"view_count"}
    article_pattern = r"^/(?:news|tin-tuc)/\d+/(?P<id>\d+)/[a-z0-9-]+$"
    lead = ""

    def article_path(self, article: SampleArticle) -> str:
        """`/news/<section no>/<id>/<slug>`."""
        return f"/{'tin-tuc' if self.thai_binh else 'news'}/200/{self.site_id(article.number)}/{article.slug}"

    @property
    def thai_binh(self) -> bool:
        """Which of the two."""
        return self.host == "baothaibinh.com.vn"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`media.<host>/upload/news/M_YYYY/`."""
        return (
            f"https://media.{self.host}/upload/news/{article.published.month}_{article.published.year}/{image.name}.jpg"
        )

    def main(self, article: SampleArticle, near: Near) -> str:
        """In the portal's own nodes."""
        day = WEEKDAYS[article.published.weekday()]
        views = f"{article.view_count:,} lượt xem" if article.view_count is not None else ""
        if self.thai_binh:
            sapo = f'<div class="desc">{text(article.sapo)}</div>' if article.sapo else ""
            inner = (
                f'<div class="news_content"><div class="date">{day}, {article.published:%d/%m/%Y %H:%M}</div><div class="views">{views}</div>{sapo}'
                f'<div class="fr-view info">\n{self.content(article)}</div></div>'
            )
        else:
            sapo = f'<div class="sapo">{text(article.sapo)}</div>' if article.sapo else ""
            inner = (
                f'<div class="toppn"><span class="time">{article.published:%H:%M - %d/%m/%Y}</span></div><div class="news_content"><div class="views">{views}</div></div>'
                f'{sapo}<div class="news_body">\n{self.content(article)}</div>'
            )
        return f'<div class="container"><h1 class="title">{text(article.headline)}</h1>\n{inner}\n{self.others(near)}</div>\n'


class Newsimg(OldSite):
    """Yên Bái (`singlepage`, a stamp with AM/PM) and Hòa Bình (`post clearfix`)."""

    codes = ("newsimg",)
    first_id: ClassVar[int] = 212_345
    article_pattern = r"^/\d+/(?P<id>\d+)/[^/]+\.(?:aspx|htm)$"

    def article_path(self, article: SampleArticle) -> str:
        """`/<section no>/<id>/Slug.aspx`."""
        return f"/12/{self.site_id(article.number)}/{article.slug.title()}.aspx"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`ims.<host>/NewsImg/M_YYYY/`."""
        return f"http://ims.{self.host}/NewsImg/{article.published.month}_{article.published.year}/{image.name}.jpg"

    def stamps(self, article: SampleArticle) -> tuple[str | None, str | None]:
        """Yên Bái's only stamp is labelled "Cập nhật"."""
        published = article.published.replace(microsecond=0).isoformat()
        return (
            (None, published)
            if self.host == "baoyenbai.com.vn"
            else (article.published.replace(second=0).isoformat(), None)
        )

    def main(self, article: SampleArticle, near: Near) -> str:
        """In the portal's own nodes."""
        at = article.published
        if self.host == "baoyenbai.com.vn":
            stamp = f"• Cập nhật: {WEEKDAYS[at.weekday()].capitalize()}, {at.day}/{at.month}/{at.year} | {at.hour % 12 or 12}:{at:%M:%S} {at:%p}"
            inner = f'<div class="grid-header"><ul><li><span>{stamp}</span></li></ul></div><h1>{text(article.headline)}</h1><div class="singlepage">\n{self.content(article)}</div>'
        else:
            sapo = f'<div class="summary">{text(article.sapo)}</div>' if article.sapo else ""
            inner = f'<h1>{text(article.headline)}</h1><span class="meta">{at:%d/%m/%Y %H:%M}</span>{sapo}<div class="post clearfix">\n{self.content(article)}</div>'
        return f'<div class="container">{inner}\n{self.others(near)}</div>\n'

    @property
    def lead(self) -> str:  # type: ignore[override]
        """Yên Bái's sapo is a bold first paragraph."""
        return "<p><b>{}</b></p>\n" if self.host == "baoyenbai.com.vn" else ""


class PcHtm(OldSite):
    """Ninh Thuận of 2019 (`#details > label`, `div.sapo`, `div.content`)."""

    codes = ("pc-htm",)
    first_id: ClassVar[int] = 134_610
    article_pattern = r"^/[a-z]+/(?P<id>\d+)p\d+c\d+/[a-z0-9-]+\.htm$"
    lead = ""

    def article_path(self, article: SampleArticle) -> str:
        """`/news/<id>p1c24/<slug>.htm`."""
        return f"/news/{self.site_id(article.number)}p1c24/{article.slug}.htm"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Details with a label as stamp."""
        sapo = f'<div class="sapo">{text(article.sapo)}</div>\n' if article.sapo else ""
        return f'<div class="container"><div id="details"><h1>{text(article.headline)}</h1><label>{article.published:%H:%M %d/%m/%Y}</label>\n{sapo}<div class="content">\n{self.content(article)}</div></div>\n{self.others(near)}</div>\n'


class DataArticles(OldSite):
    """Hà Nam to 2025: `span#date` and plain metadata."""

    codes = ("data-articles",)
    first_id: ClassVar[int] = 152_345
    article_pattern = r"^/(?:[a-z0-9-]+/)+[a-z0-9-]+-(?P<id>\d+)\.html$"
    lead = ""

    def article_path(self, article: SampleArticle) -> str:
        """`/<section>/<slug>-<id>.html`."""
        return f"/{article.section.slug}/{article.slug}-{self.site_id(article.number)}.html"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/DATA/IMAGES/YYYY/M/D/`."""
        at = article.published
        return f"{self.base}/DATA/IMAGES/{at.year}/{at.month}/{at.day}/{image.name}.jpg"

    def main(self, article: SampleArticle, near: Near) -> str:
        """Title, stamp, sapo, article element."""
        sapo = f'<div class="sapo">{text(article.sapo)}</div>\n' if article.sapo else ""
        return f'<div class="container"><h1 class="title">{text(article.headline)}</h1><span id="date">{article.published:%H:%M %d/%m/%Y}</span>\n{sapo}<div class="detail-content" itemprop="articleBody">\n{self.content(article)}</div>\n{self.others(near)}</div>\n'


TEMPLATES = (UploadsImage, HexAspx, TinbaiId, Newsimg, PcHtm, DataArticles)
