"""Replicas of sites on the `article__*` / `zce-content-body cms-body` system, commonly called ePi (2024-2026)."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

from tests.extract.sites import common as c
from tests.extract.sites.common import Case, head, og, ps

STORY = (
    '<article class="story" data-id="33{n}"><figure class="story__thumb"><a class="cms-link" href="https://vd.vn/bai-khac-so-{n}-post33{n}.html"><img class="lazyload" data-src="/t{n}.jpg"></a></figure>'
    f'<h2 class="story__heading"><a class="cms-link" href="https://vd.vn/bai-khac-so-{{n}}-post33{{n}}.html">{c.OTHER} {{n}}</a></h2><div class="story__meta"><time class="time" datetime="2026-03-07T0{{n}}:00:00+0700" data-time="177284{{n}}000"></time></div><div class="story__summary">{c.OTHER_SAPO}</div></article>'
)
STORIES = "".join(STORY.format(n=n) for n in range(1, 5))
RELATE = f'<div class="article-relate" data-id="42">{STORY.format(n=7)}</div>'
RIGHT = f'<div class="sidebar sidebar-right"><div class="fyi-position"></div><div class="box-xemnhieu box-heading"><h3 class="heading">Đọc nhiều</h3><div class="content" data-source="mostread-news">{STORIES}</div></div></div>'
HEADER = '<div class="site-header"><div class="topbar"><span class="time" id="today"></span><time class="current-time">Thứ Bảy, 7/3/2026 17:01</time></div><ul class="menu"><li class="main"><a class="cms-link" href="/thoi-su/">Thời sự</a></li><li><a href="/kinh-te/">Kinh tế</a></li></ul></div>'
FOOTER = '<div class="site-footer"><p>Cơ quan chủ quản: Cơ quan Ví Dụ. Giấy phép: 63/GP-BTTTT cấp ngày 04/02/2021</p><p>Tổng Biên tập: Người Ví Dụ</p></div>'
PHOTO = f'<table class="picture" align="center"><tbody><tr><td class="pic"><img class="cms-photo" src="https://cdn.vd.vn/images/0f/a.jpg" data-photo-original-src="x" alt="a.jpg" cms-photo-caption=""></td></tr><tr><td class="caption"><p>{c.CAP1}</p></td></tr></tbody></table>'
PHOTO_DIV = f'<div class="article-photo"><a class="photo" href="https://cdn.vd.vn/images/b.jpg" data-desc="{c.CAP2}" data-index="0"><img class="cms-photo lazyload" data-src="https://cdn.vd.vn/w800/b.jpg" src="data:image/gif;base64,R0" alt="{c.CAP2}"></a><span class="fig">{c.CAP2}</span></div>'
FIG = f'<figure class="picture"><img src="https://cdn.vd.vn/images/c.jpg" class="cms-photo"><figcaption>{c.CAP1}</figcaption></figure>'
AUDIO = '<div class="article__audio"><div class="media" id="mediaplayer"><span class="listen">Nghe bài viết</span><div class="jw-text-elapsed">00:00</div><span>0:00 / 0:00</span><div class="voice"><span>Nữ miền Bắc</span><span>Nam miền Nam</span></div></div></div>'
AD = '<div class="sda_middle"><div id="sdaWeb_SdaArticleMiddle" class="rennab" data-platform="1" data-position="Web_SdaArticleMiddle"></div></div>'
NOTE = "Mùa khô năm nay đến sớm hơn trung bình nhiều năm chừng ba tuần ở phía đông cao nguyên."
NOTEBOX = f'<div class="notebox ncenter cms-note"><p>{NOTE}</p></div>'


def _ld(url: str, author: str, section: str, iso: str, changed: str, site: str) -> str:
    return (
        '<script type="application/ld+json">{"@context":"http://schema.org","@type":"Organization","name":"'
        + site
        + '","url":"https://vd.vn"}</script>'
        '<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"'
        + url
        + '"},"headline":"'
        + c.HEADLINE
        + '",'
        f'"description":"{c.SAPO}","image":{{"@type":"ImageObject","url":"https://cdn.vd.vn/a.jpg"}},"datePublished":"{iso}","dateModified":"{changed}",{author}"publisher":{{"@type":"Organization","name":"{site}"}},"articleSection":"{section}"}}</script>'
    )


def _metas(iso: str, changed: str, author: str = "", extra: str = "") -> str:
    return (
        f'<meta property="article:published_time" content="{iso}"><meta itemprop="datePublished" content="{iso}"><meta itemprop="dateModified" content="{changed}">{author}'
        f'<meta class="cms-date" itemprop="dateCreated" content="{iso}"><meta name="keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk"><meta name="news_keywords" content="hồ Ea Mlang, hạn hán, cà phê Đắk Lắk">{extra}'
    )


def _tags(sign: str = "") -> str:
    items = "".join(f'<li><a title="{t}" href="/tag-tag{n}.html">{sign}{t}</a></li>' for n, t in enumerate(c.TAGS))
    return f'<div class="article__tag"><h3 class="box-heading"><span class="title">Từ khóa:</span></h3><div class="box-content"><ul>{items}</ul></div></div>'


def baolaocai() -> Case:
    """Lào Cai 2025-06: bare `<div>` paragraphs, unmarked author `.t1`/`.t2` as the last line, picture names as lines of their own."""
    url = "https://baolaocai.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post403219.html"
    metas = og(
        site="BÁO LÀO CAI ĐIỆN TỬ",
        url=url,
        extra=_metas(
            "2025-06-17T13:43:02+0700", "2025-06-17T13:43:02+0700", '<meta name="author" content="Báo Lào Cai điện tử">'
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":""},',
            "Thời sự",
            "2025-06-17T13:43:02+0700",
            "2025-06-17T13:43:02+0700",
            "BÁO LÀO CAI ĐIỆN TỬ",
        ),
    )
    divs = "".join(
        f"<div>{t}</div>\n<div><br></div>" if t not in (c.SUB1, c.SUB2) else f"<div><b>{t}</b></div>" for t in c.BODY
    )
    body = f"""<body class="detail-page normal-page">{HEADER}<div class="site-body"><div class="container"><div class="breadcrumb"><h2 class="main"><a href="/thoi-su/">Thời sự</a></h2></div><div class="l-content"><div class="col content-col"><div class="article"><h1 class="article__title cms-title "> {c.HEADLINE} </h1><div class="article__meta"><time class="time" datetime="2025-06-17T13:43:02+0700" data-time="1750142582" data-friendly="false"><span data-time="1750142582">17/06/2025 13:43</span></time><meta class="cms-date" itemprop="datePublished" content="2025-06-17T13:43:02+0700"><div class="social article__social fb-like"><a class="item" href="javascript:void(0);" data-href="x">Chia sẻ</a></div></div>
