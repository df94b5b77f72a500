"""What a snippet's attributes and meta elements say of its times: values for machines, with the name each goes by.

Part of the fragment reading (`snippet`).
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from newscrawl.extract.page import Node, Page
from newscrawl.extract.snippet_nodes import CLOCK, FIRST, LATER, is_elsewhere, names_of
from newscrawl.text import Stamp, read_stamp

_META = re.compile(r"date|time|modif|publish", re.IGNORECASE)
_MACHINE = (
    "datetime",
    "data-time",
    "data-timestamp",
    "data-date",
    "data-datetime",
    "data-epoch",
    "data-published",
    "data-utime",
    "rel",
    "title",
)
_MACHINE_NODES = (
    "time, meta[content], abbr[title], [data-time], [data-timestamp], [data-date], [data-datetime], [data-epoch],"
    " [data-published], [data-utime], [rel], [itemprop][content], span[title], div[title], p[title]"
)


@dataclass(frozen=True, slots=True)
class MachineStamp:
    """A value and what it is called: `updated`, `published` or ""."""

    kind: str
    stamp: Stamp


def machine_stamps(page: Page, seen_at: dt.datetime | None, shown: str | None) -> list[MachineStamp]:
    """Every machine value of the article, in page order; `shown` is the visible stamp that a false `Z` is held to."""
    found: list[MachineStamp] = []
    for node in page.all(_MACHINE_NODES):
        if is_elsewhere(node):
            continue
        own = " ".join(node.attributes.get(key) or "" for key in ("property", "name", "itemprop"))
        for value in _values(node, own):
            stamp = read_stamp(value, seen_at=seen_at, visible=shown, where="meta")
            if stamp is not None:
                late = LATER.search(f"{own} {names_of(node)}")
                kind = "updated" if late else "published" if FIRST.search(own) else ""
                found.append(MachineStamp(kind, stamp))
                break
    return found


def _values(node: Node, own: str) -> Iterator[str]:
    attributes = node.attributes
    if node.tag == "meta":
        values = [attributes.get("content")] if _META.search(own) and not CLOCK.search(own) else []
    elif attributes.get("itemprop") and attributes.get("content") and _META.search(own):
        values = [attributes.get("content")]
    else:
        values = [attributes.get(key) for key in _MACHINE]
    yield from (value for value in values if value)
