"""From bytes to text, and from text that was read wrongly to right text: steps 1 to 6 of rule 1.6.

`decode` takes bytes (a page, a dump, a feed) before anybody else guesses, because w3lib reads unknown labels as UTF-8
with replacement; `repair` takes a string, such as one run under a legacy font. Both return codes of what was applied.
They must not convert without evidence: a declared charset, a font, or six marked words that read as Vietnamese. Nothing
here raises, and raw bytes are archived elsewhere in any case.
"""

import codecs
import re
from typing import Final
from unicodedata import is_normalized, normalize

from newscrawl.text import legacy
from newscrawl.text.clean import order_tones, read_c1
from newscrawl.text.labels import first_face, legacy_charset
from newscrawl.text.legacy_tables import byte_table
from newscrawl.text.lookalikes import VIETNAMESE, replace_lookalikes
from newscrawl.text.mojibake import fix_mojibake
from newscrawl.text.references import unescape, unescape_letters
from newscrawl.text.viqr import decode_viqr, looks_like_viqr

Notes = tuple[str, ...]

_TONED: Final = re.compile("[\u1ea0-\u1ef9]")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# An acute, hook, tilde or dot that windows-1258 would put on a consonant or on nothing: the bytes were Latin-1.
_MARK_ASTRAY: Final = re.compile("(?<![aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])[\u0300\u0301\u0303\u0309\u0323]")
# References of toned letters (7840-7929): windows-1258 has no need of them.
_TONED_REFERENCE: Final = re.compile(r"&#(?:7[89][0-9]{2}|x1e[a-f][0-9a-f]);", re.IGNORECASE)
# A label that says nothing about the alphabet: pages in .Vn and VNI fonts carry it (rule 1.5).
_HINTS_OF_LABEL: Final = {"x-user-defined": ("tcvn3", "vni", "vps", "viscii")}
# Labels worth asking Python about. Not Latin-1, which means Windows-1252 on the web, nor codecs such as idna, hex or
# unicode_escape that a hostile header could name.
_OTHER_LABEL: Final = re.compile(
    r"(?!.*(?:1252|8859-1$))(?:windows-|cp|iso-|iso8859|gb|big5|euc-|shift|sjis|koi8|utf-16|utf-32|mac|tis)[-_0-9a-z]*"
)
_WIDE: Final = re.compile(r"utf-(?:16|32)(?:le|be)?")


def decode(data: bytes, *, charset: str | None = None, fonts: tuple[str, ...] = ()) -> tuple[str, Notes]:
    """The text of `data`, and codes of what was applied.

    `charset` is what the header or the page declares, right, wrong or unknown; `fonts` are font faces that the whole
    text stands under. Codes: `decoded:<table>` (tcvn3, tcvn5712-1, vni, viscii, vps, viqr, windows-1258,
    windows-1252, utf-16, …; none for UTF-8), `declared-charset-wrong`, mojibake, replacement-character. Markup is
    left as it is. Never raises. Source: rules 1.5, 1.6.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data.decode("utf-8-sig" if name == "utf-8" else name, "replace")
            return _finish(text, () if name == "utf-8" else (f"decoded:{name}",), fonts)
    declared = legacy_charset(charset)
    if charset and _WIDE.fullmatch(charset.strip().lower()) and b"\0" in data[:400]:
        return _decode_label(data, charset.strip().lower())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, charset, declared, fonts)
    if text.isascii():
        return _read_ascii(data, text, declared, fonts)
    if declared is not None and not _is_utf8(data, text, declared):
        return legacy.decode_bytes(data, declared), (f"decoded:{declared}",)
    return _finish(text, ("declared-charset-wrong",) if declared else (), fonts)


def decode_text(data: bytes, *, charset: str | None = None, fonts: tuple[str, ...] = ()) -> str:
    """`decode` without the codes."""
    return decode(data, charset=charset, fonts=fonts)[0]


def _read_ascii(data: bytes, text: str, declared: str | None, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Only codes below 80: VIQR, or capitals that VISCII, VPS and VN1 put among the control codes."""
    if declared == "viqr":
        return decode_viqr(text), ("decoded:viqr",)
    if declared is not None and not text.isprintable():
        read = legacy.decode_bytes(data, declared)
        return read, (f"decoded:{declared}",) if read != text else ()
    if declared is None and "<" not in text and (fonts or "^" in text):
        return _repair_legacy(text, fonts)
    return text, ()


def _is_utf8(data: bytes, text: str, declared: str) -> bool:
    """Whether strictly valid UTF-8 is UTF-8 in spite of the declared legacy table: three letters settle it."""
    if declared == "viqr" or len(text) - len(text.encode("ascii", "ignore")) >= 3:
        return True
    return legacy.score(legacy.marked_words(data.decode("latin-1")), declared).share < 1.0


