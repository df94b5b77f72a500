"""Products made from an archive: typed exports with their descriptions, and the schemas of the records.

Everything here reads committed segments through `newscrawl.archive.reader` and writes elsewhere; nothing changes an
archive, and nothing imports Scrapy. Withheld articles never leave.
"""
