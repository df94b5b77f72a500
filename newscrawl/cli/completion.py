"""Completion scripts for bash, zsh and fish: commands, actions, options, portal ids, as they are in this version.

The scripts are static: completing a word starts no Python (0.9 s, 2026-11-23). Made anew after an upgrade.
"""

from collections.abc import Callable, Iterable, Iterator

from newscrawl.cli.surface import Command, Option, commands
from newscrawl.portals import load_portals

HEAD = "# Completion of newscrawl for {0}; made by `newscrawl completion {0}`."

BY_PORTAL = frozenset({"update", "backfill", "crawl", "portal", "golden", "archive"})
"""Commands whose arguments are portal ids."""

BY_FILE = frozenset({"extract", "portal", "golden"})
"""Commands whose arguments are, or may be, files."""


def portal_ids() -> list[str]:
    """Portals that can be crawled."""
    return [portal.id for portal in load_portals() if portal.spider_allowed]


def arguments_of(command: Command) -> list[str]:
    """Words that may stand as an argument; [] where it is a file."""
    if command.name in BY_PORTAL:
        return portal_ids()
    return list(SHELLS) if command.name == "completion" else []


# --- bash ----------------------------------------------------------------------------------------------------------

BASH = """\
{head}
_newscrawl() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words=""
    COMPREPLY=()
    if (( COMP_CWORD == 1 )); then
        COMPREPLY=($(compgen -W "{commands} --help --version" -- "$word"))
        return
    fi
    case "${{COMP_WORDS[1]}} $before" in
{values}
    esac
    case "${{COMP_WORDS[1]}}" in
{cases}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _newscrawl newscrawl
"""


def bash() -> str:
    """The script for bash 3.2 and newer. What it leaves empty is completed as a file."""
    known = commands()
    return BASH.format(
        head=HEAD.format("bash"),
        commands=" ".join(command.name for command in known),
        values="\n".join(_bash_values(known)),
        cases="\n".join(_bash_case(command) for command in known),
    )


def _bash_values(known: Iterable[Command]) -> Iterator[str]:
    """Patterns of options that take a value: its words, or nothing (readline then offers files)."""
    for command in known:
        free = []
        for option in command.options:
            pattern = "|".join(f'"{command.name} {flag}"' for flag in option.flags)
            if words := values_of(option):
                yield f'        {pattern}) COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$word")); return ;;'
            elif option.metavar is not None:
                free.append(pattern)
        yield f"        {'|'.join(free)}) return ;;"


def values_of(option: Option) -> list[str]:
    """Words that an option takes as its value; [] where any text or a file may stand."""
    return portal_ids() if option.takes_portal else list(option.choices)


def _bash_case(command: Command) -> str:
    flags = " ".join(flag for option in command.options for flag in option.flags)
    lines = [f"        {command.name})", f'            [[ $word == -* ]] && words="{flags}"']
    if command.actions:
        lines.append(f'            (( COMP_CWORD == 2 )) && words="{" ".join(command.actions)} --help"')
    arguments = " ".join(arguments_of(command))
    if arguments:
        where = "COMP_CWORD > 2" if command.actions else "1"
        lines.append(f'            [[ $word != -* ]] && (( {where} )) && words="{arguments}"')
    return "\n".join([*lines, "            ;;"])


# --- zsh -----------------------------------------------------------------------------------------------------------

ZSH = """\
#compdef newscrawl
{head}
_newscrawl() {{
    local -a commands portals
    commands=({commands})
    portals=({portals})
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
{cases}
    esac
}}
if [[ $funcstack[1] == _newscrawl ]]; then
    _newscrawl "$@"
else
    compdef _newscrawl newscrawl
fi
"""


def zsh() -> str:
    """The script for zsh: to be sourced, or kept as `_newscrawl` in a folder of `fpath`."""
    known = commands()
    return ZSH.format(
        head=HEAD.format("zsh"),
        commands=" ".join(_zsh_quoted(f"{c.name}:{c.summary}") for c in known),
        portals=" ".join(portal_ids()),
        cases="\n".join(_zsh_case(command) for command in known),
    )


def _zsh_case(command: Command) -> str:
    specs = [_zsh_option(option, flag) for option in command.options for flag in option.flags]
    if command.actions:
        specs.append(_zsh_quoted(f"1:action:({' '.join(command.actions)})"))
    words = "$portals" if command.name in BY_PORTAL else " ".join(arguments_of(command))
    if words and command.name in BY_FILE:
        specs.append("'*:portal or page:{compadd -a portals; _files}'")
    elif words:
        specs.append(f"'*:{'portal' if command.name in BY_PORTAL else 'shell'}:({words})'")
    elif command.name in BY_FILE:
        specs.append("'*:file:_files'")
    lines = " \\\n                ".join(specs)
    return f"        {command.name})\n            _arguments \\\n                {lines} ;;"


def _zsh_option(option: Option, flag: str) -> str:
    text = option.help
    for sign in ("\\", "[", "]", ":"):
        text = text.replace(sign, f"\\{sign}")
    value = ""
    if option.takes_portal:
        value = ":portal:($portals)"
    elif option.metavar is not None:
        values = f"({' '.join(option.choices)})" if option.choices else "_files" if option.takes_place else " "
        value = f":{option.metavar.replace(':', ' ')}:{values}"
    return _zsh_quoted(f"{flag}[{text}]{value}")


def _zsh_quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


# --- fish ----------------------------------------------------------------------------------------------------------

FISH = """\
{head}
function __newscrawl_at --description 'the command is one of these'
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end
function __newscrawl_word --description 'the word in hand is the Nth'
    test (count (commandline -opc)) -eq $argv[1]
end
set -l portals {portals}
complete -c newscrawl -f
{lines}
"""


def fish() -> str:
    """The script for fish 3."""
    known = commands()
    return FISH.format(
        head=HEAD.format("fish"),
        portals=" ".join(portal_ids()),
        lines="\n".join(line for command in known for line in _fish_lines(command)),
    )


def _fish_lines(command: Command) -> Iterator[str]:
    here = f"-n '__newscrawl_at {command.name}"
    start = "complete -c newscrawl"
    yield f"{start} -n '__newscrawl_word 1' -a {command.name} -d {_fish_quoted(command.summary)}"
    for name, summary in command.actions.items():
        yield f"{start} {here}; and __newscrawl_word 2' -a {name} -d {_fish_quoted(summary)}"
    beyond = "; and not __newscrawl_word 2'" if command.actions else "'"
    if command.name in BY_PORTAL:
        yield f'{start} {here}{beyond} -a "$portals"'
    elif words := arguments_of(command):
        yield f"{start} {here}' -a {_fish_quoted(' '.join(words))}"
    if command.name in BY_FILE:
        yield f"{start} {here}{beyond} -F"
    for option in command.options:
        flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
        yield f"{start} {here}' {flags} -d {_fish_quoted(option.help)}{_fish_value(option)}"


def _fish_value(option: Option) -> str:
    if option.takes_portal:
        return ' -x -a "$portals"'
    if option.choices:
        return f" -x -a {_fish_quoted(' '.join(option.choices))}"
    return "" if option.metavar is None else " -r -F" if option.takes_place else " -x"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS: dict[str, Callable[[], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""What is written for which shell."""
