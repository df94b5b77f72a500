"""One portal over days: new, quiet, edited, re-stamped, counted, removed, challenged, broken. Each gives exactly the
record, observation, verdict and exit code of the design."""

import time
from datetime import UTC, datetime, timedelta

import pytest

pytestmark = pytest.mark.slow

SOON = ["NEWSCRAWL_REVISITS=" + ",".join(f"{age}s" for age in range(1, 240))]
"""A revisit is due every second: for an article of seconds ago, however slow the machine is."""


def seconds_ago():
    """Asked by each test: hundreds of others may run between the import of this module and the test."""
    return datetime.now(UTC) - timedelta(seconds=5)


def test_a_portal_over_days(served):
    portal = served(articles=12, now=seconds_ago(), settings=["NEWSCRAWL_REVISITS=1h"])
    first = portal.update()
    assert (first.code, first.result["verdict"], first.result["new"]) == (0, "ok", 12)
    assert first.result["views"] == sum(r["view_count"] is not None for r in portal.records())

    quiet = portal.update()
    assert (quiet.code, quiet.result["verdict"]) == (0, "quiet")
    assert quiet.result["new"] == quiet.result["changed"] == quiet.result["views"] == 0
    assert len(portal.records()) == 12

    # number 0 is the newest article: a sentinel reads it again in every update
    portal.site.change("edit", number=0, stamp=0)
    edited = portal.update().result
    assert (edited["verdict"], edited["new"], edited["changed"]) == ("ok", 0, 1)
    record = portal.records()[-1]
    assert (record["change"], record["version"]) == ("content", 2)
    assert "body" in record["provenance"]["changed"]
    assert record["first_seen_at"] < record["fetched_at"]

    portal.site.change("stamp", number=0)
    stamped = portal.update().result
    assert stamped["changed"] == 1
    record = portal.records()[-1]
    assert (record["change"], record["version"], record["provenance"]["changed"]) == ("stamp", 3, ["updated_at"])

    portal.site.change("views", number=0)
    counted = portal.update().result
    assert (counted["new"], counted["changed"], counted["views"]) == (0, 0, 1)
    assert len(portal.records()) == 14
    seen = portal.records("views")
    assert seen[-1]["key"] == record["key"]
    assert seen[-1]["view_count"] > record["view_count"]

    portal.site.change("add", count=2)
    assert portal.update().result["new"] == 2


def test_a_removed_article_is_an_event_on_the_second_run(served):
    portal = served(articles=8)
    portal.update()
    portal.site.change("remove", number=0)
    first = portal.update().result
    assert (first["gone"], first["issues"]["page.gone"]) == (0, 1)
    second = portal.update().result
    assert second["gone"] == 1
    (event,) = portal.records("events")
    assert (event["kind"], event["status"]) == ("gone", 404)
    assert portal.update().result["gone"] == 0


def test_a_redirect_to_the_front_page_is_a_move(served):
    portal = served(articles=6)
    portal.update()
    portal.site.change("traps", names="moved-home")
    portal.update()
    portal.update()
    assert {event["kind"] for event in portal.records("events")} == {"moved"}


@pytest.mark.parametrize(
    ("trap", "verdict", "code"),
    [
        ("challenge", "blocked", 4),
        ("challenge-403", "blocked", 4),
        ("robots-500", "blocked", 4),
        ("robots-closed", "blocked", 4),
        ("unavailable", "blocked", 4),
        ("broken-layout", "degraded", 3),
        ("broken-views", "degraded", 3),
        ("soft-404", "failed", 1),
        ("stub", "failed", 1),
        ("empty", "failed", 1),
        ("wrong-type", "failed", 1),
        ("robots-404", "quiet", 0),
        ("robots-html", "quiet", 0),
        ("redirects", "quiet", 0),
        ("no-validators", "quiet", 0),
        ("no-gzip", "quiet", 0),
        ("feed-broken", "quiet", 0),
        ("link-noise", "quiet", 0),
    ],
)
def test_a_trap_on_a_known_portal(served, trap, verdict, code):
    portal = served(articles=8)
    assert portal.update().code == 0
    held = len(portal.records())
    portal.site.change("traps", names=trap)
    ran = portal.update()
    assert (ran.result["verdict"], ran.code) == (verdict, code), ran.err
    assert len(portal.records()) == held
    portal.site.change("traps", names="")
    assert portal.update().code == 0


def test_degraded_lines_go_to_quarantine_and_the_ledger_stays(served):
    portal = served(articles=8)
    portal.update()
    portal.site.change("traps", names="broken-layout")
    portal.site.change("edit", number=0)
    assert portal.update().code == 3
    assert portal.records(folder=portal.home / "quarantine")
    assert len(portal.records()) == 8
    portal.site.change("traps", names="")
    assert portal.update().result["changed"] == 1  # read again by its own rules


@pytest.mark.parametrize("trap", ["wrong-charset", "legacy-charset", "mojibake"])
def test_a_page_in_another_charset_reads_the_same(served, trap):
    plain = served(articles=6)
    plain.update()
    spoiled = served(articles=6, traps=[trap])
    spoiled.archive = plain.archive.with_name("spoiled")
    spoiled.update()
    wanted = {r["key"]: (r["headline"], r["sapo"], r["body"]) for r in plain.records()}
    assert {r["key"]: (r["headline"], r["sapo"], r["body"]) for r in spoiled.records()} == wanted


def test_endless_paging_ends(served):
    portal = served(articles=8, traps=["endless-paging"])
    ran = portal.update()
    assert (ran.code, ran.result["new"]) == (0, 8)
    assert ran.result["requests"] < 40


def test_a_rate_limit_is_waited_for(served):
    portal = served(articles=4, traps=["rate-limit"])
    ran = portal.update()
    assert (ran.code, ran.result["new"]) == (0, 4)


def test_limit_leaves_the_rest_for_the_next_run(served):
    portal = served(articles=20)
    assert portal.update("--limit", "5").result["new"] == 5
    assert portal.update().result["new"] == 15
    assert len({r["key"] for r in portal.records()}) == len(portal.records()) == 20


def test_due_revisits_are_conditional(served):
    portal = served(articles=12, now=seconds_ago(), settings=SOON)
    portal.update()
    portal.forget()
    time.sleep(1.1)  # until the next revisit is due
    ran = portal.update()
    assert ran.result["verdict"] == "quiet"
    answers = [seen["status"] for seen in portal.site.view("requests") if seen["target"].endswith(".html")]
    assert answers.count(200) <= 2  # the sentinels
    assert answers.count(304) >= 1, answers
