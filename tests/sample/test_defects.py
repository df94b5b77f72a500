"""The defects that make real pages hard are in the templates: a healthy sample that were clean would prove little."""

import gzip

import pytest
from parsel import Selector

from newscrawl.sample import SampleSite
from newscrawl.sample.templates import codes
from tests.sample.conftest import body_of, get, make_portal

HOSTS = {
    "database-image": "baodaknong.org.vn",
    "vdoc": "baocantho.com.vn",
    "onecms": "baonghean.vn",
    "epi": "baolaocai.vn",
    "media-upload": "baotayninh.vn",
    "hash-file": "phuyen.baodaklak.vn",
    "dhcn": "baophutho.vn",
}


def page_of(family: str, number: int = 0) -> tuple[SampleSite, str]:
    site = SampleSite(make_portal(HOSTS.get(family, "bao-mau.vn"), family), 30)
    return site, body_of(get(site, site.url(site.article(number)))).decode()


def test_first_heading_of_can_tho_is_the_breadcrumb() -> None:
    site, html = page_of("vdoc")
    first = Selector(text=html).css("h1")[0]
    assert site.article(0).headline not in " ".join(first.css("::text").getall())
    assert '"datePublished": "2026-11-20"' in html
    assert "<base href=" in html
    assert html.index("</body>") < html.rindex("<script")


def test_tay_ninh_closes_html_before_head() -> None:
    site, html = page_of("media-upload")
    assert html.index("</html>") < html.index("<head>")
    assert html.count("<!DOCTYPE") == 2
    assert "toasoan271" in html
    assert f"{site.article(0).published:%Y-%m-%d %H:%M:%S}" in html
    assert "000000Z" in html


def test_nghe_an_prints_the_month_first_in_its_meta() -> None:
    site, html = page_of("onecms")
    at = site.article(0).published
    assert f'<meta name="article:published_time" content="{at.month}/{at.day}/{at.year} ' in html
    assert "&#225;" in html or "&#224;" in html
    article = Selector(text=html).css("article.entry")
    assert article.css("h1, .block-sc-sapo, .block-sc-publish-time")


def test_dak_nong_has_a_bare_count_and_a_directive_with_a_date() -> None:
    site, html = page_of("database-image")
    count = site.article(0).view_count
    assert count is not None
    assert f"</i> {count:,}</span>" in html
    assert any("/20" in block.text for block in site.article(0).blocks)
    assert Selector(text=html).css("#today::text").get() is not None


def test_phu_yen_repeats_title_class_and_signs_with_a_placeholder() -> None:
    site, html = page_of("hash-file")
    page = Selector(text=html)
    assert page.css("h1.title::text").get() != site.article(0).headline
    assert page.css("p.author::text").get() == " Bút danh "
    assert "https://baophuyen.vn/" in page.css('meta[property="og:url"]::attr(content)').get("")


@pytest.mark.parametrize("family", codes())
def test_pages_have_the_weight_of_real_ones(family: str) -> None:
    site = SampleSite(make_portal(HOSTS.get(family, "bao-mau.vn"), family), 30)
    for number in (0, 7, 19):
        response = get(site, site.url(site.article(number)))
        assert 130_000 <= len(gzip.decompress(response.body)) <= 270_000
        assert 22_000 <= len(response.body) <= 45_000


@pytest.mark.parametrize("family", codes())
def test_addresses_lead_back_to_their_article(family: str) -> None:
    site = SampleSite(make_portal(HOSTS.get(family, "bao-mau.vn"), family), 20_000)
    site.add(50)
    for number in (-50, -1, 0, 1, 4321, 19_999):
        article = site.article(number)
        assert site.pages.article_number(site.template.article_path(article)) == number