<div class="article__sapo cms-desc">{c.SAPO}</div>{AUDIO}<div class="article__body zce-content-body cms-body" itemprop="articleBody" data-field="body">
{PHOTO}<div class="t1"></div>{divs}{AD}<div class="t2"><b>Mạnh Dũng</b></div></div>{_tags()}<div class="article__comment"><div id="comment333" class="comment"><div class="lists"><div class="item"><span class="time">17/06/2025 15:11</span><p>Đúng là phải giữ nước từ sớm như vậy thì mới mong có mùa.</p></div></div></div></div></div></div>{RIGHT}</div><div class="timeline secondary"><h3>Cùng chuyên mục</h3>{STORIES}</div></div></div>{FOOTER}</body></html>"""
    return Case(
        "baolaocai",
        url,
        head(metas, title=c.HEADLINE + " | BÁO LÀO CAI ĐIỆN TỬ") + body,
        authors=("Mạnh Dũng",),
        published="2025-06-17T13:43",
        updated="2025-06-17T13:43",
        section="Thời sự",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def vietnamplus() -> Case:
    """VietnamPlus: the agency's mark as the last paragraph, captions in `span.fig`, tags with a hash sign, machine author an organisation."""
    url = "https://www.vietnamplus.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post1098765.vnp"
    metas = og(
        site="Vietnam+ (VietnamPlus)",
        url=url,
        extra=_metas(
            "2026-03-07T08:12:00+0700",
            "2026-03-07T08:12:29+0700",
            '<meta name="author" content="Vietnam+ (VietnamPlus)">',
        )
        + _ld(
            url,
            '"author":{"@type":"Organization","name":"Vietnam+ (VietnamPlus)"},',
            "Kinh tế",
            "2026-03-07T08:12:00+0700",
            "2026-03-07T08:12:29+0700",
            "Vietnam+ (VietnamPlus)",
        ),
    )
    body = f"""<body class="detail-page">{HEADER}<div class="site-body"><div class="container"><div class="direction"><ul class="breadcrumbs"><li class="main"><a href="https://www.vietnamplus.vn/kinhte/">Kinh tế</a></li></ul></div><div class="main-column article"><h1 class="article__title cms-title"> {c.HEADLINE} </h1><h2 class="article__sapo cms-desc"> {c.SAPO} </h2><div class="article__meta"><a class="author cms-author" href="/tac-gia/hoai-thu-17.html">Hoài Thu</a><time class="time" datetime="2026-03-07T08:12:00+0700" data-time="1772845920">07/03/2026 08:12</time><div class="google-news">Theo dõi VietnamPlus trên <a href="https://news.google.com">Google News</a></div></div>
<figure class="article__avatar "><img class="cms-photo" src="https://cdn.vd.vn/a.jpg" width="840"><figcaption class="figcaption">{c.CAP1}</figcaption></figure><div class="article__body zce-content-body cms-body" itemprop="articleBody"><style>.t1 {{text-align:justify}}</style>{ps(c.P1, c.P2)}{PHOTO_DIV}{RELATE}<p><strong>{c.SUB1}</strong></p>{ps(c.P3, c.P4)}{AD}<p><strong>{c.SUB2}</strong></p>{ps(c.P5, c.P6 + "/.")}<div class="article__author cms-author"> (TTXVN/Vietnam+) </div></div>{_tags("#")}<div class="article__other"><h3>Tin liên quan</h3>{STORIES}</div></div>{RIGHT}</div></div>{FOOTER}</body></html>"""
    return Case(
        "vietnamplus",
        url,
        head(metas, title=c.HEADLINE + " | Vietnam+ (VietnamPlus)") + body,
        body=(*c.BODY[:-1], c.P6 + "/."),
        authors=("Hoài Thu",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP2,),
    )


