"""The sample site: exactly N articles, reachable; validators; changes; traps."""

import re
import unicodedata
from datetime import datetime
from urllib.parse import urlsplit

import pytest

from newscrawl.errors import UsageError
from newscrawl.portals.model import Source
from newscrawl.sample import TRAPS, SampleSite
from newscrawl.sample.model import VIETNAM
from tests.sample.conftest import body_of, get, make_portal

LOC = re.compile(r"<loc>([^<]+)</loc>")


def walk_sitemap(site: SampleSite) -> set[str]:
    children = LOC.findall(body_of(get(site, f"{site.template.base}/sitemap.xml")).decode())
    found: set[str] = set()
    for child in children:
        found |= {u for u in LOC.findall(body_of(get(site, child)).decode()) if not u.endswith(".jpg")}
    return found


def walk_listing(site: SampleSite, url: str) -> set[str]:
    found: set[str] = set()
    wanted = {site.url(a) for a in site.articles}
    for page in range(1, 60):
        text = body_of(get(site, url.replace("{page}", str(page)))).decode()
        main = re.split(r'class="main-right"|id="colcate2"', text)[0]
        links = {u for u in re.findall(r'href="([^"]+)"', main) if u in wanted}
        if not links:
            break
        found |= links
    return found


@pytest.mark.parametrize("count", [1, 3, 80, 100])
def test_exactly_so_many_articles(count: int) -> None:
    site = SampleSite(make_portal("baodaknong.org.vn", "database-image"), count)
    wanted = {site.url(a) for a in site.articles}
    assert len(wanted) == count
    assert walk_sitemap(site) == wanted
    assert walk_listing(site, "https://baodaknong.org.vn/tin-moi?page={page}") == wanted
    assert {get(site, url).status for url in wanted} == {200}


def test_sections_cover_everything_when_only_sections_are_listed() -> None:
    sources = tuple(
        Source("listing", f"https://baocantho.com.vn/{slug}/?p={{page}}", section=name)
        for slug, name in (("thoi-su", "Thời sự"), ("kinh-te", "Kinh tế"))
    )
    site = SampleSite(make_portal("baocantho.com.vn", "vdoc", "92", sources), 60)
    found = set().union(*(walk_listing(site, source.url) for source in sources))
    assert found == {site.url(a) for a in site.articles}
    assert {a.section.slug for a in site.articles} <= {"thoi-su", "kinh-te"}


@pytest.mark.parametrize(
    ("kind", "url", "sample"),
    [
        ("sitemap", "https://h.vn/sitemap-article-{date}.xml", "https://h.vn/sitemap-article-2026-11-20.xml"),
        ("sitemap", "https://h.vn/sitemaps/news-{year}-{month}.xml", "https://h.vn/sitemaps/news-2026-11.xml"),
        ("sitemap", "https://h.vn/s-{year}-{month:02}.xml", "https://h.vn/s-2026-11.xml"),
        ("listing", "https://h.vn/thoi-su/trang-{page}.html", "https://h.vn/thoi-su/trang-2.html"),
        ("listing", "https://h.vn/thoi-su/trang-{page}.html", "https://h.vn/thoi-su.html"),
        ("listing", "https://h.vn/moi?p={page}&d=", "https://h.vn/moi?p=3&d="),
        ("listing", "https://h.vn/moi?p={page}", "https://h.vn/moi"),
        ("listing", "https://h.vn/thoi-su", "https://h.vn/thoi-su/"),
        ("rss", "https://h.vn/rss/thoi-su", "https://h.vn/rss/thoi-su"),
    ],
)
def test_source_forms_are_served(kind: str, url: str, sample: str) -> None:
    site = SampleSite(make_portal("h.vn", "generic", sources=(Source(kind, url),)), 100)
    response = get(site, sample)
    assert response.status == 200
    assert sum(site.url(a) in body_of(response).decode() for a in site.articles) >= 10


def test_conditional_requests(daknong: SampleSite) -> None:
    url = daknong.url(daknong.article(5))
    first = get(daknong, url)
    headers = dict(first.headers)
    assert get(daknong, url, if_none_match=headers["ETag"]).status == 304
    assert get(daknong, url, if_modified_since=headers["Last-Modified"]).status == 304
    daknong.raise_views(5)
    assert get(daknong, url, if_none_match=headers["ETag"]).status == 200
    assert get(daknong, url, if_modified_since=headers["Last-Modified"]).status == 200
    assert [seen.conditional for seen in daknong.requests] == [False, True, True, True, True]


def test_feeds_and_listings_answer_304_until_something_changes(daknong: SampleSite) -> None:
    for path in ("/sitemap.xml", "/rss/trang-chu.rss", "/tin-moi?page=1"):
        etag = dict(get(daknong, path).headers)["ETag"]
        assert get(daknong, path, if_none_match=etag).status == 304
        daknong.add(1)
        assert get(daknong, path, if_none_match=etag).status == 200


def test_same_arguments_same_bytes() -> None:
    sites = [SampleSite(make_portal("baodaknong.org.vn", "database-image"), 30) for _ in range(2)]
    for path in ("/", "/sitemap.xml", "/rss/trang-chu.rss", urlsplit(sites[0].url(sites[0].article(3))).path):
        assert get(sites[0], path).body == get(sites[1], path).body


