"""Writes the pages that are made from the code: commands.md, settings.md, issues.md. `python docs/generate.py`.

Knows nothing that is not in the code; a test compares what it gives with what is committed. Other generated pages have
makers of their own: record.md (`newscrawl.products.reference`) and portals.md (`newscrawl.portals.table`).
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scrapy.settings import default_settings

import newscrawl.settings
from newscrawl.cli import surface
from newscrawl.issues import DESCRIPTIONS, RUN_DESCRIPTIONS, RUN_FORMS
from newscrawl.runs.closing import RESULT_KEYS
from newscrawl.runs.verdict import EXIT_CODES, MEANINGS, ORDER
from newscrawl.spiders.configure import FILE_KEYS

DOCS = Path(__file__).resolve().parent
NOTE = "<!-- Made by docs/generate.py from {source}; change it there. -->\n"
COMPONENTS = ("DOWNLOADER_MIDDLEWARES", "SPIDER_MIDDLEWARES", "ITEM_PIPELINES", "EXTENSIONS")
"""Settings that list components with their places: a table each."""


def pages() -> dict[str, str]:
    """File name → text."""
    return {"commands.md": commands_page(), "settings.md": settings_page(), "issues.md": issues_page()}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with a blank line behind it."""
    ruled = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(_cell(cell) for cell in row) + " |\n" for row in ruled) + "\n"


def _cell(text: str) -> str:
    """Text inside a cell: no line end, no bar; an angle bracket outside code would be taken for HTML."""
    parts = " ".join(text.split()).replace("|", "\\|").split("`")
    parts[::2] = [part.replace("<", "&lt;") for part in parts[::2]]
    return "`".join(parts)


def code(text: str) -> str:
    """Text as inline code; empty stays empty."""
    return f"`{text}`" if text else ""


# --- commands.md -----------------------------------------------------------------------------------------------------

COMMANDS_HEAD = """\
# Commands

`newscrawl` is Scrapy's command line with the settings of this project; Scrapy's own commands (`shell`, `fetch`, `view`,
`settings`, …) work too. `newscrawl COMMAND --help` says what stands here. A wrong command, argument or option ends with
exit code 2; the other codes are explained in [Issue and exit codes](issues.md) and, with what to do, in
[Operations](operations.md#what-to-do-for-each-exit-code).

On a terminal, commands show tables and progress. Elsewhere they print JSON lines on stdout and nothing but problems on
stderr.

"""


def commands_page() -> str:
    """Every command, action and option, as the parsers have them."""
    known = surface.commands()
    text = NOTE.format(source="the parsers") + "\n" + COMMANDS_HEAD
    text += table(("command", "what it does"), [(f"[`{c.name}`](#newscrawl-{c.name})", c.summary) for c in known])
    text += "".join(map(_command, known))
    text += "## Options of every command\n\n"
    shared = [option for option in known[0].options if option.group == surface.GLOBAL_GROUP]
    # The log level's default differs from command to command, and help names it.
    return text + _options(shared).replace(" (default: WARNING)", "").rstrip() + "\n"


def _command(command: surface.Command) -> str:
    text = f"## newscrawl {command.name}\n\n{_sentence(command.summary)}\n\n"
    text += f"```text\nnewscrawl {command.name} {command.syntax}".rstrip() + "\n```\n\n"
    if command.description:
        text += f"{command.description}\n\n"
    if command.actions:
        text += table(("action", "what it does"), [(code(name), about) for name, about in command.actions.items()])
    for group in dict.fromkeys(option.group for option in command.own_options):
        if group not in ("options", "optional arguments"):
            text += f"Options of {group.lower()}:\n\n" if not group.isupper() else f"{group}:\n\n"
        text += _options([option for option in command.own_options if option.group == group])
    return text + f"Example: `{command.example}`\n\n"


