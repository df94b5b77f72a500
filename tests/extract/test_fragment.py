"""Snippets of markup and JSON-LD read on their own."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract import read_fragment

SEEN = dt.datetime(2021, 6, 21, 13, 25, tzinfo=dt.timezone(dt.timedelta(hours=7)))
TEN = "2021-06-21T10:00:00+07:00"
EIGHT = "2021-06-20T08:00:00+07:00"


def iso(stamp) -> str | None:
    return None if stamp is None else stamp.isoformat()


@pytest.mark.parametrize(
    ("markup", "published", "updated"),
    [
        ('<div class="date">Cập nhật ngày: 21/06/2021 | 10:00 GMT+7</div>', None, TEN),
        ("<span>Thứ Hai, 21/6/2021, 10:00 (GMT+7)</span>", TEN, None),
        ('<time datetime="2021-06-21T10:00:00+07:00">21/06/2021</time>', TEN, None),
        ('<time datetime="2021-06-21T10:00:00+07:00"></time>', TEN, None),
        ('<time datetime="2021-06-21T03:00:00Z">21/06/2021 10:00</time>', TEN, None),
        ('<time datetime="2021-06-21T10:00:00Z">21/06/2021 10:00</time>', TEN, None),
        ('<div class="meta">Đăng: 20/06/2021 08:00 <br> Cập nhật: 21/06/2021 10:00</div>', EIGHT, TEN),
        ("<p>Đăng ngày 20/06/2021 08:00 - Cập nhật lúc 21/06/2021 10:00</p>", EIGHT, TEN),
        ('<span class="d">20/06/2021 08:00</span><span class="u">Cập nhật: 21/06/2021 10:00</span>', EIGHT, TEN),
        ('<span data-time="1624244400"></span>', TEN, None),
        ('<span class="time" data-time="1624244400">3 giờ trước</span>', TEN, None),
        ('<span class="time">3 giờ trước</span>', "2021-06-21T10:25:00+07:00", None),
        ('<meta property="article:published_time" content="2021-06-20T08:00:00+07:00"><meta property="article:modified_time" content="2021-06-21T10:00:00+07:00">', EIGHT, TEN),
        ('<meta property="article:published_time" content="2021-06-20T08:00:00+07:00"><h1>T</h1><div class="date">Cập nhật ngày: 21/06/2021 | 10:00 GMT+7</div>', EIGHT, TEN),
        ('<time itemprop="datePublished" datetime="2021-06-20T08:00:00+07:00"></time><div class="date">Cập nhật: 21/06/2021 10:00</div>', EIGHT, TEN),
        ('<h1>T</h1><span class="time">21/06/2021 10:00</span><p>Chữ.</p><span class="date">19/04/2019</span>', TEN, None),
        ('<div class="meta"><span class="author">Thu Hà</span><span class="publish-time">21/06/2021 10:00</span></div>', TEN, None),
        ('<p class="meta">Thu Hà <span class="date">21/06/2021 10:00</span></p>', TEN, None),
        ('<div class="date">21/06/2021 10:00 <i class="fa fa-eye"></i> 245 <i class="fa fa-comment"></i> 3</div>', TEN, None),
        ('<div class="sidebar"><h3>Tin mới</h3><p>Bài khác</p></div><h1>T</h1><div class="date">21/06/2021 10:00</div>', TEN, None),
        ('<ul class="menu"><li>Đọc nhiều</li></ul><h1>T</h1><div class="date">21/06/2021 10:00</div>', TEN, None),
        ('<dl><dt>Cập nhật</dt><dd class="date">21/06/2021 10:00</dd></dl>', None, TEN),
        ('<div class="label">Ngày đăng:</div><div class="date">20/06/2021 08:00</div><div class="label">Cập nhật:</div><div class="date">21/06/2021 10:00</div>', EIGHT, TEN),
        ('<span itemprop="dateModified">21/06/2021 10:00</span>', None, TEN),
        ('<time itemprop="dateModified" datetime="2021-06-21T10:00:00+07:00">21/06/2021 10:00</time>', None, TEN),
        ('<meta property="article:published_time" content="2021-06-20T08:00:00Z"><meta property="article:modified_time" content="2021-06-21T10:00:00Z"><div class="date">20/06/2021 08:00</div>', EIGHT, TEN),
        ('<script type="application/ld+json">{"datePublished":"2021-06-20T08:00:00Z","dateModified":"2021-06-21T10:00:00Z"}</script><div class="date">20/06/2021 08:00</div>', EIGHT, TEN),
        ('<script type="application/ld+json">{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2021-06-21T10:00:00+07:00&quot;}</script>', TEN, None),
        ('<div id="today">Thứ Ba, 22/06/2021</div><span class="date">21/06/2021 10:00</span>', TEN, None),
        ('<div class="title-time">Thứ 6, 02/10/2020 18:38 [(GMT +7)]</div>', None, None),
        ('<div class="comment"><span class="time">21/06/2021 10:00</span></div>', None, None),
        ('<div class="date">21/06/2021 10:00</div><div class="related"><span class="date">25/06/2021 11:00</span></div>', TEN, None),
        ("<div><p>Thực hiện Chỉ thị 05, ngày 15/5/2016, các đơn vị trong khối đã làm xong kế hoạch.</p></div>", None, None),
        ("<figcaption>Quang cảnh ngày 21/06/2021</figcaption>", None, None),
        ('<script type="application/ld+json">{"datePublished":"2021-06-21T10:00:00+07:00"}</script><p>Chữ</p>', TEN, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_times_of_html(markup, published, updated):
    found = read_fragment(markup, format="html", seen_at=SEEN)
    assert (iso(found.published), iso(found.updated)) == (published, updated)


@pytest.mark.parametrize(
    ("markup", "authors", "photo"),
    [
        ('<div class="author">Bài, ảnh: Anh Biên</div>', ("Anh Biên",), ("Anh Biên",)),
        ('<p align="right"><strong>Anh Biên</strong></p>', ("Anh Biên",), ()),
        ("<p>Bà con mong dự án sớm xong.<strong>&nbsp;Mai Anh</strong></p>", ("Mai Anh",), ()),
        ("<p>Câu chuyện khép lại trong tiếng chiêng. Bài và ảnh: TRÀ MY</p>", ("TRÀ MY",), ("TRÀ MY",)),
        ("<p><span><strong>Tin, ảnh:</strong></span>&nbsp;Vân Khanh</p>", ("Vân Khanh",), ("Vân Khanh",)),
        ('<p style="text-align:right"><b>Bài: Nguyễn An - Ảnh: Trần Bình</b></p>', ("Nguyễn An",), ("Trần Bình",)),
        ("<figcaption>Đoàn viên trồng cây. Ảnh: Lê Hoa</figcaption>", (), ("Lê Hoa",)),
        ('<a href="/tac-gia/anh-bien-12.html">Anh Biên</a>', ("Anh Biên",), ()),
        ('<p class="author">Bút danh</p>', (), ()),
        ('<meta name="author" content="admin">', (), ()),
        ('<div class="comments"><b class="author">Bạn đọc Sơn</b><p>Bài hay quá.</p></div>', (), ()),
        ('<p>Bà con vui.</p><p align="right"><b>Anh Biên</b><br><b>Thu Hà</b></p>', ("Anh Biên", "Thu Hà"), ()),
        ('<p style="margin-right:10px">Đồng Lòng</p><p>Bà con vui mừng.</p><p>Anh Biên</p>', ("Anh Biên",), ()),
        ('<p align="right">Tố Hữu</p><p>Bà con vui mừng.</p><p align="right">Anh Biên</p>', ("Anh Biên",), ()),
        ('<div class="author"><a>Anh Biên</a> <span>Theo dõi</span></div>', ("Anh Biên",), ()),
        ('<div class="author">Ðức Trí</div>', ("Đức Trí",), ()),
        ("<p>PV</p>", (), ()),
    ],
)
def test_names_of_html(markup, authors, photo):
    found = read_fragment(markup, format="html")
    assert (found.authors, found.photo) == (authors, photo)


@pytest.mark.parametrize(
    ("markup", "views", "comments"),
    [
        ('Lượt xem: <span id="view"></span>', None, None),
        ('Lượt xem: <span id="view">1.005</span>', 1005, None),
        ('<span class="view">1,005</span>', 1005, None),
        ('<i class="fa fa-eye"></i> 1.005', 1005, None),
        ('<span class="post-views">12 lượt xem</span> <span class="comment-count">5</span>', 12, 5),
        ("<span>1.234 lượt xem · 5 bình luận</span>", 1234, 5),
        ('<p><span class="time">Thứ 5, 12/03/2020 | 08:22:10</span> <span>1,234 lượt xem</span></p>', 1234, None),
        ("<p><span>Lượt xem:</span><span>1.005</span><span>Bình luận:</span><span>3</span></p>", 1005, 3),
        ('<span>1 005 <i class="fa fa-eye"></i></span>', 1005, None),
        ('<div class="contentView"><p>2021</p></div>', None, None),
        ('<footer><i class="fa fa-eye"></i> 1.234.567</footer>', None, None),
        ('<div class="comment"><p>Hay</p><span class="view">5</span></div>', None, None),
        ('<span class="cmt">Bình luận (12)</span>', None, 12),
        ('<span class="view">0</span>', 0, None),
        ('<span class="view">{{views}}</span>', None, None),
        ("<div>Lượt truy cập: 15.237</div>", None, None),
        ("<p>Có 15.237 lượt cán bộ dự học.</p>", None, None),
    ],
)
def test_counts_of_html(markup, views, comments):
    found = read_fragment(markup, format="html")
    assert found.views == views or found.views.value == views
    assert found.comments == comments or found.comments.value == comments


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<p style="font: bold 12pt/14pt .VnTime">§¾k N«ng</p>', "Đắk Nông"),
        ('<p style="font: 12pt Arial">§¾k N«ng</p>', "§¾k N«ng"),
        ('<font face=".VnTime">§¾k N«ng</font> và <font face=".VnTimeH">®¾k n«ng</font>', "Đắk Nông và ĐẮK NÔNG"),
        ('<span style="font-family: VNI-Times">Vieät Nam</span> Đắk Nông &amp; R&amp;D', "Việt Nam Đắk Nông & R&D"),
        ("<p>Một</p><p>hai<br>ba</p>", "Một\nhai\nba"),
        ("<p>xã <b>Đắk</b> <i>Wer</i></p><script>x()</script>", "xã Đắk Wer"),
        ("chữ trần", "chữ trần"),
    ],
)
def test_text_of_html(markup, text):
    assert read_fragment(markup, format="html").text == text


@pytest.mark.parametrize(
    ("data", "published", "updated", "authors"),
    [
        ('{"datePublished":"2021-06-21 10:00:00","dateModified":"2021-06-21T03:00:00.000000Z"}', TEN, TEN, ()),
        ('{"datePublished":"2021-06-21T10:00:00.000 +07:00","author":{"@type":"Person","name":"longantv"}}', TEN, None, ()),
        ('{"datePublished":"2021-06-21T10:00:00Z","dateModified":"2021-06-21T10:00:00"}', TEN, TEN, ()),
        ('{"datePublished":"2021-06-21","author":["Anh Biên","Báo Ví Dụ Online"]}', "2021-06-21", None, ("Anh Biên",)),
        ('[{"@type":"WebSite"},{"@type":"NewsArticle","author":[{"name":"Anh Biên"},{"name":"Mai Anh"}]}]', None, None, ("Anh Biên", "Mai Anh")),
        ('{"@graph":[{"@type":"NewsArticle","creator":"Anh Biên","dateModified":"0001-01-01T00:00:00"}]}', None, None, ("Anh Biên",)),
        ('{"author":{"@type":"Organization","name":"Báo Ví Dụ"}}', None, None, ()),
        ('{"datePublished":"2021-06-21T10:00:00Z","dateModified":"2021-06-21T11:00:00Z"}', TEN, "2021-06-21T11:00:00+07:00", ()),
        ('{"headline":"Họp "bàn" việc","datePublished":"2021-06-21T10:00:00+07:00","author":{"@type":"Person","name":"Anh Biên"}}', TEN, None, ("Anh Biên",)),
        ("nonsense", None, None, ()),
    ],
)  # fmt: skip
def test_json_ld(data, published, updated, authors):
    found = read_fragment(data, format="json-ld", seen_at=SEEN)
    assert (iso(found.published), iso(found.updated), found.authors) == (published, updated, authors)


def test_json_ld_counters_and_text():
    data = (
        '{"headline":"Nước v&#7873;","description":"Mô tả","commentCount":"5",'
        '"interactionStatistic":{"interactionType":"http://schema.org/ViewAction","userInteractionCount":"1.005"}}'
    )
    found = read_fragment(data, format="json-ld")
    assert (found.views.value, found.comments.value, found.text) == (1005, 5, "Nước về\nMô tả")


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["html", "json-ld", "other"]))
def test_nothing_raises(text, form):
    read_fragment(text, format=form, seen_at=SEEN)


@pytest.mark.parametrize(
    "text", ["<div>" * 50_000, "<b>" * 50_000, "21/06/2021 " * 20_000, "&amp;" * 50_000, "[" * 50_000]
)
@pytest.mark.parametrize("form", ["html", "json-ld"])
def test_nothing_hangs(text, form):
    read_fragment(text, format=form)
