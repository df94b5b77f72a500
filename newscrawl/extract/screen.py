"""Whether a response is a page to read at all: challenge, stub, "not found" with status 200, another content type.

Runs before any extraction, because harmless nonsense in an archive is worse than a counted refusal. Judges what the
page shows, never gets around it. Marks are read in titles, headings and short pages only: an article about captchas
or a page behind Cloudflare with its ordinary script is a page.
"""

import re

from newscrawl.errors import BlockedPage, SoftNotFound, StubPage, WrongContent
from newscrawl.extract.page import Page, text_of

SMALL = 20_000
"""Bytes: a challenge, stub or refusal is smaller; the smallest whole page among the captures has 138 kB."""
SHORT = 1200
"""Characters of visible text up to which a page counts as saying one thing only."""

_CHALLENGE_TITLE = re.compile(
    r"\s*(?:just a moment|attention required|access denied|ddos-guard|please wait|checking your browser|"
    r"security check|"
    r"are you (?:a )?(?:human|robot)|human verification|pardon our interruption|request (?:rejected|unsuccessful)|"
    r"sucuri website firewall|403 forbidden|forbidden|too many requests|bot verification|robot challenge|"
    r"vui lòng (?:chờ|đợi|xác (?:nhận|minh|thực))|xác (?:minh|thực|nhận) (?:bạn|người dùng|truy cập|không phải)|"
    r"kiểm tra (?:bảo mật|trình duyệt)|đang kiểm tra|truy cập bị (?:từ chối|chặn)|bạn (?:đã )?bị chặn)",
    re.IGNORECASE,
)
_CHALLENGE_TEXT = re.compile(
    r"checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"enable javascript and cookies to continue|unusual traffic|you have been blocked|"
    r"không phải (?:là )?(?:robot|người máy|rô bốt)|xác (?:minh|nhận|thực) (?:rằng )?bạn là (?:con )?người|"
    r"đang kiểm tra trình duyệt|truy cập (?:của bạn )?(?:đã )?bị (?:từ chối|chặn|tạm khóa)|"
    r"(?:địa chỉ )?ip của bạn (?:đã )?bị (?:chặn|khóa)|nhập mã (?:captcha|xác (?:nhận|thực|minh))|"
    r"phát hiện truy cập bất thường|quá nhiều yêu cầu",
    re.IGNORECASE,
)
_CHALLENGE_MARK = re.compile(
    rb"cf-browser-verification|cf_chl_opt|cf-chl-|cf-error-details|_Incapsula_Resource|/_sec/cp_challenge|"
    rb"sucuri_cloudproxy_js|ddos-guard|g-recaptcha|h-captcha|cf-turnstile",
    re.IGNORECASE,
)
_COOKIE_STUB = re.compile(rb"document\.cookie\s*=.{0,2000}?(?:location\.reload|location\.href|location\s*=)", re.DOTALL)
_RELOAD_STUB = re.compile(rb"http-equiv\s*=\s*[\"']?refresh|location\.(?:reload|replace|href)", re.IGNORECASE)
_LOGIN = re.compile(r"đăng nhập (?:để|tài khoản|vào)|vui lòng đăng nhập|please (?:log|sign) in|mật khẩu", re.IGNORECASE)
_NOT_FOUND = re.compile(
    r"^(?:\W*(?:lỗi|error|oops|rất tiếc|xin lỗi|opps)\W*)?(?:"
    r"404(?:\W+(?:not found|page not found|không tìm thấy.*|error|lỗi.*))?|(?:page|file|article) not found|not found|"
    r"không tìm thấy(?: (?:trang|bài viết|nội dung|tin|dữ liệu|kết quả|đường dẫn)"
    r"(?: (?:này|web|bạn|mà|yêu cầu|phù hợp|nào)\b.*)?)?|"
    r"(?:trang|bài viết|nội dung|tin|đường dẫn|liên kết)"
    r"(?: (?:này|web|bạn|mà bạn|tin|đang|vừa|cần|muốn|tìm|kiếm|xem|truy cập|yêu cầu)){0,8} "
    r"(?:không (?:còn )?tồn tại|không (?:được )?tìm thấy|đã (?:bị )?(?:xóa|xoá|gỡ)).*)\W*$",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s[|–—-]\s")
_TYPES: dict[str, tuple[str, ...]] = {
    "article": ("text/html", "application/xhtml", "text/plain", "application/json"),
    "listing": ("text/html", "application/xhtml", "text/plain", "application/json"),
    "xml": ("xml", "rss", "atom", "gzip", "octet-stream", "text/plain", "text/html"),
    "json": ("json", "javascript", "text/plain", "text/html"),
}
_UNSEEN = ("script", "style", "noscript", "template")
_HEAD = 8192
"""Bytes: what a page begins or ends with."""
_MAGIC = {
    b"%PDF": "a PDF", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"PK\x03\x04": "a ZIP file",
    b"ID3": "a sound file", b"RIFF": "a media file",
}  # fmt: skip
_MAGICS = tuple(_MAGIC)


def screen(page: Page, wanted: str = "article") -> None:
    """Raises a `PageError` when a response is not what was asked for; returns None for a page to read.

    `wanted` is article, listing, xml or json. BlockedPage: challenge, refusal, login wall. StubPage: empty, or a script
    that only sets a cookie and reloads (D1N). SoftNotFound: "not found" with status 200. WrongContent: another kind.
    """
    start = page.body[:_HEAD].strip()
    if len(start) < _HEAD // 2:  # else a page is not copied whole for the line end behind it
        start = page.body.strip()
    if not start:
        raise StubPage("the body is empty")
    _content_type(page, wanted)
    if start.startswith(_MAGICS):
        raise WrongContent(f"the content is {next(kind for magic, kind in _MAGIC.items() if start.startswith(magic))}")
    if wanted in ("xml", "json") or not _is_html(start):
        _machine(page, page.body.strip(), wanted)
        return
    _html(page)


def _content_type(page: Page, wanted: str) -> None:
    declared = page.headers.get("content-type", "").partition(";")[0].strip().lower()
    if declared and not any(kind in declared for kind in _TYPES.get(wanted, ())):
        raise WrongContent(f"the content type is {declared}")


def _is_html(body: bytes) -> bool:
    head = body[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"{", b"[")):
        return False
    if head.startswith((b"<rss", b"<urlset", b"<sitemapindex", b"<feed")):
        return False
    return not head.startswith(b"<?xml") or b"<html" in head


