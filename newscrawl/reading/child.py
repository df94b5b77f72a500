"""The process beside a crawl that reads its pages: takes one, gives its record back, until the crawl hangs up.

It lets go of every file that it inherits, writes nothing and decides nothing: whatever becomes of
it, nothing that is stored can be lost. Frames on the socket are a length (4 bytes, big-endian) and a pickle; both ends
are the same program.
"""

import gc
import os
import pickle
import signal
import socket
import traceback
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from newscrawl.errors import PageError
from newscrawl.families import BoundFamily
from newscrawl.items import Article
from newscrawl.reading.heap import keep_heap
from newscrawl.reading.page import Fetched, read_whole
from newscrawl.runs.parent import die_with_parent

LENGTH = 4
PICKLE = 5


class ReaderBroke(RuntimeError):
    """Raised in the crawl for a defect of ours that showed while a page was read; the message is its traceback."""


Answer = Article | PageError | ReaderBroke
"""What comes back for a page."""


def fork_reader(bound: BoundFamily) -> tuple[int, socket.socket]:
    """Starts the process; gives its id and the crawl's end of the socket. Linux, and no second thread may run."""
    ours, theirs = socket.socketpair()
    parent = os.getpid()
    # A signal that came between fork and serve would be written into the crawl's own wake-up pipe.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    pid = os.fork()
    if pid == 0:
        _run(bound, theirs, parent)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    theirs.close()
    return pid, ours


def _run(bound: BoundFamily, wire: socket.socket, parent: int) -> None:
    """The child's whole life; never returns, so that nothing of the crawl is run or closed a second time."""
    try:
        die_with_parent(parent)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):  # sent to the whole group; the crawl ends us when it is done
            signal.signal(number, signal.SIG_IGN)
        _let_go(wire.fileno())
        _step_aside(parent)
        keep_heap()
        gc.freeze()  # what the crawl made is not ours to collect, and looking at it would copy its memory
        serve(bound, wire)
    finally:
        os._exit(0)


def _let_go(kept: int) -> None:
    """Closes whatever was inherited: the lock, the ledger, connections. A closed copy takes nothing from the crawl."""
    try:
        held = [int(name) for name in os.listdir("/proc/self/fd")]  # noqa: PTH208 - numbers, not paths
    except OSError:  # no /proc
        held = list(range(3, 4096))
    for number in held:
        if number > 2 and number != kept:
            with suppress(OSError):  # the listing's own, and gaps
                os.close(number)


def _step_aside(parent: int) -> None:
    """Leaves the core on which the crawl runs to the crawl.

    A message over a socket tells Linux that its sender will sleep now, so that reader and crawl are put on one core
    and stay there while another one idles: 229 pages/s, and 360 when the reader may not run there (2026-11-23).
    """
    allowed = os.sched_getaffinity(0)
    with suppress(OSError):  # no /proc, or no say in where we run: no more than slower
        after_name = Path(f"/proc/{parent}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        others = allowed - {int(after_name[36])}  # field 39 of proc_pid_stat(5): the processor last run on
        if others:
            os.sched_setaffinity(0, others)


def serve(bound: BoundFamily, wire: socket.socket) -> None:
    """Answers frame by frame until the other end is closed."""
    with wire.makefile("rb") as incoming:
        while (frame := _frame(incoming)) is not None:
            fetched: Fetched = pickle.loads(frame)  # noqa: S301 - written by the process that forked us
            answer = pickle.dumps(_read(bound, fetched), PICKLE)
            wire.sendall(len(answer).to_bytes(LENGTH) + answer)


def _frame(incoming: BinaryIO) -> bytes | None:
    head = incoming.read(LENGTH)
    return incoming.read(int.from_bytes(head)) if len(head) == LENGTH else None


def _read(bound: BoundFamily, fetched: Fetched) -> Answer:
    try:
        return read_whole(bound, fetched)
    except PageError as error:
        return error
    except Exception:  # noqa: BLE001 - raised again in the crawl, which logs it as it logs its own
        return ReaderBroke(f"while reading {fetched.url}:\n{traceback.format_exc()}")
