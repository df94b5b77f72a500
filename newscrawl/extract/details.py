"""Stamps, bylines, tags, section and counters that stand around a headline and its text, on a page without a profile.

Part of the generic reading. Asks `newscrawl.text` whether a node is what it seems; the stages read it again.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from newscrawl.extract import markers, metadata
from newscrawl.extract.body import text_key
from newscrawl.extract.page import Node, Page, ancestors, visible_text
from newscrawl.items import RawField
from newscrawl.text import fold_key, read_byline, read_count, read_dateline

_CLOCK = re.compile(r"today|current|clock|title-time|now\b|timeline|live|update-?time-?site|lunar|am-?lich|expire|countdown", re.I)
_ELSEWHERE = re.compile(
    r"comment|relate|lien-?quan|sidebar|footer|most|popular|hot-?news|latest|other|cung-?chuyen|list-?news|news-?list|card-"
    r"|box-?category-item|swiper",
    re.IGNORECASE,
)
_STAMP_LENGTH = 160
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

    @cached_property
    def _stamps(self) -> list[tuple[Node, str]]:
        for scope in self._wider:
            found = list(self._stamps_in(scope))
            if found:
                return found
        return []

    def _stamps_in(self, scope: Node) -> Iterator[tuple[Node, str]]:
        """Nodes that print a stamp, behind the headline before those in front of it (header clocks stand there)."""
        anchor = self.anchor
        selector = markers.joined(markers.STAMP, (anchor.tag or "h1",) if anchor is not None else ())
        body_holds_anchor = self._body_holds_anchor()
        before: list[tuple[Node, str]] = []
        after: list[tuple[Node, str]] = []
        taken: set[int] = set()
        passed = anchor is None
        for node in self.page.all(selector, scope):
            if anchor is not None and node.mem_id == anchor.mem_id:
                passed = True
                continue
            text = node.text(deep=True)
            if len(text) > _STAMP_LENGTH * 4 or not any(c.isdigit() for c in text):
                continue
            chain = [a.mem_id for a in ancestors(node)]
            if not taken.isdisjoint(chain) or self._is_elsewhere(node, in_body=not body_holds_anchor):
                continue
            line = " ".join(visible_text(node).split())
            if len(line) <= _STAMP_LENGTH and _is_stamp(line):
                taken.add(node.mem_id)
                (after if passed else before).append((node, line))
                if len(after) >= 3:
                    break
        yield from after or before[-1:]

    def _body_holds_anchor(self) -> bool:
        if self.anchor is None or self.body is None:
            return False
        return any(a.mem_id == self.body.mem_id for a in ancestors(self.anchor))

    def _is_elsewhere(self, node: Node, *, in_body: bool) -> bool:
        """Clocks, comments, related items, and anything in the text itself."""
        if _CLOCK.search(_names(node)):
            return True
        limit = self.scope.mem_id if self.scope is not None else 0
        for above in ancestors(node):
            if above.mem_id == limit:
                return False
            if in_body and self.body is not None and above.mem_id == self.body.mem_id:
                return True
            if above.tag in {"a", "li", "aside", "footer", "nav", "form"} and above.tag != "li":
                return True
            if _ELSEWHERE.search(_names(above)):
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
            if not 2 <= len(line) <= 90 or self._is_elsewhere(node, in_body=not self._body_holds_anchor()):
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
        """Printed tags (links), once each; [] and None without."""
        for scope in self._wider[:2]:
            found: dict[str, str] = {}
            for link in self.page.all(markers.joined(markers.TAGS), scope):
                text = " ".join(link.text(deep=True).split()).strip(" #,;")
                if text and len(text) <= 80 and not self._is_elsewhere(link, in_body=False):
                    found.setdefault(fold_key(text), text)
            if found:
                return list(found.values()), "generic:tags"
        return [], None

    def section(self) -> list[RawField]:
        """The last step of the breadcrumb that is not the article itself; a heading of links counts (Cần Thơ)."""
        title = text_key(self.anchor.text()) if self.anchor is not None else ""
        for scope in self._wider:
            steps = [self._step(link, title) for link in self.page.all(markers.joined(markers.CRUMB), scope)]
            steps = [step for step in steps if step]
            if not steps:
                steps = [self._step(link, title) for link in self.page.all("h1 a", scope)]
                steps = [step for step in steps if step]
            if steps:
                return [RawField(steps[-1], "generic:breadcrumb")]
        return []

    def _step(self, link: Node, title: str) -> str:
        text = " ".join(link.text(deep=True).split())
        if not text or len(text) > 60 or fold_key(text) in _HOME or text_key(text) == title:
            return ""
        inside = any(_ELSEWHERE.search(n) or "menu" in n or "drop" in n for n in map(_names, ancestors(link)) if n)
        return "" if inside and "crumb" not in _names(link) and not _in_crumb(link) else text

    def views(self) -> list[RawField]:
        """Labelled view counters near headline and text. A bare number is taken by nobody's word."""
        found: list[RawField] = []
        for scope in self._wider[:2]:
            for node in self.page.all(markers.joined(markers.VIEWS), scope):
                line = " ".join(node.text(deep=True).split())
                if not line or len(line) > 60 or not any(c.isdigit() for c in line):
                    continue
                if not self._is_elsewhere(node, in_body=True) and read_count(line) is not None:
                    found.append(RawField(line, "generic:view"))
            if found:
                break
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
