"""Stamps, for any input: what was printed reads back to itself, and nothing raises or hangs."""

from __future__ import annotations

import datetime as dt
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text.stamps import LOCAL, Precision, read_dateline, read_stamp

VI_WEEKDAYS = ["Thứ hai", "Thứ Ba", "Thứ tư", "Thứ Năm", "Thứ sáu", "Thứ Bảy", "Chủ nhật"]
SHORT = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
VI_MONTHS = ["Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai"]
EN = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]
EN.append("December")
EN_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

DATES = {
    "slash": lambda d: f"{d:%d/%m/%Y}",
    "bare": lambda d: f"{d.day}/{d.month}/{d.year}",
    "dash": lambda d: f"{d:%d-%m-%Y}",
    "dot": lambda d: f"{d:%d.%m.%Y}",
    "short year": lambda d: f"{d:%d/%m/%y}",
    "weekday": lambda d: f"{VI_WEEKDAYS[d.weekday()]}, {d:%d/%m/%Y}",
    "weekday ngày": lambda d: f"{VI_WEEKDAYS[d.weekday()]}, ngày {d:%d/%m/%Y}",
    "short weekday": lambda d: f"{SHORT[d.weekday()]}, {d:%d/%m/%Y}",
    "words": lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
    "named": lambda d: f"{d.day} Tháng {VI_MONTHS[d.month - 1]}, {d.year}",
    "named first": lambda d: f"Tháng {VI_MONTHS[d.month - 1]} {d.day}, {d.year}",
    "thg": lambda d: f"{d.day} thg {d.month}, {d.year}",
    "english": lambda d: f"{EN[d.month - 1]} {d.day}, {d.year}",
    "english weekday": lambda d: f"{EN_DAYS[d.weekday()]}, {d.day} {EN[d.month - 1][:3]} {d.year}",
    "iso": lambda d: f"{d:%Y-%m-%d}",
}
CLOCKS = {
    "minute": lambda d: f"{d:%H:%M}",
    "bare": lambda d: f"{d.hour}:{d:%M}",
    "second": lambda d: f"{d:%H:%M:%S}",
    "h": lambda d: f"{d.hour}h{d:%M}",
    "giờ": lambda d: f"{d.hour} giờ {d:%M} phút",
    "ASP.NET": lambda d: f"{d:%I:%M:%S} {'SA' if d.hour < 12 else 'CH'}",
    "AM/PM": lambda d: f"{d:%I:%M} {'AM' if d.hour < 12 else 'PM'}",
    "redundant": lambda d: f"{d:%H:%M} {'AM' if d.hour < 12 else 'PM'}",
}
MACHINE = [
    lambda d: d.isoformat(),
    lambda d: f"{d:%Y-%m-%dT%H:%M:%S}",
    lambda d: f"{d:%Y-%m-%dT%H:%M:%S}+0700",
    lambda d: f"{d:%Y-%m-%dT%H:%M:%S}.250 +07:00",
    lambda d: f"{d.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S}Z",
    lambda d: f"{EN_DAYS[d.weekday()]}, {d.day:02d} {EN[d.month - 1][:3]} {d:%Y %H:%M:%S} GMT+7",
    lambda d: f"/Date({int(d.timestamp())}000)/",
    lambda d: str(int(d.timestamp())),
    lambda d: f"{d:%Y%m%d%H%M%S}",
]
JOINTS = [" ", " - ", " | ", ", ", " – ", " • ", " lúc "]
ZONES = ["", " GMT+7", " (GMT+7)", " [GMT +7]", " (GMT+07:00)", " ICT", " UTC+7"]
LABELS = ["", "Cập nhật: ", "Cập nhật lúc ", "Đăng ngày: ", "XUẤT BẢN: ", "Thời sự - ", "• "]

moments = st.integers(1_000_100_000, 3_155_000_000).map(lambda n: dt.datetime.fromtimestamp(n, LOCAL))
spans = st.tuples(st.integers(1, 59), st.sampled_from([("phút", 60), ("giờ", 3600), ("ngày", 86400), ("tuần", 604800)]))


