"""What a stage is, and the helpers that several stages share: cleaning one field, adding an issue."""

from collections.abc import Iterable
from typing import ClassVar, Protocol

from newscrawl.issues import Issue
from newscrawl.items import Article, Printed, RawField
from newscrawl.text import clean, is_sound, repair

NOTE_ISSUES: tuple[tuple[str, Issue], ...] = (
    ("decoded", Issue.TEXT_DECODED),
    ("mojibake", Issue.TEXT_MOJIBAKE),
    ("look-alike", Issue.TEXT_LOOK_ALIKE),
    ("replacement", Issue.TEXT_LOST),
    ("homoglyph", Issue.TEXT_HOMOGLYPH),
    ("private-use", Issue.TEXT_PRIVATE_USE),
    ("entity-left", Issue.TEXT_ENTITIES),
)
"""Prefixes of the text ring's notes and the issue each becomes; other notes (spaces, composition) are no issue."""


class Stage(Protocol):
    """One step from printed to read. `writes` may include `printed` where a stage settles what later ones read."""

    reads: ClassVar[frozenset[str]]
    writes: ClassVar[frozenset[str]]

    def process_item(self, item: Article) -> Article:
        """The item with the stage's fields filled in."""
        ...


def add_issue(article: Article, issue: Issue) -> None:
    """Adds a code once."""
    if issue.value not in article.issues:
        article.issues.append(issue.value)


def note_issues(article: Article, notes: Iterable[str]) -> None:
    """Turns notes of cleaning and decoding into issues of the record."""
    for note in notes:
        for prefix, issue in NOTE_ISSUES:
            if note.startswith(prefix):
                add_issue(article, issue)


def tidy(article: Article, text: str) -> str:
    """A repaired and cleaned text; what had to be done is noted in the record's issues."""
    if is_sound(text):
        return text
    repaired, notes = repair(text)
    cleaned, more = clean(repaired)
    if notes or more:
        note_issues(article, (*notes, *more))
    return cleaned


def keep_raw(article: Article, name: str, found: RawField) -> None:
    """Puts the raw text and rule of a field into the record, and the rule into its provenance."""
    article.raw[name] = found
    article.provenance.rules[name] = found.rule


def printed_of(article: Article) -> Printed:
    """What the page printed; an empty `Printed` for an article that was finished before."""
    return article.printed if article.printed is not None else Printed()
