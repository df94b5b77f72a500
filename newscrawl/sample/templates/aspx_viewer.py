"""`aspx-viewer`: Bình Định's ASP.NET site (`/viewer.aspx?macm=…&mabb=<id>`).

Evidence: stored pages for addresses, a public crawler for `p.pTitle`, `#divContent` and the stamp's classes.
"""

# ruff: noqa: E501 - markup is not wrapped

from typing import ClassVar

from newscrawl.sample.model import SampleArticle, SampleImage
from newscrawl.sample.templates.base import Near, text
from newscrawl.sample.templates.oldsite import PLAIN, OldSite


class AspxViewer(OldSite):
    """Everything in the query; the opening belongs to the text, since no rule for a sapo is known."""

    codes = ("aspx-viewer",)
    first_id: ClassVar[int] = 222_823
    prints = PLAIN
    opening = "body"
    article_pattern = r"(?i)^/viewer\.aspx\?(?:.*&)?mabb=(?P<id>\d+)"
    section_form = "/ViewCat.aspx?macm={slug}"
    next_form = "&page={page}"
    all_paths = ("/ViewCat.aspx?macm=0&page={page}",)

    def article_path(self, article: SampleArticle) -> str:
        """`/viewer.aspx?macm=…&macmp=…&mabb=<id>`."""
        return f"/viewer.aspx?macm=39&macmp=39&mabb={self.site_id(article.number)}"

    def image_url(self, article: SampleArticle, image: SampleImage) -> str:
        """`/viewimage.aspx?imgid=`."""
        return f"{self.base}/viewimage.aspx?imgid={self.site_id(article.number)}{image.after:02}"

    def main(self, article: SampleArticle, near: Near) -> str:
        """A paragraph as title, a float as stamp."""
        return (
            f'<div class="container"><p class="pTitle">{text(article.headline)}</p>\n<span class="floatLeft fontsize12 color10">{article.published:%H:%M %d/%m/%Y}</span>\n'
            f'<div id="divContent">\n{self.content(article)}</div>\n<div class="itemtinbaikhac">{self.others(near)}</div></div>\n'
        )


TEMPLATE = AspxViewer
