"""`tn-old`: Báo Thái Nguyên to about 2022 (baothainguyen.org.vn, then baothainguyen.vn).

Evidence: a public crawler and a configuration of 2019 (`.title_detail`, `.date_up`, `.Summary`, `.news_detail`).
The form of its article addresses is not known; only lists are (`/chuyen-muc/<slug>_<id>.html?Page=N`).
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="tn-old",
    name="Báo Thái Nguyên to about 2022",
    evidence=Evidence.CODE,
    basis="public crawler and configuration of baothainguyen (2016–2019); addresses unknown",
    fields={
        "headline": (Rule("title-detail", "div.title_detail a, div.title_detail"),),
        "sapo": (Rule("summary", "div.Summary p strong, div.Summary"),),
        "body": (Rule("news-detail", "div.news_detail"),),
        "dateline": (Rule("date-up", "span.date_up"),),
        "list_link": (Rule("info-news", "div.col_cm > div.info_news_cm_2 a"),),
        "next_page": (Rule("page-view", "ul.page_view a"),),
    },
    drop=("div.Summary",),
    telltales=(
        Telltale("stamp span.date_up", css="span.date_up", weight=3),
        Telltale("headline div.title_detail", css="div.title_detail", weight=2),
        Telltale("body div.news_detail", css="div.news_detail"),
    ),
)
