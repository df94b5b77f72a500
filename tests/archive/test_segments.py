import gzip
import os
import resource
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from newscrawl.archive.adopt import adopt
from newscrawl.archive.commit import commit
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.segments import SegmentWriter, Tear, read_lines
from newscrawl.errors import StorageError

from .made import RUN, article, view


def lines_of(path: Path) -> list[bytes]:
    tear = Tear()
    found = list(read_lines(path, tear))
    assert tear == Tear()
    return found


def test_closed_segment_holds_the_lines_and_nothing_else_is_left(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    refs = [writer.append(article(n)) for n in range(3)]
    (segment,) = writer.close()
    assert [r.line for r in refs] == [0, 1, 2]
    assert {r.segment for r in refs} == {segment.name}
    assert lines_of(paths.path(segment.name)) == [article(n) for n in range(3)]
    assert segment.lines == 3
    assert segment.size == paths.path(segment.name).stat().st_size
    assert list(paths.walk("articles")) == [segment.name]


def test_no_line_no_file(paths: PortalPaths) -> None:
    assert SegmentWriter(paths, "views", RUN).close() == []
    assert not paths.home.exists()


def test_same_lines_give_the_same_bytes(paths: PortalPaths, tmp_path: Path) -> None:
    other = PortalPaths("bao_vidu", tmp_path / "other")
    digests = []
    for place in (paths, other):
        writer = SegmentWriter(place, "articles", RUN)
        for n in range(50):
            writer.append(article(n))
        digests.append(writer.close()[0].sha256)
    assert digests[0] == digests[1]


def test_a_line_is_on_disk_when_append_returns(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    for n in range(3):
        writer.append(article(n))
        (name,) = paths.walk("articles")
        assert name.endswith(".part")
        assert paths.path(name).read_bytes() == b"".join(article(k) + b"\n" for k in range(n + 1))


def test_rotation_by_size(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN, max_bytes=2000)
    refs = [writer.append(article(n)) for n in range(10)]
    closed = writer.take_closed() + writer.close()
    assert len(closed) > 2
    assert writer.take_closed() == []
    assert [s.n for s in closed] == list(range(1, len(closed) + 1))
    for ref, n in zip(refs, range(10), strict=True):
        assert lines_of(paths.path(ref.segment))[ref.line] == article(n)


@pytest.mark.parametrize("line", [b"[]", b"{}", b"not json", b'{"key": 5}', b'{"key": "a:1", "fetched_at": "x"}'])
def test_what_is_no_record_is_refused_and_leaves_no_trace(paths: PortalPaths, line: bytes) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    with pytest.raises(ValueError):
        writer.append(line)
    with pytest.raises(ValueError, match="newline"):
        writer.append(article(1) + b"\n")
    assert writer.close() == []


def test_quarantine_keeps_lines_out_of_the_archive(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    (segment,) = writer.close(quarantine=True)
    with Ledger.open(paths) as ledger:
        commit(ledger, [segment])
        assert adopt(paths, ledger).segments == []
        assert ledger.count() == 0
    assert paths.segments("articles") == []
    assert lines_of(paths.path(segment.name)) == [article(1)]
    assert segment.name == f"quarantine/articles/2026/11/bao_vidu-{RUN}-1.jsonl.gz"


@pytest.mark.parametrize("cut", [1, 8, 30, 200])
def test_cut_gzip_yields_its_lines_then_says_so(paths: PortalPaths, cut: int) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    for n in range(200):
        writer.append(article(n))
    (segment,) = writer.close()
    path = paths.path(segment.name)
    os.truncate(path, path.stat().st_size - cut)
    tear = Tear()
    found = list(read_lines(path, tear))
    assert tear.reason
    assert found == [article(n) for n in range(len(found))]
    assert len(found) > 100


FULL = """
import resource, signal, sys
from pathlib import Path
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.segments import SegmentWriter
from newscrawl.errors import StorageError
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
writer = SegmentWriter(ArchiveLayout(Path(sys.argv[1])).portal("bao_vidu"), "articles", "20261123T045300Z-00aa")
count = 0
try:
    for line in sys.stdin.buffer:
        writer.append(line.rstrip(b"\\n"))
        count += 1
except StorageError as error:
    print(count, error)
"""


def test_full_disk_is_a_clear_error_and_whole_lines_stay(paths: PortalPaths) -> None:
    data = b"".join(article(n) + b"\n" for n in range(100))
    command = [sys.executable, "-c", FULL, str(paths.home.parent)]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    count, _, message = done.stdout.decode().partition(" ")
    assert "File too large" in message
    assert "is kept and taken in by the next run" in message
    (part,) = paths.walk("articles")
    assert paths.path(part).read_bytes() == b"".join(article(n) + b"\n" for n in range(int(count)))
    with Ledger.open(paths) as ledger:
        report = adopt(paths, ledger)
        assert (report.lines, report.torn_lines) == (int(count), 0)
        assert ledger.count() == int(count) > 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_read_only_folder(paths: PortalPaths) -> None:
    paths.home.mkdir(parents=True)
    paths.home.chmod(0o555)
    try:
        with pytest.raises(StorageError, match="check the owner and the permissions"):
            SegmentWriter(paths, "articles", RUN).append(article(1))
    finally:
        paths.home.chmod(0o755)


def test_a_file_where_a_folder_belongs(paths: PortalPaths) -> None:
    paths.home.mkdir(parents=True)
    (paths.home / "articles").write_text("x")
    with pytest.raises(StorageError, match="articles"):
        SegmentWriter(paths, "articles", RUN).append(article(1))


def test_failed_sync_is_an_error_and_the_part_stays(paths: PortalPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = SegmentWriter(paths, "views", RUN)
    writer.append(view(1, 5))

    def refuse(fd: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        with pytest.raises(StorageError, match="Input/output error"):
            writer.close()
    (part,) = paths.walk("views")
    assert paths.path(part).read_bytes() == view(1, 5) + b"\n"


def test_gzip_header_has_no_name_and_no_time(paths: PortalPaths) -> None:
    writer = SegmentWriter(paths, "articles", RUN)
    writer.append(article(1))
    data = paths.path(writer.close()[0].name).read_bytes()
    assert data[3] == 0
    assert data[4:8] == b"\0\0\0\0"
    assert orjson.loads(gzip.decompress(data))["key"] == "bao_vidu:1"


def test_limits_are_not_left_lowered() -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 5000
