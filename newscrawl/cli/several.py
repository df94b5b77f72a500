"""Several portals in one command: one child process each, so that a crash, a leak or a lock of one touches no other.

A child ends with its parent, also on kill -9 of the parent, and gets the parent's signals.
"""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from newscrawl.cli.running import lost_report
from newscrawl.errors import NewscrawlError
from newscrawl.runs.parent import die_with_parent
from newscrawl.runs.verdict import Verdict

logger = logging.getLogger(__name__)


def run_several(
    portals: list[str], opts: Any, folder: Path, *, tell: Callable[[dict[str, Any]], None]
) -> list[dict[str, Any]]:
    """Updates portals, `opts.jobs` at a time; reports in the order of the names.

    `tell` hears of children that ended without a result (killed, crashed); the others have told metrics and webhook
    themselves, and a portal not begun because somebody stopped the command is no news to anybody.
    """
    children: dict[str, subprocess.Popen[bytes]] = {}

    def one(portal: str) -> dict[str, Any]:
        if portal in stopped:
            return lost_report(portal, _Stopped("not begun: stopped by a signal"))
        command, bound = command_line(portal, opts, folder), partial(die_with_parent, os.getpid())
        # S603: our own command line. PLW1509: the child calls two C functions before exec, no lock is taken.
        with subprocess.Popen(command, stdout=subprocess.PIPE, preexec_fn=bound) as child:  # noqa: PLW1509, S603
            children[portal] = child
            if portal in stopped:  # told to stop while it was being started
                child.terminate()
            output, _ = child.communicate()
        report = report_from(portal, output)
        if report is None:
            report = lost_report(portal, ended_by(child.returncode))
            if report["verdict"] != Verdict.PARTIAL:
                tell(report)
        return report

    stopped: set[str] = set()
    with passing_signals(children, lambda: stopped.update(portals)), ThreadPoolExecutor(opts.jobs) as pool:
        return list(pool.map(one, portals))


def ended_by(code: int) -> Exception:
    """Why a child left no result: told to stop before it could listen, or killed, crashed, out of memory."""
    if code in (-signal.SIGTERM, -signal.SIGINT, _Stopped.exit_code):
        return _Stopped("stopped by a signal before it began")
    return RuntimeError(f"the run ended without a result (exit code {code})")


class _Stopped(NewscrawlError):
    """A portal that was not begun because the command was told to stop."""

    exit_code = 6


def command_line(portal: str, opts: Any, folder: Path) -> list[str]:
    """The command that updates one portal alone, with the same options."""
    command = [sys.executable, "-m", "newscrawl", "update", portal, "--archive", str(folder)]
    for option, value in (("--limit", opts.limit), ("--deadline", opts.deadline), ("--base-url", opts.base_url)):
        if value is not None:
            command += [option, str(value)]
    if opts.images:
        command.append("--images")
    for setting in opts.set:
        command += ["-s", setting]
    if opts.loglevel:
        command += ["-L", opts.loglevel]
    return command


def report_from(portal: str, output: bytes) -> dict[str, Any] | None:
    """A child's result line; None when it left none (killed, crashed)."""
    lines = output.splitlines()
    try:
        report = orjson.loads(lines[-1]) if lines else None
    except orjson.JSONDecodeError:
        logger.warning("%s: the run printed something else than its result: %.80r", portal, lines[-1])
        return None
    return report if isinstance(report, dict) and "exit_code" in report else None


@contextmanager
def passing_signals(children: dict[str, subprocess.Popen[bytes]], stop: Any) -> Iterator[None]:
    """SIGTERM and SIGINT go to the children, which end cleanly; portals not yet begun are left alone."""

    def pass_on(number: int, _: Any) -> None:
        stop()
        for child in list(children.values()):
            if child.poll() is None:
                child.send_signal(number)

    before = {number: signal.signal(number, pass_on) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
