"""UTF-8 that was read as Windows-1252 or Latin-1, once or more often, and repaired in place (rule 1.6, step 4).

Own work instead of `ftfy.fix_encoding`: it imports in no time, repairs the damaged parts of a string that also holds
sound Vietnamese, and knows the bytes that Windows-1252 lacks (see `newscrawl.text.lost_bytes`); tests compare both on
the same samples. Must run before C1 controls and soft hyphens are deleted and before spaces are made equal, for à is
C3 A0 and í is C3 AD. Must not touch a string without an unmistakable sequence: `XÃ` before a quote is a word.
"""

import re
from typing import Final

from newscrawl.text.legacy_tables import byte_table, windows_codes
from newscrawl.text.lookalikes import VIETNAMESE
from newscrawl.text.lost_bytes import GAPS, fill_gaps, restore_d

_ROUNDS: Final = 3
# Every character that stands for a continuation byte 80-BF.
_NEXT: Final = "\x80-\xbf" + "".join(letter for letter in byte_table("windows-1252")[0x80:0xA0] if letter > "\xbf")
_SEQUENCE: Final = re.compile(
    f"[\xc2-\xdf][{_NEXT}]|[\xe0-\xef][{_NEXT}]{{2}}|[\xf0-\xf4][{_NEXT}]{{3}}|{'|'.join(GAPS)}|Â(?= )"
)
_CAPITALS: Final = "A-ZÀ-ÂÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
# What no correct text holds. Ã and Â end words in capitals (XÃ, XÂ) and may stand before a no-break space or a quote,
# so they count only before a sign that never follows a word, or behind a small letter. What must stand before is asked
# behind the letter: where every alternative begins with a letter, a search skips whatever begins none (2026-11-23, a
# sound body of 5.7 kB: 390 µs before, 25 since).
_SURE_PARTS: Final = (
    "Ä[\x90\x91‘\x82‚ƒ\x83¨©]"
    "|Æ[°¡¯\xa0]"
    "|Å[©¨]"
    "|Ì[€\x80\x81ƒ\x83‰\x89£‚\x82†\x86›\x9b]"
    "|Ã[\x80-\x9f¡-¬\xad®-º¼-¿€‚ƒ„†ˆ‰ŠŒŽ™šœžŸ˜]"
    "|Ã(?<![^\\W\\d_]Ã)[“”‘’–—…•](?=[^\\W\\d_])"
    # KHÃ”NG, THEO DÃ•I: no quote or bullet stands between two capitals
    "|Ã(?<=[A-ZĐ]Ã)[“”•](?=[A-ZĐ])"
    "|Â[\x80-\x9f¡-º¼-¿]"
    "|â€|â[‚\x82][¬«]|â„¢"
    "|Ã(?<=[a-z\xe0-\xefđ]Ã)[\xa0 ]"
    # LÃ\xa0o Cai, HÃ\xa0 Nam: XÃ before a no-break space goes on in capitals
    "|Ã(?<=[A-ZĐ]Ã)(?<![^\\W\\d_][A-ZĐ]Ã)\xa0"
    f"(?=[a-z\xe0-\xef]| [^\\W\\d_](?![{_CAPITALS}])[^\\W\\d_])"
    "|ï¿½|ï»¿"
    "|ð[Ÿ\x9f]"
)
_SURE: Final = re.compile(f"á[º»]|{_SURE_PARTS}")
# «quá» of French quotes ends like a broken letter; with such quotes about, it is proof only before a sign that follows
# no quoted word: `tá»« khi` (từ), `dá»± trá»¯`.
_SURE_BESIDE_QUOTES: Final = re.compile(f"áº|á»[\x80-\x9f¡-º¼-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ˜]|{_SURE_PARTS}")
_LEAD_OF_1258: Final = re.compile(f"Ă(?=[{_NEXT}])")
# One of these is in every sequence that proves mojibake; á and â, which begin the others, are in every text.
_TELL_TALES: Final = "ÃÄÆÅÌÂïðº»€‚\x82„"


def _read(match: re.Match[str]) -> str:
    printed = match.group()
    if printed in GAPS:
        return GAPS[printed]
    if printed == "Â":  # a no-break space (C2 A0) whose second half is the plain space behind it
        return ""
    data = printed.translate(windows_codes()).encode("latin-1")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return printed


def _read_sure(match: re.Match[str]) -> str:
    if match.group() in ("Ã", "Ä", "Â") or not _SURE.match(match.string, match.start()):
        return match.group()
    return _read(match)


def _is_suspect(text: str) -> bool:
    return not text.isascii() and any(map(text.__contains__, _TELL_TALES))


def _sure(text: str) -> re.Pattern[str]:
    return _SURE_BESIDE_QUOTES if "«" in text else _SURE


def has_mojibake(text: str) -> bool:
    """Whether `fix_mojibake` has to look at the text closely; no means that it would give the same string."""
    return _is_suspect(text) and ("Ä" in text or _sure(text).search(text) is not None)


def fix_mojibake(text: str) -> str:
    """`text` with mojibake undone; the same string when there is none. Never raises."""
    if not _is_suspect(text):
        return text
    sure = _sure(text)
    begun = text
    if "Ă" in text and sure.search(text):
        # read as windows-1258, which differs only in the lead byte C3 and has Ă there: `HĂ\xa0 Ná»™i`
        text = _LEAD_OF_1258.sub("Ã", text)
    for _ in range(_ROUNDS):
        if not sure.search(text):
            break
        # Sound Vietnamese letters beside the damage: then only what is beyond doubt is read again.
        done = _SEQUENCE.sub(_read_sure if VIETNAMESE.search(text) else _read, text)
        if done == text:
            break
        text = done
    text = fill_gaps(text) if text != begun else text
    return restore_d(text) if "Ä" in text else text
