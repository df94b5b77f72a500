"""Tags, section and counters that stand around a headline and its text, on a page without a profile.

Part of the generic reading. Asks `newscrawl.text` whether a node is what it seems; the stages read it again.
"""

import re
from collections.abc import Iterable, Iterator

from newscrawl.extract import markers
from newscrawl.extract.bylinenodes import BylineNodes
from newscrawl.extract.lazy import lazy
from newscrawl.extract.lines import text_key
from newscrawl.extract.page import Node, Page, ancestors
from newscrawl.extract.surroundings import MOST_PARTS, marks_of, names_of, parts_before, parts_behind, precedes
from newscrawl.items import RawField
from newscrawl.text import fold_key, read_count

_MAX_TAGS = 30
_LINKLESS = frozenset({"script", "style", "link", "meta", "img", "br", "hr"})
"""Elements that hold no links."""
_ROOT = re.compile(r"(?:https?:)?(?://[^/]+)?/?")
_SECTION_LENGTH = 40
HOME = frozenset({"trang chu", "home", "trang nhat", ""})


class Details(BylineNodes):
    """What is printed around one headline and one text."""

    def head_nodes(self) -> Iterable[Node]:
        """Nodes of stamps and bylines, for leaving them out of a text node that holds them."""
        return [node for node, _ in (*self.stamps.found, *self._bylines)]

    def tags(self, *, marked: bool = False) -> tuple[list[str], str | None]:
        """Printed tags: the links of the first box of tags behind the headline, once each; [] and None without.

        With `marked` a box has to be named as one; else links to tag pages are enough.
        """
        scope = self.widest
        if scope is None:
            return [], None
        found = self._boxed_tags(scope)
        if not found and self.anchor is not None and not marked:
            found = self._linked_tags(scope)
        return (list(found.values()), "generic:tags") if found else ([], None)

    def _boxed_tags(self, scope: Node) -> dict[str, str]:
        """The links of the first box of tags, by key; the box ends with the element that holds its first tag."""
        found: dict[str, str] = {}
        box: int | None = None
        for number, part in enumerate(self._parts_behind(scope)):
            if number > MOST_PARTS or (box is not None and all(a.mem_id != box for a in ancestors(part))):
                break
            for node in self._tag_nodes(part, scope if number == MOST_PARTS else part):
                if box is None or any(a.mem_id == box for a in ancestors(node)):
                    links = self._tag_links(node)
                    found.update((fold_key(text), text) for text in links if fold_key(text) not in found)
                    if found and box is None:
                        parent = node if node.tag != "a" else next((a for a in ancestors(node) if a.tag != "li"), node)
                        box = parent.mem_id
        return found

    def _tag_nodes(self, part: Node, within: Node) -> list[Node]:
        """What the marks of tags match in a part of the page, or in a scope from this part on."""
        found = self.page.once(markers.joined(markers.TAGS), within)
        if within.mem_id == part.mem_id:
            return found
        return [node for node in found if node.mem_id == part.mem_id or precedes(part, node)]

    def _parts_behind(self, scope: Node) -> Iterable[Node]:
        """The parts of a scope that stand behind the headline, in order; the whole scope without a headline."""
        if self.anchor is None:
            return [scope]
        if not _holds(scope, self.anchor):
            return []
        text = self.body.mem_id if self.body is not None else None  # tags in the text itself are none
        parts = parts_behind(self.anchor, scope)
        return (part for part in parts if part.tag not in _LINKLESS and part.mem_id != text)

    def _linked_tags(self, scope: Node) -> dict[str, str]:
        """The links of the first box behind the text that links to a tag page, whatever its name (NukeViet)."""
        for link in self.page.all(markers.joined(markers.TAG_LINKS), scope):
            if self.body is None or _holds(self.body, link) or precedes(link, self.body):
                continue
            box = next((a for a in ancestors(link) if a.tag not in {"li", "span", "em", "h3", "h4"}), link)
            texts = (" ".join(node.text(deep=True).split()).strip(" #,;") for node in box.css("a"))
            found = {fold_key(text): text for text in texts if 1 < len(text) <= 80}
            return found if len(found) <= _MAX_TAGS else {}
        return {}

    def _tag_links(self, node: Node) -> list[str]:
        if self.body is not None and any(a.mem_id == self.body.mem_id for a in (node, *ancestors(node))):
            return []
        if node.tag == "a":
            links = [node]
        elif markers.TAG_WORD.search(names_of(node)) or node.attributes.get("data-role") == "tags":
            links = node.css("a")
        else:
            return []
        if len(links) > _MAX_TAGS or self.is_elsewhere(node, in_body=False, foot=False):
            return []
        texts = (" ".join(link.text(deep=True).split()).strip(" #,;") for link in links)
        return [text for text in texts if 1 < len(text) <= 80]

    def section(self) -> list[RawField]:
        """The last step of the breadcrumb, else the link in front of the headline."""
        if self.trail:
            return [RawField(self.trail[-1], "generic:breadcrumb")]
        return self._link_before(text_key(self.anchor.text()) if self.anchor is not None else "")

    @lazy
    def trail(self) -> list[str]:
        """The breadcrumb's steps without home page and article: the nearest box before the headline, else behind it.

        Named breadcrumbs go before names of sections, and a heading of links counts (Cần Thơ, 2026-01-08). Looked for
        outwards from the headline: it stands near, and fourteen selectors over a whole page cost 0.2 ms.
        """
        anchor = self.anchor
        if anchor is None or any(_may_hold_steps(above, anchor) for above in ancestors(anchor)):
            return self._trail_of_page()
        found = self._trails_before(anchor)
        if found is not None and not found and self.body is not None:
            found = self._trails_behind(anchor, self.body)
        return self._trail_of_page() if found is None else found.get(True) or found.get(False) or []

    def _trails_before(self, anchor: Node) -> dict[bool, list[str]] | None:
        """The nearest box of steps before the headline, named breadcrumbs and others; None on a page of many parts."""
        found: dict[bool, list[str]] = {}
        for number, part in enumerate(parts_before(anchor)):
            if number == MOST_PARTS:
                return None
            for named, steps in dict(self._trails(part, behind=False)).items():
                found.setdefault(named, steps)
            if True in found:
                break
        return found

    def _trails_behind(self, anchor: Node, body: Node) -> dict[bool, list[str]] | None:
        """The first ones between headline and text; None on a page of many parts."""
        found: dict[bool, list[str]] = {}
        for number, part in enumerate(parts_behind(anchor)):
            if number == MOST_PARTS:
                return None
            for named, steps in self._trails(part, behind=True):
                found.setdefault(named, steps)
            if not precedes(part, body) or _holds(part, body):
                break
        return found

    def _trails(self, part: Node, *, behind: bool) -> Iterator[tuple[bool, list[str]]]:
        """(whether its name says breadcrumb, steps) of the boxes in one part of the page, in order; inner ones not."""
        boxes: set[int] = set()
        for box in self.page.all(markers.joined(markers.CRUMB, self.heading), part):
            if _is_box(box) and boxes.isdisjoint(a.mem_id for a in ancestors(box)):
                if behind and self._is_far(box):
                    continue
                boxes.add(box.mem_id)
                if steps := self._steps(box):
                    yield _is_named(box), steps

    def _trail_of_page(self) -> list[str]:
        """The same, by looking through the whole page: where a box holds the headline (one that was never closed), or
        there is no headline to begin at."""
        found: dict[tuple[bool, bool], list[str]] = {}
        passed = self.anchor is None
        boxes: set[int] = set()
        for box in self.page.all(markers.joined(markers.CRUMB, self.heading)):
            if self.anchor is not None and box.mem_id == self.anchor.mem_id:
                passed = True
                continue
            if not _is_box(box) or not boxes.isdisjoint(a.mem_id for a in ancestors(box)):
                continue
            if passed and self._is_far(box):
                continue
            boxes.add(box.mem_id)
            if steps := self._steps(box):
                named = _is_named(box)
                if not passed or (named, passed) not in found:
                    found[named, passed] = steps
        order = ((True, False), (False, False), (True, True), (False, True))
        return next((found[key] for key in order if key in found), [])

    def _steps(self, box: Node) -> list[str]:
        links = box.css("a") or ([box] if box.tag != "h1" else [])
        if self.anchor is not None and _holds(box, self.anchor):
            links = [link for link in links if precedes(link, self.anchor)]
        title = text_key(self.anchor.text()) if self.anchor is not None else ""
        return [step for link in links if (step := _step(link, box, title))]

    def _is_far(self, box: Node) -> bool:
        """Whether a box behind the headline stands behind the text too: there it belongs to other articles."""
        return self.body is None or not precedes(box, self.body)

    def _link_before(self, title: str) -> list[RawField]:
        """A lone link directly in front of the headline: the section's name (Bắc Ninh)."""
        before = self.anchor.prev if self.anchor is not None else None
        while before is not None and before.tag in {"-text", "-comment"}:
            before = before.prev
        if before is None:
            return []
        links = [before] if before.tag == "a" else before.css("a")
        text = _step(links[0], before, title) if len(links) == 1 else ""
        return [RawField(text, "generic:link-before")] if text and len(text) <= _SECTION_LENGTH else []

    def views(self) -> list[RawField]:
        """View counters near headline and text: labelled by a word, or by the class of their node."""
        found: list[RawField] = []
        for node in self.page.all(markers.joined(markers.VIEWS), self.wider[:2][-1]) if self.wider else ():
            line = " ".join(node.text(deep=True).split())
            if not line or len(line) > 60 or not any(c.isdigit() for c in line):
                continue
            label = node.attributes.get("class") or node.attributes.get("id")
            if not self.is_elsewhere(node, in_body=True) and read_count(line, label=label) is not None:
                found.append(RawField(line, "generic:view"))
        return found[:2]


