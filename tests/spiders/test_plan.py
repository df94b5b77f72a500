"""Concrete addresses of declared sources: placeholders, reaches, chains of guesses, the next page."""

from datetime import date
from typing import Any

import pytest

from newscrawl.portals import Evidence, Layout, Portal, Source, Status
from newscrawl.runs.period import Period
from newscrawl.spiders.base import REACHES
from newscrawl.spiders.plan import Job, addresses, jobs, next_address

TODAY = date(2026, 11, 23)
HOST = "https://baovidu.vn"


def source(url: str = f"{HOST}/rss", kind: str = "rss", **changes: Any) -> Source:
    return Source(**({"kind": kind, "url": url} | changes))


def portal(*sources: Source) -> Portal:
    return Portal(
        id="bao_vidu",
        name="Báo Ví Dụ",
        province="67",
        province_2025="68",
        family="generic",
        domains=("baovidu.vn",),
        status=Status.ACTIVE,
        evidence=Evidence.INFERRED,
        layouts=(Layout("present", "generic"),),
        sources=sources,
    )


def filled(form: str, period: Period | None = None, today: date = TODAY, **changes: Any) -> list[str]:
    return list(addresses(source(form, "sitemap", **changes), period or Period(), today))


@pytest.mark.parametrize(
    ("form", "today", "expected"),
    [
        ("/rss", TODAY, ["/rss"]),
        ("/tin?page={page}", TODAY, ["/tin?page={page}"]),
        ("/sm-{date}.xml", TODAY, ["/sm-2026-11-23.xml", "/sm-2026-11-22.xml"]),
        ("/sm-{date}.xml", date(2026, 3, 1), ["/sm-2026-03-01.xml", "/sm-2026-02-28.xml"]),
        ("/sm-{year}-{month}.xml", TODAY, ["/sm-2026-11.xml"]),
        ("/sm-{year}-{month}.xml", date(2026, 1, 1), ["/sm-2026-1.xml", "/sm-2025-12.xml"]),
        ("/sm-{year}-{month:02}.xml", date(2026, 3, 5), ["/sm-2026-03.xml"]),
        ("/sm-{year}.xml", TODAY, ["/sm-2026.xml"]),
        ("/sm-{year}.xml", date(2026, 1, 1), ["/sm-2026.xml", "/sm-2025.xml"]),
        ("/{year}/{month:02}/?p={page}", date(2026, 3, 5), ["/2026/03/?p={page}"]),
    ],
)
def test_recent_addresses(form: str, today: date, expected: list[str]) -> None:
    assert filled(form, today=today) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("/sm-{date}.xml", ["/sm-2026-03-02.xml", "/sm-2026-03-01.xml", "/sm-2026-02-28.xml"]),
        ("/sm-{year}-{month:02}.xml", ["/sm-2026-03.xml", "/sm-2026-02.xml"]),
        ("/sm-{year}.xml", ["/sm-2026.xml"]),
        ("/tin?page={page}", ["/tin?page={page}"]),
    ],
)
def test_full_sources_walk_the_whole_period(form: str, expected: list[str]) -> None:
    period = Period(date(2026, 2, 28), date(2026, 3, 2))
    assert filled(form, period, reach="full") == expected


def test_reaches_choose_the_sources() -> None:
    made = portal(source(reach="recent"), source(f"{HOST}/sitemap.xml", "sitemap", reach="full"))

    def urls(mode: str) -> list[str]:
        return [job.url for job in jobs(made, REACHES[mode], Period(), TODAY)]

    assert urls("update") == urls("crawl") == [f"{HOST}/rss"]
    assert urls("backfill") == [f"{HOST}/sitemap.xml"]
    assert urls("demo") == [f"{HOST}/rss", f"{HOST}/sitemap.xml"]


def test_proved_sources_are_asked_each() -> None:
    made = portal(source(f"{HOST}/rss/a"), source(f"{HOST}/rss/b"))
    found = jobs(made, REACHES["update"], Period(), TODAY)
    assert [(job.url, job.page, job.others) for job in found] == [(f"{HOST}/rss/a", 1, ()), (f"{HOST}/rss/b", 1, ())]


