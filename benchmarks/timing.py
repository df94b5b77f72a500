"""Timing for all measurements: interleaved passes, medians of paired ratios, memory of a process of its own.

CPU time of this thread's process, not the wall clock, is what is measured where no waiting is involved: other programs
on the machine then disturb little. Knows nothing of what is measured.
"""

import gc
import importlib.util
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Contender:
    """Something to time: `run` does one pass. `rounds` are the passes wanted; a slow one gets fewer (see `race`)."""

    name: str
    run: Callable[[], object]
    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Median CPU seconds of a pass."""
        return statistics.median(self.seconds)


def race(contenders: list[Contender], *, rounds: int = 9, budget: float = 20.0, slow_rounds: int = 3) -> None:
    """Times the contenders in turns, so that a disturbance meets all of them; fills in `seconds`.

    A contender whose passes would take longer than `budget` CPU seconds in all is left out of the later rounds, but
    never before it ran `slow_rounds` times. The first round warms up and does not count.
    """
    spent = dict.fromkeys((c.name for c in contenders), 0.0)
    for number in range(rounds + 1):
        for contender in contenders:
            last = spent[contender.name] / number if number else 0.0
            if number > slow_rounds and last * (rounds + 1) > budget:
                continue
            gc.collect()
            begun = time.process_time()
            contender.run()
            taken = time.process_time() - begun
            spent[contender.name] += taken
            if number:
                contender.seconds.append(taken)


def ratio(one: Contender, other: Contender) -> float:
    """How many times as long `one` takes: the median over rounds of both passes of the same round."""
    return statistics.median(a / b for a, b in zip(one.seconds, other.seconds, strict=False))


def installed(module: str) -> bool:
    """Whether a peer can be imported here; a missing one is left out of the results, never guessed."""
    return importlib.util.find_spec(module) is not None


def peak_mb() -> float:
    """Peak resident memory of this process so far, in MB (Linux counts in kB).

    Not `ru_maxrss`, in which Linux counts what the parent held before this program was started.
    """
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("utf-8").splitlines())
    return int(status["VmHWM"].split()[0]) / 1024


def largest_child_mb() -> float:
    """Peak resident memory of the largest child that has ended, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def in_child(module: str, *words: str) -> dict[str, Any]:
    """Runs `python -m <module> <words>` and gives the JSON object it prints: memory needs a process of its own."""
    done = subprocess.run([sys.executable, "-m", module, *words], check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@dataclass(frozen=True, slots=True)
class Child:
    """A finished child process: exit code, what it printed, wall and CPU seconds, peak memory in MB."""

    code: int
    out: str
    seconds: float
    cpu: float
    peak_mb: float


def run_child(command: list[str], *, cwd: str | None = None) -> Child:
    """Runs a command to its end and measures it whole, the interpreter's start included; stderr passes through."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCRAWL_", "SCRAPY_"))}
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen(command, stdout=out, cwd=cwd, env=environment)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begun
        out.seek(0)
        text = out.read()
    return Child(child.returncode, text, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def machine() -> dict[str, str | int]:
    """What the numbers were measured on."""
    return {"python": platform.python_version(), "machine": platform.machine(), "cores": os.cpu_count() or 0}


def show(report: Mapping[str, Any], *, as_json: bool, lines: Callable[[], list[str]]) -> None:
    """The report as JSON (nothing else on stdout), or as lines for a person."""
    if as_json:
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(lines()) + "\n")
