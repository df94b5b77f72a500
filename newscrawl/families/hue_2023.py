"""`hue-2023`: Huế ngày nay since about 2023 (`/<section>/<slug>-<id>.html`, pictures on file.huengaynay.vn/data2/).

Evidence: addresses seen in public text. The one configuration is generic and says it is untested, so no selector is
taken from it: pages are read generically.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence

FAMILY = Family(
    code="hue-2023",
    name="Huế ngày nay (2023–)",
    evidence=Evidence.URL,
    basis="addresses of huengaynay.vn in public text; no proven markup",
    article_url=(r"^/(?:[^/]+/)+[^/]+-(?P<site_id>\d+)\.html?$",),
    telltales=(
        Telltale("pictures on file.huengaynay.vn/data2/", pattern=r"file\.huengaynay\.vn/data2/", weight=3),
        Telltale("address /<section>/<slug>-<id>.html", url=r"^/[^/]+/[^/]+-\d+\.html$"),
    ),
)