def test_guesses_of_a_kind_and_section_form_a_chain() -> None:
    made = portal(
        source(f"{HOST}/rss", proved=False),
        source(f"{HOST}/rss/home.rss", proved=False),
        source(f"{HOST}/feed", proved=False),
        source(f"{HOST}/tin?page={{page}}", "listing", proved=False),
        source(f"{HOST}/rss/kinh-te", proved=False, section="Kinh tế"),
    )
    found = jobs(made, REACHES["update"], Period(), TODAY)
    assert [(job.url, [other.url for other in job.others]) for job in found] == [
        (f"{HOST}/rss", [f"{HOST}/rss/home.rss", f"{HOST}/feed"]),
        (f"{HOST}/tin?page=1", []),
        (f"{HOST}/rss/kinh-te", []),
    ]


def test_many_addresses_of_one_guessed_form_are_no_alternatives() -> None:
    made = portal(source(f"{HOST}/sm-{{date}}.xml", "sitemap", proved=False))
    found = jobs(made, REACHES["update"], Period(), TODAY)
    assert [(job.url, job.others) for job in found] == [
        (f"{HOST}/sm-2026-11-23.xml", ()),
        (f"{HOST}/sm-2026-11-22.xml", ()),
    ]


def test_a_portal_without_sources_has_no_jobs() -> None:
    assert jobs(portal(), REACHES["demo"], Period(), TODAY) == []


def first(form: str, kind: str = "listing") -> Job:
    return jobs(portal(source(form, kind)), REACHES["update"], Period(), TODAY)[0]


def test_the_next_page_counts_on() -> None:
    job = first(f"{HOST}/tin?page={{page}}")
    seen = [job.url]
    for _ in range(3):
        url = next_address(job, None)
        assert url is not None
        job = job.following(url)
        seen.append(job.url)
    assert seen == [f"{HOST}/tin?page={n}" for n in (1, 2, 3, 4)]
    assert job.page == 4


def test_the_pages_of_a_dated_listing_stay_with_their_date() -> None:
    job = first(f"{HOST}/{{year}}/{{month:02}}/?p={{page}}")
    assert next_address(job, None) == f"{HOST}/2026/11/?p=2"


def test_a_page_that_links_its_successor_is_followed() -> None:
    assert next_address(first(f"{HOST}/tin?page={{page}}"), f"{HOST}/tin/trang-hai") == f"{HOST}/tin/trang-hai"


def test_a_single_page_has_no_successor() -> None:
    assert next_address(first(f"{HOST}/tin"), None) is None


def test_a_job_resumed_from_the_ledger_counts_on_where_that_is_certain() -> None:
    listing = source(f"{HOST}/tin?page={{page}}", "listing")
    assert next_address(Job(listing, f"{HOST}/tin?page=7", 7), None) == f"{HOST}/tin?page=8"
    dated = source(f"{HOST}/{{year}}/?p={{page}}", "listing")
    assert next_address(Job(dated, f"{HOST}/2026/?p=7", 7), None) is None


def test_following_drops_the_alternatives() -> None:
    made = portal(source(f"{HOST}/a", proved=False), source(f"{HOST}/b", proved=False))
    job = jobs(made, REACHES["update"], Period(), TODAY)[0]
    assert job.others
    assert job.following(f"{HOST}/a/2") == Job(job.source, f"{HOST}/a/2", 2, form=job.form)


def test_a_guess_that_answered_before_is_asked_first() -> None:
    forms = [f"https://baovidu.vn/{name}.rss" for name in ("a", "b", "c")]
    made = portal(*(Source("rss", form, proved=False) for form in forms))
    answers = {forms[0]: "lost", forms[2]: "ok"}
    (job,) = jobs(made, REACHES["update"], Period(), TODAY, answers.get)
    assert [job.url, *(other.url for other in job.others)] == [forms[2], forms[1], forms[0]]
