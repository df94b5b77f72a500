"""The BagIt bag of a package: stored files byte for byte, laid out as in the archive, with a README and checksums.

Derived files leave withheld articles out: a segment that holds some is written again without those lines. WARC files
are the stored bytes, whatever they hold; the README says so. The bagit library (an extra) makes and checks the bag.
"""

import gzip
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from newscrawl import __version__
from newscrawl.archive.files import sha256_file, storage_errors
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.segments import Tear, read_lines
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import ArchiveError
from newscrawl.products.package_choice import Chosen

ALGORITHMS = ("sha256", "sha512")


@dataclass(slots=True)
class Packed:
    """What of a portal went into the bag: relative name → sha256 of its bytes there; `rewritten` maps a segment to the
    number of withheld lines left out of it."""

    files: dict[str, str] = field(default_factory=dict)
    rewritten: dict[str, int] = field(default_factory=dict)


def fill(folder: Path, chosen: Chosen, watch: Callable[[str], None]) -> Packed:
    """Copies a portal's files to `folder/<portal>/`. Raises StorageError, DamageError (withheld list)."""
    paths, packed = chosen.paths, Packed()
    hidden = frozenset(withheld_keys(paths))
    reports = [paths.name(paths.runs / f"{run_id}.json") for run_id in chosen.runs]
    marks = [paths.sample_mark.name] if paths.sample_mark.exists() else []
    for name in (*chosen.warcs, *chosen.segments, *reports, *marks):
        watch(name)
        target = folder / paths.portal / name
        with storage_errors(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            lines = _withheld_lines(paths, name, hidden) if hidden and name in chosen.segments else 0
            if lines:
                _without(paths.path(name), target, hidden)
                packed.rewritten[name] = lines
            else:
                shutil.copyfile(paths.path(name), target)
        packed.files[name] = sha256_file(target)
    return packed


def _withheld_lines(paths: PortalPaths, name: str, hidden: frozenset[str]) -> int:
    return sum(_key(data) in hidden for data in read_lines(paths.path(name), Tear()))


def _without(source: Path, target: Path, hidden: frozenset[str]) -> None:
    """The segment without its withheld lines; no time and no name in the gzip head, so that bytes repeat."""
    with target.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as file:
        for data in read_lines(source, Tear()):
            if _key(data) not in hidden:
                file.write(data + b"\n")


def _key(data: bytes) -> str | None:
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError:
        return None
    return record.get("key") if isinstance(record, dict) else None


def seal(folder: Path, info: Mapping[str, str], readme: str) -> None:
    """Makes the filled folder a bag and checks it. Raises ArchiveError when the check fails, StorageError."""
    import bagit  # noqa: PLC0415 - an extra

    with storage_errors(folder):
        (folder / "README.md").write_text(readme, "utf-8")
        bagit.make_bag(str(folder), dict(info), checksums=list(ALGORITHMS))
        try:
            bagit.Bag(str(folder)).validate()
        except bagit.BagError as error:
            raise ArchiveError(f"{folder}: the bag does not agree with its own checksums: {error}") from error


def readme_of(portals: Sequence[tuple[Chosen, Packed]], remarks: Sequence[str], period: str) -> str:
    """What whoever opens the bag has to know."""
    rows = "\n".join(
        f"| {chosen.paths.portal} | {len(chosen.warcs)} | {len(chosen.segments)} | {len(chosen.runs)} |"
        for chosen, _ in portals
    )
    notes = "".join(f"- {remark}\n" for remark in remarks)
    return f"""\
# Newspaper archive: {period}

Packed by newscrawl {__version__}. A BagIt bag: `manifest-sha256.txt` beside `data/` names every file.

| portal | WARC files | segments | run reports |
|---|---|---|---|
{rows}

- `<portal>/warc/`: the captures (WARC 1.1) as they were received: articles, listings, feeds, sitemaps, robots.txt.
  These are the stored bytes, never changed; a page of an article that is withheld today may be among them.
- `<portal>/articles/`, `views/`, `events/`: the records, JSON Lines in gzip members. Withheld articles are left out;
  a segment that held some was written again without those lines.
- `<portal>/runs/`: what each run did and how it was judged.
- Files belong to the day (+07:00) on which their run began; they are whole, so a package of some days holds what was
  fetched then, whatever day the articles print.
{notes}"""
