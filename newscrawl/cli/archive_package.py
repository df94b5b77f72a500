"""`archive package`: the archive, or the runs of some days, as a BagIt bag, as WACZ files, or both."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscrawl.cli.archive_given import need_extra, period_given, portals_given, refuse, working
from newscrawl.cli.base import say, say_json
from newscrawl.errors import UsageError
from newscrawl.products.package import FORMATS, check_place, make_package

PARTIAL = 6
"""Exit code when a packed WARC file is damaged: everything is packed, and what is damaged is named."""

_LIBRARIES = {"bagit": ("bagit",), "wacz": ("wacz",), "both": ("bagit", "wacz")}


def package(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Makes the package; 0, 2 for a wrong argument or a missing library, 6 when a packed file is damaged."""
    refuse(opts, "package", "missing")
    form = opts.format or "both"
    if form not in FORMATS:
        raise UsageError(f"--format {form}: one of {', '.join(FORMATS)}")
    if not opts.out:
        raise UsageError("archive package --archive DIR --out DIR --format bagit|wacz|both: name the folder to make")
    period = period_given(opts)
    layout, chosen = portals_given(args, opts, settings)
    need_extra("package", *_LIBRARIES[form])
    out = Path(opts.out)
    check_place(out, layout.root, replace=opts.replace)
    with working("package") as watch:
        manifest = make_package(chosen, out, period, form=form, watch=watch)
    _tell(manifest, out, people=sys.stdout.isatty() and not opts.json)
    damaged = [name for entry in manifest["portals"].values() for name in entry["damaged"]]
    if damaged:
        say(f"newscrawl: damaged, packed as they are: {', '.join(damaged)}; see `archive verify`", error=True)
    return PARTIAL if damaged else 0


def _tell(manifest: dict[str, Any], out: Path, *, people: bool) -> None:
    for portal, entry in manifest["portals"].items():
        counts = {name: value for name, value in entry.items() if name not in ("bag", "wacz")}
        wacz = (entry.get("wacz") or {}).get("file")
        if people:
            say(f"{portal}: {entry['warcs']} WARC files, {entry['segments']} segments, {entry['runs']} run reports")
        else:
            say_json({"out": str(out), "format": manifest["format"], "portal": portal, **counts, "wacz": wacz})
        if entry["withheld"]:
            say(
                f"newscrawl: {portal}: {entry['withheld']} articles are withheld; the WARC files are the stored bytes "
                "and may hold their pages",
                error=True,
            )
        if entry["revisits_outside"]:
            say(
                f"newscrawl: {portal}: {entry['revisits_outside']} revisits refer to captures outside this package",
                error=True,
            )
    if people:
        say(f"{out}: validated")
