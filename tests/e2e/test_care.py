"""Damage and what `archive repair` makes of it: an archive as a user has it, harmed, mended, and updated again."""

import gzip
import json
import os
import random
import re
import shlex

import pytest

from .conftest import newscrawl


def care(portal, action):
    return newscrawl("archive", action, "--archive", str(portal.archive))


def forget_ledger(portal):
    for path in portal.home.glob("ledger.sqlite*"):
        path.unlink()


def cut(segment):
    os.truncate(segment, segment.stat().st_size - 4000)


def spoil(segment):
    data = bytearray(segment.read_bytes())
    data[len(data) // 3 : len(data) // 3 + 40] = bytes(40)
    segment.write_bytes(data)


def remove(segment):
    segment.unlink()


@pytest.mark.parametrize("harm", [cut, spoil, remove])
@pytest.mark.parametrize("with_ledger", [True, False])
def test_records_of_a_lost_segment_are_read_again_from_their_pages(served, harm, with_ledger):
    portal = served(articles=10)
    portal.update()
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    before = {record["key"]: record for record in portal.records()}
    harm(segment)
    if not with_ledger:
        forget_ledger(portal)
    verified = care(portal, "verify")
    assert verified.code == 1
    assert "segment.lost" in verified.out
    repaired = care(portal, "repair")
    assert repaired.code == 0
    left = 0 if harm is remove else repaired.result["adoption"]["lines"] - len(portal.records("views"))
    assert repaired.result["unheld"] == repaired.result["restored"]["records"] == 10 - left > 0
    assert f"{10 - left} were read again from their stored pages, 0 are lost" in repaired.err
    after = {record["key"]: record for record in portal.records()}
    assert after == before
    assert len(portal.records()) == 10
    verified = care(portal, "verify")
    assert verified.code == 0, verified.out
    ran = portal.update()
    assert (ran.code, ran.result["new"], ran.result["changed"]) == (0, 0, 0)


def test_versions_of_lost_records_fit_between_those_that_are_held(served):
    portal = served(articles=6)
    portal.update()
    portal.site.change("edit", number=0, stamp=0)
    portal.update()
    first, second = sorted(portal.home.glob("articles/*/*/*.gz"))
    before = portal.records()
    assert [r["version"] for r in before].count(2) == 1
    for lost in (first, second):
        whole = lost.read_bytes()
        lost.unlink()
        forget_ledger(portal)
        assert care(portal, "repair").code == 0
        after = portal.records()
        shown = ("key", "version", "change", "content_digest", "fetched_at", "first_seen_at")
        assert sorted([r[n] for n in shown] for r in after) == sorted([r[n] for n in shown] for r in before)
        for made in portal.home.glob("articles/*/*/*.gz"):
            if made not in (first, second):
                made.unlink()
        lost.write_bytes(whole)


def test_what_neither_segment_nor_page_holds_is_given_up_once_and_named(served):
    portal = served(articles=6)
    portal.update()
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    (warc,) = portal.home.glob("warc/*/*/*.gz")
    gone = portal.records()[3]
    lines = gzip.decompress(segment.read_bytes()).splitlines(keepends=True)
    segment.write_bytes(gzip.compress(b"".join(lines[:3] + lines[4:]), mtime=0))
    data = bytearray(warc.read_bytes())
    data[gone["provenance"]["warc"]["offset"] + 2000] ^= 1
    warc.write_bytes(data)
    forget_ledger(portal)
    repaired = care(portal, "repair")
    assert list(repaired.result["restored"]["given_up"]) == [gone["key"]]
    assert f"{gone['key']} is lost: its stored page is lost too" in repaired.err
    verified = care(portal, "verify")
    assert verified.code == 0, verified.out
    assert "segment.given-up" in verified.out
    assert portal.update().result["new"] == 1
    assert care(portal, "verify").code == 0
    assert json.loads(care(portal, "repair").out)["unheld"] == 0


def test_a_run_without_ledger_says_how_many_articles_it_takes_for_new(served):
    portal = served(articles=6)
    portal.update()
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    segment.unlink()
    forget_ledger(portal)
    ran = portal.update()
    (report,) = [json.loads(p.read_text("utf-8")) for p in portal.home.glob(f"runs/{ran.result['run_id']}.json")]
    assert report["adopted"]["forgotten"] == 6
    assert ran.result["new"] == 6
    care(portal, "repair")
    assert care(portal, "verify").code == 0


def half(ledger):
    os.truncate(ledger, ledger.stat().st_size // 2)


def rubbish(ledger):
    ledger.write_bytes(random.Random(1).randbytes(20_000))


def a_page(ledger):
    data = bytearray(ledger.read_bytes())
    data[7 * 4096 : 8 * 4096] = random.Random(1).randbytes(4096)
    ledger.write_bytes(data)


@pytest.mark.parametrize("harm", [half, rubbish, a_page])
def test_a_broken_ledger_says_which_command_mends_it(served, harm):
    portal = served(articles=6)
    portal.update()
    harm(portal.home / "ledger.sqlite")
    ran = portal.update()
    assert (ran.code, ran.result["verdict"]) == (1, "failed")
    assert "no article is lost" in ran.err
    words = shlex.split(re.findall(r"`newscrawl (archive repair [^`]*)`", ran.err)[-1])
    assert newscrawl(*words).code == 0
    ran = portal.update()
    assert (ran.code, ran.result["new"], ran.result["changed"]) == (0, 0, 0)
    assert care(portal, "verify").code == 0


def test_rubbish_in_the_log_of_a_ledger_is_passed_over(served):
    portal = served(articles=6)
    portal.update()
    (portal.home / "ledger.sqlite-wal").write_bytes(random.Random(1).randbytes(50_000))
    assert portal.update().result["new"] == 0
    assert care(portal, "verify").code == 0
