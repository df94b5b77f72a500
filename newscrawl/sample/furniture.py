"""What stands around the article on a real page: tables, forms, strips, slots, files of the head, the footer.

Measured 2026-11-23 on the captures of 2026: Báo Cần Thơ 161 kB with 1305 elements (8.1 a kB), 359 links, 106 pictures,
253 list items, inline scripts 6 % of the bytes; VietNamNet 138 kB, 8.0 a kB, 272 links, 12 %. With lxml the
first takes 1.4 ms; a page of its weight that is two fifths script takes 0.6 ms, and nothing timed on that would hold.

Only what all pages of a site share: the menus are in `menus`, the side column with its articles in `templates.boxes`.
Links lead to sections, topics and other sites, never to an address of an article's form.
"""

# ruff: noqa: E501 - markup is not wrapped

from collections.abc import Iterable, Sequence
from html import escape
from random import Random

from newscrawl.sample.menus import STEP, link, slug

_TOPICS = (
    "Nông thôn mới", "Giá nông sản", "Cải cách hành chính", "Giao thông", "Việc làm", "Mùa mưa bão", "Tuyển sinh",
    "Giảm nghèo", "Lễ hội", "Đất đai", "Rừng và biển", "Khởi nghiệp", "Sản phẩm OCOP", "Bảo hiểm y tế", "Chợ quê", "Làng nghề",
)  # fmt: skip
_MEDIA = ("Video", "Ảnh", "Đồ họa", "Podcast", "Phát thanh", "Truyền hình", "Chuyên trang", "Báo in")
_DESKS = ("Tòa soạn", "Thư ký", "Bạn đọc", "Quảng cáo", "Phát hành")
_NETWORKS = ("Facebook", "Zalo", "YouTube", "TikTok", "Telegram", "RSS")
_GOLD = ("Vàng miếng 1 lượng", "Vàng miếng 5 chỉ", "Nhẫn trơn 9999", "Nữ trang 99,99%")
_MONEY = ("USD", "EUR", "JPY", "CNY", "LAK")
_DAYS = ("Hôm nay", "Ngày mai", "Ngày kia", "Cuối tuần")


def top_bar(base: str) -> str:
    """Hotline, networks, a search form, the languages."""
    networks = "".join(
        f'<li class="social__item"><a class="social__link" href="https://social.example.net/{slug(name)}" title="{name}"><svg class="ico"><use xlink:href="#i-{slug(name)}"></use></svg></a></li>\n'
        for name in _NETWORKS
    )
    tongues = "".join(f"<option>{name}</option>" for name in ("Tiếng Việt", "English", "中文"))
    return (
        f'<div class="top-bar"><div class="top-bar__in"><span class="hotline">Đường dây nóng: <b>0900 000 271</b></span>\n<ul class="social__list">\n{networks}</ul>\n'
        f'<form class="search-top" action="{base}/tim-kiem" method="get"><input type="text" name="q" placeholder="Tìm kiếm" /><select name="lang">{tongues}</select><button type="submit"><i class="ico-search"></i></button></form>\n</div></div>\n'
    )


def slots(rng: Random, count: int, css: str) -> str:
    """Empty advertising slots, as the page comes from the server."""
    return "".join(
        f'<div class="{css} {css}--{n + 1}">\n\t<div class="{css}__in" id="zone-{rng.randrange(10_000, 99_999)}"><ins data-zone="{rng.randrange(1 << 40):010x}"></ins></div>\n</div>\n'
        for n in range(count)
    )


