"""`media-upload`: the CMS of MEDIATECH (`media.<host>/upload/image/YYYYMM/`): Tây Ninh, Quảng Ninh, Hưng Yên, Cao Bằng.

Evidence: a capture of Tây Ninh (2026-10), configurations of 2026 for the others, Lạng Sơn's the weakest. `.title-time`
is the header clock; `div.sapo` is a cut twin of `p.sapo`; a second document stands inside `#content-detail`; JSON-LD
names a login and labels local time `Z`. Lists grow by `/list-post-by-category` (JSON, in public code for Cao Bằng).
"""

import json
from typing import Any

from newscrawl.extract.links import Link
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule


class MediaUpload(Family):
    """Adds the load-more answer."""

    def links(self, page: Page, rules: RuleSet) -> list[Link] | None:  # noqa: ARG002 - the hook's shape
        """Links of a load-more answer, `{"data": [{"link": …, "title": …}, …]}`; None for a page."""
        if page.body.lstrip()[:1] != b"{":
            return None
        try:
            answer: Any = json.loads(page.body)
        except ValueError:
            return []
        rows = answer.get("data") if isinstance(answer, dict) else None
        found: list[Link] = []
        for row in rows if isinstance(rows, list) else []:
            url = page.absolute(row.get("link")) if isinstance(row, dict) and isinstance(row.get("link"), str) else None
            if url:
                title = row.get("title")
                found.append(Link(url, title if isinstance(title, str) else None, source=page.url))
        return found


FAMILY = MediaUpload(
    code="media-upload",
    name="MEDIATECH CMS (media.<host>/upload/)",
    evidence=Evidence.CAPTURE,
    basis="capture of baotayninh.vn (2026-10); configurations of four portals (2026)",
    fields={
        "headline": (Rule("name", ".content-article h1.name"), Rule("name-any", "h1.name")),
        "sapo": (
            Rule("sapo", "#content-detail p.sapo"),
            Rule("first-strong", "#content-detail > p:first-of-type > strong, #content-detail > p:first-of-type > b"),
        ),
        "body": (Rule("content-detail", "#content-detail"),),
        "byline": (Rule("author", "#content-detail div.author"), Rule("pseudonym", "div.pseudonym")),
        "dateline": (Rule("date", ".content-article > div.date"), Rule("date-font", "div.date.font5")),
        "section": (
            Rule("breadcrumb", ".breadcrumbs ol.breadcrumb li:last-child a"),
            Rule("breadcrumb-any", ".breadcrumbs ol.breadcrumb li a"),
        ),
        "tags": (Rule("tags", ".content-article .tags a"),),
        "caption": (Rule("wp-caption", "p.wp-caption-text, figcaption"),),
        "list_link": (
            Rule("card-title", "article.card h3.card-title a, article.card .card-thumb a"),
            Rule("card", "article.card a, .card-title a, .card-content a"),
        ),
    },
    drop=(
        "#content-detail div.sapo", "#content-detail div.author", "div.pseudonym", "div.relates", "div.topics",
        "div.social", "div.print_page", "div.block-news-list", ".ads-zone-group", ".related-news",
        ".news-related__list",
    ),
    article_url=(r"^/(?:(?P<edition>en|zh|cn)/)?[^/]+-(?P<site_id>\d{5,7})\.html$",),
    not_article_url=(r"^/print/",),
    telltales=(
        Telltale("author meta MEDIATECH", css='meta[name="author"][content="MEDIATECH"]', weight=3),
        Telltale("section.page-info with ids", css="section.page-info #post-id", weight=3),
        Telltale("pictures on media.<host>/upload/", pattern=r"//media\.[a-z.]+/upload/(?:image|news)/", weight=2),
        Telltale("body #content-detail", css="#content-detail", weight=1),
        Telltale("headline h1.name", css="h1.name", weight=1),
        Telltale("cards article.card", css="article.card.card-style-horizontal", weight=1),
        Telltale("flat address -<5 to 7 digits>.html", url=r"^/[^/]+-\d{5,7}\.html$"),
    ),
)  # fmt: skip
