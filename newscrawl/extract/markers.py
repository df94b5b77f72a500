"""Marks that content systems in use put on an article's parts: selectors of the generic reading, one table.

Not rules of a portal: they hold for many sites (schema.org, VCCorp, ePi, ONECMS, VNPT, MEDIATECH, NukeViet, WordPress
and the national papers' own systems), and are tried only where no profile answers. Order is trust. Each was met in a
capture (2026), in a public configuration or in public code; the label `generic:<mark>` stands in the record.
"""

BODY = (
    '[itemprop="articleBody"]',
    '[data-role="content"]',
    '[data-slot="content"]',
    '[data-field="body"]',
    ".cms-body",
    ".fck_detail",
    ".singular-content",
    ".article__body",
    ".content-fck",
    ".td-post-content",
    "#content-detail",
    "#content_detail",
    ".detail-content-body",
    ".detail-content",
    ".detail__content",
    "#maincontent",
    ".maincontent",
    "article.entry",
    ".entry-content",
    ".the-article-body",
    ".art-body",
    ".article-body",
    ".article-content",
    ".ArticleContent",
    "#ArticleContent",
    ".ArticleDetailContent",
    "#divNewsContent",
    ".knc-content",
    ".post-content",
    ".editor-content",
    ".newscontent",
    ".news-content",
    ".news_content",
    ".news_detail",
    "#newscontents",
    "#newsContent",
    ".news-details__content",
    "#contentNews",
    ".content-detail",
    ".contentDetail",
    ".contentView",
    ".content_detail",
    ".detail-body",
    ".body-content",
    ".bodytext",
    ".__MASTERCMS_CONTENT",
    "#main-detail",
    "#dcontent",
    "#editor-detail",
    ".fulltext",
    ".post-body",
    ".single-content",
    ".text-content",
    ".fr-view",
    "#abody",
    ".ta-justify",
    ".noidung",
    "#divContent",
    "#content",
)

SAPO = (
    '[data-role="sapo"]',
    '[data-slot="sapo"]',
    ".block-sc-sapo",
    ".article__sapo",
    ".detail-sapo",
    ".detail__sapo",
    ".singular-sapo",
    ".content-detail-sapo",
    ".news_detail_sapo",
    ".article-sapo",
    ".knc-sapo",
    ".sapo",
    ".sapo_detail",
    ".cms-desc",
    ".text-intro",
    ".detail-desc",
    "p.description",
    "h2.description",
    "h2.desc",
    "p.reply",
    ".chapeau",
    ".alead",
    "p.pHead",
    ".the-article-summary",
    ".article-summary",
    ".post-summary",
    ".summary",
    ".Summary",
    ".title-italic",
    ".bodytext-sapo",
    ".hometext",
    "p.lead",
    ".desc",
    '[itemprop="description"]',
)

STAMP = (
    "time",
    '[data-role="publishdate"]',
    '[itemprop="datePublished"]',
    '[class*="date"]',
    '[class*="time"]',
    '[class*="Date"]',
    '[class*="Time"]',
    '[id*="date"]',
    '[id*="Date"]',
    '[class*="ngay"]',
    '[class*="meta"]',
)

BYLINE = (
    '[itemprop="author"]',
    '[rel="author"]',
    'a[href*="/tac-gia/"]',
    '[class*="author"]',
    '[class*="Author"]',
    '[class*="tac-gia"]',
    '[class*="tacgia"]',
    '[class*="byline"]',
)

TAGS = (
    'a[rel="tag"]',
    "a.tag_item",
    '[data-content-name="article-tags"]',
    ".onecms__tags a",
    ".article__tag a",
    ".article__tags a",
    ".detail-tab a",
    ".detail-tag a",
    ".detail__tag a",
    '[data-role="tags"] a',
    ".tags a",
    ".tag a",
    ".box-tag a",
    ".tag-list a",
    ".list-tag a",
    ".tags-box a",
    ".tag-cotnent a",
    ".tag-content a",
    '[class*="tags"] a',
    '[class*="keyword"] a',
)

CRUMB = (
    '[class*="breadcrumb"] a',
    '[class*="bread-crumb"] a',
    '[class*="Breadcrumb"] a',
    '[itemtype*="BreadcrumbList"] a',
    ".detail-cate a",
    ".article__cate a",
    '[class*="cate-name"]',
)

VIEWS = (
    '[class*="view"]',
    '[id*="view"]',
    '[class*="luotxem"]',
    '[class*="luot-xem"]',
    '[class*="hit"]',
)


def joined(*tables: tuple[str, ...]) -> str:
    """The selectors of tables as one, for a single pass."""
    return ", ".join(selector for table in tables for selector in table)


def mark_of(selector: str) -> str:
    """A selector as the name of a generic rule."""
    return selector.replace('"', "")
