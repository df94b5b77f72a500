"""Answers of sources into links, children and a next page; what is none of these is refused by name."""

from typing import Any

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, Response

from newscrawl.errors import BlockedPage, PageError, WrongContent
from newscrawl.families import BoundFamily, bind
from newscrawl.portals import Source, load_portal
from newscrawl.runs.period import Period, parse_day
from newscrawl.spiders.plan import Job
from newscrawl.spiders.sources import page_of, read_source

OURS = "https://baocantho.com.vn"


@pytest.fixture(scope="module")
def bound() -> BoundFamily:
    return bind(load_portal("bao_can_tho"))


def answer(body: str, content_type: str, url: str = f"{OURS}/rss") -> Response:
    request = Request(url)
    kind = HtmlResponse if "html" in content_type else Response
    return kind(url, headers={"Content-Type": content_type}, body=body.encode(), request=request)


def item(url: str, published: str = "") -> str:
    stamp = f"<pubDate>{published}</pubDate>" if published else ""
    return f"<item><title>Lúa về đồng</title><link>{url}</link>{stamp}</item>"


def feed(*items: str) -> Response:
    return answer(f'<?xml version="1.0"?><rss><channel>{"".join(items)}</channel></rss>', "text/xml")


def job(kind: str = "rss", **changes: Any) -> Job:
    return Job(Source(**({"kind": kind, "url": f"{OURS}/rss"} | changes)), f"{OURS}/rss")


def read(bound: BoundFamily, response: Response, job: Job, period: Period | None = None) -> Any:
    return read_source(bound, job, response, period or Period())


def test_a_feed(bound: BoundFamily) -> None:
    found = read(bound, feed(item(f"{OURS}/lua-a1.html", "Fri, 20 Nov 2026 01:15:00 GMT")), job(section="Kinh tế"))
    (link,) = found.links
    assert (link.url, link.section) == (f"{OURS}/lua-a1.html", "Kinh tế")
    assert link.published == "Fri, 20 Nov 2026 01:15:00 GMT"
    assert (found.children, found.next_page) == ([], None)


def test_links_to_other_hosts_are_left_out(bound: BoundFamily) -> None:
    found = read(bound, feed(item("https://baokhac.vn/a1.html"), item(f"{OURS}/lua-a1.html")), job())
    assert [link.url for link in found.links] == [f"{OURS}/lua-a1.html"]


@pytest.mark.parametrize(
    ("order", "published"),
    [("mdy", "2026-11-07T14:05:00+07:00"), (None, "11/7/2026 2:05:00 PM")],
)
def test_a_feed_declared_month_first_is_turned_round_here(
    bound: BoundFamily, order: str | None, published: str
) -> None:
    found = read(bound, feed(item(f"{OURS}/lua-a1.html", "11/7/2026 2:05:00 PM")), job(date_order=order))
    assert found.links[0].published == published


def test_an_unreadable_time_of_such_a_feed_stays_as_printed(bound: BoundFamily) -> None:
    found = read(bound, feed(item(f"{OURS}/lua-a1.html", "hôm nọ")), job(date_order="mdy"))
    assert found.links[0].published == "hôm nọ"


INDEX = """<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://baocantho.com.vn/sm-2026-11.xml</loc><lastmod>2026-11-20</lastmod></sitemap>
<sitemap><loc>https://baocantho.com.vn/sm-2024-01.xml</loc><lastmod>2024-01-31</lastmod></sitemap>
<sitemap><loc>https://baokhac.vn/sm.xml</loc></sitemap>
</sitemapindex>"""


@pytest.mark.parametrize(("since", "children"), [(None, ["2026-11", "2024-01"]), ("2026-01-01", ["2026-11"])])
def test_a_sitemap_index_leads_only_to_our_files_of_the_period(
    bound: BoundFamily, since: str | None, children: list[str]
) -> None:
    found = read(bound, answer(INDEX, "application/xml"), job("sitemap"), Period(parse_day(since, "--since")))
    assert found.children == [f"{OURS}/sm-{month}.xml" for month in children]


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (answer("", "text/xml"), PageError),
        (answer("<html><body><h1>Trang chủ</h1><p>" + "Chữ. " * 80 + "</p></body></html>", "text/html"), WrongContent),
    ],
)
def test_what_is_no_feed_is_refused(bound: BoundFamily, response: Response, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(bound, response, job())


def test_a_challenge_in_place_of_a_listing_is_blocked(bound: BoundFamily) -> None:
    page = (
        "<html><head><title>Just a moment...</title></head><body><div id='cf-challenge-running'></div>"
        "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script></body></html>"
    )
    with pytest.raises(BlockedPage):
        read(bound, answer(page, "text/html"), job("listing"))


def test_the_page_carries_type_status_and_time_of_the_fetch() -> None:
    response = answer("<p>x</p>", "text/html; charset=utf-8")
    response.meta["fetched_at"] = "moment"
    page = page_of(response)
    assert (page.url, page.status, page.seen_at) == (f"{OURS}/rss", 200, "moment")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
