"""Links made absolute: the plain forms that are told first give what `urljoin` gives, for any link on any page."""

import time
from urllib.parse import urljoin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscrawl.extract.addresses import Base

PIECES = [
    "http://",
    "https://",
    "HTTPS://",
    "ftp://",
    "javascript:",
    "MAILTO:",
    "tel:",
    "data:image/png;base64,",
    "about:blank",
    "blob:",
    "//",
    "/",
    "",
    "..",
    ".",
    "./",
    "a",
    "Bài",
    "a-b_c~1.html",
    "%20",
    "?",
    "=",
    "&",
    "#x",
    ";p",
    ":",
    "@",
    "[",
    "]",
    ":8080",
    "www.baovidu.vn",
    "baovidu.vn",
    " ",
    "\t",
    "\n",
    "\u00a0",
    "\\",
    "?q=1",
    "x.jpg",
    "a//b",
    "a/../b",
    "/.x",
]
links = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
bases = st.one_of(
    st.sampled_from(
        ["", "https://www.baovidu.vn/a/b.html", "http://m.baovidu.vn:8080", "http://[", "a/b", "file:///x"]
    ),
    links,
)


def long_way(base: str, href: str) -> str | None:
    href = href.strip()
    if not href or href[0] == "#":
        return None
    if href.lower().startswith(("javascript:", "mailto:", "tel:", "data:", "about:", "blob:")):
        return None
    try:
        joined = urljoin(base, href)
    except ValueError:
        return None
    return joined.partition("#")[0] if joined.startswith(("http://", "https://")) else None


@given(base=bases, href=links)
@example(base="http://[", href="https://baovidu.vn/a.html")
@example(base="https://baovidu.vn", href="/a/./b")
@example(base="https://baovidu.vn/x", href="/a//b")
@example(base="", href="https://baovidu.vn/a.html")
def test_as_urljoin(base, href):
    assert Base(base).join(href) == long_way(base, href)


def test_long_paths_cost_what_they_weigh():
    started = time.perf_counter()
    for piece in ("a", "a/", "a.", "/", "a-", "/."):
        assert Base("https://baovidu.vn/").join(f"/{piece * 100_000}?x") is not None
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("href", ["/a/b-1.html", "/", "https://x.vn/", "https://x.vn/a/b.jpg", "/a/"])
def test_plain_forms_come_back_as_they_are(href):
    joined = Base("https://baovidu.vn/x/y.html").join(href)
    assert joined == (f"https://baovidu.vn{href}" if href[0] == "/" else href)
