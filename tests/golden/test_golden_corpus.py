"""What the corpus as a whole must be: every family twice and its listing, nothing twice, small, clocks in UTC."""

from collections import Counter
from datetime import timedelta

import pytest
from golden_corpus import ARTICLES, CASES, CORPUS, LISTINGS, bound_to, prepared

from newscrawl.families import families
from newscrawl.golden import Case
from newscrawl.golden.reading import page_of
from newscrawl.portals import Status, load_portals
from newscrawl.urls import canonical_host, path_of

LARGEST, ALL_TOGETHER = 40_000, 3_000_000
"""Bytes of a packed page, and of the whole corpus."""
UNPROVED = {
    "dataimages": {"media-heading", "first-div-strong"},
    "dhcn": {"article-title", "post-time", "pdate"},
    "epi": {"data-body"},
    "media-upload": {"first-strong", "pseudonym", "tags"},
    "sla": {"trang"},
    "tinbai-id": {"sub-item"},
    "vdoc": {"breadcrumb-detail"},
}
"""Rules of families that no golden page exercises yet; may only get shorter."""

IN_USE = sorted(
    {layout.family for portal in load_portals() if portal.status is not Status.GONE for layout in portal.layouts}
)


def families_of_listing(case: Case) -> set[str]:
    """The family whose address form the first listed article has, and the one whose rule for links answers."""
    bound, page = bound_to(case), page_of(case)
    url = case.expected()["links"][0]
    by_address = (one for one in bound._on(canonical_host(url)) if one.site_id(path_of(url)) is not None)
    by_rule = (
        one
        for one in bound.layouts
        if any(page.matches(b.rule.css) for b in one.rules.fields.get("list_link", ()) if b.origin == one.family.code)
    )
    return {one.family.code for found in (by_address, by_rule) if (one := next(found, None)) is not None}


@pytest.fixture(scope="module")
def articles() -> Counter[str]:
    return Counter(case.expected()["family"] for case in ARTICLES)


@pytest.fixture(scope="module")
def listings() -> Counter[str]:
    return Counter(code for case in LISTINGS for code in families_of_listing(case))


@pytest.mark.parametrize("family", IN_USE)
def test_a_family_in_use_has_two_articles_and_a_listing(
    family: str, articles: Counter[str], listings: Counter[str]
) -> None:
    assert articles[family] >= 2
    assert listings[family] >= 1


def test_every_rule_of_a_family_is_exercised() -> None:
    matched: set[tuple[str, str]] = set()
    for case in CASES:
        bound = bound_to(case)
        layout, page = prepared(case) if case in ARTICLES else (None, page_of(case))
        for one in (layout,) if layout is not None else bound.layouts:
            for rules in one.rules.fields.values():
                matched |= {(b.origin, b.rule.name) for b in rules if page.matches(b.rule.css)}
    idle: dict[str, set[str]] = {}
    for code, family in families().items():
        names = {rule.name for rules in family.fields.values() for rule in rules}
        if missing := {name for name in names if (code, name) not in matched}:
            idle[code] = missing
    assert idle == UNPROVED


def test_no_page_and_no_address_is_there_twice() -> None:
    bodies = Counter((case.portal, case.body()) for case in CASES)
    addresses = Counter((case.portal, case.url) for case in CASES)
    assert max(bodies.values()) == 1
    assert max(addresses.values()) == 1


def test_the_corpus_is_small() -> None:
    sizes = {path: path.stat().st_size for path in CORPUS.rglob("page.html.gz")}
    assert max(sizes.values()) <= LARGEST
    assert sum(p.stat().st_size for p in CORPUS.glob("*/*/*")) <= ALL_TOGETHER


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_says_when_and_why(case: Case) -> None:
    assert case.fetched_at.utcoffset() == timedelta(0)
    assert len(case.why) > 10
    assert {path.name for path in case.folder.iterdir()} == {"page.html.gz", "page.toml", "expected.json"}


def test_no_folder_is_half_a_case() -> None:
    folders = {path for path in CORPUS.glob("*/*") if path.is_dir() and path.parent.name != "__pycache__"}
    assert folders == {case.folder for case in CASES}
