"""`epi`: the `article__…` / `zce-content-body cms-body` CMS (Lào Cai, Hà Tĩnh, Gia Lai, Sài Gòn Giải Phóng, Bắc Kạn).

Evidence: class names and stamps from a capture of Lào Cai described in the portal notes (2026; the page itself is not
at hand), configurations of 2026 for the others, feeds at `/rss/home.rss` verified for sggp.org.vn. On the captured
page paragraphs are bare `<div>` and the author is the unmarked last line, which the stages read from the tail; the
author class is the scheme's own (`cms-author`), not seen. Ids are not monotone over mergers.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="epi",
    name="ePi CMS (article__…, cms-body)",
    evidence=Evidence.CAPTURE,
    basis="notes on a capture of baolaocai.vn (2026); configurations of baogialai, baohatinh, sggp (2026)",
    fields={
        "headline": (Rule("article-title", "h1.article__title"), Rule("cms-title", ".cms-title")),
        "sapo": (Rule("article-sapo", ".article__sapo"), Rule("cms-desc", ".cms-desc")),
        "body": (
            Rule("cms-body", "div.article__body.cms-body"),
            Rule("article-body", "div.article__body"),
            Rule("data-body", 'div[data-field="body"]'),
        ),
        "byline": (Rule("author", ".article__author .cms-author, .article__meta .cms-author, .article__author"),),
        "dateline": (Rule("meta-time", ".article__meta time"), Rule("time", "time.time")),
        "published": (
            Rule("time-datetime", ".article__meta time[datetime], time.time[datetime]", attr="datetime"),
            Rule("cms-date", "meta.cms-date", attr="content"),
        ),
        "section": (Rule("breadcrumb", ".article__breadcrumb a, ul.breadcrumb li:last-child a"),),
        "tags": (Rule("article-tag", ".article__tag a, .article__tags a"),),
        "caption": (Rule("figcaption", "figcaption"),),
        "list_link": (
            Rule("story", "article.story a"),
            Rule("article", "article a"),
            Rule("cms-link", "a.cms-link"),
        ),
    },
    drop=(
        ".ads_middle", '[id^="adsWeb_"]', '[id^="sdaWeb_"]', ".rennab", ".related-news", ".article__related",
        ".article__box--related", ".article__list--related", ".article-related", ".audio-player", "audio",
        ".cms-relate",
    ),
    article_url=(r"^/(?:[^/]+/)*[^/]+-post(?P<site_id>\d+)\.(?:html|tpo|vnp|ldo|amp)$",),
    not_article_url=(r"-tag\d+\.html$", r"^/tac-gia/", r"^/rss(?:/|$)"),
    telltales=(
        Telltale("body zce-content-body cms-body", css=".zce-content-body, .article__body.cms-body", weight=3),
        Telltale("article__title and article__sapo", css=".article__title, .article__sapo", weight=2),
        Telltale("links a.cms-link", css="a.cms-link", weight=2),
        Telltale("pictures on epicdn.me", pattern=r"\.epicdn\.me/", weight=3),
        Telltale("address -post<id>.html", url=r"-post\d+\.(?:html|amp)$", weight=2),
    ),
)  # fmt: skip
