"""Comparing a case with its expectation: per field what differs, and what else makes the case fail.

A case passes only when somebody reviewed it, every field is expected, no field is unexpected, every null has a reason,
and the reading agrees. Prints nothing and changes nothing.
"""

from dataclasses import dataclass
from typing import Any

from newscrawl.errors import GoldenError
from newscrawl.families import BoundFamily, bind
from newscrawl.golden.case import ARTICLE, Case
from newscrawl.golden.reading import read_case
from newscrawl.portals import load_portal

NEVER_EMPTY = ("authors", "tags", "images", "links")
"""Lists that a page with nothing to hide fills: empty they need a reason, as a null does."""
ABSENT_AS = {"authors": "byline", "published_at": "published", "updated_at": "updated"}
"""Names under which profiles declare these fields absent."""
FOLLOWS = {"published_precision": "published_at", "updated_precision": "updated_at"}
"""Fields that are null whenever another one is."""
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that reads otherwise than expected."""

    field: str
    expected: Any
    found: Any

    def __str__(self) -> str:
        """`field: expected … · found …`, both shortened around the place where they part."""
        expected, found = shown(self.expected, self.found)
        return f"{self.field}: expected {expected} · found {found}"


def differences(expected: dict[str, Any], found: dict[str, Any]) -> list[Difference]:
    """Every field that is not as expected, in the order of the reading; fields of only one side count as differing."""
    names = [*found, *(name for name in expected if name not in found)]
    missing = object()
    return [
        Difference(name, expected.get(name, "(not expected)"), found.get(name, "(not read)"))
        for name in names
        if expected.get(name, missing) != found.get(name, missing)
    ]


def failures(case: Case, bound: BoundFamily | None = None) -> list[str]:
    """Everything that makes a case fail, a line each; [] for one that passes. Raises `PortalError` for bad rules."""
    bound = bound or bind(load_portal(case.portal))
    found = []
    if not case.reviewed:
        found.append(
            f"not reviewed: read the page and its record, then `newscrawl golden accept {case.id}` (one case at a time)"
        )
    try:
        expected = case.expected()
        found += nulls_without_reason(case, expected, frozenset(bound.portal.absent))
        found += [str(difference) for difference in differences(expected, read_case(case, bound))]
    except GoldenError as error:
        found.append(str(error).removeprefix(f"{case.id}: "))
    return found


def nulls_without_reason(case: Case, expected: dict[str, Any], absent: frozenset[str] = frozenset()) -> list[str]:
    """Nulls (and empty lists of fields that are never empty) without a reason, and reasons for what is no null."""
    empty = {name for name, value in expected.items() if value is None or (name in NEVER_EMPTY and value == [])}
    excused = set(case.null_ok) | {name for name in empty if ABSENT_AS.get(name, name) in absent}
    found = [
        f"{name}: {expected[name]!r} needs a reason in null_ok (or in the profile's [absent])"
        for name in expected
        if name in empty - excused and FOLLOWS.get(name) not in empty
    ]
    found += [f"{name}: null_ok gives a reason, but the page holds it" for name in case.null_ok if name not in empty]
    if case.kind == ARTICLE and not expected.get("key"):
        found.append("key: an article of the portal has a key")
    return found


def shown(expected: Any, found: Any) -> tuple[str, str]:
    """Both values as short texts; long ones from a little before the place where they part."""
    one, other = (value if isinstance(value, str) else repr(value) for value in (expected, found))
    if len(one) <= _SHOWN and len(other) <= _SHOWN:
        return repr(expected), repr(found)
    pairs = zip(one, other, strict=False)
    parts = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    start = max(0, parts - 20)
    return _cut(one, start), _cut(other, start)


def _cut(text: str, start: int) -> str:
    piece = text[start : start + _SHOWN]
    return f"{'…' if start else ''}{piece!r}{'…' if start + _SHOWN < len(text) else ''} ({len(text)} characters)"
