"""Where an operator's settings come from: file beside the archive, environment above it, -s above both."""

from argparse import Namespace
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newscrawl.cli.base import archive_folder
from newscrawl.errors import UsageError


def project_settings() -> Settings:
    settings = Settings()
    settings.setmodule("newscrawl.settings", priority="project")
    return settings


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ARCHIVE", "CONTACT", "WEBHOOK", "METRICS", "DAILY_BUDGET", "OFF_PEAK"):
        monkeypatch.delenv(f"NEWSCRAWL_{name}", raising=False)
    folder = tmp_path / "news"
    folder.mkdir()
    text = 'contact = "tep@example.org"\nwebhook = "https://example.org/tep"\ndaily_budget = 50\n'
    (tmp_path / "newscrawl.toml").write_text(text, "utf-8")
    return folder


def test_the_file_beside_the_archive_is_read(archive: Path) -> None:
    settings = project_settings()
    assert archive_folder(settings, Namespace(archive=str(archive))) == archive
    assert settings["NEWSCRAWL_CONTACT"] == "tep@example.org"
    assert settings.getint("NEWSCRAWL_DAILY_BUDGET") == 50
    assert settings["NEWSCRAWL_METRICS"] == ""


def test_the_environment_wins_over_the_file(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCRAWL_WEBHOOK", "https://example.org/secret")
    monkeypatch.setenv("NEWSCRAWL_ARCHIVE", str(archive))
    settings = project_settings()
    assert archive_folder(settings, Namespace(archive=None)) == archive
    assert settings["NEWSCRAWL_WEBHOOK"] == "https://example.org/secret"
    assert settings["NEWSCRAWL_CONTACT"] == "tep@example.org"


def test_the_command_line_wins_over_all(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCRAWL_CONTACT", "moi-truong@example.org")
    settings = project_settings()
    settings.set("NEWSCRAWL_CONTACT", "lenh@example.org", priority="cmdline")
    archive_folder(settings, Namespace(archive=str(archive)))
    assert settings["NEWSCRAWL_CONTACT"] == "lenh@example.org"


@pytest.mark.parametrize("text", ["contakt = 'x'", "contact = [1]", "contact = ", "daily_budget = true"])
def test_a_slip_in_the_file_is_named(archive: Path, text: str) -> None:
    (archive / "newscrawl.toml").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"newscrawl\.toml"):
        archive_folder(project_settings(), Namespace(archive=str(archive)))
