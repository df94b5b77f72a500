"""Working memory of a portal: what sources answered, robots.txt in force, today's budget, first sights of a 404.

Nothing here is truth: when the ledger is deleted it is gone, and costs a few requests to learn again.
"""

from dataclasses import astuple, dataclass
from datetime import datetime

from newscrawl.archive.ledger import Ledger
from newscrawl.archive.revisit import from_epoch


@dataclass(frozen=True, slots=True)
class SourceMemory:
    """Last answer of a source: `answer` is the caller's word (ok, 404, not-a-feed …), `digest` that of its links.

    Remembered answers choose between unproven RSS and sitemap forms; they are never proof of a profile.
    """

    url: str
    checked_at: datetime
    answer: str
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RobotsMemory:
    """robots.txt in force at a host, and the WARC record that proves it; goes into every record's provenance."""

    host: str
    fetched_at: datetime
    status: int | None
    digest: str | None = None
    file: str | None = None
    offset: int | None = None
    record_id: str | None = None


class Memory:
    """Reads and writes the working memory of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._gone: set[str] | None = None  # keys in the table `gone`: few, and asked about at every article

    def put_source(self, source: SourceMemory) -> None:
        """Remember a source's answer, replacing the earlier one."""
        url, checked, *rest = astuple(source)
        self._ledger.write("REPLACE INTO sources VALUES (?,?,?,?,?,?,?)", (url, int(checked.timestamp()), *rest))

    def source(self, url: str) -> SourceMemory | None:
        """What is remembered of a source, or None."""
        rows = self._ledger.rows("SELECT * FROM sources WHERE url = ?", (url,))
        return SourceMemory(rows[0][0], from_epoch(rows[0][1]), *rows[0][2:]) if rows else None

    def put_robots(self, robots: RobotsMemory) -> None:
        """Remember a host's robots.txt."""
        host, fetched, *rest = astuple(robots)
        self._ledger.write("REPLACE INTO robots VALUES (?,?,?,?,?,?,?)", (host, int(fetched.timestamp()), *rest))

    def robots(self, host: str) -> RobotsMemory | None:
        """The last robots.txt seen at a host, or None."""
        rows = self._ledger.rows("SELECT * FROM robots WHERE host = ?", (host,))
        return RobotsMemory(rows[0][0], from_epoch(rows[0][1]), *rows[0][2:]) if rows else None

    def spend(self, host: str, day: str, requests: int, size: int) -> tuple[int, int]:
        """Add to what a host was asked on a day ("2026-11-23", its own day); returns (requests, bytes) so far."""
        self._ledger.write(
            "INSERT INTO budget VALUES (?,?,?,?) ON CONFLICT (host, day) DO UPDATE SET "
            "requests = requests + excluded.requests, bytes = bytes + excluded.bytes",
            (host, day, requests, size),
        )
        return self.spent(host, day)

    def spent(self, host: str, day: str) -> tuple[int, int]:
        """(requests, bytes) a host was asked on a day."""
        rows = self._ledger.rows("SELECT requests, bytes FROM budget WHERE host = ? AND day = ?", (host, day))
        return (rows[0][0], rows[0][1]) if rows else (0, 0)

    def saw_gone(
        self, key: str, url: str, *, run_id: str, at: datetime, status: int | None, target: str | None = None
    ) -> int:
        """Count the runs that met an article's address gone (404, 410, redirect to a front page): 1, 2, …

        The event is written on 2. Several meetings in one run count once: a retry proves nothing new.
        """
        self._ledger.write(
            "INSERT INTO gone VALUES (?,?,?,?,?,?,1) ON CONFLICT (key) DO UPDATE SET times = times + "
            "(excluded.run_id <> gone.run_id), run_id = excluded.run_id, url = excluded.url, "
            "status = excluded.status, target = excluded.target",
            (key, url, status, target, int(at.timestamp()), run_id),
        )
        if self._gone is not None:
            self._gone.add(key)
        return int(self._ledger.rows("SELECT times FROM gone WHERE key = ?", (key,))[0][0])

    def not_gone(self, key: str) -> None:
        """The article answered again: forget that it seemed gone."""
        if self._gone is None:
            self._gone = {key for (key,) in self._ledger.rows("SELECT key FROM gone")}
        if key in self._gone:
            self._gone.discard(key)
            self._ledger.write("DELETE FROM gone WHERE key = ?", (key,))

    def gone_once(self, limit: int) -> list[tuple[str, str]]:
        """(key, url) met gone exactly once, oldest first: to be asked again for the second proof."""
        sql = "SELECT key, url FROM gone WHERE times = 1 ORDER BY first_at, key LIMIT ?"
        return [(key, url) for key, url in self._ledger.rows(sql, (limit,))]
