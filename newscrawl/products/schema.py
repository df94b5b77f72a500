"""JSON Schema (draft 2020-12) of the three streams, made from the dataclasses, so that it cannot differ from the code.

`python -m newscrawl.products.schema` writes `newscrawl/schemas/<record>-<version>.json`; a test holds the files equal.
A schema describes one stored line. It validates nothing itself.
"""

import sys
import types
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import orjson

from newscrawl.issues import Issue
from newscrawl.items import SCHEMA, Article, Event, ViewObservation
from newscrawl.products.fields import PROVENANCE, STREAM_FIELDS
from newscrawl.text import Precision

RECORDS: dict[str, type] = {"articles": Article, "views": ViewObservation, "events": Event}
"""Dataclass by stream."""

FILES = {"articles": f"article-{SCHEMA}.json", "views": f"view-{SCHEMA}.json", "events": f"event-{SCHEMA}.json"}
"""Schema file by stream; the number is that of the record's shape."""

FOLDER = Path(__file__).parents[1] / "schemas"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: dict[Any, str] = {str: "string", int: "integer", bool: "boolean", type(None): "null"}
_PRINTED = r"^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}\+07:00)?)?$"
_INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"
_SHA256 = r"^[0-9a-f]{64}$"
_PRECISIONS = [*(p.value for p in Precision), None]

_NARROWER: dict[str, dict[str, Any]] = {
    "schema": {"const": SCHEMA},
    "key": {"minLength": 1},
    "published_at": {"pattern": _PRINTED},
    "updated_at": {"pattern": _PRINTED},
    "published_precision": {"enum": _PRECISIONS},
    "updated_precision": {"enum": _PRECISIONS},
    "fetched_at": {"pattern": _INSTANT},
    "first_seen_at": {"pattern": _INSTANT},
    "observed_at": {"pattern": _INSTANT},
    "view_count": {"minimum": 0},
    "comment_count": {"minimum": 0},
    "version": {"type": "integer", "minimum": 1},
    "change": {"enum": ["new", "content", "stamp"], "type": "string"},
    "content_digest": {"type": "string", "pattern": _SHA256},
    "issues": {"items": {"enum": sorted(code.value for code in Issue)}, "uniqueItems": True},
    "kind": {"enum": ["gone", "moved"]},
}
"""What a field promises beyond its Python type."""


def schema_of(stream: str) -> dict[str, Any]:
    """The schema of a stream's lines as plain data. Raises KeyError for an unknown stream."""
    record = RECORDS[stream]
    shapes = _object(record)
    described = {field.name: field for field in STREAM_FIELDS[stream]}
    for name, shape in shapes["properties"].items():
        shape.update(description=described[name].sentence, **_NARROWER.get(name, {}))
    if stream == "articles":
        for name, about in PROVENANCE.items():
            shapes["properties"]["provenance"]["properties"][name]["description"] = about
    name = FILES[stream].removesuffix(".json")
    head = {"$schema": _DIALECT, "$id": f"urn:newscrawl:{name}", "title": f"newscrawl {name}"}
    return head | shapes


def _object(record: type) -> dict[str, Any]:
    hints = get_type_hints(record)
    names = [f.name for f in fields(record) if not f.metadata.get("working")]
    return {
        "type": "object",
        "properties": {name: _shape(hints[name]) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _shape(hint: Any) -> dict[str, Any]:
    """The schema of a type as the records use them. Raises TypeError for one they do not use yet."""
    if hint in _SIMPLE:
        return {"type": _SIMPLE[hint]}
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        (wanted,) = [kind for kind in inner if kind is not type(None)]
        shape = _shape(wanted)
        return shape | {"type": [shape["type"], "null"]}
    if origin is list:
        return {"type": "array", "items": _shape(inner[0])}
    if origin is dict:
        return {"type": "object"} if inner[1] is Any else {"type": "object", "additionalProperties": _shape(inner[1])}
    raise TypeError(f"no JSON Schema for {hint!r}; teach newscrawl.products.schema this type")


def encoded(stream: str) -> bytes:
    """The schema file's bytes."""
    return orjson.dumps(schema_of(stream), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def main() -> int:
    """Writes all schema files."""
    FOLDER.mkdir(exist_ok=True)
    for stream, name in FILES.items():
        (FOLDER / name).write_bytes(encoded(stream))
        sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
