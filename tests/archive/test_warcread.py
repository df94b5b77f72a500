import gzip
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter as ForeignWriter

from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.warc import WarcWriter
from newscrawl.archive.warcread import StoredResponse, WarcSummary, read_responses
from newscrawl.errors import DamageError, StorageError

from .made import RUN, exchange


def read(path: Path, *, check: bool = False) -> tuple[list[StoredResponse], WarcSummary]:
    summary = WarcSummary()
    return list(read_responses(path, summary, check=check)), summary


@pytest.fixture
def ours(paths: PortalPaths) -> Path:
    writer = WarcWriter(paths, RUN, {"software": "newscrawl"})
    robots = {"url": "https://baovidu.vn/robots.txt", "headers": [(b"Content-Type", b"text/plain")]}
    writer.write(exchange(0, **robots, body=b""))
    for n in (1, 2, 1):
        writer.metadata(writer.write(exchange(n)), {"key": f"bao_vidu:{n}"}, now=exchange(n).fetched_at)
    return paths.path(writer.close()[0].row.name)


def packed(path: Path, how: str) -> Path:
    plain = gzip.decompress(path.read_bytes())
    target = path.with_name(f"{how}.warc" + ("" if how == "plain" else ".gz"))
    target.write_bytes(plain if how == "plain" else gzip.compress(plain))
    return target


@pytest.mark.parametrize("how", ["members", "plain", "whole"])
def test_responses_with_requests_and_robots_however_packed(ours: Path, how: str) -> None:
    path = ours if how == "members" else packed(ours, how)
    found, summary = read(path, check=True)
    assert [r.url.rpartition("/")[2] for r in found] == [
        "robots.txt",
        "bai-viet-1.html",
        "bai-viet-2.html",
        "bai-viet-1.html",
    ]
    assert [r.kind for r in found] == ["response", "response", "response", "revisit"]
    assert all(r.status == 200 and r.request is not None for r in found)
    page = found[1]
    assert page.request is not None
    assert page.request.line == "GET /bai-viet-1.html HTTP/1.1"
    assert dict(page.request.headers)["Host"] == "baovidu.vn"
    assert page.header("etag") == '"e1"'
    assert page.header("X-None") is None
    assert page.payload().decode().startswith("<h1>Bài viết số 1</h1>")
    assert page.robots == (found[0].offset, found[0].digest)
    assert found[3].refers_to is not None
    assert found[3].refers_to[:2] == (page.record_id, page.url)
    assert found[3].body == b""
    assert (summary.torn, summary.bad_digests, summary.responses) == (None, [], 4)
    assert (page.offset is None) == (how == "whole")
    if page.offset is not None:
        data = path.read_bytes()[page.offset :]
        head = gzip.GzipFile(fileobj=BytesIO(data)).read(2000) if how == "members" else data
        assert page.record_id.encode() in head


@pytest.mark.parametrize("how", ["members", "plain", "whole"])
def test_half_a_file_gives_its_whole_records_then_the_tear(ours: Path, how: str) -> None:
    path = ours if how == "members" else packed(ours, how)
    data, (whole, _) = path.read_bytes(), read(path)
    seen = set()
    for cut in range(1, len(data) - 4, 23):
        path.write_bytes(data[:cut])
        found, summary = read(path)
        assert [r.url for r in found] == [r.url for r in whole[: len(found)]]
        assert [r.body for r in found] == [r.body for r in whole[: len(found)]]
        if summary.torn is None:
            # Only a cut between two records is no tear.
            assert how != "whole"
        seen.add((len(found), summary.torn is not None))
    assert {n for n, torn in seen if torn} >= {0, 1, 2, 3}


def test_damage_in_the_middle_stops_there(ours: Path) -> None:
    whole, _ = read(ours)
    data = bytearray(ours.read_bytes())
    place = whole[2].offset
    assert place is not None
    data[place + 30 : place + 60] = b"\0" * 30
    ours.write_bytes(data)
    found, summary = read(ours)
    assert len(found) == 2
    assert summary.torn


