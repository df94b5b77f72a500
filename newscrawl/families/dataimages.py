"""`dataimages`: the older stage of the VNPT portal CMS (`/dataimages/YYYYMM/`, numeric ids), in archives to 2025.

Evidence: stored pages of ten portals for addresses, pictures and the stamp "Thứ X, DD/MM/YYYY, HH:mm [GMT+7]" or
"HH:mm, DD/MM/YYYY"; configurations of 2012–2019 for `#title`, `#content`, `div.date`. Stored texts hold stray "." lines
and "In bài này", "Ý kiến bạn đọc", which the stages know as boilerplate. `#current-date` is a header clock.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="dataimages",
    name="VNPT portal CMS, older stage (/dataimages/YYYYMM/)",
    evidence=Evidence.PAGE,
    basis="stored pages of ten portals; configurations of 2012–2019",
    fields={
        "headline": (Rule("title", "#title"), Rule("media-heading", "h1.media-heading")),
        "sapo": (
            Rule("first-strong", "#content > p:first-of-type > strong, #content > p:first-of-type > b"),
            Rule("first-div-strong", "#content > div:first-of-type > strong"),
        ),
        "body": (Rule("content", "#content"), Rule("content-class", "div.content")),
        "dateline": (Rule("date-id", "#date"), Rule("date", "div.date")),
        "list_link": (Rule("titles", "a.title1, a.title2, a.title3, a.title4, a.title5"),),
        "next_page": (Rule("paged", 'a[href*="?paged="], a[href*="?page="]'),),
    },
    drop=("div.date", "ul.social", "table.rl:not(:has(img))", ".quote.center", ".quote.rightside", ".quote.leftside"),
    article_url=(
        r"^/channel/\d+/(?:19|20)\d{4}/[^/]+-(?P<site_id>\d{6,7})/?(?:index\.htm)?$",
        r"^/(?:[^/]+/)+(?:19|20)\d{4}/[^/]+-(?P<site_id>\d{6,7})/?(?:index\.htm)?$",
    ),
    telltales=(
        Telltale("pictures under /dataimages/YYYYMM/", pattern=r"/dataimages/+(?:19|20)\d{4}/", weight=3),
        Telltale("#title over #content", css="#title ~ #content, #content #title", weight=1),
        Telltale("address /channel/<n>/YYYYMM/", url=r"^/channel/\d+/(?:19|20)\d{4}/", weight=3),
        Telltale("address /YYYYMM/<slug>-<7 digits>", url=r"/(?:19|20)\d{4}/[^/]+-\d{6,7}/?$", weight=1),
    ),
)
