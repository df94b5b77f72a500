"""Pages are made of what real pages are made of: without it, times measured on the sample would hold for no paper.

Captures measured 2026-11-23: Báo Cần Thơ 161 kB, 8.1 elements a kB, 359 links, 6 % inline script, its listing 156 kB,
8.5 a kB, 387 links, 4 %; VietNamNet 138 kB, 8.0 a kB, 272 links, 12 %; Tuổi Trẻ 508 kB, 317 links, 9 %.
"""

import re
import time
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from newscrawl.sample import SampleSite
from newscrawl.sample.templates import codes
from newscrawl.sample.weight import packed, plain
from tests.sample.conftest import body_of, get, make_portal
from tests.sample.test_defects import HOSTS

SCRIPT = re.compile(rb"<script[^>]*>(.*?)</script>", re.DOTALL)


@dataclass(frozen=True)
class Proportions:
    size: int
    per_kb: float
    links: int
    script: float


def measure(page: bytes) -> Proportions:
    tree = LexborHTMLParser(page.decode())
    elements = sum(1 for _ in tree.css("*"))
    inline = sum(len(script) for script in SCRIPT.findall(page))
    return Proportions(len(page), 1_000 * elements / len(page), len(tree.css("a[href]")), inline / len(page))


def site_of(family: str) -> SampleSite:
    return SampleSite(make_portal(HOSTS.get(family, "bao-mau.vn"), family), 100)


def list_url(site: SampleSite, page: int) -> str:
    return site.template.base + site.template.all_paths[0].replace("{page}", str(page))


@pytest.mark.parametrize("family", codes())
def test_articles_have_the_proportions_of_real_ones(family: str) -> None:
    site = site_of(family)
    for number in (0, 5, 7, 39):
        found = measure(body_of(get(site, site.url(site.article(number)))))
        assert 130_000 <= found.size <= 165_000
        assert 6 <= found.per_kb <= 9
        assert 250 <= found.links <= 380
        assert 0.04 <= found.script <= 0.15


@pytest.mark.parametrize("family", codes())
def test_listings_have_the_proportions_of_real_ones(family: str) -> None:
    site = site_of(family)
    for page in (1, 2):
        found = measure(body_of(get(site, list_url(site, page))))
        assert 130_000 <= found.size <= 185_000  # the longest lists have forty articles with sapo
        assert 6 <= found.per_kb <= 9
        assert 250 <= found.links <= 390
        assert 0.04 <= found.script <= 0.15


@pytest.mark.parametrize("family", codes())
def test_side_column_leads_to_articles_that_are_no_part_of_the_list(family: str) -> None:
    site = site_of(family)
    site.remove(1)
    wanted = {site.url(a) for a in site.articles}
    box = f".{site.template.names.box}__list a"
    for address in (site.url(site.article(50)), list_url(site, 3)):
        tree = LexborHTMLParser(body_of(get(site, address)).decode())
        links = {urljoin(address, node.attributes["href"] or "") for node in tree.css(box)}
        assert len(links) == 24
        assert links <= wanted


@pytest.mark.parametrize("family", codes())
def test_menus_lead_to_no_article(family: str) -> None:
    site = site_of(family)
    names = site.template.names
    tree = LexborHTMLParser(body_of(get(site, list_url(site, 1))).decode())
    menus = {css: [n.attributes["href"] or "" for n in tree.css(f"ul.{css} a")] for css in (names.nav, names.mobile)}
    assert all(60 <= len(links) <= 80 for links in menus.values())
    assert tree.css(f"ul.{names.nav} ul ul a")
    for node in tree.css(f"ul.{names.nav} a, .media-strip a, .topic-cloud a, footer a"):
        href = (node.attributes["href"] or "").removeprefix(site.template.base)
        assert site.pages.article_number(href) is None


@pytest.mark.parametrize("count", [1, 3, 17])
@pytest.mark.parametrize("family", ["database-image", "vdoc", "generic"])
def test_menus_stay_whole_on_a_small_site(family: str, count: int) -> None:
    site = SampleSite(make_portal(HOSTS.get(family, "bao-mau.vn"), family), count)
    found = measure(body_of(get(site, site.url(site.article(0)))))
    assert found.size >= 110_000
    assert found.links >= 200


def test_shared_parts_are_rendered_and_packed_once() -> None:
    site = site_of("database-image")
    articles = list(site.articles)
    packed(site.pages.article(articles[0]))
    start = time.process_time()
    for article in articles[:40]:
        packed(site.pages.article(article))
    assert (time.process_time() - start) / 40 < 0.003
    parts = site.pages.article(articles[1])
    assert sum(len(part) for part in parts if isinstance(part, str)) < 0.25 * len(plain(parts))
