"""Days in +07:00, inclusive; what a period keeps and what a source may leave out."""

from datetime import date
from itertools import islice

import pytest

from newscrawl.errors import UsageError
from newscrawl.items import Article
from newscrawl.runs.period import Period, day_of, parse_day, parse_span

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(("text", "day"), [("2026-01-31", date(2026, 1, 31)), (None, None)])
def test_a_day(text: str | None, day: date | None) -> None:
    assert parse_day(text, "--since") == day


@pytest.mark.parametrize(
    "text", ["31/01/2026", "2026-1-31", "2026-02-30", "hôm qua", "", "20260131", "2026-01-31T00:00"]
)
def test_no_day(text: str) -> None:
    with pytest.raises(UsageError, match="--since"):
        parse_day(text, "--since")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90", 90), ("45s", 45), ("30m", 1800), ("2h", 7200), ("1d", 86400), ("1.5h", 5400), ("0.1s", 0.1)],
)
def test_a_span(text: str, seconds: float) -> None:
    assert parse_span(text, "--deadline") == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", "0", "0s", "-5m", "soon", "m", "30 phút", "nan", "inf", "infs", "nanm", "5w"])
def test_no_span(text: str) -> None:
    with pytest.raises(UsageError, match="--deadline"):
        parse_span(text, "--deadline")


@pytest.mark.parametrize(
    ("published", "updated", "kept"),
    [
        ("2026-03-01T00:00:00+07:00", None, True),
        ("2026-03-31T23:59:59+07:00", None, True),
        ("2026-02-28T23:59:59+07:00", None, False),
        ("2026-04-01T00:00:00+07:00", None, False),
        ("2026-03-15", None, True),
        ("2026-04-01", None, False),
        (None, "2026-03-15T10:00:00+07:00", True),
        (None, "2026-04-15T10:00:00+07:00", False),
        ("2026-02-15T10:00:00+07:00", "2026-03-15T10:00:00+07:00", False),
        (None, None, True),
        ("2026-03", None, True),
        ("2026-02", None, False),
    ],
)
def test_which_records_belong(published: str | None, updated: str | None, kept: bool) -> None:
    assert MARCH.holds(Article(published_at=published, updated_at=updated)) is kept


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        (date(2026, 3, 15), date(2026, 4, 15), True),
        (date(2026, 2, 1), date(2026, 3, 2), True),
        (date(2026, 4, 1), None, False),
        (None, date(2026, 2, 28), False),
    ],
)
def test_a_month_belongs_when_any_of_its_days_does(since: date | None, until: date | None, kept: bool) -> None:
    assert Period(since, until).holds(Article(published_at="2026-03")) is kept


@pytest.mark.parametrize(
    ("published", "lastmod", "worth"),
    [
        ("Sun, 15 Mar 2026 03:00:00 GMT", None, True),
        ("Tue, 31 Mar 2026 18:00:00 GMT", None, False),
        ("2026-02-28T18:00:00Z", None, True),
        ("2026-02-15", "2026-03-15", False),
        (None, "2026-02-15", False),
        (None, "2026-05-15", True),
        (None, None, True),
        ("không rõ", None, True),
    ],
)
def test_which_links_are_worth_a_request(published: str | None, lastmod: str | None, worth: bool) -> None:
    assert MARCH.may_hold(published, lastmod) is worth


def test_an_open_period_holds_everything() -> None:
    assert Period().holds(Article(published_at="1999-01-01"))
    assert Period().may_hold("1999-01-01", None)


def test_days_and_months_walk_back() -> None:
    period = Period(date(2026, 10, 30), date(2026, 11, 2))
    assert list(period.days(TODAY)) == [date(2026, 11, 2), date(2026, 11, 1), date(2026, 10, 31), date(2026, 10, 30)]
    assert list(period.months(TODAY)) == [date(2026, 11, 1), date(2026, 10, 1)]


def test_no_day_of_the_future_is_walked() -> None:
    assert next(Period(None, date(2027, 1, 1)).days(TODAY)) == TODAY


def test_an_open_begin_ends_after_a_year() -> None:
    days = list(Period().days(TODAY))
    assert (days[0], days[-1], len(days)) == (TODAY, date(2025, 11, 23), 366)
    assert list(islice(Period().months(TODAY), 2)) == [date(2026, 11, 1), date(2026, 10, 1)]


def test_a_period_after_today_has_no_days() -> None:
    assert list(Period(date(2027, 1, 1), None).days(TODAY)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22T18:00:00Z", date(2026, 11, 23)),
        ("2026-11-22T23:00:00+07:00", date(2026, 11, 22)),
        ("2026-11-22", date(2026, 11, 22)),
        ("", None),
        (None, None),
        ("sắp tới", None),
    ],
)
def test_day_of(text: str | None, day: date | None) -> None:
    assert day_of(text) == day


def test_scopes_tell_periods_apart() -> None:
    scopes = {Period().scope, MARCH.scope, Period(MARCH.since).scope, Period(None, MARCH.until).scope}
    assert len(scopes) == 4
