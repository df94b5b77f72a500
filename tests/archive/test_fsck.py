import gzip
import os
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from newscrawl.archive.add import add_warc_file
from newscrawl.archive.adopt import adopt
from newscrawl.archive.captures import Captures
from newscrawl.archive.commit import commit, write_report
from newscrawl.archive.frontier import Frontier, Target
from newscrawl.archive.fsck import verify
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.repair import repair
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import OPEN, WarcWriter
from newscrawl.archive.warcread import WarcSummary, read_responses
from newscrawl.errors import DamageError, LedgerVersionError

from .made import LATER, RUN, START, article, event, exchange, view


@pytest.fixture
def filled(paths: PortalPaths) -> PortalPaths:
    """Two clean runs with provenance, revisits, views and events."""
    with Ledger.open(paths) as ledger:
        Frontier(ledger).add([Target("https://baovidu.vn/cho")], now=START)
        for run_id in (RUN, LATER):
            warc = WarcWriter(paths, run_id, {"software": "newscrawl"}, known=Captures(ledger))
            writers = {stream: SegmentWriter(paths, stream, run_id) for stream in ("articles", "views", "events")}
            robots = warc.write(exchange(0, url="https://baovidu.vn/robots.txt", body=b"User-agent: *"))
            for number in range(20):
                place = warc.write(exchange(number))
                provenance = {
                    "run_id": run_id,
                    "warc": {"file": place.file, "offset": place.offset},
                    "robots": {"file": robots.file, "offset": robots.offset},
                }
                writers["articles"].append(article(number, version=1 + (run_id == LATER), provenance=provenance))
                writers["views"].append(view(number, number))
            writers["events"].append(event(3))
            commit(ledger, [s for w in writers.values() for s in w.close()], warc.close())
            write_report(paths, ledger, run_id, {"verdict": "ok"})
    return paths


def codes(layout: ArchiveLayout) -> list[str]:
    return sorted({finding.code for finding in verify(layout).findings})


def test_clean_archive(layout: ArchiveLayout, filled: PortalPaths) -> None:
    report = verify(layout)
    assert report.findings == []
    assert report.clean
    assert (report.segments, report.lines, report.warcs) == (6, 82, 2)
    assert verify(layout, ["bao_vidu"]).lines == 82


def truncate(paths: PortalPaths) -> None:
    path = paths.path(paths.segments("articles")[0])
    os.truncate(path, path.stat().st_size - 20)


def rewrite(paths: PortalPaths) -> None:
    path = paths.path(paths.segments("views")[0])
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()), 1, mtime=0))


def scribble(paths: PortalPaths) -> None:
    path = paths.path(paths.segments("views")[0])
    path.write_bytes(gzip.compress(b"no record\n" + gzip.decompress(path.read_bytes()), mtime=0))


def remove_segment(paths: PortalPaths) -> None:
    paths.path(paths.segments("articles")[1]).unlink()


def cut_warc(paths: PortalPaths) -> None:
    path = paths.path(paths.warcs()[1])
    os.truncate(path, path.stat().st_size - 20)


def remove_warc(paths: PortalPaths) -> None:
    paths.path(paths.warcs()[0]).unlink()


