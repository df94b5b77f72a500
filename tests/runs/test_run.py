"""A run against a real archive: new, same, content, stamp; counters apart; quarantine; one run at a time."""

import json
from pathlib import Path
from typing import Any

import pytest

from newscrawl.archive.adopt import adopt
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.memory import SourceMemory
from newscrawl.errors import LockedError, SampleMixError, StorageError
from newscrawl.exporters import encode
from newscrawl.items import Image, Provenance, RawField
from newscrawl.runs.closing import RESULT_KEYS
from newscrawl.runs.period import Period, parse_day

from .made import PORTAL, Clock, begin, end, lines, record, take, whole_run


@pytest.fixture
def held(folder: Path, clock: Clock) -> dict[str, Any]:
    """An archive that holds one article."""
    return whole_run(folder, clock, [record()])


def second(folder: Path, clock: Clock, **changes: Any) -> list[str | None]:
    """What a later run makes of the same article with these changes."""
    run = begin(folder, clock)
    run.counts.sources_ok = run.counts.articles = 1
    found = take(run, [record(**changes)])
    end(run)
    return found


def test_the_first_run(folder: Path, clock: Clock) -> None:
    report = whole_run(folder, clock, [record(1), record(2), record(3, view_count=None)])
    assert (report["verdict"], report["exit_code"]) == ("ok", 0)
    assert (report["new"], report["changed"], report["views"]) == (3, 0, 2)
    stored = lines(folder, "articles")
    assert [line["key"] for line in stored] == [f"{PORTAL}:{n}" for n in (1, 2, 3)]
    assert all((line["version"], line["change"]) == (1, "new") for line in stored)


