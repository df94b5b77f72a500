"""What users and machines do to it in daily life: feeds of other formats, early signals, full disks, odd arguments.

Each case was first tried by hand as a user would (2026-11-23); nothing here asks for a host but 127.0.0.1.
"""

import csv
import gzip
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

from newscrawl.items import Article, exported_fields
from tests.e2e.conftest import newscrawl

pytestmark = pytest.mark.slow

FIELDS = list(exported_fields(Article))


def begin(portal, *words):
    base = ["--archive", str(portal.archive), "--base-url", portal.site.url]
    return subprocess.Popen(
        [sys.executable, "-m", "newscrawl", "update", portal.portal_id, *base, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def crawl(portal, *words, cwd=None):
    return newscrawl("crawl", portal.portal_id, "-a", f"base_url={portal.site.url}", "-L", "ERROR", *words, cwd=cwd)


# --- plain Scrapy habits ---------------------------------------------------------------------------------------------


def test_feeds_of_every_format_hold_the_fields_of_a_record_only(served, tmp_path):
    portal = served(articles=4)
    feeds = [w for name in ("f.csv", "f.json", "f.xml", "f.jsonl") for w in ("-O", name)]
    assert crawl(portal, *feeds, cwd=tmp_path).code == 0
    with (tmp_path / "f.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert list(rows[0]) == FIELDS
    records = json.loads((tmp_path / "f.json").read_text("utf-8"))
    assert [list(record) for record in records] == [FIELDS] * 4
    assert "<printed" not in (tmp_path / "f.xml").read_text("utf-8")
    lines = [json.loads(line) for line in (tmp_path / "f.jsonl").read_text("utf-8").splitlines()]
    assert [list(line) for line in lines] == [FIELDS] * 4
    assert {row["headline"] for row in rows} == {line["headline"] for line in lines}


def test_fields_of_a_feed_can_be_chosen(served, tmp_path):
    portal = served(articles=3)
    assert crawl(portal, "-O", "f.jsonl", "-s", "FEED_EXPORT_FIELDS=key,headline", cwd=tmp_path).code == 0
    lines = [json.loads(line) for line in (tmp_path / "f.jsonl").read_text("utf-8").splitlines()]
    assert [list(line) for line in lines] == [["key", "headline"]] * 3


def test_a_plain_crawl_keeps_to_its_days(served, tmp_path):
    portal = served(articles=60)
    truth = [(a["published_at"] or a["updated_at"])[:10] for a in portal.site.view("articles")]
    day = sorted(set(truth))[1]
    assert crawl(portal, "-O", "f.jsonl", "-a", f"since={day}", "-a", f"until={day}", cwd=tmp_path).code == 0
    lines = [json.loads(line) for line in (tmp_path / "f.jsonl").read_text("utf-8").splitlines()]
    assert {(r["published_at"] or r["updated_at"])[:10] for r in lines} == {day}
    assert len(lines) == truth.count(day)


# --- periods ---------------------------------------------------------------------------------------------------------


def test_both_days_of_a_backfill_belong_to_it(served):
    portal = served(articles=80)
    days = {a["key"]: (a["published_at"] or a["updated_at"])[:10] for a in portal.site.view("articles")}
    since, until = sorted(set(days.values()))[1:3]
    ran = portal.command("backfill", "--since", since, "--until", until)
    assert ran.code == 0, ran.err
    assert {r["key"] for r in portal.records()} == {key for key, day in days.items() if since <= day <= until}


def test_a_period_without_articles_is_quiet(served):
    portal = served(articles=8)
    ran = portal.command("backfill", "--since", "2001-01-01", "--until", "2001-02-01")
    assert (ran.code, ran.result["verdict"], ran.result["new"]) == (0, "quiet", 0), ran.err


# --- signals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_at_any_early_moment_ends_the_run_with_6(served, number):
    """Between the start of the loop and of the engine Scrapy forgets a stop; before, Python would print a traceback."""
    portal = served(articles=60, traps=["rate-limit"])
    for wait in (0.25, 0.6, 0.75, 0.9, 1.05):
        shutil.rmtree(portal.archive, ignore_errors=True)
        running = begin(portal)
        time.sleep(wait)
        running.send_signal(number)
        out, err = running.communicate(timeout=30)
        assert "Traceback" not in err, err
        if wait > 0.5 or running.returncode == 6:  # before, the interpreter itself may still be starting
            assert running.returncode == 6, (wait, out, err)
        if out:
            assert json.loads(out)["verdict"] == "partial"
        assert not list(portal.archive.rglob("*.part"))


# --- what disks do ---------------------------------------------------------------------------------------------------


def test_a_damaged_segment_is_told_by_the_next_run_and_counted_by_repair(served):
    portal = served(articles=8)
    portal.update()
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    os.truncate(segment, segment.stat().st_size - 300)
    repaired = newscrawl("archive", "repair", "--archive", str(portal.archive))
    report = json.loads(repaired.out)
    assert report["salvaged"] == [str(segment.relative_to(portal.home))]
    assert 8 >= report["lines_lost"] == report["restored"]["records"] > 0
    assert len(portal.records()) == 8
    assert portal.update().code == 0
    assert len({r["key"] for r in portal.records()}) == len(portal.records()) == 8


def test_a_damaged_segment_without_ledger_is_an_issue_of_the_run(served):
    portal = served(articles=6)
    portal.update()
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    os.truncate(segment, segment.stat().st_size // 2)
    for path in portal.home.glob("ledger.sqlite*"):
        path.unlink()
    ran = portal.update()
    assert ran.result["issues"]["archive.damaged"] == 1
    assert segment.name in ran.err
    (report,) = [json.loads(p.read_text("utf-8")) for p in portal.home.glob(f"runs/{ran.result['run_id']}.json")]
    assert report["adopted"]["damaged"] == [str(segment.relative_to(portal.home))]


def test_a_missing_segment_is_named_by_repair(served):
    portal = served(articles=5)
    portal.update()
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    segment.unlink()
    repaired = newscrawl("archive", "repair", "--archive", str(portal.archive))
    assert json.loads(repaired.out)["missing"] == [str(segment.relative_to(portal.home))]
    assert json.loads(repaired.out)["lines_lost"] == 5
    assert segment.name in repaired.err


def test_a_ledger_of_a_newer_version_is_left_alone(served):
    import sqlite3  # noqa: PLC0415 - only here

    portal = served(articles=4)
    portal.update()
    with sqlite3.connect(portal.home / "ledger.sqlite") as ledger:
        ledger.execute("PRAGMA user_version = 99")
    ledger.close()
    before = (portal.home / "ledger.sqlite").read_bytes()
    ran = portal.update()
    assert (ran.code, ran.result["verdict"]) == (1, "failed")
    assert "newer newscrawl" in ran.err
    assert (portal.home / "ledger.sqlite").read_bytes() == before
    assert len(portal.records()) == 4


# --- what a record points at -----------------------------------------------------------------------------------------


def test_places_of_records_hold_their_page_and_two_readers_agree(served):
    portal = served(articles=6)
    portal.update()
    for record in portal.records():
        for what, url in (("warc", record["url"]), ("robots", "https://baodaknong.org.vn/robots.txt")):
            place = record["provenance"][what]
            with (portal.home / place["file"]).open("rb") as stream:
                stream.seek(place["offset"])
                found = next(iter(ArchiveIterator(stream, check_digests=True)))
                assert found.rec_headers.get_header("WARC-Target-URI") == url
                body = found.content_stream().read()
            if what == "warc":
                assert hashlib.sha256(body).hexdigest() == record["provenance"]["page_sha256"]
    (warc,) = portal.home.rglob("*.warc.gz")
    with warc.open("rb") as stream:
        fast = sum(1 for found in FastIterator(stream, parse_http=False) if found.verify_block_digest())
    with warc.open("rb") as stream:
        slow = sum(1 for _ in ArchiveIterator(stream))
    assert fast == slow
    (segment,) = portal.home.glob("articles/*/*/*.gz")
    assert b"\\u" not in gzip.decompress(segment.read_bytes())


# --- arguments and files of an operator ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("foo = 1", "unknown key `foo`"),
        ("contact = ", "newscrawl.toml"),
        ('contact = ["a"]', "`contact` must be a text"),
        ('contact = "a\\nX-Header: b"', "one line"),
        ('daily_budget = "x"', "NEWSCRAWL_DAILY_BUDGET"),
    ],
)
def test_a_wrong_operator_file_is_a_usage_error(tmp_path, text, says):
    (tmp_path / "newscrawl.toml").write_text(text + "\n", encoding="utf-8")
    words = ["update", "bao_dak_nong", "--archive", str(tmp_path / "a"), "--base-url", "http://127.0.0.1:9"]
    ran = newscrawl(*words)
    assert ran.code == 2, ran.err
    assert says in ran.err
    assert not (tmp_path / "a").exists()


def test_the_contact_is_sent_and_recorded(served):
    portal = served(articles=3)
    portal.archive.mkdir()
    (portal.archive / "newscrawl.toml").write_text('contact = "toa-soan@vidu.example"\n', encoding="utf-8")
    portal.update()
    (warc,) = portal.home.rglob("*.warc.gz")
    text = gzip.decompress(warc.read_bytes())
    assert text.count(b"\r\nUser-Agent: newscrawl/") == text.count(b"(+toa-soan@vidu.example)\r\n") - 1
    assert b"http-header-user-agent: newscrawl/" in text
    assert b"operator: toa-soan@vidu.example" in text


def test_archive_add_and_withhold_tell_mistakes(served, tmp_path):
    portal = served(articles=3)
    portal.update()
    (warc,) = portal.home.rglob("*.warc.gz")
    there = ["--archive", str(portal.archive)]
    ran = newscrawl("archive", "add", "--portal", "bao_khong_co", str(warc), *there)
    assert (ran.code, (portal.archive / "bao_khong_co").exists()) == (2, False)
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(warc.read_bytes()[:-1000])
    assert newscrawl("archive", "add", "--portal", portal.portal_id, str(cut), *there).code == 1
    assert newscrawl("archive", "add", "--portal", portal.portal_id, "--accept-damaged", str(cut), *there).code == 0
    verified = newscrawl("archive", "verify", *there)
    assert verified.code == 0, verified.out
    assert "note: bao_dak_nong: warc.cut" in verified.out
    ran = newscrawl("archive", "withhold", "bao_dak_nong:1", "--reason", "sai số", *there)
    assert (ran.code, "no such record is held" in ran.err) == (0, True)


def test_extract_writes_into_a_pipe_or_device_and_never_replaces_it(tmp_path):
    """`-o /dev/stdout` by root would otherwise put a file where the device was."""
    page = tmp_path / "a.txt"
    page.write_text("Tít của bài\nCập nhật: 21/06/2021 10:00\nMột đoạn văn đủ dài để là thân bài.\n", encoding="utf-8")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["head", "-c", "9", str(pipe)], stdout=subprocess.PIPE) as reader:
        ran = newscrawl("extract", str(page), "-o", str(pipe))
        assert reader.communicate(timeout=20)[0] == b'{"schema"'
    assert ran.code == 0, ran.err
    assert pipe.is_fifo()
    ran = newscrawl("extract", str(page), "-o", "-", cwd=tmp_path)
    assert json.loads(ran.out)["schema"] == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "pipe"]
