"""From the node that holds an article's text to blocks: paragraphs as a reader sees them, captions and pictures apart.

One walk over the node, in page order. It decides what is a paragraph, a sub-heading, a caption, a picture, a box that
is no text; it does not read names, counts or times (the stages do), and it never looks outside the node.
"""

from collections.abc import Iterable

from newscrawl.extract import markup
from newscrawl.extract.captions import credit_of, is_caption_like, is_only_credit
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
from newscrawl.extract.page import Node, Page, collapse, visible_text
from newscrawl.extract.tables import read_table
from newscrawl.items import Block, Body, Image

MAX_DEPTH = 120
"""Elements nested deeper are read as plain text; the recursion stays far from Python's limit."""


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
        self._align: str | None = None
        self._heading = self._aside = False
        self._article_link = False
        self._uncaptioned = False
        self._beside_picture = False
        self._size = 0

    def read(self, node: Node) -> None:
        """Walks the node; `blocks` and `images` hold the result."""
        self._size = len(node.text(deep=True))
        self._walk(node, 0, bold=False, italic=False, linked=False)
        self._flush()
        self._split_signature()
        for block in reversed(self.blocks):  # a sub-heading has text below it; a bold last line is a byline or a note
            if not block.heading:
                break
            block.heading = False

    def _split_signature(self) -> None:
        """A last paragraph that ends `… xong.<strong> Mai Anh</strong>` holds a byline; the stages read it."""
        if not self.blocks or self._signed is None:
            return
        text, name = self._signed
        last = self.blocks[-1]
        if last.text.endswith(name) and is_signature(text, name):
            last.text = text
            self.blocks.append(Block(name, aside=True))

    def _walk(self, node: Node, depth: int, *, bold: bool, italic: bool, linked: bool) -> None:
        for child in node.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                self._text(child.text_content or "", bold=bold, italic=italic, linked=linked)
            elif tag in markup.SKIPPED or (self._dropped and child.mem_id in self._dropped):
                continue
            elif tag == "br":
                self._flush()
            elif tag == "img":
                self._picture(child)
            elif depth > MAX_DEPTH:
                self._text(visible_text(child), bold=bold, italic=italic, linked=linked)
            elif tag in markup.BLOCKS:
                self._block(child, tag or "", depth, bold=bold, italic=italic, linked=linked)
            else:
                self._inline(child, tag or "", depth, bold=bold, italic=italic, linked=linked)

    def _text(self, text: str, *, bold: bool, italic: bool, linked: bool) -> None:
        if not bold:
            self._bold_run = None if text.strip() else self._bold_run
        elif self._bold_run is None:
            self._bold_run = len(self._buffer)
        self._buffer.append(text)
        if bold or italic or linked:
            size = len(text.strip())
            self._bold += size * bold
            self._italic += size * italic
            self._linked += size * linked

    def _inline(self, node: Node, tag: str, depth: int, *, bold: bool, italic: bool, linked: bool) -> None:
        if tag == "a":
            linked = True
            if not self._article_link:
                self._article_link = is_article_link(node.attributes.get("href"))
        elif tag in markup.BOLD:
            bold = True
        elif tag in markup.ITALIC:
            italic = True
        elif tag == "ins" and node.attributes.get("class"):
            return  # an ad slot (MEDIATECH, 2026-10-02); <ins> without a class is an inserted word
        else:
            attributes = node.attributes
            if attributes:
                if markup.hidden(attributes):
                    return
                style = attributes.get("style")
                bold = bold or markup.is_bold_style(style)
                italic = italic or bool(style and "italic" in style.lower())
        self._walk(node, depth + 1, bold=bold, italic=italic, linked=linked)

    def _block(self, node: Node, tag: str, depth: int, *, bold: bool, italic: bool, linked: bool) -> None:
        attributes = node.attributes
        first = node.child
        lone = first is not None and first.is_text_node and first.next is None  # most paragraphs hold one text
        if lone and first is not None and tag == "p" and not attributes:
            self._flush()
            outer_picture, self._beside_picture = self._beside_picture, False
            self._text(first.text_content or "", bold=bold or self._heading, italic=italic, linked=linked)
            self._flush()
            self._beside_picture = outer_picture
            return
        kind = markup.kind_of(markup.hint(attributes)) if attributes else markup.PLAIN
        self._flush()
        if attributes and (markup.hidden(attributes) or (kind.box and self._is_box(node, tag))):
            return
        if tag in {"figure", "figcaption"} or kind.caption:
            if self._figure(node, tag):
                return
        elif tag in {"ul", "ol", "div", "section", "aside"} and self._is_link_list(node, tag, bare=not kind.names):
            return
        if tag == "table":
            table = read_table(node)
            if table.caption is not None:
                self._pictures_of(node)
                self._caption(table.caption)
                return
            if table.rows:
                self.blocks.extend(Block(row) for row in table.rows)
                self._uncaptioned = False
                return
        outer = self._align, self._heading, self._aside, self._beside_picture
        side = markup.alignment(attributes, kind) if attributes else None
        self._align = side or ("center" if tag == "center" else self._align)
        self._heading = self._heading or tag in markup.HEADINGS
        self._aside = self._aside or kind.author
        self._beside_picture = False
        style_bold = bool(attributes) and markup.is_bold_style(attributes.get("style"))
        bold = bold or style_bold or self._heading
        if lone and first is not None:
            self._text(first.text_content or "", bold=bold, italic=italic, linked=linked)
        else:
            self._walk(node, depth + 1, bold=bold, italic=italic, linked=linked)
        self._flush()
        self._align, self._heading, self._aside, self._beside_picture = outer

    def _is_box(self, node: Node, tag: str) -> bool:
        """A box that its class names, unless it holds most of the text (a class may sit on the wrong wrapper)."""
        return tag in {"p", "li", "td", "h2", "h3", "h4"} or len(node.text(deep=True)) * 2 < max(self._size, 1)

    def _is_link_list(self, node: Node, tag: str, *, bare: bool) -> bool:
        """A list of links to other articles: nearly all its text is linked. A `div` needs two of them."""
        first = node.child
        if tag == "div" and bare and (first is None or first.is_text_node):
            return False
        links = node.css("a[href]")
        if not links or (tag not in {"ul", "ol", "aside"} and len(links) < 2):
            return False
        total = len(visible_text(node).strip())
        linked = sum(len(link.text(deep=True).strip()) for link in links)
        other = sum(1 for link in links if is_article_link(link.attributes.get("href")))
        return other * 2 >= len(links) and linked >= 0.75 * total

    def _figure(self, node: Node, tag: str) -> bool:
        """A figure or caption element; False when it holds no picture but text to be read like any other."""
        pictures = self._pictures_of(node)
        if tag == "div" and not pictures and "expnoedit" in markup.hint(node.attributes):
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


def read_body(page: Page, node: Node, rule: str, *, drop: Iterable[str] = (), repeated: Iterable[str] = ()) -> Body:
    """The blocks and pictures of a body node.

    `rule` is the label of the rule that found the node; `drop` are selectors of what is left out; `repeated` are texts
    (headline, sapo) that do not belong to the body although they may stand in it. Raises `PortalError` for bad CSS.
    """
    reader = BodyReader(page, dropped_ids(page, node, drop), repeated)
    reader.read(node)
    return Body(blocks=reader.blocks, images=reader.images, rule=rule)


def dropped_ids(page: Page, node: Node, drop: Iterable[str]) -> set[int]:
    """Memory ids of the nodes below `node` that the selectors of `drop` exclude."""
    selectors = ", ".join(drop)
    return {found.mem_id for found in page.all(selectors, node)} if selectors else set()
