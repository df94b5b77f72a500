"""The parts of an HTML snippet that print stamps, names and counters, found by marks and by shape.

The working half of `fragment`. A snippet has no headline and no profile: marks come first, then any line that is a
stamp, a byline or a counter as a whole.
"""

import datetime as dt
import re
from collections.abc import Iterator

from newscrawl.extract import markers, markup
from newscrawl.extract.lazy import lazy
from newscrawl.extract.page import Node, Page, ancestors, collapse
from newscrawl.extract.seen import visible_text
from newscrawl.extract.snippet_counts import SnippetCounts
from newscrawl.extract.snippet_nodes import READERS, is_of_others, near
from newscrawl.extract.snippet_stamps import SnippetStamps
from newscrawl.text import (
    Count,
    clean_text,
    read_byline,
    repair_text,
    split_tail,
)

_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)\b", re.IGNORECASE)
_ENDS = frozenset('.!?…”"»)')


class Snippet:
    """One parsed snippet. Every method answers on its own; nothing raises."""

    def __init__(self, page: Page, seen_at: dt.datetime | None) -> None:
        self.page = page
        self.seen_at = seen_at

    @lazy
    def root(self) -> Node | None:
        """The snippet's body."""
        return self.page.tree.body

    def text(self) -> str:
        """The whole text, a line per block, cleaned; runs under legacy fonts are decoded in the tree already."""
        return clean_text("\n".join(repair_text(line) for line, _ in self._lines))

    @lazy
    def _lines(self) -> list[tuple[str, Node]]:
        """Every line of text with the block it stands in."""
        if self.root is None:
            return []
        found: list[tuple[str, Node]] = []
        _collect(self.root, self.root, [], found, 0)
        return [(line, node) for line, node in found if line.strip()]

    @lazy
    def stamps(self) -> SnippetStamps:
        """What reads the article's times."""
        return SnippetStamps(self.page, self.seen_at, self._lines)

    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """(authors, photographers): marked nodes first, then the tail of the text, then captions."""
        authors: dict[str, None] = {}
        photo: dict[str, None] = {}
        for line, where in self._name_lines():
            read = read_byline(clean_text(line), where=where)
            if read is not None:
                if where != "caption" and not authors:
                    authors.update(dict.fromkeys(read.authors))
                photo.update(dict.fromkeys(read.photo))
        if not authors:
            lines = [line for line, node in self._lines if not _in_caption(node) and not _of_others(node)]
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
                if _of_others(node):
                    continue
                taken.add(node.mem_id)
                links = [collapse(visible_text(link)) for link in node.css("a")] if node.tag != "a" else []
                names = " - ".join(links) if len(links) > 1 else ""
                whole = collapse(visible_text(node))
                glued = len(names) > 0 and "".join(links) == whole  # two links and nothing between them
                yield (names if glued else whole), "head"
                if len(links) == 1 and links[0] != whole:
                    yield links[0], "head"  # the link is the name, a button stands beside it
        right = [node for node in self.page.all('[align="right"], [style*="align"]', self.root) if _is_right(node)]
        for node in reversed(right):  # an epigraph stands on the right too, in front of the text
            lines = [line for line, block in self._lines if block.mem_id == node.mem_id]
            yield " - ".join(lines) or collapse(visible_text(node)), "tail"
        for line, node in self._lines:
            if _in_caption(node):
                yield line, "caption"
        for node in self.page.all('meta[name="author"][content], meta[property="article:author"][content]'):
            yield node.attributes.get("content") or "", "meta"

    def counts(self) -> tuple[Count | None, Count | None]:
        """(views, comments); see `snippet_counts`."""
        return SnippetCounts(self.page, self._lines).read()


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


def _is_right(node: Node) -> bool:
    return node.attributes.get("align") == "right" or _RIGHT.search(node.attributes.get("style") or "") is not None


def _in_caption(node: Node) -> bool:
    return any(
        a.tag == "figcaption" or (a.attributes and markup.CAPTION.search(markup.hint(a.attributes))) for a in near(node)
    )


def _of_others(node: Node) -> bool:
    """Whether a node belongs to the readers' comments or to another article."""
    hints = [markup.hint(a.attributes) for a in near(node) if a.attributes]
    return any(READERS.search(hint) or is_of_others(hint) for hint in hints)


def _trailing_bold(root: Node) -> tuple[str, ...]:
    """The name in the last bold run of the last paragraph (`… xong.<strong>&nbsp;Mai Anh</strong>`)."""
    bold = root.css("strong, b")
    if not bold:
        return ()
    last = clean_text(bold[-1].text(deep=True)).strip()
    whole = clean_text(visible_text(root)).strip()
    if not last or not whole.endswith(last) or _of_others(bold[-1]):
        return ()
    before = whole.removesuffix(last).rstrip()
    if before and before[-1] not in _ENDS:
        return ()  # `Ông <strong>Nguyễn Văn An</strong>` is part of the sentence
    read = read_byline(last, where="tail")
    return read.authors if read is not None else ()
