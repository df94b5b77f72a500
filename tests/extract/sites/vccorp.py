"""Replicas of sites on VCCorp's content system: `data-role`, `VCSortableInPreviewMode`, `afcbc-body` (2024-2026)."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

from tests.extract.sites import common as c
from tests.extract.sites.common import Case, head, og, ps

FIGURE = (
    '<figure class="VCSortableInPreviewMode" type="Photo" style=""><div><img data-author="" src="https://cdn.vd.vn/thumb_w/730/a.jpg" id="img_1" w="2048" h="1365" '
    f'alt="{c.HEADLINE} - Ảnh 1." title="{c.HEADLINE} - Ảnh 1." rel="lightbox" photoid="1" type="photo" width="2048" height="1365"></div>'
    f'<figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">{c.CAP1}</p></figcaption></figure>'
)
FIGURE_AUTHOR = (
    '<div class="VCSortableInPreviewMode" type="Photo"><div><img src="https://cdn.vd.vn/b.jpg" width="900" height="600" alt=""></div>'
    f'<div class="PhotoCMS_Caption"><p data-placeholder="[nhập chú thích]" class="NLPlaceholderShow">{c.CAP2}</p></div>'
    '<div class="PhotoCMS_Author"><p data-placeholder="Tác giả">ẢNH: Y KRIN</p></div></div>'
)
RELATED_ONE = (
    '<div type="RelatedOneNews" class="VCSortableInPreviewMode"><a href="/chuyen-khac-196260306231657525.htm"><img src="/r.jpg" width="150" height="120"></a>'
    f'<a href="/chuyen-khac-196260306231657525.htm" class="OneNewsTitle">{c.OTHER}</a><p class="VCObjectBoxRelatedNewsItemSapo">{c.OTHER_SAPO}</p></div>'
)
RELATED_BOX = (
    '<div class="VCSortableInPreviewMode alignRight" type="RelatedNewsBox" data-style="align-right"><div class="kbwscwlrnt"><h4>TIN LIÊN QUAN</h4>'
    f'<ul class="VCObjectBoxRelatedNewsItem"><li><a href="/a-196260306231657001.htm">{c.OTHER}</a></li><li><a href="/b-196260306231657002.htm">{c.OTHER} số hai</a></li></ul></div></div>'
)
LINK = (
    '<div class="VCSortableInPreviewMode link-content-footer IMSCurrentEditorEditObject" type="link"><a class="link-callout" href="/c-188260306231657003.chn"><span>'
    + c.OTHER
    + "</span></a></div>"
)
VIDEO = (
    '<div class="VCSortableInPreviewMode" type="VideoStream" data-vid="x.mp4" data-title="Toàn cảnh lòng hồ"><div class="videoNewsPlayer"></div>'
    '<figcaption class="VideoCMS_Caption"><p>Toàn cảnh lòng hồ nhìn từ máy bay không người lái. Clip: Y KRIN</p></figcaption></div>'
)
QUOTE = (
    '<div class="VCSortableInPreviewMode alignJustify" type="quote" data-style="quote"><div class="quote-content"><p>Giữ nước là giữ lấy mùa sau.</p></div>'
    '<div class="StarNameCaption"><p>Ông Y BHIU NIÊ</p></div></div>'
)
POLL = '<div class="VCSortableInPreviewMode" type="vote" data-id="7"><p>Bạn có đồng ý chia lịch bơm không?</p><ul><li>Có</li><li>Không</li></ul></div>'
TABLE = ""


def _ld(url: str, author: str, iso: str, changed: str, publisher: str, section: str = "") -> str:
    """JSON-LD, escaped once more than needed, as the system does."""
    escaped = c.HEADLINE.replace("ồ", "&amp;#7891;").replace("ạ", "&amp;#7841;").replace("ớ", "&#7899;")
    return (
        '<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"'
        + url
        + '"},'
        f'"headline":"{escaped}","description":"{c.SAPO[:90]}","datePublished":"{iso}","dateModified":"{changed}",{author}'
        f'"publisher":{{"@type":"Organization","name":"{publisher}"}}}}</script>' + section
    )


def crumbs(*names: str) -> str:
    """A BreadcrumbList in the system's form."""
    items = ",".join(
        f'{{"@type":"ListItem","position":{n},"item":{{"@id":"https://vd.vn/{n}","name":"{name}"}}}}'
        for n, name in enumerate(names, 1)
    )
    return f'<script type="application/ld+json">{{"@context":"http://schema.org","@type":"BreadcrumbList","itemListElement":[{items}]}}</script>'


