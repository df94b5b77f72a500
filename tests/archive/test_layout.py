from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.archive.layout import ArchiveLayout, FileName, PortalPaths, is_run_id, new_run_id
from newscrawl.errors import ArchiveError

from .made import RUN, START


def test_run_id_is_utc_and_sortable() -> None:
    made = new_run_id(datetime(2026, 11, 23, 11, 53, tzinfo=timezone(timedelta(hours=7))))
    assert made.startswith("20261123T045300Z-")
    assert is_run_id(made)


@given(st.lists(st.integers(-10_000_000, 10_000_000), min_size=1, max_size=20))
def test_run_ids_ascend_whatever_the_clock_does(steps: list[int]) -> None:
    last, seen = None, []
    for step in steps:
        last = new_run_id(START + timedelta(seconds=step), after=last)
        seen.append(last)
    assert seen == sorted(seen)
    assert len(set(seen)) == len(seen)


def test_names_carry_the_month_of_the_run(paths: PortalPaths) -> None:
    name = paths.segment_name("articles", RUN, 3)
    assert name == f"articles/2026/11/bao_vidu-{RUN}-3.jsonl.gz"
    assert paths.warc_name(RUN, 1) == f"warc/2026/11/bao_vidu-{RUN}-1.warc.gz"
    assert FileName.parse(name) == FileName(RUN, 3, "bao_vidu")
    assert paths.name(paths.path(name)) == name


@pytest.mark.parametrize("name", ["articles/x.jsonl.gz", "notes.txt", "bao_vidu-2026-1.jsonl.gz"])
def test_foreign_names_are_not_parsed(name: str) -> None:
    assert FileName.parse(name) is None


def test_order_is_by_run_then_number(paths: PortalPaths) -> None:
    names = [paths.segment_name("articles", RUN, n) for n in (10, 9, 1)]
    for name in names:
        paths.path(name).parent.mkdir(parents=True, exist_ok=True)
        paths.path(name).touch()
    assert paths.segments("articles") == names[::-1]


@pytest.mark.parametrize("portal", ["", "../x", "a/b", ".hidden", "a b"])
def test_portal_ids_stay_inside_the_archive(layout: ArchiveLayout, portal: str) -> None:
    with pytest.raises(ArchiveError):
        layout.portal(portal)


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/../../b"])
def test_names_stay_inside_the_portal(paths: PortalPaths, name: str) -> None:
    with pytest.raises(ArchiveError):
        paths.path(name)


def test_last_run_id_is_found_in_files_alone(paths: PortalPaths) -> None:
    assert paths.last_run_id() is None
    part = paths.path(paths.segment_name("views", RUN, 1).removesuffix(".gz") + ".part")
    part.parent.mkdir(parents=True)
    part.touch()
    assert paths.last_run_id() == RUN
    paths.runs.mkdir()
    (paths.runs / "20270101T000000Z-0000.json").write_text("{}")
    last = paths.last_run_id()
    assert last == "20270101T000000Z-0000"
    assert new_run_id(datetime(2020, 1, 1, tzinfo=UTC), after=last) > last


def test_portals_lists_only_folders_that_hold_something(layout: ArchiveLayout, paths: PortalPaths) -> None:
    assert layout.portals() == []
    (layout.root / "notes").mkdir(parents=True)
    paths.runs.mkdir(parents=True)
    assert layout.portals() == [paths]
