"""The truth behind a sample page: every fact of an article, so that a record can be compared with it field by field.

No markup, no randomness: `corpus` makes these, `templates` print them, tests compare with them.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any

VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class SampleSection:
    """A section of the portal: its printed name and the slug of its address."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class SampleBlock:
    """One paragraph or sub-heading of the body."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SampleImage:
    """A picture: `name` is its file stem, `after` the index of the body block it follows, `caption` as printed."""

    name: str
    caption: str
    after: int


@dataclass(frozen=True, slots=True)
class SampleComment:
    """A reader's comment with a time of its own, which is no article's stamp."""

    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """How an article is signed: `printed` as it stands on the page, and what it says."""

    printed: str | None
    authors: tuple[str, ...] = ()
    photo: tuple[str, ...] = ()
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """All facts of one article. `number` orders them: 0 is the newest of the first set, negative ones came later.

    `published` is always known here; `stamps` says what a page of a family with labelled stamps prints: `updated` (one
    stamp, "Cập nhật"), `both`, or `published`. `updated` is the moment of the last edit, None when never edited.
    """

    number: int
    slug: str
    headline: str
    sapo: str | None
    blocks: tuple[SampleBlock, ...]
    signature: Signature
    section: SampleSection
    tags: tuple[str, ...]
    images: tuple[SampleImage, ...]
    comments: tuple[SampleComment, ...]
    published: datetime
    updated: datetime | None
    stamps: str
    view_count: int | None
    revision: int = 0

    @property
    def body(self) -> str:
        """The body as a record holds it: blocks joined by one blank line, sub-headings included."""
        return "\n\n".join(block.text for block in self.blocks)

    @property
    def paragraphs(self) -> list[str]:
        """Texts of the blocks that are no sub-headings."""
        return [block.text for block in self.blocks if not block.heading]

    @property
    def subheads(self) -> list[str]:
        """Texts of the sub-headings."""
        return [block.text for block in self.blocks if block.heading]

    @property
    def modified(self) -> datetime:
        """The last moment of editing: `updated`, else `published`."""
        return self.updated or self.published

    def with_changes(self, **changes: Any) -> "SampleArticle":
        """A copy with other facts and a higher revision."""
        return replace(self, revision=self.revision + 1, **changes)
