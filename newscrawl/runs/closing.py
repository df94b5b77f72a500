"""The end of a run: judge, close, acknowledge, report. The order is the promise: store, then acknowledge.

A degraded run writes its report first, so that a kill in between cannot let its lines be adopted as truth; then its
segments go to quarantine and the ledger never hears of them. The captures are kept in either case.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Any

from newscrawl import __version__
from newscrawl.archive.commit import commit, write_report
from newscrawl.archive.frontier import Frontier
from newscrawl.errors import ArchiveError
from newscrawl.runs.run import Run
from newscrawl.runs.tally import Tally
from newscrawl.runs.verdict import Verdict


def decide(run: Tally, alarms: list[str]) -> tuple[Verdict, list[str]]:
    """The verdict and its reasons in plain sentences: the first ending that holds."""
    return next(_endings(run, alarms))


def _endings(run: Tally, alarms: list[str]) -> Iterator[tuple[Verdict, list[str]]]:
    """Every ending that holds, gravest first: a crash hides a refusal, a refusal hides what the few pages lacked."""
    counts = run.counts
    if run.failure is not None:
        yield Verdict.FAILED, [run.failure]
    refused = run.issues["robots.unreachable"] + run.issues["robots.refused"] + run.issues["politeness.refused"]
    tried = counts.articles + counts.blocked + counts.failed
    if refused and not counts.articles and not counts.sources_ok:
        yield Verdict.BLOCKED, ["robots.txt forbids or cannot be read, or the server asked us to stay away"]
    if counts.blocked and counts.blocked * 2 >= tried:
        yield Verdict.BLOCKED, [f"{counts.blocked} of {tried} pages were challenges or refusals"]
    if alarms:
        yield Verdict.DEGRADED, alarms
    if run.interrupted is not None:
        yield Verdict.PARTIAL, [run.interrupted]
    if counts.sources_failed and not counts.sources_ok:
        yield Verdict.FAILED, ["no source answered with a list of articles"]
    if counts.failed and counts.failed * 2 > tried:
        yield Verdict.FAILED, [f"{counts.failed} of {tried} article pages could not be fetched or read"]
    if counts.over_budget:
        yield Verdict.PARTIAL, ["the daily budget of requests is used up"]
    if counts.new or counts.changed:
        yield Verdict.OK, []
    yield Verdict.QUIET, []


def judge(run: Run, *, floors: Mapping[str, float], min_sample: int, max_shift: float) -> list[str]:
    """The alarms of the run so far, against the profile's floors and the last healthy runs."""
    healthy = (r for r in run.ledger.reports(20) if r.get("verdict") == Verdict.OK)
    return run.coverage.alarms(floors=floors, healthy=healthy, min_sample=min_sample, max_shift=max_shift)


def close_run(run: Run, *, floors: Mapping[str, float], min_sample: int, max_shift: float) -> dict[str, Any]:
    """Ends the run and gives its report (what `runs/<run_id>.json` holds). Never raises `ArchiveError`: a run that
    cannot be closed is a failed run, and says so.
    """
    try:
        alarms = judge(run, floors=floors, min_sample=min_sample, max_shift=max_shift)
        verdict, reasons = decide(run, alarms)
        if verdict is Verdict.DEGRADED:
            write_report(run.paths, None, run.run_id, report_of(run, verdict, reasons))
        _close_files(run, quarantine=verdict is Verdict.DEGRADED)
    except ArchiveError as error:
        run.fail(str(error))
        verdict, reasons = Verdict.FAILED, [str(error)]
    report = report_of(run, verdict, reasons)
    with _told_in(report):
        write_report(run.paths, run.ledger, run.run_id, report)
    with _told_in(report):
        run.ledger.close()
    run.lock.release()
    return report


@contextmanager
def _told_in(report: dict[str, Any]) -> Iterator[None]:
    """An archive error of the block makes the report a failed one; what comes after it is still done."""
    try:
        yield
    except ArchiveError as error:
        reasons = [*report["reasons"], str(error)]
        report |= {"verdict": Verdict.FAILED.value, "exit_code": Verdict.FAILED.exit_code, "reasons": reasons}


def _close_files(run: Run, *, quarantine: bool) -> None:
    """Side by side: packing a segment and waiting for the disk leave the interpreter free."""
    writers = (run.articles, run.views, run.events)
    with ThreadPoolExecutor(len(writers) + 1) as pool:
        warcs = pool.submit(run.warc.close)
        closed = [pool.submit(writer.close, quarantine=quarantine) for writer in writers]
    segments = [segment for one in closed for segment in one.result()]
    commit(run.ledger, segments, warcs.result(), done=() if quarantine else run.done, scope=run.scope)
    if not quarantine and run.failure is None:
        Frontier(run.ledger, run.scope).forget_done()
        for source, listed in run.remembered:
            run.memory.put_source(source if listed <= run.settled else replace(source, answer="open"))


def report_of(run: Run, verdict: Verdict, reasons: list[str]) -> dict[str, Any]:
    """The run report: the result line's fields first, then what explains them."""
    counts = run.counts
    issues = run.issues + run.coverage.issues
    return {
        "portal": run.paths.portal,
        "run_id": run.run_id,
        "verdict": verdict.value,
        "exit_code": verdict.exit_code,
        "new": counts.new,
        "changed": counts.changed,
        "views": counts.views,
        "gone": counts.gone,
        "requests": counts.requests,
        "bytes": counts.bytes,
        "seconds": round((run.now() - run.started).total_seconds(), 2),
        "issues": dict(sorted(issues.items())),
        "reasons": reasons,
        "mode": run.mode,
        "started": run.started.isoformat(timespec="seconds"),
        "newscrawl": __version__,
        "sample": run.sample,
        "adopted": run.adopted,
        "counts": asdict(counts),
        "records": run.coverage.records,
        "field_shares": run.coverage.shares(),
        "rule_shares": run.coverage.rule_shares(),
        "fallbacks": run.coverage.fallbacks,
    }


def report_of_crawl(portal: str, tally: Tally, verdict: Verdict, reasons: list[str]) -> dict[str, Any]:
    """The report of a plain crawl, which keeps no archive."""
    return {
        "portal": portal,
        "verdict": verdict.value,
        "exit_code": verdict.exit_code,
        "new": tally.counts.new,
        "issues": dict(sorted((tally.issues + tally.coverage.issues).items())),
        "reasons": reasons,
        "records": tally.coverage.records,
        "field_shares": tally.coverage.shares(),
    }


RESULT_KEYS = (
    "portal", "run_id", "verdict", "exit_code", "new", "changed", "views", "gone", "requests", "bytes", "seconds",
    "issues",
)  # fmt: skip
"""Fields of the JSON line that `update` and `backfill` print per portal."""
