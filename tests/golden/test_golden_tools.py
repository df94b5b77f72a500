"""Adding, checking and accepting cases: what is refused, what fails, what a person is shown."""

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from golden_corpus import CORPUS

from newscrawl.cli.golden import ACTIONS
from newscrawl.errors import GoldenError, PageError, UsageError
from newscrawl.families import bind
from newscrawl.golden import Case, add_case, differences, failures, find_cases, load_case, save_case
from newscrawl.golden.check import nulls_without_reason
from newscrawl.portals import load_portal

PORTAL = "bao_an_giang"
SOURCE = load_case(CORPUS / PORTAL / "article-whole")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture
def added(tmp_path: Path) -> Case:
    """A page of the real corpus added to an empty one."""
    return add_case(
        tmp_path, bind(load_portal(PORTAL)), SOURCE.body(), url=SOURCE.url, fetched_at=NOW, why="for a test"
    )


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., int]:
    """An action of the command on the temporary corpus."""

    def act(action: str, *args: str, **options: Any) -> int:
        given = {"corpus": str(tmp_path), "url": None, "why": None, "case": None, "base_url": None, "yes": False}
        return ACTIONS[action](args, SimpleNamespace(**{**given, **options}), None)

    return act


def reviewed(case: Case) -> Case:
    """The case with the reasons of its source, accepted."""
    whole = Case(case.folder, case.url, case.fetched_at, case.kind, case.why, reviewed=True, null_ok=SOURCE.null_ok)
    save_case(whole)
    return whole


def test_a_new_case_expects_what_was_read_and_fails(added: Case) -> None:
    assert added.id == f"{PORTAL}/article-1"
    assert added.expected()["headline"] == SOURCE.expected()["headline"]
    lines = failures(added)
    assert lines[0].startswith("not reviewed")
    assert any(line.startswith("updated_at: None needs a reason") for line in lines)


def test_a_reviewed_case_with_reasons_passes(added: Case) -> None:
    assert failures(reviewed(added)) == []


def test_a_case_comes_back_as_it_was_saved(added: Case) -> None:
    assert load_case(reviewed(added).folder) == reviewed(added)
    assert added.body() == SOURCE.body()


def test_the_same_page_packs_to_the_same_bytes(added: Case) -> None:
    before = (added.folder / "page.html.gz").read_bytes()
    save_case(added, page=added.body())
    assert (added.folder / "page.html.gz").read_bytes() == before


@pytest.mark.parametrize(
    ("field", "value"),
    [("headline", "Khác"), ("tags", ["khác"]), ("view_count", 0), ("published_at", None), ("rules", {}), ("extra", 1)],
)
def test_every_field_counts(added: Case, field: str, value: object) -> None:
    case = reviewed(added)
    save_case(case, expected=case.expected() | {field: value})
    assert [line for line in failures(case) if line.startswith(f"{field}: expected")]


def test_a_field_that_is_not_expected_fails(added: Case) -> None:
    case = reviewed(added)
    expected = case.expected()
    del expected["sapo"]
    save_case(case, expected=expected)
    assert any("(not expected)" in line for line in failures(case))


def test_a_long_difference_shows_the_place_where_it_parts() -> None:
    (one,) = differences({"body": "a" * 500 + "b"}, {"body": "a" * 500 + "c"})
    assert len(str(one)) < 300
    assert "ab" in str(one)
    assert "ac" in str(one)


@pytest.mark.parametrize(
    ("expected", "null_ok", "wrong"),
    [
        ({"key": "p:1", "sapo": None}, {}, ["sapo"]),
        ({"key": "p:1", "sapo": None}, {"sapo": "none printed"}, []),
        ({"key": "p:1", "sapo": "x"}, {"sapo": "none printed"}, ["sapo"]),
        ({"key": "p:1", "authors": []}, {}, ["authors"]),
        ({"key": "p:1", "photo": [], "subheads": []}, {}, []),
        ({"key": "p:1", "updated_at": None, "updated_precision": None}, {}, ["updated_at"]),
        ({"key": None}, {"key": "none"}, ["key"]),
    ],
)
def test_nulls_need_a_reason(expected: dict[str, Any], null_ok: dict[str, str], wrong: list[str]) -> None:
    case = Case(Path("p/c"), "https://x.vn/", NOW, "article", "why", null_ok=null_ok)
    assert [line.partition(":")[0] for line in nulls_without_reason(case, expected)] == wrong


