"""`newscrawl backfill PORTAL --since DATE`: a period of the past, from the full sources; resumable after a kill."""

import argparse
from typing import Any

from newscrawl.cli.base import BaseCommand, add_archive_option, archive_folder, positive
from newscrawl.cli.outcome import show_results
from newscrawl.cli.running import run_portal
from newscrawl.commands.update import chosen
from newscrawl.errors import UsageError
from newscrawl.runs.period import parse_day, parse_span


class Command(BaseCommand):
    """Fetches a period of one portal."""

    example = "newscrawl backfill bao_can_tho --since 2025-01-01 --until 2025-03-31 --archive /srv/news"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "PORTAL --since DATE [--until DATE] [options]"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Fetch a period of the past into the archive; resumable after a kill"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds period, archive and bounds."""
        super().add_options(parser)
        add_archive_option(parser)
        parser.add_argument("--since", metavar="DATE", help="first day, YYYY-MM-DD at +07:00 (required)")
        parser.add_argument("--until", metavar="DATE", help="last day (default: today)")
        parser.add_argument("--limit", type=positive, metavar="N", help="at most N articles in this run")
        parser.add_argument("--deadline", metavar="SPAN", help="stop cleanly after this time (30m, 2h): exit code 6")
        parser.add_argument("--images", action="store_true", help="capture article pictures too, for replay")
        parser.add_argument("--base-url", metavar="URL", help="connect to this address instead of the portal's hosts")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        assert self.settings is not None
        if len(args) != 1:
            raise UsageError("name one portal")
        if not opts.since:
            raise UsageError("--since is missing: the first day of the period, such as --since 2025-01-01")
        since, until = parse_day(opts.since, "--since"), parse_day(opts.until, "--until")
        if since and until and until < since:
            raise UsageError(f"--until {until} lies before --since {since}")
        (portal,) = chosen(args, everything=False)
        folder = archive_folder(self.settings, opts)
        if opts.deadline:
            self.settings.set("NEWSCRAWL_DEADLINE", parse_span(opts.deadline, "--deadline"), priority="cmdline")
        arguments: dict[str, Any] = {"archive": str(folder), "mode": "backfill", "base_url": opts.base_url}
        arguments |= {"since": opts.since, "until": opts.until, "limit": opts.limit, "images": opts.images}
        return show_results([run_portal(self.settings, portal, **arguments)])
