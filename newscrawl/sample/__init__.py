"""The built-in sample portal: what `newscrawl demo` serves, and what the end-to-end tests and benchmarks crawl.

Stands beside the archive ring: knows portals, items, errors and text; must not import families, extraction or Scrapy,
so that its pages cannot drift towards our own reading of them. Every sentence it prints is our own writing; the markup
follows the evidence about each CMS, defects included. Same arguments, same bytes.
"""

from newscrawl.sample.model import SampleArticle, SampleImage, SampleSection
from newscrawl.sample.process import SampleProcess, serve_in_process
from newscrawl.sample.server import SampleServer
from newscrawl.sample.site import SampleSite
from newscrawl.sample.traps import TRAPS

__all__ = [
    "TRAPS",
    "SampleArticle",
    "SampleImage",
    "SampleProcess",
    "SampleSection",
    "SampleServer",
    "SampleSite",
    "serve_in_process",
]
