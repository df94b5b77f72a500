"""Stage 400: a number that is printed, or None; never a zero that nobody printed."""

import pytest

from newscrawl.items import RawField
from newscrawl.pipelines.views import ReadViews

from .made import article, page, raw


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("1.005 lượt xem", 1005),
        ("Lượt xem: 1,005", 1005),
        ("1,005", 1005),
        ("0", 0),
        ("Lượt xem: 0", 0),
        ("1,2K", 1200),
        ("  1 005  ", 1005),
        ("12 bình luận · 340 lượt xem", 340),
    ],
)
def test_a_view_count(printed: str, count: int) -> None:
    done = ReadViews().process_item(article(page(view_count=printed)))
    assert done.view_count == count
    assert done.issues == []
    assert done.raw["view_count"].text == printed


@pytest.mark.parametrize(
    ("printed", "issues"),
    [
        ("Lượt xem:", []),
        ("", []),
        ("--", []),
        ("Lượt xem: 12x34", ["views.unread"]),
        ("đọc nhiều thứ 7 trong tuần", ["views.unread"]),
    ],
)
def test_no_number_is_none(printed: str, issues: list[str]) -> None:
    done = ReadViews().process_item(article(page(view_count=printed)))
    assert done.view_count is None
    assert done.issues == issues


def test_the_first_readable_candidate_wins() -> None:
    candidates = [raw("Lượt xem:", "onecms:view"), raw("1.234", "onecms:hits"), raw("9", "json-ld:interactionCount")]
    done = ReadViews().process_item(article(page(view_count=candidates)))
    assert done.view_count == 1234
    assert done.provenance.rules["view_count"] == "onecms:hits"


def test_comments_and_views_of_one_line_do_not_mix() -> None:
    line = "340 lượt xem · 12 bình luận"
    done = ReadViews().process_item(article(page(view_count=line, comment_count=line)))
    assert (done.view_count, done.comment_count) == (340, 12)


def test_an_unread_comment_count_is_said() -> None:
    done = ReadViews().process_item(article(page(comment_count="Bình luận số 3 bị ẩn")))
    assert done.comment_count is None
    assert done.issues == ["comments.unread"]
    assert done.raw["comment_count"] == RawField("Bình luận số 3 bị ẩn", "onecms:made")


def test_nothing_printed_is_none_and_no_issue() -> None:
    done = ReadViews().process_item(article(page()))
    assert (done.view_count, done.comment_count, done.issues) == (None, None, [])
