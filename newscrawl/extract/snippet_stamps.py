"""Which of a snippet's stamps are the article's: marked nodes first, the page's clock and other people's dates never.

Part of the fragment reading (`snippet`). Judges nodes and their order; what a line says is `newscrawl.text`'s matter.
Must not be used for whole pages: those have a headline and a body, and `stampnodes` reads them by their place.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from newscrawl.extract import markup
from newscrawl.extract.lazy import lazy
from newscrawl.extract.page import Node, Page, collapse
from newscrawl.extract.snippet_nodes import (
    CLOCK,
    READERS,
    has_tag,
    is_elsewhere,
    is_marked,
    is_marked_inline,
    is_of_others,
    names_of,
    near,
    short_text,
)
from newscrawl.text import Dateline, Stamp, is_boilerplate, read_dateline, read_stamp

_LIST_HEADING = re.compile(r"(?:các |những )?(?:tin|bài)\b|đọc|xem nhiều|có thể|ý kiến|cùng chuyên", re.IGNORECASE)
_UPDATED = re.compile(r"modif|updat|cap-?nhat|edit", re.IGNORECASE)
_FIRST = re.compile(r"publi|pubdate|creat|posted|issued", re.IGNORECASE)
_META = re.compile(r"date|time|modif|publish", re.IGNORECASE)
_MACHINE = (
    "datetime",
    "data-time",
    "data-timestamp",
    "data-date",
    "data-datetime",
    "data-epoch",
    "data-published",
    "data-utime",
    "rel",
    "title",
)
_MACHINE_NODES = (
    "time, meta[content], abbr[title], [data-time], [data-timestamp], [data-date], [data-datetime], [data-epoch],"
    " [data-published], [data-utime], [rel], [itemprop][content], span[title], div[title], p[title]"
)
_MAX_LINE = 200
_CLOCK_SPAN = dt.timedelta(minutes=30)

Lines = list[tuple[str, Node]]


@dataclass(frozen=True, slots=True)
class _Read:
    """One block that is a stamp: what it says and where it stands."""

    line: str
    said: Dateline
    marked: bool
    before: bool

    @property
    def labelled(self) -> bool:
        """Whether the block itself says what its stamp is."""
        return self.said.updated is not None or (
            self.said.published is not None and self.said.published.label is not None
        )


class SnippetStamps:
    """The stamps of one snippet. `lines`: every line of its text with the block it stands in, in order."""

    def __init__(self, page: Page, seen_at: dt.datetime | None, lines: Lines) -> None:
        self.page = page
        self.seen_at = seen_at
        self.lines = lines

    def times(self) -> tuple[Stamp | None, Stamp | None]:
        """(published, updated): visible stamps first, machine values where nothing is visible or more is said."""
        reads = self._chosen()
        published = _first_published(reads)
        updated = next((r.said.updated for r in reads if r.said.updated), None)
        if (
            published is not None
            and published.label is None
            and updated is not None
            and _start(published) > _start(updated)
        ):
            one = next(r for r in reads if r.said.published is published)
            published = published if one.said.updated is updated else None  # the clock of the page's head
        shown = reads[0].line if reads else None
        for kind, stamp in self._machine_stamps(shown):
            if kind == "updated":
                updated = _finer(updated, stamp)
            elif kind == "published" or published is not None or updated is None:
                published = _finer(published, stamp)
            else:
                updated = _finer(updated, stamp) if _same(updated, stamp) else updated
        return published, updated

    def _chosen(self) -> list[_Read]:
        """The blocks that count: marked ones, labelled ones, behind the headline, and no clock."""
        reads = list(self._reads())
        if any(r.marked for r in reads):
            reads = [r for r in reads if r.marked or r.labelled]
        if any(not r.before for r in reads):
            reads = [r for r in reads if not r.before or r.labelled]
        plain = [r for r in reads if not r.labelled and r.said.published]
        if len(plain) > 1 and (kept := [r for r in plain if not self._is_now(r)]) and len(kept) < len(plain):
            reads = [r for r in reads if r.labelled or r in kept]
            plain = kept
        if len(plain) > 1 and self._headline_at is None and _later(plain[0], plain[1]):
            reads = [r for r in reads if r is not plain[0]]
        return reads

    def _is_now(self, read: _Read) -> bool:
        """Whether a stamp is the moment of the capture: what a clock shows."""
        if self.seen_at is None or read.said.published is None:
            return False
        value = read.said.published.value
        if isinstance(value, dt.datetime):
            return abs(value - self.seen_at) < _CLOCK_SPAN
        return value == self.seen_at.astimezone(dt.timezone(dt.timedelta(hours=7))).date()

    @lazy
    def _headline_at(self) -> int | None:
        """Which line is the headline."""
        return next((at for at, (_, node) in enumerate(self.lines) if has_tag(node, "h1")), None)

    def _reads(self) -> Iterator[_Read]:
        heading = self._headline_at
        at = 0
        for _, group in groupby(self.lines, key=lambda pair: pair[1].mem_id):
            pairs = list(group)
            texts = [text for text, _ in pairs]
            node = pairs[0][1]
            if any(_LIST_HEADING.match(text) and is_boilerplate(text) for text in texts):
                return
            if not is_elsewhere(node):
                marked = is_marked(node)
                for line, said in self._said(node, texts):
                    before = heading is not None and at < heading
                    yield _Read(line, said, marked or is_marked_inline(node, line), before)
            at += len(pairs)

    @lazy
    def _clocks(self) -> dict[int, list[str]]:
        """Texts of clocks that stand inline, by the block that they stand in."""
        found: dict[int, list[str]] = {}
        for node in self.page.all("[class], [id]"):
            if node.tag not in markup.BLOCKS and CLOCK.search(markup.hint(node.attributes)):
                block = next((a for a in near(node) if a.tag in markup.BLOCKS or a.tag == "body"), node)
                found.setdefault(block.mem_id, []).append(short_text(node))
        return found

    def _said(self, node: Node, texts: list[str]) -> Iterator[tuple[str, Dateline]]:
        """The stamps of one block: as a whole with blanks between its pieces, else line by line."""
        for clock in self._clocks.get(node.mem_id, ()):
            texts = [text.replace(clock, "", 1) if clock else text for text in texts]
        whole = _pieces(node) if node.tag != "body" else " ".join(texts)
        for line in [whole] if len(whole) <= _MAX_LINE else []:
            said = read_dateline(line, seen_at=self.seen_at)
            if said.published or said.updated:
                yield line, said
                return
        for line in texts:
            said = read_dateline(line, seen_at=self.seen_at) if len(line) <= _MAX_LINE else Dateline()
            if said.published or said.updated:
                yield line, said

    def _machine_stamps(self, shown: str | None) -> Iterator[tuple[str, Stamp]]:
        """Machine values with what they call themselves: "updated", "published" or ""."""
        for node in self.page.all(_MACHINE_NODES):
            names = names_of(node)
            if is_elsewhere(node):
                continue
            attributes = node.attributes
            own = " ".join(attributes.get(key) or "" for key in ("property", "name", "itemprop"))
            if node.tag == "meta":
                values = [attributes.get("content")] if _META.search(own) and not CLOCK.search(own) else []
            elif attributes.get("itemprop") and attributes.get("content") and _META.search(own):
                values = [attributes.get("content")]
            else:
                values = [attributes.get(key) for key in _MACHINE]
            for value in values:
                stamp = read_stamp(value, seen_at=self.seen_at, visible=shown, where="meta") if value else None
                if stamp is not None:
                    late = _UPDATED.search(f"{own} {names}")
                    yield "updated" if late else "published" if _FIRST.search(own) else "", stamp
                    break


def _pieces(node: Node) -> str:
    """The text of a block with a blank between its pieces, without clocks, readers and other articles inside it."""
    parts: list[str] = []
    stack = list(node.iter(include_text=True))[::-1]
    while stack and len(parts) < _MAX_LINE:
        child = stack.pop()
        if child.tag == "-text":
            parts.append(child.text_content or "")
        elif child.tag in markup.BLOCKS:
            return " " * (_MAX_LINE + 1)  # not one line: its blocks are read one by one
        elif child.tag not in ("script", "style", "template", "-comment"):
            hint = markup.hint(child.attributes) if child.attributes else ""
            if not (CLOCK.search(hint) or READERS.search(hint) or is_of_others(hint)):
                stack.extend(list(child.iter(include_text=True))[::-1])
    return collapse(" ".join(parts))


def _first_published(reads: list[_Read]) -> Stamp | None:
    stamps = [r.said.published for r in reads if r.said.published]
    return next((stamp for stamp in stamps if stamp.label), stamps[0] if stamps else None)


def _start(stamp: Stamp) -> str:
    return stamp.isoformat()[:16]


def _later(one: _Read, other: _Read) -> bool:
    """Whether the first of two bare stamps is the later one: a clock, for the article is never newer than it."""
    first, second = one.said.published, other.said.published
    if first is None or second is None:
        return False
    size = min(len(_start(first)), len(_start(second)))
    return _start(first)[:size] > _start(second)[:size]


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
    if old.precision.value not in {"month", "day", "hour"} or not _same(old, new):
        return old
    return new if order.index(new.precision.value) > order.index(old.precision.value) else old
