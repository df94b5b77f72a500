"""Where WARC records lie, in a table of a temporary ledger, so that a million provenance offsets can be checked in flat
memory. Used by `fsck` and packages; never in a portal's own ledger.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lost import Lost
from newscrawl.archive.stored import StoredLines
from newscrawl.archive.warcread import WarcSummary, read_records

_ROOM = 1000


class Places:
    """The places of responses and revisits. What is known to be `lost` is counted there, not reported again; what the
    files say of `stored` articles is noted there."""

    def __init__(self, ledger: Ledger, lost: Lost | None = None, stored: StoredLines | None = None) -> None:
        self._ledger, self._lost, self._stored = ledger, lost or Lost(), stored
        ledger.write(
            "CREATE TABLE places (file TEXT, start INTEGER, id TEXT, url TEXT, refers TEXT, PRIMARY KEY (file, start))"
        )
        ledger.write("CREATE INDEX places_id ON places (id)")

    def note_warc(self, path: Path, name: str, summary: WarcSummary) -> None:
        """Read a WARC file, digests checked, and note its responses and revisits."""
        rows: list[tuple[Any, ...]] = []
        with self._ledger.transaction():
            for record, body, offset in read_records(path, summary, check=True):
                if record.rec_type == "metadata" and self._stored is not None:
                    self._stored.note_outcome(record.rec_headers.get_header("WARC-Refers-To"), body)
                if record.rec_type in ("response", "revisit"):
                    get = record.rec_headers.get_header
                    refers = get("WARC-Refers-To") if record.rec_type == "revisit" else None
                    rows.append((name, offset, get("WARC-Record-ID"), get("WARC-Target-URI"), refers))
                if len(rows) >= _ROOM:
                    self._store(rows)
            self._store(rows)

    def check(self, records: list[tuple[int, dict[str, Any]]]) -> list[tuple[int, str]]:
        """(line, what is wrong) of records whose provenance names a WARC record that does not lie there."""
        return [(number, wrong) for number, record in records if (wrong := self._wrong(record))]

    def dangling(self) -> Iterator[tuple[str, int, str]]:
        """(file, offset, record id) of revisits that refer to a record that lies nowhere here."""
        rows = self._ledger.stream(
            "SELECT file, start, refers FROM places p WHERE refers IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM places q WHERE q.id = p.refers)"
        )
        yield from ((file, start, refers) for file, start, refers in rows if not self._lost.misses(refers))

    def _wrong(self, record: dict[str, Any]) -> str | None:
        provenance = record.get("provenance")
        if not isinstance(provenance, dict):
            return None
        for field, url in (("warc", record.get("url")), ("robots", None)):
            place = provenance.get(field)
            if not isinstance(place, dict) or place.get("file") is None:
                continue
            found = self._ledger.rows(
                "SELECT url FROM places WHERE file = ? AND start = ?", (place["file"], place.get("offset"))
            )
            if not found and self._lost.holds(place["file"], place.get("offset")):
                continue
            if not found:
                return f"{field} names {place['file']} at {place.get('offset')}, where no answer begins"
            if url is not None and found[0][0] != url:
                return f"{field} names {place['file']} at {place['offset']}, which holds {found[0][0]}, not {url}"
        return None

    def _store(self, rows: list[tuple[Any, ...]]) -> None:
        self._ledger.write_many("REPLACE INTO places VALUES (?,?,?,?,?)", rows)
        rows.clear()
