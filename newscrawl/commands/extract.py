"""`newscrawl extract`: WARC files, saved HTML and text dumps into JSON Lines, without network."""

import argparse
import multiprocessing
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.pool import Pool
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, BinaryIO

import orjson

from newscrawl.cli.base import BaseCommand, positive, say
from newscrawl.cli.comparing import compare
from newscrawl.cli.extracting import Job, Outcome
from newscrawl.cli.inputs import Inputs, Place, Slice, work
from newscrawl.cli.resuming import cut_part
from newscrawl.errors import StorageError, UsageError
from newscrawl.portals import load_portal
from newscrawl.reading.heap import keep_heap

OK, NOTHING, TORN = 0, 1, 6
AHEAD = 3
"""Slices of a WARC file (or saved pages) that wait for each worker."""


class Command(BaseCommand):
    """Reads stored pages."""

    example = "newscrawl extract crawl.warc.gz saved.html -o articles.jsonl --links listings.jsonl"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return "SOURCE … [-o OUT.jsonl] [options]"

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Read WARC files, saved HTML or text dumps into JSON Lines, without network"

    def long_desc(self) -> str:
        """What the exit codes say."""
        return (
            "Exit codes: 0 every input was read to its end, whatever the issues; 1 no input could be read; 6 an input "
            "is torn (what is whole in it was read) or could not be read while others could. A page that gave neither "
            "a record nor a listing is named on stderr with its issue, and counted in a last line."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds outputs and hints."""
        super().add_options(parser)
        parser.add_argument("-o", "--output", metavar="OUT.jsonl", help="write here (default: stdout)")
        parser.add_argument("--portal", metavar="ID", help="read with this profile, whatever the address says")
        parser.add_argument("--url", help="the address that saved HTML came from (default: its canonical link)")
        parser.add_argument("--workers", type=positive, default=1, metavar="N", help="processes (default: 1)")
        parser.add_argument(
            "--resume", action="store_true", help="go on with OUT.jsonl.part, left by a killed extract of WARC files"
        )
        parser.add_argument("--links", metavar="FILE", help="write {url, links, next_page} of listing pages here")
        parser.add_argument("--compare", metavar="OLD.jsonl", help="report per field what differs from OLD.jsonl")

    def work(self, args: list[str], opts: Any) -> int:
        """See the class."""
        if not args:
            raise UsageError("name a WARC file, a saved page or a text dump")
        if opts.portal:
            load_portal(opts.portal)
        paths = [path for arg in args for path in files_of(Path(arg))]
        inputs = Inputs(paths, opts.portal, opts.url)
        if opts.resume:
            if not opts.output or opts.links:
                raise UsageError("--resume goes on with a file: it needs -o, and cannot write --links")
            inputs.after = cut_part(Path(opts.output))
        keep_heap()  # forked workers inherit it
        issues: Counter[str] = Counter()
        written = listings = 0
        with ExitStack() as stack:
            out = stack.enter_context(output(opts.output, resume=opts.resume))
            links = stack.enter_context(output(opts.links)) if opts.links else None
            for outcome in progress(stack.enter_context(outcomes(inputs, opts.workers))):
                if outcome.line is not None:
                    out.write(outcome.line + b"\n")
                    written += 1
                elif outcome.listing is not None:
                    listings += 1
                    if links is not None:
                        links.write(orjson.dumps(outcome.listing) + b"\n")
                else:
                    issues[outcome.issue or "unreadable"] += 1
                    say(f"newscrawl extract: {outcome.url or 'a page'}: {outcome.issue}", error=True)
            out.flush()
        if issues:
            counted = ", ".join(f"{code} {count}" for code, count in sorted(issues.items()))
            say(f"newscrawl extract: {written} records and {listings} listings; neither: {counted}", error=True)
        return self._close(inputs, opts, written + listings)

    def _close(self, inputs: Inputs, opts: Any, found: int) -> int:
        """Names what was lost and gives the exit code."""
        for what in (*inputs.torn, *inputs.lost):
            say(f"newscrawl extract: {what}", error=True)
        if opts.compare and opts.output:
            say(compare(Path(opts.compare), Path(opts.output)), error=True)
        elif opts.compare:
            raise UsageError("--compare needs -o, so that there is something to compare")
        if inputs.torn or (inputs.lost and found):
            return TORN
        return OK if found or (inputs.read and not inputs.lost) else NOTHING


def files_of(path: Path) -> list[Path]:
    """A file itself, or everything readable below a folder, sorted. Raises `UsageError` for a path that is missing."""
    if path.is_dir():
        return sorted(p for p in path.rglob("*") if p.is_file())
    if not path.exists():
        raise UsageError(f"{path}: no such file")
    return [path]


@contextmanager
def outcomes(inputs: Inputs, workers: int) -> Iterator[Iterator[Outcome]]:
    """Outcomes in the order of the inputs, whatever the number of workers.

    The workers begin before anything else does (a progress bar has a thread), so that they can be forked: they then
    have every module, where a spawned one imports for half a second.
    """
    if workers == 1:
        yield inputs.outcomes()
        return
    with multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn").Pool(workers) as pool:
        yield _gathered(pool, inputs, BoundedSemaphore(workers * AHEAD))


def _gathered(pool: Pool, inputs: Inputs, waiting: BoundedSemaphore) -> Iterator[Outcome]:
    for done in pool.imap(work, _paced(inputs, waiting)):
        waiting.release()
        yield from inputs.settle(done)


def _paced(inputs: Inputs, waiting: BoundedSemaphore) -> Iterator[tuple[Job | Slice, Place | None]]:
    """Tasks no faster than they are worked off: the pool would otherwise read every saved page into memory."""
    for task in inputs.tasks():
        waiting.acquire()
        yield task, inputs.after


@contextmanager
def output(name: str | None, *, resume: bool = False) -> Iterator[BinaryIO]:
    """A file that appears under its name only when it is whole; stdout without a name or as `-`.

    Raises `StorageError`. With `resume` the lines of an interrupted one are kept. A device or a pipe (/dev/stdout) is
    written to, never replaced; a link keeps pointing where it points.
    """
    if name in (None, "-"):
        yield sys.stdout.buffer
        return
    path = Path(str(name)).resolve() if Path(str(name)).is_file() else Path(str(name))
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as stream:
            yield stream
        return
    part = path.with_name(path.name + ".part")
    try:
        with part.open("ab" if resume else "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise StorageError(f"{path}: cannot be written: {error.strerror or error}") from error


def progress(items: Iterable[Outcome]) -> Iterator[Outcome]:
    """The same items, with a counter on a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.completed} pages"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("extract", total=None)
        for item in items:
            bar.advance(task)
            yield item
