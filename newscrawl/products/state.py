"""How far an archive had come when it was exported, and what has come since: what a delta export is made from.

A state names, per portal and stream, the last committed segment, how many there were and a digest of their names, and
the length and digest of the take-down list. It names no withheld article, since exports travel. Nothing is written.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Any

import orjson

from newscrawl.archive.files import storage_errors
from newscrawl.archive.layout import STREAMS, PortalPaths
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import ArchiveError, DamageError

_EMPTY = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class Since:
    """What is new in a portal's folder against a state: segment names, and keys withheld or released since."""

    segments: frozenset[str]
    withheld: tuple[str, ...] = ()
    released: frozenset[str] = field(default_factory=frozenset)


def state_of(paths: PortalPaths) -> dict[str, Any]:
    """The state of a portal's folder now, as plain data. Raises StorageError."""
    streams = {stream: _names_state(paths.segments(stream)) for stream in STREAMS}
    notes = _notes(paths)
    return {**streams, "withheld": {"lines": len(notes), "sha256": hashlib.sha256(b"\n".join(notes)).hexdigest()}}


def since(paths: PortalPaths, state: dict[str, Any] | None) -> Since:
    """What came after a state; everything when there is none (a portal that was not in the earlier export).

    Raises ArchiveError when the archive below the state is no longer the same (repaired, or another archive).
    """
    names = {stream: paths.segments(stream) for stream in STREAMS}
    if state is None:
        return Since(frozenset(name for each in names.values() for name in each))
    new: set[str] = set()
    for stream, present in names.items():
        count = state[stream]["segments"]
        if _names_state(present[:count]) != state[stream]:
            raise ArchiveError(
                f"{paths.home}: {stream} up to the earlier export are not what they were (repaired, or another "
                "archive); make a full export"
            )
        new.update(present[count:])
    before, now = _withheld_at(paths, state["withheld"]), set(withheld_keys(paths))
    return Since(frozenset(new), tuple(sorted(now - before)), frozenset(before - now))


def _names_state(names: list[str]) -> dict[str, Any]:
    digest = hashlib.sha256("\n".join(names).encode()).hexdigest() if names else _EMPTY
    return {"last": names[-1] if names else None, "segments": len(names), "sha256": digest}


def _notes(paths: PortalPaths) -> list[bytes]:
    if not paths.withheld.exists():
        return []
    with storage_errors(paths.withheld):
        whole, newline, _ = paths.withheld.read_bytes().rpartition(b"\n")
    return (whole + newline).splitlines()


def _withheld_at(paths: PortalPaths, state: dict[str, Any]) -> set[str]:
    """Keys that were withheld when the list had as many lines as the state says."""
    notes = _notes(paths)[: state["lines"]]
    if len(notes) != state["lines"] or hashlib.sha256(b"\n".join(notes)).hexdigest() != state["sha256"]:
        raise ArchiveError(f"{paths.withheld}: its earlier lines were changed; make a full export")
    found: set[str] = set()
    for line in notes:
        try:
            note = orjson.loads(line)
            (found.add if note["withheld"] else found.discard)(note["key"])
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise DamageError(f"{paths.withheld}: not readable; mend it by hand") from error
    return found
