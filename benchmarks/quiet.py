"""`python -m benchmarks.quiet [--json] [--articles N] [--powers 3,4,5,6]`: what an update costs when nothing is new.

A sample of 2,000 unchanged articles on 127.0.0.1 is taken in once, then updated again: requests, bytes, seconds, CPU of
the whole command (the interpreter's start included), and that no article was fetched but the sentinels. Then the same
update with 10³ to 10⁶ further known addresses in the ledger: its memory must stay flat.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.made import fill
from benchmarks.timing import Child, machine, run_child, show
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.ledger import Ledger
from newscrawl.portals import load_portal
from newscrawl.sample import SampleProcess, serve_in_process

PORTAL = "bao_dak_nong"
NEWSCRAWL = [sys.executable, "-m", "newscrawl"]


def command(name: str, archive: Path, site: SampleProcess, *words: str) -> tuple[Child, dict[str, Any]]:
    """Runs a command of ours against the sample; its measurements and its result line."""
    base = ["--archive", str(archive), "--base-url", site.url]
    child = run_child([*NEWSCRAWL, name, PORTAL, *base, *words])
    if child.code != 0:
        raise RuntimeError(f"newscrawl {name} ended with {child.code}: {child.out}")
    return child, json.loads(child.out.splitlines()[-1])


def quiet(archive: Path, site: SampleProcess, article_path: str) -> dict[str, Any]:
    """One further update: what it cost, and how many article pages it fetched."""
    site.change("forget")
    child, result = command("update", archive, site)
    asked = [seen for seen in site.view("requests") if seen["target"].endswith(article_path)]
    return {
        "verdict": result["verdict"],
        "requests": result["requests"],
        "bytes": result["bytes"],
        "articles_fetched": sum(seen["status"] == 200 for seen in asked),
        "not_modified": sum(seen["status"] == 304 for seen in asked),
        "seconds": round(child.seconds, 2),
        "cpu": round(child.cpu, 2),
        "peak_mb": round(child.peak_mb, 1),
    }


def with_known(archive: Path, site: SampleProcess, powers: list[int]) -> dict[str, float]:
    """Peak MB of a quiet update with 10^power made addresses more in the ledger."""
    found: dict[str, float] = {}
    host = load_portal(PORTAL).host
    held = 0
    for power in powers:
        with Ledger.open(ArchiveLayout(archive).portal(PORTAL)) as ledger:
            fill(ledger, PORTAL, host, range(held, 10**power))
        held = 10**power
        found[str(held)] = quiet(archive, site, ".html")["peak_mb"]
        sys.stderr.write(f"{held} known addresses: {found[str(held)]} MB\n")
    return found


def measure(articles: int, powers: list[int], repeats: int = 3) -> dict[str, Any]:
    """The whole measurement."""
    with tempfile.TemporaryDirectory() as name, serve_in_process(PORTAL, articles) as site:
        archive = Path(name) / "archive"
        # everything that the sample lists, not only the recent sources an update asks
        child, result = command("backfill", archive, site, "--since", "1990-01-01")
        first = {"new": result["new"], "requests": result["requests"], "seconds": round(child.seconds, 2)}
        first |= {"cpu": round(child.cpu, 2), "peak_mb": round(child.peak_mb, 1)}
        command("update", archive, site)  # the first update learns the validators of its sources
        runs = [quiet(archive, site, ".html") for _ in range(repeats)]
        second = runs[-1] | {key: statistics.median(r[key] for r in runs) for key in ("seconds", "cpu", "peak_mb")}
        memory = with_known(archive, site, powers) if powers else {}
        shutil.rmtree(archive)
    ratios = {
        "quiet_cpu_seconds": second["cpu"],
        "quiet_requests": second["requests"],
        "quiet_articles_fetched": second["articles_fetched"],
        "quiet_to_first_cpu": round(second["cpu"] / first["cpu"], 3),
    }
    if memory:
        values = list(memory.values())
        ratios |= {"memory_largest_to_smallest": round(values[-1] / values[0], 3), "peak_mb_largest": values[-1]}
    return {"ratios": ratios, "first": first, "quiet": second, "peak_mb_by_known": memory, "articles": articles}


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    yield f"{report['articles']} articles of {PORTAL}"
    for name in ("first", "quiet"):
        yield f"{name}: " + ", ".join(f"{key} {value}" for key, value in report[name].items())
    yield from (
        f"{int(known):>9,} further known addresses: {mb} MB" for known, mb in report["peak_mb_by_known"].items()
    )


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quiet", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--articles", type=int, default=2000, metavar="N", help="articles of the sample")
    parser.add_argument("--powers", default="3,4,5,6", help="known addresses as powers of ten; empty: none")
    options = parser.parse_args()
    powers = [int(power) for power in options.powers.split(",") if power]
    report = measure(options.articles, powers) | {"machine": machine()}
    show(report, as_json=options.json, lines=lambda: list(lines(report)))


if __name__ == "__main__":
    main()
