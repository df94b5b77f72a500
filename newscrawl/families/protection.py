"""Recognising a body that its publisher encodes as copy protection. Nothing is decoded here or anywhere else.

Three forms stand in stored pages of Thanh Hóa (2020, 2022) and Phú Thọ: tokens separated by `x`, base64 with a changed
alphabet, base64 of text whose letters are exchanged. All are one long run of letters and digits where prose has words.
"""

import re

LONG_RUN = 160
"""Characters without a blank; the longest printed address of the captures has 140."""

_RUN = re.compile(r"[A-Za-z0-9+/=_.-]{%d,}" % LONG_RUN)  # noqa: UP031 - braces of the pattern


def is_encoded(text: str) -> bool:
    """Whether most of a text is runs of letters and digits that no prose has."""
    held = sum(len(found) for found in _RUN.findall(text))
    return held > 0 and held * 2 > len("".join(text.split()))
