"""TCVN3, VNI, VISCII, VPS, TCVN 5712-1 and windows-1258: decoding by table, and telling them apart.

Works on "code strings": one character U+0000-U+00FF for each byte, so that bytes and text that was read as Latin-1 or
Windows-1252 go the same way (`to_codes`). A guess needs six marked words, a score of 0.85 and 0.1 more than leaving
the text alone (rule 1.6); French, Portuguese and German stay below that. Must not guess when the text holds real
Vietnamese letters already: the callers see to that.
"""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from newscrawl.text.legacy_tables import VNI_BASES, VNI_MARKS, byte_table, vni_pairs, vni_single, windows_codes
from newscrawl.text.normal import nfc
from newscrawl.text.syllables import FREQUENT, is_syllable

# Of equal scores with equally frequent words the earlier one wins: by how often each is met, the superset of TCVN3
# behind it.
CANDIDATES: Final = ("tcvn3", "vni", "viscii", "vps", "windows-1258", "tcvn5712-1")
MIN_WORDS: Final = 6
MIN_SCORE: Final = 0.85
MIN_MARGIN: Final = 0.1
_SAMPLE: Final = 400
_TIED: Final = 40
# No syllable is as long, in any encoding; a megabyte without a space is one word.
_LONGEST_WORD: Final = 64

_VNI_PAIR: Final = re.compile(f"[{VNI_BASES}][{VNI_MARKS}]")
# A word as codes: letters, all codes from 80 up, and the control codes where VISCII, VPS and VN1 put capitals.
_CODE_WORD: Final = re.compile("[A-Za-z\x80-\xff\x01-\x06\x10-\x17\x19\x1c-\x1e]+")
# Signs that stand beside a word in any encoding; a word is judged without them.
_BESIDE: Final = re.compile("[\u00a0“”‘’„‚–—…•‹›\u200b]+")
_LETTERS: Final = re.compile(r"[^\W\d_]{1,40}")
_TAG_OR_REFERENCE: Final = re.compile(r"(<[^<>]*>|&#?\w{1,31};)")


def to_codes(text: str) -> str:
    """Text that was read as Windows-1252, Latin-1 or x-user-defined, as codes; other characters stay as they are."""
    return text.translate(windows_codes())


def decode_codes(codes: str, name: str) -> str:
    """A code string by the named table, composed; `name` is one of CANDIDATES or windows-1252."""
    if name == "vni":
        return _decode_vni(codes)
    return _settle(codes.translate(byte_table(name)), name)


def decode_bytes(data: bytes, name: str) -> str:
    """Bytes by the named table: `decode_codes` at the speed of a codec."""
    if name == "vni":
        return _decode_vni(data.decode("latin-1"))
    return _settle(codecs.charmap_decode(data, "strict", byte_table(name))[0], name)


def _settle(text: str, name: str) -> str:
    """What a table leaves to do: composing behind half-composed ones, capitals where the table has none."""
    if name in ("windows-1258", "tcvn5712-1"):
        return nfc(text)
    return _raise_small(text) if name in ("tcvn3", "vps") else text


@cache
def _vni_rest() -> dict[int, str]:
    """Codes that are no mark: the single letters, and Windows-1252 for 80-9F."""
    return {code: byte_table("windows-1252")[code] for code in range(0x80, 0xA0)} | vni_single()


def _decode_vni(codes: str) -> str:
    pairs = vni_pairs()
    rest = _vni_rest()
    parts: list[str] = []
    at = 0
    for match in _VNI_PAIR.finditer(codes):
        letter = pairs.get(match.group())
        if letter is not None:
            parts.append(codes[at : match.start()].translate(rest))
            parts.append(letter)
            at = match.end()
    parts.append(codes[at:].translate(rest))
    return "".join(parts)


def _is_half_raised(word: str) -> bool:
    """Two capitals and small letters only where they carry a mark: `VIệT`, `ĐạI`; and a syllable."""
    small = [letter for letter in word if letter.islower()]
    if not small or len(word) - len(small) < 2 or any(letter.isascii() for letter in small):
        return False
    return is_syllable(word)


