"""Stage 500: one key per article whatever its address looks like; a digest of the content alone."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.items import Article, Image
from newscrawl.pipelines.identify import Identify, content_digest, host_key

from .made import article, page


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://baokhac.vn/kinh-te/vu-ca-phe-48213.html", "baokhac.vn:48213"),
        ("http://www.baokhac.vn/doi-ten-bai-48213.html?utm_source=zalo", "baokhac.vn:48213"),
        ("https://m.baokhac.vn/kinh-te/vu-ca-phe-48213.html#binh-luan", "baokhac.vn:48213"),
        ("https://baokhac.vn/2026/11/vu-ca-phe-48213.html", "baokhac.vn:48213"),
        ("https://baokhac.vn/bai.aspx?id=12345&page=2", None),
        ("https://baokhac.vn/vu-ca-phe", None),
    ],
)
def test_keys_of_hosts_without_a_profile(url: str, key: str | None) -> None:
    found = host_key(url)
    if key is not None:
        assert found == key
    else:
        host, _, digest = found.partition(":")
        assert host == "baokhac.vn"
        assert len(digest) == 16
        assert int(digest, 16) >= 0


def test_one_spelling_one_key_also_for_a_digest() -> None:
    spellings = (
        "https://baokhac.vn/vu-ca-phe",
        "http://www.baokhac.vn/vu-ca-phe?fbclid=x",
        "https://m.baokhac.vn/vu-ca-phe#x",
    )
    assert len({host_key(url) for url in spellings}) == 1


def test_a_key_that_the_profile_gave_stays() -> None:
    assert Identify().process_item(article(key="bao_vidu:48213")).key == "bao_vidu:48213"


def test_the_canonical_address_makes_the_key() -> None:
    done = Identify().process_item(
        article(url="https://baokhac.vn/in/99999", canonical_url="https://baokhac.vn/bai-48213.html")
    )
    assert done.key == "baokhac.vn:48213"
    assert done.issues == []


def test_a_canonical_address_on_another_host_is_said() -> None:
    done = Identify().process_item(article(canonical_url="https://baokhac.vn/bai-48213.html"))
    assert done.issues == ["canonical.elsewhere"]


@pytest.mark.parametrize("canonical", ["https://www.baovidu.vn/bai-48213.html", "http://m.baovidu.vn/bai-48213.html"])
def test_another_spelling_of_the_host_is_not_elsewhere(canonical: str) -> None:
    assert Identify().process_item(article(canonical_url=canonical)).issues == []


def test_times_of_ours_are_the_captures() -> None:
    done = Identify().process_item(article())
    assert (done.fetched_at, done.first_seen_at) == ("2026-11-23T04:53:00Z", "2026-11-23T04:53:00Z")


def test_without_a_capture_time_there_is_none() -> None:
    done = Identify().process_item(article(page(seen_at=None)))
    assert (done.fetched_at, done.first_seen_at) == (None, None)


BASE: dict[str, Any] = {
    "headline": "Vụ cà phê sớm",
    "sapo": "Mưa dứt sớm.",
    "body": "Đoạn một.\n\nĐoạn hai.",
    "byline": "Anh Biên",
    "images": [Image("https://baovidu.vn/1.jpg", "Đồi cà phê", "Ảnh: Lê Thu")],
}


@pytest.mark.parametrize(
    "change",
    [
        {"headline": "Vụ cà phê muộn"},
        {"sapo": None},
        {"body": "Đoạn một.\n\nĐoạn ba."},
        {"byline": "Lê Thu"},
        {"images": [Image("https://baovidu.vn/1.jpg", "Đồi chè")]},
        {"images": []},
        {"headline": None, "sapo": "Vụ cà phê sớmMưa dứt sớm."},
    ],
)
def test_the_digest_moves_with_the_content(change: dict[str, Any]) -> None:
    assert content_digest(Article(**BASE)) != content_digest(Article(**(BASE | change)))


@pytest.mark.parametrize(
    "change",
    [
        {"view_count": 1005, "comment_count": 3},
        {"published_at": "2026-11-20T08:15:00+07:00", "updated_at": "2026-11-20T08:15:00+07:00"},
        {"dateline": "3 giờ trước"},
        {"fetched_at": "2026-11-23T04:53:00Z", "first_seen_at": "2026-11-23T04:53:00Z"},
        {"version": 2, "change": "content", "issues": ["body.short"]},
        {"tags": ["cà phê"], "section": "Kinh tế", "authors": ["Anh Biên"]},
        {"url": "https://m.baovidu.vn/1", "key": "bao_vidu:1"},
        {"images": [Image("https://cdn.baovidu.vn/moi/1.jpg", "Đồi cà phê", "Ảnh: Lê Thu")]},
    ],
)
def test_the_digest_does_not_tick(change: dict[str, Any]) -> None:
    assert content_digest(Article(**BASE)) == content_digest(Article(**(BASE | change)))


PARTS = st.lists(st.text(max_size=6), min_size=4, max_size=4)


@settings(max_examples=150)
@given(PARTS, PARTS)
def test_parts_never_run_into_one_another(one: list[str], other: list[str]) -> None:
    def digest(parts: list[str]) -> str:
        headline, sapo, text, byline = parts
        return content_digest(Article(headline=headline, sapo=sapo, body=text, byline=byline))

    assert (digest(one) == digest(other)) == (one == other)
