"""`newscrawl portal list|show|check|new|detect`: profiles, for the people who write and prove them."""

import argparse
from typing import Any

from newscrawl.cli.base import BaseCommand, add_archive_option
from newscrawl.cli.portals import ACTIONS
from newscrawl.errors import UsageError


class Command(BaseCommand):
    """Dispatches to the actions in `newscrawl.cli.portals`."""

    example = "newscrawl portal show bao_can_tho"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "list | show ID | check ID [PAGE|URL] | new ID [PAGE] | detect URL|PAGE"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "List, show, check, detect or start a portal profile"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds the options of all actions."""
        super().add_options(parser)
        add_archive_option(parser)
        parser.add_argument("--json", action="store_true", help="one JSON line per entry instead of a table")
        parser.add_argument(
            "--url", help="the address that a saved page came from (check, detect); of the portal (new)"
        )
        parser.add_argument("--base-url", metavar="URL", help="connect to this address instead of the portal's hosts")
        for name, text in (("family", "family code"), ("name", "the paper's name"), ("province", "two-digit code")):
            parser.add_argument(f"--{name}", help=f"{text} (new)")
        parser.add_argument("--out", metavar="DIR", help="write the profile here instead of into the checkout (new)")
        parser.add_argument("--corpus", metavar="DIR", help="folder of the golden cases (new)")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        if not args or args[0] not in ACTIONS:
            raise UsageError(f"say what to do: {', '.join(ACTIONS)}")
        assert self.settings is not None
        return ACTIONS[args[0]](args[1:], opts, self.settings)
