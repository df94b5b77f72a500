"""Hostile XML made harmless: bytes to one lxml tree for feeds and sitemaps.

Recovers from broken markup, resolves nothing: no DTD, no entity of the document's own, no network, bounded size. HTML
entities (`&nbsp;`, `&agrave;`), which Vietnamese feeds print without declaring them, become their characters.
"""

import html
import re
import zlib
from functools import lru_cache
from html.entities import html5

from lxml import etree

MAX_BYTES = 64 * 1024 * 1024
"""Bytes after decompression (the sitemap protocol allows 50 MB); the rest is cut off and the start still read."""

_DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[<>]|\[[^\]]*\])*>", re.IGNORECASE)
_DECLARATION = re.compile(rb"<!(?:ENTITY|DOCTYPE|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_PROLOG = re.compile(rb"^\s*<\?xml[^>]*?(?:encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"'])?[^>]*\?>", re.IGNORECASE)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BARE_AMPERSAND = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{0,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)")
_BAD_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f￾￿]")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def parse(body: bytes) -> etree._Element | None:
    """The root of a document, recovered as far as possible; None for no markup or own entities."""
    raw = harmless(inflate(body))
    if raw is None:
        return None
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        encoding="utf-8",
    )  # fmt: skip
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        return None


def harmless(raw: bytes) -> bytes | None:
    """UTF-8 without BOM, declaration, DOCTYPE, undeclared entities; None for no markup or own entities."""
    text = _text(raw)
    start = text.find("<")
    if start < 0:
        return None
    cleaned = _DOCTYPE.sub(b"", text[start:].encode("utf-8", "replace"))
    return None if _DECLARATION.search(cleaned, 0, 65536) else cleaned


def inflate(body: bytes) -> bytes:
    """The body itself, or its gzip content up to `MAX_BYTES`; a torn member gives what could be read of it."""
    if not body.startswith(b"\x1f\x8b"):
        return body[:MAX_BYTES]
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MAX_BYTES)
    except zlib.error:
        return b""


def name_of(element: etree._Element) -> str:
    """An element's name without namespace, in lower case; "" for comments and the like."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return _name(tag)


@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def text_of(element: etree._Element) -> str | None:
    """All text below an element, blanks collapsed, remaining entities unescaped; None when empty."""
    text = element.text or "" if len(element) == 0 else "".join([str(part) for part in element.itertext()])
    joined = " ".join(text.split())
    if "&" in joined and ";" in joined:
        joined = " ".join(html.unescape(joined).split())
    return joined or None


def _text(raw: bytes) -> str:
    for bom, charset in _BOMS:
        if raw.startswith(bom):
            return _clean(raw[len(bom) :].decode(charset, "replace"))
    found = _PROLOG.match(raw)
    charset = found[1].decode("ascii") if found and found[1] else "utf-8"
    body = raw[found.end() :] if found else raw
    try:
        return _clean(body.decode("utf-8" if charset.lower() in ("utf-16", "unicode") else charset))
    except (UnicodeDecodeError, LookupError):
        return _clean(body.decode("utf-8", "replace"))


def _clean(text: str) -> str:
    def known(found: re.Match[str]) -> str:
        name = found[1]
        if name in _XML_ENTITIES:
            return found[0]
        return html5.get(name + ";", f"&amp;{name};")

    text = re.sub(r"^[\s﻿]*<\?xml[^>]*\?>", "", text, count=1)
    return _BAD_CHARACTERS.sub("", _ENTITY.sub(known, _BARE_AMPERSAND.sub("&amp;", text)))
