"""Addresses: one spelling for one page, and nothing raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.urls import canonical_host, canonical_url, is_loopback, path_of


@pytest.mark.parametrize(
    ("given_", "host"),
    [
        ("https://www.baovidu.vn/a", "baovidu.vn"),
        ("http://m.BaoVidu.vn:8080/", "baovidu.vn"),
        ("ww.baovidu.vn", "baovidu.vn"),
        ("https://amp.baovidu.vn/x.html", "baovidu.vn"),
        ("https://m.www.baovidu.vn/", "baovidu.vn"),
        ("media.baovidu.vn", "media.baovidu.vn"),
        ("m.vn", "m.vn"),
        ("127.0.0.1:8000", "127.0.0.1"),
        ("//baovidu.vn./a", "baovidu.vn"),
        ("https://[::1]:80/a", "[::1]"),
        ("", ""),
        ("/only/a/path", ""),
    ],
)
def test_canonical_host(given_: str, host: str) -> None:
    assert canonical_host(given_) == host


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        (
            "http://www.baovidu.vn/cau-moi-12345.html?utm_source=zalo&zarsrc=31#top",
            "https://baovidu.vn/cau-moi-12345.html",
        ),
        ("https://m.baovidu.vn/cau-moi-post123.amp", "https://baovidu.vn/cau-moi-post123.html"),
        ("https://baovidu.vn/cau-moi-post123.html/amp", "https://baovidu.vn/cau-moi-post123.html"),
        ("https://m.baovidu.vn/cau-moi-a123.html.amp", "https://baovidu.vn/cau-moi-a123.html"),
        ("https://baovidu.vn/cau-moi-123.htm.amp?x=1", "https://baovidu.vn/cau-moi-123.htm?x=1"),
        ("https://baovidu.vn/cau-moi-123.html.amp/amp/", "https://baovidu.vn/cau-moi-123.html"),
        ("https://baovidu.vn/cau-moi-123.htm/amp", "https://baovidu.vn/cau-moi-123.htm"),
        ("https://baovidu.vn/cau-moi-123.amp.html", "https://baovidu.vn/cau-moi-123.html"),
        ("https://baovidu.vn/amp/cau-moi-123.html", "https://baovidu.vn/cau-moi-123.html"),
        ("https://baovidu.vn/kinh-te/cau-moi/amp/", "https://baovidu.vn/kinh-te/cau-moi"),
        ("https://baovidu.vn/amp", "https://baovidu.vn/amp"),
        ("https://baovidu.vn/index.php/kinh-te/cau-moi.html", "https://baovidu.vn/kinh-te/cau-moi.html"),
        ("https://baovidu.vn/print/cau-moi-a123.html", "https://baovidu.vn/cau-moi-a123.html"),
        ("https://baovidu.vn/print/123456.html", "https://baovidu.vn/print/123456.html"),
        (
            "https://baovidu.vn:443/viewer.aspx?macm=1&amp;mabb=22&fbclid=q",
            "https://baovidu.vn/viewer.aspx?macm=1&mabb=22",
        ),
        ("https://baovidu.vn:8443/a", "https://baovidu.vn:8443/a"),
        ("https://baovidu.vn//a//b/;jsessionid=77?", "https://baovidu.vn/a/b/"),
        ("https://baovidu.vn", "https://baovidu.vn/"),
        ("https://baovidu.vn/tin/c%e1%ba%a7u%20m%E1%BB%9Bi", "https://baovidu.vn/tin/c%E1%BA%A7u%20m%E1%BB%9Bi"),
        ("https://baovidu.vn/tin/cầu mới", "https://baovidu.vn/tin/c%E1%BA%A7u%20m%E1%BB%9Bi"),
        ("https://baovidu.vn/tin/cầu", "https://baovidu.vn/tin/c%E1%BA%A7u"),
        ("https://baovidu.vn/100%/a%2fb?q=a%26b", "https://baovidu.vn/100%25/a%2Fb?q=a%26b"),
        ("https://baovidu.vn/%ff%fe", "https://baovidu.vn/%FF%FE"),
        ("mailto:toasoan@baovidu.vn", "mailto:toasoan@baovidu.vn"),
        ("http://[oops/a", "http://[oops/a"),
    ],
)
def test_canonical_url(given_: str, wanted: str) -> None:
    assert canonical_url(given_) == wanted
    assert canonical_url(wanted) == wanted


def test_path_of_ignores_host_and_tracking() -> None:
    assert path_of("http://m.baovidu.vn/a-1.html?utm_medium=x&p=2") == "/a-1.html?p=2"
    assert path_of("/a-1.html#x") == "/a-1.html"
    assert path_of("https://baovidu.vn") == "/"
    assert path_of("http://[oops/a") == "/"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab/.?&=%20F-#:@ầ̀;[]()amp.html"), max_size=40))
def test_canonical_url_is_idempotent(tail: str) -> None:
    once = canonical_url("https://baovidu.vn/" + tail)
    assert canonical_url(once) == once
    assert canonical_host(once) == "baovidu.vn"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://127.9.9.9/x", True),
        ("http://[::1]:8000/", True),
        ("http://localhost:8000", True),
        ("https://baovidu.vn", False),
        ("http://localhost.baovidu.vn", False),
        ("http://127.0.0.1.baovidu.vn", False),
        ("http://10.0.0.1", False),
        ("http://0.0.0.0:8000", False),
        ("127.0.0.1:8000", False),
        ("", False),
    ],
)
def test_loopback(url: str, expected: bool) -> None:
    assert is_loopback(url) is expected
