"""What is left of a letter whose last UTF-8 byte Windows-1252 does not have, and some program dropped.

Bytes 81 8D 8F 90 9D are free in Windows-1252, A0 and AD look like a space and like nothing. So Đ (C4 90) leaves a bare
`Ä`, ề ọ ỏ Ố ờ (E1 BB xx) leave `á»`, à and í leave `Ã`, a closing quote leaves `â€` (rule 1.6, step 4). The letter is
chosen by the syllable it would make; where more than one fits and none is far more common, the text stays as it is.
"""

import re
from itertools import product
from typing import Final

from newscrawl.text.syllables import is_syllable

# Half letter -> the noncharacter that marks it while sound letters of the same shape stand beside it.
GAPS: Final = {"á»": "\ufdd0", "áº": "\ufdd1", "Ä": "\ufdd2", "Ã": "\ufdd3", "â€": "\ufdd4"}
_PRINTED: Final = {mark: printed for printed, mark in GAPS.items()}
_GAP: Final = re.compile("[\ufdd0-\ufdd4]")
_WORD: Final = re.compile("(?:[^\\W\\d_]|[\ufdd0\ufdd1\ufdd3]){1,64}")
# What a gap can stand for in a word of small letters, at the start of a capitalised one, and among capitals.
_SMALL: Final = {"\ufdd0": "ềờọỏ", "\ufdd1": "ậ", "\ufdd3": "àí"}
_LARGE: Final = {"\ufdd0": "Ố", "\ufdd1": "Ạ", "\ufdd3": "ÁÍÝ"}
# Where several syllables fit, the one that newspapers print far more often than the others.
_COMMON: Final = frozenset(("về", "lời", "giờ", "đời", "thời", "trời", "trọng", "vọng", "nền", "gọi", "chọn"))
# Pairs of words that settle it where no single word dominates.
_PAIRS: Final = frozenset(
    (  # noqa: SIM905 - a word list reads better as words
        "vấn đề|chủ đề|chuyên đề|tiêu đề|đề nghị|đề án|đề xuất|đề cao|đề cập|đề ra|đề tài|đề thi|đề bạt|đề phòng|đề cử"
        "|bác bỏ|xóa bỏ|xoá bỏ|loại bỏ|hủy bỏ|huỷ bỏ|phá bỏ|từ bỏ|bãi bỏ|bỏ qua|bỏ phiếu|lan tỏa|phong tỏa|giải tỏa"
        "|tọa đàm|tọa độ|tọa lạc|mọi người|mọi mặt|mọi việc|mọi nơi|thư mời|khách mời|giấy mời|mời gọi|bền vững"
        "|lâu bền|lá cờ|chào cờ|quốc cờ|cờ đỏ|máu đỏ|đỏ sao|nhỏ hẹp|nhỏ lẻ|còn nhỏ|tuổi nhỏ|bờ biển|bờ sông|nhờ vậy"
        "|nhờ đó|dòng họ|tỏ ra|bày tỏ|tỏ lòng|bỏ ra"
    ).split("|")
)
_NEIGHBOUR: Final = re.compile(r"[^\W\d_]+")
# Words that end in í and are more frequent than the one in à of the same letters.
_ENDS_IN_I: Final = frozenset(("chí", "phí", "trí", "bí", "khí", "thí"))
_SPACED_A: Final = re.compile("([^\\W\\d_]{0,6})([\ufdd1\ufdd3])( {0,2})(?=([^\\W\\d_]*))")
# Ý loses its last byte too, and is a word of its own: what follows it in "Ý kiến", "Ý nghĩa", ...
_AFTER_Y: Final = frozenset(("kiến", "nghĩa", "thức", "tưởng", "chí", "đồ", "định", "Đảng"))
_BARE_D: Final = re.compile("(?<!\\w)([A-Z]{0,6})Ä([^\\W\\d_]*)")
_CONSONANTS: Final = frozenset("BCDĐGHKLMNPQRSTVX")
_VIETNAMESE: Final = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")


def _letters(gap: str, at: int, word: str) -> str:
    rest = _GAP.sub("", word)
    if rest.isupper() and len(rest) > 1:
        return _LARGE[gap]
    return _LARGE[gap] if at == 0 else _SMALL[gap]


def _choose(words: list[str], match: re.Match[str]) -> str | None:
    fitting = [word for word in words if is_syllable(word)]
    if len(fitting) > 1:
        before = _NEIGHBOUR.findall(match.string, max(0, match.start() - 8), match.start())[-1:]
        after = _NEIGHBOUR.findall(match.string, match.end(), match.end() + 8)[:1]
        paired = [
            word
            for word in fitting
            if any(f"{left} {word}".lower() in _PAIRS for left in before)
            or any(f"{word} {right}".lower() in _PAIRS for right in after)
        ]
        # Inside a word Ã lost the soft hyphen of í; the A0 of à would have left a space (see _join_a).
        fitting = paired or [word for word in fitting if word.lower() in _COMMON or "í" in word]
    return fitting[0] if len(fitting) == 1 else None


def _fill(match: re.Match[str]) -> str:
    word = match.group()
    gaps = list(_GAP.finditer(word))
    if not gaps or len(gaps) > 3:
        return word
    pieces = _GAP.split(word)
    choices = [_letters(gap.group(), gap.start(), word) for gap in gaps]
    made = [
        "".join(piece + letter for piece, letter in zip(pieces, (*letters, ""), strict=True))
        for letters in product(*choices)
    ]
    if (chosen := _choose(made, match)) is not None:
        return chosen
    return word


def _join_a(match: re.Match[str]) -> str:
    """à and Ạ end in the byte A0, which became a space or was trimmed: `lÃ m`, `vÃ há»™i`, `Đáº I`, `… vÃ`."""
    before, gap, spaces, after = match.groups()
    space = spaces[:1]  # of two, one was the byte
    if after and not space:
        return match.group()
    if not before:
        return f"Ý{space}" if gap == GAPS["Ã"] and after in _AFTER_Y else match.group()
    letter = "à" if gap == GAPS["Ã"] else "Ạ"
    joined = before + letter + after
    if after and (len(after) == 1 or not is_syllable(after)) and is_syllable(joined):
        return before + letter
    if (before + "í").lower() in _ENDS_IN_I and letter == "à":
        letter = "í"
    return before + letter + space if is_syllable(before + letter) else match.group()


def fill_gaps(text: str) -> str:
    """`text` with marked gaps (values of GAPS) completed where one reading makes sense, the rest as printed."""
    if not _GAP.search(text):
        return text
    # Đ is the only letter that leaves a bare Ä, so Đắk and QĐ need no syllable list
    text = text.replace(GAPS["â€"], "”").replace(GAPS["Ä"], "Đ")
    text = _SPACED_A.sub(_join_a, text)
    text = _WORD.sub(_fill, text)
    return _GAP.sub(lambda gap: _PRINTED[gap.group()], text)


def _bare_d(match: re.Match[str]) -> str:
    before, after = match.groups()
    if before:
        short = _CONSONANTS.issuperset(before + after) and _VIETNAMESE.search(match.string)
        return f"{before}Đ{after}" if short else match.group()
    known = is_syllable("đ" + after) and (not after.isascii() or _VIETNAMESE.search(match.string))
    if after and (known or _VIETNAMESE.search(after)):
        return "Đ" + after
    return match.group()


def restore_d(text: str) -> str:
    """A bare `Ä` before the rest of a Vietnamese syllable as Đ (`Äắk`, `QÄ`), in sound text; Ärzte stays."""
    return _BARE_D.sub(_bare_d, text)
