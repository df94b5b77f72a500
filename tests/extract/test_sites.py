"""Whole pages in the markup of many sites, read without a profile, as a careful reader would."""

import datetime as dt
from functools import lru_cache

import pytest

from newscrawl.extract.article import read_article
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.items import Article
from newscrawl.pipelines import read_record
from newscrawl.text import fold_key
from tests.extract.sites import epi, national, plain, provincial, vccorp
from tests.extract.sites.common import Case

CASES = {case.name: case for module in (vccorp, epi, national, provincial, plain) for case in module.CASES}
SEEN = dt.datetime(2026, 3, 7, 17, 1, tzinfo=dt.timezone(dt.timedelta(hours=7)))


@lru_cache(maxsize=64)
def read(name: str) -> Article:
    case = CASES[name]
    return read_record(read_article(Page(case.html.encode(), case.url, seen_at=SEEN), RuleSet()))


@pytest.fixture(params=CASES)
def site(request) -> tuple[Case, Article]:
    return CASES[request.param], read(request.param)


def test_headline_and_sapo(site):
    case, record = site
    assert (record.headline, record.sapo) == (case.headline, case.sapo)


def test_body(site):
    case, record = site
    assert tuple((record.body or "").split("\n\n")) == case.body


def test_authors(site):
    case, record = site
    assert {fold_key(name) for name in record.authors} == {fold_key(name) for name in case.authors}
    assert case.credit is None or record.credit == case.credit


def test_times(site):
    case, record = site
    assert ((record.published_at or "")[:16], (record.updated_at or "")[:16]) == (
        case.published or "",
        case.updated or "",
    )


def test_section_and_tags(site):
    case, record = site
    assert record.section == case.section
    assert {fold_key(tag) for tag in record.tags} == {fold_key(tag) for tag in case.tags}


def test_captions_stand_with_their_pictures(site):
    case, record = site
    assert set(case.captions) <= {image.caption for image in record.images}
