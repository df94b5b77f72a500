"""The crawl's side of reading: a page goes out, its record comes back, from this process or from one beside it.

Two processes because reading takes longer than a plain spider spends on fetching: one page is read while the next ones
are fetched and stored. They share nothing, and the crawl stays the only writer: store, then acknowledge. A page over
which the reader dies or hangs (a parser's crash, a pathological page) costs that page, not the run.
"""

import asyncio
import logging
import os
import pickle
import signal
import socket
import threading
from collections import deque
from collections.abc import Callable
from typing import Protocol, cast

from newscrawl.errors import PageError
from newscrawl.families import BoundFamily
from newscrawl.items import Article
from newscrawl.reading.child import LENGTH, PICKLE, Answer, fork_reader
from newscrawl.reading.heap import keep_heap
from newscrawl.reading.page import Fetched, read_page, read_whole

logger = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds after which a process that gave no answer is given up; a real page takes 0.01 at most (2026-11-23)."""


class ReaderLost(PageError):
    """Raised for the page over which the reading process died or hung; a later run asks for it again."""

    issue = "page.reader-lost"


class Reader(Protocol):
    """Reads fetched pages for one crawl."""

    def begin(self) -> None:
        """Called once, when the crawl opens."""

    async def connect(self) -> None:
        """Called once, in the crawl's event loop, before the first page."""

    async def read(self, fetched: Fetched) -> Article:
        """The page's record. Raises `PageError` for what is no article page."""
        ...

    def close(self) -> None:
        """Ends what the reader started; harmless when repeated."""


class ReadHere:
    """Reads in the crawling process; the stages follow as item pipelines."""

    def __init__(self, bound: BoundFamily) -> None:
        self._bound = bound

    def begin(self) -> None:
        """Reading is this process's work from now on."""
        keep_heap()

    async def connect(self) -> None:
        """Nothing to connect."""

    async def read(self, fetched: Fetched) -> Article:
        """See `Reader`."""
        return read_page(self._bound, fetched)

    def close(self) -> None:
        """Nothing to end."""


class ReadBeside:
    """Reads in a process of its own, stages included; in this one once that process is lost."""

    def __init__(self, bound: BoundFamily) -> None:
        self._bound = bound
        self._pid = 0
        self._socket: socket.socket | None = None
        self._wire = _Wire(self._kill)

    def begin(self) -> None:
        """Starts the process; not beside a second thread, whose locks a fork would copy as they are."""
        if threading.active_count() == 1:
            self._pid, self._socket = fork_reader(self._bound)

    async def connect(self) -> None:
        """Connects the process to the running loop."""
        if self._socket is None:
            logger.info("pages are read in the crawling process: it has threads of its own")
            return
        self._socket.settimeout(0)
        await asyncio.get_running_loop().create_connection(lambda: self._wire, sock=self._socket)

    async def read(self, fetched: Fetched) -> Article:
        """See `Reader`. Raises `ReaderLost` for the page that took the process with it."""
        answer = None if self._wire.over else await self._wire.ask(fetched)
        if answer is None:  # nobody is left to read it
            return read_whole(self._bound, fetched)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """Ends the process, which holds nothing that could be lost."""
        self._wire.hang_up()
        if self._socket is not None:
            self._socket.close()
        self._kill()
        if self._pid:
            os.waitpid(self._pid, 0)
            self._pid = 0

    def _kill(self) -> None:
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)


class _Wire(asyncio.Protocol):
    """Frames out, answers in, in the same order: the process reads one page after the other."""

    def __init__(self, give_up: Callable[[], None]) -> None:
        self.over = True
        self._give_up = give_up
        self._transport: asyncio.Transport | None = None
        self._waiting: deque[tuple[str, asyncio.Future[Answer | None]]] = deque()
        self._received = bytearray()
        self._answers = 0
        self._watch: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The process can be asked."""
        self.over = False
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by its class

    async def ask(self, fetched: Fetched) -> Answer | None:
        """The process's answer; None when it was lost before it came to this page."""
        assert self._transport is not None
        loop = asyncio.get_running_loop()
        frame = pickle.dumps(fetched, PICKLE)
        future: asyncio.Future[Answer | None] = loop.create_future()
        self._waiting.append((fetched.url, future))
        self._transport.writelines((len(frame).to_bytes(LENGTH), frame))
        if self._watch is None:
            self._watch = loop.call_later(PATIENCE, self._look, self._answers)
        return await future

    def data_received(self, data: bytes) -> None:
        """Settles the pages whose answers are whole."""
        received = self._received
        received += data
        start = 0
        while len(received) - start >= LENGTH:
            end = start + LENGTH + int.from_bytes(received[start : start + LENGTH])
            if len(received) < end:
                break
            answer = pickle.loads(memoryview(received)[start + LENGTH : end])  # noqa: S301 - from our own fork
            start = end
            self._answers += 1
            _, future = self._waiting.popleft()
            if not future.done():  # the crawl may have been cancelled
                future.set_result(answer)
        del received[:start]

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - why a socket closed says nothing
        """The page in hand is lost with the process; those behind it are read here."""
        self.over = True
        if self._watch is not None:
            self._watch.cancel()
        if not self._waiting:
            return
        url, first = self._waiting.popleft()
        logger.error("the process that reads pages was lost over %s; the next ones are read in this process", url)
        if not first.done():
            first.set_result(_lost())
        for _, future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def hang_up(self) -> None:
        """Closes the wire; nothing is waited for any more."""
        self._waiting.clear()
        if self._transport is not None:
            self._transport.close()

    def _look(self, answers_then: int) -> None:
        self._watch = None
        if not self._waiting:
            return
        if self._answers == answers_then:
            self._give_up()
        else:
            self._watch = asyncio.get_running_loop().call_later(PATIENCE, self._look, self._answers)


def _lost() -> ReaderLost:
    return ReaderLost(f"the process that reads pages died over it, or found no end in {PATIENCE:.0f} s")
