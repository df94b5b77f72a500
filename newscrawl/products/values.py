"""From a stored record to typed values: times become instants, lists stay lists, objects become JSON text.

A time of day or month precision becomes its first instant at +07:00; the precision column beside it says so. A value
of the wrong kind (a line edited by hand, a defect of an old version) becomes null and is counted, never guessed.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import orjson

from newscrawl.archive.revisit import read_time
from newscrawl.products.fields import Field, Kind
from newscrawl.products.selection import local_time

_LARGEST = 2**63
IMAGE_PARTS = ("url", "caption", "credit")


class Odd(ValueError):
    """Raised for a value that is not of its field's kind."""


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        raise Odd
    return value


def _integer(value: Any) -> Any:
    if not isinstance(value, int) or isinstance(value, bool) or not -_LARGEST <= value < _LARGEST:
        raise Odd
    return value


def _printed_time(value: Any) -> datetime:
    moment = local_time(value)
    if moment is None:
        raise Odd
    return moment


def _instant(value: Any) -> datetime:
    moment = read_time(value) if isinstance(value, str) else None
    if moment is None:
        raise Odd
    return moment


def _texts(value: Any) -> Any:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Odd
    return value


def _images(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        raise Odd
    found = []
    for image in value:
        if not isinstance(image, dict):
            raise Odd
        parts = {name: image.get(name) for name in IMAGE_PARTS}
        if not all(part is None or isinstance(part, str) for part in parts.values()):
            raise Odd
        found.append(parts)
    return found


def _object(value: Any) -> str:
    if not isinstance(value, dict):
        raise Odd
    return orjson.dumps(value).decode()


_READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _text,
    Kind.INTEGER: _integer,
    Kind.PRINTED_TIME: _printed_time,
    Kind.INSTANT: _instant,
    Kind.TEXTS: _texts,
    Kind.IMAGES: _images,
    Kind.OBJECT: _object,
}
_LISTS = (Kind.TEXTS, Kind.IMAGES)


class Typing:
    """Turns records into rows of one table; `odd` counts values that were of another kind, by field."""

    def __init__(self, columns: Sequence[Field]) -> None:
        self._columns = [(field.name, _READERS[field.kind], field.kind in _LISTS) for field in columns]
        self.odd: dict[str, int] = {}

    def row(self, record: dict[str, Any]) -> list[Any]:
        """Values in column order: str, int, aware datetime, list, JSON text or None. Lists are never None."""
        values = []
        for name, read, is_list in self._columns:
            value = record.get(name)
            if value is not None:
                try:
                    value = read(value)
                except Odd:
                    self.odd[name] = self.odd.get(name, 0) + 1
                    value = None
            values.append([] if value is None and is_list else value)
        return values
