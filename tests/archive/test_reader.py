import os
from datetime import timedelta

import orjson
import pytest

from newscrawl.archive.commit import commit
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.reader import Period, Reading, read_archive, read_places, read_stream
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.withhold import release, withheld_keys, withhold
from newscrawl.errors import ArchiveError, DamageError

from .made import LATER, RUN, START, article, event, view


def store(paths: PortalPaths, stream: str, lines: list[bytes], run_id: str = RUN, *, known: bool = True) -> str:
    writer = SegmentWriter(paths, stream, run_id)
    for line in lines:
        writer.append(line)
    closed = writer.close()
    if known:
        with Ledger.open(paths) as ledger:
            commit(ledger, closed)
    return closed[0].name


def keys(lines: object) -> list[str]:
    return [line.record["key"].rpartition(":")[2] for line in lines]  # type: ignore[attr-defined]


@pytest.mark.parametrize("known", [True, False], ids=["ledger", "files alone"])
def test_latest_versions_or_all(paths: PortalPaths, known: bool) -> None:
    store(paths, "articles", [article(n) for n in range(4)], known=known)
    store(paths, "articles", [article(2, version=2, headline="Sửa"), article(5)], LATER, known=known)
    assert keys(read_stream(paths, "articles")) == ["0", "1", "3", "2", "5"]
    assert keys(read_stream(paths, "articles", versions="all")) == ["0", "1", "2", "3", "2", "5"]
    newest = [line for line in read_stream(paths, "articles") if line.record["key"] == "bao_vidu:2"]
    assert newest[0].record["headline"] == "Sửa"
    assert (newest[0].line, newest[0].portal) == (0, "bao_vidu")
    assert newest[0].data == article(2, version=2, headline="Sửa")


def test_an_outdated_or_broken_ledger_hides_nothing(paths: PortalPaths) -> None:
    store(paths, "articles", [article(1)])
    store(paths, "articles", [article(2)], LATER, known=False)
    assert keys(read_stream(paths, "articles")) == ["1", "2"]
    paths.ledger.write_bytes(b"broken")
    assert keys(read_stream(paths, "articles")) == ["1", "2"]
    assert paths.ledger.read_bytes() == b"broken"


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [(None, None, "0123"), (1, None, "123"), (None, 2, "01"), (1, 3, "12"), (9, None, ""), (None, -5, "")],
)
def test_period_of_fetching(
    paths: PortalPaths, known: bool, since: int | None, until: int | None, expected: str
) -> None:
    store(paths, "articles", [article(n) for n in range(4)], known=known)
    period = Period(*(None if s is None else START + timedelta(seconds=s) for s in (since, until)))
    assert "".join(keys(read_stream(paths, "articles", period=period))) == expected


def test_period_of_publication_falls_back_to_update_and_keeps_the_undated(paths: PortalPaths) -> None:
    lines = [
        article(1, published_at="2026-11-01"),
        article(2, published_at="2025-11"),
        article(3, published_at=None, updated_at="2026-11-02T08:00:00+07:00"),
        article(4, published_at=None),
    ]
    store(paths, "articles", lines)
    period = Period(START - timedelta(days=60), START, by="published")
    assert keys(read_stream(paths, "articles", period=period)) == ["1", "3", "4"]


def test_withheld_keys_are_left_out_everywhere_and_counted(paths: PortalPaths) -> None:
    store(paths, "articles", [article(1), article(2)])
    store(paths, "views", [view(1, 5), view(2, 6)])
    store(paths, "events", [event(1)])
    withhold(paths, "bao_vidu:1", "yêu cầu của người được nhắc tên", now=START)
    reading = Reading()
    assert keys(read_stream(paths, "articles", reading=reading)) == ["2"]
    assert keys(read_stream(paths, "articles", versions="all", reading=reading)) == ["2"]
    assert keys(read_stream(paths, "views", reading=reading)) == ["2"]
    assert keys(read_stream(paths, "events", reading=reading)) == []
    assert (reading.withheld, reading.records) == (4, 3)
    release(paths, "bao_vidu:1", "nhầm", now=START)
    assert keys(read_stream(paths, "articles")) == ["1", "2"]


def test_take_downs_outlive_the_ledger_and_need_a_reason(paths: PortalPaths) -> None:
    withhold(paths, "bao_vidu:1", "lý do", now=START)
    assert withheld_keys(paths) == {"bao_vidu:1": "lý do"}
    assert orjson.loads(paths.withheld.read_bytes())["at"] == "2026-11-23T04:53:00+00:00"
    with pytest.raises(ArchiveError, match="needs a key and a reason"):
        withhold(paths, "bao_vidu:2", "  ", now=START)
    with pytest.raises(ArchiveError, match="not withheld"):
        release(paths, "bao_vidu:2", "nhầm", now=START)


def test_torn_take_down_is_forgotten_but_an_unreadable_one_stops_the_export(paths: PortalPaths) -> None:
    withhold(paths, "bao_vidu:1", "lý do", now=START)
    with paths.withheld.open("ab") as file:
        file.write(b'{"key": "bao_v')
    assert withheld_keys(paths) == {"bao_vidu:1": "lý do"}
    withhold(paths, "bao_vidu:2", "lý do", now=START)
    assert set(withheld_keys(paths)) == {"bao_vidu:1", "bao_vidu:2"}
    paths.withheld.write_bytes(b"???\n" + paths.withheld.read_bytes())
    with pytest.raises(DamageError, match=r"withheld.jsonl:1"):
        next(read_stream(paths, "articles"), None)


def test_damaged_segment_gives_what_is_whole_and_is_named(paths: PortalPaths) -> None:
    name = store(paths, "articles", [article(n) for n in range(100)], known=False)
    os.truncate(paths.path(name), paths.path(name).stat().st_size - 300)
    reading = Reading()
    found = keys(read_stream(paths, "articles", reading=reading))
    assert found == [str(n) for n in range(len(found))]
    assert 20 < len(found) < 100
    assert list(reading.torn) == [name]


def test_lines_of_an_older_schema_are_given_as_they_are(paths: PortalPaths) -> None:
    old = b'{"schema":0,"key":"bao_vidu:7","title":"xua"}'
    store(paths, "articles", [old])
    (line,) = read_stream(paths, "articles")
    assert line.record["title"] == "xua"


def test_open_files_of_a_living_run_are_not_read(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    assert list(read_stream(paths, "articles")) == []


def test_several_portals(layout: ArchiveLayout) -> None:
    for portal in ("bao_b", "bao_a"):
        store(layout.portal(portal), "articles", [article(1, key=f"{portal}:1")])
    assert [line.portal for line in read_archive(layout, "articles")] == ["bao_a", "bao_b"]
    chosen = read_archive(layout, "articles", portals=["bao_b"], versions="all")
    assert [line.record["key"] for line in chosen] == ["bao_b:1"]


def test_records_at_known_places(paths: PortalPaths) -> None:
    store(paths, "articles", [article(n) for n in range(9)])
    with Ledger.open(paths) as ledger:
        known = ledger.lookup(["bao_vidu:3", "bao_vidu:7"]).values()
        found = read_places(paths, [(k.segment, k.line) for k in known] + [("articles/gone.jsonl.gz", 0)])
    assert sorted(record["key"] for record in found.values()) == ["bao_vidu:3", "bao_vidu:7"]
