"""Families: every profile binds, layouts are chosen by the page, hooks do what selectors cannot."""

import re
from pathlib import Path

import pytest

from newscrawl.errors import PortalError
from newscrawl.extract.page import Page
from newscrawl.families import bind, families
from newscrawl.families.detect import rank
from newscrawl.families.protection import is_encoded
from newscrawl.families.qni_2025 import script_body
from newscrawl.families.script_text import literal_at
from newscrawl.portals import FIELD_NAMES, Evidence, load_portal, load_portals, parse_portal

CAPTURES = Path(__file__).resolve().parents[2] / ".." / "shared" / "captures" / "excerpts"
PROSE = "Sáng sớm, bà con trong bản kéo nhau ra bãi bồi gieo vụ ngô mới, tiếng cười nói vang cả một khúc sông. "


def page(html: str, url: str) -> Page:
    return Page(f"<html><body>{html}</body></html>".encode(), url, headers={"content-type": "text/html; charset=utf-8"})


def test_every_profile_binds() -> None:
    for portal in load_portals():
        bound = bind(portal)
        assert [b.family.code for b in bound.layouts] == [layout.family for layout in portal.layouts]


def test_an_unknown_family_is_refused() -> None:
    text = 'id = "bao_x"\nname = "X"\nprovince = "01"\nprovince_2025 = "01"\nfamily = "nonsense"\n'
    text += 'domains = ["x.vn"]\nstatus = "active"\nevidence = "inferred"\n'
    with pytest.raises(PortalError, match=r"bao_x\.toml: unknown family 'nonsense'"):
        bind(parse_portal(text, Path("bao_x.toml")))


@pytest.mark.parametrize("family", families().values(), ids=lambda f: f.code)
def test_a_family_says_what_it_is_based_on(family) -> None:  # type: ignore[no-untyped-def]
    assert family.basis
    assert set(family.fields) <= set(FIELD_NAMES)
    for rules in family.fields.values():
        assert len({rule.name for rule in rules}) == len(rules)
    for pattern in (
        *family.article_url,
        *family.not_article_url,
        *(t.url or t.pattern or "" for t in family.telltales),
    ):
        re.compile(pattern)
    assert all("(?P<site_id>" in pattern for pattern in family.article_url)
    if family.evidence in (Evidence.URL, Evidence.INFERRED):
        assert not family.fields, "selectors need better evidence than addresses"


@pytest.mark.parametrize(
    ("url", "html", "layout"),
    [
        ("https://baotayninh.vn/x-88701.html", '<div id="content-detail"><p>x</p></div>', "present"),
        (
            "https://baotayninh.vn/x-a88701.html",
            '<div id="newscontents"><div class="content-fck">x</div></div>',
            "vdoc",
        ),
        (
            "https://baolongan.vn/x-a88701.html",
            '<div id="newscontents"><div class="content-fck">x</div></div>',
            "long-an",
        ),
        ("https://baolongan.vn/x-a88701.html", "<p>nothing that is known</p>", "long-an"),
        ("https://baotayninh.vn/x-88701.html", "<p>nothing that is known</p>", "present"),
    ],
)
def test_the_layout_is_what_the_page_shows_on_its_host(url: str, html: str, layout: str) -> None:
    assert bind(load_portal("bao_tay_ninh")).layout_of(page(html, url)).layout.name == layout


def test_an_article_carries_portal_key_and_provenance() -> None:
    html = (
        "<h1 class='margintopbot10 fw700'>Vụ ngô mới</h1><span class='pubdate'>08/01/2026 - 18:21</span>"
        f"<div id='newscontents'><div class='content-fck'><p>{PROSE}</p><p>{PROSE * 2}</p></div></div>"
    )
    article = bind(load_portal("bao_can_tho")).extract(
        page(html, "https://m.baocantho.com.vn/vu-ngo-moi-a5.html?utm_source=x")
    )
    assert (article.portal, article.key) == ("bao_can_tho", "bao_can_tho:5")
    assert (article.province, article.province_2025) == ("92", "92")
    assert (article.provenance.family, article.provenance.layout) == ("vdoc", "present")
    assert article.provenance.profile_digest == load_portal("bao_can_tho").digest
    assert article.printed is not None
    assert article.printed.body is not None
    assert [b.text for b in article.printed.body.blocks] == [PROSE.strip(), (PROSE * 2).strip()]
    assert article.printed.body.rule == "vdoc:newscontents"


