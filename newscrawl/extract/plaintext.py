"""A text dump of an article to what it prints: the shape is all there is, one block per paragraph, blank lines between.

First line the headline, then stamps and byline, the sapo, the text. What the tail means is the stages' work.
"""

import hashlib

from newscrawl.extract.page import collapse
from newscrawl.items import Article, Block, Body, Printed, Provenance, RawField
from newscrawl.text import read_byline, read_dateline
from newscrawl.text.decode import decode

_HEAD = 4
"""Blocks below the headline among which stamp and byline are looked for."""
_SAPO_WORDS = range(8, 90)
_WRAPPED = range(50, 101)
_HEADING_WORDS = 20
_LINE_END = frozenset(".…:;,!)")


def read_plaintext(data: bytes) -> Article:
    """The article of a text dump: bytes of any charset, paragraphs apart by a blank line (or one a line).

    `url` is None, the key `text:<sha256[:16] of the bytes>`. Never raises.
    """
    text, notes = decode(data)
    digest = hashlib.sha256(data).hexdigest()
    printed = Printed(notes=tuple(notes))
    blocks = _blocks(text)
    fields = printed.fields
    if blocks:
        fields["headline"] = [RawField(blocks.pop(0), "text:first-line")]
    for name in ("dateline", "byline"):
        for index, block in enumerate(blocks[:_HEAD]):
            if _is(name, block):
                fields[name] = [RawField(blocks.pop(index), f"text:{name}")]
                break
    if len(blocks) > 3 and len(blocks[0].split()) in _SAPO_WORDS:
        fields["sapo"] = [RawField(blocks.pop(0), "text:first-paragraph")]
    if blocks:
        printed.body = Body([Block(b, heading=_is_heading(blocks, i)) for i, b in enumerate(blocks)], [], "text:blocks")
    return Article(
        key=f"text:{digest[:16]}",
        printed=printed,
        provenance=Provenance(page_sha256=digest, decoding=list(notes)),
    )


def _blocks(text: str) -> list[str]:
    """Paragraphs: groups of lines between blank lines; the lines of a group stay apart unless they are wrapped text."""
    groups: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.strip():
            groups[-1].append(collapse(line))
        elif groups[-1]:
            groups.append([])
    blocks: list[str] = []
    for group in groups:
        if len(group) > 1 and all(len(line) in _WRAPPED for line in group[:-1]):
            blocks.append(" ".join(group))
        else:
            blocks.extend(group)
    return blocks


def _is(name: str, block: str) -> bool:
    if len(block) > 120:
        return False
    if name == "dateline":
        line = read_dateline(block)
        return line.published is not None or line.updated is not None
    read = read_byline(block, where="head")
    return len(block.split()) <= 8 and read is not None and bool(read.authors or read.source)


def _is_heading(blocks: list[str], index: int) -> bool:
    """A sub-heading is short, ends without a stop, and a paragraph follows: nothing else tells it in a dump."""
    block = blocks[index]
    if block[-1] in _LINE_END or len(block.split()) > _HEADING_WORDS or index + 1 >= len(blocks):
        return False
    return len(blocks[index + 1].split()) > _HEADING_WORDS
