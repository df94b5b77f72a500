"""The `newscrawl` command: Scrapy's command line with this project's settings, usable from any folder.

`--help` and `--version` answer before Scrapy is imported (0.5 s saved each time a person asks). Everything else goes
to Scrapy's own dispatcher, with a parser that says `newscrawl` and refuses what it does not know.
"""

import os
import signal
import sys
from typing import Any

from newscrawl import __version__

COMMANDS: tuple[tuple[str, str], ...] = (
    ("demo", "serve the built-in sample portal on 127.0.0.1 and crawl it"),
    ("list", "list the spiders, one per portal"),
    ("crawl", "run one spider as Scrapy does (-O out.jsonl); no archive is kept"),
    ("update", "fetch what is new or changed into the archive (the cron command)"),
    ("backfill", "fetch a period of the past into the archive; can be resumed"),
    ("extract", "read WARC files, saved HTML or text dumps into JSON Lines, without network"),
    ("portal", "list, show, check, detect or start a portal profile"),
    ("golden", "add, check or accept golden pages of the test corpus"),
    ("archive", "verify, repair, stats, coverage, report, package, export, add, withhold"),
    ("completion", "print a completion script for bash, zsh or fish"),
)
"""Our commands with the line that help shows; a test holds them against the command classes."""

CRAWLING = frozenset({"demo", "crawl", "update", "backfill"})
"""Commands of which a signal makes a partial run (6), however early it comes."""

USAGE = """\
newscrawl {version}: crawl, read and archive the portals of Vietnam's provincial newspapers.

Usage:
  newscrawl <command> [options] [arguments]

Commands:
{commands}

  Scrapy's own commands (shell, fetch, view, settings, …) work too.

Examples:
  newscrawl demo --articles 20
  newscrawl extract saved-page.html -o article.jsonl
  newscrawl update --all --archive /srv/news

`newscrawl <command> --help` tells more about a command.
"""


def main(argv: list[str] | None = None) -> None:
    """Entry point of the console script; always ends in `SystemExit` with the code of the design."""
    args = list(sys.argv if argv is None else argv)
    words = args[1:]
    if not words or words[0] in ("-h", "--help", "help"):
        print(usage(), end="")
        raise SystemExit(0)
    if words[0] in ("-V", "--version", "version"):
        print(f"newscrawl {__version__}")
        raise SystemExit(0)
    if words[0] in CRAWLING:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, not_begun)
    try:
        _dispatch(["newscrawl", *words])
    except KeyboardInterrupt:
        sys.stderr.write("newscrawl: stopped\n")
        raise SystemExit(128 + signal.SIGINT) from None


def not_begun(number: int, _: Any) -> None:
    """Ends the process at once with the code of a partial run: nothing was opened yet, and Scrapy, which takes the
    signals over when its loop starts, needs half a second to be imported. An exception would be lost in an import.
    """
    os.write(2, f"newscrawl: stopped by {signal.Signals(number).name} before anything was asked for\n".encode())
    os._exit(6)


def usage() -> str:
    """The text of `newscrawl --help`."""
    commands = "\n".join(f"  {name:<10} {line}" for name, line in COMMANDS)
    return USAGE.format(version=__version__, commands=commands)


def _dispatch(args: list[str]) -> None:
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "newscrawl.settings")
    from scrapy import cmdline  # noqa: PLC0415 - imported late so that --help stays fast

    from newscrawl.errors import NewscrawlError  # noqa: PLC0415

    class Parser(cmdline.ScrapyArgumentParser):
        """Scrapy's parser, saying `newscrawl` and refusing options that the command does not know."""

        def __init__(self, *positional: Any, **options: Any) -> None:
            options["usage"] = str(options.get("usage", "")).replace("scrapy ", "newscrawl ", 1)
            options["prog"] = "newscrawl"
            super().__init__(*positional, **options)

        def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
            parsed, rest = super().parse_known_args(args, namespace)
            unknown = [word for word in rest if word.startswith("-") and word != "-"]
            if unknown:
                self.error(f"unknown option {unknown[0]}; see --help")
            return parsed, rest

    command = next((word for word in args[1:] if not word.startswith("-")), "")
    from scrapy.utils.project import get_project_settings  # noqa: PLC0415

    settings = get_project_settings()
    if command not in known_commands(settings):
        sys.stderr.write(f"newscrawl: unknown command {command!r}; `newscrawl --help` lists them\n")
        raise SystemExit(2)
    cmdline.ScrapyArgumentParser = Parser  # type: ignore[misc] # the dispatcher offers no other way to name the program
    try:
        cmdline.execute(args, settings)
    except NewscrawlError as error:
        sys.stderr.write(f"newscrawl {command}: {error}\n")
        raise SystemExit(error.exit_code) from None


def known_commands(settings: Any) -> set[str]:
    """Names of every command that the dispatcher offers."""
    from scrapy import cmdline  # noqa: PLC0415

    return set(cmdline._get_commands_dict(settings, inproject=True))  # noqa: SLF001 - no public listing exists


if __name__ == "__main__":
    main()