SIDE = (
    '<div class="detail__sidebar"><div class="box-category" data-layout="9"><div class="box-category-top"><h2><a class="box-category-title" href="/doc-nhieu.htm">Đọc nhiều</a></h2></div><div class="box-category-middle">'
    + "".join(
        f'<div class="box-category-item" data-id="19626030712345600{n}"><a class="box-category-link-with-avatar" href="/tin-ben-le-so-{n}-19626030712345600{n}.htm" title="{c.OTHER} {n}"></a>'
        f'<div class="box-category-content"><h3><a data-linktype="newsdetail" class="box-category-link-title" href="/tin-ben-le-so-{n}-19626030712345600{n}.htm">{c.OTHER} {n}</a></h3>'
        f'<span class="box-category-time time-ago" title="07/03/2026 0{n}:00">0{n} phút trước</span><p class="box-category-sapo" data-type="sapo">{c.OTHER_SAPO}</p></div></div>'
        for n in range(1, 6)
    )
    + "</div></div></div>"
)
COMMENT = (
    '<div id="detail_comment" class="detail-comment"><section class="comment-wrapper"><div class="lst-comment"><ul data-view="listcm"><li class="item-comment"><div class="name" data-view="author">Bạn đọc Sơn</div>'
    '<span class="timeago" title="07/03/2026 10:44">2 giờ trước</span><div class="contentcomment">Bà con vất vả quá, mong sớm có mưa để cây cà phê kịp ra hoa trong tháng này.</div></li></ul></div></section></div>'
)
HEADER = '<header class="header"><div class="header__top"><div class="header__date" id="datetime">Thứ Bảy, 7/3/2026 17:01</div><a class="header__logo" href="/" title="Báo"><img src="/logo.svg"></a></div><nav class="header__nav"><ul class="menu-nav"><li><a class="nav-link" href="/thoi-su.htm">Thời sự</a></li><li><a class="nav-link" href="/kinh-te.htm">Kinh tế</a></li></ul></nav></header>'
FOOTER = '<div class="footer"><div class="footer__bottom"><p>Tổng Biên tập: Người Ví Dụ</p><p>Giấy phép số 12/GP-BTTTT cấp ngày 01/02/2023. Không sao chép khi chưa có chấp thuận bằng văn bản.</p></div></div>'


