"""One run per portal: an flock that ends with its process, however the process ends.

The file's content (who holds it) is only for the message; a stale one means nothing, so there is no PID file to clean
up. Descriptors are not inherited by programs we start (PEP 446), and a forked child closes its copy at once:
an orphaned child must not keep the portal locked after its parent was killed.
"""

import fcntl
import os
from datetime import datetime
from typing import Self

import orjson

from newscrawl.archive.files import make_folder, storage_errors
from newscrawl.archive.layout import PortalPaths
from newscrawl.errors import LockedError

_held: set[int] = set()


def _close_in_child() -> None:
    # Only close: LOCK_UN on the shared description would free the parent's lock.
    for fd in _held:
        os.close(fd)
    _held.clear()


os.register_at_fork(after_in_child=_close_in_child)


class PortalLock:
    """Context manager holding a portal's lock; `acquire` raises LockedError at once when another run has it."""

    def __init__(self, paths: PortalPaths) -> None:
        self._paths = paths
        self._fd: int | None = None

    def acquire(self, *, run_id: str, since: datetime) -> Self:
        """Take the lock and note pid, run and start for the message of whoever comes second."""
        make_folder(self._paths.home)
        with storage_errors(self._paths.lock):
            fd = os.open(self._paths.lock, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _holder(fd)
            os.close(fd)
            raise LockedError(f"{self._paths.portal}: another run is alive ({holder}); wait for it to end") from None
        except OSError:
            os.close(fd)
            with storage_errors(self._paths.lock):
                raise
        self._fd = fd
        _held.add(fd)
        note = orjson.dumps({"pid": os.getpid(), "run_id": run_id, "since": since.isoformat(timespec="seconds")})
        with storage_errors(self._paths.lock):
            os.ftruncate(fd, 0)
            os.pwrite(fd, note + b"\n", 0)
        return self

    def release(self) -> None:
        """Give the lock back; the file stays, since removing it would let two runs lock two different files."""
        if self._fd is not None:
            _held.discard(self._fd)
            os.close(self._fd)
            self._fd = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _holder(fd: int) -> str:
    try:
        note = orjson.loads(os.pread(fd, 1000, 0))
    except orjson.JSONDecodeError:
        return "holder unknown"
    return f"pid {note.get('pid')}, run {note.get('run_id')}, since {note.get('since')}"
