"""The stages: from what a page printed to a record, in order, one concern each.

A stage is a plain object: `reads` and `writes` name the fields of the record it touches (a test holds it to that), and
`process_item` gives the item on. They run the same way in a crawl (as Scrapy item pipelines, at the hundreds named in
`settings`), in `newscrawl extract` and in golden tests. Stages call `newscrawl.text` and read nothing else.
"""

from newscrawl.items import Article
from newscrawl.pipelines.base import Stage
from newscrawl.pipelines.byline import ReadByline
from newscrawl.pipelines.clean import CleanText
from newscrawl.pipelines.identify import Identify
from newscrawl.pipelines.judge import Judge
from newscrawl.pipelines.times import ReadTimes
from newscrawl.pipelines.views import ReadViews

READING: tuple[Stage, ...] = (CleanText(), ReadTimes(), ReadByline(), ReadViews(), Identify(), Judge())
"""The stages that need no archive, in order (100–600)."""


def read_record(article: Article) -> Article:
    """Runs the reading stages over an extracted article and gives the finished record.

    Raises `scrapy.exceptions.DropItem` only for a page without identity (see `Judge`).
    """
    for stage in READING:
        article = stage.process_item(article)
    return article
