"""One archive of the sample portal per session, crawled as `newscrawl demo` does."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def demo_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "archive"
    command = [sys.executable, "-m", "newscrawl", "demo", "--articles", "12", "--archive", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return folder