def _is_box(node: Node) -> bool:
    """Whether a node may hold steps, and was not only met as the headline's kind of element."""
    return node.tag == "h1" or markers.CRUMB_NAME.search(marks_of(node)) is not None


def _may_hold_steps(node: Node, anchor: Node) -> bool:
    """Whether the selectors of `markers.CRUMB`, or the headline's tag, may match a node: some more than they do."""
    return node.tag == anchor.tag or _is_box(node)


def _is_named(box: Node) -> bool:
    return box.tag != "h1" and markers.TRAIL.search(names_of(box)) is not None


def _step(link: Node, box: Node, title: str) -> str:
    """A step's text; "" for the home page, the article itself, and a drop-down menu (VietNamNet, 2026-03-07)."""
    text = " ".join(link.text(deep=True).split())
    if not text or len(text) > 60 or fold_key(text) in HOME or text_key(text) == title:
        return ""
    if _ROOT.fullmatch(link.attributes.get("href") or "-"):
        return ""
    for above in ancestors(link) if link.mem_id != box.mem_id else ():
        if above.mem_id == box.mem_id:
            break
        names = names_of(above)
        if "menu" in names or "drop" in names:
            return ""
    return text


def _holds(outer: Node, inner: Node) -> bool:
    return any(a.mem_id == outer.mem_id for a in ancestors(inner))


def page_hints(page: Page) -> dict[str, str]:
    """What the stages may want to know of the page itself: the paper's own name."""
    names = page.paper_names
    return {"site_name": names[0]} if names else {}
