"""The sample's articles: unique headlines, different texts, our share of variants, nothing left unfilled."""

import re
from datetime import datetime
from difflib import SequenceMatcher
from unicodedata import is_normalized

import pytest

from newscrawl.sample import SampleArticle
from newscrawl.sample.corpus import DEFAULT_SECTIONS, make_article
from newscrawl.sample.model import VIETNAM
from newscrawl.sample.prose import MAX_ARTICLES, theme_of
from newscrawl.sample.stock import TOPICS
from newscrawl.sample.stock.places import PLACES
from newscrawl.sample.stock.topic import HEADLINES, MANNERS, SUBJECTS

NOW = datetime(2021, 6, 21, 17, 30, tzinfo=VIETNAM)


def article(number: int, province: str = "67", seed: int = 2021) -> SampleArticle:
    return make_article(number, province=province, seed=seed, now=NOW, sections=DEFAULT_SECTIONS)


def test_twenty_thousand_headlines_are_unique() -> None:
    headlines = {theme_of(number, 2021, "67").headline for number in range(-200, 20_000)}
    assert len(headlines) == 20_200
    assert MAX_ARTICLES > 20_200


def test_every_topic_is_whole() -> None:
    assert len(TOPICS) >= 12
    for topic in TOPICS:
        assert (len(topic.headlines), len(topic.what), len(topic.how)) == (HEADLINES, SUBJECTS, MANNERS)
        assert len(set(topic.what)) == SUBJECTS
        assert len(set(topic.how)) == MANNERS
        for pattern in topic.headlines:
            assert re.search(r"\{what\}|\{What\}", pattern), pattern
            assert "{how}" in pattern
            assert "{place}" in pattern


def test_every_province_has_eight_places() -> None:
    assert len(PLACES) == 63
    assert {len(set(places)) for _, _, places in PLACES.values()} == {8}


@pytest.mark.parametrize("province", ["67", "92", "14", "46"])
def test_texts_are_whole(province: str) -> None:
    for number in range(120):
        made = article(number, province)
        texts = [made.headline, made.sapo or "", *(b.text for b in made.blocks), *(i.caption for i in made.images)]
        for text in texts:
            assert not re.search(r"[{}]|  |\s$|^\s", text), text
            assert is_normalized("NFC", text)
        assert 8 <= len(made.paragraphs) <= 14
        assert 0 <= len(made.subheads) <= 3
        assert len(set(made.paragraphs)) == len(made.paragraphs)


def test_texts_differ_in_more_than_digits() -> None:
    made = [article(number) for number in range(40)]
    bare = [[re.sub(r"\d+", "", p) for p in a.paragraphs] for a in made]
    for left, right in zip(range(39), range(1, 40), strict=True):
        assert not set(bare[left]) & set(bare[right])
        assert SequenceMatcher(None, made[left].headline, made[right].headline).ratio() < 0.8


def test_times_run_backwards_from_now() -> None:
    times = [article(number).published for number in range(-3, 100)]
    assert times == sorted(times, reverse=True)
    assert article(0).published <= NOW < article(-1).published


def test_one_page_in_twenty_lacks_one_thing() -> None:
    made = [article(number) for number in range(100)]
    lacking = [
        a.number
        for a in made
        if a.sapo is None or not a.signature.authors or a.stamps == "published" or a.view_count is None
    ]
    assert lacking == [19, 39, 59, 79]
    assert made[99].view_count == 0
    assert {a.stamps for a in made} == {"updated", "both", "published"}


def test_same_arguments_same_article() -> None:
    assert article(7) == article(7)
    assert article(7) != article(7, seed=5)
