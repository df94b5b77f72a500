"""`newscrawl archive …`: care for the archive and products made from it."""

import argparse
from typing import Any

from newscrawl.cli.archives import ACTIONS, add_options
from newscrawl.cli.base import BaseCommand, add_archive_option
from newscrawl.errors import UsageError


class Command(BaseCommand):
    """Dispatches to the actions in `newscrawl.cli.archives`."""

    example = "newscrawl archive verify --archive /srv/news"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return f"{' | '.join(ACTIONS)} [arguments]"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Verify, repair, describe, package or export the archive"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds the options of all actions, grouped by action."""
        super().add_options(parser)
        add_archive_option(parser)
        add_options(parser)

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        if not args or args[0] not in ACTIONS:
            raise UsageError(f"say what to do: {', '.join(ACTIONS)}")
        assert self.settings is not None
        return ACTIONS[args[0]](args[1:], opts, self.settings)
