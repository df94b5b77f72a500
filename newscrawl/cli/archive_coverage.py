"""`archive coverage`: held of known per month, every missing address with its reason, the routes compared."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson

from newscrawl.archive.files import replace_file
from newscrawl.cli.archive_given import for_people, period_given, portals_given, refuse, working
from newscrawl.cli.base import say, say_json
from newscrawl.errors import UsageError
from newscrawl.families import bind
from newscrawl.portals import load_portal
from newscrawl.products.coverage import Coverage, Missing, Month
from newscrawl.products.coverage import coverage as portal_coverage

SHOWN = 20
"""Missing addresses listed under the table; `--missing FILE` and `--json` hold all of them."""


def coverage(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Counts one portal; 0, or 2 for a wrong argument. That something is missing is an answer, not an error."""
    refuse(opts, "coverage", "out", "format")
    if len(args) + bool(opts.portal) != 1:
        raise UsageError("archive coverage PORTAL --archive DIR: name one portal")
    period = period_given(opts)
    _, (paths,) = portals_given(args, opts, settings)
    bound = bind(load_portal(paths.portal))
    with working(f"coverage of {paths.portal}") as watch:
        found = portal_coverage(paths, bound, period, watch)
    if opts.missing:
        place = Path(opts.missing)
        if place.is_dir() or not place.parent.is_dir():
            raise UsageError(f"--missing {place}: name a file in a folder that exists")
        replace_file(place, b"".join(orjson.dumps(asdict(one)) + b"\n" for one in found.missing))
    if for_people(opts):
        _tables(found)
        _first(found.missing, opts.missing)
        for note in found.notes:
            say(f"note: {note}")
    else:
        say_json(asdict(found))
    return 0


def _tables(found: Coverage) -> None:
    from rich.console import Console  # noqa: PLC0415 - imported where it is shown
    from rich.table import Table  # noqa: PLC0415

    console = Console()
    months = Table(box=None, pad_edge=False, title=f"coverage of {found.portal}", title_justify="left")
    months.add_column("month")
    for name in ("known", "held", "share", "missing", "unlisted"):
        months.add_column(name, justify="right")
    months.add_column("why")
    for name, month in (*found.months.items(), ("all", found.total)):
        months.add_row(name, *_counts(month), _why(month))
    console.print(months)
    routes = Table(box=None, pad_edge=False)
    routes.add_column("route")
    for name in ("documents", "listed", "held", "missing", "only here"):
        routes.add_column(name, justify="right")
    for name, route in found.routes.items():
        numbers = (route.documents, route.listed, route.held, route.missing, route.only)
        routes.add_row(name, *(str(number) for number in numbers))
    console.print(routes)
    if found.withheld:
        say(f"{found.withheld} withheld articles are left out on both sides")


def _counts(month: Month) -> tuple[str, str, str, str, str]:
    share = f"{month.held / month.known:.1%}" if month.known else "-"
    return str(month.known), str(month.held), share, str(month.missing), str(month.unlisted)


def _why(month: Month) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in sorted(month.reasons.items()))


def _first(missing: list[Missing], file: str | None) -> None:
    for one in missing[:SHOWN]:
        say(f"  {one.url}  {one.reason}{f': {one.detail}' if one.detail else ''}")
    if file:
        say(f"all {len(missing)} missing addresses: {file}")
    elif len(missing) > SHOWN:
        say(f"  … and {len(missing) - SHOWN} more; --missing FILE writes them all")
