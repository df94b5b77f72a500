"""Known portals whose page differs from what their profile tells: what no rule finds is read like an unknown page."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import json
from datetime import UTC, datetime

from newscrawl.cli.extracting import Job, extract

SEEN = datetime(2026, 10, 2, 12, tzinfo=UTC)
TEXT = "".join(
    f"<p>Đoạn thứ {number} kể chuyện bà con trong thôn cùng nhau làm đường, trồng cây và giữ sạch nguồn nước chung.</p>"
    for number in ("nhất", "hai", "ba")
)
LEAD = "Sau ba năm bền bỉ, con đường bê tông nối hai thôn xa nhất của xã đã hoàn thành trước mùa mưa."


def read(url: str, body: str, head: str = "") -> dict:
    page = f'<html lang="vi"><head><title>Con đường mới</title>{head}</head><body>{body}</body></html>'
    line = extract(Job("page", page.encode(), url, "text/html; charset=utf-8", SEEN)).line
    assert line is not None
    return json.loads(line)


def test_author_and_counter_that_no_rule_finds():
    url = "https://baodaknong.org.vn/thoi-su/con-duong-moi-89408.html"
    found = read(
        url,
        '<div class="detail"><h1 class="title">Con đường mới</h1><span class="author">Hoàng Thanh</span>'
        '<div class="view"><i class="fa fa-eye"></i> 2,318</div>'
        f'<div class="date">Cập nhật ngày: 21/06/2021 | 10:00 GMT+7</div><div class="newscontent">{TEXT}</div></div>',
    )
    assert (found["portal"], found["authors"], found["view_count"]) == ("bao_dak_nong", ["Hoàng Thanh"], 2318)
    assert found["provenance"]["rules"]["byline"].startswith("generic:")


def test_a_bold_first_paragraph_is_the_sapo_however_it_is_nested():
    url = "https://baodongnai.com.vn/kinh-te/202403/con-duong-moi-3182a41/"
    for lead in (
        f"<p><span><strong>{LEAD}</strong></span></p>",
        f"<p><strong>(ĐN) - </strong><strong>{LEAD}</strong></p>",
    ):
        found = read(
            url,
            '<div class="detail-main-title"><h1 class="title">Con đường mới</h1></div>'
            f'<div id="content"><div class="td-post-content">{lead}{TEXT}</div></div>',
        )
        assert found["sapo"].endswith(LEAD)
        assert LEAD not in found["body"]


def test_the_clock_of_the_page_is_not_the_stamp_of_lai_chau():
    found = read(
        "https://baolaichau.vn/xa-hoi/con-duong-moi-noi-hai-thon-xa-nhat",
        '<div class="top-bar"><span class="text-muted">Thứ hai, 15/04/2024 09:00</span></div><div id="post-content">'
        '<div class="post-detail"><div class="post-info"><h1 class="title">Con đường mới</h1>'
        f'<span class="text-muted">12/04/2024 14:41 | Lượt xem: 1.024</span><div class="body">{TEXT}</div></div></div></div>',
    )
    assert (found["published_at"], found["view_count"]) == ("2024-04-12T14:41:00+07:00", 1024)


def test_captions_of_vdoc_and_an_unfilled_template():
    found = read(
        "https://baoangiang.com.vn/con-duong-moi-a367201.html",
        f'<div class="detail-title"><h1>Con đường mới</h1></div><div class="pubdate">12/04/2024 - 14:41</div>'
        f'<div id="newscontents"><div class="content-fck">{TEXT}<p style="text-align:center"><img src="/image/news/a.jpg">'
        '</p><p class="note ignore"><em>Bà con đổ bê tông mặt đường</em></p><p>{{article.author}}</p></div></div>',
    )
    assert [image["caption"] for image in found["images"]] == ["Bà con đổ bê tông mặt đường"]
    assert "{{" not in found["body"]
    assert "Bà con đổ" not in found["body"]


def test_the_node_of_the_stamp_is_no_paragraph():
    found = read(
        "https://hanoimoi.com.vn/Tin-tuc/Xa-hoi/600123/con-duong-moi",
        f'<h1 class="caption">Con đường mới</h1><div class="article"><div class="period">05:51 Thứ Năm 18/04/2013</div>{TEXT}'
        "</div>",
    )
    assert found["published_at"] == "2013-04-18T05:51:00+07:00"
    assert "05:51" not in found["body"]


def test_a_page_of_a_layout_whose_addresses_are_unknown_is_an_article():
    found = read(
        "http://baothainguyen.org.vn/tin-tuc/kinh-te/con-duong-moi-261234-108.html",
        '<div class="title_detail"><a href="#">Con đường mới</a></div><span class="date_up">12/03/2018, 09:20</span>'
        f'<div class="news_detail">{TEXT}</div>',
    )
    assert (found["headline"], found["published_at"]) == ("Con đường mới", "2018-03-12T09:20:00+07:00")


def test_a_z_that_is_false_in_one_value_is_false_in_all():
    found = read(
        "https://vidu.example.vn/con-duong-moi-12345.html",
        f'<h1>Con đường mới</h1><div class="date">21/06/2021 10:00</div><div class="content">{TEXT}</div>',
        '<meta property="og:type" content="article"><meta property="article:published_time" content="2021-06-21T10:00:00Z">'
        '<meta property="article:modified_time" content="2021-06-21T11:30:00Z">',
    )
    assert found["published_at"] == "2021-06-21T10:00:00+07:00"
    assert found["updated_at"] == "2021-06-21T11:30:00+07:00"
