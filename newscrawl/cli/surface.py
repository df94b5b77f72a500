"""What the command line consists of, read from the parsers themselves: commands, actions, options.

Shell completion and the documentation are made from this, so that neither can name an option that does not exist.
Prints and changes nothing.
"""

import argparse
import importlib
import inspect
from dataclasses import dataclass, field

from scrapy.commands import ScrapyCommand
from scrapy.settings import Settings

from newscrawl.cli import COMMANDS

PLACES = frozenset({"DIR", "FILE", "PATH", "OUT.jsonl", "OLD.jsonl", "EXPORT"})
"""Metavars of options whose value is a file or folder."""

GLOBAL_GROUP = "Global Options"
"""Scrapy's group of options that every command has."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its spellings, the name of its value (None: a switch), the allowed values, its group and help."""

    flags: tuple[str, ...]
    metavar: str | None
    choices: tuple[str, ...]
    group: str
    help: str

    @property
    def takes_place(self) -> bool:
        """Whether its value is a file or folder."""
        return self.metavar in PLACES

    @property
    def takes_portal(self) -> bool:
        """Whether its value is a portal's id."""
        return "--portal" in self.flags


@dataclass(frozen=True, slots=True)
class Command:
    """One command of ours; `actions` are name → summary, empty for a command that is one action itself."""

    name: str
    summary: str
    syntax: str
    description: str
    example: str
    options: tuple[Option, ...]
    actions: dict[str, str] = field(default_factory=dict)

    @property
    def own_options(self) -> tuple[Option, ...]:
        """Its options without those that every command has."""
        return tuple(option for option in self.options if option.group != GLOBAL_GROUP)


def commands() -> list[Command]:
    """Every command of ours, in the order in which help lists them."""
    return [_command(name, summary) for name, summary in COMMANDS]


def _command(name: str, summary: str) -> Command:
    module = importlib.import_module(f"newscrawl.commands.{name}")
    command: ScrapyCommand = module.Command()
    command.settings = Settings()
    command.settings.setdict(command.default_settings, priority="command")  # Scrapy's help names the log level
    parser = argparse.ArgumentParser(prog="newscrawl", add_help=False, conflict_handler="resolve")
    command.add_options(parser)
    actions = {action: _first_line(work) for action, work in getattr(module, "ACTIONS", {}).items()}
    description = command.long_desc()
    return Command(
        name=name,
        summary=summary,
        syntax=command.syntax(),
        description="" if description == command.short_desc() else " ".join(description.split()),
        example=(parser.epilog or "").removeprefix("Example: "),
        options=tuple(_options(parser)),
        actions=actions,
    )


def _options(parser: argparse.ArgumentParser) -> list[Option]:
    found = []
    for group in parser._action_groups:  # noqa: SLF001 - argparse lists its groups nowhere else
        for action in group._group_actions:  # noqa: SLF001
            if not action.option_strings or action.help == argparse.SUPPRESS:
                continue
            metavar = None
            if action.nargs != 0:
                metavar = str(action.metavar or action.dest.upper())
            help_text = (action.help or "") % {"default": action.default, "prog": "newscrawl"}
            title = group.title or ""
            choices = tuple(map(str, action.choices or ()))
            found.append(Option(tuple(action.option_strings), metavar, choices, title, help_text))
    return found


def _first_line(work: object) -> str:
    return (inspect.getdoc(work) or "").partition("\n")[0]
