"""The generic reading, on one article in the markup of many content systems, furniture and neighbours around it."""

# ruff: noqa: E501 - markup stands on the line that it has in a page

import pytest

from newscrawl.extract.article import read_article
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.items import Article
from newscrawl.pipelines import read_record
from tests.extract import pages as p

VCCORP = f"""<div class="main" id="content"><div class="detail__cmain" id="main-detail"><div class="detail-cate"><a href="/kinh-te.htm">Kinh tế</a></div>
<div class="detail-time"><div data-role="publishdate">{p.PRINTED} GMT+7</div></div><h1 class="detail-title article-title" data-role="title">{p.HEADLINE}</h1>
<div class="detail-info"><div class="detail-author"><a class="name">{p.AUTHOR}</a></div></div><h2 class="detail-sapo" data-role="sapo"> {p.SAPO}</h2>
<div class="detail-cmain clearfix"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">
<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="/pic/1.jpg"></div><figcaption class="PhotoCMS_Caption"><p>{p.CAPTION}</p></figcaption></figure>
{p.HEADING2}<div type="RelatedOneNews" class="VCSortableInPreviewMode"><a href="/bai-20250601.htm">Bài khác hẳn</a><p class="VCObjectBoxRelatedNewsItemSapo">Sapo của bài khác hẳn</p></div></div></div>
<div class="detail-tab"><span class="txttag">Chủ đề:</span> <a class="item" href="/ca-phe.html">cà phê</a> <a class="item" href="/han.html">hạn hán</a></div>{p.RELATED}</div></div>
<div class="popup"><h1 class="article-title"></h1><div data-role="content" id="objectPopupBody"></div></div>"""
EPI = f"""<div class="breadcrumb"><a href="/">Trang chủ</a><a href="/kinh-te/">Kinh tế</a></div><div class="article"><div class="article__header"><h1 class="article__title cms-title">{p.HEADLINE}</h1>
<div class="article__meta"><time class="time" datetime="2025-06-21T10:05:02+0700"><span data-time="1750475102">{p.PRINTED}</span></time></div></div>
<h2 class="article__sapo cms-desc">{p.SAPO}</h2><div class="article__body zce-content-body cms-body" itemprop="articleBody">{p.TABLE}{p.DIVS}<div class="t1"><b>{p.AUTHOR}</b></div>
<div class="sdaWeb_SdaArticleMiddle rennab">Quảng cáo</div></div><div class="article__tag"><h3>Từ khóa:</h3><a href="/tag/ca-phe">cà phê</a><a href="/tag/han">hạn hán</a></div></div>{p.RELATED}"""
ONECMS = f"""<div class="c-news-detail"><div class="b-maincontent"><div itemprop="articleBody"><article class="entry entry-no-padding"><div class="sc-longform-header block-sc-longform-header"><div class="sc-longform-header-text">
<span class="sc-longform-header-cate block-sc-cate-name"><a href="/kinh-te">Kinh tế</a></span><h1 class="sc-longform-header-title block-sc-title">{p.HEADLINE}</h1><div class="sc-longform-header-meta"><span class="sc-longform-header-author block-sc-author">{p.AUTHOR}</span><span class="sc-text block-sc-text">•</span>
<span class="sc-longform-header-date block-sc-publish-time">{p.PRINTED}</span></div><p class="sc-longform-header-sapo block-sc-sapo">
 {p.SAPO} </p></div></div>{p.PARAGRAPHS}<p><table class="full-img"><tbody><tr><td><img src="/pic/1.jpg"></td></tr><tr><td class="image_desc">{p.CAPTION}</td></tr></tbody></table></p></article></div></div>
<div class="c-box"><div class="c-widget-tags onecms__tags"><ul><li><h4><a href="/ca-phe-ptag.html">cà phê</a></h4></li><li><h4><a href="/han-ptag.html">hạn hán</a></h4></li></ul></div></div>{p.RELATED}</div>"""
VNPT = f"""<h1 class="title">Báo Ví Dụ Online</h1><main><html><head></head><body><section><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te/">Kinh tế</a></li></ol><div class="group-time"><time class="time">10:05, 21/06/2025</time></div>
<div class="detail-main-title"><h1 class="title">{p.HEADLINE}</h1></div><div class="content-reply"><p class="reply"> {p.SAPO} </p></div><div id="content" class="content-detail cate_09B4"><div class="td-post-content">
<p class="MsoNormal"><b><span>{p.SAPO}<o:p></o:p></span></b></p>{p.PARAGRAPHS}<table align="center"><tr><td><img src="/pic/1.jpg"></td></tr><tr><td><p>{p.CAPTION}</p></td></tr></table>{p.RIGHT}</div></div>
<div class="tags-box"><h3>Từ khóa:</h3><div class="tags"><a href="/tag/a">cà phê</a><a href="/tag/b">hạn hán</a></div></div></section></body></html>{p.RELATED}</main>"""
MEDIATECH = f"""<div class="main-left"><ol class="breadcrumb"><li class="active"><a href="/kinh-te">Kinh tế</a></li></ol><div class="title-time">Thứ 7, 28/06/2025 18:38 [(GMT +7)]</div><div class="content-article"><h1 class="name">
   {p.HEADLINE}   </h1><div class="date font5">Thứ 7, 21/06/2025 | 10:05:00 [GMT +7] <span><span class="font-default">A</span>&nbsp;<span class="font-up">A</span></span></div>
<div class="detail" id="content-detail"><div class="sapo">{p.SAPO} {p.BODY[0][:40]}</div><!DOCTYPE html PUBLIC "x"><html><body><p class="sapo">{p.SAPO}</p><div class="wp-caption"><img src="/pic/1.jpg"><p class="wp-caption-text"><span>{p.CAPTION}</span></p></div>
{p.PARAGRAPHS}<div><ins class="ads-zone-group"><script>x()</script></ins></div><div class="author"><strong>{p.AUTHOR}</strong></div></body></html></div><div class="relates"></div></div>{p.RELATED}</div>"""
VDOC = f"""<h1> <a href="/news/kinh-te/">KINH TẾ</a> <span> &gt; <a href="/kinh-te/nong-nghiep/">Kinh tế</a></span> </h1><div id="colcate1"><h1 class="margintopbot10 fw700">{p.HEADLINE}<span class="sprite"></span></h1><span class="pubdate">21/06/2025 - 10:05</span>
<div class="detail-desc"><p>{p.SAPO}</p></div><div id="newscontents"><div class="content-fck slider">{p.PARAGRAPHS}<p><img src="/pic/1.jpg"></p><p style="text-align: center;"><em>{p.CAPTION}</em></p>
<p style="text-align: right;"><strong>{p.AUTHOR}</strong></p></div></div><div class="detail-tag"><strong>Từ khóa</strong><a class="tag_item" href="/tim-kiem/a.html">cà phê</a><a class="tag_item" href="/tim-kiem/b.html">hạn hán</a></div>{p.RELATED}</div>"""
NUKEVIET = f"""<ul class="breadcrumb"><li><a href="/vi/">Trang nhất</a></li><li><a href="/vi/news/kinh-te/">Kinh tế</a></li></ul><div class="news_column"><h1 class="title" itemprop="headline">{p.HEADLINE}</h1><span class="time h5">Thứ bảy - 21/06/2025 10:05</span>
<div class="hometext m-bottom" itemprop="description">{p.SAPO}</div><figure class="article center"><img src="/pic/1.jpg"><figcaption>{p.CAPTION}</figcaption></figure><div id="news-bodyhtml" class="bodytext margin-bottom-lg">{p.PARAGRAPHS}
<p style="text-align: right;"><strong>{p.AUTHOR}</strong></p></div><div class="news_tags">Tags: <a href="/vi/news/tag/a/">cà phê</a>, <a href="/vi/news/tag/b/">hạn hán</a></div></div>{p.RELATED}{p.COMMENTS}"""
WORDPRESS = f"""<div class="content-area"><article class="post"><header class="entry-header"><h1 class="entry-title">{p.HEADLINE}</h1><div class="entry-meta"><time class="entry-date published" datetime="{p.ISO}">21/06/2025 10:05</time>
<span class="byline"><a rel="author" href="/author/x">{p.AUTHOR}</a></span> <a class="cat" href="/kinh-te">Kinh tế</a></div></header><div class="entry-content"><p class="sapo"><strong>{p.SAPO}</strong></p>{p.PARAGRAPHS}
<div class="wp-caption"><img src="/pic/1.jpg"><p class="wp-caption-text">{p.CAPTION}</p></div><div class="sharedaddy social share">Chia sẻ</div></div><footer><span class="tags-links"><a rel="tag" href="/tag/a">cà phê</a><a rel="tag" href="/tag/b">hạn hán</a></span></footer></article></div>{p.COMMENTS}"""
UNMARKED = f"""<table><tr><td class="k1"><div class="k2"><h1 class="k3">{p.HEADLINE}</h1><div class="k4">21/06/2025 10:05</div><div class="k5">{p.SAPO}</div><div class="k6">{p.PARAGRAPHS}{p.FIGURE}{p.RIGHT}</div></div></td><td class="k9">{p.RELATED}</td></tr></table>"""
BREAKS = f"""<div class="wrap"><div class="tieude"><h1>{p.HEADLINE}</h1></div><div class="ngaydang">Ngày đăng: 21/06/2025 10:05</div><h2 class="k5">{p.SAPO}</h2><div class="khung">{"<br><br>".join(p.BODY)}<br><br><div align="right"><b>{p.AUTHOR}</b></div></div></div>{p.RELATED}"""
NO_H1 = f"""<div class="col630"><div class="title-detail"> {p.HEADLINE} </div><div class="post-date">{p.PRINTED}</div><div class="sapo_detail">{p.SAPO}</div><div id="content_detail_news" class="contentDetail">{p.PARAGRAPHS}{p.FIGURE}{p.RIGHT}</div></div>{p.RELATED}"""

