"""Replicas of national sites with systems of their own (2024-2026)."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

from tests.extract.sites import common as c
from tests.extract.sites.common import Case, head, og, ps

CARD = f'<article class="article-item"><a class="thumb" href="/tin-khac-{{n}}-99{{n}}77.html"><img src="/t.jpg"></a><h3 class="title"><a href="/tin-khac-{{n}}-99{{n}}77.html">{c.OTHER} {{n}}</a></h3><span class="time">0{{n}}:15, 06/03/2026</span><p class="summary desc">{c.OTHER_SAPO}</p></article>'
CARDS = "".join(CARD.format(n=n) for n in range(1, 6))
HEADER = '<div class="top-bar"><span class="current-date">Thứ bảy, 07/03/2026 17:01</span></div><nav class="main-nav"><ul><li><a href="/thoi-su">Thời sự</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul></nav>'
FOOTER = '<footer class="page-footer"><p>Giấy phép hoạt động báo điện tử số 09/GP-BTTTT ngày 09/01/2022.</p></footer>'
FIG = f'<figure class="image"><img src="/a.jpg" width="800"><figcaption>{c.CAP1}</figcaption></figure>'


def laodong() -> Case:
    """Lao Động: whole page `itemprop=articleBody`, paragraphs and list items never closed, meta month names, two authors with a dash."""
    url = "https://laodong.vn/kinh-doanh/ho-ea-mlang-can-som-hai-thang-1665432.ldo"
    metas = og(
        site="laodong.vn",
        url=url,
        extra=(
            '<meta property="article:published_time" content="2026-03-07T08:12:19+07:00"><meta property="article:section" content="Kinh doanh"><meta property="dable:author" content="HỮU LONG - BẢO TRUNG"><meta property="article:author" content="https://www.facebook.com/laodongonline"><meta name="news_keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk, thói quen, nông thôn">'
            '<script type="application/ld+json">[{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"https://laodong.vn/kinh-doanh","name":"Kinh doanh"}},{"@type":"ListItem","position":2,"item":{"@id":"'
            + url
            + '","name":"'
            + c.HEADLINE
            + '"}}]},'
            '{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
            + c.HEADLINE
            + '","datePublished":"2026-03-07T08:12:19+07:00","dateModified":"2026-03-07T08:50:00+07:00","author":[{"@type":"Person","name":"HỮU LONG - BẢO TRUNG","url":"https://laodong.vn"}],"publisher":{"@type":"Organization","name":"Báo Lao Động"}},{"@context":"https://schema.org","@type":"Organization","name":"Báo Lao Động"}]</script>'
        ),
    )
    body = f"""<body ng-app="web-app"><header id="site-header"><div class="header-top"><time class="cur-time">Thứ bảy, 07/03/2026 17:01</time></div><ul class="lst-mn"><li><a href="/xa-hoi">Xã hội</a><li><a href="/kinh-doanh">Kinh doanh</a></ul></header><div class="body-content"><div class="b-center"><div articleid="1665432" itemprop="articleBody" class="page-chi-tiet-tin"><div class="wrapper"><div class="breadcrumb"><a class="main-cat-lnk" href="https://laodong.vn/kinh-doanh">Kinh doanh</a></div><div class="blk-c2-01"><div class="pl"><article class="article-detail v4"><h1 class="title">{c.HEADLINE}</h1><div class="art-info"><i class="fa fa-user-circle-o"></i><div class="info"><span class="authors">HỮU LONG - BẢO TRUNG</span> <span class="time"> Thứ bảy, 07/03/2026 08:12 (GMT+7) </span></div></div><div class="google-news"><a href="https://news.google.com"><img src="/g.png" height="28"></a></div><div class="chappeau"><p>{c.SAPO}</div>
