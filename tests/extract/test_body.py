"""Blocks of a body node: what is a paragraph, a sub-heading, a caption, a box; over markup as the CMSs write it."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.errors import PortalError
from newscrawl.extract.body import read_body
from newscrawl.extract.lines import text_key
from newscrawl.extract.page import Page

LONG = "Sáng sớm, bà con ở bon Pi Nao đã ra rẫy tưới cà phê vì đợt nắng kéo dài hơn mọi năm."
OTHER = "Chính quyền xã cử cán bộ xuống từng hộ để đo lại lượng nước còn trong các hồ nhỏ."
THIRD = "Đến cuối tuần, ba trạm bơm đã chạy lại và nước về tới những thửa xa nhất."
ARTICLE = "https://baovidu.vn/thoi-su/bai-khac-123456.html"


def read(markup: str, **options):
    page = Page(f'<html><body><div id="b">{markup}</div></body></html>'.encode(), "https://baovidu.vn/bai-1.html")
    node = page.first("#b")
    assert node is not None
    return read_body(page, node, "test:b", **options)


def texts(markup: str, **options) -> list[str]:
    return [block.text for block in read(markup, **options).blocks]


@pytest.mark.parametrize(
    ("why", "markup"),
    [
        ("paragraphs", f"<p>{LONG}</p><p>{OTHER}</p>"),
        ("bare divs (Lào Cai)", f"<div>{LONG}</div><div>{OTHER}</div>"),
        ("two breaks", f"{LONG}<br><br>{OTHER}"),
        ("one break", f"<p>{LONG}<br/>{OTHER}</p>"),
        ("text in the node, then a paragraph", f"{LONG}<p>{OTHER}</p>"),
        ("nested wrappers", f"<div><section><div><p>{LONG}</p></div></section></div><p>{OTHER}</p>"),
        ("list items", f"<ul><li>{LONG}</li><li>{OTHER}</li></ul>"),
        ("a quotation", f"<blockquote>{LONG}</blockquote><p>{OTHER}</p>"),
        ("block in inline", f"<span><p>{LONG}</p></span><p>{OTHER}</p>"),
        ("paragraph left open", f"<p>{LONG}<p>{OTHER}"),
        ("a second document inside (Tây Ninh)", f"<!DOCTYPE html><html><body><p>{LONG}</p><p>{OTHER}</p></body></html>"),
        ("a coloured box of VCCorp", f'<div class="VCSortableInPreviewMode" type="content"><div><p>{LONG}</p><p>{OTHER}</p></div></div>'),
        ("a box as a table of one cell", f"<table><tr><td><p>{LONG}</p><p>{OTHER}</p></td></tr></table>"),
        ("Word's empty elements", f'<p class="MsoNormal">{LONG}<o:p></o:p></p><p>&nbsp;</p><p>{OTHER}</p>'),
        ("line ends in the markup", f"<p>\n   {LONG}\n</p>\n\n<p>{OTHER}\n</p>"),
    ],
)  # fmt: skip
def test_paragraphs_as_a_reader_sees_them(why, markup):
    assert texts(markup) == [LONG, OTHER], why


@pytest.mark.parametrize(
    ("why", "box"),
    [
        ("script", "<script>var x = 'chữ';</script>"),
        ("style", "<style>p{color:red}</style>"),
        ("noscript", "<noscript>Hãy bật JavaScript</noscript>"),
        ("form", "<form>Gửi ý kiến <button>Gửi</button></form>"),
        ("audio line", "<p>0:00 / 0:00</p>"),
        ("audio line with minutes", "<div>00:00/03:15</div>"),
        ("related by class", f'<div class="tin-lien-quan"><a href="{ARTICLE}">Một bài báo khác cũng về cà phê</a></div>'),
        ("related by type", f'<div type="RelatedOneNews"><a href="{ARTICLE}">Một bài báo khác</a><p>Sapo bài khác</p></div>'),
        ("list of links", f'<ul><li><a href="{ARTICLE}">Bài thứ nhất về hạn</a></li><li><a href="{ARTICLE}">Bài thứ hai về hạn</a></li></ul>'),
        ("linked paragraph", f'<p><strong>&gt;&gt; <a href="{ARTICLE}">Bài đã đăng về các hồ nước nhỏ</a></strong></p>'),
        ("pointer", "<p>Xem thêm:</p>"),
        ("related heading", "<p><b>Tin liên quan</b></p>"),
        ("advert", '<div class="ads-item">Quảng cáo nước mắm</div>'),
        ("advert slot in ins", '<ins class="ads-zone-group">Quảng cáo</ins>'),
        ("suggestion", '<div class="seo-suggest-link"><p>Gợi ý cho bạn về cà phê</p></div>'),
        ("source line", '<div class="link-source-wrapper"><p>Lấy link</p></div>'),
        ("advert of ePi", '<div class="sda_middle"><div>Quảng cáo</div></div>'),
        ("share bar", '<div class="social share">Chia sẻ Facebook</div>'),
        ("tags", '<div class="tags"><a href="/tag/ca-phe">cà phê</a></div>'),
        ("hidden", '<div style="display: none">Chữ ẩn không ai thấy</div>'),
        ("hidden button", '<div class="readmore d-none">Đọc tiếp</div>'),
        ("separator", "<p>* * *</p>"),
        ("comment", "<!-- ghi chú của biên tập -->"),
        ("empty aside", '<aside data-module="related-article-in-content"></aside>'),
    ],
)  # fmt: skip
def test_boxes_that_are_no_text_are_left_out(why, box):
    assert texts(f"<p>{LONG}</p>{box}<p>{OTHER}</p>") == [LONG, OTHER], why


@pytest.mark.parametrize(
    "line",
    [
        "Chia sẻ với phóng viên, ông Y Thịnh cho biết nước đã về.",
        "Xem thêm các gian hàng, du khách dừng lại rất lâu.",
        "Tin liên quan đến vụ việc lan nhanh trong bon.",
        "Lúc 0:00 ngày mai, trạm bơm sẽ chạy lại.",
    ],
)
def test_text_that_begins_like_a_box_stays(line):
    assert texts(f"<p>{LONG}</p><p>{line}</p><p>{OTHER}</p>") == [LONG, line, OTHER]


def test_a_link_inside_a_sentence_stays():
    markup = f'<p>Theo <a href="{ARTICLE}">bài đã đăng tuần trước về hạn</a>, nước sẽ về.</p><p>{LONG}</p>'
    assert texts(markup)[0] == "Theo bài đã đăng tuần trước về hạn, nước sẽ về."


def test_a_class_on_the_wrong_wrapper_does_not_swallow_the_text():
    assert texts(f'<div class="social-share-content related"><p>{LONG}</p><p>{OTHER}</p><p>{THIRD}</p></div>') == [
        LONG,
        OTHER,
        THIRD,
    ]


@pytest.mark.parametrize(
    ("why", "picture"),
    [
        ("figure", '<figure><img src="/a.jpg"><figcaption>Trạm bơm số hai. Ảnh: H.N</figcaption></figure>'),
        ("VCCorp", '<div class="VCSortableInPreviewMode" type="Photo"><div><img src="/a.jpg"></div><div class="PhotoCMS_Caption"><p>Trạm bơm số hai. Ảnh: H.N</p></div></div>'),
        ("table of two rows", '<table><tr><td><img src="/a.jpg"></td></tr><tr><td>Trạm bơm số hai. Ảnh: H.N</td></tr></table>'),
        ("ONECMS", '<table class="full-img"><tbody><tr><td><img src="/a.jpg"></td></tr><tr><td class="image_desc">Trạm bơm số hai. Ảnh: H.N</td></tr></tbody></table>'),
        ("centred italics behind it (Cần Thơ)", '<p><img src="/a.jpg"></p><p style="text-align: center;"><em>Trạm bơm số hai. Ảnh: H.N</em></p>'),
        ("italics behind it", '<p><img src="/a.jpg"></p><p><i>Trạm bơm số hai. Ảnh: H.N</i></p>'),
        ("credit at the end", '<p><img src="/a.jpg"></p><p>Trạm bơm số hai. Ảnh: H.N</p>'),
        ("in the picture's paragraph", '<p><img src="/a.jpg"><br>Trạm bơm số hai. Ảnh: H.N</p>'),
        ("WordPress", '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">Trạm bơm số hai. Ảnh: H.N</p></div>'),
        ("class of its own", '<p><img src="/a.jpg"></p><p class="pCaption">Trạm bơm số hai. Ảnh: H.N</p>'),
        ("lazy picture", '<figure><img src="data:image/gif;base64,AA" data-src="/a.jpg"><figcaption>Trạm bơm số hai. Ảnh: H.N</figcaption></figure>'),
    ],
)  # fmt: skip
def test_pictures_and_captions_stand_apart(why, picture):
    body = read(f"<p>{LONG}</p>{picture}<p>{OTHER}</p>")
    assert [b.text for b in body.blocks] == [LONG, OTHER], why
    assert [(i.url, i.caption, i.credit) for i in body.images] == [
        ("https://baovidu.vn/a.jpg", "Trạm bơm số hai. Ảnh: H.N", "Ảnh: H.N")
    ], why


@pytest.mark.parametrize(
    "line",
    [
        '<p style="text-align:right"><strong>Tin, ảnh: H.N</strong></p>',
        "<p>Bài, ảnh: H.N</p>",
        f"<p>{LONG}</p>",
    ],
)
def test_a_line_behind_a_picture_that_is_no_caption_stays(line):
    body = read(f'<p>{OTHER}</p><p><img src="/a.jpg"></p>{line}')
    assert len(body.blocks) == 2
    assert body.images[0].caption is None


def test_a_paragraph_in_the_pictures_box_is_text():
    body = read(f'<div><img src="/a.jpg"><p>{LONG}</p></div><p>{OTHER}</p>')
    assert [b.text for b in body.blocks] == [LONG, OTHER]


def test_text_before_a_picture_in_one_paragraph_is_text():
    body = read(f'<p>{LONG} <img src="/a.jpg"> <em>Hồ đã cạn.</em></p><p>{OTHER}</p>')
    assert [b.text for b in body.blocks] == [LONG, OTHER]
    assert body.images[0].caption == "Hồ đã cạn."


@pytest.mark.parametrize("source", ['src="/i.png" width="16"', 'src="/images/icon/eye.png"', 'src=""', 'src="data:x"'])
def test_ornaments_are_no_pictures(source):
    assert read(f"<p>{LONG} <img {source}></p>").images == []


@pytest.mark.parametrize(
    ("markup", "heading"),
    [
        ("<h2>Nước về đồng</h2>", True),
        ("<p><strong>Nước về đồng</strong></p>", True),
        ('<p><span style="color:#08f"><b>Nước về đồng</b></span></p>', True),
        ('<p style="font-weight: bold">Nước về đồng</p>', True),
        ("<p><strong>Ai chịu trách nhiệm?</strong></p>", True),
        ("<p>Nước về đồng</p>", False),
        ("<p><strong>Nước đã về đến đồng.</strong></p>", False),
        ("<p>Với <strong>Nước về đồng</strong>, bà con yên tâm</p>", False),
        ('<p align="right"><strong>Y Thịnh</strong></p>', False),
    ],
)
def test_subheadings(markup, heading):
    blocks = read(f"<p>{LONG}</p>{markup}<p>{OTHER}</p>").blocks
    assert blocks[1].heading is heading


def test_a_bold_last_line_is_no_subheading():
    blocks = read(f"<p>{LONG}</p><p><strong>Anh Biên</strong></p>").blocks
    assert (blocks[-1].text, blocks[-1].heading) == ("Anh Biên", False)


@pytest.mark.parametrize(
    "line",
    [
        '<p style="text-align: right;"><strong>Tin, ảnh: P.Y</strong></p>',
        '<p align="right">Anh Biên</p>',
        '<div class="author"><strong>Tạ Nguyên/Báo Tin tức</strong></div>',
        '<p class="author ignore">Theo Vietnamnet</p>',
        '<p class="pAuthor">Anh Biên</p>',
        '<p class="text-right">Anh Biên</p>',
    ],
)
def test_author_like_lines_are_marked(line):
    blocks = read(f"<p>{LONG}</p>{line}").blocks
    assert [b.aside for b in blocks] == [False, True]


@pytest.mark.parametrize("mark", ["strong", "b"])
def test_a_signature_in_the_last_paragraph_is_set_apart(mark):
    blocks = read(f"<p>{LONG}</p><p>{OTHER}<{mark}>&nbsp;Mai Anh</{mark}></p>").blocks
    assert [b.text.strip() for b in blocks] == [LONG, OTHER, "Mai Anh"]
    assert blocks[-1].aside


def test_bold_words_at_the_end_of_a_sentence_are_no_signature():
    assert texts(f"<p>{LONG}</p><p>Nước đã về tới <strong>Pi Nao</strong></p>")[-1] == "Nước đã về tới Pi Nao"


def test_rows_of_a_table_of_data():
    table = "<table><tr><th>Xã</th><th>Diện tích</th></tr><tr><td>Đắk Wer</td><td>15,2 ha</td></tr></table>"
    assert texts(f"<p>{LONG}</p>{table}<p>{OTHER}</p>") == [LONG, "Xã | Diện tích", "Đắk Wer | 15,2 ha", OTHER]


def test_drop_selectors_and_repeated_texts():
    markup = f'<h1>Nước về bon</h1><div class="head">11/09/2021</div><p>{LONG}</p><p>{OTHER}</p><p>{THIRD}</p>'
    assert texts(markup, drop=("div.head",), repeated=["Nước về bon", LONG]) == [OTHER, THIRD]


def test_a_bad_drop_selector_is_named():
    with pytest.raises(PortalError, match="div\\[\\["):
        read(f"<p>{LONG}</p>", drop=("div[[",))


def test_no_break_spaces_survive_for_the_cleaner():
    assert texts("<p>công\u00a0 tác</p>") == ["công\u00a0 tác"]


def test_deep_nesting_is_read():
    assert texts("<div>" * 400 + LONG + "</div>" * 400) == [LONG]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<table>", "<td>", "<li>", "<img src=/a>",
                         "<figure>", "<a href=/1234>", "</a>", "<em>", "chữ", " ", "&nbsp;", "Ảnh: A", "\x00", "<h2>"]),
        max_size=60,
    )
)  # fmt: skip
def test_any_markup_gives_blocks_without_blank_ends(parts):
    for block in read("".join(parts)).blocks:
        assert block.text == block.text.strip(" \n\t")
        assert block.text.strip()
        assert "\n" not in block.text


def test_text_key_ignores_case_and_punctuation():
    assert text_key("“Nước về”, bon") == text_key("Nước về bon")


TAGS = ["p", "div", "h3", "li", "center", "blockquote"]
LOOKS = [
    "",
    ' style="text-align: justify"',
    ' style="text-align:right"',
    ' style="FONT-WEIGHT:bold; font-style: italic"',
    ' class="Caption"',
    ' class="author"',
    ' align="center"',
    ' style="display:none"',
    ' class="relate-news"',
]
WORDS = [LONG, OTHER, "Ảnh: Văn An", " ", "\n", "\u00a0", "", "Xem thêm: tin khác", "NGUYỄN VĂN AN", "anh.jpg", "1.jpg"]
AROUND = [
    "",
    "<b>{}</b>",
    "<i>{}</i>",
    '<a href="/bai-khac-123456.html">{}</a>',
    "<div>{}</div>",
    "<img src='/a.jpg'>{}",
]
paragraphs = st.tuples(*map(st.sampled_from, (TAGS, LOOKS, WORDS, AROUND)))


@settings(max_examples=300, deadline=None)
@given(st.lists(paragraphs, max_size=6))
def test_a_lone_text_is_read_like_one_in_a_span(pieces):
    """The short way for elements that hold one text, and the walk that gathers texts, come to the same blocks."""

    def markup(inner: str) -> str:
        return "".join(outer.format(f"<{tag}{look}>{inner.format(text)}</{tag}>") for tag, look, text, outer in pieces)

    lone, walked = read(markup("{}")), read(markup("<span>{}</span>"))
    assert (lone.blocks, lone.images) == (walked.blocks, walked.images)
