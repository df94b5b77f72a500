"""Looking up earlier captures in the ledger, for revisit records and conditional requests. Reads only."""

from newscrawl.archive.index import CaptureRow
from newscrawl.archive.ledger import Ledger


class Captures:
    """`warc.CaptureIndex` over a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def capture(self, url: str) -> CaptureRow | None:
        """The latest good capture of an address, or None."""
        rows = self._ledger.rows("SELECT * FROM captures WHERE url = ?", (url,))
        return CaptureRow(*rows[0]) if rows else None

    def payload(self, digest: str) -> CaptureRow | None:
        """A capture with this payload digest, or None."""
        rows = self._ledger.rows("SELECT * FROM captures WHERE digest = ? ORDER BY url LIMIT 1", (digest,))
        return CaptureRow(*rows[0]) if rows else None
