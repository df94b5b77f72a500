"""A page in memory: decoding, parsing, metas, addresses; hostile input."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.errors import PortalError
from newscrawl.extract import nesting
from newscrawl.extract.nesting import flatten
from newscrawl.extract.page import Page, collapse
from newscrawl.extract.seen import visible_text

TEXT = "Nước về Đắk Nông"


def page(markup: str, url: str | None = "https://www.baovidu.vn/a/b.html", **options) -> Page:
    return Page(markup.encode(), url, **options)


@pytest.mark.parametrize(
    ("why", "body", "headers"),
    [
        ("plain", TEXT.encode(), {}),
        ("byte order mark", b"\xef\xbb\xbf" + TEXT.encode(), {}),
        ("declared in the header", TEXT.encode(), {"Content-Type": "text/html; charset=UTF-8"}),
        ("declared wrongly", b'<meta charset="iso-8859-1">' + TEXT.encode(), {}),
        ("utf-16", TEXT.encode("utf-16"), {}),
    ],
)
def test_charsets(why, body, headers):
    found = Page(body, "https://baovidu.vn/", headers=headers)
    assert TEXT in found.tree.body.text(), why


def test_unchecked_bytes_are_decoded_on_demand():
    legacy = Page("Nước về Đắk Nông, bà con phấn khởi tưới cà phê".encode("cp1258", "replace"), "https://baovidu.vn/")
    assert legacy.tree is not None
    assert legacy.unchecked
    legacy.check()
    assert not legacy.unchecked
    good = page(f"<p>{TEXT}</p>")
    assert good.tree is not None
    assert good.check() is False
    assert good.notes == ()


def test_legacy_font_runs_are_decoded_in_the_tree():
    found = page(
        '<p>Ở <font face=".VnTime">§¾k N«ng</font> và <span style="font-family:VNI-Times">Vieät Nam</span></p>'
    )
    assert found.first("p").text() == "Ở Đắk Nông và Việt Nam"
    assert any(note.startswith("decoded:") for note in found.notes)


@pytest.mark.parametrize(
    ("href", "absolute"),
    [
        ("/x-1.html", "https://www.baovidu.vn/x-1.html"),
        ("c.html#top", "https://www.baovidu.vn/a/c.html"),
        ("//m.baovidu.vn/x", "https://m.baovidu.vn/x"),
        ("javascript:void(0)", None),
        ("mailto:a@b.vn", None),
        ("#x", None),
        ("", None),
        (None, None),
        ("http://[bad", None),
    ],
)
def test_absolute(href, absolute):
    assert page("<p>x").absolute(href) == absolute


def test_a_base_in_the_template_folder_is_ignored():
    found = page('<head><base href="https://baovidu.vn/static/templates/"></head><p>x')
    assert found.absolute("x.html") == "https://www.baovidu.vn/a/x.html"


def test_a_file_without_address_stands_on_its_own_og_url():
    found = page('<meta property="og:url" content="https://baovidu.vn/bai-1.html"><p>x', None)
    assert found.absolute("/a.jpg") == "https://baovidu.vn/a.jpg"


def test_metas_in_the_body_after_a_stray_end_tag():
    markup = '<html></html><head><meta name="A" content=" 1 "><meta property="og:title" content="T"><meta name="a" content="2">'
    assert page(markup).meta == {"a": "1", "og:title": "T"}


def test_bad_css_is_a_portal_error():
    with pytest.raises(PortalError, match="h1\\[\\["):
        page("<p>x").all("h1[[")
    with pytest.raises(PortalError):
        page("<p>x").first("")


HEADED = [
    "<h1>",
    "<h1 class='title'>",
    "<div class='title'>",
    "<div id='a'>",
    "</div>",
    "</h1>",
    "<p>",
    "x",
    "<b>",
    "<h2>",
]
OF_HEADINGS = ["h1", "h1.title", ".title h1", "#a > h1.title, div h1", "h1 + h1", "h1 ~ h1.title", "div#a *  h1"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HEADED), max_size=12), st.sampled_from(OF_HEADINGS))
def test_a_heading_is_found_as_in_the_whole_page(pieces, css):
    found = page("".join(pieces))
    assert found.first(css) == found.tree.css_first(css)


@pytest.mark.parametrize("css", ["> h1", "h1 >", "h1..x", "h1,", "div > > h1"])
def test_bad_css_of_headings_is_an_error_without_any(css):
    with pytest.raises(PortalError):
        page("<p>x").first(css)


def test_each_gives_every_match_once():
    assert [n.text() for n in page("<b>1</b><b>2</b><b>3</b>").each("b")] == ["1", "2", "3"]
    assert list(page("<p>x").each("b")) == []


def test_visible_text_and_collapse():
    node = page("<div>một<script>x()</script><p>hai</p><button>Gửi</button>ba<br>bốn</div>").first("div")
    assert visible_text(node) == "một hai ba  bốn"
    assert visible_text(page("<ul><li></li><li>a<br></li></ul><p><b>x").first("body")) == "    a     x "
    assert collapse("  a \n\t b\u00a0c  ") == "a b\u00a0c"


@pytest.mark.parametrize("tag", ["div", "b", "font", "table", "blockquote", "section", "a"])
def test_a_hundred_thousand_open_tags_do_not_hang(tag):
    started = time.perf_counter()
    found = Page(f"<html><body>{f'<{tag}>' * 100_000}{TEXT}".encode(), "https://baovidu.vn/")
    assert TEXT in found.tree.body.text()
    assert time.perf_counter() - started < 5


def test_flatten_leaves_ordinary_pages_alone():
    body = b"<div><p>x</p></div>" * 4000
    assert flatten(body) is body
    short = b"<div>" * 700 + b"x"
    assert flatten(short) is short
    deep = b"<div>" * 9000 + b"x" + b"</div>" * 9000
    assert flatten(deep).count(b"<div>") == flatten(deep).count(b"</div>") == 500


@pytest.mark.parametrize("tags", [0, 7_999, 8_000, 30_000])
@pytest.mark.parametrize("filler", [0, 300_000])
def test_tags_are_counted_in_small_and_large_pages(tags, filler):
    assert nesting._tags(b"<p" * tags + b"x" * filler) == tags


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe\x01" * 5000, b"<", b"<!--", "\ufffd".encode()])
def test_rubbish_is_a_page_too(body):
    found = Page(body, None)
    assert found.meta == {}
    assert found.json_ld == []
    assert found.canonical is None
