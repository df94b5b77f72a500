"""Making lost records again: articles that a run stored and no segment holds are read anew from their stored pages.

Used by `newscrawl archive repair`. What only the crawl knew (a time or section that a feed told, counters between two
versions) cannot be made again; everything that the page prints can. Needs the portal's lock.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from newscrawl.archive.commit import commit
from newscrawl.archive.layout import PortalPaths, new_run_id
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lost import note_lost
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.stored import MissingLine, Place
from newscrawl.archive.warcread import StoredResponse, read_responses
from newscrawl.cli.extracting import Job, extract
from newscrawl.errors import NewscrawlError
from newscrawl.portals import load_portals


@dataclass(slots=True)
class Restored:
    """How many records were made again, into which segments, and why others were not (key → reason)."""

    records: int = 0
    segments: list[str] = field(default_factory=list)
    given_up: dict[str, str] = field(default_factory=dict)


def restore(paths: PortalPaths, missing: list[MissingLine], *, now: datetime) -> Restored:
    """Read the missing articles again, store them and note those that cannot be. Raises StorageError."""
    found = Restored()
    if not missing:
        return found
    writer = SegmentWriter(paths, "articles", new_run_id(now, after=paths.last_run_id()))
    for line in _lines(paths, missing, found):
        writer.append(line)
        found.records += 1
    segments = writer.close()
    with Ledger.open(paths) as ledger:
        commit(ledger, segments)
    found.segments = [segment.name for segment in segments]
    if found.given_up:
        records = [(line.key, line.run_id) for line in missing if line.key in found.given_up]
        note_lost(paths, {"records": records}, now=now)
    return found


def _lines(paths: PortalPaths, missing: list[MissingLine], found: Restored) -> Iterator[bytes]:
    last: dict[str, Any] = {}
    for line in missing:
        try:
            record = _read(paths, line)
        except NewscrawlError as error:
            found.given_up[line.key] = str(error)
            continue
        if isinstance(record, str):
            found.given_up[line.key] = record
            continue
        _settle(record, line, last if last.get("key") == line.key else {})
        last = record
        yield orjson.dumps(record)


def _read(paths: PortalPaths, line: MissingLine) -> dict[str, Any] | str:
    """The record as the page gives it today, or why it gives none."""
    page = _response(paths, line.page)
    body = page if page is None or page.kind == "response" else _response(paths, line.body)
    if page is None or body is None or line.page is None:
        return "its stored page is lost too"
    file, offset = line.page
    known = any(portal.id == paths.portal for portal in load_portals())
    job = Job(
        "page",
        body.payload(),
        page.url,
        body.header("Content-Type"),
        datetime.fromisoformat(page.date) if page.date else None,
        paths.portal if known else None,
        {"file": file, "offset": offset},
        page.status,
    )
    outcome = extract(job)
    if outcome.line is None:
        return f"its stored page reads as no article ({outcome.issue or 'a listing'})"
    record: dict[str, Any] = orjson.loads(outcome.line)
    if record["key"] != line.key:
        return f"its stored page reads as {record['key']}"
    provenance = record["provenance"]
    provenance["run_id"], provenance["sample"] = line.run_id, paths.sample_mark.exists()
    if line.robots is not None:
        provenance["robots"] = {"file": line.robots[0], "offset": line.robots[1]}
    return record


def _settle(record: dict[str, Any], line: MissingLine, last: dict[str, Any]) -> None:
    """Version, change and first sight, from what is held of the article. A version that was counted anew after the loss
    is never overtaken: of two equal ones the later fetch counts as the latest."""
    before = max(line.before or 0, last.get("version", 0))
    record["version"] = before + 1 if line.after is None else min(before + 1, line.after)
    digest = last.get("content_digest") or line.digest
    record["change"] = "new" if not before else "stamp" if digest == record["content_digest"] else "content"
    seen = [text for text in (line.first_seen, last.get("first_seen_at"), record["fetched_at"]) if text]
    record["first_seen_at"] = min(seen, default=None)


def _response(paths: PortalPaths, place: Place | None) -> StoredResponse | None:
    if place is None:
        return None
    return next(read_responses(paths.path(place[0]), start=place[1]), None)
