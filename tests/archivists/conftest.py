"""One archive per session with something of everything: two runs of a served sample, an edit, a raised counter, an
article gone before it was fetched, two still waiting, one withheld. Only the second run fetched pictures."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.sample import serve_in_process

PORTAL = "bao_dak_nong"


@dataclass
class Ran:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def newscrawl(*words: object) -> Ran:
    """The command in a process of its own; a traceback is always a defect."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCRAWL_", "SCRAPY_"))}
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=environment,
    )
    assert "Traceback (most recent call last)" not in done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@dataclass(frozen=True)
class Sample:
    """The archive and what was done to it; `gone`, `waiting` and `withheld` are keys."""

    folder: Path
    gone: str
    waiting: frozenset[str]
    withheld: str
    withheld_headline: str

    @property
    def paths(self) -> PortalPaths:
        return ArchiveLayout(self.folder).portal(PORTAL)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("archivists") / "archive"
    site = serve_in_process(PORTAL, 14)
    try:
        update = ("update", PORTAL, "--archive", folder, "--base-url", site.url)
        assert newscrawl(*update, "--limit", "10").code == 0
        listed = site.view("articles")
        site.change("remove", number=listed[10]["number"])  # the first of the four that the limit left waiting
        site.change("edit", number=0)
        site.change("views", number=0, by=500)
        site.change("views", number=1, by=70)
        assert newscrawl(*update, "--limit", "2", "--images").code == 0
    finally:
        site.stop()
    hidden = listed[3]
    done = newscrawl("archive", "withhold", hidden["key"], "--reason", "theo yêu cầu", "--archive", folder)
    assert done.code == 0
    waiting = frozenset(article["key"] for article in listed[11:])
    return Sample(folder, listed[10]["key"], waiting, hidden["key"], hidden["headline"])


@pytest.fixture
def copy(sample: Sample, tmp_path: Path) -> Sample:
    """The archive once more, to be spoiled."""
    folder = tmp_path / "archive"
    shutil.copytree(sample.folder, folder)
    return Sample(folder, sample.gone, sample.waiting, sample.withheld, sample.withheld_headline)
