"""Replicas of provincial sites' whole pages, read without their profiles (2019-2026): ONECMS, VNPT, MEDIATECH, vdoc, dhcn and single ones."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

from tests.extract.sites import common as c
from tests.extract.sites.common import Case, head, og, ps

GRID = "".join(
    f'<div class="b-grid"><div class="b-grid__img"><a href="/bai-khac-so-{n}-1024{n}77.html"><img src="/g{n}.jpg"></a></div><div class="b-grid__content"><h3 class="b-grid__title"><a href="/bai-khac-so-{n}-1024{n}77.html">{c.OTHER} {n}</a></h3><div class="b-grid__row"><span class="b-grid__time">0{n}/03/2026 07:0{n}</span></div><div class="b-grid__desc">{c.OTHER_SAPO}</div></div></div>'
    for n in range(1, 5)
)
FOOT = '<div class="c-footer"><div class="footer-copy"><p>Giấy phép hoạt động báo chí số 11/GP-BTTTT, cấp ngày 03/01/2024</p><p>® Ghi rõ nguồn khi phát hành lại thông tin từ website này.</p></div></div>'
TABLE = f'<p><table class="full-img"><tbody><tr><td><img src="https://vd.1cdn.vn/2026/03/07/a.jpg" alt=""></td></tr><tr><td class="image_desc">{c.CAP1}</td></tr></tbody></table></p>'


def _onecms_tail(sign: str = "") -> str:
    tags = "".join(
        f'<li><h4><a href="/t{n}-ptag.html" title="{t}">{sign}{t}</a></h4></li>' for n, t in enumerate(c.TAGS)
    )
    return f"""<div class="c-article-reaction"><a class="c-reaction-btn"><span class="c-reaction-count js-count">0</span></a></div><div class="c-comments"><div class="c-comment-input onecms__comments"></div></div><div class="c-box"><div class="c-box__content"><div class="c-widget-tags onecms__tags"><ul>{tags}</ul></div></div></div>
