from datetime import date
from pathlib import Path

import orjson
import pytest

from newscrawl.families import bind
from newscrawl.portals import load_portal
from newscrawl.products.coverage import Coverage, coverage
from newscrawl.products.coverage_reasons import REASONS, Robots, Waiting, reason_of
from newscrawl.products.coverage_warc import Answer, route_of
from newscrawl.runs.period import Period

from .conftest import PORTAL, Sample, newscrawl

URL = "https://baovidu.vn/tin/bai-12345.html"


@pytest.fixture(scope="module")
def bound():
    return bind(load_portal(PORTAL))


@pytest.fixture(scope="module")
def found(sample: Sample, bound) -> Coverage:
    return coverage(sample.paths, bound)


def test_held_of_known(sample: Sample, found: Coverage):
    assert (found.total.known, found.total.held, found.total.missing) == (13, 10, 3)  # 14, one withheld
    assert found.withheld == 1
    assert {one.key for one in found.missing} == {sample.gone, *sample.waiting} - {_fetched(sample, found)}
    assert sum(month.known for month in found.months.values()) == 13
    assert set(found.months) == {"2021-06"}
    assert found.total.unlisted == 0


def _fetched(sample: Sample, found: Coverage) -> str:
    """Of the four that waited, the second run read one, and met another gone."""
    (key,) = sample.waiting - {one.key for one in found.missing}
    return key


def test_every_missing_one_has_its_reason(sample: Sample, found: Coverage):
    reasons = {one.key: (one.reason, one.detail) for one in found.missing}
    assert reasons.pop(sample.gone) == ("gone", "404")
    assert set(reasons.values()) == {("pending", None)}
    assert found.total.reasons == {"gone": 1, "pending": 2}


def test_a_withheld_article_is_nowhere(sample: Sample, found: Coverage):
    assert sample.withheld not in {one.key for one in found.missing}


def test_routes_are_compared(found: Coverage):
    rss, listing = found.routes["rss"], found.routes["listing"]
    assert (rss.listed, rss.held, rss.missing) == (13, 10, 3)
    assert rss.documents >= 1
    assert listing.listed == 13
    assert rss.only == listing.only == 0
    assert found.routes["sitemap"].listed == 0  # an update asks recent sources only


def test_days_limit_both_sides(sample: Sample, bound):
    nothing = coverage(sample.paths, bound, Period(until=date(2021, 5, 31)))
    assert nothing.total.known == 0
    all_of_it = coverage(sample.paths, bound, Period(date(2021, 6, 1), date(2021, 6, 30)))
    assert (all_of_it.total.known, all_of_it.since) == (13, "2021-06-01")


def test_without_a_ledger_what_waited_was_never_asked(copy: Sample, bound):
    copy.paths.ledger.unlink()
    found = coverage(copy.paths, bound)
    assert found.total.reasons == {"gone": 1, "never-asked": 2}
    assert any("no ledger" in note for note in found.notes)


def test_quarantined_records_are_a_reason(copy: Sample, bound):
    name = copy.paths.segments("articles")[0]
    place = copy.paths.quarantine / name
    place.parent.mkdir(parents=True)
    copy.paths.path(name).rename(place)
    found = coverage(copy.paths, bound)
    assert found.total.reasons["quarantined"] == 8  # ten, one stored anew by the second run, one withheld
    run_id = copy.paths.run_reports()[0]
    assert {one.detail for one in found.missing if one.reason == "quarantined"} == {run_id}


def test_a_captured_page_whose_record_is_lost_is_unkept(copy: Sample, bound):
    copy.paths.path(copy.paths.segments("articles")[0]).unlink()
    found = coverage(copy.paths, bound)
    assert found.total.reasons == {"gone": 1, "pending": 2, "unkept": 8}


def test_a_torn_capture_file_is_noted(copy: Sample, bound):
    path = copy.paths.path(copy.paths.warcs()[0])
    path.write_bytes(path.read_bytes()[:-100])
    assert any("what follows it was not read" in note for note in coverage(copy.paths, bound).notes)


