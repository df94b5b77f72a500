"""The documentation says what the code does: generated pages, names, links, command lines, and snippets that run."""

import ast
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import newscrawl
from newscrawl.cli import surface
from newscrawl.issues import DESCRIPTIONS, RUN_DESCRIPTIONS, RUN_FORMS
from newscrawl.runs import closing
from newscrawl.runs.metrics import NUMBERS, OTHERS
from newscrawl.runs.verdict import EXIT_CODES
from newscrawl.spiders.configure import FILE_KEYS, read_operator_file

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
BLOCK = re.compile(r"(?P<run><!-- run -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclass asks for its module
    spec.loader.exec_module(module)
    return module


# --- generated pages -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["commands.md", "settings.md", "issues.md"])
def test_generated_pages_are_what_the_code_says(generator: ModuleType, name: str) -> None:
    assert page(name) == generator.pages()[name], "the code has changed: run `python docs/generate.py`"


def test_every_command_action_and_option_is_documented() -> None:
    text = page("commands.md")
    for command in surface.commands():
        _, _, section = text.partition(f"\n## newscrawl {command.name}\n")
        section = section.partition("\n## ")[0]
        assert command.example in section
        for action in command.actions:
            assert f"| `{action}` |" in section
        for option in command.own_options:
            assert f"| `{', '.join(option.flags)}" in section


def settings_in_the_code() -> set[str]:
    """Every NEWSCRAWL_ name that occurs as a text or as a name."""
    found: set[str] = set()
    for path in Path(newscrawl.__file__).parent.rglob("*.py"):
        found.update(re.findall(r"\bNEWSCRAWL_[A-Z_]*[A-Z]\b", path.read_text("utf-8")))
    return found


def test_every_setting_is_documented() -> None:
    text = page("settings.md")
    assert len(settings_in_the_code()) > 10
    assert not [name for name in settings_in_the_code() if f"| `{name}` |" not in text]


def codes_in_the_code() -> set[str]:
    """Texts of the rooms that count for a run and have the form of a code."""
    subjects = {name.partition(".")[0] for name in RUN_DESCRIPTIONS}
    form = re.compile(rf"(?:{'|'.join(sorted(subjects))})\.(?!txt)[a-z0-9-]+|exception")
    found: set[str] = set()
    for room in ("errors.py", "spiders", "reading", "extensions", "middlewares", "runs"):
        place = Path(newscrawl.__file__).parent / room
        for path in [place] if place.is_file() else place.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and form.fullmatch(node.value):
                    found.add(node.value)
    return found


def test_every_code_that_a_run_counts_is_described() -> None:
    assert codes_in_the_code() == set(RUN_DESCRIPTIONS)


def test_every_issue_and_exit_code_is_documented() -> None:
    text = page("issues.md")
    names = [*(code.value for code in DESCRIPTIONS), *RUN_DESCRIPTIONS, *RUN_FORMS, *closing.RESULT_KEYS]
    assert not [name for name in names if f"`{name}`" not in text]
    assert not [verdict for verdict, code in EXIT_CODES.items() if f"| `{verdict}` | {code} |" not in text]


# --- operations.md ---------------------------------------------------------------------------------------------------


def test_operations_says_what_to_do_for_each_exit_code() -> None:
    heads = re.findall(r"^### (\d): (.*)$", page("operations.md"), re.MULTILINE)
    told = {verdict: int(code) for code, verdicts in heads for verdict in verdicts.split(" or ")}
    assert told == {verdict.value: code for verdict, code in EXIT_CODES.items()}


def test_operations_explains_every_field_of_a_report() -> None:
    tree = ast.parse(Path(closing.__file__).read_text("utf-8"))
    (function,) = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == "report_of")
    (report,) = (n.value for n in function.body if isinstance(n, ast.Return))
    assert isinstance(report, ast.Dict)
    fields = [ast.literal_eval(key) for key in report.keys if key is not None]
    table = page("operations.md").partition("## Read a run report")[2].partition("\n## ")[0]
    assert len(fields) > 15
    assert not [name for name in fields if f"`{name}`" not in table]


def test_operations_names_every_metric() -> None:
    text = page("operations.md")
    assert not [name for name in (*OTHERS, *(name for name, _ in NUMBERS.values())) if f"`{name}`" not in text]


def test_the_operator_file_shown_has_every_key_and_is_read(tmp_path: Path) -> None:
    shown = next(m["text"] for m in BLOCK.finditer(page("operations.md")) if "# /srv/news/newscrawl.toml" in m["text"])
    assert set(tomllib.loads(shown)) == set(FILE_KEYS)
    (tmp_path / "newscrawl.toml").write_text(shown, "utf-8")
    assert set(read_operator_file(tmp_path)) == set(FILE_KEYS.values())


