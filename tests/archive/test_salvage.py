import os
import random
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.checker import Checker

from newscrawl.archive.captures import Captures
from newscrawl.archive.commit import commit
from newscrawl.archive.fsck import verify
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lost import read_lost
from newscrawl.archive.repair import RepairReport, repair
from newscrawl.archive.salvage import SHORTEST, filler
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import WarcWriter
from newscrawl.archive.warcread import WarcSummary, read_records, read_responses
from newscrawl.archive.warcscan import Member, Walk, members
from newscrawl.errors import DamageError

from .made import LATER, RUN, START, article, exchange

PAGES = 30
INFO = {"software": "newscrawl/1.0", "robots": "obey", "http-header-user-agent": "newscrawl/1.0 (+ban@vidu.vn)"}


@pytest.fixture
def filled(paths: PortalPaths) -> PortalPaths:
    """A run of thirty articles, and a later one that met ten of the pages again, unchanged."""
    with Ledger.open(paths) as ledger:
        warc, writer = WarcWriter(paths, RUN, INFO), SegmentWriter(paths, "articles", RUN)
        for number in range(PAGES):
            place = warc.write(exchange(number, body=random.Random(number).randbytes(3000)))
            provenance = {"run_id": RUN, "warc": {"file": place.file, "offset": place.offset}}
            writer.append(article(number, provenance=provenance))
            warc.metadata(place, {"key": f"bao_vidu:{number}", "outcome": "stored"}, now=START)
        commit(ledger, writer.close(), warc.close())
        warc = WarcWriter(paths, LATER, INFO, known=Captures(ledger))
        for number in range(10):
            warc.write(exchange(number, body=random.Random(number).randbytes(3000), seconds=3600))
        commit(ledger, (), warc.close())
    return paths


def first(paths: PortalPaths) -> Path:
    return paths.path(paths.warcs()[0])


def laid(path: Path) -> list[Member]:
    walk = Walk()
    found = list(members(path, walk))
    assert walk.reason is None
    return found


def places(path: Path) -> dict[str, int | None]:
    return {r.url: r.offset for r in read_responses(path)}


def spoil(path: Path, start: int, length: int = 20) -> None:
    data = bytearray(path.read_bytes())
    data[start : start + length] = bytes(b ^ 0x5A for b in data[start : start + length])
    path.write_bytes(data)


def readers_agree(path: Path) -> None:
    """warcio's checker, fastwarc and our own reader all come to the file's end."""
    summary = WarcSummary()
    ours = [record.rec_headers.get_header("WARC-Record-ID") for record, _, _ in read_records(path, summary, check=True)]
    assert (summary.torn, summary.bad_digests) == (None, [])
    with path.open("rb") as file:
        assert [r.record_id for r in FastIterator(file, verify_digests=True)] == ours
    assert Checker(SimpleNamespace(inputs=[str(path)], verbose=False)).process_all() == 0


def mend(paths: PortalPaths) -> RepairReport:
    report = repair(paths, now=START)
    for name in paths.warcs():
        readers_agree(paths.path(name))
    return report


@pytest.mark.parametrize("length", [SHORTEST, 341, 700, 65_000, 65_535, 65_540, 65_558, 65_563, 131_099, 1 << 20])
@pytest.mark.parametrize("more", range(7))
def test_filler_has_its_very_length(tmp_path: Path, length: int, more: int) -> None:
    path = tmp_path / "filler.warc.gz"
    path.write_bytes(b"".join(filler(512_000_000, 512_000_000 + length + more, now=START)))
    assert path.stat().st_size == length + more
    readers_agree(path)
    assert all(member.kind == "metadata" for member in laid(path))


def test_what_follows_the_damage_is_kept_in_its_place(layout: ArchiveLayout, filled: PortalPaths) -> None:
    path = first(filled)
    before, url = places(path), "https://baovidu.vn/bai-viet-12.html"
    start = before[url]
    assert start is not None
    spoil(path, start + 600)
    damaged = path.read_bytes()
    report = mend(filled)
    after = places(path)
    assert before.items() - after.items() == {(url, start)}
    assert path.stat().st_size == len(damaged)
    (lost,) = report.lost
    assert report.salvaged == [lost.file] == [filled.warcs()[0]]
    assert lost.ranges[0][0] == start
    assert lost.articles == ["bao_vidu:12"]
    assert lost.captures == [url]
    assert filled.path(lost.original).read_bytes() == damaged
    found = verify(layout)
    assert found.clean
    (note,) = found.findings
    assert (note.code, note.path) == ("warc.lost", lost.file)
    assert "1 records name a page there" in note.detail
    with Ledger.open(filled) as ledger:
        assert Captures(ledger).capture(url) is None
        assert ledger.count() == PAGES
    assert repair(filled, now=START).lost == []
    assert verify(layout).clean


