"""`python -m benchmarks.text [--json] [--captures WARC]`: µs per article of every reading function, and no hang.

Beside each: `lxml.html` parsing the same article's page; ftfy, dateparser and underthesea where they are installed and
do the same job. What the functions are given is what the pages really print: the answers of the rules. `reading` is all
reading of one article: every question that extraction and the stages ask `newscrawl.text` while its page becomes a
record (see `asked`); `stages` are those of the stages alone. No cache knows an article before its turn. Sample pages
and real captures are measured apart. Then every function reads hostile strings of 100 kB and of 1 MB, and may take at
most twelve times as long.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lxml.html

from benchmarks import asked, hostile
from benchmarks.pages import captured_jobs, sample_jobs
from benchmarks.timing import Contender, installed, machine, race, ratio, show
from newscrawl import text
from newscrawl.cli.extracting import NO_RULES, Job, bound_for
from newscrawl.extract import Page, read_article
from newscrawl.portals import portal_for

LIMIT = 0.15
"""All reading of one article, as a share of the bare parse of its page."""
PASS = 60
"""Articles of a pass: five alone are over in a millisecond, which mostly shows what the contender before left in the
processor's caches (reading of the captures: 21 % of the parse, and 15 % in passes of 60, 2026-11)."""
CLEANING = frozenset({"is_sound", "repair", "clean", "clean_text"})


@dataclass(slots=True)
class Given:
    """What one article gives the reading functions."""

    job: Job
    texts: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    datelines: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    counts: list[str] = field(default_factory=list)
    questions: dict[str, list[Callable[[], object]]] = field(default_factory=dict)


def given(job: Job) -> Given:
    """The raw answers of a page's rules, as the stages get them."""
    page = Page(job.body, job.url, headers={"content-type": job.content_type or ""}, seen_at=job.seen_at)
    portal = portal_for(job.url) if job.url else None
    article = bound_for(portal.id).extract(page) if portal else read_article(page, NO_RULES)
    found, printed = Given(job, questions=sorted_out(asked.questions(job))), article.printed
    assert printed is not None
    found.texts = [raw.text for name in ("headline", "sapo", "section") for raw in printed.all(name)[:1]]
    found.texts += printed.tags
    if printed.body is not None:
        found.paragraphs = [block.text for block in printed.body.blocks]
        found.texts.append("\n".join(found.paragraphs))
        found.texts += [text for image in printed.body.images for text in (image.caption, image.credit) if text]
    found.datelines = [raw.text for raw in printed.all("dateline")]
    found.bylines = [raw.text for raw in printed.all("byline")]
    found.counts = [raw.text for name in ("view_count", "comment_count") for raw in printed.all(name)]
    return found


def sorted_out(questions: list[asked.Question]) -> dict[str, list[Callable[[], object]]]:
    """The questions to ask again, by what is measured with them."""
    return {
        "reading": [question.ask for question in questions],
        "stages": [question.ask for question in questions if question.of_a_stage],
        "cleaning": [question.ask for question in questions if question.name in CLEANING],
    }


def again(name: str) -> Callable[[Given], None]:
    """Asks what was asked for an article."""

    def reader(one: Given) -> None:
        for ask in one.questions[name]:
            ask()

    return reader


def readers() -> dict[str, Callable[[Given], object]]:
    """The contenders: each gives one article to one function."""
    return {
        "lxml_parse": lambda one: lxml.html.document_fromstring(one.job.body),
        **{name: again(name) for name in sorted_out([])},
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


def peers() -> dict[str, Callable[[Given], object]]:
    """ftfy beside `clean_text`, dateparser beside `read_stamp`, underthesea beside two of ours, since it does both:
    one form of every letter (`clean_text`) and one place for every tone (`accent_key`)."""
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
        found["underthesea_for_accent_key"] = lambda one: [text_normalize(t) for t in one.paragraphs]
    return found


def over(reader: Callable[[Given], object], articles: list[Given], times: int) -> Callable[[], None]:
    """One pass: so many times a process that has read nothing yet, and then one article after the other."""
    of_a_page = asked.caches(1, asked.OF_ONE_PAGE)
    others = asked.caches(asked.OF_ONE_PAGE + 1, 1_000_000)

    def run() -> None:
        for _ in range(times):
            for empty in others:
                empty()
            for one in articles:
                for empty in of_a_page:
                    empty()
                reader(one)

    return run


def measure(jobs: list[Job], rounds: int, known: dict[str, Callable[[Given], object]]) -> dict[str, Any]:
    """µs per article and ratios to the parse, of every function."""
    articles = [given(job) for job in jobs]
    times = max(1, PASS // len(articles))
    contenders = {name: Contender(name, over(reader, articles, times)) for name, reader in known.items()}
    race(list(contenders.values()), rounds=rounds, budget=12.0)
    floor = contenders["lxml_parse"]
    ratios = {f"{name}_to_parse": round(ratio(c, floor), 4) for name, c in contenders.items() if c is not floor}
    micros = {name: round(c.median / (times * len(articles)) * 1e6, 1) for name, c in contenders.items()}
    return {"ratios": ratios, "microseconds_per_article": micros, "articles": len(articles)}


def report_of(captures: Path | None, rounds: int) -> dict[str, Any]:
    """Sample pages with the peers, then real captures where there are any (`_captures` behind their names)."""
    report = measure(sample_jobs(), rounds, readers() | peers())
    if jobs := captured_jobs(captures):
        real = measure(jobs, rounds, readers())
        report["ratios"] |= {f"{name}_captures": value for name, value in real["ratios"].items()}
        report["captures"] = {name: real[name] for name in ("microseconds_per_article", "articles")}
    growth = {name: hostile.growth(name, run) for name, run in hostile.readers().items()}
    report["growth"] = {name: (round(times, 2), seed) for name, (times, seed) in growth.items()}
    report["ratios"]["growth_worst"] = max(times for times, _ in report["growth"].values())
    return report | {"machine": machine()}


def lines(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    ratios = report["ratios"]
    for ending, group in (("", report), ("_captures", report.get("captures"))):
        if group is None:
            continue
        yield f"{group['articles']} {'captures' if ending else 'sample articles'}; share of lxml.html parsing the page"
        for name, micros in group["microseconds_per_article"].items():
            yield f"{name:<30}{micros:>10.1f} µs {ratios.get(f'{name}_to_parse{ending}', 1.0):>8.1%}"
        share = ratios[f"reading_to_parse{ending}"]
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
    report = report_of(options.captures, options.rounds)
    show(report, as_json=options.json, lines=lambda: list(lines(report)))


if __name__ == "__main__":
    main()
