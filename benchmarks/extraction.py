"""`python -m benchmarks.extraction [--json] [--captures WARC]`: one page from bytes to a JSON line, beside its parse.

The floor is `lxml.html` parsing the same bytes and doing nothing else. Ours is everything: decode, parse, screen, all
fields, the stages, serialise. Peers that are not installed are left out. Single core, CPU time, under five minutes.
"""

import argparse
import pickle
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.html
from parsel import Selector
from selectolax.lexbor import LexborHTMLParser

from benchmarks import peers
from benchmarks.pages import captured_jobs, sample_jobs
from benchmarks.timing import Contender, in_child, machine, peak_mb, race, ratio, show
from newscrawl.cli.extracting import Job, extract
from newscrawl.reading.heap import keep_heap

Reader = Callable[[Job], object]

QUERIES = (
    "h1::text", "meta[property='og:description']::attr(content)",
    "meta[property='article:published_time']::attr(content)",
    "p::text", "time::text", "a[href*='tac-gia']::text", "img::attr(src)", "link[rel=canonical]::attr(href)",
)  # fmt: skip


def parsel(job: Job) -> list[list[str]]:
    """What a plain Scrapy spider does: a selector over the page and eight queries for fields."""
    selector = Selector(body=job.body, encoding="utf-8")
    return [selector.css(query).getall() for query in QUERIES]


def readers() -> dict[str, Reader]:
    """The contenders by name; `lxml_parse` is the floor, `record` is ours."""
    ours: dict[str, Reader] = {
        "lxml_parse": lambda job: lxml.html.document_fromstring(job.body),
        "lexbor_parse": lambda job: LexborHTMLParser(job.body),
        "record": extract,
        "parsel_8": parsel,
    }
    return ours | peers.readers()


def over(reader: Reader, jobs: list[Job]) -> Callable[[], None]:
    """One pass of a reader over the pages."""

    def run() -> None:
        for job in jobs:
            reader(job)

    return run


def measure(groups: dict[str, list[Job]], rounds: int) -> dict[str, Any]:
    """Ratios, pages/s and MB/s of every contender over all pages, and ours per group of pages."""
    jobs = [job for group in groups.values() for job in group]
    size = sum(len(job.body) for job in jobs) / 1e6
    known = readers()
    contenders = {name: Contender(name, over(reader, jobs)) for name, reader in known.items()}
    race(list(contenders.values()), rounds=rounds)
    floor = contenders["lxml_parse"]
    ratios = {f"{name}_to_parse": round(ratio(c, floor), 3) for name, c in contenders.items() if c is not floor}
    for name, group in groups.items():
        pair = [Contender(n, over(known[n], group)) for n in ("lxml_parse", "record")]
        race(pair, rounds=rounds)
        ratios[f"record_to_parse_{name}"] = round(ratio(pair[1], pair[0]), 3)
    speeds = {
        name: {
            "ms_per_page": round(c.median / len(jobs) * 1e3, 3),
            "pages_per_second": round(len(jobs) / c.median, 1),
            "mb_per_second": round(size / c.median, 2),
        }
        for name, c in contenders.items()
    }
    return {"ratios": ratios, "speeds": speeds, "pages": len(jobs), "megabytes": round(size, 2)}


def with_memory(report: dict[str, Any], groups: dict[str, list[Job]]) -> None:
    """Adds the peak memory of one pass of each contender, in a process of its own (MB, pages and imports included)."""
    with tempfile.NamedTemporaryFile() as pages:
        pickle.dump([job for group in groups.values() for job in group], pages)
        pages.flush()
        for name, speed in report["speeds"].items():
            speed["peak_mb"] = in_child("benchmarks.extraction", "--memory", name, "--pages", pages.name)["peak_mb"]


def memory_of(name: str, pages: Path) -> dict[str, float]:
    """The peak memory of this process after one pass of a contender over pickled pages."""
    jobs: list[Job] = pickle.loads(pages.read_bytes())
    over(readers()[name], jobs)()
    return {"peak_mb": round(peak_mb(), 1)}


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    yield f"{report['pages']} article pages, {report['megabytes']} MB; 1.0 = lxml.html parsing the same pages"
    for name, speed in report["speeds"].items():
        times = report["ratios"].get(f"{name}_to_parse", 1.0)
        yield (
            f"{name:<24}{times:>8.2f}  {speed['ms_per_page']:>9.3f} ms {speed['pages_per_second']:>9.1f} pages/s"
            f"{speed['mb_per_second']:>9.2f} MB/s{speed.get('peak_mb', 0.0):>8.0f} MB"
        )
    yield from (f"{name:<40}{value:>8.3f}" for name, value in report["ratios"].items() if "parse_" in name)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--captures", type=Path, metavar="WARC", help="real pages (default: ../shared/captures)")
    parser.add_argument("--rounds", type=int, default=9, help="passes of each contender")
    parser.add_argument("--memory", metavar="NAME", help=argparse.SUPPRESS)
    parser.add_argument("--pages", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    keep_heap()  # as every process of ours does whose work is reading
    if options.memory:
        show(memory_of(options.memory, options.pages), as_json=True, lines=list)
        return
    groups = {"sample": sample_jobs(), "captures": captured_jobs(options.captures)}
    groups = {name: jobs for name, jobs in groups.items() if jobs}
    report = measure(groups, options.rounds) | {"machine": machine()}
    with_memory(report, groups)
    show(report, as_json=options.json, lines=lambda: list(lines(report)))


if __name__ == "__main__":
    main()
