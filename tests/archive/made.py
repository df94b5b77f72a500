"""Made lines and exchanges for the archive tests; every text here is ours."""

import gzip
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from newscrawl.archive.warcformat import Exchange

START = datetime(2026, 11, 23, 4, 53, tzinfo=UTC)
RUN = "20261123T045300Z-00aa"
LATER = "20261123T055300Z-00bb"


def article(number: int, **changes: Any) -> bytes:
    at = (START + timedelta(seconds=number)).isoformat()
    record = {
        "schema": 1,
        "portal": "bao_vidu",
        "key": f"bao_vidu:{number}",
        "url": f"https://baovidu.vn/bai-viet-{number}.html",
        "headline": f"Bài viết số {number}",
        "body": "Thửa ruộng đầu làng vừa gặt xong.",
        "published_at": "2026-11-23T10:00:00+07:00",
        "updated_at": None,
        "view_count": None,
        "version": 1,
        "change": "new",
        "content_digest": f"{number:064x}",
        "fetched_at": at,
        "first_seen_at": at,
        "provenance": {"run_id": RUN, "page_sha256": None, "warc": None},
    }
    return orjson.dumps(record | changes)


def view(number: int, count: int, seconds: int = 0) -> bytes:
    at = (START + timedelta(seconds=seconds)).isoformat()
    url = f"https://baovidu.vn/bai-viet-{number}.html"
    return orjson.dumps({"key": f"bao_vidu:{number}", "url": url, "view_count": count, "observed_at": at})


def event(number: int, kind: str = "gone", seconds: int = 0) -> bytes:
    at = (START + timedelta(seconds=seconds)).isoformat()
    url = f"https://baovidu.vn/bai-viet-{number}.html"
    known = {"key": f"bao_vidu:{number}", "url": url, "kind": kind, "status": 404, "target": None, "observed_at": at}
    return orjson.dumps(known)


def exchange(number: int, *, seconds: int = 0, body: bytes | None = None, **changes: Any) -> Exchange:
    page = f"<h1>Bài viết số {number}</h1>".encode() * 20 if body is None else body
    values: dict[str, Any] = {
        "url": f"https://baovidu.vn/bai-viet-{number}.html",
        "fetched_at": START + timedelta(seconds=seconds),
        "status": 200,
        "reason": "OK",
        "headers": [
            (b"Content-Type", b"text/html; charset=utf-8"),
            (b"Content-Encoding", b"gzip"),
            (b"ETag", f'"e{number}"'.encode()),
            (b"Last-Modified", b"Mon, 23 Nov 2026 03:00:00 GMT"),
        ],
        "body": gzip.compress(page, mtime=0),
        "request_headers": [(b"Host", b"baovidu.vn"), (b"User-Agent", b"newscrawl (+mailto:ban@vidu.vn)")],
        "request_target": f"/bai-viet-{number}.html",
        "ip": "203.0.113.7",
        "elapsed_ms": 12,
    }
    return Exchange(**(values | changes))
