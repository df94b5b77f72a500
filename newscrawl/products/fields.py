"""What every field of the three streams is: its kind, how it is read, and what null or empty means.

The one place from which the record reference, the JSON Schemas and the data dictionary of an export are made; a test
holds it to the dataclasses of `newscrawl.items`. Words only: nothing here reads or converts a record.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field holds, whatever the format it is written in."""

    TEXT = "text"
    INTEGER = "integer"
    PRINTED_TIME = "printed time"
    INSTANT = "instant"
    TEXTS = "list of texts"
    IMAGES = "list of images"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `about` says what it is and how it is read, `empty` what null (or an empty list) means."""

    name: str
    kind: Kind
    about: str
    empty: str = "never null"

    @property
    def absence(self) -> str:
        """`Never null`, `Null: …` or `Empty: …`: what a missing value says."""
        text = self.empty[0].upper() + self.empty[1:]
        return text if self.empty.startswith(("never", "empty:")) else f"Null: {self.empty}"

    @property
    def sentence(self) -> str:
        """Both parts as one text, for places that have room for one."""
        return f"{self.about} {self.absence}."


_NOT_FOUND = "looked for and not found"
_NONE_PRINTED = "empty: none was found"

ARTICLES: tuple[Field, ...] = (
    Field("schema", Kind.INTEGER, "Version of the record's shape; this is 1."),
    Field(
        "portal", Kind.TEXT, "Id of the portal, as in `newscrawl portal list`.", "page of a host without a profile"
    ),
    Field(
        "key", Kind.TEXT,
        "Identity of the article: `<portal>:<site id>`, the same under every slug, scheme, `www.`, `m.`, AMP or print "
        "address. Without a profile `<host>:<id>`, for a text dump `text:<digest>`. Joins the three streams.",
        "a page read by `extract` without any address; never null in an archive",
    ),
    Field("url", Kind.TEXT, "Address from which the page was taken.", "text dump without an address"),
    Field(
        "canonical_url", Kind.TEXT, "Address that the page names as its own (`link rel=canonical`, else `og:url`).",
        "the page names none",
    ),
    Field(
        "province", Kind.TEXT, "Code of the paper's province among the 63 units until 30 June 2025.",
        "page of a host without a profile",
    ),
    Field(
        "province_2025", Kind.TEXT, "Code of the paper's province among the 34 units since 1 July 2025.",
        "page of a host without a profile",
    ),
    Field("section", Kind.TEXT, "Section of the paper as printed on the page or in its breadcrumb.", _NOT_FOUND),
    Field("headline", Kind.TEXT, "Headline as printed, cleaned, on one line.", _NOT_FOUND),
    Field("sapo", Kind.TEXT, "Lead paragraph between headline and body, cleaned, on one line.", _NOT_FOUND),
    Field(
        "body", Kind.TEXT,
        "Paragraphs joined by one blank line, without captions, related boxes, byline, counters and boilerplate.",
        "no body text found, or the publisher protects it (`body.protected`)",
    ),
    Field("subheads", Kind.TEXTS, "Sub-headings; each also stands in `body` as a paragraph.", _NONE_PRINTED),
    Field("byline", Kind.TEXT, "The line that names authors or source, as printed.", _NOT_FOUND),
    Field("authors", Kind.TEXTS, "Names read from the byline, in its order.", "empty: nobody is named"),
    Field("photo", Kind.TEXTS, "Photographers named by the byline, else by the credits.", _NONE_PRINTED),
    Field("credit", Kind.TEXT, "Agency or source that the byline names.", "no source is named"),
    Field("dateline", Kind.TEXT, "The visible time stamp as printed, one line.", "no visible stamp found"),
    Field(
        "published_at", Kind.PRINTED_TIME,
        "When the page says it was published, at +07:00, as exact as printed: `2021-06-21T10:00:00+07:00`, "
        "`2021-06-21` or `2020-09`. Never taken from `updated_at`.",
        "the page prints no publication time (a lone “Cập nhật” is an update time)",
    ),
    Field(
        "updated_at", Kind.PRINTED_TIME,
        "When the page says it was last changed, in the same forms. Never taken from `published_at`.",
        "the page prints no update time",
    ),
    Field(
        "published_precision", Kind.TEXT,
        "How exact `published_at` is: `second`, `minute`, `hour` (of a relative time), `day` or `month`.",
        "no publication time",
    ),
    Field("updated_precision", Kind.TEXT, "How exact `updated_at` is; same words.", "no update time"),
    Field(
        "view_count", Kind.INTEGER, "Readers' views as printed when this version was fetched; 0 is a printed zero.",
        "no number printed",
    ),
    Field("comment_count", Kind.INTEGER, "Comments as printed; 0 is a printed zero.", "no number printed"),
    Field("tags", Kind.TEXTS, "Tags or keywords in the page's order, each once.", _NONE_PRINTED),
    Field(
        "images", Kind.IMAGES, "Pictures of the body in page order: absolute `url`, `caption` and `credit` as printed.",
        "empty: the body shows no picture; a null caption or credit was not printed",
    ),
    Field("language", Kind.TEXT, "Language that the page declares, such as `vi`.", "the page declares none"),
    Field("version", Kind.INTEGER, "Number of this version of the article, from 1 upwards."),
    Field(
        "change", Kind.TEXT,
        "Why this version was stored: `new`, `content` (the text differs) or `stamp` (only a time differs).",
    ),
    Field(
        "content_digest", Kind.TEXT,
        "SHA-256 over headline, sapo, body, byline and captions; equal digests mean the same text.",
    ),
    Field("fetched_at", Kind.INSTANT, "When the page was fetched, UTC.", "read from a plain file, not from a capture"),
    Field(
        "first_seen_at", Kind.INSTANT, "When the first version of the article was fetched, UTC.", "as for `fetched_at`"
    ),
    Field("issues", Kind.TEXTS, "Codes of what could not be taken as it stands, sorted.", "empty: nothing to report"),
    Field(
        "raw", Kind.OBJECT,
        "Per field the printed text and the rule that found it: `{field: {text, rule}}`. The long texts of sapo and "
        "body are not repeated here; their rules are in `provenance.rules`.",
        "empty: nothing was printed for such a field",
    ),
    Field(
        "provenance", Kind.OBJECT, "Where the record comes from: run, program, rules and the stored bytes.",
    ),
)  # fmt: skip
"""Fields of an article, in the order of the line."""

VIEWS: tuple[Field, ...] = (
    Field("key", Kind.TEXT, "The article, as in the articles."),
    Field("url", Kind.TEXT, "Address from which the count was read."),
    Field(
        "view_count", Kind.INTEGER, "Views as printed; an observation is stored when the number differs from the last."
    ),
    Field("observed_at", Kind.INSTANT, "When it was read, UTC."),
)
"""Fields of one reading of a counter."""

EVENTS: tuple[Field, ...] = (
    Field("key", Kind.TEXT, "The article, as in the articles."),
    Field("url", Kind.TEXT, "Address that no longer answers with the article."),
    Field("kind", Kind.TEXT, "`gone`, or `moved` when the address leads elsewhere; stored on the second sighting."),
    Field("status", Kind.INTEGER, "HTTP status of that answer.", "none was received"),
    Field("target", Kind.TEXT, "Where a moved address leads.", "not moved"),
    Field("observed_at", Kind.INSTANT, "When it was seen, UTC."),
)
"""Fields of one event of an address."""

STREAM_FIELDS: dict[str, tuple[Field, ...]] = {"articles": ARTICLES, "views": VIEWS, "events": EVENTS}
"""Fields by stream."""

PROVENANCE: dict[str, str] = {
    "run_id": "run that stored the record; null when read by `extract`",
    "newscrawl": "version of the program",
    "family": "CMS family whose rules were used",
    "layout": "the portal's layout, `present` or a former one",
    "profile_digest": "digest of the portal's profile on that day",
    "page_sha256": "SHA-256 of the page's bytes",
    "warc": "file and offset of the capture inside the portal's folder",
    "robots": "file and offset of the robots.txt that was in force",
    "status": "HTTP status of the page",
    "rules": "per field the rule that answered, `<origin>:<name>`",
    "fallback": "fields whose declared rule did not answer and metadata or the generic reading did",
    "decoding": "what was done to turn the bytes into text",
    "changed": "fields that differ from the version before",
    "sample": "true for records of the built-in sample portal, which are not news",
}
"""Parts of `provenance`."""


def precision_of(name: str) -> str | None:
    """The column that says how exact a printed time is: `published_at` → `published_precision`; None for others."""
    return f"{name.removesuffix('_at')}_precision" if name in ("published_at", "updated_at") else None
