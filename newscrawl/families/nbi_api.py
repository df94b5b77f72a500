"""`nbi-api`: Báo Ninh Bình since about 2024: the id is the time of publication (`-<15 digits>.html`), data from an API.

Evidence: a configuration of 2026 (`h1.header-title`, `.content-detail .font-bold`, `#content_detail`, `span#date`).
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="nbi-api",
    name="Ninh Bình (2024–), -<15 digits>.html",
    evidence=Evidence.CODE,
    basis="configuration of baoninhbinh.org.vn (2026)",
    fields={
        "headline": (Rule("header-title", "h1.header-title"),),
        "sapo": (Rule("font-bold", ".content-detail .font-bold"),),
        "body": (
            Rule("content-detail-id", "#content_detail, #content-detail"),
            Rule("content-detail", ".content-detail"),
        ),
        "dateline": (Rule("date", "span#date"),),
        "list_link": (Rule("html", 'a[href$=".html"]'),),
    },
    article_url=(r"-(?P<site_id>\d{15})\.html$",),
    telltales=(
        Telltale("files on apibeta.baoninhbinh.org.vn", pattern=r"apibeta\.baoninhbinh\.org\.vn/", weight=3),
        Telltale("address -<15 digits>.html", url=r"-\d{15}\.html$", weight=3),
        Telltale("headline h1.header-title", css="h1.header-title", weight=2),
        Telltale("body #content_detail", css="#content_detail", weight=1),
    ),
)
