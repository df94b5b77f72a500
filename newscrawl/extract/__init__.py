"""Extraction: a page in memory to what it prints. Pure functions of a page and a portal's rules: no Scrapy, no network,
no clock, no portal's name."""

from newscrawl.extract.article import read_article
from newscrawl.extract.fragment import Fragment, read_fragment
from newscrawl.extract.page import Page
from newscrawl.extract.plaintext import read_plaintext
from newscrawl.extract.rules import RuleSet

__all__ = ["Fragment", "Page", "RuleSet", "read_article", "read_fragment", "read_plaintext"]