def test_what_the_profile_declares_absent_needs_no_reason() -> None:
    case = Case(Path("p/c"), "https://x.vn/", NOW, "article", "why")
    nulls = {"key": "p:1", "published_at": None, "view_count": None}
    assert nulls_without_reason(case, nulls, frozenset({"published", "view_count"})) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('why = "x"\n', "key `url` is missing"),
        ("reviewd = true\n", "unknown key `reviewd`"),
        ('reviewed = "yes"\n', "`reviewed` has the wrong type"),
        ("status = true\n", "`status` has the wrong type"),
        ('why = "x', "page.toml"),
        (
            'url = "u"\nfetched_at = 2026-11-23T03:00:00\nkind = "article"\nwhy = "w"\nreviewed = true\n',
            "no offset",
        ),
        (
            'url = "u"\nfetched_at = 2026-11-23T03:00:00Z\nkind = "photo"\nwhy = "w"\nreviewed = true\n',
            "neither article nor listing",
        ),
        (
            'url="u"\nfetched_at=2026-11-23T03:00:00Z\nkind="article"\nwhy="w"\nreviewed=true\n[null_ok]\nsapo=" "\n',
            "null_ok.sapo",
        ),
    ],
)
def test_page_toml_is_closed(tmp_path: Path, text: str, said: str) -> None:
    folder = tmp_path / "p" / "c"
    folder.mkdir(parents=True)
    (folder / "page.toml").write_text(text, "utf-8")
    with pytest.raises(GoldenError, match=r"p/c/page\.toml") as caught:
        load_case(folder)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("page.html.gz", None, "page.html.gz is missing"),
        ("page.html.gz", b"<html>", "cannot be read"),
        ("page.html.gz", gzip.compress(b"<html>" * 900, mtime=0)[:-9], "cannot be read"),
        ("expected.json", None, "without expectation proves nothing"),
        ("expected.json", b"{}", "must be an object"),
        ("expected.json", b"{", "expected.json"),
    ],
)
def test_half_a_case_fails(added: Case, name: str, content: bytes | None, said: str) -> None:
    path = added.folder / name
    path.unlink() if content is None else path.write_bytes(content)
    assert any(said in line for line in failures(added))


def test_adding_refuses_what_makes_no_case(added: Case, tmp_path: Path) -> None:
    bound = bind(load_portal(PORTAL))
    facts: dict[str, Any] = {"url": SOURCE.url, "fetched_at": NOW, "why": "again"}
    with pytest.raises(UsageError, match="in the corpus already"):
        add_case(tmp_path, bound, SOURCE.body(), **facts)
    with pytest.raises(UsageError, match="exists"):
        add_case(tmp_path, bound, b"<p>", name="article-1", **facts)
    with pytest.raises(GoldenError, match="no name"):
        add_case(tmp_path, bound, b"<p>", name="../x", **facts)
    with pytest.raises(UsageError, match="no address of"):
        add_case(tmp_path, bound, b"<p>", **{**facts, "url": "https://baovidu.vn/x-a1.html"})
    with pytest.raises(PageError):
        add_case(tmp_path, bound, b"", **facts)
    assert [case.name for case in find_cases(tmp_path)] == ["article-1"]


def test_a_listing_is_known_by_its_address(tmp_path: Path) -> None:
    page = load_case(CORPUS / PORTAL / "listing-first")
    case = add_case(tmp_path, bind(load_portal(PORTAL)), page.body(), url=page.url, fetched_at=NOW, why="a list")
    assert (case.kind, case.name) == ("listing", "listing-1")
    assert case.expected() == page.expected()


def test_the_command_adds_checks_and_accepts(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "saved.html"
    saved.write_bytes(SOURCE.body())
    assert run("add", PORTAL, str(saved), why="for a test", case="first") == 0
    assert "updated_at: None needs a reason" in capsys.readouterr().out
    assert run("check") == 1
    assert run("accept", f"{PORTAL}/first", yes=True) == 1, "reasons are missing"
    reviewed_case = load_case(tmp_path / PORTAL / "first")
    save_case(Case(reviewed_case.folder, reviewed_case.url, NOW, "article", "for a test", null_ok=SOURCE.null_ok))
    capsys.readouterr()
    with pytest.raises(UsageError, match="asks a person"):
        run("accept", f"{PORTAL}/first")
    assert SOURCE.expected()["headline"] in capsys.readouterr().out, "the record is shown before anybody is asked"
    assert run("accept", f"{PORTAL}/first", yes=True) == 0
    assert run("check", f"{PORTAL}/first") == 0


def test_accepting_a_change_shows_both_sides(
    run: Callable[..., int], added: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    case = reviewed(added)
    save_case(case, expected=case.expected() | {"headline": "Cũ"})
    assert run("check", PORTAL) == 1
    capsys.readouterr()
    assert run("accept", case.id, yes=True) == 0
    shown = capsys.readouterr().out
    assert "- 'Cũ'" in shown
    assert f"+ {SOURCE.expected()['headline']!r}" in shown
    assert json.loads((case.folder / "expected.json").read_text("utf-8"))["headline"] != "Cũ"
    assert run("accept", case.id) == 0, "nothing to accept, nobody is asked"


@pytest.mark.parametrize("args", [(), (PORTAL,), (f"{PORTAL}/a", f"{PORTAL}/b")])
def test_there_is_no_way_to_accept_all(run: Callable[..., int], added: Case, args: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="exactly one"):
        run("accept", *args, yes=True)


def test_an_unknown_case_is_a_usage_error(run: Callable[..., int], added: Case) -> None:
    with pytest.raises(UsageError, match="no golden case"):
        run("check", "bao_can_tho")
