"""Article addresses on their way: from sources into the ledger's frontier, out of it in small handfuls.

Every address is in the ledger before it is asked for, so a kill, a limit or a failing page loses none; what waits in
memory stays small however many addresses a sitemap lists. Without an archive addresses pass straight through.
"""

from collections.abc import Iterator
from datetime import timedelta

from newscrawl.archive.frontier import Frontier, Target
from newscrawl.extract.links import Link
from newscrawl.runs.run import Run

WINDOW = 200
"""Article requests handed to Scrapy at once."""

MAX_ATTEMPTS = 5
RETRY_AFTER = timedelta(hours=1)


class Queue:
    """The way of article addresses in one run. `asked` holds the keys asked for in this run."""

    def __init__(self, run: Run | None, limit: int | None) -> None:
        self._run = run
        self._limit = limit
        self._frontier = Frontier(run.ledger, run.scope) if run is not None else None
        self._direct: list[tuple[str, Link]] = []
        self.asked: set[str] = set()
        self.in_flight = 0
        self._new = 0
        self._drained = False
        if self._frontier is not None:
            self._frontier.resume()

    def add(self, links: dict[str, Link], source: str) -> None:
        """Takes in links by key; those met before, in this run or in the scope of its frontier, are left out."""
        fresh = {key: link for key, link in links.items() if key not in self.asked}
        if self._frontier is None or self._run is None:
            self._direct += fresh.items()
            self.asked.update(fresh)
            return
        targets = [
            Target(link.url, key=key, source=source, date_hint=link.published, lastmod=link.lastmod, note=link.section)
            for key, link in fresh.items()
        ]
        self._frontier.add(targets, now=self._run.now())
        self._drained = False

    def take(self) -> Iterator[tuple[str, Link]]:
        """The next handful of (key, link), when there is room; nothing beyond the limit."""
        room = WINDOW - self.in_flight
        if self._limit is not None:
            room = min(room, self._limit - self._new)
        if room <= 0 or self.in_flight > WINDOW // 2 or self._drained:
            return
        for key, link in self._next(room):
            self._new += 1
            self.in_flight += 1
            yield key, link

    def _next(self, room: int) -> Iterator[tuple[str, Link]]:
        if self._frontier is None or self._run is None:
            taken, self._direct = self._direct[:room], self._direct[room:]
            yield from taken
            return
        # More than once: a handful of nothing but held ones must not leave the rest to the next run.
        while room > 0 and not self._drained:
            targets = self._frontier.take(room, now=self._run.now(), kind="article")
            self._drained = len(targets) < room  # a look into it is a transaction, and there is one behind every page
            held = self._run.known([t.key for t in targets if t.key])
            for target in targets:
                key = target.key or target.url
                if key in held:  # adopted from a dead run
                    self._run.done.append(target.url)
                    continue
                if key in self.asked:  # met under another address, whose fate this one shares: the next run will see
                    continue
                self.asked.add(key)
                room -= 1
                yield key, Link(target.url, None, target.date_hint, target.lastmod, target.note, target.source)

    # --- pages of sources --------------------------------------------------------------------------------------------

    def open_page(self, url: str, source: str, page: int) -> None:
        """Remembers a further page of a source until it is read: a kill must not lose what lies behind it."""
        if self._frontier is not None and self._run is not None:
            self._frontier.reopen([Target(url, kind="page", source=source, note=str(page))], now=self._run.now())

    def page_read(self, url: str) -> None:
        """A page of a source whose links are in the queue."""
        if self._frontier is not None:
            self._frontier.done([url])

    def open_pages(self) -> list[tuple[str, str, int]]:
        """(url, source, page number) of pages that an earlier run opened and did not read."""
        if self._frontier is None or self._run is None:
            return []
        targets = self._frontier.take(10_000, now=self._run.now(), kind="page")
        return [(t.url, t.source or "", int(t.note or 2)) for t in targets]

    # --- answers -----------------------------------------------------------------------------------------------------

    def landed(self) -> None:
        """One of the handed-out addresses came back, with whatever result."""
        self.in_flight = max(0, self.in_flight - 1)

    def read(self, key: str, url: str) -> None:
        """An address whose record is on its way; it is settled when that is stored, or found to be stored already."""
        if self._run is not None:
            self._run.under_way[key] = url

    def settled(self, url: str) -> None:
        """An address needs no further fetch; acknowledged when the run's segments are committed."""
        if self._run is not None:
            self._run.done.append(url)

    def failed(self, url: str, reason: str) -> None:
        """An address that could not be read: asked again by a later run, given up after a few."""
        if self._frontier is None or self._run is None:
            return
        last = self._frontier.attempts(url) + 1 >= MAX_ATTEMPTS
        self._frontier.failed(url, reason, next_due=None if last else self._run.now() + RETRY_AFTER)

    def release(self, url: str) -> None:
        """An address that was not really tried."""
        if self._frontier is not None:
            self._frontier.release([url])

    @property
    def exhausted(self) -> bool:
        """Whether the limit of this run is used up."""
        return self._limit is not None and self._new >= self._limit
