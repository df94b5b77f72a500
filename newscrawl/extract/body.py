"""From the node that holds an article's text to blocks: paragraphs as a reader sees them, captions and pictures apart.

One walk over the node, in page order. It decides what is a paragraph, a sub-heading, a caption, a picture, a box that
is no text; it does not read names, counts or times (the stages do), and it never looks outside the node.
"""

from collections.abc import Iterable

from newscrawl.extract import markup
from newscrawl.extract.captions import credit_of, is_caption_like, is_only_credit
from newscrawl.extract.lazy import lazy
from newscrawl.extract.lines import (
    EMAIL,
    PICTURE_SOURCES,
    is_article_link,
    is_furniture,
    is_heading,
    is_ornament,
    is_pointing,
    is_signature,
    repeats,
)
from newscrawl.extract.markup import BLOCKS, SKIPPED
from newscrawl.extract.page import Node, Page, collapse
from newscrawl.extract.seen import visible_text
from newscrawl.extract.tables import is_link_list, read_table
from newscrawl.items import Block, Body, Image

MAX_DEPTH = 120
"""Elements nested deeper are read as plain text; the recursion stays far from Python's limit."""

_PLAIN, _BOLD, _ITALIC, _LINKED = 0, 1, 2, 4
"""How a text is set, as bits: `face` below."""


