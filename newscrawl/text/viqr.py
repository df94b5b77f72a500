"""VIQR (RFC 1456): Vietnamese in ASCII, `Co^.ng ho`a`, as mail and news groups wrote it.

`^ ( + ` shape a vowel, `' ` ? ~ .` are its tone, `dd` is đ, a backslash makes the next sign an ordinary one. `?` and
`.` also end sentences: at a word's end the syllable and what follows decide (rule 1.5). Undeclared text is only taken
for VIQR when it can hardly be anything else.
"""

import re
from typing import Final
from unicodedata import normalize

from newscrawl.text.syllables import is_syllable

_SHAPES: Final = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b"}
_SHAPED: Final = {"^": "aeo", "(": "a", "+": "ou", "*": "ou"}
_TONES: Final = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_UNIT: Final = re.compile(
    r"\\(?P<plain>[\^(+*'`?~.\\dD])|(?P<stroke>(?<![a-zAEIOUY])[dD][dD])|(?P<vowel>[aeiouyAEIOUY])(?P<shape>[\^(+*]?)(?P<tone>['`?~.]?)"
)
# No word is longer than 64 signs; the bound keeps hostile input cheap.
_WORD: Final = re.compile(
    r"(?:[A-Za-z]|\\[\^(+*'`?~.\\dD]|(?<=[A-Za-z\^(+*])[\^(+*'`?~.]|(?<=[A-Za-z\^(+*]['`?~])[?.]){1,64}"
)
# Words that are rarely read without their nặng: at a sentence's end `bo^.` is bộ, while `do.` is "do" and a full stop.
_HEAVY: Final = frozenset(
    (  # noqa: SIM905 - a word list reads better as words
        "bộ độ hộ tự sự cụ vụ chị mẹ họ vợ chợ hạ lệ hệ trị tệ thị nợ trợ tạ lạ dự trụ nhị phụ tụ lộ mộ"
    ).split()
)
_ASKING: Final = re.compile(r"\b(?:ai|gì|nào|đâu|sao|không|chưa|mấy|bao|chăng|hả|à|nhỉ|thế)\b", re.IGNORECASE)
_MARKED: Final = re.compile(r"[aeoAEO]\^|[uoUO]\+|[aA]\(|[dD]{2}|[aeiouyAEIOUY]['`~]|[aeiouyAEIOUY][.?](?=[a-z])")
_SHAPE_SIGN: Final = re.compile(r"[aeoAEO]\^|[uoUO]\+|[aA]\(")
# Without one of these a word may be English or an address (`vna.com`), and must make a syllable to be read.
_CERTAIN: Final = re.compile(r"[aeoAEO]\^|[uoUO]\+|[aA]\(|(?<![a-zAEIOUY])[dD]{2}|[`~]|\\")
MIN_WORDS: Final = 6
MIN_SHARE: Final = 0.85


def _unit(match: re.Match[str]) -> str:
    if (plain := match.group("plain")) is not None:
        return plain
    if (stroke := match.group("stroke")) is not None:
        return "Đ" if stroke[0] == "D" else "đ"
    vowel, shape, tone = match.group("vowel", "shape", "tone")
    if shape and vowel.lower() not in _SHAPED[shape]:
        # `(` behind another vowel is a bracket, and a tone behind it belongs to nothing
        return f"{vowel}{shape}{tone}"
    return vowel + _SHAPES.get(shape, "") + _TONES.get(tone, "")


def _units(word: str) -> str:
    return normalize("NFC", _UNIT.sub(_unit, word))


def _ends_sentence(sign: str, toned: str, rest: str, match: re.Match[str]) -> bool:
    """Whether a final `.` or `?` that would make the valid syllable `toned` is a full stop or question mark."""
    following = rest.lstrip(" \t\"')]")
    at_end = not following or following[0] in "\r\n" or (rest[:1].isspace() and following[0].isupper())
    if not at_end:
        return False
    if sign == ".":
        return toned.lower() not in _HEAVY
    return _ASKING.search(_units(match.string[max(0, match.start() - 80) : match.end()])) is not None


def _split_tail(word: str) -> tuple[str, str]:
    """A word and the tone-like signs at its end; a sign behind a backslash belongs to the word."""
    body = word.rstrip("?.'`~")
    if body.endswith("\\") and body != word:
        body = word[: len(body) + 1]
    return body, word[len(body) :]


def _word(match: re.Match[str]) -> str:
    word = match.group()
    body, tail = _split_tail(word)
    made = _units(body)
    if tail and body and body[-1:].isalpha() | (body[-1:] in "^(+*"):
        toned = _units(body + tail[0])
        single = len(tail) == 1 and tail in ".?" and is_syllable(made)
        ends = single and _ends_sentence(tail, toned, match.string[match.end() : match.end() + 80], match)
        if toned.isalpha() and (is_syllable(toned) or not is_syllable(made)) and not ends:
            made, tail = toned, tail[1:]
    if not is_syllable(made) and not _CERTAIN.search(word):
        return word
    return made + tail


def decode_viqr(text: str) -> str:
    """ASCII text in VIQR as Unicode (NFC). Never raises. Source: RFC 1456, rule 1.5."""
    return _WORD.sub(_word, text)


def looks_like_viqr(text: str) -> bool:
    """Whether undeclared ASCII text is VIQR: six marked words, nearly all of them syllables, some with ^ + or (."""
    if len(_SHAPE_SIGN.findall(text, 0, 20_000)) < 3:
        return False
    valid = total = 0
    for match in _WORD.finditer(text, 0, 20_000):
        word = match.group()
        if not _MARKED.search(word):
            continue
        total += 1
        letters = "".join(letter for letter in _word(match) if letter not in "?.'`~")
        valid += is_syllable(letters)
    return valid >= MIN_WORDS and valid >= MIN_SHARE * total
