"""newscrawl: crawl, read and archive the portals of Vietnam's provincial newspapers."""

__version__ = "0.1.0"
