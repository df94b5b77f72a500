"""Every template is readable by the selectors that public evidence quotes, alone, with parsel: no family helps.

So a template cannot drift towards our own reading. The rows hold the quoted XPath or CSS.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from parsel import Selector

from newscrawl.sample import SampleArticle, SampleSite
from tests.sample.conftest import body_of, get, make_portal


@dataclass(frozen=True)
class Quoted:
    """Selectors for one host, as quoted; None where none is."""

    host: str
    family: str
    body: str
    title: str | None = None
    sapo: str | None = None
    date: str | None = None
    stamp: str | None = None
    author: str | None = None
    links: str | None = None
    drop: tuple[str, ...] = ()


DMY, HM = "%d/%m/%Y", "%H:%M"
ROWS = (
    Quoted("baodaknong.org.vn", "database-image", '//div[@class="newscontent"]', sapo='//p[@class="text-intro"]',
           date='//div[@class="date"]', stamp=DMY),
    Quoted("baocantho.com.vn", "vdoc", "#newscontents .content-fck", "h1.margintopbot10.fw700", date="span.pubdate",
           stamp=f"{DMY} - {HM}", author='//div[@id="newscontents"]//p[contains(@style,"right")][last()]'),
    Quoted("baoangiang.com.vn", "vdoc", "#newscontents .content-fck", ".detail-title h1", ".detail-desc p",
           "div.pubdate", f"{DMY} - {HM}", "p.author.ignore"),
    Quoted("baocamau.vn", "vdoc", "div.post-content, section.post-content"),
    Quoted("baodongthap.vn", "vdoc", "#contentNews .singular-content", "h1.title",
           links="a.news-title[href], a.title[href]"),
    Quoted("baonghean.vn", "onecms", "article.entry", "h1.sc-longform-header-title.block-sc-title",
           "p.sc-longform-header-sapo.block-sc-sapo", "span.sc-longform-header-date.block-sc-publish-time",
           f"{DMY} {HM}", "span.sc-longform-header-author.block-sc-author", "h3.b-grid__title a, .b-grid__img a",
           (".sc-longform-header", ".c-box")),
    Quoted("hanoimoi.vn", "onecms", ".b-maincontent", author=".sc-longform-header-meta > .block-sc-author",
           links="h3 a[href]", drop=(".sc-longform-header", ".c-box")),
    Quoted("baolaocai.vn", "epi", "div.article__body.zce-content-body.cms-body[itemprop='articleBody']",
           "h1.article__title", ".article__sapo", "time.time", f"{DMY} {HM}"),
    Quoted("baohatinh.vn", "epi", "div.article__body.cms-body", "h1.article__title", ".article__sapo", "time.time",
           f"{DMY} {HM}", links="a.cms-link[href]"),
    Quoted("baogialai.com.vn", "epi", ".article__body", "h1.article__title", ".article__sapo",
           links="article a[href]"),
    Quoted("baodaklak.vn", "hash-file", "div.article_content div.content#content", "h1.media-heading",
           "div.article_content div.content#content p > strong", "div.date", f"{HM}, {DMY}", links="a.title5[href]",
           drop=("h1.media-heading", "div.date")),
    Quoted("baodongnai.com.vn", "hash-file", "div#content.content-detail .td-post-content",
           links="a.title1[href], a.title3[href]"),
    Quoted("baokhanhhoa.vn", "hash-file", ".content-detail", "h1.head_title", ".content-detail p strong",
           links="div.item a[href]"),
    Quoted("baothainguyen.vn", "hash-file", "div.content-detail", sapo="div.desc", links="a.title2[href]"),
    Quoted("baoquangtri.vn", "hash-file", "div#content", links="a.h2[href], a.h3[href], a.card-img[href]"),
    Quoted("baovinhlong.com.vn", "hash-file", "#content .td-post-content", sapo=".sub_first_content strong"),
    Quoted("phuyen.baodaklak.vn", "hash-file", "div#content.content-detail > div.td-post-content",
           ".detail-main-title h1.title", "div.content-reply p.reply", "div.group-time time.time", f"{HM}, {DMY}"),
    Quoted("baobariavungtau.com.vn", "dataimages", "#content", "#title", "#content p > strong", "div.date",
           f"{DMY}, {HM}"),
    Quoted("baotayninh.vn", "media-upload", "#content-detail", "h1.name", "p.sapo", "div.date",
           f"{DMY} | %H:%M:%S", "div.author", "h3.card-title a"),
    Quoted("baocaobang.vn", "media-upload", "div#content-detail", links="h3 a[href], .card-title a[href]"),
    Quoted("baoquangninh.vn", "media-upload", ".content-article #content-detail", "h1.name",
           links="article.card a[href]"),
    Quoted("baophutho.vn", "dhcn", "#dcontent", "h1.pTitle", "p.pHead", links="a[href$='.htm']"),
    Quoted("baobacninhtv.vn", "bbg", ".news-details__content.link_content", sapo="div.news_detail_sapo p",
           date=".news-detail__head", stamp=f"{DMY} - {HM}", links="a.font-tin-doc[href]"),
    Quoted("baosonla.vn", "sla", "div#editor-detail", sapo="div.fulltext > p.font-bold",
           links="a.cms-link[href$='.html']"),
    Quoted("baolaichau.vn", "blc", "#post-content .post-detail .post-info .body",
           "#post-content .post-detail .post-info .title", "#post-content .post-detail .post-info .sapo",
           "//node()[@class='text-muted']", f"{DMY} {HM}", links="a.blc-post__link[href]"),
    Quoted("baodienbienphu.vn", "spa-api-dbp", "div.editor-content", links="a[href*='/tin-bai/']"),
    Quoted("baoninhbinh.org.vn", "nbi-api", "#content_detail", "h1.header-title", ".content-detail .font-bold",
           "span#date", f"{HM} {DMY}"),
    Quoted("baohaugiang.com.vn", "uploads-image", "div.news-details-content div.contentView",
           "div.news-details-content h1"),
    Quoted("baotrang.vn", "uploads-image", ".divDetail.newscontent", "h1.view-page-Tit", date="div.date",
           stamp=f"{DMY} | {HM}"),
    Quoted("baokontum.com.vn", "uploads-image", '//div[@id="content"]',
           sapo='//div[@id="content"]//p[position()=1]/strong', date='//div[@class="date-contentL"]', stamp=DMY),
    Quoted("baodongthap.com.vn", "hex-aspx", '//*[@class="contentView"]', "//h1",
           '//*[@class="contentView"]/p[1]', '//*[@id="cphContent_ucNewsDetails_lblPostedDate"]', DMY),
    Quoted("baothaibinh.com.vn", "tinbai-id", '//node()[@class="news_content"]/div[@class="fr-view info"]',
           sapo='//node()[@class="desc"]', date='//node()[@class="date"]', stamp=f"{DMY} {HM}"),
    Quoted("baobinhphuoc.com.vn", "tinbai-id", "//node()[@class='news_body']", sapo="//node()[@class='sapo']",
           date="//node()[@class='time']", stamp=f"{HM} - {DMY}"),
    Quoted("baoyenbai.com.vn", "newsimg", '//div[@class="singlepage"]', sapo='(//div[@class="singlepage"]//p)[1]//b',
           date='(//div[@class="grid-header"])[1]//ul//span', stamp="%Y"),
    Quoted("baohoabinh.com.vn", "newsimg", '//div[@class="post clearfix"]', sapo='//node()[@class="summary"]',
           date='(//span[@class="meta"])[1]', stamp=f"{DMY} {HM}"),
    Quoted("baoninhthuan.com.vn", "pc-htm", "//node()[@class='content']", sapo="//node()[@class='sapo']",
           date="//node()[@id='details']/label", stamp=DMY),
    Quoted("baobinhdinh.vn", "aspx-viewer", "#divContent", "p.pTitle"),
)  # fmt: skip


def parsed(site: SampleSite, address: str) -> Selector:
    """The page; Tây Ninh's stray `</html>` before `<head>` empties a naive parser (seen 2026-10), so it goes first."""
    html = body_of(get(site, address)).decode()
    return Selector(text=html.replace("</html>", "", 1) if site.template.codes == ("media-upload",) else html)


