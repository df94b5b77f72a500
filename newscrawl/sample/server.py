"""A small, fast HTTP/1.1 server for the sample: asyncio protocol, keep-alive, pipelining, bytes from a cache.

Binds 127.0.0.1 only and answers for every Host, since the crawler sends the portal's real one. Not a server for
anything else: requests with a body are read and the body ignored, headers above 32 kB are refused.
"""

import asyncio
import threading
from functools import partial
from types import TracebackType
from typing import Self

from newscrawl.errors import UsageError
from newscrawl.sample.control import PREFIX
from newscrawl.sample.site import SampleSite
from newscrawl.sample.wire import Request, Response

_MAX_HEAD = 32_768
_LOOPBACK = frozenset({"127.0.0.1", "::1"})


class _Connection(asyncio.Protocol):
    """One client connection: requests are answered in the order they come."""

    def __init__(self, server: "SampleServer") -> None:
        self._server = server
        self._buffer = bytearray()
        self._skip = 0
        self._transport: asyncio.Transport | None = None
        self._waiting = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._server.connections.add(transport)

    def connection_lost(self, _error: Exception | None) -> None:
        if self._transport is not None:
            self._server.connections.discard(self._transport)
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._waiting:
            self._work()

    def _work(self) -> None:
        """Answers every whole request in the buffer."""
        while self._transport is not None and not self._waiting:
            if self._skip:
                dropped = min(self._skip, len(self._buffer))
                del self._buffer[:dropped]
                self._skip -= dropped
                if self._skip:
                    return
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                if len(self._buffer) > _MAX_HEAD:
                    self._transport.close()
                return
            head = bytes(self._buffer[:end])
            del self._buffer[: end + 4]
            self._answer(head)

    def _answer(self, head: bytes) -> None:
        request, keep_alive = parse_head(head)
        if request is None or (request.path.startswith(PREFIX) and not self._from_loopback()):
            self._send(Request("GET", "/"), Response(400), keep_alive=False)
            return
        length = request.headers.get("content-length", "0")
        self._skip = int(length) if length.isdigit() else 0
        response = self._server.respond(request)
        if response.stall:
            self._waiting = True
            asyncio.get_running_loop().call_later(
                response.stall, partial(self._send_late, request, response, keep_alive=keep_alive)
            )
        else:
            self._send(request, response, keep_alive=keep_alive)

    def _from_loopback(self) -> bool:
        peer = self._transport.get_extra_info("peername") if self._transport else None
        return isinstance(peer, tuple) and peer[0] in _LOOPBACK

    def _send_late(self, request: Request, response: Response, *, keep_alive: bool) -> None:
        self._waiting = False
        self._send(request, response, keep_alive=keep_alive)
        self._work()

    def _send(self, request: Request, response: Response, *, keep_alive: bool) -> None:
        if self._transport is None:
            return
        self._transport.write(response.head(keep_alive=keep_alive))
        if request.method != "HEAD" and response.status != 304:
            self._transport.write(response.body if response.cut is None else response.body[: response.cut])
        if not keep_alive or response.cut is not None:
            self._transport.close()


def parse_head(head: bytes) -> tuple[Request | None, bool]:
    """A request from its head, without the empty line, and whether the connection stays; (None, False) for nonsense."""
    lines = head.decode("latin-1").split("\r\n")
    start = lines[0].split(" ")
    if len(start) != 3 or not start[2].startswith("HTTP/1."):
        return None, False
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    target = start[1]
    if target.startswith(("http://", "https://")):
        host, slash, rest = target.partition("://")[2].partition("/")
        headers["host"], target = host, slash + rest or "/"
    wish = headers.get("connection", "").lower()
    keep_alive = wish != "close" and (start[2] != "HTTP/1.0" or wish == "keep-alive")
    return Request(start[0], target, headers), keep_alive


class SampleServer:
    """Serves a site on 127.0.0.1 from a thread: `with SampleServer(site) as server: server.url`.

    `port` 0 takes a free one. `respond` is called in that thread only; changes through the site's methods from other
    threads are safe between requests (each is one assignment), control requests always.
    """

    def __init__(self, site: SampleSite, port: int = 0) -> None:
        self.site = site
        self.port = port
        self.connections: set[asyncio.Transport] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()
        self._error: OSError | None = None
        self._lock = threading.Lock()
        self._stopped: asyncio.Event | None = None

    @property
    def url(self) -> str:
        """`http://127.0.0.1:<port>`, what `--base-url` takes."""
        return f"http://127.0.0.1:{self.port}"

    def respond(self, request: Request) -> Response:
        """The site's answer, one at a time."""
        with self._lock:
            return self.site.handle(request)

    def start(self) -> Self:
        """Binds and serves in the background. Raises `UsageError` when the port is taken."""
        self._thread = threading.Thread(target=self._run, name=f"sample-{self.site.portal.id}", daemon=True)
        self._thread.start()
        self.wait_ready()
        return self

    def wait_ready(self) -> None:
        """Waits until the port is bound. Raises `UsageError` when it is taken."""
        self._ready.wait()
        if self._error is not None:
            raise UsageError(f"cannot serve on 127.0.0.1:{self.port}: {self._error.strerror}; choose another --port")

    def _run(self) -> None:
        asyncio.run(self.serve())

    async def serve(self) -> None:
        """Serves until `stop`; to be run as the main coroutine of a loop."""
        self._loop = asyncio.get_running_loop()
        stopped = self._stopped = asyncio.Event()
        try:
            server = await self._loop.create_server(lambda: _Connection(self), "127.0.0.1", self.port, backlog=512)
        except OSError as error:
            self._error = error
            self._ready.set()
            return
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        try:
            await stopped.wait()
        finally:
            server.close()
            for transport in list(self.connections):
                transport.abort()
            await server.wait_closed()

    def stop(self) -> None:
        """Closes every connection and ends the thread."""
        if self._loop is not None and self._stopped is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stopped.set)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