SYSTEMS = {
    "vccorp": VCCORP, "epi": EPI, "onecms": ONECMS, "vnpt": VNPT, "mediatech": MEDIATECH, "vdoc": VDOC, "nukeviet": NUKEVIET,
    "wordpress": WORDPRESS, "unmarked": UNMARKED, "breaks": BREAKS, "no-h1": NO_H1,
}  # fmt: skip


def read(markup: str, **options) -> Article:
    return read_article(Page(p.page(markup, **options), p.URL), RuleSet())


@pytest.fixture(params=SYSTEMS, scope="module")
def system(request) -> tuple[str, Article]:
    return request.param, read_record(read(SYSTEMS[request.param]))


def test_headline(system):
    assert system[1].headline == p.HEADLINE


def test_sapo(system):
    assert system[1].sapo == p.SAPO


def test_body_is_the_text_and_nothing_else(system):
    name, record = system
    assert record.body == "\n\n".join(p.BODY)
    assert record.subheads == ([] if name in {"epi", "breaks"} else [p.BODY[2]])
    assert record.provenance.rules["body"].startswith("generic:")


def test_caption(system):
    name, record = system
    captions = [image.caption for image in record.images]
    assert captions == ([] if name in {"breaks", "nukeviet"} else [p.CAPTION])


