"""Completion scripts: whole, understood by their shells, and completing what the parsers know."""

import shutil
import subprocess
from pathlib import Path

import pytest

from newscrawl.cli import COMMANDS
from newscrawl.cli.completion import SHELLS, portal_ids
from newscrawl.cli.surface import Command, commands
from newscrawl.portals import load_portals

KNOWN = commands()
PORTALS = [portal.id for portal in load_portals() if portal.spider_allowed]


def shell(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def written(name: str, folder: Path) -> Path:
    path = folder / f"newscrawl.{name}"
    path.write_text(SHELLS[name](), encoding="utf-8")
    return path


def command(name: str) -> Command:
    return next(one for one in KNOWN if one.name == name)


def test_the_surface_is_what_help_lists() -> None:
    assert [(one.name, one.summary) for one in KNOWN] == list(COMMANDS)
    assert all(one.example.startswith(f"newscrawl {one.name}") for one in KNOWN)
    assert {one.name for one in KNOWN if one.actions} == {"portal", "golden", "archive"}
    assert all(summary.endswith(".") for one in KNOWN for summary in one.actions.values())
    assert ("--deadline",) in [option.flags for option in command("update").own_options]
    assert command("update").own_options != command("update").options


@pytest.mark.parametrize("name", SHELLS)
def test_the_shell_understands_its_script(name: str, tmp_path: Path) -> None:
    subprocess.run([shell(name), "-n", written(name, tmp_path)], check=True)


@pytest.mark.parametrize("name", SHELLS)
def test_every_command_action_option_and_portal_is_there(name: str) -> None:
    script = SHELLS[name]()
    assert portal_ids() == PORTALS
    words = [*PORTALS, *(one.name for one in KNOWN), *(action for one in KNOWN for action in one.actions)]
    for one in KNOWN:
        for option in one.options:
            words += [flag if name != "fish" else f"-l {flag[2:]}" for flag in option.flags if flag.startswith("--")]
    missing = [word for word in words if word not in script]
    assert not missing


CASES = [
    ("up", ["update"]),
    ("", [name for name, _ in COMMANDS]),
    ("update bao_can", ["bao_can_tho"]),
    ("update --dead", ["--deadline"]),
    ("update bao_can_tho --jo", ["--jobs"]),
    ("backfill bao_nghe", ["bao_nghe_an"]),
    ("portal ", ["list", "show", "check", "new", "detect"]),
    ("portal show bao_lang", ["bao_lang_son"]),
    ("golden acc", ["accept"]),
    ("archive ver", ["verify"]),
    ("archive verify bao_lang", ["bao_lang_son"]),
    ("demo --portal bao_dak_n", ["bao_dak_nong"]),
    ("list --status ", ["active", "archive"]),
    ("completion ", ["bash", "zsh", "fish"]),
    ("nonsense ", []),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_bash_completes(line: str, expected: list[str], tmp_path: Path) -> None:
    bash = shell("bash")
    words = ["newscrawl", *line.split(" ")]
    listed = " ".join(f"'{word}'" for word in words)
    program = (
        f"source {written('bash', tmp_path)}; COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}; "
        '_newscrawl; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run([bash, "--norc", "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    always = {"", "--help", "--version"}
    assert [word for word in done.stdout.splitlines() if word not in always] == expected


@pytest.mark.parametrize("line", ["update --archive ", "extract "])
def test_bash_leaves_files_to_readline(line: str, tmp_path: Path) -> None:
    test_bash_completes(line, [], tmp_path)


@pytest.mark.parametrize(("line", "expected"), [case for case in CASES if case[1]])
def test_fish_completes(line: str, expected: list[str], tmp_path: Path) -> None:
    program = f"source {written('fish', tmp_path)}; complete -C 'newscrawl {line}'"
    done = subprocess.run(
        [shell("fish"), "-N", "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert sorted(row.partition("\t")[0] for row in done.stdout.splitlines()) == sorted(expected)
