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
from newscrawl.text import (
    Count,
    Stamp,
    clean_text,
    read_byline,
    read_count,
    read_counts,
    read_dateline,
    read_stamp,
    repair_text,
    split_tail,
)

_STAMP_HINT = re.compile(r"date|time|pub|stamp|meta|ngay|gio|post(?:ed)?-?on|info|cap-?nhat", re.IGNORECASE)
_CLOCK = re.compile(
    r"today|current|clock|title-?time|now(?:$|[\s_-])|server-?time|lunar|am-?lich|countdown|timer|ngay-?hien-?tai",
    re.IGNORECASE,
)
_READERS = re.compile(r"comment|cmt|binh-?luan|reply|feedback|y-?kien", re.IGNORECASE)
_OTHERS = re.compile(
    r"relate|lien-?quan|other|sidebar|footer|list-?news|news-?list|hot-?news|latest|cung-?chuyen", re.IGNORECASE
)
_UPDATED = re.compile(r"modif|updat|cap-?nhat|edit", re.IGNORECASE)
_MACHINE = (
    "datetime",
    "data-time",
    "data-timestamp",
    "data-date",
    "data-datetime",
    "data-epoch",
    "data-published",
    "rel",
    "title",
)
_MAX_LINE = 200


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
        """(published, updated): visible stamps first, machine values where nothing is visible or more is said."""
        published: Stamp | None = None
        updated: Stamp | None = None
        for line in self._stamp_lines():
            read = read_dateline(line, seen_at=self.seen_at)
            published = published or read.published
            updated = updated or read.updated
        shown = next((line for line in self._stamp_lines()), None)
        for late, stamp in self._machine_stamps(shown):
            if late:
                updated = _finer(updated, stamp)
            elif published is not None or updated is None:
                published = _finer(published, stamp)
            else:
                updated = _finer(updated, stamp) if _same(updated, stamp) else updated
        return published, updated

    def _stamp_lines(self) -> Iterator[str]:
        """Lines that may be a stamp: marked ones first, then any short line outside running text."""
        marked: list[str] = []
        plain: list[str] = []
        for line, node in self._lines:
            if len(line) > _MAX_LINE or not any(c.isdigit() or c in "ừôờ" for c in line):
                continue
            kinds = [markup.hint(a.attributes) for a in (node, *ancestors(node)) if a.attributes]
            names = " ".join(kinds)
            if _CLOCK.search(names) or _READERS.search(names) or _OTHERS.search(names) or markup.CAPTION.search(names):
                continue
            tags = {node.tag, *(a.tag for a in ancestors(node))}
            if not tags.isdisjoint({"figcaption", "footer", "li"}) and "li" not in tags:
                continue
            (marked if _STAMP_HINT.search(names) or "time" in tags else plain).append(line)
        yield from marked
        if not marked:
            yield from plain

    def _machine_stamps(self, shown: str | None) -> Iterator[tuple[bool, Stamp]]:
        for node in self.page.all(
            "time, meta[content], abbr[title], [data-time], [data-timestamp], [data-date], [rel]"
        ):
            names = " ".join(markup.hint(a.attributes) for a in (node, *ancestors(node)) if a.attributes)
            if _CLOCK.search(names) or _READERS.search(names) or _OTHERS.search(names):
                continue
            attributes = node.attributes
            name = (
                f"{attributes.get('property') or ''} {attributes.get('name') or ''} {attributes.get('itemprop') or ''}"
            )
            if node.tag == "meta":
                if not re.search(r"date|time|modif|publish", name, re.IGNORECASE):
                    continue
                values = [attributes.get("content")]
            else:
                values = [attributes.get(key) for key in _MACHINE]
            for value in values:
                stamp = read_stamp(value, seen_at=self.seen_at, visible=shown, where="meta") if value else None
                if stamp is not None:
                    yield bool(_UPDATED.search(f"{name} {names}")), stamp
                    break

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
                if any(_READERS.search(markup.hint(a.attributes)) for a in (node, *ancestors(node)) if a.attributes):
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


def _same(one: Stamp, other: Stamp) -> bool:
    size = min(len(one.isoformat()), len(other.isoformat()), 16)
    return one.isoformat()[:size] == other.isoformat()[:size]


def _finer(old: Stamp | None, new: Stamp) -> Stamp:
    """The visible stamp, unless the machine value says the same more exactly."""
    if old is None:
        return new
    order = ("month", "day", "hour", "minute", "second")
    if old.precision.value == "hour" and isinstance(old.value, dt.datetime) and isinstance(new.value, dt.datetime):
        return new if abs(new.value - old.value) <= dt.timedelta(hours=2) else old  # "2 giờ trước" beside an epoch
    coarse = old.precision.value in {"month", "day", "hour"}
    return (
        new
        if coarse and order.index(new.precision.value) > order.index(old.precision.value) and _same(old, new)
        else old
    )
