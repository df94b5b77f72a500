"""Keys for comparing and finding: what two spellings of one text have in common.

`fold_key` forgets accents, `accent_key` only forgets where in the word the tone stands. Keys stand beside the text
and never replace it: nothing here may be used to change what is archived (rules 1.2, 1.4 and 1.7).
"""

import re
from functools import cache, lru_cache
from typing import Final

from newscrawl.text.clean import clean_text
from newscrawl.text.normal import nfc, normal

# Letters without a decomposition that stand for a base letter (rules 1.2 and 1.4), and a few foreign ones that
# occur in names; `đ` and `ƀ` are why plain "NFD and strip" is not enough.
_LETTERS: Final = {
    "đ": "d", "ð": "d", "ɖ": "d", "ɗ": "d", "ƀ": "b", "ɓ": "b", "ƣ": "u",
    "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
}  # fmt: skip
# All the signs that are typed for the apostrophe of M'nông and R'lấp (rule 1.4).
_APOSTROPHES: Final = "’‘ʼʻ´`′‛＇ʹˈ"
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
# Cyrillic and Greek letters that look like a Latin one; applied only inside a token that also holds Latin letters,
# so that Москва stays what it is (rule 1.2). Capitals and small letters differ: В looks like B, в does not like b.
_LOOKALIKES: Final = dict(
    zip(
        "АВЕКМНОРСТУХІЈЅаеорсухіјѕᴦΑΒΕΖΗΙΚΜΝΟΡΤΥΧονάόѵԁһ",
        "ABEKMHOPCTYXIJSaeopcyxijsrABEZHIKMNOPTYXovaovdh",
        strict=True,
    )
)
_STRETCH: Final = 32_768
_SHORT: Final = 64
_FOREIGN: Final = re.compile(r"[\u0370-\u04ff\u0500-\u052f]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# Possessive, for a megabyte of letters and marks: a plain repeat keeps a place to return to for every mark.
_TOKEN: Final = re.compile(r"[^\W_]++(?:[\u0300-\u036f]++[^\W_]*+)*+")
_MARKS: Final = re.compile(r"[\u0300-\u036f]+")
_WORD: Final = re.compile(r"[^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)*+")
_TONED: Final = re.compile(r"([aeiouy])([\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])")


@cache
def _before() -> dict[int, str | None]:
    """What has to go before NFKC: it would turn ´ into a space and a mark, and keep ɖ or a soft hyphen."""
    table: dict[int, str | None] = {ord(sign): "'" for sign in _APOSTROPHES}
    table.update({ord(sign): None for sign in _INVISIBLE})
    return table


@cache
def _after() -> dict[int, str]:
    return {ord(letter): plain for letter, plain in _LETTERS.items()}


_HIGH: Final = bytes(range(0x80, 0x100))
# ASCII, and UTF-8 of the marks U+0300-U+033F: lead CC and any continuation byte
_LETTER_BYTES: Final = bytes((*range(0xC0), 0xCC))


def _fold_plain(text: str) -> str | None:
    """The key of a string that is ASCII once marks and đ are taken off, by C-level steps only; None for any other."""
    bare = text.lower()
    if not bare.isascii():
        bare = normal("NFD", bare).replace("đ", "d").replace("’", "'")
        try:
            data = bare.encode()
        except UnicodeEncodeError:  # a lone surrogate: the long way round keeps it
            return None
        if data.translate(None, _LETTER_BYTES):
            return None
        bare = data.translate(None, _HIGH).decode("ascii")
    bare = bare.replace("`", "'")
    return bare.strip() if "  " not in bare and bare.isprintable() else " ".join(bare.split())


def _latinise(match: re.Match[str]) -> str:
    token = match.group()
    if not _LATIN.search(token):
        return token
    return "".join(_LOOKALIKES.get(letter, letter) for letter in token)


def fold_key(text: str) -> str:
    """The search form of `text`: lower case, no accents, one kind of apostrophe, single spaces.

    ASCII for Latin text (`Đắk Nông` → `dak nong`, `Ƀuôn` → `buon`, `m²` → `m2`); other scripts keep their letters.
    Spaces stay: `Kon Tum` and `Kontum` have different keys. Never raises; idempotent. Source: rules 1.2, 1.4, 1.7.
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


# Names of portals, sections and sites are compared on every page, and a page names itself three or four times.
@lru_cache(maxsize=512)
def _fold_short(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    if (plain := _fold_plain(text)) is not None:
        return plain
    text = normal("NFD", normal("NFKC", text.translate(_before())))
    if _FOREIGN.search(text):
        text = _TOKEN.sub(_latinise, text)
    text = _MARKS.sub("", _casefold(text))
    if not text.isascii():
        # once more: casefold and the letters' own table can bring a new mark or a compatible form
        text = _MARKS.sub("", normal("NFKD", text.translate(_after())))
        text = nfc(text.translate(_before()))
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def _tone_last(word: str) -> str:
    """The word with its one tone at the end; a word with none or several (it is not Vietnamese) as it is."""
    parts = normal("NFD", word)
    found = _TONED.findall(parts)
    return nfc(_TONED.sub(r"\1\2", parts) + found[0][2]) if len(found) == 1 else word


def _casefold(text: str) -> str:
    """`str.casefold`, which looks at one character at a time; long strings in stretches, for it is slow with them."""
    if len(text) <= 2 * _STRETCH:
        return text.casefold()
    return "".join(text[at : at + _STRETCH].casefold() for at in range(0, len(text), _STRETCH))


def _key_of_word(match: re.Match[str]) -> str:
    """No syllable has forty letters; a longer run is left alone, and out of the cache."""
    word = match.group()
    return _tone_last(word) if len(word) <= 40 else word


def accent_key(text: str) -> str:
    """The cleaned text in lower case with each word's tone moved to the word's end, in NFC (`toán` → `toań`).

    Equal for `hòa` and `hoà`, `quý` and `qúy`; different for `hòa` and `hóa`, `ma` and `mà`. Never raises; idempotent.
    Source: rules 1.7.
    """
    text = _casefold(clean_text(text)).replace("ð", "đ").replace("ɖ", "đ")
    if not text.isascii():
        # composed, so that a word is one key of the cache whatever form it came in
        text = nfc(text.translate(_before()))
        text = _WORD.sub(_key_of_word, text)
    text = text.replace("`", "'").replace("\n", " ")
    return " ".join(text.split()) if "  " in text else text
