"""Where everything of an archive lies, and how a run is named. Pure path arithmetic: nothing is opened or created here.

    <root>/<portal>/{articles,views,events}/YYYY/MM/<portal>-<run_id>-<n>.jsonl.gz
    <root>/<portal>/warc/YYYY/MM/<portal>-<run_id>-<n>.warc.gz        warc/added/… holds files made by others
    <root>/<portal>/runs/<run_id>.json   quarantine/…   ledger.sqlite   withheld.jsonl   run.lock   SAMPLE

YYYY/MM comes from the run id, so that a name alone says where its file lies. Names kept in records and in the ledger
are relative to the portal's folder, with "/" between the parts.
"""

import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newscrawl.errors import ArchiveError, StorageError

STREAMS = ("articles", "views", "events")
"""The three streams of JSON lines; each has its own tree of segments."""

_STAMP = "%Y%m%dT%H%M%SZ"
_RUN_ID = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{4}")
_PORTAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_NAME = re.compile(r"(?P<portal>.+)-(?P<run_id>\d{8}T\d{6}Z-[0-9a-f]{4})-(?P<n>\d+)\.(?:jsonl|warc)\b")


def new_run_id(now: datetime, after: str | None = None) -> str:
    """`20261123T045300Z-9f3c`: sortable, unique, and always later than `after` (the last run known), even when the
    clock was set back: then the last run's second plus one is used. `now` must be aware.
    """
    moment = now.astimezone(UTC).replace(microsecond=0)
    if after is not None:
        last = datetime.strptime(after[:16], _STAMP).replace(tzinfo=UTC)
        moment = max(moment, last + timedelta(seconds=1))
    return f"{moment.strftime(_STAMP)}-{secrets.token_hex(2)}"


def is_run_id(text: str) -> bool:
    """Whether the text has the form of a run id."""
    return _RUN_ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True, order=True)
class FileName:
    """What a segment's or WARC's file name says; ordered by run, then number, the order in which they were made."""

    run_id: str
    n: int
    portal: str

    @classmethod
    def parse(cls, name: str) -> "FileName | None":
        """Read a file name (or relative path), whatever its last suffixes; None when it is not one of ours."""
        found = _NAME.match(name.rpartition("/")[2])
        return cls(found["run_id"], int(found["n"]), found["portal"]) if found else None


@dataclass(frozen=True, slots=True)
class PortalPaths:
    """The folder of one portal and everything in it. `portal` is the id, `home` the folder."""

    portal: str
    home: Path

    @property
    def ledger(self) -> Path:
        """The SQLite index and frontier; may be deleted."""
        return self.home / "ledger.sqlite"

    @property
    def lock(self) -> Path:
        """The file whose flock says that a run is alive; its content is only for people."""
        return self.home / "run.lock"

    @property
    def runs(self) -> Path:
        """Folder of run reports."""
        return self.home / "runs"

    @property
    def quarantine(self) -> Path:
        """Folder of what must not be read as truth: degraded runs, damaged files, pages nobody understood."""
        return self.home / "quarantine"

    @property
    def warc(self) -> Path:
        """Folder of captures."""
        return self.home / "warc"

    @property
    def withheld(self) -> Path:
        """List of keys kept out of every export; outlives the ledger."""
        return self.home / "withheld.jsonl"

    @property
    def added(self) -> Path:
        """List of WARC files taken in from others."""
        return self.warc / "added" / "added.jsonl"

    @property
    def lost(self) -> Path:
        """List of what repairs could not save of WARC files."""
        return self.warc / "lost.jsonl"

    @property
    def sample_mark(self) -> Path:
        """Present when everything here was crawled from the sample portal."""
        return self.home / "SAMPLE"

    def segment_name(self, stream: str, run_id: str, n: int) -> str:
        """Relative name of a committed segment."""
        return f"{stream}/{_month(run_id)}/{self.portal}-{run_id}-{n}.jsonl.gz"

    def warc_name(self, run_id: str, n: int) -> str:
        """Relative name of a complete WARC file."""
        return f"warc/{_month(run_id)}/{self.portal}-{run_id}-{n}.warc.gz"

    def path(self, name: str) -> Path:
        """Absolute place of a relative name; refuses one that leaves the portal's folder."""
        parts = name.split("/")
        if name.startswith("/") or ".." in parts:
            raise ArchiveError(f"{name!r}: a name inside the archive must not leave the portal's folder")
        return self.home.joinpath(*parts)

    def name(self, path: Path) -> str:
        """Relative name of a path inside the portal's folder."""
        return path.relative_to(self.home).as_posix()

    def files(self, folder: str, *suffixes: str) -> list[str]:
        """Relative names below `folder` ending in one of `suffixes`, ours in the order they were made, others last."""
        found = [n for n in self.walk(folder) if n.endswith(suffixes)]
        last = FileName("~", 0, "")
        return sorted(found, key=lambda n: (FileName.parse(n) or last, n))

    def segments(self, stream: str) -> list[str]:
        """Relative names of the committed segments of a stream, in the order they were made."""
        return self.files(stream, ".jsonl.gz")

    def warcs(self) -> list[str]:
        """Relative names of complete WARC files, ours and added ones."""
        return self.files("warc", ".warc.gz", ".warc")

    def run_reports(self) -> list[str]:
        """Run ids that have a report, oldest first."""
        if not self.runs.is_dir():
            return []
        return sorted(p.stem for p in self.runs.iterdir() if p.suffix == ".json" and is_run_id(p.stem))

    def last_run_id(self) -> str | None:
        """The greatest run id found in any file name; the next one is made after it (see `new_run_id`)."""
        last = max(self.run_reports(), default="")
        for folder in (*STREAMS, "warc", "quarantine"):
            for name in self.walk(folder):
                parsed = FileName.parse(name)
                if parsed is not None and parsed.run_id > last:
                    last = parsed.run_id
        return last or None

    def walk(self, folder: str) -> Iterator[str]:
        """Relative names of all files below `folder`, in no order. Raises StorageError for an unreadable folder."""
        top = self.home / folder
        for where, _, names in os.walk(top, onerror=_unreadable):
            prefix = Path(where).relative_to(self.home).as_posix()
            for name in names:
                yield f"{prefix}/{name}"


@dataclass(frozen=True, slots=True)
class ArchiveLayout:
    """An archive: a root folder with one folder per portal."""

    root: Path

    def portal(self, portal_id: str) -> PortalPaths:
        """Paths of one portal; nothing is created. Raises ArchiveError for an id that is no plain folder name."""
        if not _PORTAL.fullmatch(portal_id):
            raise ArchiveError(f"{portal_id!r}: not usable as a portal id (letters, digits, '_', '.', '-')")
        return PortalPaths(portal_id, self.root / portal_id)

    def portals(self) -> list[PortalPaths]:
        """Portals that hold something, by id."""
        if not self.root.is_dir():
            return []
        marks = (*STREAMS, "warc", "runs", "ledger.sqlite", "SAMPLE")
        homes = (p for p in sorted(self.root.iterdir()) if p.is_dir() and _PORTAL.fullmatch(p.name))
        return [PortalPaths(p.name, p) for p in homes if any((p / mark).exists() for mark in marks)]


def _unreadable(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise StorageError(f"{error.filename}: {error.strerror}; check the permissions of the archive folder")


def _month(run_id: str) -> str:
    if not is_run_id(run_id):
        raise ArchiveError(f"{run_id!r}: not a run id; make one with new_run_id()")
    return f"{run_id[:4]}/{run_id[4:6]}"