def test_quang_ngai_reads_the_body_out_of_the_script() -> None:
    second = r"<p>C\u00e2u th\u1ee9 hai \`nh\u00e1y\` d\u00e0i h\u01a1n m\u1ed9t ch\u00fat.</p>"
    script = f"$(document).ready(function(){{ $('#content').html(`<p>{PROSE}</p>{second}`); }});"
    html = (
        "<h1 class='title'>Gieo vụ mới</h1><p class='sapo'>Mở đầu của bài viết.</p><div id='content'></div>"
        f"<script>{script}</script>"
    )
    article = bind(load_portal("bao_quang_ngai")).extract(page(html, "https://baoquangngai.vn/gieo-vu-moi-54385.htm"))
    assert article.printed is not None
    assert article.printed.body is not None
    assert [b.text for b in article.printed.body.blocks] == [PROSE.strip(), "Câu thứ hai `nháy` dài hơn một chút."]
    assert article.printed.body.rule == "qni-2025:content"


def test_quang_ngai_leaves_a_filled_page_alone() -> None:
    ready = page(
        f"<div id='content'><p>{PROSE}</p></div><script>var outputData = \"<p>x</p>\";</script>",
        "https://baoquangngai.vn/x-1.htm",
    )
    assert families()["qni-2025"].prepare(ready) is ready


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('outputData = "<p class=\\"a\\">Một\\n</p>";', '<p class="a">Một\n</p>'),
        ("outputData='<p>\\x41\\u{1EA7}</p>'", "<p>Aầ</p>"),
        ('$("#content").html("<p>x</p>"); outputData = "<p>longer one</p>"', "<p>longer one</p>"),
        ("outputData = `torn", None),
        ("var other = 'x'", None),
    ],
)
def test_script_body(text: str, wanted: str | None) -> None:
    assert script_body(text) == wanted


def test_literals_end_at_their_own_quote() -> None:
    assert literal_at("""'a"b\\'c' + 'd'""", 0) == "a\"b'c"
    assert literal_at("x", 0) is None
    assert literal_at("", 0) is None


ENCODED = "b0axf8ex3c4bxX5x" * 60


@pytest.mark.parametrize(
    ("body", "protected"),
    [(f"<div id='dcontent'>{ENCODED}</div>", True), (f"<div id='dcontent'><p>{PROSE}</p><p>{PROSE}</p></div>", False)],
)
def test_an_encoded_body_is_marked_and_not_decoded(body: str, protected: bool) -> None:
    html = f"<h1 class='pTitle'>Mùa săn mồi biển</h1><p class='pHead'>Sapo in thường của bài.</p>{body}"
    article = bind(load_portal("bao_thanh_hoa")).extract(page(html, "https://baothanhhoa.vn/mua-san-moi-111852.htm"))
    assert article.printed is not None
    assert article.printed.body is not None
    assert article.printed.body.protected is protected
    assert bool(article.printed.body.blocks) is not protected
    assert article.printed.first("headline").text == "Mùa săn mồi biển"  # type: ignore[union-attr]
    assert article.printed.first("sapo").text == "Sapo in thường của bài."  # type: ignore[union-attr]


def test_prose_and_addresses_are_not_encoded() -> None:
    assert not is_encoded(PROSE * 5)
    assert not is_encoded(PROSE * 5 + "https://baovidu.vn/" + "a" * 150)
    assert not is_encoded("")
    assert is_encoded("QUJD" * 200)


def test_a_bold_agency_prefix_is_no_sapo() -> None:
    html = f"<h1 class='name'>Vụ ngô mới</h1><div id='content-detail'><p><b>(CBO) -</b> {PROSE}</p><p>{PROSE}</p></div>"
    article = bind(load_portal("bao_cao_bang")).extract(page(html, "https://baocaobang.vn/vu-ngo-moi-3161421.html"))
    assert article.printed is not None
    assert article.printed.first("sapo") is None or "CBO" not in article.printed.first("sapo").text  # type: ignore[union-attr]


def test_cao_bang_load_more_answers() -> None:
    bound = bind(load_portal("bao_cao_bang"))
    url = "https://baocaobang.vn/list-post-by-category?page=2&limit=12&category_id=61"
    rows = b'{"link": "/vu-ngo-moi-3161421.html", "title": "V\\u1ee5 ng\\u00f4"}, {"link": "/xa-hoi"}, {"id": 1}'
    answer = b'{"data": [' + rows + b"]}"
    links = bound.list_links(Page(answer, url, headers={"content-type": "application/json"}))
    assert [(link.url, link.title) for link in links] == [("https://baocaobang.vn/vu-ngo-moi-3161421.html", "Vụ ngô")]
    assert bound.list_links(Page(b'{"data": []}', url)) == []
    assert bound.list_links(Page(b"{broken", url)) == []


