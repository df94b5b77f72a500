"""A page of another layout than the profile knows is read generically in every field, and the labels say so."""

import pytest

from newscrawl.extract.page import Page
from newscrawl.families import bind
from newscrawl.pipelines import read_record
from newscrawl.portals import load_portal
from newscrawl.text import fold_key
from tests.extract.sites import national, provincial, vccorp
from tests.extract.sites.common import Case

CASES = [case for module in (vccorp, national, provincial) for case in module.CASES]
CHOSEN = [case for case in CASES if case.name in {"cafef", "znews", "baonghean", "laodong", "baothanhhoa"}]


@pytest.mark.parametrize("case", CHOSEN, ids=lambda case: case.name)
def test_another_layout(case: Case) -> None:
    page = Page(case.html.encode(), "https://baolaocai.vn/ho-ea-mlang-can-som-hai-thang-post403219.html")
    record = read_record(bind(load_portal("bao_lao_cai")).extract(page))
    assert record.portal == "bao_lao_cai"
    assert (record.headline, record.sapo) == (case.headline, case.sapo)
    assert tuple((record.body or "").split("\n\n")) == case.body
    assert {fold_key(name) for name in record.authors} == {fold_key(name) for name in case.authors}
    assert (record.published_at or "")[:16] == case.published
    assert record.section == case.section
    assert record.provenance.rules["body"].startswith("generic:")
    assert record.provenance.rules["headline"].startswith("generic:")
    assert "layout.unknown" in record.issues
