"""Listings: the rules' order of trust, the main list against the boxes around it, the following page."""

import json
from pathlib import Path
from typing import Any

import pytest

from newscrawl.extract.listing import find_links, generic_links, looks_like_article
from newscrawl.extract.page import Page
from newscrawl.extract.paging import find_next_page, generic_next
from newscrawl.extract.rules import Bound, RuleSet
from newscrawl.portals.model import Rule
from newscrawl.urls import canonical_url

CAPTURES = Path(__file__).resolve().parents[2] / ".." / "shared" / "captures"

HTML = """<html><head></head><body>
<nav class="main-menu"><a href="/kinh-te">Kinh tế</a>
<a href="/mua-xuan-tren-ban-cao-100001.html">Mùa xuân trên bản cao đã về thật rồi</a></nav>
<div class="stream">
 <article><a class="thumb" href="/cau-moi-qua-suoi-100002.html"><img></a><h3>
<a href="https://m.baovidu.vn/cau-moi-qua-suoi-100002.html?utm_source=home">Cầu mới qua suối
   đã thông xe</a></h3></article>
 <article><h3><a href="/lua-chin-som-tren-dong-100003.html" title="Lúa chín sớm trên đồng làng ven sông">Lúa chín</a>
</h3></article>
 <article><h3><a href="/chinh-tri/thoi-su">Chuyên mục thời sự chính trị trong tỉnh</a></h3></article>
 <article><h3><a href="https://khac.vn/tin-cua-bao-khac-100009.html">Tin của một tờ báo khác hẳn</a></h3></article>
 <article><h3><a href="javascript:;">Xem thêm nhiều tin tức khác nữa</a></h3></article>
</div>
<div class="box sidebar"><h3><a href="/doc-nhieu-nhat-tuan-qua-100004.html">Bài đọc nhiều nhất tuần qua ở đây</a>
</h3></div>
<div class="pager"><b>1</b><a href="?page=3">3</a><a href="?page=2">2</a><a href="?page=9">Cuối</a></div>
<footer><a href="/gioi-thieu-toa-soan-100005.html">Giới thiệu về tòa soạn và liên hệ</a></footer></body></html>"""


def page(html: str = HTML, url: str = "https://baovidu.vn/thoi-su") -> Page:
    return Page(html.encode(), url)


def rules(**fields: list[str]) -> RuleSet:
    return RuleSet(
        {
            name: tuple(Bound("vidu", Rule(f"r{i}", css)) for i, css in enumerate(css_list))
            for name, css_list in fields.items()
        }
    )


def is_article(url: str) -> bool:
    return "-1000" in url and "khac.vn" not in url


def test_rules_answer_in_order_of_trust_and_titles_are_the_fullest() -> None:
    links = find_links(page(), rules(list_link=["div.none a", "div.stream article", "a"]), is_article)
    assert [(link.url.rpartition("/")[2], link.title) for link in links] == [
        ("cau-moi-qua-suoi-100002.html", "Cầu mới qua suối đã thông xe"),
        ("lua-chin-som-tren-dong-100003.html", "Lúa chín sớm trên đồng làng ven sông"),
    ]
    assert {link.source for link in links} == {"https://baovidu.vn/thoi-su"}


def test_without_an_answer_the_list_is_read_generically() -> None:
    generic = [link.url for link in generic_links(page())]
    assert generic == [
        "https://baovidu.vn/cau-moi-qua-suoi-100002.html",
        "https://baovidu.vn/lua-chin-som-tren-dong-100003.html",
    ]
    assert [link.url for link in find_links(page(), rules(list_link=["div.gone a"]), is_article)] == generic
    short = page('<ul><li><a href="/xa-hoi/ban-moi">Bản mới vào xuân sớm</a></li></ul>')
    assert generic_links(short) == []
    assert len(find_links(short, RuleSet(), lambda _: True)) == 1


