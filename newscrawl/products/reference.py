"""The tables of `docs/record.md`, made from `fields` and the issue codes, so that the reference cannot fall behind.

`python -m newscrawl.products.reference` writes them anew between their markers; the prose around them is written by
hand and left alone. A test holds the document equal.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from newscrawl.issues import DESCRIPTIONS
from newscrawl.products.dictionary import TYPES
from newscrawl.products.fields import PROVENANCE, STREAM_FIELDS
from newscrawl.products.formats import JSONL, PARQUET

DOCUMENT = "docs/record.md"
"""Where the reference stands, from the checkout's root."""

_MARKED = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def written(text: str) -> str:
    """The document with all its tables as they are now. Raises KeyError for a marker that names no table."""
    return _MARKED.sub(lambda found: f"{found[1]}{tables()[found[2]]}{found[3]}", text)


def tables() -> dict[str, str]:
    """Markdown tables by name: the three streams, `provenance`, `issues`."""
    found = {
        stream: _table(
            ("field", "in the line", "in Parquet", "what it is", "when missing"),
            [(f"`{f.name}`", TYPES[JSONL][f.kind], f"`{TYPES[PARQUET][f.kind]}`", f.about, f.absence) for f in fields],
        )
        for stream, fields in STREAM_FIELDS.items()
    }
    found["provenance"] = _table(("part", "what it is"), [(f"`{name}`", about) for name, about in PROVENANCE.items()])
    found["issues"] = _table(("code", "meaning"), [(f"`{code.value}`", about) for code, about in DESCRIPTIONS.items()])
    return found


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    ruled = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |\n" for row in ruled)


def main() -> int:
    """Writes the tables into the document of the checkout that the working directory is."""
    path = Path(DOCUMENT)
    path.write_text(written(path.read_text("utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
