"""The process beside the crawl: the same records, and nothing lost when it dies, hangs or is shot with the crawl."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from newscrawl.errors import WrongContent
from newscrawl.exporters import encode
from newscrawl.items import Article
from newscrawl.reading import beside, child
from newscrawl.reading.beside import ReadBeside, ReaderLost, ReadHere
from newscrawl.reading.child import ReaderBroke
from newscrawl.reading.page import Fetched, read_whole

from .made import bound, fetched

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process is forked on Linux only")

Work = Callable[[ReadBeside], Coroutine[Any, Any, Any]]


def with_reader(work: Work) -> Any:
    """Runs work with an open reader; its process is gone afterwards, whatever happened."""

    async def run() -> Any:
        reader = ReadBeside(bound())
        reader.begin()
        pid = reader._pid
        try:
            await reader.connect()
            return await work(reader)
        finally:
            reader.close()
            reader.close()
            with pytest.raises(ProcessLookupError):
                os.kill(pid, 0)

    return asyncio.run(run())


def read_all(*pages: Fetched) -> list[Any]:
    """What comes of pages asked for at the same time; errors as values."""

    async def work(reader: ReadBeside) -> list[Any]:
        return await asyncio.gather(*(reader.read(page) for page in pages), return_exceptions=True)

    found: list[Any] = with_reader(work)
    return found


def test_the_same_records_as_here_in_order() -> None:
    pages = [fetched(number) for number in range(6)]
    found = read_all(*pages)
    assert [encode(article) for article in found] == [encode(read_whole(bound(), page)) for page in pages]


def test_in_the_crawls_own_process_the_stages_are_left_to_scrapy() -> None:
    article = asyncio.run(ReadHere(bound()).read(fetched()))
    assert article.printed is not None
    assert article.headline is None


def test_a_page_that_is_none_raises_here() -> None:
    good, bad, also_good = read_all(fetched(), fetched(body=b"%PDF-1.7", packed=False), fetched(1))
    assert isinstance(good, Article)
    assert isinstance(bad, WrongContent)
    assert isinstance(also_good, Article)


def test_a_defect_of_ours_comes_back_with_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Article:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(child, "read_whole", broken)
    (found,) = read_all(fetched())
    assert isinstance(found, ReaderBroke)
    assert "ZeroDivisionError: a defect" in str(found)
    assert "in broken" in str(found)


def dies_over(number: int, *, how: Callable[[], object]) -> Callable[..., Article]:
    """A reading that does something terrible over one page, in the reader's process only."""
    crawl, url = os.getpid(), fetched(number).url

    def read(family: Any, page: Fetched) -> Article:
        if page.url == url and os.getpid() != crawl:
            how()
        return read_whole(family, page)

    return read


def test_a_page_that_kills_the_reader_costs_that_page_alone(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(child, "read_whole", dies_over(1, how=lambda: os.kill(os.getpid(), signal.SIGSEGV)))
    found = read_all(*(fetched(number) for number in range(4)))
    assert [type(one) for one in found] == [Article, ReaderLost, Article, Article]
    assert f"lost over {fetched(1).url}" in caplog.text


def test_a_page_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "PATIENCE", 0.3)
    monkeypatch.setattr(child, "read_whole", dies_over(2, how=lambda: time.sleep(600)))
    found = read_all(*(fetched(number) for number in range(4)))
    assert [type(one) for one in found] == [Article, Article, ReaderLost, Article]


def test_a_slow_reader_that_goes_on_is_not_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "PATIENCE", 0.3)

    def slow(family: Any, page: Fetched) -> Article:
        time.sleep(0.2)
        return read_whole(family, page)

    monkeypatch.setattr(child, "read_whole", slow)
    assert [type(one) for one in read_all(*(fetched(number) for number in range(5)))] == [Article] * 5


def test_pages_after_the_loss_are_read_here() -> None:
    async def work(reader: ReadBeside) -> Article:
        os.kill(reader._pid, signal.SIGKILL)
        while not reader._wire.over:  # noqa: ASYNC110 - the loop tells only the wire
            await asyncio.sleep(0.01)
        return await reader.read(fetched())

    assert with_reader(work).headline is not None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_for_the_whole_group_leave_it_at_work(number: int) -> None:
    async def work(reader: ReadBeside) -> Article:
        os.kill(reader._pid, number)
        await asyncio.sleep(0.05)
        return await reader.read(fetched())

    assert isinstance(with_reader(work), Article)


def open_files(pid: int) -> list[str]:
    return [str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()]


def test_it_holds_no_file_of_the_crawl(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as file:

        async def work(reader: ReadBeside) -> list[str]:
            await reader.read(fetched())
            return open_files(reader._pid)

        held = with_reader(work)
        assert file.name not in held
    assert sum(name.startswith("socket:") for name in held) == 1


def test_it_ends_with_a_crawl_that_is_shot() -> None:
    script = (
        "import time; from newscrawl.reading.child import fork_reader; from newscrawl.families import bind\n"
        "from newscrawl.portals import load_portal\n"
        "print(fork_reader(bind(load_portal('bao_dak_nong')))[0], flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as crawl:
        assert crawl.stdout is not None
        reader = int(crawl.stdout.readline())
        os.kill(reader, 0)
        crawl.kill()
    for _ in range(200):
        if not Path(f"/proc/{reader}").exists() or "Z" in Path(f"/proc/{reader}/stat").read_text().split()[2]:
            return
        time.sleep(0.02)
    pytest.fail("the reader outlived the crawl")


def test_no_process_beside_a_second_thread() -> None:
    """A fork would copy the thread's locks as they stand; the pages are read all the same."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()

    async def work() -> Article:
        reader = ReadBeside(bound())
        reader.begin()
        assert reader._pid == 0
        await reader.connect()
        try:
            return await reader.read(fetched())
        finally:
            reader.close()

    try:
        assert asyncio.run(work()).headline is not None
    finally:
        done.set()
        thread.join()
