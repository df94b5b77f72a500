"""What the ledger needs to know about one stored line. The same reading serves a fresh line and a rebuild, so that a
ledger built from segments cannot differ from the one that was kept. Lines are only read here, never made or changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from newscrawl.archive.revisit import epoch


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One version of one article; times in seconds since 1970, `line` counted from 0 in its segment."""

    line: int
    key: str
    url: str | None
    version: int
    change: str | None
    content_digest: str | None
    published_at: str | None
    updated_at: str | None
    first_seen_at: int
    fetched_at: int
    view_count: int | None
    warc_file: str | None
    warc_start: int | None
    sample: bool

    @property
    def at(self) -> int:
        """When the record was made."""
        return self.fetched_at


@dataclass(frozen=True, slots=True)
class ViewRow:
    """One reading of a counter."""

    line: int
    key: str
    view_count: int
    observed_at: int

    @property
    def at(self) -> int:
        """When the record was made."""
        return self.observed_at


@dataclass(frozen=True, slots=True)
class EventRow:
    """An article that is gone or has moved."""

    line: int
    key: str
    url: str
    kind: str
    status: int | None
    target: str | None
    observed_at: int

    @property
    def at(self) -> int:
        """When the record was made."""
        return self.observed_at


Row = ArticleRow | ViewRow | EventRow


def read_row(stream: str, data: bytes, line: int) -> Row:
    """Read one line (without its newline) of a stream.

    Raises ValueError when it is not a JSON object with what identifies it (key, and the time of its stream).
    Unknown fields are left alone and missing optional ones are None: lines of an older schema stay readable.
    """
    record = orjson.loads(data)  # JSONDecodeError is a ValueError
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 -- the line's content is wrong, not a caller's type
    try:
        return _READERS[stream](record, line)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{stream} line without a usable {error}") from error


def _article(record: dict[str, Any], line: int) -> ArticleRow:
    fetched = record.get("fetched_at")
    first = record.get("first_seen_at") or fetched
    provenance = record.get("provenance") or {}
    place = provenance.get("warc") or {}
    return ArticleRow(
        line=line,
        key=_text(record["key"]),
        url=record.get("url"),
        version=int(record.get("version") or 1),
        change=record.get("change"),
        content_digest=record.get("content_digest"),
        published_at=record.get("published_at"),
        updated_at=record.get("updated_at"),
        first_seen_at=epoch(first) if first else 0,
        fetched_at=epoch(fetched) if fetched else 0,
        view_count=record.get("view_count"),
        warc_file=place.get("file"),
        warc_start=place.get("offset"),
        sample=bool(provenance.get("sample")),
    )


def _view(record: dict[str, Any], line: int) -> ViewRow:
    return ViewRow(line, _text(record["key"]), int(record["view_count"]), epoch(record["observed_at"]))


def _event(record: dict[str, Any], line: int) -> EventRow:
    return EventRow(
        line,
        _text(record["key"]),
        _text(record["url"]),
        _text(record["kind"]),
        record.get("status"),
        record.get("target"),
        epoch(record["observed_at"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"text: {value!r}")
    return value


_READERS: dict[str, Callable[[dict[str, Any], int], Row]] = {"articles": _article, "views": _view, "events": _event}