def test_time(system):
    assert (record := system[1]).published_at is not None
    assert record.published_at[:16] == p.ISO[:16]
    assert record.updated_at is None


def test_authors(system):
    assert system[1].authors == [p.AUTHOR]


def test_section_and_tags(system):
    name, record = system
    if name not in {"wordpress", "unmarked", "breaks", "no-h1"}:
        assert record.section == "Kinh tế"
    if name not in {"mediatech", "unmarked", "breaks", "no-h1"}:
        assert record.tags == ["cà phê", "hạn hán"]


def test_every_answer_names_its_rule(system):
    for rule in system[1].provenance.rules.values():
        assert rule.startswith(("generic:", "meta:", "json-ld:"))


def test_metadata_answers_where_it_can():
    record = read_record(read(UNMARKED, top=p.head(ld=p.LD)))
    assert record.authors == [p.AUTHOR]
    assert record.section == "Kinh tế"
    assert record.published_at == p.ISO
    assert record.provenance.rules["byline"] == "json-ld:author"


def test_a_visible_time_beats_a_date_without_one():
    ld = p.LD.replace(p.ISO, "2025-06-21")
    assert read_record(read(VDOC, top=p.head(ld=ld))).published_at == p.ISO


def test_a_machine_time_on_a_span_makes_a_printed_day_exact():
    stamp = f'<span class="pdate" itemprop="datePublished" datetime="{p.ISO}">21-06-2025</span>'
    record = read_record(read(f'<h1>{p.HEADLINE}</h1>{stamp}<div class="cms-body">{p.PARAGRAPHS}</div>'))
    assert record.published_at == p.ISO