<div class="c-box is-orange onecms_related"><div class="c-box__title"><div class="c-box__title__name">Bài liên quan</div></div><div class="c-box__content">{GRID}</div></div></div></div><div class="l-sidebar"><div class="c-news-topread"><ul class="onecms_load_view" data-action="api/getarticletopread/606"></ul>{GRID}</div></div></div></div></div></div>{FOOT}</body></html>"""


def baonghean() -> Case:
    """Nghệ An: headline, sapo, date in the text node, the meta's time month-first, a header clock, weather, no visible update."""
    url = "https://baonghean.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-10230827.html"
    metas = og(
        site="Báo và Phát thanh, Truyền hình Nghệ An",
        url=url,
        kind="website",
        description=c.SAPO,
        extra='<meta name="author" content="Đình Nguyên"><meta property="dable:author" content="Đình Nguyên"><meta name="article:section" content="Kinh tế"><meta name="article:published_time" content="3/7/2026 3:29:47 PM"><meta name="datetimenow" content="01/10/2026 21:09:07"><meta name="keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk">',
    )
    body = f"""<body><header class="c-header"><div class="c-header__date">Thứ Năm, 01/10/2026 21:09</div><a class="logo" href="/"><h1 class="h-hidden">Báo Nghệ An điện tử</h1></a></header><div class="c-container-wrapper"><div class="l-content bg-detail"><div class="container"><div class="l-content-flex"><div class="l-main"><div class="c-detail-head"><div class="c-detail-head__row is-bar"><ul><li>Chia sẻ</li></ul></div></div><div class="c-news-detail"><div class="b-maincontent"><div itemprop="articleBody"><article class="entry entry-no-padding large-image"><div class='sc-longform-header sc-longform-header-default-normal block-sc-longform-header'><div class='sc-longform-header-text'><span class='sc-longform-header-cate block-sc-cate-name'><a href="/kinh-te">Kinh tế</a></span><h1 class='sc-longform-header-title block-sc-title'>{c.HEADLINE}</h1><div class='sc-longform-header-meta'><span class='sc-longform-header-author block-sc-author'>Đình Nguyên</span><span class='sc-text block-sc-text'>•</span> <span class='sc-longform-header-date block-sc-publish-time'>07/03/2026 15:29</span></div><p class='sc-longform-header-sapo block-sc-sapo'> {c.SAPO} </p></div></div>
{ps(c.P1)}{TABLE}{ps(c.P2)}<p><strong>{c.SUB1}</strong></p>{ps(c.P3)}<div class="c-box sc-related-articles"><div class="c-box__title__name">Tin liên quan</div>{GRID}</div>{ps(c.P4)}<p><strong>{c.SUB2}</strong></p><div class="AdsBetweenContent"></div>{ps(c.P5)}<p>{c.P6}./.</p></article></div></div>{_onecms_tail()}"""
    return Case(
        "baonghean",
        url,
        head(metas) + body,
        body=(*c.BODY[:-1], c.P6 + "./."),
        authors=("Đình Nguyên",),
        published="2026-03-07T15:29",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def hanoimoi() -> Case:
    """Hà Nội Mới, ONECMS's older template: headline, row of stamp and author in front of the text, sapo an `h2.desc`."""
    url = "https://hanoimoi.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-698765.html"
    metas = og(
        site="Báo Hànộimới",
        url=url,
        kind="article",
        extra='<meta name="article:published_time" content="2026-03-07T06:47:21+07:00"><meta name="article:author" content="Bảo Hân"><meta name="keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk">',
    )
    body = f"""<body><header class="c-header"><div class="c-date">Thứ Bảy, 07/03/2026 17:01</div></header><div class="l-content"><div class="container"><div class="l-content-flex"><div class="l-main"><div class="c-breadcrumb"><ul><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te">Kinh tế</a></li><li><a href="/nong-nghiep">Nông nghiệp</a></li></ul></div><div class="c-detail-head"><h1 class="c-detail-head__title">{c.HEADLINE}</h1><div class="c-detail-head__row"><span class="c-detail-head__author">Bảo Hân</span><span class="c-detail-head__time">07-03-2026 06:47</span><span class="c-detail-head__gg">Google News</span></div></div><div class="c-news-detail"><div class="b-maincontent"><article class="entry"><h2 class="desc">{c.SAPO}</h2>{TABLE}{ps(*c.BODY)}<p style="text-align: right;"></p></article></div>{_onecms_tail("#")}"""
    return Case(
        "hanoimoi",
        url,
        head(metas) + body,
        authors=("Bảo Hân",),
        published="2026-03-07T06:47",
        section="Nông nghiệp",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def phuyen() -> Case:
    """The former Phú Yên paper under Đắk Lắk's: nested document, decoy headings, placeholder author, sapo printed again in the text."""
    url = "https://phuyen.baodaklak.vn/kinh-te/202603/ho-ea-mlang-can-som-hai-thang-4ff41ce/"
    metas = f'<meta name="keywords" content="Tin tức, Thế giới, VNPT, báo điện tử, Việt Nam"><meta property="og:title" content="{c.HEADLINE}"><meta property="og:type" content="article"><meta property="og:site_name" content=" Phú Yên online"><meta property="og:url" content="https://baophuyen.vn/kinh-te/202603/x/"><meta name="description" content="{c.SAPO}">'
    body = f"""<body class="body"><div id="page_info" style="display: none"><div id="cate_url">/kinh-te/</div><div id="article_title">{c.HEADLINE}</div><div id="article_id">29664BC9E1107A8CE0630100007F0BF0</div><div id="cate_title">Kinh tế</div></div><header class="header" id="header"><div class="menu"><h1 class="title">Báo Phú Yên Online</h1><time class="time">17:01, 07/03/2026</time></div></header><main class="main"> <html><head></head><body><section class="section section-wrapper-post-detail"><div class="container-xxl"><div class="wrapper-post-detail-header"><nav class="group-category"><ol class="breadcrumb"><li class="breadcrumb-item"><a class="link" href="/">Trang chủ</a></li><li class="breadcrumb-item active"><a class="link" href="/kinh-te/">Kinh tế</a></li></ol></nav><div class="group-time"><time class="time">10:30, 07/03/2026</time></div></div><div class="wrapper-post-detail-main"><div class="detail-main-title"><div class="title-background"><h1 class="title">{c.HEADLINE}</h1></div></div><div class="detail-main-content"><div class="row"><div class="col-3"><div class="content-reply"><p class="reply"> {c.SAPO} </p></div></div><div class="col-6"><div class="content-fully"><div id="content" class="content-detail cate_09B4"><div class="td-post-content tagdiv-type">
<p style="TEXT-ALIGN: justify" class="MsoNormal"><b><span style="FONT-SIZE: 10pt">{c.SAPO}<!--?xml:namespace prefix = o /--><o:p></o:p></span></b></p><table border="0" align="center"><tbody><tr><td><img src="/Upload/a.jpg" width="360"></td></tr><tr><td><p class="MsoNormal"><span style="COLOR: blue">{c.CAP1}<o:p></o:p></span></p></td></tr></tbody></table>{"".join(f'<p class="MsoNormal" style="TEXT-ALIGN: justify"><span>{t}<o:p></o:p></span></p>' if t not in (c.SUB1, c.SUB2) else f'<p class="MsoNormal"><b><span>{t}</span></b></p>' for t in c.BODY)}<p style="TEXT-ALIGN: right" class="MsoNormal" align="right"><b><span>NGỌC DUNG<o:p></o:p></span></b></p></div></div></div></div><div class="col-12"><div class="after-author"><p class="author"> Bút danh </p></div></div></div></div></div><div class="tags-box"><h3 class="txt">Từ khóa:</h3><div class="tags"> </div></div></div></section></body></html> <section class="section section-post-detail-related"><h1 class="text"><a href="#" title="Tin liên quan">Tin liên quan</a></h1><div class="detail-related-list">{"".join(f'<div class="horizontal-post-box"><div class="info-time"><time class="time">10:0{n}, 24/03/2025</time></div><h3 class="name"><a href="/suc-khoe/202503/bai-{n}-4ff41c{n}/">{c.OTHER} {n}</a></h3><p class="description">{c.OTHER_SAPO}</p></div>' for n in range(1, 6))}</div></section></main></body></html>"""
    return Case(
        "phuyen",
        url,
        head(metas, title=c.HEADLINE + " - Phú Yên online") + body,
        authors=("NGỌC DUNG",),
        published="2026-03-07T10:30",
        section="Kinh tế",
        captions=(c.CAP1,),
    )


def baotayninh() -> Case:
    """Tây Ninh: stray closing of the document, second document in the text, the capture's clock in the breadcrumb row, sapo twice, UTC update."""
    url = "https://baotayninh.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-88701.html"
    ld = (
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + c.HEADLINE
        + '","datePublished":"2026-03-07T11:51:00","dateModified":"2026-03-07T05:35:10Z","author":{"@type":"Person","name":"longantv"},"publisher":{"@type":"Organization","name":"MEDIATECH"}}'
    )
    top = f"""<!DOCTYPE html>
<html lang="" class="desktop header-fixed">

</html>

<head><meta charset="utf-8"><meta name="author" content="MEDIATECH"><meta name="copyright" content="TÂY NINH"><title>{c.HEADLINE}</title><meta name="description" content="{c.SAPO[:120]} ..."><link rel="canonical" href="{url}"><meta property="og:title" content="{c.HEADLINE}"><meta property="og:type" content="website"><meta property="og:url" content="{url}"><meta property="og:site_name" content="Báo và phát thanh, truyền hình Tây Ninh"><script type="application/ld+json">{ld}</script></head><body>"""
    body = f"""<section class="page-info d-none"><div id="post-id">67850</div><div id="article-title">{c.HEADLINE}</div></section><div class="main-news mt-3"><div class="container"><div class="main-content"><div class="head-main d-flex"><div class="breadcrumbs"><ol class="breadcrumb clearfix"><li class="active"><a href="/kinh-te">Kinh tế </a></li></li></ol></div><div class="title-time ml-auto">Thứ 7, 07/03/2026 17:01 [(GMT +7)]</div></div><div class="main-two-column"><div class="main-left"><div class="content-article livenews"><h1 class="name font1">
			{c.HEADLINE}			</h1><div class="date font5 text-six d-flex">Thứ 7, 07/03/2026 | 11:51:00 [GMT +7] <span class="d-inline d-md-none ml-auto"><span class="font-default font3">A</span>&nbsp; <span class="font-up font1">A</span></div><div class="social mt-2"><div class="print_page"><span class="btn">In</span></div></div>
<div class="detail auto-gallery font3 mt-3" id="content-detail"><div class='sapo'>{c.SAPO}    {c.P1[:90]}</div><!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">
<html><body><p class="sapo">{c.SAPO}</p> <div id="attachment_405000" class="wp-caption aligncenter"><img src="https://media.vd.vn/a.jpg" width="599"><p class="wp-caption-text"><span>{c.CAP1}</span></p></div> {ps(c.P1, c.P2)} <p><strong>{c.SUB1}</strong></p> <p>{c.P3}<div><ins class="ads-zone-group" adszone-key="e8"><script>x()</script></ins></div></p> {ps(c.P4)} <p><strong>{c.SUB2}</strong></p> <div class="contents"> <div id="divend"> {ps(c.P5)} </div> </div> {ps(c.P6)} <div class="author"><strong>Thế Nhân</strong></div> </body></html>
</div><div class="topics"></div><div class="relates"></div></div><div class="block-content mt-3" data-nosnippet><h2 class="title mb-3"><a href="javascript:;"><span class="main-title">Cùng chuyên mục</span></a></h2><div class="body-block">{"".join(f'<article class="card card-style-horizontal"><div class="card-body"><h3 class="card-title"><a href="/bai-{n}-15766{n}.html">{c.OTHER} {n}</a></h3><div class="card-desc"><a href="#">{c.OTHER_SAPO}</a></div><div class="card-meta"><time class="card-time" rel="1790839781"><i class="fa"></i> 14:29 | 06/03/2026 </time></div></div></article>' for n in range(1, 5))}</div></div></div></div></div></div></div></body>"""
    return Case(
        "baotayninh",
        url,
        top + body,
        authors=("Thế Nhân",),
        published="2026-03-07T11:51",
        updated="2026-03-07T12:35",
        section="Kinh tế",
        captions=(c.CAP1,),
    )


def baoangiang() -> Case:
    """An Giang and Đồng Khởi: sapo in the same class as the text, `p.author.ignore`, captions in `p.note.ignore`, tags as search links."""
    url = "https://baoangiang.com.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-a367201.html"
    ld = (
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + c.HEADLINE
        + '","datePublished":"2026-03-07","author":{"@type":"Organization","name":"Báo An Giang"}}'
    )
    metas = og(
        site="Báo An Giang Online",
        url=url,
        extra=f'<base href="https://baoangiang.com.vn/static/templates/version1/homepage/"><script type="application/ld+json">{ld}</script>',
    )
    body = f"""<body><div id="header"><div class="container"><div class="top-date">Thứ Bảy, ngày 7-3-2026</div></div></div><div class="container" data-name="cate-detail"><div class="row"><div class="col-xs-12"><div class="col-left"><div class="box1 mybreadcrumb"><ul class="breadcrumb left"><li class="start"><h4><a href="/">Trang chủ</a></h4></li><li><h4><a href="/kinh-te/">Kinh tế</a></h4></li><li><h4><a href="/kinh-te/nong-nghiep/">Nông nghiệp</a></h4></li></ul></div><div class="box1" data-name="col-content-detail"><div class="row"><div class="col-xs-12"><div class="detail-title"><h1>{c.HEADLINE}</h1></div></div><div class="col-xs-12"><div class="detail-date-share"><div class="pubdate fleft">07/03/2026 - 14:50</div><div class="pubshare hidden-xs"><table><tr><td>Chia sẻ</td></tr></table></div></div></div><div class="col-xs-12 detail-desc"><div class="content-fck"><div class="content-fck-font-size"><p class="fontd fw600 justify">{c.SAPO}</p></div></div></div>
<div class="col-xs-12" id="newscontents"><div class="content-fck slider-jsgallery"><div class="content-fck-font-size" data="computer">{ps(c.P1)}<p style="text-align: center;"><img src="/image/a.jpg" style="width: 700px;"></p><p class="note ignore" style="text-align: center;">{c.CAP1}</p>{ps(c.P2)}<p><strong>{c.SUB1}</strong></p>{ps(c.P3, c.P4)}<p><strong>{c.SUB2}</strong></p>{ps(c.P5, c.P6)}<p class="author ignore">Bài, ảnh: MINH HIỂN</p></div></div></div><div class="col-xs-12 detail-tag"><span><strong><i class="fa fa-tag"></i> Từ khóa</strong></span> {"".join(f'<a class="tag_item" title="{t}" href="/tim-kiem/{t}.html">{t}</a>' for t in c.TAGS)}</div><div class="col-xs-12 box-new-other"><h3>TIN KHÁC</h3><ul><li><a href="/bai-khac-a367001.html">{c.OTHER}</a> <span class="pubdate">(06/03/2026)</span></li></ul></div></div></div></div><div class="col-right"><div class="box-tieudiem">{"".join(f'<div class="item"><h3><a href="/bai-khac-{n}-a36700{n}.html">{c.OTHER} {n}</a></h3></div>' for n in range(1, 6))}</div></div></div></div></div>{FOOT}</body></html>"""
    return Case(
        "baoangiang",
        url,
        head(metas) + body,
        authors=("MINH HIỂN",),
        published="2026-03-07T14:50",
        section="Nông nghiệp",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def baothanhhoa() -> Case:
    """Thanh Hóa and Hà Tĩnh as of 2019: `pTitle`, `pHead`, `pBody`, `pAuthor`, a related box inside the text."""
    url = "https://baothanhhoa.vn/kinh-te/ho-ea-mlang-can-som-hai-thang/112233.htm"
    metas = f'<meta property="og:title" content="{c.HEADLINE}"><meta property="og:description" content="{c.SAPO}"><meta property="og:site_name" content="Báo Thanh Hóa">'
    text = "".join(
        f'<p class="pBody">{t}</p>'
        if t not in (c.SUB1, c.SUB2)
        else f'<p class="pBody pSubTitle"><strong>{t}</strong></p>'
        for t in c.BODY
    )
    body = f"""<body><div class="header"><div class="date_now">Thứ bảy, ngày 07/03/2026</div></div><div class="content"><div class="col630 fl"><div class="cate_name"><a href="/kinh-te">Kinh tế</a></div><div class="date_news fr"><span>Đăng lúc 08:12 - 07/03/2026</span></div><div class="detail_news" id="main-detail"><h1 class="pTitle">{c.HEADLINE}</h1><p class="pHead">{c.SAPO}</p><p class="pBody" style="text-align:center"><img src="/a.jpg"></p><p class="pCaption">{c.CAP1}</p><div class="drelated"><ul><li><a href="/bai-khac/112200.htm">{c.OTHER}</a></li></ul></div>{text}<p class="pAuthor">Minh Khôi</p></div><div class="box_tags"><span>Từ khóa:</span> <a href="/tags/a">hồ Ea Mlang</a>, <a href="/tags/b">hạn hán</a>, <a href="/tags/c">cà phê Đắk Lắk</a></div><div class="other"><h4>Tin cùng chuyên mục</h4><ul><li><a href="/k/112201.htm">{c.OTHER}</a> <span>(06/03/2026 07:00)</span></li></ul></div></div></div>{FOOT}</body></html>"""
    return Case(
        "baothanhhoa",
        url,
        head(metas) + body,
        authors=("Minh Khôi",),
        published="2026-03-07T08:12",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def baodongnai() -> Case:
    """Đồng Nai: VNPT's newer stage, sapo only the bold first paragraph, byline bold and right in the last paragraph, `Cập nhật lúc` stamp."""
    url = "https://baodongnai.com.vn/kinh-te/202603/ho-ea-mlang-can-som-hai-thang-4ff41ce/"
    metas = og(
        site="Báo và phát thanh, truyền hình Đồng Nai",
        url=url,
        description=c.SAPO,
        extra='<meta name="keywords" content="báo đồng nai, tin tức, VNPT">',
    )
    text = "".join(
        f'<p style="text-align: justify;">{t}</p>'
        if t not in (c.SUB1, c.SUB2)
        else f'<p style="text-align: justify;"><strong>{t}</strong></p>'
        for t in c.BODY
    )
    body = f"""<body><div class="top-header"><div class="cur-date">Thứ bảy, 7/3/2026, 17:1 GMT+7</div></div><div class="container"><div class="col-md-8"><div class="breadcrumb"><a class="maincatetitle" href="/kinh-te/">Kinh tế</a></div><div class="article_content"><h1 class="media-heading title-detail">{c.HEADLINE}</h1><div class="date">08:12, 07/03/2026</div><ul class="social"><li><a href="#">Chia sẻ</a></li></ul><div id="content" class="content-detail"><div class="td-post-content"><p style="text-align: justify;"><strong>{c.SAPO}</strong></p><table class="picture rl center"><tbody><tr><td><img src="/file/e7837c027f6ecd14017ffa4e5f2a0e34/032026/a_20260307075519.jpg"></td></tr><tr><td class="caption">{c.CAP1}</td></tr></tbody></table>{text}<p style="text-align: right;"><strong>Bình Nguyên - Thủy Mộc</strong></p></div></div><div class="tag_list"><span>Từ khóa:</span><a href="/t/a">hồ Ea Mlang</a><a href="/t/b">hạn hán</a><a href="/t/c">cà phê Đắk Lắk</a></div><div class="bd02"><h4>Tin xem nhiều</h4><a class="title3" href="/kinh-te/202603/bai-khac-4ff41c1/">{c.OTHER}</a></div></div></div></div>{FOOT}</body></html>"""
    return Case(
        "baodongnai",
        url,
        head(metas) + body,
        authors=("Bình Nguyên", "Thủy Mộc"),
        published="2026-03-07T08:12",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


CASES = (baonghean(), hanoimoi(), phuyen(), baotayninh(), baoangiang(), baothanhhoa(), baodongnai())
