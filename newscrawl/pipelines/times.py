"""Stage 200, ReadTimes: published and updated time from everything that was printed, by the order of trust.

Visible stamp, then machine values, then what a feed said, then the address. A time is never copied into the other
field, a precision never invented, a contradiction never averaged: the more trusted value stays and an issue says so.
"""

from datetime import datetime, timedelta
from typing import ClassVar

from newscrawl.issues import Issue
from newscrawl.items import Article, Printed, RawField
from newscrawl.pipelines.base import add_issue, keep_raw, printed_of
from newscrawl.text import Precision, Stamp, agree_on_utc, clean_text, read_dateline, read_stamp

COARSE = frozenset({Precision.DAY, Precision.MONTH, Precision.HOUR})
FLAG_ISSUES = {
    "weekday-mismatch": Issue.TIME_WEEKDAY,
    "month-first": Issue.TIME_MONTH_FIRST,
}
FALSE_UTC = "utc-false"
"""How the zone rules begin that read a time labelled UTC as local."""

CONFLICTS = {"published": Issue.PUBLISHED_CONFLICT, "updated": Issue.UPDATED_CONFLICT}
UNREAD = {"published": Issue.PUBLISHED_UNREAD, "updated": Issue.UPDATED_UNREAD}
CLOCK_SKEW = timedelta(hours=1)
"""A server's clock may run ahead of ours by so much before a time counts as lying in the future."""

Found = tuple[Stamp, RawField]


class ReadTimes:
    """Reads `dateline`, `published` and `updated` of the page into aware times at +07:00."""

    reads: ClassVar = frozenset({"printed", "url"})
    writes: ClassVar = frozenset(
        {
            "dateline", "published_at", "updated_at", "published_precision", "updated_precision",
            "issues", "raw", "provenance",
        }
    )  # fmt: skip

    def process_item(self, item: Article) -> Article:
        """See the class."""
        printed = printed_of(item)
        visible = self._visible(item, printed)
        shown = item.dateline
        machine = {name: self._machine(item, printed, name, shown) for name in ("published", "updated")}
        agreed = iter(agree_on_utc([stamp for told in machine.values() for stamp, _ in told]))
        for name, told in machine.items():
            found = [visible[name]] if name in visible else []
            found += [(next(agreed), raw) for _, raw in told]
            if found:
                self._settle(item, printed, name, found)
        if item.published_at is None and item.updated_at is None and (hinted := self._hinted(printed)):
            self._settle(item, printed, "published", hinted)
        _weigh_address(item)
        _check_order(item)
        return item

    def _visible(self, item: Article, printed: Printed) -> dict[str, Found]:
        """The first stamp node that can be read; a page may print a header clock or an empty twin before it."""
        found: dict[str, Found] = {}
        for raw in printed.all("dateline"):
            if len(found) == 2:  # both times are read, and a later line fills gaps only
                break
            line = read_dateline(raw.text, seen_at=printed.seen_at)
            if line.published is not None:
                found.setdefault("published", (line.published, raw))
            if line.updated is not None:
                found.setdefault("updated", (line.updated, raw))
            if found and item.dateline is None:
                item.dateline = " ".join(clean_text(raw.text).split())
                keep_raw(item, "dateline", raw)
        if printed.all("dateline") and not found:
            first = printed.all("dateline")[0]
            keep_raw(item, "dateline", first)
            item.dateline = " ".join(clean_text(first.text).split()) or None
            add_issue(item, Issue.DATELINE_UNREAD)
        return found

    def _machine(self, item: Article, printed: Printed, name: str, shown: str | None) -> list[Found]:
        found: list[Found] = []
        for raw in printed.all(name):
            stamp = read_stamp(
                raw.text, seen_at=printed.seen_at, visible=shown, where="meta", date_order=printed.date_order
            )
            if stamp is not None:
                found.append((stamp, raw))
        if not found and any(any(c in "123456789" for c in raw.text) for raw in printed.all(name)):
            add_issue(item, UNREAD[name])
            item.raw.setdefault(name, printed.all(name)[0])
        return found

    def _hinted(self, printed: Printed) -> list[Found]:
        """What a feed said, for a page that prints no time at all. Beside a lone "Cập nhật" it stays out: the record of
        a page must not depend on the source that led to it."""
        text = printed.hints.get("published")
        if not text:
            return []
        stamp = read_stamp(text, seen_at=printed.seen_at, where="feed")
        return [(stamp, RawField(text, printed.hints.get("source", "feed")))] if stamp else []

    def _settle(self, item: Article, printed: Printed, name: str, found: list[Found]) -> None:
        stamp, raw = found[0]
        if stamp.precision in COARSE:  # "08/01/2026" printed, "2026-01-08T18:21" in the meta: the same, said exactly
            for other, source in found[1:]:
                if other.precision not in COARSE and _agree(stamp, other):
                    stamp, raw = other, source
                    break
        if not all(_agree(stamp, other) for other, _ in found[1:]):
            add_issue(item, CONFLICTS[name])
        setattr(item, f"{name}_at", stamp.isoformat())
        setattr(item, f"{name}_precision", stamp.precision.value)
        keep_raw(item, name, raw)
        _note_oddities(item, stamp, printed.seen_at)


def _note_oddities(item: Article, stamp: Stamp, seen_at: datetime | None) -> None:
    for flag in stamp.flags:
        if flag in FLAG_ISSUES:
            add_issue(item, FLAG_ISSUES[flag])
    if stamp.zone_rule is not None and stamp.zone_rule.startswith(FALSE_UTC):
        add_issue(item, Issue.TIME_FALSE_UTC)
    if seen_at is not None and isinstance(stamp.value, datetime) and stamp.value > seen_at + CLOCK_SKEW:
        add_issue(item, Issue.TIME_FUTURE)


def _weigh_address(item: Article) -> None:
    """The date in the address: a plausibility check, and the last resort of a page that tells no time at all.

    It says when an article was begun, so that a neighbouring month is no contradiction, and no clock is taken from it.
    """
    stamp = read_stamp(item.url, where="url") if item.url else None
    if stamp is None or item.url is None:
        return
    if item.published_at is None and item.updated_at is None:
        item.published_at = stamp.isoformat()[:10]
        item.published_precision = (Precision.DAY if len(item.published_at) == 10 else Precision.MONTH).value
        keep_raw(item, "published", RawField(item.url, "address:date"))
    elif item.published_at is not None and abs(_months(item.published_at) - _months(stamp.isoformat())) > 1:
        add_issue(item, Issue.TIME_PATH_MISMATCH)


def _months(text: str) -> int:
    """Months since year 0 of a time as a record writes it."""
    return int(text[:4]) * 12 + int(text[5:7])


def _agree(one: Stamp, other: Stamp) -> bool:
    """Whether two stamps say the same as far as both are precise (a minute's rounding allowed)."""
    if isinstance(one.value, datetime) and isinstance(other.value, datetime):
        if Precision.HOUR in (one.precision, other.precision):
            return abs(one.value - other.value) <= timedelta(hours=1)
        return abs(one.value - other.value) < timedelta(minutes=1)
    length = 7 if Precision.MONTH in (one.precision, other.precision) else 10
    return one.isoformat()[:length] == other.isoformat()[:length]


def _check_order(item: Article) -> None:
    """Both are at +07:00, so text order is time order; compared as far as both are precise (a feed prints seconds)."""
    early, late = item.published_at, item.updated_at
    if early and late:
        length = min(len(early), len(late), len("2021-06-21T10:00"))
        if late[:length] < early[:length]:
            add_issue(item, Issue.UPDATED_BEFORE_PUBLISHED)
