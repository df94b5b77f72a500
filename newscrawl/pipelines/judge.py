"""Stage 600, Judge: says what a record lacks. It marks; it drops only a page that has no identity at all."""

from typing import ClassVar

from scrapy.exceptions import DropItem

from newscrawl.issues import Issue
from newscrawl.items import Article
from newscrawl.pipelines.base import add_issue, printed_of

SHORT_BODY = 20
"""Fewer words than this is a picture story, a video page or a cut page."""

MISSING = {
    "headline": Issue.HEADLINE_MISSING,
    "sapo": Issue.SAPO_MISSING,
    "authors": Issue.AUTHORS_MISSING,
    "published_at": Issue.PUBLISHED_MISSING,
    "updated_at": Issue.UPDATED_MISSING,
    "view_count": Issue.VIEWS_MISSING,
}
RULE_FIELD = {"authors": "byline", "published_at": "published", "updated_at": "updated"}
"""Record fields whose rules carry another name."""


class Judge:
    """Adds the issues of missing fields and of fallbacks, sorts them, and closes the working half of the record."""

    reads: ClassVar = frozenset(
        {"printed", "key", "headline", "sapo", "body", "authors", "credit", "published_at", "updated_at",
         "view_count", "provenance"}
    )  # fmt: skip
    writes: ClassVar = frozenset({"issues", "provenance", "printed"})

    def process_item(self, item: Article) -> Article:
        """See the class. Raises `DropItem` for a page with neither key nor headline."""
        printed = printed_of(item)
        if item.key is None and item.headline is None:
            raise DropItem("no identity: neither an address nor a headline")
        for name, issue in MISSING.items():
            if getattr(item, name) or name in printed.absent or RULE_FIELD.get(name) in printed.absent:
                continue
            if name == "view_count" and (item.view_count == 0 or "view_count" not in printed.expects):
                continue
            if name == "updated_at" and "updated" not in printed.expects:
                continue
            if name == "authors" and item.credit:
                continue
            add_issue(item, issue)
        self._judge_body(item)
        self._judge_fallbacks(item)
        item.issues.sort()
        item.printed = None
        return item

    def _judge_body(self, item: Article) -> None:
        body = printed_of(item).body
        if body is not None and body.protected:
            add_issue(item, Issue.BODY_PROTECTED)
        elif item.body is None:
            add_issue(item, Issue.BODY_MISSING)
        elif len(item.body.split(None, SHORT_BODY)) < SHORT_BODY:  # no more words are split off than are asked about
            add_issue(item, Issue.BODY_SHORT)

    def _judge_fallbacks(self, item: Article) -> None:
        """A field that a rule was declared for but a later origin answered: how scrapers rot, so it is said aloud."""
        expects = printed_of(item).expects
        answered = {name: rule for name, rule in item.provenance.rules.items() if name in expects}
        fallen = [name for name, rule in answered.items() if rule.startswith(("meta:", "json-ld:", "generic:"))]
        if fallen:
            item.provenance.fallback = sorted(fallen)
            add_issue(item, Issue.FALLBACK_USED)
        if fallen and len(fallen) == len(answered):
            add_issue(item, Issue.LAYOUT_UNKNOWN)