def nld() -> Case:
    """Người Lao Động: house tag in the sapo, byline node at the foot inside the content node, pop-up twins."""
    url = "https://nld.com.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-196260307081203456.htm"
    metas = og(
        site="Báo Người Lao Động Online",
        url=url,
        description="(NLĐO) - " + c.SAPO,
        extra=(
            '<meta name="keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="author" content="nld.com.vn"><meta property="article:author" content="https://www.facebook.com/nguoilaodong">'
            '<meta property="article:published_time" content="2026-03-07T08:12:00+07:00"><meta property="article:modified_time" content="2026-03-07T09:30:00+07:00"><meta property="article:section" content="Thời sự">'
            '<meta class="cms-date" itemprop="datePublished" content="2026-03-07T08:12:00+07:00"><meta class="cms-date" itemprop="dateModified" content="2026-03-07T09:30:00+07:00">'
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":"Nguyễn Văn Hạ"},',
            "2026-03-07T08:12:00+07:00",
            "2026-03-07T09:30:00+07:00",
            "https://nld.com.vn",
        )
        + crumbs("Trang chủ", "Thời sự", "Xã hội"),
    )
    body = f"""<body>{HEADER}<div class="main"><div class="detail__page"><div class="container"><div class="detail__flex"><div class="detail__main"><div class="detail__cmain" id="main-detail"><div class="detail-top"><ul class="detail-cate list"><li><a data-role="cate-name" href="/thoi-su.htm" title="Thời sự">Thời sự</a></li><li><a data-role="cate-name" href="/thoi-su/xa-hoi.htm">Xã hội</a></li></ul></div>
<h1 class="title-content" data-role="title">{c.HEADLINE}</h1><div class="detail-info"><div class="detail-time" data-role="publishdate"> 07/03/2026 08:12 </div><div class="detail-follow-gg"><span>Theo dõi Báo Người Lao Động trên</span><a href="https://news.google.com/x"><img src="/gg.svg"></a></div></div>
<h2 class="detail-sapo" data-role="sapo"> (NLĐO) - {c.SAPO} </h2><div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{FIGURE}{ps(c.P1, c.P2)}{RELATED_BOX}{ps(c.SUB1, c.P3)}{FIGURE_AUTHOR}{ps(c.P4, c.SUB2)}{VIDEO}{ps(c.P5, c.P6)}{RELATED_ONE}<p>&nbsp;</p></div>
<div class="detail-author-bot" data-role="author"><p>Bài và ảnh: NGUYỄN VĂN HẠ</p></div></div></div><div class="detail-tab"><span class="label">Từ khóa:</span><a href="/ho-ea-mlang.html" class="item">hồ Ea Mlang</a><a href="/han-han.html" class="item">hạn hán</a><a href="/ca-phe-dak-lak.html" class="item">cà phê Đắk Lắk</a></div>{COMMENT}</div>{SIDE}</div></div></div></div>
<div class="popup" style="display:none"><h1 class="title-content"></h1><h2 class="detail-sapo" data-role="sapo"></h2><div data-role="content"></div></div>{FOOTER}</body></html>"""
    return Case(
        "nld",
        url,
        head(metas) + body,
        sapo="(NLĐO) - " + c.SAPO,
        authors=("Nguyễn Văn Hạ",),
        published="2026-03-07T08:12",
        updated="2026-03-07T09:30",
        section="Xã hội",
        tags=c.TAGS,
        captions=(c.CAP1, c.CAP2),
    )


