"""Rules, metadata and the generic reading together: which answers, in which order, under which name."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.errors import PortalError
from newscrawl.extract.article import read_article
from newscrawl.extract.page import Page
from newscrawl.extract.rules import Bound, RuleSet, answers
from newscrawl.items import Article, Printed
from newscrawl.portals.model import Rule
from tests.extract import pages as p

SITE = (
    f'<div class="detail"><ul class="crumb"><li><a href="/">Nhà</a></li><li><a href="/kt">Kinh tế</a></li></ul><h1 class="tit">{p.HEADLINE}</h1>'
    f'<div class="date">{p.PRINTED}</div><p class="text-intro">{p.SAPO}</p><div class="newscontent">{p.PARAGRAPHS}{p.FIGURE}</div>'
    f'<div class="author">{p.AUTHOR}</div><span class="cnt">1,005</span><div class="tg"><a href="/t/1">cà phê</a><a href="/t/2">hạn hán</a></div></div>'
)
RULES = {
    "headline": [("portal", Rule("tit", "h1.tit"))],
    "sapo": [("x", Rule("intro", "p.text-intro"))],
    "body": [("x", Rule("content", "div.newscontent"))],
    "dateline": [("x", Rule("date", "div.date"))],
    "byline": [("x", Rule("author", "div.author"))],
    "view_count": [("x", Rule("count", "span.cnt", bare=True))],
    "section": [("x", Rule("crumb", "ul.crumb li:last-child a"))],
    "tags": [("x", Rule("tags", "div.tg a"))],
}


def rules(extra=None, **options) -> RuleSet:
    merged = {**RULES, **(extra or {})}
    return RuleSet(fields={k: tuple(Bound(o, r) for o, r in v) for k, v in merged.items()}, **options)


def read(markup: str = SITE, ruleset: RuleSet | None = None, **options) -> tuple[Article, Printed]:
    article = read_article(Page(p.page(markup, **options), p.URL), rules() if ruleset is None else ruleset)
    assert article.printed is not None
    return article, article.printed


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("headline", p.HEADLINE, "portal:tit"),
        ("sapo", p.SAPO, "x:intro"),
        ("dateline", p.PRINTED, "x:date"),
        ("byline", p.AUTHOR, "x:author"),
        ("view_count", "1,005", "x:count"),
        ("section", "Kinh tế", "x:crumb"),
        ("tags", "cà phê, hạn hán", "x:tags"),
    ],
)
def test_rules_answer_under_their_name(name, text, rule):
    found = read()[1].first(name)
    assert found is not None
    assert (found.text, found.rule) == (text, rule)


def test_body_and_what_goes_with_the_article():
    article, printed = read()
    assert printed.body is not None
    assert [b.text for b in printed.body.blocks] == list(p.BODY)
    assert printed.body.rule == "x:content"
    assert [(i.url, i.caption) for i in printed.body.images] == [("https://baovidu.vn/pic/1.jpg", p.CAPTION)]
    assert (article.url, article.canonical_url, article.language) == (p.URL, p.URL, "vi")
    assert article.provenance.status == 200
    assert len(article.provenance.page_sha256 or "") == 64
    assert printed.tags == ["cà phê", "hạn hán"]
    assert printed.expects == frozenset(RULES)
    assert printed.hints["site_name"] == "Báo Ví Dụ"


def test_the_portals_rule_goes_before_the_familys():
    both = rules({"headline": [("portal", Rule("own", "h1.own")), ("x", Rule("h1", "h1"))]})
    assert read(SITE, both)[1].all("headline")[0].rule == "x:h1"
    own = SITE.replace('<h1 class="tit">', '<h1 class="own">')
    assert [raw.rule for raw in read(own, both)[1].all("headline")[:2]] == ["portal:own", "x:h1"]


@pytest.mark.parametrize(
    ("name", "broken", "later"),
    [
        ("headline", "h1.tit", "generic:h1"),
        ("sapo", "p.text-intro", "generic:sapo"),
        ("dateline", "div.date", "generic:stamp"),
        ("byline", "div.author", "json-ld:author"),
        ("section", "ul.crumb li:last-child a", "json-ld:articleSection"),
    ],
)
def test_a_broken_rule_falls_through_to_a_named_one(name, broken, later):
    gone = rules({name: [("x", Rule("gone", f"{broken}.moved-away"))]})
    ld = p.LD.replace(f'"datePublished":"{p.ISO}",', "")
    found = read(SITE, gone, top=p.head(ld=ld))[1].first(name)
    assert found is not None
    assert found.rule == later


def test_a_broken_body_rule_falls_through():
    printed = read(SITE, rules({"body": [("x", Rule("gone", "div.moved"))]}))[1]
    assert printed.body is not None
    assert printed.body.rule == "generic:.newscontent"
    assert [b.text for b in printed.body.blocks] == list(p.BODY)


def test_a_profile_without_a_rule_is_not_second_guessed():
    fewer = RuleSet(
        fields={"headline": (Bound("x", Rule("h1", "h1")),), "body": (Bound("x", Rule("c", ".newscontent")),)}
    )
    printed = read(SITE, fewer)[1]
    assert printed.first("view_count") is None


def test_a_stamp_is_looked_for_where_no_rule_and_no_machine_time_is():
    """Báo Hải Dương's CMS of 2019: only the body's node is known, and an article without a date is worth little."""
    headline = {"headline": (Bound("x", Rule("h1", "h1")),)}
    found = read(SITE, RuleSet(fields=headline))[1].first("dateline")
    assert found is not None
    assert (found.text, found.rule) == (p.PRINTED, "generic:stamp")
    assert read(SITE, RuleSet(fields=headline, absent=frozenset({"published"})))[1].first("dateline") is None


def test_an_empty_twin_of_a_node_is_passed_over():
    markup = SITE.replace(
        '<div class="date">', '<div class="date"></div><div class="date">Hôm nay</div><div class="date">'
    )
    assert read(markup)[1].all("dateline")[0].text == p.PRINTED
    empty = Page(b"<b class=a> </b><b class=a>x</b><b class=a>y</b>", None)
    assert [raw.text for raw in answers(empty, [Bound("x", Rule("a", "b.a"))])] == ["x"]
    assert [raw.text for raw in answers(empty, [Bound("x", Rule("a", "b.a"))])] == ["x"]


def test_an_attribute_rule():
    markup = SITE.replace("<h1", f'<time class="t" datetime="{p.ISO}"></time><h1')
    printed = read(markup, rules({"published": [("x", Rule("t", "time.t", attr="datetime"))]}))[1]
    assert printed.all("published")[0].text == p.ISO


def test_drop_rules_and_sapo_and_headline_inside_the_body():
    markup = f'<div class="newscontent"><h1 class="tit">{p.HEADLINE}</h1><div class="meta">21/06/2025</div><p class="text-intro">{p.SAPO}</p>{p.PARAGRAPHS}</div>'
    printed = read(markup, rules(drop=("div.meta",)))[1]
    assert printed.body is not None
    assert [b.text for b in printed.body.blocks] == list(p.BODY)


def test_a_sapo_from_a_meta_element_does_not_empty_the_body():
    top = p.head().replace(p.SAPO, p.BODY[0])
    weak = rules({"sapo": [("x", Rule("meta", 'meta[property="og:description"]', attr="content"))]})
    printed = read(SITE, weak, top=top)[1]
    assert printed.first("sapo") is None
    assert printed.body is not None
    assert printed.body.blocks[0].text == p.BODY[0]
    other = read(SITE, weak)[1]
    assert other.first("sapo").text == p.SAPO


def test_declared_absent_is_not_looked_for():
    printed = read(SITE, rules({"view_count": []}, absent=frozenset({"view_count"})))[1]
    assert printed.first("view_count") is None
    assert printed.absent == {"view_count"}


def test_bad_css_names_the_selector():
    with pytest.raises(PortalError, match="div\\[\\["):
        read(SITE, rules({"headline": [("x", Rule("bad", "div[["))]}))


def test_an_unfilled_template_brings_the_metadata_in():
    printed = read(SITE.replace(p.HEADLINE, "{title}", 1))[1]
    assert [raw.rule for raw in printed.all("headline")][:2] == ["portal:tit", "meta:og:title"]


@pytest.mark.parametrize(
    ("tag", "language"),
    [('<html lang="vi-VN">', "vi"), ('<html lang="vn">', "vi"), ('<html lang="en">', "en"), ("<html>", None)],
)
def test_language(tag, language):
    article = read_article(Page(f"{tag}<body><h1>Một bài báo</h1></body></html>".encode(), p.URL), RuleSet())
    assert article.language == language


def test_a_file_takes_its_address_from_the_page():
    article = read_article(Page(p.page(SITE), None), rules())
    assert article.url == p.URL
    bare = read_article(Page(b"<h1>x</h1>", None), RuleSet())
    assert bare.url is None


def test_a_page_in_a_legacy_encoding_is_read():
    text = p.page(SITE).decode().replace('<meta charset="utf-8">', "")
    for charset in ("cp1258", "utf-16"):
        data = text.encode(charset, "xmlcharrefreplace")
        article = read_article(Page(data, p.URL, headers={"content-type": f"text/html; charset={charset}"}), rules())
        assert article.printed.first("section").text == "Kinh tế", charset


@settings(max_examples=40, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"<html><body><h1>", b"<div itemprop=articleBody>", b'<script type="application/ld+json">']),
)
def test_any_bytes_give_an_article(data, start):
    assert read_article(Page(start + data, "https://baovidu.vn/a-1.html"), rules()).printed is not None
    assert read_article(Page(start + data, None), RuleSet()).printed is not None
