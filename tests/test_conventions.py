"""What the code promises about itself, read from its own source: import rings, circles, selectors, sizes, comments."""

import ast
import functools
import pkgutil
import re
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy.settings import default_settings

import newscrawl.commands
from newscrawl import cli, settings
from newscrawl.issues import DESCRIPTIONS, Issue
from newscrawl.pipelines import READING
from newscrawl.spiders.configure import FILE_KEYS

ROOT = Path(newscrawl.__file__).parent
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}
RINGS = (
    {"", "items", "errors", "issues", "urls", "text"},
    {"portals", "extract"},
    {"families"},
    {"archive", "sample"},
    {"runs"},
    {"products"},
    {
        "spiders",
        "middlewares",
        "pipelines",
        "reading",
        "extensions",
        "exporters",
        "commands",
        "settings",
        "golden",
        "cli",
        "__main__",
    },
)
LAST = len(RINGS) - 1
MOST_LINES = 300


def room(module: str) -> str:
    """The part of the package that a module belongs to: `newscrawl.text.clean` → `text`."""
    return module.split(".")[1] if "." in module else ""


def ring(module: str) -> int:
    return next(number for number, rooms in enumerate(RINGS) if room(module) in rooms)


@functools.cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text("utf-8"))


def statements(module: str, *, with_types: bool) -> Iterator[ast.Import | ast.ImportFrom]:
    """Import statements at any depth; those under `if TYPE_CHECKING:` only when asked for."""
    typing_only: set[int] = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            typing_only.update(id(inner) for statement in node.body for inner in ast.walk(statement))
        if isinstance(node, ast.Import | ast.ImportFrom) and (with_types or id(node) not in typing_only):
            yield node


def imports(module: str, *, with_types: bool = True) -> set[str]:
    """Full names of what a module imports; of our own package the module that is really meant."""
    found: set[str] = set()
    for node in statements(module, with_types=with_types):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
            continue
        assert node.level == 0, f"{module}: relative import in line {node.lineno}; full names show the ring"
        for alias in node.names:
            full = f"{node.module}.{alias.name}"
            found.add(full if full in MODULES else str(node.module))
    return found


def ours(module: str, *, with_types: bool = True) -> set[str]:
    return {name for name in imports(module, with_types=with_types) if name.split(".")[0] == "newscrawl"}


def test_every_module_stands_in_a_ring() -> None:
    known = set().union(*RINGS)
    assert {room(module) for module in MODULES} <= known


def test_no_import_goes_upwards() -> None:
    upward = [
        f"{module} (ring {ring(module)}) imports {name} (ring {ring(name)})"
        for module in MODULES
        for name in ours(module)
        if ring(name) > ring(module)
    ]
    assert not upward, "\n".join(upward)


@pytest.mark.parametrize(("one", "other"), [("archive", "sample"), ("sample", "archive")])
def test_rooms_beside_each_other_do_not_import_each_other(one: str, other: str) -> None:
    assert not [m for m in MODULES if room(m) == one and any(room(name) == other for name in ours(m))]


def test_the_sample_does_not_read_with_our_own_readers() -> None:
    """Its pages would drift towards what we can read."""
    shared = {"families", "extract"}
    assert not [m for m in MODULES if room(m) == "sample" and any(room(name) in shared for name in ours(m))]


def test_scrapy_stays_in_the_last_ring() -> None:
    below = [
        f"{module} imports {name}"
        for module in MODULES
        if ring(module) < LAST
        for name in imports(module)
        if name.split(".")[0] in {"scrapy", "twisted", "parsel", "itemadapter"}
    ]
    assert not below, "\n".join(below)


def test_the_text_room_needs_nothing_but_ftfy() -> None:
    allowed = {*sys.stdlib_module_names, "ftfy"}
    other = [
        f"{module} imports {name}"
        for module in MODULES
        if room(module) == "text"
        for name in imports(module)
        if name.split(".")[0] not in allowed and not name.startswith("newscrawl.text")
    ]
    assert not other, "\n".join(other)


@pytest.mark.parametrize("forbidden", ["socket", "time", "requests", "aiohttp", "urllib.request", "sqlite3"])
def test_reading_knows_no_network_and_no_clock(forbidden: str) -> None:
    pure = {"text", "extract", "families"}
    assert not [m for m in MODULES if room(m) in pure and forbidden in imports(m)]


def test_reading_asks_no_clock() -> None:
    """`datetime.now()` and its like below the archive would make a reading depend on the day it is done."""
    pure = {"", "items", "errors", "issues", "text", "portals", "extract", "families"}
    asked = [
        f"{module}:{node.lineno}"
        for module in MODULES
        if room(module) in pure
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today", "monotonic", "perf_counter"}
    ]
    assert not asked, asked


def test_no_circles() -> None:
    graph = {module: ours(module, with_types=False) & set(MODULES) - {module} for module in MODULES}
    circles = [part for part in components(graph) if len(part) > 1]
    assert not circles, "\n".join(" ↔ ".join(sorted(part)) for part in circles)


