"""The quick start is run as it stands: its shell commands in order, then each program by itself in that folder.

A program is skipped by the name of the library that is missing.
"""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

DOCUMENT = Path(__file__).parents[2] / "docs/quickstart.md"
LIBRARIES = ("duckdb", "pandas", "polars", "datasets")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    line: int
    language: str
    text: str

    @property
    def needs(self) -> list[str]:
        return [name for name in LIBRARIES if re.search(rf"^(import|from) {name}\b", self.text, re.MULTILINE)]


def blocks() -> list[Block]:
    text = DOCUMENT.read_text("utf-8")
    return [Block(text.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in _BLOCK.finditer(text)]


PROGRAMS = [block for block in blocks() if block.language == "python"]


def run(arguments: list[str], folder: Path) -> str:
    env = os.environ | {"PYTHONWARNINGS": "", "HF_HUB_OFFLINE": "1", "HF_HOME": str(folder / "hf"), "PYTHONUTF8": "1"}
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=env)
    assert done.returncode == 0, f"{shlex.join(arguments)}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the document's shell commands were run."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    place = tmp_path_factory.mktemp("quickstart")
    for block in blocks():
        if block.language == "sh":
            for command in block.text.splitlines():
                program, *arguments = shlex.split(command)
                assert program == "newscrawl"
                run([sys.executable, "-m", "newscrawl", *arguments], place)
    return place


def test_every_tool_is_shown() -> None:
    assert {name for block in PROGRAMS for name in block.needs} == set(LIBRARIES)
    assert any(not block.needs for block in PROGRAMS)


def test_the_commands_leave_what_the_text_says(folder: Path) -> None:
    assert {p.name for p in (folder / "news").iterdir()} == {
        "articles", "views", "DICTIONARY.md", "DATASHEET.md", "datapackage.json", "export.json",
        "articles.schema.json", "views.schema.json",
    }  # fmt: skip


@pytest.mark.parametrize("block", PROGRAMS, ids=lambda b: f"line-{b.line}-{'-'.join(b.needs) or 'plain'}")
def test_programs_run(block: Block, folder: Path) -> None:
    for name in block.needs:
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"{name} is not installed")
    said = run([sys.executable, "-W", "error::DeprecationWarning:__main__", "-c", block.text], folder)
    assert said.strip()
    if "news-2" in block.text:
        assert said == "[(15,)]\n"
