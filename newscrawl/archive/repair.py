"""Repairing a portal's folder: take in, cut, salvage, rebuild. Bytes are never deleted, they move to quarantine/.

Needs the portal's lock. Afterwards `verify` is clean; what is truly lost was named by the report, stands in
warc/lost.jsonl and is a note from then on. A file that is missing as a whole stays damage.
"""

from dataclasses import dataclass, field
from datetime import datetime

from newscrawl.archive.adopt import rebuild, refuse_newer
from newscrawl.archive.files import keep_copy, move_file, storage_errors
from newscrawl.archive.finish import AdoptionReport, finish_files
from newscrawl.archive.layout import STREAMS, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.repair_warc import LostBytes, name_losses, salvage_warcs, survey
from newscrawl.archive.rows import read_row
from newscrawl.archive.segments import Tear, compress_part, read_lines
from newscrawl.archive.stored import MissingLine
from newscrawl.errors import ArchiveError


@dataclass(slots=True)
class RepairReport:
    """What was done. `salvaged` files were damaged: what is whole in them stands in their place, the originals lie in
    quarantine/; `lines_lost` counts lines that were no records and what the ledger knew of them beyond what is left;
    `lost` says which bytes of WARC files could not be saved and what lay there; `missing` are files that the ledger
    knew and the disk does not hold; `unheld` are articles that WARC files say were stored and that no segment holds
    (they can be read again from their stored pages, which is not this module's work); `adoption` is what the rebuilt
    ledger took in.
    """

    salvaged: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    lines_lost: int = 0
    lost: list[LostBytes] = field(default_factory=list)
    unheld: list[MissingLine] = field(default_factory=list)
    finished: AdoptionReport = field(default_factory=AdoptionReport)
    adoption: AdoptionReport = field(default_factory=AdoptionReport)


def repair(paths: PortalPaths, *, now: datetime) -> RepairReport:
    """Make a portal's folder whole again and rebuild its ledger, whose working memory is kept when it can be read.

    Raises LedgerVersionError for the ledger of a newer newscrawl (before anything is touched), StorageError.
    """
    refuse_newer(paths)
    report, before = RepairReport(), _known(paths)
    report.missing = [name for name in before if not paths.path(name).exists()]
    finish_files(paths, report.finished)
    for stream in STREAMS:
        for name in paths.segments(stream):
            _salvage_segment(paths, stream, name, report)
    report.lost = salvage_warcs(paths, now=now)
    report.salvaged += [lost.file for lost in report.lost]
    report.adoption = rebuild(paths)
    name_losses(paths, report.lost)
    report.unheld = survey(paths, now=now)
    after = _known(paths)
    gone = sum(max(0, lines - after.get(name, 0)) for name, lines in before.items())
    report.lines_lost = max(report.lines_lost, gone)
    if report.lines_lost:
        _forget_answers(paths)
    return report


def _forget_answers(paths: PortalPaths) -> None:
    """Sources are read anew by the next run: their 304 would hide the articles that were lost."""
    with Ledger.open(paths) as ledger, ledger.transaction():
        ledger.write("UPDATE sources SET etag = NULL, last_modified = NULL")


def _known(paths: PortalPaths) -> dict[str, int]:
    """Files by name that the ledger knows, with their lines (WARC files: 0); empty when there is none to read."""
    try:
        with Ledger.open(paths, read_only=True) as ledger:
            return dict(ledger.rows("SELECT name, lines FROM segments UNION ALL SELECT name, 0 FROM warcs"))
    except ArchiveError:
        return {}  # absent or broken: that is why it is rebuilt


def _salvage_segment(paths: PortalPaths, stream: str, name: str, report: RepairReport) -> None:
    """Replace a damaged segment by its whole lines that are records; an undamaged one is only read."""
    path, tear, bad = paths.path(name), Tear(), 0
    part = path.with_name(path.name.removesuffix(".gz") + ".salvage.tmp")
    with storage_errors(part), part.open("wb") as out:
        good = 0
        for number, line in enumerate(read_lines(path, tear)):
            try:
                read_row(stream, line, number)
            except ValueError:
                bad += 1
                continue
            out.write(line + b"\n")
            good += 1
    if not (bad or tear.reason or tear.torn_bytes):
        with storage_errors(part):
            part.unlink()
        return
    report.salvaged.append(name)
    report.lines_lost += bad + bool(tear.torn_bytes)
    if good:
        keep_copy(path, paths.quarantine / name)
        compress_part(part, path)
    else:
        move_file(path, paths.quarantine / name)
        with storage_errors(part):
            part.unlink()
