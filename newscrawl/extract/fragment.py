"""A snippet of a page, or a JSON-LD object, read on its own by the generic rules: stamps, names, counts and the text.

For judging single pieces of markup (cases, golden pages, `portal check`). Calls `newscrawl.text` directly, because
there is no record and no stage here.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from newscrawl.extract import jsonld, metadata
from newscrawl.extract.page import Page
from newscrawl.extract.snippet import Snippet
from newscrawl.text import Count, Stamp, agree_on_utc, clean_text, read_byline, read_count, read_stamp


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a fragment says. None and empty tuples mean: looked for and not found.

    `text` is the whole text, decoded per font run and cleaned, nothing removed; blocks end with a line end.
    """

    published: Stamp | None = None
    updated: Stamp | None = None
    authors: tuple[str, ...] = ()
    photo: tuple[str, ...] = ()
    views: Count | None = None
    comments: Count | None = None
    text: str = ""


def read_fragment(text: str, *, format: str, seen_at: dt.datetime | None = None) -> Fragment:  # noqa: A002 - fixed name
    """Reads an HTML snippet (`format` "html") or a JSON-LD value (`format` "json-ld": any object, array or `@graph`).

    `seen_at` is the capture time, needed by relative stamps. Never raises.
    """
    return _from_json_ld(text, seen_at) if format == "json-ld" else _from_html(text, seen_at)


def _from_html(text: str, seen_at: dt.datetime | None) -> Fragment:
    page = Page(text.encode("utf-8", "surrogatepass"), seen_at=seen_at)
    snippet = Snippet(page, seen_at)
    stamps = snippet.stamps
    published, updated = stamps.times()
    linked = Fragment()
    if page.json_ld:
        linked = _from_things(page.json_ld, seen_at, visible=stamps.shown, beside=stamps.machine)
    authors, photo = snippet.names()
    views, comments = snippet.counts()
    return Fragment(
        published=published or linked.published,
        updated=updated or linked.updated,
        authors=authors or linked.authors,
        photo=photo,
        views=views or linked.views,
        comments=comments or linked.comments,
        text=snippet.text(),
    )


def _from_json_ld(text: str, seen_at: dt.datetime | None) -> Fragment:
    return _from_things(jsonld.read_things([text]), seen_at)


def _from_things(
    things: list[jsonld.Thing],
    seen_at: dt.datetime | None,
    *,
    visible: str | None = None,
    beside: Sequence[Stamp] = (),
) -> Fragment:
    thing = jsonld.article_of(things) or _richest(things)
    if thing is None:
        return Fragment()
    first = jsonld.text_of(thing.get("datePublished")) or jsonld.text_of(thing.get("dateCreated"))
    later = jsonld.text_of(thing.get("dateModified"))
    parts = [jsonld.text_of(thing.get(key)) for key in ("headline", "name", "description", "articleBody")]
    published = _stamp(first, visible or later, seen_at)
    updated = _stamp(later, visible or first, seen_at)
    agreed = iter(agree_on_utc([stamp for stamp in (published, updated, *beside) if stamp is not None]))
    published = next(agreed) if published else None
    updated = next(agreed) if updated else None
    return Fragment(
        published=published,
        updated=updated,
        authors=_authors(thing),
        views=_count(thing, "view"),
        comments=_count(thing, "comment"),
        text=clean_text("\n".join(dict.fromkeys(part for part in parts if part))),
    )


def _richest(things: list[jsonld.Thing]) -> jsonld.Thing | None:
    """Any object that names an author, a time or a counter: fragments come without their `@type`."""
    telling = (
        "dateModified",
        "author",
        "creator",
        "interactionStatistic",
        "interactionType",
        "interactionCount",
        "commentCount",
        "viewCount",
        "headline",
    )
    return next((t for t in things if any(key in t for key in telling)), things[0] if things else None)


def _stamp(text: str, other: str, seen_at: dt.datetime | None) -> Stamp | None:
    """A machine time; the other one, where it has no zone, is the evidence against a false `Z`."""
    if not text:
        return None
    visible = other if other and not other.rstrip().endswith("Z") and "+" not in other[10:] else None
    return read_stamp(text, seen_at=seen_at, visible=visible, where="meta")


def _authors(thing: jsonld.Thing) -> tuple[str, ...]:
    names: dict[str, None] = {}
    publisher = jsonld.text_of(thing.get("publisher"))
    for key in ("author", "creator"):
        for name in metadata.persons(thing.get(key)):
            if metadata.is_nobody(name) or (publisher and name == publisher):
                continue
            read = read_byline(name, where="meta")
            names.update(dict.fromkeys(read.authors if read is not None else ()))
        if names:
            break
    return tuple(names)


def _count(thing: jsonld.Thing, wanted: str) -> Count | None:
    plain = ("commentCount",) if wanted == "comment" else ("viewCount", "view_count", "views")
    texts = [jsonld.text_of(thing.get(key)) for key in plain]
    texts += [raw.text for raw in metadata.interactions(thing, wanted)]
    texts += [raw.text for raw in metadata.interactions({"interactionStatistic": thing}, wanted)]
    for text in texts:
        if (found := read_count(text.removesuffix(".0"), where="bare")) is not None:
            return found
    kind, _, number = jsonld.text_of(thing.get("interactionCount")).partition(":")  # `UserPageVisits:1005`
    of_comments = "comment" in kind.lower()
    return read_count(number, where="bare") if number and of_comments == (wanted == "comment") else None
