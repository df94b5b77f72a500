"""`hanoimoi-old`: hanoimoi.com.vn to about 2023 (`/Tin-tuc/<Section>/<id>/<slug>`).

Evidence: a public crawler (`h1.caption`, `div.article`, `.definfo .period`, `.taglist a`), a configuration of 2019
(`.summary`), stored pages for addresses and the line "author| DD/MM/YYYY HH:mm".
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="hanoimoi-old",
    name="Hànộimới to about 2023",
    evidence=Evidence.CODE,
    basis="public crawler and configuration of hanoimoi.com.vn (to 2019); stored pages for addresses",
    fields={
        "headline": (Rule("caption", "h1.caption"),),
        "sapo": (Rule("summary", ".summary"),),
        "body": (Rule("article", "div.article"),),
        "dateline": (Rule("period", ".definfo .period"), Rule("period-any", ".period")),
        "tags": (Rule("taglist", ".taglist a"),),
    },
    drop=("h1.caption", ".definfo", ".taglist"),
    article_url=(r"^/Tin-tuc/[^/]+/(?P<site_id>\d+)/[^/]+/?$",),
    not_article_url=(r"^/Danh-muc-tin/",),
    telltales=(
        Telltale("headline h1.caption", css="h1.caption", weight=2),
        Telltale("stamp .definfo .period", css=".definfo .period", weight=3),
        Telltale("address /Tin-tuc/<Section>/<id>/", url=r"^/Tin-tuc/[^/]+/\d+/", weight=3),
    ),
)
