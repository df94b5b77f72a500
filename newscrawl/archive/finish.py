"""Completing the files of dead runs: whole lines become segments, whole records WARC files; torn ends are cut.

No ledger here: this looks at files only. Bytes that cannot be understood go to quarantine/, never away.
"""

import os
from dataclasses import dataclass, field

import orjson

from newscrawl.archive.files import append_line, make_folder, move_file, storage_errors, sync_folder
from newscrawl.archive.layout import STREAMS, FileName, PortalPaths
from newscrawl.archive.rows import read_row
from newscrawl.archive.segments import Tear, compress_part, lines_digest, read_lines
from newscrawl.archive.warc import OPEN
from newscrawl.archive.warcscan import Walk, walk_file


@dataclass(slots=True)
class AdoptionReport:
    """What was found. `segments` and `warcs` are names the ledger now knows; the counts are of torn ends cut off,
    lines that were no records, and names moved to quarantine. `damaged` files were not registered at all, `forgotten`
    articles were stored once and stand in no segment: `newscrawl archive repair` deals with both."""

    segments: list[str] = field(default_factory=list)
    warcs: list[str] = field(default_factory=list)
    lines: int = 0
    torn_lines: int = 0
    torn_records: int = 0
    bad_lines: int = 0
    forgotten: int = 0
    quarantined: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def finish_files(paths: PortalPaths, report: AdoptionReport) -> None:
    """Turn dead runs' `.part` and `.open` files into segments and WARC files; no ledger needed."""
    for stream in STREAMS:
        for name in paths.files(stream, ".jsonl.part"):
            _finish_part(paths, stream, name, report)
        for name in paths.files(stream, ".tmp"):
            # Half a compression; its .part was complete and has just been taken in.
            with storage_errors(paths.path(name)):
                paths.path(name).unlink()
    for name in paths.files("warc", OPEN):
        _finish_warc(paths, name, report)
    for half in paths.runs.glob("*.json.tmp"):  # a report that the disk had no room for
        with storage_errors(half):
            half.unlink()


def is_degraded(paths: PortalPaths, run_id: str) -> bool:
    """Whether a run's report says that its records must not be trusted."""
    path = paths.runs / f"{run_id}.json"
    if not path.exists():
        return False
    with storage_errors(path):
        data = path.read_bytes()
    try:
        found = orjson.loads(data)
    except orjson.JSONDecodeError:
        return False
    return isinstance(found, dict) and found.get("verdict") == "degraded"


def _finish_part(paths: PortalPaths, stream: str, name: str, report: AdoptionReport) -> None:
    part, final = paths.path(name), name.removesuffix(".part") + ".gz"
    copies = [n for n in (final, f"quarantine/{final}") if paths.path(n).exists()]
    if copies:
        # Killed between the rename and the removal of the .part: the same lines lie there already.
        if lines_digest(part) == lines_digest(paths.path(copies[0])):
            with storage_errors(part):
                part.unlink()
        else:
            _to_quarantine(paths, name, report)
        return
    good = _clean_part(paths, stream, name, report)
    parsed = FileName.parse(name)
    if good == 0:
        with storage_errors(part):
            part.unlink()
    elif parsed is None or is_degraded(paths, parsed.run_id):
        compress_part(part, paths.path(f"quarantine/{final}"))
        report.quarantined.append(f"quarantine/{final}")
    else:
        compress_part(part, paths.path(final))


def _clean_part(paths: PortalPaths, stream: str, name: str, report: AdoptionReport) -> int:
    """Cut a torn end, move lines that are no records to quarantine; returns the number of good lines left."""
    part, tear, bad, good = paths.path(name), Tear(), 0, 0
    cleaned = part.with_name(part.name + ".tmp")
    with storage_errors(cleaned), cleaned.open("wb") as out:
        for number, line in enumerate(read_lines(part, tear)):
            try:
                read_row(stream, line, number)
            except ValueError:
                bad += 1
                append_line(paths.quarantine / f"{name}.bad", line)
                continue
            out.write(line + b"\n")
            good += 1
        out.flush()
        os.fsync(out.fileno())
    with storage_errors(part):
        if bad or tear.torn_bytes:
            cleaned.rename(part)
        else:
            cleaned.unlink()
    report.bad_lines += bad
    report.torn_lines += bool(tear.torn_bytes)
    return good


def _finish_warc(paths: PortalPaths, name: str, report: AdoptionReport) -> None:
    path, final = paths.path(name), paths.path(name.removesuffix(OPEN))
    walk = walk_file(path)
    with storage_errors(path):
        size = path.stat().st_size
        if walk.end < size:
            report.torn_records += 1
            _keep_tail(paths, name, walk)
            os.truncate(path, walk.end)
        if walk.records == 0:
            path.unlink()
            return
        fd = os.open(path, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)
    if final.exists():
        _to_quarantine(paths, name, report)
        return
    with storage_errors(final):
        path.rename(final)
    sync_folder(final.parent)


def _keep_tail(paths: PortalPaths, name: str, walk: Walk) -> None:
    """A kill tears the last record only; if more members follow the tear (a power cut), their bytes are kept."""
    with paths.path(name).open("rb") as file:
        file.seek(walk.end)
        tail = file.read()
    if tail.find(b"\x1f\x8b\x08", 1) > 0:
        target = paths.quarantine / f"{name}.tail-{walk.end}"
        make_folder(target.parent)
        target.write_bytes(tail)


def _to_quarantine(paths: PortalPaths, name: str, report: AdoptionReport) -> None:
    moved = move_file(paths.path(name), paths.quarantine / name)
    report.quarantined.append(paths.name(moved))
