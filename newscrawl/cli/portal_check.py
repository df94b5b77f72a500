"""`newscrawl portal check ID [PAGE|URL]`: proves a profile in a minute, on a saved page or on the portal itself.

Without a page it looks at the portal's sources as a guest would (robots.txt, delays, contact) until one lists articles,
and reads two of them. Stores nothing, judges by what the profile declares.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscrawl.cli.base import archive_folder, say, say_json
from newscrawl.cli.fetching import Fetched, look_at
from newscrawl.cli.given import lost, page_given
from newscrawl.cli.inspecting import Candidate, Inspection, inspect_article, inspect_listing
from newscrawl.errors import BlockedPage, PageError, UsageError
from newscrawl.extract import Page
from newscrawl.extract.feeds import read_feed
from newscrawl.extract.screen import screen
from newscrawl.families import BoundFamily, bind
from newscrawl.portals import Portal, Source, load_portal, parse_portal

OK, NOTHING, DEGRADED, BLOCKED = 0, 1, 3, 4
ARTICLES = 2
SHOWN = 100
_FIRST = {"listing": 0, "rss": 1, "api": 2}
"""Kinds of sources that a look begins with; sitemaps tell addresses only, and are large."""


def check(args: Sequence[str], opts: Any, settings: Any) -> int:
    """0 when every declared field is answered by its rules, 3 when one is not, 4 when refused, 1 when nothing came."""
    if not 1 <= len(args) <= 2:
        raise UsageError("portal check takes a portal, or a portal and a saved page or an address")
    portal = portal_given(args[0])
    bound = bind(portal)
    try:
        pages = [page_given(args[1], opts, settings, portal)] if len(args) == 2 else _looked(bound, opts, settings)
        found = [inspect(bound, page) for page in pages]
    except PageError as error:
        say(f"{portal.id}: {error.issue}: {error}", error=True)
        return BLOCKED if isinstance(error, BlockedPage) else NOTHING
    for inspection in found:
        if opts.json:
            say_json({"portal": portal.id, **inspection.as_data()})
        else:
            show(portal, inspection)
    return DEGRADED if any(inspection.problems for inspection in found) else OK


def portal_given(name: str) -> Portal:
    """A portal by its id, or from a profile that is not installed yet (`path/to/id.toml`)."""
    if not name.endswith(".toml"):
        return load_portal(name)
    path = Path(name)
    try:
        return parse_portal(path.read_text(encoding="utf-8"), path)
    except OSError as error:
        raise UsageError(f"{name}: {error.strerror or error}") from error


def inspect(bound: BoundFamily, page: Page) -> Inspection:
    """The inspection of a page by what its address is.

    Raises `UsageError` for an address of another portal, `PageError` for a page that is none.
    """
    if page.url and not bound.owns(page.url):
        raise UsageError(f"{page.url} is no address of {bound.portal.id} ({', '.join(bound.portal.domains)})")
    kind = "listing" if page.url and bound.article_key(page.url) is None else "article"
    declared = page.headers.get("content-type", "")
    if page.status in (401, 403, 429, 503):
        raise BlockedPage(f"{page.url}: status {page.status}")
    screen(page, wanted="json" if "json" in declared else "xml" if "xml" in declared else kind)
    if "xml" in declared:
        return _feed(bound, page)
    return inspect_article(bound, page) if kind == "article" else inspect_listing(bound, page)


def _feed(bound: BoundFamily, page: Page) -> Inspection:
    links = _own(bound, read_feed(page.body, page.url or ""))
    found = Inspection(page.url, "feed", bound.layouts[0].family.code, "-", record={"links": links, "next_page": None})
    if not links:
        found.problems.append("no article of the portal in this feed")
    return found


def _own(bound: BoundFamily, links: Sequence[Any]) -> list[str]:
    return [link.url for link in links if bound.article_key(link.url) is not None]


def _looked(bound: BoundFamily, opts: Any, settings: Any) -> list[Page]:
    """A source that lists articles, and two of them, fetched politely. Raises `PageError` when no source answers."""
    archive_folder(settings, opts)
    waiting = _addresses(bound.portal)
    if not waiting:
        raise UsageError(f"{bound.portal.id} declares no listing, feed or API; name a page or an address of it")

    def follow(found: Fetched) -> list[str]:
        page = found.page
        if bound.article_key(found.asked) is not None:
            return []
        listed = _links(bound, page)
        return listed[:ARTICLES] if listed else [waiting.pop(0)] if waiting else []

    first = waiting.pop(0)
    look = look_at(settings, [first], portal=bound.portal, base_url=opts.base_url, follow=follow)
    for url, why in look.lost.items():
        say(f"{bound.portal.id}: {url}: {why}", error=True)
    pages = [found.page for found in look.pages]
    if not pages:
        raise lost(first, look.lost.get(first, "no answer"))
    useful = [page for page in pages if page.status < 400]
    return useful or pages


def _links(bound: BoundFamily, page: Page) -> list[str]:
    if "xml" in page.headers.get("content-type", ""):
        return _own(bound, read_feed(page.body, page.url or ""))
    return _own(bound, bound.list_links(page))


def _addresses(portal: Portal) -> list[str]:
    """Addresses of sources to try, proved ones first, listings before feeds; dated ones are left out."""
    sources: list[Source] = sorted(
        (s for s in portal.sources if s.kind in _FIRST and not {"{date}", "{month}", "{year}"} & set(_marks(s.url))),
        key=lambda s: (not s.proved, _FIRST[s.kind]),
    )
    return [source.url.replace("{page}", "1") for source in sources]


def _marks(url: str) -> list[str]:
    return [mark for mark in ("{date}", "{month}", "{year}") if mark in url or mark[:-1] + ":" in url]


def show(portal: Portal, found: Inspection) -> None:
    """Prints one page: rules with what they found, the record, what is wrong."""
    say(f"{portal.id}: {found.kind} {found.url or '(no address)'}")
    say(f"layout {found.layout}, family {found.family}")
    for name, candidates in found.fields.items():
        say(f"  {name}")
        for candidate in candidates:
            say(f"    {'*' if candidate.chosen else ' '} {candidate.rule:<34} {_answer(candidate)}")
    say("  = read as")
    for name, value in found.record.items():
        if name in ("rules", "fallback", "family", "layout"):
            continue
        if name == "links" and value:
            say(f"    {name:<20} {len(value)}: {value[0]} … {value[-1]}")
        else:
            say(f"    {name:<20} {_short(value)}")
    for problem in found.problems:
        say(f"  ! {problem}")
    say()


def _answer(candidate: Candidate) -> str:
    text = _short(candidate.text) if candidate.text else "–"
    many = f"  ({candidate.nodes} nodes)" if candidate.nodes and candidate.nodes > 1 else ""
    return text + many


def _short(value: Any) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else str(value)
    return text if len(text) <= SHOWN else f"{text[: SHOWN * 2 // 3]} … {text[-SHOWN // 4 :]} ({len(text)} characters)"
