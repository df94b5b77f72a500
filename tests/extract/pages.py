"""Article pages of our own writing in the markup of content systems in use: furniture around one and the same article.

The structure follows what captures and public configurations show (2019–2026); every sentence is ours.
"""

# ruff: noqa: E501 - markup and sentences stand on one line, as in a page

HEADLINE = "Bon Pi Nao giữ nước cho mùa cà phê"
SAPO = "Ba trạm bơm cũ được sửa lại kịp thời đã giúp hàng trăm hộ ở bon Pi Nao giữ được vườn cà phê qua đợt nắng dài nhất trong mười năm."
BODY = (
    "Sáng sớm, bà con ở bon Pi Nao đã ra rẫy tưới cà phê vì đợt nắng kéo dài hơn mọi năm, có nơi hơn bốn tháng không có một trận mưa nào đáng kể.",
    "Ông Y Thịnh, trưởng bon, cho biết mực nước hồ Đắk Rung xuống thấp nhất từ năm 2016, nhiều giếng đào phải vét thêm vài mét mới có nước.",
    "Đo lại từng hồ nhỏ",
    "Theo Nghị quyết số 12 ngày 15/5/2025 của Hội đồng nhân dân xã, mỗi hộ được hỗ trợ một phần tiền điện để chạy máy bơm trong ba tháng cao điểm của mùa khô.",
    "Đến cuối tuần, ba trạm bơm đã chạy lại và nước về tới những thửa xa nhất; bà con tin rằng vụ này vẫn giữ được bảy phần sản lượng.",
)
CAPTION = "Trạm bơm số hai chạy lại sau một tháng nằm im. Ảnh: H.N"
AUTHOR = "Anh Biên"
PRINTED = "21/06/2025 10:05"
ISO = "2025-06-21T10:05:00+07:00"
URL = "https://baovidu.vn/kinh-te/bon-pi-nao-giu-nuoc-cho-mua-ca-phe-1234567.html"

MENU = '<header><div class="clock" id="today">Thứ Bảy, 28/06/2025</div><a class="logo" href="/">Báo Ví Dụ</a><nav><ul>' + "".join(
    f'<li><a href="/{slug}">{name}</a></li>' for slug, name in (("thoi-su", "Thời sự"), ("kinh-te", "Kinh tế"), ("van-hoa", "Văn hóa"))
) + "</ul></nav></header>"  # fmt: skip
_CARD = (
    '<article class="card story"><h3 class="card-title title"><a href="/x/bai-so-{n}-99887{n}.html">Bài khác số {n} nói về chuyện khác hẳn</a></h3>'
    '<time class="time date" datetime="2025-06-2{n}T09:00:00+07:00">2{n}/06/2025 09:00</time>'
    '<p class="summary desc sapo">Tóm tắt của bài khác số {n}, không thuộc bài này và không được lẫn vào bài này.</p></article>'
)
RELATED = (
    '<div class="related-news box-related"><h3>Tin liên quan</h3>'
    + "".join(_CARD.format(n=n) for n in range(3))
    + "</div>"
)
SIDEBAR = '<aside class="sidebar"><h2>Đọc nhiều</h2>' + "".join(_CARD.format(n=n) for n in range(3, 7)) + "</aside>"
COMMENTS = '<div class="comment-list" id="comments"><div class="item"><b class="author">Bạn đọc Sơn</b> <span class="time">22/06/2025 07:11</span><p>Bài viết hay quá, mong báo viết tiếp về các bon khác nữa cho bà con.</p></div></div>'
FOOTER = "<footer><p>Giấy phép số 123/GP-BTTTT cấp ngày 01/02/2020. Ghi rõ nguồn khi phát hành lại thông tin từ website này.</p></footer>"

PARAGRAPHS = "".join(
    f"<p><strong>{text}</strong></p>" if index == 2 else f"<p>{text}</p>" for index, text in enumerate(BODY)
)
HEADING2 = PARAGRAPHS.replace(f"<p><strong>{BODY[2]}</strong></p>", f"<h2>{BODY[2]}</h2>")
DIVS = "".join(f"<div>{text}</div>" for text in BODY)
FIGURE = f'<figure class="image"><img src="/pic/1.jpg"><figcaption>{CAPTION}</figcaption></figure>'
TABLE = f'<table class="picture"><tr><td class="pic"><img src="/pic/1.jpg"></td></tr><tr><td class="caption">{CAPTION}</td></tr></table>'
RIGHT = f'<p style="text-align: right;"><strong>{AUTHOR}</strong></p>'


def head(*, ld: str = "", metas: str = "", title: str = f"{HEADLINE} - Báo Ví Dụ") -> str:
    """A page head: title, og metas and JSON-LD as given."""
    block = f'<script type="application/ld+json">{ld}</script>' if ld else ""
    return (
        f'<head><meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{HEADLINE}">'
        f'<meta property="og:site_name" content="Báo Ví Dụ"><meta property="og:description" content="{SAPO}">'
        f'<link rel="canonical" href="{URL}">{metas}{block}</head>'
    )


def page(article: str, *, top: str | None = None, bottom: str = SIDEBAR + FOOTER) -> bytes:
    """A whole page around an article's markup."""
    return f'<!DOCTYPE html><html lang="vi">{head() if top is None else top}<body>{MENU}{article}{bottom}</body></html>'.encode()


LD = (
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"' + HEADLINE + '","datePublished":"' + ISO
    + '","author":{"@type":"Person","name":"' + AUTHOR + '"},"publisher":{"@type":"Organization","name":"Báo Ví Dụ"},'
    '"articleSection":"Kinh tế"}'
)  # fmt: skip
