"""What `newscrawl.text` is asked while one page becomes a record: written down once, to be asked again and timed alone.

The questions are the real ones, with the real arguments, of extraction and of the stages: nothing here has to be kept
like them by hand. Questions that the text ring asks itself are part of their answers and are not counted twice.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any

from newscrawl import text
from newscrawl.cli.extracting import Job, extract

OF_ONE_PAGE = 32
"""A cache of so many entries is there for what one page repeats, and is empty when the next page comes."""


@dataclass(frozen=True, slots=True)
class Question:
    """One call of a function of `newscrawl.text`; `asker` is the module that called."""

    name: str
    asker: str
    ask: Callable[[], object]

    @property
    def of_a_stage(self) -> bool:
        """Whether a stage asked; else extraction did."""
        return self.asker.startswith("newscrawl.pipelines")


def questions(job: Job) -> list[Question]:
    """What is asked while the page of `job` is read, in order."""
    with _written_down() as asked:
        extract(job)
    return asked


@contextmanager
def _written_down() -> Iterator[list[Question]]:
    """Every function of the text ring that another module imported by name writes down its calls meanwhile."""
    functions = [getattr(text, name) for name in text.__all__]
    known = {id(found): found for found in functions if callable(found) and not isinstance(found, type)}
    places = [
        (module, name, known[id(value)])
        for path, module in list(sys.modules.items())
        if path.startswith("newscrawl.") and not path.startswith("newscrawl.text")
        for name, value in list(vars(module).items())
        if id(value) in known
    ]
    asked: list[Question] = []
    for module, name, function in places:
        setattr(module, name, _noting(function, module.__name__, asked))
    try:
        yield asked
    finally:
        for module, name, function in places:
            setattr(module, name, function)


def _noting(function: Callable[..., Any], asker: str, asked: list[Question]) -> Callable[..., Any]:
    @wraps(function)
    def noted(*given: Any, **named: Any) -> Any:
        kept = [list(value) if isinstance(value, list) else value for value in given]
        asked.append(Question(function.__name__, asker, partial(function, *kept, **named)))
        return function(*given, **named)

    return noted


def caches(least: int, most: int) -> list[Callable[[], None]]:
    """What empties each of the text ring's caches of such sizes; tables that are made once have no size."""
    found = {
        id(value): value
        for path, module in list(sys.modules.items())
        if path.startswith("newscrawl.text.")
        for value in vars(module).values()
        if hasattr(value, "cache_clear") and least <= (value.cache_info().maxsize or 0) <= most
    }
    return [value.cache_clear for value in found.values()]
