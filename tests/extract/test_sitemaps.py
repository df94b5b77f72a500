"""Sitemaps: entries, children, news fields; gzip, broken and hostile files."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract.links import Link
from newscrawl.extract.sitemaps import MAX_ENTRIES, named_period, read_sitemap

URL = "https://baovidu.vn/sitemap.xml"
CAPTURES = Path(__file__).resolve().parents[2] / ".." / "shared" / "captures" / "excerpts"

URLSET = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://baovidu.vn/cau-moi-12345.html</loc><image:image><image:loc>https://baovidu.vn/cau.jpg</image:loc>
<image:title>Ảnh cầu</image:title></image:image><news:news><news:publication><news:name>Báo Ví Dụ</news:name>
</news:publication>
<news:publication_date>2026-09-05T10:00:00+07:00</news:publication_date><news:title>Cầu mới &amp; đường</news:title>
</news:news>
<lastmod>2026-09-05T11:00:00+07:00</lastmod></url>
<url><loc> /mua-vu-22222.html
</loc></url><url><loc></loc></url><url><lastmod>2026</lastmod></url>
</urlset>"""

INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://baovidu.vn/sitemap-article-2026-09-05.xml</loc><lastmod>2026-09-05</lastmod></sitemap>
<sitemap><loc>https://baovidu.vn/sitemaps/news-2026-9.xml?a=1&b=2</loc></sitemap></sitemapindex>"""


@pytest.mark.parametrize("body", [URLSET.encode(), gzip.compress(URLSET.encode()), b"\xef\xbb\xbf\n" + URLSET.encode()])
def test_urlset(body: bytes) -> None:
    found = read_sitemap(body, URL)
    assert found.entries == [
        Link(
            "https://baovidu.vn/cau-moi-12345.html",
            "Cầu mới & đường",
            "2026-09-05T10:00:00+07:00",
            "2026-09-05T11:00:00+07:00",
            None,
            URL,
        ),
        Link("https://baovidu.vn/mua-vu-22222.html", source=URL),
    ]
    assert found.children == []
    assert not found.truncated


def test_index() -> None:
    found = read_sitemap(INDEX.encode(), URL)
    assert found.entries == []
    assert [(c.url, c.lastmod) for c in found.children] == [
        ("https://baovidu.vn/sitemap-article-2026-09-05.xml", "2026-09-05"),
        ("https://baovidu.vn/sitemaps/news-2026-9.xml?a=1&b=2", None),
    ]


def test_a_cut_file_keeps_its_start() -> None:
    whole = "".join(f"<url><loc>https://baovidu.vn/a-{n}.html</loc></url>" for n in range(500))
    body = f"<urlset>{whole}</urlset>".encode()
    assert 150 < len(read_sitemap(body[: len(body) // 2], URL).entries) <= 251
    assert 100 < len(read_sitemap(gzip.compress(body)[:-200], URL).entries) <= 500


def test_plain_text_list() -> None:
    assert [
        e.url for e in read_sitemap(b"https://baovidu.vn/a-1.html\nnoise\nhttps://baovidu.vn/a-2.html\n", URL).entries
    ] == [
        "https://baovidu.vn/a-1.html",
        "https://baovidu.vn/a-2.html",
    ]


def test_entries_are_bounded() -> None:
    body = (
        b"<urlset>"
        + b"".join(b"<url><loc>https://baovidu.vn/a-%d.html</loc></url>" % n for n in range(MAX_ENTRIES + 9))
        + b"</urlset>"
    )
    found = read_sitemap(body, URL)
    assert len(found.entries) == MAX_ENTRIES
    assert found.truncated


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>404</body></html>",
        b'<!DOCTYPE a [<!ENTITY l "l"><!ENTITY m "&l;&l;&l;">]><urlset><url><loc>https://baovidu.vn/&m;</loc></url></urlset>',
        b'<!DOCTYPE a SYSTEM "http://198.51.100.1/x.dtd"><urlset><url><loc>javascript:alert(1)</loc></url></urlset>',
        b"\x1f\x8b\x08nothing",
    ],
)
def test_hostile_or_empty(body: bytes) -> None:
    found = read_sitemap(body, URL)
    assert [e.url for e in found.entries if "lll" in e.url] == []
    assert found.children == []
    assert len(found.entries) <= 1


def test_a_gzip_bomb_is_cut_off() -> None:
    body = gzip.compress(b"<urlset>" + b" " * (80 * 1024 * 1024), compresslevel=1)
    assert read_sitemap(body, URL).entries == []


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_do_no_harm(noise: bytes) -> None:
    half = URLSET.encode()
    for body in (noise, half[:300] + noise + half[300:]):
        assert all(link.url.startswith("http") for link in read_sitemap(body, URL).entries)


@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the captures do not lie beside the checkout")
def test_captured_daily_sitemap() -> None:
    body = (CAPTURES / "nguoiquansat.vn" / "sitemap-article-2026-09-05.excerpt.xml").read_bytes()
    found = read_sitemap(body, "https://nguoiquansat.vn/sitemap-article-2026-09-05.xml")
    assert [e.lastmod for e in found.entries] == ["2026-09-05T23:32:01+07:00", "2026-09-05T23:04:01+07:00"]
    assert all(e.url.endswith(".html") for e in found.entries)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("sitemap-article-2026-09-05.xml", (date(2026, 9, 5), date(2026, 9, 5))),
        ("sitemaps/news-2026-9.xml", (date(2026, 9, 1), date(2026, 9, 30))),
        ("sitemaps/news-2024-02.xml.gz", (date(2024, 2, 1), date(2024, 2, 29))),
        ("sitemap-202609.xml", (date(2026, 9, 1), date(2026, 9, 30))),
        ("sitemap-20260905.xml", (date(2026, 9, 5), date(2026, 9, 5))),
        ("sitemap-2026-13.xml", None),
        ("sitemap-2026-02-31.xml", None),
        ("sitemap-article-202.xml", None),
        ("sitemap.xml", None),
        ("sitemap-12.xml", None),
    ],
)
def test_the_period_that_a_name_speaks_of(name: str, wanted: tuple[date, date] | None) -> None:
    assert named_period("https://baovidu.vn/" + name) == wanted
