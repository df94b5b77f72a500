"""Letters that look like a Vietnamese one but are another: Ð ð (Icelandic eth), Ɖ ɖ (African d), Ƣ ƣ (gha).

Decides from the string alone whether such a letter was meant to be Đ/đ or Ư/ư (rule 1.2). Must not touch a real
foreign name: an Icelandic eth never begins a word, a Vietnamese đ always begins a syllable. Cyrillic and Greek
homoglyphs are kept and only reported.
"""

import re
from functools import cache
from typing import Final

from newscrawl.text.syllables import with_tones

# Letters with a tone on a vowel of our own, ă đ ơ ư: no Western European text holds them.
VIETNAMESE: Final = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
# þ æ and schwa: the string is (Old) English, Icelandic, Faroese or a phonetic transcription.
_NORTHERN: Final = re.compile("[ÞþÆæǷƿəɪʊʌɒ]")
_AFRICAN: Final = re.compile("[ƐɛƆɔŊŋƲʋƔɣ]")
_VOWELS: Final = "aăâeêioôơuưy"
_ETH: Final = re.compile(r"[ÐðƉɖ]")
_FOREIGN: Final = re.compile("[\u0370-\u052f]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# What may stand before Đ inside a word: the capitals of an abbreviation (QĐ, HĐND, TLĐLĐ, BGDĐT).
_CONSONANTS: Final = frozenset("BCDĐÐGHKLMNPQRSTVXZ")
_TO_D: Final = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}
_GHA: Final = {ord("Ƣ"): "Ư", ord("ƣ"): "ư"}


@cache
def _vowel_letters() -> frozenset[str]:
    small = {letter for vowel in _VOWELS for letter in with_tones(vowel)}
    return frozenset(small | {letter.upper() for letter in small})


def _is_d(text: str, at: int, *, vietnamese: bool) -> bool:
    """Whether the eth at `at` stands where only Vietnamese writes one: before a vowel, at a syllable's start."""
    near = text[max(0, at - 12) : at]
    start = at - 12 if len(near) == 12 and near.isalpha() else at
    while start and at - start < 12 and text[start - 1].isalpha():
        start -= 1
    before = text[start:at]
    after = text[at + 1 : at + 2]
    large = text[at] in "ÐƉ"
    if large and (not after.isalpha() if not before else text[at - 1].islower() and after in _vowel_letters()):
        # initials (H.Ð), and words run together (KonÐào); no language has a large eth in either place
        return True
    if before:
        return at - start < 12 and _CONSONANTS.issuperset(before) and (vietnamese or large)
    if after in _vowel_letters() or (after and after in "rR"):
        return True
    if after.isalpha():
        return vietnamese or (large and after in _CONSONANTS)
    # 50.000ð: the unit of money; a bare ð between slashes is a sound of English
    return text[max(0, at - 2) : at].rstrip(" ")[-1:].isdigit()


def replace_lookalikes(text: str) -> str:
    """Đ, đ, Ư, ư in place of their look-alikes where `text` is Vietnamese; the same string when there are none."""
    if "ƣ" in text or "Ƣ" in text:
        text = text.translate(_GHA)
    if not _ETH.search(text) or _NORTHERN.search(text):
        return text
    african = _AFRICAN.search(text) is not None
    vietnamese = VIETNAMESE.search(text) is not None

    def swap(match: re.Match[str]) -> str:
        letter = match.group()
        if african and letter in "Ɖɖ":
            return letter
        if letter == "Ɖ":
            return "Đ"
        return _TO_D[letter] if _is_d(text, match.start(), vietnamese=vietnamese) else letter

    return _ETH.sub(swap, text)


def has_homoglyphs(text: str) -> bool:
    """Whether a word mixes Latin letters with Cyrillic or Greek ones; such a word is kept and reported (rule 1.2)."""
    if not _FOREIGN.search(text):
        return False
    return any(_FOREIGN.search(word) and _LATIN.search(word) for word in _WORD.findall(text))
