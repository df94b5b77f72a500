"""One small page in many variants: stamps, machine times, names, sections, tags and headings as sites print them."""

import datetime as dt
from typing import Any

import pytest

from newscrawl.extract.article import read_article
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.items import Article
from newscrawl.pipelines import read_record
from tests.extract.sites import common as c

SEEN = dt.datetime(2026, 3, 7, 17, 1, tzinfo=dt.timezone(dt.timedelta(hours=7)))
TEXT = c.ps(*c.BODY)
MOMENT = "2026-03-07T08:12"
STAMP = '<span class="date">07/03/2026 08:12</span>'


def read(html: str) -> Article:
    page = Page(html.encode(), "https://vd.vn/kinh-te/ho-ea-mlang-can-1234567.html", seen_at=SEEN)
    return read_record(read_article(page, RuleSet()))


def page(
    metas: str = "",
    *,
    stamp: str = STAMP,
    heading: str = f"<h1>{c.HEADLINE}</h1>",
    before: str = "",
    behind: str = "",
    title: str = c.HEADLINE,
    body: str = TEXT,
    sapo: str = f'<h2 class="sapo">{c.SAPO}</h2>',
    mark: str = "detail-content",
) -> str:
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:title" content="{title}"><meta name="description" content="{c.SAPO}">'
        f'<meta property="og:site_name" content="Báo Ví Dụ">{metas}</head><body><div class="top">'
        f'<span class="clock-now">Thứ Bảy, 07/03/2026 17:01</span></div><div class="main"><div class="detail">'
        f'{before}{heading}<div class="meta">{stamp}</div>{sapo}<div class="{mark}">{body}</div>{behind}</div></div>'
        "</body></html>"
    )


def ld(pairs: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"x",{pairs}}}</script>'


@pytest.mark.parametrize(
    "stamp",
    [
        "Thứ Bảy, 7/3/2026, 08:12 (GMT+7)",
        "08:12 07/03/2026",
        "07-03-2026 - 08:12 AM",
        "Ngày 07 tháng 03 năm 2026, 08:12",
        "07/03/2026 | 08:12 GMT+7",
        "Thứ Bảy, ngày 7/3/2026 - 08:12",
        "07.03.2026 08:12",
        "8h12 | 07/03/2026",
        "Đăng ngày 07/03/2026 08:12",
        "Xuất bản: 08:12 - 07/03/2026",
        "07 Th3 2026 08:12",
        "Thứ bảy, 07 Tháng Ba 2026 08:12",
        "Hôm nay, 08:12",
    ],
)
def test_printed_stamps(stamp: str) -> None:
    record = read(page(stamp=f'<span class="date">{stamp}</span>'))
    assert (record.published_at or "")[:16] == MOMENT
    assert record.updated_at is None


@pytest.mark.parametrize(
    "stamp",
    [
        '<time datetime="2026-03-07T08:12:11+07:00"></time>',
        '<time datetime="2026-03-07T08:12:11+07:00">8 giờ trước</time>',
        '<span class="time" title="07/03/2026 08:12">8 giờ trước</span>',
        '<span class="time" data-time="1772845931"></span>',
        '<abbr class="timeago" title="2026-03-07T08:12:11+07:00">lúc nãy</abbr>',
    ],
)
def test_stamps_that_only_an_attribute_tells(stamp: str) -> None:
    assert (read(page(stamp=stamp)).published_at or "")[:16] == MOMENT


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-07T08:12:11.000 +07:00",
        "2026-03-07T8:12:11+07:00",
        "2026-03-07 08:12:11 +0700",
        "Sat Mar 07 2026 08:12:11 GMT+0700 (Indochina Time)",
        "2026-03-07T08:12:11",
        "2026-03-07T01:12:11Z",
        "1772845931",
    ],
)
@pytest.mark.parametrize("stamp", ["", STAMP])
def test_machine_times(value: str, stamp: str) -> None:
    record = read(page(ld(f'"datePublished":"{value}"'), stamp=stamp))
    assert (record.published_at or "")[:16] == MOMENT


