"""`newscrawl portal new ID`: a profile to start from and a golden case that fails until somebody has proved it.

Writes two small files and reads nothing from the network. What it cannot know it says in the file, as a comment.
"""

import argparse
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import newscrawl
from newscrawl.cli.base import say
from newscrawl.cli.given import page_given
from newscrawl.cli.golden import corpus_folder
from newscrawl.errors import UsageError
from newscrawl.extract import Page
from newscrawl.families import bind, families
from newscrawl.golden import ARTICLE, Case, add_case, save_case
from newscrawl.golden.case import quoted
from newscrawl.portals import Portal, load_portals, parse_portal
from newscrawl.portals.loader import PROFILES
from newscrawl.urls import canonical_host

CASE = "first-article"
WHY = "the first article of a new profile"

TEMPLATE = """\
# {title}: nobody has proved this profile yet.
id = {id}
name = {name}
province = {province}
province_2025 = {province_2025}
family = {family}
domains = [{host}]
status = "active"
evidence = "inferred"  # the best proof behind the rules: capture, page, code, url or inferred

# Tried in order at run time until one answers; leave out `proved = false` for a form that somebody has seen answer.
[[sources]]
kind = "rss"
url = "https://{bare_host}/rss/home.rss"
proved = false

[[sources]]
kind = "listing"
url = "https://{bare_host}/"
proved = false

# Only what differs from the family `{bare_family}`; `newscrawl portal show {bare_id}` prints what it brings.
# [fields]
# headline = [{{ name = "title", css = "h1.title" }}]

# Never printed here: why, and the day it was seen.
# [absent]
# view_count = "không hiển thị lượt xem (YYYY-MM-DD)"

[floors]
headline = 0.98
body = 0.90
"""


def new(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Writes the profile (into the checkout's package, or `--out DIR`) and its first, failing golden case."""
    if not 1 <= len(args) <= 2:
        raise UsageError("portal new takes an id, or an id and a saved article: `newscrawl portal new bao_vi_du`")
    portal_id = args[0]
    codes = _checked(portal_id, opts)
    host = canonical_host(opts.url)
    path = _folder(opts) / f"{portal_id}.toml"
    if path.exists() or any(p.id == portal_id for p in load_portals()):
        raise UsageError(f"{portal_id} exists already; `newscrawl portal show {portal_id}`")
    text = _profile(portal_id, opts, codes, host)
    portal = parse_portal(text, path)
    corpus = path.parent / "golden" if opts.out else corpus_folder(opts)
    page = _page(args, opts, settings, portal)
    now = datetime.now(UTC).replace(microsecond=0)
    if page is not None and page.url is not None:
        seen_at = page.seen_at or now
        case = add_case(corpus, bind(portal), page.body, url=page.url, fetched_at=seen_at, why=WHY, name=CASE)
    else:
        case = Case(corpus / portal_id / CASE, opts.url, now, ARTICLE, WHY)
        save_case(case)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    say(f"{path}: written")
    say(f"{case.folder}: a golden case that fails until it has a page and is reviewed")
    for line in _next(portal_id, path if opts.out else None, has_page=page is not None):
        say(f"  {line}")
    return 0


def _page(args: Sequence[str], opts: Any, settings: Any, portal: Portal) -> Page | None:
    """The saved article, under the address that it names for itself; `--url` is the portal's here."""
    if len(args) < 2:
        return None
    page = page_given(args[1], argparse.Namespace(**{**vars(opts), "url": None}), settings, portal)
    if page.url is None:
        raise UsageError(f"{args[1]} does not name its address; add it with `newscrawl golden add … --url URL`")
    return page


def _checked(portal_id: str, opts: Any) -> tuple[str, str]:
    """Both province codes. Raises `UsageError` for whatever is missing or unknown."""
    if not re.fullmatch(r"[a-z0-9]+(?:_[a-z0-9]+)*", portal_id):
        raise UsageError(f"{portal_id!r} is no portal id: lower-case words joined by _, like bao_can_tho")
    for name in ("name", "family", "province", "url"):
        if not getattr(opts, name):
            raise UsageError(f"portal new needs --{name}")
    if opts.family not in families():
        raise UsageError(f"unknown family {opts.family!r}; known: {', '.join(sorted(families()))}")
    if not urlsplit(opts.url).hostname or not opts.url.startswith(("http://", "https://")):
        raise UsageError(f"--url {opts.url!r} is no address of the portal")
    merged = {portal.province: portal.province_2025 for portal in load_portals()}
    if opts.province not in merged:
        raise UsageError(f"--province {opts.province!r} is none of {', '.join(sorted(merged))}")
    return opts.province, merged[opts.province]


def _folder(opts: Any) -> Path:
    """Where the profile goes. Raises `UsageError` outside a checkout without `--out`."""
    if opts.out:
        return Path(opts.out)
    if not (Path(newscrawl.__file__).parents[1] / "pyproject.toml").is_file():
        raise UsageError("newscrawl is installed, not checked out: name a folder for the profile with --out DIR")
    return PROFILES


def _profile(portal_id: str, opts: Any, codes: tuple[str, str], host: str) -> str:
    return TEMPLATE.format(
        title=" ".join(opts.name.split()),
        id=quoted(portal_id),
        name=quoted(opts.name),
        province=quoted(codes[0]),
        province_2025=quoted(codes[1]),
        family=quoted(opts.family),
        host=quoted(host),
        bare_host=host,
        bare_family=opts.family,
        bare_id=portal_id,
    )


def _next(portal_id: str, outside: Path | None, *, has_page: bool) -> list[str]:
    steps = [] if has_page else [f"newscrawl golden add {portal_id} saved.html --url URL --case {CASE}"]
    if outside is not None:
        steps = [f"move {outside.name} into newscrawl/portals/ and its golden case into tests/golden/", *steps]
    named = outside or portal_id
    return [*steps, f"newscrawl portal check {named}", f"newscrawl golden accept {portal_id}/{CASE}"]
