"""Writing JSON lines so that a kill never tears one: a plain `.part` file line by line, then a committed segment.

A line that `append` returned for has left the process; it survives kill -9 at any moment and is taken in by the next
run (`adopt`). `close` makes it survive a power cut: fsync, compress beside, fsync, rename, fsync of the folder. The
ledger learns of a segment only afterwards (`commit`), so it never knows more than the disk holds.
"""

import gzip
import hashlib
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedIOBase
from pathlib import Path

from zlib_ng import gzip_ng

from newscrawl.archive.files import CHUNK, make_folder, sha256_file, storage_errors, sync_folder, write_all
from newscrawl.archive.layout import STREAMS, PortalPaths
from newscrawl.archive.rows import Row, read_row

MAX_BYTES = 64 << 20
"""Plain bytes after which a segment is closed and the next begun: about 8,000 articles, 1-2 s to compress."""

_LEVEL = 6


@dataclass(frozen=True, slots=True)
class LineRef:
    """Where a line lies (or will, once its segment is committed): relative segment name, line counted from 0."""

    segment: str
    line: int


@dataclass(frozen=True, slots=True)
class ClosedSegment:
    """A whole, synced segment on disk that the ledger does not know yet. `size` and `sha256` are of the .gz file."""

    name: str
    stream: str
    run_id: str
    n: int
    lines: int
    plain_bytes: int
    size: int
    sha256: str
    rows: list[Row] = field(repr=False)
    quarantined: bool = False


class SegmentWriter:
    """Writes one stream of one run. Nothing is created before the first line. Not for use by several threads."""

    def __init__(self, paths: PortalPaths, stream: str, run_id: str, *, max_bytes: int = MAX_BYTES) -> None:
        if stream not in STREAMS:
            raise ValueError(f"{stream!r}: one of {', '.join(STREAMS)}")
        self._paths, self._stream, self._run_id, self._max = paths, stream, run_id, max_bytes
        self._fd: int | None = None
        self._n = 0
        self._bytes = 0
        self._open_part, self._open_name = Path(), ""  # built once a file: pathlib takes 20 µs, as much as the write
        self._rows: list[Row] = []
        self._closed: list[ClosedSegment] = []

    def append(self, line: bytes) -> LineRef:
        """Store one JSON object (bytes without newline); on return the kernel has it.

        Raises ValueError for a line that is no such object, StorageError when it cannot be written (then the file is
        cut back to its last whole line). A full segment is closed first; see `take_closed`.
        """
        if b"\n" in line:
            raise ValueError("a line must not contain a newline")
        if self._fd is not None and self._bytes + len(line) >= self._max:
            self._finish(quarantine=False)
        row = read_row(self._stream, line, len(self._rows))
        fd = self._fd if self._fd is not None else self._open()
        with storage_errors(self._open_part):
            try:
                write_all(fd, line + b"\n")
            except OSError:
                os.ftruncate(fd, self._bytes)
                raise
        self._bytes += len(line) + 1
        self._rows.append(row)
        return LineRef(self._open_name, row.line)

    @property
    def pending(self) -> int:
        """Lines in the open segment."""
        return len(self._rows)

    def take_closed(self) -> list[ClosedSegment]:
        """Segments closed by rotation since the last call; commit them."""
        closed, self._closed = self._closed, []
        return closed

    def close(self, *, quarantine: bool = False) -> list[ClosedSegment]:
        """Close the open segment and hand over everything not yet taken; the writer may be used again afterwards.

        With `quarantine` the open segment goes to quarantine/ instead (a degraded run): it must not be committed, and
        a kill in between leaves it there or, with the run's report already written as degraded, to be moved there.
        """
        if self._fd is not None:
            self._finish(quarantine=quarantine)
        return self.take_closed()

    def _open(self) -> int:
        self._n += 1
        self._open_part, self._open_name = self._part, self._paths.segment_name(self._stream, self._run_id, self._n)
        make_folder(self._part.parent)
        with storage_errors(self._part):
            self._fd = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o644)
        return self._fd

    @property
    def _part(self) -> Path:
        name = self._paths.segment_name(self._stream, self._run_id, self._n)
        return self._paths.path(name.removesuffix(".gz") + ".part")

    def _finish(self, *, quarantine: bool) -> None:
        part, fd = self._part, self._fd
        with storage_errors(part):
            if fd is not None:
                os.fsync(fd)
                os.close(fd)
                self._fd = None
        rows, plain_bytes = self._rows, self._bytes
        self._rows, self._bytes = [], 0
        name = self._paths.segment_name(self._stream, self._run_id, self._n)
        name = f"quarantine/{name}" if quarantine else name
        size, digest = compress_part(part, self._paths.path(name))
        self._closed.append(
            ClosedSegment(
                name=name,
                stream=self._stream,
                run_id=self._run_id,
                n=self._n,
                lines=len(rows),
                plain_bytes=plain_bytes,
                size=size,
                sha256=digest,
                rows=rows,
                quarantined=quarantine,
            )
        )


def compress_part(part: Path, target: Path) -> tuple[int, str]:
    """Turn a synced `.part` into a committed segment; returns size and sha256 of the .gz.

    Same lines, same bytes: no name and no time in the gzip header. The .part goes only when the segment is safe.
    """
    make_folder(target.parent)
    temporary = target.with_name(target.name + ".tmp")
    with storage_errors(target):
        with part.open("rb") as plain, temporary.open("wb") as out:
            packed: gzip.GzipFile = gzip_ng.GzipNGFile("", "wb", _LEVEL, out, 0)  # type: ignore[no-untyped-call]
            with packed:
                while chunk := plain.read(CHUNK):
                    packed.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        size, digest = temporary.stat().st_size, sha256_file(temporary)
        temporary.rename(target)
    sync_folder(target.parent)
    with storage_errors(part):
        part.unlink()
    return size, digest


@dataclass(slots=True)
class Tear:
    """What was wrong at the end of a file: bytes of a torn last line, or the reason why reading had to stop."""

    torn_bytes: int = 0
    reason: str | None = None


def read_lines(path: Path, tear: Tear) -> Iterator[bytes]:
    """Whole lines of a segment or `.part`, without newlines, in flat memory; never raises for a damaged end.

    A last line without newline, a cut or corrupt gzip stream end the reading and are noted in `tear`.
    Raises StorageError when the file cannot be opened or read.
    """
    with storage_errors(path), path.open("rb") as raw:
        file: BufferedIOBase = gzip.GzipFile(fileobj=raw, mode="rb") if path.name.endswith(".gz") else raw
        rest = b""
        for chunk in _chunks(file, tear):
            lines = (rest + chunk).split(b"\n")
            rest = lines.pop()
            yield from lines
        tear.torn_bytes = len(rest)


def _chunks(file: BufferedIOBase, tear: Tear) -> Iterator[bytes]:
    # read1, not read: what was unpacked before a damaged place must not be lost with it.
    while True:
        try:
            chunk = file.read1(1 << 16)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            tear.reason = str(error)
            return
        if not chunk:
            return
        yield chunk


def lines_digest(path: Path) -> str:
    """Hex sha256 of a file's whole lines, to compare a .part with its .gz."""
    digest, tear = hashlib.sha256(), Tear()
    for line in read_lines(path, tear):
        digest.update(line + b"\n")
    return digest.hexdigest()
