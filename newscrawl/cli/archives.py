"""The actions of `newscrawl archive`, each in a module of its own beside this one."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from newscrawl.cli import archive_care

Action = Callable[[Sequence[str], Any, Any], int]

ACTIONS: dict[str, Action] = {
    "verify": archive_care.verify,
    "repair": archive_care.repair,
    "add": archive_care.add,
    "withhold": archive_care.withhold,
}
"""Actions by name, as help lists them."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of every action, grouped by action."""
    archive_care.add_options(parser)
