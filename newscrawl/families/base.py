"""What a CMS family is: selectors, address forms, tell-tales, and the rare hook where selectors cannot say it.

A family is knowledge of one CMS, true for every portal that uses it. What only one portal does stands in its profile,
or, when it needs an `if`, in `overrides/`. No network, no Scrapy, no clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newscrawl.extract.links import Link
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.items import Printed
from newscrawl.portals.model import Evidence, Rule


@dataclass(frozen=True, slots=True)
class Telltale:
    """A mark by which `portal detect` knows a family: a selector, or a pattern over the page's text or address."""

    why: str
    css: str | None = None
    pattern: str | None = None
    url: str | None = None
    weight: int = 1


@dataclass(frozen=True)
class Family:
    """One CMS. Subclass only to override a hook; plain families are instances.

    `article_url` are patterns over the path (and query) with a group `site_id` and, where a translation carries the
    id of its original, a group `edition`; print views and such variants are listed too, since they carry the same id.
    """

    code: str
    name: str
    evidence: Evidence
    basis: str
    fields: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    article_url: tuple[str, ...] = ()
    not_article_url: tuple[str, ...] = ()
    telltales: tuple[Telltale, ...] = ()
    date_order: str | None = None

    def same_id(self, site_id: str) -> str:
        """Hook: one spelling of an id that a CMS accepts in several (letters with accents against their plain slug)."""
        return site_id

    def prepare(self, page: Page) -> Page:
        """Hook: the page to read instead (a JSON answer turned into markup, a body lifted out of a script)."""
        return page

    def finish(self, page: Page, printed: Printed) -> None:
        """Hook: amend what was printed (mark a protected body); must not read times or names."""

    def links(self, page: Page, rules: RuleSet) -> list[Link] | None:  # noqa: ARG002 - for overriders
        """Hook: links of a page that is no HTML listing (a JSON API); None leaves it to the list_link rules."""
        return None

    def next_url(self, page: Page) -> str | None:  # noqa: ARG002 - for overriders
        """Hook: the next page of a listing that names it in no link; None leaves it to the next_page rules."""
        return None