def test_header_clock_related_dates_and_comments_are_no_stamps():
    markup = f'<h1>{p.HEADLINE}</h1><div class="article-body">{p.PARAGRAPHS}</div>{p.RELATED}{p.COMMENTS}'
    assert read_record(read(markup)).published_at is None


def test_a_description_that_repeats_the_first_paragraph_is_no_sapo():
    top = p.head().replace(p.SAPO, p.BODY[0][:90] + "...")
    record = read_record(read(f'<h1>{p.HEADLINE}</h1><div class="cms-body">{p.PARAGRAPHS}</div>', top=top))
    assert record.sapo is None
    assert record.body == "\n\n".join(p.BODY)


def test_a_bold_first_paragraph_is_the_sapo_when_there_is_no_other():
    top = p.head().replace(f'<meta property="og:description" content="{p.SAPO}">', "")
    markup = f'<h1>{p.HEADLINE}</h1><div class="cms-body"><p><strong>{p.SAPO}</strong></p>{p.PARAGRAPHS}</div>'
    record = read_record(read(markup, top=top))
    assert (record.sapo, record.body) == (p.SAPO, "\n\n".join(p.BODY))
    assert record.provenance.rules["sapo"] == "generic:bold-lead"


def test_two_labelled_stamps_in_one_box():
    stamps = '<div class="meta"><span class="date">Đăng: 20/06/2025 08:00</span><span class="date">Cập nhật: 21/06/2025 10:05</span></div>'
    record = read_record(read(f'<h1>{p.HEADLINE}</h1>{stamps}<div class="cms-body">{p.PARAGRAPHS}</div>{p.RELATED}'))
    assert record.published_at == "2025-06-20T08:00:00+07:00"
    assert record.updated_at == p.ISO


@pytest.mark.parametrize(
    ("counter", "views"),
    [
        ('<span class="view">1,005</span>', 1005),
        ('<span class="luotxem">Lượt xem: 1.234</span>', 1234),
        ('<span id="viewcount"></span>', None),
        ('<div class="overview">15</div>', None),
        ('<div class="visits view-online">Đang online: 77</div>', None),
    ],
)
def test_view_counts(counter, views):
    record = read_record(
        read(f'<div class="art"><h1>{p.HEADLINE}</h1>{counter}<div class="cms-body">{p.PARAGRAPHS}</div></div>')
    )
    assert record.view_count == views


def test_a_logo_in_h1_is_no_headline():
    markup = f'<h1 class="logo"><a href="/">Báo Ví Dụ điện tử</a></h1><div class="k"><h2 class="title">{p.HEADLINE}</h2><div class="cms-body">{p.PARAGRAPHS}</div></div>'
    assert read_record(read(markup)).headline == p.HEADLINE


def test_a_page_without_anything_says_so():
    article = read_article(Page(b"<html><body><p>x</p></body></html>", "https://baovidu.vn/"), RuleSet())
    assert article.printed is not None
    assert article.printed.body is None
    assert article.printed.fields == {}
