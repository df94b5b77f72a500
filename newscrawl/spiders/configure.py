"""What a spider settles before it asks for anything: who we are, how slow we go, which archive is open."""

import gc
import logging
import sys
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from scrapy.utils.conf import build_component_list
from scrapy.utils.misc import load_object

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.errors import OutsideHours, UsageError
from newscrawl.families import BoundFamily
from newscrawl.pipelines import READING
from newscrawl.portals.model import Portal
from newscrawl.reading.beside import ReadBeside, Reader, ReadHere
from newscrawl.runs.hours import DAY, parse_hours
from newscrawl.runs.opening import open_run
from newscrawl.runs.period import Period, parse_span
from newscrawl.runs.run import Run
from newscrawl.urls import is_loopback

LOOPBACK_CONCURRENCY = 16
"""Requests at once against a sample on this machine: nobody is a guest there."""

FILE_KEYS = {
    "contact": "NEWSCRAWL_CONTACT",
    "daily_budget": "NEWSCRAWL_DAILY_BUDGET",
    "off_peak": "NEWSCRAWL_OFF_PEAK",
    "webhook": "NEWSCRAWL_WEBHOOK",
    "metrics": "NEWSCRAWL_METRICS",
}
"""Keys of `newscrawl.toml` and the settings they fill."""


NUMBERS = (
    "NEWSCRAWL_DAILY_BUDGET",
    "NEWSCRAWL_SENTINELS",
    "NEWSCRAWL_MAX_PAGES",
    "NEWSCRAWL_MAX_RETRY_AFTER",
    "NEWSCRAWL_MIN_SAMPLE",
    "NEWSCRAWL_SHARE_SHIFT",
)
"""Settings that are counted with; each is checked before anything is fetched."""


def read_operator_file(archive: Path) -> dict[str, str | int]:
    """`newscrawl.toml` beside the archive (in it, or in its parent): settings by name; empty without a file.

    Raises `UsageError` naming file and key for anything unknown.
    """
    path = next((p for p in (archive / "newscrawl.toml", archive.parent / "newscrawl.toml") if p.is_file()), None)
    if path is None:
        return {}
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
    for key, value in data.items():
        if key not in FILE_KEYS:
            raise UsageError(f"{path}: unknown key `{key}`; known: {', '.join(FILE_KEYS)}")
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise UsageError(f"{path}: `{key}` must be a text or a number")
    return {FILE_KEYS[key]: value for key, value in data.items()}


def check_numbers(settings: BaseSettings) -> None:
    """Raises `UsageError` for a number of ours (newscrawl.toml, environment, -s) that is none."""
    for name in NUMBERS:
        value = settings.get(name)
        try:
            sound = float(value) >= 0
        except (TypeError, ValueError):
            sound = False
        if not sound or (name != "NEWSCRAWL_SHARE_SHIFT" and not str(value).isdecimal()):
            raise UsageError(f"{name} {value!r}: a number of 0 or more is expected")


def check_contact(settings: BaseSettings, base_url: str | None) -> str:
    """The operator's contact, put into the User-Agent. Raises `UsageError` when a real host would be asked without."""
    contact = str(settings.get("NEWSCRAWL_CONTACT") or "").strip()
    if not contact.isprintable():
        raise UsageError(f"contact {contact!r}: an address or URL in one line is expected")
    if contact:
        agent = settings["USER_AGENT"]
        if contact not in agent:
            settings.set("USER_AGENT", f"{agent} (+{contact})", priority="cmdline")
        return contact
    if base_url is None or not is_loopback(base_url):
        raise UsageError(
            'no contact: a newspaper must be able to reach whoever crawls it. Put `contact = "you@example.org"` into '
            "newscrawl.toml beside the archive, or set NEWSCRAWL_CONTACT"
        )
    return ""


def quieten(settings: BaseSettings) -> None:
    """Makes no log record that nobody is shown: Scrapy filters at its handler, after the record is made.

    Three records a page that LOG_LEVEL hides, 0.1 ms (measured 2026-11-23). A level set lower by others stays hidden.
    To be called once the crawler has its settings: it opens the root logger to every level after it made the spider.
    """
    shown = logging.getLevelName(settings.get("LOG_LEVEL", "DEBUG"))
    for logger in (logging.getLogger(), logging.getLogger("scrapy")):
        if isinstance(shown, int) and logger.level < shown:
            logger.setLevel(shown)


def settle_heap() -> None:
    """Keeps the garbage collector away from what was made before the first request, and rarer from the rest.

    A page leaves some hundred objects in cycles of tasks and requests; looking for them at every 700 cost a tenth of
    the crawl's own time (3.95 CPU ms a page, 3.76 with this; peak memory the same, 2026-11-23).
    """
    gc.freeze()  # without a last collection: it takes 60 ms, and finds what importing left behind
    gc.set_threshold(5_000, 10, 10)


