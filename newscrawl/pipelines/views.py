"""Stage 400, ReadViews: the view count and the comment count. None means that no number was printed; never zero."""

import re
from itertools import chain
from typing import ClassVar

from newscrawl.issues import Issue
from newscrawl.items import Article, RawField
from newscrawl.pipelines.base import add_issue, keep_raw, printed_of
from newscrawl.text import Count, read_count, read_counts

_MENTIONED = re.compile("xem|đọc|view|luận|comment|ý kiến|\uf06e|👁", re.IGNORECASE)
"""What a stamp's node says when a counter stands in it too: most say nothing of the kind."""


class ReadViews:
    """Reads the candidates of `view_count` and `comment_count`; the first that holds a number wins."""

    reads: ClassVar = frozenset({"printed"})
    writes: ClassVar = frozenset({"view_count", "comment_count", "issues", "raw", "provenance"})

    def process_item(self, item: Article) -> Article:
        """See the class."""
        printed = printed_of(item)
        for name, issue in (("view_count", Issue.VIEWS_UNREAD), ("comment_count", Issue.COMMENTS_UNREAD)):
            # some print the counter in the node of the stamp: "02/05/2026 08:00 | Lượt xem: 215"
            own = ((raw, _read(name, raw)) for raw in printed.all(name))
            beside = ((raw, _labelled(name, raw)) for raw in printed.all("dateline") if _MENTIONED.search(raw.text))
            for raw, count in chain(own, beside):
                if count is not None:
                    setattr(item, name, count.value)
                    keep_raw(item, name, raw)
                    break
            else:
                unread = next((raw for raw in printed.all(name) if any(map(str.isdigit, raw.text))), None)
                if unread is not None:
                    item.raw[name] = unread
                    add_issue(item, issue)
        return item


def _read(name: str, raw: RawField) -> Count | None:
    """A rule for a counter's own node may hold a bare number; anything else needs its label."""
    labelled = _labelled(name, raw)
    return labelled if labelled is not None else read_count(" ".join(raw.text.split()), where="bare")


def _labelled(name: str, raw: RawField) -> Count | None:
    counts = read_counts(" ".join(raw.text.split()))
    return counts.views if name == "view_count" else counts.comments
