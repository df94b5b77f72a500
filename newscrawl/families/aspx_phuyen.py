"""`aspx-phuyen`: Phú Yên's ASP.NET site to 2025 (`/<section no>/<id>/<slug>.html`); archive at phuyen.baodaklak.vn.

Evidence: public crawlers of 2012–2019 for markup and paging, stored pages for addresses and the stamp under the title
("Thứ Sáu, 16/12/2005 10:49 SA"). The first line of the page is the crawl time and no stamp.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="aspx-phuyen",
    name="Phú Yên ASP.NET",
    evidence=Evidence.CODE,
    basis="public crawlers of baophuyen (2012–2019); stored pages for addresses and stamps",
    fields={
        "headline": (Rule("title", ".newsDetail > .title"),),
        "sapo": (Rule("first-paragraph", ".newsDetail .text > p:first-of-type"),),
        "body": (Rule("text", ".newsDetail .text"), Rule("text-any", "div.text")),
        "dateline": (Rule("date", ".newsDetail > .date"),),
        "list_link": (Rule("title", "div.title a"),),
        "next_page": (Rule("pagination", ".pagination ul a"),),
    },
    drop=(".commentDetail", ".otherNews", ".share", ".newsDetail > .title", ".newsDetail > .date"),
    article_url=(r"^/\d+/(?P<site_id>\d+)/[^/]+?(?:\.html|/)?$",),
    not_article_url=(r"(?i)^/newslist\.aspx",),
    telltales=(
        Telltale("div.newsDetail", css="div.newsDetail", weight=2),
        Telltale("links to NewsList.aspx?menu=", css='a[href*="NewsList.aspx?menu="]', weight=3),
        Telltale("address /<n>/<id>/<slug>.html", url=r"^/\d+/\d+/[a-z0-9-]+(?:\.html|/)$", weight=2),
    ),
)
