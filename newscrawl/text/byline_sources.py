"""Sources in a byline (`Theo TTXVN`), and the record in which the pieces of a byline are collected.

Only the `Theo` form and the container; lists of names are read in `byline_parts`.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from newscrawl.text.names import is_lone_person, is_outlet, is_person, is_source

_THEO: Final = re.compile(r"theo ?:? (.{2,120})", re.IGNORECASE)
_BRACKET: Final = re.compile(r" ?\(([^()]{1,120})\)?")


@dataclass(slots=True)
class Parts:
    """What the pieces of one byline gave so far."""

    authors: list[str] = field(default_factory=list)
    photo: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)

    def add(self, other: "Parts") -> None:
        """Append what another piece gave."""
        self.authors += other.authors
        self.photo += other.photo
        self.sources += other.sources
        self.roles += other.roles
        self.affiliations += other.affiliations


def theo(line: str) -> Parts | None:
    """`Theo TTXVN`, `Theo Minh Hằng/Báo Tin tức`; None for `Theo Chỉ thị 05, cán bộ …`."""
    match = _THEO.fullmatch(line)
    if not match:
        return None
    given = match[1].strip(" .")
    if is_source(given) or is_outlet(given.partition("/")[2].strip()):
        alone = Parts(sources=[given]) if is_source(given) else None
        return with_author(given) or alone
    bracket = _BRACKET.search(given)
    if bracket and bracket.end() == len(given):
        name, inside = given[: bracket.start()].strip(), bracket[1].strip()
        if is_outlet(inside) and is_outlet(name):
            return Parts(sources=[given])
        if is_outlet(inside) and is_person(name):
            return Parts(authors=[name], sources=[inside])
    return None


def with_author(given: str) -> Parts | None:
    """`Minh Hằng/Báo Tin tức` behind `Theo`: a person and a paper, not a paper of two names."""
    name, slash, paper = given.partition("/")
    if slash and is_lone_person(name.strip()) and not is_outlet(name.strip()):
        return Parts(authors=[name.strip()], sources=[paper.strip()])
    return None


def says_theo(line: str) -> bool:
    """Whether `line` begins like `Theo …`, sentence or not."""
    return _THEO.match(line) is not None
