"""Which nodes around a headline print the article's stamps, on a page without a profile.

Behind the headline before in front of it, marked ones before unmarked ones; the clock of the page's head, dates of the
text, of related articles and of comments never. Whether a line is a stamp at all is `newscrawl.text`'s judgement.
"""

import datetime as dt
import re
from collections.abc import Iterator

from newscrawl.extract import markers, metadata
from newscrawl.extract.lazy import lazy
from newscrawl.extract.page import Node, ancestors
from newscrawl.extract.seen import visible_text
from newscrawl.extract.surroundings import Surroundings, is_chrome, precedes
from newscrawl.items import RawField
from newscrawl.text import read_dateline, read_stamp

_DATE_LIKE = re.compile(
    r"\d\s?[/.\-]\s?\d|\d:\d\d|\d\s*(?:giờ|h|phút|ngày|tuần|thg|tháng)|(?:ngày|tháng|thg)\s*\d|hôm|vừa xong",
    re.IGNORECASE,
)
_LONGEST = 160
_MOST = 3
_SHORT = 60
_FIRST = 4
_MACHINE = ("datetime", "data-time", "data-timestamp", "data-date", "data-datetime", "title", "content")
_MACHINE_NODES = "[datetime], [data-time], [itemprop][content]"
_MACHINE_TAGS = frozenset({"time", "span", "abbr", "div", "p", "small", "li"})
_ANY_NODE = "h1, h2, h3, div, span, p, td, em, i, small, strong, label"
_CLOCK_SPAN = dt.timedelta(minutes=30)

Stamped = tuple[Node, str]