def test_the_command_gives_json_and_the_list(sample: Sample, tmp_path: Path, found: Coverage):
    place = tmp_path / "missing.jsonl"
    ran = newscrawl("archive", "coverage", PORTAL, "--archive", sample.folder, "--missing", place)
    assert ran.code == 0
    (line,) = ran.lines
    assert line["total"] == {"known": 13, "held": 10, "missing": 3, "unlisted": 0, "reasons": found.total.reasons}
    lines = [orjson.loads(text) for text in place.read_bytes().splitlines()]
    assert lines == line["missing"]
    assert {one["key"] for one in lines} == {one.key for one in found.missing}
    assert all(one["url"].startswith("https://") and one["routes"] for one in lines)


CLOSED = Robots({"baovidu.vn": (200, b"User-agent: *\nDisallow: /tin/\n")})
OPEN = Robots({"baovidu.vn": (404, b"Disallow: /")})


@pytest.mark.parametrize(
    ("answer", "quarantined", "waiting", "robots", "wanted"),
    [
        (None, None, None, OPEN, ("never-asked", None)),
        (None, None, Waiting(URL, "pending"), OPEN, ("pending", None)),
        (None, None, Waiting(URL, "taken"), OPEN, ("pending", None)),
        (None, None, Waiting(URL, "pending", "TimeoutError", 2), OPEN, ("pending", "TimeoutError (2 attempts)")),
        (None, None, Waiting(URL, "failed", "TimeoutError", 5), OPEN, ("failed", "TimeoutError (5 attempts)")),
        (None, None, Waiting(URL, "pending"), CLOSED, ("robots", "robots.txt of baovidu.vn forbids it")),
        (None, None, None, Robots({"baovidu.vn": (503, b"")}), ("robots", "robots.txt of baovidu.vn answered 503")),
        (None, None, None, Robots({"khac.vn": (503, b"")}), ("never-asked", None)),
        (Answer(404), None, None, CLOSED, ("gone", "404")),
        (Answer(410), None, Waiting(URL, "pending"), OPEN, ("gone", "410")),
        (Answer(301, "https://baovidu.vn/"), None, None, OPEN, ("gone", "moved to https://baovidu.vn/")),
        (Answer(200, None, "page.soft-404"), None, None, OPEN, ("gone", "page.soft-404")),
        (Answer(200, None, "page.stub"), None, None, OPEN, ("unreadable", "page.stub")),
        (Answer(403, None, "status.403"), None, None, OPEN, ("unreadable", "status 403")),
        (Answer(200), None, None, OPEN, ("unkept", None)),
        (Answer(200, None, "stored"), None, None, OPEN, ("unkept", "a record was stored then, and is not here now")),
        (Answer(200, None, "stored"), "20261123T045300Z-00aa", None, OPEN, ("quarantined", "20261123T045300Z-00aa")),
    ],
)  # fmt: skip
def test_the_order_of_reasons(answer, quarantined, waiting, robots, wanted):
    code, detail = reason_of(URL, answer, quarantined, waiting, robots)
    assert (code, detail) == wanted
    assert code in REASONS


@pytest.mark.parametrize(
    ("body", "content_type", "route"),
    [
        (b'<?xml version="1.0"?><urlset xmlns="x">', "text/xml", "sitemap"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<sitemapindex>", "application/xml", "sitemap"),
        (b"https://baovidu.vn/a\nhttps://baovidu.vn/b\n", "text/plain", "sitemap"),
        (b"<rss version='2.0'>", "application/rss+xml", "rss"),
        (b"<rss version='2.0'>", "text/xml", "rss"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "application/atom+xml", "rss"),
        (b"<!DOCTYPE html><html><link type='application/rss+xml'>", "text/html", "listing"),
        (b"<div>", "text/html; charset=utf-8", "listing"),
        (b' {"data": []}', "application/json", "api"),
        (b"\xff\xd8\xff\xe0JFIF", "image/jpeg", None),
        (b"body{margin:0}", "text/css", None),
        (b"", "application/pdf", None),
    ],
)
def test_a_document_tells_its_route(body, content_type, route):
    assert route_of(body, content_type) == route
