"""What a single line or picture of a body is, told from itself: a player, a pointer, a heading, an ornament.

Pure functions over strings; the walk in `body` asks them.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

PICTURE_SOURCES = ("data-original", "data-src", "data-lazy-src", "data-lazy", "src")
"""Attributes that may hold a picture's address, the real one before the placeholder of lazy loading."""
_PLAYER = re.compile(r"^(?:\d{1,2}:)?\d{1,2}:\d{2}\s*/\s*(?:\d{1,2}:)?\d{1,2}:\d{2}$|^\d(?:[.,]\d+)?x$", re.IGNORECASE)
_POINTER = re.compile(
    r"^[>»•\-*\s]*(?:(?:tin|bài)(?:\s+viết)?\s+liên\s+quan|xem\s+thêm|đọc\s+thêm|có\s+thể\s+bạn\s+quan\s+tâm"
    r"|tin\s+cùng\s+chuyên\s+mục|quảng\s+cáo|advertisement"
    r"|theo\s+dõi\s[^.!?]{2,60}\strên\s+(?:google|zalo|facebook|youtube|tiktok)[^.!?]{0,30}"
    r"|mời\s+(?:quý\s+(?:vị\s+)?)?(?:độc\s+giả|bạn\s+đọc|khán\s+giả|thính\s+giả|vị)\b[^.]{0,60}"
    r"(?:xem|theo\s+dõi|đón\s+(?:đọc|xem)|truy\s+cập|chuyên\s+mục)\b[^.]{0,100})\s*[.!:>»]*$",
    re.IGNORECASE,
)
_FILE = re.compile(r"[^/:?!]{1,80}\.(?:jpe?g|png|gif|webp|heic|mp4)", re.IGNORECASE)
_FILE_END = frozenset("gGfFpPcC4")
"""Names of picture files that stay behind as lines of their own (Lào Cai: "ZAP_1271.jpg")."""
_POINTING = re.compile(
    r"^[>»•\-*\s]*(?:(?:tin|bài)(?:\s+viết)?\s+liên\s+quan|(?:mời\s+)?(?:bạn|độc\s+giả|quý\s+vị|bạn\s+đọc)?\s*(?:xem|đọc|tìm\s+hiểu)"
    r"\s+(?:thêm|tiếp|chi\s+tiết|nhanh)|có\s+thể\s+bạn\s+quan\s+tâm|mời\s+(?:quý\s+)?(?:độc\s+giả|bạn\s+đọc)|video)\b|^\s*>>",
    re.IGNORECASE,
)
"""How a line begins that only leads to another article, whose title is its link."""
_ARTICLE_LINK = re.compile(r"\d{4,}[^/]*(?:/|\.\w+)?(?:[?#].*)?$|-[0-9a-f]{7}/?$")
_HEADING_WORDS = 25
_NAME_WORDS = 8
_SENTENCE_END = frozenset('.!?…”")')
_LINE_END = frozenset(".…;:,")
_KEY_LENGTH = 240
_QUICK = 8
_OPENING = ' "“”(‘'
EMAIL = re.compile(r"\s*\(?[\w.+-]{1,40}@[\w-]+(?:\.[\w-]+)+\)?")
_NO_LETTER = re.compile(r"[\W_]+")


def is_furniture(text: str) -> bool:
    """Whether a line is an audio player's clock, a pointer to other articles, or a separator ("•", "***")."""
    if len(text) > 200:
        return False
    if text.startswith("{{") and text.endswith("}}"):
        return True  # a template that no script filled (Lạng Sơn)
    if len(text) < 8 and not any(map(str.isalnum, text)):
        return True
    if text[-1] in _FILE_END and text[-5:].count(".") == 1 and _FILE.fullmatch(text):
        return True
    return (text[0].isdigit() and _PLAYER.match(text) is not None) or _POINTER.match(text) is not None


def is_pointing(text: str) -> bool:
    """Whether a line begins like a pointer to another article ("Xem thêm: …", ">>> …")."""
    return _POINTING.match(text[:60]) is not None


def is_article_link(href: str | None) -> bool:
    """Whether an address looks like another article's: it ends with a number of four digits or a hash of seven."""
    return href is not None and _ARTICLE_LINK.search(href) is not None


def is_heading(text: str) -> bool:
    """Whether a wholly bold line may be a sub-heading: short, and no full stop at its end."""
    return text[-1] not in _LINE_END and len(text.split()) <= _HEADING_WORDS


def is_signature(text: str, name: str) -> bool:
    """Whether a paragraph's bold end may be a byline: behind a finished sentence, short, without a stop."""
    return text[-1:] in _SENTENCE_END and 0 < len(name.split()) <= _NAME_WORDS and name[-1] not in _LINE_END


def is_ornament(attributes: Mapping[str, str | None], url: str) -> bool:
    """Icons, emoji and counters that stand in the text."""
    width = (attributes.get("width") or "").removesuffix("px")
    return (width.isdigit() and int(width) <= 40) or "emoji" in url or "/icon" in url or url.endswith(".svg")


def text_key(text: str) -> str:
    """Letters and digits of the first `_KEY_LENGTH` characters, lower case: for comparing two prints of a sentence."""
    return _key(text[:_KEY_LENGTH])


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    return _NO_LETTER.sub("", text.replace(" ", "")).casefold()  # without the blanks in half the time


def repeats(text: str, known: Iterable[str]) -> bool:
    """Whether a line repeats one of the known texts (headline, sapo), a part of it, or it with a word more or less."""
    start = text.lstrip(_OPENING)[:_QUICK].casefold()
    for other in known:
        if start not in other.casefold():  # most lines are told apart by their first letters
            continue
        key, same = text_key(text), text_key(other)
        if key == same or (len(key) > 40 and (key in same or same.startswith(key))):
            return True
        if len(key) > 40 and key.startswith(same[:60]) and len(text) < 1.2 * len(other):
            return True
    return False
