"""A second author's cases: written from the reading rules sentence by sentence, before the other tests were seen.

One JSON object per line: {"id", "kind", "input", "context"?, "expected", "why"}, the form of the shared worked cases.
The runner is our own and asks the public functions as design section 7 names them.
"""

import datetime as dt
import json
from pathlib import Path

import pytest

from newscrawl import extract, text

FILE = Path(__file__).parent / "cases" / "second_look.jsonl"
CASES = [json.loads(line) for line in FILE.read_text(encoding="utf8").strip("\n").split("\n")]

#: How the cases name a place, in the words that the functions take.
PLACES = {
    "after author, bare number": "bare",
    "site footer": "footer",
    "under title": "head",
    "sub-heading": "body",
    "last paragraph": "tail",
    "rss pubDate": "feed",
} | dict.fromkeys(("json api", "article:published_time", "pubdate", "datePublished", "data-time"), "meta")


def plain_stamp(found):
    return found and {"value": found.isoformat(), "precision": found.precision.value}


def plain_count(found):
    return found and {"value": found.value, "approx": found.approx}


class Case:
    """One case: what is given, and how it is asked."""

    def __init__(self, case):
        self.given, self.wanted = case["input"], case["expected"]
        self.context = case.get("context", {})
        self.form = self.context.get("format")
        place = next((self.context[key] for key in ("position", "source", "attr") if key in self.context), None)
        self.where = PLACES.get(place, place)
        seen = self.context.get("crawl_time")
        self.seen_at = dt.datetime.fromisoformat(seen) if seen else None

    def fragment(self):
        return extract.read_fragment(self.given, format=self.form, seen_at=self.seen_at)

    def date(self):
        both = self.wanted is not None and "published" in self.wanted
        if self.form or both:
            found = self.fragment() if self.form else text.read_dateline(self.given, seen_at=self.seen_at)
            if both:
                return {"published": plain_stamp(found.published), "updated": plain_stamp(found.updated)}
            return plain_stamp(found.updated or found.published)
        visible = self.context.get("visible")
        return plain_stamp(text.read_stamp(self.given, seen_at=self.seen_at, visible=visible, where=self.where))

    def byline(self):
        found = self.fragment() if self.form else text.read_byline(self.given, where=self.where or "tail")
        if found is None or self.wanted is None:
            return found
        printed = {"authors": list(found.authors), "photo": list(found.photo)}
        if not self.form:
            printed |= {"source": found.source, "role": found.role}
        return {key: printed[key] for key in self.wanted}

    def views(self):
        if self.form:
            return plain_count(self.fragment().views)
        if self.wanted is not None and "comments" in self.wanted:
            found = text.read_counts(self.given)
            return {"views": plain_count(found.views), "comments": plain_count(found.comments)}
        return plain_count(text.read_count(self.given, label=self.context.get("label"), where=self.where))

    def clean(self):
        return text.clean_text(self.given)

    def fold(self):
        key = text.accent_key if self.context.get("level") == "accent" else text.fold_key
        return key(self.given) if isinstance(self.given, str) else {"same": len(set(map(key, self.given))) == 1}

    def decode(self):
        fonts = tuple(self.context.get("fonts", ()))
        charset = self.context.get("declared_charset")
        read = self.given
        if isinstance(self.given, dict):
            read = text.decode_text(bytes.fromhex(self.given["hex"]), charset=charset, fonts=fonts)
        elif charset == "viqr":
            read = text.decode_text(self.given.encode("ascii"), charset=charset)
        elif not self.form:
            read = text.repair_text(self.given, fonts=fonts)
        return extract.read_fragment(read, format="html").text if self.form else read

    def boilerplate(self):
        if isinstance(self.given, str):
            return {"boilerplate": text.is_boilerplate(self.given, where=self.where or "tail")}
        tail = text.split_tail(self.given)
        found = {"body": list(tail.body), "author": next(iter(tail.authors), None), "views": tail.views}
        return {key: found[key] for key in self.wanted}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_second_look(case):
    assert getattr(Case(case), case["kind"])() == case["expected"], case["why"]


def test_every_kind_has_its_share():
    kinds = [case["kind"] for case in CASES]
    assert len(CASES) >= 1000
    assert {
        kind: kinds.count(kind) >= 60 for kind in ("date", "byline", "views", "clean", "fold", "decode", "boilerplate")
    } == (dict.fromkeys(("date", "byline", "views", "clean", "fold", "decode", "boilerplate"), True))
