"""Stage 100, CleanText: clean Vietnamese text in every text field, without harming what was printed."""

from typing import ClassVar

from newscrawl.issues import Issue
from newscrawl.items import Article, Body, Image
from newscrawl.pipelines.base import add_issue, keep_raw, note_issues, printed_of, tidy
from newscrawl.text import clean_text


class CleanText:
    """Cleans headline, sapo, section, tags, captions and the blocks of the body; respells nothing."""

    reads: ClassVar = frozenset({"printed"})
    writes: ClassVar = frozenset(
        {"printed", "headline", "sapo", "section", "tags", "images", "issues", "raw", "provenance"}
    )

    def process_item(self, item: Article) -> Article:
        """See the class."""
        printed = printed_of(item)
        note_issues(item, printed.notes)
        for name in ("headline", "sapo", "section"):
            for found in printed.all(name):
                text = " ".join(tidy(item, found.text).split("\n"))
                if text and "{" in text and text.strip("{} ").isidentifier():
                    add_issue(item, Issue.TEMPLATE_UNFILLED)
                elif text:
                    setattr(item, name, text)
                    if name == "sapo":  # as long as a paragraph: its rule is kept, its text would stand there twice
                        item.provenance.rules[name] = found.rule
                    else:
                        keep_raw(item, name, found)
                    break
        item.tags = list(dict.fromkeys(tag for tag in map(clean_text, printed.tags) if tag))
        if printed.body is not None:
            self._clean_body(item, printed.body)
        return item

    def _clean_body(self, item: Article, body: Body) -> None:
        printed = lines = "\n".join([block.text for block in body.blocks])
        if printed.count("\n") >= len(body.blocks):  # a line end inside a block
            lines = "\n".join([_one_line(block.text) for block in body.blocks])
        done = tidy(item, lines)
        if done != printed:
            self._put_back(item, body, done.split("\n"))
        body.blocks = [block for block in body.blocks if block.text]
        item.images = [Image(i.url, _clean(i.caption), _clean(i.credit)) for i in body.images]
        item.provenance.rules["body"] = body.rule

    def _put_back(self, item: Article, body: Body, cleaned: list[str]) -> None:
        """Gives each block its cleaned line."""
        if len(cleaned) != len(body.blocks):  # cleaning dropped or added a line end: clean each block on its own
            cleaned = [tidy(item, block.text).replace("\n", " ") for block in body.blocks]
        for block, text in zip(body.blocks, cleaned, strict=True):
            block.text = text


def _clean(text: str | None) -> str | None:
    return (_one_line(clean_text(text)) or None) if text else None


def _one_line(text: str) -> str:
    return text.replace("\n", " ") if "\n" in text else text
