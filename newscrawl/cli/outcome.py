"""How results are shown: a table for a person on a terminal, one JSON line per portal for everything else."""

import sys
from typing import Any

from newscrawl.cli.base import result_line, say, say_json
from newscrawl.runs.verdict import combined_exit_code


def show_results(reports: list[dict[str, Any]]) -> int:
    """Prints results and reasons; gives the exit code of all together."""
    if sys.stdout.isatty():
        table(reports)
    else:
        for report in reports:
            say_json(result_line(report))
    for report in reports:
        for reason in report.get("reasons", []):
            say(f"{report['portal']}: {report['verdict']}: {reason}", error=True)
    return combined_exit_code(report["exit_code"] for report in reports)


def table(reports: list[dict[str, Any]]) -> None:
    """A table of results for a terminal."""
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.table import Table  # noqa: PLC0415

    view = Table(box=None, pad_edge=False)
    for name in ("portal", "verdict", "new", "changed", "views", "gone", "requests", "MB", "seconds"):
        view.add_column(name, justify="left" if name in ("portal", "verdict") else "right")
    for r in reports:
        numbers = [r[n] for n in ("new", "changed", "views", "gone", "requests")]
        view.add_row(r["portal"], r["verdict"], *map(str, numbers), f"{r['bytes'] / 1e6:.1f}", f"{r['seconds']:.1f}")
    Console().print(view)
