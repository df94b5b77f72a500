"""Which articles the WARC files say were stored, and which of them no segment holds. Used by `fsck` and `repair`.

Every stored article has a note beside its capture (a metadata record, see `warc`), so a segment that is damaged or gone
is missed even when no ledger is left that could know it. Works on tables of a temporary ledger, in flat memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from newscrawl.archive.finish import is_degraded
from newscrawl.archive.layout import FileName, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lost import Lost
from newscrawl.archive.warcformat import read_outcome

Place = tuple[str, int]

_TABLES = """
CREATE TABLE stored (key TEXT, run_id TEXT, refers TEXT, PRIMARY KEY (key, run_id)) WITHOUT ROWID;
CREATE TABLE held (key TEXT, run_id TEXT, version INTEGER, digest TEXT, first_seen TEXT, PRIMARY KEY (key, run_id))
"""

_MISSING = """
SELECT s.key, s.run_id, p.file, p.start, q.file, q.start,
       (SELECT max(version) FROM held h WHERE h.key = s.key AND h.run_id < s.run_id),
       (SELECT min(version) FROM held h WHERE h.key = s.key AND h.run_id > s.run_id),
       (SELECT digest FROM held h WHERE h.key = s.key AND h.run_id < s.run_id ORDER BY run_id DESC LIMIT 1),
       (SELECT min(first_seen) FROM held h WHERE h.key = s.key), p.url
FROM stored s LEFT JOIN places p ON p.id = s.refers LEFT JOIN places q ON q.id = p.refers
WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h.key = s.key AND h.run_id = s.run_id) ORDER BY s.key, s.run_id
"""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """An article that a run stored and no segment holds: where its page's record lies (None when that is lost too) and,
    for a revisit, the record with the body; then what is held of the same article: the version before and after it,
    the content digest of the one before, when it was first seen; and the robots.txt that was in force."""

    key: str
    run_id: str
    page: Place | None
    body: Place | None
    before: int | None
    after: int | None
    digest: str | None
    first_seen: str | None
    robots: Place | None


class StoredLines:
    """What was stored and what is held, side by side."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        for statement in _TABLES.split(";"):
            ledger.write(statement.strip())

    def note_outcome(self, refers: str | None, block: bytes) -> None:
        """A metadata record: only one that says "stored" counts."""
        found = read_outcome(block) or {}
        if found.get("outcome") == "stored" and found.get("key") and found.get("run_id"):
            self._ledger.write("REPLACE INTO stored VALUES (?,?,?)", (found["key"], found["run_id"], refers))

    def note_lines(self, records: list[dict[str, Any]]) -> None:
        """Lines of the articles stream."""
        rows = [
            (r["key"], run_id, r.get("version") or 1, r.get("content_digest"), r.get("first_seen_at"))
            for r in records
            if (run_id := (r.get("provenance") or {}).get("run_id"))
        ]
        self._ledger.write_many("REPLACE INTO held VALUES (?,?,?,?,?)", rows)

    def missing(self, paths: PortalPaths, lost: Lost) -> Iterator[MissingLine]:
        """What was stored and is not held; without runs that are alive (or dead and not taken in), runs whose records
        went to quarantine on purpose, and what an earlier repair gave up."""
        away = {parsed.run_id for n in paths.files("articles", ".part") if (parsed := FileName.parse(n)) is not None}
        degraded: dict[str, bool] = {}
        robots: dict[tuple[str, str], list[Place]] = {}
        for key, run_id, *places, before, after, digest, first_seen, url in self._ledger.stream(_MISSING):
            if run_id not in degraded:
                degraded[run_id] = run_id in away or is_degraded(paths, run_id)
            if degraded[run_id] or (key, run_id) in lost.records:
                continue
            page, body = ((file, start) if file else None for file, start in (places[:2], places[2:]))
            asked = (run_id, urljoin(url or "", "/robots.txt"))
            if asked not in robots:
                robots[asked] = self._robots(*asked)
            rules = max((place for place in robots[asked] if page is not None and place < page), default=None)
            yield MissingLine(key, run_id, page, body, before, after, digest, first_seen, rules)

    def _robots(self, run_id: str, url: str) -> list[Place]:
        sql = "SELECT file, start FROM places WHERE url = ? AND instr(file, ?)"
        return [(file, start) for file, start in self._ledger.rows(sql, (url, run_id))]
