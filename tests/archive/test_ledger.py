import sqlite3
from datetime import timedelta

import pytest

from newscrawl.archive.commit import commit, write_report
from newscrawl.archive.database import batches
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.segments import SegmentWriter
from newscrawl.errors import ArchiveError, DamageError, LedgerVersionError, StorageError

from .made import LATER, RUN, START, article, event, view


def store(paths: PortalPaths, ledger: Ledger, stream: str, lines: list[bytes], run_id: str = RUN) -> None:
    writer = SegmentWriter(paths, stream, run_id)
    for line in lines:
        writer.append(line)
    commit(ledger, writer.close())


def test_lookup_tells_what_was_stored(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        store(paths, ledger, "articles", [article(n) for n in range(5)])
        found = ledger.lookup(["bao_vidu:3", "bao_vidu:9"])
        assert set(found) == {"bao_vidu:3"}
        known = found["bao_vidu:3"]
        assert known.version == 1
        assert known.content_digest == f"{3:064x}"
        assert known.fetched_at == known.first_seen_at == known.checked_at == START + timedelta(seconds=3)
        assert (known.segment, known.line) == (f"articles/2026/11/bao_vidu-{RUN}-1.jsonl.gz", 3)
        assert known.view_count is None
        assert ledger.known_keys(f"bao_vidu:{n}" for n in range(2000)) == {f"bao_vidu:{n}" for n in range(5)}
        assert ledger.keys_of_urls([known.url or "", "https://baovidu.vn/"]) == {known.url: "bao_vidu:3"}


def test_later_versions_replace_earlier_ones_and_keep_the_first_sight(paths: PortalPaths) -> None:
    first = (START - timedelta(days=9)).isoformat()
    with Ledger.open(paths) as ledger:
        changed = article(1, version=2, change="content", content_digest="ff", first_seen_at=first)
        store(paths, ledger, "articles", [changed])
        store(paths, ledger, "articles", [article(1)], LATER)
        known = ledger.lookup(["bao_vidu:1"])["bao_vidu:1"]
        assert (known.version, known.change, known.content_digest) == (2, "content", "ff")
        assert known.first_seen_at == START - timedelta(days=9)
        assert RUN in known.segment


def test_counters_come_from_the_latest_reading(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        store(paths, ledger, "articles", [article(1, view_count=10), article(2, view_count=7), article(3)])
        store(paths, ledger, "views", [view(1, 30, 900), view(1, 20, 800), view(2, 1, -900), view(3, 4, -900)])
        found = ledger.lookup(["bao_vidu:1", "bao_vidu:2", "bao_vidu:3"])
        assert [found[f"bao_vidu:{n}"].view_count for n in (1, 2, 3)] == [30, 7, 4]


def test_due_revisits_come_longest_overdue_first_without_the_gone(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        old = (START - timedelta(days=2)).isoformat()
        store(paths, ledger, "articles", [article(n, published_at=None) for n in range(4)])
        store(paths, ledger, "articles", [article(9, published_at=old)], LATER)
        store(paths, ledger, "events", [event(2, seconds=60)])
        assert ledger.due(START + timedelta(minutes=59), 10) == []
        due = ledger.due(START + timedelta(hours=2), 10)
        assert [k.key for k in due] == ["bao_vidu:0", "bao_vidu:1", "bao_vidu:3"]
        assert [k.key for k in ledger.due(START + timedelta(hours=2), 2)] == ["bao_vidu:0", "bao_vidu:1"]
        assert ledger.due(START + timedelta(days=30), 10)[-1].key == "bao_vidu:9"
        assert [k.key for k in ledger.recent(2)] == ["bao_vidu:9", "bao_vidu:3"]


def test_commit_is_all_or_nothing(paths: PortalPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    segments = writer.close()
    with Ledger.open(paths) as ledger:
        with monkeypatch.context() as patched:
            patched.setattr("newscrawl.archive.commit.Frontier.done", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                commit(ledger, segments)
        assert ledger.count() == ledger.count("segments") == 0
        commit(ledger, segments)
        assert ledger.count() == 1
        with pytest.raises(sqlite3.IntegrityError):
            commit(ledger, segments)
        assert ledger.count("segments") == 1


def test_newer_ledger_is_refused_and_not_touched(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        ledger.write("PRAGMA user_version = 99")
    before = paths.ledger.read_bytes()
    with pytest.raises(LedgerVersionError, match="newer newscrawl"):
        Ledger.open(paths)
    assert paths.ledger.read_bytes() == before
    assert {p.name for p in paths.home.iterdir()} == {"ledger.sqlite"}


def test_foreign_database_is_refused(paths: PortalPaths) -> None:
    paths.home.mkdir(parents=True)
    other = sqlite3.connect(paths.ledger)
    other.execute("PRAGMA application_id = 7")
    other.execute("CREATE TABLE t (a)")
    other.close()
    with pytest.raises(LedgerVersionError, match="another program"):
        Ledger.open(paths)


@pytest.mark.parametrize("damage", ["text", "short", "pages"])
def test_broken_ledger_names_the_repair(paths: PortalPaths, damage: str) -> None:
    with Ledger.open(paths) as ledger:
        store(paths, ledger, "articles", [article(n) for n in range(300)])
    data = bytearray(paths.ledger.read_bytes())
    if damage == "text":
        data[:20] = b"not a database at al"
    elif damage == "short":
        data = data[:50]
    else:
        data[1000:] = b"\xff" * (len(data) - 1000)
    paths.ledger.write_bytes(data)
    with pytest.raises(DamageError, match="newscrawl archive repair"), Ledger.open(paths) as ledger:
        ledger.lookup(f"bao_vidu:{n}" for n in range(300))


def test_absent_ledger_is_not_made_by_reading(paths: PortalPaths) -> None:
    with pytest.raises(ArchiveError, match="no ledger here"):
        Ledger.open(paths, read_only=True)
    assert not paths.home.exists()


def test_reading_beside_a_writer(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger, Ledger.open(paths, read_only=True) as reader:
        store(paths, ledger, "articles", [article(1)])
        assert reader.count() == 1
        with pytest.raises(StorageError, match="readonly"):
            reader.set_meta("a", "b")


def test_reports_come_back_newest_first(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        for number, run_id in enumerate((RUN, LATER)):
            write_report(paths, ledger, run_id, {"verdict": "ok", "number": number})
        assert [r["number"] for r in ledger.reports()] == [1, 0]
        assert ledger.reports(1)[0]["verdict"] == "ok"
    with pytest.raises(ValueError):
        write_report(paths, None, "../x", {})


def test_full_ledger_is_a_storage_error_and_the_segment_stays(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        pages = ledger.rows("PRAGMA page_count")[0][0]
        ledger.rows(f"PRAGMA max_page_count = {pages}")
        writer = SegmentWriter(paths, "articles", RUN)
        for n in range(400):
            writer.append(article(n))
        segments = writer.close()
        with pytest.raises(StorageError, match="taken in by the next run"):
            commit(ledger, segments)
        assert ledger.count() == 0
    assert paths.path(segments[0].name).exists()


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (4, [4]), (9, [4, 4, 1])])
def test_batches(count: int, sizes: list[int]) -> None:
    assert [len(b) for b in batches(range(count), 4)] == sizes
