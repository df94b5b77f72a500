"""Eight places of each of the 63 former provinces, with the region that its names come from; keys are 63-unit codes.

Names of districts, towns and cities as they were known before July 2025: an article may speak of them still.
"""

from newscrawl.sample.stock.places_north import NORTH
from newscrawl.sample.stock.places_south import SOUTH

PLACES: dict[str, tuple[str, str, tuple[str, ...]]] = {**NORTH, **SOUTH}

FALLBACK = "67"
"""The province whose places stand in for an unknown code."""

VILLAGES: dict[str, tuple[str, ...]] = {
    "highlands": (
        "bon Bu Prăng",
        "buôn K62",
        "thôn Đắk Thuận",
        "bon Pi Nao",
        "buôn Choáh",
        "thôn Tân Lập",
        "làng Kte",
        "thôn 7",
    ),
    "north": (
        "bản Nà Lếch",
        "thôn Khuổi Ky",
        "bản Pá Khoang",
        "xóm Đồng Giã",
        "thôn Lũng Cẩm",
        "bản Sín Chải",
        "khu 5",
        "thôn Thượng",
    ),
    "south": (
        "ấp Bình An",
        "ấp Giồng Dài",
        "khóm 4",
        "ấp Tân Thạnh",
        "phum Sóc Xoài",
        "ấp Kinh Mới",
        "khu phố 2",
        "ấp Rạch Sỏi",
    ),
    "central": (
        "thôn Phú Lâm",
        "thôn Tà Rụt",
        "xóm Hói Đào",
        "bản Cu Vai",
        "thôn Vạn Tường",
        "làng Rê",
        "tổ dân phố 3",
        "thôn A Tin",
    ),
}
