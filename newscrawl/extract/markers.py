"""Marks that content systems in use put on an article's parts: selectors of the generic reading, one table.

Not rules of a portal: they hold for many sites (schema.org, VCCorp, ePi, ONECMS, VNPT, MEDIATECH, NukeViet, WordPress
and the national papers' own systems), and are tried only where no profile answers. Order is trust. Each was met in a
capture (2026), in a public configuration or in public code; the label `generic:<mark>` stands in the record.
"""

import re
from functools import cache

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
    ".dt-news__content",
    ".cate-24h-foot-arti-deta-info",
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
    ".chappeau",
    ".dt-news__sapo",
    ".cate-24h-foot-arti-deta-sum",
    ".alead",
    ".content-sapo",
    ".content_summary",
    ".ArticleSummary",
    ".article-lead",
    ".detail-lead",
    ".mota",
    ".mo-ta",
    ".tomtat",
    ".tom-tat",
    ".trichyeu",
    ".trich-yeu",
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
    '[class*="date" i]',
    '[class*="time" i]',
    '[class*="publish" i]',
    '[id*="date" i]',
    '[data-role="publishdate"]',
    '[itemprop="datePublished"]',
    '[class*="ngay"]',
    '[class*="meta"]',
)

BYLINE = (
    '[itemprop="author"]',
    '[data-role="author"]',
    '[rel="author"]',
    'a[href*="/tac-gia/"]',
    '[class*="author" i]',
    '[class*="tac-gia"]',
    '[class*="tacgia"]',
    '[class*="byline"]',
)

TAGS = (
    '[class*="tag" i]',
    '[class*="keyword"]',
    ".detail-tab",
    '[data-role="tags"]',
    '[data-content-name="article-tags"]',
    'a[rel="tag"]',
)
TAG_WORD = re.compile(
    r"(?:^|[\s_-])(?:tags?|tags?box|box-?tags?|tags?[-_]?(?:list|item|content|wrap|links?)|keywords?|tu-?khoa|detail-tab)(?:$|[\s_-])",
    re.IGNORECASE,
)

CRUMB = (
    '[class*="crum" i]:is([class*="crumb" i], .breadcrums)',
    (
        '[class*="cat" i]:is(.detail-cate, .article__cate, [class*="cate-name"], [class*="cate_name"], .cat-links, '
        '[class*="category-name"], [class*="article-category"], .post-category, p.category)'
    ),
    '[itemtype*="BreadcrumbList"]',
    '[data-role="cate-name"]',
)
"""Breadcrumbs, and behind them names of sections that stand above the headline. What their names have in common is
asked first: a list of fourteen selectors costs twice as much."""
CRUMB_NAME = re.compile(r"crumb|breadcrums|cate|category|cat-links", re.IGNORECASE)
TRAIL = re.compile(r"crumb", re.IGNORECASE)

TAG_LINKS = (
    'a[href*="tag"]:is([href*="/tag/"], [href*="/tags/"], [href*="-ptag"], [href*="-tag"], [href$=".tag"])',
    'a[href*="/tu-khoa/"]',
    'a[href*="/topic/"]',
)
"""Addresses of tag pages, for pages whose tags stand in a box without a name (NukeViet)."""

VIEWS = ('[class*="view"]', '[id*="view"]', '[class*="luot"]')


@cache
def joined(*tables: tuple[str, ...]) -> str:
    """The selectors of tables as one, for a single pass."""
    return ", ".join(selector for table in tables for selector in table)
