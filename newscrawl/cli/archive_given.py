"""What the products of an archive share on the command line: which portals, which days, a bar while it works.

Reads options and draws; knows nothing of any product.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.util import find_spec
from typing import Any

from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.cli.archive_care import chosen, opened
from newscrawl.errors import UsageError
from newscrawl.runs.period import Period, parse_day


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options that stats, coverage and report share; days, `--out` and `--portal` stand elsewhere."""
    group = parser.add_argument_group("stats, coverage")
    group.add_argument("--json", action="store_true", help="JSON on a terminal too (elsewhere it always is)")
    group.add_argument("--missing", metavar="FILE", help="coverage: write every missing address to FILE, as JSON Lines")


def portals_given(args: Sequence[str], opts: Any, settings: Any) -> tuple[ArchiveLayout, list[PortalPaths]]:
    """The archive and the portals named as arguments or by `--portal A,B`; all when none is named.

    Raises `UsageError` for an empty archive or an unknown portal.
    """
    layout = opened(opts, settings)
    named = [name.strip() for text in (*args, *(opts.portal or "").split(",")) for name in [text]]
    return layout, chosen(layout, sorted({name for name in named if name}))


def period_given(opts: Any) -> Period:
    """`--since` and `--until`. Raises `UsageError` for what is no day, or for an empty period."""
    since: date | None = parse_day(opts.since, "--since")
    until: date | None = parse_day(opts.until, "--until")
    if since and until and since > until:
        raise UsageError(f"--since {since} lies after --until {until}: the period is empty")
    return Period(since, until)


def refuse(opts: Any, action: str, *names: str) -> None:
    """Raises `UsageError` for an option that this action does not know: silence would look like obedience."""
    for name in names:
        if getattr(opts, name):
            raise UsageError(f"archive {action} takes no --{name.replace('_', '-')}; see `newscrawl archive --help`")


def need_extra(extra: str, *modules: str) -> None:
    """Raises `UsageError` naming the extra when a library of it is not installed."""
    for name in modules:
        if find_spec(name) is None:
            raise UsageError(f"{name} is not installed; it comes with the extra: pip install 'newscrawl[{extra}]'")


def for_people(opts: Any) -> bool:
    """Whether a table is wanted: stdout is a terminal and `--json` was not given."""
    return sys.stdout.isatty() and not opts.json


@contextmanager
def working(label: str) -> Iterator[Callable[[str], None]]:
    """A spinner on stderr that names what is being read, when that is a terminal; silence otherwise."""
    if not sys.stderr.isatty():
        yield lambda _name: None
        return
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label)
        yield lambda name: bar.update(task, description=f"{label}: {name}")