class StampNodes(Surroundings):
    """The stamp nodes of one article; computed once."""

    @lazy
    def found(self) -> list[Stamped]:
        """(node, its line), at most three, all of one box; [] without. Further out only when nothing stands near."""
        if self.scope is None:
            return []
        after, before = self._marked(self.scope)
        above = [] if self._is_behind(after) else after
        boxed = self._last_of(before) if self.scope.tag != "body" else []
        if near := above or boxed or list(self._unmarked()) or self._last_of(before):
            return near + [stamped for stamped in after if stamped not in near and _is_update(stamped[1])][:1]
        behind = after
        for scope in self.wider[1:]:
            after, before = self._marked(scope)
            above = [] if self._is_behind(after) else after
            if found := above or self._last_of(before):
                return found
            behind = behind or after
        return [] if self.dated else behind or self._in_text()

    @lazy
    def dated(self) -> bool:
        """Whether the page's metadata names a publication time: then no stamp behind the text is needed, where dates
        of other articles stand."""
        return bool(metadata.candidates(self.page, "published"))

    def _is_behind(self, after: list[Stamped]) -> bool:
        """Whether the first stamp behind the headline stands behind the text too."""
        if not after or self.body is None or self.body_holds_anchor:
            return False
        return precedes(self.body, after[0][0])

    def _last_of(self, before: list[Stamped]) -> list[Stamped]:
        """The stamp nearest in front of the headline that is not the clock of the page's head."""
        return [stamped for stamped in before if not self._is_clock(*stamped)][-1:]

    def datelines(self) -> list[RawField]:
        """Visible stamps, nearest behind the headline first."""
        return [RawField(line, "generic:stamp") for _, line in self.found]

    def machine_times(self) -> list[RawField]:
        """Machine values of the visible stamps: `datetime`, or `content` of an `itemprop` node (CafeF's are spans)."""
        return [RawField(*machine) for node, _ in self.found if (machine := self._machine(node)) is not None]

    def _machine(self, node: Node) -> tuple[str, str] | None:
        """(value, label) of the time that a stamp node, or a node in it, names in an attribute."""
        for holder in (node, *node.css(_MACHINE_NODES)):
            attributes = holder.attributes
            for name in _MACHINE:
                value = attributes.get(name)
                if (
                    not value
                    or not any(c.isdigit() for c in value)
                    or (name == "content" and "itemprop" not in attributes)
                ):
                    continue
                if read_stamp(value, seen_at=self.page.seen_at, where="meta") is not None:
                    return value, f"generic:{holder.tag}@{name}"
        return None

    def properties(self, name: str) -> list[RawField]:
        """Times that elements (no metas) name by `itemprop`, often unseen (NukeViet's `span[itemprop]`)."""
        for node in self.page.all(f'[itemprop="{name}"]', self.wider[-1]) if self.wider else ():
            if node.tag == "meta" or self.is_elsewhere(node, in_body=True):
                continue
            value = node.attributes.get("datetime") or node.attributes.get("content") or node.text(deep=True).strip()
            if value and len(value) <= _LONGEST:
                return [RawField(value, f"generic:itemprop-{name}")]
        return []

    def _marked(self, scope: Node) -> tuple[list[Stamped], list[Stamped]]:
        """Marked stamp nodes (behind the headline, in front of it)."""
        before: dict[int, Stamped] = {}
        after: dict[int, Stamped] = {}
        found = before if self.anchor is not None else after
        for node in self.page.once(markers.joined(markers.STAMP, self.heading), scope):
            if self.anchor is not None and node.mem_id == self.anchor.mem_id:
                found = after
                continue
            line = self._line(node, in_body=not self.body_holds_anchor)
            if line is None:
                continue
            if after and found is after and not _beside(node, next(iter(after.values()))[0]):
                break  # a date of the text or of a list behind it
            for above in ancestors(node):  # the inner node prints the same without the words around it
                if found.pop(above.mem_id, None) is not None:
                    break
            found[node.mem_id] = (node, line)
            if len(after) > _MOST:
                break
        return list(after.values())[:_MOST], list(before.values())

    def _unmarked(self) -> Iterator[Stamped]:
        """The first short node between headline and text that is a stamp, whatever its class."""
        if self.anchor is None or self.scope is None:
            return
        passed = False
        for node in self.page.all(_ANY_NODE, self.scope):
            if node.mem_id == self.anchor.mem_id:
                passed = True
            elif self.body is not None and node.mem_id == self.body.mem_id:
                return
            elif passed and len(node.text(deep=True)) < _LONGEST and (line := self._line(node)) is not None:
                yield node, line
                return

    def _in_text(self) -> list[Stamped]:
        """A stamp as the first line of the text node itself, for pages that print none elsewhere."""
        if self.body is None or self.body_holds_anchor:
            return []
        for node in self.page.all(_ANY_NODE, self.body)[:_FIRST]:
            text = node.text(deep=True).strip()
            if node.mem_id == self.body.mem_id:
                continue
            if len(text) > _SHORT:
                return []
            if text and self._is_stamp(" ".join(text.split())):
                return [(node, " ".join(text.split()))]
        return []

    def _line(self, node: Node, *, in_body: bool = False) -> str | None:
        """The stamp that a node prints, alone or (Tây Ninh: with font-size buttons) as its own text; None without."""
        text = node.text(deep=True)
        if len(text) > _LONGEST * 4:
            return None
        machine = self._machine(node) if len(text) < _SHORT and node.tag in _MACHINE_TAGS else None
        if machine is None and _DATE_LIKE.search(text) is None:
            return None
        if self.is_elsewhere(node, in_body=in_body):
            return None
        for line in (" ".join(visible_text(node).split()), " ".join(node.text(deep=False).split())):
            if len(line) <= _LONGEST and _DATE_LIKE.search(line) and self._is_stamp(line):
                return line
        return machine[0] if machine is not None else None

    def _is_stamp(self, line: str) -> bool:
        read = read_dateline(line, seen_at=self.page.seen_at)
        return read.published is not None or read.updated is not None

    def _is_clock(self, node: Node, line: str) -> bool:
        """Whether a stamp in front of the headline is the page's clock: in the head, or the moment of the capture."""
        if is_chrome(node):
            return True
        seen = self.page.seen_at
        value = read_dateline(line).published
        if seen is None or value is None or not isinstance(value.value, dt.datetime):
            return False
        return abs(value.value - seen) < _CLOCK_SPAN and self.scope is not None and not _within(node, self.scope)


def _is_update(line: str) -> bool:
    read = read_dateline(line)
    return read.updated is not None and read.published is None


def _within(node: Node, scope: Node) -> bool:
    return any(a.mem_id == scope.mem_id for a in ancestors(node))


def _beside(node: Node, first: Node) -> bool:
    """Whether a second stamp stands in the same small box as the first."""
    near = {first.mem_id, *(a.mem_id for _, a in zip(range(2), ancestors(first), strict=False))}
    return any(a.mem_id in near for _, a in zip(range(3), ancestors(node), strict=False))