def test_month_first_meta_beside_a_printed_stamp() -> None:
    metas = '<meta name="article:published_time" content="3/7/2026 8:12:11 AM">'
    assert (read(page(metas)).published_at or "")[:16] == MOMENT


@pytest.mark.parametrize(
    ("stamp", "published", "updated"),
    [
        ('<span class="date">Cập nhật lúc 08:12 07/03/2026</span>', None, MOMENT),
        (
            '<span class="date">06/03/2026 10:00</span><span class="date">Cập nhật: 07/03/2026 08:12</span>',
            "2026-03-06T10:00",
            MOMENT,
        ),
        ('<p class="time">Đăng lúc: 06/03/2026 10:00 | Cập nhật: 07/03/2026 08:12</p>', "2026-03-06T10:00", MOMENT),
        ("", None, None),
    ],
)
def test_two_stamps(stamp: str, published: str | None, updated: str | None) -> None:
    comments = '<div class="comments"><div class="item"><span class="time">07/03/2026 09:00</span></div></div>'
    record = read(page(stamp=stamp, behind=comments))
    assert ((record.published_at or "")[:16] or None, (record.updated_at or "")[:16] or None) == (published, updated)


def test_a_date_of_another_article_behind_the_text_never_beats_the_metadata() -> None:
    card = '<div class="story"><span class="time">06/03/2026 01:15</span></div>'
    record = read(page(ld('"datePublished":"2026-03-07T08:12:11+07:00"'), stamp="", behind=card))
    assert (record.published_at or "")[:16] == MOMENT
    assert "published.conflict" not in record.issues


@pytest.mark.parametrize(
    "variant",
    [
        {"heading": f'<h2 class="title">{c.HEADLINE}</h2>'},
        {"heading": f'<div class="post-title">{c.HEADLINE}</div>'},
        {"heading": f'<header class="article-header"><h1>{c.HEADLINE}</h1></header>'},
        {"before": '<h1 class="logo"><a href="/">Báo Ví Dụ điện tử tiếng nói</a></h1>'},
        {"before": '<h1 style="display:none">Báo Ví Dụ - Tin tức mới nhất trong ngày</h1>'},
        {"heading": f"<h1><span>{c.HEADLINE[:20]}</span>{c.HEADLINE[20:]}</h1>"},
        {"title": "Khô hạn Đắk Lắk: hồ cạn sớm, dân giữ nước ngày đêm", "heading": f"<h1>{c.HEADLINE}</h1>"},
        {"title": f"{c.HEADLINE} - Báo Ví Dụ", "heading": ""},
        {"sapo": "", "body": f"<p><strong>{c.SAPO}</strong></p>{TEXT}"},
        {"body": f"<p><strong>{c.SAPO}</strong></p>{TEXT}"},
        {"body": f"<h1>{c.HEADLINE}</h1>{TEXT}"},
        {"stamp": "", "body": f'<p class="date">07/03/2026 08:12</p>{TEXT}'},
        {"mark": "abc"},
        {"mark": "abc", "body": "".join(f"<div>{text}</div>" for text in c.BODY)},
        {"mark": "abc", "body": f"<div>{c.ps(*c.BODY[:4])}</div><div>{c.ps(*c.BODY[4:])}</div>"},
    ],
)
def test_headline_sapo_and_body_in_other_places(variant: dict[str, Any]) -> None:
    record = read(page(**variant))
    assert record.headline == c.HEADLINE
    assert record.sapo == c.SAPO
    assert tuple((record.body or "").split("\n\n")) == c.BODY
    assert (record.published_at or "")[:16] == MOMENT


