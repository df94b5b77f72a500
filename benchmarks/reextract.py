"""`python -m benchmarks.reextract [--json] [--pages N] [--rounds R]`: a WARC into JSON Lines, with 1 and 2 workers.

The WARC is made of sample pages, gzipped as a server sends them, through the archive's own writer. Measured is the
whole command `newscrawl extract`, the interpreter's start included: pages/s, CPU per page, peak memory of its largest
process. The lines must be the same bytes for any number of workers, whatever order slices are done in, and after a
kill and `--resume`; anything else ends with exit code 1.
"""

import argparse
import hashlib
import os
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.timing import Child, machine, run_child, show
from newscrawl.archive.layout import ArchiveLayout, new_run_id
from newscrawl.archive.warc import WarcWriter
from newscrawl.archive.warcformat import Exchange
from newscrawl.portals import load_portal
from newscrawl.sample.site import SampleSite
from newscrawl.sample.wire import Request

PORTAL = "bao_dak_nong"
DIFFERENT = 400
"""Pages that are made; a longer WARC repeats them under other addresses' offsets, since making them is not measured."""
FETCHED = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def make(folder: Path, pages: int) -> Path:
    """A WARC file with so many answered article requests."""
    site = SampleSite(load_portal(PORTAL), articles=min(pages, DIFFERENT))
    made = []
    for article in site.articles:
        url = site.url(article)
        target = "/" + url.split("/", 3)[3]
        answer = site.handle(Request("GET", target, {"accept-encoding": "gzip"}))
        made.append((url, target, answer.body))
    paths = ArchiveLayout(folder).portal(PORTAL)
    writer = WarcWriter(paths, new_run_id(FETCHED), {"software": "newscrawl benchmarks"})
    headers = [(b"Content-Type", b"text/html; charset=utf-8"), (b"Content-Encoding", b"gzip")]
    for number in range(pages):
        url, target, body = made[number % len(made)]
        if number >= len(made):  # another payload for the writer, the same page for the reader
            body = body[:4] + (number + 1).to_bytes(4, "little") + body[8:]  # the time field of gzip
        fetched_at = FETCHED + timedelta(seconds=number)
        sent = [(b"Host", site.portal.host.encode())]
        recorded = writer.write(
            Exchange(url, fetched_at, 200, "OK", headers, body, request_headers=sent, request_target=target)
        )
    writer.close()
    return paths.path(recorded.file)


def extract(warc: Path, out: Path, workers: int, *words: str) -> tuple[Child, str]:
    """One run of the command; its measurements and the digest of what it wrote."""
    command = [
        sys.executable,
        "-m",
        "newscrawl",
        "extract",
        str(warc),
        "-o",
        str(out),
        "--workers",
        str(workers),
        *words,
    ]
    child = run_child(command)
    if child.code != 0:
        raise RuntimeError(f"newscrawl extract ended with {child.code}")
    return child, hashlib.sha256(out.read_bytes()).hexdigest()


def killed_and_resumed(warc: Path, out: Path, after: float) -> str:
    """The digest of what a run that was killed and one that resumed it wrote together."""
    out.unlink(missing_ok=True)
    command = [sys.executable, "-m", "newscrawl", "extract", str(warc), "-o", str(out), "--workers", "2"]
    running = subprocess.Popen(command, start_new_session=True)
    try:
        running.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    return extract(warc, out, 1, "--resume")[1]


def measure(pages: int, rounds: int) -> dict[str, Any]:
    """Interleaved runs with 1 and 2 workers."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        warc, out = make(folder, pages), folder / "out.jsonl"
        runs: dict[int, list[Child]] = {1: [], 2: []}
        digests = set()
        for _ in range(rounds):
            for workers, found in runs.items():
                child, digest = extract(warc, out, workers)
                found.append(child)
                digests.add(digest)
        lines = out.read_bytes().count(b"\n")
        seconds = statistics.median(child.seconds for child in runs[2])
        digests.add(killed_and_resumed(warc, out, seconds * 0.6))
        size = warc.stat().st_size
    by_workers = {
        str(workers): {
            "seconds": round(statistics.median(c.seconds for c in found), 2),
            "pages_per_second": round(pages / statistics.median(c.seconds for c in found), 1),
            "cpu_ms_per_page": round(statistics.median(c.cpu for c in found) / pages * 1e3, 3),
            "peak_mb": round(max(c.peak_mb for c in found), 1),
        }
        for workers, found in runs.items()
    }
    scaling = statistics.median(one.seconds / two.seconds for one, two in zip(runs[1], runs[2], strict=True))
    ratios = {
        "two_workers_to_one": round(scaling, 3),
        # what the wall clock would say on two cores that nobody else uses
        "two_workers_to_one_by_cpu": round(
            2 * by_workers["1"]["cpu_ms_per_page"] / by_workers["2"]["cpu_ms_per_page"], 3
        ),
        "two_workers_to_one_cpu": round(by_workers["2"]["cpu_ms_per_page"] / by_workers["1"]["cpu_ms_per_page"], 3),
        "identical": int(len(digests) == 1 and lines == pages),
    }
    return {"ratios": ratios, "workers": by_workers, "pages": pages, "warc_mb": round(size / 1e6, 1), "lines": lines}


def lines_of(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    yield f"{report['pages']} pages, {report['warc_mb']} MB of WARC"
    for workers, row in report["workers"].items():
        yield f"{workers} worker(s): " + ", ".join(f"{name} {value}" for name, value in row.items())
    ratios = report["ratios"]
    yield f"2 workers to 1: {ratios['two_workers_to_one']} (by CPU: {ratios['two_workers_to_one_by_cpu']})"
    yield f"identical output, resumed after a kill too: {'yes' if report['ratios']['identical'] else 'NO'}"


def main() -> None:
    """Measures and prints; exit code 1 when any run wrote other bytes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reextract", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--pages", type=int, default=10_000, metavar="N", help="pages in the WARC")
    parser.add_argument("--rounds", type=int, default=3, metavar="R", help="runs with each number of workers")
    options = parser.parse_args()
    report = measure(options.pages, options.rounds) | {"machine": machine()}
    show(report, as_json=options.json, lines=lambda: list(lines_of(report)))
    raise SystemExit(0 if report["ratios"]["identical"] else 1)


if __name__ == "__main__":
    main()
