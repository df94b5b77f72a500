"""`sla`: Báo Sơn La since 2023 (nine letters and digits before `.html`).

Evidence: a configuration of 2026 (sapo, body, drops, lists), a stored page for paging (`/trang-2.html`), addresses in
public text. Stamp and author nodes are not known: metadata and the tail answer.
"""

from newscrawl.families.base import Family, Telltale
from newscrawl.portals.model import Evidence, Rule

FAMILY = Family(
    code="sla",
    name="Sơn La (nine-character ids)",
    evidence=Evidence.CODE,
    basis="configuration of baosonla.vn (2026); stored page for paging",
    fields={
        "sapo": (Rule("font-bold", "div.fulltext > p.font-bold, div.fulltext p.font-bold"),),
        "body": (Rule("editor-detail", "#editor-detail"), Rule("fulltext", "div.fulltext")),
        "section": (Rule("breadcrumb-active", "ul.breadcrumb a.active"),),
        "list_link": (Rule("cms-link", 'a.cms-link[href$=".html"]'),),
        "next_page": (Rule("trang", 'a[href*="/trang-"]'),),
    },
    drop=(".audio-article", ".select-accent-wrap", ".text-end"),
    article_url=(r"^/(?:[^/]+/)+[^/]+-(?P<site_id>(?=[0-9A-Za-z]*[0-9A-Z])[0-9A-Za-z]{9})\.html$",),
    not_article_url=(r"/trang-\d+\.html$",),
    telltales=(
        Telltale("body #editor-detail", css="#editor-detail", weight=2),
        Telltale("files under /public/<user>/YYYY-MM-DD/", pattern=r"//media\.baosonla\.[a-z.]+/public/", weight=3),
        Telltale(
            "nine-character id", url=r"-(?=[0-9A-Za-z]*[A-Z])(?=[0-9A-Za-z]*[0-9])[0-9A-Za-z]{9}\.html$", weight=3
        ),
    ),
)
