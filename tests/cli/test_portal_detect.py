"""`portal detect`: the family of every golden page is proved by its tell-tales where the evidence has any."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from newscrawl.cli.portal_detect import detect
from newscrawl.errors import UsageError
from newscrawl.golden import ARTICLE, Case, find_cases

CORPUS = Path(__file__).resolve().parents[1] / "golden"
CASES = [case for case in find_cases(CORPUS) if case.kind == ARTICLE and case.name.endswith("article-whole")]
UNMARKED = {"generic", "hue-2023"}
"""No tell-tales: nobody has seen their markup."""


def options(case: Case | None = None, *, as_json: bool = False) -> SimpleNamespace:
    return SimpleNamespace(url=case.url if case else None, base_url=None, json=as_json, archive=None)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_family_of_a_page_ranks_first(
    case: Case, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(case.body())
    code = detect([str(page)], options(case, as_json=True), None)
    ranked = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    family = case.expected()["family"]
    if family in UNMARKED:
        assert not any(row["proved"] for row in ranked)
        return
    assert ranked[0]["family"] == family
    assert ranked[0]["reasons"]
    assert code == (0 if ranked[0]["proved"] else 1)


def test_an_unknown_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><title>Tin</title><h1>Một trang</h1>" + "<p>Chữ của một trang lạ.</p>" * 900, "utf-8")
    assert detect([str(page)], options(), None) == 1
    assert "no family knows this page" in capsys.readouterr().out


def test_a_known_host_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = find_cases(CORPUS, "bao_can_tho/article-whole")[0]
    page = tmp_path / "page.html"
    page.write_bytes(case.body())
    assert detect([str(page)], options(), None) == 0
    out = capsys.readouterr().out
    assert "a host of bao_can_tho (Báo Cần Thơ), declared as vdoc" in out
    assert "- footer vdoc.com.vn" in out


def test_bad_arguments() -> None:
    for args in ([], ["a", "b"], ["/no/such/file.html"]):
        with pytest.raises(UsageError):
            detect(args, options(), None)
