"""The ledger: an SQLite index over the segments and the memory of where a portal was left off. Truth is in the files.

WAL with synchronous=NORMAL: a power cut may lose the last transactions but not the file, and a lost one costs nothing,
because a segment is synced before its rows are written and an unknown segment is taken in at the next start. FULL would
make a commit 3.5 ms instead of 0.6 ms (ten articles, measured 2026-11-23) and protect nothing more.

This module opens, guards and reads; rows come in through `index`, addresses through `frontier`, the rest of the
working memory through `memory`. One process writes (see `lock`); reading beside it is safe.
"""

# ruff: noqa: S608  -- only our own column names and question marks are put into SQL text, values never

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

import orjson

from newscrawl.archive import schema
from newscrawl.archive.database import batches, marks, open_database, sqlite_errors
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.revisit import SCHEDULE, from_epoch


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of an article: its latest stored version, its latest counter and its last check.

    `segment` and `line` say where that version's line lies; `revisit_due` is None when the schedule is through.
    `etag` and `last_modified` serve a conditional request. They are given only when the last good capture of `url` is
    the one this version was read from, or was found unchanged: after a capture whose reading a kill or a degraded run
    lost, a 304 would hide for ever what changed, so the page must be asked for whole.
    """

    key: str
    url: str | None
    version: int
    change: str | None
    content_digest: str | None
    published_at: str | None
    updated_at: str | None
    first_seen_at: datetime
    fetched_at: datetime
    checked_at: datetime
    revisit_due: datetime | None
    view_count: int | None
    segment: str
    line: int
    etag: str | None
    last_modified: str | None


_KNOWN = """
SELECT a.key, a.url, a.version, a.change, a.content_digest, a.published_at, a.updated_at, a.first_seen_at,
       a.fetched_at, a.checked_at, a.revisit_due,
       CASE WHEN v.observed_at >= a.fetched_at OR a.view_count IS NULL THEN v.view_count ELSE a.view_count END,
       s.name, a.line,
       CASE WHEN c.settled OR (c.file, c.start) = (a.warc_file, a.warc_start) THEN c.etag END,
       CASE WHEN c.settled OR (c.file, c.start) = (a.warc_file, a.warc_start) THEN c.last_modified END
