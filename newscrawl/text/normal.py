"""Unicode normal forms that cannot be made to hang.

`unicodedata.normalize` sorts a run of combining marks by insertion: 80 000 alternating marks take four seconds, a
megabyte would take ten minutes [measured 2026-11-23, CPython 3.11]. Runs that no writing has are cut here, in the
spirit of the Stream-Safe Text Format (UAX #15); everything else is exactly the standard library's answer.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal
from unicodedata import combining, is_normalized, normalize

_SHORT: Final = 256
_RUN: Final = 64
_STRETCH: Final = 32_768
_ASCII: Final = re.compile(r"[\x00-\x7f]")
_LONG: Final = re.compile(r"[^\x00-\x7f]{256}")

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]


def normal(form: Form, text: str) -> str:
    """`text` in the normal form; a run of more than 64 combining marks is ordered in pieces. Linear time."""
    if is_normalized(form, text):
        return text
    if len(text) > 2 * _STRETCH:
        return "".join(_settled(form, stretch) for stretch in _stretches(text))
    return _settled(form, text)


def _settled(form: Form, text: str) -> str:
    if len(text) < _SHORT or not _LONG.search(text):
        return normalize(form, text)
    return "".join(normalize(form, piece) for piece in _pieces(text))


def _stretches(text: str) -> Iterator[str]:
    """`text` in stretches that begin with an ASCII character, which no normal form joins to what stands before it.

    The standard library takes 25 times as long for ten times the string: memory of that size is fresh each time.
    """
    start = 0
    while start < len(text):
        cut = _ASCII.search(text, start + _STRETCH)
        end = cut.start() if cut else len(text)
        yield text[start:end]
        start = end


def nfc(text: str) -> str:
    """`text` with every letter composed that has a composed form."""
    return normal("NFC", text)


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    start = run = 0
    for at, letter in enumerate(text):
        run = run + 1 if combining(letter) else 0
        if run == _RUN:
            pieces.append(text[start : at + 1])
            start, run = at + 1, 0
    pieces.append(text[start:])
    return pieces
