"""What holds over all profiles: provinces, mergers, sources, evidence, and rules that belong in a family."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from newscrawl.extract.page import Page
from newscrawl.families import bind, families
from newscrawl.portals import Evidence, Portal, Status, load_portals, portal_for
from newscrawl.portals.provinces import NAMES, NAMES_2025, PROVINCES
from newscrawl.urls import canonical_host

PORTALS = load_portals()
ACTIVE = [p for p in PORTALS if p.status is Status.ACTIVE]
EACH = pytest.mark.parametrize("portal", PORTALS, ids=lambda p: p.id)


def test_every_province_of_both_systems_is_covered() -> None:
    assert {p.province for p in PORTALS} == set(NAMES)
    assert Counter(p.province for p in PORTALS).most_common(1)[0][1] == 1
    assert {p.province_2025 for p in ACTIVE} == set(NAMES_2025)
    assert len(ACTIVE) == 34
    now = {province.code: province.code_2025 for province in PROVINCES}
    assert all(p.province_2025 == now[p.province] for p in PORTALS)


@EACH
def test_a_former_host_is_accepted_by_the_present_portal(portal: Portal) -> None:
    present = next(p for p in ACTIVE if p.province_2025 == portal.province_2025)
    assert set(portal.domains) <= set(present.domains)


@EACH
def test_domains_are_bare_hosts(portal: Portal) -> None:
    assert len(set(portal.domains)) == len(portal.domains)
    assert all(canonical_host(domain) == domain for domain in portal.domains)


@EACH
def test_sources_lie_on_the_portals_hosts(portal: Portal) -> None:
    assert len({s.url for s in portal.sources}) == len(portal.sources)
    assert all(canonical_host(s.url) in portal.domains for s in portal.sources)
    if portal.status is Status.ACTIVE:
        assert portal.sources


@EACH
def test_every_selector_is_valid_css(portal: Portal) -> None:
    page = Page(b"<html><body><p>x</p></body></html>", f"https://{portal.host}/")
    for bound in bind(portal).layouts:
        for rules in bound.rules.fields.values():
            assert len({r.label for r in rules}) == len(rules), "rule names of a field must differ"
            for rule in rules:
                page.matches(rule.rule.css)
        for css in (*bound.rules.drop, *filter(None, [bound.layout.match])):
            page.matches(css)


def test_a_rule_of_three_profiles_belongs_in_the_family() -> None:
    seen: Counter[tuple[str, str, str]] = Counter()
    for portal in PORTALS:
        own = {
            (layout.family, name, rule.css)
            for layout in portal.layouts
            for name, rules in layout.fields.items()
            for rule in rules
        }
        seen.update(own)
    assert [rule for rule, count in seen.items() if count >= 3] == []


def test_no_profile_repeats_a_rule_of_its_family() -> None:
    repeated = [
        (portal.id, name, rule.css)
        for portal in PORTALS
        for layout in portal.layouts
        for name, rules in layout.fields.items()
        for rule in rules
        if rule.css in {r.css for r in families()[layout.family].fields.get(name, ())}
    ]
    assert repeated == []


@EACH
def test_without_cms_knowledge_evidence_is_inferred(portal: Portal) -> None:
    if portal.family == "generic":
        assert portal.evidence is Evidence.INFERRED
    if portal.evidence is Evidence.CAPTURE:
        assert families()[portal.family].evidence is Evidence.CAPTURE


@EACH
def test_floors_and_absences_do_not_contradict(portal: Portal) -> None:
    assert not set(portal.floors) & set(portal.absent)
    assert all(share <= 0.98 for share in portal.floors.values())


@EACH
def test_former_layouts_can_be_told_apart(portal: Portal) -> None:
    former = portal.layouts[1:]
    assert all(layout.match for layout in former)
    assert len({layout.name for layout in portal.layouts}) == len(portal.layouts)


@pytest.mark.parametrize(
    ("url", "portal_id"),
    [
        ("https://m.baocantho.com.vn/x-a1.html", "bao_can_tho"),
        ("https://www.sggp.org.vn/x-post1.html", "bao_tp_ho_chi_minh"),
        ("https://baophuyen.vn/93/160980/x.html", "bao_dak_lak"),
        ("https://phuyen.baodaklak.vn/suc-khoe/", "bao_dak_lak"),
        ("https://ww.baothaibinh.com.vn/tin-tuc/9/142791/x", "bao_hung_yen"),
        ("https://baohaugiang.com.vn/", "bao_can_tho"),
        ("https://baodaknong.org.vn/x-123456.html", "bao_dak_nong"),
        ("http://baodaknong.vn/print/256112.html", "bao_dak_nong"),
        ("baovinhphuc.com.vn", "bao_phu_tho"),
        ("https://tuoitre.vn/", None),
        ("", None),
    ],
)
def test_whose_host_it_is(url: str, portal_id: str | None) -> None:
    portal = portal_for(url)
    assert (portal.id if portal else None) == portal_id


def test_every_domain_leads_to_a_portal_that_lists_it() -> None:
    for portal in PORTALS:
        for domain in portal.domains:
            found = portal_for(f"https://www.{domain}/a")
            assert found is not None
            assert domain in found.domains
            assert found.status is Status.ACTIVE or found.standalone


def test_no_host_belongs_to_two_present_portals() -> None:
    hosts = Counter(domain for portal in ACTIVE for domain in portal.domains)
    assert [host for host, count in hosts.items() if count > 1] == []


def test_source_addresses_have_known_placeholders_only() -> None:
    for portal in PORTALS:
        for source in portal.sources:
            source.url.format(page=2, date="2026-01-02", year=2026, month=1)
            assert urlsplit(source.url).scheme in ("http", "https")
