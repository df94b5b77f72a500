"""`uploads-image`: `/<section>/<slug>-<id>.html`, `/uploads/image/YYYY/MM/DD/` (Bạc Liêu, Hậu Giang, Kon Tum …).

Evidence: stored pages of six portals for addresses, stamps and paging (`/<slug>-<catid>.html?page=N`, back to 2017);
Hậu Giang's selectors of about 2020, Bạc Liêu's, Kon Tum's and Sóc Trăng's of 2019 (`newscontent` in three of them).
Related items with their own stamps follow the body.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="uploads-image",
    name="/uploads/image/YYYY/MM/DD/ (/<section>/<slug>-<id>.html)",
    evidence=Evidence.PAGE,
    basis="stored pages of six portals; configurations of 2019–2020",
    fields={
        "headline": (Rule("view-title", "h1.view-page-Tit"),),
        "body": (Rule("detail", ".divDetail.newscontent"), Rule("newscontent", "div.newscontent, .newscontent")),
        "dateline": (Rule("date", "div.date"),),
        "next_page": (Rule("page", 'a[href*=".html?page="]'),),
    },
    article_url=(r"^/(?!video/|newslist/|newsdetails/|tim-kiem/)[^/]+/[^/]+-(?P<site_id>\d+)\.html$",),
    not_article_url=(r"/tag\.html$",),
    telltales=(
        Telltale("pictures under /uploads/image/YYYY/MM/DD/", pattern=r"/uploads/images?/\d{4}/\d{2}/\d{2}/", weight=3),
        Telltale("headline h1.view-page-Tit", css="h1.view-page-Tit", weight=3),
        Telltale("body .newscontent", css=".newscontent"),
        Telltale("address /<section>/<slug>-<id>.html", url=r"^/[^/]+/[^/]+-\d+\.html$"),
    ),
)
