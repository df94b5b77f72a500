"""`DICTIONARY.md` (data dictionary) and `datapackage.json` (Frictionless) of an export, made from `fields`.

Both describe the columns that the export really has, in the types of its format. Nothing is read.
"""

from pathlib import PurePosixPath
from typing import Any

from newscrawl.archive.layout import STREAMS
from newscrawl.issues import DESCRIPTIONS
from newscrawl.products.export import Contents
from newscrawl.products.fields import PROVENANCE, Field, Kind
from newscrawl.products.formats import CSV, JSONL, PARQUET

TYPES: dict[str, dict[Kind, str]] = {
    PARQUET: {
        Kind.TEXT: "string", Kind.INTEGER: "int64", Kind.PRINTED_TIME: "timestamp[us, tz=Asia/Ho_Chi_Minh]",
        Kind.INSTANT: "timestamp[us, tz=UTC]", Kind.TEXTS: "list<string>",
        Kind.IMAGES: "list<struct<url, caption, credit>>", Kind.OBJECT: "string (JSON)",
    },
    CSV: {
        Kind.TEXT: "text", Kind.INTEGER: "integer", Kind.PRINTED_TIME: "ISO 8601 at +07:00",
        Kind.INSTANT: "ISO 8601 at UTC", Kind.TEXTS: "JSON array of texts", Kind.IMAGES: "JSON array of objects",
        Kind.OBJECT: "JSON object",
    },
    JSONL: {
        Kind.TEXT: "string", Kind.INTEGER: "integer", Kind.PRINTED_TIME: "string: day, month or ISO 8601 at +07:00",
        Kind.INSTANT: "string: ISO 8601 at UTC", Kind.TEXTS: "array of strings",
        Kind.IMAGES: "array of {url, caption, credit}", Kind.OBJECT: "object",
    },
}  # fmt: skip
"""How a kind is written in each format, in words."""

_TABLE_SCHEMA: dict[Kind, str] = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.PRINTED_TIME: "datetime",
    Kind.INSTANT: "datetime",
    Kind.TEXTS: "array",
    Kind.IMAGES: "array",
    Kind.OBJECT: "object",
}
_PRIMARY = {"articles": ["key", "version"], "views": ["key", "observed_at"], "events": ["key", "kind", "observed_at"]}
_MEDIA = {PARQUET: "application/vnd.apache.parquet", CSV: "text/csv", JSONL: "application/jsonl"}

_TITLES = {
    "articles": "one row per article (its latest version)",
    "views": "one row per reading of a view counter",
    "events": "one row per address that is gone or has moved",
}
_TIMES = {
    PARQUET: "A time of day or month precision stands as that period's first instant at +07:00; the precision column "
    "beside it says so. Such a midnight was not printed.",
    JSONL: "A time is as exact as it was printed: `2021-06-21` is a day, `2020-09` a month.",
}
_TIMES[CSV] = _TIMES[PARQUET]


def dictionary(contents: Contents) -> str:
    """The data dictionary in Markdown."""
    lines = [
        "# Data dictionary",
        "",
        (
            f"Format: {contents.kind}. Files: `<stream>/portal=<id>/month=YYYY-MM/`; the month (at +07:00) is that of "
            "`published_at`, else `updated_at`, else `fetched_at` of an article, and of `observed_at` elsewhere. The "
            "folder names are columns (`portal`, `month`) to readers that know Hive partitions; records without any "
            "time are in `month=__HIVE_DEFAULT_PARTITION__`, which they read as null."
        ),
        "",
        f"Null means looked for and not found; it is never zero, never an empty text. {_TIMES[contents.kind]}",
    ]
    for stream in _written(contents):
        title = _TITLES[stream]
        if stream == "articles" and contents.selection.versions == "all":
            title = "one row per version of an article"
        lines += ["", f"## {stream}: {title}", "", "| field | type | meaning | when missing |", "|---|---|---|---|"]
        for field in contents.columns(stream):
            kind = TYPES[contents.kind][field.kind]
            lines.append(f"| `{field.name}` | `{kind}` | {_cell(field.about)} | {_cell(field.absence)} |")
    if "provenance" in [field.name for field in contents.columns("articles")]:
        lines += ["", "## Parts of `provenance`", "", "| part | meaning |", "|---|---|"]
        lines += [f"| `{name}` | {_cell(about)} |" for name, about in PROVENANCE.items()]
    met = {code for tally in contents.tallies.values() for code in tally.issues}
    if met:
        lines += ["", "## Issue codes in this export", "", "| code | meaning |", "|---|---|"]
        lines += [f"| `{code.value}` | {_cell(about)} |" for code, about in DESCRIPTIONS.items() if code.value in met]
    return "\n".join(lines) + "\n"


def datapackage(contents: Contents, title: str, rights: str) -> dict[str, Any]:
    """The Frictionless descriptor (Data Package 2.0): one resource per stream, its files with field types."""
    resources = []
    for stream in _written(contents):
        parts = [part for part in contents.parts if part.stream == stream]
        resource: dict[str, Any] = {
            "name": stream,
            "title": _TITLES[stream],
            "type": "table",
            "path": [part.path for part in parts],
            "format": contents.kind,
            "mediatype": _MEDIA[contents.kind],
            "encoding": "utf-8",
            "bytes": sum(part.size for part in parts),
            "rows": contents.rows(stream),
            "schema": {
                "fields": [_field(field, contents.kind) for field in contents.columns(stream)],
                "primaryKey": _PRIMARY[stream],
                "missingValues": [""] if contents.kind == CSV else [],
            },
        }
        if contents.kind == CSV:
            resource["dialect"] = {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True}
        else:
            del resource["encoding"]
        resources.append(resource)
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "newscrawl-export",
        "title": title,
        "rights": rights,
        "resources": resources,
    }


def _field(field: Field, kind: str) -> dict[str, Any]:
    """A field's type as the format holds it: JSON Lines keep printed times as text, Parquet keeps objects as text."""
    name = _TABLE_SCHEMA[field.kind]
    if (kind == JSONL and field.kind is Kind.PRINTED_TIME) or (kind == PARQUET and field.kind is Kind.OBJECT):
        name = "string"
    return {"name": field.name, "type": name, "description": field.sentence}


def _written(contents: Contents) -> list[str]:
    return [stream for stream in STREAMS if any(part.stream == stream for part in contents.parts)]


def folders(contents: Contents) -> list[str]:
    """Month folders of the export, in order."""
    return list(dict.fromkeys(str(PurePosixPath(part.path).parent) for part in contents.parts))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
