"""Reading WARC files, ours or anyone's: gzipped per record, gzipped whole or plain, whole or cut. Nothing is changed.

warcio reads the records. A file that ends in the middle yields its whole records, then says where it is torn.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

from newscrawl.archive.files import storage_errors
from newscrawl.archive.gzipmember import unpack
from newscrawl.archive.plainstream import PlainStream
from newscrawl.archive.warcsplit import Window
from newscrawl.errors import DamageError

Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class StoredRequest:
    """The request that belongs to a response: first line and headers as sent."""

    line: str
    headers: Headers


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """One response (or revisit) of a WARC file.

    `body` is de-chunked but still content-encoded; see `payload`. A revisit has an empty body and `refers_to`
    (record id, URL, date) of the record that holds it. `offset` is where its record begins in the file (None inside a
    whole-file gzip); `robots` is (offset, digest) of the host's robots.txt read before it in the same file.
    `truncated` is the WARC reason (length, time, disconnect) or None.
    """

    url: str
    date: str
    record_id: str
    kind: str
    status: int | None
    headers: Headers
    body: bytes = field(repr=False)
    digest: str | None
    offset: int | None
    request: StoredRequest | None = None
    refers_to: tuple[str | None, str | None, str | None] | None = None
    truncated: str | None = None
    robots: tuple[int | None, str | None] | None = None

    def header(self, name: str) -> str | None:
        """The first value of a header, whatever its case; None when absent."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    def payload(self) -> bytes:
        """The body without its content encoding (gzip, deflate); what a cut stream held is returned.

        Raises DamageError for an encoding we never ask for and cannot undo (br, zstd).
        """
        encoding = (self.header("Content-Encoding") or "identity").strip().lower()
        if encoding in ("identity", "", "none") or not self.body:
            return self.body
        if encoding not in ("gzip", "x-gzip", "deflate"):
            raise DamageError(f"{self.url}: stored with Content-Encoding {encoding}, which cannot be undone here")
        return _inflate(self.body)


@dataclass(slots=True)
class WarcSummary:
    """What reading a file met: `torn` says why it ended early, None when it was read to its end."""

    records: int = 0
    responses: int = 0
    bad_digests: list[int | None] = field(default_factory=list)
    torn: str | None = None


def read_responses(
    path: Path, summary: WarcSummary | None = None, *, check: bool = False, start: int = 0, end: int | None = None
) -> Iterator[StoredResponse]:
    """Responses and revisits of a file (or of its bytes from `start` to `end`, places where records begin) with their
    requests, in file order and flat memory.

    A tear ends the reading and is noted in `summary.torn`. With `check`, digests are verified and the offsets of
    records that fail are noted in `summary.bad_digests`. Raises StorageError when the file cannot be opened or read.
    """
    robots: dict[str, tuple[int | None, str | None]] = {}
    early: dict[str, StoredRequest] = {}
    waiting: StoredResponse | None = None
    for record, body, offset in read_records(path, summary or WarcSummary(), check=check, start=start, end=end):
        get = record.rec_headers.get_header
        if record.rec_type == "request" and record.http_headers is not None:
            request = StoredRequest(_first_line(record.http_headers), list(record.http_headers.headers))
            if waiting is not None and get("WARC-Concurrent-To") in (waiting.record_id, None):
                yield replace(waiting, request=request)
                waiting = None
            else:
                # Some tools write the request first; it belongs to the record that follows.
                early = {get("WARC-Concurrent-To") or "": request}
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if record.rec_type not in ("response", "revisit"):
            continue
        waiting = _response(record, body, offset, robots)
        waiting = replace(waiting, request=early.get(waiting.record_id) or early.get(""))
        early = {}
        host, path_part = urlsplit(waiting.url).netloc, urlsplit(waiting.url).path
        if path_part == "/robots.txt":
            robots[host] = (waiting.offset, waiting.digest)
    if waiting is not None:
        yield waiting


def read_records(
    path: Path, summary: WarcSummary, *, check: bool = False, start: int = 0, end: int | None = None
) -> Iterator[tuple[Any, bytes, int | None]]:
    """(warcio record, its body, its offset) of every whole record of any type; a tear is noted and ends the reading."""
    with storage_errors(path), path.open("rb") as file:
        stream = PlainStream(Window(file, start, end))
        records = ArchiveIterator(stream, arc2warc=True, check_digests=check)
        reached = 0
        while True:
            try:
                record = next(records, None)
                if record is None:
                    break
                body = _body(record)
                left = getattr(record.raw_stream, "limit", 0)
                position = records.get_record_offset()
                reached = records.offset
            except (ArchiveLoadFailed, AttributeError, EOFError) as error:
                # AttributeError: warcio meets a record without WARC-Target-URI or with a head cut in the middle.
                summary.torn = stream.torn or f"not a WARC record: {str(error).strip()}"
                return
            # warcio takes a head that is cut for a whole one; without a length it never is.
            if left or not (record.rec_headers.get_header("Content-Length") or "").isdigit():
                summary.torn = stream.torn or "ends in the middle of a record"
                return
            offset = stream.packed_offset(position)
            offset = None if offset is None else offset + start
            summary.records += 1
            summary.responses += record.rec_type in ("response", "revisit")
            if record.digest_checker is not None and record.digest_checker.passed is False:
                summary.bad_digests.append(offset)
            yield record, body, offset
        summary.torn = stream.torn or ("ends in the head of a record" if stream.tell() > reached else None)


def _body(record: Any) -> bytes:
    """The block after any HTTP head, de-chunked when the head says so (and it really is)."""
    http = record.http_headers
    if http is not None and (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        data = bytes(ChunkedDataReader(record.raw_stream).read())
        while record.raw_stream.read(1 << 16):
            continue
        return data
    return bytes(record.raw_stream.read())


def _response(
    record: Any, body: bytes, offset: int | None, robots: dict[str, tuple[int | None, str | None]]
) -> StoredResponse:
    get, http = record.rec_headers.get_header, record.http_headers
    url = get("WARC-Target-URI") or ""
    status = http.get_statuscode() if http is not None else ""
    revisit = record.rec_type == "revisit"
    refers = ("WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date")
    return StoredResponse(
        url=url,
        date=get("WARC-Date") or "",
        record_id=get("WARC-Record-ID") or "",
        kind=record.rec_type,
        status=int(status) if status.isdigit() else None,
        headers=list(http.headers) if http is not None else [],
        body=b"" if revisit else body,
        digest=get("WARC-Payload-Digest"),
        offset=offset,
        refers_to=(get(refers[0]), get(refers[1]), get(refers[2])) if revisit else None,
        truncated=get("WARC-Truncated"),
        robots=robots.get(urlsplit(url).netloc),
    )


def _first_line(http: Any) -> str:
    return f"{http.protocol} {http.statusline}".strip()


def _inflate(data: bytes) -> bytes:
    whole = unpack(data)
    if whole is not None:
        return whole
    # 47: zlib or gzip, by its header; a "deflate" without either header is raw.
    for bits in (47, -zlib.MAX_WBITS):
        unpacker = zlib.decompressobj(bits)
        try:
            return unpacker.decompress(data) + unpacker.flush()
        except zlib.error:
            continue
    return data  # labelled but not encoded: some servers do that
