"""Taking in what dead runs left, and everything the ledger does not know. Every run starts here; so does a rebuild.

Whole lines and whole WARC records become part of the archive; a torn end is cut and counted (`finish`). Needs the
portal's lock. A second call finds nothing to do.
"""

from collections.abc import Iterator
from pathlib import Path

from newscrawl.archive.add import ADDED, register_added
from newscrawl.archive.database import check_header
from newscrawl.archive.files import move_file, sha256_file, storage_errors
from newscrawl.archive.finish import AdoptionReport, finish_files
from newscrawl.archive.index import WarcRow, add_rows, add_segment, add_warc
from newscrawl.archive.layout import STREAMS, FileName, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.rows import ArticleRow, Row, read_row
from newscrawl.archive.sample import mark_sample
from newscrawl.archive.segments import ClosedSegment, Tear, read_lines
from newscrawl.archive.warcscan import good_captures, walk_file
from newscrawl.errors import DamageError


def adopt(paths: PortalPaths, ledger: Ledger) -> AdoptionReport:
    """Complete dead runs' files, then register every file the ledger does not know. Raises StorageError."""
    report = AdoptionReport()
    finish_files(paths, report)
    _register_segments(paths, ledger, report)
    _register_warcs(paths, ledger, report)
    _register_runs(paths, ledger)
    return report


def rebuild(paths: PortalPaths) -> AdoptionReport:
    """Set the ledger aside in quarantine/ and build a new one from the files; the derived tables come out the same.

    Raises LedgerVersionError for the ledger of a newer newscrawl, which stays.
    """
    try:
        check_header(paths.ledger)
    except DamageError:
        pass_on = True  # a broken one is what rebuilding is for
    else:
        pass_on = paths.ledger.exists()
    if pass_on:
        set_ledger_aside(paths)
    with Ledger.open(paths) as ledger:
        return adopt(paths, ledger)


def set_ledger_aside(paths: PortalPaths) -> None:
    """Move the ledger with its WAL files into a folder of its own in quarantine/."""
    count = 1
    while (target := paths.quarantine / f"ledger-{count}").exists():
        count += 1
    for suffix in ("", "-wal", "-shm"):
        source = paths.ledger.with_name(paths.ledger.name + suffix)
        if source.exists():
            move_file(source, target / source.name)


def _register_segments(paths: PortalPaths, ledger: Ledger, report: AdoptionReport) -> None:
    known = {name for (name,) in ledger.rows("SELECT name FROM segments")}
    found = [(FileName.parse(n), stream, n) for stream in STREAMS for n in paths.segments(stream) if n not in known]
    for parsed, stream, name in sorted((f for f in found if f[0] is not None), key=lambda f: (f[0], f[1])):
        if parsed is None:
            continue
        size, digest = paths.path(name).stat().st_size, sha256_file(paths.path(name))
        segment = ClosedSegment(name, stream, parsed.run_id, parsed.n, 0, 0, size, digest, [])
        try:
            with ledger.transaction():
                _register_segment(paths, ledger, report, segment)
        except DamageError:
            report.damaged.append(name)


def _register_segment(paths: PortalPaths, ledger: Ledger, report: AdoptionReport, segment: ClosedSegment) -> None:
    """Read one segment into the ledger; raises DamageError, which undoes its rows, when it is cut or corrupt."""
    counts, tear, path = _Counts(), Tear(), paths.path(segment.name)
    seq = add_segment(ledger, segment)
    add_rows(ledger, seq, _rows(paths, segment.stream, path, tear, counts))
    if tear.reason or tear.torn_bytes:
        raise DamageError(f"{path}: {tear.reason or 'torn last line'}")
    values = (counts.lines, counts.size, seq)
    ledger.write("UPDATE segments SET lines = ?, plain_bytes = ? WHERE seq = ?", values)
    report.segments.append(segment.name)
    report.lines += counts.lines
    report.bad_lines += counts.bad


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


def _register_warcs(paths: PortalPaths, ledger: Ledger, report: AdoptionReport) -> None:
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
        with ledger.transaction():
            add_warc(ledger, row, good_captures(path, name))
        report.warcs.append(name)


def _register_runs(paths: PortalPaths, ledger: Ledger) -> None:
    known = {run_id for (run_id,) in ledger.rows("SELECT run_id FROM runs")}
    for run_id in paths.run_reports():
        if run_id not in known:
            with storage_errors(paths.runs):
                text = (paths.runs / f"{run_id}.json").read_text("utf-8")
            ledger.write("REPLACE INTO runs VALUES (?, ?)", (run_id, text))
