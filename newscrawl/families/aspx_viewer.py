"""`aspx-viewer`: Bình Định's ASP.NET site (`viewer.aspx?…mabb=<id>`; `/<section>/YYYY/M/<id>` to 2010).

Evidence: stored pages for addresses, a public crawler for `p.pTitle`, `#divContent`, the stamp's inline style.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="aspx-viewer",
    name="Bình Định ASP.NET (viewer.aspx)",
    evidence=Evidence.CODE,
    basis="public crawler of baobinhdinh; stored pages for addresses",
    fields={
        "headline": (Rule("ptitle", "p.pTitle"),),
        "body": (Rule("div-content", "#divContent"),),
        "dateline": (Rule("float-left", "span.floatLeft.fontsize12.color10"),),
    },
    drop=(".itemtinbaikhac", "p.pTitle"),
    article_url=(r"(?i)^/viewer\.aspx\?(?:.*&)?mabb=(?P<site_id>\d+)", r"^/[^/]+/\d{4}/\d{1,2}/(?P<site_id>\d+)/?$"),
    telltales=(
        Telltale("address viewer.aspx with mabb", url=r"(?i)^/viewer\.aspx\?(?:.*&)?mabb=\d+", weight=3),
        Telltale("links to viewer.aspx", css='a[href*="viewer.aspx?"]', weight=2),
        Telltale("pictures by viewimage.aspx", pattern=r"viewimage\.aspx\?imgid=", weight=2),
    ),
)
