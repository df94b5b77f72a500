"""Writing WARC 1.1: every exchange as it came over the wire, one gzip member per record, an open name until complete.

A pair of records is one write, so a kill leaves at most one torn end, which `adopt` cuts. This module decides nothing
about pages; what a page turned out to be comes later, as a `metadata` record.
"""

import hashlib
import os
import uuid
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from newscrawl.archive.files import make_folder, storage_errors, sync_folder, write_all
from newscrawl.archive.index import CaptureRow, WarcRow
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.warcformat import (
    FIELDS_TYPE,
    UNCHANGED,
    Exchange,
    Recorded,
    format_record,
    header_of,
    http_head,
    is_packed,
    optional_fields,
    outcome_block,
    revisit_fields,
    sha1,
    warc_date,
)

MAX_BYTES = 512 << 20
"""Size after which a file is completed and the next begun."""

OPEN = ".open"
"""Suffix of a file that is still written; readers and packages leave such files alone."""

_REMEMBERED = 4_000  # payloads of this run kept in memory for revisits, 1 kB each: a run's repeats lie close together


@dataclass(frozen=True, slots=True)
class ClosedWarc:
    """A complete WARC file, its good captures and what it says was unchanged (url, record id), for `commit`."""

    row: WarcRow
    captures: list[CaptureRow]
    unchanged: list[tuple[str, str]]


class CaptureIndex(Protocol):
    """What earlier runs captured (`captures.Captures` over a ledger, or nothing)."""

    def capture(self, url: str) -> CaptureRow | None:
        """The latest good capture of an address."""

    def payload(self, digest: str) -> CaptureRow | None:
        """A capture with this payload digest."""


