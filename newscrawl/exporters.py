"""JSON Lines: one record, one line, declared order, UTF-8 without escapes. Only here does a record become bytes."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, BinaryIO

import orjson
from scrapy.exporters import BaseItemExporter

from newscrawl.items import Article, exported_fields

FIELDS = list(exported_fields(Article))
"""What a line holds: FEED_EXPORT_FIELDS of the settings, so that CSV, JSON and XML feeds hold no working field."""


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(exported_fields(record))


def encode(record: Any) -> bytes:
    """A record as one JSON object in bytes, without a newline; working fields left out.

    Lone surrogates, which JSON cannot carry, are replaced by U+FFFD.
    """
    kind: type = type(record)
    return encode_fields({name: getattr(record, name) for name in _names(kind)})


def encode_fields(data: dict[str, Any]) -> bytes:
    """Fields as one JSON object in bytes."""
    try:
        return orjson.dumps(data)
    except (TypeError, orjson.JSONEncodeError):
        return orjson.dumps(_without_surrogates(data))


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_without_surrogates(k): _without_surrogates(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(v) for v in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _without_surrogates(getattr(value, f.name)) for f in fields(value)}
    return value


class JsonLinesExporter(BaseItemExporter):
    """Scrapy's feed exporter for `-O out.jsonl`: the same bytes as the archive's lines, or of the fields asked for
    (`-s FEED_EXPORT_FIELDS=key,headline`)."""

    def __init__(self, file: BinaryIO, **options: Any) -> None:
        super().__init__(dont_fail=True, **options)
        self.file = file

    def export_item(self, item: Any) -> None:
        """Writes one line; items of another kind (views, events) do not belong into a feed of articles."""
        if isinstance(item, Article):
            self.file.write(self._line(item) + b"\n")

    def _line(self, item: Article) -> bytes:
        wanted = self.fields_to_export
        if wanted is None or list(wanted) == FIELDS:
            return encode(item)
        names = wanted if isinstance(wanted, Mapping) else {name: name for name in wanted}
        return encode_fields({shown: getattr(item, name) for name, shown in names.items() if name in FIELDS})
