"""What a run found, per field and per rule, and when that is an alarm: floors, vanished fields, shifted shares.

A fallback that answers where a rule used to is how scrapers rot unseen, so the shares of rules are kept in every run
report and compared with the last healthy one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newscrawl.items import Article

GUARDED = ("headline", "sapo", "body", "authors", "published_at", "updated_at", "view_count")
"""Fields that a known article does not lose without an alarm. Tags, pictures and sections come and go by editing."""

GUARDED_RULES = frozenset({"headline", "sapo", "body", "byline", "published", "updated", "dateline", "view_count"})
"""The same by the names of rules."""

FIELDS = (*GUARDED, "section", "tags", "images")
"""Fields whose share is counted."""


@dataclass(slots=True)
class Coverage:
    """Counts over the records of one run; every record read counts, stored or not."""

    records: int = 0
    held: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    issues: Counter[str] = field(default_factory=Counter)
    fallbacks: int = 0
    vanished: list[str] = field(default_factory=list)
    fallen: list[str] = field(default_factory=list)

    def add(self, article: Article) -> None:
        """Counts one finished record."""
        self.records += 1
        for name in FIELDS:
            value = getattr(article, name)
            if value or value == 0:
                self.held[name] += 1
        for name, rule in article.provenance.rules.items():
            self.rules.setdefault(name, Counter())[rule] += 1
        self.issues.update(article.issues)
        self.fallbacks += bool(article.provenance.fallback)

    def compare(self, article: Article, before: Mapping[str, Any]) -> list[str]:
        """Fields that the stored record held and this reading of the same article does not; remembered as vanished.

        Remembered as well: fields that a rule of the profile answered then and a fallback answers now. The generic
        reading may find the same text in a new layout; two sentinels are enough to tell, no share is needed.
        """
        lost = [name for name in GUARDED if _is_held(before.get(name)) and not _is_held(getattr(article, name))]
        self.vanished += [f"{article.key}: {name}" for name in lost]
        then = set((before.get("provenance") or {}).get("fallback") or ())
        self.fallen += [
            f"{article.key}: {name} is answered by {article.provenance.rules.get(name)}"
            for name in article.provenance.fallback
            if name in GUARDED_RULES and name not in then
        ]
        return lost

    def shares(self) -> dict[str, float]:
        """Share of records that hold each field, 0–1, rounded to 4 places; empty without records."""
        return {name: round(self.held[name] / self.records, 4) for name in FIELDS} if self.records else {}

    def rule_shares(self) -> dict[str, dict[str, float]]:
        """Per field the share of records that each rule answered."""
        if not self.records:
            return {}
        return {
            name: {rule: round(n / self.records, 4) for rule, n in sorted(counts.items())}
            for name, counts in sorted(self.rules.items())
        }

    def alarms(
        self,
        *,
        floors: Mapping[str, float],
        healthy: Iterable[Mapping[str, Any]],
        min_sample: int,
        max_shift: float,
    ) -> list[str]:
        """Plain sentences, one per alarm; empty for a healthy run.

        `healthy` are reports of earlier runs with verdict ok, newest first; the first with enough records is compared.
        """
        found = [f"a known article lost a field: {what}" for what in self.vanished[:10]]
        found += [f"a rule no longer answers for a known article: {what}" for what in self.fallen[:10]]
        if self.records < min_sample:
            return found
        shares = self.shares()
        for name, floor in sorted(floors.items()):
            share = shares.get(name, 0.0)
            if share < floor:
                found.append(f"{name} is held by {share:.0%} of {self.records} records, floor {floor:.0%}")
        before = next((r for r in healthy if int(r.get("records", 0)) >= min_sample), None)
        if before is not None:
            found += self._shifts(before.get("rule_shares", {}), max_shift)
        return found

    def _shifts(self, before: Mapping[str, Mapping[str, float]], max_shift: float) -> list[str]:
        now = self.rule_shares()
        found = []
        for name in GUARDED:
            key = {"authors": "byline", "published_at": "published", "updated_at": "updated"}.get(name, name)
            for rule, share in before.get(key, {}).items():
                left = now.get(key, {}).get(rule, 0.0)
                if share - left > max_shift:
                    found.append(f"rule {rule} answered {key} for {share:.0%} of records before, {left:.0%} now")
        return found


def _is_held(value: Any) -> bool:
    return value is not None and value not in ("", [])
