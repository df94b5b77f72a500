"""`newscrawl archive export` as people call it: exit codes, plain errors, one JSON line, a bar only on a terminal."""

import argparse
import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from scrapy.settings import Settings

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.cli import archive_export
from newscrawl.cli.archives import ACTIONS, add_options
from newscrawl.errors import UsageError
from newscrawl.products.selection import Selection
from tests.products import made

HIDE_PYARROW = "raise ImportError('hidden')\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    made.put(tmp_path / "archive", articles=[made.article(n) for n in range(3)], views=[made.view(1, 2)])
    return tmp_path / "archive"


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "newscrawl", "archive", "export", *map(str, arguments)]


def run(*arguments: object, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    whole = os.environ | (env or {})
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=60, check=False, env=whole)


def act(archive: Path, out: Path | None, *arguments: str) -> int:
    """The action in this process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--archive")
    parser.add_argument("names", nargs="*")
    add_options(parser)
    given = ["--archive", str(archive), *(["--out", str(out)] if out else []), *arguments]
    options = parser.parse_args(given)
    return ACTIONS["export"](options.names, options, Settings({"NEWSCRAWL_ARCHIVE": "output"}))


def test_it_prints_one_json_line(archive: Path, tmp_path: Path) -> None:
    done = run("--archive", archive, "--out", tmp_path / "out", "--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["articles"], told["views"], told["events"], told["number"]) == (3, 1, 0, 1)
    assert told["out"] == str(tmp_path / "out")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "name both"),
        (("--format", "xlsx"), "--format xlsx: one of parquet, csv, jsonl"),
        (("--format", "csv", "--portal", "bao_nao"), "holds nothing of 'bao_nao'; it holds bao_vidu"),
        (("bao_nao", "--format", "csv"), "holds nothing of 'bao_nao'"),
        (("--format", "csv", "--fields", "title"), "unknown field 'title'; an article has schema, portal, key"),
        (("--format", "csv", "--fields", "body", "--no-body"), "choose one"),
        (("--format", "csv", "--since", "1/2/2021"), "a day is written YYYY-MM-DD"),
        (("--format", "csv", "--since", "2021-02-30"), "no such day"),
        (("--format", "csv", "--since", "2022-01-01", "--until", "2021-01-01"), "the period is empty"),
        (("--format", "csv", "--since", "2031-01-01"), "nothing to export"),
        (("--format", "csv", "--delta-from", "nowhere"), "no export of newscrawl"),
    ],
)
def test_wrong_arguments_are_said_plainly(
    archive: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    with pytest.raises(UsageError) as caught:
        act(archive, tmp_path / "out", *arguments)
    assert words in str(caught.value)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["archive"]


def test_no_place_is_named(archive: Path) -> None:
    with pytest.raises(UsageError, match="name both"):
        act(archive, None, "--format", "csv")


@pytest.mark.parametrize("where", ["nowhere", "empty"])
def test_an_empty_archive_exits_with_2(tmp_path: Path, where: str) -> None:
    (tmp_path / "empty").mkdir()
    done = run("--archive", tmp_path / where, "--out", tmp_path / "out", "--format", "jsonl")
    assert done.returncode == 2
    assert "no committed records there; nothing to export" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_without_pyarrow_parquet_is_refused_and_csv_works(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden/pyarrow.py").write_text(HIDE_PYARROW)
    hidden = {"PYTHONPATH": str(tmp_path / "hidden")}
    done = run("--archive", archive, "--out", tmp_path / "out", "--format", "parquet", env=hidden)
    assert done.returncode == 2
    assert "pip install 'newscrawl[parquet]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
    assert run("--archive", archive, "--out", tmp_path / "out", "--format", "csv", env=hidden).returncode == 0


def test_deltas_take_their_options_from_the_base(archive: Path, tmp_path: Path) -> None:
    assert (
        act(archive, tmp_path / "base", "--format", "csv", "--fields", "headline,updated_at", "--portal", "bao_vidu")
        == 0
    )
    made.put(archive, 1, articles=[made.article(9)])
    base = ("--format", "jsonl", "--delta-from", str(tmp_path / "base"))
    for extra in (["--no-body"], ["--since", "2021-01-01"], ["--portal", "bao_vidu"], ["bao_vidu"]):
        with pytest.raises(UsageError, match="from the earlier export"):
            act(archive, tmp_path / "delta", *base, *extra)
    assert act(archive, tmp_path / "delta", *base) == 0
    (record,) = made.lines(tmp_path / "delta", "articles")
    assert list(record) == ["portal", "key", "headline", "updated_at", "updated_precision", "version"]


def test_several_portals_and_all_versions(archive: Path, tmp_path: Path) -> None:
    made.put(archive, 1, articles=[made.article(1, version=2, change="stamp")])
    for name in ("bao_hai", "bao_ba"):
        made.put(archive, portal=name, articles=[made.article(1, key=f"{name}:1", portal=name)])
    options = ("--format", "jsonl", "--versions", "all", "--portal", "bao_vidu,bao_hai")
    assert act(archive, tmp_path / "out", *options) == 0
    found = [(r["portal"], r["version"]) for r in made.lines(tmp_path / "out", "articles")]
    assert sorted(found) == [("bao_hai", 1), *[("bao_vidu", 1)] * 3, ("bao_vidu", 2)]


def test_a_damaged_archive_exits_with_6(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = ArchiveLayout(archive).portal(made.PORTAL)
    segment = paths.path(paths.segments("views")[0])
    segment.write_bytes(segment.read_bytes()[:-12])
    assert act(archive, tmp_path / "out", "--format", "csv") == 6
    assert "part of bao_vidu could not be read" in capsys.readouterr().err
    assert (tmp_path / "out/export.json").exists()


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=lambda s: s.name)
def test_an_interrupted_export_leaves_nothing(tmp_path: Path, sent: signal.Signals) -> None:
    made.put(tmp_path / "archive", articles=(made.article(n) for n in range(20_000)))
    arguments = command("--archive", tmp_path / "archive", "--out", tmp_path / "out", "--format", "csv")
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + 30
        while not (tmp_path / "out.part").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(sent)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 6
    assert said == "newscrawl: interrupted; no export was made\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["archive"]


def test_on_a_terminal_a_person_reads_it(archive: Path, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    arguments = command("--archive", archive, "--out", tmp_path / "out", "--format", "csv")
    env = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(arguments, stdout=slave, stderr=slave, env=env) as process:
        assert process.wait(timeout=60) == 0
    os.close(slave)
    shown = os.read(master, 1 << 16).decode()
    os.close(master)
    assert "3 articles, 1 views, 0 events" in shown
    assert "bao_vidu" in shown or "exporting" in shown


def test_the_bar_is_not_drawn_into_a_file(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with archive_export._progress(ArchiveLayout(archive), Selection()) as watch:
        watch("bao_vidu articles", 5)
    assert capsys.readouterr() == ("", "")


def test_help_shows_the_options() -> None:
    shown: Any = run("--help").stdout
    for option in ("--format", "--fields", "--no-body", "--versions", "--delta-from", "--out", "--since", "--until"):
        assert option in shown
