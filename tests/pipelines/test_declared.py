"""A stage touches only what it declares: `reads` by a recording stand-in, `writes` by comparing before and after."""

import copy
from dataclasses import fields
from typing import Any

import pytest
from scrapy.exceptions import DropItem

from newscrawl.items import Article
from newscrawl.pipelines import READING, Stage
from newscrawl.pipelines.store import Store
from newscrawl.pipelines.version import Version
from newscrawl.settings import ITEM_PIPELINES

from .made import rich

STAGES: tuple[Stage, ...] = (*READING, Version(), Store())
NAMES = frozenset(f.name for f in fields(Article))
NUMBERS = range(len(rich()))


class Watched:
    """Passes everything on to an article and notes which fields were read and which set."""

    def __init__(self, article: Article) -> None:
        object.__setattr__(self, "watched", article)
        object.__setattr__(self, "read", set())
        object.__setattr__(self, "written", set())

    def __getattr__(self, name: str) -> Any:
        self.read.add(name)
        return getattr(self.watched, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self.written.add(name)
        setattr(self.watched, name, value)


def ready(place: int, number: int) -> Article | None:
    """A rich article as the stage at `place` meets it; None when an earlier stage drops it."""
    article = rich()[number]
    for stage in STAGES[:place]:
        try:
            article = stage.process_item(article)
        except DropItem:
            return None
    return article


def met(place: int) -> list[Article]:
    """Every rich article that reaches the stage."""
    return [article for number in NUMBERS if (article := ready(place, number)) is not None]


def run(stage: Stage, article: Any) -> None:
    try:
        stage.process_item(article)
    except DropItem:
        return


def values(article: Article) -> dict[str, Any]:
    return {f.name: copy.deepcopy(getattr(article, f.name)) for f in fields(article)}


def test_these_are_all_the_stages_there_are() -> None:
    assert [f"{type(s).__module__}.{type(s).__name__}" for s in STAGES] == list(ITEM_PIPELINES)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: type(stage).__name__)
def test_declarations_name_fields_of_the_record(stage: Stage) -> None:
    assert stage.reads <= NAMES
    assert stage.writes <= NAMES


@pytest.mark.parametrize("place", range(len(STAGES)), ids=lambda place: type(STAGES[place]).__name__)
def test_a_stage_changes_only_what_it_declares(place: int) -> None:
    for article in met(place):
        before = values(article)
        run(STAGES[place], article)
        after = values(article)
        changed = {name for name in NAMES if before[name] != after[name]}
        assert changed <= STAGES[place].writes, changed - STAGES[place].writes


@pytest.mark.parametrize("place", range(len(STAGES)), ids=lambda place: type(STAGES[place]).__name__)
def test_a_stage_reads_only_what_it_declares(place: int) -> None:
    """What a stage writes it may look at (an issue is added once); anything else it reads has to be declared."""
    stage = STAGES[place]
    for article in met(place):
        watched = Watched(article)
        run(stage, watched)
        assert watched.read <= stage.reads | stage.writes, watched.read - stage.reads - stage.writes
        assert watched.written <= stage.writes, watched.written - stage.writes


@pytest.mark.parametrize("place", range(len(READING)), ids=lambda place: type(STAGES[place]).__name__)
def test_a_reading_stage_uses_what_it_declares(place: int) -> None:
    """A declaration that no page exercises is a guess: over all rich pages every declared field is touched."""
    read: set[str] = set()
    for article in met(place):
        watched = Watched(article)
        run(STAGES[place], watched)
        read |= watched.read | watched.written
    unused = (STAGES[place].reads | STAGES[place].writes) - read
    assert not unused, unused


@pytest.mark.parametrize("number", NUMBERS)
def test_stages_give_the_item_on(number: int) -> None:
    article = rich()[number]
    for stage in STAGES:
        try:
            assert stage.process_item(article) is article
        except DropItem:
            assert article.key is None
            assert article.headline is None
            return
