"""A clock that stands still until it is moved, records made by hand, runs against an archive in a temporary folder."""

import gzip
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.exporters import encode
from newscrawl.items import Article, Provenance
from newscrawl.pipelines.identify import content_digest
from newscrawl.runs.closing import close_run
from newscrawl.runs.opening import open_run
from newscrawl.runs.run import Run

PORTAL = "bao_vidu"


class Clock:
    """A moment that only the test moves."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 4, 53, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)


def record(number: int = 1, **changes: Any) -> Article:
    """A finished record as the Version stage meets it."""
    values: dict[str, Any] = {
        "portal": PORTAL,
        "key": f"{PORTAL}:{number}",
        "url": f"https://baovidu.vn/bai-viet-{number}.html",
        "headline": f"Bài viết số {number}",
        "sapo": "Lời dẫn của bài.",
        "body": "Thửa ruộng đầu làng vừa gặt xong.",
        "authors": ["Anh Biên"],
        "byline": "Anh Biên",
        "published_at": "2026-11-20T08:15:00+07:00",
        "published_precision": "minute",
        "updated_at": "2026-11-20T09:00:00+07:00",
        "updated_precision": "minute",
        "view_count": 10,
        "fetched_at": "2026-11-23T04:53:00Z",
        "first_seen_at": "2026-11-23T04:53:00Z",
        "provenance": Provenance(rules={"headline": "onecms:title", "body": "onecms:body", "byline": "onecms:author"}),
    }
    item = Article(**(values | changes))
    item.content_digest = content_digest(item)
    return item


def begin(folder: Path, clock: Clock, **options: Any) -> Run:
    return open_run(ArchiveLayout(folder), PORTAL, **({"mode": "update", "now": clock} | options))


def end(run: Run, **options: Any) -> dict[str, Any]:
    return close_run(run, **({"floors": {}, "min_sample": 20, "max_shift": 0.25} | options))


def take(run: Run, items: Iterable[Article]) -> list[str | None]:
    """What the last two stages do with records: the change of each stored one, None for a dropped one."""
    found: list[str | None] = []
    for item in items:
        item.provenance.run_id = run.run_id
        if run.judge_version(item):
            run.store(item, encode(item))
            found.append(item.change)
        else:
            found.append(None)
    return found


def whole_run(folder: Path, clock: Clock, items: Iterable[Article], **options: Any) -> dict[str, Any]:
    """Opens, takes, closes; `sources_ok` as in a crawl whose listing answered."""
    judging = {name: options.pop(name) for name in ("floors", "min_sample", "max_shift") if name in options}
    run = begin(folder, clock, **options)
    run.counts.sources_ok = 1
    taken = list(items)
    run.counts.articles = len(taken)
    take(run, taken)
    report = end(run, **judging)
    clock.forward(hours=1)
    return report


def lines(folder: Path, stream: str) -> list[dict[str, Any]]:
    """All committed lines of a stream, in the order they were made."""
    paths = ArchiveLayout(folder).portal(PORTAL)
    found = []
    for name in paths.segments(stream):
        found += [orjson.loads(line) for line in gzip.decompress(paths.path(name).read_bytes()).splitlines()]
    return found
