"""Golden cases: stored pages with what they must read as, and the small tools to add, check and accept them.

Pure logic beside the commands: files in, differences out. Fetches nothing, knows no clock and no terminal; a case is
read by the same bound family and the same stages as in a crawl. Nothing here ever rewrites an expectation unasked.
"""

from newscrawl.golden.case import ARTICLE, LISTING, Case, load_case, save_case
from newscrawl.golden.check import Difference, differences, failures
from newscrawl.golden.corpus import add_case, cases_in, find_cases, free_name
from newscrawl.golden.reading import read_case

__all__ = [
    "ARTICLE",
    "LISTING",
    "Case",
    "Difference",
    "add_case",
    "cases_in",
    "differences",
    "failures",
    "find_cases",
    "free_name",
    "load_case",
    "read_case",
    "save_case",
]
