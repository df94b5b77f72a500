"""`archive stats`: what the archive holds, a table on a terminal, one JSON line per portal elsewhere."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from newscrawl.cli.archive_given import for_people, portals_given, refuse, working
from newscrawl.cli.base import say, say_json
from newscrawl.products.stats import PortalStats, portal_stats


def stats(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Counts the portals named, or all; 0, or 2 for an empty archive and an unknown portal."""
    refuse(opts, "stats", "out", "since", "until", "missing", "format")
    _, chosen = portals_given(args, opts, settings)
    found = []
    with working("reading") as watch:
        for paths in chosen:
            one = portal_stats(paths, watch)
            found.append(one)
            if not for_people(opts):
                say_json(asdict(one))
    if for_people(opts):
        _table(found)
    for one in found:
        for name in one.unreadable:
            say(f"newscrawl: {one.portal}: {name}: not readable to its end; see `archive verify`", error=True)
    return 0


def _table(found: list[PortalStats]) -> None:
    """One portal as a list, several as a table that fits 80 columns."""
    from rich.console import Console  # noqa: PLC0415 - imported where it is shown
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, show_header=len(found) > 1)
    if len(found) == 1:
        for name, value in _listed(found[0]).items():
            table.add_row(name, value)
    else:
        for name in _row(found[0]):
            table.add_column(name, justify="left" if name in ("portal", "published", "last") else "right", no_wrap=True)
        for one in found:
            table.add_row(*_row(one).values())
    Console().print(table)
    for one in found:
        for words in _remarks(one):
            say(f"{one.portal}: {words}")


def _row(one: PortalStats) -> dict[str, str]:
    return {
        "portal": one.portal,
        "articles": str(one.articles),
        "versions": str(sum(one.versions.values())),
        "views": str(one.views),
        "events": str(sum(one.events.values())),
        "published": " – ".join(day[:7] for day in one.published) if one.published else "-",
        "MB": f"{(one.segments.bytes + one.warcs.bytes) / 1e6:.1f}",
        "runs": str(sum(one.runs.values())),
        "last": str(one.last_run["verdict"]) if one.last_run else "-",
    }


def _listed(one: PortalStats) -> dict[str, str]:
    return {
        "portal": one.portal,
        "articles": str(one.articles),
        "versions": _counts(one.versions),
        "view observations": str(one.views),
        "events": _counts(one.events) or "none",
        "published": " – ".join(one.published) if one.published else "-",
        "fetched": " – ".join(one.fetched) if one.fetched else "-",
        "segments": f"{one.segments.files} files, {one.segments.bytes / 1e6:.1f} MB",
        "WARC": f"{one.warcs.files} files, {one.warcs.bytes / 1e6:.1f} MB",
        "runs": _counts(one.runs) or "none",
        "last run": f"{one.last_run['verdict']} ({one.last_run['run_id']})" if one.last_run else "-",
    }


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _remarks(one: PortalStats) -> list[str]:
    found = []
    if one.sample:
        found.append("crawled from the sample portal, not from the newspaper")
    if one.undated:
        found.append(f"{one.undated} articles print no publication time")
    if one.withheld:
        found.append(f"{one.withheld} articles withheld (not counted here)")
    if one.quarantine.files:
        found.append(f"{one.quarantine.files} files in quarantine ({one.quarantine.bytes / 1e6:.1f} MB)")
    if one.last_run and one.last_run.get("reasons"):
        found.append(f"last run: {'; '.join(one.last_run['reasons'])}")
    return found
