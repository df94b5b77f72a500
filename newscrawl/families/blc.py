"""`blc`: Báo Lai Châu (`/<section>/<slug>`, no id; the same path with Vietnamese letters and as a plain slug).

Evidence: a configuration of 2026 (`a.blc-post__link`, `#post-content .post-detail .post-info`), of 2019 (`.desc.sapo`,
`.desc.body`), stored pages for addresses. A page begins with the crawl time and about 60 menu lines.
"""

import re
import unicodedata
from urllib.parse import unquote

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule


class Blc(Family):
    """Adds the common spelling of its two path forms."""

    def same_id(self, site_id: str) -> str:
        """The plain slug of a path with letters: `xã-hội/rừng-xanh` → `xa-hoi/rung-xanh`."""
        text = unicodedata.normalize("NFD", unquote(site_id).lower().replace("đ", "d"))
        plain = "".join(c for c in text if not unicodedata.combining(c))
        return re.sub(r"[^a-z0-9/]+", "-", plain).strip("-")


FAMILY = Blc(
    code="blc",
    name="Lai Châu (blc-post)",
    evidence=Evidence.CODE,
    basis="configurations of baolaichau.vn (2019, 2026); stored pages for addresses",
    fields={
        "headline": (Rule("post-title", "#post-content .post-detail .post-info .title"),),
        "sapo": (Rule("post-sapo", "#post-content .post-detail .post-info .sapo"), Rule("desc-sapo", ".desc.sapo")),
        "body": (Rule("post-body", "#post-content .post-detail .post-info .body"), Rule("desc-body", ".desc.body")),
        # two rules: the page's head holds a clock of the same class, and one selector answers in page order
        "dateline": (Rule("muted", "#post-content .post-info .text-muted"), Rule("muted-any", ".text-muted")),
        "list_link": (Rule("post-link", "a.blc-post__link"),),
    },
    article_url=(r"^/(?P<site_id>[^/.?]+/(?:[^/.?-]+-){3,}[^/.?-]+)/?$",),
    not_article_url=(r"^/(?:tag|tags|tim-kiem|uploaded|uploads|rss|api|tac-gia)/",),
    telltales=(
        Telltale("links a.blc-post__link", css="a.blc-post__link", weight=3),
        Telltale("pictures under /uploaded/post/", pattern=r"/uploaded/post/\d{4}/", weight=2),
        Telltale("body #post-content .post-info .body", css="#post-content .post-info .body", weight=2),
    ),
)
