"""`tqu-old`: Báo Tuyên Quang to 2025 (`[<section>/]<slug>-<id>.html`, pictures under /media/images/YYYY/MM/).

Evidence: a configuration of 2019 (`time`, `.summary`, `[itemprop=articleBody]`), stored pages for addresses; the sapo
begins with "- ". Stored pages start with a list of other articles.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="tqu-old",
    name="Báo Tuyên Quang to 2025",
    evidence=Evidence.CODE,
    basis="configuration of baotuyenquang.com.vn (2019); stored pages for addresses",
    fields={
        "sapo": (Rule("summary", ".summary"),),
        "body": (Rule("article-body", '[itemprop="articleBody"]'),),
        "dateline": (Rule("time", "time"),),
    },
    drop=(".summary",),
    article_url=(r"^/(?:[^/]+/)*[^/]+-(?P<site_id>\d{3,})\.html$",),
    telltales=(
        Telltale("pictures /media/images/YYYY/MM/img_", pattern=r"/media/images/\d{4}/\d{2}/img_", weight=3),
        Telltale("sapo .summary before articleBody", css='.summary ~ [itemprop="articleBody"]', weight=2),
    ),
)
