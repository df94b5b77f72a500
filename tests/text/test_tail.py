"""The end of an article: what is body, what is byline, counter and furniture."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import Tail, split_tail

B = "Bà con trong bon sống với nhau rất chân tình và đoàn kết."
SHARED = Path(__file__).resolve().parents[3] / "shared" / "reference" / "daknong-2021.txt"

CASES = [
    # (paragraphs behind B, how many of them stay, what is found)
    (["Anh Biên", "1,005", "Viết bình luận mới"], 0, {"authors": ("Anh Biên",), "views": 1005, "byline": "Anh Biên"}),
    (["Anh Biên\n1,005\nViết bình luận mới"], 0, {"authors": ("Anh Biên",), "views": 1005}),
    (["Anh Biên", "1,005\nViết bình luận mới"], 0, {"authors": ("Anh Biên",), "views": 1005}),
    (["Anh Biên"], 0, {"authors": ("Anh Biên",), "views": None, "dropped": ()}),
    (["Anh Biên", ""], 0, {"authors": ("Anh Biên",)}),
    (["Anh Biên", "Chia sẻ", "Facebook Twitter Zalo"], 0, {"authors": ("Anh Biên",)}),
    (["Bài: Lê Dung", "Ảnh: Minh Đức"], 0, {"authors": ("Lê Dung",), "photo": ("Minh Đức",)}),
    (["Lê Dung", "Ảnh: Minh Đức"], 0, {"authors": ("Lê Dung",), "photo": ("Minh Đức",)}),
    (["Tin, ảnh:", "Vân Khanh", "Chia sẻ"], 0, {"authors": ("Vân Khanh",), "photo": ("Vân Khanh",)}),
    (["Anh Biên", "1.005 lượt xem", "Bình luận (3)"], 0, {"authors": ("Anh Biên",), "views": 1005, "comments": 3}),
    (["Anh Biên", "1.005 lượt xem · 3 bình luận"], 0, {"authors": ("Anh Biên",), "views": 1005, "comments": 3}),
    (["Lượt xem: 15", "Anh Biên"], 0, {"authors": ("Anh Biên",), "views": 15}),
    (["Anh Biên", "Lượt xem: 1,2K"], 0, {"views": 1200, "views_approx": True}),
    (["Anh Biên", "Lượt xem: 0"], 0, {"authors": ("Anh Biên",), "views": 0}),
    (["Anh Biên", "Lượt xem: NaN", "{{views}}"], 0, {"authors": ("Anh Biên",), "views": None}),
    (["Nhóm PV", "35"], 0, {"authors": (), "role": "nhóm pv", "views": 35}),
    (["Theo TTXVN"], 0, {"authors": (), "source": "TTXVN", "credit": "TTXVN"}),
    (["(Theo TTXVN)", "Chia sẻ"], 0, {"authors": (), "source": "TTXVN"}),
    (["Lê Dung (Sở Tư pháp)"], 0, {"authors": ("Lê Dung",), "affiliation": "Sở Tư pháp"}),
    (["1,005", "Viết bình luận mới"], 0, {"authors": (), "views": 1005}),
    # lists behind the article
    (["Anh Biên", "Tin liên quan", "Xã A đạt chuẩn", "Khởi công cầu B"], 0, {"authors": ("Anh Biên",)}),
    (["Anh Biên", "12", "Các tin khác", "Xã A đạt chuẩn nông thôn mới"], 0, {"authors": ("Anh Biên",), "views": 12}),
    (["Tin liên quan", "Xã A đạt chuẩn", "Lễ hội mùa"], 0, {"authors": (), "byline": None}),
    (["Anh Biên", "Từ khóa:", "Đắk Nông", "Học Bác"], 0, {"authors": ("Anh Biên",)}),
    (["Anh Biên", "Từ khóa: Đắk Nông, học Bác", "5"], 0, {"authors": ("Anh Biên",), "views": 5}),
    (["Anh Biên", "1,005", "Tin liên quan", "Xã A họp. Nhiều việc được bàn kỹ."], 0, {"authors": ("Anh Biên",)}),
    (["Bài, ảnh: Lê Dung", "Viết bình luận", "Gửi"], 0, {"authors": ("Lê Dung",), "photo": ("Lê Dung",)}),
    # text that looks like a tail
    (["Theo Chỉ thị 05, cán bộ phải nêu gương.", "Anh Biên", "Chia sẻ"], 1, {"authors": ("Anh Biên",)}),
    (["Ảnh hưởng của hạn hán còn kéo dài."], 1, {"authors": (), "byline": None}),
    (["Nguồn nước đang cạn"], 1, {"authors": ()}),
    (["Chia sẻ với phóng viên, ông Lâm nói vậy.", "Chia sẻ"], 1, {"authors": (), "dropped": ("Chia sẻ",)}),
    (["Bài 2: Đổi thay ở buôn làng"], 1, {"authors": ()}),
    (["PV GAS"], 1, {"authors": ()}),
    (["1,005"], 1, {"views": None}),
    (["2021"], 1, {"views": None}),
    (["Tổng kết năm 2021"], 1, {"views": None}),
    (["(Còn nữa)"], 1, {"authors": ()}),
    (["Đa dạng hóa các hình thức"], 1, {"authors": ()}),
    (
        ["Tin liên quan", "Xã A đạt chuẩn", "Sau hộp tin ấy, bài viết còn tiếp tục.", "Anh Biên"],
        3,
        {"authors": ("Anh Biên",)},
    ),
    (["Xem thêm", "Đêm hội khép lại bằng màn pháo hoa.", "Anh Biên"], 2, {"authors": ("Anh Biên",)}),
    # the stamp between the byline and the counters
    (
        ["Thu Hà", "Thứ hai, 21/06/2021 - 10:00", "1,005", "Viết bình luận mới"],
        0,
        {"authors": ("Thu Hà",), "views": 1005},
    ),
    (["Thu Hà", "21/06/2021 | 10:00 GMT+7", "1,005", "Chia sẻ"], 0, {"authors": ("Thu Hà",), "views": 1005}),
    (["Thu Hà", "Cập nhật ngày: 21/06/2021 | 10:00 GMT+7", "Lượt xem: 57"], 0, {"authors": ("Thu Hà",), "views": 57}),
    (["Thu Hà", "Đăng ngày: 21/06/2021", "Viết bình luận mới"], 0, {"authors": ("Thu Hà",), "views": None}),
    (["Thu Hà", "2 giờ trước", "Chia sẻ"], 0, {"authors": ("Thu Hà",)}),
    (["Thời gian: 10h00 ngày 21/6/2021", "Lượt xem: 57"], 1, {"authors": (), "views": 57}),
    (["Thu Hà", "Lượt truy cập: 1.234.567"], 0, {"authors": ("Thu Hà",), "views": None}),
    (["Thu Hà - thuha@example.vn", "Chia sẻ"], 0, {"authors": ("Thu Hà",)}),
    (["Anh Biên", "Nhiều năm sau, mọi người còn nhắc chuyện ấy."], 2, {"authors": ()}),
]


@pytest.mark.parametrize(("behind", "stay", "found"), CASES)
def test_tails(behind: list[str], stay: int, found: dict[str, object]) -> None:
    tail = split_tail([B, *behind])
    assert tail.body == (B, *behind[:stay])
    assert {key: getattr(tail, key) for key in found} == found


@pytest.mark.parametrize(
    ("last", "text", "authors"),
    [
        (f"{B} Bài và ảnh: TRÀ MY", B, ("TRÀ MY",)),
        (f"{B}\u00a0Mai Anh", B, ("Mai Anh",)),
        (f"{B}Tin, ảnh: Lê Dung", B, ("Lê Dung",)),
        (f"{B} (Theo TTXVN)", B, ()),
        (f"{B} Lê Dung - Ảnh: Minh Đức", B, ("Lê Dung",)),
        ("Ca\u0306n nhà mới. Bài, ảnh: Lê Dung", "Ca\u0306n nhà mới.", ("Lê Dung",)),
        (f"{B} Theo Chỉ thị 05, cán bộ phải nêu gương.", None, ()),
        (f"{B} Ảnh hưởng còn kéo dài", None, ()),
        ("Anh công tác ở TP. Hồ Chí Minh", None, ()),
    ],
)
def test_byline_run_into_the_last_paragraph(last: str, text: str | None, authors: tuple[str, ...]) -> None:
    tail = split_tail([B, last, "Chia sẻ"])
    assert tail.body == (B, text or last)
    assert tail.authors == authors
    assert (tail.byline is None) == (text is None)


def test_a_note_behind_the_byline_stays_text() -> None:
    tail = split_tail([B, "Anh Biên", "(*) Tên nhân vật đã được thay đổi"])
    assert tail.body == (B, "(*) Tên nhân vật đã được thay đổi")
    assert tail.authors == ("Anh Biên",)


def test_a_day_or_an_address_behind_the_byline_stays_text() -> None:
    for line in ("21/6/2021", "thuha@example.vn", "0261 3544 777"):
        tail = split_tail([B, "Thu Hà", line, "Chia sẻ"])
        assert (tail.body, tail.authors) == ((B, line), ("Thu Hà",))


def test_a_labelled_byline_behind_a_related_box() -> None:
    tail = split_tail([B, "Tin liên quan", "Xã A đạt chuẩn", "Bài, ảnh: Lê Dung"])
    assert tail.body == (B,)
    assert tail.authors == ("Lê Dung",)
    assert tail.dropped == ("Tin liên quan", "Xã A đạt chuẩn")


def test_empty_and_short_lists() -> None:
    assert split_tail([]) == Tail(body=())
    assert split_tail([""]).body == ()
    assert split_tail(["Anh Biên"]).authors == ("Anh Biên",)
    assert split_tail([B]) == Tail(body=(B,))


@pytest.mark.skipif(not SHARED.exists(), reason="the reference article is not beside the checkout")
def test_the_reference_article() -> None:
    blocks = SHARED.read_text(encoding="utf8").split("\n\n")
    for paragraphs in (blocks, [line for block in blocks for line in block.split("\n")]):
        tail = split_tail(paragraphs)
        assert list(tail.body) == blocks[:13]
        assert (tail.authors, tail.views, tail.dropped) == (("Anh Biên",), 1005, ("Viết bình luận mới",))


LINES = st.sampled_from(
    [
        B,
        "Anh Biên",
        "1,005",
        "Viết bình luận mới",
        "Tin liên quan",
        "Bài, ảnh: Lê Dung",
        "Theo TTXVN",
        "",
        "\n",
        "Xem thêm",
        "Lượt xem: 5",
        "Đổi thay",
        "(*) Ghi chú",
        f"{B} Mai Anh",
        "Anh Biên\n12",
        "\ud800",
        "Ảnh:",
        "{{views}}",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES | st.text(max_size=40), max_size=9))
def test_nothing_is_invented_and_nothing_of_the_body_is_lost(paragraphs: list[str]) -> None:
    tail = split_tail(paragraphs)
    whole = "\n".join(paragraphs)
    place = 0
    for paragraph in tail.body:  # in order and unchanged
        place = whole.find(paragraph, place)
        assert place >= 0
    kept = sum(paragraph.count(B) for paragraph in tail.body)
    if "Tin liên quan" not in whole and "Xem thêm" not in whole:
        assert kept == whole.count(B)


@pytest.mark.parametrize("unit", ["a", "\n", "Anh Biên\n", "Tin liên quan\n", ". (", "\ud800", "Ảnh: A. "])
def test_a_megabyte_is_answered_at_once(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    split_tail([text])
    split_tail(text.split("\n")[:100_000])
