"""Faults that the sample can show on demand, by name, each met on real sites or in the rules of HTTP.

The served site is healthy unless a trap is switched on. What each does to an answer is in `spoil`; the sites' own
defects (a breadcrumb as first `h1`, a stray `</html>`) belong to the templates, since they are the normal case there.
"""

# ruff: noqa: E501 - markup is not wrapped

import re
import unicodedata
from base64 import b64encode
from random import Random

TRAPS: dict[str, str] = {
    "challenge": "every article page is a challenge page with status 200 (`Đang kiểm tra trình duyệt`)",
    "challenge-403": "every article page is a challenge page with status 403",
    "challenge-503": "every article page is a challenge page with status 503",
    "challenge-site": "everything but robots.txt is a challenge page with status 403",
    "stub": "every article page is a script that sets a cookie and reloads, status 200",
    "soft-404": "every article page is a `không tìm thấy` page with status 200",
    "empty": "every article page has an empty body, status 200",
    "wrong-type": "every article page is a PDF",
    "broken-layout": "the class or id of every body, sapo and stamp node is another one",
    "broken-views": "the view counter's class is another one",
    "protected-body": "bodies are one long run of letters, as copy protection leaves them (dhcn and Đắk Nông pages)",
    "unfilled": "headlines, sapos and counters are unfilled placeholders (`{title}`, `{{views}}`)",
    "stall": "article pages answer after 30 seconds of silence (`stall_seconds`)",
    "cut": "article pages end in the middle of the body and the connection drops",
    "rate-limit": "every second article request is refused with 429 and Retry-After: 2",
    "unavailable": "everything but robots.txt answers 503 with Retry-After: 3600",
    "robots-500": "robots.txt answers 500",
    "robots-404": "robots.txt answers 404",
    "robots-closed": "robots.txt disallows everything",
    "robots-html": "robots.txt is an HTML page with status 200",
    "endless-paging": "a listing has a next page for ever, with the same articles",
    "paging-stops": "listings link no page after the fifth, as Báo Cần Thơ's do",
    "sitemap-loop": "the sitemap index lists itself and children that list the index",
    "sitemap-huge": "every sitemap child lists 50,000 addresses that do not exist",
    "sitemap-broken": "sitemaps end in the middle of an element",
    "feed-broken": "feeds carry a bare ampersand and an unknown entity",
    "wrong-charset": "pages are UTF-8 but declare windows-1252 in header and meta",
    "legacy-charset": "pages are windows-1258 bytes and say so",
    "mojibake": "pages are UTF-8 that was read as Latin-1 and encoded again",
    "no-validators": "no ETag and no Last-Modified, conditions are ignored",
    "no-gzip": "answers are never compressed",
    "redirects": "article addresses answer 301 to their www. twin, which answers 200",
    "moved-home": "article addresses answer 302 to the front page",
    "look-alikes": "pages print Ð and ð (U+00D0, U+00F0) for Đ and đ",
    "twin-addresses": "listings link articles on the m. host with tracking parameters beside the plain addresses",
    "link-noise": "listings carry javascript:, mailto:, print, tag and foreign links between the articles",
}


def challenge_page(host: str) -> bytes:
    """A browser check: a few lines of text and a script, no article."""
    return (
        '<!DOCTYPE html><html lang="vi"><head><title>Đang kiểm tra trình duyệt...</title><meta name="robots" content="noindex,nofollow" />'
        f'</head><body><div class="main-wrapper"><h1>{host}</h1><h2>Đang xác minh bạn không phải là robot</h2>'
        "<p>Vui lòng bật JavaScript và cookie để tiếp tục. Checking your browser before accessing the site.</p>"
        '<form id="challenge-form" action="/cdn-cgi/challenge?__tk=0a1b" method="POST"><input type="hidden" name="r" value="271" /></form>'
        "<script>window._cf_chl_opt={cvId:'3',cType:'managed'};setTimeout(function(){document.getElementById('challenge-form').submit();},4000);</script>"
        "</div></body></html>"
    ).encode()


def stub_page() -> bytes:
    """A cookie stub: a page that is nothing but a script."""
    return (
        b'<html><body><script>document.cookie="D1N=5f1c3a;expires=Fri, 31-Dec-2099 23:59:59 GMT;path=/";'
        b"window.location.reload(true);</script></body></html>"
    )


