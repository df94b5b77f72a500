"""`newscrawl crawl PORTAL`: Scrapy's crawl as any Scrapy user knows it, with a verdict as exit code."""

import argparse
from typing import Any, ClassVar

from scrapy.commands import BaseRunSpiderCommand
from scrapy.exceptions import UsageError as ScrapyUsageError

from newscrawl.cli.base import archive_folder, say
from newscrawl.cli.running import run_portal
from newscrawl.errors import NewscrawlError, UsageError
from newscrawl.portals import load_portal


class Command(BaseRunSpiderCommand):
    """Runs one spider; feeds (-o, -O) take the articles. `-a archive=DIR` makes it an update."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_LEVEL": "INFO"}
    example = "newscrawl crawl bao_can_tho -O can-tho.jsonl -a limit=20"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "[options] <portal>"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Run one portal's spider as Scrapy does; no archive is kept"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's options for spiders, and an example."""
        super().add_options(parser)
        parser.epilog = f"Example: {self.example}"

    def run(self, args: list[str], opts: Any) -> None:
        """Crawls; a wrong argument is a usage error (2)."""
        if len(args) != 1:
            raise ScrapyUsageError("name one portal; `newscrawl list` shows them")
        assert self.settings is not None
        try:
            portal = load_portal(args[0])
            if not portal.spider_allowed:
                raise UsageError(f"{portal.id} is gone; its profile is kept for the record only")
            opts.archive = opts.spargs.get("archive")
            archive_folder(self.settings, opts)
            report = run_portal(self.settings, portal.id, **opts.spargs)
        except TypeError as error:
            raise ScrapyUsageError(f"-a: {error}") from error
        except NewscrawlError as error:
            if error.exit_code == UsageError.exit_code:
                raise ScrapyUsageError(str(error)) from error
            say(f"newscrawl crawl: {error}", error=True)
            self.exitcode = error.exit_code
            return
        for reason in report["reasons"]:
            say(f"newscrawl crawl: {report['verdict']}: {reason}", error=True)
        self.exitcode = report["exit_code"]
