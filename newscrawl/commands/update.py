"""`newscrawl update`: only what is new or changed, one instance per portal, an exit code that tells the truth."""

import argparse
from functools import partial
from typing import Any

from newscrawl.cli.base import BaseCommand, add_archive_option, archive_folder, positive
from newscrawl.cli.outcome import show_results
from newscrawl.cli.running import run_portal, tell
from newscrawl.cli.several import run_several
from newscrawl.errors import UsageError
from newscrawl.portals import Status, load_portal, load_portals
from newscrawl.runs.period import parse_span


class Command(BaseCommand):
    """Updates portals in the archive."""

    example = "newscrawl update bao_can_tho bao_nghe_an --archive /srv/news --deadline 30m"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "[PORTAL … | --all] [options]"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Fetch what is new or changed into the archive (for cron)"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds the options of the cron command."""
        super().add_options(parser)
        add_archive_option(parser)
        parser.add_argument("--all", action="store_true", help="every active portal")
        parser.add_argument("--limit", type=positive, metavar="N", help="at most N articles per portal")
        parser.add_argument("--deadline", metavar="SPAN", help="stop cleanly after this time (30m, 2h): exit code 6")
        parser.add_argument("--jobs", type=positive, default=1, metavar="N", help="portals at a time (default: 1)")
        parser.add_argument("--images", action="store_true", help="capture article pictures too, for replay")
        parser.add_argument("--base-url", metavar="URL", help="connect to this address instead of the portal's hosts")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        assert self.settings is not None
        portals = chosen(args, everything=opts.all)
        folder = archive_folder(self.settings, opts)
        if opts.deadline:
            self.settings.set("NEWSCRAWL_DEADLINE", parse_span(opts.deadline, "--deadline"), priority="cmdline")
        arguments: dict[str, Any] = {"archive": str(folder), "mode": "update"}
        arguments |= {"base_url": opts.base_url, "limit": opts.limit, "images": opts.images}
        if len(portals) == 1:
            reports = [run_portal(self.settings, portals[0], **arguments)]
        else:
            reports = run_several(portals, opts, folder, tell=partial(tell, self.settings))
        return show_results(reports)


def chosen(args: list[str], *, everything: bool) -> list[str]:
    """Portal ids from the command line. Raises `UsageError` for none, `PortalError` for an unknown one."""
    if everything == bool(args):
        raise UsageError("name portals, or say --all; `newscrawl portal list` shows them")
    if everything:
        return [p.id for p in load_portals() if p.status is Status.ACTIVE]
    found = [load_portal(name) for name in dict.fromkeys(args)]
    for portal in found:
        if not portal.spider_allowed:
            raise UsageError(f"{portal.id} is gone; its profile is kept for the record only")
    return [portal.id for portal in found]
