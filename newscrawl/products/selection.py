"""What an export is asked for: portals, days, fields, versions; and where in time a record belongs.

Days are days at +07:00, both ends included, as in `newscrawl backfill`. Nothing is read or written here.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Literal

from newscrawl.archive.revisit import read_time
from newscrawl.errors import UsageError
from newscrawl.products.fields import ARTICLES, STREAM_FIELDS, Field, Kind, precision_of

VIETNAM = timezone(timedelta(hours=7))
"""No daylight saving since 1975-06-13, and no page is older."""

UNDATED = "__HIVE_DEFAULT_PARTITION__"
"""Month of a record without any time; the name that Hive-style readers take for null."""

PORTAL = Field("portal", Kind.TEXT, "Id of the portal; a column of tables, so that a file alone says whose it is.")
"""Leads the tables of views and events, whose lines do not hold it."""

_OWN_TIME = {"views": "observed_at", "events": "observed_at"}
_ALWAYS = ("portal", "key", "version")


@dataclass(frozen=True, slots=True)
class Selection:
    """What an export holds; empty `portals` means all, `fields` None all of them. Days are inclusive."""

    portals: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    fields: tuple[str, ...] | None = None
    body: bool = True
    versions: Literal["latest", "all"] = "latest"

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"--since {self.since} lies after --until {self.until}: the period is empty")
        known = [field.name for field in ARTICLES]
        for name in self.fields or ():
            if name not in known:
                raise UsageError(f"--fields: unknown field {name!r}; an article has {', '.join(known)}")
        if not self.body and "body" in (self.fields or ()):
            raise UsageError("--fields names body and --no-body leaves it out: choose one")

    def columns(self, stream: str, *, table: bool) -> tuple[Field, ...]:
        """The fields that a stream's files hold, in the record's order; `table` adds the portal to views and events.

        `--fields` concerns articles. portal, key and version always come along (a delta cannot be applied without
        them), and a time brings its precision, without which its clock would be read as printed.
        """
        if stream != "articles":
            return ((PORTAL,) if table else ()) + STREAM_FIELDS[stream]
        chosen = ARTICLES
        if self.fields is not None:
            wanted = {*_ALWAYS, *self.fields, *(precision_of(name) or name for name in self.fields)}
            chosen = tuple(field for field in ARTICLES if field.name in wanted)
        return chosen if self.body else tuple(field for field in chosen if field.name != "body")

    def whole(self, stream: str) -> bool:
        """Whether lines can be passed on as they were stored."""
        return stream != "articles" or (self.fields is None and self.body)

    def holds(self, record: Mapping[str, Any], stream: str) -> bool:
        """Whether a record belongs: an article by `published_at`, else `updated_at`; the others by `observed_at`.

        Undated records are kept; a time of month precision belongs when any of its days does.
        """
        if self.since is None and self.until is None:
            return True
        days = days_of(_printed(record) if stream == "articles" else record.get(_OWN_TIME[stream]))
        if days is None:
            return True
        return (self.since is None or days[1] >= self.since) and (self.until is None or days[0] <= self.until)

    def as_json(self) -> dict[str, Any]:
        """Plain data for `export.json`."""
        return {
            "portals": list(self.portals),
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "fields": list(self.fields) if self.fields is not None else None,
            "body": self.body,
            "versions": self.versions,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Selection":
        """Back from `as_json`. Raises KeyError, ValueError or TypeError for anything else."""
        fields = data["fields"]
        return cls(
            portals=tuple(data["portals"]),
            since=date.fromisoformat(data["since"]) if data["since"] else None,
            until=date.fromisoformat(data["until"]) if data["until"] else None,
            fields=tuple(fields) if fields is not None else None,
            body=bool(data["body"]),
            versions="all" if data["versions"] == "all" else "latest",
        )


def _printed(record: Mapping[str, Any]) -> Any:
    return record.get("published_at") or record.get("updated_at")


def local_time(text: Any) -> datetime | None:
    """A record's time at +07:00, the first instant of a day or month; None when there is none or it is unreadable."""
    moment = read_time(text) if isinstance(text, str) else None
    if moment is None:
        return None
    try:
        return moment.astimezone(VIETNAM)
    except OverflowError:  # the first or last hours of the calendar
        return moment.replace(tzinfo=UTC)


def days_of(text: Any) -> tuple[date, date] | None:
    """First and last day (at +07:00) that a record's time can mean; None when there is none."""
    moment = local_time(text)
    if moment is None:
        return None
    first = moment.date()
    if len(text) == len("2020-09"):
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    return first, first


def month_of(record: Mapping[str, Any], stream: str) -> str:
    """The month (at +07:00) whose folder holds a record, `2021-06`.

    Of an article that of `published_at`, else of `updated_at`, else of `fetched_at`; of the others of `observed_at`.
    """
    if stream == "articles":
        moment = local_time(_printed(record)) or local_time(record.get("fetched_at"))
    else:
        moment = local_time(record.get(_OWN_TIME[stream]))
    return f"{moment.year:04}-{moment.month:02}" if moment is not None else UNDATED