<div class="art-body"><p>{c.P1}<figure class="insert-center-image"><img src="/a.jpg"><figcaption>{c.CAP1}</figcaption></figure><p>{c.P2}<h2>{c.SUB1}</h2><p>{c.P3}<div class="lst-advs"><zone id="x"></zone></div><p>{c.P4}<p><strong>{c.SUB2}</strong><p>{c.P5}<p>{c.P6}</div><div class="social-sharing"><a class="social-ico zalo" href="#"></a></div><div class="art-footer"><div class="lst-tags"><i class="fa fa-tags"></i><div class="content"><a href="/tags/a-1.ldo">hồ Ea Mlang</a> <a href="/tags/b-2.ldo">hạn hán</a> <a href="/tags/c-3.ldo">cà phê Đắk Lắk</a></div></div><ul class="lst-share"><li class="item"><a class="shr" href="#">x</a></ul></div></article>
<div class="box-binh-luan"><div class="head-name">Bình luận:</div><div class="vs-note">Bạn cần đăng nhập để gửi bình luận.</div></div><div class="blk-tin-lien-quan"><div class="content">{CARDS}</div></div></div></div></div></div></div></div>{FOOTER}</body></html>"""
    return Case(
        "laodong",
        url,
        head(metas) + body,
        authors=("HỮU LONG", "BẢO TRUNG"),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:50",
        section="Kinh doanh",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def qdnd() -> Case:
    """Quân đội nhân dân: the whole page in one ASP.NET form, a breadcrumb that is never closed, a note to the reader as last line, breadcrumb of sections only, no time without JSON-LD."""
    url = "https://www.qdnd.vn/kinh-te/tin-tuc/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-813419"
    metas = og(
        site="https://www.qdnd.vn",
        url=url,
        extra=(
            '<meta id="MetaKeywords" name="keywords" content="hồ Ea Mlang,hạn hán,cà phê Đắk Lắk">'
            '<script type="application/ld+json">{"@context": "http://schema.org", "@type": "BreadcrumbList","itemListElement": [{"@type": "ListItem", "position": 1, "item": { "@id": "https://www.qdnd.vn", "name": "Trang chủ" }},{"@type": "ListItem", "position": 2,"item": {"@id": "/kinh-te", "name": "Kinh tế" }},{"@type": "ListItem", "position": 3,"item": {"@id": "/kinh-te/tin-tuc", "name": "Tin tức" }}]}</script>'
            '<script type="application/ld+json">{"@context": "http://schema.org", "@type": "NewsArticle","headline": "'
            + c.HEADLINE
            + '","datePublished": "2026-03-07T08:12:03+07:00","dateModified": "2026-03-07T08:12:03+07:00","author": {"@type": "Person", "name": "NAM LÝ" },"publisher": {"@type":"Organization", "name":"Báo Quân đội nhân dân"}}</script>'
        ),
    )
    body = f"""<body id="Body"><form method="post" action="/kinh-te/tin-tuc/x-813419" id="Form"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="{"x" * 300}"></div><div class="body"><header class="header" id="top"><div class="date-time">Thứ Bảy, 07/03/2026 17:01</div><div class="main-menu"><ul><li><a href="/kinh-te">Kinh tế</a></li></ul></div></header><div class="container"><div class="row"><div class="col-md-9"><div class="post-detail"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te">Kinh tế</a></li><li><a href="/kinh-te/tin-tuc">Tin tức</a></li></ul><div class="post-content-l"><h1 class="post-title">{c.HEADLINE}</h1><div class="post-subinfo"><span class="post-subinfo"><i class="fa"></i> Thứ bảy, 07/03/2026 - 08:12 </span><div class="dropdown"><span class="font-size">A- A A+</span></div></div><div class="post-summary"> {c.SAPO} </div>
