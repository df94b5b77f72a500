"""Whole or not there: what an export does to its place, and what it refuses to touch."""

import fcntl
import os
from pathlib import Path
from typing import Any

import pytest

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.errors import StorageError, UsageError
from newscrawl.products.product import make_export
from newscrawl.products.selection import Selection
from tests.products import made


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    made.put(tmp_path / "archive", articles=[made.article(n) for n in range(3)], views=[made.view(1, 2)])
    return tmp_path / "archive"


def export(archive: Path, out: Path, **options: Any) -> dict[str, Any]:
    return make_export(ArchiveLayout(archive), out, "jsonl", Selection(), **options)


def test_nothing_but_the_export_remains(archive: Path, tmp_path: Path) -> None:
    def files() -> dict[str, bytes]:  # SQLite keeps its reader's marks beside the ledger
        return {n: b for n, b in made.tree(archive).items() if "-shm" not in n and "-wal" not in n}

    before = files()
    export(archive, tmp_path / "new" / "out")
    assert sorted(p.name for p in (tmp_path / "new").iterdir()) == ["out"]
    assert not [p for p in (tmp_path / "new/out").rglob("*") if p.name.startswith(".")]
    assert files() == before


def test_an_empty_folder_is_taken(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    export(archive, tmp_path / "out")
    assert (tmp_path / "out/export.json").is_file()


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_of_others_is_never_touched(archive: Path, tmp_path: Path, *, replace: bool) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/thesis.txt").write_text("bản thảo")
    with pytest.raises(UsageError):
        export(archive, tmp_path / "out", replace=replace)
    assert made.tree(tmp_path / "out") == {"thesis.txt": "bản thảo".encode()}


def test_an_earlier_export_gives_way_only_when_told(archive: Path, tmp_path: Path) -> None:
    assert export(archive, tmp_path / "out")["number"] == 1
    before = made.tree(tmp_path / "out")
    with pytest.raises(UsageError, match="--replace"):
        export(archive, tmp_path / "out")
    assert made.tree(tmp_path / "out") == before
    assert export(archive, tmp_path / "out", replace=True)["number"] == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["archive", "out"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_an_interruption_leaves_nothing(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def stop(*_: object) -> None:
        raise error

    monkeypatch.setattr("newscrawl.products.formats.JsonLines.write", stop)
    with pytest.raises(StorageError if isinstance(error, OSError) else KeyboardInterrupt):
        export(archive, tmp_path / "out")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["archive"]


def test_an_interrupted_replacement_keeps_the_earlier_export(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(archive, tmp_path / "out")
    before = made.tree(tmp_path / "out")

    def stop(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("newscrawl.products.product.datasheet", stop)
    with pytest.raises(KeyboardInterrupt):
        export(archive, tmp_path / "out", replace=True)
    assert made.tree(tmp_path / "out") == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["archive", "out"]


def test_what_a_killed_export_left_is_cleared_away(archive: Path, tmp_path: Path) -> None:
    part = tmp_path / "out.part"
    (part / "articles/portal=bao_cu/month=2020-01").mkdir(parents=True)
    (part / "articles/portal=bao_cu/month=2020-01/x.jsonl").write_text("{}")
    (part / ".newscrawl-export").touch()
    export(archive, tmp_path / "out")
    assert not part.exists()
    assert not list((tmp_path / "out").rglob("portal=bao_cu"))


def test_a_kill_between_the_renames_is_mended(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / ".out.newscrawl-old")
    export(archive, tmp_path / "out", replace=True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["archive", "out"]


def test_a_part_folder_of_others_is_not_cleared(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out.part").mkdir()
    (tmp_path / "out.part/mine.txt").write_text("giữ")
    with pytest.raises(UsageError, match="not ours"):
        export(archive, tmp_path / "out")
    assert (tmp_path / "out.part/mine.txt").read_text() == "giữ"


def test_two_exports_to_one_place(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out.part").mkdir()
    lock = os.open(tmp_path / "out.part/.newscrawl-export", os.O_RDWR | os.O_CREAT)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        with pytest.raises(UsageError, match="is running"):
            export(archive, tmp_path / "out")
    finally:
        os.close(lock)


@pytest.mark.parametrize("place", ["archive/out", "archive", "."])
def test_archive_and_export_do_not_lie_inside_one_another(archive: Path, tmp_path: Path, place: str) -> None:
    """A folder with `articles/` in it, inside an archive, would be taken for a portal."""
    with pytest.raises(UsageError, match="inside one another"):
        export(archive, tmp_path / place)


def test_a_file_in_the_way(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="a file stands there"):
        export(archive, tmp_path / "out")
