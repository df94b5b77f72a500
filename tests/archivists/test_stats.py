from pathlib import Path

import orjson
import pytest

from newscrawl.products.stats import portal_stats

from .conftest import PORTAL, Sample, newscrawl


def test_what_is_held(sample: Sample):
    stats = portal_stats(sample.paths)
    assert stats.articles == 10  # 11 stored, one of them withheld
    assert stats.withheld == 1
    assert stats.versions["new"] == 10
    assert stats.versions["content"] == 1
    assert stats.views >= 12
    assert stats.runs == {"ok": 2}
    assert stats.last_run is not None
    assert stats.last_run["verdict"] == "ok"
    assert stats.sample
    assert stats.published is not None
    assert all(day.startswith("2021-06") for day in stats.published)
    assert stats.unreadable == []


def test_bytes_are_those_on_disk(sample: Sample):
    stats = portal_stats(sample.paths)
    warcs = list((sample.paths.home / "warc").rglob("*.warc.gz"))
    assert (stats.warcs.files, stats.warcs.bytes) == (2, sum(p.stat().st_size for p in warcs))
    segments = list(sample.paths.home.glob("[ave][rvi]*/**/*.jsonl.gz"))
    assert (stats.segments.files, stats.segments.bytes) == (len(segments), sum(p.stat().st_size for p in segments))


def test_without_a_ledger_the_same(copy: Sample):
    before = portal_stats(copy.paths)
    copy.paths.ledger.unlink()
    assert portal_stats(copy.paths) == before


def test_damage_is_named(copy: Sample):
    segment = copy.paths.path(copy.paths.segments("articles")[0])
    segment.write_bytes(segment.read_bytes()[:-200])
    (copy.paths.runs / f"{copy.paths.run_reports()[0]}.json").write_bytes(b"{")
    stats = portal_stats(copy.paths)
    assert len(stats.unreadable) == 2
    assert stats.articles < 10
    ran = newscrawl("archive", "stats", "--archive", copy.folder)
    assert ran.code == 0
    assert "not readable to its end" in ran.err


def test_quarantined_files_are_counted_apart(copy: Sample):
    place = copy.paths.quarantine / copy.paths.segments("articles")[-1]
    place.parent.mkdir(parents=True)
    place.write_bytes(b"x" * 7)
    stats = portal_stats(copy.paths)
    assert (stats.quarantine.files, stats.quarantine.bytes) == (1, 7)
    assert stats.articles == 10


def test_json_lines_when_no_terminal_watches(sample: Sample):
    ran = newscrawl("archive", "stats", "--archive", sample.folder)
    (line,) = ran.lines
    assert (line["portal"], line["articles"]) == (PORTAL, 10)
    assert ran.code == 0
    assert ran.err == ""


def test_a_released_article_counts_again(copy: Sample):
    words = ("archive", "withhold", copy.withheld, "--release", "--reason", "xong", "--archive", copy.folder)
    assert newscrawl(*words).code == 0
    assert portal_stats(copy.paths).articles == 11


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("stats", "bao_khong_co"), "holds nothing of 'bao_khong_co'"),
        (("stats", "--since", "2026-01-01"), "stats takes no --since"),
        (("coverage",), "name one portal"),
        (("coverage", PORTAL, "--since", "2026-13-01"), "no such day"),
        (("coverage", PORTAL, "--since", "hôm qua"), "YYYY-MM-DD"),
        (("coverage", PORTAL, "--since", "2026-02-01", "--until", "2026-01-01"), "the period is empty"),
        (("coverage", PORTAL, "--out", "x"), "coverage takes no --out"),
        (("coverage", PORTAL, "--missing", "/khong/co/x.jsonl"), "a folder that exists"),
        (("report",), "name the file to write"),
        (("report", "--out", "/khong/co/x.html"), "there is no folder"),
        (("report", "--out", "x.html", "--until", "2026-01-01"), "report takes no --until"),
        (("package",), "name the folder to make"),
        (("package", "--out", "p", "--format", "zip"), "one of bagit, wacz, both"),
        (("package", "--out", "p", "--until", "2020-01-01"), "nothing was fetched the first run to 2020-01-01"),
    ],
)
def test_a_wrong_argument_is_a_plain_error(sample: Sample, words: tuple[str, ...], says: str):
    ran = newscrawl("archive", *words, "--archive", sample.folder)
    assert ran.code == 2
    assert says in ran.err
    assert ran.out.strip() == "" or "Usage" in ran.out


@pytest.mark.parametrize(
    "action", [("stats",), ("coverage", PORTAL), ("report", "--out", "x"), ("package", "--out", "x")]
)
def test_an_empty_archive_is_a_plain_error(tmp_path: Path, action: tuple[str, ...]):
    ran = newscrawl("archive", *action, "--archive", tmp_path)
    assert ran.code == 2
    assert "no archive there" in ran.err


def test_an_unreadable_take_down_list_stops_everything(copy: Sample):
    with copy.paths.withheld.open("ab") as file:
        file.write(orjson.dumps({"key": 1}) + b"\n")
    for action in (("stats",), ("coverage", PORTAL), ("package", "--out", str(copy.folder.parent / "p"))):
        ran = newscrawl("archive", *action, "--archive", copy.folder)
        assert ran.code == 1
        assert "mend this line by hand" in ran.err