<div class="post-content" itemprop="articleBody"><table class="imgEditor" align="center"><tbody><tr><td><img src="/a.jpg" alt=""></td></tr><tr><td class="caption">{c.CAP1}</td></tr></tbody></table>{ps(c.P1, c.P2)}<p><strong>{c.SUB1}</strong></p>{ps(c.P3, c.P4)}<p><strong>{c.SUB2}</strong></p>{ps(c.P5, c.P6)}<p><strong>NAM LÝ</strong></p><p><em>* Mời bạn đọc vào chuyên mục </em><a href="https://www.qdnd.vn/kinh-te"><em>Kinh tế</em></a><em> xem các tin, bài liên quan.</em></p></div></div><div class="post-relate">{CARDS}</div></div><div class="post-tag"><span class="title-tag">Từ khóa: </span> <a rel="nofollow" itemprop="keywords" href="/tim-kiem/q/a">hồ Ea Mlang</a><a rel="nofollow" itemprop="keywords" href="/b">hạn hán</a><a rel="nofollow" itemprop="keywords" href="/c">cà phê Đắk Lắk</a></div>
<div class="post-news-comment"><div class="comments-title">Ý kiến bạn đọc</div></div></div></div></div></div>{FOOTER}</form></body></html>"""
    return Case(
        "qdnd",
        url,
        head(metas) + body,
        authors=("NAM LÝ",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Tin tức",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def vov() -> Case:
    """VOV: Drupal-like fields, house tag `VOV.VN -`, author behind the text, machine times as offsets without a colon."""
    url = "https://vov.vn/kinh-te/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post1184321.vov"
    metas = og(
        site="Báo điện tử VOV",
        url=url,
        description="VOV.VN - " + c.SAPO,
        extra='<meta property="article:published_time" content="2026-03-07T08:12:41+0700"><meta property="article:modified_time" content="2026-03-07T08:12:41+0700"><meta name="news_keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk">',
    )
    body = f"""<body>{HEADER}<main class="main-content"><div class="container article-detail"><div class="row"><div class="col-lg-8"><div class="breadcrumb-wrap"><ul class="breadcrumb"><li><a href="/"><i class="icon-home"></i></a></li><li><a href="/kinh-te">KINH TẾ</a></li></ul></div><div class="article-title mb-0"><h1 class="vovvn-title">{c.HEADLINE}</h1></div><div class="row article-meta"><div class="col-md-4 mb-2">Thứ Bảy, 08:12, 07/03/2026</div></div><div class="row article-summary"><div class="col"><h2 class="sapo">VOV.VN - {c.SAPO}</h2></div></div>
<div class="row article-content"><div class="col text-long"><div class="align-center"><figure class="caption caption-img"><img src="/a.jpg"><figcaption>{c.CAP1}</figcaption></figure></div>{ps(*c.BODY)}<div class="article-author"><div class="row"><div class="col">Tuấn Long/VOV.VN</div></div></div></div></div><div class="article-tags tags"><ul><li class="title">Tag:</li><li><a href="/tag/a">hồ Ea Mlang</a></li><li><a href="/tag/b">hạn hán</a></li><li><a href="/tag/c">cà phê Đắk Lắk</a></li></ul></div><div class="media-related">{CARDS}</div></div></div></div></main>{FOOTER}</body></html>"""
    return Case(
        "vov",
        url,
        head(metas, title=c.HEADLINE + " | VOV.VN") + body,
        sapo="VOV.VN - " + c.SAPO,
        authors=("Tuấn Long",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="KINH TẾ",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def znews() -> Case:
    """Znews: stamp as weekday, date and GMT, caption tables with `pCaption`, inner article boxes, author list with avatars."""
    url = "https://znews.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post1534567.html"
    metas = og(
        site="ZNEWS.VN",
        url=url,
        extra=(
            '<meta property="article:published_time" content="2026-03-07T08:12:00+0700"><meta property="article:modified_time" content="2026-03-07T08:12:00+0700"><meta property="article:tag" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="author" content="Anh Thư - Lệ Thanh">'
            '<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"'
            + c.HEADLINE
            + '","datePublished":"2026-03-07T08:12:00+07:00","dateModified":"2026-03-07T08:12:00+07:00","author":{"@type":"Person","name":"Anh Thư - Lệ Thanh"},"publisher":{"@type":"Organization","name":"Znews"},"articleSection":["Kinh doanh","Nông sản"]}</script>'
        ),
    )
    body = f"""<body><header id="site-header" class="site-header"><div class="page-wrapper"><nav class="category-menu"><ul><li><a href="/kinh-doanh.html">Kinh doanh</a></li></ul></nav></div></header><div id="page-body"><div class="page-wrapper"><article class="the-article type-text" article-id="1534567"><header class="the-article-header"><p class="the-article-category"><a href="/kinh-doanh.html" class="parent_cate">Kinh doanh</a> <a href="/nong-san.html">Nông sản</a></p><h1 class="the-article-title">{c.HEADLINE}</h1><ul class="the-article-meta"><li class="the-article-author"><a href="/tac-gia/anh-thu.html">Anh Thư</a> - <a href="/tac-gia/le-thanh.html">Lệ Thanh</a></li><li class="the-article-publish">Thứ bảy, 7/3/2026 08:12 (GMT+7)</li><li class="the-article-share"><span>12:12 7/3/2026</span></li></ul></header><p class="the-article-summary"> {c.SAPO} </p><div class="the-article-body">
