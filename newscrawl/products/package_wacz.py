"""The WACZ file of one portal: its WARC files with an index and a list of pages, which are the articles read.

The wacz library (an extra) writes and validates it. Withheld articles are not among the pages; their captures may be
among the stored bytes.
"""

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from newscrawl.archive.files import storage_errors
from newscrawl.archive.reader import read_stream
from newscrawl.archive.revisit import read_time
from newscrawl.errors import ArchiveError
from newscrawl.products.package_choice import Chosen


def make_wacz(out: Path, chosen: Chosen, title: str, about: str) -> int:
    """Writes and validates `out`; gives the number of pages. Raises ArchiveError with what the library said."""
    paths = chosen.paths
    names = [name.rpartition("/")[2] for name in chosen.warcs]
    if len(set(names)) != len(names):
        raise ArchiveError(f"{paths.home}: two WARC files of one name; a WACZ holds them in one folder")
    listing = out.with_suffix(".pages.jsonl")  # the library wants this suffix
    pages = 0
    with storage_errors(listing):
        with listing.open("wb") as file:
            file.write(_line({"format": "json-pages-1.0", "id": "pages", "title": title}))
            for page in _pages(chosen):
                file.write(_line(page))
                pages += 1
        files = [str(paths.path(name)) for name in chosen.warcs]
        _wacz("create", "-f", "-o", str(out), "-p", str(listing), "-c", "--title", title, "--desc", about, *files)
        listing.unlink()
        _wacz("validate", "-f", str(out))
    return pages


def _pages(chosen: Chosen) -> Iterator[dict[str, str]]:
    """One page per stored version, at the second of its capture; those of captures in this package only."""
    held, segments = set(chosen.warcs), set(chosen.segments)
    for line in read_stream(chosen.paths, "articles", versions="all"):
        record = line.record
        place = (record.get("provenance") or {}).get("warc") or {}
        fetched = read_time(record.get("fetched_at") or "")
        if line.segment not in segments or place.get("file") not in held or fetched is None or not record.get("url"):
            continue
        yield {
            "id": f"{record['key']}@{record.get('version')}",
            "url": record["url"],
            "ts": fetched.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "title": record.get("headline") or record["url"],
        }


def _line(data: dict[str, str]) -> bytes:
    # ASCII, since the library reads the file back in the machine's own encoding (wacz 0.6.0, read 2026-11-23).
    return json.dumps(data).encode("ascii") + b"\n"


def _wacz(*words: str) -> None:
    """Runs the library as its own command would; it reports on stdout, which belongs to our result."""
    from wacz.main import main  # noqa: PLC0415 - an extra

    said = io.StringIO()
    try:
        with redirect_stdout(said):
            code = main(list(words))
    except (ValueError, SystemExit) as error:
        raise ArchiveError(f"wacz {words[0]}: {error}") from error
    if code:
        last = said.getvalue().strip().splitlines()[-1:] or ["no reason given"]
        raise ArchiveError(f"wacz {words[0]}: {last[0]}")
