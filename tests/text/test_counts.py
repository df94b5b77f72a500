"""View and comment counts: the grammar of rules section 5, and the numbers that are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import Count, read_count, read_counts
from newscrawl.text.counts import bare_number

BARE = [
    ("1,005", 1005, False),
    ("1.005", 1005, False),
    ("1 005", 1005, False),
    ("1\u00a0005", 1005, False),
    ("1\u202f005", 1005, False),
    (" 356 ", 356, False),
    ("0", 0, False),
    ("2021", 2021, False),
    ("12.345.678", 12345678, False),
    ("12,345,678", 12345678, False),
    ("1.2K", 1200, True),
    ("1,2K", 1200, True),
    ("1,2N", 1200, True),
    ("12 nghìn", 12000, True),
    ("1,5 ngàn", 1500, True),
    ("2,5 triệu", 2500000, True),
    ("1,2 Tr", 1200000, True),
    ("3M", 3000000, True),
    ("0.5K", 500, True),
    ("1.000+", 1000, True),
]
NOT_BARE = [
    "",
    " ",
    "...",
    "…",
    "--",
    "NaN",
    "null",
    "undefined",
    "{{views}}",
    "12.5",
    "1,05",
    "1.0005",
    "1k2",
    "1.005,123",
]
NOT_BARE += [
    "1,005.123",
    "12,34,567",
    "-5",
    "1e5",
    "Infinity",
    "0912345678",
    "0912 345 678",
    "0261.3544.123",
    "1.500.000 đồng",
]
NOT_BARE += ["21/06/2021", "10:00", "1.2.3", "1. 005", "Năm 2021", "1.2T", "5 km", "9" * 40]

LABELLED = [
    ("57  lượt xem", 57, False),
    ("57\u00a0\u00a0lượt xem", 57, False),
    ("1.005\tlượt xem", 1005, False),
    ("57\nlượt xem", 57, False),
    ("1,2  K lượt xem", 1200, True),
    ("1.005 lượt xem", 1005, False),
    ("1.005 Lượt đọc", 1005, False),
    ("1 005 lượt xem", 1005, False),
    ("0 lượt xem", 0, False),
    ("LƯỢT XEM: 1,005", 1005, False),
    ("Lượt xem\u00a0:\u00a01\u00a0005", 1005, False),
    ("Lượt xem (1.005)", 1005, False),
    ("(1.005 lượt xem)", 1005, False),
    ("Số lượt xem: 15", 15, False),
    ("Lượt đọc 12", 12, False),
    ("Đã xem 1.005 lần", 1005, False),
    ("Đã xem: 1.005", 1005, False),
    ("Đã đọc 25 lần", 25, False),
    ("Xem: 1.005", 1005, False),
    ("1005 views", 1005, False),
    ("Views: 1,005", 1005, False),
    ("👁 1.005", 1005, False),
    ("Đã có 1.005 lượt xem", 1005, False),
    ("Lượt xem: 1.2K", 1200, True),
    ("1,2 nghìn lượt xem", 1200, True),
    ("3 triệu lượt xem", 3000000, True),
    ("hơn 1.000 lượt xem", 1000, True),
    ("21/06/2021 | 1.005 lượt xem", 1005, False),
    ("Lượt xem: 1.005 | Tải về: 3", 1005, False),
    ("Lươ\u0323t xem: 5", 5, False),
]
NO_COUNT = [
    "Lượt xem:",
    "Lượt xem: NaN",
    "Lượt xem: {{views}}",
    "Lượt xem: ...",
    "Lượt xem: 12.5",
    "1,05 lượt xem",
    "Lượt xem: -",
]
NO_COUNT += ["15.237 lượt cán bộ", "15.237 lượt cán bộ, đảng viên", "1.005 lượt", "Lượt truy cập: 1.005"]
NO_COUNT += [
    "Tổng lượt truy cập: 12.345.678",
    "Đang online: 12",
    "Đang truy cập: 5",
    "Hotline: 0261 3544 123",
    "1,005",
    "2021",
]
NO_COUNT += [
    "ĐT: 0912345678",
    "Giá: 1.500.000 đồng",
    "Năm 2021",
    "ID: 12345",
    "Video đạt 1.005 lượt xem",
    "1005 lượt xem/ngày",
]
NO_COUNT += ["Toàn xã có 1.005 hộ", "Xem 5 ảnh", "Có 5", "Bình luận (3)", "1.005 lượt thích", "1.005 lượt khách"]

LABELS = [
    ("luotxem", 1005),
    ("Lượt xem", 1005),
    ("Lượt xem:", 1005),
    ("lượt đọc", 1005),
    ("Đã xem", 1005),
    ("view-count", 1005),
    ("viewcount", 1005),
    ("fa fa-eye", 1005),
    ("Xem", 1005),
    ("Lượt truy cập", None),
    ("Đang online", None),
    ("Bình luận", None),
    ("comment-count", None),
    ("preview", None),
    ("interview", None),
    ("Giá", None),
    ("Năm", None),
    ("Điện thoại", None),
    ("x", None),
]

BOTH = [
    ("1.234 lượt xem · 5 bình luận", 1234, 5),
    ("Lượt xem: 1.234 | Bình luận: 5", 1234, 5),
    ("Lượt xem: 1.234 Bình luận: 5", 1234, 5),
    ("1.234 lượt xem, 5 bình luận", 1234, 5),
    ("👁 1.234 💬 5", 1234, 5),
    ("Bình luận (3)", None, 3),
    ("Ý kiến (2)", None, 2),
    ("12 ý kiến", None, 12),
    ("0 bình luận", None, 0),
    ("1,2K lượt xem - 0 bình luận", 1200, 0),
    ("1.005 lượt xem", 1005, None),
    ("1.005", None, None),
    ("Bình luận", None, None),
    ("Bình luận: NaN", None, None),
    ("Đoạn phim có 1.234 lượt xem, 5 bình luận trái chiều", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("text", "value", "approx"), BARE)
def test_bare_numbers(text: str, value: int, approx: bool) -> None:
    assert read_count(text, where="bare") == Count(value, approx)
    assert read_count(text, label="Lượt xem") == Count(value, approx)
    assert read_count(text) is None
    assert read_count(text, where="tail") is None


@pytest.mark.parametrize("text", NOT_BARE)
def test_no_bare_numbers(text: str) -> None:
    assert read_count(text, where="bare") is None
    assert read_count(text, label="luotxem") is None
    assert bare_number(text) is None


@pytest.mark.parametrize(("text", "value", "approx"), LABELLED)
def test_labelled(text: str, value: int, approx: bool) -> None:
    for where in (None, "tail", "head", "bare", "unknown word"):
        assert read_count(text, where=where) == Count(value, approx)
    for where in ("body", "footer", "caption", "url"):
        assert read_count(text, where=where) is None


@pytest.mark.parametrize("text", NO_COUNT)
def test_no_count(text: str) -> None:
    assert read_count(text) is None


@pytest.mark.parametrize(("label", "value"), LABELS)
def test_label_beside_the_number(label: str, value: int | None) -> None:
    found = read_count("1.005", label=label)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(("text", "views", "comments"), BOTH)
def test_both(text: str, views: int | None, comments: int | None) -> None:
    found = read_counts(text)
    assert (found.views.value if found.views else None) == views
    assert (found.comments.value if found.comments else None) == comments


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(["", ".", ",", " ", "\u00a0"]))
def test_a_grouped_number_reads_back(value: int, separator: str) -> None:
    text = f"{value:,}".replace(",", separator)
    assert read_count(text, where="bare") == (Count(value) if not text.startswith("0") or value == 0 else None)
    assert read_counts(f"{text} lượt xem").views == Count(value)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="0123456789., KNTMrlượtxem:()|·", max_size=60))
def test_nothing_raises(text: str) -> None:
    for where in ("bare", None, "tail"):
        found = read_count(text, where=where, label=text[:10] or None)
        assert found is None or found.value >= 0
    read_counts(text)


@pytest.mark.parametrize("unit", ["1", "1.", "1,", "1 ", "lượt xem ", "\ud800", "(1)", "👁"])
def test_a_megabyte_is_answered_at_once(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert read_count(text, where="bare", label="views") is None
    assert read_counts(text).views is None
