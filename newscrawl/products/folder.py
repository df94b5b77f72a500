"""The folder of an export: made beside its place as `<out>.part`, renamed when whole, so that nobody sees a half one.

A folder that is not an export of ours is never touched; one that is gives way only with `replace`. A killed export
leaves a `.part` folder, which the next export of the same place clears away.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from newscrawl.errors import StorageError, UsageError

MANIFEST = "export.json"
MARK = "newscrawl_export"
"""Key that every manifest of ours begins with; its value is the manifest's version."""

MANIFEST_VERSION = 1
_LOCK = ".newscrawl-export"


def read_manifest(where: Path) -> dict[str, Any]:
    """The manifest of an export folder, or of its `export.json` itself. Raises `UsageError` when it is none of ours."""
    path = where / MANIFEST if where.is_dir() else where
    try:
        data = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise UsageError(f"{where}: no export of newscrawl ({MANIFEST} is missing or unreadable)") from error
    if not isinstance(data, dict) or MARK not in data:
        raise UsageError(f"{path}: not written by `newscrawl archive export`")
    if data[MARK] != MANIFEST_VERSION:
        raise UsageError(f"{path}: written by another version of newscrawl ({MARK} {data[MARK]!r})")
    return data


def check_place(out: Path, archive: Path, *, replace: bool) -> None:
    """Refuses a place that an export must not take. Raises `UsageError`."""
    here, root = out.resolve(), archive.resolve()
    if here == root or root in here.parents or here in root.parents:
        raise UsageError(f"--out {out}: an export and its archive {archive} must not lie inside one another")
    if out.exists() and not out.is_dir():
        raise UsageError(f"--out {out}: a file stands there")
    if out.is_dir() and any(out.iterdir()):
        if not replace:
            raise UsageError(f"--out {out}: not empty; name a new folder, or --replace an earlier export")
        read_manifest(out)


@contextmanager
def prepared(out: Path) -> Iterator[Path]:
    """A folder to fill; it becomes `out` when the block ends, and is removed when it fails or is interrupted.

    Raises `UsageError` when another export to the same place is alive, `StorageError` when the disk refuses.
    """
    part, old = _beside(out, f"{out.resolve().name}.part"), _beside(out, f".{out.resolve().name}.newscrawl-old")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if old.is_dir() and not out.exists():  # killed between the two renames of an earlier replacement
            old.rename(out)
        lock = _claim(part, out)
        try:
            yield part
            (part / _LOCK).unlink()
            _sync(part)
            _take_place(part, out, old)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        finally:
            os.close(lock)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise StorageError(f"{out}: {reason}; no export was made there") from error


def _beside(out: Path, name: str) -> Path:
    return out.resolve().with_name(name)


def _claim(part: Path, out: Path) -> int:
    """Locks the `.part` folder, first clearing away one that a killed export left."""
    ours = (part / _LOCK).exists() or (part / MANIFEST).exists()
    if part.exists() and not ours and any(part.iterdir()):
        raise UsageError(f"{part}: stands in the way and is not ours; move it")
    part.mkdir(exist_ok=True)
    lock = os.open(part / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(lock)
        raise UsageError(f"--out {out}: another export to the same place is running") from error
    for entry in part.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
        elif entry.name != _LOCK:
            entry.unlink()
    return lock


def _sync(part: Path) -> None:
    for where, _, names in os.walk(part):
        for path in (Path(where), *(Path(where) / name for name in names)):
            fd = os.open(path, os.O_RDONLY)
            try:
                os.fsync(fd)
            finally:
                os.close(fd)


def _take_place(part: Path, out: Path, old: Path) -> None:
    place = out.resolve()
    if out.is_dir() and any(out.iterdir()):
        if old.exists():
            shutil.rmtree(old)
        place.rename(old)
    part.rename(place)
    shutil.rmtree(old, ignore_errors=True)
