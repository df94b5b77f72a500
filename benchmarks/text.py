"""`python -m benchmarks.text [--json] [--captures WARC]`: µs per article of every reading function, and no hang.

Beside each: `lxml.html` parsing the same article's page; ftfy, dateparser and underthesea where they are installed
and do the same job. What the functions are given is what the pages really print: the answers of the rules.
`reading_to_parse` is all reading of one article together (a UTF-8 page: its bytes are parsed as they stand, see
`Page.check`). Then every function reads hostile strings of 100 kB and of 1 MB, and may take at most twelve times as
long.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lxml.html

from benchmarks import hostile
from benchmarks.pages import captured_jobs, sample_jobs
from benchmarks.timing import Contender, installed, machine, race, ratio, show
from newscrawl import text
from newscrawl.cli.extracting import NO_RULES, Job, bound_for
from newscrawl.extract import Page, read_article
from newscrawl.portals import portal_for

LIMIT = 0.15
"""All reading of one article, as a share of the bare parse of its page."""


@dataclass(slots=True)
class Given:
    """What one article gives the reading functions."""

    job: Job
    texts: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    datelines: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    counts: list[str] = field(default_factory=list)


def given(job: Job) -> Given:
    """The raw answers of a page's rules, as the stages get them."""
    page = Page(job.body, job.url, headers={"content-type": job.content_type or ""}, seen_at=job.seen_at)
    portal = portal_for(job.url) if job.url else None
    article = bound_for(portal.id).extract(page) if portal else read_article(page, NO_RULES)
    found, printed = Given(job), article.printed
    assert printed is not None
    found.texts = [raw.text for name in ("headline", "sapo", "section") for raw in printed.all(name)[:1]]
    found.texts += printed.tags
    if printed.body is not None:
        found.paragraphs = [block.text for block in printed.body.blocks]
        found.texts.append("\n".join(found.paragraphs))
        found.texts += [text for image in printed.body.images for text in (image.caption, image.credit) if text]
    found.datelines = [raw.text for raw in printed.all("dateline")]
    found.stamps = [raw.text for name in ("published", "updated") for raw in printed.all(name)]
    found.bylines = [raw.text for raw in printed.all("byline")]
    found.counts = [raw.text for name in ("view_count", "comment_count") for raw in printed.all(name)]
    return found


def cleaning(one: Given) -> None:
    """As the stages do it: repair and clean of every text field (see `pipelines.base.tidy`)."""
    for printed in one.texts:
        if not text.is_sound(printed):
            text.clean_text(text.repair_text(printed))


def reading(one: Given) -> None:
    """All reading of one article."""
    cleaning(one)
    shown = one.datelines[0] if one.datelines else None
    for line in one.datelines:
        text.read_dateline(line, seen_at=one.job.seen_at)
    for line in one.stamps:
        text.read_stamp(line, seen_at=one.job.seen_at, visible=shown, where="meta")
    for line in one.bylines[:1]:
        text.read_byline(text.clean_text(line), where="head")
    text.split_tail(one.paragraphs)
    for line in one.counts:
        text.read_counts(line)
    if one.job.url:
        text.read_stamp(one.job.url, where="url")


def readers() -> dict[str, Callable[[Given], object]]:
    """The contenders: each gives one article to one function."""
    found: dict[str, Callable[[Given], object]] = {
        "lxml_parse": lambda one: lxml.html.document_fromstring(one.job.body),
        "reading": reading,
        "cleaning": cleaning,
        "clean_text": lambda one: [text.clean_text(t) for t in one.texts],
        "repair_text": lambda one: [text.repair_text(t) for t in one.texts],
        "decode_text": lambda one: text.decode_text(one.job.body, charset="utf-8"),
        "fold_key": lambda one: [text.fold_key(t) for t in one.paragraphs],
        "accent_key": lambda one: [text.accent_key(t) for t in one.paragraphs],
        "read_stamp": lambda one: [text.read_stamp(t) for t in one.datelines],
        "read_dateline": lambda one: [text.read_dateline(t) for t in one.datelines],
        "read_byline": lambda one: [text.read_byline(t, where="head") for t in one.bylines],
        "read_count": lambda one: [text.read_count(t) for t in one.counts],
        "read_counts": lambda one: [text.read_counts(t) for t in one.counts],
        "is_boilerplate": lambda one: [text.is_boilerplate(t) for t in one.paragraphs],
        "split_tail": lambda one: text.split_tail(one.paragraphs),
    }
    return found | peers()


