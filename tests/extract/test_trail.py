"""The breadcrumb looked for outwards from the headline is the one that a look through the whole page gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract.details import Details
from newscrawl.extract.page import Page

PIECES = [
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


@settings(max_examples=400, deadline=None)
@given(
    st.tuples(markup, st.sampled_from(HEADLINE), markup, st.sampled_from(TEXT), markup), st.booleans(), st.booleans()
)
def test_as_through_the_whole_page(parts, quirks, behind):
    first, headline, between, text, last = parts
    order = (first, text, between, headline, last) if behind else (first, headline, between, text, last)
    page = Page(f"{'' if quirks else '<!doctype html>'}<body>{''.join(order)}".encode(), "https://baovidu.vn/a.html")
    details = Details(page, page.first(".title"), page.tree.body, page.first("#text"))
    assert details.trail == details._trail_of_page()
