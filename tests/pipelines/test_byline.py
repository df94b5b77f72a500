"""Stage 300: names from the node before names from the tail; the tail leaves the body either way."""

import pytest

from newscrawl.items import Article, Image
from newscrawl.pipelines.byline import ReadByline

from .made import BODY, PARAGRAPHS, article, body, page, raw


def read(**printed: object) -> Article:
    return ReadByline().process_item(article(page(**printed)))


def test_a_tail_of_author_bare_count_and_button() -> None:
    done = read(body=body(*PARAGRAPHS, "Anh Biên", "1,005", "Viết bình luận mới"))
    assert done.body == BODY
    assert done.authors == ["Anh Biên"]
    assert done.byline == "Anh Biên"
    assert done.provenance.rules["byline"] == "onecms:body/tail"
    assert done.printed is not None
    assert [r.text for r in done.printed.all("view_count")] == ["1,005"]


def test_a_counter_in_the_tail_comes_after_the_counters_own_node() -> None:
    done = read(view_count="2.000", body=body(*PARAGRAPHS, "Anh Biên", "1,005", "Viết bình luận mới"))
    assert done.printed is not None
    assert [r.text for r in done.printed.all("view_count")] == ["2.000", "1,005"]


@pytest.mark.parametrize(
    ("printed", "authors", "photo", "credit"),
    [
        ("Anh Biên", ["Anh Biên"], [], None),
        ("Tin, ảnh: Lê Thu", ["Lê Thu"], ["Lê Thu"], None),
        ("Bài: Lê Thu - Ảnh: Trần Vũ", ["Lê Thu"], ["Trần Vũ"], None),
        ("Lê Thu - Trần Vũ", ["Lê Thu", "Trần Vũ"], [], None),
        ("Theo TTXVN", [], [], "TTXVN"),
    ],
)
def test_a_byline_node(printed: str, authors: list[str], photo: list[str], credit: str | None) -> None:
    done = read(byline=printed)
    assert (done.authors, done.photo, done.credit) == (authors, photo, credit)
    assert done.byline == printed
    assert done.body == BODY


def test_the_node_wins_and_the_tail_still_goes() -> None:
    done = read(byline=raw("Lê Thu", "onecms:author"), body=body(*PARAGRAPHS, "Anh Biên"))
    assert done.authors == ["Lê Thu"]
    assert done.body == BODY
    assert done.provenance.rules["byline"] == "onecms:author"


def test_a_placeholder_leaves_the_word_to_the_tail() -> None:
    done = read(byline="Bút danh", body=body(*PARAGRAPHS, "Anh Biên"))
    assert done.authors == ["Anh Biên"]
    assert done.issues == []


def test_a_placeholder_alone_names_nobody() -> None:
    done = read(byline="Bút danh")
    assert (done.authors, done.byline, done.issues) == ([], None, [])


@pytest.mark.parametrize("login", ["admin", "superuser", "bientap@baovidu.vn"])
def test_a_login_in_the_metadata_is_nobody(login: str) -> None:
    done = read(byline=raw(login, "json-ld:author"))
    assert (done.authors, done.issues) == ([], [])


def test_the_papers_own_name_is_nobodys_name() -> None:
    done = read(
        byline=[raw("Báo Ví Dụ", "meta:author"), raw("Anh Biên", "onecms:author")], hints={"own_name": "Báo Ví Dụ"}
    )
    assert done.authors == ["Anh Biên"]


def test_a_node_nobody_can_read_is_kept_and_said() -> None:
    done = read(
        byline=raw("Xin mời bạn đọc gửi thư về tòa soạn theo địa chỉ ghi ở trang nhất của báo.", "onecms:author")
    )
    assert done.authors == []
    assert done.issues == ["byline.unread"]
    assert done.raw["byline"].text.startswith("Xin mời")


def test_photographers_from_captions_when_no_byline_names_them() -> None:
    pictures = [
        Image("https://baovidu.vn/1.jpg", "Đồi cà phê", "Ảnh: Trần Vũ"),
        Image("https://baovidu.vn/2.jpg", "Sân phơi", "Ảnh: Trần Vũ"),
        Image("https://baovidu.vn/3.jpg", "Kho", None),
    ]
    done = ReadByline().process_item(article(page(byline="Anh Biên"), images=pictures))
    assert (done.authors, done.photo) == (["Anh Biên"], ["Trần Vũ"])


def test_subheads_stay_in_the_body_and_are_listed() -> None:
    done = read(body=body("# Vào vụ", PARAGRAPHS[0], "# Giá lên", PARAGRAPHS[1], "Anh Biên"))
    assert done.subheads == ["Vào vụ", "Giá lên"]
    assert done.body == "\n\n".join(["Vào vụ", PARAGRAPHS[0], "Giá lên", PARAGRAPHS[1]])


def test_a_heading_that_the_tail_took_is_no_subhead() -> None:
    done = read(body=body(*PARAGRAPHS, "# Tin liên quan", "Giá tiêu đi ngang"))
    assert done.subheads == []
    assert done.body == BODY


@pytest.mark.parametrize("nothing", [None, body()])
def test_without_blocks_there_is_no_body(nothing: object) -> None:
    done = read(body=nothing, byline="Anh Biên")
    assert (done.body, done.authors) == (None, ["Anh Biên"])


def test_a_body_without_byline_is_left_whole() -> None:
    done = read()
    assert (done.body, done.authors, done.byline, done.issues) == (BODY, [], None, [])
