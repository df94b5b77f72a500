"""From bytes to text, and from text that was read wrongly to right text: steps 1 to 6 of rule 1.6.

`decode` takes bytes (a page, a dump, a feed) before anybody else guesses, because w3lib reads unknown labels as UTF-8
with replacement; `repair` takes a string, such as one run under a legacy font. Both return codes of what was applied.
They must not convert without evidence: a declared charset, a font, or six marked words that read as Vietnamese. Nothing
here raises, and raw bytes are archived elsewhere in any case.
"""

import codecs
import re
from typing import Final

from newscrawl.text import legacy
from newscrawl.text.clean import order_tones
from newscrawl.text.labels import first_face, legacy_charset
from newscrawl.text.legacy_pages import decode_page
from newscrawl.text.legacy_tables import byte_table
from newscrawl.text.lookalikes import VIETNAMESE
from newscrawl.text.mojibake import fix_mojibake
from newscrawl.text.normal import nfc
from newscrawl.text.references import unescape_letters
from newscrawl.text.repair import TONED, Notes, face_fits, repair, repair_legacy, repair_text
from newscrawl.text.viqr import decode_viqr

__all__ = ["decode", "decode_text", "repair", "repair_text"]

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
# U+1E80-U+1EFF in UTF-8
_TONED_BYTES: Final = re.compile(b"\xe1[\xba\xbb]")
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
    declared = legacy_charset(charset)
    label = (charset or "").strip().lower()
    for bom, name in _BOMS:
        # FE FF are letters of VN1 (ỵỐ): beside a declared table only zero bytes make them a mark of UTF-16
        if data.startswith(bom) and (name == "utf-8" or declared is None or b"\0" in data[:400]):
            text = data.decode("utf-8-sig" if name == "utf-8" else name, "replace")
            return _finish(text, () if name == "utf-8" else (f"decoded:{name}",), fonts)
    if _WIDE.fullmatch(label) and b"\0" in data[:400]:
        return _decode_label(data, label)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, label, declared, fonts)
    if text.isascii():
        return _read_ascii(data, text, declared, fonts)
    return _decode_utf8(data, text, declared, fonts)


def decode_text(data: bytes, *, charset: str | None = None, fonts: tuple[str, ...] = ()) -> str:
    """`decode` without the codes."""
    return decode(data, charset=charset, fonts=fonts)[0]


def _decode_utf8(data: bytes, text: str, declared: str | None, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Bytes that are valid UTF-8, whatever is declared."""
    if declared is not None and not _is_utf8(data, text, declared):
        return _by_table(data, declared), (f"decoded:{declared}",)
    notes: Notes = ("declared-charset-wrong",) if declared else ()
    if b"<" in data and _TONED_BYTES.search(data, max(0, data.find(b"\xe1"))) and b"\xef" not in data:
        # a page with toned letters: see _finish; these searches run at the speed of memory
        return text, notes
    return _finish(text, notes, fonts)


def _read_ascii(data: bytes, text: str, declared: str | None, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Only codes below 80: VIQR, or capitals that VISCII, VPS and VN1 put among the control codes."""
    if declared == "viqr":
        return decode_viqr(text), ("decoded:viqr",)
    if declared is not None and not text.isprintable():
        read = legacy.decode_bytes(data, declared)
        return read, (f"decoded:{declared}",) if read != text else ()
    if declared is None and "<" not in text and (fonts or "^" in text):
        return repair_legacy(text, fonts)
    return text, ()


def _is_utf8(data: bytes, text: str, declared: str) -> bool:
    """Whether strictly valid UTF-8 is UTF-8 in spite of the declared legacy table.

    The reading that is more Vietnamese wins: `Đắk` in VISCII is valid UTF-8 too, for a Cyrillic letter and k.
    """
    if declared == "viqr":
        return True
    as_utf8 = legacy.score_text(text).share
    as_declared = legacy.score(legacy.marked_words(data.decode("latin-1")), declared).share
    if as_utf8 != as_declared:
        return as_utf8 > as_declared
    return as_declared < 1.0 and len(text) - len(text.encode("ascii", "ignore")) >= 3


def _decode_other(data: bytes, label: str, declared: str | None, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Bytes that are not UTF-8: a legacy table, UTF-8 with a broken place, or the declared charset."""
    codes = data.decode("latin-1")
    words = legacy.marked_words(codes)
    face = first_face(fonts)
    if declared is not None and declared != "viqr":
        return _decode_declared(data, codes, words, declared)
    if face is not None and face_fits(words, face[0]):
        text = legacy.decode_bytes(data, face[0])
        return (legacy.to_capitals(text) if face[1] else text), (f"decoded:{face[0]}",)
    if (mended := _broken_utf8(data)) is not None:
        return _finish(mended, (), fonts)
    name = legacy.detect(words, hints=_HINTS_OF_LABEL.get(label, ()))
    if name is not None:
        return decode_page(codes, name), (f"decoded:{name}",)
    return _decode_label(data, label)


def _decode_declared(data: bytes, codes: str, words: list[str], declared: str) -> tuple[str, Notes]:
    """A declared legacy table, unless the bytes contradict it."""
    own = legacy.score(words, declared)
    if own.share < 0.6:
        if (mended := _broken_utf8(data)) is not None:
            return _finish(mended, ("declared-charset-wrong",), ())
        # Lone letters and repeated words are no evidence against what is declared.
        telling = len({word for word in words if len(word) > 1}) >= legacy.MIN_WORDS
        other = legacy.detect(words) if telling else None
        if other is not None and legacy.score(words, other).share >= own.share + 0.3:
            return decode_page(codes, other), (f"decoded:{other}", "declared-charset-wrong")
    if declared == "windows-1258" and _is_latin1(codes, words):
        text = legacy.decode_bytes(data, "windows-1252")
        return _plain_letters(text), ("decoded:windows-1252", "declared-charset-wrong")
    return _by_table(data, declared), (f"decoded:{declared}",)


def _by_table(data: bytes, name: str) -> str:
    return decode_page(data.decode("latin-1"), name) if b"<" in data else legacy.decode_bytes(data, name)


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
    toned = len(TONED.findall(text))
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
    return nfc(unescape_letters(text))


def _finish(text: str, notes: Notes, fonts: tuple[str, ...]) -> tuple[str, Notes]:
    """Text from valid Unicode bytes: what was wrapped into it wrongly before is repaired.

    A page with toned letters is only looked at for U+FFFD: its fields go through `clean` and `repair` one by one, and
    composing a whole page would change the addresses in it.
    """
    if "<" not in text or not TONED.search(text):
        if (fixed := fix_mojibake(text)) != text:
            text, notes = fixed, (*notes, "mojibake")
        if not VIETNAMESE.search(text):
            text, more = repair_legacy(text, fonts)
            notes = (*notes, *more)
        if "<" not in text:
            text = order_tones(text)
    return text, ((*notes, "replacement-character") if "\ufffd" in text else notes)
