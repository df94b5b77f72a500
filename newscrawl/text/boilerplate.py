"""Which lines of a page are furniture and not text (rules, section 6), and the end of an article peeled off.

A line is boilerplate only as a whole and only outside the body: never by its first words, never inside the body.
"""

from typing import Final
from unicodedata import is_normalized, normalize

from newscrawl.text.phrases import LONGEST, is_notice, line_kind
from newscrawl.text.tail import Tail, split_tail

__all__ = ["Tail", "is_boilerplate", "split_tail"]

# A section called "Ý kiến bạn đọc", a headline "Đọc nhiều", a caption: the same words are content there.
_CONTENT: Final = frozenset({"body", "section", "headline", "title", "sapo", "lead", "subhead", "caption"})


def is_boilerplate(text: str, *, where: str | None = "tail") -> bool:
    """Whether the whole of `text` is a button, a list heading, a form label or a notice of the site.

    `where="body"` is always False. In `footer` the first words of a notice are proof enough. Other words only say
    that the line stands outside the body. Long lines are answered by their length. Never raises.
    """
    if not text or len(text) > LONGEST or where in _CONTENT:
        return False
    line = text.strip() if is_normalized("NFC", text) else normalize("NFC", text).strip()
    return bool(line) and (line_kind(line) is not None or is_notice(line, footer=where == "footer"))
