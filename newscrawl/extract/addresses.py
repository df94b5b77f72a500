"""Links of a page made absolute: `urllib`'s joining, with the two plain forms that nearly every link has told first.

`urljoin` takes both addresses apart and together again, 5 to 10 µs a link; an address that is absolute already, and a
path from the root, need none of it (measured 2026-11-23: 0.5 µs). `tests/extract/test_addresses.py` holds both ways to
the same answer. No page, no network.
"""

import re
from urllib.parse import urljoin, urlsplit

ABSOLUTE = re.compile(r"https?://[A-Za-z0-9.-]+/[A-Za-z0-9/._~%=-]*")
"""An address that joining leaves as it is."""
_ROOTED = re.compile(r"/|(?:/[A-Za-z0-9_~%=-][A-Za-z0-9._~%=-]*)+/?")
"""A path without empty segments, and without any that begins with a dot: nothing to resolve."""
_ELSEWHERE = ("javascript:", "mailto:", "tel:", "data:", "about:", "blob:")


class Base:
    """The address that a page's links stand against; "" when it is unknown."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._sound = True
        self._origin: str | None = None
        try:
            parts = urlsplit(url)
        except ValueError:  # `http://[`: urljoin refuses every link beside it
            self._sound = False
            return
        if parts.scheme in ("http", "https") and parts.netloc:
            self._origin = f"{parts.scheme}://{parts.netloc}"

    def join(self, href: str) -> str | None:
        """An absolute http(s) address without fragment, or None for scripts, mail addresses and empty links."""
        href = href.strip()
        if self._sound:
            if ABSOLUTE.fullmatch(href):
                return href
            if self._origin is not None and _ROOTED.fullmatch(href):
                return self._origin + href
        return self._join(href)

    def _join(self, href: str) -> str | None:
        if not href or href[0] == "#" or href[:12].lower().startswith(_ELSEWHERE):
            return None
        try:
            joined = urljoin(self.url, href)
        except ValueError:
            return None
        return joined.partition("#")[0] if joined.startswith(("http://", "https://")) else None
