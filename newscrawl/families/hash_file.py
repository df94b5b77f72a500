"""`hash-file`: the newer stage of the VNPT portal CMS (`/file/<32 hex>/MMYYYY/`, `/<section>/YYYYMM/<slug>-<7 hex>/`).

Evidence: a capture of phuyen.baodaklak.vn (2026) for the `detail-main-title` / `td-post-content` template, with the
sapo twice (`p.reply` and the bold first paragraph) and the placeholder "Bút danh" as author; configurations of 2026 of
Đắk Lắk, Đồng Nai, Khánh Hòa, Thái Nguyên, Tuyên Quang, Vĩnh Long for the older `article_content` template. `h1.title`
occurs before the article too, hence the scopes. The month in the path checks the stamp.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="hash-file",
    name="VNPT portal CMS, newer stage (/file/<32 hex>/)",
    evidence=Evidence.CAPTURE,
    basis="capture of phuyen.baodaklak.vn (2026); configurations of six portals (2026)",
    fields={
        "headline": (
            Rule("detail-main-title", ".detail-main-title h1.title"),
            Rule("media-heading", "h1.media-heading, h1.head_title"),
        ),
        "sapo": (
            Rule("reply", "div.content-reply p.reply"),
            Rule("sub-first", ".sub_first_content strong"),
            Rule(
                "first-strong",
                "#content .td-post-content > p:first-of-type > strong, #content .td-post-content > p:first-of-type > b,"
                " #content > p:first-of-type > strong, #content > p:first-of-type > b",
            ),
        ),
        "body": (
            Rule("td-post-content", "#content .td-post-content, .content-detail .td-post-content"),
            Rule("article-content", "div.article_content #content"),
            Rule("content-detail", "div.content-detail"),
            Rule("content", "div#content"),
        ),
        "byline": (Rule("author", ".after-author p.author, .detail-main-content p.author"),),
        "dateline": (
            Rule("group-time", ".group-time time.time"),
            Rule("date", "div.article_content div.date"),
            Rule("date-any", "div.date"),
        ),
        "section": (
            Rule("breadcrumb-active", "nav.group-category li.breadcrumb-item.active a"),
            Rule("main-category", "a.maincatetitle"),
            Rule("breadcrumb-title", "div.breadcrumb a.title.fleft"),
        ),
        "tags": (Rule("tags", ".tags-box .tags a"), Rule("tag-list", "div.tag_list a")),
        "list_link": (
            Rule("post-box", "div.horizontal-post-box h3.name a"),
            Rule("titles", "a.title1, a.title2, a.title3, a.title4, a.title5"),
        ),
        "next_page": (Rule("paged", 'a[href*="?paged="], a[href*="&paged="], a[href*="?page="]'),),
    },
    drop=(
        "h1.media-heading", "div.date", "ul.social", "div.bd02", ".td-post-sharing", ".related-post", ".box-tag",
        ".after-author", "table.rl:not(:has(img))", ".quote.center",
    ),
    article_url=(
        r"^/(?:[^/]+/)+(?:19|20)\d{4}/[^/]+-(?P<site_id>[0-9a-f]{7}|\d{6,8})/?(?:index\.htm)?$",
    ),
    not_article_url=(r"^/rss(?:/|$)", r"^/tim-kiem"),
    telltales=(
        Telltale("hidden #page_info with 32-hex ids", css="#page_info #site_id", weight=3),
        Telltale("pictures under /file/<32 hex>/", pattern=r"/file/+[0-9a-f]{32}/", weight=3),
        Telltale("body td-post-content", css="#content .td-post-content", weight=2),
        Telltale("/common/v2/css bundle", pattern=r"/common/v\d/(?:css|js)/", weight=1),
        Telltale("body div.article_content #content", css="div.article_content #content", weight=2),
        Telltale("list links a.title1 … a.title5", css="a.title1, a.title2, a.title5", weight=1),
        Telltale("address /YYYYMM/<slug>-<7 hex>", url=r"/(?:19|20)\d{4}/[^/]+-[0-9a-f]{7}/?$", weight=2),
    ),
)  # fmt: skip
