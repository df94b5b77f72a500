"""`liferay`: Báo Bắc Ninh to 2025 (`/web/…/-/details/<number>/<slug>`).

Evidence: addresses seen in public text; no markup, so pages are read generically. The number (20182) is Liferay's
default site id and no article's, so the slug belongs to the identity.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence

FAMILY = Family(
    code="liferay",
    name="Liferay (/-/details/)",
    evidence=Evidence.URL,
    basis="addresses of baobacninh.com.vn in public text; no markup known",
    article_url=(r"^/web/.+/-/details/(?P<site_id>\d+/[^/?]+)",),
    telltales=(
        Telltale("address /-/details/<n>/<slug>", url=r"/-/details/\d+/", weight=3),
        Telltale("Liferay scripts", pattern=r"Liferay\.(?:ThemeDisplay|Browser|currentURL)", weight=3),
    ),
)
