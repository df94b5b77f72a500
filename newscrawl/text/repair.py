"""From text that was read in the wrong encoding to right text: steps 4 to 6 of rule 1.6, on strings.

Must not convert without evidence (a font, or six marked words that read as Vietnamese), and must not touch spaces:
the string may be one run out of a sentence.
"""

import re
from typing import Final

from newscrawl.text import legacy
from newscrawl.text.clean import order_tones, read_c1
from newscrawl.text.labels import first_face
from newscrawl.text.legacy_pages import decode_page
from newscrawl.text.lookalikes import VIETNAMESE, replace_lookalikes
from newscrawl.text.misread1258 import undo_windows_1258
from newscrawl.text.mojibake import fix_mojibake
from newscrawl.text.normal import nfc
from newscrawl.text.plain import are_clean_lines, are_plain, is_settled
from newscrawl.text.references import unescape
from newscrawl.text.viqr import decode_viqr, looks_like_viqr

Notes = tuple[str, ...]

TONED: Final = re.compile("[\u1ea0-\u1ef9]")


def repair_legacy(text: str, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """TCVN3, VNI and the others that were read as Latin-1, and VIQR; text with real Vietnamese letters is left."""
    if VIETNAMESE.search(text):
        return text, ()
    face = first_face(fonts)
    codes = legacy.to_codes(text)
    words = legacy.marked_words(codes)
    if face is not None:
        name, capitals = face
        read = legacy.decode_codes(codes, name) if face_fits(words, name) else text
        read = legacy.to_capitals(read) if capitals else read
        return read, (f"decoded:{name}",) if read != text else ()
    if (found := legacy.detect(words)) is not None:
        return decode_page(codes, found), (f"decoded:{found}",)
    if text.isascii() and "<" not in text and looks_like_viqr(text):
        return decode_viqr(text), ("decoded:viqr",)
    return text, ()


def face_fits(words: list[str], name: str) -> bool:
    """Whether the table of a font reads the words at least as well as leaving them alone: faces outlive their text."""
    return bool(words) and legacy.score(words, name).share >= legacy.score(words, "windows-1252").share


def is_sound(text: str) -> bool:
    """A fast "neither `repair` nor `clean` would change it", for text with toned letters; False means "look closer"."""
    return TONED.search(text) is not None and are_clean_lines(text)


def repair(text: str, *, fonts: tuple[str, ...] = ()) -> tuple[str, Notes]:
    """A string that was read in the wrong encoding, made right, and codes of what was applied.

    `fonts` are the faces it stands under (`.VnTime`, `VNI-Times`; `.VnTimeH` shows capitals). Codes: as in `decode`,
    and entity, entity-left, tone-order, c1-control, look-alike, composed. Spaces stay as they are; sound text comes
    back unchanged, in NFC. Never raises. Source: rule 1.6, steps 4 to 6.
    """
    if not fonts and text.isascii() and "&" not in text and "^" not in text:
        return text, ()
    if (VIETNAMESE.search(text) and is_settled(text)) or (TONED.search(text) and are_plain(text)):
        return text, ()
    notes: list[str] = []
    if (composed := nfc(text)) != text:
        text = composed
        notes.append("composed")
    if (fixed := fix_mojibake(text)) != text:
        text = fixed
        notes.append("mojibake")
    if (back := undo_windows_1258(text)) != text:
        text = back
        notes.append("undone:windows-1258")
    if "&" in text:
        # before the tables: in legacy text `h&eacute;i` is a code like any other (TCVN3: hội)
        read, note = unescape(text)
        notes.extend([note] if note else [])
        text = read.replace("\u00a0", " ") if note == "entity" else text
    text, more = repair_legacy(text, fonts)
    notes.extend(more)
    for step, code in ((read_c1, "c1-control"), (order_tones, "tone-order"), (replace_lookalikes, "look-alike")):
        if (done := step(text)) != text:
            text = done
            notes.append(code)
    return text, ((*notes, "replacement-character") if "\ufffd" in text else tuple(notes))


def repair_text(text: str, *, fonts: tuple[str, ...] = ()) -> str:
    """`repair` without the codes."""
    return repair(text, fonts=fonts)[0]
