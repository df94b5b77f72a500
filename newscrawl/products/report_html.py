"""Small pieces of the report page: tables, cards, figures. Everything given as text is escaped here, once.

Knows nothing of archives; what stands in the pieces is decided in `report_page`.
"""

import html
import re
from collections.abc import Mapping, Sequence

Cell = str | int | float | None

_SHARE = re.compile(r"[\d,.]+ ?%|–")


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def escape(value: Cell) -> str:
    """A value as it stands in the page: numbers with thousands, shares as given, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    return f"{value:,}" if isinstance(value, int | float) else html.escape(value)


def cards(values: Mapping[str, Cell]) -> str:
    """A row of named numbers."""
    items = (
        f"<div><dt>{escape(name)}</dt><dd{_long(value)}>{escape(value)}</dd></div>" for name, value in values.items()
    )
    return f'<dl class="cards">{"".join(items)}</dl>'


def _long(value: Cell) -> str:
    return ' class="long"' if isinstance(value, str) and len(value) > 9 else ""


def table(columns: Sequence[str], rows: Sequence[Sequence[Cell]], *, records: bool = False) -> str:
    """A table; numbers stand right. With `records` each row becomes a card on a narrow screen."""
    numeric = [all(_is_number(row[n]) for row in rows) for n in range(len(columns))]
    head = "".join(f"<th{_right(n)}>{escape(name)}</th>" for name, n in zip(columns, numeric, strict=True))
    body = "".join(
        "<tr>"
        + "".join(
            f'<td{_right(n)} data-label="{escape(name)}">{escape(value)}</td>'
            for name, n, value in zip(columns, numeric, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    kind = ' class="records"' if records else ""
    return f"<table{kind}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _is_number(value: Cell) -> bool:
    return _SHARE.fullmatch(value) is not None if isinstance(value, str) else True


def _right(numeric: bool) -> str:  # noqa: FBT001 - one column's nature
    return ' class="n"' if numeric else ""


def figure(title: str, says: str, svg: str, numbers: str) -> str:
    """A drawing with its title, a sentence that says what it shows, and its numbers behind a fold."""
    return (
        f"<figure><figcaption><h3>{escape(title)}</h3><p>{escape(says)}</p></figcaption>{svg}"
        f"<details><summary>Numbers of “{escape(title)}”</summary>{numbers}</details></figure>"
    )


def verdict(word: str) -> Markup:
    """A verdict in its colour; the word itself says it too."""
    known = ("ok", "quiet", "failed", "degraded", "blocked", "partial", "locked", "usage")
    return Markup(f'<span class="verdict {word if word in known else ""}">{escape(word)}</span>')


def section(anchor: str, title: str, *parts: str) -> str:
    """A part of the page with its heading."""
    return f'<section id="{escape(anchor)}"><h2>{escape(title)}</h2>{"".join(parts)}</section>'


def link(url: str | None, text: str) -> Markup:
    """A link to a page of the web, when the address is one; the text alone otherwise."""
    if url is None or not url.startswith(("http://", "https://")):
        return Markup(escape(text))
    return Markup(f'<a href="{html.escape(url)}" rel="noreferrer">{escape(text)}</a>')
