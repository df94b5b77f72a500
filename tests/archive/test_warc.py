import gzip
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from newscrawl.archive.adopt import adopt
from newscrawl.archive.captures import Captures
from newscrawl.archive.commit import commit
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.warc import OPEN, WarcWriter
from newscrawl.archive.warcformat import read_outcome
from newscrawl.archive.warcscan import Walk, members, walk_file
from newscrawl.errors import StorageError

from .made import LATER, RUN, START, exchange

INFO = {"software": "newscrawl/0.1", "operator": "ban@vidu.vn", "robots": "obeyed", "sample": "true"}


def records_of(path: Path) -> list[tuple[dict[str, str], bytes, object]]:
    with path.open("rb") as file:
        return [
            (dict(record.rec_headers.headers), record.raw_stream.read(), record.http_headers)
            for record in ArchiveIterator(file)
        ]


def accepted_by_warcio(path: Path) -> bool:
    checker = Checker(SimpleNamespace(inputs=[str(path)], verbose=True))
    return checker.process_all() == 0


def accepted_by_fastwarc(path: Path) -> int:
    count = 0
    with path.open("rb") as file:
        for record in FastIterator(file, parse_http=False):
            assert record.headers.get("WARC-Block-Digest")
            assert record.verify_block_digest()
            count += 1
    with path.open("rb") as file:
        for record in FastIterator(file, record_types=WarcRecordType.response):
            assert record.verify_payload_digest()
    return count


def test_records_of_a_file_in_order(paths: PortalPaths, capsys: pytest.CaptureFixture[str]) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    recorded = writer.write(exchange(1))
    writer.metadata(recorded, {"key": "bao_vidu:1", "outcome": "article", "issues": []}, now=START)
    (closed,) = writer.close()
    path = paths.path(closed.row.name)
    info, response, request, metadata = records_of(path)
    assert [r[0]["WARC-Type"] for r in (info, response, request, metadata)] == [
        "warcinfo",
        "response",
        "request",
        "metadata",
    ]
    assert info[1].decode().splitlines() == [
        "format: WARC File Format 1.1",
        f"isPartOf: {RUN}",
        *(f"{name}: {value}" for name, value in INFO.items()),
    ]
    assert info[0]["WARC-Filename"] == path.name
    assert response[1] == exchange(1).body
    assert response[2].statusline == "200 OK"
    assert response[2].protocol == "HTTP/1.1"
    assert response[0]["WARC-Date"] == "2026-11-23T04:53:00.000000Z"
    assert response[0]["WARC-IP-Address"] == "203.0.113.7"
    assert response[0]["WARC-Warcinfo-ID"] == info[0]["WARC-Record-ID"]
    assert request[0]["WARC-Concurrent-To"] == response[0]["WARC-Record-ID"] == recorded.record_id
    assert request[2].statusline == "/bai-viet-1.html HTTP/1.1"
    assert metadata[0]["WARC-Refers-To"] == recorded.record_id
    assert metadata[0]["Content-Type"] == "application/warc-fields"  # or replay shows it instead of the page
    assert read_outcome(metadata[1]) == {"key": "bao_vidu:1", "outcome": "article", "issues": []}
    assert (closed.row.records, closed.row.size) == (4, path.stat().st_size)
    assert accepted_by_warcio(path), capsys.readouterr().out
    assert accepted_by_fastwarc(path) == 4


