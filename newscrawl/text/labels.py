"""What a declared charset or a font's name says about the encoding of the text under it (rule 1.5).

Only names are judged here; whether the text agrees is decided in `newscrawl.text.legacy`.
"""

import re
from collections.abc import Iterable
from typing import Final

_CHARSETS: Final = {
    "windows-1258": "windows-1258 cp1258 x-cp1258 ms1258 windows1258 1258",
    "tcvn3": "tcvn3 tcvn-3 abc x-tcvn3 x-viet-tcvn3 x-abc",
    "tcvn5712-1": "tcvn tcvn5712-1 tcvn-5712 tcvn5712 tcvn-5712-1 tcvn5712-1:1993 tcvn-5712:1993 x-viet-tcvn5712"
    " x-viet-tcvn x-tcvn vn1",
    "viscii": "viscii csviscii viscii1.1-1 x-viscii x-viet-viscii viscii-1",
    "vps": "vps x-viet-vps x-vps viet-vps",
    "vni": "vni x-viet-vni x-vni vni_windows vni-windows x-viet-vni-windows vni-win",
    "viqr": "viqr csviqr x-viqr x-viet-viqr",
}
_BY_CHARSET: Final = {label: name for name, labels in _CHARSETS.items() for label in labels.split()}
# .VnTime, VnTime, .VnArialH … but not the family "VNI-…" nor "Vni Times"
_TCVN_FONT: Final = re.compile(r"\.vn(?!i[- ])|vn(?:time|arial|helv|courier|book|avant|present|aristote)|tcvn")
_VNI_FONT: Final = re.compile(r"vni\b|vni[-_ ]|vnitimes|vnihelve")


def legacy_charset(label: str | None) -> str | None:
    """The name of the table that a charset label stands for, or None for every other label."""
    if not label:
        return None
    return _BY_CHARSET.get(label.strip().strip("\"'").lower().replace(" ", "-"))


def font_encoding(face: str) -> str | None:
    """The table that one font face stands for: `.VnTime` → tcvn3, `VNI-Times` → vni, `VPS Times` → vps; else None."""
    name = face.strip().strip("\"'").strip().lower()
    if _VNI_FONT.match(name):
        return "vni"
    if _TCVN_FONT.match(name):
        return "tcvn3"
    if name.startswith("vps"):
        return "vps"
    return "viscii" if name.startswith("viscii") else None


def has_capital_face(face: str) -> bool:
    """Whether the face shows every letter as a capital: the `.Vn…H` fonts (`.VnTimeH`; `.vntimeh` in style sheets)."""
    name = face.strip().strip("\"'").strip()
    if font_encoding(name) != "tcvn3" or len(name) < 5 or name[-1] not in "hH":
        return False
    # .VnEnglish ends in a small h; only a name written all small may do so and still mean capitals
    return name[-1] == "H" or name == name.lower()


def first_face(fonts: Iterable[str]) -> tuple[str, bool] | None:
    """(table, capitals) of the first legacy face among `fonts`; an entry may be a whole font-family list."""
    for entry in fonts:
        for face in entry.split(","):
            if (name := font_encoding(face)) is not None:
                return name, has_capital_face(face)
    return None
