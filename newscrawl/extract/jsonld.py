"""JSON-LD as newspapers write it: broken strings, trailing commas, lists of lists, entities escaped twice.

Pure functions over the texts of the script blocks; no page, no interpretation of times or names.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import orjson

Thing = dict[str, Any]

ARTICLE_TYPES = frozenset(
    {"newsarticle", "article", "reportagenewsarticle", "blogposting", "analysisnewsarticle", "opinionnewsarticle"}
)
_DEPTH = 12
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_DOUBLE_COMMA = re.compile(r",(?:\s*,)+")
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_PAIR = re.compile(r'"(headline|datePublished|dateModified|articleSection|description)"\s*:\s*"((?:[^"\\]|\\.)*)"')
_AUTHOR = re.compile(r'"author"\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,300}?"name"\s*:\s*)?"((?:[^"\\]|\\.){1,200})"')
_MAX_BLOCK = 1_000_000


def read_things(blocks: list[str]) -> list[Thing]:
    """Every object of the blocks, arrays and `@graph` opened, in order. A block beyond repair gives its plain pairs."""
    found: list[Thing] = []
    for block in blocks:
        if block.strip():
            found.extend(_objects(read_json(block), 0))
    return found


def read_json(text: str) -> Any:
    """A JSON value, read tolerantly: comments, raw line ends, stray commas, backslashes forgiven; {} when hopeless."""
    try:
        return orjson.loads(text)
    except ValueError:
        return _mend(text)


def _mend(text: str) -> Any:
    if "&quot;" in text and '"' not in text:  # the whole block was escaped
        return read_json(html.unescape(text))
    mended = _WRAPPING.sub("", text[:_MAX_BLOCK]).strip().rstrip(";")
    mended = _BAD_ESCAPE.sub(r"\\\\", _TRAILING_COMMA.sub(r"\1", _DOUBLE_COMMA.sub(",", mended)))
    try:
        return json.JSONDecoder(strict=False).raw_decode(mended)[0]
    except (ValueError, RecursionError):
        return _plain_pairs(mended)


def _plain_pairs(text: str) -> Thing:
    """The plain string pairs of an object that no parser takes (an unescaped quote in the headline is enough)."""
    pairs: Thing = {}
    for name, value in _PAIR.findall(text):
        pairs.setdefault(name, value.replace('\\"', '"').replace("\\/", "/"))
    if (author := _AUTHOR.search(text)) is not None:
        pairs["author"] = {"@type": "Person", "name": author[1].replace('\\"', '"')}
    if pairs:
        pairs.setdefault("@type", "NewsArticle")
    return pairs


def _objects(value: Any, depth: int) -> Iterator[Thing]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        graph = value.get("@graph")
        if graph is not None:
            yield from _objects(graph, depth + 1)
        if graph is None or len(value) > 3:
            yield value
        inner = value.get("mainEntity")  # an article inside its WebPage; `mainEntityOfPage` points the other way
        if isinstance(inner, dict | list):
            yield from _objects(inner, depth + 1)


def types_of(thing: Thing) -> list[str]:
    """The `@type` of an object, lower case; several are a list."""
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [k.rsplit("/", 1)[-1].lower() for k in kinds if isinstance(k, str)]


def article_of(things: list[Thing]) -> Thing | None:
    """The object that describes the article: an article type, else any object with a publication date."""
    for thing in things:
        if not ARTICLE_TYPES.isdisjoint(types_of(thing)):
            return thing
    return next((t for t in things if "datePublished" in t and "VideoObject" not in str(t.get("@type"))), None)


def text_of(value: Any, *, name: str = "name") -> str:
    """A value as text: strings unescaped (twice, as found), numbers printed, objects by their `name`; "" for others."""
    if isinstance(value, str):
        return unescape(value).strip()
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        return text_of(value.get(name) or value.get("@value") or "", name=name)
    if isinstance(value, list) and value:
        return text_of(value[0], name=name)
    return ""


def texts_of(value: Any, *, name: str = "name") -> list[str]:
    """A value or a list of values (lists in lists opened) as texts, empty ones left out."""
    items = value if isinstance(value, list) else [value]
    found: list[str] = []
    for item in items:
        if isinstance(item, list):
            found.extend(texts_of(item, name=name))
        elif text := text_of(item, name=name):
            found.append(text)
    return found


def unescape(text: str) -> str:
    """Character references resolved, at most two rounds: Tuổi Trẻ escapes its JSON-LD twice (capture of 2026-03-07)."""
    for _ in range(2):
        if "&" not in text:
            return text
        text = html.unescape(text)
    return text


def breadcrumb(things: list[Thing]) -> list[str]:
    """Names of a BreadcrumbList in order; Dân Trí's items are lists of one (capture of 2026-03-07)."""
    for thing in things:
        if "breadcrumblist" in types_of(thing):
            return [name for item in _flat(thing.get("itemListElement")) if (name := _crumb(item))]
    return []


def _flat(value: Any, depth: int = 0) -> Iterator[Any]:
    if isinstance(value, list) and depth < _DEPTH:
        for item in value:
            yield from _flat(item, depth + 1)
    elif value is not None:
        yield value


def _crumb(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    return text_of(item.get("name") or "") or text_of(item.get("item") or "")
