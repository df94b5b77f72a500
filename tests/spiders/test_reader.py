"""Who reads the pages of a crawl, and which stages Scrapy then still runs."""

import sys
from typing import Any

import pytest

from newscrawl.families import bind
from newscrawl.items import Article
from newscrawl.portals import load_portal
from newscrawl.reading.beside import ReadBeside, ReadHere
from newscrawl.settings import ITEM_PIPELINES
from newscrawl.spiders.configure import make_reader
from tests.middlewares.made import project_settings

READING = [path for path, order in ITEM_PIPELINES.items() if order <= 600]
LATER = [path for path, order in ITEM_PIPELINES.items() if order > 600]


class Between:
    """A stage of somebody else's."""

    def process_item(self, item: Article) -> Article:
        return item


def made(**changes: Any) -> tuple[type, list[Any]]:
    settings = project_settings(**changes)
    reader = make_reader(settings, bind(load_portal("bao_dak_nong")))
    return type(reader), [path for path, order in settings["ITEM_PIPELINES"].items() if order is not None]


@pytest.mark.skipif(sys.platform != "linux", reason="a process is forked on Linux only")
def test_the_process_beside_runs_the_reading_stages() -> None:
    assert made() == (ReadBeside, LATER)


def test_a_stage_after_them_stays_with_scrapy() -> None:
    assert made(ITEM_PIPELINES=ITEM_PIPELINES | {Between: 650}) == (ReadBeside, [Between, *LATER])


@pytest.mark.parametrize(
    "changes",
    [
        {"NEWSCRAWL_READER_PROCESS": False},
        {"ITEM_PIPELINES": ITEM_PIPELINES | {Between: 150}},
        {"ITEM_PIPELINES": ITEM_PIPELINES | {READING[2]: None}},
        {"ITEM_PIPELINES": {}},
    ],
    ids=["switched-off", "a-stage-between", "a-stage-left-out", "no-stages"],
)
def test_pages_are_read_here_where_the_stages_are_not_ours_alone(changes: dict[str, Any]) -> None:
    kind, staged = made(**changes)
    assert kind is ReadHere
    given = changes.get("ITEM_PIPELINES", ITEM_PIPELINES)
    assert sorted(map(str, staged)) == sorted(str(path) for path, order in given.items() if order is not None)
