"""The beginning of a run: lock, adoption of what dead runs left, ledger, writers. Nothing is fetched here."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from newscrawl import __version__
from newscrawl.archive.adopt import adopt
from newscrawl.archive.captures import Captures
from newscrawl.archive.finish import AdoptionReport
from newscrawl.archive.layout import ArchiveLayout, new_run_id
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.lock import PortalLock
from newscrawl.archive.revisit import SCHEDULE
from newscrawl.archive.sample import claim
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import WarcWriter
from newscrawl.runs.period import Period
from newscrawl.runs.run import Run

logger = logging.getLogger(__name__)


def open_run(
    layout: ArchiveLayout,
    portal: str,
    *,
    mode: str,
    now: Callable[[], datetime],
    sample: bool = False,
    contact: str = "",
    period: Period | None = None,
    daily_budget: int = 0,
    schedule: Sequence[timedelta] = SCHEDULE,
) -> Run:
    """A run ready to store.

    Raises `LockedError`, `SampleMixError`, `StorageError`, `LedgerVersionError`, `DamageError`.
    """
    paths = layout.portal(portal)
    started = now()
    run_id = new_run_id(started, after=paths.last_run_id())
    lock = PortalLock(paths).acquire(run_id=run_id, since=started)
    try:
        claim(layout, paths, sample=sample)
        ledger = Ledger.open(paths, schedule=schedule)
        adopted = adopt(paths, ledger)
    except BaseException:
        lock.release()
        raise
    agent = f"newscrawl/{__version__}"
    info = {"software": agent, "robots": "obey", "http-header-user-agent": agent}
    if contact:
        info |= {"operator": contact, "http-header-user-agent": f"{agent} (+{contact})"}
    if sample:
        info["sample"] = "true"
    run = Run(
        now=now,
        paths=paths,
        run_id=run_id,
        mode=mode,
        started=started,
        lock=lock,
        ledger=ledger,
        warc=WarcWriter(paths, run_id, info, known=Captures(ledger)),
        articles=SegmentWriter(paths, "articles", run_id),
        views=SegmentWriter(paths, "views", run_id),
        events=SegmentWriter(paths, "events", run_id),
        sample=sample,
        scope=period.scope if period else "update",
        period=period,
        daily_budget=daily_budget,
    )
    tell_adopted(run, adopted)
    return run


def tell_adopted(run: Run, adopted: AdoptionReport) -> None:
    """What the run found of dead ones goes into its report; torn ends and damage are counted as issues too."""
    if not any(asdict(adopted).values()):
        return
    run.adopted = asdict(adopted)
    for code, count in (
        ("archive.torn-line", adopted.torn_lines + adopted.bad_lines),
        ("archive.torn-record", adopted.torn_records),
        ("archive.damaged", len(adopted.damaged)),
    ):
        if count:
            run.issues[code] += count
    if adopted.forgotten:
        logger.warning(
            "%s articles that WARC files call stored are in no segment; `newscrawl archive repair` reads them again",
            adopted.forgotten,
        )
    for name in adopted.damaged:
        logger.warning("%s is damaged and was not read; `newscrawl archive repair` keeps what is whole in it", name)
