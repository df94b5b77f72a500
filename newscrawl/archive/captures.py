"""Looking up earlier captures in the ledger, for revisit records and conditional requests. Reads only."""

from typing import Any

from newscrawl.archive.index import CaptureRow
from newscrawl.archive.ledger import Ledger


class Captures:
    """`warc.CaptureIndex` over a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def capture(self, url: str) -> CaptureRow | None:
        """The latest good capture of an address, or None."""
        rows = self._ledger.rows("SELECT * FROM captures WHERE url = ?", (url,))
        return _row(rows)

    def payload(self, digest: str) -> CaptureRow | None:
        """A capture with this payload digest, or None."""
        rows = self._ledger.rows("SELECT * FROM captures WHERE digest = ? ORDER BY url LIMIT 1", (digest,))
        return _row(rows)


def _row(rows: list[tuple[Any, ...]]) -> CaptureRow | None:
    if not rows:
        return None
    values: tuple[Any, ...] = (*rows[0][:-1], bool(rows[0][-1]))
    return CaptureRow(*values)
