"""A 304 must never hide a change that was fetched once and lost before it was stored."""

from datetime import datetime, timedelta

import pytest

from newscrawl.archive.adopt import adopt, rebuild
from newscrawl.archive.captures import Captures
from newscrawl.archive.commit import commit
from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Known, Ledger
from newscrawl.archive.segments import SegmentWriter
from newscrawl.archive.warc import WarcWriter

from .made import LATER, RUN, START, article, exchange

HOUR = 3600


def first_run(paths: PortalPaths) -> None:
    with Ledger.open(paths) as ledger:
        warc, writer = WarcWriter(paths, RUN, {}), SegmentWriter(paths, "articles", RUN)
        place = warc.write(exchange(1))
        provenance = {"warc": {"file": place.file, "offset": place.offset}}
        times = {"published_at": None, "fetched_at": START.isoformat(), "first_seen_at": START.isoformat()}
        writer.append(article(1, **times, provenance=provenance))
        commit(ledger, writer.close(), warc.close())


def known(paths: PortalPaths) -> Known:
    with Ledger.open(paths) as ledger:
        return ledger.lookup(["bao_vidu:1"])["bao_vidu:1"]


def later(paths: PortalPaths, *, status: int = 200, outcome: str | None = None, committed: bool = True) -> None:
    """A second run that fetches the article 70 minutes later; its page has another ETag."""
    headers = [(b"ETag", b'"new"')]
    body = b"" if status == 304 else b"<p>khac</p>"
    with Ledger.open(paths) as ledger:
        warc = WarcWriter(paths, LATER, {}, known=Captures(ledger))
        place = warc.write(exchange(1, seconds=70 * 60, status=status, headers=headers, body=body))
        if outcome is not None:
            warc.metadata(place, {"key": "bao_vidu:1", "outcome": outcome}, now=START)
        if committed:
            commit(ledger, (), warc.close())


def check(paths: PortalPaths, etag: str | None, checked: datetime) -> None:
    """The same in the kept ledger and in a rebuilt one."""
    for rebuilt in (False, True):
        if rebuilt:
            rebuild(paths)
        found = known(paths)
        assert found.etag == etag
        assert found.checked_at == checked


def test_validators_of_the_stored_version(paths: PortalPaths) -> None:
    first_run(paths)
    check(paths, '"e1"', START)
    assert known(paths).last_modified == "Mon, 23 Nov 2026 03:00:00 GMT"
    assert known(paths).revisit_due == START + timedelta(hours=1)


@pytest.mark.parametrize(("status", "outcome"), [(304, None), (200, "unchanged")])
def test_confirmed_or_found_unchanged_counts_as_checked(paths: PortalPaths, status: int, outcome: str | None) -> None:
    first_run(paths)
    later(paths, status=status, outcome=outcome)
    check(paths, '"new"', START + timedelta(minutes=70))
    assert known(paths).revisit_due == START + timedelta(hours=6)


@pytest.mark.parametrize("committed", [True, False], ids=["degraded run", "killed run"])
def test_a_capture_whose_reading_was_lost_is_asked_for_again_and_whole(paths: PortalPaths, committed: bool) -> None:
    first_run(paths)
    later(paths, committed=committed)
    with Ledger.open(paths) as ledger:
        adopt(paths, ledger)
        assert [k.key for k in ledger.due(START + timedelta(minutes=80), 9)] == ["bao_vidu:1"]
    check(paths, None, START)


def test_a_new_version_brings_its_own_validators(paths: PortalPaths) -> None:
    first_run(paths)
    later(paths)
    third = "20261123T065300Z-00cc"
    at = START + timedelta(hours=2)
    with Ledger.open(paths) as ledger:
        warc, writer = WarcWriter(paths, third, {}, known=Captures(ledger)), SegmentWriter(paths, "articles", third)
        place = warc.write(exchange(1, seconds=2 * HOUR, headers=[(b"ETag", b'"third"')], body=b"<p>khac</p>"))
        assert place.kind == "revisit"
        provenance = {"warc": {"file": place.file, "offset": place.offset}}
        writer.append(article(1, version=2, published_at=None, fetched_at=at.isoformat(), provenance=provenance))
        commit(ledger, writer.close(), warc.close())
    check(paths, '"third"', at)