@settings(max_examples=300, deadline=None)
@given(
    moments,
    st.sampled_from(sorted(DATES)),
    st.sampled_from(sorted(CLOCKS)),
    st.sampled_from(JOINTS),
    st.sampled_from(ZONES),
    st.sampled_from(LABELS),
    st.booleans(),
    st.sampled_from(["NFC", "NFD"]),
)
def test_a_printed_stamp_reads_back(
    moment: dt.datetime, day: str, clock: str, joint: str, zone: str, label: str, time_first: bool, form: str
) -> None:
    date, time_ = DATES[day](moment), CLOCKS[clock](moment)
    joint = " " if joint == " lúc " and time_first else joint
    printed = label + (f"{time_}{joint}{date}" if time_first else f"{date}{joint}{time_}{zone}")
    found = read_stamp(unicodedata.normalize(form, printed))
    assert found is not None
    second = clock in ("second", "ASP.NET")
    assert found.precision is (Precision.SECOND if second else Precision.MINUTE)
    assert found.value == (moment if second else moment.replace(second=0))
    assert "weekday-mismatch" not in found.flags


@settings(max_examples=100, deadline=None)
@given(moments, st.sampled_from(sorted(DATES)), st.sampled_from(LABELS))
def test_a_printed_day_reads_back(moment: dt.datetime, day: str, label: str) -> None:
    found = read_stamp(label + DATES[day](moment))
    assert found is not None
    assert (found.value, found.precision) == (moment.date(), Precision.DAY)


@settings(max_examples=100, deadline=None)
@given(moments, st.sampled_from(MACHINE))
def test_a_machine_value_reads_back(moment: dt.datetime, form) -> None:  # type: ignore[no-untyped-def]
    found = read_stamp(form(moment), where="meta")
    assert found is not None
    assert (found.value, found.precision) == (moment, Precision.SECOND)
    assert read_stamp(found.isoformat()) is not None


@settings(max_examples=100, deadline=None)
@given(moments, spans)
def test_relative_times_count_back_from_the_capture(seen: dt.datetime, span: tuple[int, tuple[str, int]]) -> None:
    count, (unit, seconds) = span
    found = read_stamp(f"{count} {unit} trước", seen_at=seen.astimezone(dt.UTC))
    expected = seen - dt.timedelta(seconds=count * seconds)
    assert found is not None
    if unit in ("phút", "giờ"):
        assert found.value == expected.replace(second=0)
    else:
        assert found.value == expected.date()


@settings(max_examples=100, deadline=None)
@given(moments, moments)
def test_a_day_without_a_year_is_never_after_the_capture(moment: dt.datetime, seen: dt.datetime) -> None:
    found = read_stamp(f"{moment:%d/%m}", seen_at=seen)
    assert found is not None
    assert isinstance(found.value, dt.date)
    assert found.value <= seen.date()
    assert (found.value.day, found.value.month) == (moment.day, moment.month)


PIECES = st.sampled_from(
    ["21/06/2021", "10:00", "Thứ hai", "Cập nhật", "Đăng", "GMT+7", "SA", "tháng", "năm", "ngày", "21", "2021", "T"]
)
ODD = st.sampled_from(
    ["Z", "+07:00", "trước", "giờ", "/Date(", ")/", "hôm qua", "Jun", " ", "-", "|", ",", "\ud800", "\u0301", "İ", "٣"]
)
MIXED = st.lists(st.one_of(PIECES, ODD), max_size=12)
EDGES = [None, dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC)]
EDGES += [dt.datetime.min.replace(tzinfo=LOCAL), dt.datetime.max.replace(tzinfo=LOCAL)]


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.text(max_size=120), MIXED.map("".join), MIXED.map(" ".join)),
    st.sampled_from([None, "head", "meta", "feed", "url", "tail", "body", "x"]),
    st.sampled_from([None, "21/06/2021 10:00", "\ud800", "Z"]),
    st.sampled_from(EDGES),
)
def test_nothing_raises(text: str, where: str | None, visible: str | None, seen: dt.datetime | None) -> None:
    read_stamp(text, where=where, visible=visible, seen_at=seen)
    read_stamp("2021-06-21T10:00:00Z", visible=text, seen_at=seen)
    read_dateline(text, seen_at=seen)


@pytest.mark.parametrize(
    "piece", ["1", " ", "\n", "21/06/2021 ", "10:00", "Cập nhật ", "-", "a", "/", "ngày ", "İ", "ﷺ", "20210621", "_"]
)
def test_hostile_length_costs_nothing(piece: str) -> None:
    """1 MB, and the longest lines that are still read: no pattern has a super-linear worst case within them."""
    for size in (190, 999, 1_900, 1_000_000):
        text = (piece * (size // len(piece) + 1))[:size]
        for where in (None, "meta", "url"):
            began = time.perf_counter()
            read_stamp(text, where=where)
            read_dateline(text)
            assert time.perf_counter() - began < 0.5
