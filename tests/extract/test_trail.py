"""Breadcrumb and tags looked for from the headline on are those that a look through the whole page gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract import details, markers
from newscrawl.extract.details import Details
from newscrawl.extract.page import Node, Page, ancestors
from newscrawl.text import fold_key

PIECES = [
    '<div class="tags"><a href="/tag/a">hội nghị</a><a href="/tag/b">đại biểu</a></div>',
    '<ul class="TagBox"><li><a rel="tag" href="/topic/x">mùa lúa</a></li><li><a href="/y-tag">lũ</a></li></ul>',
    '<a rel="tag" href="/tag/x">cà phê</a>',
    '<p class="detail-tab"><a href="/tu-khoa/du-lich.tag">du lịch</a></p>',
    '<div class="box-tags related"><a href="/tags/z">khác</a></div>',
    '<span class="stage"><a href="/ptag">x</a></span>',
    '<ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul>',
    '<div class="BreadCrumbs"><a href="/a-b">Đời sống</a></div>',
    '<p class="category"><a href="/vh">Văn hóa</a></p>',
    '<div class="Detail-Cate"><a href="/vh">Văn hóa</a></div>',
    '<div class="detail-cate"><a href="/y">Y tế</a></div>',
    '<div itemtype="https://schema.org/BreadcrumbList"><a href="/x">Pháp luật</a>',
    '<div class="cate-name-x">',
    '<div class="post-category">',
    '<span class="cat-links"><a href="/tt">Thể thao</a></span>',
    '<div class="cate-101">',
    '<h1><a href="/kinh-te">Kinh tế</a></h1>',
    '<h2 class="article__cate"><a href="/g">Giáo dục</a></h2>',
    "<h2>Khác</h2>",
    '<b data-role="cate-name"><a href="/d">Du lịch</a></b>',
    '<div id="crumb" class="breadcrums"><a href="/q">Quê</a></div>',
    "<div>",
    "<section>",
    "</div>",
    "</section>",
    "<p>",
    "<a href='/z'>Chuyện làng quê</a>",
    "<!-- x -->",
    "chữ",
    '<div class="drop-menu"><a class="article-category" href="/m">Mục khác</a></div>',
]
HEADLINE = [
    '<h1 class="title">Mưa lớn ở huyện Lắk</h1>',
    '<h2 class="title">Mưa lớn</h2>',
    '<p class="title">Mưa</p>',
    "",
]
TEXT = ['<article id="text"><p>Đoạn văn.</p>', '<div id="text">Đoạn văn.</div>', ""]
markup = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)

CRUMBS = (
    '[class*="crumb" i], [itemtype*="BreadcrumbList"], .breadcrums, .detail-cate, .article__cate, '
    '[class*="cate-name"], [class*="cate_name"], [class*="category-name"], [class*="article-category"], '
    '[data-role="cate-name"], '
    ".post-category, .cat-links, p.category"
)
TAG_LINKS = (
    'a[href*="/tag/"], a[href*="/tags/"], a[href*="/tu-khoa/"], a[href*="-ptag"], a[href*="-tag"], a[href$=".tag"], '
    'a[href*="/topic/"]'
)


@st.composite
def pages(draw) -> Page:
    first, headline, between, text, last = draw(
        st.tuples(markup, st.sampled_from(HEADLINE), markup, st.sampled_from(TEXT), markup)
    )
    parts = (first, text, between, headline, last) if draw(st.booleans()) else (first, headline, between, text, last)
    start = draw(st.sampled_from(["", "<!doctype html>"]))  # without it class names are told in any case
    return Page(f"{start}<body>{''.join(parts)}".encode(), "https://baovidu.vn/a.html")


def details_of(page: Page) -> Details:
    return Details(page, page.first(".title"), page.tree.body, page.first("#text"))


def ids(nodes: list[Node]) -> list[int]:
    return list(dict.fromkeys(node.mem_id for node in nodes))


@settings(max_examples=300, deadline=None)
@given(pages(), st.sampled_from([3, details.MOST_PARTS]))
def test_the_breadcrumb_as_through_the_whole_page(page, most):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(details, "MOST_PARTS", most)
        found = details_of(page)
        assert found.trail == found._trail_of_page()


@settings(max_examples=300, deadline=None)
@given(pages(), st.sampled_from([2, details.MOST_PARTS]))
def test_tags_as_through_the_whole_page(page, most):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(details, "MOST_PARTS", most)
        found = details_of(page)
        assert found._boxed_tags(found.widest) == tags_of_page(found)


def tags_of_page(self: Details) -> dict[str, str]:
    """The tags behind the headline, told from a list of all that may be tags and of headings."""
    anchor, passed, found, box = self.anchor, self.anchor is None, {}, None
    for node in self.page.all(markers.joined(markers.TAGS, self.heading), self.widest):
        if anchor is not None and node.mem_id == anchor.mem_id:
            passed = True
        elif passed and (box is None or any(a.mem_id == box for a in ancestors(node))):
            links = self._tag_links(node)
            found.update((fold_key(text), text) for text in links if fold_key(text) not in found)
            if found and box is None:
                parent = node if node.tag != "a" else next((a for a in ancestors(node) if a.tag != "li"), node)
                box = parent.mem_id
    return found


@settings(max_examples=200, deadline=None)
@given(pages())
def test_nested_selectors_match_what_the_list_matches(page):
    assert ids(page.all(markers.joined(markers.CRUMB))) == ids(page.all(CRUMBS))
    assert ids(page.all(markers.joined(markers.TAG_LINKS))) == ids(page.all(TAG_LINKS))
