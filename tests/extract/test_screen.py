"""Screening: what is no page is named; what is one passes."""

import pytest

from newscrawl.errors import BlockedPage, PageError, SoftNotFound, StubPage, WrongContent
from newscrawl.extract.page import Page
from newscrawl.extract.screen import SMALL, _is_small, screen

LONG = (
    "<p>" + "Sáng nay, xã vùng cao họp bàn việc mở con đường mới qua suối, ai nấy đều góp ý rất sôi nổi. " * 40 + "</p>"
)


def page(html: str, **kwargs: object) -> Page:
    return Page(html.encode(), "https://baovidu.vn/tin-12345.html", **kwargs)  # type: ignore[arg-type]


CHALLENGES = [
    "<html><head><title>Just a moment...</title></head><body><div id='cf-wrapper'>x</div></body></html>",
    "<title>Attention Required! | Cloudflare</title><body>Sorry, you have been blocked</body>",
    "<title>baovidu.vn</title><body><p>Đang kiểm tra trình duyệt của bạn trước khi truy cập</p></body>",
    "<title>Xác minh</title><body><p>Vui lòng xác nhận bạn là con người</p><div class='g-recaptcha'></div></body>",
    "<title>x</title><body>Hãy chứng minh bạn không phải là robot</body>",
    "<title>Truy cập bị từ chối</title><body>Truy cập bị từ chối</body>",
    "<title>Đăng nhập</title><body><form>Vui lòng đăng nhập để đọc tiếp<input type='password'></form></body>",
    "<title>403 Forbidden</title><body><center><h1>403 Forbidden</h1></center><hr>nginx</body>",
]

STUBS = [
    "",
    "   \r\n ",
    '<html><body><script>document.cookie="D1N=0a1b2c"+"; path=/";window.location.reload(true);</script></body></html>',
    "<html><head><meta http-equiv='refresh' content='0;url=/'></head><body></body></html>",
    "<html><title>Báo Ví Dụ</title><body><div id='root'></div><script src='/app.js'></script></body></html>",
]

MISSING = [
    "<title>Không tìm thấy trang - Báo Ví Dụ</title><body>" + LONG + "</body>",
    "<title>404 Not Found</title><body>" + LONG + "</body>",
    "<title>Báo Ví Dụ</title><body><h1>Trang bạn yêu cầu không tồn tại</h1>" + LONG + "</body>",
    "<title>Báo Ví Dụ</title><body><h2>Bài viết không tồn tại hoặc đã bị xóa</h2><a href='/'>Về trang chủ</a></body>",
    "<title>Trang này không còn tồn tại</title><body>" + LONG + "</body>",
]


@pytest.mark.parametrize("html", CHALLENGES)
def test_challenges_are_blocked(html: str) -> None:
    with pytest.raises(BlockedPage):
        screen(page(html))


@pytest.mark.parametrize("html", STUBS)
def test_stubs(html: str) -> None:
    with pytest.raises(StubPage):
        screen(page(html))


@pytest.mark.parametrize("html", MISSING)
def test_soft_not_found(html: str) -> None:
    with pytest.raises(SoftNotFound):
        screen(page(html))


@pytest.mark.parametrize(
    "html",
    [
        "<title>Cầu mới</title><body><h1>Cầu mới qua suối</h1>" + LONG + "</body>",
        # an ordinary page behind Cloudflare carries its script, a page may hold a login box and a captcha for comments
        "<title>Cầu mới</title><body>"
        + LONG * 6
        + "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
        "<input type='password'>Đăng nhập để bình luận <div class='g-recaptcha'></div></body>",
        "<title>Không tìm thấy trang phục truyền thống ở chợ phiên</title><body><h1>Chợ phiên vắng áo chàm</h1>"
        + LONG
        + "</body>",
        "<title>Không phải robot: nông dân dùng máy bay</title><body>" + LONG + "</body>",
    ],
)
def test_pages_pass(html: str) -> None:
    screen(page(html))


@pytest.mark.parametrize(
    ("body", "headers", "wanted"),
    [
        (b"%PDF-1.7 ...", {}, "article"),
        (b"\x89PNG\r\n", {}, "article"),
        (b"<html><body>x</body></html>", {"Content-Type": "image/jpeg"}, "article"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", {}, "listing"),
        (b'{"data": []}', {}, "article"),
        (("<html><head><title>Trang chủ</title></head><body>" + LONG + "</body></html>").encode(), {}, "xml"),
        (b"plain words", {}, "json"),
    ],
)
def test_wrong_content(body: bytes, headers: dict[str, str], wanted: str) -> None:
    with pytest.raises(WrongContent):
        screen(Page(body, "https://baovidu.vn/x", headers=headers), wanted)


@pytest.mark.parametrize(
    ("body", "headers", "wanted"),
    [
        (b"\xef\xbb\xbf<?xml version='1.0'?><rss/>", {"Content-Type": "text/html"}, "xml"),
        (b"<urlset></urlset>", {"Content-Type": "application/xml; charset=utf-8"}, "xml"),
        (b"\x1f\x8b\x08 gz", {"Content-Type": "application/octet-stream"}, "xml"),
        (b'{"data": []}', {"Content-Type": "application/json"}, "json"),
        (b'{"data": []}', {"Content-Type": "application/json"}, "listing"),
    ],
)
def test_machine_content_passes(body: bytes, headers: dict[str, str], wanted: str) -> None:
    screen(Page(body, "https://baovidu.vn/x", headers=headers), wanted)


def test_a_challenge_instead_of_a_feed_is_blocked() -> None:
    with pytest.raises(BlockedPage):
        screen(page(CHALLENGES[0]), "xml")


def test_issue_codes_exist() -> None:
    codes = {kind.issue for kind in (BlockedPage, StubPage, SoftNotFound, WrongContent)}
    assert len(codes) == 4
    assert all(issubclass(kind, PageError) for kind in (BlockedPage, StubPage, SoftNotFound, WrongContent))


BLANKS = [b"", b"\n", b" " * 5000, b"\r\n" * 9000, b"\t"]
FILLED = [b"", b"x", b"<p>" * 2000, b"<p>" * 5999, b"x" * (SMALL - 1), b"x" * SMALL, b"x" * 40_000]


@pytest.mark.parametrize("before", BLANKS)
@pytest.mark.parametrize("after", BLANKS)
@pytest.mark.parametrize("filled", FILLED)
def test_a_body_is_small_without_the_blanks_around_it(before, filled, after):
    body = before + filled + after
    assert _is_small(body) is (len(body.strip()) < SMALL)


@pytest.mark.parametrize("before", BLANKS)
def test_xml_is_told_behind_any_blanks(before):
    with pytest.raises(WrongContent):
        screen(Page(before + b"<?xml version='1.0'?>" + b"<!-- x -->" * 300 + b"<rss></rss>" + b"<p>" * 9000, None))
    whole = f"<html><head><title>Mưa lớn</title></head><body>{LONG}".encode()
    screen(Page(before + b"<?xml version='1.0'?>" + b" " * 1500 + whole, None))
