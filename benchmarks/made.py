"""Ledgers with many known addresses, made without crawling: rows of old articles through the archive's own doors."""

from collections.abc import Iterator

from newscrawl.archive.index import add_rows, add_segment
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.rows import ArticleRow
from newscrawl.archive.segments import ClosedSegment

FIRST, FETCHED = 1_450_000_000, 1_455_000_000
"""December 2015 and February 2016: every revisit of such an article is through."""
PER_SEGMENT = 50_000


def key_of(portal: str, number: int) -> str:
    """The key of a made article; beside the sample's own, which are shorter."""
    return f"{portal}:m{number:09d}"


def rows(portal: str, host: str, numbers: range) -> Iterator[ArticleRow]:
    """Articles as the ledger knows them, one for each number."""
    for line, number in enumerate(numbers):
        yield ArticleRow(
            line=line,
            key=key_of(portal, number),
            url=f"https://{host}/thoi-su/bai-viet-duoc-lam-ra-m{number:09d}.html",
            version=1,
            change="new",
            content_digest=f"{number * 2654435761 % 2**64:064x}",
            published_at="2015-12-10T08:00:00+07:00",
            updated_at=None,
            first_seen_at=FIRST,
            fetched_at=FETCHED,
            view_count=None,
            warc_file=f"warc/2016/02/{portal}-made-{number // PER_SEGMENT}.warc.gz",
            warc_start=number * 31_000,
            sample=True,
        )


def fill(ledger: Ledger, portal: str, host: str, numbers: range) -> None:
    """Puts made articles into a ledger, one made segment and one transaction per `PER_SEGMENT`."""
    for first in range(numbers.start, numbers.stop, PER_SEGMENT):
        part = range(first, min(first + PER_SEGMENT, numbers.stop))
        name = f"articles/2016/02/{portal}-made-{first:09d}.jsonl.gz"
        segment = ClosedSegment(name, "articles", "made", first, len(part), 1, 1, "0" * 64, [])
        with ledger.transaction():
            add_rows(ledger, add_segment(ledger, segment), rows(portal, host, part))