def cafef() -> Case:
    """CafeF: `span.pdate` with AM behind a dash-date, price table hidden, "TIN MỚI" list inside the content, author and source as last lines."""
    url = "https://cafef.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-188260307081203456.chn"
    metas = og(
        site="cafef.vn",
        url=url,
        extra=(
            '<meta name="keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="news_keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="author" content="CafeF"><meta name="copyright" content="CafeF"><meta property="article:author" content="https://www.facebook.com/CafeF">'
            '<meta property="article:published_time" content="2026-03-07T08:12:00+07:00"><meta property="article:section" content="Thị trường">'
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":"Hạ Nguyễn"},',
            "2026-03-07T08:12:00+07:00",
            "2026-03-07T08:12:00+07:00",
            "cafef.vn",
        ),
    )
    body = f"""<body><form method="post" id="aspnetForm"><div id="pagewrap">{HEADER}<div class="wp1040"><div class="left_cate totalcontentdetail"><div class="w1000px"><h1 class="title" data-role="title"> {c.HEADLINE} </h1>
<p class="dateandcat"><span class="pdate" data-role="publishdate">07-03-2026 - 08:12 AM </span><span class="sp"> | </span><a class="category-page__name cat" data-role="cate-name" href="/thi-truong.chn" title="Thị trường">Thị trường</a></p></div>
<div class="clearfix sharewrap"><div class="totalshare"><span class="count">12</span></div><div id="textToSpeech"><div class="audio-module"><span class="time">00:00</span> / <span>03:12</span></div></div></div>
<div class="contentdetail" id="mainContent"><h2 class="sapo" data-role="sapo">{c.SAPO}</h2><div class="w640fr"><div class="media VCSortableInPreviewMode avatar-content" type="Photo"><img src="/a.jpg" width="640" height="400"></div><div data-check-position="cf_detail_top"></div>
<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody"><div class="chisochungkhoan" style="display:none"><p>HAG: Giá hiện tại</p><p>Thay đổi</p><p>Xem hồ sơ doanh nghiệp</p></div><div id="listNewsInContent" class="list-news-in-content"><div class="news-relation-top29"><b>TIN MỚI</b></div><ul><li><a href="/x-188260307091203456.chn">{c.OTHER}</a></li></ul></div>
{FIGURE}{ps(c.P1, c.P2)}{LINK}<p><b>{c.SUB1}</b></p>{ps(c.P3, c.P4)}<p><b>{c.SUB2}</b></p>{ps(c.P5, c.P6)}</div></div>
<p class="author" data-role="author"> Theo Hạ Nguyễn </p><p class="source" data-role="source"> Nhịp sống thị trường</p><div class="link-source-wrapper is-web clearfix" id="urlSourceCafeF"><a class="link-source-name" title="Nhịp sống thị trường" rel="nofollow" href="javascript:void(0)">Nhịp sống thị trường <span class="link-source-text-name">Nhịp sống thị trường</span><span class="btn-copy-link-source"><i>Copy link</i></span></a><div class="link-source-detail"><span class="link-source-detail-title">Link bài gốc</span> <span class="link-source-full">https://markettimes.vn/x-188.html</span></div></div>
<div class="tagdetail"><div class="row2"><a href="/ho-ea-mlang.html" title="hồ Ea Mlang">hồ Ea Mlang</a>, <a href="/han-han.html">hạn hán</a>, <a href="/ca-phe.html">cà phê Đắk Lắk</a></div></div><div class="tinlienquan"><h3>Cùng chuyên mục</h3><ul><li><h4><a href="/y-188260307011203456.chn">{c.OTHER}</a></h4><span class="time" title="2026-03-07T07:00:00">07:00 , 07/03/2026</span></li></ul></div></div></div>{SIDE}</div>{FOOTER}</div></form></body></html>"""
    return Case(
        "cafef",
        url,
        head(metas) + body,
        authors=("Hạ Nguyễn",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Thị trường",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def baochinhphu() -> Case:
    """Báo Chính phủ: stamp above the headline's tools, right-aligned author in the content node, no modification time."""
    url = "https://baochinhphu.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-102260305153412345.htm"
    metas = og(
        site="baochinhphu.vn",
        url=url,
        description="(Chinhphu.vn) - " + c.SAPO,
        extra=(
            '<meta name="keywords" content=""><meta name="author" content="Báo Điện tử Chính phủ"><meta property="article:published_time" content="2026-03-05T15:34:00+07:00"><meta property="article:author" content="baochinhphu.vn">'
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":"baochinhphu.vn"},',
            "2026-03-05T15:34:00+07:00",
            "2026-03-05T15:34:00+07:00",
            "Báo Điện tử Chính phủ",
        )
        + crumbs("Trang chủ", "Kinh tế", "Nông nghiệp"),
    )
    body = f"""<body>{HEADER}<div class="main"><div class="detail__wrap"><div class="container"><div class="detail__flex"><div class="detail__left"><div class="detail-breadcrumb"><ul class="list-cate"><li><a class="link" data-role="cate-name" href="/kinh-te.htm">Kinh tế</a></li><li><a class="link sub" href="/kinh-te/nong-nghiep.htm">Nông nghiệp</a></li></ul><div class="detail-time"><div data-role="publishdate"> 05/03/2026  15:34 </div></div></div>
<h1 class="detail-title" data-role="title">{c.HEADLINE}</h1><div class="detail-social"><a class="item print">In bài viết</a><a class="item">Chia sẻ</a></div><h2 class="detail-sapo" data-role="sapo"> (Chinhphu.vn) - {c.SAPO} </h2>
<div class="detail-content afcbc-body clearfix" data-role="content"><figure class="VCSortableInPreviewMode" type="Photo"><div><img src="/a.jpg" alt="{c.HEADLINE}- Ảnh 1." width="1200" height="800"></div><figcaption class="PhotoCMS_Caption"><p data-placeholder="[nhập chú thích]" class="NLPlaceholderShow">{c.CAP1}</p></figcaption></figure>
{ps(c.P1, c.P2)}<p><b>{c.SUB1}</b></p>{ps(c.P3, c.P4)}{RELATED_ONE}<p><b>{c.SUB2}</b></p>{ps(c.P5, c.P6)}<p style="text-align: right;"><b>Đỗ Hương</b></p></div>
<div class="detail-tag"><ul class="list"><li class="label">Từ khóa:</li><li><a class="item" href="/ho.html">hồ Ea Mlang</a></li><li><a class="item" href="/han.html">hạn hán</a></li><li><a class="item" href="/cf.html">cà phê Đắk Lắk</a></li></ul></div>{COMMENT}<div class="detail-related"><h3>Tham khảo thêm</h3>{SIDE}</div></div></div></div></div></div>{FOOTER}</body></html>"""
    return Case(
        "baochinhphu",
        url,
        head(metas) + body,
        sapo="(Chinhphu.vn) - " + c.SAPO,
        authors=("Đỗ Hương",),
        published="2026-03-05T15:34",
        updated="2026-03-05T15:34",
        section="Nông nghiệp",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def thanhnien() -> Case:
    """Thanh Niên: author box with address, stamp with GMT+7 behind the author, placeholder author in JSON-LD, quotes and a video in the text."""
    url = "https://thanhnien.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-185260307081203456.htm"
    metas = og(
        site="Báo Thanh Niên",
        url=url,
        extra=(
            '<meta name="keywords" content="hồ Ea Mlang, hạn hán"><meta name="author" content="thanhnien.vn"><meta property="article:section" content="Thời sự"><meta property="article:published_time" content="2026-03-07T08:12:00+07:00"><meta property="article:modified_time" content="2026-03-07T08:40:11+07:00"><meta property="mrf:sections" content="Thời sự">'
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":"Tác giả"},',
            "2026-03-07T08:12:00+07:00",
            "2026-03-07T08:40:11+07:00",
            "Báo Thanh Niên",
            "",
        ).replace('"publisher"', '"keywords":"","publisher"')
        + crumbs("Trang chủ", "Thời sự", "Dân sinh"),
    )
    body = f"""<body>{HEADER}<div class="main"><div class="detail__wrap"><div class="container-w-1280"><div class="detail__bread"><div class="detail-cate"><a data-role="cate-name" href="/thoi-su.htm">Thời sự</a><a href="/thoi-su/dan-sinh.htm" class="cate sub">Dân sinh</a></div></div><div class="detail__main"><div class="detail__main-content"><h1 class="detail-title"><span data-role="title">{c.HEADLINE}</span></h1><div class="detail__info"><div class="detail-info"><div class="detail-author"><div class="author-info-top"><a class="name" href="/author/trung-nguyen-185927.htm" title="Trung Nguyên">Trung Nguyên</a></div><div class="author-info-bottom"><a href="mailto:trungnguyen@thanhnien.vn">trungnguyen@thanhnien.vn</a></div></div><div class="detail-time"><div data-role="publishdate">07/03/2026 08:12 GMT+7</div></div></div></div>
<h2 class="detail-sapo" data-role="sapo">{c.SAPO}</h2><div class="detail__cmain"><div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody"><div class="VCSortableInPreviewMode noCaption" type="Photo"><div><img src="/x.jpg" width="100%" alt=""></div></div>{ps(c.P1, c.P2, c.SUB1)}{FIGURE_AUTHOR}{ps(c.P3, c.P4)}<div class="box-tin-lien-quan details__morenews"><article class="story"><h2 class="story__title"><a href="/z-185260306081203456.htm">{c.OTHER}</a></h2></article></div>{ps(c.SUB2, c.P5)}{QUOTE}{ps(c.P6)}{POLL}</div></div></div>
<div class="detail-tag"><span class="txt">Từ khóa:</span><div class="list-tag"><a href="/h.html" class="item">hồ Ea Mlang</a><a href="/g.html" class="item">hạn hán</a><a href="/f.html" class="item">cà phê Đắk Lắk</a></div></div>{COMMENT}</div></div></div></div></div>{SIDE}{FOOTER}</body></html>"""
    text = (*c.BODY[:7], "Giữ nước là giữ lấy mùa sau.", "Ông Y BHIU NIÊ", c.P6)
    return Case(
        "thanhnien",
        url,
        head(metas) + body,
        body=text,
        authors=("Trung Nguyên",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:40",
        section="Dân sinh",
        tags=c.TAGS,
        captions=(c.CAP2,),
    )


def kenh14() -> Case:
    """Kênh 14: `knc-` names, source behind the author, `time` title attribute, rate boxes and adverts by script."""
    url = "https://kenh14.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-215260307081203456.chn"
    metas = og(
        site="https://kenh14.vn",
        url=url,
        extra=(
            '<meta name="news_keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="author" content="kenh14"><meta property="article:published_time" content="2026-03-07T08:12:00"><meta property="article:modified_time" content="2026-03-07T08:12:00">'
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":"Ngọc Minh"},',
            "2026-03-07T08:12:00+07:00",
            "2026-03-07T08:12:00+07:00",
            "kenh14.vn",
        ),
    )
    body = f"""<body>{HEADER}<div class="kbwrapper"><div class="kbw-content"><div class="kbwc-body"><div class="w1030"><div class="kbwcb-left-wrapper"><div class="kbwcb-left"><div class="kbwc-header"><div class="kbwch-cate"><ul class="kmli-menu"><li class="kmli active"><a href="/xa-hoi.chn" data-role="cate-name">Xã hội</a></li></ul></div><h1 class="kbwc-title" data-role="title"> {c.HEADLINE} </h1><div class="kbwc-meta"><span class="kbwcm-author" data-role="author">Ngọc Minh,</span><span class="kbwcm-source"> Theo Đời sống Pháp luật </span><span class="kbwcm-time" title="2026-03-07T08:12:00" data-role="publishdate">08:12 07/03/2026</span><a href="#comment" class="kbwcm-comment">0 bình luận</a></div></div>
<div class="klw-new-content"><h2 class="knc-sapo" data-role="sapo"> {c.SAPO} </h2><div class="knc-menu-nav"><div class="kmn-wrapper fl"><a class="kmnw-chat">Chia sẻ</a></div></div><div class="knc-relate-wrapper relationnews" type="content"><ul class="krw-list"><li class="krwli"><a href="/y-215260307011203456.chn" class="krwli-link">{c.OTHER}</a></li></ul></div>
<div class="knc-content detail-content" data-role="content" itemprop="articleBody">{FIGURE}{ps(c.P1, c.P2)}<div class="VCSortableInPreviewMode active" type="RelatedOneNews"><a href="/y.chn" class="kcc-link">{c.OTHER}</a></div>{ps(c.SUB1, c.P3, c.P4)}<div id="admzone474524"></div>{ps(c.SUB2, c.P5, c.P6)}<p style="text-align: right;"><i>Nguồn: Tổng hợp</i></p></div></div><div class="klw-new-tags clearfix"><ul class="knt-list"><li class="kli"><a href="/h.html">hồ Ea Mlang</a></li><li class="kli"><a href="/g.html">hạn hán</a></li><li class="kli"><a href="/f.html">cà phê Đắk Lắk</a></li></ul></div></div></div></div></div></div></div>{SIDE}{FOOTER}</body></html>"""
    return Case(
        "kenh14",
        url,
        head(metas) + body,
        authors=("Ngọc Minh",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Xã hội",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


CASES = (nld(), cafef(), baochinhphu(), thanhnien(), kenh14())