def components(graph: dict[str, set[str]]) -> list[set[str]]:
    """Strongly connected components (Tarjan's algorithm, with a stack of our own instead of recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    found: list[set[str]] = []
    for start, near in graph.items():
        work = [(start, iter(sorted(near)))] if start not in index else []
        while work:
            node, following = work[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                waiting.append(node)
            inner = next((n for n in following if n not in index or n in waiting), None)
            if inner is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    place = waiting.index(node)
                    found.append(set(waiting[place:]))
                    del waiting[place:]
            elif inner in index:
                low[node] = min(low[node], index[inner])
            else:
                work.append((inner, iter(sorted(graph[inner]))))
    return found


def test_components_finds_a_circle() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set(), "e": {"a"}}
    assert [part for part in components(graph) if len(part) > 1] == [{"b", "c"}]


def test_selectors_live_in_two_rooms() -> None:
    queries = {"css", "xpath", "css_first", "css_matches", "any_css_matches"}
    outside = [
        f"{module}:{node.lineno}"
        for module in MODULES
        if room(module) not in {"extract", "families"}
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in queries
    ]
    assert not outside, outside


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_is_for(module: str) -> None:
    said = ast.get_docstring(tree(module)) or ""
    assert len(said) > 20, f"{module} has no docstring that says what it is for"


def test_modules_stay_short() -> None:
    """250 lines are the wish, 300 the bound; data tables may not hide behind it."""
    long = {m: n for m, path in MODULES.items() if (n := len(path.read_text("utf-8").splitlines())) > MOST_LINES}
    assert not long, long


def test_stages_stand_at_hundreds_in_the_order_of_reading() -> None:
    places = settings.ITEM_PIPELINES
    assert list(places.values()) == [100 * (number + 1) for number in range(len(places))]
    names = [f"{type(stage).__module__}.{type(stage).__name__}" for stage in READING]
    assert list(places)[: len(names)] == names


def comment_above_or_beside(lines: list[str], number: int) -> bool:
    """Whether line `number` (from 1) carries a comment or stands directly under one, or under a commented neighbour."""
    if re.search(r"#\s*\S", lines[number - 1]):
        return True
    above = lines[number - 2].strip()
    return above.startswith("#") and not above.startswith("# ---")


def assignments() -> Iterator[tuple[str, ast.Assign]]:
    for node in tree("newscrawl.settings").body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node


IDENTITY = {"BOT_NAME", "SPIDER_MODULES", "COMMANDS_MODULE"}
"""Where things are; there is no reason to give."""


def test_every_setting_is_known_to_scrapy_or_ours() -> None:
    unknown = [
        name
        for name, _ in assignments()
        if not hasattr(default_settings, name) and not name.startswith("NEWSCRAWL_") and name not in IDENTITY
    ]
    assert not unknown, unknown


def test_every_changed_setting_has_its_reason() -> None:
    lines = MODULES["newscrawl.settings"].read_text("utf-8").splitlines()
    bare = []
    for name, node in assignments():
        if name in IDENTITY:
            continue
        inside = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        if isinstance(node.value, ast.Dict):
            said = any("#" in lines[number - 1] for number in inside) or comment_above_or_beside(lines, node.lineno)
            said = said or name in {"DOWNLOAD_HANDLERS", "ITEM_PIPELINES"}  # explained in the modules they name
        else:
            said = comment_above_or_beside(lines, node.lineno)
        if not said:
            bare.append(name)
    assert not bare, bare


def test_switched_off_components_have_their_reason() -> None:
    lines = MODULES["newscrawl.settings"].read_text("utf-8").splitlines()
    bare = [
        lines[value.lineno - 1].strip()
        for name, node in assignments()
        if isinstance(node.value, ast.Dict) and name != "DOWNLOAD_HANDLERS"
        for value in node.value.values
        if isinstance(value, ast.Constant) and value.value is None and not comment_above_or_beside(lines, value.lineno)
    ]
    assert not bare, bare


def test_no_setting_repeats_scrapys_default() -> None:
    """The file holds what is changed; a repeated default hides the day on which Scrapy changes it."""
    same = [name for name, _ in assignments() if getattr(default_settings, name, ...) == getattr(settings, name)]
    assert not same, same


def read_names() -> set[str]:
    """Names of settings that some module mentions other than to set them or to list them in a table."""
    asked: set[str] = set()
    for module in MODULES:
        only_set: set[int] = set()
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Dict):
                only_set.update(id(value) for value in node.values)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "set":
                only_set.update(id(argument) for argument in node.args)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in only_set:
                asked.add(node.value)
    return asked


def test_every_setting_of_ours_is_read() -> None:
    ours_ = {name for name in vars(settings) if name.startswith("NEWSCRAWL_")} | set(FILE_KEYS.values())
    assert ours_ <= read_names(), ours_ - read_names()


def test_every_issue_is_described_once() -> None:
    assert set(DESCRIPTIONS) == set(Issue)
    assert len(set(DESCRIPTIONS.values())) == len(DESCRIPTIONS)
    assert all(re.fullmatch(r"[a-z]+\.[a-z-]+", issue.value) for issue in Issue)


def test_every_issue_is_raised_somewhere() -> None:
    used = {
        node.attr
        for module in MODULES
        if module != "newscrawl.issues"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Issue"
    }
    assert {issue.name for issue in Issue} <= used, {issue.name for issue in Issue} - used


def test_help_lists_the_commands_that_exist() -> None:
    listed = [name for name, _ in cli.COMMANDS]
    existing = [module.name for module in pkgutil.iter_modules(newscrawl.commands.__path__)]
    assert sorted(listed) == sorted(existing)


@pytest.mark.parametrize("target", ["203.0.113.7", "2001:db8::1", "bao.example"])
def test_the_suite_cannot_leave_this_machine(target: str) -> None:
    family = socket.AF_INET6 if ":" in target else socket.AF_INET
    with socket.socket(family) as one, pytest.raises(AssertionError, match="only talk to"):
        one.connect((target, 80))
