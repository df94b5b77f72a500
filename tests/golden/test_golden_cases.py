"""Every golden page reads as expected: one test per case, one line per field that does not."""

import pytest
from golden_corpus import CASES

from newscrawl.golden import Case, failures


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_it_reads_as_expected(case: Case) -> None:
    found = failures(case)
    assert not found, "\n".join(found)
