"""Tables of an article's body (a picture with its caption, data, or mere layout), and lists of links in it.

Old editors (and those of VNPT and ONECMS to this day) set pictures in tables, prices in tables, and coloured boxes in
tables of one cell. Only the shape decides; no class names.
"""

from dataclasses import dataclass, field

from newscrawl.extract.lines import is_article_link
from newscrawl.extract.page import Node
from newscrawl.extract.seen import visible_text

CELL_END = " | "
"""Between the cells of a row, where the page draws a line."""


@dataclass(slots=True)
class Table:
    """`caption` for a table that holds pictures (may be ""), `rows` for data; neither for layout, to be walked."""

    caption: str | None = None
    rows: list[str] = field(default_factory=list)


def read_table(node: Node) -> Table:
    """What the table is. Data needs a row of two filled cells, and no cell with several paragraphs."""
    text = " ".join(visible_text(node).split(" ")).strip()
    pictures = len(node.css("img"))
    if pictures and len(text) <= 450 * pictures and node.css_first("p + p + p") is None:
        return Table(caption=" ".join(text.split()))
    if pictures or node.css_first("table table, td p + p, td div + div, td ul") is not None:
        return Table()
    rows: list[str] = []
    wide = False
    for row in node.css("tr"):
        cells = [" ".join(visible_text(cell).split()) for cell in row.css("td, th")]
        filled = [cell for cell in cells if cell]
        wide = wide or len(filled) > 1
        if filled:
            rows.append(CELL_END.join(filled))
    return Table(rows=rows if wide else [])


def is_link_list(node: Node, tag: str, *, bare: bool) -> bool:
    """Whether nearly all the text of a list or box is links to other articles. A `div` needs two of them; `bare`: it
    has no name."""
    first = node.first_child
    if tag == "div" and bare and (first is None or first.is_text_node):
        return False
    links = node.css("a[href]")
    if not links or (tag not in {"ul", "ol", "aside"} and len(links) < 2):
        return False
    total = len(visible_text(node).strip())
    linked = sum(len(link.text(deep=True).strip()) for link in links)
    other = sum(1 for link in links if is_article_link(link.attributes.get("href")))
    return other * 2 >= len(links) and linked >= 0.75 * total
