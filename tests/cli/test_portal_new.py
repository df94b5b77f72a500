"""`portal new`: a profile that loads, a golden case that fails until somebody proves it, nothing overwritten."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newscrawl.cli import portal_new
from newscrawl.cli.portal_new import new
from newscrawl.errors import UsageError
from newscrawl.families import bind
from newscrawl.golden import failures, find_cases
from newscrawl.portals import parse_portal

CORPUS = Path(__file__).resolve().parents[1] / "golden"
GIVEN = {"name": "Báo Ví Dụ", "family": "vdoc", "province": "67", "url": "https://www.baovidu.vn/"}


def options(folder: Path, **changed: Any) -> SimpleNamespace:
    return SimpleNamespace(
        **{**GIVEN, "out": str(folder), "corpus": None, "base_url": None, "archive": None, **changed}
    )


def test_the_profile_loads_and_its_case_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(["bao_vi_du"], options(tmp_path), None) == 0
    path = tmp_path / "bao_vi_du.toml"
    portal = parse_portal(path.read_text("utf-8"), path)
    assert (portal.id, portal.name, portal.province, portal.province_2025) == ("bao_vi_du", "Báo Ví Dụ", "67", "68")
    assert portal.domains == ("baovidu.vn",)
    assert portal.evidence == "inferred"
    assert not any(source.proved for source in portal.sources)
    (case,) = find_cases(tmp_path / "golden")
    lines = failures(case, bind(portal))
    assert lines[0].startswith("not reviewed")
    assert "expected.json is missing" in lines[1]
    assert "newscrawl portal check" in capsys.readouterr().out


def test_with_a_saved_article_the_case_has_its_page(tmp_path: Path) -> None:
    source = find_cases(CORPUS, "bao_can_tho/article-whole")[0]
    page = tmp_path / "saved.html"
    page.write_bytes(source.body().replace(b"baocantho.com.vn", b"baovidu.vn"))
    assert new(["bao_vi_du", str(page)], options(tmp_path / "out", url="https://baovidu.vn/"), None) == 0
    (case,) = find_cases(tmp_path / "out" / "golden")
    assert not case.reviewed
    assert case.expected()["headline"] == source.expected()["headline"]


@pytest.mark.parametrize(
    ("portal_id", "changed", "said"),
    [
        ("Bao-X", {}, "no portal id"),
        ("bao_can_tho", {}, "exists already"),
        ("bao_x", {"family": "vdocs"}, "unknown family"),
        ("bao_x", {"province": "99"}, "--province"),
        ("bao_x", {"name": None}, "needs --name"),
        ("bao_x", {"url": "baovidu"}, "no address"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, portal_id: str, changed: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        new([portal_id], options(tmp_path, **changed), None)
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    new(["bao_vi_du"], options(tmp_path), None)
    with pytest.raises(UsageError, match="exists already"):
        new(["bao_vi_du"], options(tmp_path), None)


def test_an_installed_package_takes_no_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portal_new.newscrawl, "__file__", str(tmp_path / "newscrawl" / "__init__.py"))
    with pytest.raises(UsageError, match="--out DIR"):
        new(["bao_vi_du"], options(tmp_path, out=None), None)
