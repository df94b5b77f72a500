"""`portal list` on a terminal: whole words in 80 columns, names and days where there is room, one line a portal."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import orjson
import pytest

from newscrawl.cli import portals
from newscrawl.portals import load_portals

RUN = "20261123T045300Z-9f3c"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    runs = tmp_path / "bao_dak_nong" / "runs"
    runs.mkdir(parents=True)
    (runs / f"{RUN}.json").write_bytes(orjson.dumps({"run_id": RUN, "verdict": "degraded"}))
    return tmp_path


def listed(archive: Path, *, json: bool) -> None:
    opts: Any = SimpleNamespace(archive=str(archive), json=json)
    portals.list_portals([], opts, {})


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (80, "bao_dak_nong 67 → 68 database-image inferred archive degraded"),
        (120, "bao_dak_nong Đắk Nông → Lâm Đồng database-image inferred archive degraded 2026-11-23"),
    ],
)
def test_a_table_that_fits(
    columns: int, row: str, archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    listed(archive, json=False)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out).splitlines()
    assert len(lines) == 1 + len(load_portals())
    assert max(map(len, lines)) <= columns
    assert "…" not in "".join(lines)
    assert row in [" ".join(line.split()) for line in lines]


def test_json_has_everything(archive: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    listed(archive, json=True)
    rows = {row["id"]: row for row in map(orjson.loads, capfdbinary.readouterr().out.splitlines())}
    assert len(rows) == len(load_portals())
    assert rows["bao_dak_nong"]["last_run"] == RUN
    assert rows["bao_dak_nong"]["last_verdict"] == "degraded"
    assert rows["bao_can_tho"]["last_verdict"] is None