class WarcWriter:
    """Writes the WARC files of one run of one portal. `info` goes into each file's warcinfo (software, operator, …)."""

    def __init__(
        self,
        paths: PortalPaths,
        run_id: str,
        info: Mapping[str, str],
        *,
        known: CaptureIndex | None = None,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self._paths, self._run_id, self._info, self._known, self._max = paths, run_id, dict(info), known, max_bytes
        self._fd: int | None = None
        self._open_path, self._open_name = Path(), ""  # built once a file: pathlib takes 20 µs, more than the write
        self._n = self._offset = self._records = 0
        self._sha256 = hashlib.sha256()
        self._info_id = ""
        self._captures: list[CaptureRow] = []
        self._unchanged: list[tuple[str, str]] = []
        self._by_url: OrderedDict[str, CaptureRow] = OrderedDict()
        self._by_digest: OrderedDict[str, CaptureRow] = OrderedDict()
        self._closed: list[ClosedWarc] = []

    def write(self, exchange: Exchange) -> Recorded:
        """Store an exchange: response (or revisit, when its payload is stored already), then request.

        Both are one write to the file. Raises StorageError; then the file is cut back to its last whole record.
        """
        if self._fd is not None and self._offset >= self._max:
            self._finish()
        if self._fd is None:
            self._open()
        digest, date = sha1(exchange.body), warc_date(exchange.fetched_at)
        held = self._held(exchange, digest)
        fields = self._common(exchange.url, date) | optional_fields(exchange)
        fields |= revisit_fields(exchange, held) if held else {"WARC-Payload-Digest": digest}
        recorded = Recorded(
            file=self._open_name,
            offset=self._offset,
            record_id=fields["WARC-Record-ID"],
            digest=fields["WARC-Payload-Digest"],
            kind="revisit" if held else "response",
            url=exchange.url,
            date=date,
        )
        head = http_head(f"HTTP/1.1 {exchange.status} {exchange.reason}".rstrip(), exchange.headers)
        level = 0 if is_packed(exchange.headers) else 6
        answer = format_record(recorded.kind, fields, head, b"" if held else exchange.body, level)
        self._put(answer + self._request(exchange, recorded), 2)
        self._note(exchange, recorded, held)
        return recorded

    def metadata(self, recorded: Recorded, outcome: Mapping[str, Any], *, now: datetime) -> None:
        """Store what became of a page (key, outcome, issues …); refers to its response. Raises StorageError.

        `outcome["outcome"] == "unchanged"` settles the capture: its validators may be used, its article counts as
        checked. So say it after the comparison, and for every known article that was read and not stored again.
        """
        if self._fd is None:
            self._open()
        fields = self._common(recorded.url, warc_date(now))
        fields |= {"WARC-Refers-To": recorded.record_id, "Content-Type": FIELDS_TYPE}
        self._put(format_record("metadata", fields, None, outcome_block(outcome), 6), 1)
        if outcome.get("outcome") == UNCHANGED:
            self._unchanged.append((recorded.url, recorded.record_id))

    def take_closed(self) -> list[ClosedWarc]:
        """Files completed by rotation since the last call; commit them."""
        closed, self._closed = self._closed, []
        return closed

    def close(self) -> list[ClosedWarc]:
        """Complete the open file (fsync, final name, fsync of the folder) and hand over everything not yet taken."""
        if self._fd is not None:
            self._finish()
        return self.take_closed()

    # --- inside --------------------------------------------------------------------------------------------------

    @property
    def _name(self) -> str:
        return self._paths.warc_name(self._run_id, self._n)

    @property
    def _path(self) -> Path:
        return self._paths.path(self._name + OPEN)

    def _open(self) -> None:
        self._n += 1
        self._open_path, self._open_name = self._path, self._name
        make_folder(self._path.parent)
        with storage_errors(self._path):
            self._fd = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o644)
        self._offset = self._records = 0
        self._sha256, self._captures, self._unchanged = hashlib.sha256(), [], []
        self._info_id = ""
        fields = self._common(None, warc_date(datetime.now(UTC)))
        fields["WARC-Filename"] = self._name.rpartition("/")[2]
        lines = {"format": "WARC File Format 1.1", "isPartOf": self._run_id, **self._info}
        text = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        self._put(format_record("warcinfo", fields, None, text.encode(), 6), 1)
        self._info_id = fields["WARC-Record-ID"]

    def _common(self, url: str | None, date: str) -> dict[str, str]:
        fields = {"WARC-Record-ID": f"<urn:uuid:{uuid.uuid4()}>", "WARC-Date": date}
        if url is not None:
            fields["WARC-Target-URI"] = url
        if self._info_id:
            fields["WARC-Warcinfo-ID"] = self._info_id
        return fields

    def _put(self, data: bytes, records: int) -> None:
        assert self._fd is not None
        with storage_errors(self._open_path):
            try:
                write_all(self._fd, data)
            except OSError:
                os.ftruncate(self._fd, self._offset)
                raise
        self._sha256.update(data)
        self._offset += len(data)
        self._records += records

    def _finish(self) -> None:
        path, fd = self._path, self._fd
        final = self._paths.path(self._name)
        with storage_errors(path):
            if fd is not None:
                os.fsync(fd)
                os.close(fd)
                self._fd = None
            path.rename(final)
        sync_folder(final.parent)
        digest = self._sha256.hexdigest()
        row = WarcRow(self._name, self._run_id, self._n, self._records, self._offset, digest, "newscrawl")
        self._closed.append(ClosedWarc(row, self._captures, self._unchanged))

    def _request(self, exchange: Exchange, answer: Recorded) -> bytes:
        fields = self._common(exchange.url, answer.date) | {"WARC-Concurrent-To": answer.record_id}
        head = http_head(f"{exchange.method} {exchange.request_target} HTTP/1.1", exchange.request_headers)
        return format_record("request", fields, head, exchange.request_body, 1)

    def _held(self, exchange: Exchange, digest: str) -> CaptureRow | None:
        """The stored capture that holds this payload already."""
        if exchange.status == 304:
            known = self._by_url.get(exchange.url)
            return known or (self._known.capture(exchange.url) if self._known else None)
        if exchange.status != 200 or not exchange.body:
            return None
        known = self._by_digest.get(digest)
        return known or (self._known.payload(digest) if self._known else None)

    def _note(self, exchange: Exchange, recorded: Recorded, body: CaptureRow | None) -> None:
        if exchange.status != 200 and body is None:
            return
        etag, modified = (header_of(exchange.headers, name) for name in (b"etag", b"last-modified"))
        if exchange.status == 304 and body:
            etag, modified = etag or body.etag, modified or body.last_modified
        row = CaptureRow(
            url=exchange.url,
            fetched_at=int(exchange.fetched_at.timestamp()),
            etag=etag,
            last_modified=modified,
            digest=recorded.digest,
            body_id=body.body_id if body else recorded.record_id,
            body_url=body.body_url if body else exchange.url,
            body_date=body.body_date if body else recorded.date,
            file=recorded.file,
            start=recorded.offset,
            record_id=recorded.record_id,
            settled=exchange.status == 304,
        )
        self._captures.append(row)
        for memory, name in ((self._by_url, row.url), (self._by_digest, row.digest)):
            memory[name] = row
            if len(memory) > _REMEMBERED:
                memory.popitem(last=False)
