"""What every spider really runs with: project settings, profile, contact. A guest that is slow, named and obedient."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newscrawl.errors import UsageError
from newscrawl.portals import Portal, load_portals
from newscrawl.portals.model import Politeness
from newscrawl.spiders.configure import apply_politeness, check_contact, read_operator_file
from newscrawl.spiders.portals import spider_class

from .made import CONTACT, made_crawler, project_settings

PORTALS = [portal for portal in load_portals() if portal.spider_allowed]


def effective(portal: Portal, **arguments: str) -> Settings:
    return made_crawler(spider_class(portal.id, portal.name), arguments=arguments, NEWSCRAWL_OFF_PEAK="").settings


@pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.id)
def test_every_spider_is_a_polite_guest(portal: Portal) -> None:
    settings = effective(portal)
    assert settings.getbool("ROBOTSTXT_OBEY") is True
    assert settings["ROBOTSTXT_USER_AGENT"] == "newscrawl"
    assert settings.getfloat("DOWNLOAD_DELAY") >= 1
    assert 1 <= settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") <= 2
    assert settings.getint("CONCURRENT_REQUESTS") <= 8
    assert re.fullmatch(rf"newscrawl/\S+ \(\+{re.escape(CONTACT)}\)", settings["USER_AGENT"])
    assert settings.getbool("TELNETCONSOLE_ENABLED") is False
    assert settings.getbool("REMOTE_CONTROL_ENABLED") is False
    assert settings.getbool("COOKIES_ENABLED") is False
    assert "br" not in settings.getdict("DEFAULT_REQUEST_HEADERS")["Accept-Encoding"]
    middlewares = settings.getdict("DOWNLOADER_MIDDLEWARES")
    assert middlewares["newscrawl.middlewares.robots.RobotsMiddleware"] == 100
    assert middlewares["newscrawl.middlewares.politeness.PolitenessMiddleware"] is not None


@pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.id)
def test_no_spider_overrides_settings_by_itself(portal: Portal) -> None:
    spider = spider_class(portal.id, portal.name)
    assert not spider.custom_settings
    assert (spider.name, spider.__doc__) == (portal.id, portal.name)


def test_nobody_waits_on_this_machine() -> None:
    settings = effective(PORTALS[0], base_url="http://127.0.0.1:8000")
    assert settings.getfloat("DOWNLOAD_DELAY") == 0
    assert settings.getbool("ROBOTSTXT_OBEY") is True


def test_a_real_host_behind_base_url_is_a_real_host() -> None:
    settings = effective(PORTALS[0], base_url="https://mirror.example")
    assert settings.getfloat("DOWNLOAD_DELAY") >= 1


@pytest.mark.parametrize("contact", ["", "   "])
@pytest.mark.parametrize("base_url", [None, "https://mirror.example", "http://192.0.2.7"])
def test_without_a_contact_no_real_host_is_asked(contact: str, base_url: str | None) -> None:
    with pytest.raises(UsageError, match="contact"):
        check_contact(project_settings(NEWSCRAWL_CONTACT=contact), base_url)


def test_this_machine_needs_no_contact() -> None:
    settings = project_settings(NEWSCRAWL_CONTACT="")
    assert check_contact(settings, "http://127.0.0.1:8000") == ""
    assert settings["USER_AGENT"].startswith("newscrawl/")


def test_the_contact_is_named_once() -> None:
    settings = project_settings()
    for _ in range(3):
        assert check_contact(settings, None) == CONTACT
    assert settings["USER_AGENT"].count(CONTACT) == 1


def test_the_command_line_may_be_slower_than_the_profile() -> None:
    settings = project_settings(DOWNLOAD_DELAY=30)
    apply_politeness(settings, PORTALS[0], None)
    assert settings.getfloat("DOWNLOAD_DELAY") == 30


# --- the profile and the operator ----------------------------------------------------------------------------------


def asked(portal_says: Politeness, *, level: str = "project", **operator: object) -> Settings:
    settings = project_settings()
    for name, value in operator.items():
        settings.set(f"NEWSCRAWL_{name}", value, priority=level)
    apply_politeness(settings, replace(PORTALS[0], politeness=portal_says), None)
    return settings


@pytest.mark.parametrize(
    ("profile", "operator", "holds"),
    [(None, 0, 0), (None, 500, 500), (500, 0, 500), (500, 200, 200), (200, 500, 200), (500, "200", 200)],
)
def test_the_smaller_budget_holds(profile: int | None, operator: int | str, holds: int) -> None:
    settings = asked(Politeness(daily_budget=profile), DAILY_BUDGET=operator)
    assert settings.getint("NEWSCRAWL_DAILY_BUDGET") == holds


@pytest.mark.parametrize(
    ("profile", "operator", "hold"),
    [
        (None, "", ""),
        (None, "22:00-05:00", "22:00-05:00"),
        ("22:00-05:00", "", "22:00-05:00"),
        ("22:00-05:00", "22:00-05:00", "22:00-05:00"),
        ("22:00-05:00", "20:00-23:30", "22:00-23:30"),
        ("22:00-05:00", "01:00-04:00", "01:00-04:00"),
        ("01:00-04:00", "22:00-05:00", "01:00-04:00"),
        ("22:00-05:00", "04:00-23:30", "22:00-23:30"),
        ("04:00-23:00", "22:30-06:00", "04:00-06:00"),
        ("00:00-06:00", "05:15-05:45", "05:15-05:45"),
    ],
)
def test_the_hours_that_both_allow_hold(profile: str | None, operator: str, hold: str) -> None:
    assert asked(Politeness(off_peak=profile), OFF_PEAK=operator)["NEWSCRAWL_OFF_PEAK"] == hold


def test_hours_that_never_overlap_are_told() -> None:
    with pytest.raises(UsageError, match="profile allows 22:00-05:00 only"):
        asked(Politeness(off_peak="22:00-05:00"), OFF_PEAK="08:00-12:00")


def test_the_command_line_wins_over_both() -> None:
    profile = Politeness(daily_budget=100, off_peak="22:00-05:00")
    settings = asked(profile, level="cmdline", DAILY_BUDGET=900, OFF_PEAK="08:00-12:00")
    assert (settings.getint("NEWSCRAWL_DAILY_BUDGET"), settings["NEWSCRAWL_OFF_PEAK"]) == (900, "08:00-12:00")


# --- newscrawl.toml ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["newscrawl.toml", "kho/newscrawl.toml"])
def test_the_operators_file_is_found_in_the_archive_or_beside_it(tmp_path: Path, place: str) -> None:
    archive = tmp_path / "kho"
    archive.mkdir()
    (tmp_path / place).write_text('contact = "ban@vidu.example"\ndaily_budget = 5000\noff_peak = "22:00-05:00"\n')
    assert read_operator_file(archive) == {
        "NEWSCRAWL_CONTACT": "ban@vidu.example",
        "NEWSCRAWL_DAILY_BUDGET": 5000,
        "NEWSCRAWL_OFF_PEAK": "22:00-05:00",
    }


def test_without_the_file_nothing_is_set(tmp_path: Path) -> None:
    assert read_operator_file(tmp_path / "kho") == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('contakt = "x"', "contakt"),
        ("contact = ", "newscrawl.toml"),
        ("contact = true", "contact"),
        ("daily_budget = [1]", "daily_budget"),
        ("\xff\xfe", "newscrawl.toml"),
    ],
)
def test_a_wrong_file_is_a_usage_error_naming_file_and_key(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "newscrawl.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError, match=r"newscrawl\.toml") as wrong:
        read_operator_file(tmp_path)
    assert named in str(wrong.value)
