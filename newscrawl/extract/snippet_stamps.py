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
from newscrawl.extract.snippet_machine import machine_stamps
from newscrawl.extract.snippet_nodes import (
    CLOCK,
    READERS,
    has_tag,
    is_elsewhere,
    is_marked,
    is_of_others,
    marked_inline,
    near,
    says_update,
    short_text,
)
from newscrawl.text import Dateline, Stamp, agree_on_utc, is_boilerplate, read_dateline

_LIST_HEADING = re.compile(r"(?:các |những )?(?:tin|bài)\b|đọc|xem nhiều|có thể|ý kiến|cùng chuyên", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:ngày |giờ |thời gian |lần |tin )?(?:cập nhật|đăng|xuất bản|chỉnh sửa|sửa đổi|đăng tải)"
    r"(?: lúc| ngày| lần cuối)? ?:?"
    r"|(?:last )?(?:updated|modified)(?: on)? ?:?|(?:published|posted)(?: on)? ?:?",
    re.IGNORECASE,
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
        self.shown: str | None = None
        """The first visible stamp that counts, as printed; known once `times` was asked."""
        self.machine: list[Stamp] = []
        """The machine values, read alike; known once `times` was asked."""

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
        self.shown = reads[0].line if reads else None
        machine = machine_stamps(self.page, self.seen_at, self.shown)
        self.machine = agree_on_utc([found.stamp for found in machine])
        for kind, stamp in zip([found.kind for found in machine], self.machine, strict=True):
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
        label = ""
        for _, group in groupby(self.lines, key=lambda pair: pair[1].mem_id):
            pairs = list(group)
            texts = [text for text, _ in pairs]
            node = pairs[0][1]
            before = heading is not None and at < heading
            at += len(pairs)
            if is_elsewhere(node):
                continue
            if any(_LIST_HEADING.match(text) and is_boilerplate(text) for text in texts):
                if before:
                    continue  # a box above the article
                return
            if len(texts) == 1 and _LABEL.fullmatch(texts[0]):
                label = texts[0]  # and its stamp stands in the next block: `<dt>Cập nhật</dt><dd>…`
                continue
            marked = is_marked(node)
            for line, said, inline in self._said(node, texts, label):
                yield _Read(line, said, marked or inline, before)
            label = ""

    @lazy
    def _clocks(self) -> dict[int, list[str]]:
        """Texts of clocks that stand inline, by the block that they stand in."""
        found: dict[int, list[str]] = {}
        for node in self.page.all("[class], [id]"):
            if node.tag not in markup.BLOCKS and CLOCK.search(markup.hint(node.attributes)):
                block = next((a for a in near(node) if a.tag in markup.BLOCKS or a.tag == "body"), node)
                found.setdefault(block.mem_id, []).append(short_text(node))
        return found

    def _said(self, node: Node, texts: list[str], label: str) -> Iterator[tuple[str, Dateline, bool]]:
        """The stamps of one block, and whether an inline element marks them.

        Read as a whole with blanks between its pieces, else line by line, else element by element.
        """
        for clock in self._clocks.get(node.mem_id, ()):
            texts = [text.replace(clock, "", 1) if clock else text for text in texts]
        whole = _pieces(node) if node.tag != "body" else " ".join(texts)
        inline = {short_text(child): child for child in marked_inline(node)}
        texts = [f"{label} {text}" for text in texts] if label else texts
        whole = f"{label} {whole}" if label else whole
        own = [text for text in _own_texts(node) if text not in texts]
        for lines in ([whole], texts, [*inline, *own]):
            found = False
            for line in lines:
                said = self._read(line)
                if said.published or said.updated:
                    found = True
                    yield line, _by_markup(said, inline.get(line, node)), line in inline
            if found:
                return

    def _read(self, line: str) -> Dateline:
        return read_dateline(line, seen_at=self.seen_at) if len(line) <= _MAX_LINE else Dateline()


def _by_markup(said: Dateline, node: Node) -> Dateline:
    """A stamp without a label in an element that is marked as the update's."""
    first = said.published
    if first is None or said.updated is not None or first.label is not None or not says_update(node):
        return said
    return Dateline(None, first)


def _own_texts(node: Node) -> list[str]:
    """The texts that stand in a block itself, between its elements."""
    if node.tag == "body":
        return []
    own = (collapse(child.text_content or "") for child in node.iter(include_text=True) if child.tag == "-text")
    return [text for text in own if text]


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