def _options(options: Sequence[surface.Option]) -> str:
    rows = [(code(", ".join(o.flags) + (f" {o.metavar}" if o.metavar else "")), o.help + _choices(o)) for o in options]
    return table(("option", "what it does"), rows)


def _choices(option: surface.Option) -> str:
    return f" ({' or '.join(map(code, option.choices))})" if option.choices else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


# --- settings.md -----------------------------------------------------------------------------------------------------

SETTINGS_HEAD = """\
# Settings

What stands further down in this list wins:

1. `newscrawl/settings.py`, the values on this page
2. `newscrawl.toml` in the archive's folder or beside it: the keys named below, nothing else
3. the environment: `NEWSCRAWL_ARCHIVE`, and the settings that have such a key, by their own names
4. `[politeness]` of a portal's profile: `delay`, `concurrency`; of its `daily_budget` and `off_peak` and those of 2
   and 3 the stricter holds
5. `-s NAME=VALUE` on the command line

A run against a server on this machine (`demo`, `--base-url`) waits for nobody and has no off-peak hours.

## Our own

"""

SCRAPY_HEAD = """\
## Scrapy's, changed

Whatever is not listed has Scrapy's default.

"""


@dataclass(slots=True)
class Setting:
    """One assignment of settings.py with the comments above and beside it."""

    name: str
    section: str
    value: ast.expr
    about: str
    entries: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The value as written, on one line."""
        return "…" if isinstance(self.value, ast.JoinedStr) else ast.unparse(self.value)


def settings_page() -> str:
    """Every setting of settings.py with its reason."""
    found = list(read_settings())
    keys = {setting: key for key, setting in FILE_KEYS.items()}
    ours = [
        (code(s.name), code(s.source), code(keys.get(s.name, "")), s.about)
        for s in found
        if s.name.startswith("NEWSCRAWL_")
    ]
    text = NOTE.format(source="newscrawl/settings.py") + "\n" + SETTINGS_HEAD
    text += table(("setting", "default", "in newscrawl.toml", "what it does"), ours) + SCRAPY_HEAD
    plain = [s for s in found if not s.name.startswith("NEWSCRAWL_") and s.name not in COMPONENTS]
    for section in dict.fromkeys(s.section for s in plain if s.section):
        rows = [(code(s.name), _shown(s), _default(s), _reason(s)) for s in plain if s.section == section]
        text += f"### {section}\n\n" + table(("setting", "here", "Scrapy's default", "why"), rows)
    text += "## Components and their places\n\n"
    for setting in found:
        if setting.name in COMPONENTS:
            entries = [(code(path), place, about) for path, place, about in setting.entries]
            text += f"### {setting.name}\n\n" + table(("component", "place", "why"), entries)
    return text.rstrip() + "\n"


def _shown(setting: Setting) -> str:
    if setting.name == "USER_AGENT":
        return "`newscrawl/VERSION (+CONTACT)`"
    if setting.entries:
        return ", ".join(f"{code(name)}: {code(value)}" for name, value, _ in setting.entries)
    return code(setting.source)


def _default(setting: Setting) -> str:
    """Scrapy's own value; of a long one only that it differs."""
    if setting.name == "USER_AGENT":
        return "`Scrapy/VERSION (+https://scrapy.org)`"
    value = repr(getattr(default_settings, setting.name, ""))
    return code(value) if len(value) <= 40 else "other"


def _reason(setting: Setting) -> str:
    """The comments without the default that has a column of its own."""
    about = " ".join(filter(None, (setting.about, *(about for _, _, about in setting.entries))))
    return re.sub(r"^default [^ :.]+( [KMG]B)?(?:[:.] |$)", "", about)


