"""What an export holds, counted while it is written: for its datasheet, manifest and command line.

Counts only what is written, so that a datasheet speaks of the export and not of the archive. No clock, no files.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from newscrawl.products.selection import days_of

COARSE = ("hour", "day", "month")


@dataclass(slots=True)
class PortalTally:
    """Counts of one portal. `present` counts articles in which a field is neither null nor empty."""

    rows: Counter[str] = field(default_factory=Counter)
    first_day: date | None = None
    last_day: date | None = None
    undated: int = 0
    coarse: int = 0
    sample: int = 0
    robots: int = 0
    fetched: list[str] = field(default_factory=list)
    present: Counter[str] = field(default_factory=Counter)
    issues: Counter[str] = field(default_factory=Counter)
    bad_lines: int = 0
    torn: dict[str, str] = field(default_factory=dict)
    odd: Counter[str] = field(default_factory=Counter)
    withheld: int = 0

    def add(self, record: dict[str, Any], stream: str) -> None:
        """Counts a written record."""
        self.rows[stream] += 1
        if stream != "articles":
            return
        self.present.update([name for name, value in record.items() if value is not None and value != []])
        self.issues.update(record.get("issues") or ())
        provenance = record.get("provenance") or {}
        self.sample += bool(provenance.get("sample"))
        self.robots += bool(provenance.get("robots"))
        self._time(record)

    def _time(self, record: dict[str, Any]) -> None:
        printed = record.get("published_at") or record.get("updated_at")
        days = days_of(printed)
        if days is None:
            self.undated += 1
        else:
            self.first_day = min(self.first_day or days[0], days[0])
            self.last_day = max(self.last_day or days[1], days[1])
        which = "published" if record.get("published_at") else "updated"
        self.coarse += record.get(f"{which}_precision") in COARSE
        if fetched := record.get("fetched_at"):
            self.fetched = [min([*self.fetched, fetched]), max([*self.fetched, fetched])]

    @property
    def damaged(self) -> bool:
        """Whether some of the archive could not be read."""
        return bool(self.bad_lines or self.torn)

    def share(self, name: str) -> float:
        """Share of articles that hold a field, 0 to 1."""
        articles = self.rows["articles"]
        return self.present[name] / articles if articles else 0.0
