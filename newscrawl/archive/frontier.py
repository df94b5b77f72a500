"""Addresses still to fetch, kept in the ledger so that a killed run loses none. Scopes keep jobs apart.

    pending --take--> taken --done--> done          taken --failed--> pending again at `next_due`, or failed for good
    resume(): what a dead run had taken is pending again

`done` belongs in the transaction that commits the segment (`commit(done=…)`): an address acknowledged before its record
is safe would be lost by a kill. This is working memory: after a rebuild it is empty and sources fill it again.
"""

# ruff: noqa: S608  -- only our own column names and question marks are put into SQL text, values never

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from newscrawl.archive.database import batches, marks
from newscrawl.archive.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Target:
    """An address to fetch. `kind` is article, listing, sitemap …; `note` is the caller's own JSON text."""

    url: str
    kind: str = "article"
    key: str | None = None
    source: str | None = None
    date_hint: str | None = None
    lastmod: str | None = None
    note: str | None = None


_TARGET = "url, kind, key, source, date_hint, lastmod, note"


_VALUES = attrgetter(*Target.__slots__)
"""A target's values in the order of its fields."""


class Frontier:
    """One scope of the frontier, e.g. "update" or "backfill 2020-01-01 2020-12-31". First in, first out."""

    def __init__(self, ledger: Ledger, scope: str = "update") -> None:
        self._ledger, self.scope = ledger, scope

    def add(self, targets: Iterable[Target], *, now: datetime) -> int:
        """Add those not seen in this scope before (in whatever state); returns how many were new."""
        with self._ledger.transaction():
            return self._ledger.write_many(
                f"INSERT OR IGNORE INTO frontier (scope, state, added_at, {_TARGET}) "
                "VALUES (?, 'pending', ?, ?,?,?,?,?,?,?)",
                ((self.scope, int(now.timestamp()), *_VALUES(target)) for target in targets),
            )

    def reopen(self, targets: Iterable[Target], *, now: datetime) -> None:
        """Add these, or make them pending again whatever became of them: a listing's page 2 is another page today."""
        with self._ledger.transaction():
            self._ledger.write_many(
                f"INSERT INTO frontier (scope, state, added_at, {_TARGET}) VALUES (?, 'pending', ?, ?,?,?,?,?,?,?) "
                "ON CONFLICT (scope, url) DO UPDATE SET state = 'pending', next_due = NULL, note = excluded.note",
                ((self.scope, int(now.timestamp()), *_VALUES(target)) for target in targets),
            )

    def forget_done(self) -> None:
        """Drop what is done: the articles are in the ledger's own table, and pages are asked anew."""
        self._ledger.write("DELETE FROM frontier WHERE scope = ? AND state = 'done'", (self.scope,))

    def take(self, limit: int, *, now: datetime, kind: str | None = None) -> list[Target]:
        """Up to `limit` pending addresses whose time has come, oldest first; they are "taken" until done or failed."""
        sql = f"SELECT {_TARGET} FROM frontier WHERE scope = ? AND state = 'pending' AND coalesce(next_due, 0) <= ?"
        values: list[object] = [self.scope, int(now.timestamp())]
        if kind is not None:
            sql, values = f"{sql} AND kind = ?", [*values, kind]
        with self._ledger.transaction():
            found = [Target(*row) for row in self._ledger.rows(f"{sql} ORDER BY seq LIMIT ?", [*values, limit])]
            self._set("taken", [target.url for target in found])
        return found

    def done(self, urls: Iterable[str]) -> None:
        """These are fetched and their records safe; call through `commit`."""
        self._set("done", urls)

    def release(self, urls: Iterable[str]) -> None:
        """Put taken addresses back, e.g. when a deadline ends the run before they were fetched."""
        self._set("pending", urls)

    def failed(self, url: str, reason: str, *, next_due: datetime | None) -> None:
        """Count a failed attempt; `next_due` None gives the address up for this scope."""
        state, due = ("failed", None) if next_due is None else ("pending", int(next_due.timestamp()))
        self._ledger.write(
            "UPDATE frontier SET state = ?, next_due = ?, reason = ?, attempts = attempts + 1 "
            "WHERE scope = ? AND url = ?",
            (state, due, reason, self.scope, url),
        )

    def attempts(self, url: str) -> int:
        """Failed attempts counted so far."""
        rows = self._ledger.rows("SELECT attempts FROM frontier WHERE scope = ? AND url = ?", (self.scope, url))
        return int(rows[0][0]) if rows else 0

    def resume(self) -> int:
        """At the start of a run: what a dead run had taken is pending again; returns how many."""
        return self._ledger.write(
            "UPDATE frontier SET state = 'pending' WHERE scope = ? AND state = 'taken'", (self.scope,)
        )

    def counts(self) -> dict[str, int]:
        """Addresses by state: pending, taken, done, failed."""
        sql = "SELECT state, count(*) FROM frontier WHERE scope = ? GROUP BY state"
        found = dict(self._ledger.rows(sql, (self.scope,)))
        return {state: found.get(state, 0) for state in ("pending", "taken", "done", "failed")}

    def failures(self) -> list[tuple[str, str, int]]:
        """(url, reason, attempts) of what was given up."""
        sql = "SELECT url, reason, attempts FROM frontier WHERE scope = ? AND state = 'failed' ORDER BY seq"
        return [(url, reason, attempts) for url, reason, attempts in self._ledger.rows(sql, (self.scope,))]

    def clear(self) -> None:
        """Forget the scope, when its job is complete."""
        self._ledger.write("DELETE FROM frontier WHERE scope = ?", (self.scope,))

    def _set(self, state: str, urls: Iterable[str]) -> None:
        for batch in batches(urls):
            self._ledger.write(
                f"UPDATE frontier SET state = ? WHERE scope = ? AND url IN ({marks(batch)})",
                (state, self.scope, *batch),
            )
