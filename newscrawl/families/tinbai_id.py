"""`tinbai-id`: `/news|tin-tuc/<section no>/<id>/<slug>`, `media.<host>/upload/news/` (Thái Bình, Bình Phước).

Evidence: stored pages of both; configurations of 2019 for stamp, sapo, body. Thái Bình prints "3,051 lượt xem" under
the stamp: the only portal of which a view count was seen in stored pages. The first line of the page is a clock.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="tinbai-id",
    name="/news|tin-tuc/<section no>/<id>/<slug>",
    evidence=Evidence.PAGE,
    basis="stored pages of baothaibinh.com.vn and baobinhphuoc.com.vn; configurations of 2019",
    fields={
        "sapo": (Rule("sapo", ".sapo"), Rule("desc", ".news_content .desc")),
        "body": (Rule("news-body", ".news_body"), Rule("fr-view", ".news_content .fr-view.info"),
                 Rule("news-content", ".news_content")),
        "dateline": (Rule("toppn-time", ".toppn .time"), Rule("content-date", ".news_content .date")),
        "view_count": (Rule("views", ".news_content .views"),),
        "list_link": (Rule("sub-item", ".sp-cate-sub-item a:first-child"),),
        "next_page": (Rule("page", 'a[href*="page="]'),),
    },
    drop=(".sapo", ".ilink", ".news_content .date", ".news_content .views", ".news_content .desc"),
    article_url=(r"^/(?:news|tin-tuc)/\d+/(?P<site_id>\d+)/[^/]+/?$",),
    telltales=(
        Telltale("pictures on media.<host>/upload/news/M_YYYY/", pattern=r"//media\.[a-z.]+/upload/news/\d{1,2}_\d{4}/",
                 weight=3),
        Telltale("body .news_body or .news_content .fr-view", css=".news_body, .news_content .fr-view", weight=1),
        Telltale("address /tin-tuc/<n>/<id>/<slug>", url=r"^/(?:news|tin-tuc)/\d+/\d+/[^/]+$", weight=3),
    ),
)  # fmt: skip