def _table(css: str, caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{cell}</th>" for cell in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f'<div class="util util-{css}"><p class="util__name">{caption}</p>\n<table class="util__table">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n'


def tables(rng: Random, province: str) -> str:
    """Weather, gold, exchange rates: numbers in cells that are no text of any article."""

    def dong(low: int, high: int) -> str:
        return f"{rng.randrange(low, high, 50):,}".replace(",", ".")

    sky = [
        (day, '<i class="ico-sky"></i>', f"{rng.randint(18, 25)} - {rng.randint(27, 35)}°C", f"{rng.randint(55, 95)}%")
        for day in _DAYS
    ]
    gold = [(name, dong(50_000, 90_000), dong(90_000, 99_000)) for name in _GOLD]
    money = [(name, dong(150, 26_000), dong(160, 26_500), dong(170, 27_000)) for name in _MONEY]
    return (
        _table("sky", f"Thời tiết {province}", ("Ngày", "", "Nhiệt độ", "Độ ẩm"), sky)
        + _table("gold", "Giá vàng", ("Loại", "Mua", "Bán"), gold)
        + _table("money", "Tỷ giá", ("Mã", "Mua", "Chuyển khoản", "Bán"), money)
    )


def media_strip(base: str, places: Sequence[str], count: int) -> str:
    """A strip of videos and picture stories that leads to pages without an article's number."""
    rows = []
    for n in range(count):
        place, kind = places[n % len(places)], _MEDIA[n % len(_MEDIA)]
        name = f"{kind}: {_TOPICS[n % len(_TOPICS)]} ở {place}"
        href = f"{base}/video/{slug(kind)}/{slug(place)}"
        rows.append(
            f'\t<div class="strip__item">\n\t\t<div class="strip__pic"><a href="{href}" title="{escape(name)}"><img class="lazy" src="{base}/images/blank.gif" data-src="{base}/upload/video/thumb/360x240/{slug(kind)}-{slug(place)}-{n}.jpg" width="360" height="240" onerror="this.src=\'{base}/images/300x220.jpg\'" alt="{escape(name)}" /><i class="ico-play"></i></a></div>\n'
            f'\t\t<p class="strip__name"><a href="{href}">{escape(name)}</a></p>\n\t</div>\n'
        )
    return (
        f'<div class="media-strip"><div class="strip__head"><span>Đa phương tiện</span></div>\n{"".join(rows)}</div>\n'
    )


def topic_cloud(base: str, count: int) -> str:
    """Topics in fashion."""
    rows = "".join(f"\t<li>{link(f'{base}/chu-de/{slug(name)}', name)}</li>\n" for name in _TOPICS[:count])
    return f'<div class="topic-cloud"><span>Chủ đề nóng</span><ul class="topic-cloud__list">\n{rows}</ul></div>\n'


def partners(base: str, count: int) -> str:
    """Logos of partners, a list of offices to choose from, a poll."""
    logos = "".join(
        f'\t<div class="logo-slide"><a href="https://doi-tac-{n}.example.net/" rel="nofollow"><img src="{base}/images/doi-tac-{n}.png" alt="Đối tác {n}" /></a></div>\n'
        for n in range(1, count + 1)
    )
    offices = "".join(f'\t<option value="so-{slug(name)}">Sở {name}</option>\n' for name in _TOPICS[:8])
    answers = "".join(
        f'<li><label><input type="radio" name="poll" value="{n}" /><span>{name}</span></label></li>\n'
        for n, name in enumerate(("Rất tốt", "Tốt", "Bình thường", "Chưa tốt"), 1)
    )
    return (
        f'<div class="logo-strip">\n{logos}</div>\n<div class="poll"><p>Bạn thấy giao diện mới thế nào?</p><ul>\n{answers}</ul><button type="button">Gửi</button></div>\n'
        f'<select class="web-links">\n{offices}</select>\n'
    )


def foot(base: str, lines: Iterable[str], host: str) -> str:
    """The editor's box, the desks' telephones, networks and apps."""
    told = "".join(f"<p>{escape(line, quote=False)}</p>\n" for line in lines)
    desks = "".join(
        f'<tr><td>Phòng {name}</td><td>(0261) 3.000.{271 + n}</td><td><a href="mailto:{slug(name)}@{host}">{slug(name)}@{host}</a></td></tr>\n'
        for n, name in enumerate(_DESKS)
    )
    networks = "".join(
        f'<li><a href="https://social.example.net/{slug(n)}"><i class="ico-{slug(n)}"></i></a></li>' for n in _NETWORKS
    )
    apps = "".join(
        f'<a href="https://apps.example.net/{n}"><img src="{base}/images/{n}.png" alt="" /></a>'
        for n in ("ios", "android")
    )
    return f'<div class="f-info">{told}</div>\n<table class="f-desks">\n{desks}</table>\n<ul class="f-social">{networks}</ul><div class="f-apps">{apps}</div>\n'


def head_files(rng: Random, base: str) -> str:
    """Style sheets, icons, early connections, external scripts and the usual metas of a site."""
    css = "".join(
        f'<link rel="stylesheet" type="text/css" href="{base}/assets/css/{n}.min.css?v={rng.randrange(10**6)}" />\n'
        for n in ("base", "grid", "slick", "font", "media")
    )
    early = "".join(
        f'<link rel="dns-prefetch" href="https://{n}.example.net" />\n'
        for n in ("cdn", "thongke", "quang-cao", "social")
    )
    icons = "".join(
        f'<link rel="apple-touch-icon" sizes="{n}x{n}" href="{base}/assets/icons/touch-{n}.png" />\n'
        for n in (57, 72, 114, 144)
    )
    metas = "".join(
        f'<meta name="{n}" content="{v}" />\n'
        for n, v in (
            ("viewport", "width=device-width, initial-scale=1"),
            ("format-detection", "telephone=no"),
            ("geo.placename", "Việt Nam"),
            ("revisit-after", "1 days"),
            ("theme-color", "#b5121b"),
        )
    )
    scripts = "".join(
        f'<script type="text/javascript" src="{base}/assets/js/{n}.min.js?v={rng.randrange(10**6)}"></script>\n'
        for n in ("jquery", "slick", "lazy", "common", "ads", "vote")
    )
    return metas + css + early + icons + scripts


def leftovers(rng: Random, size: int) -> str:
    """Markup that someone commented out, about `size` characters (VietNamNet's pages carry 11 kB of it, Báo Cần Thơ's 5)."""
    lines: list[str] = []
    length = 0
    while length < size:
        n, name = rng.randrange(10_000), rng.choice(_TOPICS)
        line = f'<!--{STEP}<div class="bn-{n}" id="bn{rng.randrange(1 << 24):06x}"><a href="/su-kien/{slug(name)}" target="_blank"><img src="/banner/{n}.gif" width="300" alt="{name}" /></a></div> -->\n'
        lines.append(line)
        length += len(line)
    return "".join(lines)
