"""What a run is and how it ends: its state against the archive, what it covered, its verdict and exit code.

No Scrapy here: the spider, the middlewares and the stages report to a `Run`, and everything that decides about a run
can be tested without a crawl.
"""
