"""What the golden tests share: the corpus beside them, and a reading whose layout stays put while nodes are removed."""

from pathlib import Path
from typing import Any

from newscrawl.extract import Page, read_article
from newscrawl.families import BoundFamily, BoundLayout, bind
from newscrawl.golden import ARTICLE, LISTING, Case, cases_in
from newscrawl.golden.reading import page_of, selected
from newscrawl.pipelines import read_record
from newscrawl.portals import load_portal

CORPUS = Path(__file__).parent
CASES = cases_in(CORPUS)
ARTICLES = [case for case in CASES if case.kind == ARTICLE]
LISTINGS = [case for case in CASES if case.kind == LISTING]


def bound_to(case: Case) -> BoundFamily:
    return bind(load_portal(case.portal))


def prepared(case: Case) -> tuple[BoundLayout, Page]:
    """The layout that reads a case, and the page as its rules see it; parsed anew at each call."""
    page = page_of(case)
    layout = bound_to(case).layout_of(page)
    return layout, layout.family.prepare(page)


def read_with(case: Case, layout: BoundLayout, page: Page) -> dict[str, Any]:
    """What a prepared page reads as by one layout, whether or not the node is left that tells the layout."""
    article = read_article(page, layout.article_rules)
    assert article.printed is not None
    layout.family.finish(page, article.printed)
    bound_to(case)._stamp(article, page, layout)
    return selected(read_record(article))
