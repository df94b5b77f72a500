"""JSON-LD and metas as newspapers write them, and what is known to lie in them."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract import jsonld, metadata
from newscrawl.extract.page import Page


def page(markup: str) -> Page:
    return Page(f"<html><head>{markup}</head><body>x</body></html>".encode(), "https://baovidu.vn/bai-1.html")


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def first(found: Page, name: str) -> tuple[str, str] | None:
    raws = metadata.candidates(found, name)
    return (raws[0].rule, raws[0].text) if raws else None


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("plain", '{"@type":"NewsArticle","datePublished":"2026-03-07"}'),
        (
            "graph",
            '{"@context":"x","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2026-03-07"}]}',
        ),
        ("array", '[{"@type":"BreadcrumbList"},{"@type":["Article","NewsArticle"],"datePublished":"2026-03-07"}]'),
        ("no type", '{"datePublished":"2026-03-07"}'),
        ("trailing comma", '{"@type":"NewsArticle","datePublished":"2026-03-07",}'),
        ("two commas", '{"@type":"NewsArticle",,"datePublished":"2026-03-07"}'),
        ("line end in a string", '{"@type":"NewsArticle","headline":"Nước\nvề","datePublished":"2026-03-07"}'),
        ("bad escape", r'{"@type":"NewsArticle","headline":"Nước\về","datePublished":"2026-03-07"}'),
        ("quote in a string", '{"@type":"NewsArticle","headline":"Nước "về" bon","datePublished":"2026-03-07"}'),
        ("html comment", '<!-- {"@type":"NewsArticle","datePublished":"2026-03-07"} -->'),
        ("cdata", '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2026-03-07"}\n//]]>'),
        ("text behind it", '{"@type":"NewsArticle","datePublished":"2026-03-07"};'),
        ("schema address as type", '{"@type":"http://schema.org/NewsArticle","datePublished":"2026-03-07"}'),
    ],
)
def test_json_ld_is_read_tolerantly(why, text):
    assert first(page(ld(text)), "published") == ("json-ld:datePublished", "2026-03-07"), why


@pytest.mark.parametrize("text", ["", "nonsense", "[[[[", '"text"', "12", "null", "{" * 5000, "[" * 100_000])
def test_hopeless_json_ld_says_nothing(text):
    assert metadata.candidates(page(ld(text)), "published") == []


def test_entities_escaped_twice():
    assert first(page(ld('{"@type":"Article","headline":"N&amp;#432;&amp;#7899;c v&amp;#7873;"}')), "headline") == (
        "json-ld:headline",
        "Nước về",
    )


@pytest.mark.parametrize(
    ("why", "value", "names"),
    [
        ("a person", '{"@type":"Person","name":"Duy An"}', "Duy An"),
        ("two persons", '[{"@type":"Person","name":"Duy An"},{"name":"Y Thịnh"}]', "Duy An; Y Thịnh"),
        ("strings", '["Duy An","Y Thịnh"]', "Duy An; Y Thịnh"),
        ("capitals", '{"@type":"Person","name":"NHẬT AN"}', "NHẬT AN"),
        ("an organisation", '{"@type":"Organization","name":"Báo Ví Dụ"}', None),
        ("a login", '{"@type":"Person","name":"longantv"}', None),
        ("the paper itself", '{"@type":"Person","name":"Báo Ví Dụ"}', None),
        ("the paper, other case", '{"@type":"Person","name":"BÁO VÍ DỤ"}', None),
        ("an address", '{"@type":"Person","name":"https://facebook.com/baovidu"}', None),
        ("admin", '"Admin"', None),
        ("nobody", '""', None),
    ],
)
def test_authors(why, value, names):
    markup = ld(f'{{"@type":"NewsArticle","author":{value},"publisher":{{"name":"Báo Ví Dụ"}}}}')
    found = first(page(markup), "byline")
    assert (found[1] if found else None) == names, why


def test_author_metas():
    assert first(page('<meta property="dable:author" content="NHẬT AN;Y Thịnh">'), "byline") == (
        "meta:dable:author",
        "NHẬT AN; Y Thịnh",
    )
    own = '<meta property="og:site_name" content="Báo Ví Dụ Online"><meta name="author" content="Ví Dụ Online">'
    assert metadata.candidates(page(own), "byline") == []
    assert metadata.candidates(page('<meta name="author" content="MEDIATECH">'), "byline") == []


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Nước về bon - Báo Ví Dụ", "Nước về bon"),
        ("Nước về bon | baovidu.vn", "Nước về bon"),
        ("Nước về bon - Pi Nao", "Nước về bon - Pi Nao"),
        ("Cà phê 2026 - 2027: được mùa", "Cà phê 2026 - 2027: được mùa"),
        ("Nước &#253; về", "Nước ý về"),
    ],
)
def test_the_papers_name_behind_a_title(title, kept):
    found = page(f'<meta property="og:site_name" content="Báo Ví Dụ"><meta property="og:title" content="{title}">')
    assert first(found, "headline") == ("meta:og:title", kept)


@pytest.mark.parametrize(
    ("why", "markup", "section"),
    [
        ("breadcrumb", ld('{"@type":"BreadcrumbList","itemListElement":[{"name":"Trang chủ"},{"name":"Kinh tế"},{"item":{"name":"Nông nghiệp"}}]}'), "Nông nghiệp"),
        ("lists in lists", ld('{"@type":"BreadcrumbList","itemListElement":[[{"name":"Trang chủ"}],[{"name":"Kinh tế"}]]}'), "Kinh tế"),
        ("the article is the last step", '<meta property="og:title" content="Nước về bon">' + ld('{"@type":"BreadcrumbList","itemListElement":[{"name":"Kinh tế"},{"name":"Nước về bon"}]}'), "Kinh tế"),
        ("articleSection of two levels", ld('{"@type":"NewsArticle","articleSection":"Kinh tế, Nông nghiệp"}'), "Nông nghiệp"),
        ("meta", '<meta property="article:section" content="S&#7913;c kh&#7887;e">', "Sức khỏe"),
    ],
)  # fmt: skip
def test_sections(why, markup, section):
    found = first(page(markup), "section")
    assert found is not None, why
    assert found[1] == section, why


def test_order_of_trust_for_times():
    found = page(
        '<meta property="article:published_time" content="2026-03-07T08:01:53+07:00"><meta name="lastmod" content="L">'
        + ld('{"@type":"NewsArticle","datePublished":"2026-03-07T08:01:00+07:00","dateModified":"M"}')
    )
    assert first(found, "published") == ("meta:article:published_time", "2026-03-07T08:01:53+07:00")
    assert [raw.rule for raw in metadata.candidates(found, "updated")] == ["json-ld:dateModified", "meta:lastmod"]


def test_counters():
    kinds = '{"interactionType":{"@type":"CommentAction"},"userInteractionCount":"5"},{"interactionType":"https://schema.org/ReadAction","userInteractionCount":1005}'
    found = page(ld(f'{{"@type":"NewsArticle","interactionStatistic":[{kinds}]}}'))
    assert first(found, "view_count") == ("json-ld:interactionStatistic", "1005")
    assert first(found, "comment_count") == ("json-ld:interactionStatistic", "5")
    assert first(page(ld('{"@type":"Article","commentCount":0}')), "comment_count") == ("json-ld:commentCount", "0")
    assert metadata.candidates(page(ld('{"@type":"Article"}')), "view_count") == []


def test_tags():
    assert metadata.tag_list(page('<meta name="keywords" content="cà phê, hạn hán, cà phê, ">')) == (
        ["cà phê", "hạn hán"],
        "meta:keywords",
    )
    assert metadata.tag_list(page('<meta name="keywords" content="Tin tức, VNPT, báo điện tử">')) == ([], None)
    assert metadata.tag_list(page(ld('{"@type":"Article","keywords":["cà phê"]}'))) == (["cà phê"], "json-ld:keywords")


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='{}[]",:\\ \n@graphtypeNews&#;<>!-', max_size=120))
def test_json_ld_never_raises(text):
    found = page(ld(text.replace("</", "")))
    for name in ("headline", "byline", "published", "section", "view_count", "comment_count", "tags"):
        metadata.candidates(found, name)


@pytest.mark.parametrize(
    ("markup", "article"),
    [
        ('<meta property="og:type" content="article">', True),
        ('<meta property="article:published_time" content="2026-03-07">', True),
        (ld('{"@graph":[{"@type":"NewsArticle"}]}'), True),
        ('<meta property="og:type" content="website">', False),
        (ld('{"@type":"CollectionPage","datePublished":"2026-03-07"}'), False),
        ("", False),
    ],
)
def test_pages_that_call_themselves_articles(markup, article):
    assert metadata.declares_article(page(markup)) is article


def test_texts():
    assert jsonld.text_of(True) == ""
    assert jsonld.text_of(12) == "12"
    assert jsonld.texts_of([["a"], {"name": "b"}, None]) == ["a", "b"]
