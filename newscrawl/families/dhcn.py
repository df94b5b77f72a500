"""`dhcn`: the CMS behind c.dhcn.vn (Thanh Hóa, Phú Thọ; to 2023–2025 Hà Tĩnh, Quảng Trị), body often encoded.

Evidence: stored pages of all four for addresses, configurations of 2019 (`pTitle`, `pHead`, `pBody`, `sapo_detail`,
`#main-detail`) and 2026 (`#dcontent`, `.article__sapo`). The encoded bodies of Thanh Hóa and some of Phú Thọ are copy
protection: headline, sapo and time are plain and taken, the body is marked and left as it is. Quảng Trị's old pages
print template words in braces where a script fills title and time, so the time comes from the meta element.
"""

from newscrawl.extract.page import Page, text_of
from newscrawl.families.base import Family, Telltale
from newscrawl.families.protection import is_encoded
from newscrawl.items import Body, Printed
from newscrawl.portals.model import Evidence, Rule

_BODY = "#dcontent, #main-detail"


class Dhcn(Family):
    """Adds the recognition of encoded bodies."""

    def finish(self, page: Page, printed: Printed) -> None:
        """Marks an encoded body as protected and takes nothing of its text; plain bodies stay."""
        body = printed.body
        text = "\n".join(block.text for block in body.blocks) if body is not None else ""
        if not is_encoded(text) and (text or not any(is_encoded(text_of(node)) for node in page.all(_BODY))):
            return
        printed.body = Body([], body.images if body is not None else [], "dhcn:protected", protected=True)


FAMILY = Dhcn(
    code="dhcn",
    name="dhcn (c.dhcn.vn)",
    evidence=Evidence.PAGE,
    basis="stored pages of four portals; configurations of 2019 and 2026",
    fields={
        "headline": (Rule("ptitle", "h1.pTitle"), Rule("article-title", "h1.article__title")),
        "sapo": (
            Rule("phead", "p.pHead"),
            Rule("article-sapo", ".article__sapo"),
            Rule("sapo-detail", ".sapo_detail"),
        ),
        "body": (Rule("dcontent", "#dcontent"), Rule("main-detail", "#main-detail")),
        "byline": (Rule("pauthor", ".pAuthor"),),
        "dateline": (
            Rule("date-news", ".date_news"),
            Rule("post-time", ".pt-post-detail__time"),
            Rule("pdate", '[class*="pdate"], [class*="stime"], [class*="date-detail"]'),
        ),
        "published": (Rule("published-time", 'meta[property="article:published_time"]', attr="content"),),
        "caption": (Rule("pcaption", ".pCaption"),),
    },
    drop=("h1.pTitle", "p.pHead", ".pAuthor", ".drelated"),
    article_url=(
        r"^/print/[0-9a-f]+/(?P<site_id>\d+)\.htm$",
        r"^/(?:[^/]+/)?[^/]+-(?P<site_id>\d+)\.htm$",
        r"^/[^/]+/[^/]+/(?P<site_id>\d+)\.htm$",
    ),
    not_article_url=(r"^/topic/", r"^/rss(?:/|$)"),
    telltales=(
        Telltale("files on dhcn.vn", pattern=r"\b(?:c|media)\.dhcn\.vn/", weight=3),
        Telltale("body #dcontent", css="#dcontent", weight=2),
        Telltale("classes pTitle, pHead, pBody", css="h1.pTitle, p.pHead, p.pBody", weight=2),
        Telltale("picture names like 205d4101943t06184l1", pattern=r"\d{3}d\d{7}t\d{4,6}l\d", weight=2),
        Telltale("address <slug>-<id>.htm", url=r"-\d+\.htm$|^/[^/]+/[^/]+/\d+\.htm$"),
    ),
)
