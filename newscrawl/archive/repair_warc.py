"""Repairing damaged WARC files of ours in their place, and saying what was lost with the bytes that could not be saved.

The original gets its second name in quarantine/ and the loss its note before the salvaged file takes the place, so a
kill at any moment leaves either the damaged file or the mended one. Files taken in from others are never touched.
"""

import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import orjson

from newscrawl.archive.add import ADDED
from newscrawl.archive.database import batches
from newscrawl.archive.files import keep_copy, move_file, sha256_file, storage_errors, sync_folder
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lost import Range, note_lost, noted_ranges, read_lost
from newscrawl.archive.places import Places
from newscrawl.archive.salvage import Salvage, examine, write_salvaged
from newscrawl.archive.segments import Tear, read_lines
from newscrawl.archive.stored import MissingLine, StoredLines
from newscrawl.archive.warcread import WarcSummary
from newscrawl.errors import ArchiveError


@dataclass(slots=True)
class LostBytes:
    """What a damaged WARC file lost: byte ranges (None: to its end), the addresses whose latest capture lay there as
    far as the old ledger knew, the keys of articles whose record is kept but whose page is not, where the original is.
    """

    file: str
    reason: str
    ranges: list[Range]
    original: str
    captures: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)


def salvage_warcs(paths: PortalPaths, *, now: datetime) -> list[LostBytes]:
    """Replace every damaged WARC file of ours by what is whole in it; needs the old ledger still in its place."""
    found = []
    for name in paths.warcs():
        if not name.endswith(".gz") or name.startswith(ADDED):
            continue
        starts, size = _noted(paths, name)
        salvage = examine(paths.path(name), {record: start for record, (start, _) in starts.items()}, size)
        if salvage is None:
            continue
        lost = LostBytes(name, salvage.reason, salvage.lost, "")
        lost.captures = sorted(url for start, url in starts.values() if _within(start, lost.ranges))
        lost.original = _replace(paths, name, salvage, now)
        found.append(lost)
    return found


def name_losses(paths: PortalPaths, losses: list[LostBytes]) -> None:
    """Fill in the articles whose stored page is lost, from the ledger as it was rebuilt."""
    if not losses:
        return
    with Ledger.open(paths, read_only=True) as ledger:
        for lost in losses:
            rows = ledger.rows("SELECT key, warc_start FROM articles WHERE warc_file = ? ORDER BY key", (lost.file,))
            lost.articles = [key for key, start in rows if _within(start, lost.ranges)]


def survey(paths: PortalPaths, *, now: datetime) -> list[MissingLine]:
    """Read everything that is left: gives the articles that were stored and that no segment holds.

    Notes which records revisits miss, once it is known that bytes were lost: what a revisit repeats may have lain
    there, and nothing but the lost bytes could say so.
    """
    lost = read_lost(paths)
    with (
        tempfile.TemporaryDirectory(prefix="newscrawl-") as folder,
        Ledger.open_at(Path(folder) / "ledger.sqlite") as made,
    ):
        stored = StoredLines(made)
        places = Places(made, lost, stored)
        for name in paths.warcs():
            places.note_warc(paths.path(name), name, WarcSummary())
        for name in paths.segments("articles"):
            for batch in batches(read_lines(paths.path(name), Tear())):
                stored.note_lines([orjson.loads(line) for line in batch])
        missed = sorted({target for _, _, target in places.dangling()}) if lost.ranges else []
        missing = list(stored.missing(paths, lost))
    if missed:
        note_lost(paths, {"targets": missed}, now=now)
    return missing


def _noted(paths: PortalPaths, name: str) -> tuple[dict[str, tuple[int, str]], int | None]:
    """What the ledger noted of a file: (offset, address) by record id, and its size; nothing where it cannot say."""
    try:
        with Ledger.open(paths, read_only=True) as ledger:
            rows = ledger.rows("SELECT record_id, start, url FROM captures WHERE file = ?", (name,))
            sizes = ledger.rows("SELECT size FROM warcs WHERE name = ?", (name,))
    except ArchiveError:
        return {}, None
    return {record: (start, url) for record, start, url in rows}, sizes[0][0] if sizes else None


def _within(start: int | None, ranges: list[Range]) -> bool:
    return start is not None and any(a <= start and (b is None or start < b) for a, b in ranges)


def _replace(paths: PortalPaths, name: str, salvage: Salvage, now: datetime) -> str:
    """Put what was saved in the file's place; returns where the original is."""
    path, aside = paths.path(name), paths.quarantine / name
    # With what earlier repairs found lost: filler is whole, so it is not found again.
    ranges = sorted({*noted_ranges(paths, name), *salvage.lost}, key=lambda span: span[0])
    note = {"name": name, "ranges": ranges}
    if not salvage.pieces:
        note_lost(paths, note | {"sha256": None}, now=now)
        return paths.name(move_file(path, aside))
    mended = path.with_name(path.name + ".salvage.tmp")
    write_salvaged(path, mended, salvage, now=now)
    note_lost(paths, note | {"sha256": sha256_file(mended)}, now=now)
    original = keep_copy(path, aside)
    with storage_errors(path):
        mended.rename(path)
    sync_folder(path.parent)
    return paths.name(original)
