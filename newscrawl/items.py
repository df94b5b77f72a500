"""The records: what one line of the archive holds, and what a page printed before it was read.

`Article`, `ViewObservation` and `Event` are the three streams. `Printed` is the working half of an article: the raw
answers of the rules, which the stages read and the exporters never write. Declared order is the order of the line.
No behaviour lives here; reading is the stages' work.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

SCHEMA = 1
"""Version of the record's shape; raised when a field changes its meaning, and older lines stay readable."""


@dataclass(slots=True, frozen=True)
class RawField:
    """What was printed, as it was printed, and the rule that found it (`<origin>:<name>`)."""

    text: str
    rule: str


@dataclass(slots=True)
class Image:
    """A picture of the body: absolute address, caption and credit as printed."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(slots=True)
class Block:
    """One paragraph of the body in page order: `heading` a sub-heading, `aside` a right-aligned, author-like one."""

    text: str
    heading: bool = False
    aside: bool = False


@dataclass(slots=True)
class Body:
    """The body node read into blocks; captions and pictures apart, so that they never mix into the text."""

    blocks: list[Block]
    images: list[Image]
    rule: str
    protected: bool = False
    bold_lead: bool = False
    """Whether the first block is set in bold as a whole."""


@dataclass(slots=True)
class Printed:
    """What the rules found on a page, per field in order of trust; nothing here is interpreted.

    `fields` maps a field name (headline, sapo, byline, dateline, published, updated, view_count, comment_count,
    section, tags, canonical …) to its candidates, most trusted first. `seen_at` is the capture time.
    `hints` holds what a listing or feed said about the page (`published`, `section`). `expects` names the fields a
    portal or family rule was declared for; an answer of a later origin in one of them is a fallback.
    """

    fields: dict[str, list[RawField]] = field(default_factory=dict)
    body: Body | None = None
    tags: list[str] = field(default_factory=list)
    seen_at: datetime | None = None
    hints: dict[str, str] = field(default_factory=dict)
    expects: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    date_order: str | None = None
    notes: tuple[str, ...] = ()

    def first(self, name: str) -> RawField | None:
        """The most trusted candidate of a field, or None."""
        found = self.fields.get(name)
        return found[0] if found else None

    def all(self, name: str) -> list[RawField]:
        """All candidates of a field, most trusted first."""
        return self.fields.get(name, [])


@dataclass(slots=True)
class Provenance:
    """Where a record comes from, so that every value can be traced to stored bytes and to the rules of the day."""

    run_id: str | None = None
    newscrawl: str | None = None
    family: str | None = None
    layout: str | None = None
    profile_digest: str | None = None
    page_sha256: str | None = None
    warc: dict[str, Any] | None = None
    robots: dict[str, Any] | None = None
    status: int | None = None
    rules: dict[str, str] = field(default_factory=dict)
    fallback: list[str] = field(default_factory=list)
    decoding: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    sample: bool = False


@dataclass(slots=True)
class Article:
    """One version of one article; every field is None (or empty) when it was looked for and not found."""

    schema: int = SCHEMA
    portal: str | None = None
    key: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    province: str | None = None
    province_2025: str | None = None
    section: str | None = None
    headline: str | None = None
    sapo: str | None = None
    body: str | None = None
    subheads: list[str] = field(default_factory=list)
    byline: str | None = None
    authors: list[str] = field(default_factory=list)
    photo: list[str] = field(default_factory=list)
    credit: str | None = None
    dateline: str | None = None
    published_at: str | None = None
    updated_at: str | None = None
    published_precision: str | None = None
    updated_precision: str | None = None
    view_count: int | None = None
    comment_count: int | None = None
    tags: list[str] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    language: str | None = None
    version: int | None = None
    change: str | None = None
    content_digest: str | None = None
    fetched_at: str | None = None
    first_seen_at: str | None = None
    issues: list[str] = field(default_factory=list)
    raw: dict[str, RawField] = field(default_factory=dict)
    provenance: Provenance = field(default_factory=Provenance)
    printed: Printed | None = field(default=None, metadata={"working": True}, compare=False, repr=False)

    def __str__(self) -> str:
        """What a log line shows of a record; the whole of it is in the archive."""
        return f"article {self.key or self.url}"


@dataclass(slots=True)
class ViewObservation:
    """One reading of an article's counter; a stream of its own, so that a rising counter makes no new version."""

    key: str
    url: str
    view_count: int
    observed_at: str


@dataclass(slots=True)
class Event:
    """What happened to an article's address: `gone` or `moved`, with the status and, for a move, the target."""

    key: str
    url: str
    kind: str
    status: int | None
    target: str | None
    observed_at: str


def exported_fields(record: type) -> Iterator[str]:
    """Names of the fields that a line of this record holds, in order."""
    return (f.name for f in fields(record) if not f.metadata.get("working"))
