"""Feeds as papers serve them: broken, gzipped, with a BOM, with entities nobody declared."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract.feeds import MAX_ENTRIES, read_feed
from newscrawl.extract.links import Link

URL = "https://baovidu.vn/rss/thoi-su"
CAPTURES = Path(__file__).resolve().parents[2] / ".." / "shared" / "captures" / "excerpts"

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo Ví Dụ</title><link>https://baovidu.vn</link>
<image><url>https://baovidu.vn/logo.png</url><title>Logo</title><link>https://baovidu.vn</link></image>
<item><title><![CDATA[Cầu mới & đường mới]]></title><link>https://baovidu.vn/cau-moi-12345.html?utm_source=rss#x</link>
<pubDate>9/5/2026 1:30:00 PM</pubDate><category>Thời sự</category><description><![CDATA[<a href="/x"><img>
</a>Sáng nay]]></description></item>
<item><title>Gi&aacute; c&agrave; ph&ecirc;&nbsp;tăng &amp;quot;nóng&amp;quot;</title>
<link>/gia-ca-phe-12346.html</link><dc:date>2026-09-05T18:03:01+07:00</dc:date></item>
<item><title>Chỉ có guid</title><link></link><guid isPermaLink="true">https://baovidu.vn/guid-12347.html</guid></item>
<item><title>Lặp lại</title><link>/gia-ca-phe-12346.html</link></item>
<item><title>Không địa chỉ</title><guid>abc</guid></item>
</channel></rss>"""


def test_rss() -> None:
    links = read_feed(RSS.encode(), URL)
    assert links == [
        Link(
            "https://baovidu.vn/cau-moi-12345.html?utm_source=rss",
            "Cầu mới & đường mới",
            "9/5/2026 1:30:00 PM",
            None,
            "Thời sự",
            URL,
        ),
        Link(
            "https://baovidu.vn/gia-ca-phe-12346.html",
            'Giá cà phê tăng "nóng"',
            "2026-09-05T18:03:01+07:00",
            None,
            None,
            URL,
        ),
        Link("https://baovidu.vn/guid-12347.html", "Chỉ có guid", None, None, None, URL),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbf" + RSS.encode(),
        b"\r\n  " + RSS.encode(),
        gzip.compress(RSS.encode()),
        RSS.replace("utf-8", "utf-16").encode("utf-16"),
        RSS.replace("</channel></rss>", "").encode(),
        RSS.replace("<title>Chỉ có guid", "<title>Chỉ có & <b>guid")
        .replace("<title>Lặp lại", "\x07<title>Lặp lại")
        .encode(),
        RSS.replace("?utm_source=rss", "?a=1&b=2").encode(),
    ],
)
def test_damaged_feeds_keep_their_items(body: bytes) -> None:
    links = read_feed(body, URL)
    assert len(links) >= 3
    assert links[1].title == 'Giá cà phê tăng "nóng"'
    assert links[0].url.startswith("https://baovidu.vn/cau-moi-12345.html?")


def test_an_unescaped_ampersand_in_an_address_stays() -> None:
    links = read_feed(RSS.replace("?utm_source=rss", "?a=1&b=2").encode(), URL)
    assert links[0].url == "https://baovidu.vn/cau-moi-12345.html?a=1&b=2"


def test_atom() -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Mùa &amp;amp; vụ</title>
    <link rel="self" href="https://baovidu.vn/self"/><link rel="alternate" href="/mua-vu-777777.html"/>
    <published>2026-01-02T03:04:05Z</published><updated>2026-01-03T00:00:00Z</updated></entry></feed>"""
    assert read_feed(body.encode(), URL) == [
        Link(
            "https://baovidu.vn/mua-vu-777777.html",
            "Mùa & vụ",
            "2026-01-02T03:04:05Z",
            "2026-01-03T00:00:00Z",
            None,
            URL,
        )
    ]


@pytest.mark.parametrize(
    "body", [b"", b"not a feed", b"<html><body><p>x</p></body></html>", b"<", b"\x1f\x8bbroken", b"<rss>"]
)
def test_no_feed_gives_nothing(body: bytes) -> None:
    assert read_feed(body, URL) == []


def test_entities_of_the_document_are_refused() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title><link>https://baovidu.vn/1</link></item></channel></rss>'
    assert all("aaaa" not in (link.title or "") for link in read_feed(bomb.encode(), URL))
    leak = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title><link>https://baovidu.vn/1</link></item></channel></rss>'
    assert [link.title for link in read_feed(leak.encode(), URL)] in ([], ["&x;"])


def test_entries_are_bounded() -> None:
    items = "".join(f"<item><link>https://baovidu.vn/a-{n}.html</link></item>" for n in range(MAX_ENTRIES + 50))
    assert len(read_feed(f"<rss><channel>{items}</channel></rss>".encode(), URL)) == MAX_ENTRIES


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_do_no_harm(noise: bytes) -> None:
    half = RSS.encode()
    for body in (noise, half[:300] + noise + half[300:]):
        assert all(link.url.startswith("http") for link in read_feed(body, URL))


@pytest.mark.skipif(not CAPTURES.is_dir(), reason="the captures do not lie beside the checkout")
def test_captured_onecms_feed() -> None:
    body = (CAPTURES / "nguoiquansat.vn" / "rss-chung-khoan.excerpt.xml").read_bytes()
    links = read_feed(body, "https://nguoiquansat.vn/rss/chung-khoan")
    assert [link.published for link in links] == ["Sat, 05 Sep 2026 18:03:01 +0700", "Sat, 05 Sep 2026 17:44:01 +0700"]
    assert links[0].url.endswith("-314386.html")
