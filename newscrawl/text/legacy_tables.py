"""The byte tables of the legacy encodings, as strings: codes 80-FF in order, and what sits in the control codes.

Facts of rule 1.5, checked there against glibc, GNU recode, xvnkb and VietUni; codes that a table leaves free hold
what Windows-1252 has there, because pages typed on Windows carry its quotes and dashes. Data only, no decisions.
"""

from functools import cache
from typing import Final

_CP1252: Final = (
    "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
    "\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
)
_TCVN3: Final = (
    "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
    "\xa0ĂÂÊÔƠƯĐăâêôơưđ¯°±²³´àảãáạºằẳẵắ¿"
    "ÀÁÂÃÄÅặầẩẫấậèÍẻẽéẹềểễếệìỉÙÚÛĩíịò"
    "àỏõóọồổỗốộờởỡớợùðủũúụừửữứựỳỷỹýỵÿ"
)
_TCVN5712_1: Final = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    "\xa0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_VISCII: Final = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VPS: Final = (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    "\xa0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺß"
    "àáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ"
)
_CP1258: Final = (
    "€\x81‚ƒ„…†‡ˆ‰\x8a‹Œ\x8d\x8e\x8f\x90‘’“”•–—˜™\x9a›œ\x9d\x9eŸ"
    "\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    "àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ"
)  # table -> (codes 80-FF, control codes that are letters, those letters)
_TABLES: Final = {
    "windows-1252": (_CP1252, "", ""),
    "tcvn3": (_TCVN3, "", ""),
    "tcvn5712-1": (_TCVN5712_1, "\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17", "ÚỤỪỬỮỨỰỲỶỸÝỴ"),
    "viscii": (_VISCII, "\x02\x05\x06\x14\x19\x1e", "ẲẴẪỶỸỴ"),
    "vps": (_VPS, "\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1c\x1d", "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ"),
    "windows-1258": (_CP1258, "", ""),
}
# VNI-Windows: base letter, the marks that may follow it, the letters they make; small letters (capitals by rule below)
_VNI_PAIRS: Final = (
    ("a", "àáâãäåèéêëïõøùúûü", "ầấâẫậẩằắăặạãàáẳảẵ"),
    ("e", "àáâãäåïõøùû", "ềếêễệểẹẽèéẻ"),
    ("o", "àáâãäåïõøùû", "ồốôỗộổọõòóỏ"),
    ("u", "ïõøùû", "ụũùúủ"),
    ("y", "õøùû", "ỹỳýỷ"),
    ("ô", "ïõøùû", "ợỡờớở"),
    ("ö", "ïõøùû", "ựữừứử"),
)
_VNI_SINGLE: Final = ("æìíîñòóôö", "ỉìíỵđịĩơư")
VNI_BASES: Final = "aeouyôöAEOUYÔÖ"
VNI_MARKS: Final = "àáâãäåèéêëïõøùúûüÀÁÂÃÄÅÈÉÊËÏÕØÙÚÛÜ"


@cache
def byte_table(name: str) -> str:
    """The 256 characters of a single-byte table (`windows-1252`, `tcvn3`, `viscii`, `vps`, …), by code."""
    upper, codes, letters = _TABLES[name]
    lower = [chr(code) for code in range(0x80)]
    for code, letter in zip(codes, letters, strict=True):
        lower[ord(code)] = letter
    return "".join(lower) + upper


@cache
def windows_codes() -> dict[int, str]:
    """The characters that Windows-1252 has at 80-9F, back to those codes (as U+0080-U+009F).

    And U+F780-U+F7FF, as which browsers read the label x-user-defined (WHATWG Encoding, 14.5).
    """
    table = {ord(letter): chr(0x80 + at) for at, letter in enumerate(_CP1252[:32])}
    table.update({0xF700 + code: chr(code) for code in range(0x80, 0x100)})
    return table


@cache
def vni_pairs() -> dict[str, str]:
    """Base + mark → letter. A capital base takes small marks too: typists left them (`VIEäT`)."""
    pairs: dict[str, str] = {}
    for base, marks, letters in _VNI_PAIRS:
        for mark, letter in zip(marks, letters, strict=True):
            pairs[base + mark] = letter
            pairs[base.upper() + mark.upper()] = pairs[base.upper() + mark] = letter.upper()
    return pairs


@cache
def vni_single() -> dict[int, str]:
    """The letters that VNI writes with one code."""
    small, letters = _VNI_SINGLE
    table = dict(zip(small, letters, strict=True))
    table.update({code.upper(): letter.upper() for code, letter in table.items()})
    return {ord(code): letter for code, letter in table.items()}
