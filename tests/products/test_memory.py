"""Fifty thousand records leave in flat memory, in each format."""

import subprocess
import sys
from pathlib import Path

import pytest

from newscrawl.products.formats import FORMATS
from tests.products import made

RECORDS = 50_000
CEILINGS = {"parquet": 300, "csv": 120, "jsonl": 120}
"""MB at the peak (measured 2026-11-23: 212, 53, 53; pyarrow alone takes 80). The lines are 200 MB, as objects more."""

PROGRAM = """
import re, sys
from pathlib import Path
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.products.product import make_export
from newscrawl.products.selection import Selection
made = make_export(ArchiveLayout(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3], Selection(versions="all"))
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(sum(c["articles"] for c in made["counts"].values()), int(peak[1]) // 1024)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half of them undated and so in one month, the worst case of sorting; the others over a few years."""
    root = tmp_path_factory.mktemp("large") / "archive"
    dated = {"published_precision": "day", "updated_at": None, "updated_precision": None}
    undated = {"published_at": None, "published_precision": None, "updated_at": None, "updated_precision": None}

    def line(number: int) -> bytes:
        day = f"{2019 + number % 4}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        times = undated if number % 2 else {"published_at": day, **dated}
        return made.article(number, body=f"{number} Nước lên, ghe về chợ nổi. " * 60, **times)

    made.put(root, articles=(line(number) for number in range(RECORDS)))
    return root


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's /proc to know the peak")
@pytest.mark.parametrize("kind", FORMATS)
def test_memory_stays_flat(large: Path, tmp_path: Path, kind: str) -> None:
    command = [sys.executable, "-c", PROGRAM, str(large), str(tmp_path / "out"), kind]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=True)
    rows, peak = map(int, done.stdout.split())
    assert rows == RECORDS
    assert peak < CEILINGS[kind], f"{peak} MB"