def test_the_same_again_is_quiet(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    report = whole_run(folder, clock, [record()])
    assert (report["verdict"], report["new"], report["changed"], report["views"]) == ("quiet", 0, 0, 0)
    assert report["counts"]["unchanged"] == 1
    assert len(lines(folder, "articles")) == 1


@pytest.mark.parametrize(
    ("changes", "change", "named"),
    [
        ({"headline": "Tựa mới"}, "content", ["headline"]),
        ({"sapo": "Lời dẫn khác."}, "content", ["sapo"]),
        ({"body": "Thửa ruộng đã gặt xong."}, "content", ["body"]),
        ({"byline": "Lê Thu", "authors": ["Lê Thu"]}, "content", ["byline"]),
        ({"images": [Image("https://baovidu.vn/1.jpg", "Đồi chè")]}, "content", ["images"]),
        ({"updated_at": "2026-11-22T09:00:00+07:00"}, "stamp", ["updated_at"]),
        ({"published_at": "2026-11-19T09:00:00+07:00"}, "stamp", ["published_at"]),
        ({"updated_at": None, "updated_precision": None}, "stamp", ["updated_at"]),
        ({"headline": "Tựa mới", "updated_at": "2026-11-22T09:00:00+07:00"}, "content", ["headline", "updated_at"]),
        ({"view_count": 9000, "comment_count": 4}, None, []),
        ({"tags": ["mới"], "section": "Đời sống", "url": "https://m.baovidu.vn/bai-viet-1.html"}, None, []),
        ({"updated_at": "2026-11-23T11:00:00+07:00", "updated_precision": "hour"}, None, []),
    ],
)
def test_what_counts_as_a_new_version(
    folder: Path, clock: Clock, held: dict[str, Any], changes: dict[str, Any], change: str | None, named: list[str]
) -> None:
    assert second(folder, clock, **changes) == [change]
    stored = lines(folder, "articles")
    assert len(stored) == (2 if change else 1)
    if change:
        last = stored[-1]
        assert (last["version"], last["change"], last["provenance"]["changed"]) == (2, change, named)
        assert last["first_seen_at"] == "2026-11-23T04:53:00Z"


def test_versions_count_on_and_are_compared_with_the_latest(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    assert second(folder, clock, headline="Tựa mới") == ["content"]
    clock.forward(hours=1)
    assert second(folder, clock, headline="Tựa mới") == [None]
    clock.forward(hours=1)
    assert second(folder, clock) == ["content"]
    assert [line["version"] for line in lines(folder, "articles")] == [1, 2, 3]


def test_one_article_met_twice_in_a_run_is_stored_once(folder: Path, clock: Clock) -> None:
    report = whole_run(folder, clock, [record(), record(url="https://baovidu.vn/in/1")])
    assert report["new"] == 1
    assert len(lines(folder, "articles")) == 1


def test_counters_are_a_stream_of_their_own(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    for count in (10, 25, 25, None, 40):
        whole_run(folder, clock, [record(view_count=count)])
    assert [line["view_count"] for line in lines(folder, "views")] == [10, 25, 40]
    assert lines(folder, "views")[0]["observed_at"] == "2026-11-23T04:53:00Z"
    assert len(lines(folder, "articles")) == 1


def test_a_publication_time_that_only_a_feed_told_is_not_unsaid(folder: Path, clock: Clock) -> None:
    told = {"published": RawField("Fri, 20 Nov 2026 01:15:00 GMT", "rss")}
    whole_run(folder, clock, [record(raw=told, updated_at=None)])
    page_alone: dict[str, Any] = {"published_at": None, "published_precision": None, "updated_at": None}
    page_alone["issues"] = ["published.missing"]
    assert second(folder, clock, **page_alone) == [None]
    clock.forward(hours=1)
    assert second(folder, clock, **page_alone, headline="Tựa mới") == ["content"]
    last = lines(folder, "articles")[-1]
    assert last["published_at"] == "2026-11-20T08:15:00+07:00"
    assert last["raw"]["published"]["rule"] == "rss"
    assert last["issues"] == []
    assert last["provenance"]["changed"] == ["headline"]


def test_a_publication_time_that_the_page_printed_may_go(folder: Path, clock: Clock) -> None:
    whole_run(folder, clock, [record(raw={"published": RawField("20/11/2026 08:15", "onecms:date")})])
    assert second(folder, clock, published_at=None, published_precision=None) == ["stamp"]


def test_a_period_keeps_out_what_lies_outside(folder: Path, clock: Clock) -> None:
    period = Period(parse_day("2026-11-01", "--since"), parse_day("2026-11-19", "--until"))
    inside, undated = record(2, published_at="2026-11-19T23:59:00+07:00"), record(3, published_at=None, updated_at=None)
    report = whole_run(folder, clock, [record(1), inside, undated], mode="backfill", period=period)
    assert [line["key"] for line in lines(folder, "articles")] == [f"{PORTAL}:2", f"{PORTAL}:3"]
    assert report["mode"] == "backfill"
    assert len(lines(folder, "views")) == 2


# --- endings -------------------------------------------------------------------------------------------------------


def test_the_report_file_and_its_first_fields(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    paths = ArchiveLayout(folder).portal(PORTAL)
    assert paths.run_reports() == [held["run_id"]]
    written = json.loads((paths.runs / f"{held['run_id']}.json").read_bytes())
    assert written == held
    assert tuple(written)[: len(RESULT_KEYS)] == RESULT_KEYS
    assert written["field_shares"]["headline"] == 1.0
    assert written["rule_shares"]["body"] == {"onecms:body": 1.0}


def degraded(folder: Path, clock: Clock) -> dict[str, Any]:
    return whole_run(folder, clock, [record(n, sapo=None) for n in range(2, 6)], floors={"sapo": 0.8}, min_sample=4)


def test_a_degraded_run_goes_to_quarantine(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    report = degraded(folder, clock)
    assert (report["verdict"], report["exit_code"]) == ("degraded", 3)
    assert "sapo is held by 0% of 4 records" in report["reasons"][0]
    paths = ArchiveLayout(folder).portal(PORTAL)
    assert [line["key"] for line in lines(folder, "articles")] == [f"{PORTAL}:1"]
    assert len(list(paths.quarantine.rglob("*.jsonl.gz"))) == 2
    with Ledger.open(paths) as ledger:
        assert ledger.count() == 1
        assert adopt(paths, ledger).segments == []
        assert ledger.count() == 1


def test_what_a_degraded_run_read_is_new_to_the_next(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    degraded(folder, clock)
    assert whole_run(folder, clock, [record(n) for n in range(2, 6)])["new"] == 4


def test_a_field_that_vanishes_from_a_known_article_degrades(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    report = whole_run(folder, clock, [record(sapo=None)])
    assert (report["verdict"], report["reasons"]) == ("degraded", [f"a known article lost a field: {PORTAL}:1: sapo"])


def test_a_sentinel_that_reads_well_is_quiet_and_one_that_does_not_is_not(
    folder: Path, clock: Clock, held: dict[str, Any]
) -> None:
    for count, verdict in ((None, "degraded"), (11, "quiet")):
        run = begin(folder, clock)
        run.counts.sources_ok = run.counts.articles = 1
        run.sentinels.add(f"{PORTAL}:1")
        assert take(run, [record(view_count=count)]) == [None]
        assert end(run)["verdict"] == verdict
        clock.forward(hours=1)


def test_a_failed_run_still_acknowledges_what_it_stored(folder: Path, clock: Clock) -> None:
    run = begin(folder, clock)
    take(run, [record()])
    run.fail("articles: no space left")
    report = end(run)
    assert (report["verdict"], report["exit_code"], report["reasons"]) == ("failed", 1, ["articles: no space left"])
    assert len(lines(folder, "articles")) == 1
    assert whole_run(folder, clock, [record()])["verdict"] == "quiet"


def test_addresses_are_acknowledged_with_the_records(folder: Path, clock: Clock) -> None:
    run = begin(folder, clock)
    source = SourceMemory("https://baovidu.vn/rss", clock(), "ok", etag='"1"')
    run.remembered = [(source, frozenset({f"{PORTAL}:1"}))]
    run.counts.sources_ok = run.counts.articles = 1
    take(run, [record()])
    end(run)
    again = begin(folder, clock)
    assert again.memory.source("https://baovidu.vn/rss") == source
    end(again)


@pytest.mark.parametrize("failure", [None, "boom"])
def test_a_source_not_read_through_is_asked_again(folder: Path, clock: Clock, failure: str | None) -> None:
    run = begin(folder, clock)
    listed = frozenset({f"{PORTAL}:1", f"{PORTAL}:2"})
    run.remembered = [(SourceMemory("https://baovidu.vn/rss", clock(), "ok", etag='"1"'), listed)]
    take(run, [record()])
    if failure:
        run.fail(failure)
    end(run)
    again = begin(folder, clock)
    remembered = again.memory.source("https://baovidu.vn/rss")
    end(again)
    assert remembered is None or remembered.answer != "ok"


def test_a_run_that_cannot_be_closed_is_a_failed_run(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begin(folder, clock)
    take(run, [record()])

    def full(**_: Any) -> None:
        raise StorageError("articles: no space left on device")

    monkeypatch.setattr(run.articles, "close", full)
    report = end(run)
    assert (report["verdict"], report["reasons"]) == ("failed", ["articles: no space left on device"])
    clock.forward(hours=1)
    assert second(folder, clock) == [None], "the whole line of the dead run was adopted"


def test_a_report_that_cannot_be_written_fails_the_run_and_frees_the_lock(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise StorageError("runs: read-only file system")

    run = begin(folder, clock)
    with monkeypatch.context() as patched:
        patched.setattr("newscrawl.runs.closing.write_report", refuse)
        report = end(run)
    assert (report["verdict"], report["exit_code"]) == ("failed", 1)
    assert "read-only" in report["reasons"][-1]
    end(begin(folder, clock))


# --- beginnings ----------------------------------------------------------------------------------------------------


def test_a_second_run_of_the_portal_is_locked_out(folder: Path, clock: Clock) -> None:
    first = begin(folder, clock)
    with pytest.raises(LockedError, match="another run is alive") as locked:
        begin(folder, clock)
    assert locked.value.exit_code == 5
    end(first)
    end(begin(folder, clock))


@pytest.mark.parametrize(("before", "after"), [(True, False), (False, True)])
def test_sample_and_real_records_do_not_mix(folder: Path, clock: Clock, before: bool, after: bool) -> None:
    whole_run(folder, clock, [record(provenance=Provenance(sample=before))], sample=before)
    with pytest.raises(SampleMixError):
        begin(folder, clock, sample=after)
    end(begin(folder, clock, sample=before))


def test_what_a_dead_run_wrote_is_adopted(folder: Path, clock: Clock) -> None:
    dead = begin(folder, clock)
    take(dead, [record(1), record(2)])
    dead.ledger.close()
    dead.lock.release()
    clock.forward(hours=1)
    run = begin(folder, clock)
    assert take(run, [record(1), record(3)]) == [None, "new"]
    end(run)
    assert sorted(line["key"] for line in lines(folder, "articles")) == [f"{PORTAL}:{n}" for n in (1, 2, 3)]


def test_a_clock_that_steps_back_does_not_reorder_runs(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    clock.forward(days=-30)
    assert whole_run(folder, clock, [record(2)])["run_id"] > held["run_id"]


def test_the_daily_budget_of_a_host(folder: Path, clock: Clock) -> None:
    run = begin(folder, clock, daily_budget=2)
    assert [run.may_request("baovidu.vn") for _ in range(3)] == [True, True, False]
    assert run.may_request("cdn.baovidu.vn")
    run.counts.sources_ok = 1
    report = end(run)
    assert (report["verdict"], report["exit_code"]) == ("partial", 6)
    clock.forward(hours=1)
    same_day = begin(folder, clock, daily_budget=2)
    assert not same_day.may_request("baovidu.vn")
    end(same_day)
    clock.forward(hours=12)  # past midnight in Vietnam
    next_day = begin(folder, clock, daily_budget=2)
    assert next_day.may_request("baovidu.vn")
    end(next_day)


def test_gone_is_an_event_on_the_second_run_that_meets_it(folder: Path, clock: Clock, held: dict[str, Any]) -> None:
    url = "https://baovidu.vn/bai-viet-1.html"
    for _ in range(3):
        run = begin(folder, clock)
        run.counts.sources_ok = 1
        run.seems_gone(f"{PORTAL}:1", url, 404, None)
        run.seems_gone(f"{PORTAL}:1", url, 404, None)
        end(run)
        clock.forward(hours=1)
    (event,) = lines(folder, "events")
    assert (event["key"], event["kind"], event["status"], event["target"]) == (f"{PORTAL}:1", "gone", 404, None)
    assert event["observed_at"] == "2026-11-23T06:53:00Z"


def test_lines_of_a_run_are_the_exporters_bytes(folder: Path, clock: Clock) -> None:
    item = record()
    whole_run(folder, clock, [item])
    assert lines(folder, "articles") == [json.loads(encode(item))]
