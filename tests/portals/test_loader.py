"""Every kind of bad profile is refused with a message that names the file and the key."""

from pathlib import Path

import pytest

from newscrawl.errors import PortalError
from newscrawl.portals import Evidence, Rule, Source, Status, load_portal, load_portals, parse_portal

GOOD = """
id = "bao_vidu"
name = "Báo Ví Dụ"
province = "67"
province_2025 = "68"
family = "onecms"
domains = ["baovidu.vn", "baovidu.org.vn"]
status = "active"
evidence = "capture"
article_url = '-(?P<site_id>\\d{4,})\\.html$'
[[sources]]
kind = "rss"
url = "https://baovidu.vn/rss/thoi-su"
section = "Thời sự"
reach = "recent"
[fields]
updated = [{ name = "cap-nhat", css = ".detail-time" }]
[absent]
view_count = "không hiển thị lượt xem (2026-01-08)"
[floors]
sapo = 0.80
[politeness]
delay = 6
off_peak = "22:00-05:00"
[[layouts]]
family = "vdoc"
match = ".content-fck"
hosts = ["baovidu.org.vn"]
prefix = "cu-"
article_url = ['-a(?P<site_id>\\d+)\\.html$']
"""
PATH = Path("bao_vidu.toml")


def test_a_good_profile() -> None:
    portal = parse_portal(GOOD, PATH)
    assert (portal.host, portal.status, portal.evidence) == ("baovidu.vn", Status.ACTIVE, Evidence.CAPTURE)
    assert portal.sources == (Source("rss", "https://baovidu.vn/rss/thoi-su", "Thời sự", "recent"),)
    present, former = portal.layouts
    assert present.article_url == (r"-(?P<site_id>\d{4,})\.html$",)
    assert present.fields["updated"] == (Rule("cap-nhat", ".detail-time"),)
    assert (former.name, former.family, former.match) == ("vdoc", "vdoc", ".content-fck")
    assert (former.hosts, former.prefix) == (("baovidu.org.vn",), "cu-")
    assert portal.floors == {"sapo": 0.8}
    assert portal.politeness.delay == 6
    assert len(portal.digest) == 16
    assert portal.digest != parse_portal(GOOD + "\n# a comment", PATH).digest
    assert portal.spider_allowed


def test_headers_of_a_source() -> None:
    text = GOOD.replace('kind = "rss"', 'kind = "rss"\nheaders = { X-Requested-With = "XMLHttpRequest" }')
    (source,) = parse_portal(text, PATH).sources
    assert source.headers == (("X-Requested-With", "XMLHttpRequest"),)
    assert hash(source)


def bad(text: str, *said: str) -> None:
    with pytest.raises(PortalError) as caught:
        parse_portal(text, PATH)
    message = str(caught.value)
    assert message.startswith("bao_vidu.toml")
    for word in said:
        assert word in message, message


@pytest.mark.parametrize("key", ["id", "name", "province", "province_2025", "family", "domains", "status", "evidence"])
def test_a_missing_key_is_named(key: str) -> None:
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"{key} =")]
    bad("\n".join(lines), f"`{key}`", "missing")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "bao_vidu"', 'id = "bao_khac"', ("`id`", "bao_khac")),
        ('id = "bao_vidu"', 'id = "bao_vidu"\ncolour = "red"', ("unknown key `colour`",)),
        ('province = "67"', "province = 67", ("`province`", "str", "int")),
        ('province = "67"', 'province = "670"', ("`province`", "two-digit")),
        ('province_2025 = "68"', 'province_2025 = "x"', ("`province_2025`",)),
        ('domains = ["baovidu.vn", "baovidu.org.vn"]', "domains = []", ("domains", "empty")),
        ('domains = ["baovidu.vn", "baovidu.org.vn"]', "domains = [1]", ("domains", "1")),
        ('status = "active"', 'status = "alive"', ("status", "alive", "archive")),
        ('evidence = "capture"', 'evidence = "rumour"', ("evidence", "rumour", "inferred")),
        (r"article_url = '-(?P<site_id>\d{4,})\.html$'", "article_url = '('", ("article_url", "regular expression")),
        ('kind = "rss"', 'kind = "twitter"', ("sources[0]", "twitter")),
        ('kind = "rss"', 'kind = "rss"\nfrequency = 3', ("sources[0]", "`frequency`")),
        ('url = "https://baovidu.vn/rss/thoi-su"', 'url = "/rss/thoi-su"', ("sources[0]", "absolute")),
        ('url = "https://baovidu.vn/rss/thoi-su"\n', "", ("sources[0]", "`url`", "missing")),
        ('reach = "recent"', 'reach = "everything"', ("sources[0]", "everything")),
        (
            'kind = "rss"',
            'kind = "rss"\nheaders = { User-Agent = "x" }',
            ("sources[0].headers", "User-Agent", "accept"),
        ),
        ('kind = "rss"', 'kind = "rss"\nheaders = { Accept = 3 }', ("sources[0].headers.Accept", "3")),
        ('kind = "rss"', 'kind = "rss"\nheaders = { Accept = "a\\nb" }', ("sources[0].headers.Accept", "one line")),
        ("updated = [{", "colour = [{", ("fields", "`colour`", "view_count")),
        ('{ name = "cap-nhat", css = ".detail-time" }', '{ css = ".detail-time" }', ("fields.updated[0]", "`name`")),
        ('{ name = "cap-nhat", css = ".detail-time" }', '{ name = "x" }', ("fields.updated[0]", "`css`")),
        ('css = ".detail-time" }', 'css = ".x", xpath = "//x" }', ("fields.updated[0]", "`xpath`")),
        ('updated = [{ name = "cap-nhat", css = ".detail-time" }]', 'updated = ".x"', ("fields.updated", "list")),
        ('view_count = "không hiển thị lượt xem (2026-01-08)"', 'view_count = ""', ("absent", "view_count")),
        ("sapo = 0.80", "sapo = 1.0", ("floors", "sapo", "0.98")),
        ("sapo = 0.80", 'sapo = "most"', ("floors", "sapo")),
        ("sapo = 0.80", "sapo = true", ("floors", "sapo")),
        ("delay = 6", "delay = 0", ("politeness", "delay")),
        ("delay = 6", "speed = 6", ("politeness", "`speed`")),
        ('off_peak = "22:00-05:00"', 'off_peak = "at night"', ("politeness", "off_peak")),
        ('family = "vdoc"\n', "", ("layouts[0]", "`family`")),
        ('match = ".content-fck"', "", ("layouts[0]", "`match`")),
        ('match = ".content-fck"', 'match = ".x"\nuntil = 2020', ("layouts[0]", "`until`")),
        ('hosts = ["baovidu.org.vn"]', 'hosts = ["elsewhere.vn"]', ("layouts[0]", "hosts", "elsewhere.vn")),
        ("[[layouts]]", "layouts = [", ()),
        ("[absent]", "[absent", ("not valid TOML",)),
    ],
)
def test_a_bad_value_is_named(old: str, new: str, said: tuple[str, ...]) -> None:
    assert old in GOOD
    bad(GOOD.replace(old, new, 1), *said)


def test_an_unknown_portal_gets_a_hint() -> None:
    with pytest.raises(PortalError, match="bao_can_tho"):
        load_portal("bao_can_thoo")
    with pytest.raises(PortalError, match="unknown portal"):
        load_portal("../etc/passwd")


def test_all_profiles_load_once_and_sorted() -> None:
    portals = load_portals()
    assert [p.id for p in portals] == sorted(p.id for p in portals)
    assert load_portal("bao_can_tho") is next(p for p in portals if p.id == "bao_can_tho")
