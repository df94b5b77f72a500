"""Where in time a record belongs: the rule of a backfill, and the month of a folder."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.errors import UsageError
from newscrawl.items import Article
from newscrawl.products.selection import UNDATED, Selection, days_of, month_of
from newscrawl.runs.period import Period

DAYS = st.none() | st.dates(date(2020, 1, 1), date(2020, 4, 30))
TIMES = st.one_of(
    st.none(),
    st.dates(date(2019, 12, 1), date(2020, 5, 31)).map(lambda d: d.isoformat()),
    st.dates(date(2019, 12, 1), date(2020, 5, 31)).map(lambda d: d.isoformat()[:7]),
    st.datetimes().map(lambda t: t.replace(year=2020, microsecond=0).isoformat(timespec="seconds") + "+07:00"),
)


@settings(max_examples=200)
@given(DAYS, DAYS, TIMES, TIMES)
def test_the_period_is_that_of_a_backfill(
    since: date | None, until: date | None, published: str | None, updated: str | None
) -> None:
    if since and until and since > until:
        return
    item = Article(key="bao_vidu:1", published_at=published, updated_at=updated)
    record = {"published_at": published, "updated_at": updated}
    assert Selection(since=since, until=until).holds(record, "articles") is Period(since, until).holds(item)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-06-21T00:30:00+07:00", "2021-06-21", "2021-06-21"),
        ("2021-06-20T17:30:00Z", "2021-06-21", "2021-06-21"),
        ("2021-06-21", "2021-06-21", "2021-06-21"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("hôm qua", None, None),
        (None, None, None),
        (7, None, None),
    ],
)
def test_days_of(text: Any, first: str | None, last: str | None) -> None:
    expected = (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
    assert days_of(text) == expected


@pytest.mark.parametrize(
    ("record", "stream", "month"),
    [
        ({"published_at": "2021-06-30T23:59:59+07:00", "updated_at": "2021-07-01"}, "articles", "2021-06"),
        ({"published_at": None, "updated_at": "2021-07-01"}, "articles", "2021-07"),
        ({"published_at": "2020-09"}, "articles", "2020-09"),
        ({"fetched_at": "2026-10-31T17:00:00Z"}, "articles", "2026-11"),
        ({}, "articles", UNDATED),
        ({"observed_at": "2026-10-31T16:59:59Z"}, "views", "2026-10"),
        ({"observed_at": "2026-10-31T17:00:00Z"}, "events", "2026-11"),
    ],
)
def test_month_of(record: dict[str, Any], stream: str, month: str) -> None:
    assert month_of(record, stream) == month


def test_fields_bring_what_they_need() -> None:
    chosen = Selection(fields=("headline", "updated_at"))
    names = [field.name for field in chosen.columns("articles", table=True)]
    assert names == ["portal", "key", "headline", "updated_at", "updated_precision", "version"]
    assert "body" not in [f.name for f in Selection(body=False).columns("articles", table=True)]
    assert next(f.name for f in chosen.columns("views", table=True)) == "portal"
    assert next(f.name for f in chosen.columns("views", table=False)) == "key"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"fields": ("tiêu đề",)}, "unknown field 'tiêu đề'"),
        ({"fields": ("body",), "body": False}, "--no-body"),
        ({"since": date(2021, 2, 1), "until": date(2021, 1, 31)}, "the period is empty"),
    ],
)
def test_nonsense_is_refused(options: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Selection(**options)


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(("bao_vidu",), date(2021, 1, 1), None, ("headline",), body=False, versions="all"),
    ],
)
def test_there_and_back(selection: Selection) -> None:
    assert Selection.from_json(selection.as_json()) == selection
