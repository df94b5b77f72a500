"""A page that a person names on the command line: a saved file, or an address that is then fetched politely."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newscrawl.cli.base import archive_folder
from newscrawl.cli.fetching import look_at
from newscrawl.errors import BlockedPage, PageError, UsageError, WrongContent
from newscrawl.extract import Page
from newscrawl.portals import Portal


def is_address(name: str) -> bool:
    """Whether an argument is an address rather than a file."""
    return name.startswith(("http://", "https://"))


def page_given(name: str, opts: Any, settings: Any, portal: Portal | None = None) -> Page:
    """The page of a file or address. A file's address is `--url`, else what it names for itself, else None.

    The moment of a saved file is its time of change. Raises `UsageError` for a missing file or contact, `PageError`
    when the fetch was refused or brought nothing.
    """
    if is_address(name):
        return _fetched(name, opts, settings, portal)
    path = Path(name)
    try:
        body = path.read_bytes()
        seen_at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    except OSError as error:
        raise UsageError(f"{name}: {error.strerror or error}") from error
    return Page(body, opts.url or address_in(body), seen_at=seen_at)


def address_in(body: bytes) -> str | None:
    """The address that a saved page names for itself: canonical, else og:url."""
    page = Page(body)
    return page.canonical or page.meta.get("og:url")


def _fetched(url: str, opts: Any, settings: Any, portal: Portal | None) -> Page:
    archive_folder(settings, opts)  # reads the operator's file: the contact stands there
    look = look_at(settings, [url], portal=portal, base_url=opts.base_url)
    if not look.pages:
        raise lost(url, look.lost.get(url, "no answer"))
    return look.pages[0].page


def lost(url: str, why: str) -> PageError:
    """The error for an address that brought no page: refused by robots.txt, or not reached at all."""
    if "robots.txt" in why:
        return BlockedPage(f"{url}: robots.txt forbids it")
    return WrongContent(f"{url}: {why}")
