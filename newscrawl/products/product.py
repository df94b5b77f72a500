"""Making an export from start to end: place, records, descriptions, manifest; whole or not at all.

`export.json` is written last and says what everything else is: number, options, the archive's state, counts, digests.
It holds no time of its making, so that the same archive gives the same bytes; the archive's last runs date it.
"""

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import orjson

from newscrawl import __version__
from newscrawl.archive.files import sha256_file
from newscrawl.archive.layout import STREAMS, ArchiveLayout
from newscrawl.errors import UsageError
from newscrawl.items import SCHEMA
from newscrawl.products.datasheet import RIGHTS, datasheet, title_of
from newscrawl.products.dictionary import datapackage, dictionary, table_schemas
from newscrawl.products.export import Contents, Watch, chosen_portals, write_records
from newscrawl.products.folder import MANIFEST, MANIFEST_VERSION, MARK, check_place, prepared, read_manifest
from newscrawl.products.formats import FORMATS, made_with, opener
from newscrawl.products.selection import Selection
from newscrawl.products.state import state_of
from newscrawl.products.values import Typing

WITHDRAWN = "withdrawn.jsonl"
"""Tombstones of a delta: `{portal, key, why}`."""


@dataclass(frozen=True, slots=True)
class Base:
    """The earlier export that a delta starts from."""

    number: int
    id: str
    selection: Selection
    state: dict[str, Any]

    @classmethod
    def read(cls, where: Path) -> "Base":
        """From an export folder or its `export.json`. Raises `UsageError`."""
        manifest = read_manifest(where)
        try:
            selection = Selection.from_json(manifest["options"])
            return cls(manifest["number"], manifest["id"], selection, manifest["state"])
        except (KeyError, TypeError, ValueError) as error:
            raise UsageError(f"{where}: its {MANIFEST} lacks a usable {error}") from error


def make_export(
    layout: ArchiveLayout,
    out: Path,
    kind: str,
    selection: Selection,
    *,
    base: Base | None = None,
    replace: bool = False,
    watch: Watch = lambda _label, _size: None,
) -> dict[str, Any]:
    """Makes an export and gives its manifest; `kind` is one of FORMATS.

    With `base` only what changed since; `selection` must then be the base's. Raises `UsageError` (place, portal,
    format, nothing to export), ArchiveError (archive changed below the base, damaged take-down list), StorageError.
    """
    if kind not in FORMATS:
        raise UsageError(f"--format {kind}: one of {', '.join(FORMATS)}")
    opener(kind, (), Typing(()), whole=True)  # a missing library is said before anything is read
    portals = chosen_portals(layout, selection)
    if base is not None and (lost := set(base.state) - {paths.portal for paths in portals}):
        raise UsageError(f"{layout.root}: holds nothing of {', '.join(sorted(lost))}, which the earlier export held")
    check_place(out, layout.root, replace=replace)
    number = _number(out, base)
    contents = Contents(kind, selection, state={paths.portal: state_of(paths) for paths in portals})
    with prepared(out) as folder:
        write_records(portals, folder, contents, base.state if base is not None else None, watch)
        if base is None and not contents.parts:
            raise UsageError(f"{layout.root}: no record falls into what was asked for; nothing to export")
        return _describe(folder, contents, layout, number, base)


def _number(out: Path, base: Base | None) -> int:
    replaced = read_manifest(out)["number"] if (out / MANIFEST).exists() else 0
    return 1 + max(replaced, base.number if base is not None else 0)


def _describe(
    folder: Path, contents: Contents, layout: ArchiveLayout, number: int, base: Base | None
) -> dict[str, Any]:
    manifest: dict[str, Any] = {
        MARK: MANIFEST_VERSION,
        "number": number,
        "base": {"number": base.number, "id": base.id} if base is not None else None,
        "newscrawl": __version__,
        "schema": SCHEMA,
        "format": contents.kind,
        "made_with": made_with(contents.kind),
        "options": contents.selection.as_json(),
        "sample": any(tally.sample for tally in contents.tallies.values()),
        "counts": {
            name: {stream: tally.rows[stream] for stream in STREAMS} for name, tally in contents.tallies.items()
        },
        "damaged": sorted(name for name, tally in contents.tallies.items() if tally.damaged),
        "withdrawn": len(contents.withdrawn),
        "state": contents.state,
    }
    if base is not None:
        lines = b"".join(orjson.dumps(note) + b"\n" for note in contents.withdrawn)
        (folder / WITHDRAWN).write_bytes(lines)
    (folder / "DICTIONARY.md").write_text(dictionary(contents), encoding="utf-8")
    (folder / "DATASHEET.md").write_text(datasheet(contents, layout, manifest), encoding="utf-8")
    (folder / "datapackage.json").write_bytes(_pretty(datapackage(contents, title_of(contents), RIGHTS)))
    for name, schema in table_schemas(contents).items():
        (folder / name).write_bytes(_pretty(schema))
    beside = [
        {"path": path.name, "size": path.stat().st_size, "sha256": sha256_file(path)}
        for path in sorted(folder.iterdir())
        if path.is_file() and not path.name.startswith(".")
    ]
    manifest["files"] = [*beside, *(asdict(part) for part in contents.parts)]
    manifest["id"] = hashlib.sha256(orjson.dumps(manifest, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]
    (folder / MANIFEST).write_bytes(_pretty(manifest))
    return manifest


def _pretty(data: dict[str, Any]) -> bytes:
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
