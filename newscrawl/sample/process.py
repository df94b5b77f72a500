"""The sample site in a process of its own, for benchmarks and end-to-end tests: its work costs the crawler nothing.

The child watches a pipe from its parent and ends when it closes, also when the parent dies by kill -9.
"""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterable
from datetime import datetime
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode

from newscrawl.errors import UsageError
from newscrawl.sample.control import PREFIX


class SampleProcess:
    """A running child: `url` for `--base-url`, `change` and `view` for the control addresses, `stop` to end it."""

    def __init__(self, child: "subprocess.Popen[str]", url: str) -> None:
        self._child = child
        self.url = url

    def change(self, action: str, **fields: Any) -> Any:
        """POST to a control address (`edit`, `stamp`, `views`, `remove`, `restore`, `add`, `traps`, `forget`)."""
        return self._call("POST", action, fields)

    def view(self, name: str, **fields: Any) -> Any:
        """GET a control address (`requests`, `articles`, `state`)."""
        return self._call("GET", name, fields)

    def _call(self, method: str, action: str, fields: dict[str, Any]) -> Any:
        query = f"?{urlencode(fields)}" if fields else ""
        # S310: the address is the loopback one that the child printed
        request = urllib.request.Request(f"{self.url}{PREFIX}{action}{query}", method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
            return json.load(answer)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def stop(self) -> None:
        """Ends the child and waits for it."""
        if self._child.stdin is not None:
            self._child.stdin.close()
        try:
            self._child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        if self._child.stdout is not None:
            self._child.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def serve_in_process(
    portal_id: str,
    articles: int = 100,
    *,
    seed: int | None = None,
    now: datetime | None = None,
    traps: Iterable[str] = (),
    crawl_delay: float | None = None,
    port: int = 0,
) -> SampleProcess:
    """Starts `python -m newscrawl.sample` and waits for its address. Raises `UsageError` when it ends at once."""
    command = [sys.executable, "-m", "newscrawl.sample", portal_id, "--articles", str(articles), "--port", str(port)]
    command.append("--watch")
    if seed is not None:
        command += ["--seed", str(seed)]
    if now is not None:
        command += ["--now", now.isoformat()]
    if crawl_delay is not None:
        command += ["--crawl-delay", str(crawl_delay)]
    for name in traps:
        command += ["--trap", name]
    # S603: the program is this interpreter, the arguments are a list
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603
    line = child.stdout.readline().strip() if child.stdout else ""
    process = SampleProcess(child, line)
    if not line.startswith("http://"):
        process.stop()
        raise UsageError(f"the sample site of {portal_id} did not start; see the message above")
    return process
