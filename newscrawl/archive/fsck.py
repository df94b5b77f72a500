"""Verifying an archive: every byte is read, every promise checked. Nothing is changed; `repair` does that.

Checked: segments and WARC files are whole and have the digests the ledger noted; every line is a record; the ledger
says what the files say; every record's provenance points at a WARC record of its page; revisits refer to records that
exist. Leftovers of dead runs are notes, not damage: the next run takes them in.
"""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any

import orjson

from newscrawl.archive.add import accepted_damage
from newscrawl.archive.adopt import register_runs, register_segments, register_warcs
from newscrawl.archive.database import batches
from newscrawl.archive.finish import AdoptionReport
from newscrawl.archive.layout import STREAMS, ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lost import Lost, read_lost
from newscrawl.archive.places import Places
from newscrawl.archive.rows import read_row
from newscrawl.archive.segments import Tear, read_lines
from newscrawl.archive.stored import StoredLines
from newscrawl.archive.warc import OPEN
from newscrawl.archive.warcread import WarcSummary
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import ArchiveError, DamageError, StorageError

_OLD_LOSSES = ("warc.lost", "segment.given-up")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong or noteworthy. `code` is `<what>.<how>`; `damage` False marks a note: no exit code changes."""

    portal: str
    code: str
    path: str
    detail: str
    damage: bool = True


@dataclass(slots=True)
class VerifyReport:
    """Findings and what was read; `clean` when nothing is damaged."""

    findings: list[Finding] = field(default_factory=list)
    segments: int = 0
    lines: int = 0
    warcs: int = 0
    warc_records: int = 0

    @property
    def clean(self) -> bool:
        """Whether no finding is damage."""
        return not any(finding.damage for finding in self.findings)


def verify(layout: ArchiveLayout, portals: Iterable[str] | None = None) -> VerifyReport:
    """Read and check whole portals (all when None). Raises StorageError when something cannot be read at all."""
    report = VerifyReport()
    for paths in layout.portals() if portals is None else [layout.portal(p) for p in portals]:
        _Check(paths, report).run()
    return report


class _Check:
    """The checks of one portal; a temporary ledger made from its files is what the kept one is compared with."""

    def __init__(self, paths: PortalPaths, report: VerifyReport) -> None:
        self._paths, self._report = paths, report

    def run(self) -> None:
        with (
            tempfile.TemporaryDirectory(prefix="newscrawl-") as folder,
            Ledger.open_at(Path(folder) / "ledger.sqlite") as made,
        ):
            lost = self._lost()
            stored = StoredLines(made)
            places = Places(made, lost, stored)
            self._leftovers()
            self._warcs(places)
            self._lines(places, stored)
            self._missing(stored, lost)
            self._revisits(places)
            self._losses(lost)
            adoption = AdoptionReport()
            register_segments(self._paths, made, adoption, keep_damaged=False)
            register_warcs(self._paths, made, adoption)
            register_runs(self._paths, made)
            self._ledger(made, set(adoption.damaged))
        try:
            withheld_keys(self._paths)
        except DamageError as error:
            self._find("withheld.unreadable", self._paths.withheld.name, str(error))

    def _find(self, code: str, path: str, detail: str, *, damage: bool = True) -> None:
        self._report.findings.append(Finding(self._paths.portal, code, path, detail, damage))

    def _leftovers(self) -> None:
        for folder in (*STREAMS, "warc", "runs"):
            for name in self._paths.walk(folder):
                if name.endswith((".part", ".tmp", OPEN)):
                    self._find("leftover.open", name, "of a living or dead run; the next run takes it in", damage=False)

    def _lost(self) -> Lost:
        try:
            return read_lost(self._paths)
        except DamageError as error:
            self._find("lost.unreadable", self._paths.name(self._paths.lost), str(error))
            return Lost()

    def _losses(self, lost: Lost) -> None:
        """What an earlier repair could not save, and told; it stays in sight, but it is no new damage."""
        for name, ranges in sorted(lost.ranges.items()):
            spans = ", ".join(f"{start} to {'its end' if end is None else end}" for start, end in ranges)
            text = f"a repair found bytes {spans} lost; {lost.pointers[name]} records name a page there"
            self._find("warc.lost", name, text, damage=False)
        if lost.revisits:
            text = f"{lost.revisits} revisits refer to pages in lost bytes"
            self._find("warc.lost", self._paths.name(self._paths.lost), text, damage=False)

    def _warcs(self, places: Places) -> None:
        accepted = accepted_damage(self._paths)
        for name in self._paths.warcs():
            summary = WarcSummary()
            places.note_warc(self._paths.path(name), name, summary)
            self._report.warcs += 1
            self._report.warc_records += summary.records
            damage = name not in accepted  # what somebody took in knowing of its damage is no news
            if summary.torn:
                self._find("warc.cut", name, f"{summary.torn}; {summary.records} records are whole", damage=damage)
            for offset in summary.bad_digests:
                text = f"the record at offset {offset} does not have its digest"
                self._find("warc.digest", name, text, damage=damage)

    def _lines(self, places: Places, stored: StoredLines) -> None:
        for stream in STREAMS:
            for name in self._paths.segments(stream):
                self._report.segments += 1
                for batch in batches(self._records(stream, name)):
                    if stream == "articles":
                        stored.note_lines([record for _, record in batch])
                    for number, detail in places.check(batch):
                        self._find("provenance.warc", name, f"line {number}: {detail}")

    def _missing(self, stored: StoredLines, lost: Lost) -> None:
        """Articles that a run stored and no segment holds: told even when no ledger is left that knows the segment."""
        missing: dict[str, list[str]] = {}
        for line in stored.missing(self._paths, lost):
            missing.setdefault(line.run_id, []).append(line.key)
        for run_id, keys in sorted(missing.items()):
            text = f"run {run_id} stored {len(keys)} articles that no segment holds: {', '.join(keys[:3])}"
            self._find("segment.lost", "articles", text + (" …" if len(keys) > 3 else ""))
        if lost.records:
            text = f"a repair could not make {len(lost.records)} lost records again"
            self._find("segment.given-up", self._paths.name(self._paths.lost), text, damage=False)

    def _records(self, stream: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
        tear = Tear()
        for number, data in enumerate(read_lines(self._paths.path(name), tear)):
            self._report.lines += 1
            try:
                read_row(stream, data, number)
            except ValueError as error:
                self._find("segment.line", name, f"line {number} is no record: {error}")
                continue
            yield number, orjson.loads(data)
        if tear.reason or tear.torn_bytes:
            self._find("segment.cut", name, tear.reason or f"{tear.torn_bytes} bytes of a torn line")

    def _revisits(self, places: Places) -> None:
        for name, offset, target in places.dangling():
            self._find("warc.revisit", name, f"the revisit at offset {offset} refers to {target}, which is not here")

    def _ledger(self, made: Ledger, damaged: set[str]) -> None:
        name = self._paths.ledger.name
        try:
            with Ledger.open(self._paths, read_only=True) as kept:
                for (problem,) in kept.rows("PRAGMA quick_check(5)"):
                    if problem != "ok":
                        self._find("ledger.broken", name, problem)
                self._files(kept, made, damaged)
                self._differences(kept, made)
        except ArchiveError as error:
            absent = not self._paths.ledger.exists()
            code = "ledger.unreadable" if isinstance(error, StorageError) else "ledger.broken"
            self._find("ledger.absent" if absent else code, name, str(error), damage=not absent)

    def _files(self, kept: Ledger, made: Ledger, damaged: set[str]) -> None:
        for table in ("segments", "warcs"):
            sql = f"SELECT name, sha256 FROM {table}"  # noqa: S608 -- one of two names of ours
            known, on_disk = dict(kept.rows(sql)), dict(made.rows(sql))
            for name in sorted(known.keys() - on_disk.keys() - damaged):
                self._find(f"{table[:-1]}.missing", name, "the ledger knows it, the disk does not hold it")
            for name in sorted(on_disk.keys() - known.keys()):
                self._find(f"{table[:-1]}.unknown", name, "not in the ledger; the next run takes it in", damage=False)
            for name in sorted(known.keys() & on_disk.keys()):
                if known[name] != on_disk[name]:
                    self._find(f"{table[:-1]}.digest", name, "its bytes are not those that were committed")

    def _differences(self, kept: Ledger, made: Ledger) -> None:
        """Row by row, when both stand on the same files; else the differences follow from what was found already."""
        mine = (f.code for f in self._report.findings if f.portal == self._paths.portal)
        if any(code.startswith(("segment.", "warc.")) and code not in _OLD_LOSSES for code in mine):
            return
        for a, b in zip_longest(_comparable(kept), _comparable(made)):
            if a != b:
                self._find("ledger.differs", self._paths.ledger.name, f"has {a}, the files say {b}")
                return


def _comparable(ledger: Ledger) -> Iterator[tuple[Any, ...]]:
    # revisit_due is left out: it follows a schedule that may have been another one when the row was written.
    for row in ledger.dump():
        yield (*row[:11], *row[12:]) if row[0] == "articles" else row
