"""Cleaning one string of Vietnamese text: composition, invisible characters, look-alikes, spaces, line ends.

Rules 1.1 to 1.4 and steps 4, 6 and 7 of rule 1.6. It must NOT respell, move a tone, change quotes or hyphens, strip
marks it does not know (Ê̆ of the Ê Đê) or brackets and backslashes (stand-ins for letters on minority-language pages),
nor decode TCVN3 and its like: that is `newscrawl.text.decode`, which has to come first.
"""

import re
from typing import Final
from unicodedata import normalize

from newscrawl.text.lookalikes import has_homoglyphs, replace_lookalikes
from newscrawl.text.mojibake import fix_mojibake
from newscrawl.text.normal import nfc
from newscrawl.text.plain import are_clean_lines, has_even_lines, is_plain, is_settled
from newscrawl.text.references import unescape

_SPACES: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS: Final = "\r\v\f\u0085\u2028\u2029"
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
)
_CONTROLS: Final = "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), 0x7F)))
_C1: Final = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_TABLE: Final[dict[int, str | None]] = {
    **dict.fromkeys(map(ord, _INVISIBLE + _CONTROLS)),
    **_C1,
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
}

_ODD: Final = re.compile(f"[{_INVISIBLE}{re.escape(_CONTROLS)}\u0080-\u009f{_SPACES}{_LINE_ENDS}]")
_HIDDEN: Final = re.compile(f"[{_INVISIBLE}]")
_CONTROL: Final = re.compile(f"[{re.escape(_CONTROLS)}]")
_C1_ONLY: Final = re.compile("[\u0080-\u0084\u0086-\u009f]")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
# Pictographs, and what may follow one inside a sequence (skin tone, variation selector, tags).
_PICTURES: Final = "\u00a9\u00ae\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff"
_JOINER: Final = re.compile(f"(?<![{_PICTURES}\ufe0f\U000e007f])\u200d|\u200d(?![{_PICTURES}])")
# Tone typed before the circumflex or breve: both have combining class 230, so no normal form swaps them (rule 1.1).
_TONE_FIRST: Final = re.compile("[ÁÀÃẢáàãảÉÈẼẺéèẽẻÓÒÕỎóòõỏ][\u0302\u0306]")


def _quick(text: str) -> str | None:
    """The clean text when spaces and line ends are all there is to do, as on most pages; None to look closer.

    A no-break space is half a letter in mojibake, but only behind signs that `is_plain` refuses, and behind Æ.
    """
    if "\u00a0" in text:
        if "Æ" in text:
            return None
        text = text.replace("\u00a0", " ")
    if "\n" in text:
        lines = [_quick(line) for line in text.replace("\r\n", "\n").split("\n")]
        known = [line for line in lines if line is not None]
        return "\n".join(known).strip("\n") if len(known) == len(lines) else None
    while "  " in text:
        text = text.replace("  ", " ")
    text = text.strip(" ")
    return text if is_plain(text) else None


def _tone_last(match: re.Match[str]) -> str:
    toned, shape = match.group()[0], match.group()[1]
    parts = normalize("NFD", toned)
    return normalize("NFC", parts[0] + shape + parts[1])


def order_tones(text: str) -> str:
    """NFC of `text`, with a tone typed before a circumflex or breve put behind it (rule 1.1)."""
    return _TONE_FIRST.sub(_tone_last, nfc(text))


def read_c1(text: str) -> str:
    """C1 controls as the Windows-1252 quotes and dashes they were; U+0085 is a line end unless others stand by."""
    found = _C1_ONLY.search(text)
    if found is None:
        return text
    return text.translate(_C1)


def _drop_odd(text: str, notes: dict[str, None]) -> str:
    if "\u200d" in text and (joined := _JOINER.sub("", text)) != text:
        notes["invisible"] = None
        text = joined
    if not _ODD.search(text):
        return text
    if (read := read_c1(text)) != text:
        notes["c1-control"] = None
        text = read
    if _HIDDEN.search(text):
        notes["invisible"] = None
    if _CONTROL.search(text):
        notes["control"] = None
    return text.replace("\r\n", "\n").translate(_TABLE)


def _even_spaces(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    text = text.strip(" \n")
    if not has_even_lines(text):
        text = "\n".join([line.strip(" ") for line in text.split("\n")])
    return text


def _pass(text: str, notes: dict[str, None]) -> str:
    """One round of all steps, in the order of rule 1.6."""
    if (composed := nfc(text)) != text:
        notes["composed"] = None
        text = composed
    if (fixed := fix_mojibake(text)) != text:
        notes["mojibake"] = None
        text = fixed
    if "&" in text:
        text, note = unescape(text)
        if note:
            notes[note] = None
    text = nfc(_drop_odd(text, notes))
    if (ordered := order_tones(text)) != text:
        notes["tone-order"] = None
        text = ordered
    if (told := replace_lookalikes(text)) != text:
        notes["look-alike"] = None
        text = order_tones(told)
    return _even_spaces(text)


def _flags(text: str, notes: dict[str, None]) -> None:
    """What is kept as printed and only reported."""
    if "\ufffd" in text:
        notes["replacement-character"] = None
    if _PRIVATE.search(text):
        notes["private-use"] = None
    if has_homoglyphs(text):
        notes["homoglyph"] = None


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it should be archived, and short codes of what was done or seen.

    Lines stay lines (LF); spaces inside a line collapse, outer ones go. Codes of changes: composed, mojibake, entity,
    invisible, control, c1-control, tone-order, look-alike; of what was left: entity-left, replacement-character,
    private-use, homoglyph. Spaces and line ends are not reported. Never raises; idempotent; NFC and NFD input give
    the same text. Source: rules 1.1-1.4, 1.6.
    """
    return (text, ()) if are_clean_lines(text) else _clean(text)


def _clean(text: str) -> tuple[str, tuple[str, ...]]:
    if is_settled(text):
        return _even_spaces(text.replace("\u00a0", " ")), ()
    if (quick := _quick(text)) is not None:
        return quick, ()
    notes: dict[str, None] = {}
    # One step can uncover work for an earlier one (an entity in pieces); real text is stable after the first round.
    for _ in range(12):
        done = _pass(text, notes)
        if done == text:
            break
        text = done
    _flags(text, notes)
    return text, tuple(notes)


def clean_text(text: str) -> str:
    """`clean` without the codes."""
    return text if are_clean_lines(text) else _clean(text)[0]
