"""A spider's arguments: a wrong one is a usage error that names it, before anything is opened or asked for."""

from typing import Any

import pytest

from newscrawl.errors import UsageError
from newscrawl.portals import load_portals
from newscrawl.spiders import portals
from newscrawl.spiders.base import PortalSpider
from newscrawl.spiders.given import base_address
from newscrawl.spiders.portals import spider_class, spider_classes

SPIDER = spider_class("bao_can_tho", "Báo Cần Thơ")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"limit": "abc"}, "limit"),
        ({"limit": "0"}, "limit"),
        ({"limit": "-3"}, "limit"),
        ({"limit": "1.5"}, "limit"),
        ({"mode": "fast"}, "mode"),
        ({"since": "hôm qua"}, "--since"),
        ({"until": "2026-02-30"}, "--until"),
        ({"base_url": "nonsense"}, "base_url"),
        ({"base_url": "ftp://127.0.0.1"}, "base_url"),
        ({"base_url": "http://"}, "base_url"),
        ({"base_url": "http://127.0.0.1:notaport"}, "base_url"),
        ({"base_url": "http://127.0.0.1:8000/?x=1"}, "base_url"),
        ({"base_url": "http://[::1"}, "base_url"),
    ],
)
def test_wrong_arguments(arguments: dict[str, Any], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        SPIDER(**arguments)


@pytest.mark.parametrize(
    ("arguments", "mode", "limit"),
    [
        ({}, "crawl", None),
        ({"limit": "20"}, "crawl", 20),
        ({"limit": 7, "archive": "kho"}, "update", 7),
        ({"archive": "kho", "mode": "backfill", "limit": ""}, "backfill", None),
        ({"archive": "kho", "mode": "demo", "limit": None}, "demo", None),
    ],
)
def test_right_arguments(arguments: dict[str, Any], mode: str, limit: int | None) -> None:
    spider = SPIDER(**arguments)
    assert (spider.mode, spider.limit, spider.run) == (mode, limit, None)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000", "http://[::1]:8000/", "https://mirror.example/bao", None])
def test_base_addresses(address: str | None) -> None:
    assert base_address(address) == address


def test_one_class_per_profile_that_is_not_gone() -> None:
    classes = spider_classes()
    allowed = {portal.id for portal in load_portals() if portal.spider_allowed}
    assert {spider.name for spider in classes.values()} == allowed
    assert all(issubclass(spider, PortalSpider) for spider in classes.values())
    assert all(getattr(portals, name).name == spider.name for name, spider in classes.items())


def test_a_spider_owns_its_hosts_only() -> None:
    spider = SPIDER()
    assert spider.owns("https://m.baocantho.com.vn/x")
    assert not spider.owns("https://baokhac.vn/x")
