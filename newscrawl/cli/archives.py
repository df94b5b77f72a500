"""The actions of `newscrawl archive`, each in a module of its own beside this one."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from newscrawl.cli import (
    archive_care,
    archive_coverage,
    archive_export,
    archive_given,
    archive_package,
    archive_report,
    archive_stats,
)

Action = Callable[[Sequence[str], Any, Any], int]

ACTIONS: dict[str, Action] = {
    "verify": archive_care.verify,
    "repair": archive_care.repair,
    "add": archive_care.add,
    "withhold": archive_care.withhold,
    "stats": archive_stats.stats,
    "coverage": archive_coverage.coverage,
    "report": archive_report.report,
    "package": archive_package.package,
    "export": archive_export.export,
}
"""Actions by name, as help lists them."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of every action, grouped by action; those that several products share first."""
    group = parser.add_argument_group("products (export, report, package, coverage)")
    group.add_argument("--out", metavar="PATH", help="where the product goes: a folder, or report's file")
    group.add_argument("--since", metavar="DAY", help="first day, at +07:00, such as 2026-01-31")
    group.add_argument("--until", metavar="DAY", help="last day, at +07:00; it belongs to the period")
    group.add_argument("--replace", action="store_true", help="take the place of an earlier product of the same kind")
    archive_care.add_options(parser)
    archive_export.add_options(parser)
    archive_given.add_options(parser)
