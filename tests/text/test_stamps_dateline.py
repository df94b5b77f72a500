"""Datelines: two labelled stamps in one line, and what one line cannot tell."""

from __future__ import annotations

import datetime as dt

import pytest

from newscrawl.text.stamps import LOCAL, Dateline, Stamp, read_dateline, read_stamp

SEEN = dt.datetime(2021, 6, 21, 13, 25, 40, tzinfo=LOCAL)
P, U = "2021-06-20T08:00:00+07:00", "2021-06-21T10:00:00+07:00"

# printed → published, updated
LINES = [
    ("Đăng: 20/06/2021 08:00 Cập nhật: 21/06/2021 10:00", P, U),
    ("Đăng: 20/06/2021 08:00 - Cập nhật: 21/06/2021 10:00", P, U),
    ("Xuất bản 20/06/2021 08:00 | Cập nhật lúc 10:00 21/06/2021", P, U),
    ("Xuất bản 08:00, 20/06/2021 (GMT+7) | Cập nhật lúc 10:00, 21/06/2021 (GMT+7)", P, U),
    ("Ngày đăng: 20/06/2021 08:00; Sửa lần cuối: 21/06/2021 10:00", P, U),
    ("NGÀY ĐĂNG: 20/06/2021 08:00 - CẬP NHẬT: 21/06/2021 10:00", P, U),
    ("Đăng lúc 08:00 ngày 20/6/2021\nCập nhật lúc 10:00 ngày 21/6/2021", P, U),
    ("Cập nhật: 21/06/2021 10:00 - Đăng: 20/06/2021 08:00", P, U),
    ("Chủ nhật, 20/06/2021, 08:00 Cập nhật: Thứ Hai, 21/06/2021, 10:00", P, U),
    ("08:00 20/06/2021 - Cập nhật 10:00 21/06/2021", P, U),
    ("20/06/2021 08:00 (Cập nhật: 21/06/2021 10:00)", P, U),
    ("Published: June 20, 2021 08:00 | Updated: June 21, 2021 10:00", P, U),
    ("Posted on June 20, 2021 at 08:00 AM. Last updated June 21, 2021 at 10:00 AM", P, U),
    ("Đăng: 20/06/2021 08:00 | Thời sự | Cập nhật: 21/06/2021 10:00", P, U),
    ("Đăng ngày 20/06/2021 (cập nhật 21/06/2021 10:00)", "2021-06-20", U),
    ("Phát hành: 20/06/2021 | Chỉnh sửa: 21/06/2021", "2021-06-20", "2021-06-21"),
    ("Cập nhật ngày 21/06/2021 Đăng ngày 20/06/2021 bởi Anh Biên", "2021-06-20", "2021-06-21"),
    ("Đăng: 20/06/2021 08:00, cập nhật lần cuối: 5 phút trước", P, "2021-06-21T13:20:00+07:00"),
    # one stamp
    ("Cập nhật ngày: 21/06/2021 | 10:00 GMT+7", None, U),
    ("Cập nhật: 21/06/2021 10:00", None, U),
    ("(Cập nhật) 21/06/2021 10:00", None, U),
    ("21/06/2021 10:00 (đã cập nhật)", None, U),
    ("20/06/2021 08:00", P, None),
    ("Đăng: 20/06/2021 08:00", P, None),
    ("Đăng bởi: Anh Biên | 20/06/2021 08:00", P, None),
    ("Ngày đăng: 20/06/2021 08:00 - Lượt xem: 1.005", P, None),
    ("20/06/2021 08:00 (1 ngày trước)", P, None),
    ("1 ngày trước (20/06/2021 08:00)", P, None),
    ("20/06/2021 08:00 | 20/06/2021 08:00", P, None),
    # one of two is no stamp: neither is filled from the other
    ("Đăng: 20/06/2021 08:00 - Cập nhật: 01/01/0001 00:00", P, None),
    ("Đăng: 20/06/2021 08:00 - Cập nhật: --/--/----", P, None),
    ("Đăng: 20/06/2021 08:00 - Cập nhật: 14:30", P, None),
    ("Đăng: 31/06/2021 08:00 - Cập nhật: 21/06/2021 10:00", None, U),
    ("Đăng: - Cập nhật: 21/06/2021 10:00", None, U),
    ("Đăng: --/--/---- | Cập nhật: 21/06/2021 10:00", None, U),
    ("Ngày đăng:  - Ngày cập nhật: 21/06/2021 10:00", None, U),
    ("Đăng/Cập nhật: 21/06/2021 10:00", None, None),
    # which is which cannot be known
    ("20/06/2021 08:00 | 21/06/2021 10:00", None, None),
    ("Chủ nhật, 20/06/2021 08:00 Thứ Hai, 21/06/2021", None, None),
    ("Cập nhật: 20/06/2021 08:00 - Cập nhật: 21/06/2021 10:00", None, None),
    ("20/06/2021 08:00 - 10:00", None, None),
    ("Đại hội diễn ra từ 20/06/2021 đến 21/06/2021", None, None),
    ("", None, None),
]


def _form(stamp: Stamp | None) -> str | None:
    return None if stamp is None else stamp.isoformat()


@pytest.mark.parametrize(("printed", "published", "updated"), LINES)
def test_datelines(printed: str, published: str | None, updated: str | None) -> None:
    line = read_dateline(printed, seen_at=SEEN)
    assert (_form(line.published), _form(line.updated)) == (published, updated)
    one = read_stamp(printed, seen_at=SEEN)
    assert _form(one) == (published or updated)


def test_labels_are_kept() -> None:
    line = read_dateline("Đăng: 20/06/2021 08:00 Cập nhật: 21/06/2021 10:00")
    assert line.published is not None
    assert line.updated is not None
    assert (line.published.label, line.updated.label) == ("published", "updated")
    bare = read_stamp("21/06/2021 10:00")
    assert bare is not None
    assert bare.label is None


def test_a_line_too_long_is_no_dateline() -> None:
    assert read_dateline("Đăng: 20/06/2021 08:00 " + "x" * 2000) == Dateline()
