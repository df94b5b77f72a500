"""Going on with an interrupted extraction: which record its `.part` holds last, with a torn line cut off.

Only for WARC files, whose records say where they come from; lines already written are neither read again nor changed.
"""

import os
from pathlib import Path

import orjson

from newscrawl.archive.files import storage_errors
from newscrawl.cli.inputs import Place
from newscrawl.errors import UsageError

_STEP = 1 << 20


def cut_part(output: Path) -> Place | None:
    """The (file, offset) of the last whole line of `<output>.part`; a torn line behind it is cut off.

    None when nothing was written yet. Raises `UsageError` for a line that does not say where in a WARC its page lies.
    """
    part = output.with_name(output.name + ".part")
    if not part.exists():
        return None
    line, end = last_line(part)
    with storage_errors(part):
        os.truncate(part, end)
    if not line:
        return None
    try:
        place = (orjson.loads(line).get("provenance") or {}).get("warc") or {}
    except (orjson.JSONDecodeError, AttributeError):
        place = {}
    if not isinstance(place.get("file"), str) or not isinstance(place.get("offset"), int):
        raise UsageError(f"{part}: its last line does not say where in a WARC file its page lies; begin anew")
    return place["file"], place["offset"]


def last_line(path: Path) -> tuple[bytes, int]:
    """The last whole line (b"" without one) and where it ends, read from the end in flat memory."""
    with storage_errors(path), path.open("rb") as file:
        begin, tail = path.stat().st_size, b""
        while begin > 0 and tail.rpartition(b"\n")[0].count(b"\n") < 1:
            step = min(_STEP, begin)
            begin -= step
            file.seek(begin)
            tail = file.read(step) + tail
    whole = tail.rpartition(b"\n")[0]
    if not tail.count(b"\n"):
        return b"", 0
    return whole.rpartition(b"\n")[2], begin + len(whole) + 1
