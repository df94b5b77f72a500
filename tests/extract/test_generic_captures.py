"""The generic reading of real pages, where the captures lie beside the checkout: every field against gold."""

import datetime as dt
import json
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from newscrawl.extract.article import read_article
from newscrawl.extract.page import Page
from newscrawl.extract.rules import RuleSet
from newscrawl.pipelines import read_record

CAPTURES = Path(__file__).resolve().parents[3] / "shared" / "captures"
GOLD = sorted(path for path in CAPTURES.glob("gold/*.json") if not path.name.startswith("list__"))
pytestmark = pytest.mark.skipif(not GOLD, reason="shared/captures is not beside the checkout")


@pytest.fixture(scope="module")
def records():
    found = {}
    with (CAPTURES / "captures.warc.gz").open("rb") as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type != "response":
                continue
            url = record.rec_headers["WARC-Target-URI"]
            seen = dt.datetime.fromisoformat(record.rec_headers["WARC-Date"])
            page = Page(record.content_stream().read(), url, headers=dict(record.http_headers.headers), seen_at=seen)
            if page.meta.get("og:type") == "article":
                found[url] = read_record(read_article(page, RuleSet()))
    return found


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name.split("__")[0])
def test_a_capture_is_read_as_gold_says(path, records):
    gold = json.loads(path.read_text(encoding="utf-8"))
    record = records[gold["source"]["url"]]
    assert record.headline == gold["headline"]
    assert record.sapo == gold["sapo"]
    assert record.body is not None
    assert record.body.split("\n\n") == gold["body"]
    assert [i.caption for i in record.images if i.caption] == gold["captions"]
    assert set(record.authors) == set(gold["authors"])
    assert (record.published_at or "")[:16] == gold["published_at"][:16]
    assert (record.updated_at or "")[:16] == (gold["updated_at"] or "")[:16]
    assert record.section == gold["section"]
    accepted = [gold["tags"], *gold["accept"].get("tags", [])]
    assert {t.casefold() for t in record.tags} in [{t.casefold() for t in tags} for tags in accepted]
    assert record.view_count is None
