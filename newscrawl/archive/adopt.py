"""Taking in what dead runs left, and everything the ledger does not know. Every run starts here; so does a rebuild.

Whole lines and whole WARC records become part of the archive; a torn end is cut and counted (`finish`). Needs the
portal's lock. A second call finds nothing to do.
"""

# ruff: noqa: S608  -- only our own table names are put into SQL text

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from newscrawl.archive.add import ADDED, register_added
from newscrawl.archive.database import check_header
from newscrawl.archive.files import move_file, sha256_file, storage_errors
from newscrawl.archive.finish import AdoptionReport, finish_files, is_degraded
from newscrawl.archive.index import WarcRow, add_rows, add_segment, add_warc
from newscrawl.archive.layout import STREAMS, FileName, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.rows import ArticleRow, Row, read_row
from newscrawl.archive.sample import mark_sample
from newscrawl.archive.schema import WORKING
from newscrawl.archive.segments import ClosedSegment, Tear, read_lines
from newscrawl.archive.warcscan import good_captures, walk_file
from newscrawl.errors import DamageError


def adopt(paths: PortalPaths, ledger: Ledger) -> AdoptionReport:
    """Complete dead runs' files, then register every file the ledger does not know. Raises StorageError."""
    report = AdoptionReport()
    finish_files(paths, report)
    register_segments(paths, ledger, report)
    register_warcs(paths, ledger, report)
    register_runs(paths, ledger)
    return report


def rebuild(paths: PortalPaths) -> AdoptionReport:
    """Set the ledger aside in quarantine/ and build a new one from the files; the derived tables come out the same.

    Working memory (frontier, sources …) is carried over when the old ledger can still be read, else it starts empty.
    Raises LedgerVersionError for the ledger of a newer newscrawl, which stays.
    """
    refuse_newer(paths)
    aside = set_ledger_aside(paths)
    with Ledger.open(paths) as ledger:
        report = adopt(paths, ledger)
        if aside is not None:
            _carry_over(aside, ledger)
        return report


def refuse_newer(paths: PortalPaths) -> None:
    """Raise LedgerVersionError when the ledger is a newer newscrawl's; a broken or absent one passes."""
    with suppress(DamageError):
        check_header(paths.ledger)


def set_ledger_aside(paths: PortalPaths) -> Path | None:
    """Move the ledger with its WAL files into a folder of its own in quarantine/; returns its place there."""
    count = 1
    while (target := paths.quarantine / f"ledger-{count}").exists():
        count += 1
    for suffix in ("", "-wal", "-shm"):
        source = paths.ledger.with_name(paths.ledger.name + suffix)
        if source.exists():
            move_file(source, target / source.name)
    moved = target / paths.ledger.name
    return moved if moved.exists() else None


def _carry_over(old: Path, ledger: Ledger) -> None:
    try:
        with Ledger.open_at(old) as source, ledger.transaction():
            for table in WORKING:
                columns = len(source.rows(f"PRAGMA table_info({table})"))
                ledger.write_many(
                    f"REPLACE INTO {table} VALUES ({','.join('?' * columns)})",
                    source.stream(f"SELECT * FROM {table}"),
                )
    except DamageError:
        return  # that it is broken is why it was set aside; what it remembered costs a few requests


def register_segments(
    paths: PortalPaths, ledger: Ledger, report: AdoptionReport, *, keep_damaged: bool = False
) -> None:
    """Read every committed segment that the ledger does not know, each in a transaction of its own.

    A cut or corrupt one is only reported; with `keep_damaged` (for a temporary index) what is whole in it counts too.
    """
    known = {name for (name,) in ledger.rows("SELECT name FROM segments")}
    found = [(FileName.parse(n), stream, n) for stream in STREAMS for n in paths.segments(stream) if n not in known]
    for parsed, stream, name in sorted((f for f in found if f[0] is not None), key=lambda f: (f[0], f[1])):
        if parsed is None:
            continue
        size, digest = paths.path(name).stat().st_size, sha256_file(paths.path(name))
        segment = ClosedSegment(name, stream, parsed.run_id, parsed.n, 0, 0, size, digest, [])
        try:
            with ledger.transaction():
                damage = _register_segment(paths, ledger, report, segment)
                if damage is not None and not keep_damaged:
                    raise damage
        except DamageError:
            report.damaged.append(name)


def _register_segment(
    paths: PortalPaths, ledger: Ledger, report: AdoptionReport, segment: ClosedSegment
) -> DamageError | None:
    """Read one segment into the ledger; returns what is wrong with it."""
    counts, tear, path = _Counts(), Tear(), paths.path(segment.name)
    seq = add_segment(ledger, segment)
    add_rows(ledger, seq, _rows(paths, segment.stream, path, tear, counts))
    values = (counts.lines, counts.size, seq)
    ledger.write("UPDATE segments SET lines = ?, plain_bytes = ? WHERE seq = ?", values)
    if tear.reason or tear.torn_bytes:
        return DamageError(f"{path}: {tear.reason or 'torn last line'}")
    report.segments.append(segment.name)
    report.lines += counts.lines
    report.bad_lines += counts.bad
    return None


@dataclass(slots=True)
class _Counts:
    lines: int = 0
    size: int = 0
    bad: int = 0


def _rows(paths: PortalPaths, stream: str, path: Path, tear: Tear, counts: _Counts) -> Iterator[Row]:
    for number, line in enumerate(read_lines(path, tear)):
        counts.lines += 1
        counts.size += len(line) + 1
        try:
            row = read_row(stream, line, number)
        except ValueError:
            counts.bad += 1
            continue
        if isinstance(row, ArticleRow) and row.sample:
            mark_sample(paths)
        yield row


def register_warcs(paths: PortalPaths, ledger: Ledger, report: AdoptionReport) -> None:
    """Read every complete WARC file that the ledger does not know."""
    known = {name for (name,) in ledger.rows("SELECT name FROM warcs")}
    for name in paths.warcs():
        if name in known:
            continue
        if name.startswith(ADDED):
            register_added(paths, ledger, name)
            continue
        parsed, path = FileName.parse(name), paths.path(name)
        walk = walk_file(path)
        if walk.reason or parsed is None:
            report.damaged.append(name)
            continue
        row = WarcRow(name, parsed.run_id, parsed.n, walk.records, path.stat().st_size, sha256_file(path), "newscrawl")
        stored: set[tuple[str, str]] = set()
        with ledger.transaction():
            add_warc(ledger, row, *good_captures(path, name, stored))
        report.warcs.append(name)
        report.forgotten += _forgotten(paths, ledger, stored)


def _forgotten(paths: PortalPaths, ledger: Ledger, stored: set[tuple[str, str]]) -> int:
    """How many articles were stored once and are in no segment that the ledger knows: they will be taken for new."""
    known = ledger.known_keys(key for key, _ in stored)
    runs = {run_id for key, run_id in stored if key not in known}
    trusted = {run_id for run_id in runs if not is_degraded(paths, run_id)}
    return len({key for key, run_id in stored if key not in known and run_id in trusted})


def register_runs(paths: PortalPaths, ledger: Ledger) -> None:
    """Note every run report that the ledger does not know."""
    known = {run_id for (run_id,) in ledger.rows("SELECT run_id FROM runs")}
    for run_id in paths.run_reports():
        if run_id not in known:
            with storage_errors(paths.runs):
                text = (paths.runs / f"{run_id}.json").read_text("utf-8")
            ledger.write("REPLACE INTO runs VALUES (?, ?)", (run_id, text))
