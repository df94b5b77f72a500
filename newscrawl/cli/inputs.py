"""The inputs of one extraction: WARC files, saved pages and text dumps turned into jobs, in this process or in workers.

With workers a WARC file is cut into slices (see `archive.warcsplit`) that each worker reads and unpacks by itself,
since one process that unpacks for all would be what everybody waits for; only places and finished lines go between
processes. What comes out, and in which order, is the same for any number of workers. Nothing is interpreted here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from newscrawl.archive.warcread import StoredResponse, WarcSummary, read_responses
from newscrawl.archive.warcsplit import SLICE, slices
from newscrawl.cli.extracting import Job, Outcome, extract
from newscrawl.errors import DamageError, NewscrawlError, StorageError, UsageError

WARC_SUFFIXES = (".warc", ".warc.gz", ".warc.gz.open", ".warc.open", ".arc", ".arc.gz")

Place = tuple[str, int]
"""A file's name and the offset of a record in it."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a WARC file from `start` to `end` (None: its end), `last` of its file or not."""

    path: Path
    start: int = 0
    end: int | None = None
    last: bool = True
    portal: str | None = None


@dataclass(slots=True)
class SliceRead:
    """What a slice held: outcomes in file order, whole records, responses that cannot be used, why it ended early."""

    source: Slice
    outcomes: list[Outcome] = field(default_factory=list)
    records: int = 0
    lost: list[str] = field(default_factory=list)
    torn: str | None = None


@dataclass(slots=True)
class Inputs:
    """The inputs of one extraction and what happened to them: `torn` and `lost` name files with the reason,
    `read` counts those that were read to their end.

    `after` is a record that an interrupted extraction wrote last: all before it, and itself, are left out.
    """

    paths: list[Path]
    portal: str | None = None
    url: str | None = None
    after: Place | None = None
    torn: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    read: int = 0
    _records: dict[Path, int] = field(default_factory=dict)
    _mended: set[Path] = field(default_factory=set)

    def outcomes(self) -> Iterator[Outcome]:
        """Everything read in this process, in order and flat memory. What cannot be read is noted, not raised."""
        for task in self.tasks(size=None):
            if isinstance(task, Job):
                yield extract(task)
            else:
                yield from self._read_here(task)

    def tasks(self, size: int | None = SLICE) -> Iterator[Job | Slice]:
        """What workers are given, in order: WARC files in slices of about `size` packed bytes (None: whole files)."""
        paths, start = self._remaining()
        for path in paths:
            if is_warc(path):
                yield from self._slices(path, start, size)
            elif (job := self._file(path)) is not None:
                yield job
            start = 0

    def settle(self, done: Outcome | SliceRead) -> Iterator[Outcome]:
        """The outcomes of a task that a worker has done; tasks must come back in the order in which they went out."""
        if isinstance(done, Outcome):
            yield done
            return
        path = done.source.path
        if path in self._mended:
            return
        if done.torn is not None and not done.source.last:
            # Damage, or a place that only looked like a boundary: from here on as if the file had never been cut.
            self._mended.add(path)
            yield from self._read_here(Slice(path, done.source.start, portal=done.source.portal))
            return
        yield from done.outcomes
        self._note(done)

    def _remaining(self) -> tuple[list[Path], int]:
        """The inputs behind `after`, and where in the first of them it goes on. Raises `UsageError` if foreign."""
        if self.after is None:
            return self.paths, 0
        name, offset = self.after
        found = [number for number, path in enumerate(self.paths) if path.name == name]
        if len(found) != 1 or not all(is_warc(path) for path in self.paths):
            raise UsageError(f"--resume: the last line written comes from {name}; name the same WARC files, each once")
        self.read += found[0]
        return self.paths[found[0] :], offset

    def _slices(self, path: Path, start: int, size: int | None) -> Iterator[Slice]:
        parts = slices(path, size) if size is not None else None
        if parts is None:
            yield Slice(path, start, portal=self.portal)
            return
        left = [(max(first, start), end) for first, end in parts if end > start]
        for number, (first, end) in enumerate(left):
            last = number == len(left) - 1
            yield Slice(path, first, None if last else end, last, self.portal)

    def _file(self, path: Path) -> Job | None:
        try:
            body = path.read_bytes()
        except OSError as error:
            self.lost.append(f"{path}: {error.strerror or error}")
            return None
        self.read += 1
        return Job("text" if path.name.lower().endswith(".txt") else "page", body, self.url, portal=self.portal)

    def _read_here(self, part: Slice) -> Iterator[Outcome]:
        done = SliceRead(part)
        yield from _outcomes(done, skip=self.after)
        self._note(done)

    def _note(self, done: SliceRead) -> None:
        path = done.source.path
        self.lost += done.lost
        self._records[path] = self._records.get(path, 0) + done.records
        if not done.source.last:
            return
        if self._records[path]:
            self.read += 1
        elif done.torn is None and not done.lost and self.after is None:
            self.lost.append(f"{path}: holds no record")
        if done.torn is not None:
            (self.torn if self._records[path] else self.lost).append(f"{path}: {done.torn}")


def is_warc(path: Path) -> bool:
    """Whether a file is a WARC (or ARC) by its name."""
    return path.name.lower().endswith(WARC_SUFFIXES)


def work(task: tuple[Job | Slice, Place | None]) -> Outcome | SliceRead:
    """What a worker does with a task; never raises for what a file holds."""
    job, skip = task
    if isinstance(job, Job):
        return extract(job)
    done = SliceRead(job)
    done.outcomes.extend(_outcomes(done, skip=skip))
    return done


def _outcomes(done: SliceRead, *, skip: Place | None) -> Iterator[Outcome]:
    """The outcomes of one slice; what else it met is noted in `done`."""
    source, summary = done.source, WarcSummary()
    try:
        for stored in read_responses(source.path, summary, start=source.start, end=source.end):
            if skip is not None and stored.offset == skip[1] and source.path.name == skip[0]:
                continue
            job = _job(stored, done)
            if job is not None:
                yield extract(job)
    except (StorageError, OSError) as error:
        done.lost.append(str(error) if isinstance(error, NewscrawlError) else f"{source.path}: {error.strerror}")
    done.records, done.torn = summary.records, summary.torn


def _job(stored: StoredResponse, done: SliceRead) -> Job | None:
    """A stored page as a job; None for what is no page that was answered with 200."""
    content_type = stored.header("Content-Type") or ""
    if stored.kind != "response" or stored.status != 200 or "html" not in (content_type.lower() or "html"):
        return None
    try:
        body = stored.payload()
    except DamageError as error:
        done.lost.append(str(error))
        return None
    seen_at = datetime.fromisoformat(stored.date) if stored.date else None
    place = {"file": done.source.path.name, "offset": stored.offset}
    return Job("page", body, stored.url, content_type, seen_at, done.source.portal, place, stored.status)