def test_changes_change_what_they_say(daknong: SampleSite) -> None:
    before = daknong.expected(daknong.article(2))
    stamped = daknong.expected(daknong.move_stamp(2))
    assert {k for k in before if before[k] != stamped[k]} == {"updated_at"}
    viewed = daknong.expected(daknong.raise_views(2))
    assert {k for k in before if stamped[k] != viewed[k]} == {"view_count"}
    edited = daknong.expected(daknong.edit(2))
    assert {k for k in before if viewed[k] != edited[k]} == {"body", "updated_at"}
    assert edited["updated_at"] > stamped["updated_at"] > before["updated_at"]
    url = daknong.url(daknong.article(2))
    daknong.remove(2, 410)
    assert get(daknong, url).status == 410
    assert url not in walk_sitemap(daknong)
    daknong.restore(2)
    assert get(daknong, url).status == 200
    added = daknong.add(3)
    assert len(daknong) == 103
    assert {daknong.url(a) for a in added} <= walk_sitemap(daknong)
    assert daknong.articles[0] == added[-1]


def test_moment_is_an_argument() -> None:
    now = datetime(2026, 1, 2, 9, 0, tzinfo=VIETNAM)
    site = SampleSite(make_portal("baodaknong.org.vn", "database-image"), 40, now=now)
    assert max(a.published for a in site.articles) <= now
    assert (now - max(a.published for a in site.articles)).total_seconds() < 7200


@pytest.mark.parametrize("trap", sorted(TRAPS))
def test_every_trap_can_be_served(daknong: SampleSite, trap: str) -> None:
    urls = [daknong.url(daknong.article(n)) for n in (1, 2)]
    paths = ["/robots.txt", "/sitemap.xml", "/sitemap-2021-06.xml", "/rss/trang-chu.rss", "/tin-moi?page=7", *urls]
    healthy = [get(daknong, path) for path in paths]
    daknong.set_traps([trap])
    spoiled = [get(daknong, path) for path in paths]
    differ = [
        (a.status, a.body, a.headers, a.stall, a.cut) != (b.status, b.body, b.headers, b.stall, b.cut)
        for a, b in zip(healthy, spoiled, strict=True)
    ]
    assert any(differ)
    daknong.set_traps([])
    again = [get(daknong, path) for path in paths]
    assert [a.body for a in again] == [a.body for a in healthy]


def test_broken_layout_keeps_the_text_and_loses_the_nodes() -> None:
    for host, family in (
        ("baodaknong.org.vn", "database-image"),
        ("baocantho.com.vn", "vdoc"),
        ("baonghean.vn", "onecms"),
    ):
        site = SampleSite(make_portal(host, family), 5, traps=["broken-layout"])
        page = body_of(get(site, site.url(site.article(0)))).decode()
        assert site.article(0).blocks[0].text in page
        assert not re.search(r'class="(?:newscontent|content-fck|b-maincontent)', page)


def test_legacy_charset_is_windows_1258(daknong: SampleSite) -> None:
    daknong.set_traps(["legacy-charset"])
    response = get(daknong, daknong.url(daknong.article(0)))
    assert response.content_type == "text/html; charset=windows-1258"
    text = unicodedata.normalize("NFC", body_of(response).decode("cp1258"))
    assert daknong.article(0).headline in text


def test_mojibake_reads_back(daknong: SampleSite) -> None:
    daknong.set_traps(["mojibake"])
    text = body_of(get(daknong, daknong.url(daknong.article(0)))).decode()
    assert daknong.article(0).headline not in text
    assert "Ä" in text


def test_twin_addresses_are_served(daknong: SampleSite) -> None:
    daknong.set_traps(["twin-addresses"])
    page = body_of(get(daknong, "/tin-moi?page=1")).decode()
    twins = re.findall(r'href="(https://m\.baodaknong\.org\.vn/[^"]+)"', page)
    assert len(twins) == daknong.template.page_size
    assert {get(daknong, twin.replace("&amp;", "&")).status for twin in twins} == {200}


def test_thousands_of_articles_are_cheap() -> None:
    site = SampleSite(make_portal("baodaknong.org.vn", "database-image"), 3_000)
    assert len(walk_sitemap(site)) == 3_000
    assert len(site.state._made) <= 1_500
    assert get(site, "/tin-moi?page=150").status == 200


def test_sitemap_index_tells_of_later_changes() -> None:
    site = SampleSite(make_portal("h.vn", "onecms"), 200)

    def children() -> dict[str, str]:
        text = body_of(get(site, "https://h.vn/sitemap.xml")).decode()
        return dict(re.findall(r"<loc>([^<]+)</loc><lastmod>([^<]+)</lastmod>", text))

    before = children()
    oldest = site.article(199)
    site.edit(199)
    changed = {url for url, at in children().items() if before[url] != at}
    assert changed == {f"https://h.vn/sitemap-article-{oldest.published:%Y-%m-%d}.xml"}


def test_bad_arguments_are_named(daknong: SampleSite) -> None:
    with pytest.raises(UsageError, match="no-such"):
        daknong.set_traps(["no-such"])
    with pytest.raises(UsageError, match="article 100"):
        daknong.edit(100)
    with pytest.raises(UsageError, match="--articles"):
        SampleSite(daknong.portal, 10**6)


def test_robots_and_pictures(daknong: SampleSite) -> None:
    assert b"Crawl-delay" not in get(daknong, "/robots.txt").body
    delayed = SampleSite(daknong.portal, 1, crawl_delay=2)
    assert b"Crawl-delay: 2\n" in get(delayed, "/robots.txt").body
    picture = get(daknong, daknong.expected(daknong.article(0))["images"][0]["url"])
    assert picture.body.startswith(b"\x89PNG")
    assert get(daknong, "/khong-co-gi").status == 404


def test_the_site_knows_what_a_record_should_hold(daknong: SampleSite) -> None:
    article = daknong.article(2)
    expected = daknong.expected(article)
    assert expected["body"].split("\n\n") == [block.text for block in article.blocks]
    assert set(article.subheads) <= set(expected["body"].split("\n\n"))
    assert article.stamps == "both"
    assert expected["published_at"] < expected["updated_at"]