def pick(page: Selector, query: str) -> list[Selector]:
    return page.xpath(query) if query.startswith(("/", "(")) else page.css(query)


def text_of(node: Selector, drop: tuple[str, ...] = ()) -> str:
    for css in drop:
        for unwanted in node.css(css):
            unwanted.drop()
    return " ".join(" ".join(node.xpath(".//text()").getall()).split())


def site_of(row: Quoted, count: int = 24) -> SampleSite:
    return SampleSite(make_portal(row.host, row.family), count)


def sample_articles(site: SampleSite) -> list[SampleArticle]:
    """Articles with a readable body in the present template."""
    old = getattr(site.template, "is_old", lambda _: False)
    return [a for a in site.articles if a.sapo and not old(a)][:6]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.host)
def test_article_is_readable_by_the_quoted_selectors(row: Quoted) -> None:
    site = site_of(row)
    for article in sample_articles(site):
        page = parsed(site, site.url(article))
        if row.title:
            assert text_of(pick(page, row.title)[0]) == article.headline
        if row.sapo:
            assert text_of(pick(page, row.sapo)[0]) == article.sapo
        if row.date:
            assert row.stamp is not None
            moment = article.modified if row.family == "database-image" else article.published
            assert moment.strftime(row.stamp) in text_of(pick(page, row.date)[0])
        if row.author and article.signature.printed:
            assert text_of(pick(page, row.author)[-1]) == article.signature.printed
        body = text_of(pick(page, row.body)[0], row.drop)
        for block in article.blocks:
            assert block.text in body


