from datetime import UTC, datetime, timedelta

import pytest

from newscrawl.archive.revisit import SCHEDULE, age_base, epoch, next_due, read_time

BASE = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("checked_after", "due_after"),
    [
        (timedelta(0), timedelta(hours=1)),
        (timedelta(minutes=59), timedelta(hours=1)),
        (timedelta(hours=1), timedelta(hours=6)),
        (timedelta(hours=7), timedelta(days=1)),
        (timedelta(days=2), timedelta(days=3)),
        (timedelta(days=3), timedelta(days=14)),
        (timedelta(days=14), None),
        (timedelta(days=900), None),
    ],
)
def test_next_due_is_the_first_age_not_covered(checked_after: timedelta, due_after: timedelta | None) -> None:
    expected = None if due_after is None else BASE + due_after
    assert next_due(BASE, BASE + checked_after) == expected


def test_every_age_is_visited_once() -> None:
    checked, visits = BASE, []
    while (due := next_due(BASE, checked)) is not None:
        visits.append(due - BASE)
        checked = due
    assert visits == list(SCHEDULE)


def test_age_counts_from_the_earlier_of_printed_and_seen() -> None:
    seen = datetime(2026, 11, 23, tzinfo=UTC)
    assert age_base(None, seen) == seen
    assert age_base("not a time", seen) == seen
    assert age_base("2026-11-22T10:00:00+07:00", seen) == datetime(2026, 11, 22, 3, tzinfo=UTC)
    assert age_base("2027-11-22T10:00:00+07:00", seen) == seen


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-06-21", datetime(2021, 6, 20, 17, tzinfo=UTC)),
        ("2020-09", datetime(2020, 8, 31, 17, tzinfo=UTC)),
        ("2026-11-23T04:53:00.123456Z", datetime(2026, 11, 23, 4, 53, 0, 123456, tzinfo=UTC)),
        ("hôm qua", None),
    ],
)
def test_times_of_records(text: str, moment: datetime | None) -> None:
    assert read_time(text) == moment


def test_epoch_says_what_it_could_not_read() -> None:
    with pytest.raises(ValueError, match="hôm qua"):
        epoch("hôm qua")
