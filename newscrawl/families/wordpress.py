"""`wordpress`: Báo Lạng Sơn about 2020–2023, told by `/uncategorized/…/<id>-<slug>.html` only.

Evidence: one stored page; a configuration of 2019 (`p.post-date`, `div.content`) that may belong to the site before.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="wordpress",
    name="WordPress (Lạng Sơn, about 2020–2023)",
    evidence=Evidence.PAGE,
    basis="one stored page of baolangson.vn; configuration of 2019",
    fields={
        "body": (Rule("content", "div.content"),),
        "dateline": (Rule("post-date", "p.post-date"),),
    },
    article_url=(r"^/(?:[^/]+/)+(?P<site_id>\d+)-[^/]+\.html$",),
    telltales=(
        Telltale("files under /wp-content/", pattern=r"/wp-content/(?:uploads|themes)/", weight=2),
        Telltale("address <id>-<slug>.html", url=r"/\d+-[a-z0-9-]+\.html$", weight=2),
        Telltale("stamp p.post-date", css="p.post-date", weight=1),
    ),
)