def _raise_small(text: str) -> str:
    """Capitals for words whose marked letters were written with the small letter's code for want of a capital.

    TCVN3 has no toned capitals, and VPS keyboards avoid the control codes (rule 1.5): `VIệT` → `VIỆT`, and beside
    such a word also one with a single capital, `Hà NộI` → `HÀ NỘI`.
    """
    raised_to = -2

    def word(match: re.Match[str]) -> str:
        nonlocal raised_to
        found = match.group()
        if not found[0].isupper() or found.isascii():
            return found
        if _is_half_raised(found):
            raised_to = match.end()
            return found.upper()
        if not any(letter.islower() and letter.isascii() for letter in found[1:]) and not found.isupper():
            ahead = _LETTERS.match(match.string, match.end() + 1)
            if raised_to == match.start() - 1 or (ahead is not None and _is_half_raised(ahead.group())):
                raised_to = match.end()
                return found.upper()
        return found

    return _LETTERS.sub(word, text)


def to_capitals(text: str) -> str:
    """`text` as a `.Vn…H` font shows it: capitals, but tags and character references untouched."""
    parts = _TAG_OR_REFERENCE.split(text)
    return "".join(part if at % 2 else part.upper() for at, part in enumerate(parts))


@dataclass(frozen=True, slots=True)
class Score:
    """How Vietnamese a reading is: `share` of the marked words that are syllables, and how many those are."""

    share: float
    valid: int


def marked_words(codes: str) -> list[str]:
    """The first words of a code string that hold a code outside ASCII (or a letter's control code)."""
    found: list[str] = []
    for match in _CODE_WORD.finditer(codes):
        word = match.group()
        if not (word.isascii() and word.isalpha()):
            found.append(word[:_LONGEST_WORD])
            if len(found) == _SAMPLE:
                break
    return found


def _is_mixed(piece: str) -> bool:
    """A capital behind a small letter without a mark (`ChiẾu`); `NộI`, for want of toned capitals, is not mixed."""
    return any(map(str.isupper, piece[1:])) and any(sign.islower() and sign.isascii() for sign in piece)


def _judge(word: str) -> bool | None:
    """True: a syllable; False: not; None: says nothing (no marked letter, or an abbreviation such as QĐ)."""
    verdict: bool | None = None
    for piece in _BESIDE.split(word):
        if piece.isascii() and (piece.isalpha() or not piece):
            continue
        if not piece.isalpha() or not (piece.islower() or piece[0].isupper()) or _is_mixed(piece):
            return False
        if set("Đđ").issuperset(letter for letter in piece if not letter.isascii()) and not set(
            "aeiouyAEIOUY"
        ).intersection(piece):
            continue
        if not is_syllable(piece):
            return False
        verdict = True
    return verdict


def score(words: Sequence[str], name: str) -> Score:
    """The score of code words read by the named table."""
    return _count([_judge(decode_codes(word, name)) for word in words])


def _count(verdicts: list[bool | None]) -> Score:
    valid = verdicts.count(True)
    total = valid + verdicts.count(False)
    return Score(valid / total if total else 0.0, valid)


def score_text(text: str) -> Score:
    """The score of text that is Unicode already."""
    words = [word for word in _LETTERS.findall(text) if not word.isascii()][:_SAMPLE]
    return _count(list(map(_judge, words)))


def detect(words: Sequence[str], *, hints: Iterable[str] = ()) -> str | None:
    """The table that reads these code words as Vietnamese, or None: leave the text alone.

    `hints` are tables that a charset or font names: for them one word is enough.
    """
    hinted = frozenset(hints)
    if not words or (len(words) < MIN_WORDS and not hinted):
        return None  # a headline or a section: no table can find six words in it
    least = max(MIN_SCORE, score(words, "windows-1252").share + MIN_MARGIN)
    found = {name: score(words, name) for name in CANDIDATES}
    good = [
        name
        for name, result in found.items()
        if result.share >= least and result.valid >= (1 if name in hinted else MIN_WORDS)
    ]
    if len(good) < 2:
        return good[0] if good else None
    best = max(found[name].share for name in good)
    return max((name for name in good if found[name].share == best), key=lambda name: _common(words, name))


def _common(words: Sequence[str], name: str) -> int:
    """How many of the first words are, in this reading, among the most frequent of any text: settles a tie.

    `dự kiến tăng mạnh` in VISCII is `dủ kiên tồng mếnh` in VPS: syllables, every one of them.
    """
    return sum(decode_codes(word, name).lower() in FREQUENT for word in words[:_TIED])
