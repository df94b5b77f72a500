"""Which verdict a run gets, which exit code that is, and which of several codes a command returns."""

from dataclasses import dataclass, field, fields
from itertools import combinations

import pytest

from newscrawl.runs.closing import decide
from newscrawl.runs.tally import Counts, Tally
from newscrawl.runs.verdict import EXIT_CODES, MEANINGS, ORDER, Verdict, combined_exit_code


@dataclass
class Case:
    name: str
    verdict: Verdict
    counts: dict[str, int] = field(default_factory=dict)
    issues: dict[str, int] = field(default_factory=dict)
    failure: str | None = None
    interrupted: str | None = None
    alarms: list[str] = field(default_factory=list)
    reason: str = ""


HEALTHY = {"articles": 10, "sources_ok": 2}
LOST = ["a known article lost a field: bao_vidu:1: sapo"]

CASES = [
    Case("records were written", Verdict.OK, HEALTHY | {"new": 10}),
    Case("only edits", Verdict.OK, HEALTHY | {"changed": 1}),
    Case("nothing new", Verdict.QUIET, HEALTHY | {"unchanged": 10}),
    Case("nothing at all but a source that answered 304", Verdict.QUIET, {"sources_ok": 1}),
    Case("only counters moved", Verdict.QUIET, HEALTHY | {"views": 10}),
    Case(
        "an exception",
        Verdict.FAILED,
        HEALTHY | {"new": 10},
        failure="an exception while reading x",
        reason="exception",
    ),
    Case("an exception during an interruption", Verdict.FAILED, failure="boom", interrupted="stopped", reason="boom"),
    Case("an exception beside an alarm", Verdict.FAILED, HEALTHY, failure="boom", alarms=LOST, reason="boom"),
    Case("no source answered", Verdict.FAILED, {"sources_failed": 2}, reason="no source"),
    Case("one of two sources answered", Verdict.OK, HEALTHY | {"sources_failed": 1, "new": 1}),
    Case("most pages failed", Verdict.FAILED, HEALTHY | {"failed": 11, "new": 1}, reason="11 of 21"),
    Case("half of the pages failed", Verdict.OK, HEALTHY | {"failed": 10, "new": 1}),
    Case("robots.txt unreachable", Verdict.BLOCKED, {}, {"robots.unreachable": 1}, reason="robots.txt"),
    Case("robots.txt refuses", Verdict.BLOCKED, {"sources_failed": 2}, {"robots.refused": 2}, reason="robots.txt"),
    Case("told to come back too late", Verdict.BLOCKED, {"blocked": 1}, {"politeness.refused": 1}, reason="stay away"),
    Case("robots.txt refuses one section only", Verdict.OK, HEALTHY | {"new": 1}, {"robots.refused": 1}),
    Case("challenges only", Verdict.BLOCKED, {"blocked": 3, "sources_ok": 1}, reason="3 of 3"),
    Case("half of the pages are challenges", Verdict.BLOCKED, {"articles": 5, "blocked": 5, "sources_ok": 1}),
    Case("a few challenges", Verdict.OK, HEALTHY | {"blocked": 3, "new": 10}),
    Case("challenges make fields vanish", Verdict.BLOCKED, {"blocked": 3, "articles": 1}, alarms=LOST),
    Case("a field vanished", Verdict.DEGRADED, HEALTHY | {"new": 10}, alarms=LOST, reason="lost a field"),
    Case("a field vanished on a quiet day", Verdict.DEGRADED, HEALTHY, alarms=LOST),
    Case("a field vanished before the deadline", Verdict.DEGRADED, HEALTHY, alarms=LOST, interrupted="deadline"),
    Case(
        "the deadline", Verdict.PARTIAL, HEALTHY | {"new": 3}, interrupted="the deadline was reached", reason="deadline"
    ),
    Case("a signal before anything", Verdict.PARTIAL, interrupted="stopped by a signal", reason="signal"),
    Case("the budget", Verdict.PARTIAL, HEALTHY | {"new": 3, "over_budget": 1}, reason="budget"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_decide(case: Case) -> None:
    tally = Tally(counts=Counts(**case.counts), failure=case.failure, interrupted=case.interrupted)
    tally.issues.update(case.issues)
    verdict, reasons = decide(tally, case.alarms)
    assert verdict is case.verdict
    assert case.reason in " ".join(reasons)
    assert bool(reasons) == (verdict not in (Verdict.OK, Verdict.QUIET)), "every bad verdict says why"


def test_the_exit_codes_are_those_that_other_peoples_scripts_expect() -> None:
    assert {verdict.value: verdict.exit_code for verdict in Verdict} == {
        "ok": 0,
        "quiet": 0,
        "failed": 1,
        "usage": 2,
        "degraded": 3,
        "blocked": 4,
        "locked": 5,
        "partial": 6,
    }
    assert set(EXIT_CODES) == set(MEANINGS) == set(Verdict)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], 0),
        ([0, 0], 0),
        ([0, 5], 5),
        ([5, 6], 6),
        ([6, 4], 4),
        ([4, 3], 3),
        ([3, 1], 1),
        ([0, 6, 5, 4, 3, 1], 1),
        ([2, 1], 2),
        ([7, 0], 0),
        ([7], 7),
    ],
)
def test_several_portals(codes: list[int], expected: int) -> None:
    assert combined_exit_code(codes) == expected


@pytest.mark.parametrize("pair", list(combinations(ORDER, 2)))
def test_the_graver_of_two_wins_in_either_order(pair: tuple[int, int]) -> None:
    assert combined_exit_code(pair) == combined_exit_code(reversed(pair)) == pair[0]


def test_the_first_failure_stays_and_is_told() -> None:
    told: list[str] = []
    tally = Tally(on_stop=lambda reason, why: told.append(why))
    tally.fail("first")
    tally.fail("second")
    assert (tally.failure, told) == ("first", ["first"])


def test_counts_begin_at_zero() -> None:
    assert all(getattr(Counts(), f.name) == 0 for f in fields(Counts))
