"""Stamps, bylines, tags, section and counters that stand around a headline and its text, on a page without a profile.

Part of the generic reading. Asks `newscrawl.text` whether a node is what it seems; the stages read it again.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from newscrawl.extract import markers, metadata
from newscrawl.extract.lines import text_key
from newscrawl.extract.page import Node, Page, ancestors, visible_text
from newscrawl.items import RawField
from newscrawl.text import fold_key, read_byline, read_count, read_dateline

_CLOCK = re.compile(
    r"today|current|clock|title-time|now\b|timeline|live|update-?time-?site|lunar|am-?lich|expire|countdown",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"comment|relate|lien-?quan|sidebar|most|popular|hot-?news|latest|other|cung-?chuyen|list-?news|news-?list|card-"
    r"|box-?category-item|swiper",
    re.IGNORECASE,
)
_DATE_LIKE = re.compile(
    r"\d\s?[/.\-]\s?\d|\d:\d\d|\d\s*(?:giờ|h|phút|ngày|tuần|thg|tháng)|(?:ngày|tháng|thg)\s*\d|hôm|vừa xong",
    re.IGNORECASE,
)
_STAMP_LENGTH = 160
_MAX_STAMPS = 3
_MAX_TAGS = 30
_HOME = frozenset({"trang chu", "home", "trang nhat", ""})


class Details:
    """What is printed around one headline and one text."""

    def __init__(self, page: Page, anchor: Node | None, scope: Node | None, body: Node | None) -> None:
        self.page = page
        self.anchor = anchor
        self.scope = scope
        self.body = body

    @cached_property
    def _wider(self) -> list[Node]:
        """The scope and its two next ancestors: stamps and breadcrumbs may stand one box further out."""
        if self.scope is None:
            return []
        return [self.scope, *[a for _, a in zip(range(2), ancestors(self.scope), strict=False) if a.tag != "html"]]

    @property
    def _widest(self) -> Node | None:
        """Further out still: tags stand behind the text, boxes away."""
        if not self._wider:
            return None
        outer = [a for a in ancestors(self._wider[-1]) if a.tag not in {"html", "-document"}]
        return outer[:2][-1] if outer else self._wider[-1]

    @cached_property
    def _stamps(self) -> list[tuple[Node, str]]:
        for scope in self._wider:
            if found := self._stamps_in(scope):
                return found
        return list(self._unmarked_stamps())

    def _unmarked_stamps(self) -> Iterator[tuple[Node, str]]:
        """The first short node between headline and text that is a stamp, whatever its class."""
        if self.anchor is None or self.scope is None:
            return
        passed = False
        for node in self.page.all("h1, h2, h3, div, span, p, td, em, i, small, strong", self.scope):
            if node.mem_id == self.anchor.mem_id:
                passed = True
            elif self.body is not None and node.mem_id == self.body.mem_id:
                return
            elif passed and len(node.text(deep=True)) < _STAMP_LENGTH and (line := self._stamp_line(node)) is not None:
                yield node, line
                return

    def _stamps_in(self, scope: Node) -> list[tuple[Node, str]]:
        """Nodes that print a stamp, behind the headline before those in front of it (header clocks stand there)."""
        anchor = self.anchor
        selector = markers.joined(markers.STAMP, (anchor.tag or "h1",) if anchor is not None else ())
        before: dict[int, tuple[Node, str]] = {}
        after: dict[int, tuple[Node, str]] = {}
        found = before if anchor is not None else after
        for node in self.page.all(selector, scope):
            if anchor is not None and node.mem_id == anchor.mem_id:
                found = after
                continue
            line = self._stamp_line(node)
            if line is None:
                continue
            if after and found is after and not self._beside(node, next(iter(after.values()))[0]):
                break  # a date of the text or of a list behind it
            for above in ancestors(node):  # the inner node prints the same without the words around it
                if found.pop(above.mem_id, None) is not None:
                    break
            found[node.mem_id] = (node, line)
            if len(after) > _MAX_STAMPS:
                break
        return list(after.values())[:_MAX_STAMPS] or list(before.values())[-1:]

    def _stamp_line(self, node: Node) -> str | None:
        """The stamp that a node prints, alone or (Tây Ninh: with font-size buttons) as its own text; None without."""
        text = node.text(deep=True)
        if len(text) > _STAMP_LENGTH * 4 or _DATE_LIKE.search(text) is None:
            return None
        if self._is_elsewhere(node, in_body=not self.body_holds_anchor):
            return None
        for line in (" ".join(visible_text(node).split()), " ".join(node.text(deep=False).split())):
            if len(line) <= _STAMP_LENGTH and any(c.isdigit() for c in line) and _is_stamp(line):
                return line
        return None

    @staticmethod
    def _beside(node: Node, first: Node) -> bool:
        """Whether a second stamp stands in the same small box as the first."""
        near = {a.mem_id for _, a in zip(range(2), ancestors(first), strict=False)}
        return any(
            a.mem_id in near or a.mem_id == first.mem_id for _, a in zip(range(3), ancestors(node), strict=False)
        )

    @cached_property
    def body_holds_anchor(self) -> bool:
        """Whether the headline stands in the text node (ONECMS)."""
        if self.anchor is None or self.body is None:
            return False
        return any(a.mem_id == self.body.mem_id for a in ancestors(self.anchor))

    def _is_elsewhere(self, node: Node, *, in_body: bool, foot: bool = True) -> bool:
        """Clocks, comments, related items, and anything in the text itself; tags may stand in an article's foot."""
        if _CLOCK.search(_names(node)):
            return True
        limit = self.scope.mem_id if self.scope is not None else 0
        for above in ancestors(node):
            if above.mem_id == limit:
                return False
            if in_body and self.body is not None and above.mem_id == self.body.mem_id:
                return True
            if above.tag in {"a", "aside", "nav", "form"} or (foot and above.tag == "footer"):
                return True
            names = _names(above)
            if _ELSEWHERE.search(names) or (foot and "footer" in names):
                return True
        return False

    def datelines(self) -> list[RawField]:
        """Visible stamps, nearest behind the headline first."""
        return [RawField(line, "generic:stamp") for _, line in self._stamps]

    def machine_times(self) -> list[RawField]:
        """`datetime` attributes of the visible stamps."""
        found: list[RawField] = []
        for node, _ in self._stamps:
            for holder in (node, *node.css("time[datetime]")):
                value = holder.attributes.get("datetime") if holder.tag == "time" else None
                if value:
                    found.append(RawField(value, "generic:time@datetime"))
        return found

    @cached_property
    def _bylines(self) -> list[tuple[Node, str]]:
        if self.scope is None:
            return []
        found: list[tuple[Node, str]] = []
        taken: set[int] = set()
        for node in self.page.all(markers.joined(markers.BYLINE), self.scope):
            if node.tag == "meta" or not taken.isdisjoint(a.mem_id for a in ancestors(node)):
                continue
            line = " ".join(visible_text(node).split())
            if not 2 <= len(line) <= 90 or self._is_elsewhere(node, in_body=not self.body_holds_anchor):
                continue
            read = read_byline(line, where="head")
            if read is not None and (read.authors or read.source):
                taken.add(node.mem_id)
                found.append((node, line))
        return found

    def bylines(self) -> list[RawField]:
        """Visible bylines outside the text."""
        return [RawField(line, "generic:author") for _, line in self._bylines]

    def head_nodes(self) -> Iterable[Node]:
        """Nodes of stamps and bylines, for leaving them out of a text node that holds them."""
        return [node for node, _ in (*self._stamps, *self._bylines)]

    def tags(self) -> tuple[list[str], str | None]:
        """Printed tags: the links of the first box of tags behind the headline, once each; [] and None without."""
        scope = self._widest
        if scope is None:
            return [], None
        anchor = self.anchor
        heading = (anchor.tag or "h1",) if anchor is not None else ()
        selector = markers.joined(markers.TAGS, heading)
        passed = anchor is None
        found: dict[str, str] = {}
        box: int | None = None
        for node in self.page.all(selector, scope):
            if anchor is not None and node.mem_id == anchor.mem_id:
                passed = True
            elif passed and (box is None or any(a.mem_id == box for a in ancestors(node))):
                links = self._tag_links(node)
                found.update((fold_key(text), text) for text in links if fold_key(text) not in found)
                if found and box is None:
                    parent = node if node.tag != "a" else next((a for a in ancestors(node) if a.tag != "li"), node)
                    box = parent.mem_id
        return (list(found.values()), "generic:tags") if found else ([], None)

    def _tag_links(self, node: Node) -> list[str]:
        if self.body is not None and any(a.mem_id == self.body.mem_id for a in (node, *ancestors(node))):
            return []
        if node.tag == "a":
            links = [node]
        elif markers.TAG_WORD.search(_names(node)) or node.attributes.get("data-role") == "tags":
            links = node.css("a")
        else:
            return []
        if len(links) > _MAX_TAGS or self._is_elsewhere(node, in_body=False, foot=False):
            return []
        texts = (" ".join(link.text(deep=True).split()).strip(" #,;") for link in links)
        return [text for text in texts if 1 < len(text) <= 80]

    def section(self) -> list[RawField]:
        """The last step of the breadcrumb that is not the article itself; a heading of links counts (Cần Thơ)."""
        title = text_key(self.anchor.text()) if self.anchor is not None else ""
        for scope in self._wider:
            boxes = self.page.all(markers.joined(markers.CRUMB), scope) or self.page.all("h1", scope)
            for box in boxes:
                links = box.css("a") or ([box] if box.tag != "h1" else [])
                if steps := [step for link in links if (step := self._step(link, title))]:
                    return [RawField(steps[-1], "generic:breadcrumb")]
        return []

    def _step(self, link: Node, title: str) -> str:
        text = " ".join(link.text(deep=True).split())
        if not text or len(text) > 60 or fold_key(text) in _HOME or text_key(text) == title:
            return ""
        inside = any(_ELSEWHERE.search(n) or "menu" in n or "drop" in n for n in map(_names, ancestors(link)) if n)
        return "" if inside and "crumb" not in _names(link) and not _in_crumb(link) else text

    def views(self) -> list[RawField]:
        """View counters near headline and text: labelled by a word, or by the class of their node."""
        found: list[RawField] = []
        for node in self.page.all(markers.joined(markers.VIEWS), self._wider[:2][-1]) if self._wider else ():
            line = " ".join(node.text(deep=True).split())
            if not line or len(line) > 60 or not any(c.isdigit() for c in line):
                continue
            label = node.attributes.get("class") or node.attributes.get("id")
            if not self._is_elsewhere(node, in_body=True) and read_count(line, label=label) is not None:
                found.append(RawField(line, "generic:view"))
        return found[:2]


def _names(node: Node) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower() if attributes else ""


def _in_crumb(link: Node) -> bool:
    """A step proper: its nearest list is the breadcrumb, not a drop-down menu in it (VietNamNet, 2026-03-07)."""
    for above in ancestors(link):
        names = _names(above)
        if "menu" in names or "drop" in names:
            return False
        if "crumb" in names:
            return True
    return False


def _is_stamp(line: str) -> bool:
    read = read_dateline(line)
    return read.published is not None or read.updated is not None


def page_hints(page: Page) -> dict[str, str]:
    """What the stages may want to know of the page itself: the paper's own name."""
    names = metadata.site_names(page)
    return {"site_name": names[0]} if names else {}
