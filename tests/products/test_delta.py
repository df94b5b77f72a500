"""Deltas: an earlier export with all deltas applied equals a full export made now, whatever happened in between."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

import orjson
import pytest

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.segments import Tear, read_lines
from newscrawl.archive.withhold import release, withhold
from newscrawl.errors import ArchiveError, NewscrawlError, UsageError
from newscrawl.products.product import WITHDRAWN, Base, make_export
from newscrawl.products.selection import Selection
from tests.products import made

NOW = datetime(2026, 11, 23, tzinfo=UTC)
Versions = Literal["latest", "all"]


def full(archive: Path, out: Path, **options: Any) -> dict[str, Any]:
    return make_export(ArchiveLayout(archive), out, "jsonl", Selection(**options))


def delta(archive: Path, out: Path, base: Path, *, replace: bool = False) -> dict[str, Any]:
    earlier = Base.read(base)
    return make_export(ArchiveLayout(archive), out, "jsonl", earlier.selection, base=earlier, replace=replace)


Held = dict[str, dict[tuple[Any, ...], dict[str, Any]]]


def held(folder: Path, versions: Versions) -> Held:
    """Rows of an export as a receiver keeps them."""
    names = {"articles": ("key",) if versions == "latest" else ("key", "version"), "events": ("key", "observed_at")}
    names["views"] = ("key", "observed_at")
    return {s: {tuple(r[n] for n in names[s]): r for r in made.lines(folder, s)} for s in names}


def apply(receiver: Held, folder: Path, versions: Versions) -> None:
    """As docs/record.md says."""
    for line in (folder / WITHDRAWN).read_bytes().splitlines():
        note = orjson.loads(line)
        for stream in receiver if note["why"] == "withheld" else ("articles",):
            receiver[stream] = {k: r for k, r in receiver[stream].items() if k[0] != note["key"]}
    for stream, rows in held(folder, versions).items():
        receiver[stream] |= rows


@pytest.mark.parametrize("versions", ["latest", "all"])
@pytest.mark.parametrize("days", [{}, {"since": date(2021, 1, 1), "until": date(2021, 12, 31)}], ids=["ever", "2021"])
def test_base_and_deltas_make_the_full_export(tmp_path: Path, versions: Versions, days: dict[str, date]) -> None:
    archive, options = tmp_path / "archive", {"versions": versions, **days}
    paths = made.put(archive, 0, articles=[made.article(n) for n in range(1, 9)], views=[made.view(1, 5)])
    withhold(paths, "bao_vidu:8", "yêu cầu", now=NOW)
    full(archive, tmp_path / "base", **options)
    receiver = held(tmp_path / "base", versions)

    moved = {"published_at": "2022-01-01T00:00:00+07:00", "updated_at": None}
    made.put(
        archive,
        1,
        articles=[made.article(2, version=2, change="content", headline="Tít mới"), made.article(20)],
        views=[made.view(1, 9, "2021-12-31T00:00:00Z"), made.view(20, 1)],
        events=[made.event(3, "2021-05-05T00:00:00Z")],
    )
    withhold(paths, "bao_vidu:4", "yêu cầu", now=NOW)
    made.put(archive, 0, portal="bao_khac", articles=[made.article(9, key="bao_khac:9", portal="bao_khac")])
    delta(archive, tmp_path / "one", tmp_path / "base")
    apply(receiver, tmp_path / "one", versions)
    full(archive, tmp_path / "full-one", **options)
    assert receiver == held(tmp_path / "full-one", versions)

    release(paths, "bao_vidu:4", "xong", now=NOW)
    release(paths, "bao_vidu:8", "xong", now=NOW)
    withhold(paths, "bao_vidu:1", "yêu cầu", now=NOW)
    made.put(archive, 2, articles=[made.article(2, version=3, change="stamp", **moved)])
    delta(archive, tmp_path / "two", tmp_path / "one")
    apply(receiver, tmp_path / "two", versions)
    full(archive, tmp_path / "full-two", **options)
    assert receiver == held(tmp_path / "full-two", versions)


def test_a_delta_holds_only_what_is_new(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    paths = made.put(archive, 0, articles=[made.article(n) for n in range(5)], views=[made.view(1, 5)])
    full(archive, tmp_path / "base")
    made.put(archive, 1, articles=[made.article(3, version=2, change="stamp"), made.article(7)])
    withhold(paths, "bao_vidu:0", "yêu cầu", now=NOW)
    manifest = delta(archive, tmp_path / "delta", tmp_path / "base" / "export.json")
    assert [r["key"] for r in made.lines(tmp_path / "delta", "articles")] == ["bao_vidu:3", "bao_vidu:7"]
    assert made.lines(tmp_path / "delta", "views") == []
    notes = [orjson.loads(line) for line in (tmp_path / "delta" / WITHDRAWN).read_bytes().splitlines()]
    assert notes == [{"portal": "bao_vidu", "key": "bao_vidu:0", "why": "withheld"}]
    assert (manifest["number"], manifest["base"]["number"], manifest["withdrawn"]) == (2, 1, 1)
    assert "delta against export 1" in (tmp_path / "delta/DATASHEET.md").read_text("utf-8")


def test_a_delta_without_news_is_empty_and_counts_on(tmp_path: Path) -> None:
    made.put(tmp_path / "archive", articles=[made.article(1)])
    full(tmp_path / "archive", tmp_path / "base")
    manifest = delta(tmp_path / "archive", tmp_path / "two", tmp_path / "base")
    assert sorted(made.tree(tmp_path / "two")) == [
        "DATASHEET.md", "DICTIONARY.md", "datapackage.json", "export.json", WITHDRAWN,
    ]  # fmt: skip
    assert manifest["number"] == 2
    assert delta(tmp_path / "archive", tmp_path / "three", tmp_path / "two")["number"] == 3


def test_a_delta_may_take_the_place_of_its_base(tmp_path: Path) -> None:
    made.put(tmp_path / "archive", 0, articles=[made.article(1)])
    full(tmp_path / "archive", tmp_path / "out")
    made.put(tmp_path / "archive", 1, articles=[made.article(2)])
    assert delta(tmp_path / "archive", tmp_path / "out", tmp_path / "out", replace=True)["number"] == 2
    assert [r["key"] for r in made.lines(tmp_path / "out", "articles")] == ["bao_vidu:2"]


def test_an_export_names_no_withheld_article_in_its_state(tmp_path: Path) -> None:
    paths = made.put(tmp_path / "archive", articles=[made.article(1), made.article(2)])
    withhold(paths, "bao_vidu:2", "yêu cầu", now=NOW)
    full(tmp_path / "archive", tmp_path / "base")
    assert "bao_vidu:2" not in (tmp_path / "base/export.json").read_text("utf-8")


def _remove_segment(archive: Path) -> None:
    paths = ArchiveLayout(archive).portal(made.PORTAL)
    paths.path(paths.segments("articles")[0]).unlink()


def _rewrite_take_downs(archive: Path) -> None:
    ArchiveLayout(archive).portal(made.PORTAL).withheld.write_bytes(b"")


def _remove_portal(archive: Path) -> None:
    made.put(archive, 0, portal="bao_khac", articles=[made.article(9, key="bao_khac:9")])
    (archive / made.PORTAL).rename(archive.parent / "elsewhere")


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        (_remove_segment, ArchiveError, "make a full export"),
        (_rewrite_take_downs, ArchiveError, "its earlier lines were changed"),
        (_remove_portal, UsageError, "which the earlier export held"),
    ],
)
def test_a_changed_past_is_refused(tmp_path: Path, change: Any, kind: type[NewscrawlError], words: str) -> None:
    paths = made.put(tmp_path / "archive", articles=[made.article(1)])
    withhold(paths, "bao_vidu:7", "yêu cầu", now=NOW)
    full(tmp_path / "archive", tmp_path / "base")
    made.put(tmp_path / "archive", 1, articles=[made.article(2)])
    change(tmp_path / "archive")
    with pytest.raises(kind, match=words):
        delta(tmp_path / "archive", tmp_path / "delta", tmp_path / "base")
    assert not (tmp_path / "delta").exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "no export of newscrawl"),
        ("{", "no export of newscrawl"),
        ("{}", "not written by"),
        ('{"newscrawl_export": 99}', "another version"),
        ('{"newscrawl_export": 1, "number": 1}', "lacks a usable"),
    ],
)
def test_a_base_that_is_none_is_refused(tmp_path: Path, text: str | None, words: str) -> None:
    if text is not None:
        (tmp_path / "export.json").write_text(text)
    with pytest.raises(UsageError, match=words):
        Base.read(tmp_path)


def test_a_delta_opens_only_the_segments_that_came_since(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "archive"
    paths = made.put(archive, 0, articles=[made.article(n) for n in range(1, 5)], views=[made.view(1, 5)])
    old = {path.rpartition("/")[2] for stream in ("articles", "views") for path in paths.segments(stream)}
    full(archive, tmp_path / "base")
    made.put(archive, 1, articles=[made.article(7)])
    opened: list[str] = []

    def watched(path: Path, tear: Tear) -> Iterator[bytes]:
        opened.append(path.name)
        return read_lines(path, tear)

    monkeypatch.setattr("newscrawl.archive.reader.read_lines", watched)
    delta(archive, tmp_path / "delta", tmp_path / "base")
    assert len(opened) == 1
    assert not old & set(opened)
