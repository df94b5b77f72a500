"""What our commands share: usage errors as such, the archive option, result lines, and running one portal.

Stands outside `commands`, where Scrapy takes every command class for a command.
"""

import argparse
import os
import sys
from abc import abstractmethod
from pathlib import Path
from typing import Any, ClassVar

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError as ScrapyUsageError

from newscrawl.errors import NewscrawlError, UsageError
from newscrawl.runs.closing import RESULT_KEYS
from newscrawl.spiders.configure import FILE_KEYS, read_operator_file


def say(text: str = "", *, error: bool = False) -> None:
    """Prints a line for a person, on stderr when stdout belongs to data."""
    stream = sys.stderr if error else sys.stdout
    stream.write(text + "\n")
    stream.flush()


def say_json(data: dict[str, Any]) -> None:
    """Prints one JSON line on stdout."""
    sys.stdout.buffer.write(orjson.dumps(data) + b"\n")
    sys.stdout.buffer.flush()


def positive(text: str) -> int:
    """An argparse type: a whole number above 0."""
    value = int(text) if text.isdecimal() else 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return value


class BaseCommand(ScrapyCommand):
    """A command of ours: `work` does it and may raise `NewscrawlError`, whose message and exit code are what shows."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_LEVEL": "WARNING"}
    example = ""
    """Shown under `--help`; every command has one."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's global options, and the example below them."""
        super().add_options(parser)
        parser.epilog = f"Example: {self.example}"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Runs `work`; a user's mistake ends in a plain sentence, never in a traceback."""
        try:
            self.exitcode = self.work(args, opts)
        except UsageError as error:
            raise ScrapyUsageError(str(error)) from error
        except NewscrawlError as error:
            say(f"newscrawl: {error}", error=True)
            self.exitcode = error.exit_code
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left (| head): no complaint

    @abstractmethod
    def work(self, args: list[str], opts: Any) -> int:
        """Does it and gives the exit code."""


def add_archive_option(parser: argparse.ArgumentParser) -> None:
    """`--archive DIR`."""
    parser.add_argument("--archive", metavar="DIR", help="folder of the archive (default: ./output)")


def archive_folder(settings: Any, opts: argparse.Namespace) -> Path:
    """The archive's folder; the operator's file beside it, then the environment, fill the settings (below -s)."""
    _from_environment(settings, "NEWSCRAWL_ARCHIVE")
    folder = Path(opts.archive or settings["NEWSCRAWL_ARCHIVE"])
    for name, value in read_operator_file(folder).items():
        settings.set(name, value, priority="project")
    _from_environment(settings, *FILE_KEYS.values())
    return folder


def _from_environment(settings: Any, *names: str) -> None:
    for name in names:
        if os.environ.get(name):
            settings.set(name, os.environ[name], priority="project")


def result_line(report: dict[str, Any]) -> dict[str, Any]:
    """The fields of a report that the JSON line of a portal has."""
    return {key: report[key] for key in RESULT_KEYS if key in report}
