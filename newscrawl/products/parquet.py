"""Parquet files of an export; the only module that needs pyarrow when it is imported.

Printed times are `timestamp[us, tz=Asia/Ho_Chi_Minh]` (a clock that readers of the newspaper know), times of ours
`timestamp[us, tz=UTC]`. Lists are lists, pictures a list of structs. `raw` and `provenance` are JSON text: their keys
differ from record to record and grow over the years, and every reader has JSON functions, not every one has maps.
`portal` is dictionary-encoded, the type that pyarrow and pandas give to the folder `portal=…`; as plain text the two
would not merge (seen with pyarrow 26, 2026-11-23).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from newscrawl.products.fields import Field, Kind
from newscrawl.products.values import IMAGE_PARTS, Typing

GROUP_ROWS, GROUP_BYTES = 10_000, 8 << 20
"""A row group ends at the first of the two: small enough for flat memory, large enough to be read well."""

ZONE = "Asia/Ho_Chi_Minh"
_REPEATING = ("portal", "province", "province_2025", "section", "language", "change", "kind")
"""Columns worth a dictionary page; long texts are not."""

_TYPES: dict[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.PRINTED_TIME: pa.timestamp("us", tz=ZONE),
    Kind.INSTANT: pa.timestamp("us", tz="UTC"),
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.IMAGES: pa.list_(pa.struct([(part, pa.string()) for part in IMAGE_PARTS])),
    Kind.OBJECT: pa.string(),
}


def arrow_type(field: Field) -> pa.DataType:
    """The Arrow type of a column."""
    return pa.dictionary(pa.int32(), pa.string()) if field.name == "portal" else _TYPES[field.kind]


def arrow_schema(columns: Sequence[Field]) -> pa.Schema:
    """The Arrow schema of a table; each column carries its description."""
    return pa.schema([pa.field(c.name, arrow_type(c), metadata={"description": c.sentence.encode()}) for c in columns])


class ParquetTable:
    """One Parquet file, zstd-compressed, written a row group at a time."""

    def __init__(self, path: Path, columns: Sequence[Field], typing: Typing) -> None:
        self._schema = arrow_schema(columns)
        self._typing = typing
        repeating = [c.name for c in columns if c.name in _REPEATING]
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd", use_dictionary=repeating or False)
        self._rows: list[list[Any]] = []
        self._bytes = 0

    def write(self, record: dict[str, Any], data: bytes) -> None:
        """Adds a row."""
        self._rows.append(self._typing.row(record))
        self._bytes += len(data)
        if self._bytes >= GROUP_BYTES or len(self._rows) >= GROUP_ROWS:
            self._flush()

    def close(self) -> None:
        """Completes the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if not self._rows:
            return
        columns = zip(*self._rows, strict=True)
        arrays = [pa.array(values, type=field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._writer.write_batch(pa.record_batch(arrays, schema=self._schema))
        self._rows.clear()
        self._bytes = 0
