"""What a command hands back: result lines, reasons, exit codes; several portals as one; what a comparison says."""

import json
import os
import signal
from argparse import Namespace
from pathlib import Path
from typing import Any

import orjson
import pytest

from newscrawl.cli import several
from newscrawl.cli.base import result_line
from newscrawl.cli.comparing import compare
from newscrawl.cli.outcome import show_results
from newscrawl.cli.running import lost_report
from newscrawl.cli.several import command_line, ended_by, report_from, run_several
from newscrawl.errors import LockedError, NewscrawlError, OutsideHours, StorageError, UsageError
from newscrawl.runs.closing import RESULT_KEYS

REPORT = {"portal": "bao_vidu", "run_id": "20261123T045300Z-9f3c", "verdict": "ok", "exit_code": 0, "new": 3}
WHOLE = dict.fromkeys(RESULT_KEYS, 0) | REPORT


def test_a_result_line_has_the_fields_of_the_design_in_order() -> None:
    line = result_line(WHOLE | {"field_shares": {}, "reasons": []})
    assert list(line) == [
        "portal", "run_id", "verdict", "exit_code", "new", "changed", "views", "gone", "requests", "bytes", "seconds",
        "issues",
    ]  # fmt: skip


def test_a_line_per_portal_on_stdout_and_reasons_on_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    blocked = WHOLE | {"portal": "bao_khac", "verdict": "blocked", "exit_code": 4, "reasons": ["3 of 3 pages"]}
    assert show_results([WHOLE, blocked]) == 4
    said = capfd.readouterr()
    assert [json.loads(line)["portal"] for line in said.out.splitlines()] == ["bao_vidu", "bao_khac"]
    assert said.err == "bao_khac: blocked: 3 of 3 pages\n"


@pytest.mark.parametrize(
    ("error", "verdict", "code"),
    [
        (LockedError("another run is alive"), "locked", 5),
        (UsageError("no contact"), "usage", 2),
        (StorageError("no space"), "failed", 1),
        (OutsideHours("not now"), "partial", 6),
        (RuntimeError("a defect"), "failed", 1),
        (NewscrawlError("something"), "failed", 1),
    ],
)
def test_a_run_that_never_began_has_a_result_too(error: Exception, verdict: str, code: int) -> None:
    report = lost_report("bao_vidu", error)
    assert (report["verdict"], report["exit_code"], report["reasons"]) == (verdict, code, [str(error)])
    assert set(RESULT_KEYS) <= set(report)


@pytest.mark.parametrize(
    ("output", "verdict"),
    [
        (orjson.dumps(WHOLE) + b"\n", "ok"),
        (b"noise of a library\n" + orjson.dumps(WHOLE) + b"\n", "ok"),
        (b"", None),
        (b"Killed\n", None),
        (b"42\n", None),
        (b"{}\n", None),
    ],
)
def test_what_a_child_leaves_behind(output: bytes, verdict: str | None) -> None:
    report = report_from("bao_vidu", output)
    assert (report["verdict"] if report else None) == verdict


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (-signal.SIGKILL, "failed"),
        (1, "failed"),
        (137, "failed"),
        (-signal.SIGTERM, "partial"),
        (-signal.SIGINT, "partial"),
        (6, "partial"),
    ],
)
def test_a_child_without_a_result(code: int, verdict: str) -> None:
    assert lost_report("bao_vidu", ended_by(code))["verdict"] == verdict


def options(**changes: Any) -> Namespace:
    given = {"limit": None, "deadline": None, "base_url": None, "set": [], "loglevel": None, "jobs": 2, "images": False}
    return Namespace(**(given | changes))


def test_a_child_gets_the_same_options() -> None:
    opts = options(limit=5, deadline="30m", base_url="http://127.0.0.1:1", set=["A=1", "B=2"], loglevel="INFO")
    opts.images = True
    assert command_line("bao_vidu", opts, Path("kho"))[1:] == [
        "-m", "newscrawl", "update", "bao_vidu", "--archive", "kho", "--limit", "5", "--deadline", "30m",
        "--base-url", "http://127.0.0.1:1", "--images", "-s", "A=1", "-s", "B=2", "-L", "INFO",
    ]  # fmt: skip
    assert command_line("bao_vidu", options(), Path("kho"))[1:] == [
        "-m", "newscrawl", "update", "bao_vidu", "--archive", "kho",
    ]  # fmt: skip


def test_several_children_in_the_order_of_their_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def shell(portal: str, *_: Any) -> list[str]:
        line = orjson.dumps(WHOLE | {"portal": portal}).decode()
        wait = "0.2" if portal == "a" else "0"
        return ["/bin/sh", "-c", f"sleep {wait}; echo '{line}'" if portal != "c" else "exit 9"]

    monkeypatch.setattr(several, "command_line", shell)
    told: list[dict[str, Any]] = []
    reports = run_several(["a", "b", "c"], options(), tmp_path, tell=told.append)
    assert [(r["portal"], r["verdict"]) for r in reports] == [("a", "ok"), ("b", "ok"), ("c", "failed")]
    assert [r["portal"] for r in told] == ["c"], "the others have told of themselves"


def test_a_signal_reaches_the_children_and_keeps_the_rest_from_beginning(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def shell(portal: str, *_: Any) -> list[str]:
        if portal == "first":
            return ["/bin/sh", "-c", f"kill -TERM {os.getpid()}; exec sleep 60"]
        return ["/bin/sh", "-c", f"touch {tmp_path}/{portal}"]

    monkeypatch.setattr(several, "command_line", shell)
    before = signal.getsignal(signal.SIGTERM)
    told: list[dict[str, Any]] = []
    reports = run_several(["first", "second"], options(jobs=1), tmp_path, tell=told.append)
    assert told == []
    assert [r["verdict"] for r in reports] == ["partial", "partial"]
    assert list(tmp_path.iterdir()) == []
    assert signal.getsignal(signal.SIGTERM) is before


def written(path: Path, *records: dict[str, Any]) -> Path:
    path.write_bytes(b"".join(orjson.dumps(r) + b"\n" for r in records))
    return path


def test_a_comparison_names_fields_counts_and_examples(tmp_path: Path) -> None:
    old = written(tmp_path / "old.jsonl", *({"key": f"k:{n}", "headline": "Cũ", "sapo": "Dẫn"} for n in range(5)))
    fresh = [{"key": f"k:{n}", "headline": "Mới", "sapo": "Dẫn" if n else None} for n in range(1, 7)]
    text = compare(old, written(tmp_path / "new.jsonl", *fresh))
    assert "compared 4 records; only in old.jsonl: 1, only in new.jsonl: 2" in text
    assert "headline: 4 differ" in text
    assert text.count('"Cũ" → "Mới"') == 3
    assert "sapo" not in text


def test_what_always_differs_is_left_out(tmp_path: Path) -> None:
    old = written(
        tmp_path / "old.jsonl", {"key": "k:1", "provenance": {"run_id": "a"}, "fetched_at": "x", "version": 1}
    )
    new = written(
        tmp_path / "new.jsonl", {"key": "k:1", "provenance": {"run_id": "b"}, "fetched_at": "y", "version": 2}
    )
    assert "no field differs" in compare(old, new)


@pytest.mark.parametrize("content", [b"not json\n", b'{"headline": "no key"}\n', b"[1]\n"])
def test_a_file_that_is_no_extraction_is_a_usage_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "old.jsonl").write_bytes(content)
    with pytest.raises(UsageError, match=r"old\.jsonl"):
        compare(tmp_path / "old.jsonl", written(tmp_path / "new.jsonl"))
