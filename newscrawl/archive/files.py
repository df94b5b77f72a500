"""The few things done to files, each with its durability said: whole writes, syncs, atomic replacement, digests.

Every operating system error on the way becomes a `StorageError` that names the path and what to do; nothing here
decides what a file means, and nothing here deletes.
"""

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from newscrawl.errors import StorageError

CHUNK = 1 << 20
"""Bytes read at a time wherever a whole file is walked; keeps memory flat."""

_KEPT = "what was written before is kept and taken in by the next run"
_ADVICE = {
    errno.ENOSPC: f"free space on that disk and run again; {_KEPT}",
    errno.EDQUOT: f"raise the disk quota and run again; {_KEPT}",
    errno.EFBIG: f"raise the file size limit (ulimit -f) and run again; {_KEPT}",
    errno.EROFS: "the file system is read-only; choose another --archive or mount it writable",
    errno.EACCES: "check the owner and the permissions of the archive folder",
    errno.EPERM: "check the owner and the permissions of the archive folder",
    errno.ENOTDIR: "a file stands where a folder is needed",
}


@contextmanager
def storage_errors(path: Path | str) -> Iterator[None]:
    """Turn an OSError of the block into a `StorageError` naming `path`, the reason and what to do."""
    try:
        yield
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0, f"check the disk; {_KEPT}")
        raise StorageError(f"{path}: {os.strerror(error.errno or 0)}; {advice}") from error


def make_folder(path: Path) -> None:
    """Make a folder with its parents and sync those, so that a power cut cannot lose a committed file's folder."""
    missing = []
    while not path.is_dir():
        missing.append(path)
        if path.parent == path:
            break
        path = path.parent
    for folder in reversed(missing):
        with storage_errors(folder):
            folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(path: Path) -> None:
    """fsync a folder: without it a rename may be undone by a power cut."""
    with storage_errors(path):
        fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def write_all(fd: int, data: bytes) -> None:
    """Write every byte (os.write may stop short, e.g. just before a size limit). Raises OSError."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def replace_file(path: Path, data: bytes) -> None:
    """Write a small file so that a reader sees the old or the new whole one: temporary, fsync, rename, fsync folder."""
    make_folder(path.parent)
    temporary = path.with_name(path.name + ".tmp")
    with storage_errors(path):
        fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            write_all(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        temporary.rename(path)
    sync_folder(path.parent)


def write_synced(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a large file in its final place only when it is whole: temporary, fsync, rename, fsync folder."""
    make_folder(path.parent)
    temporary = path.with_name(path.name + ".tmp")
    with storage_errors(path), temporary.open("wb") as out:
        for chunk in chunks:
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
        temporary.rename(path)
    sync_folder(path.parent)


def append_line(path: Path, line: bytes) -> None:
    """Append one line to a small list and fsync it. A torn end (never acknowledged) is cut off first."""
    make_folder(path.parent)
    with storage_errors(path):
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            held = os.pread(fd, os.fstat(fd).st_size, 0)
            if not held.endswith(b"\n"):
                os.ftruncate(fd, held.rfind(b"\n") + 1)
            write_all(fd, line + b"\n")
            os.fsync(fd)
        finally:
            os.close(fd)
    sync_folder(path.parent)


def move_file(source: Path, target: Path) -> Path:
    """Move within the archive, syncing both folders; an existing target is never overwritten (`.2`, `.3` … added)."""
    make_folder(target.parent)
    free, count = target, 1
    while free.exists():
        count += 1
        free = target.with_name(f"{target.name}.{count}")
    with storage_errors(free):
        source.rename(free)
    sync_folder(free.parent)
    if source.parent != free.parent:
        sync_folder(source.parent)
    return free


def keep_copy(source: Path, target: Path) -> Path:
    """Give a file a second name within the archive, so that its first can be replaced in one step; a copy of its bytes
    where the file system knows no second names. An existing target is never overwritten (`.2`, `.3` … added)."""
    make_folder(target.parent)
    free, count = target, 1
    while free.exists():
        count += 1
        free = target.with_name(f"{target.name}.{count}")
    with storage_errors(free):
        try:
            os.link(source, free)
        except OSError:
            with source.open("rb") as given:
                write_synced(free, iter(lambda: given.read(CHUNK), b""))
    sync_folder(free.parent)
    return free


def sha256_file(path: Path) -> str:
    """Hex sha256 of a whole file, read in chunks."""
    digest = hashlib.sha256()
    with storage_errors(path), path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
