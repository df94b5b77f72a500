"""`archive export`: records as Parquet, CSV or JSON Lines, with their dictionary, datasheet and manifest.

Reads options, shows progress on a terminal, prints one JSON line elsewhere; `newscrawl.products` does the work.
"""

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newscrawl.archive.layout import STREAMS, ArchiveLayout
from newscrawl.cli.base import archive_folder, say, say_json
from newscrawl.errors import UsageError
from newscrawl.products.export import Watch
from newscrawl.products.formats import FORMATS
from newscrawl.products.product import Base, make_export
from newscrawl.products.selection import Selection
from newscrawl.runs.period import parse_day

PARTIAL = 6
"""Exit code when some of the archive could not be read; what is whole was exported."""

_SELECTING = ("portal", "since", "until", "fields", "no_body", "versions")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this action; `--out`, `--since`, `--until`, `--replace` and `--portal` are shared."""
    group = parser.add_argument_group("export")
    group.add_argument("--format", metavar="FORMAT", help="export: parquet, csv or jsonl; package: bagit, wacz or both")
    group.add_argument("--fields", metavar="A,B,…", help="only these fields of the articles; key always comes along")
    group.add_argument("--no-body", action="store_true", help="leave the articles' bodies out")
    group.add_argument("--versions", choices=("latest", "all"), help="versions of each article (default latest)")
    group.add_argument("--delta-from", metavar="EXPORT", help="only what changed since this export, and its options")


def export(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Makes an export; 0 done, 2 a wrong argument, 6 done but part of the archive is damaged or it was interrupted."""
    if not opts.out or not opts.format:
        raise UsageError(f"archive export --archive DIR --out DIR --format {'|'.join(FORMATS)}: name both")
    if opts.format not in FORMATS:
        raise UsageError(f"--format {opts.format}: one of {', '.join(FORMATS)}")
    layout = ArchiveLayout(archive_folder(settings, opts))
    base = Base.read(Path(opts.delta_from)) if opts.delta_from else None
    selection = _selection(args, opts, base)
    try:
        with _terminated_as_interrupted(), _progress(layout, selection) as watch:
            manifest = make_export(
                layout, Path(opts.out), opts.format, selection, base=base, replace=opts.replace, watch=watch
            )
    except KeyboardInterrupt:
        say("newscrawl: interrupted; no export was made", error=True)
        return PARTIAL
    _tell(manifest, opts.out)
    if manifest["damaged"]:
        names = ", ".join(manifest["damaged"])
        say(f"newscrawl: part of {names} could not be read, see DATASHEET.md and `archive verify`", error=True)
        return PARTIAL
    return 0


def _selection(args: Sequence[str], opts: Any, base: Base | None) -> Selection:
    if base is not None:
        if args or any(getattr(opts, name) for name in _SELECTING):
            raise UsageError("--delta-from takes portals, days, fields and versions from the earlier export; name none")
        return base.selection
    named = [name for text in (*args, *(opts.portal or "").split(",")) for name in [text.strip()] if name]
    fields = [name.strip() for name in opts.fields.split(",")] if opts.fields else None
    return Selection(
        portals=tuple(sorted(set(named))),
        since=parse_day(opts.since, "--since"),
        until=parse_day(opts.until, "--until"),
        fields=tuple(name for name in fields if name) if fields is not None else None,
        body=not opts.no_body,
        versions=opts.versions or "latest",
    )


def _tell(manifest: dict[str, Any], out: str) -> None:
    totals = {stream: sum(counts[stream] for counts in manifest["counts"].values()) for stream in STREAMS}
    size = sum(part["size"] for part in manifest["files"])
    if sys.stdout.isatty():
        words = ", ".join(f"{count} {stream}" for stream, count in totals.items())
        say(f"export {manifest['number']} in {out}: {words}; {len(manifest['files'])} files, {size / 1e6:.1f} MB")
    else:
        kept = {name: manifest[name] for name in ("number", "id", "format", "withdrawn", "damaged")}
        say_json({"out": out, **kept, **totals, "files": len(manifest["files"]), "bytes": size})


@contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """SIGTERM ends an export as Ctrl-C does: what was begun is removed."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _progress(layout: ArchiveLayout, selection: Selection) -> Iterator[Watch]:
    """A bar on stderr when that is a terminal, over the bytes of the archive's segments; silence otherwise."""
    if not sys.stderr.isatty():
        yield lambda _label, _size: None
        return
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.progress import Progress  # noqa: PLC0415

    total = sum(
        paths.path(name).stat().st_size
        for paths in layout.portals()
        if not selection.portals or paths.portal in selection.portals
        for stream in STREAMS
        for name in paths.segments(stream)
    )
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("exporting", total=total or None)
        yield lambda label, size: bar.update(task, advance=size, description=label)
