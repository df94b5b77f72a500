"""Stages 700 and 800 with a run that only notes what it is told; the real one is tested in tests/runs."""

import logging
from typing import Any

import pytest
from scrapy.exceptions import DropItem

from newscrawl.errors import StorageError
from newscrawl.items import Article
from newscrawl.pipelines.store import Store
from newscrawl.pipelines.version import Unchanged, Version


class FakeRun:
    def __init__(self, *, known: bool = False, broken: bool = False) -> None:
        self.known, self.broken = known, broken
        self.lines: list[bytes] = []
        self.why: str | None = None

    def judge_version(self, item: Article) -> bool:
        item.version, item.change = 2, "content"
        return not self.known

    def store(self, item: Article, line: bytes) -> None:
        if self.broken:
            raise StorageError("articles: no space left")
        self.lines.append(line)

    def fail(self, why: str) -> None:
        self.why = why


def made() -> Article:
    return Article(key="bao_vidu:1", headline="Vụ mới")


def test_without_an_archive_every_article_is_new() -> None:
    done = Version().process_item(made())
    assert (done.version, done.change) == (1, "new")
    assert Store().process_item(done) is done


def test_the_run_decides() -> None:
    run: Any = FakeRun()
    done = Version(run).process_item(made())
    assert (done.version, done.change) == (2, "content")
    Store(run).process_item(done)
    assert [b'"key":"bao_vidu:1"' in line for line in run.lines] == [True]


def test_unchanged_is_dropped_quietly() -> None:
    run: Any = FakeRun(known=True)
    with pytest.raises(Unchanged) as dropped:
        Version(run).process_item(made())
    assert isinstance(dropped.value, DropItem)
    assert dropped.value.log_level in ("DEBUG", logging.DEBUG)


def test_a_line_that_cannot_be_stored_ends_the_run() -> None:
    run: Any = FakeRun(broken=True)
    with pytest.raises(DropItem, match="not stored"):
        Store(run).process_item(made())
    assert run.why == "articles: no space left"
