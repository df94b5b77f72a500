"""Store, then acknowledge: one transaction tells the ledger about files that are already safe on disk."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from newscrawl.archive.files import replace_file
from newscrawl.archive.frontier import Frontier
from newscrawl.archive.index import add_rows, add_segment, add_warc
from newscrawl.archive.layout import PortalPaths, is_run_id
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.segments import ClosedSegment
from newscrawl.archive.warc import ClosedWarc


def commit(
    ledger: Ledger,
    segments: Iterable[ClosedSegment] = (),
    warcs: Iterable[ClosedWarc] = (),
    *,
    done: Iterable[str] = (),
    scope: str = "update",
) -> None:
    """Register closed segments and WARC files and acknowledge addresses (`done`, in `scope`), all or nothing.

    Quarantined segments are skipped: the ledger must not know what a degraded run read. If the process dies before
    this, `adopt` does the same at the next start. Raises StorageError; then the files stay and are adopted.
    """
    with ledger.transaction():
        # Segments first, as in a rebuild: a capture moves on the revisit of an article that is there.
        for segment in segments:
            if not segment.quarantined:
                add_rows(ledger, add_segment(ledger, segment), segment.rows)
        for warc in warcs:
            add_warc(ledger, warc.row, warc.captures, warc.unchanged)
        Frontier(ledger, scope).done(done)


def write_report(paths: PortalPaths, ledger: Ledger | None, run_id: str, report: Mapping[str, Any]) -> None:
    """Write runs/<run_id>.json (atomically, synced) and note it in the ledger.

    `report` is any JSON object; `verdict` is read back by `adopt`: lines of a run whose report says "degraded" go to
    quarantine. So for a degraded run write the report before closing its segments.
    """
    if not is_run_id(run_id):
        raise ValueError(f"{run_id!r}: not a run id")
    data = orjson.dumps(dict(report), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    replace_file(paths.runs / f"{run_id}.json", data)
    if ledger is not None:
        ledger.write("REPLACE INTO runs VALUES (?, ?)", (run_id, data.decode()))
