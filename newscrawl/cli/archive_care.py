"""`archive verify|repair|add|withhold`: is every byte what was written, and what to do when not."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newscrawl.archive.add import add_warc_file
from newscrawl.archive.fsck import verify as verify_archive
from newscrawl.archive.layout import ArchiveLayout, PortalPaths, new_run_id
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lock import PortalLock
from newscrawl.archive.repair import repair as repair_portal
from newscrawl.archive.repair_warc import LostBytes
from newscrawl.archive.withhold import release
from newscrawl.archive.withhold import withhold as withhold_key
from newscrawl.cli.base import archive_folder, say, say_json
from newscrawl.cli.restoring import Restored, restore
from newscrawl.errors import ArchiveError, UsageError
from newscrawl.portals import load_portal

CLEAN, DAMAGED = 0, 1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of these actions."""
    group = parser.add_argument_group("add, withhold")
    group.add_argument(
        "--portal", metavar="ID", help="the portal that added WARC files belong to, or the only one in a product"
    )
    group.add_argument("--accept-damaged", action="store_true", help="add a cut WARC file as far as it reads")
    group.add_argument("--reason", help="why a record is withheld (or released); kept for whoever asks later")
    group.add_argument("--release", action="store_true", help="withhold: let the record be exported again")


def chosen(layout: ArchiveLayout, names: Sequence[str]) -> list[PortalPaths]:
    """Portal folders by id, all when none is named. Raises `UsageError` for an empty archive or an unknown portal."""
    held = {paths.portal: paths for paths in layout.portals()}
    if not held:
        raise UsageError(f"{layout.root}: no archive there (no portal folder in it)")
    for name in names:
        if name not in held:
            raise UsageError(f"{layout.root}: holds nothing of {name!r}; it holds {', '.join(held)}")
    return [held[name] for name in names] if names else list(held.values())


def opened(opts: Any, settings: Any) -> ArchiveLayout:
    """The archive of the command line."""
    return ArchiveLayout(archive_folder(settings, opts))


def verify(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Reads everything; 0 clean, 1 damage. Notes (a withheld key, an open file) change no exit code."""
    layout = opened(opts, settings)
    names = [paths.portal for paths in chosen(layout, args)]
    report = verify_archive(layout, names)
    for finding in report.findings:
        mark = "damage" if finding.damage else "note"
        say(f"{mark}: {finding.portal}: {finding.code}: {finding.path}: {finding.detail}")
    summary = {name: value for name, value in asdict(report).items() if name != "findings"}
    say(", ".join(f"{name} {value}" for name, value in summary.items()))
    if report.clean:
        say("clean")
        return CLEAN
    say("damaged; `newscrawl archive repair` sets damaged files aside and keeps what is whole", error=True)
    return DAMAGED


def repair(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Salvages, adopts, rebuilds, reads lost records again; deletes no bytes (originals go to quarantine/)."""
    for paths in chosen(opened(opts, settings), args):
        with _locked(paths):
            report = repair_portal(paths, now=datetime.now(UTC))
            restored = restore(paths, report.unheld, now=datetime.now(UTC))
        told = {name: value for name, value in asdict(report).items() if name != "unheld"}
        say_json({"portal": paths.portal, **told, "unheld": len(report.unheld), "restored": asdict(restored)})
        for sentence in _unheld(len(report.unheld), restored):
            say(f"{paths.portal}: {sentence}", error=True)
        for lost in report.lost:
            say(f"{paths.portal}: {_told(lost)}", error=True)
        for name in report.missing:
            say(f"{paths.portal}: {name} is missing: the ledger knew it, the disk does not hold it", error=True)
    return 0


def _unheld(count: int, restored: Restored) -> Iterator[str]:
    if count:
        yield (
            f"{count} articles that runs stored were in no segment any more: {restored.records} were read again from "
            f"their stored pages, {len(restored.given_up)} are lost and will be fetched as new"
        )
    for key, why in restored.given_up.items():
        yield f"{key} is lost: {why}"


def _told(lost: LostBytes) -> str:
    spans = ", ".join(f"{start} to {'its end' if end is None else end}" for start, end in lost.ranges)
    return (
        f"{lost.file}: bytes {spans} are lost ({lost.reason}): the stored pages of {len(lost.articles)} articles, "
        f"whose records are kept, and {len(lost.captures)} latest captures; every other record is in its place, the "
        f"original is {lost.original}"
    )


def add(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Takes in WARC files made by others."""
    if not opts.portal or not args:
        raise UsageError("archive add --portal ID FILE …: name the portal and at least one WARC file")
    paths = opened(opts, settings).portal(load_portal(opts.portal).id)
    for name in args:
        source = Path(name)
        if not source.is_file():
            raise UsageError(f"{source}: no such file")
        with _locked(paths), Ledger.open(paths) as ledger:
            added = add_warc_file(paths, ledger, source, now=datetime.now(UTC), accept_damaged=opts.accept_damaged)
        say_json(asdict(added))
    return 0


def withhold(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Keeps records out of every export, without touching the stored bytes."""
    if not args or not opts.reason:
        raise UsageError("archive withhold KEY … --reason TEXT: name keys as records show them, and say why")
    layout = opened(opts, settings)
    for key in args:
        portal, colon, _ = key.partition(":")
        if not colon:
            raise UsageError(f"{key!r} is no key; keys look like bao_can_tho:196670")
        (paths,) = chosen(layout, [portal])
        action = release if opts.release else withhold_key
        action(paths, key, opts.reason, now=datetime.now(UTC))
        held = _holds(paths, key)
        unheld = "" if held else " (no such record is held here; should one come, this holds)"
        sys.stderr.write(f"{key}: {'released' if opts.release else 'withheld'}{unheld}\n")
    return 0


def _holds(paths: PortalPaths, key: str) -> bool:
    """Whether the ledger knows the key; True where it cannot be read, so that nobody is told otherwise."""
    try:
        with Ledger.open(paths, read_only=True) as ledger:
            return bool(ledger.lookup([key]))
    except ArchiveError:
        return True


def _locked(paths: PortalPaths) -> PortalLock:
    now = datetime.now(UTC)
    return PortalLock(paths).acquire(run_id=new_run_id(now), since=now)
