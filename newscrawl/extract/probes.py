"""Every node that carries one of the marks of a table, with the rank of its best mark.

A selector costs a look at every node of the scope; sixty of them cost more than parsing the page. So there are a
handful of broad selectors (`probes`), and what they find is judged by looking its names up.
"""

from functools import lru_cache

from newscrawl.extract.markers import BODY, SAPO
from newscrawl.extract.page import Node, Page

_BODY_PROBES = (
    'div[class*="content"]',
    'div[class*="body"]',
    'div[class*="detail"]',
    'div[id*="content"]',
    '[itemprop="articleBody"]',
    "article[class]",
    'div[class*="fck"]',
    "section[class]",
)
_BODY_RARE = (
    'div[class*="Content"]',
    'div[class*="entry"]',
    'div[id*="detail"]',
    'div[id*="Content"]',
    'div[id*="abody"]',
    'div[class*="text"]',
    'div[class*="noidung"]',
    "div.fr-view",
    "div.ta-justify",
    "td[class]",
    "td[id]",
    "[data-role]",
    "[data-field]",
)
_SAPO_PROBES = (
    '[class*="sapo"]',
    '[class*="desc"]',
    '[class*="ummary"]',
    "p[class]",
    "h2[class]",
    "[data-role]",
    "[data-slot]",
    '[itemprop="description"]',
    '[class*="chap"]',
    '[class*="arti-deta"]',
    "div.hometext",
    'div[class*="mota"], div[class*="mo-ta"], div[class*="tomtat"], div[class*="tom-tat"], div[class*="trich"]',
    '[class*="lead"]',
)
_ATTRIBUTES = ("itemprop", "data-role", "data-slot", "data-field")

_LONG = 500
"""Characters of a class that are not worth remembering."""

Found = tuple[int, str, Node]
"""Rank (0 is the most trusted), mark, node."""


class Table:
    """Marks with their rank, and the probes that find every node that may carry one, in tiers, cheapest first."""

    def __init__(self, marks: tuple[str, ...], *probes: tuple[str, ...]) -> None:
        self._rank = {mark.replace('"', ""): rank for rank, mark in enumerate(marks)}
        self._marks = {rank: mark for mark, rank in self._rank.items()}
        self._probes = tuple(", ".join(probe) for probe in probes)
        self._known = lru_cache(maxsize=4096)(self._best)

    def find(self, page: Page, scope: Node, tier: int = 0) -> list[Found]:
        """The marked nodes below (or at) `scope` in page order, by the probes of one tier."""
        found: list[Found] = []
        for node in page.all(self._probes[tier], scope):
            get = node.attributes.get
            names = get("class") or ""
            ask = self._known if len(names) < _LONG else self._best
            best = ask(node.tag, names, get("id"), *[get(name) for name in _ATTRIBUTES])
            if best is not None:
                found.append((best, self._marks[best], node))
        return found

    @property
    def tiers(self) -> range:
        """The tiers of probes."""
        return range(len(self._probes))

    def _best(self, tag: str | None, names: str, identity: str | None, *values: str | None) -> int | None:
        """The best rank of what a node may be marked by: `.class`, `tag.class`, `#id`, and the attributes that systems
        mark parts with."""
        marks = [mark for token in names.split() for mark in (f".{token}", f"{tag}.{token}")]
        marks += [f"#{identity}"] if identity else []
        marks += [f"[{name}={value}]" for name, value in zip(_ATTRIBUTES, values, strict=True) if value]
        return min((rank for mark in marks if (rank := self._rank.get(mark)) is not None), default=None)


BODIES = Table(BODY, _BODY_PROBES, _BODY_RARE)
SAPOS = Table(SAPO, _SAPO_PROBES)
