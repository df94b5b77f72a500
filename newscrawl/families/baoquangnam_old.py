"""`baoquangnam-old`: baoquangnam.vn to about 2023 (`/<section>/<slug>-<id>.html`, images.baoquangnam.vn/Storage/).

Evidence: a configuration of 2019 (`.date-time`, `.chapeau`, `.body-content`), stored pages for addresses and the line
"AUTHOR | DD/MM/YYYY - HH:mm".
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="baoquangnam-old",
    name="Báo Quảng Nam to about 2023",
    evidence=Evidence.CODE,
    basis="configuration of baoquangnam.vn (2019); stored pages for addresses",
    fields={
        "sapo": (Rule("chapeau", "div.chapeau"),),
        "body": (Rule("body-content", "div.body-content"),),
        "dateline": (Rule("date-time", "div.date-time"),),
    },
    drop=("div.chapeau",),
    article_url=(r"^/[^/]+/[^/]+-(?P<site_id>\d+)\.html$",),
    telltales=(
        Telltale("sapo div.chapeau", css="div.chapeau", weight=3),
        Telltale("pictures under /Storage/NewsPortal/", pattern=r"/Storage/NewsPortal/\d{4}/", weight=3),
        Telltale("body div.body-content", css="div.body-content"),
    ),
)
