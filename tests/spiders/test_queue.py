"""Addresses on their way, with a run and without: nothing twice, nothing lost, no more at once than there is room."""

from pathlib import Path
from typing import Any

import pytest

from newscrawl.extract.links import Link
from newscrawl.runs.run import Run
from newscrawl.spiders.queue import MAX_ATTEMPTS, WINDOW, Queue
from tests.runs.made import PORTAL, Clock, begin, end, record, take


def links(numbers: Any) -> dict[str, Link]:
    return {f"{PORTAL}:{n}": Link(f"https://baovidu.vn/bai-viet-{n}.html", section="Kinh tế") for n in numbers}


def keys(queue: Queue) -> list[str]:
    return [key for key, _ in queue.take()]


def numbered(numbers: Any) -> list[str]:
    return [f"{PORTAL}:{n}" for n in numbers]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kho"


@pytest.fixture(params=["plain", "archive"])
def queue(request: pytest.FixtureRequest, folder: Path, clock: Clock) -> Any:
    """A queue as in a plain crawl, and one over an archive's frontier."""
    if request.param == "plain":
        yield Queue(None, None)
        return
    run = begin(folder, clock)
    yield Queue(run, None)
    end(run)


# --- both kinds ----------------------------------------------------------------------------------------------------


def test_first_in_first_out_and_once_each(queue: Queue) -> None:
    queue.add(links((3, 1, 2)), "rss")
    queue.add(links((2, 4)), "listing")
    assert keys(queue) == numbered((3, 1, 2, 4))
    assert keys(queue) == []


def test_what_was_asked_for_otherwise_is_not_asked_again(queue: Queue) -> None:
    queue.asked.add(f"{PORTAL}:1")
    queue.add(links((1, 2)), "rss")
    assert keys(queue) == numbered((2,))


def test_links_keep_what_the_source_said(queue: Queue) -> None:
    link = Link("https://baovidu.vn/bai-viet-1.html", published="2026-11-20", lastmod="2026-11-21", section="Kinh tế")
    queue.add({f"{PORTAL}:1": link}, "rss")
    ((_, found),) = queue.take()
    assert (found.url, found.published, found.lastmod, found.section) == (
        link.url,
        "2026-11-20",
        "2026-11-21",
        "Kinh tế",
    )


def test_a_window_and_its_refill(queue: Queue) -> None:
    queue.add(links(range(1000)), "sitemap")
    assert len(keys(queue)) == WINDOW
    assert keys(queue) == []
    for _ in range(WINDOW // 2 - 1):
        queue.landed()
    assert keys(queue) == [], "no refill before half of the window is back"
    queue.landed()
    assert len(keys(queue)) == WINDOW // 2
    assert queue.in_flight == WINDOW


def test_landing_more_than_was_handed_out_does_no_harm(queue: Queue) -> None:
    queue.landed()
    assert queue.in_flight == 0


# --- the limit -----------------------------------------------------------------------------------------------------


def test_a_limit_without_a_run() -> None:
    queue = Queue(None, 3)
    queue.add(links(range(10)), "rss")
    assert keys(queue) == numbered((0, 1, 2))
    assert queue.exhausted
    for _ in range(3):
        queue.landed()
    assert keys(queue) == []


def test_what_a_limit_leaves_waits_for_the_next_run(folder: Path, clock: Clock) -> None:
    run = begin(folder, clock)
    queue = Queue(run, 3)
    queue.add(links(range(5)), "rss")
    for key, link in queue.take():
        take(run, [record(int(key.rpartition(":")[2]))])
        queue.settled(link.url)
    end(run)
    clock.forward(hours=1)
    later = begin(folder, clock)
    assert keys(Queue(later, None)) == numbered((3, 4))
    end(later)


def test_no_limit_is_never_exhausted() -> None:
    queue = Queue(None, None)
    queue.add(links(range(5)), "rss")
    keys(queue)
    assert not queue.exhausted


# --- with a run ----------------------------------------------------------------------------------------------------


def crashed(run: Run) -> None:
    """The process is gone: nothing is committed, the lock is free."""
    run.ledger.close()
    run.lock.release()


def test_a_kill_loses_no_address(folder: Path, clock: Clock) -> None:
    run = begin(folder, clock)
    queue = Queue(run, None)
    queue.add(links(range(6)), "rss")
    handed = list(queue.take())
    take(run, [record(0), record(1)])
    for _, link in handed[:2]:
        queue.settled(link.url)
    crashed(run)
    clock.forward(hours=1)
    later = begin(folder, clock)
    assert keys(Queue(later, None)) == numbered((2, 3, 4, 5)), "two were adopted, the others are asked again"
    end(later)


def test_held_ones_do_not_keep_the_rest_waiting(folder: Path, clock: Clock) -> None:
    """More held addresses at the head of the frontier than fit into one window."""
    run = begin(folder, clock)
    queue = Queue(run, None)
    queue.add(links(range(WINDOW * 2 + 5)), "sitemap")
    take(run, [record(n) for n in range(WINDOW * 2)])
    crashed(run)
    clock.forward(hours=1)
    later = begin(folder, clock)
    assert keys(Queue(later, None)) == numbered(range(WINDOW * 2, WINDOW * 2 + 5))
    end(later)


def test_a_failed_address_is_asked_again_later_and_given_up_at_last(folder: Path, clock: Clock) -> None:
    url = "https://baovidu.vn/bai-viet-1.html"
    run = begin(folder, clock)
    Queue(run, None).add(links((1,)), "rss")
    end(run)
    for attempt in range(MAX_ATTEMPTS):
        run = begin(folder, clock)
        queue = Queue(run, None)
        assert keys(queue) == numbered((1,)), attempt
        queue.failed(url, "fetch.TimeoutError")
        assert keys(queue) == [], "not again in the same run"
        end(run)
        clock.forward(hours=2)
    run = begin(folder, clock)
    assert keys(Queue(run, None)) == []
    end(run)


def test_without_a_run_a_failure_is_only_a_failure() -> None:
    queue = Queue(None, None)
    queue.failed("https://baovidu.vn/1", "x")
    queue.settled("https://baovidu.vn/1")
    queue.release("https://baovidu.vn/1")
    assert (queue.open_pages(), keys(queue)) == ([], [])


def test_pages_of_a_source_survive_a_kill(folder: Path, clock: Clock) -> None:
    run = begin(folder, clock)
    queue = Queue(run, None)
    queue.open_page("https://baovidu.vn/tin?page=2", "https://baovidu.vn/tin?page={page}", 2)
    queue.open_page("https://baovidu.vn/tin?page=3", "https://baovidu.vn/tin?page={page}", 3)
    queue.page_read("https://baovidu.vn/tin?page=2")
    assert keys(queue) == [], "pages of sources are no articles"
    crashed(run)
    clock.forward(hours=1)
    later = begin(folder, clock)
    assert Queue(later, None).open_pages() == [
        ("https://baovidu.vn/tin?page=3", "https://baovidu.vn/tin?page={page}", 3)
    ]
    end(later)
