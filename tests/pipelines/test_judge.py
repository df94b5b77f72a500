"""Stage 600: what a record lacks is said, and nothing more is said than what was to be expected."""

from typing import Any

import pytest
from scrapy.exceptions import DropItem

from newscrawl.items import Article, Printed, Provenance
from newscrawl.pipelines.judge import Judge

from .made import BODY, article, body, page

WHOLE: dict[str, Any] = {
    "key": "bao_vidu:48213",
    "headline": "Vụ cà phê sớm",
    "sapo": "Mưa dứt sớm.",
    "body": BODY,
    "authors": ["Anh Biên"],
    "published_at": "2026-11-20T08:15:00+07:00",
}


def judge(printed: Printed | None = None, **changes: Any) -> Article:
    return Judge().process_item(article(printed, **(WHOLE | changes)))


def test_a_whole_record_has_no_issue_and_is_closed() -> None:
    done = judge()
    assert done.issues == []
    assert done.printed is None


@pytest.mark.parametrize(
    ("field", "issue", "absent"),
    [
        ("headline", "headline.missing", "headline"),
        ("sapo", "sapo.missing", "sapo"),
        ("authors", "authors.missing", "byline"),
        ("published_at", "published.missing", "published"),
    ],
)
def test_a_missing_field_is_said_unless_it_is_declared_absent(field: str, issue: str, absent: str) -> None:
    empty: Any = [] if field == "authors" else None
    assert judge(**{field: empty}).issues == [issue]
    assert judge(page(absent=frozenset({absent})), **{field: empty}).issues == []


@pytest.mark.parametrize(
    ("field", "expected", "issue"),
    [("updated_at", "updated", "updated.missing"), ("view_count", "view_count", "views.missing")],
)
def test_updates_and_counters_are_missed_only_where_they_are_expected(field: str, expected: str, issue: str) -> None:
    assert judge(**{field: None}).issues == []
    assert judge(page(expects=frozenset({expected})), **{field: None}).issues == [issue]
    assert judge(page(expects=frozenset({expected}), absent=frozenset({expected})), **{field: None}).issues == []


def test_a_count_of_zero_is_a_count() -> None:
    assert judge(page(expects=frozenset({"view_count"})), view_count=0).issues == []


def test_an_agency_is_somebody() -> None:
    assert judge(authors=[], credit="TTXVN").issues == []


@pytest.mark.parametrize(
    ("text", "printed", "issue"),
    [
        (None, page(body=None), "body.missing"),
        ("Ngắn quá.", page(), "body.short"),
        (None, page(body=body(rule="thanhhoa:body", protected=True)), "body.protected"),
    ],
)
def test_the_body(text: str | None, printed: Printed, issue: str) -> None:
    assert judge(printed, body=text).issues == [issue]


def test_a_protected_body_is_not_also_missing_or_short() -> None:
    printed = page(body=body("Chữ lạ", protected=True))
    assert judge(printed, body="Chữ lạ").issues == ["body.protected"]


def test_a_fallback_is_named() -> None:
    rules = {"headline": "onecms:title", "sapo": "meta:description", "body": "generic:density", "tags": "meta:keywords"}
    done = judge(page(expects=frozenset({"headline", "sapo", "body"})), provenance=Provenance(rules=rules))
    assert done.provenance.fallback == ["body", "sapo"]
    assert done.issues == ["fallback.used"]


def test_a_page_that_no_declared_rule_answers_is_of_an_unknown_layout() -> None:
    rules = {"headline": "generic:h1", "body": "generic:density", "published": "json-ld:datePublished"}
    done = judge(page(expects=frozenset({"headline", "body", "published"})), provenance=Provenance(rules=rules))
    assert done.issues == ["fallback.used", "layout.unknown"]


def test_generic_reading_without_declared_rules_is_no_fallback() -> None:
    rules = {"headline": "generic:h1", "body": "generic:density"}
    done = judge(provenance=Provenance(rules=rules))
    assert (done.provenance.fallback, done.issues) == ([], [])


def test_issues_end_sorted() -> None:
    done = judge(issues=["time.weekday", "dateline.unread"], sapo=None)
    assert done.issues == ["dateline.unread", "sapo.missing", "time.weekday"]


def test_only_a_page_without_identity_is_dropped() -> None:
    with pytest.raises(DropItem, match="no identity"):
        judge(key=None, headline=None)
    assert judge(key=None).headline == WHOLE["headline"]
    assert judge(headline=None).issues == ["headline.missing"]
