"""`archive package`: the files of a period as a BagIt bag, a WACZ per portal, or both, made whole or not at all.

    OUT/bag/           the bag, all portals
    OUT/<portal>.wacz  replay, one file per portal
    OUT/package.json   what was packed, with checksums; marks the folder as ours

Every WARC file is read and its digests are checked on the way: a package of damaged captures says so.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from newscrawl import __version__
from newscrawl.archive.files import sha256_file
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.places import Places
from newscrawl.archive.warcread import WarcSummary
from newscrawl.archive.withhold import withheld_keys
from newscrawl.errors import UsageError
from newscrawl.products.folder import prepared
from newscrawl.products.package_bag import Packed, fill, readme_of, seal
from newscrawl.products.package_choice import Chosen, choose, day_of_run
from newscrawl.products.package_wacz import make_wacz
from newscrawl.runs.period import Period

FORMATS = ("bagit", "wacz", "both")
MANIFEST = "package.json"
MARK = "newscrawl_package"

Watch = Callable[[str], None]


@dataclass(slots=True)
class Checked:
    """What reading the captures met: damaged files, and revisits whose page was captured outside the package."""

    damaged: list[str] = field(default_factory=list)
    outside: int = 0


def check_place(out: Path, archive: Path, *, replace: bool) -> None:
    """Refuses a place that a package must not take. Raises `UsageError`."""
    here, root = out.resolve(), archive.resolve()
    if here == root or root in here.parents or here in root.parents:
        raise UsageError(f"--out {out}: a package and its archive {archive} must not lie inside one another")
    if out.exists() and not out.is_dir():
        raise UsageError(f"--out {out}: a file stands there; a package is a folder")
    if out.is_dir() and any(out.iterdir()):
        if not replace:
            raise UsageError(f"--out {out}: not empty; name a new folder, or --replace an earlier package")
        if not (out / MANIFEST).is_file():
            raise UsageError(f"--out {out}: holds no {MANIFEST}: not a package of newscrawl, so it is not replaced")


def make_package(
    portals: Sequence[PortalPaths], out: Path, period: Period, *, form: str, watch: Watch
) -> dict[str, Any]:
    """Makes the package and gives its manifest.

    Raises `UsageError` when nothing was fetched in the period, StorageError, DamageError, ArchiveError.
    """
    chosen = [one for paths in portals if not (one := choose(paths, period)).empty]
    if not chosen:
        raise UsageError(_nothing(portals, period))
    manifest: dict[str, Any] = {
        MARK: 1,
        "newscrawl": __version__,
        "format": form,
        "since": period.since.isoformat() if period.since else None,
        "until": period.until.isoformat() if period.until else None,
        "portals": {},
    }
    with prepared(out) as part:
        checked = {one.paths.portal: _check(one, watch) for one in chosen}
        if form != "wacz":
            for one, packed in _bag(part / "bag", chosen, checked, period, watch):
                _entry(manifest, one, checked)["bag"] = {"files": packed.files, "rewritten": packed.rewritten}
        if form != "bagit":
            for one in chosen:
                watch(f"{one.paths.portal}.wacz")
                entry = _entry(manifest, one, checked)
                entry["wacz"] = _wacz(part, one, period) if one.warcs else None
        (part / MANIFEST).write_bytes(orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    return manifest


def _entry(manifest: dict[str, Any], one: Chosen, checked: dict[str, Checked]) -> dict[str, Any]:
    portal = one.paths.portal
    found: dict[str, Any] = manifest["portals"].setdefault(
        portal,
        {
            "warcs": len(one.warcs),
            "segments": len(one.segments),
            "runs": len(one.runs),
            "withheld": len(withheld_keys(one.paths)),
            "damaged": checked[portal].damaged,
            "revisits_outside": checked[portal].outside,
            "added_left_out": one.left_out,
        },
    )
    return found


def _check(one: Chosen, watch: Watch) -> Checked:
    found = Checked()
    with (
        tempfile.TemporaryDirectory(prefix="newscrawl-") as folder,
        Ledger.open_at(Path(folder) / "ledger.sqlite") as ledger,
    ):
        places = Places(ledger)
        for name in one.warcs:
            watch(name)
            summary = WarcSummary()
            places.note_warc(one.paths.path(name), name, summary)
            if summary.torn or summary.bad_digests:
                found.damaged.append(name)
        found.outside = sum(1 for _ in places.dangling())
    return found


def _bag(
    folder: Path, chosen: Sequence[Chosen], checked: dict[str, Checked], period: Period, watch: Watch
) -> list[tuple[Chosen, Packed]]:
    folder.mkdir()
    packed = [(one, fill(folder, one, watch)) for one in chosen]
    watch("checksums")
    info = {
        "Source-Organization": "newscrawl",
        "External-Description": f"Vietnamese provincial newspapers, {_words(period)}",
        "External-Identifier": ", ".join(one.paths.portal for one in chosen),
    }
    if any(one.paths.sample_mark.exists() for one in chosen):
        info["Sample"] = "crawled from newscrawl's built-in sample portal, not from a newspaper"
    seal(folder, info, readme_of(packed, list(remarks(chosen, checked)), _words(period)))
    return packed


def remarks(chosen: Sequence[Chosen], checked: dict[str, Checked]) -> list[str]:
    """What limits the package, in plain sentences."""
    found = []
    for one in chosen:
        portal, seen = one.paths.portal, checked[one.paths.portal]
        hidden = len(withheld_keys(one.paths))
        if hidden:
            found.append(f"{portal}: {hidden} articles are withheld; see above for what that means for WARC files.")
        if seen.outside:
            found.append(
                f"{portal}: {seen.outside} revisit records refer to pages captured outside this package; they cannot "
                "be replayed from it alone."
            )
        if one.left_out:
            found.append(f"{portal}: {one.left_out} WARC files taken in from others have no run and are left out.")
        found += [f"{portal}: {name} is damaged; it was packed as it is." for name in seen.damaged]
    return found


def _wacz(part: Path, one: Chosen, period: Period) -> dict[str, Any]:
    out = part / f"{one.paths.portal}.wacz"
    title = f"{one.paths.portal}, {_words(period)}"
    pages = make_wacz(out, one, title, f"Packed by newscrawl {__version__}; pages are the articles read.")
    return {"file": out.name, "pages": pages, "bytes": out.stat().st_size, "sha256": sha256_file(out)}


def _words(period: Period) -> str:
    if period.since is None and period.until is None:
        return "everything fetched so far"
    return f"fetched {_from(period.since)} to {period.until or 'the last run'}"


def _from(day: date | None) -> str:
    return day.isoformat() if day else "the first run"


def _nothing(portals: Sequence[PortalPaths], period: Period) -> str:
    days = [day_of_run(run_id) for paths in portals for run_id in paths.run_reports()]
    held = f"runs lie between {min(days)} and {max(days)}" if days else "there is no run report"
    return f"nothing was fetched {_words(period).removeprefix('fetched ')}; {held} (days at +07:00)"
