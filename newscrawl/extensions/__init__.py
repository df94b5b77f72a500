"""What watches a crawl from beside: coverage, the end of the run, progress."""
