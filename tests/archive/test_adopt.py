import gzip
import os
import random
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.archive.adopt import adopt, rebuild
from newscrawl.archive.commit import commit, write_report
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.sample import is_sample
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import WarcWriter
from newscrawl.errors import LedgerVersionError

from .made import LATER, RUN, START, article, event, exchange, view


def part_path(paths: PortalPaths, stream: str = "articles", run_id: str = RUN) -> Path:
    path = paths.path(paths.segment_name(stream, run_id, 1).removesuffix(".gz") + ".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def test_every_tear_of_the_last_line(tmp_path: Path) -> None:
    whole = article(1) + b"\n" + article(2) + b"\n"
    last = article(3) + b"\n"
    for cut in range(len(last) + 1):
        paths = ArchiveLayout(tmp_path / str(cut)).portal("bao_vidu")
        part_path(paths).write_bytes(whole + last[:cut])
        with Ledger.open(paths) as ledger:
            report = adopt(paths, ledger)
            assert ledger.count() == report.lines == (3 if cut == len(last) else 2)
            assert report.torn_lines == (0 < cut < len(last))
            assert report.bad_lines == 0
        (name,) = paths.walk("articles")
        assert gzip.decompress(paths.path(name).read_bytes()) == whole + (last if cut == len(last) else b"")
        shutil.rmtree(paths.home)


def test_adopting_twice_finds_nothing_more(paths: PortalPaths) -> None:
    part_path(paths).write_bytes(article(1) + b"\n" + b'{"key')
    with Ledger.open(paths) as ledger:
        assert adopt(paths, ledger).lines == 1
        again = adopt(paths, ledger)
        assert (again.lines, again.segments, again.torn_lines) == (0, [], 0)


def test_part_with_nothing_whole_goes(paths: PortalPaths) -> None:
    part_path(paths).write_bytes(b'{"key": "bao_vidu:1", "ur')
    with Ledger.open(paths) as ledger:
        assert adopt(paths, ledger).torn_lines == 1
    assert list(paths.walk("articles")) == []


def test_killed_between_rename_and_removal(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    writer.close()
    part_path(paths).write_bytes(article(1) + b"\n")
    with Ledger.open(paths) as ledger:
        assert adopt(paths, ledger).lines == 1
        assert ledger.count() == 1
    assert [n for n in paths.walk("articles") if n.endswith(".part")] == []


def test_part_that_contradicts_its_segment_is_kept_aside(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    writer.close()
    part_path(paths).write_bytes(article(2) + b"\n")
    with Ledger.open(paths) as ledger:
        report = adopt(paths, ledger)
        assert ledger.known_keys(["bao_vidu:1", "bao_vidu:2"]) == {"bao_vidu:1"}
    assert paths.path(report.quarantined[0]).read_bytes() == article(2) + b"\n"


def test_half_a_compression_is_done_again(paths: PortalPaths) -> None:
    part = part_path(paths)
    part.write_bytes(article(1) + b"\n")
    half = part.with_name(part.name.removesuffix(".part") + ".gz.tmp")
    half.write_bytes(b"\x1f\x8b")
    with Ledger.open(paths) as ledger:
        assert adopt(paths, ledger).lines == 1
    assert not half.exists()


def test_lines_that_are_no_records_go_to_quarantine(paths: PortalPaths) -> None:
    part_path(paths).write_bytes(article(1) + b"\n" + b"\0" * 40 + b"\n" + article(2) + b"\n")
    with Ledger.open(paths) as ledger:
        report = adopt(paths, ledger)
        assert (report.lines, report.bad_lines) == (2, 1)
        assert {k.line for k in ledger.lookup(["bao_vidu:1", "bao_vidu:2"]).values()} == {0, 1}
    (bad,) = paths.walk("quarantine")
    assert paths.path(bad).read_bytes() == b"\0" * 40 + b"\n"


def test_lines_of_a_degraded_run_go_to_quarantine(paths: PortalPaths) -> None:
    part_path(paths).write_bytes(article(1) + b"\n")
    write_report(paths, None, RUN, {"verdict": "degraded"})
    with Ledger.open(paths) as ledger:
        report = adopt(paths, ledger)
        assert ledger.count() == 0
    assert report.quarantined == [f"quarantine/articles/2026/11/bao_vidu-{RUN}-1.jsonl.gz"]


@pytest.mark.parametrize("cut", [1, 9, 100])
def test_damaged_segment_is_reported_and_not_half_indexed(paths: PortalPaths, cut: int) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    for n in range(900):
        writer.append(article(n))
    (segment,) = writer.close()
    os.truncate(paths.path(segment.name), segment.size - cut)
    with Ledger.open(paths) as ledger:
        report = adopt(paths, ledger)
        assert report.damaged == [segment.name]
        assert ledger.count() == ledger.count("segments") == 0


def test_sample_mark_is_restored_from_the_records(paths: PortalPaths) -> None:
    part_path(paths).write_bytes(article(1, provenance={"sample": True}) + b"\n")
    with Ledger.open(paths) as ledger:
        adopt(paths, ledger)
    assert is_sample(paths)


def _fill(paths: PortalPaths, seed: int) -> list[tuple[object, ...]]:
    """A made history of several runs, live commits and kills; returns the dump of the ledger that was kept."""
    dice = random.Random(seed)
    with Ledger.open(paths) as ledger:
        for run in range(3):
            run_id = f"2026112{run}T045300Z-00a{run}"
            adopt(paths, ledger)
            writers = {s: SegmentWriter(paths, s, run_id, max_bytes=4000) for s in ("articles", "views", "events")}
            warc = WarcWriter(paths, run_id, {"software": "newscrawl"}, max_bytes=20_000)
            for _ in range(dice.randint(1, 30)):
                number, seconds = dice.randint(0, 12), run * 5000 + dice.randint(0, 4000)
                status = dice.choice([200, 200, 304, 404])
                body = b"" if status == 304 else dice.randbytes(30)
                place = warc.write(exchange(number, seconds=seconds, status=status, body=body))
                if dice.random() < 0.5:
                    at = (START + timedelta(seconds=seconds)).isoformat()
                    provenance = {"warc": {"file": place.file, "offset": place.offset}}
                    line = article(number, version=run + 1, fetched_at=at, provenance=provenance)
                    writers["articles"].append(line)
                elif dice.random() < 0.5:
                    warc.metadata(place, {"outcome": "unchanged"}, now=START)
                writers["views"].append(view(number, dice.randint(0, 99), seconds))
                if dice.random() < 0.2:
                    writers["events"].append(event(number, seconds=seconds))
            if dice.random() < 0.5:
                segments = [segment for writer in writers.values() for segment in writer.close()]
                commit(ledger, segments, warc.close())
            write_report(paths, ledger, run_id, {"verdict": "ok", "run": run})
        adopt(paths, ledger)
        return list(ledger.dump())


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_rebuilt_ledger_equals_the_one_that_was_kept(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    paths = ArchiveLayout(tmp_path_factory.mktemp("rebuild")).portal("bao_vidu")
    kept = _fill(paths, seed)
    report = rebuild(paths)
    assert report.damaged == []
    with Ledger.open(paths, read_only=True) as ledger:
        assert list(ledger.dump()) == kept
    assert (paths.quarantine / "ledger-1" / "ledger.sqlite").exists()
    shutil.rmtree(paths.home)


def test_deleting_the_ledger_loses_nothing(paths: PortalPaths) -> None:
    kept = _fill(paths, 7)
    for path in paths.home.glob("ledger.sqlite*"):
        path.unlink()
    with Ledger.open(paths) as ledger:
        adopt(paths, ledger)
        assert list(ledger.dump()) == kept


def test_broken_ledger_is_set_aside_and_rebuilt(paths: PortalPaths) -> None:
    kept = _fill(paths, 8)
    paths.ledger.write_bytes(b"broken")
    rebuild(paths)
    with Ledger.open(paths) as ledger:
        assert list(ledger.dump()) == kept
    assert (paths.quarantine / "ledger-1" / "ledger.sqlite").read_bytes() == b"broken"


def test_newer_ledger_is_not_rebuilt_over(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        ledger.write("PRAGMA user_version = 99")
    with pytest.raises(LedgerVersionError):
        rebuild(paths)
    assert paths.ledger.exists()


WRITE = """
import sys
from datetime import timedelta
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from archive.made import article, exchange
from datetime import datetime, UTC
from newscrawl.archive.adopt import adopt
from newscrawl.archive.commit import commit
from newscrawl.archive.frontier import Frontier, Target
from newscrawl.archive.layout import ArchiveLayout, new_run_id
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lock import PortalLock
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import WarcWriter
paths = ArchiveLayout(Path(sys.argv[1])).portal("bao_vidu")
now = datetime.now(UTC)
run_id = new_run_id(now, after=paths.last_run_id())
with PortalLock(paths).acquire(run_id=run_id, since=now), Ledger.open(paths) as ledger:
    adopt(paths, ledger)
    frontier = Frontier(ledger)
    frontier.resume()
    frontier.add((Target(f"https://baovidu.vn/bai-viet-{n}.html", key=f"bao_vidu:{n}") for n in range(400)), now=now)
    writer = SegmentWriter(paths, "articles", run_id, max_bytes=9000)
    warc = WarcWriter(paths, run_id, {"software": "newscrawl"}, max_bytes=30000)
    print("ready", flush=True)
    while targets := frontier.take(5, now=now):
        known = ledger.known_keys(t.key for t in targets)
        for target in targets:
            if target.key not in known:
                number = int(target.key.rpartition(":")[2])
                warc.write(exchange(number))
                writer.append(article(number))
        commit(ledger, writer.close(), warc.close(), done=[t.url for t in targets])
print("done", flush=True)
"""


@pytest.mark.slow
def test_kill_9_at_random_points_loses_and_doubles_nothing(paths: PortalPaths) -> None:
    dice, kills = random.Random(23), 0
    command = [sys.executable, "-c", WRITE, str(paths.home.parent), str(Path(__file__).parents[1])]
    while True:
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            try:
                process.wait(dice.uniform(0.002, 0.06) if kills < 12 else None)
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
                continue
            assert process.returncode == 0
            break
    assert kills >= 3
    with Ledger.open(paths) as ledger:
        assert adopt(paths, ledger).damaged == []
        assert ledger.count() == 400
    stored = [
        orjson.loads(line)["key"]
        for name in paths.segments("articles")
        for line in gzip.decompress(paths.path(name).read_bytes()).splitlines()
    ]
    assert sorted(stored) == sorted(f"bao_vidu:{n}" for n in range(400))
    assert [n for n in paths.walk("articles") if not n.endswith(".jsonl.gz")] == []
    assert START  # the made clock
    assert LATER > RUN
