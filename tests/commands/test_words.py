"""What is typed at the prompt: usage errors are plain and end with 2, help has an example, never a traceback."""

import argparse
import importlib
import pkgutil
from pathlib import Path

import pytest

import newscrawl.commands
from newscrawl import __version__
from newscrawl.cli import COMMANDS, usage
from newscrawl.cli.base import positive
from newscrawl.portals import Status, load_portals

from .conftest import Call

NAMES = [name for name, _ in COMMANDS]
MODULES = [module.name for module in pkgutil.iter_modules(newscrawl.commands.__path__)]

WRONG = {
    "unknown command": (["fly"], "fly"),
    "misspelt command": (["updat"], "updat"),
    "option instead of a command": (["--nothing"], "newscrawl --help"),
    "unknown option of list": (["list", "--bogus"], "--bogus"),
    "unknown option of crawl": (["crawl", "bao_can_tho", "--bogus"], "--bogus"),
    "unknown option of update": (["update", "bao_can_tho", "--bogus", "x"], "--bogus"),
    "list with an argument": (["list", "x"], "no argument"),
    "list with a wrong status": (["list", "--status", "gone"], "--status"),
    "crawl without a portal": (["crawl"], "name one portal"),
    "crawl with two portals": (["crawl", "bao_can_tho", "bao_dak_nong"], "name one portal"),
    "crawl of an unknown portal": (["crawl", "bao_mat_trang"], "bao_mat_trang"),
    "crawl with a broken argument": (["crawl", "bao_can_tho", "-a", "limit"], "NAME=VALUE"),
    "crawl into an unknown format": (["crawl", "bao_can_tho", "-o", "out.xyz"], "xyz"),
    "update without a portal": (["update"], "--all"),
    "update of one and all": (["update", "bao_can_tho", "--all"], "--all"),
    "update of an unknown portal": (["update", "bao_mat_trang"], "bao_mat_trang"),
    "update with an endless deadline": (["update", "bao_can_tho", "--deadline", "inf"], "--deadline"),
    "update with no articles": (["update", "bao_can_tho", "--limit", "0"], "--limit"),
    "update with half a job": (["update", "bao_can_tho", "--jobs", "0.5"], "--jobs"),
    "backfill without a portal": (["backfill", "--since", "2026-01-01"], "name one portal"),
    "backfill without a day": (["backfill", "bao_can_tho"], "--since is missing"),
    "backfill of no day": (["backfill", "bao_can_tho", "--since", "2026-02-30"], "2026-02-30"),
    "backfill in the other notation": (["backfill", "bao_can_tho", "--since", "31/01/2026"], "YYYY-MM-DD"),
    "backfill back to front": (
        ["backfill", "bao_can_tho", "--since", "2026-02-01", "--until", "2026-01-01"],
        "lies before",
    ),
    "extract of nothing": (["extract"], "name a WARC file"),
    "extract of a missing file": (["extract", "khong-co.html"], "khong-co.html: no such file"),
    "extract for an unknown portal": (["extract", ".", "--portal", "bao_mat_trang"], "bao_mat_trang"),
    "extract with no workers": (["extract", ".", "--workers", "0"], "--workers"),
    "demo with an argument": (["demo", "bao_can_tho"], "--portal"),
    "demo of no articles": (["demo", "--articles", "0"], "--articles"),
    "demo of an unknown portal": (["demo", "--portal", "bao_mat_trang"], "bao_mat_trang"),
    "demo on an impossible port": (["demo", "--serve", "--port", "70000"], "--port"),
    "portal without an action": (["portal"], "say what to do"),
    "portal with an unknown action": (["portal", "fly"], "say what to do"),
    "portal show of nothing": (["portal", "show"], "show"),
    "portal show of an unknown portal": (["portal", "show", "bao_mat_trang"], "bao_mat_trang"),
    "golden without an action": (["golden"], "say what to do"),
    "archive without an action": (["archive"], "say what to do"),
    "archive that is not there": (["archive", "verify", "--archive", "khong-co"], "khong-co"),
}


@pytest.mark.parametrize(("words", "named"), WRONG.values(), ids=WRONG)
def test_a_wrong_word_is_a_usage_error(call: Call, tmp_path: Path, words: list[str], named: str) -> None:
    ran = call(*words)
    assert ran.code == 2
    assert named in ran.err
    assert "Traceback" not in ran.err
    assert "scrapy " not in ran.err
    assert ran.out == ""
    assert list(tmp_path.iterdir()) == [], "a usage error leaves nothing behind"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["fly"], "fly"),
        (["update", "bao_can_tho"], "contact"),
        (["crawl", "bao_can_tho", "-a", "limit=abc"], "limit"),
        (["crawl", "bao_can_tho", "-a", "speed=10", "-a", "mode=fast"], "mode"),
        (["update", "bao_can_tho", "--base-url", "nonsense", "-s", "NEWSCRAWL_CONTACT=a@vidu.example"], "nonsense"),
    ],
    ids=["unknown command", "no contact", "crawl limit", "crawl mode", "base url"],
)
def test_as_a_user_starts_it(process: Call, words: list[str], named: str) -> None:
    ran = process(*words)
    assert ran.code == 2
    assert named in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_command(call: Call, name: str) -> None:
    ran = call(name, "--help")
    assert ran.code == 0
    assert f"newscrawl {name}" in ran.out
    assert f"Example: newscrawl {name}" in " ".join(ran.out.split())
    assert "scrapy " not in ran.out.replace("scrapy.", "")


@pytest.mark.parametrize("name", NAMES)
def test_the_example_names_what_exists(name: str) -> None:
    example = importlib.import_module(f"newscrawl.commands.{name}").Command().example
    known = {portal.id for portal in load_portals()}
    assert {word for word in example.split() if word.startswith("bao_")} <= known


def test_help_lists_every_command_once() -> None:
    assert sorted(NAMES) == sorted(MODULES)
    text = usage()
    assert all(f"\n  {name:<10} {line}\n" in text for name, line in COMMANDS)


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["help"]])
def test_help_goes_to_stdout(call: Call, words: list[str]) -> None:
    ran = call(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == usage()


@pytest.mark.parametrize("words", [["--version"], ["-V"], ["version"]])
def test_version(call: Call, words: list[str]) -> None:
    ran = call(*words)
    assert (ran.code, ran.out) == (0, f"newscrawl {__version__}\n")


ASK = """
import sys
from newscrawl.cli import main
try:
    main(["newscrawl", *sys.argv[1:]])
except SystemExit as end:
    loaded = sorted(name for name in sys.modules if name.split(".")[0] in {"scrapy", "twisted", "lxml", "selectolax"})
    sys.exit(f"loaded {loaded[:5]}" if loaded else end.code)
"""


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_answer_before_scrapy_is_imported(process: Call, word: str) -> None:
    ran = process(word, python=("-c", ASK))
    assert (ran.code, ran.err) == (0, "")
    assert "newscrawl" in ran.out


def test_list_names_every_spider(call: Call) -> None:
    ran = call("list")
    assert ran.code == 0
    assert ran.out.split() == [portal.id for portal in load_portals() if portal.spider_allowed]


@pytest.mark.parametrize("status", ["active", "archive"])
def test_list_by_status(call: Call, status: str) -> None:
    ran = call("list", "--status", status)
    assert ran.out.split() == [portal.id for portal in load_portals() if portal.status is Status(status)]


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("2000", 2000)])
def test_positive(text: str, number: int) -> None:
    assert positive(text) == number


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "", "mười", "²", " 3"])
def test_not_positive(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        positive(text)
