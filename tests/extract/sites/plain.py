"""Pages of no known system: blogs, NukeViet, Joomla, SharePoint, Liferay, and the barest documents."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

from tests.extract.sites import common as c
from tests.extract.sites.common import Case, head, og, ps

FIG = f'<figure class="wp-block-image size-large"><img src="/a.jpg" alt=""><figcaption class="wp-element-caption">{c.CAP1}</figcaption></figure>'


def wordpress() -> Case:
    """A WordPress news theme: JSON-LD graph of Yoast, author box with a bio, share buttons, related posts inside the content."""
    url = "https://tapchividu.vn/kinh-te/ho-ea-mlang-can-som-hai-thang/"
    ld = (
        '{"@context":"https://schema.org","@graph":[{"@type":"Article","@id":"#article","isPartOf":{"@id":"'
        + url
        + '"},"author":{"name":"Minh Châu","@id":"#/person/1"},"headline":"'
        + c.HEADLINE
        + '","datePublished":"2026-03-07T01:12:00+00:00","dateModified":"2026-03-07T02:00:00+00:00","articleSection":["Kinh tế"],"keywords":["hồ Ea Mlang","hạn hán","cà phê Đắk Lắk"]},{"@type":"WebPage","name":"x"},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Trang chủ","item":"https://tapchividu.vn/"},{"@type":"ListItem","position":2,"name":"Kinh tế","item":"https://tapchividu.vn/kinh-te/"},{"@type":"ListItem","position":3,"name":"'
        + c.HEADLINE
        + '"}]},{"@type":"Person","@id":"#/person/1","name":"Minh Châu"},{"@type":"Organization","name":"Tạp chí Ví Dụ"}]}'
    )
    metas = og(
        site="Tạp chí Ví Dụ",
        url=url,
        extra=f'<meta property="article:published_time" content="2026-03-07T01:12:00+00:00"><meta property="article:modified_time" content="2026-03-07T02:00:00+00:00"><meta name="author" content="Minh Châu"><script type="application/ld+json" class="yoast-schema-graph">{ld}</script>',
    )
    body = f"""<body class="post-template-default single"><header id="masthead" class="site-header"><div class="td-header-date">Thứ Bảy, Tháng 3 7, 2026</div><p class="site-title"><a href="/">Tạp chí Ví Dụ</a></p></header><main id="main" class="site-main"><article id="post-1234" class="post-1234 post type-post category-kinh-te tag-han"><header class="entry-header"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">Trang chủ</a></span> › <span><a href="/kinh-te/">Kinh tế</a></span></div><h1 class="entry-title">{c.HEADLINE}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published updated" datetime="2026-03-07T08:12:00+07:00">Tháng Ba 7, 2026</time></span> <span class="byline">bởi <a class="url fn n" rel="author" href="/author/minhchau">Minh Châu</a></span> <span class="td-post-views"><i class="td-icon-views"></i><span class="td-nr-views-1234">1.532</span></span></div></header><div class="entry-content clearfix"><p class="has-drop-cap"><strong>{c.SAPO}</strong></p>{FIG}{ps(c.P1, c.P2)}<h2 class="wp-block-heading">{c.SUB1}</h2>{ps(c.P3, c.P4)}<div class="td-a-rec"><p>Quảng cáo</p></div><h2 class="wp-block-heading">{c.SUB2}</h2>{ps(c.P5, c.P6)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Liên quan</h3><p><a href="/khac/">{c.OTHER}</a></p></div></div><footer class="entry-footer"><span class="tags-links"><a rel="tag" href="/tag/a/">hồ Ea Mlang</a>, <a rel="tag" href="/tag/b/">hạn hán</a>, <a rel="tag" href="/tag/c/">cà phê Đắk Lắk</a></span></footer><div class="author-box-wrap"><div class="desc"><div class="td-author-name vcard author"><a href="/author/minhchau">Minh Châu</a></div><div class="td-author-description">Người viết tự do, sống ở Buôn Ma Thuột từ năm 2011, mê cà phê và chuyện của nước.</div></div></div></article><div id="comments" class="comments-area"><ol class="comment-list"><li class="comment"><div class="comment-author vcard"><b class="fn">Hải</b></div><div class="comment-metadata"><time datetime="2026-03-08T07:00:00+07:00">8 Tháng Ba, 2026 lúc 7:00 sáng</time></div><div class="comment-content"><p>Bài viết hay, xin cảm ơn tác giả đã ghi lại chuyện của buôn làng quê tôi.</p></div></li></ol></div></main></body></html>"""
    return Case(
        "wordpress",
        url,
        head(metas, title=c.HEADLINE + " - Tạp chí Ví Dụ") + body,
        authors=("Minh Châu",),
        published="2026-03-07T08:12",
        updated="2026-03-07T09:00",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def nukeviet() -> Case:
    """NukeViet 4: `itemprop` marks, day-first stamp, "Tác giả:" line and source at the foot, rating form, older and newer items."""
    url = "https://xavidu.gov.vn/vi/news/kinh-te/ho-ea-mlang-can-som-hai-thang-1234.html"
    metas = og(
        site="Trang tin xã Ví Dụ",
        url=url,
        extra='<meta name="author" content="Trang tin xã Ví Dụ"><meta property="article:published_time" content="2026-03-07EST08:12:05"><meta property="article:section" content="Kinh tế"><meta property="article:tag" content="hồ Ea Mlang">',
    )
    body = f"""<body><div class="body-bg"><div class="wraper"><header><div class="current-time">Thứ bảy, 07/03/2026, 17:01</div></header><nav class="second-nav"><div class="breadcrumbs-wrap"><ul class="breadcrumbs list-none"><li id="brcr_0" itemscope itemtype="http://schema.org/ListItem"><a href="/vi/" itemprop="item"><span itemprop="name">Trang nhất</span></a></li><li id="brcr_1"><a href="/vi/news/" itemprop="item"><span itemprop="name">Tin Tức</span></a></li><li><a href="/vi/news/kinh-te/" itemprop="item"><span class="txt" itemprop="name">Kinh tế</span></a></li></ul></div></nav><div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope><div class="panel-body"><h1 class="title margin-bottom-lg" itemprop="headline">{c.HEADLINE}</h1><div class="hidden d-none" itemprop="author" itemtype="http://schema.org/Organization" itemscope><span itemprop="name">Trang tin xã Ví Dụ</span></div><span class="hidden d-none" itemprop="datePublished">2026-03-07T08:12:05+07:00</span><span class="hidden d-none" itemprop="dateModified">2026-03-07T08:20:11+07:00</span><div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">Thứ bảy - 07/03/2026 08:12</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a class="dimgray" title="Gửi bài viết qua email" href="#"><em class="fa fa-envelope"></em></a></li></ul></div></div><div class="clearfix"><div class="hometext m-bottom" itemprop="description">{c.SAPO}</div><figure class="article center"><img alt="x" src="/a.jpg" width="460"><figcaption>{c.CAP1}</figcaption></figure></div><div id="news-bodyhtml" class="bodytext margin-bottom-lg">{ps(*c.BODY)}</div><div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>Lê Thị Hoa</p><p class="h5 text-right"><strong>Nguồn tin: </strong>Văn phòng UBND xã</p></div></div></div><div class="news_column panel panel-default"><div class="panel-body"><div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Tags: </strong><a title="hồ Ea Mlang" href="/vi/news/tag/a/"><em>hồ Ea Mlang</em></a>, <a title="hạn hán" href="/vi/news/tag/b/"><em>hạn hán</em></a>, <a title="cà phê Đắk Lắk" href="/vi/news/tag/c/"><em>cà phê Đắk Lắk</em></a></div></div></div><div class="panel-body"><p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related list-inline"><li><a href="/vi/news/kinh-te/bai-khac-1233.html">{c.OTHER}</a> <em>(06/03/2026)</em></li></ul></div></div></div></body></html>"""
    return Case(
        "nukeviet",
        url,
        head(metas) + body,
        authors=("Lê Thị Hoa",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:20",
        section="Kinh tế",
        tags=c.TAGS,
    )


def joomla() -> Case:
    """Joomla with K2: `itemFullText`, created and modified stamps, hits counter, author line with "Viết bởi"."""
    url = "https://huyenvidu.gov.vn/index.php/tin-tuc/item/1234-ho-ea-mlang-can-som-hai-thang"
    metas = f'<meta name="keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="author" content="Super User"><meta name="description" content="{c.SAPO}"><meta name="generator" content="Joomla! - Open Source Content Management">'
    body = f"""<body><div id="k2Container" class="itemView"><div class="itemHeader"><span class="itemDateCreated">Thứ bảy, 07 Tháng 3 2026 08:12</span><h2 class="itemTitle">{c.HEADLINE}</h2><span class="itemAuthor">Viết bởi <a rel="author" href="/u/hoa">Lê Thị Hoa</a></span></div><div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">cỡ chữ</span></li><li><a class="itemPrintLink">In</a></li></ul></div><div class="itemBody"><div class="itemImageBlock"><span class="itemImage"><img src="/a.jpg"></span><span class="itemImageCaption">{c.CAP1}</span></div><div class="itemIntroText"><p><strong>{c.SAPO}</strong></p></div><div class="itemFullText">{ps(*c.BODY)}</div><div class="itemContentFooter"><span class="itemHits">Đã xem <b>1.532</b> lần</span><span class="itemDateModified">Sửa lần cuối vào Thứ bảy, 07 Tháng 3 2026 09:40</span></div></div><div class="itemLinks"><div class="itemCategory"><span>Được xuất bản trong </span><a href="/tin-tuc">Tin tức</a></div><div class="itemTagsBlock"><span>Được gắn nhãn</span><ul class="itemTags"><li><a href="/t/a">hồ Ea Mlang</a></li><li><a href="/t/b">hạn hán</a></li><li><a href="/t/c">cà phê Đắk Lắk</a></li></ul></div></div><div class="itemRelated"><h3>Mục liên quan</h3><ul><li><a href="/index.php/tin-tuc/item/1233-bai-khac">{c.OTHER}</a></li></ul></div></div></body></html>"""
    return Case(
        "joomla",
        url,
        head(metas) + body,
        authors=("Lê Thị Hoa",),
        published="2026-03-07T08:12",
        updated="2026-03-07T09:40",
        section=None,
        tags=c.TAGS,
    )


def sharepoint() -> Case:
    """A district portal on SharePoint: the whole page one form, layout tables, `ms-rtestate-field`, stamp in brackets, no h1."""
    url = "https://huyen.vidu.gov.vn/tintuc/Pages/Tin-hoat-dong.aspx?ItemID=1234"
    body = f"""<body><form name="aspnetForm" method="post" action="Tin-hoat-dong.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="{"Q" * 400}"><div id="s4-workspace"><div class="header-date">Thứ Bảy, 07/03/2026</div><table width="100%"><tr><td class="left"><div class="menu"><a href="/gioi-thieu">Giới thiệu</a><a href="/tin-tuc">Tin tức</a></div></td><td id="MSOZoneCell_WebPartWPQ2"><div class="ms-WPBody"><div class="article-detail"><div class="ArticleTitle title-detail">{c.HEADLINE}</div><div class="PostDate">(07/03/2026 08:12 AM)</div><div class="ArticleSummary">{c.SAPO}</div><div class="ArticleContent"><div class="ms-rtestate-field">{"".join(f"<div style='text-align:justify'><span style='font-family:times new roman'>{t}</span></div>" for t in c.BODY if t not in (c.SUB1, c.SUB2))}<div style="text-align:right"><strong>Tin, ảnh: Lê Thị Hoa</strong></div></div></div></div><div class="other-news"><div class="tit">Các tin khác</div><ul><li><a href="?ItemID=1233">{c.OTHER}</a> (06/03/2026)</li></ul></div></div></td></tr></table></div></form></body></html>"""
    return Case(
        "sharepoint",
        url,
        head("") + body,
        body=tuple(t for t in c.BODY if t not in (c.SUB1, c.SUB2)),
        authors=("Lê Thị Hoa",),
        published="2026-03-07T08:12",
    )


def bare() -> Case:
    """A heading and a few paragraphs."""
    return Case(
        "bare",
        "https://vidu.vn/mot-bai-viet-cu",
        f"<html><body><h1>{c.HEADLINE}</h1>{ps(*c.BODY)}</body></html>",
        sapo=None,
    )


def bare_one() -> Case:
    """A heading and one long paragraph."""
    return Case(
        "bare-one",
        "https://vidu.vn/mot-bai-viet-cu-2",
        f"<html><body><h1>{c.HEADLINE}</h1><p>{c.P1} {c.P2}</p></body></html>",
        sapo=None,
        body=(f"{c.P1} {c.P2}",),
    )


def bare_short() -> Case:
    """A heading and two short lines: read all the same."""
    return Case(
        "bare-short",
        "https://vidu.vn/mot-bai-viet-cu-3",
        f"<html><head><title>{c.HEADLINE}</title></head><body><h1>{c.HEADLINE}</h1><p>Suối đã cạn.</p><p>Bà con chờ mưa.</p></body></html>",
        sapo=None,
        body=("Suối đã cạn.", "Bà con chờ mưa."),
    )


def bare_breaks() -> Case:
    """No element around the text at all, lines told apart by `<br>`."""
    return Case(
        "bare-breaks",
        "https://vidu.vn/mot-bai-viet-cu-4",
        f"<html><head><title>{c.HEADLINE}</title></head><body><h2>{c.HEADLINE}</h2>{c.P1}<br>{c.P2}<br><br>{c.P3}<br>{c.P5}</body></html>",
        sapo=None,
        body=(c.P1, c.P2, c.P3, c.P5),
    )


def fonts() -> Case:
    """Word paste: every line a span in a span in a paragraph with no-break spaces, empty paragraphs between."""
    text = "".join(
        f'<p class="MsoNormal" style="text-align:justify"><span style="font-size:14.0pt"><span lang="VI">{t}</span></span></p><p class="MsoNormal">&nbsp;</p>'
        for t in c.BODY
        if t not in (c.SUB1, c.SUB2)
    )
    return Case(
        "word",
        "https://vidu.vn/mot-bai-viet-cu-5",
        f'<html><head><title>{c.HEADLINE}</title></head><body><div id="wrapper"><div id="left"><h1>{c.HEADLINE}</h1><p><i>Cập nhật lúc 08:12, Thứ bảy, 07/03/2026 (GMT+7)</i></p><div class="mota">{c.SAPO}</div><div class="nd">{text}<p align="right"><b>Lê Thị Hoa</b></p></div></div></div></body></html>',
        body=tuple(t for t in c.BODY if t not in (c.SUB1, c.SUB2)),
        authors=("Lê Thị Hoa",),
        updated="2026-03-07T08:12",
    )


CASES = (wordpress(), nukeviet(), joomla(), sharepoint(), bare(), bare_one(), bare_short(), bare_breaks(), fonts())
