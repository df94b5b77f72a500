"""Kill, terminate, fill the disk, cut a file: nothing stored is lost, nothing is torn, nothing is held twice."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest

from tests.e2e.conftest import newscrawl

pytestmark = pytest.mark.slow

ARTICLES = 120


def start(portal, command, *words, **options):
    base = ["--archive", str(portal.archive), "--base-url", portal.site.url]
    return subprocess.Popen(
        [sys.executable, "-m", "newscrawl", command, portal.portal_id, *base, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def until_fetching(portal, pages=4):
    """Waits until the run has fetched a few pages: a signal before the loop runs would only end the interpreter."""
    for _ in range(300):
        if len(portal.site.view("requests")) >= pages:
            return
        time.sleep(0.05)
    pytest.fail("the run never began to fetch")


def article_fetches(portal):
    return Counter(seen["target"] for seen in portal.site.view("requests") if seen["target"].endswith(".html"))


def held_once(portal, articles=ARTICLES):
    keys = Counter(r["key"] for r in portal.records())
    assert len(keys) == articles
    assert set(keys.values()) == {1}
    verified = newscrawl("archive", "verify", "--archive", str(portal.archive))
    assert verified.code == 0, verified.out + verified.err


@pytest.mark.parametrize("command", [("update",), ("backfill", "--since", "2015-01-01")], ids=["update", "backfill"])
def test_kill_at_random_points(served, command):
    portal = served(articles=ARTICLES)
    chance = random.Random(7)
    killed = 0
    for _ in range(6):
        running = start(portal, *command)
        time.sleep(chance.uniform(0.7, 1.6))
        if running.poll() is None:
            running.send_signal(signal.SIGKILL)
            killed += 1
        running.communicate()
    assert killed
    assert portal.command(*command).code == 0
    held_once(portal)
    again = article_fetches(portal)
    # on their way at each kill: 16 being fetched, some 20 waiting to be read, 10 read and not yet committed
    assert sum(again.values()) - ARTICLES <= 48 * killed


def test_sigterm_ends_cleanly(served):
    portal = served(articles=ARTICLES, traps=["rate-limit"])
    running = start(portal, "update")
    until_fetching(portal)
    running.send_signal(signal.SIGTERM)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 6, err
    assert json.loads(out.splitlines()[-1])["verdict"] == "partial"
    assert not list(portal.home.rglob("*.part"))
    assert not list(portal.home.rglob("*.open"))
    portal.site.change("traps", names="")
    assert portal.update().code == 0
    held_once(portal)


def test_a_deadline_ends_cleanly(served):
    portal = served(articles=400, traps=["rate-limit"])
    ran = portal.update("--deadline", "2s")
    assert (ran.code, ran.result["verdict"]) == (6, "partial")
    portal.site.change("traps", names="")
    assert portal.update().code == 0
    held_once(portal, 400)


def test_a_full_disk_fails_and_loses_nothing(served):
    portal = served(articles=60)
    limit = 600_000  # bytes a file may have: the WARC meets it after some fifteen pages

    def small_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    running = start(portal, "update", preexec_fn=small_files)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 1, err
    assert b"Traceback" not in err
    assert json.loads(out.splitlines()[-1])["verdict"] == "failed"
    assert portal.update().code == 0
    held_once(portal, 60)


def test_a_cut_warc_is_told_and_the_rest_kept(served):
    portal = served(articles=20)
    portal.update()
    (warc,) = portal.home.rglob("*.warc.gz")
    os.truncate(warc, warc.stat().st_size // 2)
    verified = newscrawl("archive", "verify", "--archive", str(portal.archive))
    assert verified.code == 1
    assert warc.name in verified.out + verified.err
    assert portal.update().code == 0
    assert len(portal.records()) == 20


def test_two_runs_at_once(served):
    portal = served(articles=ARTICLES, traps=["rate-limit"])
    running = start(portal, "update")
    until_fetching(portal)
    second = portal.update()
    assert (second.code, second.result["verdict"]) == (5, "locked")
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=60)


def test_a_deleted_ledger_is_rebuilt(served):
    portal = served(articles=20)
    portal.update()
    for path in portal.home.glob("ledger.sqlite*"):
        path.unlink()
    assert portal.update().result["verdict"] == "quiet"
    held_once(portal, 20)


def test_sample_and_real_records_do_not_mix(served, tmp_path):
    portal = served(articles=4)
    portal.update()
    (portal.home / "SAMPLE").unlink()
    ran = portal.update()
    assert ran.code == 1
    assert "sample" in ran.err


def test_a_folder_that_cannot_be_written(served):
    portal = served(articles=4)
    portal.archive.parent.joinpath("archive").write_text("a file, not a folder")
    ran = portal.update()
    assert ran.code == 1
    assert str(portal.archive) in ran.err