def read_settings() -> Iterator[Setting]:
    """The assignments of settings.py in their order."""
    source = Path(newscrawl.settings.__file__).read_text(encoding="utf-8")
    comments = dict(_comments(source))
    lines = source.splitlines()
    section = ""
    sections = {number: text.strip("- ") for number, text in comments.items() if text.startswith("---")}
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        section = next((sections[n] for n in range(node.lineno, 0, -1) if n in sections), "")
        about = _about(node, comments, lines)
        setting = Setting(node.targets[0].id, section, node.value, about)
        if isinstance(node.value, ast.Dict):
            setting.entries = [
                (ast.literal_eval(key), _place(value), _about(value, comments, lines))
                for key, value in zip(node.value.keys, node.value.values, strict=True)
                if key is not None
            ]
        yield setting


def _place(value: ast.expr) -> str:
    found = ast.literal_eval(value)
    return "off" if found is None else str(found)


def _comments(source: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string.lstrip("# ").rstrip()


def _about(node: ast.stmt | ast.expr, comments: dict[int, str], lines: Sequence[str]) -> str:
    """Comment lines directly above, then the one beside."""
    above: list[str] = []
    number = node.lineno - 1
    while lines[number - 1].strip().startswith("#") and not comments[number].startswith("---"):
        above.insert(0, comments[number])
        number -= 1
    beside = comments.get(node.lineno)
    if beside is not None and (not isinstance(node, ast.Assign) or node.end_lineno == node.lineno):
        above.append(beside)
    return " ".join(above)


# --- issues.md -------------------------------------------------------------------------------------------------------

ISSUES_HEAD = """\
# Issue and exit codes

## Verdicts and exit codes

Every run of `update`, `backfill`, `crawl` and `demo` ends with one verdict; its exit code is the command's. What to do
for each stands in [Operations](operations.md#what-to-do-for-each-exit-code).

"""

SEVERAL = """\
A command that ran several portals returns 2 when one of them had a usage error, else the first of {order} that
occurred.

The JSON line of a portal has, in this order: {keys}.

Other commands:

| command | 0 | 1 | 2 | 3 | 4 | 6 |
| --- | --- | --- | --- | --- | --- | --- |
| `extract` | every input was read to its end | nothing was readable (see `--help`) | usage | | | an input was torn |
| `archive verify` | clean | damage | usage | | | |
| `archive export` | done | the archive or the disk failed | usage | | | done as far as the archive could be read |
| `archive package` | done | the archive or the disk failed | usage | | | a packed file is damaged |
| `golden check` | every case passes | a case fails | usage | | | |
| `portal check` | declared fields were answered | nothing came | usage | a declared field was not | refused | |
| `portal detect` | a family is proved | none is | usage | | refused | |

All others: 0 done, 1 failed, 2 usage.

"""

RECORD_ISSUES = """\
## Issue codes of records

A record lists the codes that concern it in `issues`, sorted. An issue is no error: it says that something was printed
and could not be taken as it stands, or that something expected is not there.

"""

RUN_ISSUES = """\
## Issue codes of runs

Run reports and result lines count the codes of the records they read, and these, which make no record:

"""


def issues_page() -> str:
    """Exit codes and issue codes with what they mean."""
    verdicts = [(code(v.value), str(EXIT_CODES[v]), MEANINGS[v]) for v in EXIT_CODES]
    text = NOTE.format(source="newscrawl/issues.py and newscrawl/runs/verdict.py") + "\n" + ISSUES_HEAD
    text += table(("verdict", "exit code", "when"), verdicts)
    text += SEVERAL.format(order=", ".join(map(str, ORDER)), keys=", ".join(map(code, RESULT_KEYS)))
    text += RECORD_ISSUES + table(("code", "meaning"), [(code(i.value), about) for i, about in DESCRIPTIONS.items()])
    runs = {**RUN_DESCRIPTIONS, **RUN_FORMS}
    return text + RUN_ISSUES + table(("code", "meaning"), [(code(name), runs[name]) for name in runs]).rstrip() + "\n"


def main() -> None:
    """Writes the pages that differ and names them."""
    for name, text in pages().items():
        path = DOCS / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{path.name} written\n")


if __name__ == "__main__":
    main()
