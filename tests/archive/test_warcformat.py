"""Our records are, byte for byte, what warcio's own writer lays out for the same fields."""

import gzip
from io import BytesIO
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newscrawl.archive.warcformat import FIELDS_TYPE, format_record, sha1

BASE = {"WARC-Record-ID": "<urn:uuid:1>", "WARC-Date": "2026-11-23T04:53:00.000000Z"}
URL = {"WARC-Target-URI": "https://baovidu.vn/lúa.html", "WARC-Warcinfo-ID": "<urn:uuid:0>"}
PAGE = gzip.compress(b"<h1>" + "Lúa".encode() * 900, mtime=0)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-Ten: L\xfaa\r\n\r\n"


class Given(StatusAndHeaders):
    """HTTP headers as received; warcio would percent-encode what is not ASCII."""

    def __init__(self, raw: bytes) -> None:
        super().__init__("", [])
        self.headers_buff = raw

    def __bool__(self) -> bool:
        return True

    def compute_headers_buffer(self, header_filter: object = None) -> None:
        """The bytes are given."""


def warcios(kind: str, fields: dict[str, str], head: bytes | None, body: bytes) -> bytes:
    fields = dict(fields)
    fields["WARC-Block-Digest"] = sha1((head or b"") + body)
    if head is not None:
        fields.setdefault("WARC-Payload-Digest", sha1(body))
    writer, out = WARCWriter(None, gzip=False, warc_version="1.1"), BytesIO()
    record: Any = writer.create_warc_record(
        fields.pop("WARC-Target-URI", ""),
        kind,
        payload=BytesIO(body),
        length=len(body),
        http_headers=None if head is None else Given(head),
        warc_content_type=fields.pop("Content-Type", ""),
        warc_headers_dict=fields,
    )
    writer._write_warc_record(out, record)
    return out.getvalue()


@pytest.mark.parametrize("level", [0, 1, 6])
@pytest.mark.parametrize(
    ("kind", "fields", "head", "body"),
    [
        ("warcinfo", BASE | {"WARC-Filename": "a.warc.gz"}, None, b"software: newscrawl\r\n"),
        ("response", BASE | URL | {"WARC-Payload-Digest": sha1(PAGE), "WARC-IP-Address": "203.0.113.7"}, HEAD, PAGE),
        ("response", BASE | URL, HEAD, b""),
        ("request", BASE | URL | {"WARC-Concurrent-To": "<urn:uuid:2>"}, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", b""),
        ("request", BASE | URL, b"POST / HTTP/1.1\r\n\r\n", b"a=1"),
        ("revisit", BASE | URL | {"WARC-Payload-Digest": sha1(PAGE), "WARC-Profile": "p"}, HEAD, b""),
        ("metadata", BASE | URL | {"Content-Type": FIELDS_TYPE, "WARC-Refers-To": "<urn:uuid:2>"}, None, b"a: 1\r\n"),
        ("metadata", BASE | URL, None, b""),
    ],
)
def test_as_warcio_lays_it_out(kind: str, fields: dict[str, str], head: bytes | None, body: bytes, level: int) -> None:
    made = format_record(kind, dict(fields), head, body, level)
    assert gzip.decompress(made) == warcios(kind, fields, head, body)


def test_one_member_a_record_and_a_digest_of_the_block() -> None:
    made = format_record("response", BASE | URL, HEAD, PAGE, 0)
    assert made.count(b"\x1f\x8b\x08") == 2  # the member, and the gzipped page stored in it
    plain = gzip.decompress(made)
    assert plain.endswith(HEAD + PAGE + b"\r\n\r\n")
    assert sha1(HEAD + PAGE).encode() in plain