class BodyReader:
    """Reads one body node. `dropped` are memory ids of nodes that a rule excludes; `repeated` are texts (headline,
    sapo) that are left out where they stand before the text proper."""

    def __init__(self, page: Page, dropped: Iterable[int] = (), repeated: Iterable[str] = ()) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.images: list[Image] = []
        self.bold_lead = False
        self._dropped = frozenset(dropped)
        self._repeated = [text for text in repeated if text]
        self._buffer: list[str] = []
        self._bold_run: int | None = None
        self._signed: tuple[str, str] | None = None
        self._bold = self._italic = self._linked = 0
        self._node: Node | None = None
        self._align: str | None = None
        self._heading = self._aside = False
        self._article_link = False
        self._uncaptioned = False
        self._beside_picture = False

    def read(self, node: Node) -> None:
        """Walks the node; `blocks` and `images` hold the result."""
        self._node = node
        self._walk(node, 0, _PLAIN)
        self._flush()
        self._split_signature()
        for block in reversed(self.blocks):  # a sub-heading has text below it; a bold last line is a byline or a note
            if not block.heading:
                break
            block.heading = False

    @lazy
    def _size(self) -> int:
        return len(self._node.text(deep=True)) if self._node is not None else 0

    def _split_signature(self) -> None:
        """A last paragraph that ends `… xong.<strong> Mai Anh</strong>` holds a byline; the stages read it."""
        if not self.blocks or self._signed is None:
            return
        text, name = self._signed
        last = self.blocks[-1]
        if last.text.endswith(name) and is_signature(text, name):
            last.text = text
            self.blocks.append(Block(name, aside=True))

    def _walk(self, node: Node, depth: int, face: int) -> None:
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == "-text":
                self._text(child.text_content or "", face)
            elif tag in SKIPPED or (self._dropped and child.mem_id in self._dropped):
                continue
            elif tag == "br":
                self._flush()
            elif tag == "img":
                self._picture(child)
            elif depth > MAX_DEPTH:
                self._text(visible_text(child), face)
            elif tag in BLOCKS:
                self._block(child, tag, depth, face)
            else:
                self._inline(child, tag, depth, face)

    def _text(self, text: str, face: int) -> None:
        if not face & _BOLD:
            self._bold_run = None if text.strip() else self._bold_run
        elif self._bold_run is None:
            self._bold_run = len(self._buffer)
        self._buffer.append(text)
        if face:
            size = len(text.strip())
            self._bold += size if face & _BOLD else 0
            self._italic += size if face & _ITALIC else 0
            self._linked += size if face & _LINKED else 0

    def _inline(self, node: Node, tag: str, depth: int, face: int) -> None:
        if tag == "a":
            face |= _LINKED
            if not self._article_link:
                self._article_link = is_article_link(node.attributes.get("href"))
        elif tag in markup.BOLD:
            face |= _BOLD
        elif tag in markup.ITALIC:
            face |= _ITALIC
        elif attributes := node.attributes:
            look = markup.look_of(attributes)
            if look.hidden or (tag == "ins" and attributes.get("class")):
                return  # <ins class> is an ad slot (MEDIATECH, 2026-10-02), <ins> without one an inserted word
            face |= (_BOLD if look.bold else 0) | (_ITALIC if look.italic else 0)
        self._walk(node, depth + 1, face)

    def _block(self, node: Node, tag: str, depth: int, face: int) -> None:
        if self._buffer:
            self._flush()
        look = markup.look_of(node.attributes)
        if look.hidden or (look.box and self._is_box(node, tag)):
            return
        if (tag != "p" or look.caption) and self._is_read_otherwise(node, tag, look):
            return
        outer = self._align, self._heading, self._aside, self._beside_picture
        self._align = look.side or ("center" if tag == "center" else self._align)
        self._heading = self._heading or tag in markup.HEADINGS
        self._aside = self._aside or look.author
        self._beside_picture = False
        if look.bold or self._heading:
            face |= _BOLD
        first = node.first_child
        if first is not None and first.is_text_node and first.next is None:  # most paragraphs hold one text
            self._line(first.text_content or "", face)
        else:
            self._walk(node, depth + 1, face)
            self._flush()
        self._align, self._heading, self._aside, self._beside_picture = outer

    def _is_read_otherwise(self, node: Node, tag: str, look: markup.Look) -> bool:
        """Captions, lists of links, pictures and data in tables: what is not walked for paragraphs."""
        if tag in {"figure", "figcaption"} or look.caption:
            if self._figure(node, tag, look):
                return True
        elif tag in {"ul", "ol", "div", "section", "aside"} and is_link_list(node, tag, bare=not look.names):
            return True
        return tag == "table" and self._table(node)

    def _table(self, node: Node) -> bool:
        """A table of pictures, or of data; False for one that only sets text apart."""
        table = read_table(node)
        if table.caption is not None:
            self._pictures_of(node)
            self._caption(table.caption)
            return True
        self.blocks.extend(Block(row) for row in table.rows)
        if table.rows:
            self._uncaptioned = False
        return bool(table.rows)

    def _is_box(self, node: Node, tag: str) -> bool:
        """A box that its class names, unless it holds most of the text (a class may sit on the wrong wrapper)."""
        return tag in {"p", "li", "td", "h2", "h3", "h4"} or len(node.text(deep=True)) * 2 < max(self._size, 1)

    def _figure(self, node: Node, tag: str, look: markup.Look) -> bool:
        """A figure or caption element; False when it holds no picture but text to be read like any other."""
        pictures = self._pictures_of(node)
        if tag == "div" and not pictures and "expnoedit" in look.names:
            return False  # VietNamNet's editor marks any box so; with a picture it is a figure
        if tag == "figure" and not pictures and (node.css_first("table, blockquote, p + p") is not None):
            return False
        text = collapse(visible_text(node))
        if tag != "figcaption" and len(text) * 2 > max(self._size, 1_200):
            return False
        self._caption(text)
        return True

    def _pictures_of(self, node: Node) -> int:
        before = len(self.images)
        for picture in node.css("img"):
            self._picture(picture)
        return len(self.images) - before

    def _picture(self, node: Node) -> None:
        attributes = node.attributes
        url = next((u for name in PICTURE_SOURCES if (u := self.page.absolute(attributes.get(name)))), None)
        if url is None or is_ornament(attributes, url):
            return
        self._flush()
        if not self.images or self.images[-1].url != url:
            self.images.append(Image(url))
        self._uncaptioned = self._beside_picture = True

    def _caption(self, text: str) -> None:
        if text and self.images and self._uncaptioned:
            image = self.images[-1]
            image.caption = f"{image.caption} {text}" if image.caption else text
            image.credit = credit_of(image.caption)
            self._uncaptioned = False
        elif text and self.images and is_only_credit(text):
            self.images[-1].credit = text

    def _line(self, text: str, face: int) -> None:
        """A paragraph that is one text, as `_text` and `_flush` would read it; the buffer is empty."""
        self._bold_run = None
        if text.isspace() and "\u00a0" not in text:
            return
        self._signed = None
        linked = self._article_link and bool(face & _LINKED)
        self._article_link = False
        text = collapse(text)
        if text.strip():
            self._emit(text, bold=bool(face & _BOLD), italic=bool(face & _ITALIC), linked=linked)

    def _flush(self) -> None:
        if not self._buffer:
            return
        if len(self._buffer) == 1 and self._buffer[0].isspace() and "\u00a0" not in self._buffer[0]:
            self._buffer.clear()  # the line end between two paragraphs
            self._bold_run = None
            return
        text = collapse("".join(self._buffer))
        self._signed = None
        if self._bold_run:
            self._signed = (
                collapse("".join(self._buffer[: self._bold_run])),
                collapse("".join(self._buffer[self._bold_run :])),
            )
        self._bold_run = None
        bold = italic = linked = False
        if self._bold or self._italic or self._linked:
            size = sum(len(part.strip()) for part in self._buffer)
            bold, italic = self._bold >= size > 0, self._italic >= size > 0
            share = 0.5 if self._linked and is_pointing(text) else 0.9
            linked = size > 0 and self._linked >= share * size and self._article_link
        self._buffer.clear()
        self._bold = self._italic = self._linked = 0
        self._article_link = False
        if text.strip():
            self._emit(text, bold=bold, italic=italic, linked=linked)

    def _emit(self, text: str, *, bold: bool, italic: bool, linked: bool) -> None:
        if (linked and len(text.split()) > 3) or is_furniture(text):
            return
        right = self._align == "right"
        if (right or self._aside) and "@" in text:
            text = EMAIL.sub("", text).strip(" -–|")
        if self._uncaptioned and not right and not self._heading:
            centred = self._align == "center"
            if is_caption_like(text, italic=italic, centred=centred, bold=bold, beside=self._beside_picture):
                self._caption(text)
                return
        if len(self.blocks) < 3 and self._repeated and repeats(text, self._repeated):
            return
        self._uncaptioned = self._beside_picture = False
        if not self.blocks:
            self.bold_lead = bold
        heading = self._heading or (bold and not right and is_heading(text))
        self.blocks.append(Block(text, heading=heading and not self._aside, aside=right or self._aside))


def read_body(
    page: Page,
    node: Node,
    rule: str,
    *,
    drop: Iterable[str] = (),
    repeated: Iterable[str] = (),
    without: Iterable[Node] = (),
) -> Body:
    """The blocks and pictures of a body node.

    `rule` is the label of the rule that found the node; `drop` are selectors of what is left out, `without` are such
    nodes; `repeated` are texts (headline, sapo) that do not belong to the body although they may stand in it. Raises
    `PortalError` for bad CSS.
    """
    dropped = dropped_ids(page, node, drop)
    dropped.update(found.mem_id for found in without)
    reader = BodyReader(page, dropped, repeated)
    reader.read(node)
    return Body(blocks=reader.blocks, images=reader.images, rule=rule, bold_lead=reader.bold_lead)


def dropped_ids(page: Page, node: Node, drop: Iterable[str]) -> set[int]:
    """Memory ids of the nodes below `node` that the selectors of `drop` exclude."""
    selectors = ", ".join(drop)
    return {found.mem_id for found in page.all(selectors, node)} if selectors else set()
