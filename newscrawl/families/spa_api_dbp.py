"""`spa-api-dbp`: Báo Điện Biên Phủ since 2025: pages rendered on the server, section lists only by a JSON API.

Evidence: public code of 2026 (API paths, `data.list[].{article_slug, category_slug}`, `div.editor-content`, links with
`/tin-bai/`). Headline, sapo, stamp and author nodes are not known: metadata and the generic reading answer.
"""

import json
from typing import Any
from urllib.parse import quote

from newscrawl.extract.links import Link
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

SITE = "https://baodienbienphu.vn"
"""Where the articles stand; the API answers on a host of its own."""


class SpaApiDbp(Family):
    """Adds the reading of API answers."""

    def links(self, page: Page, rules: RuleSet) -> list[Link] | None:  # noqa: ARG002 - the hook's shape
        """Links of an API answer; None for a page."""
        if page.body.lstrip()[:1] != b"{":
            return None
        try:
            answer: Any = json.loads(page.body)
        except ValueError:
            return []
        data = answer.get("data") if isinstance(answer, dict) else None
        rows = data.get("list") if isinstance(data, dict) else data
        found = [_link(row, page.url) for row in rows] if isinstance(rows, list) else []
        return [link for link in found if link is not None]


def _link(row: Any, source: str | None) -> Link | None:
    if not isinstance(row, dict):
        return None
    section, slug = row.get("category_slug"), row.get("article_slug")
    if not (isinstance(section, str) and isinstance(slug, str) and section and slug):
        return None
    title = row.get("article_title")
    address = f"{SITE}/tin-bai/{quote(section.strip('/'))}/{quote(slug.strip('/'))}"
    return Link(address, title if isinstance(title, str) else None, source=source)


FAMILY = SpaApiDbp(
    code="spa-api-dbp",
    name="Điện Biên JSON API",
    evidence=Evidence.CODE,
    basis="public code of 2026",
    fields={
        "body": (Rule("editor-content", "div.editor-content"),),
        "section": (Rule("detail-section", '#detail-news a[href*="/tin-tuc/"]'),),
        "list_link": (Rule("tin-bai", 'a[href*="/tin-bai/"]'),),
    },
    article_url=(r"^/tin-bai/[^/]+/(?P<site_id>[^/]+?)/?$", r"^/tin-tuc/[^/]+/(?P<site_id>\d+)/[^/]+/?$"),
    telltales=(
        Telltale("API host", pattern=r"api-dienbien\.baodienbienphu\.vn", weight=3),
        Telltale("links /tin-bai/", css='a[href*="/tin-bai/"]', weight=2),
        Telltale("body div.editor-content", css="div.editor-content"),
        Telltale("address /tin-bai/<section>/<slug>", url=r"^/tin-bai/[^/]+/[^/]+/?$", weight=3),
    ),
)
