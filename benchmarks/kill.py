"""`python -m benchmarks.kill [--json] [--articles N] [--seed S] [--rounds R]`: kill at random, count what is lost.

update and backfill of a 400-article sample are killed (`kill -9`) at random points and started again until one ends
by itself; the same with SIGTERM, with a disk that is full (a limit on file sizes), and with a WARC cut in the middle.
After each: every article held exactly once, every line whole, few pages fetched twice, `archive verify` clean. Exit 1
on any loss.
"""

import argparse
import gzip
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.timing import machine, show
from newscrawl.sample import SampleProcess, serve_in_process

PORTAL = "bao_dak_nong"
COMMANDS: dict[str, list[str]] = {"update": ["update"], "backfill": ["backfill", "--since", "1990-01-01"]}
FIRST, LAST = 0.5, 1.9
"""Seconds after which a run is killed: from the interpreter's start into the closing of a run."""
MOST_KILLS = 40
IN_FLIGHT = 20
"""Pages on their way at a kill (16 at once) and the sentinels of the run after it: what may be fetched once more."""


@dataclass(slots=True)
class Outcome:
    """What one scenario left behind; `losses` are sentences, empty when nothing is lost."""

    scenario: str
    runs: int = 0
    kills: int = 0
    held: int = 0
    twice: int = 0
    refetched: int = 0
    verify: int = -1
    seconds: float = 0.0
    losses: list[str] = field(default_factory=list)


class Trial:
    """One archive and one sample: runs commands against them and examines the archive."""

    def __init__(self, scenario: str, articles: int, folder: Path, site: SampleProcess) -> None:
        self.articles, self.archive, self.site = articles, folder / "archive", site
        self.outcome = Outcome(scenario)
        self.begun = time.monotonic()

    def start(self, words: list[str], **options: Any) -> "subprocess.Popen[bytes]":
        """Starts a command of ours."""
        self.outcome.runs += 1
        base = ["--archive", str(self.archive), "--base-url", self.site.url]
        command = [sys.executable, "-m", "newscrawl", words[0], PORTAL, *base, *words[1:]]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def end(self, words: list[str], expected: int = 0, **options: Any) -> None:
        """Runs a command to its end and expects its exit code."""
        running = self.start(words, **options)
        _, said = running.communicate()
        if running.returncode != expected:
            self.lost(f"{words[0]} ended with {running.returncode} instead of {expected}: {said.decode()[-300:]}")

    def lost(self, what: str) -> None:
        """Notes a loss."""
        self.outcome.losses.append(what)

    def interrupt(self, words: list[str], chance: random.Random, number: int, allowed: set[int]) -> None:
        """Sends a signal at random points, until a run ends by itself."""
        while self.outcome.kills < MOST_KILLS:
            running = self.start(words)
            try:
                running.wait(chance.uniform(FIRST, LAST))
            except subprocess.TimeoutExpired:
                running.send_signal(number)
                self.outcome.kills += 1
            _, said = running.communicate()
            if running.returncode == 0:
                return
            if running.returncode not in allowed:
                self.lost(f"a run ended with {running.returncode}: {said.decode()[-300:]}")
        self.end(words)

    def examine(self, *, verify: int = 0) -> Outcome:
        """Reads every segment, verifies the archive, counts what was fetched twice."""
        keys: Counter[str] = Counter()
        for path in sorted((self.archive / PORTAL / "articles").rglob("*.jsonl.gz")):
            with gzip.open(path, "rb") as lines:
                for line in lines:
                    try:
                        keys[json.loads(line)["key"]] += 1
                    except (ValueError, KeyError):
                        self.lost(f"{path.name}: a line is no record")
        outcome = self.outcome
        outcome.held, outcome.twice = len(keys), sum(count > 1 for count in keys.values())
        if outcome.held != self.articles or outcome.twice:
            self.lost(f"{outcome.held} of {self.articles} articles held, {outcome.twice} of them twice")
        leftover = [p.name for p in self.archive.rglob("*") if p.name.endswith((".part", ".open", ".tmp"))]
        if leftover:
            self.lost(f"left over: {', '.join(leftover)}")
        fetched = sum(s["target"].endswith(".html") and s["status"] == 200 for s in self.site.view("requests"))
        outcome.refetched = fetched - self.articles
        if outcome.refetched > IN_FLIGHT * (outcome.runs + outcome.kills):
            self.lost(f"{outcome.refetched} pages fetched once more by {outcome.runs} runs")
        words = [sys.executable, "-m", "newscrawl", "archive", "verify", "--archive", str(self.archive)]
        checked = subprocess.run(words, capture_output=True, text=True, check=False)
        outcome.verify = checked.returncode
        if checked.returncode != verify:
            self.lost(f"verify ended with {checked.returncode} instead of {verify}: {checked.stdout[-300:]}")
        outcome.seconds = round(time.monotonic() - self.begun, 1)
        return outcome


