"""RSS 2.0, RSS 1.0 and Atom to links: address, title, the time as printed, the category.

A feed is a hint about addresses; no text of it becomes part of a record. Broken XML is read as far as it goes, and a
feed that is no feed gives an empty list. Dates are not interpreted: Báo Chính phủ prints them month first, CafeF with
two-digit years, and only the stages know the portal's habit.
"""

import re
from collections.abc import Iterable
from itertools import takewhile
from urllib.parse import urljoin

from lxml import etree

from newscrawl.extract import xmltree
from newscrawl.extract.links import Link

MAX_ENTRIES = 2000
"""Links taken from one feed; the largest seen holds 100."""

_ITEMS = ("item", "entry")
_PUBLISHED = ("pubdate", "published", "date", "issued", "created")
_LASTMOD = ("updated", "modified", "lastbuilddate")


def read_feed(body: bytes, url: str) -> list[Link]:
    """The items of a feed in their order, once per address. `url` is the feed's own, for relative links.

    Accepts a BOM, blanks before the declaration, HTML entities, CDATA, gzip. Never raises for bad content.
    """
    root = xmltree.parse(body)
    if root is None:
        return []
    section = _section(root)
    found: dict[str, Link] = {}
    for element in root.iter():
        if xmltree.name_of(element) in _ITEMS and len(found) < MAX_ENTRIES:
            link = _read(element, url)
            if link is not None and link.url not in found:
                link.section = link.section or section
                found[link.url] = link
    return list(found.values())


def _read(item: etree._Element, feed_url: str) -> Link | None:
    fields = _fields(item)
    address = _address(fields, feed_url)
    if address is None:  # an unclosed tag swallowed the rest of the item
        fields = _fields(takewhile(lambda e: xmltree.name_of(e) not in _ITEMS, item.iterdescendants()))
        address = _address(fields, feed_url)
    if address is None:
        return None
    return Link(
        url=address,
        title=fields.get("title"),
        published=_first(fields, _PUBLISHED),
        lastmod=_first(fields, _LASTMOD),
        section=fields.get("category") or fields.get("section"),
        source=feed_url,
    )


def _fields(elements: Iterable[etree._Element]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for child in elements:
        name = xmltree.name_of(child)
        value = _href(child) if name == "link" else xmltree.text_of(child)
        if value and name:
            fields.setdefault(name, value)
    return fields


def _address(fields: dict[str, str], feed_url: str) -> str | None:
    for name in ("link", "origlink", "guid", "id"):
        value = fields.get(name, "").strip()
        if not value or (name in ("guid", "id") and not value.startswith(("http://", "https://"))):
            continue
        try:
            joined = urljoin(feed_url, value)
        except ValueError:
            continue
        if joined.startswith(("http://", "https://")) and not re.search(r"\s", joined):
            return joined.partition("#")[0]
    return None


def _href(link: etree._Element) -> str | None:
    """RSS prints the address as text, Atom as `href` (only the alternate one is the page)."""
    if (href := link.get("href")) is not None:
        return href if link.get("rel", "alternate") == "alternate" else None
    return xmltree.text_of(link)


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[n] for n in names if n in fields), None)


def _section(root: etree._Element) -> str | None:
    """The channel's own category; its title names the paper as well and is no section."""
    for channel in root:
        if xmltree.name_of(channel) == "channel":
            for child in channel:
                if xmltree.name_of(child) == "category":
                    return xmltree.text_of(child)
    return None
