"""`newscrawl list`: the spiders, one per portal that is not gone."""

import argparse
from typing import Any

from newscrawl.cli.base import BaseCommand, say
from newscrawl.errors import UsageError
from newscrawl.portals import load_portals


class Command(BaseCommand):
    """Prints spider names, one a line."""

    example = "newscrawl list"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "[--status active|archive]"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "List the spiders, one per portal"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds a filter."""
        super().add_options(parser)
        parser.add_argument("--status", choices=("active", "archive"), help="only portals with this status")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        if args:
            raise UsageError(f"list takes no argument, got {args[0]!r}")
        for portal in load_portals():
            if portal.spider_allowed and opts.status in (None, portal.status.value):
                say(portal.id)
        return 0