<table class="picture" align="center"><tbody><tr><td class="pic"><img data-src="/a.jpg" src="/a.jpg" title="{c.HEADLINE} anh 1"></td></tr><tr><td class="pCaption caption"><p>{c.CAP1}</p></td></tr></tbody></table>{ps(c.P1, c.P2)}<h3>{c.SUB1}</h3>{ps(c.P3)}<div class="notebox ncenter"><div class="inner-article"><a href="/khac-post1533333.html"><img src="/i.jpg"><h2>{c.OTHER}</h2><p class="inner-article-summary summary">{c.OTHER_SAPO}</p></a></div></div>{ps(c.P4)}<h3>{c.SUB2}</h3>{ps(c.P5, c.P6)}<div id="innerarticle" class="banner"></div></div>
<div class="the-article-credit"><p class="author">Anh Thư - Lệ Thanh</p></div><p class="the-article-tags"><a href="/a-tag1.html" title="">hồ Ea Mlang</a> <a href="/b-tag2.html">hạn hán</a> <a href="/c-tag3.html">cà phê Đắk Lắk</a></p><section class="section recommendation">{CARDS}</section></article></div></div>{FOOTER}</body></html>"""
    return Case(
        "znews",
        url,
        head(metas) + body,
        authors=("Anh Thư", "Lệ Thanh"),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Nông sản",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def baotintuc() -> Case:
    """Báo Tin tức: ISO `datetime` without zone, byline bold and right in the text, agency in brackets, printed breadcrumb."""
    url = "https://baotintuc.vn/kinh-te/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-20260307081212345.htm"
    metas = og(
        site="baotintuc.vn",
        url=url,
        extra='<meta property="article:published_time" content="2026-03-07T08:12:00"><meta property="article:section" content="Kinh tế"><meta name="keywords" content="hồ Ea Mlang,hạn hán,cà phê Đắk Lắk">',
    )
    body = f"""<body>{HEADER}<div class="wrapper"><div class="main-content"><div class="detail"><div class="breadcrumb"><a href="/kinh-te-128ct0.htm">Kinh tế</a> <a href="/thi-truong-tai-chinh-144ct128.htm" class="sub">Thị trường - Tài chính</a></div><h1 class="detail-title"> {c.HEADLINE}</h1><div class="date-box"><time class="date" datetime="2026-03-07T08:12:00">Thứ Bảy, 07/03/2026 08:12</time><div class="share"><span>|</span></div></div><h2 class="sapo">{c.SAPO}</h2>
