"""Latin-1 text that somebody decoded as windows-1258: `tŕnh bày rơ ràng`, `c̣n`, `v́ vậy`, `ư kiến` (rule 1.6, step 2).

Where windows-1258 has ă ơ ư đ and the five tones, Latin-1 has ã õ ý ð and Ì ì Ò ò Þ. A tone on a consonant that becomes
a Vietnamese syllable when read back proves it; without such a word nothing is touched, because ơ and ư are ordinary
letters. Must not touch Polish ń or Czech ŕ: read back, they make no syllable.
"""

import re
from typing import Final
from unicodedata import normalize

from newscrawl.text.syllables import is_syllable

# The tone of windows-1258 -> the Latin-1 letter of the same byte.
_BACK: Final = {"\u0301": "ì", "\u0323": "ò", "\u0309": "Ò", "\u0300": "Ì"}
_TELL_TALE: Final = re.compile("[\u0301\u0309\u0323]|[ćĺńŕśźǵḱḿṕẃḅḍḥḳḷṃṇṛṣṭṿẉẓĆĹŃŔŚŹḄḌḤḲḶṂṆṚṢṬṾ]")
_WORD: Final = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f]){1,24}")
_ASTRAY: Final = re.compile("([bcdđghklmnpqrstvxzBCDĐGHKLMNPQRSTVXZ])([\u0300\u0301\u0309\u0323])")
# ă without a consonant behind it, and bare ơ or ư in words that only exist with õ or ý.
_OPEN_A: Final = re.compile("ă(?=$|[ioyu]|nh)")
_WORDS: Final = {
    "rơ": "rõ", "vơ": "võ", "gơ": "gõ", "ngơ": "ngõ", "dơi": "dõi", "cơi": "cõi",
    "ư": "ý", "kư": "ký", "lư": "lý", "quư": "quý", "hoăn": "hoãn", "hăng": "hãng", "quăng": "quãng",
}  # fmt: skip


def _read_back(word: str) -> str:
    """The word with tones on consonants as the Latin-1 letters they were; the same word where that is no syllable."""
    parts = normalize("NFD", word)
    back = _ASTRAY.sub(lambda match: match.group(1) + _BACK[match.group(2)], parts)
    if back == parts:
        return word
    back = normalize("NFC", back)
    return back if is_syllable(back) else word


def _other(word: str) -> str:
    """A word without a stray tone, in a text that is proved: ã, õ and ý where ă, ơ and ư make no word."""
    small = word.lower()
    if small in _WORDS:
        made = _WORDS[small]
    elif "ă" in small and (made := _OPEN_A.sub("ã", small)) != small and is_syllable(made):
        pass
    else:
        return word
    return made if word == small else made[0].upper() + made[1:]


def undo_windows_1258(text: str) -> str:
    """`text` as Latin-1 had it, if words prove that it was decoded as windows-1258; else the same string."""
    if not _TELL_TALE.search(text):
        return text
    proved = False

    def back(match: re.Match[str]) -> str:
        nonlocal proved
        word = _read_back(match.group())
        proved = proved or word != match.group()
        return word

    done = _WORD.sub(back, text)
    return _WORD.sub(lambda match: _other(match.group()), done) if proved else text
