"""The parts of an HTML snippet that print stamps, names and counters, found by marks and by shape.

The working half of `fragment`. A snippet has no headline and no profile: marks come first, then any line that is a
stamp, a byline or a counter as a whole.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property

from newscrawl.extract import markers, markup
from newscrawl.extract.page import Node, Page, ancestors, collapse, visible_text
from newscrawl.extract.snippet_stamps import READERS, SnippetStamps
from newscrawl.text import (
    Count,
    Stamp,
    clean_text,
    read_byline,
    read_count,
    read_counts,
    repair_text,
    split_tail,
)


class Snippet:
    """One parsed snippet. Every method answers on its own; nothing raises."""

    def __init__(self, page: Page, seen_at: dt.datetime | None) -> None:
        self.page = page
        self.seen_at = seen_at

    @cached_property
    def root(self) -> Node | None:
        """The snippet's body."""
        return self.page.tree.body

    def text(self) -> str:
        """The whole text, a line per block, cleaned; runs under legacy fonts are decoded in the tree already."""
        return clean_text("\n".join(repair_text(line) for line, _ in self._lines))

    @cached_property
    def _lines(self) -> list[tuple[str, Node]]:
        """Every line of text with the block it stands in."""
        if self.root is None:
            return []
        found: list[tuple[str, Node]] = []
        _collect(self.root, self.root, [], found, 0)
        return [(line, node) for line, node in found if line.strip()]

    def times(self) -> tuple[Stamp | None, Stamp | None]:
        """(published, updated) of the article; see `snippet_stamps`."""
        return SnippetStamps(self.page, self.seen_at, self._lines).times()

    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """(authors, photographers): marked nodes first, then the tail of the text, then captions."""
        authors: dict[str, None] = {}
        photo: dict[str, None] = {}
        for line, where in self._name_lines():
            read = read_byline(line, where=where)
            if read is not None:
                if where != "caption" and not authors:
                    authors.update(dict.fromkeys(read.authors))
                photo.update(dict.fromkeys(read.photo))
        if not authors:
            lines = [line for line, node in self._lines if not _in_caption(node)]
            tail = split_tail(lines)
            authors.update(dict.fromkeys(tail.authors))
            photo.update(dict.fromkeys(tail.photo))
        if not authors and self.root is not None:
            authors.update(dict.fromkeys(_trailing_bold(self.root)))
        return tuple(authors), tuple(photo)

    def _name_lines(self) -> Iterator[tuple[str, str]]:
        if self.root is None:
            return
        taken: set[int] = set()
        for node in self.page.all(markers.joined(markers.BYLINE), self.root):
            if taken.isdisjoint(a.mem_id for a in ancestors(node)) and node.tag != "meta":
                if any(READERS.search(markup.hint(a.attributes)) for a in (node, *ancestors(node)) if a.attributes):
                    continue
                taken.add(node.mem_id)
                yield collapse(visible_text(node)), "tail"
        for node in self.page.all('[align="right"], [style*="right"]', self.root):
            yield collapse(visible_text(node)), "tail"
        for line, node in self._lines:
            if _in_caption(node):
                yield line, "caption"
        for node in self.page.all('meta[name="author"][content], meta[property="article:author"][content]'):
            yield node.attributes.get("content") or "", "meta"

    def counts(self) -> tuple[Count | None, Count | None]:
        """(views, comments): labelled numbers of any line, and bare ones under a counter's class or icon."""
        views: Count | None = None
        comments: Count | None = None
        for line, _ in self._lines:
            read = read_counts(collapse(line))
            views, comments = views or read.views, comments or read.comments
        for node in self.page.all("[class], [id]"):
            text = collapse(visible_text(node)) or (
                collapse(visible_text(node.parent)) if node.parent and node.tag == "i" else ""
            )
            if not text or len(text) > 40 or not any(c.isdigit() for c in text):
                continue
            attributes = node.attributes
            for label in (attributes.get("class"), attributes.get("id")):
                views = views or (read_count(text, label=label) if label else None)
                if comments is None and label and re.search(r"comment|binh-?luan|cmt", label, re.IGNORECASE):
                    comments = read_count(text, where="bare")
        return views, comments


def _collect(node: Node, block: Node, buffer: list[str], found: list[tuple[str, Node]], depth: int) -> None:
    """Lines of text below `node` in page order, with the nearest element that set them apart."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            buffer.append(child.text_content or "")
        elif tag == "br":
            _end(block, buffer, found)
        elif tag in markup.BLOCKS and depth < 200:
            _end(block, buffer, found)
            _collect(child, child, buffer, found, depth + 1)
            _end(child, buffer, found)
        elif tag not in {"script", "style", "template", "-comment"} and depth < 200:
            apart = bool(child.attributes) and not buffer and child.next is None
            _collect(child, child if apart else block, buffer, found, depth + 1)
            if apart:
                _end(child, buffer, found)
    if node is block:
        _end(block, buffer, found)


def _end(block: Node, buffer: list[str], found: list[tuple[str, Node]]) -> None:
    if buffer:
        found.append((collapse("".join(buffer)), block))
        buffer.clear()


def _in_caption(node: Node) -> bool:
    return any(
        a.tag == "figcaption" or (a.attributes and markup.CAPTION.search(markup.hint(a.attributes)))
        for a in (node, *ancestors(node))
    )


def _trailing_bold(root: Node) -> tuple[str, ...]:
    """The name in the last bold run of the last paragraph (`… xong.<strong>&nbsp;Mai Anh</strong>`)."""
    bold = root.css("strong, b")
    if not bold:
        return ()
    last = clean_text(bold[-1].text(deep=True)).strip()
    whole = clean_text(visible_text(root)).strip()
    if not last or not whole.endswith(last):
        return ()
    read = read_byline(last, where="tail")
    return read.authors if read is not None else ()