def test_offset_points_at_a_member_of_its_own(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    recorded = [writer.write(exchange(n)) for n in range(5)]
    writer.close()
    for n, place in enumerate(recorded):
        with paths.path(place.file).open("rb") as file:
            file.seek(place.offset)
            record = next(iter(ArchiveIterator(file)))
            assert record.rec_headers.get_header("WARC-Record-ID") == place.record_id
            assert record.rec_headers.get_header("WARC-Payload-Digest") == place.digest
            assert gzip.decompress(record.raw_stream.read()).startswith(f"<h1>Bài viết số {n}<".encode())


def test_file_has_an_open_name_until_complete(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    assert list(paths.walk("warc")) == []
    writer.write(exchange(1))
    (name,) = paths.walk("warc")
    assert name.endswith(OPEN)
    assert walk_file(paths.path(name)).records == 3
    writer.close()
    assert list(paths.walk("warc")) == paths.warcs() == [name.removesuffix(OPEN)]


def test_same_payload_is_a_revisit_across_runs_and_addresses(
    paths: PortalPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    with Ledger.open(paths) as ledger:
        first = WarcWriter(paths, RUN, INFO, known=Captures(ledger))
        original = first.write(exchange(1))
        again = first.write(exchange(1, seconds=60))
        commit(ledger, (), first.close())
        second = WarcWriter(paths, LATER, INFO, known=Captures(ledger))
        mobile = second.write(exchange(1, seconds=3600, url="https://m.baovidu.vn/bai-viet-1.html"))
        (closed,) = second.close()
        commit(ledger, (), [closed])
        assert [again.kind, mobile.kind] == ["revisit", "revisit"]
        revisit = records_of(paths.path(closed.row.name))[1]
        assert revisit[0]["WARC-Profile"].endswith("/1.1/revisit/identical-payload-digest")
        assert revisit[0]["WARC-Refers-To"] == original.record_id
        assert revisit[0]["WARC-Refers-To-Target-URI"] == original.url
        assert revisit[0]["WARC-Refers-To-Date"] == original.date
        assert revisit[0]["WARC-Payload-Digest"] == original.digest
        assert revisit[1] == b""
        assert revisit[2].get_header("ETag") == '"e1"'
        path = paths.path(closed.row.name)
        assert accepted_by_warcio(path), capsys.readouterr().out
        assert accepted_by_fastwarc(path) == 3


def test_not_modified_refers_to_the_original_with_its_digest(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        writer = WarcWriter(paths, RUN, INFO, known=Captures(ledger))
        original = writer.write(exchange(1))
        answer = writer.write(exchange(1, seconds=60, status=304, reason="Not Modified", headers=[], body=b""))
        unknown = writer.write(exchange(2, status=304, reason="Not Modified", headers=[], body=b""))
        (closed,) = writer.close()
        commit(ledger, (), [closed])
        assert (answer.kind, answer.digest) == ("revisit", original.digest)
        assert unknown.kind == "response"
        fields = records_of(paths.path(answer.file))[3][0]
        assert fields["WARC-Profile"].endswith("/1.1/revisit/server-not-modified")
        assert fields["ETag"] == '"e1"'
        known = Captures(ledger).capture(original.url)
        assert known is not None
        assert known.etag == '"e1"'
        assert known.last_modified == "Mon, 23 Nov 2026 03:00:00 GMT"
        assert known.body_id == original.record_id
        assert Captures(ledger).capture("https://baovidu.vn/bai-viet-2.html") is None


@pytest.mark.parametrize("status", [404, 403, 301, 500])
def test_other_answers_are_stored_but_are_no_captures(paths: PortalPaths, status: int) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    assert writer.write(exchange(1, status=status, reason="")).kind == "response"
    assert writer.write(exchange(1, status=status, reason="")).kind == "response"
    (closed,) = writer.close()
    assert closed.captures == []
    assert records_of(paths.path(closed.row.name))[1][2].get_statuscode() == str(status)


def test_heads_are_kept_byte_for_byte_but_for_transfer_encoding(paths: PortalPaths) -> None:
    headers = [
        (b"Server", "máy chủ".encode()),
        (b"X-Odd", b"\xff\xfe"),
        (b"Set-Cookie", b"a=1"),
        (b"Set-Cookie", b"b=2"),
        (b"Transfer-Encoding", b"chunked"),
        (b"X-Folded", b"one\r\n two"),
    ]
    writer = WarcWriter(paths, RUN, INFO)
    place = writer.write(exchange(1, headers=headers, body=b"<p>xin ch\xc3\xa0o</p>"))
    writer.close()
    with paths.path(place.file).open("rb") as file:
        file.seek(place.offset)
        plain = gzip.GzipFile(fileobj=file).read(2000)
    head = plain.partition(b"\r\n\r\n")[2].partition(b"\r\n\r\n")[0]
    assert head.split(b"\r\n") == [
        b"HTTP/1.1 200 OK",
        "Server: máy chủ".encode(),
        b"X-Odd: \xff\xfe",
        b"Set-Cookie: a=1",
        b"Set-Cookie: b=2",
        b"X-Newscrawl-Transfer-Encoding: chunked",
        b"X-Folded: one  two",
    ]
    assert accepted_by_warcio(paths.path(place.file))
    assert accepted_by_fastwarc(paths.path(place.file)) == 3


def test_truncation_and_time_are_said(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    place = writer.write(exchange(1, truncated="disconnect"))
    writer.close()
    fields = records_of(paths.path(place.file))[1][0]
    assert fields["WARC-Truncated"] == "disconnect"
    assert fields["Newscrawl-Fetch-Ms"] == "12"


def test_rotation(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, INFO, max_bytes=3000)
    places = [writer.write(exchange(n, body=os.urandom(800))) for n in range(8)]
    early = writer.take_closed()
    closed = early + writer.close()
    assert len(closed) > 2
    assert [c.row.n for c in closed] == list(range(1, len(closed) + 1))
    assert {p.file for p in places} == {c.row.name for c in closed}
    for each in closed:
        path = paths.path(each.row.name)
        assert records_of(path)[0][0]["WARC-Type"] == "warcinfo"
        assert accepted_by_warcio(path)


def test_every_tear_of_the_last_pair_is_cut(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    first = writer.write(exchange(1))
    last = writer.write(exchange(2))
    (closed,) = writer.close()
    final = paths.path(closed.row.name)
    data = final.read_bytes()
    ends = [m.offset + m.length for m in members(final, Walk())]
    opened = final.with_name(final.name + OPEN)
    for cut in range(last.offset, len(data), 7):
        final.unlink()
        opened.write_bytes(data[:cut])
        for old in paths.home.glob("ledger.sqlite*"):
            old.unlink()
        with Ledger.open(paths) as ledger:
            report = adopt(paths, ledger)
            assert report.torn_records == (cut not in ends)
            assert final.read_bytes() == data[: max(e for e in ends if e <= cut)]
            assert report.warcs == [closed.row.name]
            assert Captures(ledger).capture(first.url) is not None
            assert (Captures(ledger).capture(last.url) is not None) == (cut >= ends[-2])
        assert accepted_by_warcio(final)


def test_nothing_whole_leaves_no_file(paths: PortalPaths) -> None:
    path = paths.path(paths.warc_name(RUN, 1) + OPEN)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\x1f\x8b\x08\x00")
    with Ledger.open(paths) as ledger:
        assert adopt(paths, ledger).torn_records == 1
    assert list(paths.walk("warc")) == []


def test_whole_records_behind_a_tear_are_kept_for_a_person(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    places = [writer.write(exchange(n)) for n in range(3)]
    (closed,) = writer.close()
    final = paths.path(closed.row.name)
    data = bytearray(final.read_bytes())
    data[places[1].offset + 40 : places[1].offset + 60] = b"\0" * 20
    final.unlink()
    final.with_name(final.name + OPEN).write_bytes(data)
    with Ledger.open(paths) as ledger:
        adopt(paths, ledger)
    assert final.read_bytes() == data[: places[1].offset]
    (tail,) = paths.walk("quarantine")
    assert paths.path(tail).read_bytes() == data[places[1].offset :]


FULL = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from archive.made import exchange
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.warc import WarcWriter
from newscrawl.errors import StorageError
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
writer = WarcWriter(ArchiveLayout(Path(sys.argv[1])).portal("bao_vidu"), "20261123T045300Z-00aa", {})
count = 0
try:
    while True:
        writer.write(exchange(count))
        count += 1
except StorageError as error:
    print(count, error)
"""


def test_full_disk_leaves_whole_records(paths: PortalPaths) -> None:
    command = [sys.executable, "-c", FULL, str(paths.home.parent), str(Path(__file__).parents[1])]
    done = subprocess.run(command, capture_output=True, check=True)
    count, _, message = done.stdout.decode().partition(" ")
    assert "File too large" in message
    (name,) = paths.walk("warc")
    walk = walk_file(paths.path(name))
    assert (walk.records, walk.reason) == (1 + 2 * int(count), None)
    assert int(count) > 2


def test_failed_sync_is_an_error(paths: PortalPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = WarcWriter(paths, RUN, INFO)
    writer.write(exchange(1))

    def refuse(fd: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        with pytest.raises(StorageError):
            writer.close()
    assert list(paths.walk("warc")) == [paths.warc_name(RUN, 1) + OPEN]
