"""Which nodes around a headline and its text print who wrote it, on a page without a profile.

Marked nodes first, then the box of the stamp, then labelled lines behind the text. What a line says is
`newscrawl.text`'s judgement; here it is only decided which line is asked about.
"""

from newscrawl.extract import markers, metadata
from newscrawl.extract.lazy import lazy
from newscrawl.extract.page import Node, ancestors
from newscrawl.extract.seen import visible_text
from newscrawl.extract.stampnodes import StampNodes
from newscrawl.extract.surroundings import Surroundings, marks_of, precedes
from newscrawl.items import RawField
from newscrawl.text import Byline, read_byline

_LONGEST = 90
_BOX = 400
_NEAR = 3
_FOOT = 300

Line = tuple[Node, str]


class BylineNodes(Surroundings):
    """The byline nodes of one article; computed once."""

    @lazy
    def stamps(self) -> StampNodes:
        """The finder of stamp nodes for the same headline."""
        return StampNodes(self.page, self.anchor, self.scope, self.body)

    @lazy
    def _bylines(self) -> list[Line]:
        if self.scope is None:
            return []
        found: list[Line] = []
        roles: list[Line] = []  # "PV" alone: printed, but it names nobody
        taken: set[int] = set()
        for node in self.page.once(markers.joined(markers.BYLINE), self.scope):
            if node.tag == "meta" or not taken.isdisjoint(a.mem_id for a in ancestors(node)):
                continue
            line, read = self._read(node)
            if read is None:
                continue
            if read.authors or read.source:
                taken.add(node.mem_id)
                found.append((node, line))
            elif read.role:
                roles.append((node, line))
        return found or self._beside_stamp() or roles[:1]

    def _read(self, node: Node) -> tuple[str, Byline | None]:
        """The line of a marked node and what it says; None for other articles' bylines and the paper's own name."""
        line = " ".join(visible_text(node).split())
        if not 2 <= len(line) <= _BOX or self.is_elsewhere(node, in_body=not self.body_holds_anchor):
            return line, None
        read = read_byline(line, where="head") if len(line) <= _LONGEST else None
        if (read is None or "@" in line) and (inner := _name_in_box(node)):
            line, read = inner, read_byline(inner, where="head")
        if "organization" in (node.attributes.get("itemtype") or "").lower() or not metadata.may_be_author(
            self.page, line
        ):
            return line, None
        if read is not None and not read.authors and (name := _named_beside_source(node, line)):
            return name, read_byline(name, where="head")
        return line, read

    def _beside_stamp(self) -> list[tuple[Node, str]]:
        """A name in the box of the stamp (VTV: `<p><b>Tên</b>-<span class="time">`)."""
        for node, line in self.stamps.found[:1]:
            if (read := read_byline(line, where="head")) is not None and read.authors:
                return [(node, line)]
            for box, _ in zip(ancestors(node), range(2), strict=False):
                whole = " ".join(visible_text(box).split())
                rest = whole.replace(line, " ").strip(" |-–—•·,")
                if len(whole) > 120 or (self.anchor is not None and precedes(box, self.anchor)):
                    break
                if 4 <= len(rest) <= 60 and (read := read_byline(rest, where="head")) is not None and read.authors:
                    return [(box, rest)]
        return []

    def foot_bylines(self) -> list[RawField]:
        """Labelled bylines in the first lines behind the text (NukeViet: "Tác giả: …"), for texts without another."""
        found: list[RawField] = []
        following = self.body.next if self.body is not None else None
        near = 0
        while following is not None and near < _NEAR:
            if following.tag not in {"-text", "-comment", "script", "style"}:
                near += 1
                text = visible_text(following)
                if len(text) < _FOOT:
                    inner = following.css("p, div, li") or [following]
                    lines = (" ".join(visible_text(node).split()) for node in inner)
                    found += [RawField(line, "generic:foot") for line in lines if _is_labelled(line)]
            following = following.next
        return found[:1]

    def bylines(self) -> list[RawField]:
        """Visible bylines outside the text."""
        return [RawField(line, "generic:author") for _, line in self._bylines]


def _name_in_box(node: Node) -> str | None:
    """The name in an author's box that also tells office, address or deeds; marked as a name, a link or in bold."""
    for inner in node.css('[class*="name"], a[href*="tac-gia"], a[href*="author"], b, strong'):
        text = " ".join(visible_text(inner).split())
        read = read_byline(text, where="head") if 2 <= len(text) <= _LONGEST else None
        if read is not None and read.authors:
            return text
    return None


def _named_beside_source(node: Node, line: str) -> str | None:
    """ "Theo Hạ Nguyễn" is a person where the next element is the source (CafeF, 2026-03-07)."""
    following = node.next
    while following is not None and following.tag in {"-text", "-comment"}:
        following = following.next
    if following is None or not line.startswith("Theo ") or "source" not in marks_of(following):
        return None
    read = read_byline(line[5:], where="head")
    return line[5:] if read is not None and read.authors else None


def _is_labelled(line: str) -> bool:
    read = read_byline(line, where="body") if 6 < len(line) <= 120 else None
    return read is not None and bool(read.authors)
