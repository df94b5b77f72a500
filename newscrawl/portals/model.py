"""What a portal profile may say: frozen, validated types of the closed TOML schema.

A profile is a declaration: selectors and literals, no conditions and no transforms. This module knows nothing of
files (see `loader`) nor of families; `newscrawl.families.bind` checks that the family code exists.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """`active`: crawled. `archive`: host gone or frozen, old pages still readable. `gone`: kept for the record only."""

    ACTIVE = "active"
    ARCHIVE = "archive"
    GONE = "gone"


class Evidence(StrEnum):
    """The best proof behind a profile's rules, strongest first."""

    CAPTURE = "capture"
    PAGE = "page"
    CODE = "code"
    URL = "url"
    INFERRED = "inferred"


FIELD_NAMES = (
    "headline",
    "sapo",
    "body",
    "byline",
    "dateline",
    "published",
    "updated",
    "view_count",
    "comment_count",
    "section",
    "tags",
    "caption",
    "list_link",
    "next_page",
)
"""Fields that rules may be declared for. `dateline` is the visible stamp node (it may hold two stamps);
`published` and `updated` are machine values (attributes, metas) beside it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector with a stable name that appears in the data.

    `css` selects nodes; `attr` takes an attribute instead of the text; `bare` says that a number at this place is a
    count without any label.
    """

    name: str
    css: str
    attr: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a crawl begins: `kind` rss | sitemap | listing | api; `reach` recent | full.

    `url` may hold `{page}` (listings and apis), `{date}` (YYYY-MM-DD), `{year}`, `{month}` (not zero-padded),
    `{month:02}`. `proved` is False for a form that nobody has seen answer: tried in order at run time, its answer
    remembered, never counted as proof. `date_order` = "mdy" for feeds that print month first. `headers` are what the
    site's own client sends to this address besides the ordinary ones, as (name, value).
    """

    kind: str
    url: str
    section: str | None = None
    reach: str = "recent"
    proved: bool = True
    date_order: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """One CMS of a portal over time; `match` is a selector that only its pages satisfy. The present one has none.

    `hosts` limits a former CMS to the hosts it served (a paper merged into this one); `prefix` stands before its
    article ids in keys where they would collide with the present CMS's own.
    """

    name: str
    family: str
    match: str | None = None
    hosts: tuple[str, ...] = ()
    prefix: str = ""
    article_url: tuple[str, ...] = ()
    fields: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Politeness:
    """Overrides of the project's slow defaults: seconds between requests, requests at once, requests a day, hours."""

    delay: float | None = None
    concurrency: int | None = None
    daily_budget: int | None = None
    off_peak: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Portal:
    """A portal as declared. `layouts[0]` is the present CMS; former ones follow, newest first.

    `floors` maps a field to the least acceptable share of records that hold it in a healthy run; `absent` maps a
    field that the portal never prints to the reason and the day it was seen. `standalone` marks an archive that keeps
    its hosts although a successor lists them too: its pages are read by its own rules.
    """

    id: str
    name: str
    province: str
    province_2025: str
    family: str
    domains: tuple[str, ...]
    status: Status
    evidence: Evidence
    layouts: tuple[Layout, ...]
    sources: tuple[Source, ...] = ()
    absent: dict[str, str] = field(default_factory=dict)
    floors: dict[str, float] = field(default_factory=dict)
    politeness: Politeness = Politeness()
    notes: tuple[str, ...] = ()
    standalone: bool = False
    digest: str = ""

    @property
    def host(self) -> str:
        """The present host."""
        return self.domains[0]

    @property
    def spider_allowed(self) -> bool:
        """Whether a spider is made for it: every profile that is not `gone`."""
        return self.status is not Status.GONE
