"""`newscrawl golden add|check|accept`: the corpus of stored pages and what they must read as."""

import argparse
from typing import Any

from newscrawl.cli.base import BaseCommand, add_archive_option
from newscrawl.cli.golden import ACTIONS
from newscrawl.errors import UsageError


class Command(BaseCommand):
    """Dispatches to the actions in `newscrawl.cli.golden`."""

    example = 'newscrawl golden add bao_can_tho saved.html --url URL --why "two stamps"'

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "add PORTAL PAGE | check [PORTAL[/CASE]] | accept PORTAL/CASE"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Add, check or accept golden pages of the test corpus"

    def long_desc(self) -> str:
        """What the three actions do."""
        return (
            "add stores a saved page (or an address, fetched politely) with what it reads as now; the case fails until "
            "a person has read both and accepted it. check prints one line per field that differs (exit 1). accept "
            "shows one case's record or difference and marks it reviewed; there is no way to accept several."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds where the corpus lies and what a new case says of itself."""
        super().add_options(parser)
        add_archive_option(parser)
        parser.add_argument(
            "--corpus", metavar="DIR", help="folder of the cases (default: the checkout's tests/golden)"
        )
        parser.add_argument("--url", help="the address that a saved page came from (add; else its canonical link)")
        parser.add_argument("--why", help="what the case is in the corpus for (add)")
        parser.add_argument("--case", metavar="NAME", help="name of the case (add; else article-N or listing-N)")
        parser.add_argument("--base-url", metavar="URL", help="connect to this address instead of the portal's hosts")
        parser.add_argument("--yes", action="store_true", help="accept without asking, after showing it (accept)")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        if not args or args[0] not in ACTIONS:
            raise UsageError(f"say what to do: {', '.join(ACTIONS)}")
        assert self.settings is not None
        return ACTIONS[args[0]](args[1:], opts, self.settings)