def killed(trial: Trial, words: list[str], chance: random.Random) -> Outcome:
    """kill -9."""
    trial.interrupt(words, chance, signal.SIGKILL, {-signal.SIGKILL})
    return trial.examine()


def terminated(trial: Trial, words: list[str], chance: random.Random) -> Outcome:
    """SIGTERM: every interrupted run says partial (6); one that never came to its handler dies of the signal."""
    trial.interrupt(words, chance, signal.SIGTERM, {6, -signal.SIGTERM})
    return trial.examine()


def full(trial: Trial, words: list[str], chance: random.Random) -> Outcome:
    """Files may grow to a random size only; each such run fails (1), says so, and leaves what it stored."""
    for _ in range(3):
        limit = chance.randrange(100_000, 3_000_000)

        def small(limit: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        trial.end(words, 1, preexec_fn=small)
        trial.outcome.kills += 1
    trial.end(words)
    return trial.examine()


def cut(trial: Trial, words: list[str], chance: random.Random) -> Outcome:
    """A complete WARC file loses its end: verify tells (1), updates go on, every line stays."""
    trial.end(words)
    (warc, *_) = sorted(trial.archive.rglob("*.warc.gz"))
    os.truncate(warc, chance.randrange(1, warc.stat().st_size))
    trial.outcome.kills += 1
    trial.end(["update"])
    return trial.examine(verify=1)


SCENARIOS: dict[str, Callable[[Trial, list[str], random.Random], Outcome]] = {
    "kill -9": killed,
    "SIGTERM": terminated,
    "disk full": full,
    "cut WARC": cut,
}


def measure(articles: int, seed: int, rounds: int) -> list[Outcome]:
    """Every scenario with every command, `rounds` times."""
    chance = random.Random(seed)
    found = []
    for number in range(rounds):
        for scenario, run in SCENARIOS.items():
            for name, words in COMMANDS.items():
                with tempfile.TemporaryDirectory() as folder, serve_in_process(PORTAL, articles) as site:
                    trial = Trial(f"{scenario}, {name}", articles, Path(folder), site)
                    found.append(run(trial, words, chance))
                    sys.stderr.write(
                        f"round {number + 1}: {trial.outcome.scenario}: {len(trial.outcome.losses)} losses\n"
                    )
    return found


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report as a table."""
    yield (
        f"{'scenario':<24}{'runs':>5}{'kills':>6}{'held':>6}{'twice':>6}{'refetched':>10}{'verify':>7}{'seconds':>9}"
        "  losses"
    )
    for row in report["outcomes"]:
        yield (
            f"{row['scenario']:<24}{row['runs']:>5}{row['kills']:>6}{row['held']:>6}{row['twice']:>6}"
            f"{row['refetched']:>10}{row['verify']:>7}{row['seconds']:>9}  {'; '.join(row['losses']) or 'none'}"
        )


def main() -> None:
    """Tries everything; exit code 1 when anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kill", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--articles", type=int, default=400, metavar="N", help="articles of the sample")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the random points (default: the clock)")
    parser.add_argument("--rounds", type=int, default=1, metavar="R", help="times that every scenario is tried")
    options = parser.parse_args()
    outcomes = measure(options.articles, options.seed, options.rounds)
    losses = sum(len(outcome.losses) for outcome in outcomes)
    ratios = {"losses": losses, "kills": sum(o.kills for o in outcomes)}
    ratios["refetched_per_kill"] = round(sum(o.refetched for o in outcomes) / max(ratios["kills"], 1), 2)
    report = {"ratios": ratios, "outcomes": [asdict(o) for o in outcomes], "seed": options.seed, "machine": machine()}
    show(report, as_json=options.json, lines=lambda: list(lines(report)))
    raise SystemExit(1 if losses else 0)


if __name__ == "__main__":
    main()
