"""Boxes inside the text, as content systems nest them: which are the article's own words and which are not."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest

from tests.extract.sites import common as c
from tests.extract.test_variants import page, read

FIRST, LAST = c.ps(*c.BODY[:4]), c.ps(*c.BODY[4:])
X = "Nội dung của hộp này là lời của chính bài báo, dài hơn một dòng cho chắc chắn."
OTHER = "/x-20260306081203456.htm"

OWN = {
    "wrapnote": (
        f'<div class="VCSortableInPreviewMode noCaption" type="wrapnote"><div placeholder="Nhập nội dung..."><p>{X}</p></div></div>',
        [X],
    ),
    "content": (
        f'<div class="VCSortableInPreviewMode alignRight" type="content"><div><h3>Đầu hộp</h3><p>{X}</p></div></div>',
        ["Đầu hộp", X],
    ),
    "quote": (
        '<div class="VCSortableInPreviewMode" type="SimpleQuote"><div><p class="quote">Giữ nước là giữ mùa sau.</p><p class="StarNameCaption">Ông Y BHIU</p></div></div>',
        ["Giữ nước là giữ mùa sau.", "Ông Y BHIU"],
    ),
    "epi-quote": (
        f'<div class="quote cms-quote"><p>{X}</p><span class="quote__author">Y Krin</span></div>',
        [X, "Y Krin"],
    ),
    "table": (
        "<table><tr><th>Xã</th><th>Số giếng</th></tr><tr><td>Ea Trang</td><td>214</td></tr></table>",
        ["Xã | Số giếng", "Ea Trang | 214"],
    ),
    "layout-table": (f"<table><tr><td><p>{X}</p><p>{X}2</p></td></tr></table>", [X, X + "2"]),
    "list": (f"<ul><li>{X}</li><li>{X}2</li></ul>", [X, X + "2"]),
    "nested": (f"<div><div><span>{X}</span></div></div>", [X]),
    "breaks": (f"<p>{X}<br>{X}2</p>", [X, X + "2"]),
    "bare": (X, [X]),
    "section": (f"<section><h2>Mục</h2><p>{X}</p></section>", ["Mục", X]),
    "blockquote": (f"<blockquote><p>{X}</p></blockquote>", [X]),
    "document-link": (
        '<p><a href="https://vbpl.vn/van-ban">Toàn văn Nghị quyết số 08</a></p>',
        ["Toàn văn Nghị quyết số 08"],
    ),
}
FOREIGN = {
    "album": '<div class="VCSortableInPreviewMode LayoutAlbumWrapper noCaption expNoEdit" type="LayoutAlbum"><div><figure><img src="/1.jpg"></figure><figure><img src="/2.jpg"></figure></div><div class="PhotoCMS_Caption"><p>Chùm ảnh</p></div></div>',
    "embedded": '<div class="VCSortableInPreviewMode" type="insertembedcode"><iframe src="x"></iframe></div>',
    "related-list": f'<div class="VCSortableInPreviewMode" type="RelatedNews"><p class="title">TIN LIÊN QUAN</p><ul><li><a href="{OTHER}">Chuyện khác</a></li></ul></div>',
    "related-one": f'<div type="RelatedOneNews"><a href="{OTHER}"><h4>Chuyện khác hẳn</h4></a><p>Tóm tắt chuyện khác hẳn, không thuộc về bài này.</p></div>',
    "epi-related": '<div class="article-relate"><div class="story"><h3><a href="/x-post123456.html">Chuyện khác</a></h3><div class="summary">Tóm tắt khác hẳn.</div></div></div>',
    "vnexpress-video": '<div class="box_embed_video_parent"><video></video><p class="Image">Video: Y Krin</p></div>',
    "hidden": '<p style="display:none">ẩn đi</p><div hidden>ẩn</div><p class="d-none">ẩn</p>',
    "adverts": '<div class="adsbygoogle"></div><ins class="adsbygoogle"></ins><div class="banner-ads">QC</div>',
    "newsletter": '<div class="newsletter-box"><p>Đăng ký nhận bản tin</p></div>',
    "read-on": '<div class="readmore-body-box d-none"><a href="#">Đọc tiếp</a></div>',
    "copyright": '<p class="copyright">Bản quyền thuộc về Báo Ví Dụ</p>',
    "file-name": '<div>ZAP_1271.jpg</div><figure><img src="/a.jpg"><figcaption>Lòng hồ cạn</figcaption></figure>',
    "small-heading-caption": '<p><img src="/a.jpg"></p><h6 style="text-align:center">Lòng hồ cạn</h6>',
    "caption-table": '<table class="tplCaption"><tr><td><img src="/a.jpg"></td></tr><tr><td><p class="Image">Lòng hồ cạn. Ảnh: <em>Y Krin</em></p></td></tr></table>',
    "caption-in-the-paragraph": '<p style="text-align:center"><img src="/a.jpg"><em>Lòng hồ cạn</em></p>',
}


def blocks(box: str) -> list[str]:
    return (read(page(body=FIRST + box + LAST)).body or "").split("\n\n")


@pytest.mark.parametrize("name", OWN)
def test_own_words(name: str) -> None:
    box, words = OWN[name]
    assert blocks(box) == [*c.BODY[:4], *words, *c.BODY[4:]]


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_words(name: str) -> None:
    assert blocks(FOREIGN[name]) == list(c.BODY)