def test_a_lost_page_is_missed_by_its_revisit(layout: ArchiveLayout, filled: PortalPaths) -> None:
    path = first(filled)
    spoil(path, (places(path)["https://baovidu.vn/bai-viet-3.html"] or 0) + 600)
    mend(filled)
    found = verify(layout)
    assert found.clean
    assert any("1 revisits refer to pages in lost bytes" in finding.detail for finding in found.findings)


def test_a_second_damage_keeps_the_memory_of_the_first(layout: ArchiveLayout, filled: PortalPaths) -> None:
    path = first(filled)
    for number in (12, 20):
        spoil(path, (places(path)[f"https://baovidu.vn/bai-viet-{number}.html"] or 0) + 600)
        mend(filled)
    assert len(read_lost(filled).ranges[filled.warcs()[0]]) == 2
    assert verify(layout).clean


def test_a_restored_backup_has_lost_nothing(layout: ArchiveLayout, filled: PortalPaths) -> None:
    path = first(filled)
    whole = path.read_bytes()
    spoil(path, len(whole) // 2)
    mend(filled)
    path.write_bytes(whole)
    repair(filled, now=START)
    assert verify(layout).findings == []
    spoil(path, len(whole) // 2)
    assert not verify(layout).clean


def cut_out(path: Path, start: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:start] + data[start + 512 :])


def put_in(path: Path, start: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:start] + b"\0" * 300 + data[start:])


def zero_head(path: Path, _: int) -> None:
    spoil(path, 0, 30)


def cut_off(path: Path, start: int) -> None:
    os.truncate(path, start)


@pytest.mark.parametrize("harm", [cut_out, put_in, zero_head, cut_off, spoil])
@pytest.mark.parametrize("number", range(0, PAGES, 5))
def test_every_harm_leaves_right_pointers(
    layout: ArchiveLayout, filled: PortalPaths, harm: Callable[[Path, int], None], number: int
) -> None:
    path = first(filled)
    before = places(path)
    harm(path, (before[f"https://baovidu.vn/bai-viet-{number}.html"] or 0) + 700)
    report = mend(filled)
    assert places(path).items() <= before.items()
    assert verify(layout).clean
    assert len(report.lost) == 1


def test_a_file_cut_between_records(layout: ArchiveLayout, filled: PortalPaths) -> None:
    path = first(filled)
    os.truncate(path, laid(path)[-6].offset)
    report = mend(filled)
    assert report.lost[0].articles == ["bao_vidu:28", "bao_vidu:29"]
    assert verify(layout).clean


def test_nothing_whole_is_left(layout: ArchiveLayout, filled: PortalPaths) -> None:
    path = first(filled)
    path.write_bytes(random.Random(1).randbytes(path.stat().st_size))
    report = repair(filled, now=START)
    assert not path.exists()
    assert len(report.lost[0].articles) == PAGES
    assert verify(layout).clean


@pytest.mark.parametrize("seed", range(25))
def test_random_damage(layout: ArchiveLayout, filled: PortalPaths, seed: int) -> None:
    chance, path = random.Random(seed), first(filled)
    before = laid(path)
    spoiled = sorted(chance.sample(range(path.stat().st_size - 64), chance.randint(1, 6)))
    for place in spoiled:
        spoil(path, place, chance.randint(1, 64))
    if chance.random() < 0.4:
        for ledger in filled.home.glob("ledger.sqlite*"):
            ledger.unlink()
    mend(filled)
    touched = {m for m in before for place in spoiled if m.offset - 64 < place < m.offset + m.length}
    kept = {(m.record_id, m.offset) for m in laid(path)} if path.exists() else set()
    assert {(m.record_id, m.offset) for m in before if m not in touched} <= kept
    assert verify(layout).clean


def test_an_unreadable_list_of_losses_is_damage(layout: ArchiveLayout, filled: PortalPaths) -> None:
    filled.lost.write_bytes(b"???\n")
    assert [f.code for f in verify(layout).findings] == ["lost.unreadable"]
    with pytest.raises(DamageError, match="mend this line by hand"):
        repair(filled, now=START)
