"""The actions of `newscrawl golden`: what a person sees when adding, checking and accepting cases.

Shows and asks; what a case is and when it passes stands in `newscrawl.golden`.
"""

import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import newscrawl
from newscrawl.cli.base import say
from newscrawl.cli.given import page_given
from newscrawl.errors import GoldenError, NewscrawlError, UsageError
from newscrawl.extract import Page
from newscrawl.families import bind
from newscrawl.golden import Case, add_case, differences, failures, find_cases, read_case, save_case
from newscrawl.golden.check import nulls_without_reason
from newscrawl.portals import load_portal

OK, FAILING = 0, 1


def corpus_folder(opts: Any) -> Path:
    """`--corpus`, else `tests/golden` of the checkout that this package runs from, else of the working folder."""
    if opts.corpus:
        return Path(opts.corpus)
    for root in (Path(newscrawl.__file__).parents[1], Path.cwd()):
        if (root / "tests" / "golden").is_dir():
            return root / "tests" / "golden"
    raise UsageError("no corpus: run this in a checkout of newscrawl, or name a folder with --corpus DIR")


def add(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Stores a page with what it reads as; the new case fails until it is reviewed."""
    if len(args) != 2:
        raise UsageError("golden add takes a portal and a page: `newscrawl golden add bao_can_tho saved.html`")
    portal = load_portal(args[0])
    page = page_given(args[1], opts, settings, portal)
    if page.url is None:
        raise UsageError(f"{args[1]} does not name its address; say where it came from with --url URL")
    why = opts.why or "nobody has said yet"
    case = add_case(
        corpus_folder(opts),
        bind(portal),
        page.body,
        url=page.url,
        fetched_at=page.seen_at or datetime.now(UTC),
        why=why,
        name=opts.case,
        status=page.status,
        content_type=_content_type(page),
    )
    say(f"{case.folder}: added, not reviewed")
    if not opts.why:
        say("  say in page.toml what the case is for (`why`)")
    for line in nulls_without_reason(case, case.expected(), frozenset(portal.absent)):
        say(f"  {line}")
    say(f"  read page and expected.json, correct what is wrong, then `newscrawl golden accept {case.id}`")
    return OK


def _content_type(page: Page) -> str | None:
    """Kept only where it says more than the bytes: JSON, or a charset other than UTF-8."""
    declared = page.headers.get("content-type", "")
    plain = "html" in declared and ("charset" not in declared or "utf-8" in declared.lower())
    return None if plain or not declared else declared


def check(args: Sequence[str], opts: Any, settings: Any) -> int:  # noqa: ARG001 - every action takes the settings
    """One line per failing field; 1 when anything fails."""
    if len(args) > 1:
        raise UsageError("golden check takes at most one PORTAL or PORTAL/CASE")
    cases = find_cases(corpus_folder(opts), args[0] if args else None)
    failing = 0
    for case in cases:
        found = _failures(case)
        failing += bool(found)
        for line in found:
            say(f"{case.id}: {line}")
    say(f"{len(cases)} cases, {failing} failing", error=True)
    return FAILING if failing else OK


def _failures(case: Case) -> list[str]:
    try:
        return failures(case)
    except NewscrawlError as error:
        return [str(error)]


def accept(args: Sequence[str], opts: Any, settings: Any) -> int:  # noqa: ARG001 - every action takes the settings
    """Shows one case's record, or what changed since it was accepted, and marks it reviewed."""
    if len(args) != 1 or "/" not in args[0].strip("/"):
        raise UsageError("golden accept takes exactly one PORTAL/CASE; every case is read by a person")
    (case,) = find_cases(corpus_folder(opts), args[0])
    found = read_case(case)
    changed = _changes(case, found)
    if case.reviewed and not changed:
        say(f"{case.id}: nothing to accept, it reads as expected")
        return OK
    for line in changed or json.dumps(found, ensure_ascii=False, indent=1).splitlines():
        say(line)
    unexplained = nulls_without_reason(case, found, frozenset(load_portal(case.portal).absent))
    for line in unexplained:
        say(f"{case.id}: {line}", error=True)
    if unexplained:
        say(f"{case.id}: not accepted; give the reasons in page.toml first", error=True)
        return FAILING
    if not opts.yes and not _agreed(case):
        say(f"{case.id}: not accepted", error=True)
        return FAILING
    save_case(case.accepted(), expected=found)
    say(f"{case.id}: accepted")
    return OK


def _changes(case: Case, found: dict[str, Any]) -> list[str]:
    """What differs from the stored expectation, each value in full; [] when nothing does or there is none yet."""
    try:
        expected = case.expected()
    except GoldenError:
        return []
    lines = []
    for difference in differences(expected, found):
        lines += [f"{difference.field}:", f"  - {difference.expected!r}", f"  + {difference.found!r}"]
    return lines


def _agreed(case: Case) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("golden accept asks a person; where nobody can answer, --yes says that you have read it")
    return input(f"{case.id}: is this what the page says? [y/N] ").strip().lower() in ("y", "yes")


Action = Callable[[Sequence[str], Any, Any], int]

ACTIONS: dict[str, Action] = {"add": add, "check": check, "accept": accept}
"""Actions by name."""
