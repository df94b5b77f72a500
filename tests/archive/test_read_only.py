"""An archive that nobody may write to: mounted read-only, or somebody else's."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger

from .test_fsck import filled  # noqa: F401 -- the fixture

LOOK = """
import sys
from newscrawl.archive.fsck import verify
from newscrawl.archive.layout import ArchiveLayout
for finding in verify(ArchiveLayout(__import__("pathlib").Path(sys.argv[1]))).findings:
    print(finding.code, finding.detail)
"""


@pytest.fixture
def closed(layout: ArchiveLayout, filled: PortalPaths) -> Iterator[PortalPaths]:  # noqa: F811
    yield filled
    os.system(f"chmod -R u+w '{layout.root}'")


def close(layout: ArchiveLayout) -> None:
    os.system(f"chmod -R a-w '{layout.root}'")


def look(layout: ArchiveLayout) -> list[str]:
    """The findings of `verify`, by someone who must not write there."""
    words = [sys.executable, "-c", LOOK, str(layout.root)]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root writes anywhere, and setpriv is not installed")
        caps = "-dac_override,-dac_read_search"
        words = ["setpriv", f"--bounding-set={caps}", f"--inh-caps={caps}", *words]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if "setpriv:" in done.stderr:
        pytest.skip(f"root writes anywhere; {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_verify_reads_the_ledger_of_a_read_only_archive(layout: ArchiveLayout, closed: PortalPaths) -> None:
    assert not Path(f"{closed.ledger}-wal").exists()
    close(layout)
    assert look(layout) == []


def test_what_is_wrong_is_still_found(layout: ArchiveLayout, closed: PortalPaths) -> None:
    with Ledger.open(closed) as ledger:
        ledger.write("UPDATE articles SET version = 9 WHERE key = 'bao_vidu:4'")
    close(layout)
    assert [line.split()[0] for line in look(layout)] == ["ledger.differs"]


DIE = """
import os, pathlib, sys
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.ledger import Ledger
ledger = Ledger.open(ArchiveLayout(pathlib.Path(sys.argv[1])).portal("bao_vidu"))
ledger.write("UPDATE articles SET version = 9 WHERE key = 'bao_vidu:4'")
os._exit(0)
"""


@pytest.mark.parametrize("with_index", [True, False])
def test_a_dead_run_s_log_is_not_passed_over(layout: ArchiveLayout, closed: PortalPaths, with_index: bool) -> None:
    """The log is part of the ledger; without SQLite's index of it, it cannot be read where nobody may write."""
    subprocess.run([sys.executable, "-c", DIE, str(layout.root)], check=True)
    assert Path(f"{closed.ledger}-wal").stat().st_size
    if not with_index:
        Path(f"{closed.ledger}-shm").unlink()
    close(layout)
    assert [line.split()[0] for line in look(layout)] == ["ledger.differs" if with_index else "ledger.unreadable"]