def test_dien_bien_api_answers() -> None:
    bound = bind(load_portal("bao_dien_bien"))
    url = (
        "https://api-dienbien.baodienbienphu.vn/api/web/article-get-news-by-category-slug?category_slug=xa-hoi&limit=50"
    )
    answer = (
        b'{"data": {"list": [{"article_slug": "vu-ngo-moi", "category_slug": "xa-hoi"}, {"menu_slug": "kinh-te"}]}}'
    )
    assert [link.url for link in bound.list_links(Page(answer, url))] == [
        "https://baodienbienphu.vn/tin-bai/xa-hoi/vu-ngo-moi"
    ]


def test_hex_lists_page_in_the_middle_of_the_path() -> None:
    family = families()["hex-aspx"]
    html = '<a href="/newslist/4AE0F99B9/p2/Van_hoa.aspx">2</a><a href="/newslist/4AE0F99B9/p3/Van_hoa.aspx">3</a>'
    first = page(html, "http://www.baodongthap.com.vn/newslist/4AE0F99B9/Van_hoa.aspx")
    assert family.next_url(first) == "http://www.baodongthap.com.vn/newslist/4AE0F99B9/p2/Van_hoa.aspx"
    last = page(html, "http://www.baodongthap.com.vn/newslist/4AE0F99B9/p3/Van_hoa.aspx")
    assert family.next_url(last) is None


@pytest.mark.parametrize(
    ("html", "url", "code"),
    [
        (
            '<img src="https://bna.1cdn.vn/2026/01/02/a.jpg"><div class="b-maincontent"></div>',
            "https://x.vn/a-b-123456.html",
            "onecms",
        ),
        ('<div class="article__body zce-content-body cms-body"></div>', "https://x.vn/a-b-post1234.html", "epi"),
        (
            '<div id="newscontents"><div class="content-fck"></div></div> Phát triển bởi vdoc.com.vn',
            "https://x.vn/a-a1.html",
            "vdoc",
        ),
        (
            '<img src="/file/e7837c02876411cd0187645a2551379f/052025/a.jpg">',
            "https://x.vn/kt/202505/a-b-ea65435/",
            "hash-file",
        ),
        (
            '<img src="/dataimages/201408/original/images1.jpg">',
            "https://x.vn/channel/1/201408/a-b-1234567/",
            "dataimages",
        ),
        (
            '<section class="page-info"><div id="post-id">1</div></section><div id="content-detail"></div>',
            "https://x.vn/a-b-88701.html",
            "media-upload",
        ),
        (
            '<script src="https://c.dhcn.vn/x.js"></script><div id="dcontent"></div>',
            "https://x.vn/a-b-1234.htm",
            "dhcn",
        ),
        ('<a href="/x.bbg">x</a><div class="news-details__content"></div>', "https://x.vn/a-postid1.bbg", "bbg"),
        (
            '<p class="text-intro">x</p><div class="newscontent"><img src="/database/image/2021/06/21/a.jpg"></div>',
            "https://x.vn/a-123456.html",
            "database-image",
        ),
        (
            "<script>var outputData = '<p>x</p>';</script><p class='category'><a>x</a></p>",
            "https://x.vn/a-b-123.htm",
            "qni-2025",
        ),
    ],
)
def test_detection_ranks_the_family_first_and_says_why(html: str, url: str, code: str) -> None:
    best = rank(page(html, url))[0]
    assert best.family.code == code
    assert best.score >= 3
    assert all(best.reasons)


def test_detection_of_an_unknown_page_proves_nothing() -> None:
    assert all(found.score < 3 for found in rank(page("<h1>x</h1><p>y</p>", "https://x.vn/gioi-thieu")))


@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the captures do not lie beside the checkout")
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("baonghean.vn/10230827", "onecms"),
        ("baotayninh.vn/88701", "media-upload"),
        ("baoangiang.com.vn/a367201", "vdoc"),
        ("phuyen.baodaklak.vn/64112", "hash-file"),
    ],
)
def test_detection_of_the_excerpts(name: str, code: str) -> None:
    raw = (CAPTURES / f"{name}.excerpt.html").read_bytes()
    assert rank(Page(raw, None))[0].family.code == code
