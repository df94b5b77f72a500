"""`database-image`: the ASP.NET sites of the late 2010s whose pictures lie under `/database/image/YYYY/MM/DD/`.

Evidence: selectors of the Đắk Nông newspaper in a public configuration of 2019 (`div.date`, `p.text-intro`,
`div.newscontent`, picture boxes as tables), and a text dump of one article of June 2021 for the tail: author on a line
of its own, a bare view count, the comment button. Addresses, listings and feeds of that time are not known; the forms
here are inferred.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="database-image",
    name="ASP.NET with /database/image/YYYY/MM/DD/",
    evidence=Evidence.CODE,
    basis="public configuration of 2019 (stamp, sapo, body, picture tables); a text dump of 2021-06 (tail)",
    fields={
        "headline": (Rule("title", "div.detail h1.title"), Rule("h1", "h1")),
        "sapo": (Rule("text-intro", "p.text-intro"),),
        "body": (Rule("newscontent", "div.newscontent"),),
        "dateline": (Rule("date", "div.detail div.date"), Rule("date-any", "div.date")),
        "byline": (Rule("author", "div.newscontent + div.author, div.detail div.author"),),
        "view_count": (Rule("view", "div.detail span.view", bare=True),),
        "section": (Rule("breadcrumb", "ul.breadcrumb li:last-child a"),),
        "tags": (Rule("tags", "div.tags a"),),
        "list_link": (Rule("list-news", "div.list-top h2 a, div.list-news h3 a"),),
        "next_page": (Rule("pager", "div.pager a.next"),),
    },
    drop=("div.relate-news", "div.tags", "div.author"),
    article_url=(r"^/(?:[a-z0-9-]+/)*[a-z0-9-]+-(?P<site_id>\d{4,})\.html$",),
    telltales=(
        Telltale("pictures under /database/image/YYYY/MM/DD/", pattern=r"/database/image/\d{4}/\d{2}/\d{2}/", weight=3),
        Telltale("sapo p.text-intro", css="p.text-intro", weight=2),
        Telltale("body div.newscontent", css="div.newscontent"),
    ),
)