def missing_page(name: str) -> bytes:
    """What the sites print for an address that does not exist."""
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8" /><title>Không tìm thấy trang - {name}</title></head><body>'
        f'<div class="error-page"><h1>404</h1><p>Xin lỗi, trang bạn tìm kiếm không tồn tại hoặc đã bị xóa.</p><a href="/">Về trang chủ</a></div>'
        "</body></html>"
    ).encode()


_BODY_CLASSES = re.compile(
    rb"newscontent|content-fck(?:-font-size)?|newscontents|td-post-content|content-detail|sc-longform-header-sapo|block-sc-sapo|b-maincontent"
    rb"|article__body|zce-content-body|cms-body|article__sapo|cms-desc|text-intro|dcontent|pHead|pBody|news_detail_sapo|news-details__content|link_content"
    rb"|content_detail|editor-content|editor-detail|fulltext|articleBody|post-content|singular-content|contentNews|contentView|sapo"
)
_STAMP_CLASSES = re.compile(
    rb'(?<=class=")(?:date|pubdate|time|date-detail)(?=[" ])|block-sc-publish-time|sc-longform-header-date'
)


def break_layout(page: bytes) -> bytes:
    """Renames the nodes that rules live on, as a redesign would; the text stays."""
    page = _BODY_CLASSES.sub(lambda m: b"x9-" + m.group()[:2], page)
    return _STAMP_CLASSES.sub(b"x9-stamp", page)


def break_views(page: bytes) -> bytes:
    """Renames the counter's node."""
    return re.sub(rb'class="(?:view|views|view-count|luot-xem|viewcount)"', b'class="x9-eye"', page)


_PROTECTED = re.compile(rb'(<div (?:id="dcontent"|class="newscontent")[^>]*>)(.*?)(</div>\n(?:<div class=))', re.DOTALL)


def protect(page: bytes) -> bytes:
    """The body as a publisher's copy protection leaves it: here letters without any meaning, of the same length.

    Nothing may decode such a body (stored pages of Thanh Hóa and Phú Thọ), so nothing is hidden in it.
    """

    def scramble(found: re.Match[bytes]) -> bytes:
        noise = Random(len(found[2])).randbytes(len(found[2]) * 3 // 4)  # noqa: S311 - noise
        return found[1] + b64encode(noise) + found[3]

    return _PROTECTED.sub(scramble, page, count=1)


def look_alikes(page: bytes) -> bytes:
    """Icelandic letters for the Vietnamese ones, as old keyboards and CP1258 tables leave them."""
    return page.replace("Đ".encode(), b"\xc3\x90").replace("đ".encode(), b"\xc3\xb0")


def twin_address(url: str) -> str:
    """The same article on the mobile host with what social networks append."""
    scheme, _, rest = url.partition("://")
    mark = "&" if "?" in rest else "?"
    return f"{scheme}://m.{rest.removeprefix('www.')}{mark}utm_source=zalo&fbclid=IwAR271"


def unfill(page: bytes) -> bytes:
    """Placeholders where a template engine failed."""
    page = re.sub(rb"(<h1[^>]*>)[^<]+(</h1>)", rb"\1{title}\2", page)
    return re.sub(rb'(<span class="view[^"]*">(?:<i[^>]*></i>)?)[^<]*', rb"\1{{views}}", page)


def as_charset(page: bytes, name: str) -> bytes:
    """The page's declared charset replaced by another name."""
    return re.sub(rb'charset=("?)utf-8', rb"charset=\1" + name.encode("ascii"), page, flags=re.IGNORECASE)


def windows_1258(page: bytes) -> bytes:
    """The page in CP1258: vowels with their circumflex or horn, tones as combining bytes."""
    pieces: list[bytes] = []
    for char in page.decode("utf-8"):
        try:
            pieces.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            pieces.append(_split_1258(unicodedata.normalize("NFD", char)))
    return as_charset(b"".join(pieces), "windows-1258")


def _split_1258(marks: str) -> bytes:
    """A letter that CP1258 lacks: its base with circumflex, breve or horn composed, then the tone."""
    tones = [m for m in marks[1:] if m in "\u0300\u0301\u0303\u0309\u0323"]
    base = unicodedata.normalize("NFC", marks[0] + "".join(m for m in marks[1:] if m not in tones))
    return (base + "".join(tones)).encode("cp1258", "xmlcharrefreplace")


def mojibake(page: bytes) -> bytes:
    """UTF-8 read as windows-1252 and written as UTF-8 again."""
    return "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in page).encode("utf-8")
