"""The formats of an export: JSON Lines as stored, CSV, and (in `parquet`, which needs an extra) Parquet.

A writer fills one file of one month of one portal. Which records and in what order is the caller's matter.
"""

import csv
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import orjson

from newscrawl.errors import UsageError
from newscrawl.products.fields import Field, Kind
from newscrawl.products.values import Typing

JSONL, CSV, PARQUET = "jsonl", "csv", "parquet"
FORMATS = (PARQUET, CSV, JSONL)
"""Formats by name, which is also the suffix of the files."""

NEEDS_PARQUET = "Parquet needs pyarrow: pip install 'newscrawl[parquet]' (csv and jsonl work without it)"


class Writer(Protocol):
    """One open file."""

    def write(self, record: dict[str, Any], data: bytes) -> None:
        """Takes a record (with `portal`) and its line as stored."""

    def close(self) -> None:
        """Completes the file."""


Opener = Callable[[Path], Writer]


def opener(kind: str, columns: Sequence[Field], typing: Typing, *, whole: bool) -> Opener:
    """What opens files of a format; `whole` lets JSON Lines pass on stored lines.

    Raises `UsageError` when Parquet is asked for and pyarrow is not installed.
    """
    if kind == JSONL:
        return lambda path: JsonLines(path, None if whole else [field.name for field in columns])
    if kind == CSV:
        return lambda path: CsvTable(path, columns, typing)
    try:
        from newscrawl.products.parquet import ParquetTable  # noqa: PLC0415 - pyarrow is an extra
    except ImportError as error:
        raise UsageError(NEEDS_PARQUET) from error
    return lambda path: ParquetTable(path, columns, typing)


def made_with(kind: str) -> str | None:
    """The library whose version decides the bytes of a format; None for our own."""
    if kind != PARQUET:
        return None
    return f"pyarrow {version('pyarrow')}"


class JsonLines:
    """One record a line, as stored, or only some fields of it; times keep the precision that was printed."""

    def __init__(self, path: Path, names: Sequence[str] | None) -> None:
        self._file = path.open("wb")
        self._names = names

    def write(self, record: dict[str, Any], data: bytes) -> None:
        """Adds a line."""
        if self._names is not None:
            data = orjson.dumps({name: record.get(name) for name in self._names})
        self._file.write(data + b"\n")

    def close(self) -> None:
        """Completes the file."""
        self._file.close()


class CsvTable:
    r"""RFC 4180: a header line, lines ending in `\r\n`, and UTF-8 without byte order mark.

    No mark: it would become part of the first column's name in DuckDB, Polars and most programs but Excel (which reads
    UTF-8 through Data → From Text/CSV). With this line end Python quotes both of its letters wherever they stand in a
    text (3.11 and 3.12 quote only letters of the line end). Lists and objects are JSON text, null is an empty cell.
    """

    def __init__(self, path: Path, columns: Sequence[Field], typing: Typing) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._rows = csv.writer(self._file, lineterminator="\r\n")
        self._rows.writerow([field.name for field in columns])
        self._lists = [field.kind in (Kind.TEXTS, Kind.IMAGES) for field in columns]
        self._times = [field.kind in (Kind.PRINTED_TIME, Kind.INSTANT) for field in columns]
        self._typing = typing

    def write(self, record: dict[str, Any], data: bytes) -> None:  # noqa: ARG002 - a table has no use for the line
        """Adds a row."""
        cells: list[Any] = []
        for value, is_list, is_time in zip(self._typing.row(record), self._lists, self._times, strict=True):
            if is_list:
                cells.append(orjson.dumps(value).decode())
            elif is_time and value is not None:
                cells.append(value.isoformat())
            else:
                cells.append(value)
        self._rows.writerow(cells)

    def close(self) -> None:
        """Completes the file."""
        self._file.close()