def _decode_other(data: bytes, charset: str | None, declared: str | None, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Bytes that are not UTF-8: a legacy table, UTF-8 with a broken place, or the declared charset."""
    codes = data.decode("latin-1")
    words = legacy.marked_words(codes)
    face = first_face(fonts)
    if declared is not None and declared != "viqr":
        return _decode_declared(data, codes, words, declared)
    if face is not None and _face_fits(words, face[0]):
        text = legacy.decode_bytes(data, face[0])
        return (legacy.to_capitals(text) if face[1] else text), (f"decoded:{face[0]}",)
    if (mended := _broken_utf8(data)) is not None:
        return _finish(mended, (), fonts)
    label = (charset or "").strip().lower()
    name = legacy.detect(words, hints=_HINTS_OF_LABEL.get(label, ()))
    if name is not None:
        return legacy.decode_bytes(data, name), (f"decoded:{name}",)
    return _decode_label(data, label)


def _decode_declared(data: bytes, codes: str, words: list[str], declared: str) -> tuple[str, Notes]:
    """A declared legacy table, unless the bytes contradict it."""
    own = legacy.score(words, declared)
    if own.share < 0.6:
        if (mended := _broken_utf8(data)) is not None:
            return _finish(mended, ("declared-charset-wrong",), ())
        other = legacy.detect(words)
        if other is not None and legacy.score(words, other).share >= own.share + 0.3:
            return legacy.decode_bytes(data, other), (f"decoded:{other}", "declared-charset-wrong")
    if declared == "windows-1258" and _is_latin1(codes, words):
        text = legacy.decode_bytes(data, "windows-1252")
        return _plain_letters(text), ("decoded:windows-1252", "declared-charset-wrong")
    return legacy.decode_bytes(data, declared), (f"decoded:{declared}",)


def _is_latin1(codes: str, words: list[str]) -> bool:
    """Latin-1 bytes with references for the rest, labelled windows-1258 (seen in the wild; rule 1.6, step 2)."""
    read = codes.translate(byte_table("windows-1258"))
    if not _MARK_ASTRAY.search(read) and not _TONED_REFERENCE.search(codes):
        return False
    western, eastern = legacy.score(words, "windows-1252"), legacy.score(words, "windows-1258")
    return western.share >= eastern.share


def _broken_utf8(data: bytes) -> str | None:
    """UTF-8 with a broken place here and there, as text with U+FFFD; None if it is hardly UTF-8 at all."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - broken
    toned = len(_TONED.findall(text))
    return text if sound >= 10 * broken or (toned and sound >= broken) else None


def _decode_label(data: bytes, label: str) -> tuple[str, Notes]:
    """What the label says, in Python's codecs; Windows-1252 where it says nothing that fits (as browsers do)."""
    notes: Notes = ("decoded:windows-1252",)
    if _OTHER_LABEL.fullmatch(label):
        try:
            return data.decode(label), (f"decoded:{label}",)
        except (LookupError, UnicodeError):
            notes = (*notes, "declared-charset-wrong")
    return _plain_letters(legacy.decode_bytes(data, "windows-1252")), notes


def _plain_letters(text: str) -> str:
    """References of letters read in text without markup (an HTML parser reads those of a page)."""
    if "<" in text or "&" not in text:
        return text
    return normalize("NFC", unescape_letters(text))


def _finish(text: str, notes: Notes, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Text from valid Unicode bytes: what was wrapped into it wrongly before is repaired.

    A page with toned letters is only looked at for U+FFFD: its fields go through `clean` and `repair` one by one, and
    composing a whole page would change the addresses in it.
    """
    if "<" not in text or not _TONED.search(text):
        if (fixed := fix_mojibake(text)) != text:
            text, notes = fixed, (*notes, "mojibake")
        if not VIETNAMESE.search(text):
            text, more = _repair_legacy(text, fonts)
            notes = (*notes, *more)
        if "<" not in text:
            text = order_tones(text)
    return text, ((*notes, "replacement-character") if "\ufffd" in text else notes)


def _repair_legacy(text: str, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """TCVN3, VNI and the others that were read as Latin-1, and VIQR; text with real Vietnamese letters is left."""
    if VIETNAMESE.search(text):
        return text, ()
    face = first_face(fonts)
    codes = legacy.to_codes(text)
    words = legacy.marked_words(codes)
    if face is not None:
        name, capitals = face
        read = legacy.decode_codes(codes, name) if _face_fits(words, name) else text
        read = legacy.to_capitals(read) if capitals else read
        return read, (f"decoded:{name}",) if read != text else ()
    if (found := legacy.detect(words)) is not None:
        return legacy.decode_codes(codes, found), (f"decoded:{found}",)
    if text.isascii() and "<" not in text and looks_like_viqr(text):
        return decode_viqr(text), ("decoded:viqr",)
    return text, ()


def _face_fits(words: list[str], name: str) -> bool:
    """Whether the table of a font reads the words at least as well as leaving them alone: faces outlive their text."""
    return bool(words) and legacy.score(words, name).share >= legacy.score(words, "windows-1252").share


def repair(text: str, *, fonts: tuple[str, ...] = ()) -> tuple[str, Notes]:
    """A string that was read in the wrong encoding, made right, and codes of what was applied.

    `fonts` are the faces it stands under (`.VnTime`, `VNI-Times`; `.VnTimeH` shows capitals). Codes: as in `decode`,
    and entity, entity-left, tone-order, c1-control, look-alike, composed. Spaces stay as they are; sound text comes
    back unchanged, in NFC. Never raises. Source: rule 1.6, steps 4 to 6.
    """
    if not fonts and text.isascii() and "&" not in text and "^" not in text:
        return text, ()
    notes: list[str] = []
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
        notes.append("composed")
    if (fixed := fix_mojibake(text)) != text:
        text = fixed
        notes.append("mojibake")
    text, more = _repair_legacy(text, fonts)
    notes.extend(more)
    if "&" in text:
        text, note = unescape(text)
        notes.extend([note] if note else [])
        if note == "entity":
            text = text.replace("\u00a0", " ")
            text, more = _repair_legacy(text, fonts) if not notes[:-1] else (text, ())
            notes.extend(more)
    for step, code in ((read_c1, "c1-control"), (order_tones, "tone-order"), (replace_lookalikes, "look-alike")):
        if (done := step(text)) != text:
            text = done
            notes.append(code)
    return text, ((*notes, "replacement-character") if "\ufffd" in text else tuple(notes))


def repair_text(text: str, *, fonts: tuple[str, ...] = ()) -> str:
    """`repair` without the codes."""
    return repair(text, fonts=fonts)[0]