def _machine(page: Page, body: bytes, wanted: str) -> None:
    """XML or JSON where it was wanted, else why not: an HTML page in its place is screened for what it says."""
    html = _is_html(body) and not body.startswith((b"\x1f\x8b", b"http")) and b"<" in body[:512]
    if wanted in ("article", "listing"):
        if body[:1] not in b"{[" or wanted == "article":
            raise WrongContent("a feed, a sitemap or JSON where a page was asked for")
        return
    if html and re.search(rb"<(?:!doctype html|html|head|body|script)", body[:2048], re.IGNORECASE):
        _html(page)
        raise WrongContent(f"an HTML page where {wanted.upper()} was asked for")
    if wanted == "json" and body.lstrip(b"\xef\xbb\xbf")[:1] not in b"{[":
        raise WrongContent("no JSON object or list")


def _html(page: Page) -> None:
    title = _title(page)
    small = _is_small(page.body)
    if _CHALLENGE_TITLE.match(title) and (small or page.status in (403, 429, 503)):
        raise BlockedPage(f"the page is a challenge or a refusal: “{title[:80]}”")
    if _NOT_FOUND.match(_own_part(title)):
        raise SoftNotFound(f"the page says “{title[:80]}”")
    if small:
        _small(page, page.body.strip(), title)
    elif not _says_article(page):
        _headings(page)


def _is_small(body: bytes) -> bool:
    """Whether a body has less than `SMALL` bytes without the blanks around it."""
    if len(body) > SMALL + 2 * _HEAD and body[:_HEAD].strip() and body[-_HEAD:].strip():
        return False
    return len(body.strip()) < SMALL


def _small(page: Page, body: bytes, title: str) -> None:
    text = _visible(page)
    if len(text) < SHORT:
        said = _CHALLENGE_TEXT.search(f"{title} {text}")
        if said is not None or _CHALLENGE_MARK.search(body):
            raise BlockedPage(f"the page is a challenge or a refusal: {said.group() if said else title!r}")
        if page.matches('input[type="password"]') and _LOGIN.search(f"{title} {text}"):
            raise BlockedPage("the page asks to log in")
        if _COOKIE_STUB.search(body):
            raise StubPage("a script that sets a cookie and reloads")
    if len(text) < 40:
        if _RELOAD_STUB.search(body):
            raise StubPage("a page that only sends the reader elsewhere")
        raise StubPage(f"a page without text ({len(body)} bytes)")
    _headings(page)


def _headings(page: Page) -> None:
    for node in page.all("h1, h2, h3, .error-404, .page-404, .not-found, .error-page p, #content p:first-child"):
        text = " ".join(text_of(node).split())
        if 3 <= len(text) <= 120 and _NOT_FOUND.match(text):
            raise SoftNotFound(f"the page says “{text[:80]}”")


def _says_article(page: Page) -> bool:
    return "article:published_time" in page.meta or page.meta.get("og:type") == "article"


def _title(page: Page) -> str:
    node = page.first("title")
    return " ".join(text_of(node).split()) if node is not None else ""


def _own_part(title: str) -> str:
    """The title without the paper's name behind a bar or dash."""
    return _SITE.split(title, maxsplit=1)[0].strip()


def _visible(page: Page) -> str:
    body = page.first("body")
    if body is None:
        return ""
    parts = []
    for node in body.traverse(include_text=True):
        if node.tag == "-text" and node.parent is not None and node.parent.tag not in _UNSEEN:
            parts.append(node.text(deep=False) or "")
            if sum(map(len, parts)) > 20 * SHORT:
                break
    return " ".join(" ".join(parts).split())
