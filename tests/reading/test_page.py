"""One fetched page into a record, as plain data: what the crawl adds, what is refused, how a body is unpacked."""

import gzip

import pytest

from newscrawl.errors import BlockedPage, PageError, SoftNotFound, StubPage, WrongContent
from newscrawl.exporters import encode
from newscrawl.reading.page import read_page, read_whole, unpacked

from .made import SITE, bound, fetched


def test_a_record_says_what_only_the_crawl_knows() -> None:
    place = {"file": "a.warc.gz", "offset": 7}
    record = read_whole(bound(), fetched(origin={"run_id": "r1", "warc": place, "sample": True, "robots": None}))
    provenance = record.provenance
    assert (provenance.run_id, provenance.warc, provenance.sample, provenance.status) == ("r1", place, True, 200)
    assert record.headline == SITE.expected(SITE.article(0))["headline"]
    assert record.printed is None


def test_packed_and_plain_bodies_give_one_record() -> None:
    packed, plain = (encode(read_whole(bound(), fetched(packed=packed))) for packed in (True, False))
    assert packed == plain


def test_hints_of_a_source_reach_the_stages() -> None:
    article = read_page(bound(), fetched(hints={"published": "2026-11-20", "source": "rss"}))
    assert article.printed is not None
    assert article.printed.hints["published"] == "2026-11-20"


def test_the_key_of_the_address_stands_where_the_page_names_none() -> None:
    assert read_page(bound(), fetched(url="https://elsewhere.example/", key="bao_dak_nong:77")).key is not None


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"status": 403}, BlockedPage),
        ({"status": 503}, BlockedPage),
        ({"status": 500}, WrongContent),
        ({"body": b""}, StubPage),
        ({"body": b"\x89PNG....", "packed": False}, WrongContent),
        ({"body": b"<title>404 Not Found</title>" + b"<p>x</p>" * 30, "packed": False}, SoftNotFound),
        ({"content_type": "application/pdf"}, WrongContent),
        ({"body": b"no gzip at all"}, WrongContent),
        ({"body": gzip.compress(b"0" * (2 << 20))}, WrongContent),
    ],
    ids=["forbidden", "unavailable", "broken", "empty", "picture", "soft-404", "pdf", "no-gzip", "bomb"],
)
def test_what_is_no_page_is_a_named_error(changes: dict[str, object], error: type[PageError]) -> None:
    with pytest.raises(error):
        read_page(bound(), fetched(**changes))


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"Kon Tum")[:-6], gzip.compress(b"Kon ") + gzip.compress(b"Tum"), gzip.compress(b"Kon Tum") + b"\0"],
    ids=["cut", "two-members", "padded"],
)
def test_an_odd_gzip_gives_what_it_holds(body: bytes) -> None:
    assert unpacked(fetched(body=body)) == b"Kon Tum"
