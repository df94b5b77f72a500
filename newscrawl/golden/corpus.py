"""The corpus: where the cases lie, finding them by name, and adding one from a page.

An added case expects what was read, is not reviewed, and therefore fails until somebody has looked. No function here
accepts more than one case.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from newscrawl.errors import UsageError
from newscrawl.extract import Page
from newscrawl.families import BoundFamily
from newscrawl.golden.case import ABOUT, ARTICLE, EXPECTED, LISTING, PAGE, Case, check_name, load_case, save_case
from newscrawl.golden.reading import read_page


def cases_in(corpus: Path) -> list[Case]:
    """Every case of a corpus, by portal and name. Raises `GoldenError` for the first that cannot be loaded."""
    return [load_case(folder) for folder in case_folders(corpus)]


def case_folders(corpus: Path) -> Iterator[Path]:
    """Folders that hold a case, or a part of one."""
    for portal in sorted(p for p in corpus.iterdir() if p.is_dir()):
        for folder in sorted(p for p in portal.iterdir() if p.is_dir()):
            if any((folder / name).is_file() for name in (ABOUT, PAGE, EXPECTED)):
                yield folder


def find_cases(corpus: Path, wanted: str | None = None) -> list[Case]:
    """The cases of `PORTAL`, the one of `PORTAL/CASE`, or all. Raises `UsageError` when there is none."""
    portal, _, name = (wanted or "").strip("/").partition("/")
    folders = [f for f in case_folders(corpus) if portal in ("", f.parent.name) and name in ("", f.name)]
    if not folders:
        raise UsageError(f"no golden case {wanted or ''} in {corpus}".replace("  ", " "))
    return [load_case(folder) for folder in folders]


def duplicate_of(corpus: Path, portal: str, body: bytes) -> str | None:
    """The id of a case of this portal that holds the same bytes."""
    digest = hashlib.sha256(body).digest()
    for folder in case_folders(corpus):
        if folder.parent.name == portal and (folder / PAGE).is_file():
            case = load_case(folder)
            if hashlib.sha256(case.body()).digest() == digest:
                return case.id
    return None


def free_name(corpus: Path, portal: str, kind: str) -> str:
    """`article-2` when there is an `article-1`, and so on."""
    number = 1
    while (corpus / portal / f"{kind}-{number}").exists():
        number += 1
    return f"{kind}-{number}"


def kind_of(bound: BoundFamily, url: str) -> str:
    """Article or listing, by the portal's address forms."""
    return ARTICLE if bound.article_key(url) is not None else LISTING


def add_case(
    corpus: Path,
    bound: BoundFamily,
    body: bytes,
    *,
    url: str,
    fetched_at: datetime,
    why: str,
    name: str | None = None,
    status: int = 200,
    content_type: str | None = None,
) -> Case:
    """Stores a page with what it reads as now, not reviewed; a folder that waits for its page (`portal new`) is filled.

    Raises `UsageError` when the name is taken, the page is in the corpus already, or the address is not the portal's;
    `PageError` or `GoldenError` when the page cannot be read at all: nothing is stored then.
    """
    portal_id = bound.portal.id
    if not bound.owns(url):
        raise UsageError(f"{url} is no address of {portal_id} ({', '.join(bound.portal.domains)})")
    kind = kind_of(bound, url)
    folder = corpus / portal_id / check_name(name or free_name(corpus, portal_id, kind))
    if (folder / PAGE).exists():
        raise UsageError(f"{portal_id}/{folder.name} exists; choose another --case, or remove its folder")
    if corpus.is_dir() and (same := duplicate_of(corpus, portal_id, body)) is not None:
        raise UsageError(f"the page is in the corpus already: {same}")
    case = Case(folder, url, fetched_at, kind, why, status=status, content_type=content_type)
    headers = {"content-type": content_type} if content_type else {}
    page = Page(body, url, headers=headers, status=status, seen_at=fetched_at)
    save_case(case, page=body, expected=read_page(bound, page, kind))
    return case
