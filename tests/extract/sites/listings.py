"""Replicas of listing pages: the main list among menus, hot topics, strips of videos, side columns and footers."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

from dataclasses import dataclass

TITLE = "Xã lập tổ giữ nước cho vườn cà phê, kỳ thứ {n}"
SIDE = "Chuyện bên lề không thuộc danh sách, mẩu thứ {n}"


@dataclass(frozen=True)
class Listing:
    """A page, the addresses of its own list in order, and the next page."""

    name: str
    url: str
    html: str
    links: tuple[str, ...]
    next_page: str | None = None


def _page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kinh tế</title><meta property="og:type" content="website">{head}</head><body>{body}</body></html>'


def nld() -> Listing:
    """VCCorp: a big item and small ones, a stream, topics, a strip of videos in the footer, "Xem thêm" with an address."""
    base = "https://nld.com.vn"
    main = [f"/xa-lap-to-giu-nuoc-{n}-19626030708120345{n}.htm" for n in range(1, 9)]
    item = '<div class="box-category-item" data-id="{id}"><a class="box-category-link-with-avatar img-resize" href="{href}" title="{title}" data-newstype="0"><img src="/a.jpg" alt="{title}"></a><div class="box-category-content"><h3><a data-linktype="newsdetail" class="box-category-link-title" href="{href}">{title}</a></h3><span class="box-category-time time-ago" title="07/03/2026 08:12"></span><a class="box-category-category" href="/kinh-te.htm">Kinh tế</a><p data-type="sapo" class="box-category-sapo">Tóm tắt của kỳ này.</p></div></div>'
    items = "".join(item.format(id=n, href=href, title=TITLE.format(n=n)) for n, href in enumerate(main))
    side = "".join(
        item.format(id=n, href=f"/ben-le-so-{n}-19626030708120399{n}.htm", title=SIDE.format(n=n)) for n in range(3)
    )
    html = _page(f"""<header class="header"><div class="header__nav"><ul class="menu"><li><a href="/kinh-te.htm" title="Kinh tế">Kinh tế</a></li><li><a href="/ban-tin-dac-biet-hom-nay-19626030708120388.htm">Bản tin đặc biệt của ngày hôm nay</a></li></ul></div></header>