@pytest.mark.parametrize("unit", sorted(path.name for path in (DOCS / "systemd").iterdir()))
def test_systemd_accepts_the_units(unit: str, tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd-analyze is not installed here")
    for path in (DOCS / "systemd").iterdir():
        text = path.read_text("utf-8").replace("/opt/newscrawl/bin/newscrawl", sys.executable)
        (tmp_path / path.name).write_text(text, "utf-8")
    done = subprocess.run(
        [analyze, "verify", "--man=no", tmp_path / unit], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert f"({unit})" in page("operations.md").replace("systemd/", "")


# --- command lines, links, navigation --------------------------------------------------------------------------------


def command_lines() -> Iterator[tuple[str, str]]:
    """(page, command line) of everything that begins with `newscrawl WORD`, in blocks and in inline code."""
    for path in PAGES:
        text = path.read_text("utf-8")
        for match in BLOCK.finditer(text):
            if match["language"] in ("sh", "text"):
                for line in match["text"].replace("\\\n", " ").splitlines():
                    for part in re.split(r"&&|\|(?= )|>>?|#|;", line):
                        yield path.name, part.strip()
        for code in re.findall(r"`([^`\n]+)`", BLOCK.sub("", text)):
            yield path.name, code


def newscrawl_words() -> list[tuple[str, list[str]]]:
    found = []
    for name, line in command_lines():
        start = re.search(r"(?:^|/bin/|-e \S+ )(newscrawl .*)$", line)
        if start is not None:
            words = start[1].replace("…", "").split() if "'" not in start[1] else shlex.split(start[1])
            found.append((name, [word.strip(",.)") for word in words]))
    return found


def test_command_lines_in_the_documentation_exist() -> None:
    """Also those that a test cannot run: a command, action or option of another version is found here."""
    known = {command.name: command for command in surface.commands()}
    lines = newscrawl_words()
    assert len(lines) > 40
    wrong = []
    for name, words in lines:
        command = known.get(words[1]) if len(words) > 1 else None
        if command is None:
            if len(words) > 1 and re.fullmatch(r"[a-z]+", words[1]) and words[1] not in ("shell", "settings"):
                wrong.append(f"{name}: {' '.join(words)}: no such command")
            continue
        flags = {flag for option in command.options for flag in option.flags} | {"--help"}
        given = {word.partition("=")[0].strip("[]") for word in words[2:] if word.strip("[").startswith("-")}
        wrong += [f"{name}: {' '.join(words)}: no option {flag}" for flag in given - flags]
        action = words[2] if command.actions and len(words) > 2 else ""
        if re.fullmatch(r"[a-z]+", action) and action not in command.actions:
            wrong.append(f"{name}: {' '.join(words)}: no action {action}")
    assert not wrong, "\n".join(wrong)


def anchors(path: Path) -> set[str]:
    """Anchors that MkDocs makes of a page's headings."""
    found = set()
    for head in re.findall(r"^#+ (.+)$", BLOCK.sub("", path.read_text("utf-8")), re.MULTILINE):
        plain = unicodedata.normalize("NFKD", head).encode("ascii", "ignore").decode()
        found.add(re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower()))
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_internal_links_resolve(path: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", BLOCK.sub("", path.read_text("utf-8")))
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        other = (path.parent / name) if name else path
        if not other.exists() or (anchor and anchor not in anchors(other)):
            broken.append(target)
        if path.parent == DOCS and not other.resolve().is_relative_to(DOCS):
            broken.append(f"{target} (leaves the site)")
    assert not broken, broken


def test_the_site_has_every_page() -> None:
    navigation = re.findall(r": ([\w-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert sorted(navigation) == sorted(path.name for path in DOCS.glob("*.md"))


def test_the_site_loads_nothing_from_elsewhere() -> None:
    assert "\n  font: false\n" in (ROOT / "mkdocs.yml").read_text("utf-8")


# --- snippets --------------------------------------------------------------------------------------------------------


def run_snippets(name: str, folder: Path, *, source: Path) -> list[str]:
    """Runs the marked blocks of a page one after another in `folder`, with the newscrawl that lies in `source`."""
    shims = folder / ".shims"
    shims.mkdir()
    for shim, command in (("newscrawl", f"{sys.executable} -m newscrawl"), ("python", sys.executable)):
        (shims / shim).write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
        (shims / shim).chmod(0o755)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCRAWL_", "SCRAPY_"))}
    env = kept | {"PATH": f"{shims}:{os.environ['PATH']}", "PYTHONPATH": str(source), "PYTHONUTF8": "1"}
    said = []
    for match in BLOCK.finditer(page(name)):
        if match["run"] is None:
            continue
        program = ["bash", "-eu", "-c"] if match["language"] == "sh" else [sys.executable, "-c"]
        done = subprocess.run(
            [*program, match["text"]], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == 0, f"{name}:\n{match['text']}\n{done.stdout}\n{done.stderr}"
        said.append(done.stdout + done.stderr)
    return said


def test_the_quick_start_runs(tmp_path: Path) -> None:
    demo, stored, articles, compared = run_snippets("index.md", tmp_path, source=ROOT)
    assert "bao_dak_nong: ok" in demo
    assert "clean" in stored
    assert len(articles.splitlines()) == 12
    assert "no field differs" in compared


def test_the_tutorial_runs(tmp_path: Path) -> None:
    """In a copy of the checkout, since it adds a profile."""
    shutil.copytree(ROOT / "newscrawl", tmp_path / "newscrawl", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests" / "golden").mkdir(parents=True)
    _, started, found, mended, accepted = run_snippets("tutorial.md", tmp_path, source=tmp_path)
    assert "bao_vi_du.toml: written" in started
    assert re.search(r"section +None", found)
    assert "portal:" not in found
    assert re.search(r"section +Đời sống", mended)
    assert "* portal:tom-tat" in mended
    assert "bao_vi_du/first-article: accepted" in accepted
    assert "1 cases, 0 failing" in accepted
