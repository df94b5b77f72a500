"""Sections, tags, captions, pointers and tails of one small page in many variants."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest

from tests.extract.sites import common as c
from tests.extract.test_variants import TEXT, ld, page, read

TAG_LINKS = "".join(f'<a href="/tag/{n}.html">{tag}</a> ' for n, tag in enumerate(c.TAGS))
FIRST, LAST = c.ps(*c.BODY[:4]), c.ps(*c.BODY[4:])
LINK = '<a href="/bai-khac-1234000.html">Chuyện khác hẳn ở làng chiếu</a>'


@pytest.mark.parametrize(
    ("metas", "before", "section"),
    [
        ("", '<p class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/a">Kinh tế</a> / <a href="/b">Nông nghiệp</a></p>', "Nông nghiệp"),
        ("", f'<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/a">Kinh tế</a></li><li>{c.HEADLINE}</li></ul>', "Kinh tế"),
        ("", '<div class="cate"><a href="/a">Kinh tế</a></div>', "Kinh tế"),
        ("", '<p class="category"><a href="/a">Kinh tế</a></p>', "Kinh tế"),
        ("", '<div class="list"><a data-role="cate-name" href="/a">Kinh tế</a></div>', "Kinh tế"),
        ('<meta property="article:section" content="Kinh tế">', "", "Kinh tế"),
        (ld('"articleSection":["Kinh tế","Nông nghiệp"]'), "", "Nông nghiệp"),
        ('<meta property="article:section" content="Kinh tế">', '<p class="breadcrumb"><a href="/a">Kinh tế</a><a href="/b">Nông nghiệp</a></p>', "Nông nghiệp"),
        ('<meta property="article:section" content="Kinh tế">', '<p class="breadcrumb"><a href="/x">Chuyên trang</a></p>', "Kinh tế"),
    ],
)  # fmt: skip
def test_section(metas: str, before: str, section: str) -> None:
    assert read(page(metas, before=before)).section == section


@pytest.mark.parametrize(
    "behind",
    [
        f'<div class="tags">{TAG_LINKS}</div>',
        f'<div class="tag-box"><span>Tags:</span>{TAG_LINKS}</div>',
        f'<p class="tag-title">Chủ đề: {TAG_LINKS}</p>',
        f'<div class="keyword-list">{TAG_LINKS}</div>',
        f'<ul class="keysword"><li>Từ khóa:</li><li><h4>{TAG_LINKS}</h4></li></ul>',
        f"<div><b>Từ khóa:</b> {TAG_LINKS}</div>",
        '<div class="box-tags"><ul>' + "".join(f'<li><a href="/t/x">#{tag}</a></li>' for tag in c.TAGS) + "</ul></div>",
    ],
)
def test_printed_tags(behind: str) -> None:
    assert read(page('<meta name="keywords" content="a, b, c">', behind=behind)).tags == list(c.TAGS)


@pytest.mark.parametrize(
    ("metas", "tags"),
    [
        (f'<meta name="keywords" content="{", ".join(c.TAGS)}">', list(c.TAGS)),
        ("".join(f'<meta property="article:tag" content="{tag}">' for tag in c.TAGS), list(c.TAGS)),
        ('<meta name="keywords" content="Báo Ví Dụ, tin tức, báo điện tử">', []),
    ],
)
def test_tags_of_the_metas(metas: str, tags: list[str]) -> None:
    assert read(page(metas)).tags == tags


@pytest.mark.parametrize(
    "box",
    [
        f"<p><strong>Xem thêm: {LINK}</strong></p>",
        f"<p><em>Đọc thêm:</em> {LINK}</p>",
        f"<p>&gt;&gt;&gt; Mời độc giả xem thêm: {LINK}</p>",
        f"<p><strong>Tin liên quan:</strong></p><ul><li>{LINK}</li><li>{LINK}</li></ul>",
        f"<p>• {LINK}</p><p>• {LINK}</p>",
        f"<table><tr><td>{LINK}</td></tr></table>",
        '<p>Theo dõi Báo Ví Dụ trên <a href="https://news.google.com">Google News</a></p>',
        '<div class="poll"><p>Bạn có đồng ý không?</p><label><input type="radio">Có</label></div>',
        '<div class="audio-box"><p>Nghe bài viết</p><span>00:00</span></div>',
        '<div class="video"><iframe src="https://youtube.com/x"></iframe><p class="caption">Clip: lòng hồ</p></div>',
        "<p>Quảng cáo</p>",
        '<p style="text-align:center">***</p>',
    ],
)
def test_what_is_no_text(box: str) -> None:
    assert tuple((read(page(body=FIRST + box + LAST)).body or "").split("\n\n")) == c.BODY


@pytest.mark.parametrize(
    "line",
    [
        f"<p>Xem thêm các gian hàng ở chợ phiên, bà con thấy {LINK} cũng đông như chợ.</p>",
        '<div class="expNoEdit"><p>Hộp này không có ảnh mà chỉ có lời kể của già làng.</p></div>',
        '<p><a href="/luat-dat-dai.html">Luật Đất đai</a> năm 2024 quy định rõ việc này.</p>',
    ],
)
def test_what_is_text_all_the_same(line: str) -> None:
    assert len((read(page(body=FIRST + line + LAST)).body or "").split("\n\n")) == len(c.BODY) + 1


@pytest.mark.parametrize(
    "markup",
    [
        '<p><img src="/a.jpg"></p><p><small>Quang cảnh lòng hồ</small></p>',
        '<p><img src="/a.jpg"></p><p><span style="font-style:italic">Quang cảnh lòng hồ</span></p>',
        '<p align="center"><img src="/a.jpg"></p><p align="center">Quang cảnh lòng hồ</p>',
        '<div class="VCSortableInPreviewMode" type="Photo"><img src="/a.jpg"><p class="PhotoCMS_Caption">Quang cảnh lòng hồ</p></div>',
        '<figure class="expNoEdit"><img src="/a.jpg"><figcaption class="expEdit">Quang cảnh lòng hồ</figcaption></figure>',
        '<table class="rl center"><tr><td><img src="/a.jpg"></td></tr><tr><td><em>Quang cảnh lòng hồ</em></td></tr></table>',
    ],
)  # fmt: skip
def test_captions(markup: str) -> None:
    record = read(page(body=FIRST + markup + LAST))
    assert [image.caption for image in record.images] == ["Quang cảnh lòng hồ"]
    assert tuple((record.body or "").split("\n\n")) == c.BODY


def test_a_photographer_in_a_line_of_his_own() -> None:
    figure = '<div type="Photo"><img src="/a.jpg"><p class="PhotoCMS_Caption">Lòng hồ</p><p class="PhotoCMS_Author">ẢNH: Y KRIN</p></div>'
    record = read(page(body=FIRST + figure + LAST))
    assert tuple((record.body or "").split("\n\n")) == c.BODY
    assert record.photo == ["Y KRIN"]


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        ('<p class="h5"><strong>Tác giả: </strong>Lê Thị Hoa</p>', ["Lê Thị Hoa"]),
        ('<p class="author">Theo Hạ Nguyễn</p><p class="source">Nhịp sống thị trường</p>', ["Hạ Nguyễn"]),
        ('<p class="author">Theo Trí Thức Trẻ</p>', []),
    ],
)
def test_bylines_behind_the_text(behind: str, names: list[str]) -> None:
    assert read(page(behind=behind)).authors == names


def test_the_place_before_a_sapo_is_set_off() -> None:
    sapo = f'<p class="description"><span class="location-stamp">Đắk Lắk</span>{c.SAPO}</p>'
    assert read(page(sapo=sapo)).sapo == f"Đắk Lắk - {c.SAPO}"


def test_text_without_a_body_mark_in_a_form_and_long_comments() -> None:
    comments = "".join(f"<p>Ý kiến thứ {n}: {c.SAPO} {c.SAPO}</p>" for n in range(8))
    html = page(mark="abc", behind=f'<div class="comment-list">{comments}</div>')
    wrapped = html.replace("<body>", '<body><form id="aspnetForm">').replace("</body>", "</form></body>")
    assert tuple((read(wrapped).body or "").split("\n\n")) == c.BODY
    assert TEXT in wrapped


def test_text_that_only_the_json_ld_holds() -> None:
    text = "\\n".join(paragraph.replace('"', '\\"') for paragraph in c.BODY)
    record = read(page(ld(f'"articleBody":"{text}"'), body='<div id="root"></div>', sapo=""))
    assert tuple((record.body or "").split("\n\n")) == c.BODY
    assert record.provenance.rules["body"] == "json-ld:articleBody"
