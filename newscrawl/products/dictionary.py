"""`DICTIONARY.md` (data dictionary), `datapackage.json` and Table Schemas (Frictionless) of an export.

Made from `fields`, they describe the columns that the export really has, in the types of its format. Nothing is read.
"""

from typing import Any

from newscrawl.archive.layout import STREAMS
from newscrawl.issues import DESCRIPTIONS
from newscrawl.products.export import Contents, Part
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


def table_schemas(contents: Contents) -> dict[str, dict[str, Any]]:
    """A Table Schema per stream by file name; the resources of `datapackage` refer to them."""
    return {
        f"{stream}.schema.json": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [_field(field, contents.kind) for field in contents.columns(stream)],
            "primaryKey": _PRIMARY[stream],
            "missingValues": [""] if contents.kind == CSV else [],
        }
        for stream in _written(contents)
    }


def datapackage(contents: Contents, title: str, rights: str) -> dict[str, Any]:
    """The Frictionless descriptor (Data Package 2.0): one resource per file, with size, digest and schema.

    Not one per stream with many paths: readers join such parts byte by byte, which Parquet does not survive (seen with
    frictionless 5, 2026-11-23).
    """
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "newscrawl-export",
        "title": title,
        "rights": rights,
        "resources": [_resource(part, contents.kind) for part in contents.parts],
    }


def _resource(part: Part, kind: str) -> dict[str, Any]:
    name = part.path.rpartition("/")[2].removesuffix(f".{kind}")
    resource: dict[str, Any] = {
        "name": f"{part.stream}-{name}".lower(),
        "type": "table",
        "path": part.path,
        "format": kind,
        "mediatype": _MEDIA[kind],
        "hash": f"sha256:{part.sha256}",
        "rows": part.rows,
        "schema": f"{part.stream}.schema.json",
    }
    if kind != PARQUET:  # frictionless 5 cannot measure a Parquet file and calls it damaged; export.json has the sizes
        resource |= {"bytes": part.size, "encoding": "utf-8"}
    if kind == CSV:
        resource["dialect"] = {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True}
    return resource


def _field(field: Field, kind: str) -> dict[str, Any]:
    """A field's type as the format holds it: JSON Lines keep printed times as text, Parquet keeps objects as text.

    Lists in Parquet are `any` to Table Schema, whose arrays are JSON; `arrowType` says what they are.
    """
    name = _TABLE_SCHEMA[field.kind]
    if (kind == JSONL and field.kind is Kind.PRINTED_TIME) or (kind == PARQUET and field.kind is Kind.OBJECT):
        name = "string"
    elif kind == PARQUET and name == "array":
        name = "any"
    shown = {"name": field.name, "type": name, "description": field.sentence}
    return shown | {"arrowType": TYPES[PARQUET][field.kind]} if kind == PARQUET else shown


def _written(contents: Contents) -> list[str]:
    return [stream for stream in STREAMS if any(part.stream == stream for part in contents.parts)]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
