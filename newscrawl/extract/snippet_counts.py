"""View and comment counts that a snippet prints: labelled lines, numbers under a counter's class or icon, microdata.

Part of the fragment reading (`snippet`). A number without any of these is no count, and an element that a script has
not filled is unknown, not nought (rules, section 5). What a string says is `newscrawl.text`'s matter.
"""

import re
from collections.abc import Iterator
from itertools import islice

from newscrawl.extract import markup
from newscrawl.extract.page import Node, Page, ancestors, collapse
from newscrawl.extract.snippet_nodes import READERS, is_of_others, near, short_text
from newscrawl.extract.snippet_stamps import Lines
from newscrawl.text import Count, Counts, read_count, read_counts, split_tail

_COMMENT_LABEL = re.compile(r"comment|binh-?luan|cmt", re.IGNORECASE)
_LABELS = ("class", "id", "title", "aria-label", "alt", "src", "name")
_LABEL_NODES = "[class], [id], [title], [aria-label], [alt], img[src]"
_ICON = re.compile(r"(?:^|[\s_-])(?:fa|fas|far|icon|ico|bi|glyphicon)(?:$|[\s_-])", re.IGNORECASE)
_VIEW_ACTION = re.compile(r"(?:view|read|watch)action", re.IGNORECASE)
_COMMENT_ACTION = re.compile(r"commentaction", re.IGNORECASE)
_LONGEST, _LONGEST_LINE, _MOST_PARTS = 40, 200, 40
_NEITHER = Counts()

Both = tuple[Count | None, Count | None]


class SnippetCounts:
    """The counters of one snippet. `lines`: every line of its text with the block it stands in, in order."""

    def __init__(self, page: Page, lines: Lines) -> None:
        self.page = page
        self.lines = [(line, node) for line, node in lines if not _is_others(node)]

    def read(self) -> Both:
        """(views, comments): what is labelled before what is marked, and a bare number behind the byline last."""
        views: Count | None = None
        comments: Count | None = None
        for found in (self._lines(), self._marked(), self._microdata(), self._behind_byline()):
            for seen, said in found:
                views, comments = views or seen, comments or said
        return views, comments

    def _lines(self) -> Iterator[Both]:
        """Lines that name what they count; a label and its number may stand in two blocks."""
        for at, (line, node) in enumerate(self.lines):
            read = read_counts(collapse(line))
            if read == _NEITHER:
                read = next((found for text in _parts(node) if (found := read_counts(text)) != _NEITHER), _NEITHER)
            if read == _NEITHER and at + 1 < len(self.lines):
                following = self.lines[at + 1][0]
                if not any(sign.isdigit() for sign in line) and len(following) < _LONGEST:
                    read = read_counts(f"{collapse(line)}\n{collapse(following)}")
            yield read.views, read.comments

    def _marked(self) -> Iterator[Both]:
        """Numbers under a class, id or title for counters, or behind an icon with one."""
        for node in self.page.all(_LABEL_NODES):
            if _is_others(node):
                continue
            text = short_text(node) or _beside_icon(node)
            if not text or len(text) > _LONGEST or not any(sign.isdigit() for sign in text):
                continue
            for label in (node.attributes.get(name) for name in _LABELS):
                if label:
                    counts_comments = _COMMENT_LABEL.search(label)
                    yield (
                        None if _in_comments(node) else read_count(text, label=label),
                        read_count(text, where="bare") if counts_comments else None,
                    )

    def _microdata(self) -> Iterator[Both]:
        """`itemprop` counters: `UserPageVisits:1005`, or an interactionType beside a userInteractionCount."""
        for node in self.page.all("[itemprop='interactionCount'], [itemprop='userInteractionCount']"):
            text = node.attributes.get("content") or short_text(node)
            around = _interaction(node)
            if ":" in text:
                read = read_counts(re.sub("UserComments", "comments", text, flags=re.IGNORECASE))
                yield read.views, read.comments
            elif _VIEW_ACTION.search(around):
                yield read_count(text, where="meta"), None
            elif _COMMENT_ACTION.search(around):
                yield None, read_count(text, where="meta")

    def _behind_byline(self) -> Iterator[Both]:
        """The bare number between author and comment button (Đắk Nông 2021)."""
        tail = split_tail([line for line, node in self.lines if not _in_comments(node)])
        if tail.views is not None:
            yield Count(tail.views, approx=tail.views_approx), None


def _interaction(node: Node) -> str:
    """The `interactionType` that stands beside a count of the same counter, before or behind it."""
    beside = [*islice(_siblings(node, back=True), 6), *islice(_siblings(node, back=False), 6)]
    return " ".join(
        f"{a.get('href') or ''} {a.get('content') or ''}"
        for a in (other.attributes for other in beside)
        if a.get("itemprop") == "interactionType"
    )


def _siblings(node: Node, *, back: bool) -> Iterator[Node]:
    following = node.prev if back else node.next
    while following is not None:
        yield following
        following = following.prev if back else following.next


def _is_others(node: Node) -> bool:
    """Whether a node belongs to another article or to the foot of the site (`<footer>` outside an `<article>`)."""
    around = list(near(node))
    if any(above.attributes and is_of_others(markup.hint(above.attributes)) for above in around):
        return True
    tags = {above.tag for above in around}
    return "aside" in tags or ("footer" in tags and "article" not in tags)


def _parts(block: Node) -> Iterator[str]:
    """The pieces of a block with blanks between them, then each of its inline elements: a date may stand beside."""
    inline = [child for child in islice(block.css("*"), _MOST_PARTS) if child.mem_id != block.mem_id]
    if any(child.tag in markup.BLOCKS for child in inline):
        return
    texts = [short_text(child) for child in inline]
    if any(texts):
        yield collapse(block.text(deep=True, separator=" "))[:_LONGEST_LINE]
        yield from (text for text in texts if text)


def _in_comments(node: Node) -> bool:
    """Whether a node stands inside the readers' comments: their likes and views are not the article's."""
    return any(
        above.attributes and READERS.search(markup.hint(above.attributes)) for above in islice(ancestors(node), 40)
    )


def _is_icon(node: Node) -> bool:
    return node.tag in ("i", "svg", "img") or _ICON.search(node.attributes.get("class") or "") is not None


def _beside_icon(node: Node) -> str:
    """The text right behind an icon, such as `<i class="fa fa-eye"></i> 1.005`; where nothing is, the one before it."""
    if not _is_icon(node):
        return ""  # an empty counter is no icon
    if text := _behind_icon(node):
        return text
    before = node.prev
    if node.next is not None or before is None or before.tag != "-text":
        return ""
    return "" if before.prev is not None and _is_icon(before.prev) else collapse(before.text_content or "")


def _behind_icon(node: Node) -> str:
    following = node.next
    while following is not None and following.tag == "-comment":
        following = following.next
    if following is None:
        return ""
    if following.tag == "-text":
        text = collapse(following.text_content or "")
        if text or following.next is None:
            return text
        following = following.next
    if following.tag in ("i", "svg", "img") or _COMMENT_LABEL.search(markup.hint(following.attributes)):
        return ""
    return short_text(following)
