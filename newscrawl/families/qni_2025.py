"""`qni-2025`: Báo Quảng Ngãi since 2025: the body stands in an inline script and `#content` is empty.

Evidence: a stored page, public code of 2026 (`outputData = "…"` or `$('#content').html(`…`)`, `p.sapo`, `p.category`).
The string is read, never run. Stamp and author nodes are not known: metadata and the tail answer.
"""

import re

from newscrawl.extract.page import Page
from newscrawl.families.base import Family, Telltale
from newscrawl.families.script_text import literal_at
from newscrawl.portals.model import Evidence, Rule

_CALLS = (
    ("#content", re.compile(r"""\$\(\s*['"]#content['"]\s*\)\s*\.\s*html\(\s*(?=["'`])""")),
    ("outputData", re.compile(r"""\boutputData\s*=\s*(?=["'`])""")),
    ("innerHTML", re.compile(r"""getElementById\(\s*['"]content['"]\s*\)\s*\.\s*innerHTML\s*=\s*(?=["'`])""")),
)
"""A word of the call, looked for first, and the call: an expression over the whole page costs as much as its parse."""
_BEFORE, _BEHIND = 60, 80
_MENTIONS = (b"outputData", b".html(", b"innerHTML")


class Qni2025(Family):
    """Adds the body that a script holds."""

    def prepare(self, page: Page) -> Page:
        """The page with the script's markup inside `#content`; untouched when `#content` is filled or nothing fits.

        The markup goes into the parsed tree: writing it into the text and parsing that cost 5 to 9 ms more a page.
        """
        if not any(mention in page.body for mention in _MENTIONS):
            return page
        page.check()  # a page that is decoded anew later would lose what is put in here
        node = page.first("#content")
        if node is not None and node.text(deep=True).strip():
            return page
        markup = script_body(page.text)
        if markup and node is not None:
            page.fill(node, markup)
        elif markup and (root := page.first("body")) is not None:
            page.fill(root, f'<div id="content">{markup}</div>')
        return page


def script_body(text: str) -> str | None:
    """The markup that a script puts into `#content`: the longest literal of the known calls; None without one."""
    found: list[str] = []
    for word, call in _CALLS:
        place = text.find(word)
        while place >= 0:
            match = call.search(text, max(0, place - _BEFORE), place + _BEHIND)
            value = literal_at(text, match.end()) if match is not None else None
            if value and value.strip():
                found.append(value)
            place = text.find(word, place + len(word))
    return max(found, key=len, default=None)


FAMILY = Qni2025(
    code="qni-2025",
    name="Quảng Ngãi (2025–), body in a script",
    evidence=Evidence.PAGE,
    basis="stored page and configuration of baoquangngai.vn (2025–2026)",
    fields={
        "headline": (Rule("title", "h1.title"), Rule("h1", "h1")),
        "sapo": (Rule("sapo", "p.sapo, #body .sapo"),),
        "body": (Rule("content", "#content"),),
        "section": (Rule("category", "p.category a"),),
        "list_link": (Rule("article", 'article a[href$=".htm"]'),),
    },
    drop=(".same",),
    article_url=(r"^/[^/]+-(?P<site_id>\d+)\.htm$",),
    telltales=(
        Telltale("body in outputData", pattern=r"\boutputData\s*=\s*[\"'`]", weight=3),
        Telltale(
            "body by $('#content').html(…)", pattern=r"\$\(\s*['\"]#content['\"]\s*\)\s*\.\s*html\(\s*[\"'`]", weight=3
        ),
        Telltale("section p.category", css="p.category a"),
        Telltale("address <slug>-<id>.htm", url=r"^/[^/]+-\d+\.htm$"),
    ),
)