<div class="main"><div class="list__page"><div class="list__breadcrumb"><a href="/kinh-te.htm">Kinh tế</a><a href="/kinh-te/tai-chinh.htm">Tài chính - Chứng khoán trong nước</a></div><div class="container"><div class="list__flex"><div class="list__main"><div class="box-category" data-layout="1"><div class="box-category-middle">{items}</div></div><div class="list__viewmore"><a href="/kinh-te/trang-2.htm" class="view-more" title="Xem thêm">Xem thêm</a></div></div><div class="list__sidebar sidebar"><div class="box-category" data-layout="9">{side}</div></div></div></div></div></div>
<div class="footer"><div class="video-strip"><a href="/video-ben-le-19626030708120377.htm">Video bên lề của trang cuối ngày</a></div></div>""")
    return Listing(
        "nld", f"{base}/kinh-te.htm", html, tuple(base + href for href in main), f"{base}/kinh-te/trang-2.htm"
    )


def cafef() -> Listing:
    """CafeF: the stream as list items, topics by `/su-kien/`, quotes of stocks, a load-more button without an address."""
    base = "https://cafef.vn"
    main = [f"/xa-lap-to-giu-nuoc-{n}-18826030708120345{n}.chn" for n in range(1, 9)]
    rows = "".join(
        f'<div class="tlitem box-category-item" data-newsid="{n}"><a href="{href}" class="avatar" title="{TITLE.format(n=n)}"><img src="/a.jpg"></a><div class="knswli-right"><h3><a href="{href}">{TITLE.format(n=n)}</a></h3><div class="time_cate"><span class="time time-ago" title="2026-03-07T08:12:00">0{n}:12</span></div><p class="sapo">Tóm tắt.</p></div></div>'
        for n, href in enumerate(main)
    )
    html = _page(
        f"""<form id="aspnetForm" method="post"><div id="pagewrap"><div class="header_new"><div class="menucategory menuheader"><ul><li><a href="/thi-truong-chung-khoan.chn">Chứng khoán</a></li></ul></div></div><div class="wp1040"><div class="left_cate"><div class="hotnews"><a href="/su-kien/han-han-tay-nguyen-keo-dai-1234.chn">Sự kiện: hạn hán Tây Nguyên kéo dài</a></div><div class="listchungkhoannew"><div id="LoadListNewsCat">{rows}</div><div class="btn-viewmore"><a href="javascript:;" class="loadmore" rel="next">Xem thêm</a></div></div></div><div class="right_cate sidebar"><ul class="docnhieu most-read"><li><a href="/ben-le-1-188260307081203991.chn">{SIDE.format(n=1)}</a></li></ul></div></div></div></form>"""
    )
    return Listing("cafef", f"{base}/thi-truong.chn", html, tuple(base + href for href in main))


def vietnamplus() -> Listing:
    """ePi: focus and stream of `article.story`, a sidebar of most read, topics, pager with numbers."""
    base = "https://www.vietnamplus.vn"
    main = [f"/xa-lap-to-giu-nuoc-{n}-post109876{n}.vnp" for n in range(1, 8)]
    story = '<article class="story"><figure class="story__thumb"><a class="cms-link" href="{href}" title="{title}"><img></a></figure><h2 class="story__heading"><a class="cms-link" href="{href}">{title}</a></h2><div class="story__meta"><time datetime="2026-03-07T08:12:00+0700">07/03</time></div><div class="story__header"><a href="/tag-tag12.html">hạn hán</a></div></article>'
    rows = "".join(story.format(href=href, title=TITLE.format(n=n)) for n, href in enumerate(main))
    side = "".join(story.format(href=f"/ben-le-{n}-post109999{n}.vnp", title=SIDE.format(n=n)) for n in range(3))
    html = _page(
        f"""<div class="site-header"><ul class="menu"><li><a class="cms-link" href="/kinhte/">Kinh tế</a></li></ul></div><div class="site-body"><div class="category"><h1><a href="/kinhte/">Kinh tế</a></h1><ul class="sub-menu"><li><a href="/kinhte/taichinh/">Tài chính - ngân hàng</a></li></ul></div><div class="main-column"><div class="box-content content-list" data-source="zone-timeline-1">{rows}</div><div class="pagination"><a class="active" href="/kinhte/">1</a><a href="/kinhte/trang2.vnp">2</a><a href="/kinhte/trang3.vnp">3</a></div></div><div class="sidebar"><div data-source="mostread-news">{side}</div></div></div>"""
    )
    return Listing(
        "vietnamplus", f"{base}/kinhte/", html, tuple(base + href for href in main), f"{base}/kinhte/trang2.vnp"
    )


def znews() -> Listing:
    """Znews: `article.article-item`, a `rel=next` in the head, trending topics and a section of podcasts below."""
    base = "https://znews.vn"
    main = [f"/xa-lap-to-giu-nuoc-{n}-post153456{n}.html" for n in range(1, 7)]
    rows = "".join(
        f'<article class="article-item type-text" article-id="{n}"><p class="article-thumbnail"><a href="{base}{href}"><img></a></p><header><p class="article-title"><a href="{base}{href}">{TITLE.format(n=n)}</a></p><p class="article-meta"><span class="time">08:12</span></p></header></article>'
        for n, href in enumerate(main)
    )
    html = _page(
        f"""<header id="site-header"><nav class="category-menu"><ul><li><a href="/kinh-doanh.html">Kinh doanh</a></li></ul></nav></header><div id="page-body"><section id="trending-topic" class="trending"><a href="/tieu-diem/han-han.html">Hạn hán Tây Nguyên kéo dài nhiều tháng</a></section><section class="section" id="category-latest"><div class="article-list">{rows}</div></section></div>""",
        f'<link rel="next" href="{base}/kinh-doanh/trang2.html">',
    )
    return Listing(
        "znews", f"{base}/kinh-doanh.html", html, tuple(base + href for href in main), f"{base}/kinh-doanh/trang2.html"
    )


def laodong() -> Listing:
    """Lao Động: items never closed, comment counts that link to the same article, numbered pages by a parameter."""
    base = "https://laodong.vn"
    main = [f"{base}/kinh-doanh/xa-lap-to-giu-nuoc-{n}-166543{n}.ldo" for n in range(1, 7)]
    rows = "".join(
        f'<article class="v4"><a class="link-img" href="{href}"><figure class="_thumb"><img></figure></a><div class="pr"><a class="link-title" href="{href}"><h2 class="title">{TITLE.format(n=n)}</h2></a><a class="cmt" href="{href}#binh-luan">{n}</a><div class="chappeau">Tóm tắt</div></div></article>'
        for n, href in enumerate(main)
    )
    html = _page(
        f"""<header id="site-header"><ul class="lst-mn"><li><a href="/xa-hoi">Xã hội</a><li><a href="/kinh-doanh">Kinh doanh</a></ul></header><div class="body-content"><div class="list-main-content">{rows}<div class="cm-block-paging"><a class="page active" href="/kinh-doanh">1</a><a class="page" href="/kinh-doanh?page=2">2</a><a class="page" href="/kinh-doanh?page=3">3</a></div></div></div>"""
    )
    return Listing("laodong", f"{base}/kinh-doanh", html, tuple(main), f"{base}/kinh-doanh?page=2")


def nukeviet() -> Listing:
    """NukeViet: panels with relative links, older pages by `/page-2/`, a block of statistics."""
    base = "https://xavidu.gov.vn"
    main = [f"/vi/news/kinh-te/xa-lap-to-giu-nuoc-ky-{n}-123{n}.html" for n in range(1, 6)]
    rows = "".join(
        f'<div class="news_column panel panel-default"><div class="panel-body featured"><h2><a href="{href}" title="{TITLE.format(n=n)}">{TITLE.format(n=n)}</a></h2><div class="text-muted"><ul class="list-unstyled list-inline"><li><em class="fa fa-clock-o">&nbsp;</em> 07/03/2026 08:12:00 AM</li></ul></div>Tóm tắt.</div></div>'
        for n, href in enumerate(main, 1)
    )
    html = _page(
        f"""<nav class="second-nav"><ul class="nav navbar-nav"><li><a href="/vi/news/">Tin tức</a></li></ul></nav><div class="row"><div class="col-sm-16">{rows}<div class="text-center"><ul class="pagination"><li class="active"><a href="#">1</a></li><li><a href="/vi/news/kinh-te/page-2/">2</a></li><li><a title="Trang sau" href="/vi/news/kinh-te/page-2/">&raquo;</a></li></ul></div></div><aside class="col-sm-8"><a href="/vi/news/thong-bao/ben-le-khong-thuoc-danh-sach-9999.html">{SIDE.format(n=1)}</a></aside></div>"""
    )
    return Listing(
        "nukeviet",
        f"{base}/vi/news/kinh-te/",
        html,
        tuple(base + href for href in main),
        f"{base}/vi/news/kinh-te/page-2/",
    )


def onecms() -> Listing:
    """ONECMS (Hà Nội Mới): grids, lists that a script fills, an absolute link to the section in every item, no pager."""
    base = "https://hanoimoi.vn"
    main = [f"{base}/xa-lap-to-giu-nuoc-ky-{n}-69876{n}.html" for n in range(1, 7)]
    rows = "".join(
        f'<div class="b-grid"><div class="b-grid__img"><a href="{href}"><img alt="x"></a></div><div class="b-grid__content"><div class="b-grid__row"><h3 class="b-grid__title"><a href="{href}">{TITLE.format(n=n)}</a></h3></div><div class="b-grid__row b-grid__desc"><a href="{href}">Tóm tắt của kỳ này, cũng là một liên kết.</a></div></div></div>'
        for n, href in enumerate(main)
    )
    html = _page(
        f"""<header class="c-header"><div class="c-menu-main"><ul><li><a href="/kinh-te">Kinh tế</a></li></ul></div></header><div class="l-content"><div class="l-main"><div class="c-template-list">{rows}</div><ul class="onecms_load_view" data-action="api/getarticlebychannel/12"></ul><div class="c-more"><a href="javascript:;">Xem thêm</a></div></div><div class="l-sidebar"><div class="c-news-topread"><h4 class="b-grid__title"><a href="{base}/ben-le-khong-thuoc-1-698700.html">{SIDE.format(n=1)}</a></h4></div></div></div>"""
    )
    return Listing("onecms", f"{base}/kinh-te", html, tuple(main))


LISTINGS = (nld(), cafef(), vietnamplus(), znews(), laodong(), nukeviet(), onecms())