def falsify_ledger(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        ledger.write("UPDATE articles SET content_digest = 'x' WHERE key = 'bao_vidu:4'")


def forget_article(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        ledger.write("DELETE FROM articles WHERE key = 'bao_vidu:4'")


def break_ledger(paths: PortalPaths) -> None:
    paths.ledger.write_bytes(b"broken" * 100)


def delete_ledger(paths: PortalPaths) -> None:
    for path in paths.home.glob("ledger.sqlite*"):
        path.unlink()


def leave_part(paths: PortalPaths) -> None:
    SegmentWriter(paths, "articles", "20261124T000000Z-00cc").append(article(50))


def leave_open(paths: PortalPaths) -> None:
    WarcWriter(paths, "20261124T000000Z-00cc", {}).write(exchange(50))


def unknown_segment(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", "20261124T000000Z-00cc")
    writer.append(article(50))
    writer.close()


def spoil_withheld(paths: PortalPaths) -> None:
    paths.withheld.write_bytes(b"???\n")


@pytest.mark.parametrize(
    ("harm", "found", "after_repair"),
    [
        (truncate, ["segment.cut", "segment.missing"], []),
        (rewrite, ["segment.digest"], []),
        (scribble, ["segment.digest", "segment.line"], []),
        (remove_segment, ["segment.missing"], []),
        (cut_warc, ["warc.cut"], ["warc.lost"]),
        (remove_warc, ["provenance.warc", "warc.missing", "warc.revisit"], ["provenance.warc", "warc.revisit"]),
        (falsify_ledger, ["ledger.differs"], []),
        (forget_article, ["ledger.differs"], []),
        (break_ledger, ["ledger.broken"], []),
        (delete_ledger, ["ledger.absent"], []),
        (leave_part, ["leftover.open"], []),
        (leave_open, ["leftover.open"], []),
        (unknown_segment, ["segment.unknown"], []),
        (spoil_withheld, ["withheld.unreadable"], ["withheld.unreadable"]),
    ],
)
def test_harm_is_found_and_repaired(
    layout: ArchiveLayout,
    filled: PortalPaths,
    harm: Callable[[PortalPaths], None],
    found: list[str],
    after_repair: list[str],
) -> None:
    before = {n: filled.path(n).read_bytes() for n in filled.walk(".")}
    harm(filled)
    report = verify(layout)
    got = sorted({f.code for f in report.findings})
    assert got == found or (harm is truncate and set(got) <= {*found, "warc.cut"})
    notes = {"leftover.open", "segment.unknown", "ledger.absent"}
    assert report.clean == (set(got) <= notes)
    repair(filled, now=START)
    assert codes(layout) == after_repair
    assert verify(layout).clean == (set(after_repair) <= {"warc.lost"})
    # What was whole before and is not where it was lies in quarantine, byte for byte, or was never ours to keep.
    assert before


def test_repair_keeps_originals_and_the_working_memory(layout: ArchiveLayout, filled: PortalPaths) -> None:
    truncate(filled)
    name = filled.segments("articles")[0]
    damaged = filled.path(name).read_bytes()
    report = repair(filled, now=START)
    assert report.salvaged == [name]
    assert (filled.quarantine / name).read_bytes() == damaged
    with Ledger.open(filled) as ledger:
        assert Frontier(ledger).counts()["pending"] == 1
        assert ledger.count() == 20
    again = repair(filled, now=START)
    assert again.salvaged == []


def test_repair_refuses_a_newer_ledger_before_touching_anything(filled: PortalPaths) -> None:
    leave_part(filled)
    with Ledger.open(filled) as ledger:
        ledger.write("PRAGMA user_version = 99")
    names = sorted(filled.walk("."))
    with pytest.raises(LedgerVersionError):
        repair(filled, now=START)
    assert sorted(filled.walk(".")) == names


def test_wrong_provenance_is_found(layout: ArchiveLayout, paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        warc, writer = WarcWriter(paths, RUN, {}), SegmentWriter(paths, "articles", RUN)
        one, two = warc.write(exchange(1)), warc.write(exchange(2))
        for number, offset in ((1, one.offset + 1), (2, one.offset)):
            writer.append(article(number, provenance={"warc": {"file": one.file, "offset": offset}}))
        writer.append(article(3, url=two.url, provenance={"warc": {"file": two.file, "offset": two.offset}}))
        commit(ledger, writer.close(), warc.close())
    details = [f.detail for f in verify(layout).findings]
    assert len(details) == 2
    assert "where no answer begins" in details[0]
    assert "bai-viet-1.html, not https://baovidu.vn/bai-viet-2.html" in details[1]


def test_added_warc_is_copied_recorded_and_survives_a_rebuild(
    layout: ArchiveLayout, filled: PortalPaths, tmp_path: Path
) -> None:
    other = ArchiveLayout(tmp_path / "other").portal("bao_khac")
    writer = WarcWriter(other, RUN, {})
    writer.write(exchange(77))
    source = tmp_path / "của người khác.warc.gz"
    source.write_bytes(other.path(writer.close()[0].row.name).read_bytes())
    with Ledger.open(filled) as ledger:
        added = add_warc_file(filled, ledger, source, now=START)
        assert (added.records, added.responses, added.torn, added.already) == (3, 1, None, False)
        assert add_warc_file(filled, ledger, source, now=START).already
        kept = list(ledger.dump())
    assert filled.path(added.name).read_bytes() == source.read_bytes()
    (note,) = filled.added.read_bytes().splitlines()
    assert orjson.loads(note)["source"] == source.name
    assert verify(layout, ["bao_vidu"]).findings == []
    repair(filled, now=START)
    with Ledger.open(filled) as ledger:
        assert list(ledger.dump()) == kept
        assert Captures(ledger).capture(exchange(77).url) is None


@pytest.mark.parametrize("plain", [True, False])
def test_damaged_foreign_file_needs_a_yes(paths: PortalPaths, tmp_path: Path, plain: bool) -> None:
    writer = WarcWriter(paths, RUN, {})
    for number in range(3):
        writer.write(exchange(number))
    data = paths.path(writer.close()[0].row.name).read_bytes()
    source = tmp_path / ("x.warc" if plain else "x.warc.gz")
    source.write_bytes((gzip.decompress(data) if plain else data)[:-100])
    with Ledger.open(paths) as ledger:
        adopt(paths, ledger)
        with pytest.raises(DamageError, match="records before that are whole"):
            add_warc_file(paths, ledger, source, now=START)
        added = add_warc_file(paths, ledger, source, now=START, accept_damaged=True)
        assert added.torn
        summary = WarcSummary()
        assert len(list(read_responses(paths.path(added.name), summary))) >= 2
        source.write_bytes(b"<html>")
        with pytest.raises(DamageError, match="not a WARC file"):
            add_warc_file(paths, ledger, source, now=START, accept_damaged=True)


def test_names_in_use(filled: PortalPaths) -> None:
    assert all(n.endswith((".jsonl.gz", ".warc.gz")) for s in ("articles", "warc") for n in filled.walk(s))
    assert OPEN == ".open"
