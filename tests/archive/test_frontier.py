from datetime import timedelta

import pytest

from newscrawl.archive.commit import commit
from newscrawl.archive.frontier import Frontier, Target
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.memory import Memory, RobotsMemory, SourceMemory
from newscrawl.archive.sample import claim, is_sample, mark_sample
from newscrawl.archive.segments import SegmentWriter
from newscrawl.errors import SampleMixError

from .made import LATER, RUN, START, article

A, B, C = (Target(f"https://baovidu.vn/{name}", key=f"bao_vidu:{name}") for name in "abc")


def test_addresses_are_taken_once_and_in_order(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        frontier = Frontier(ledger)
        assert frontier.add([A, B], now=START) == 2
        assert frontier.add([B, C], now=START) == 1
        assert frontier.take(2, now=START) == [A, B]
        assert frontier.take(2, now=START) == [C]
        assert frontier.take(2, now=START) == []
        assert frontier.counts() == {"pending": 0, "taken": 3, "done": 0, "failed": 0}


def test_what_a_dead_run_had_taken_comes_back(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        frontier = Frontier(ledger)
        frontier.add([A, B, C], now=START)
        frontier.take(3, now=START)
        commit(ledger, done=[B.url])
    with Ledger.open(paths) as ledger:
        frontier = Frontier(ledger)
        assert frontier.resume() == 2
        assert frontier.take(9, now=START) == [A, C]
        assert frontier.add([B], now=START) == 0


def test_failures_wait_and_are_given_up(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        frontier = Frontier(ledger)
        frontier.add([A, B], now=START)
        frontier.take(2, now=START)
        frontier.failed(A.url, "503", next_due=START + timedelta(hours=1))
        frontier.failed(B.url, "404", next_due=None)
        assert frontier.take(9, now=START) == []
        assert frontier.take(9, now=START + timedelta(hours=1)) == [A]
        assert frontier.attempts(A.url) == 1
        assert frontier.failures() == [(B.url, "404", 1)]


def test_scopes_and_kinds_are_apart(paths: PortalPaths) -> None:
    listing = Target("https://baovidu.vn/thoi-su?p=2", kind="listing", note='{"page":2}')
    with Ledger.open(paths) as ledger:
        update, backfill = Frontier(ledger), Frontier(ledger, "backfill 2020-01-01 2020-12-31")
        update.add([A], now=START)
        backfill.add([A, listing], now=START)
        assert backfill.take(9, now=START, kind="listing") == [listing]
        backfill.release([listing.url])
        assert backfill.take(9, now=START) == [A, listing]
        backfill.clear()
        assert backfill.counts()["taken"] == 0
        assert update.counts()["pending"] == 1


def test_listings_are_asked_anew_and_done_ones_forgotten(paths: PortalPaths) -> None:
    listing = Target("https://baovidu.vn/thoi-su?p=2", kind="listing", note="1")
    with Ledger.open(paths) as ledger:
        frontier = Frontier(ledger)
        frontier.add([A, listing], now=START)
        frontier.take(2, now=START)
        frontier.done([A.url, listing.url])
        frontier.reopen([Target(listing.url, kind="listing", note="2")], now=START)
        assert [t.note for t in frontier.take(9, now=START)] == ["2"]
        frontier.forget_done()
        assert frontier.counts() == {"pending": 0, "taken": 1, "done": 0, "failed": 0}
        assert frontier.add([A], now=START) == 1


def test_sources_and_robots_are_remembered(paths: PortalPaths) -> None:
    source = SourceMemory("https://baovidu.vn/rss", START, "ok", '"e"', None, "d1")
    robots = RobotsMemory("baovidu.vn", START, 200, "sha1:X", "warc/2026/11/a.warc.gz", 812, "<urn:uuid:1>")
    with Ledger.open(paths) as ledger:
        memory = Memory(ledger)
        assert memory.source(source.url) is memory.robots("baovidu.vn") is None
        memory.put_source(source)
        memory.put_robots(robots)
    with Ledger.open(paths) as ledger:
        assert Memory(ledger).source(source.url) == source
        assert Memory(ledger).robots("baovidu.vn") == robots


def test_budget_adds_up_per_host_and_day(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        memory = Memory(ledger)
        assert memory.spend("baovidu.vn", "2026-11-23", 3, 900) == (3, 900)
        assert memory.spend("baovidu.vn", "2026-11-23", 2, 100) == (5, 1000)
        assert memory.spent("baovidu.vn", "2026-11-24") == (0, 0)


def test_gone_is_counted_once_per_run(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        memory = Memory(ledger)
        counts = [memory.saw_gone("bao_vidu:1", "u", run_id=run, at=START, status=404) for run in (RUN, RUN, LATER)]
        assert counts == [1, 1, 2]
        memory.saw_gone("bao_vidu:2", "v", run_id=RUN, at=START, status=410)
        assert memory.gone_once(9) == [("bao_vidu:2", "v")]
        memory.not_gone("bao_vidu:2")
        assert memory.gone_once(9) == []


def store_one(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    writer.close()


@pytest.mark.parametrize("held_is_sample", [True, False])
def test_sample_and_real_are_not_mixed_in_an_archive(layout: ArchiveLayout, held_is_sample: bool) -> None:
    held, other = layout.portal("bao_vidu"), layout.portal("bao_khac")
    store_one(held)
    if held_is_sample:
        mark_sample(held)
    claim(layout, held, sample=held_is_sample)
    claim(layout, other, sample=held_is_sample)
    for paths in (held, other):
        with pytest.raises(SampleMixError, match="choose another --archive"):
            claim(layout, paths, sample=not held_is_sample)
    assert is_sample(held) is held_is_sample


def test_an_empty_folder_may_change_its_kind(layout: ArchiveLayout, paths: PortalPaths) -> None:
    claim(layout, paths, sample=True)
    assert is_sample(paths)
    claim(layout, paths, sample=False)
    assert not is_sample(paths)
