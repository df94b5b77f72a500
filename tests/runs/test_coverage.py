"""Alarms: floors over enough records, vanished fields at once, shifted rules against the last healthy run."""

from typing import Any

import pytest

from newscrawl.items import Article, Image, Provenance
from newscrawl.runs.coverage import FIELDS, GUARDED, Coverage

from .made import record


def covered(*items: Article) -> Coverage:
    coverage = Coverage()
    for item in items:
        coverage.add(item)
    return coverage


def alarms(coverage: Coverage, **options: Any) -> list[str]:
    return coverage.alarms(**({"floors": {}, "healthy": [], "min_sample": 4, "max_shift": 0.25} | options))


def ruled(rule: str, count: int, field: str = "body") -> list[Article]:
    return [record(n, provenance=Provenance(rules={field: rule})) for n in range(count)]


def test_shares() -> None:
    coverage = covered(record(1), record(2, sapo=None, view_count=0), record(3, sapo=None, authors=[], view_count=None))
    shares = coverage.shares()
    assert set(shares) == set(FIELDS)
    assert (shares["headline"], shares["sapo"], shares["authors"], shares["view_count"]) == (
        1.0,
        0.3333,
        0.6667,
        0.6667,
    )
    assert shares["images"] == 0.0


def test_shares_of_nothing() -> None:
    assert covered().shares() == {}
    assert covered().rule_shares() == {}
    assert alarms(covered(), floors={"sapo": 0.8}) == []


def test_rule_shares() -> None:
    coverage = covered(*ruled("onecms:body", 3), *ruled("generic:density", 1))
    assert coverage.rule_shares() == {"body": {"generic:density": 0.25, "onecms:body": 0.75}}


@pytest.mark.parametrize(("lacking", "alarmed"), [(0, False), (1, False), (2, True), (4, True)])
def test_a_floor(lacking: int, alarmed: bool) -> None:
    items = [record(n, sapo=None if n < lacking else "Lời dẫn.") for n in range(4)]
    found = alarms(covered(*items), floors={"sapo": 0.75})
    assert bool(found) is alarmed
    assert not alarmed or found[0].startswith(f"sapo is held by {(4 - lacking) / 4:.0%} of 4 records, floor 75%")


def test_few_records_prove_nothing_about_floors_and_rules() -> None:
    before = {"records": 100, "rule_shares": {"body": {"onecms:body": 1.0}}}
    coverage = covered(*ruled("generic:density", 3))
    assert alarms(coverage, floors={"updated_at": 1.0, "section": 0.9}, healthy=[before]) == []


def test_a_floor_on_a_field_that_nothing_holds() -> None:
    assert alarms(covered(*[record(n) for n in range(4)]), floors={"section": 0.5}) == [
        "section is held by 0% of 4 records, floor 50%"
    ]


@pytest.mark.parametrize(("by_rule", "alarmed"), [(4, False), (3, False), (2, True), (0, True)])
def test_a_rule_that_answers_less_often_than_before(by_rule: int, alarmed: bool) -> None:
    before = {"records": 50, "rule_shares": {"body": {"onecms:body": 1.0}}}
    coverage = covered(*ruled("onecms:body", by_rule), *ruled("generic:density", 4 - by_rule))
    found = alarms(coverage, healthy=[before])
    assert bool(found) is alarmed
    assert not alarmed or "rule onecms:body answered body for 100% of records before" in found[0]


@pytest.mark.parametrize(("field", "rules_name"), [("authors", "byline"), ("published_at", "published")])
def test_rules_that_carry_another_name_than_their_field(field: str, rules_name: str) -> None:
    assert field in GUARDED
    before = {"records": 50, "rule_shares": {rules_name: {"portal:x": 0.9}}}
    assert len(alarms(covered(*[record(n) for n in range(4)]), healthy=[before])) == 1


def test_tags_and_sections_come_and_go() -> None:
    before = {"records": 50, "rule_shares": {"tags": {"meta:keywords": 1.0}, "section": {"onecms:crumb": 1.0}}}
    assert alarms(covered(*[record(n) for n in range(4)]), healthy=[before]) == []


def test_the_newest_healthy_run_with_enough_records_is_compared() -> None:
    quiet = {"records": 2, "rule_shares": {"body": {"generic:density": 1.0}}}
    before = {"records": 50, "rule_shares": {"body": {"onecms:body": 1.0}}}
    older = {"records": 50, "rule_shares": {"body": {"old:body": 1.0}}}
    assert alarms(covered(*ruled("onecms:body", 4)), healthy=[quiet, before, older]) == []


@pytest.mark.parametrize("field", GUARDED)
def test_a_known_article_that_loses_a_field(field: str) -> None:
    stored = {name: "2026" if name.endswith("_at") else ["A"] if name == "authors" else "x" for name in GUARDED}
    empty: Any = [] if field == "authors" else None
    coverage = Coverage()
    assert coverage.compare(record(7, **{field: empty}), stored) == [field]
    assert alarms(coverage) == [f"a known article lost a field: bao_vidu:7: {field}"]


def test_what_was_never_held_cannot_vanish() -> None:
    coverage = Coverage()
    assert coverage.compare(record(7, sapo=None, view_count=None), {"sapo": None, "authors": []}) == []
    assert alarms(coverage) == []


def test_a_count_of_zero_is_held() -> None:
    assert Coverage().compare(record(7, view_count=0), {"view_count": 5}) == []
    assert Coverage().compare(record(7, view_count=None), {"view_count": 0}) == ["view_count"]


def test_a_report_does_not_grow_with_the_damage() -> None:
    coverage = Coverage()
    for number in range(500):
        coverage.compare(record(number, sapo=None), {"sapo": "x"})
    assert len(alarms(coverage)) == 10


def test_pictures_and_issues_are_counted() -> None:
    item = record(1, images=[Image("u")], issues=["body.short"], provenance=Provenance(fallback=["sapo"]))
    coverage = covered(item, record(2, issues=["body.short", "time.future"]))
    assert coverage.shares()["images"] == 0.5
    assert coverage.issues == {"body.short": 2, "time.future": 1}
    assert coverage.fallbacks == 1


def test_a_known_article_that_falls_back_is_an_alarm_though_it_reads_the_same() -> None:
    coverage = Coverage()
    article = record(7)
    article.provenance.rules["body"], article.provenance.fallback = "generic:density", ["body"]
    before = {"provenance": {"fallback": []}}
    assert coverage.compare(article, before) == []
    (alarm,) = coverage.alarms(floors={}, healthy=[], min_sample=20, max_shift=0.25)
    assert "body is answered by generic:density" in alarm
    coverage.compare(article, {"provenance": {"fallback": ["body"]}})
    assert len(coverage.fallen) == 1
