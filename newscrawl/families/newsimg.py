"""`newsimg`: `/<section no>/<id>/Slug.aspx|htm`, pictures on `ims.<host>/NewsImg/M_YYYY/` (Yên Bái, Hòa Bình).

Evidence: stored pages of both for addresses and Yên Bái's stamp ("• Cập nhật: Thứ sáu, 12/4/2024 | 1:17:16 PM"). Their
markup differs: the configurations of 2019 stand in the two profiles. Hòa Bình's stored text shows no date.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence

FAMILY = Family(
    code="newsimg",
    name="ims.<host>/NewsImg/ (/<section no>/<id>/Slug)",
    evidence=Evidence.PAGE,
    basis="stored pages of baoyenbai.com.vn and baohoabinh.com.vn: addresses, pictures, one stamp",
    article_url=(r"^/\d+/(?P<site_id>\d+)/[^/]+\.(?:aspx|html?)$",),
    telltales=(
        Telltale("pictures on ims.<host>/NewsImg/", pattern=r"//ims\.[a-z.]+/NewsImg/", weight=3),
        Telltale("address /<n>/<id>/Slug.aspx", url=r"^/\d+/\d+/[^/]+\.(?:aspx|htm)$", weight=2),
    ),
)
