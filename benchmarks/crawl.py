"""`python -m benchmarks.crawl [--json] [--articles N] [--rounds R] [--memory-pages M]`: whole crawls of the sample.

The sample is served by a process of its own on 127.0.0.1. In the same run and on the same addresses: a fetch-only
Scrapy spider as shipped (CONCURRENT_REQUESTS_PER_DOMAIN raised to ours, no parsing, no storing), ours with everything
on (WARC, ledger, stages, segments), the same in one process, and that with one part switched off at a time, so that
each part's cost shows. Every crawl is a process of its own; times run from the spider's opening to the end of the
closing, CPU and memory of the reading process included.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.crawling import VARIANTS
from benchmarks.timing import machine, show
from newscrawl.sample import serve_in_process

PORTAL = "bao_dak_nong"


def one(variant: str, url: str, folder: Path, *, targets: Path | None = None, portal: str = PORTAL) -> dict[str, Any]:
    """One crawl in a child process: seconds, CPU seconds, responses, records, peak memory, memory on the way."""
    command = [sys.executable, "-m", "benchmarks.crawling", variant, portal, url, str(folder)]
    command += [str(targets)] if targets else []
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    shutil.rmtree(folder, ignore_errors=True)
    return found


def rounds(url: str, count: int, folder: Path, targets: Path) -> dict[str, list[dict[str, Any]]]:
    """All variants in turns, `count` times, behind one crawl that warms the server up."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in VARIANTS}
    for _ in range(count):
        for name in VARIANTS:
            found[name].append(one(name, url, folder / "archive", targets=targets))
    return found


def summary(found: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Medians per variant, and ratios of pages/s against the fetch-only spider of the same round."""
    base = found["fetch_only"]
    variants = {}
    ratios = {}
    for name, runs in found.items():
        variants[name] = {
            "pages_per_second": round(statistics.median(r["responses"] / r["seconds"] for r in runs), 1),
            "cpu_seconds_per_1000": round(statistics.median(r["cpu"] / r["responses"] * 1000 for r in runs), 3),
            "reader_cpu_seconds_per_1000": round(
                statistics.median(r["reader_cpu"] / r["responses"] * 1000 for r in runs), 3
            ),
            "peak_mb": round(statistics.median(r["peak_mb"] for r in runs), 1),
            "responses": runs[0]["responses"],
        }
        pairs = list(zip(runs, base, strict=True))
        ratios[f"{name}_to_fetch_only"] = round(
            statistics.median((r["responses"] / r["seconds"]) / (b["responses"] / b["seconds"]) for r, b in pairs), 3
        )
        ratios[f"{name}_to_fetch_only_cpu"] = round(
            statistics.median((b["cpu"] / b["responses"]) / (r["cpu"] / r["responses"]) for r, b in pairs), 3
        )
    alone = variants["one_process"]["cpu_seconds_per_1000"]
    parts = {n: round(alone - v["cpu_seconds_per_1000"], 3) for n, v in variants.items() if n.startswith("no_")}
    return {"ratios": ratios, "variants": variants, "cpu_ms_per_page_saved_without": parts}


def memory(url: str, folder: Path) -> dict[str, Any]:
    """Peak memory of one long crawl with everything on, and what it was after each thousand pages."""
    found = one("full", url, folder / "long")
    marks = found["memory"]
    return {
        "pages": found["responses"],
        "peak_mb": round(found["peak_mb"], 1),
        "reader_peak_mb": round(found["reader_peak_mb"], 1),
        "mb_after_pages": {key: marks[key] for key in list(marks)[:: max(1, len(marks) // 10)]},
        "seconds": round(found["seconds"], 1),
        "cpu_seconds_per_1000": round(found["cpu"] / found["responses"] * 1000, 3),
    }


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    yield f"{report['articles']} articles of {PORTAL}; pages/s from opening to the end of closing; 1.0 = fetch_only"
    for name, row in report["variants"].items():
        ratios = report["ratios"]
        yield (
            f"{name:<18}{row['pages_per_second']:>8.1f} pages/s ({ratios[f'{name}_to_fetch_only']:.2f})"
            f"{row['cpu_seconds_per_1000']:>8.2f} CPU ms/page ({ratios[f'{name}_to_fetch_only_cpu']:.2f})"
            f"{row['peak_mb']:>8.0f} MB"
        )
    if "long" in report:
        long = report["long"]
        yield f"{long['pages']} pages: peak {long['peak_mb']} MB, {long['cpu_seconds_per_1000']} CPU ms/page"
        yield f"MB after pages: {long['mb_after_pages']}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crawl", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--articles", type=int, default=2000, metavar="N", help="articles of the compared crawls")
    parser.add_argument("--rounds", type=int, default=3, metavar="R", help="crawls of each kind")
    parser.add_argument(
        "--memory-pages", type=int, default=20_000, metavar="M", help="pages of the long crawl; 0: none"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        targets = folder / "targets.json"
        with serve_in_process(PORTAL, options.articles) as site:
            one("full", site.url, folder / "archive")
            targets.write_text(json.dumps([seen["target"] for seen in site.view("requests")]), "utf-8")
            report = summary(rounds(site.url, options.rounds, folder, targets))
        if options.memory_pages:
            with serve_in_process(PORTAL, options.memory_pages) as site:
                report["long"] = memory(site.url, folder)
                report["ratios"]["long_peak_mb"] = report["long"]["peak_mb"]
    report |= {"articles": options.articles, "machine": machine()}
    show(report, as_json=options.json, lines=lambda: list(lines(report)))


if __name__ == "__main__":
    main()
