"""What a sample page says it holds is what our reading finds, for every portal that has a spider, field by field.

The templates are held to the evidence by `test_selectors`; this test holds profiles, families, stages and sample
together, without a crawl.
"""

from datetime import UTC, datetime

import pytest

from newscrawl.extract.page import Page
from newscrawl.families import bind
from newscrawl.pipelines import read_record
from newscrawl.portals import load_portals
from newscrawl.portals.model import Portal, Status
from newscrawl.sample import SampleSite
from newscrawl.sample.templates import codes
from newscrawl.urls import canonical_url
from tests.sample.conftest import body_of, get, make_portal
from tests.sample.test_defects import HOSTS

UNSCOPED = ("nbi-api", "spa-api-dbp")
"""`a[href$=".html"]` and `a[href*="/tin-bai/"]` are all that evidence quotes for these two."""
NUMBERS = (0, 1, 2, 3, 4, 5, 19, 39)
PORTALS = [p for p in load_portals() if p.status is Status.ACTIVE or p.id == "bao_dak_nong"]


@pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.id)
def test_records_hold_what_the_sample_printed(portal: Portal) -> None:
    site, bound = SampleSite(portal, 60), bind(portal)
    for number in NUMBERS:
        article = site.article(number)
        url = site.url(article)
        page = Page(
            body_of(get(site, url)),
            url,
            headers={"content-type": "text/html; charset=utf-8"},
            seen_at=datetime(2026, 11, 23, tzinfo=UTC),
        )
        record = read_record(bound.extract(page))
        found = {name: getattr(record, name) for name in site.expected(article)}
        found["images"] = [{"url": image.url, "caption": image.caption} for image in record.images]
        assert found == site.expected(article)


@pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.id)
def test_listings_lead_to_every_article(portal: Portal) -> None:
    site, bound = SampleSite(portal, 100), bind(portal)
    wanted = {canonical_url(site.url(article)) for article in site.articles}
    found: set[str] = set()
    for source in portal.sources:
        if source.kind not in ("listing", "api"):
            continue
        url: str | None = source.url.replace("{page}", "1")
        for number in range(2, 30):
            response = get(site, url or "", **{name.lower(): value for name, value in source.headers})
            assert response.status == 200, url
            page = Page(body_of(response), url, headers={"content-type": response.content_type})
            links = {canonical_url(link.url) for link in bound.list_links(page)}
            found |= links
            counted = source.url.replace("{page}", str(number)) if "{page}" in source.url and links else None
            url = bound.next_page(page) or counted
            if url is None:
                break
    assert found == wanted


@pytest.mark.parametrize("family", codes())
def test_listings_are_read_without_the_side_column(family: str) -> None:
    """Every page of a site links 24 articles beside its list; only rules that name no place take them."""
    portal = make_portal(HOSTS.get(family, "bao-mau.vn"), family)
    site, bound = SampleSite(portal, 300), bind(portal)
    url = site.template.base + site.template.all_paths[0].replace("{page}", "3")
    response = get(site, url)
    page = Page(body_of(response), url, headers={"content-type": response.content_type})
    found = [canonical_url(link.url) for link in bound.list_links(page)]
    size = site.template.page_size
    listed = [canonical_url(site.url(article)) for article in site.articles[2 * size : 3 * size]]
    assert set(listed) <= set(found)
    beside = {canonical_url(site.url(article)) for article in site.articles[:24]}
    assert set(found) - set(listed) == (beside if family in UNSCOPED else set())
