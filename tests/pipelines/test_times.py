"""Stage 200: order of trust, precision, contradictions; no time is copied into the other field."""

from dataclasses import dataclass
from typing import Any

import pytest

from newscrawl.items import Article
from newscrawl.pipelines.times import ReadTimes

from .made import URL, article, page, raw


def read(url: str | None = URL, **printed: Any) -> Article:
    return ReadTimes().process_item(article(page(**printed), url=url))


@dataclass
class Case:
    name: str
    printed: dict[str, Any]
    published: str | None = None
    updated: str | None = None
    precision: tuple[str | None, str | None] = (None, None)
    issues: tuple[str, ...] = ()
    url: str | None = URL


CASES = [
    Case(
        "only an update stamp fills only updated",
        {"dateline": "Cập nhật ngày: 21/06/2021 | 10:00 GMT+7"},
        updated="2021-06-21T10:00:00+07:00",
        precision=(None, "minute"),
    ),
    Case(
        "two stamps in one line",
        {"dateline": "Thứ Hai, 23/11/2026 08:15 | Cập nhật: 23/11/2026 09:40"},
        published="2026-11-23T08:15:00+07:00",
        updated="2026-11-23T09:40:00+07:00",
        precision=("minute", "minute"),
    ),
    Case(
        "two stamps in two nodes",
        {"dateline": ["Đăng lúc 08:15 ngày 20/11/2026", "Cập nhật 09:40 ngày 21/11/2026"]},
        published="2026-11-20T08:15:00+07:00",
        updated="2026-11-21T09:40:00+07:00",
        precision=("minute", "minute"),
    ),
    Case(
        "a header clock that cannot be read leaves the next node to answer",
        {"dateline": ["10:00 - 45/13", "20/11/2026 08:15"]},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "a day shown and the same day exactly in the meta: exact",
        {"dateline": "20/11/2026", "published": "2026-11-20T18:21:00+07:00"},
        published="2026-11-20T18:21:00+07:00",
        precision=("second", None),
    ),
    Case(
        "JSON-LD with a day only beside a shown time",
        {"dateline": "20/11/2026 18:21", "published": raw("2026-11-20", "json-ld:datePublished")},
        published="2026-11-20T18:21:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "a day alone stays a day",
        {"published": raw("2026-11-20", "json-ld:datePublished")},
        published="2026-11-20",
        precision=("day", None),
    ),
    Case(
        "a month alone stays a month",
        {"dateline": "Tháng 9/2020"},
        published="2020-09",
        precision=("month", None),
    ),
    Case(
        "Z on local time, proved by the shown stamp",
        {"dateline": "20/11/2026 08:15", "published": "2026-11-20T08:15:00Z"},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "Z on local time, proved by the capture",
        {"published": "2026-11-23T10:15:00Z"},
        published="2026-11-23T10:15:00+07:00",
        precision=("second", None),
        issues=("time.false-utc",),
    ),
    Case(
        "a true Z",
        {"dateline": "20/11/2026 08:15", "published": "2026-11-20T01:15:00Z"},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "two sources of the publication differ: the shown one stays",
        {"dateline": "20/11/2026 08:15", "published": "2026-11-19T20:00:00+07:00"},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
        issues=("published.conflict",),
    ),
    Case(
        "two sources of the update differ",
        {"dateline": "Cập nhật: 20/11/2026 08:15", "updated": "2026-11-19T20:00:00+07:00"},
        updated="2026-11-20T08:15:00+07:00",
        precision=(None, "minute"),
        issues=("updated.conflict",),
    ),
    Case(
        "seconds beside minutes are no conflict",
        {"dateline": "20/11/2026 08:15", "published": "2026-11-20T08:15:42+07:00"},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "month first in the meta, proved by the shown stamp",
        {"dateline": "07/11/2026 14:05", "published": "11/7/2026 2:05:00 PM"},
        published="2026-11-07T14:05:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "month first in the meta, proved by the number",
        {"published": "11/20/2026 2:05:00 PM"},
        published="2026-11-20T14:05:00+07:00",
        precision=("second", None),
        issues=("time.month-first",),
    ),
    Case(
        "month first declared by the family",
        {"published": "11/7/2026 2:05:00 PM", "date_order": "mdy"},
        published="2026-11-07T14:05:00+07:00",
        precision=("second", None),
        issues=("time.month-first",),
    ),
    Case(
        "a feed speaks for a page without any time",
        {"hints": {"published": "Fri, 20 Nov 2026 01:15:00 GMT", "source": "rss"}},
        published="2026-11-20T08:15:00+07:00",
        precision=("second", None),
    ),
    Case(
        "a feed does not speak beside a printed update time",
        {"dateline": "Cập nhật: 21/11/2026 08:15", "hints": {"published": "Fri, 20 Nov 2026 01:15:00 GMT"}},
        updated="2026-11-21T08:15:00+07:00",
        precision=(None, "minute"),
    ),
    Case(
        "a relative time needs the capture",
        {"dateline": "3 giờ trước"},
        published="2026-11-23T08:53:00+07:00",
        precision=("hour", None),
    ),
    Case(
        "a relative time without a capture is no time",
        {"dateline": "3 giờ trước", "seen_at": None},
        issues=("dateline.unread",),
    ),
    Case("a stamp in an unknown form", {"dateline": "hôm nào đó 45/77/2026"}, issues=("dateline.unread",)),
    Case("a machine time in an unknown form", {"published": "bài 123 trang 4"}, issues=("published.unread",)),
    Case("an update time in an unknown form", {"updated": "bài 123 trang 4"}, issues=("updated.unread",)),
    Case("a sentinel is no time and no riddle", {"published": "0000-00-00 00:00:00"}),
    Case(
        "updated before published: both stay",
        {"published": "2026-11-20T08:15:00+07:00", "updated": "2026-11-19T08:15:00+07:00"},
        published="2026-11-20T08:15:00+07:00",
        updated="2026-11-19T08:15:00+07:00",
        precision=("second", "second"),
        issues=("updated.before-published",),
    ),
    Case(
        "updated in the minute of the publication, seconds printed in one only",
        {"dateline": "Cập nhật: 20/11/2026 08:15", "published": "2026-11-20T08:15:42+07:00"},
        published="2026-11-20T08:15:42+07:00",
        updated="2026-11-20T08:15:00+07:00",
        precision=("second", "minute"),
    ),
    Case(
        "later than the capture",
        {"dateline": "25/11/2026 08:15"},
        published="2026-11-25T08:15:00+07:00",
        precision=("minute", None),
        issues=("time.future",),
    ),
    Case(
        "a server's clock may run ahead a little",
        {"dateline": "23/11/2026 12:30"},
        published="2026-11-23T12:30:00+07:00",
        precision=("minute", None),
    ),
    Case(
        "a weekday that contradicts its date",
        {"dateline": "Thứ Ba, 20/11/2026 08:15"},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
        issues=("time.weekday",),
    ),
    Case(
        "the address as last resort, without its clock",
        {},
        published="2023-04-28",
        precision=("day", None),
        url="https://baovidu.vn/lua-ve-dong-20230428100929278.htm",
    ),
    Case(
        "a month folder as last resort",
        {},
        published="2024-05",
        precision=("month", None),
        url="https://baovidu.vn/kinh-te/202405/lua-ve-dong-b180e1a/",
    ),
    Case(
        "the address is silent beside an update time",
        {"dateline": "Cập nhật: 28/04/2023 10:12"},
        updated="2023-04-28T10:12:00+07:00",
        precision=(None, "minute"),
        url="https://baovidu.vn/lua-ve-dong-20230428100929278.htm",
    ),
    Case(
        "the address contradicts the stamp",
        {"dateline": "20/11/2026 08:15"},
        published="2026-11-20T08:15:00+07:00",
        precision=("minute", None),
        issues=("time.path-mismatch",),
        url="https://baovidu.vn/kinh-te/202405/lua-ve-dong-b180e1a/",
    ),
    Case(
        "begun at the end of a month, published in the next",
        {"dateline": "01/11/2026 08:15"},
        published="2026-11-01T08:15:00+07:00",
        precision=("minute", None),
        url="https://baovidu.vn/kinh-te/202610/lua-ve-dong-b180e1a/",
    ),
    Case("nothing printed", {}),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_times(case: Case) -> None:
    done = read(case.url, **case.printed)
    assert (done.published_at, done.updated_at) == (case.published, case.updated)
    assert (done.published_precision, done.updated_precision) == case.precision
    assert tuple(sorted(done.issues)) == case.issues


def test_raw_and_rule_of_the_value_that_was_taken() -> None:
    done = read(dateline=raw("20/11/2026", "portal:ngay"), published=raw("2026-11-20T18:21:00+07:00", "meta:article"))
    assert done.raw["published"].text == "2026-11-20T18:21:00+07:00"
    assert done.provenance.rules["published"] == "meta:article"
    assert done.dateline == "20/11/2026"
    assert done.provenance.rules["dateline"] == "portal:ngay"


def test_the_feed_is_named_as_the_rule() -> None:
    done = read(hints={"published": "2026-11-20T08:15:00+07:00", "source": "sitemap"})
    assert done.provenance.rules["published"] == "sitemap"


def test_a_stamp_nobody_can_read_is_kept_as_printed() -> None:
    done = read(dateline="Cập  nhật\u00a0lúc chiều tối 99")
    assert done.dateline == "Cập nhật lúc chiều tối 99"
    assert done.raw["dateline"].text == "Cập  nhật\u00a0lúc chiều tối 99"
    assert done.updated_at is None


@pytest.mark.parametrize("field", ["published", "updated"])
def test_neither_time_fills_the_other(field: str) -> None:
    done = read(**{field: "2026-11-20T08:15:00+07:00"})
    other = {"published": "updated", "updated": "published"}[field]
    assert getattr(done, f"{field}_at") == "2026-11-20T08:15:00+07:00"
    assert getattr(done, f"{other}_at") is None
    assert getattr(done, f"{other}_precision") is None