@pytest.mark.parametrize(
    ("url", "html", "wanted"),
    [
        (
            "https://baovidu.vn/thoi-su",
            '<a href="?page=2">2</a><a href="?page=3">3</a>',
            "https://baovidu.vn/thoi-su?page=2",
        ),
        (
            "https://baovidu.vn/thoi-su?page=2",
            '<a href="?page=1">1</a><a href="?page=3">3</a>',
            "https://baovidu.vn/thoi-su?page=3",
        ),
        (
            "https://baovidu.vn/thoi-su/",
            '<a href="https://baovidu.vn/thoi-su?p=2">2</a>',
            "https://baovidu.vn/thoi-su?p=2",
        ),
        (
            "https://baovidu.vn/thoi-su.html",
            '<a href="/thoi-su/trang-2.html">2</a>',
            "https://baovidu.vn/thoi-su/trang-2.html",
        ),
        (
            "https://baovidu.vn/thoi-su-p2",
            '<a href="/thoi-su">1</a><a href="/thoi-su-p3">3</a>',
            "https://baovidu.vn/thoi-su-p3",
        ),
        (
            "https://baovidu.vn/dbscl/page-3.html",
            '<a href="/dbscl/page-4.html">4</a>',
            "https://baovidu.vn/dbscl/page-4.html",
        ),
        ("https://baovidu.vn/x?p=5&d=", '<a href="/x?d=&p=6">6</a>', "https://baovidu.vn/x?d=&p=6"),
        ("https://baovidu.vn/x", '<a href="/x?p=2&d=">2</a>', "https://baovidu.vn/x?p=2&d="),
        ("https://baovidu.vn/x.chn", '<a href="/x/trang-2.chn">2</a>', "https://baovidu.vn/x/trang-2.chn"),
        ("https://baovidu.vn/x", '<a href="/x/2">2</a>', "https://baovidu.vn/x/2"),
        ("https://baovidu.vn/x/2", '<a href="/x/3">3</a>', "https://baovidu.vn/x/3"),
        ("https://baovidu.vn/c/9.html", '<a href="/c/10.html">Khác</a>', None),
        ("https://baovidu.vn/x?cat=5", '<a href="/x?page=2&cat=5">2</a>', "https://baovidu.vn/x?page=2&cat=5"),
        ("https://baovidu.vn/x", '<a href="/x?currentPage=2">2</a>', "https://baovidu.vn/x?currentPage=2"),
        (
            "https://baovidu.vn/x",
            '<ul class="pagination"><li><a href="/x?start=20">Trang sau »</a></li></ul>',
            "https://baovidu.vn/x?start=20",
        ),
        ("https://baovidu.vn/x", '<div class="slider"><a href="/bai-khac-1234567.html">›</a></div>', None),
        ("https://baovidu.vn/x", '<div class="pager"><a href="javascript:;" class="next">Xem thêm</a></div>', None),
        ("https://baovidu.vn/thoi-su?page=9", '<a href="?page=8">8</a><a href="?page=1">1</a>', None),
        ("https://baovidu.vn/thoi-su", '<a href="/kinh-te?page=2">2</a>', None),
        (
            "https://baovidu.vn/thoi-su",
            '<link rel="next" href="/thoi-su/trang/2">',
            "https://baovidu.vn/thoi-su/trang/2",
        ),
        ("https://baovidu.vn/thoi-su", '<link rel="next" href="/thoi-su">', None),
    ],
)
def test_the_following_page(url: str, html: str, wanted: str | None) -> None:
    assert generic_next(page(html, url)) == wanted
    assert find_next_page(page(html, url), RuleSet()) == wanted


def test_a_lone_next_button_of_a_rule_counts() -> None:
    html = '<div class="pager"><a class="next" href="/NewsList.aspx?menu=a-130&tiep=xyz">Sau</a></div>'
    assert (
        find_next_page(page(html), rules(next_page=["a.next"]))
        == "https://baovidu.vn/NewsList.aspx?menu=a-130&tiep=xyz"
    )
    assert (
        find_next_page(page(html, "https://baovidu.vn/NewsList.aspx?menu=a-130&tiep=xyz"), rules(next_page=["a.next"]))
        is None
    )


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/cau-moi-qua-suoi-100002.html", True),
        ("/cau-moi-qua-suoi-a12345.html", True),
        ("/kinh-te/202601/cau-moi-qua-suoi-0ef5d8d/", True),
        ("/kinh-te/cau-moi-qua-suoi-post123456.html", True),
        ("/kinh-te/cau-moi-qua-suoi-51YnYvXDR.html", True),
        ("/mot-bai-viet-khong-co-so-nao", True),
        ("/kinh-te", False),
        ("/van-hoa-giai-tri", False),
        ("/tag/cau-moi-qua-suoi-12345", False),
        ("/cau-moi-tag12345.html", False),
        ("/anh/cau-moi-qua-suoi-12345.jpg", False),
    ],
)
def test_looks_like_article(path: str, wanted: bool) -> None:
    assert looks_like_article("https://baovidu.vn" + path) is wanted


