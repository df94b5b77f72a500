"""What a new user does first: demo, crawl into a feed, extract what lies around; and what happens with rubbish."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from newscrawl.portals import Status, load_portals
from newscrawl.sample import serve_in_process
from tests.e2e.conftest import Portal, newscrawl

SHARED = Path(__file__).resolve().parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared captures do not lie beside this checkout")

FAMILY_PORTALS = {portal.family: portal.id for portal in reversed(load_portals()) if portal.status is Status.ACTIVE}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.slow
def test_demo_writes_exactly_n_records_and_every_fetch(tmp_path):
    ran = newscrawl("demo", "--articles", "80", "--archive", str(tmp_path / "a"))
    assert ran.code == 0, ran.err
    portal = Portal(None, tmp_path / "a", "bao_dak_nong")
    records = portal.records()
    assert len({r["key"] for r in records}) == len(records) == 80
    for name in ("headline", "sapo", "body", "authors", "updated_at", "view_count"):
        assert sum(r[name] not in (None, [], "") for r in records) >= 76, name
    (warc,) = portal.home.rglob("*.warc.gz")
    kinds, urls = Counter(), set()
    with warc.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests=True):
            kinds[record.rec_type] += 1
            urls.add(record.rec_headers.get_header("WARC-Target-URI"))
            record.content_stream().read()
            assert record.digest_checker.passed is not False
    assert kinds["response"] + kinds["revisit"] == kinds["request"]
    assert kinds["metadata"] == 80
    assert {"https://baodaknong.org.vn/robots.txt", "https://baodaknong.org.vn/sitemap.xml"} <= urls
    assert all(record["provenance"]["warc"]["file"].endswith(warc.name) for record in records)


@pytest.mark.slow
def test_a_small_demo_does_not_alarm_about_empty_sections(tmp_path):
    words = ("demo", "--portal", "bao_nghe_an", "--articles", "3", "--archive", str(tmp_path))
    ran = newscrawl(*words)
    assert ran.code == 0
    assert "(sections that are empty in so small a sample)" in ran.out
    assert "WARNING" not in ran.err
    again = newscrawl(*words)
    assert again.out.startswith("bao_nghe_an: quiet, no new records\n")
    (before,) = re.findall(r"\S+articles\S+", ran.out)
    assert before not in again.out  # only what this run wrote is shown


def test_a_demo_that_cannot_begin_says_why_and_shows_no_empty_tables(tmp_path):
    folder = tmp_path / "bao_dak_nong" / "articles" / "2026" / "11"
    folder.mkdir(parents=True)
    line = b'{"key":"bao_dak_nong:1","fetched_at":"2026-11-23T00:00:00Z","provenance":{}}\n'
    (folder / "bao_dak_nong-20261123T000000Z-00aa-1.jsonl.gz").write_bytes(gzip.compress(line))
    ran = newscrawl("demo", "--articles", "3", "--archive", str(tmp_path))
    assert (ran.code, ran.out) == (1, "bao_dak_nong: failed, no new records\n")
    assert "holds real records" in ran.err


def test_demo_equals_the_truth_of_the_sample(served):
    portal = served(articles=40)
    assert portal.update().code == 0
    truth = {a["key"]: a for a in portal.site.view("articles")}
    for record in portal.records():
        wanted = truth[record["key"]]
        for name in ("headline", "sapo", "body", "subheads", "authors", "photo", "view_count", "updated_at", "tags"):
            assert record[name] == wanted[name], (record["url"], name)


@pytest.mark.slow
@pytest.mark.parametrize("family", sorted(FAMILY_PORTALS))
def test_one_portal_of_each_family_over_http(family, tmp_path):
    portal_id = FAMILY_PORTALS[family]
    ran = newscrawl("demo", "--portal", portal_id, "--articles", "12", "--archive", str(tmp_path))
    assert ran.code == 0, ran.err
    records = Portal(None, tmp_path, portal_id).records()
    assert len(records) == 12
    assert all(r["headline"] and r["body"] and r["published_at"] for r in records)


def test_crawl_into_a_feed_keeps_no_archive(tmp_path):
    with serve_in_process("bao_can_tho", 20) as site:
        ran = newscrawl("crawl", "bao_can_tho", "-O", "out.jsonl", "-a", f"base_url={site.url}", cwd=tmp_path)
    assert ran.code == 0, ran.err
    records = lines(tmp_path / "out.jsonl")
    assert len(records) == 20
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]
    assert "printed" not in records[0]
    assert "\\u" not in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


@needs_shared
def test_extract_the_reference_article():
    ran = newscrawl("extract", str(SHARED / "reference" / "daknong-2021.txt"))
    (record,) = map(json.loads, ran.out.splitlines())
    assert record["headline"] == "Nhân rộng các mô hình điển hình làm theo lời Bác"
    assert (record["updated_at"], record["published_at"]) == ("2021-06-21T10:00:00+07:00", None)
    assert record["sapo"].startswith("Việc triển khai sâu rộng")
    body = record["body"].split("\n\n")
    assert len(body) == 10
    assert len(record["subheads"]) == 2
    assert set(record["subheads"]) < set(body)
    assert (record["authors"], record["view_count"]) == (["Anh Biên"], 1005)
    assert record["raw"]["view_count"]["text"] == "1,005"
    assert "15.237" in record["body"]
    assert "“tự diễn biến”" in record["body"]
    assert "  " not in record["body"]
    assert "\u00a0" not in record["body"]
    assert "bình luận" not in record["body"]


@needs_shared
def test_extract_the_captures(tmp_path):
    out, links = tmp_path / "r.jsonl", tmp_path / "l.jsonl"
    ran = newscrawl("extract", str(SHARED / "captures" / "captures.warc.gz"), "-o", str(out), "--links", str(links))
    assert ran.code == 0, ran.err
    records = {r["url"].split("/")[2]: r for r in lines(out)}
    can_tho = records["baocantho.com.vn"]
    assert can_tho["published_at"] == "2026-01-08T18:21:00+07:00"
    assert (can_tho["byline"], can_tho["portal"]) == ("Tin, ảnh: P.Y", "bao_can_tho")
    assert can_tho["headline"].startswith("Tập trung triển khai")
    assert records["vnexpress.net"]["provenance"]["family"] == "generic"
    assert records["vnexpress.net"]["portal"] is None
    assert len(records) == 5
    assert len(lines(links)) == 4


@needs_shared
def test_workers_change_nothing(tmp_path):
    warc = str(SHARED / "captures" / "captures.warc.gz")
    for number in ("1", "2"):
        assert newscrawl("extract", warc, "-o", str(tmp_path / number), "--workers", number).code == 0
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


@needs_shared
def test_a_warc_cut_in_half(tmp_path):
    whole = (SHARED / "captures" / "captures.warc.gz").read_bytes()
    (tmp_path / "half.warc.gz").write_bytes(whole[: len(whole) // 2])
    ran = newscrawl("extract", "half.warc.gz", "-o", "half.jsonl", cwd=tmp_path)
    assert ran.code == 6
    assert "half.warc.gz" in ran.err
    assert lines(tmp_path / "half.jsonl")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["crawl", "nowhere", "-O", "x.jsonl"], 2, "unknown portal"),
        (["crawl", "bao_can_tho"], 2, "contact"),
        (["crawl"], 2, "portal"),
        (["update"], 2, "--all"),
        (["update", "nowhere"], 2, "unknown portal"),
        (["update", "bao_can_tho"], 2, "contact"),
        (["update", "bao_can_tho", "--deadline", "soon"], 2, "--deadline"),
        (["backfill", "bao_can_tho"], 2, "--since"),
        (["backfill", "bao_can_tho", "--since", "2025-02-30"], 2, "--since"),
        (["backfill", "bao_can_tho", "--since", "2025-02-02", "--until", "2025-01-01"], 2, "--until"),
        (["demo", "--portal", "nowhere"], 2, "unknown portal"),
        (["demo", "--articles", "0"], 2, "--articles"),
        (["list", "--loud"], 2, "--loud"),
        (["extract"], 2, "WARC"),
        (["extract", "missing.html"], 2, "missing.html"),
        (["archive", "verify", "--archive", "nothing"], 2, "nothing"),
        (["archive", "dance"], 2, "verify"),
        (["portal", "show", "nowhere"], 2, "unknown portal"),
        (["frobnicate"], 2, "unknown command"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_get_plain_sentences(words, code, says, tmp_path):
    ran = newscrawl(*words, cwd=tmp_path)
    assert ran.code == code, ran.err
    assert says in ran.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.html", b""),
        ("noise.html", bytes(range(256)) * 40),
        ("half.html", b"<html><body><h1>T"),
        ("empty.txt", b""),
    ],
)
def test_rubbish_is_read_without_complaint_of_our_own(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert newscrawl("extract", name, cwd=tmp_path).code in (0, 1)


def test_pages_that_give_nothing_but_issues_were_read_to_their_end(tmp_path):
    for name in ("empty.html", "empty.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "half.html").write_bytes(b"<html><body><h1>T")
    (tmp_path / "empty.warc.gz").write_bytes(b"")
    ran = newscrawl("extract", "empty.html", "half.html", "empty.txt", cwd=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert "0 records and 0 listings; neither: page.stub 3" in ran.err
    ran = newscrawl("extract", "empty.warc.gz", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "empty.warc.gz: holds no record" in ran.err


def test_a_whole_warc_file_without_articles_was_read_to_its_end(tmp_path, served):
    portal = served(articles=2)
    portal.site.change("traps", names="challenge-site")
    portal.update()
    (warc,) = portal.home.glob("warc/*/*/*.gz")
    assert newscrawl("extract", str(warc), cwd=tmp_path).code == 0


def test_rubbish_named_warc(tmp_path):
    (tmp_path / "no.warc.gz").write_bytes(b"not a gzip member at all")
    ran = newscrawl("extract", "no.warc.gz", cwd=tmp_path)
    assert ran.code == 1
    assert "no.warc.gz" in ran.err


def test_commands_work_outside_the_checkout(tmp_path):
    ran = newscrawl("portal", "list", "--json", cwd=tmp_path)
    assert ran.code == 0
    assert len(ran.out.splitlines()) == len(load_portals()) == 63
