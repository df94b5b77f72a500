"""`onecms`: the CMS of the `<code>.1cdn.vn` image network (Nghệ An, Hà Nội, Hải Phòng, Đà Nẵng, Lâm Đồng).

Evidence: a capture of Nghệ An of 2026-10 for the longform header (headline, author, stamp and sapo stand inside
`article.entry`, hence the drops), configurations of 2026 for `c-detail-head` and the lists, captured RSS and daily
sitemap of the same maker. Of `/print/<id>.html` only the address and that it holds the whole text are known.
`article:published_time` is printed month first with AM/PM beside a day-first visible stamp. No view count is printed.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="onecms",
    name="ONECMS (images on *.1cdn.vn)",
    evidence=Evidence.CAPTURE,
    basis="capture of baonghean.vn (2026-10), feed and sitemap of the same maker; configurations for c-detail-head",
    fields={
        "headline": (
            Rule("sc-title", "h1.block-sc-title, h1.sc-longform-header-title"),
            Rule("detail-title", "h1.c-detail-head__title"),
        ),
        "sapo": (
            Rule("sc-sapo", "p.block-sc-sapo, p.sc-longform-header-sapo"),
            Rule("desc", "h2.desc"),
        ),
        "body": (
            Rule("entry", "div.b-maincontent article.entry, div.b-maincontent .entry"),
            Rule("entry-bare", "article.entry"),
            Rule("maincontent", "div.b-maincontent"),
        ),
        "byline": (
            Rule("sc-author", ".block-sc-author, .sc-longform-header-author"),
            Rule("detail-author", ".c-detail-head__author"),
        ),
        "dateline": (
            Rule("sc-publish-time", ".block-sc-publish-time, .sc-longform-header-date"),
            Rule("detail-time", ".c-detail-head__time, .c-detail-head__date"),
        ),
        "published": (
            Rule(
                "published-time",
                'meta[name="article:published_time"], meta[property="article:published_time"]',
                attr="content",
            ),
        ),
        "section": (Rule("meta-section", 'meta[name="article:section"]', attr="content"),),
        "tags": (Rule("onecms-tags", ".onecms__tags a"),),
        "caption": (Rule("image-desc", "td.image_desc, figcaption"),),
        "list_link": (Rule("grid", ".b-grid__title a, .b-grid__img a"), Rule("h3", "h3 a")),
    },
    drop=(
        ".sc-longform-header", ".sc-empty-layer", ".sc-related-articles", ".c-box", ".c-sticky-share",
        ".c-sticky-mobile", ".c-powered", ".c-news-related", ".c-tag", ".c-banner-inpage", ".AdsBetweenContent",
        ".c-article-reaction", ".c-comments", ".block-sc-cate-name", ".block-sc-title",
    ),
    article_url=(
        r"^/print/(?P<site_id>\d{5,})\.html$",
        r"^/(?:(?P<edition>en|fr|ru|cn|zh)/)?[^/]+-(?P<site_id>\d{5,})\.html$",
    ),
    not_article_url=(r"-event\d+\.html$", r"-ptag\.html$", r"^/rss(?:/|$)", r"^/tim-kiem"),
    telltales=(
        Telltale("pictures on *.1cdn.vn", pattern=r"https?://[a-z]+\.1cdn\.vn/", weight=3),
        Telltale("onecms classes", css=".onecms__tags, .onecms_load_view, .onecms__comments", weight=3),
        Telltale("longform header (block-sc-…)", css=".sc-longform-header, .block-sc-title", weight=2),
        Telltale("body div.b-maincontent", css="div.b-maincontent", weight=2),
        Telltale("header c-detail-head", css=".c-detail-head", weight=1),
        Telltale("list b-grid__title", css=".b-grid__title", weight=1),
        Telltale("meta datetimenow", css='meta[name="datetimenow"]', weight=1),
        Telltale("flat address -<id>.html", url=r"^/[^/]+-\d{6,8}\.html$", weight=1),
    ),
    date_order="mdy",
)  # fmt: skip
