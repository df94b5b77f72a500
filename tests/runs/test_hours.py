"""Off-peak hours on Vietnam's clock, across midnight, and what is no window."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.errors import OutsideHours, UsageError
from newscrawl.runs.hours import Hours, parse_hours
from newscrawl.spiders.configure import check_hours
from tests.middlewares.made import project_settings

MIDNIGHT = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
"""00:00 on 23 November in Vietnam."""


def at(hour: int, minute: int = 0) -> datetime:
    return MIDNIGHT + timedelta(hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("window", "now", "minutes"),
    [
        ("22:00-05:00", at(22), 420),
        ("22:00-05:00", at(23, 30), 330),
        ("22:00-05:00", at(0), 300),
        ("22:00-05:00", at(4, 59), 1),
        ("22:00-05:00", at(5), 0),
        ("22:00-05:00", at(12), 0),
        ("22:00-05:00", at(21, 59), 0),
        ("1:30-4:00", at(1, 30), 150),
        ("1:30-4:00", at(1, 29), 0),
        ("1:30-4:00", at(4), 0),
        ("20:00-24:00", at(23, 59), 1),
        ("00:00-06:00", at(0), 360),
    ],
)
def test_what_is_left(window: str, now: datetime, minutes: int) -> None:
    hours = parse_hours(window)
    assert hours is not None
    assert hours.left(now) == minutes * 60


@pytest.mark.parametrize("nothing", ["", None, "  "])
def test_no_hours_no_window(nothing: str | None) -> None:
    assert parse_hours(nothing) is None


@pytest.mark.parametrize(
    "wrong", ["22-5", "22:00", "25:00-05:00", "22:60-05:00", "05:00-05:00", "0:00-24:00", "đêm", 5]
)
def test_no_window(wrong: object) -> None:
    with pytest.raises(UsageError, match="22:00-05:00"):
        parse_hours(wrong)


@given(st.integers(0, 86399), st.integers(0, 86399), st.integers(0, 86399))
def test_a_window_and_its_complement_share_the_day(begin: int, end: int, second: int) -> None:
    now = MIDNIGHT + timedelta(seconds=second)
    if begin != end:
        assert bool(Hours(begin, end).left(now)) != bool(Hours(end, begin).left(now))


def test_a_run_does_not_begin_outside_its_hours() -> None:
    settings = project_settings(NEWSCRAWL_OFF_PEAK="22:00-05:00")
    check_hours(settings, at(23))
    with pytest.raises(OutsideHours, match="nothing was asked") as outside:
        check_hours(settings, at(12))
    assert outside.value.exit_code == 6
    check_hours(project_settings(), at(12))
