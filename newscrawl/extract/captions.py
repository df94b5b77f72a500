"""Which lines beside a picture are its caption, and which part of a caption names the photographer.

Pure functions over text and how it is set; the walk in `body` asks them.
"""

import re

_CREDIT = re.compile(
    r"(?:^|[\s.(\-–—|/])\(?(?P<credit>(?:Ảnh|Ảnh minh họa|Ảnh tư liệu|Nguồn ảnh|Đồ họa|Video|Clip)\s*:\s*[^:]{1,80})$",
    re.IGNORECASE,
)
_BARE_CREDIT = re.compile(
    r"^\(?\s*(?:Ảnh|Nguồn ảnh|Đồ họa|Clip|Video)\s*(?:minh họa|tư liệu)?\s*[:/]\s*\S", re.IGNORECASE
)
_BYLINE = re.compile(r"^\s*\(?(?:tin|bài|thực hiện|theo|nguồn|ghi chép|tổng hợp|lược ghi)\b", re.IGNORECASE)
_WORDS = 80
_SHORT = 45


def credit_of(caption: str) -> str | None:
    """The part of a caption that names the photographer or agency ("Ảnh: …"), as printed; None when there is none."""
    found = _CREDIT.search(caption.strip())
    return found["credit"].strip(" ()") if found else None


def is_only_credit(text: str) -> bool:
    """Whether a line is nothing but a photo credit."""
    return _BARE_CREDIT.match(text) is not None and len(text.split()) <= 8


def is_caption_like(text: str, *, italic: bool, centred: bool, bold: bool, beside: bool) -> bool:
    """Whether a line directly behind a picture is its caption.

    Set in italics, centred, or ending with a photo credit (Cần Thơ 2026-01-08: a centred `<p><em>` after the picture's
    paragraph). `beside`: it stands in the picture's own paragraph. A byline ("Tin, ảnh: …") never is.
    """
    words = len(text.split())
    if words > _WORDS or _BYLINE.match(text):
        return False
    if is_only_credit(text) or (words <= _SHORT and _CREDIT.search(text)):
        return True
    if italic or (centred and not bold):
        return True
    return beside and not bold and words <= _SHORT