<div class="contents"><div id="divend"><div class="boxdata"><div style="text-align: center;"><em><img src="/a.jpg" width="700"></em></div><div class="image-caption" style="text-align:center"><em>{c.CAP1}</em></div></div>{ps(c.P1, c.P2)}<p><strong>{c.SUB1}</strong></p>{ps(c.P3, c.P4)}<p><strong>{c.SUB2}</strong></p>{ps(c.P5, c.P6)}</div></div><div class="author"><strong>Nguyên Dung (TTXVN)</strong></div><ul class="keysword"><li>Từ khóa:</li><li><h4><a href="/a-tag1.htm">hồ Ea Mlang</a>,</h4></li><li><a href="/b.htm">hạn hán</a>,</li><li><a href="/c.htm">cà phê Đắk Lắk</a></li></ul><div class="box-related"><ul>{CARDS}</ul></div></div></div></div>{FOOTER}</body></html>"""
    return Case(
        "baotintuc",
        url,
        head(metas) + body,
        authors=("Nguyên Dung",),
        published="2026-03-07T08:12",
        section="Thị trường - Tài chính",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def vtv() -> Case:
    """VTV: house tag as part of the sapo, author with "Ban ...", stamp in `p.news-info`, related titles as list inside the sapo's box."""
    url = "https://vtv.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-100260307081212345.htm"
    metas = og(
        site="BAO DIEN TU VTV",
        url=url,
        description="VTV.vn - " + c.SAPO,
        extra='<meta property="article:published_time" content="2026-03-07T08:12:12+07:00"><meta property="article:modified_time" content="2026-03-07T09:00:12+07:00"><meta property="article:section" content="Kinh tế"><meta name="keywords" content="hồ Ea Mlang,hạn hán,cà phê Đắk Lắk">',
    )
    body = f"""<body>{HEADER}<div id="admWrapsite"><div class="noidung"><div class="clearfix"><div class="news_breadcrumb breadcrumb"><a href="/kinh-te.htm" class="active">Kinh tế</a></div><h1 class="title_detail"> {c.HEADLINE} </h1><p class="news-info"><b>Phan Hoàng</b>-<span class="time">Thứ bảy, ngày 07/03/2026 08:12 GMT+7</span></p><h2 class="sapo"><b>VTV.vn - {c.SAPO}</b></h2><div class="related-news"><ul class="lst"><li><a href="/x-100260306081212345.htm">{c.OTHER}</a></li></ul></div><div class="ta-justify" id="entry-body" data-field="body">{ps(c.P1, c.P2, c.SUB1)}<div class="VCSortableInPreviewMode" type="photo"><div><img src="/a.jpg"></div><div class="PhotoCMS_Caption"><p>{c.CAP1}</p></div></div>{ps(*c.BODY[3:])}<p style="font-style:italic">* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Truyền hình Việt Nam trên TV Online và VTVGo!</p></div><div class="news_keyword"><strong>Từ khóa:</strong><a href="/a.html">hồ Ea Mlang</a>, <a href="/b.html">hạn hán</a>, <a href="/c.html">cà phê Đắk Lắk</a></div></div><div class="news_other">{CARDS}</div></div></div>{FOOTER}</body></html>"""
    return Case(
        "vtv",
        url,
        head(metas) + body,
        sapo="VTV.vn - " + c.SAPO,
        authors=("Phan Hoàng",),
        published="2026-03-07T08:12",
        updated="2026-03-07T09:00",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def cand() -> Case:
    """Công an Nhân dân: stamp with a bar in `.box-date`, author behind the text, lines broken by `<br>` pairs in one paragraph."""
    url = "https://cand.com.vn/kinh-te/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-i789123/"
    metas = og(
        site="Báo Công an Nhân dân điện tử",
        url=url,
        kind="article",
        extra='<meta property="article:published_time" content="2026-03-07T01:12:00Z"><meta name="author" content="Văn Thành">',
    )
    body = f"""<body>{HEADER}<div class="wrapper"><div class="main-content"><div class="uk-breadcrumb breadcrumb"><a href="/kinh-te/">Kinh tế</a></div><h1 class="box-title-detail entry-title"> {c.HEADLINE} </h1><div class="box-date date-post">Thứ Bảy, 07/03/2026 | 08:12</div><div class="box-des-detail this-one"><p>{c.SAPO}</p></div><div class="detail-content-body"><p>{c.P1}<br><br>{c.P2}</p><h3 class="sub">{c.SUB1}</h3><p>{c.P3}<br>{c.P4}</p><div class="contref simplebox"><div><ul><li><a href="/khac-i789000/">{c.OTHER}</a></li></ul></div></div><h3>{c.SUB2}</h3><div class="uk-photo"><img src="/a.jpg"><div class="cap_title caption">{c.CAP1}</div></div>{ps(c.P5, c.P6)}</div><div class="box-author uk-text-right"><strong>Văn Thành</strong></div><div class="tags-detail box-tags"><a class="tag" href="/t/a">hồ Ea Mlang</a><a class="tag" href="/t/b">hạn hán</a><a class="tag" href="/t/c">cà phê Đắk Lắk</a></div></div><div class="others">{CARDS}</div></div>{FOOTER}</body></html>"""
    return Case(
        "cand",
        url,
        head(metas) + body,
        authors=("Văn Thành",),
        published="2026-03-07T08:12",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def dantri_old() -> Case:
    """Dân trí before 2026: `singular-` names, `(Dân trí) -` in the sapo, author with a time element of minutes and no zone."""
    url = "https://dantri.com.vn/kinh-doanh/ho-ea-mlang-can-som-hai-thang-20260307081212345.htm"
    metas = og(
        site="Báo điện tử Dân Trí",
        url=url,
        description="(Dân trí) - " + c.SAPO,
        extra=(
            '<meta name="author" content="Dân Trí"><meta name="keywords" content="hồ Ea Mlang,hạn hán,cà phê Đắk Lắk"><script type="application/ld+json">{"@context":"http://schema.org","@graph":[{"@type":"NewsArticle","headline":"'
            + c.HEADLINE
            + '","datePublished":"2026-03-07T08:12:10+07:00","dateModified":"2026-03-07T08:45:10+07:00","author":[{"@type":"Person","name":"Nam Anh"},{"@type":"Person","name":"Hải Nam"}],"publisher":{"@type":"Organization","name":"Báo điện tử Dân trí"},"articleSection":"Kinh doanh, Nông sản"}]}</script>'
        ),
    )
    body = f"""<body>{HEADER}<main class="body container"><div class="grid-container"><div class="grid-two-columns"><div class="singular-wrap"><ul class="dt-text-c808080 breadcrumbs"><li><a href="/kinh-doanh.htm">Kinh doanh</a></li><li><a href="/kinh-doanh/nong-san.htm">Nông sản</a></li></ul><article class="singular-container"><h1 class="title-page detail">{c.HEADLINE}</h1><div class="author-wrap"><div class="author-avatar"><img alt="Nam Anh" src="/n.jpg" width="60"></div><div class="author-meta"><div class="author-name"><a href="/tac-gia/nam-anh.htm"><b>Nam Anh</b></a> - <a href="/tac-gia/hai-nam.htm"><b>Hải Nam</b></a></div><time class="author-time" datetime="2026-03-07 08:12">Thứ bảy, 07/03/2026 - 08:12</time></div></div><div class="social-pin"><ul class="dt-social"><li class="dt-news__comment" title="Bình luận"><span class="comment-count">2</span></li></ul></div><h2 class="singular-sapo">(Dân trí) - {c.SAPO}</h2>
<div class="singular-content">{FIG}{ps(*c.BODY)}</div><ul class="tags-wrap mt-30"><li><i class="icon"></i></li><li class="tags-list"><a href="/a.tag">hồ Ea Mlang</a></li><li><a href="/b.tag">hạn hán</a></li><li><a href="/c.tag">cà phê Đắk Lắk</a></li></ul></article><div class="article-related">{CARDS}</div></div></div></div></main>{FOOTER}</body></html>"""
    return Case(
        "dantri-old",
        url,
        head(metas) + body,
        sapo="(Dân trí) - " + c.SAPO,
        authors=("Nam Anh", "Hải Nam"),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:45",
        section="Nông sản",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


CASES = (laodong(), qdnd(), vov(), znews(), baotintuc(), vtv(), cand(), dantri_old())
