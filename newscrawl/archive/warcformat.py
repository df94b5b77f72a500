"""One WARC record as one gzip member: warcio's layout, made without its objects. No files here.

Digests are computed once (warcio would walk each body four times), and a body that is already content-encoded is
stored, not deflated again: zlib spends 0.33 ms on 30 kB it cannot shrink, storing takes 0.04 ms (measured 2026-11-23).
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from newscrawl.archive.gzipmember import pack
from newscrawl.archive.index import CaptureRow

Headers = Iterable[tuple[bytes, bytes]]

IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

FIELDS_TYPE = "application/warc-fields"
"""Content type of our metadata records. Indexers (pywb 2.10.0, cdxj-indexer 1.5.0) leave it alone; a record of another
type at the page's own address they take for a capture, and replay then shows it instead of the page (seen 2026-11-23).
"""

_OUTCOME = b"newscrawl-outcome: "

UNCHANGED = "unchanged"
"""Outcome, in a metadata record, of a page that was read and holds what the archive has already."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer. `url` is the address asked for (WARC-Target-URI), `fetched_at` aware, `body` as
    received: still content-encoded, but de-chunked. `truncated` is a WARC reason (length, time, disconnect) or None.
    """

    url: str
    fetched_at: datetime
    status: int
    reason: str
    headers: Headers
    body: bytes
    request_headers: Headers
    method: str = "GET"
    request_target: str = "/"
    request_body: bytes = b""
    ip: str | None = None
    elapsed_ms: int | None = None
    truncated: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where the answer lies: relative file name, offset of its gzip member; `kind` is response or revisit."""

    file: str
    offset: int
    record_id: str
    digest: str
    kind: str
    url: str
    date: str


_TYPES = {
    "warcinfo": "application/warc-fields",
    "metadata": "application/warc-fields",
    "request": "application/http; msgtype=request",
    "response": "application/http; msgtype=response",
    "revisit": "application/http; msgtype=response",
}


def format_record(kind: str, fields: dict[str, str], head: bytes | None, body: bytes, level: int) -> bytes:
    """One record as one gzip member: byte for byte what warcio's writer lays out for the same fields (a test holds it).

    warcio's own objects cost 0.1 ms a record, three records a page: as much as parsing the page (measured 2026-11-23).
    `head` are HTTP headers exactly as received, None for records that hold none; `level` is zlib's.
    """
    block = head + body if head else body
    fields["WARC-Block-Digest"] = sha1(block)
    if head is not None and "WARC-Payload-Digest" not in fields:
        fields["WARC-Payload-Digest"] = sha1(body)
    url, content_type = fields.pop("WARC-Target-URI", None), fields.pop("Content-Type", None)
    fields["WARC-Type"] = kind
    if url:
        fields["WARC-Target-URI"] = url
    if kind != "warcinfo":
        fields.setdefault("WARC-Payload-Digest", fields["WARC-Block-Digest"])
    fields["Content-Type"] = content_type or _TYPES[kind]
    lines = "".join([f"{name}: {value}\r\n" for name, value in fields.items()])
    start = f"WARC/1.1\r\n{lines}Content-Length: {len(block)}\r\n\r\n".encode()
    return pack([start, block, b"\r\n\r\n"], level)


def outcome_block(outcome: Mapping[str, Any]) -> bytes:
    """The block of a metadata record: one field, whose value is JSON."""
    return _OUTCOME + orjson.dumps(dict(outcome)) + b"\r\n"


def read_outcome(block: bytes) -> dict[str, Any] | None:
    """What `outcome_block` was given; None for the metadata of other tools."""
    line = next((line for line in block.splitlines() if line.startswith(_OUTCOME)), None)
    try:
        found = orjson.loads(line.removeprefix(_OUTCOME)) if line is not None else None
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None


def sha1(data: bytes) -> str:
    """Digest as WARC writes it: `sha1:` and base32, which every reader checks."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def warc_date(moment: datetime) -> str:
    """UTC with microseconds, as WARC 1.1 allows."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def http_head(first_line: str, headers: Headers) -> bytes:
    """First line and headers in bytes, as received but for one name.

    The body is stored de-chunked, so Transfer-Encoding becomes X-Newscrawl-Transfer-Encoding: a reader must not
    de-chunk again.
    """
    lines = [first_line.encode("latin-1", "replace")]
    for name, value in headers:
        shown = b"X-Newscrawl-Transfer-Encoding" if name.lower() == b"transfer-encoding" else name
        lines.append(shown + b": " + b" ".join(value.split(b"\r\n")).replace(b"\n", b" "))
    return b"\r\n".join(lines) + b"\r\n\r\n"


def header_of(headers: Headers, wanted: bytes) -> str | None:
    """First value of a header (lower-case name), decoded; None when absent."""
    for name, value in headers:
        if name.lower() == wanted:
            try:
                return value.decode().strip()
            except UnicodeDecodeError:
                return value.decode("latin-1").strip()
    return None


def is_packed(headers: Headers) -> bool:
    """Whether the body is content-encoded, so that deflating it again would gain nothing."""
    return (header_of(headers, b"content-encoding") or "identity").lower() != "identity"


def optional_fields(exchange: Exchange) -> dict[str, str]:
    """WARC fields for what is known of an exchange beyond its bytes."""
    values = {
        "WARC-IP-Address": exchange.ip,
        "WARC-Truncated": exchange.truncated,
        "Newscrawl-Fetch-Ms": exchange.elapsed_ms,
    }
    return {name: str(value) for name, value in values.items() if value is not None}


def revisit_fields(exchange: Exchange, body: CaptureRow) -> dict[str, str]:
    """WARC fields of a revisit record whose payload is held by an earlier capture."""
    fields = {
        "WARC-Payload-Digest": body.digest,
        "WARC-Profile": NOT_MODIFIED if exchange.status == 304 else IDENTICAL,
        "WARC-Refers-To": body.body_id,
        "WARC-Refers-To-Target-URI": body.body_url,
        "WARC-Refers-To-Date": body.body_date,
    }
    if exchange.status == 304:
        # A 304 need not repeat Last-Modified; without it here a rebuilt ledger would ask unconditionally.
        validators = {"ETag": body.etag, "Last-Modified": body.last_modified}
        fields |= {name: value for name, value in validators.items() if value}
    return fields
