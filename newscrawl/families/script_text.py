"""Reading a string literal out of an inline script: for CMSs that print the body as JavaScript. Runs nothing."""

import re

_SIMPLE = {"n": "\n", "r": "", "t": "\t", "b": "", "f": "", "v": "", "0": ""}
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(\r\n|.))", re.DOTALL)

_BODY = {quote: re.compile(rf"[^\\{quote}]*+(?:\\.[^\\{quote}]*+)*+", re.DOTALL) for quote in "'\"`"}
"""What stands between two quotes; possessive, because a literal holds a whole article."""


def literal_at(text: str, start: int) -> str | None:
    """The value of the string literal that opens (`"`, `'` or a backtick) at `start`; None when torn."""
    quote = text[start : start + 1]
    if quote not in _BODY:
        return None
    body = _BODY[quote].match(text, start + 1)
    if body is None or text[body.end() : body.end() + 1] != quote:
        return None
    return _ESCAPE.sub(_plain, body.group())


def _plain(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else ""
    other = found[4]
    if other in ("\n", "\r\n"):
        return ""
    return _SIMPLE.get(other, other)
