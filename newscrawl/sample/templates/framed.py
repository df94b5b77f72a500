"""A template with a common frame: head, menu, article or list, footer, in the weight of real pages.

What differs between CMSs stands in the hooks; what every page of a site shares is made and packed once.
"""

# ruff: noqa: E501 - markup is not wrapped

from abc import abstractmethod
from functools import cached_property
from typing import ClassVar

from newscrawl.sample import chrome, furniture, menus
from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import Listing, Near, Template, attr, text
from newscrawl.sample.weight import Chunk, Part, Parts

ASIDE = "<!-- cột phải -->"
"""Where a template wants the side column."""


class Framed(Template):
    """Head, frame, main part, frame: a subclass fills `head_extra`, `main`, `rows`."""

    styles_size: ClassVar[int] = 21_000
    scripts_size: ClassVar[int] = 13_000
    icons_size: ClassVar[int] = 10_000
    leftovers_size: ClassVar[int] = 9_000
    strip: ClassVar[int] = 10
    """Pieces of the strip of videos and picture stories."""
    doctype: ClassVar[str] = '<!DOCTYPE html>\n<html lang="vi">\n<head>\n'
    body_class: ClassVar[str] = "page"
    end: ClassVar[str] = "</body>\n</html>\n"

    # ── hooks ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def head_extra(self, article: SampleArticle) -> str:  # noqa: ARG002 - a hook
        """Metas, JSON-LD and scripts of the head that this CMS prints besides title, description and Open Graph."""
        return ""

    @abstractmethod
    def main(self, article: SampleArticle, near: Near) -> str:
        """Everything between menu and footer of an article's page."""

    @abstractmethod
    def rows(self, listing: Listing) -> str:
        """Everything between menu and footer of a listing."""

    def header(self) -> str:
        """Networks, logo, clock, menu and its mobile twin."""
        clock = f"Thứ Sáu, {self.now:%d/%m/%Y} | {self.now:%H:%M}"
        main, mobile, _ = self._menus
        return (
            f'<header class="header">{furniture.top_bar(self.base)}<a class="logo" href="{self.base}/"><img src="{self.base}/images/logo.png" alt="{attr(self.portal.name)}" /></a>\n'
            f'<div class="header-time">{clock}</div><nav class="menu-wrap">{main}</nav>{furniture.topic_cloud(self.base, 12)}</header>\n'
            f'<div class="menu-mobile">{mobile}</div>\n{furniture.slots(self.seeded("slots"), 3, self.names.slot)}'
        )

    def footer(self) -> str:
        """Video strip, tables, partners; menu, editor's box, telephones."""
        rng = self.seeded("footer")
        lines = chrome.footer_lines(self.portal.name, self.host, self.province)
        return (
            f'<div class="below">{furniture.media_strip(self.base, self.places, self.strip)}{furniture.slots(rng, 4, self.names.slot)}'
            f'<div class="utils">{furniture.tables(rng, self.province)}</div>{furniture.partners(self.base, 12)}</div>\n'
            f'<footer class="footer">{self._menus[2]}{furniture.foot(self.base, lines, self.host)}</footer>\n'
        )

    def meta(self, title: str, description: str, url: str, picture: str) -> str:
        """Title, description and Open Graph."""
        return (
            f'<meta charset="utf-8" />\n<title>{text(title)} - {text(self.portal.name)}</title>\n<meta name="description" content="{attr(description)}" />\n'
            f'<link rel="canonical" href="{url}" />\n<meta property="og:type" content="article" />\n<meta property="og:title" content="{attr(title)}" />\n'
            f'<meta property="og:description" content="{attr(description)}" />\n<meta property="og:url" content="{url}" />\n'
            f'<meta property="og:image" content="{picture}" />\n<meta property="og:site_name" content="{attr(self.portal.name)}" />\n'
        )

    # ── frame ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def description(self, article: SampleArticle) -> str:
        """What the description metas say; empty for an article without sapo, so that no reader finds one there."""
        return article.sapo or ""

    def picture(self, article: SampleArticle) -> str:
        """The article's first picture, or the site's stand-in."""
        return self.image_url(article, article.images[0]) if article.images else f"{self.base}/images/share.jpg"

    def body_start(self) -> str:
        """What stands between `</head>` and the header."""
        return f'</head>\n<body class="{self.body_class}">\n'

    @cached_property
    def _menus(self) -> tuple[str, str, str]:
        return menus.menus(menus.Site(self.base + self.section_form, self.sections, self.places), self.names)

    @cached_property
    def _top(self) -> Chunk:
        rng = self.seeded("top")
        return Chunk(
            f'<link rel="stylesheet" href="{self.base}/css/app.css?v=20" />\n{furniture.head_files(rng, self.base)}{chrome.styles(rng, self.styles_size)}'
            f"{chrome.scripts(rng, self.scripts_size // 3)}{self.body_start()}{chrome.icons(rng, self.icons_size // 2)}{self.header()}"
        )

    @cached_property
    def _bottom(self) -> Chunk:
        rng = self.seeded("bottom")
        return Chunk(
            f"{furniture.leftovers(rng, self.leftovers_size)}{self.footer()}{chrome.scripts(rng, self.scripts_size * 2 // 3)}{chrome.icons(rng, self.icons_size // 2)}{self.end}"
        )

    def article(self, article: SampleArticle, near: Near) -> Parts:
        """The article's page."""
        metas = self.meta(article.headline, self.description(article), self.url(article), self.picture(article))
        main = self._with_aside(self.main(article, near), near.aside)
        return (self.doctype, metas, self.head_extra(article), self._top, *main, self._bottom)

    def listing(self, listing: Listing) -> Parts:
        """A listing page."""
        url = listing.url_of(listing.page)
        metas = self.meta(listing.title, f"Tin tức {listing.title}", attr(url), f"{self.base}/images/share.jpg")
        following = (
            f'<link rel="next" href="{attr(listing.next_url)}" />\n' if listing.next_url and self.rel_next else ""
        )
        rows = self._with_aside(self.rows(listing), listing.aside)
        return (self.doctype, metas, following, self._top, *rows, self._bottom)

    def _with_aside(self, main: str, aside: Part) -> Parts:
        """The main part with the side column where it says `ASIDE`, else in a column of its own behind it."""
        before, mark, after = main.partition(ASIDE)
        if mark:
            return (before, aside, after)
        return (before, f'<div class="{self.names.column}">', aside, "</div>\n")

    rel_next: ClassVar[bool] = False
    """Whether listings name their next page in the head: for CMSs whose paging nobody has seen."""

    # ── pieces ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def picture_of(self, article: SampleArticle, after: int) -> SampleImage | None:
        """The picture that follows the body's block `after`."""
        return next((image for image in article.images if image.after == after), None)

    def body(
        self,
        article: SampleArticle,
        *,
        p: str = "<p>{}</p>\n",
        h: str = "<p><strong>{}</strong></p>\n",
        figure: str = "<figure>{img}<figcaption>{caption}</figcaption></figure>\n",
        insert: tuple[int, str] | None = None,
    ) -> str:
        """The body's blocks in a family's markup: `p` and `h` hold `{}`, `figure` holds `{img}` and `{caption}`.

        `insert` is a box and the block that it follows.
        """
        lines: list[str] = []
        for i, block in enumerate(article.blocks):
            lines.append((h if block.heading else p).format(text(block.text)))
            if (image := self.picture_of(article, i)) is not None:
                lines.append(figure.format(img=self.img(article, image), caption=text(image.caption)))
            if insert is not None and insert[0] == i:
                lines.append(insert[1])
        return "".join(lines)

    def img(self, article: SampleArticle, image: SampleImage, css: str = "") -> str:
        """An image element."""
        return f'<img{f" class={chr(34)}{css}{chr(34)}" if css else ""} src="{self.image_url(article, image)}" alt="" width="680" height="453" />'

    def breadcrumb(self, article: SampleArticle) -> str:
        """Home and section."""
        return (
            f'<ul class="breadcrumb"><li><a href="{self.base}/">Trang chủ</a></li>'
            f'<li class="active"><a href="{self.section_url(article.section)}">{text(article.section.name)}</a></li></ul>\n'
        )
