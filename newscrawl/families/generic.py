"""`generic`: no CMS knowledge. The addresses are common forms, the pages are read generically, and the record says so.

For portals whose CMS nobody described (Vĩnh Phúc, Bình Thuận). Never a place for selectors.
"""

from newscrawl.families.base import Family
from newscrawl.portals.model import Evidence

FAMILY = Family(
    code="generic",
    name="unknown CMS, read generically",
    evidence=Evidence.INFERRED,
    basis="none: common address forms only",
    article_url=(r"^/(?:[^/]+/)*[^/]+-(?:post)?(?P<site_id>\d{4,})\.(?:html?|aspx)$",),
    not_article_url=(r"-(?:event|tag)\d+\.html$", r"^/(?:tag|tac-gia|tim-kiem|rss)(?:/|$)"),
)
