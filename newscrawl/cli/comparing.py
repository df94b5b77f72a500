"""What a new extraction would change against an old one: per field, how many records, with examples."""

from collections import Counter
from pathlib import Path
from typing import Any

import orjson

from newscrawl.errors import UsageError
from newscrawl.items import Article, exported_fields

IGNORED = frozenset({"provenance", "raw", "fetched_at", "first_seen_at", "version", "change", "content_digest"})
EXAMPLES = 3


def compare(old: Path, new: Path) -> str:
    """A plain-text report. Records are matched by key. Raises `UsageError` when OLD cannot be read."""
    before, after = _load(old), _load(new)
    both = [key for key in after if key in before]
    changed: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    for key in both:
        for name in exported_fields(Article):
            if name not in IGNORED and before[key].get(name) != after[key].get(name):
                changed[name] += 1
                examples.setdefault(name, []).append(
                    f"    {key}: {_short(before[key].get(name))} → {_short(after[key].get(name))}"
                )
    lines = [
        (
            f"compared {len(both)} records; only in {old.name}: {len(before) - len(both)}, "
            f"only in {new.name}: {len(after) - len(both)}"
        )
    ]
    for name, count in changed.most_common():
        lines += [f"  {name}: {count} differ", *examples[name][:EXAMPLES]]
    if not changed:
        lines.append("  no field differs")
    return "\n".join(lines)


def _load(path: Path) -> dict[str, dict[str, Any]]:
    try:
        with path.open("rb") as lines:
            return {record["key"]: record for record in map(orjson.loads, lines)}
    except (OSError, orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: not JSON Lines of articles: {error}") from error


def _short(value: Any) -> str:
    text = orjson.dumps(value).decode()
    return text if len(text) <= 60 else text[:57] + "…"
