"""Commands called in this process, from an empty folder; those that start an event loop get a process of their own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from scrapy import cmdline

from newscrawl.cli import main


@dataclass
class Ran:
    code: int
    out: str
    err: str


Call = Callable[..., Ran]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """`newscrawl WORDS` in this process; what it changes in Scrapy and in the environment is put back."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "newscrawl.settings")
    monkeypatch.delenv("NEWSCRAWL_CONTACT", raising=False)
    monkeypatch.setattr(cmdline, "ScrapyArgumentParser", cmdline.ScrapyArgumentParser)

    def run(*words: str) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main(["newscrawl", *words])
        said = capsys.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Call:
    """`python -m newscrawl WORDS` as a user starts it, outside of the checkout, without a contact."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCRAWL_", "SCRAPY_"))}

    def run(*words: str, python: tuple[str, ...] = ("-m", "newscrawl")) -> Ran:
        done = subprocess.run(
            [sys.executable, *python, *words],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=tmp_path,
            env=environment,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run
