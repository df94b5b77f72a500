"""`hex-aspx`: southern ASP.NET sites to 2025 (`/newsdetails/<HEX>/Title.aspx`, later `/<section>/<slug>-<id>.aspx`).

Evidence: stored pages of Đồng Tháp (to 2025-06), Bạc Liêu (to 2017) for addresses, paging and stamps; a configuration
of 2019 for Đồng Tháp's stamp, sapo and body. Bạc Liêu's markup of that time is not known.
"""

import re

from newscrawl.extract.page import Page, attribute
from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

_PAGED = re.compile(r"/newslist/([0-9A-F]+)/(?:p(\d+)/)?[^/]*\.aspx", re.IGNORECASE)


class HexAspx(Family):
    """Adds paging by a number in the middle of the path."""

    def next_url(self, page: Page) -> str | None:
        """The link to the same list with the following number; None on the last page."""
        own = _PAGED.search(page.url or "")
        if own is None:
            return None
        wanted = int(own[2] or 1) + 1
        for node in page.all('a[href*="/newslist/"]'):
            url = page.absolute(attribute(node, "href"))
            found = _PAGED.search(url or "")
            if found is not None and found[1] == own[1] and int(found[2] or 1) == wanted:
                return url
        return None


FAMILY = HexAspx(
    code="hex-aspx",
    name="ASP.NET with hex ids (/newsdetails/<HEX>/)",
    evidence=Evidence.PAGE,
    basis="stored pages of baodongthap.vn and baobaclieu.vn; configuration of baodongthap.vn (2019)",
    fields={
        "headline": (Rule("content-title", ".contentView h1"),),
        "sapo": (Rule("first-paragraph", ".contentView > p:first-of-type"),),
        "body": (Rule("content-view", ".contentView"),),
        "dateline": (Rule("posted-date", "#cphContent_ucNewsDetails_lblPostedDate"),),
    },
    drop=(".contentView h1", ".contentView div.date"),
    article_url=(
        r"^/newsdetails/(?P<site_id>[0-9A-Fa-f]+)/[^/]+\.aspx$",
        r"^/[^/]+/[^/]+-(?P<site_id>\d+)\.aspx$",
    ),
    not_article_url=(r"^/newslist/",),
    telltales=(
        Telltale("address /newsdetails/<HEX>/", url=r"^/newsdetails/[0-9A-F]+/", weight=3),
        Telltale(
            "links to /newsdetails/ or /newslist/", css='a[href*="/newsdetails/"], a[href*="/newslist/"]', weight=2
        ),
        Telltale("stamp of ucNewsDetails", css="#cphContent_ucNewsDetails_lblPostedDate", weight=3),
        Telltale("pictures under /database/newsimg/", pattern=r"/database/newsimg/", weight=2),
        Telltale("address <slug>-<id>.aspx", url=r"-\d+\.aspx$"),
    ),
)
