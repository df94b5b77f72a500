"""`newscrawl demo`: the built-in sample portal, served on 127.0.0.1 and crawled with the real profile and pipelines."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from newscrawl.archive.layout import ArchiveLayout, FileName, new_run_id
from newscrawl.cli.base import BaseCommand, positive, say
from newscrawl.cli.running import run_portal
from newscrawl.errors import UsageError
from newscrawl.portals import load_portal
from newscrawl.sample import serve_in_process
from newscrawl.sample.__main__ import main as serve

DEFAULT_PORTAL = "bao_dak_nong"
"""Its pages show a view count beside everything else."""

DEFAULT_ARTICLES = 100

EMPTY_SECTION = "source.failed"
"""What a run counts for a listing without articles: an alarm at a newspaper, a matter of course in a small sample."""


class Command(BaseCommand):
    """Serves and crawls a sample; `--serve` only serves."""

    # ERROR: each empty section of a small sample would be a warning; the summary counts them, and reasons are printed.
    default_settings: ClassVar[dict[str, Any]] = {"LOG_LEVEL": "ERROR"}
    example = "newscrawl demo --portal bao_can_tho --articles 20 --archive /tmp/demo"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "[--portal ID] [--articles N] [--archive DIR] [--serve [--port P]]"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Serve the built-in sample portal on 127.0.0.1 and crawl it"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds what to serve and where to keep it."""
        super().add_options(parser)
        parser.add_argument("--portal", default=DEFAULT_PORTAL, metavar="ID", help=f"default: {DEFAULT_PORTAL}")
        parser.add_argument(
            "--articles", type=positive, default=DEFAULT_ARTICLES, metavar="N", help="articles that exist, exactly"
        )
        parser.add_argument("--archive", metavar="DIR", help="default: a new output/demo-<run id>/")
        parser.add_argument("--images", action="store_true", help="capture article pictures too, for replay")
        parser.add_argument("--serve", action="store_true", help="only serve, until interrupted")
        parser.add_argument("--port", type=int, default=0, metavar="P", help="port to serve on (default: a free one)")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        assert self.settings is not None
        if args:
            raise UsageError(f"demo takes no argument, got {args[0]!r}; a portal is named with --portal")
        if not 0 <= opts.port <= 65535:
            raise UsageError(f"--port {opts.port}: a port lies between 1 and 65535")
        portal = load_portal(opts.portal)
        if not portal.spider_allowed:
            raise UsageError(f"{portal.id} is gone; its profile is kept for the record only")
        if opts.serve:
            return serve([portal.id, "--articles", str(opts.articles), "--port", str(opts.port)])
        folder = Path(opts.archive) if opts.archive else Path("output") / f"demo-{new_run_id(datetime.now(UTC))}"
        self.settings.set("NEWSCRAWL_PROGRESS", opts.articles, priority="cmdline")
        pages = max(self.settings.getint("NEWSCRAWL_MAX_PAGES"), opts.articles)  # as long as the sample needs
        self.settings.set("NEWSCRAWL_MAX_PAGES", pages, priority="cmdline")
        if sys.stderr.isatty():
            say(f"serving {opts.articles} sample articles of {portal.name} on 127.0.0.1 …", error=True)
        with serve_in_process(portal.id, articles=opts.articles, port=opts.port) as site:
            report = run_portal(
                self.settings, portal.id, archive=str(folder), mode="demo", base_url=site.url, images=opts.images
            )
        summary(report, folder)
        return int(report["exit_code"])


def summary(report: dict[str, Any], folder: Path) -> None:
    """What was read, how much of each field, and where the files of the run are; of a run without records, why."""
    if report.get("records"):
        tables(report)
    else:
        say(f"{report['portal']}: {report['verdict']}, no new records")
    for code, count in report["issues"].items():
        why = " (sections that are empty in so small a sample)" if code == EMPTY_SECTION and sound(report) else ""
        say(f"issue {code}: {count}{why}")
    for reason in report["reasons"]:
        say(f"{report['verdict']}: {reason}", error=True)
    paths = ArchiveLayout(folder).portal(report["portal"])
    names = (*paths.segments("articles"), *paths.segments("views"), *paths.warcs())
    ours = [n for n in names if (parsed := FileName.parse(n)) is not None and parsed.run_id == report["run_id"]]
    if ours:
        say("files:")
    for name in ours:
        say(f"  {paths.path(name)}")


def sound(report: dict[str, Any]) -> bool:
    """Whether the run brought what there is: a source without articles is then one that has none."""
    return int(report["exit_code"]) == 0 and report.get("counts", {}).get("sources_ok", 0) > 0


def tables(report: dict[str, Any]) -> None:
    """The totals and the share of each field."""
    from rich.console import Console  # noqa: PLC0415 - imported where it is shown
    from rich.table import Table  # noqa: PLC0415

    console = Console(width=None if sys.stdout.isatty() else 100)
    totals = Table(title=f"{report['portal']}: {report['verdict']}", title_justify="left", box=None, pad_edge=False)
    for name in ("records", "requests", "MB", "seconds", "pages/s"):
        totals.add_column(name, justify="right")
    seconds = float(report["seconds"])
    speed = f"{report['requests'] / seconds:.0f}" if seconds else "-"
    megabytes = f"{report['bytes'] / 1e6:.1f}"
    totals.add_row(str(report["new"] + report["changed"]), str(report["requests"]), megabytes, f"{seconds:.1f}", speed)
    console.print(totals)
    shares = Table(box=None, pad_edge=False)
    for name in ("field", "records that hold it"):
        shares.add_column(name, justify="left" if name == "field" else "right")
    for name, share in report.get("field_shares", {}).items():
        shares.add_row(name, f"{share:.0%}")
    console.print(shares)