def apply_politeness(settings: BaseSettings, portal: Portal, base_url: str | None) -> None:
    """The profile's `[politeness]` as settings; on loopback no delays.

    Of a daily budget and of off-peak hours the stricter holds, whether the profile or the operator (newscrawl.toml, the
    environment) asked for it: the profile knows what the newspaper bears, the operator what the own machine may do.
    What `-s` says on the command line wins over both. Raises `UsageError` for hours that never overlap.
    """
    if base_url is not None and is_loopback(base_url):
        settings.set("DOWNLOAD_DELAY", 0, priority="spider")
        settings.set("CONCURRENT_REQUESTS", LOOPBACK_CONCURRENCY, priority="spider")
        settings.set("CONCURRENT_REQUESTS_PER_DOMAIN", LOOPBACK_CONCURRENCY, priority="spider")
        settings.set("NEWSCRAWL_OFF_PEAK", "", priority="spider")
        return
    polite = portal.politeness
    budgets = [number for number in (polite.daily_budget, settings.getint("NEWSCRAWL_DAILY_BUDGET")) if number]
    hours = polite.off_peak
    if hours is not None and (settings.getpriority("NEWSCRAWL_OFF_PEAK") or 0) <= SETTINGS_PRIORITIES["spider"]:
        hours = common_hours(hours, str(settings["NEWSCRAWL_OFF_PEAK"] or "").strip() or hours)
    for value, name in (
        (polite.delay, "DOWNLOAD_DELAY"),
        (polite.concurrency, "CONCURRENT_REQUESTS_PER_DOMAIN"),
        (min(budgets, default=None), "NEWSCRAWL_DAILY_BUDGET"),
        (hours, "NEWSCRAWL_OFF_PEAK"),
    ):
        if value is not None:
            settings.set(name, value, priority="spider")


def common_hours(profile: str, operator: str) -> str:
    """The hours that both allow, such as `22:00-05:00`; of two stretches the longer one. Raises `UsageError` when there
    are none."""
    ours, theirs = parse_hours(profile), parse_hours(operator)
    assert ours is not None
    assert theirs is not None
    length, other = (ours.end - ours.begin) % DAY, (theirs.end - theirs.begin) % DAY
    start = (theirs.begin - ours.begin) % DAY
    stretches = [(start, min(start + other, length)), (0, min(start + other - DAY, length))]
    begin, end = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
    if end <= begin:
        raise UsageError(f"off_peak {operator!r}: the profile allows {profile} only, which never overlaps (+07:00)")
    return "-".join(_clock(ours.begin + second) for second in (begin, end))


def _clock(second: int) -> str:
    return f"{second % DAY // 3600:02}:{second % 3600 // 60:02}"


def check_hours(settings: BaseSettings, now: datetime) -> None:
    """Raises `OutsideHours` where the profile or newscrawl.toml names off-peak hours and now is none of them."""
    hours = parse_hours(settings.get("NEWSCRAWL_OFF_PEAK"))
    if hours is not None and not hours.left(now):
        raise OutsideHours(
            f"outside the off-peak hours {settings['NEWSCRAWL_OFF_PEAK']} (+07:00); nothing was asked for"
        )


def make_reader(settings: BaseSettings, bound: BoundFamily) -> Reader:
    """The reader of a crawl: in a process beside it, which then runs the reading stages in place of Scrapy.

    In this process where NEWSCRAWL_READER_PROCESS is off, where the stages are not ours alone (a pipeline set between
    them must see what they see), and on systems on which a fork is no safe thing.
    """
    pipelines = settings.get_component_priority_dict_with_base("ITEM_PIPELINES")
    staged = build_component_list(pipelines)
    reading, later = staged[: len(READING)], staged[len(READING) :]
    ours = [load_object(path) for path in reading] == [type(stage) for stage in READING]
    if not (ours and sys.platform == "linux" and settings.getbool("NEWSCRAWL_READER_PROCESS")):
        return ReadHere(bound)
    settings.set("ITEM_PIPELINES", {path: pipelines[path] for path in later}, priority="cmdline")
    return ReadBeside(bound)


def open_archive(
    settings: BaseSettings,
    archive: Path,
    portal_id: str,
    *,
    mode: str,
    period: Period,
    sample: bool,
    contact: str,
) -> Run:
    """The run against an archive. Raises what `open_run` raises."""
    return open_run(
        ArchiveLayout(archive),
        portal_id,
        mode=mode,
        now=lambda: datetime.now(UTC),
        sample=sample,
        contact=contact,
        period=period if mode == "backfill" else None,
        daily_budget=settings.getint("NEWSCRAWL_DAILY_BUDGET"),
        schedule=[
            timedelta(seconds=parse_span(age, "NEWSCRAWL_REVISITS")) for age in settings.getlist("NEWSCRAWL_REVISITS")
        ],
    )