NAMES = [
    ("Y Krin", {"Y Krin"}),
    ("Y Krin - H’Nuen", {"Y Krin", "H’Nuen"}),
    ("Y Krin và 1 tác giả khác", {"Y Krin"}),
    ("Theo TTXVN", set()),
    ("Bài và ảnh: Y KRIN", {"Y KRIN"}),
    ("PV", set()),
    ("Y Krin; H’Nuen Mlô", {"Y Krin", "H’Nuen Mlô"}),
    ('<a href="/tac-gia/y">Y Krin</a>, <a href="/tac-gia/h">H’Nuen</a>', {"Y Krin", "H’Nuen"}),
    ('<img alt="Y Krin" src="/x.jpg"><span class="name">Y Krin</span><span>Phóng viên</span>', {"Y Krin"}),
    ('<b>Y Krin</b><br><a href="mailto:a@b.vn">a@b.vn</a>', {"Y Krin"}),
    ("Thứ Bảy, 07/03/2026 08:12 | Y Krin", {"Y Krin"}),
]


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize(("printed", "names"), NAMES)
def test_author_nodes(printed: str, names: set[str], place: str) -> None:
    assert set(read(page(**{place: f'<div class="author">{printed}</div>'})).authors) == names


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="comment-box"><div class="comment-author">Trần Văn Bạn</div><p>Hay quá</p></div>',
        '<div class="related"><article><span class="author">Trần Văn Khác</span></article></div>',
        '<div class="list-news"><div class="item"><span class="author">Trần Văn Khác</span></div></div>',
    ],
)
def test_authors_of_other_texts(markup: str) -> None:
    assert read(page(behind=markup)).authors == []


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ('{"@type":"Person","name":"Y Krin, H’Nuen"}', {"Y Krin", "H’Nuen"}),
        ('["Y Krin","H’Nuen"]', {"Y Krin", "H’Nuen"}),
        ('{"@type":"Person","name":"Y Krin - VOV.VN"}', {"Y Krin"}),
        ('{"@type":"Person","name":"Bảo An Nhiên"}', {"Bảo An Nhiên"}),
        ('{"@type":"Organization","name":"Báo Ví Dụ"}', set()),
        ('{"@type":"NewsMediaOrganization","name":"Ví Dụ Online"}', set()),
        ('{"@type":"Person","name":"Báo Ví Dụ"}', set()),
        ('{"@type":"Person","name":"Tác giả"}', set()),
        ('{"@type":"Person","name":"vidu.vn"}', set()),
        ('{"@type":"Person","name":"TTXVN - Lý Thường Kiệt, Hà Nội"}', set()),
    ],
)
def test_machine_authors(value: str, names: set[str]) -> None:
    assert set(read(page(ld(f'"author":{value}'))).authors) == names


def test_print_completes_the_machine_where_it_names_the_same_person() -> None:
    machine = ld('"author":{"@type":"Person","name":"Y Krin"}')
    assert read(page(machine, before='<p class="author">Y KRIN - H’NUEN</p>')).authors == ["Y KRIN", "H’NUEN"]
    assert read(page(machine, before='<p class="author">Trần Văn Khác</p>')).authors == ["Y Krin"]
    nobody = ld('"author":{"@type":"Person","name":"Báo Ví Dụ"}')
    tail = f'{TEXT}<p style="text-align:right"><strong>Y Krin</strong> y@vd.vn</p>'
    assert read(page(nobody, body=tail)).authors == ["Y Krin"]


@pytest.mark.parametrize("box", ["other-info", "card-text", "latest-meta list-news-info"])
def test_the_articles_own_head_may_be_named_like_a_list(box: str) -> None:
    head = f'<div class="{box}"><span class="date">07/03/2026 08:12</span><span class="author">Y Krin</span></div>'
    record = read(page(stamp=head))
    assert (record.published_at or "")[:16] == MOMENT
    assert record.authors == ["Y Krin"]


def test_a_related_box_above_the_text_is_not_its_head() -> None:
    box = (
        '<div class="related-top"><span class="date">06/03/2026 07:00</span><span class="author">Trần Khác</span></div>'
    )
    record = read(page(ld('"datePublished":"2026-03-07T08:12:11+07:00"'), stamp=box))
    assert (record.published_at or "")[:16] == MOMENT
    assert record.authors == []
