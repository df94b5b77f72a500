"""`pc-htm`: addresses with `<id>p<n>c<section>` (Ninh Thuận to about 2020, Ninh Bình to about 2019).

Evidence: stored pages of Ninh Thuận, an address of Ninh Bình. Only addresses are common to both; Ninh Thuận's selectors
of 2019 stand in its profile.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence

FAMILY = Family(
    code="pc-htm",
    name="<id>p<n>c<section> addresses",
    evidence=Evidence.PAGE,
    basis="stored pages of baoninhthuan.com.vn, one address of baoninhbinh.org.vn",
    article_url=(r"^/[a-z]+/(?P<site_id>\d+)p\d+c\d+/[^/]+\.htm$", r"-(?P<site_id>\d{17})p\d+c\d+\.htm$"),
    telltales=(Telltale("address with <id>p<n>c<n>", url=r"\d+p\d+c\d+[/.]", weight=3),),
)
