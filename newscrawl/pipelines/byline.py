"""Stage 300, ReadByline: who wrote, who took the pictures, which agency; and the body without its tail.

The tail of a body (byline, count, buttons) is told from the text by `newscrawl.text.split_tail`; a byline node of the
page is read first and wins, the tail is taken off either way.
"""

from functools import lru_cache
from typing import ClassVar

from newscrawl.issues import Issue
from newscrawl.items import Article, Body, Printed, RawField
from newscrawl.pipelines.base import add_issue, keep_raw, printed_of
from newscrawl.text import Byline, Tail, clean_text, fold_key, read_byline, split_tail


class ReadByline:
    """Fills authors, photo, credit and byline, and writes the body that remains."""

    reads: ClassVar = frozenset({"printed", "images"})
    writes: ClassVar = frozenset(
        {"printed", "body", "subheads", "byline", "authors", "photo", "credit", "issues", "raw", "provenance"}
    )

    def process_item(self, item: Article) -> Article:
        """See the class."""
        printed = printed_of(item)
        tail = self._split(item, printed)
        named = self._from_nodes(item, printed)
        if named is None and tail is not None and tail.byline:
            named = Byline(tail.authors, tail.photo, tail.source, tail.role)
            rule = f"{printed.body.rule if printed.body else 'text'}/tail"
            keep_raw(item, "byline", RawField(tail.byline, rule))
            item.byline = tail.byline
        if named is not None:
            item.authors, item.credit = list(named.authors), named.source
            item.photo = list(named.photo)
        if not item.photo:
            item.photo = self._from_captions(item)
        return item

    def _split(self, item: Article, printed: Printed) -> Tail | None:
        body = printed.body
        if body is None or not body.blocks:
            return None
        tail = split_tail([block.text for block in body.blocks])
        kept = [text for text in tail.body if text]
        item.body = "\n\n".join(kept) or None
        item.subheads = _subheads(body, kept)
        if tail.views is not None:
            count = RawField(tail.views_text or str(tail.views), f"{body.rule}/tail")
            printed.fields.setdefault("view_count", []).append(count)
        return tail

    def _from_nodes(self, item: Article, printed: Printed) -> Byline | None:
        """The first byline node that names somebody or something; JSON-LD and meta count as machine values."""
        unread: RawField | None = None
        for raw in printed.all("byline"):
            machine = raw.rule.startswith(("meta:", "json-ld:", "script:"))
            text = clean_text(raw.text)
            read = read_byline(text, where="meta" if machine else "head")
            if read is not None and _is_own_name(read, printed):
                continue
            if read is not None and (read.authors or read.source or read.role):
                keep_raw(item, "byline", raw)
                item.byline = " ".join(text.split())
                return read
            if text and not machine and read is None:
                unread = unread or raw
        if unread is not None and fold_key(unread.text) != "but danh":
            item.raw.setdefault("byline", unread)
            add_issue(item, Issue.BYLINE_UNREAD)
        return None

    def _from_captions(self, item: Article) -> list[str]:
        names: dict[str, None] = {}
        for image in item.images:
            if image.credit:
                read = read_byline(image.credit, where="caption")
                names.update(dict.fromkeys(read.photo if read else ()))
        return list(names)


def _is_own_name(read: Byline, printed: Printed) -> bool:
    """A portal's own name in an author node is nobody's name."""
    if not read.authors:
        return False
    own = _own_keys(printed.hints.get("own_name", ""), printed.hints.get("site_name", ""))
    return bool(own) and any(fold_key(author) in own for author in read.authors)


@lru_cache(maxsize=64)
def _own_keys(*names: str) -> frozenset[str]:
    """The keys of a portal's names: the same on all its pages."""
    return frozenset(fold_key(name) for name in names if name)


def _subheads(body: Body, kept: list[str]) -> list[str]:
    remaining = set(kept)
    return [block.text for block in body.blocks if block.heading and block.text in remaining]
