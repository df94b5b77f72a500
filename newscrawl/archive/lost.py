"""The list of what a repair could not save: ranges of WARC files, and revisits whose page lay in one of them.

A plain JSON Lines file beside the WARC files, so that deleting the ledger forgets no loss. A loss that stands here was
named once, when it was found; from then on `verify` calls it a note, so that new damage is not lost among old.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson

from newscrawl.archive.files import append_line, sha256_file, storage_errors
from newscrawl.archive.layout import PortalPaths
from newscrawl.errors import DamageError

Range = tuple[int, int | None]


@dataclass(slots=True)
class Lost:
    """Lost ranges by file, ids of records that revisits miss, (key, run id) of stored lines that
    are in no segment any more and could not be made again, and how many pointers were excused by either."""

    ranges: dict[str, list[Range]] = field(default_factory=dict)
    targets: set[str] = field(default_factory=set)
    records: set[tuple[str, str]] = field(default_factory=set)
    pointers: Counter[str] = field(default_factory=Counter)
    revisits: int = 0

    def holds(self, name: str, offset: int | None) -> bool:
        """Whether a place lies in a lost range; counted when it does."""
        if offset is None or not any(a <= offset and (b is None or offset < b) for a, b in self.ranges.get(name, ())):
            return False
        self.pointers[name] += 1
        return True

    def misses(self, record_id: str) -> bool:
        """Whether a record is known to be lost; counted when it is."""
        self.revisits += record_id in self.targets
        return record_id in self.targets


def note_lost(paths: PortalPaths, note: dict[str, Any], *, now: datetime) -> None:
    """Add a loss: `name` and `ranges` of a file, its `sha256` as it stands now, `targets` that revisits miss, or
    `records` as [key, run id]."""
    append_line(paths.lost, orjson.dumps({**note, "at": now.astimezone(UTC).isoformat(timespec="seconds")}))


def read_lost(paths: PortalPaths) -> Lost:
    """The losses that still hold: a file that is no longer the salvaged one (its backup came back) has lost nothing.

    Raises DamageError when a line cannot be read, StorageError.
    """
    lost, digests = _notes(paths)
    for name, digest in digests.items():
        path = paths.path(name)
        if digest != (sha256_file(path) if path.exists() else None):
            del lost.ranges[name]
    return lost


def noted_ranges(paths: PortalPaths, name: str) -> list[Range]:
    """What repairs found lost of a file so far, whatever became of it since. Raises as `read_lost`."""
    return _notes(paths)[0].ranges.get(name, [])


def _notes(paths: PortalPaths) -> tuple[Lost, dict[str, str | None]]:
    """All that was noted, ranges by the last note of each file, and the digest that each file then had."""
    lost = Lost()
    digests: dict[str, str | None] = {}
    if not paths.lost.exists():
        return lost, digests
    with storage_errors(paths.lost):
        whole = paths.lost.read_bytes().rpartition(b"\n")[0]
    for number, line in enumerate(whole.splitlines(), 1):
        try:
            note = orjson.loads(line)
            lost.targets.update(note.get("targets", ()))
            lost.records.update((key, run_id) for key, run_id in note.get("records", ()))
            if "name" in note:
                digests[note["name"]] = note["sha256"]
                lost.ranges[note["name"]] = [(start, end) for start, end in note["ranges"]]
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise DamageError(f"{paths.lost}:{number}: not readable; mend this line by hand") from error
    return lost, digests
