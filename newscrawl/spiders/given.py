"""Arguments of a spider as a person types them (`-a limit=20`), checked: a wrong one is a `UsageError` naming it."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from newscrawl.errors import UsageError


def base_address(text: str | None) -> str | None:
    """`--base-url`: an http or https address with a host, without query; None when not given."""
    if text is None or text == "":
        return None
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or parts.query or parts.fragment:
        raise UsageError(f"base_url {text!r}: an address such as http://127.0.0.1:8000 is expected")
    return text


def whole_number(text: str | int | None, name: str) -> int | None:
    """A number above 0; None when not given."""
    if text is None or text == "":
        return None
    number = int(text) if str(text).isdecimal() else 0
    if number < 1:
        raise UsageError(f"{name} {text!r}: a whole number above 0 is expected")
    return number


def one_of(text: str, name: str, words: Iterable[str]) -> str:
    """One of a few words."""
    known = list(words)
    if text not in known:
        raise UsageError(f"{name} {text!r}: one of {', '.join(known)} is expected")
    return text
