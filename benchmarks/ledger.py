"""`python -m benchmarks.ledger [--json] [--sizes 5,6,7]`: the ledger with 10⁵, 10⁶ and 10⁷ known articles.

One file grows through the sizes. At each: upserts per second while it grew, lookups per second of known and unknown
keys in the batches that listings bring (40) and one by one, a commit of ten articles, the file's size, the process'
memory.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.made import fill, key_of
from benchmarks.timing import machine, peak_mb, show
from newscrawl.archive.ledger import Ledger

PORTAL, HOST = "bao_dak_nong", "baodaknong.vn"
BATCH = 40
"""Links of one listing page."""


def per_second(count: int, run: Callable[[], object], repeats: int = 5) -> float:
    """Things done per second: `count` of them in each run, median over runs (wall clock: the disk counts)."""
    taken = []
    for _ in range(repeats):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return count / statistics.median(taken)


def measure(ledger: Ledger, size: int) -> dict[str, float]:
    """Rates of a ledger that holds articles 0 … size - 1."""
    chance = random.Random(7)
    known = [key_of(PORTAL, chance.randrange(size)) for _ in range(4_000)]
    unknown = [key_of(PORTAL, size + 10**8 + chance.randrange(size)) for _ in range(4_000)]

    def in_batches(keys: list[str], look: Callable[[list[str]], object]) -> Callable[[], None]:
        def run() -> None:
            for first in range(0, len(keys), BATCH):
                look(keys[first : first + BATCH])

        return run

    numbers = iter(range(size + 2 * 10**8, size + 3 * 10**8, 10))

    def small_commit() -> None:
        first = next(numbers)
        fill(ledger, PORTAL, HOST, range(first, first + 10))

    return {
        "lookups_known_per_second": per_second(len(known), in_batches(known, ledger.known_keys)),
        "lookups_unknown_per_second": per_second(len(unknown), in_batches(unknown, ledger.known_keys)),
        "full_lookups_per_second": per_second(len(known), in_batches(known, ledger.lookup)),
        "single_lookups_per_second": per_second(500, lambda: [ledger.lookup([key]) for key in known[:500]]),
        "commits_of_ten_per_second": per_second(1, small_commit, 15),
    }


def grow(folder: Path, sizes: list[int]) -> dict[str, dict[str, float]]:
    """The measurements at each size."""
    found: dict[str, dict[str, float]] = {}
    path = folder / "ledger.sqlite"
    held = 0
    with Ledger.open_at(path) as ledger:
        for size in sizes:
            begun = time.perf_counter()
            fill(ledger, PORTAL, HOST, range(held, size))
            rate = (size - held) / (time.perf_counter() - begun)
            held = size
            found[str(size)] = {
                "upserts_per_second": rate,
                **measure(ledger, size),
                "file_mb": path.stat().st_size / 1e6,
                "peak_mb": peak_mb(),
            }
            sys.stderr.write(f"{size} articles: done\n")
    return {size: {name: round(value, 1) for name, value in row.items()} for size, row in found.items()}


def report_of(found: dict[str, dict[str, float]]) -> dict[str, Any]:
    """Sizes and flat ratios: the largest ledger beside the smallest."""
    first, last = next(iter(found.values())), list(found.values())[-1]
    ratios = {
        f"{name}_largest_to_smallest": round(last[name] / first[name], 3)
        for name in first
        if name.endswith("_per_second")
    }
    return {"ratios": ratios | {"peak_mb_largest": last["peak_mb"]}, "sizes": found, "machine": machine()}


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    for size, row in report["sizes"].items():
        yield f"{int(size):,} known articles"
        yield from (f"  {name:<32}{value:>12,.1f}" for name, value in row.items())


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--sizes", default="5,6,7", help="powers of ten (default: 5,6,7; 10⁷ takes 5 GB and minutes)")
    parser.add_argument("--folder", type=Path, help="where the ledger lies for the while (default: temporary)")
    options = parser.parse_args()
    sizes = [10 ** int(power) for power in options.sizes.split(",")]
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        report = report_of(grow(Path(name), sizes))
    show(report, as_json=options.json, lines=lambda: list(lines(report)))


if __name__ == "__main__":
    main()
