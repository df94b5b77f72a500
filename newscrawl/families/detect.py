"""Which CMS an unknown page comes from: every family scored by its tell-tales, with the reasons a person can check.

A hint for whoever writes a profile; nothing in a crawl depends on it. Reads the page's markup and address only.
"""

import re
from typing import NamedTuple

from newscrawl.extract.page import Page
from newscrawl.families.base import Family, Telltale
from newscrawl.families.registry import families
from newscrawl.urls import path_of


class Rank(NamedTuple):
    """A family, the sum of its tell-tales' weights, and the tell-tales that were found."""

    family: Family
    score: int
    reasons: tuple[str, ...]


def rank(page: Page) -> list[Rank]:
    """Families with at least one tell-tale on the page, best first; of equal ones those with the better evidence.

    3 points are a mark that no other family has, 1 point is one that several share: below 3 nothing is proved.
    """
    path = path_of(page.url) if page.url else ""
    ranked = []
    for family in families().values():
        found = [mark for mark in family.telltales if _holds(mark, page, path)]
        if found:
            ranked.append(Rank(family, sum(mark.weight for mark in found), tuple(mark.why for mark in found)))
    order = {word: place for place, word in enumerate(("capture", "page", "code", "url", "inferred"))}
    return sorted(ranked, key=lambda r: (-r.score, order[r.family.evidence], r.family.code))


def _holds(mark: Telltale, page: Page, path: str) -> bool:
    if mark.css is not None and not page.matches(mark.css):
        return False
    if mark.pattern is not None and re.search(mark.pattern, page.text) is None:
        return False
    return mark.url is None or (bool(path) and re.search(mark.url, path) is not None)