@pytest.mark.parametrize("row", [row for row in ROWS if row.links], ids=lambda row: row.host)
def test_listing_is_readable_by_the_quoted_selectors(row: Quoted) -> None:
    assert row.links is not None
    site = site_of(row)
    address = site.template.base + site.template.all_paths[0].replace("{page}", "1")
    page = parsed(site, address)
    wanted = {site.url(a) for a in site.articles[: site.template.page_size]}
    found = {urljoin(address, href) for href in pick(page, row.links) for href in [href.attrib["href"]]}
    assert found & wanted
    if row.host != "baodongthap.vn":  # its quoted link classes do not cover pictures beside the top story
        assert wanted <= found


def test_body_of_quang_ngai_stands_in_a_script() -> None:
    site = SampleSite(make_portal("baoquangngai.vn", "qni-2025", "51"), 10)
    for article in site.articles:
        html = body_of(get(site, site.url(article))).decode()
        page = Selector(text=html)
        assert not text_of(page.css("#content")[0])
        assert page.css("p.category a::text").get() == article.section.name
        script = re.search(r"outputData = \"|\$\('#content'\)\.html\(`", html)
        assert script is not None
        assert article.blocks[0].text[:20] in html[script.end() :]


def test_protected_body_holds_no_word_of_the_article() -> None:
    site = SampleSite(make_portal("baothanhhoa.vn", "dhcn", "38"), 6, traps=["protected-body"])
    for article in site.articles:
        page = Selector(text=body_of(get(site, site.url(article))).decode())
        assert text_of(page.css("h1.pTitle")[0]) == article.headline
        assert not any(block.text in text_of(page.css("body")[0]) for block in article.blocks)
        assert re.fullmatch(r"[A-Za-z0-9+/=]{400,}", text_of(page.css("#dcontent")[0]))


def test_older_onecms_template() -> None:
    site = SampleSite(make_portal("baonghean.vn", "onecms", "40"), 24)
    for article in (a for a in site.articles if site.template.is_old(a)):  # type: ignore[attr-defined]
        page = Selector(text=body_of(get(site, site.url(article))).decode())
        assert text_of(page.css("h1.c-detail-head__title")[0]) == article.headline
        assert text_of(page.css("h2.desc")[0]) == article.sapo
        assert text_of(page.css("span.c-detail-head__time")[0]) == f"{article.published:%d-%m-%Y %H:%M}"
