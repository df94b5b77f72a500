"""Opening the ledger's SQLite file safely and turning SQLite's errors into ours. Nothing here knows what is stored.

A file of a newer newscrawl is recognised from its header, before SQLite opens it, so that not a byte of it changes.
"""

import os
import shlex
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from newscrawl.archive import schema
from newscrawl.archive.files import make_folder, storage_errors
from newscrawl.errors import ArchiveError, DamageError, LedgerVersionError, StorageError

T = TypeVar("T")

BATCH = 500
"""Values in one SQL statement; SQLite's own limit was 999 for long."""

_MAGIC = b"SQLite format 3\x00"
_DISK = ("full", "readonly", "read-only", "disk I/O", "unable to open", "locked")


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """Lists of at most `size` items, in order (itertools.batched needs Python 3.12)."""
    batch: list[T] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def marks(values: list[T]) -> str:
    """Question marks for an SQL IN list."""
    return ",".join("?" * len(values))


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Translate: a disk that refuses is StorageError, a file that is no ledger any more is DamageError."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        text = str(error)
        if any(word in text for word in _DISK):
            raise StorageError(
                f"{path}: {text}; check space, permissions and other programs using it, then run again "
                "(stored articles are safe and are taken in by the next run)"
            ) from error
        raise damaged(path, text) from error


def damaged(path: Path, reason: str) -> DamageError:
    """The error for a broken ledger; what to do is always the same. Its path is <archive>/<portal>/ledger.sqlite."""
    portal, root = path.parent.name, path.parent.parent
    return DamageError(
        f"{path}: the ledger cannot be read ({reason}); run `newscrawl archive repair {portal} --archive "
        f"{shlex.quote(str(root))}`, which sets it aside and rebuilds it from the stored segments (no article is lost)"
    )


def open_database(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open (and create, unless `read_only`) a ledger file; autocommit mode, WAL.

    Raises LedgerVersionError (newer or foreign), DamageError (not readable), StorageError (disk), ArchiveError
    (absent and `read_only`).
    """
    check_header(path)
    if read_only and not path.exists():
        raise ArchiveError(
            f"{path}: no ledger here; the next run or `newscrawl archive repair` builds it from the stored segments"
        )
    if not read_only:
        make_folder(path.parent)
    with sqlite_errors(path):
        if not read_only:
            return _connect(path, "mode=rwc", read_only=False)
        try:
            return _connect(path, "mode=ro", read_only=True)
        except sqlite3.OperationalError:
            if not _stands_still(path):
                raise
            return _connect(path, "mode=ro&immutable=1", read_only=True)


def _stands_still(path: Path) -> bool:
    """Whether SQLite could not open the file only because it must not write beside it: even a reader makes WAL files,
    which a read-only archive refuses. With no log beside it nobody is writing, and nothing is missing from the file."""
    log = path.with_name(f"{path.name}-wal")
    empty = not log.exists() or log.stat().st_size == 0
    return empty and not (os.access(path.parent, os.W_OK) and os.access(path, os.W_OK))


def _connect(path: Path, mode: str, *, read_only: bool) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30, check_same_thread=False)
    try:
        _prepare(connection, path, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def check_header(path: Path) -> None:
    """Judge a ledger file by its first 100 bytes without opening it as a database; absent or empty files pass."""
    with storage_errors(path):
        if not path.exists():
            return
        with path.open("rb") as file:
            head = file.read(100)
    if not head:
        return
    if not head.startswith(_MAGIC) or len(head) < 100:
        raise damaged(path, "not an SQLite file")
    _check_version(path, int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big"))


def _check_version(path: Path, version: int, application: int) -> None:
    if application not in (0, schema.APPLICATION_ID):
        raise LedgerVersionError(f"{path}: an SQLite file of another program; move it away")
    if version > schema.VERSION:
        raise LedgerVersionError(
            f"{path}: written by a newer newscrawl (ledger version {version}, this one knows {schema.VERSION}); "
            "upgrade newscrawl, nothing was touched"
        )
    if 0 < version < schema.VERSION:
        raise damaged(path, f"its version {version} is older than {schema.VERSION}")


def _prepare(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    connection.execute("PRAGMA cache_size = -16384")  # 16 MB, whatever the ledger's size: memory stays flat
    connection.execute("PRAGMA temp_store = MEMORY")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    _check_version(path, version, connection.execute("PRAGMA application_id").fetchone()[0])
    if read_only:
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA journal_size_limit = 67108864")
    if version == 0:
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema.TABLES.split(";\n"):
            if statement.strip():
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        connection.execute("COMMIT")