def test_wrong_digests_are_named(paths: PortalPaths) -> None:
    writer = WarcWriter(paths, RUN, {})
    writer.write(exchange(1, body=b"mot hai ba"))
    path = packed(paths.path(writer.close()[0].row.name), "plain")
    data = path.read_bytes()
    (response,), summary = read(path, check=True)
    assert summary.bad_digests == []
    body = gzip.compress(b"x")  # not the stored one; flip a bit of the stored body instead
    assert body
    place = data.index(response.body[:10])
    path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
    _, summary = read(path, check=True)
    assert summary.bad_digests == [response.offset]


def foreign(path: Path, *, request_first: bool = False, chunked: bool = False, with_request: bool = True) -> Path:
    with path.open("wb") as file:
        writer = ForeignWriter(file, gzip=path.name.endswith(".gz"))
        headers = [("Content-Type", "text/html")]
        body = "<p>xin chào</p>".encode()
        if chunked:
            headers.append(("Transfer-Encoding", "chunked"))
            body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        head = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.0")
        url = "http://baocu.vn/tin-1.htm"
        answer = writer.create_warc_record(url, "response", payload=BytesIO(body), length=len(body), http_headers=head)
        ask = StatusAndHeaders("GET /tin-1.htm HTTP/1.0", [("Host", "baocu.vn")], is_http_request=True)
        request = writer.create_warc_record(url, "request", http_headers=ask)
        request.rec_headers.add_header("WARC-Concurrent-To", answer.rec_headers.get_header("WARC-Record-ID"))
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "another"}))
        records = [answer] if not with_request else [request, answer] if request_first else [answer, request]
        for record in records:
            writer.write_record(record)
    return path


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("request_first", [False, True])
@pytest.mark.parametrize("chunked", [False, True])
def test_files_of_others(tmp_path: Path, name: str, request_first: bool, chunked: bool) -> None:
    (response,), summary = read(foreign(tmp_path / name, request_first=request_first, chunked=chunked))
    assert response.payload().decode() == "<p>xin chào</p>"
    assert response.request is not None
    assert response.request.line == "GET /tin-1.htm HTTP/1.0"
    assert summary.torn is None


def test_response_without_request(tmp_path: Path) -> None:
    (response,), _ = read(foreign(tmp_path / "a.warc", with_request=False))
    assert response.request is None


@pytest.mark.parametrize("data", [b"", b"<html>not a WARC</html>\n" * 50, b"\x1f\x8b\x08garbage"])
def test_what_is_no_warc_gives_nothing_and_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(data)
    found, summary = read(path)
    assert found == []
    assert bool(summary.torn) == bool(data)


def test_absent_file(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"none\.warc"):
        read(tmp_path / "none.warc")


def encoded(encoding: str, body: bytes) -> StoredResponse:
    return StoredResponse("u", "", "", "response", 200, [("content-encoding", encoding)], body, None, None)


@pytest.mark.parametrize(
    ("encoding", "body", "plain"),
    [
        ("gzip", gzip.compress(b"xin chao", mtime=0), b"xin chao"),
        ("x-gzip", gzip.compress(b"xin chao", mtime=0), b"xin chao"),
        ("deflate", zlib.compress(b"xin chao"), b"xin chao"),
        ("deflate", zlib.compress(b"xin chao")[2:-4], b"xin chao"),
        ("identity", b"xin chao", b"xin chao"),
        ("gzip", b"xin chao", b"xin chao"),
    ],
)
def test_content_encodings(encoding: str, body: bytes, plain: bytes) -> None:
    assert encoded(encoding, body).payload() == plain


def test_cut_gzip_body_gives_what_it_held() -> None:
    assert encoded("gzip", gzip.compress(b"xin chao " * 999)[:40]).payload().startswith(b"xin chao xin")


def test_brotli_is_refused_by_name() -> None:
    with pytest.raises(DamageError, match="br"):
        encoded("br", b"x").payload()