GOLD = sorted((CAPTURES / "gold").glob("list__*.json")) if CAPTURES.is_dir() else []


@pytest.mark.skipif(not GOLD, reason="the captures do not lie beside the checkout")
def test_generic_reading_of_the_captured_listings() -> None:
    archive = pytest.importorskip("fastwarc.warc")
    wanted = {g["source"]["url"]: g for g in (json.loads(path.read_text()) for path in GOLD)}
    read = 0
    with (CAPTURES / "captures.warc.gz").open("rb") as stream:
        for record in archive.ArchiveIterator(stream, record_types=archive.WarcRecordType.response):
            url = record.headers["WARC-Target-URI"]
            if url in wanted:
                read += 1
                _check_listing(page(record.reader.read().decode("utf-8"), url), wanted[url])
    assert read == len(wanted)


def _check_listing(listing: Page, gold: dict[str, Any]) -> None:
    found = {canonical_url(link.url) for link in generic_links(listing)}
    articles = {canonical_url(u) for u in gold["article_links"]}
    assert articles <= found
    assert found - {canonical_url(u) for u in gold["exclude_links"]} <= articles
    assert generic_next(listing) == gold["next_page"]


WORDPRESS = """<html><body class="archive"><div class="site-content"><nav class="breadcrumbs"><a href="/">Home</a></nav>
<main><article id="post-9" class="post-9 post category-kinh-te tag-han-han"><header class="entry-header">
<h2 class="entry-title"><a href="/kinh-te/giu-nuoc-cho-vuon-ca-phe-mua-kho/">Giữ nước cho vườn cà phê</a></h2></header>
<footer class="entry-footer"><a rel="tag" href="/tag/han-han/">hạn hán</a></footer></article>
<article class="post tag-lua"><header><h2><a href="/2026/03/07/vu-lua/">Vụ lúa ở vùng thung lũng</a></h2></header>
</article></main></div><aside><a href="/kinh-te/bai-cu-khong-thuoc-danh-sach/">Bài cũ không thuộc danh sách</a></aside>
</body></html>"""


def test_the_head_of_an_item_is_not_the_head_of_the_page() -> None:
    found = [link.url for link in generic_links(page(WORDPRESS, "https://tapchi.vn/kinh-te/"))]
    assert found == [
        "https://tapchi.vn/kinh-te/giu-nuoc-cho-vuon-ca-phe-mua-kho/",
        "https://tapchi.vn/2026/03/07/vu-lua/",
    ]


def columns() -> str:
    items = "".join(
        f'<h3><a href="/bai-thu-{n}-10226030515341234{n}.htm">Bài thứ {n}: đo lại từng giếng</a></h3>' for n in range(6)
    )
    return (
        f'<html><body><div class="list__lmain"><div class="box-stream">{items}'
        '<h3><a href="/bi-lom-102260305153412399.htm">Bị lõm ngực</a></h3></div></div>'
        '<div class="list__lsub"><div class="box-right"><h4><a href="/gop-y-du-thao-102260305153412390.htm">'
        "Góp ý dự thảo về phát ngôn báo chí</a></h4></div></div></body></html>"
    )


def test_a_second_column_is_left_out_where_the_first_has_links() -> None:
    found = [link.url for link in generic_links(page(columns(), "https://baovidu.vn/chinh-sach.htm"))]
    assert len(found) == 7
    assert not any("gop-y" in url for url in found)
