"""`vdoc`: the CMS of vdoc.com.vn (`-a<id>.html`): Cần Thơ, An Giang, Cà Mau, Đồng Tháp, Bình Dương, Bến Tre, Long An.

Evidence: captures of Báo Cần Thơ (article and listing, 2026-01-08) and of An Giang (2023-06); configurations of 2026
for Bình Dương and Đồng Tháp (`#contentNews`), of 2019 for Tây Ninh and Huế. The first `<h1>` is the breadcrumb, JSON-LD
has the day only, the time stands in `.pubdate`; the author is the last right-aligned paragraph, or `p.author`. Cần Thơ
prints no sapo of its own; the others have `.detail-desc`. Captions are centred paragraphs after the picture.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="vdoc",
    name="vdoc.com.vn CMS (-a<id>.html)",
    evidence=Evidence.CAPTURE,
    basis="captures of baocantho.com.vn (2026-01) and baoangiang.com.vn (2023-06); configurations of 2019 and 2026",
    fields={
        "headline": (
            Rule("detail-title", ".detail-title h1"),
            Rule("fw700", "h1.margintopbot10.fw700, h1.margintopbot10"),
            Rule("title", "h1.title"),
        ),
        "sapo": (
            Rule("detail-desc", ".detail-desc p"),
            Rule("justify", "#colcate1 > p.fontd.fw600, p.fontd.fw600.justify"),
            Rule("sapo", "h4.sapo, p.sapo"),
        ),
        "body": (
            Rule("newscontents", "#newscontents .content-fck"),
            Rule("content-news", "#contentNews .singular-content"),
            Rule("newscontents-all", "#newscontents"),
            Rule("content-news-all", "#contentNews"),
            Rule("content-fck", "div.content-fck"),
        ),
        "byline": (Rule("author", "#newscontents p.author"),),
        "dateline": (Rule("pubdate", ".pubdate"),),
        "section": (
            Rule("titlecate", ".titlecate h1 span a"),
            Rule("titlecate-top", ".titlecate h1 > a"),
            Rule("breadcrumb", "ul.breadcrumb li:last-child a"),
            Rule("breadcrumb-detail", ".breadcrumb-news-detail a:last-of-type"),
        ),
        "tags": (Rule("tag-item", ".block_tag a.tag_item, .detail-tag a.tag_item"), Rule("tag-any", "a.tag_item")),
        "list_link": (
            Rule("topcate", "#topcate a"),
            Rule("article-item", ".article-item a"),
            Rule("news-title", "a.news-title, a.title"),
            Rule("headings", "h2 a, h3 a"),
        ),
        "next_page": (Rule("page", '#page a[href*="p="]'), Rule("p", 'a[href*="?p="], a[href*="/page-"]')),
    },
    drop=(
        ".news-relate", ".box-relate", ".detail-related", ".sharemxh", ".detail-fb-like-share", ".block_tag",
        ".detail-tag", "p.author.ignore",
    ),
    article_url=(
        r"^/(?:(?P<edition>en|cn|khmer|news)/)?(?:[^/]+/)*[^/]*-a(?P<site_id>\d+)\.html$",
        r"^/print/[^/]*-a(?P<site_id>\d+)\.html$",
    ),
    not_article_url=(r"^/tim-kiem/", r"^/su-kien/", r"^/rss(?:/|$)"),
    telltales=(
        Telltale("footer vdoc.com.vn", pattern=r"vdoc\.com\.vn", weight=3),
        Telltale("body #newscontents .content-fck", css="#newscontents .content-fck", weight=3),
        Telltale("body #contentNews .singular-content", css="#contentNews .singular-content", weight=2),
        Telltale("templates of version1", pattern=r"/static/templates/version\d/", weight=2),
        Telltale("pictures under /image/fckeditor/ or /news/", pattern=r"/image/(?:fckeditor/upload|news)/\d{4}/"),
        Telltale("stamp .pubdate", css=".pubdate"),
        Telltale("address -a<id>.html", url=r"-a\d+\.html$", weight=2),
    ),
)  # fmt: skip
