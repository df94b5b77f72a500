"""Two ways of reading, one archive: in a process beside the crawl, and in the crawl's own."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Portal

OWN_TO_A_RUN = ("fetched_at", "first_seen_at")
OWN_PROVENANCE = ("run_id", "warc", "robots")


def shared(record: dict[str, Any]) -> str:
    """A record without what two runs never share."""
    provenance = {name: value for name, value in record["provenance"].items() if name not in OWN_PROVENANCE}
    return json.dumps({k: v for k, v in record.items() if k not in OWN_TO_A_RUN} | {"provenance": provenance})


@pytest.mark.skipif(sys.platform != "linux", reason="a process is forked on Linux only")
@pytest.mark.parametrize("trap", ["", "mojibake"])
def test_the_same_records_whoever_reads_them(served: Callable[..., Portal], tmp_path: Path, trap: str) -> None:
    portal = served(articles=40, traps=[trap] if trap else [])
    found = []
    for name, settings in (("beside", []), ("here", ["NEWSCRAWL_READER_PROCESS=False"])):
        portal.archive, portal.settings = tmp_path / name, settings
        assert portal.update().code == 0
        found.append(sorted(map(shared, portal.records())))
        assert all(record["provenance"]["warc"] for record in portal.records())
    assert len(found[0]) >= 20
    assert found[0] == found[1]