FROM articles a JOIN segments s ON s.seq = a.segment
LEFT JOIN views v ON v.key = a.key LEFT JOIN captures c ON c.url = a.url
"""

_NOT_GONE = "NOT EXISTS (SELECT 1 FROM events e WHERE e.key = a.key AND e.observed_at >= a.fetched_at)"


class Ledger:
    """One portal's ledger. Every method may raise StorageError (disk) or DamageError (file no longer readable)."""

    def __init__(self, path: Path, connection: sqlite3.Connection, schedule: Sequence[timedelta] = SCHEDULE) -> None:
        self.path = path
        self.schedule = tuple(schedule)
        self._db = connection
        self._depth = 0

    @classmethod
    def open(cls, paths: PortalPaths, *, read_only: bool = False, schedule: Sequence[timedelta] = SCHEDULE) -> "Ledger":
        """Open a portal's ledger, creating an empty one unless `read_only`. `adopt` fills it from the files.

        Raises LedgerVersionError for a newer one (untouched), DamageError for a broken one, StorageError.
        """
        return cls(paths.ledger, open_database(paths.ledger, read_only=read_only), schedule)

    @classmethod
    def open_at(cls, path: Path, *, schedule: Sequence[timedelta] = SCHEDULE) -> "Ledger":
        """A ledger in any place, e.g. a temporary one to compare with."""
        return cls(path, open_database(path), schedule)

    def close(self) -> None:
        """Close the file; an open transaction is rolled back."""
        with sqlite_errors(self.path):
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; a transaction inside another is part of it."""
        with sqlite_errors(self.path):
            if self._depth == 0:
                self._db.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if self._depth == 0 and self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._depth -= 1
            if self._depth == 0:
                self._db.execute("COMMIT")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a small query."""
        with sqlite_errors(self.path):
            return self._db.execute(sql, values).fetchall()

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Rows of a query one by one, in flat memory; do not write while reading."""
        with sqlite_errors(self.path):
            yield from self._db.execute(sql, values)

    def write(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement; returns the row id of an INSERT, else the number of rows changed."""
        with sqlite_errors(self.path):
            cursor = self._db.execute(sql, values)
            return int(cursor.lastrowid or 0) if sql.startswith("INSERT") else cursor.rowcount

    def write_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """Run one statement for many rows, inside `transaction` to be all or nothing; returns the rows changed."""
        with sqlite_errors(self.path):
            return self._db.executemany(sql, rows).rowcount

    # --- what is known -------------------------------------------------------------------------------------------

    def lookup(self, keys: Iterable[str]) -> dict[str, Known]:
        """The known ones among `keys`, with everything about them."""
        found: dict[str, Known] = {}
        for batch in batches(keys):
            rows = self.rows(f"{_KNOWN} WHERE a.key IN ({marks(batch)})", batch)
            found.update((row[0], _known(row)) for row in rows)
        return found

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        """The known ones among `keys`; the fast form of `lookup`."""
        found: set[str] = set()
        for batch in batches(keys):
            found.update(key for (key,) in self.rows(f"SELECT key FROM articles WHERE key IN ({marks(batch)})", batch))
        return found

    def keys_of_urls(self, urls: Iterable[str]) -> dict[str, str]:
        """Addresses under which an article's latest version was fetched → its key."""
        found: dict[str, str] = {}
        for batch in batches(urls):
            found.update(self.rows(f"SELECT url, key FROM articles WHERE url IN ({marks(batch)})", batch))
        return found

    def due(self, now: datetime, limit: int) -> list[Known]:
        """Articles whose revisit is due, longest overdue first; without those that are gone or moved."""
        where = f"WHERE a.revisit_due <= ? AND {_NOT_GONE} ORDER BY a.revisit_due, a.key LIMIT ?"
        return [_known(row) for row in self.rows(_KNOWN + where, (int(now.timestamp()), limit))]

    def recent(self, limit: int) -> list[Known]:
        """Articles fetched last, newest first; sentinels are chosen among them."""
        where = f"WHERE {_NOT_GONE} ORDER BY a.fetched_at DESC, a.key LIMIT ?"
        return [_known(row) for row in self.rows(_KNOWN + where, (limit,))]

    def count(self, table: str = "articles") -> int:
        """Rows of a table; articles when not said otherwise."""
        if table not in schema.DERIVED + schema.WORKING:
            raise ValueError(f"{table!r}: no such table")
        return int(self.rows(f"SELECT count(*) FROM {table}")[0][0])

    def reports(self, limit: int = 10) -> list[dict[str, Any]]:
        """The last run reports, newest first, as they were written to runs/ (rule shares are compared among them)."""
        rows = self.rows("SELECT report FROM runs ORDER BY run_id DESC LIMIT ?", (limit,))
        return [orjson.loads(text) for (text,) in rows]

    def get_meta(self, name: str) -> str | None:
        """A small remembered value, or None."""
        rows = self.rows("SELECT value FROM meta WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def set_meta(self, name: str, value: str) -> None:
        """Remember a small value."""
        self.write("REPLACE INTO meta VALUES (?, ?)", (name, value))

    def dump(self) -> Iterator[tuple[Any, ...]]:
        """Every row of the derived tables in a canonical order, (table, values …); equal dumps, equal ledgers.

        Segments appear by name: their numbers are those of commitment and mean nothing outside this file.
        """
        names = dict(self.rows("SELECT seq, name FROM segments"))
        for table in schema.DERIVED:
            order = {"segments": "name", "events": "key, kind, observed_at"}.get(table, "1")
            for row in self.stream(f"SELECT * FROM {table} ORDER BY {order}"):
                if table == "articles":
                    yield (table, *row[:-2], names[row[-2]], row[-1])  # segment, line
                else:
                    yield (table, *(row[1:] if table == "segments" else row))


def _known(row: tuple[Any, ...]) -> Known:
    first, fetched, checked, due = row[7:11]
    times = (from_epoch(first), from_epoch(fetched), from_epoch(checked), None if due is None else from_epoch(due))
    values: tuple[Any, ...] = (*row[:7], *times, *row[11:])
    return Known(*values)
