"""End to end: the sample portal in a process of its own, newscrawl as a user starts it, the archive read back."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from newscrawl.sample import SampleProcess, serve_in_process


@dataclass
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def result(self) -> dict[str, Any]:
        """The last JSON line of stdout."""
        return json.loads(self.out.splitlines()[-1])


def newscrawl(*words: str, timeout: float = 120, cwd: Path | None = None) -> Ran:
    """Runs the command in a process of its own, without contact and without a terminal."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCRAWL_", "SCRAPY_"))}
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl", *words],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        cwd=cwd,
        env=environment,
    )
    assert "Traceback (most recent call last)" not in done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@dataclass
class Portal:
    """A served sample and an archive for it."""

    site: SampleProcess
    archive: Path
    portal_id: str
    settings: list[str] = field(default_factory=list)

    def command(self, name: str, *words: str) -> Ran:
        options = [w for s in self.settings for w in ("-s", s)]
        base = ["--archive", str(self.archive), "--base-url", self.site.url]
        return newscrawl(name, self.portal_id, *base, *options, *words)

    def update(self, *words: str) -> Ran:
        return self.command("update", *words)

    @property
    def home(self) -> Path:
        return self.archive / self.portal_id

    def records(self, stream: str = "articles", folder: Path | None = None) -> list[dict[str, Any]]:
        """All lines of a stream, in the order of their files."""
        found = []
        for path in sorted(((folder or self.home) / stream).rglob("*.jsonl.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                found += [json.loads(line) for line in lines]
        return found

    def fetched(self) -> list[str]:
        """Paths asked for since the last `forget`."""
        return [seen["target"] for seen in self.site.view("requests")]

    def forget(self) -> None:
        self.site.change("forget")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[..., Portal]]:
    """Makes served portals; all are stopped at the end."""
    running: list[SampleProcess] = []

    def make(portal_id: str = "bao_dak_nong", articles: int = 30, **options: Any) -> Portal:
        settings = options.pop("settings", [])
        site = serve_in_process(portal_id, articles, **options)
        running.append(site)
        return Portal(site, tmp_path / "archive", portal_id, settings)

    yield make
    for site in running:
        site.stop()