def peers() -> dict[str, Callable[[Given], object]]:
    """ftfy and underthesea beside `clean_text`, dateparser beside `read_stamp`."""
    found: dict[str, Callable[[Given], object]] = {}
    if installed("ftfy"):
        import ftfy  # noqa: PLC0415

        found["ftfy_for_clean_text"] = lambda one: [ftfy.fix_text(t) for t in one.texts]
    if installed("dateparser"):
        import dateparser  # noqa: PLC0415

        settings = {"DATE_ORDER": "DMY"}
        found["dateparser_for_read_stamp"] = lambda one: [
            dateparser.parse(t, languages=["vi"], settings=settings) for t in one.datelines
        ]
    if installed("underthesea"):
        from underthesea import text_normalize  # noqa: PLC0415

        found["underthesea_for_clean_text"] = lambda one: [text_normalize(t) for t in one.texts]
    return found


def over(reader: Callable[[Given], object], articles: list[Given]) -> Callable[[], None]:
    """One pass over the articles."""

    def run() -> None:
        for one in articles:
            reader(one)

    return run


def measure(jobs: list[Job], rounds: int) -> dict[str, Any]:
    """µs per article and ratios to the parse, of every function."""
    articles = [given(job) for job in jobs]
    contenders = {name: Contender(name, over(reader, articles)) for name, reader in readers().items()}
    race(list(contenders.values()), rounds=rounds, budget=12.0)
    floor = contenders["lxml_parse"]
    ratios = {f"{name}_to_parse": round(ratio(c, floor), 4) for name, c in contenders.items() if c is not floor}
    micros = {name: round(c.median / len(articles) * 1e6, 1) for name, c in contenders.items()}
    return {"ratios": ratios, "microseconds_per_article": micros, "articles": len(articles)}


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    yield f"{report['articles']} articles; share of lxml.html parsing the page"
    for name, micros in report["microseconds_per_article"].items():
        yield f"{name:<30}{micros:>10.1f} µs {report['ratios'].get(f'{name}_to_parse', 1.0):>8.1%}"
    share = report["ratios"]["reading_to_parse"]
    verdict = "within" if share <= LIMIT else "above"
    yield f"all reading of one article: {share:.1%} of the parse ({verdict} {LIMIT:.0%})"
    for name, (times, seed) in report["growth"].items():
        yield f"{name:<30}1 MB takes at most {times:>5.1f} times as long as 100 kB ({seed!r})"


def main() -> None:
    """Measures and prints; an `AssertionError` when a function grows faster than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.text", description=__doc__)
    parser.add_argument("--json", action="store_true", help="stdout is one JSON object")
    parser.add_argument("--captures", type=Path, metavar="WARC", help="real pages (default: ../shared/captures)")
    parser.add_argument("--rounds", type=int, default=9, help="passes of each function")
    options = parser.parse_args()
    captured = captured_jobs(options.captures)
    report = measure(sample_jobs() + captured, options.rounds)
    if captured:
        report["ratios"]["reading_to_parse_captures"] = measure(captured, options.rounds)["ratios"]["reading_to_parse"]
    growth = {name: hostile.growth(name, run) for name, run in hostile.readers().items()}
    report["growth"] = {name: (round(times, 2), seed) for name, (times, seed) in growth.items()}
    report["ratios"]["growth_worst"] = max(times for times, _ in report["growth"].values())
    report |= {"machine": machine()}
    show(report, as_json=options.json, lines=lambda: list(lines(report)))


if __name__ == "__main__":
    main()
