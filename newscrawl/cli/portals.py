"""The actions of `newscrawl portal`."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.cli.base import archive_folder, say, say_json
from newscrawl.cli.portal_check import check
from newscrawl.cli.portal_detect import detect
from newscrawl.cli.portal_new import new
from newscrawl.errors import UsageError
from newscrawl.families import bind
from newscrawl.portals import Portal, load_portal, load_portals
from newscrawl.portals.provinces import NAMES, NAMES_2025


def list_portals(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Every profile: id, status, provinces, family, evidence, last verdict."""
    if args:
        raise UsageError(f"portal list takes no argument, got {args[0]!r}")
    layout = ArchiveLayout(archive_folder(settings, opts))
    rows = [_row(portal, layout) for portal in load_portals()]
    if opts.json or not sys.stdout.isatty():
        for row in rows:
            say_json(row)
        return 0
    _table(rows)
    return 0


WIDE = 110
"""Columns of a terminal from which provinces are named and the day of the last run is shown."""


def _table(rows: list[dict[str, Any]]) -> None:
    """Whole words on a terminal of 80 columns; the rest of a row stands in `--json`."""
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.table import Table  # noqa: PLC0415

    console = Console()
    wide = console.width >= WIDE
    view = Table(box=None, pad_edge=False)
    for name in ("portal", "province", "family", "evidence", "status", "last verdict"):
        view.add_column(name, no_wrap=True)
    for row in rows:
        then, now = (row["province"], row["province_2025"])
        if wide:
            then, now = NAMES[then], NAMES_2025[now]
        province = then if then == now else f"{then} → {now}"
        last = " ".join(filter(None, (row["last_verdict"], _day(row["last_run"]) if wide else None)))
        view.add_row(row["id"], province, row["family"], row["evidence"], row["status"], last or "–")
    console.print(view)


def _day(run_id: str | None) -> str | None:
    return f"{run_id[:4]}-{run_id[4:6]}-{run_id[6:8]}" if run_id else None


def _row(portal: Portal, layout: ArchiveLayout) -> dict[str, Any]:
    reports = layout.portal(portal.id).run_reports()
    return {
        "id": portal.id,
        "name": portal.name,
        "status": portal.status.value,
        "province": portal.province,
        "province_2025": portal.province_2025,
        "family": portal.family,
        "evidence": portal.evidence.value,
        "host": portal.host,
        "last_run": reports[-1] if reports else None,
        "last_verdict": _verdict(layout, portal.id, reports[-1]) if reports else None,
    }


def _verdict(layout: ArchiveLayout, portal_id: str, run_id: str) -> str | None:
    import orjson  # noqa: PLC0415 - only where an archive has reports

    path: Path = layout.portal(portal_id).runs / f"{run_id}.json"
    try:
        return str(orjson.loads(path.read_bytes()).get("verdict"))
    except (OSError, orjson.JSONDecodeError) as error:
        return f"unreadable: {error}"


def show(args: Sequence[str], opts: Any, settings: Any) -> int:  # noqa: ARG001 - every action takes the three
    """The merged rules of a portal with the origin of each."""
    portal = load_portal(one(args, "show"))
    say(f"{portal.id}: {portal.name}")
    say(f"  status {portal.status}, evidence {portal.evidence}, province {portal.province} → {portal.province_2025}")
    say(f"  hosts {', '.join(portal.domains)}")
    for source in portal.sources:
        proof = "" if source.proved else " (unproved)"
        say(f"  source {source.kind} {source.reach} {source.url}{proof}")
    for name, why in portal.absent.items():
        say(f"  absent {name}: {why}")
    for name, share in portal.floors.items():
        say(f"  floor {name}: {share:.0%}")
    for layout in bind(portal).layouts:
        match = f", match {layout.layout.match}" if layout.layout.match else ""
        say(f"layout {layout.layout.name}: family {layout.family.code} ({layout.family.evidence}){match}")
        say(f"  basis: {layout.family.basis}")
        for pattern in layout.patterns:
            say(f"  article {pattern.pattern}")
        for name in sorted(layout.rules.fields):
            for bound in layout.rules.fields[name]:
                attribute = f" @{bound.rule.attr}" if bound.rule.attr else ""
                say(f"  {name}: {bound.label}: {bound.rule.css}{attribute}")
        for css in layout.rules.drop:
            say(f"  drop {css}")
    return 0


def one(args: Sequence[str], action: str) -> str:
    """The one argument of an action. Raises `UsageError` otherwise."""
    if len(args) != 1:
        raise UsageError(f"portal {action} takes one argument; `newscrawl portal list` shows the ids")
    return args[0]


Action = Callable[[Sequence[str], Any, Any], int]

ACTIONS: dict[str, Action] = {"list": list_portals, "show": show, "check": check, "new": new, "detect": detect}
"""Actions by name."""
