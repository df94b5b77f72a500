"""`bbg`: Bắc Giang's own CMS (`.bbg` addresses), at baobacninhtv.vn since the merger of 2025.

Evidence: a configuration of 2026 (sapo, body, head, section, lists); addresses seen in public text. No byline node is
known: the tail is read. `/bg/<section>/<id>/<slug>.html` is the form to about 2023. Some pages carry no id at all.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="bbg",
    name="Bắc Giang's own CMS (.bbg)",
    evidence=Evidence.CODE,
    basis="configuration of baobacninhtv.vn (2026); addresses in public text",
    fields={
        "sapo": (Rule("detail-sapo", ".news_detail_sapo p"), Rule("detail-sapo-box", ".news_detail_sapo")),
        "body": (Rule("link-content", ".news-details__content.link_content"),),
        "dateline": (Rule("detail-head", ".news-detail__head"),),
        "section": (Rule("post-meta", "a.post-meta"),),
        "list_link": (Rule("tin-doc", "a.font-tin-doc"),),
    },
    drop=(".news-related__list", ".news_detail_sapo"),
    article_url=(
        r"-{1,2}post(?:id)?(?P<site_id>\d+)\.bbg$",
        r"^/bg/.+/(?P<site_id>\d+)/[^/]+\.html$",
        r"^/(?:[^/]+/)*(?P<site_id>[^/]+)\.bbg$",
    ),
    telltales=(
        Telltale("address .bbg", url=r"\.bbg$", weight=3),
        Telltale("links to .bbg", css='a[href$=".bbg"]', weight=3),
        Telltale("body news-details__content", css=".news-details__content", weight=2),
        Telltale("pictures under /Medias/YYYY/MM/DD/HH/", pattern=r"/Medias/(?:\d+/)?\d{4}/\d{2}/\d{2}/", weight=1),
    ),
)