def vietnamplus_agency() -> Case:
    """The same system without any author: only the agency's mark as a paragraph of the text."""
    url = "https://www.vietnamplus.vn/ho-ea-mlang-can-som-hai-thang-post1098766.vnp"
    metas = og(
        site="Vietnam+ (VietnamPlus)", url=url, extra=_metas("2026-03-07T08:12:00+0700", "2026-03-07T08:12:00+0700")
    )
    body = f"""<body>{HEADER}<div class="site-body"><div class="article"><div class="breadcrumb"><a href="/">Trang chủ</a><a href="/xahoi/">Xã hội</a></div><h1 class="article__title cms-title">{c.HEADLINE}</h1><div class="article__meta"><time class="time" datetime="2026-03-07T08:12:00+0700">Thứ Bảy, 07/03/2026, 08:12 [GMT+7]</time></div><div class="article__sapo cms-desc">{c.SAPO}</div><div class="article__body zce-content-body cms-body" itemprop="articleBody">{FIG}{ps(*c.BODY)}<p>(TTXVN/Vietnam+)</p></div>{_tags("#")}</div>{RIGHT}</div>{FOOTER}</body></html>"""
    return Case(
        "vietnamplus-agency",
        url,
        head(metas) + body,
        authors=(),
        credit="TTXVN/Vietnam+",
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Xã hội",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def nhandan() -> Case:
    """Nhân Dân: date line with a weekday and a hyphen, author in capitals in `.author`, notebox inside the text, "Xem thêm" list in a box."""
    url = "https://nhandan.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post945678.html"
    metas = og(
        site="Báo Nhân Dân điện tử",
        url=url,
        description="NDO - " + c.SAPO,
        extra=_metas(
            "2026-03-07T08:12:35+0700",
            "2026-03-07T11:05:10+0700",
            '<meta property="article:author" content="Báo Nhân Dân điện tử"><meta property="article:modified_time" content="2026-03-07T11:05:10+0700">',
        )
        + _ld(
            url,
            '"author":{"@type":"Person","name":"NGUYÊN KHÔI"},',
            "Kinh tế",
            "2026-03-07T08:12:35+0700",
            "2026-03-07T11:05:10+0700",
            "Báo Nhân Dân điện tử",
        ),
    )
    body = f"""<body>{HEADER}<div class="site-body"><div class="main-col content-col"><div class="article"><div class="article__header"><div class="breadcrumbs"><h2 class="main"><a href="https://nhandan.vn/kinhte/">Kinh tế</a></h2></div><h1 class="article__title cms-title">{c.HEADLINE}</h1><div class="article__sapo cms-desc">NDO - {c.SAPO}</div><div class="article__meta"><div class="wrap-meta"><div class="author cms-author" data-author="1"><a href="/tac-gia/nguyen-khoi-9.html">NGUYÊN KHÔI</a></div><time class="time" datetime="2026-03-07T08:12:35+0700" data-time="1772845955">Thứ Bảy, ngày 07/03/2026 - 08:12</time></div></div></div>
{AUDIO}<div class="article__body zce-content-body cms-body" itemprop="articleBody">{PHOTO}{ps(c.P1, c.P2)}<div class="cms-relate article__related"><h3>Xem thêm</h3><ul><li><a href="/x-post945111.html">{c.OTHER}</a></li></ul></div>{ps(c.SUB1, c.P3, c.P4)}{NOTEBOX}{ps(c.SUB2, c.P5)}{AD}{ps(c.P6)}</div>{_tags()}<div class="article__source"></div></div></div>{RIGHT}</div>{FOOTER}</body></html>"""
    text = (*c.BODY[:5], NOTE, *c.BODY[5:])
    return Case(
        "nhandan",
        url,
        head(metas) + body,
        sapo="NDO - " + c.SAPO,
        body=text,
        authors=("NGUYÊN KHÔI",),
        published="2026-03-07T08:12",
        updated="2026-03-07T11:05",
        section="Kinh tế",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def tienphong() -> Case:
    """Tiền Phong: stamp with a bar, house tag in the sapo, author link behind the text, topic strip before the tags."""
    url = "https://tienphong.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post1812345.tpo"
    metas = og(
        site="Báo điện tử Tiền Phong",
        url=url,
        description="TPO - " + c.SAPO,
        extra=_metas(
            "2026-03-07T08:12:00+0700", "2026-03-07T08:12:00+0700", '<meta name="author" content="Huỳnh Thủy">'
        ),
    )
    body = f"""<body>{HEADER}<div class="site-content"><div class="breadcrumb"><a class="text" href="https://tienphong.vn/xa-hoi/">Xã hội</a><span class="sep">›</span><a class="text" href="https://tienphong.vn/xa-hoi-tin-tuc/">Tin tức</a></div><div class="article"><h1 class="article__title cms-title">{c.HEADLINE}</h1><div class="article__meta"><time class="time" datetime="2026-03-07T08:12:00+0700" data-time="1772845920">07/03/2026 | 08:12</time><div class="article__social"><span class="count">0</span></div></div><div class="article__sapo cms-desc"> TPO - {c.SAPO} </div>
<div class="article__body zce-content-body cms-body" itemprop="articleBody">{FIG}{ps(c.P1, c.P2, c.SUB1, c.P3)}{RELATE}{ps(c.P4, c.SUB2)}<div class="video-inbody"><div class="cms-video" data-video-src="/v.mp4"><video></video></div><p class="video-caption caption">Clip: Y KRIN</p></div>{ps(c.P5, c.P6)}</div><div class="article__author"><a href="/author/huynh-thuy-12.tpo" class="cms-author">Huỳnh Thủy</a></div><div class="article__topic"><h3><a href="/su-kien-1.html">Hạn hán Tây Nguyên</a></h3>{STORY.format(n=8)}</div>{_tags("#")}</div>{RIGHT}</div>{FOOTER}</body></html>"""
    return Case(
        "tienphong",
        url,
        head(metas) + body,
        sapo="TPO - " + c.SAPO,
        authors=("Huỳnh Thủy",),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:12",
        section="Tin tức",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def sggp() -> Case:
    """Sài Gòn Giải Phóng: sapo in a paragraph, byline as the bold capital last paragraph, stamp without `datetime`."""
    url = "https://www.sggp.org.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post839876.html"
    metas = og(
        site="BÁO SÀI GÒN GIẢI PHÓNG",
        url=url,
        extra=_metas(
            "2026-03-07T08:12:00+0700",
            "2026-03-07T08:30:00+0700",
            '<meta name="author" content="BÁO SÀI GÒN GIẢI PHÓNG">',
        )
        + _ld(
            url,
            '"author":[{"@type":"Person","name":"BÁO SÀI GÒN GIẢI PHÓNG"}],',
            "Xã hội",
            "2026-03-07T08:12:00+0700",
            "2026-03-07T08:30:00+0700",
            "BÁO SÀI GÒN GIẢI PHÓNG",
        ),
    )
    body = f"""<body>{HEADER}<div class="site-body"><ul class="breadcrumb"><li class="main"><a href="/xahoi/">Xã hội</a></li><li><a href="/xahoi-moitruong/">Môi trường</a></li></ul><div class="article"><h1 class="article__title cms-title">{c.HEADLINE}</h1><div class="article__meta"><time class="time">07/03/2026 08:12</time></div><div class="article__sapo cms-desc"><p>{c.SAPO}</p></div><div class="article__body zce-content-body cms-body" itemprop="articleBody">{FIG}{ps(*c.BODY)}<p style="text-align:right"><strong>ĐÔNG NGUYÊN - MAI CƯỜNG</strong></p></div>{_tags()}</div>{RIGHT}</div>{FOOTER}</body></html>"""
    return Case(
        "sggp",
        url,
        head(metas) + body,
        authors=("ĐÔNG NGUYÊN", "MAI CƯỜNG"),
        published="2026-03-07T08:12",
        updated="2026-03-07T08:30",
        section="Môi trường",
        tags=c.TAGS,
        captions=(c.CAP1,),
    )


def baogialai() -> Case:
    """Gia Lai: house tag in the sapo, author with e-mail in an author box at the foot, "(GLO)-" kept, photo gallery."""
    url = "https://baogialai.com.vn/ho-ea-mlang-can-som-hai-thang-xa-lap-to-giu-nuoc-post579876.html"
    metas = og(
        site="Báo và phát thanh, truyền hình Gia Lai",
        url=url,
        description="(GLO)- " + c.SAPO,
        extra=_metas("2026-03-07T06:05:00+0700", "2026-03-07T06:05:00+0700", '<meta name="author" content="VŨ THẢO">'),
    )
    gallery = f'<div class="article-gallery cms-gallery"><div class="item"><img src="/g1.jpg"><p class="caption">{c.CAP1}</p></div><div class="item"><img src="/g2.jpg"><p class="caption">{c.CAP2}</p></div></div>'
    body = f"""<body>{HEADER}<div class="breadcrumb"><a class="main" href="/kinh-te/">Kinh tế</a><a class="sub" href="/nong-nghiep/">Nông nghiệp</a></div><div class="article"><div class="article__header"><h1 class="article__title cms-title">{c.HEADLINE}</h1><div class="article__meta"><span class="author cms-author">VŨ THẢO</span><time class="time" datetime="2026-03-07T06:05:00+0700">06:05 07/03/2026</time></div></div><div class="article__sapo cms-desc">(GLO)- {c.SAPO}</div><div class="article__body zce-content-body cms-body" itemprop="articleBody">{ps(c.P1, c.P2)}{gallery}{ps(*c.BODY[2:])}</div><div class="box-author"><div class="avatar"><img src="/au.jpg"></div><div class="bio"><p>Phóng viên ban Kinh tế, viết về nông nghiệp từ năm 2015.</p><a href="mailto:x@baogialai.com.vn">x@baogialai.com.vn</a></div></div>{_tags()}</div>{RIGHT}{FOOTER}</body></html>"""
    return Case(
        "baogialai",
        url,
        head(metas) + body,
        sapo="(GLO)- " + c.SAPO,
        authors=("VŨ THẢO",),
        published="2026-03-07T06:05",
        updated="2026-03-07T06:05",
        section="Nông nghiệp",
        tags=c.TAGS,
        captions=(c.CAP1, c.CAP2),
    )


CASES = (baolaocai(), vietnamplus(), vietnamplus_agency(), nhandan(), tienphong(), sggp(), baogialai())
