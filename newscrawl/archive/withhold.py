"""Take-downs: keys kept out of every reading and export, without touching the stored bytes.

The list is a plain JSON Lines file in the portal's folder, so that deleting the ledger cannot publish a record again.
The last line about a key decides.
"""

from datetime import UTC, datetime

import orjson

from newscrawl.archive.files import append_line, storage_errors
from newscrawl.archive.layout import PortalPaths
from newscrawl.errors import ArchiveError, DamageError


def withhold(paths: PortalPaths, key: str, reason: str, *, now: datetime) -> None:
    """Keep an article (all its versions, counters and events) out of every export from now on. Raises StorageError.

    `reason` is required: whoever reads the list in ten years must know who asked and why.
    """
    _note(paths, key, reason, withheld=True, now=now)


def release(paths: PortalPaths, key: str, reason: str, *, now: datetime) -> None:
    """Let a withheld article be exported again. Raises ArchiveError when it was not withheld."""
    if key not in withheld_keys(paths):
        raise ArchiveError(f"{key}: not withheld in {paths.withheld}")
    _note(paths, key, reason, withheld=False, now=now)


def withheld_keys(paths: PortalPaths) -> dict[str, str]:
    """Withheld keys with their reasons.

    Raises DamageError when a line cannot be read: an unreadable take-down must stop an export, not be passed over.
    (A last line without newline was never acknowledged and is left out.)
    """
    if not paths.withheld.exists():
        return {}
    with storage_errors(paths.withheld):
        whole, newline, _ = paths.withheld.read_bytes().rpartition(b"\n")
    found: dict[str, str] = {}
    for number, line in enumerate((whole + newline).splitlines(), 1):
        try:
            note = orjson.loads(line)
            key, reason, keep_out = note["key"], note["reason"], note["withheld"]
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise DamageError(f"{paths.withheld}:{number}: not readable; mend this line by hand") from error
        if keep_out:
            found[key] = reason
        else:
            found.pop(key, None)
    return found


def _note(paths: PortalPaths, key: str, reason: str, *, withheld: bool, now: datetime) -> None:
    if not key.strip() or not reason.strip():
        raise ArchiveError("a take-down needs a key and a reason")
    note = {"key": key, "reason": reason, "withheld": withheld, "at": now.astimezone(UTC).isoformat(timespec="seconds")}
    append_line(paths.withheld, orjson.dumps(note))
