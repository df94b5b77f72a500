"""`baohaiduong-old`: baohaiduong.vn to about 2022 (`/<section>/<slug>-<id>` without extension).

Evidence: a public crawler (`ul.list-news…`, `div.fck`), addresses in public text, one print view ("Ngày đăng : 08:14,
27/08/2018"). Headline and stamp nodes are not known.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="baohaiduong-old",
    name="Báo Hải Dương to about 2022",
    evidence=Evidence.CODE,
    basis="public crawler of baohaiduong.vn; addresses in public text",
    fields={
        "body": (Rule("fck", "div.fck"),),
        "list_link": (Rule("list-news", "ul.list-news.left.w100pt li h4 a"),),
    },
    article_url=(r"^/(?!chuyen-muc/)[^/]+/[^/]+-(?P<site_id>\d+)$",),
    telltales=(
        Telltale("body div.fck", css="div.fck", weight=2),
        Telltale("list ul.list-news.w100pt", css="ul.list-news.w100pt", weight=3),
        Telltale("files on media.baohaiduong.vn", pattern=r"media\.baohaiduong\.vn/files/", weight=3),
    ),
)
