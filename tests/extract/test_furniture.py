"""Furniture around one article that repeats or imitates its parts: bars, twins, next articles, comments, contents."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest

from tests.extract.sites import common as c
from tests.extract.test_variants import MOMENT, TEXT, page, read

TAGS = "".join(f'<a href="/tag/{n}.html">{tag}</a> ' for n, tag in enumerate(c.TAGS))
TRAIL = '<div class="breadcrumb"><a href="/">Trang chủ</a><a href="/kinh-te">Kinh tế</a></div>'
TAIL = f'<div class="author">Y Krin</div><div class="tags">{TAGS}</div>'
BAR = f'<div class="sticky-header"><h1>{c.HEADLINE}</h1><span class="sticky-date">07/03/2026</span></div>'
WHOLE = page(before=TRAIL, behind=TAIL)


def around(*, before: str = "", behind: str = "", body: str = TEXT, heading: str = f"<h1>{c.HEADLINE}</h1>") -> str:
    return page(before=before + TRAIL, behind=TAIL + behind, body=body, heading=heading)


PAGES = {
    "plain": WHOLE,
    "bar-first": WHOLE.replace("<body>", f"<body>{BAR}"),
    "bar-last": WHOLE.replace("</body>", f"{BAR}</body>"),
    "bar-in-header": WHOLE.replace("<body>", f'<body><header class="site-header"><h1>{c.HEADLINE}</h1></header>'),
    "pop-up": around(behind='<div class="popup"><h1></h1><div class="sapo"></div><div class="detail-content"></div></div>'),
    "print-twin": around(behind=f'<div style="display:none"><h1>{c.HEADLINE}</h1><div class="detail-content">{TEXT}</div></div>'),
    "mobile-twin": around(before=f'<div class="mobile-only"><h2>{c.HEADLINE}</h2></div>'),
    "card-above": around(before=f'<div class="hot-news"><h3><a href="/x-1234.html">Khác</a></h3><p class="sapo">{c.OTHER_SAPO}</p><span class="time">06/03/2026 07:00</span></div>'),
    "next-article": around(behind=f'<div class="next"><h1>Bài tiếp theo khác hẳn bài này</h1><span class="date">06/03/2026 07:00</span><div class="detail-content">{"<p>Đoạn văn của bài tiếp theo khác hẳn.</p>" * 12}</div></div>'),
    "comments": around(behind='<div id="comments">' + "".join(f'<div class="cmt"><b class="name">Bạn {n}</b><span class="date">07/03/2026 09:0{n}</span><p>{c.OTHER_SAPO}</p></div>' for n in range(9)) + "</div>"),
    "contents": around(body='<div class="toc"><p>Nội dung chính</p><ul><li><a href="#a">Chia nước</a></li></ul></div>' + TEXT),
    "views-behind": around(body=TEXT + '<p class="view-count">Lượt xem: 1.234</p>'),
    "event": around(before='<div class="event"><a href="/su-kien/han-han">Hạn hán Tây Nguyên</a></div>'),
    "no-break-spaces": around(body=TEXT.replace("<p>", "<p>&nbsp;&nbsp;")),
    "fonts": around(body=TEXT.replace("<p>", '<p><font face="Arial">').replace("</p>", "</font></p>")),
    "hidden-in-heading": around(heading=f'<h1>{c.HEADLINE} <span style="display:none">(ảnh)</span></h1>'),
    "name-in-the-stamp": page(before=TRAIL, behind=f'<div class="tags">{TAGS}</div>', stamp='<div class="info">07/03/2026 08:12 | Y Krin</div>'),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_everything_is_read_as_on_the_plain_page(name: str) -> None:
    record = read(PAGES[name])
    assert (record.headline, record.sapo) == (c.HEADLINE, c.SAPO)
    assert tuple((record.body or "").split("\n\n")) == c.BODY
    assert (record.published_at or "")[:16] == MOMENT
    assert record.authors == ["Y Krin"]
    assert (record.section, record.tags) == ("Kinh tế", list(c.TAGS))
