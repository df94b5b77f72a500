"""From a fetched article page to a finished record, in the crawling process or in one of its own.

`page` is the way itself, a pure function of plain data; `beside` runs it in a process beside the crawl, `child` is what
that process does. Nothing is fetched, stored or decided about an archive here.
"""
