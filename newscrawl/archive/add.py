"""Taking in WARC files made by others: validated, copied byte for byte, recorded. They are evidence, never rewritten.

Their captures are not used for conditional requests or revisits: we did not make them.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import orjson

from newscrawl.archive.files import CHUNK, append_line, sha256_file, storage_errors, write_synced
from newscrawl.archive.index import WarcRow, add_warc
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.warcread import WarcSummary, read_records
from newscrawl.errors import DamageError

ADDED = "warc/added/"
"""Folder of added files, relative to the portal's."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was taken in: relative name, counts, and whether it lay here already."""

    name: str
    records: int
    responses: int
    torn: str | None
    already: bool


def add_warc_file(
    paths: PortalPaths, ledger: Ledger, source: Path, *, now: datetime, accept_damaged: bool = False
) -> Added:
    """Validate a WARC file (.warc or .warc.gz, any packing), copy it into warc/added/ and record it.

    Raises DamageError when it holds no record, is cut or fails a digest; with `accept_damaged` only when it holds no
    record: a cut file is taken as it is and read up to the tear. Needs the portal's lock.
    """
    summary = _examine(source)
    wrong = summary.torn or (f"{len(summary.bad_digests)} wrong digests" if summary.bad_digests else None)
    if summary.records == 0:
        raise DamageError(f"{source}: not a WARC file ({summary.torn or 'no records'})")
    if wrong and not accept_damaged:
        raise DamageError(f"{source}: {wrong}; {summary.records} records before that are whole")
    digest = sha256_file(source)
    suffix = ".warc.gz" if source.name.endswith(".gz") else ".warc"
    stem = source.name.removesuffix(".gz").removesuffix(".warc")
    name = f"{ADDED}{stem}-{digest[:12]}{suffix}"
    already = paths.path(name).exists()
    if not already:
        _copy(source, paths.path(name))
        note = {"name": name, "source": source.name, "sha256": digest, "records": summary.records, "torn": wrong}
        append_line(paths.added, orjson.dumps({**note, "added_at": now.astimezone(UTC).isoformat(timespec="seconds")}))
    register_added(paths, ledger, name)
    return Added(name, summary.records, summary.responses, wrong, already)


def accepted_damage(paths: PortalPaths) -> set[str]:
    """Names of added files that were taken in although damaged, and are still the bytes that were taken in."""
    if not paths.added.exists():
        return set()
    with storage_errors(paths.added):
        lines = paths.added.read_bytes().splitlines()
    notes = [orjson.loads(line) for line in lines]
    files = [(note["name"], note["sha256"]) for note in notes if note["torn"]]
    return {name for name, digest in files if paths.path(name).exists() and sha256_file(paths.path(name)) == digest}


def register_added(paths: PortalPaths, ledger: Ledger, name: str) -> None:
    """Tell the ledger about a file in warc/added/."""
    path = paths.path(name)
    row = WarcRow(name, "", 0, _examine(path).records, path.stat().st_size, sha256_file(path), "added")
    with ledger.transaction():
        add_warc(ledger, row, (), ())


def _examine(path: Path) -> WarcSummary:
    summary = WarcSummary()
    for _ in read_records(path, summary, check=True):
        continue
    return summary


def _copy(source: Path, target: Path) -> None:
    with storage_errors(source), source.open("rb") as given:
        write_synced(target, iter(lambda: given.read(CHUNK), b""))
