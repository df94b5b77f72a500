"""`data-articles`: `/DATA/ARTICLES|IMAGES/YYYY/M/D/` (Hà Nam to 2025, Ninh Bình about 2019–2024).

Evidence: stored pages of Hà Nam (addresses, an AMP view by item id with the whole text and "HH:mm DD/MM/YYYY"),
addresses of Ninh Bình in public text. Only `span#date` is known of the markup: the rest is read generically.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="data-articles",
    name="/DATA/ARTICLES/YYYY/M/D/",
    evidence=Evidence.PAGE,
    basis="stored pages of baohanam.com.vn; addresses of baoninhbinh.org.vn",
    fields={"dateline": (Rule("date", "span#date"),)},
    article_url=(
        r"^/amp\.aspx\?(?:.*&)?itemid=(?P<site_id>\d+)",
        r"^/[^/]+/d(?P<site_id>\d{16,17})\.htm$",
        r"^/(?:[^/]+/)+[^/]+-(?P<site_id>\d+)\.html$",
    ),
    telltales=(
        Telltale("files under /DATA/ARTICLES/ or /DATA/IMAGES/", pattern=r"/DATA/(?:ARTICLES|IMAGES)/\d{4}/", weight=3),
        Telltale("address /d<17 digits>.htm", url=r"/d\d{16,17}\.htm$", weight=3),
        Telltale("AMP view by item id", css='link[rel="amphtml"][href*="amp.aspx?itemid="]', weight=3),
    ),
)
