"""The drawings of the report page: each function takes plain numbers and gives a matplotlib figure.

Drawn 338 units wide, so that a phone shows letters at their size. Nothing is computed but bins and ticks.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from newscrawl.products.report_svg import HEAT, INK, SERIES, drawing

DAYS = 92
"""Days drawn one by one; what lies before is drawn by month."""

MONTHS = 48
RUNS = 24
ROWS = 26
"""Months, runs and rules drawn at most, the latest ones; the tables beside the drawings say more."""

_WIDTH = 4.7


def day_bins(per_day: Mapping[str, int], last: str | None = None) -> dict[str, int]:
    """The last `DAYS` days up to `last` (else the latest with an article), without gaps, as day → count."""
    if not per_day:
        return {}
    end = date.fromisoformat(last or max(per_day))
    first = max(date.fromisoformat(min(per_day)), end - timedelta(days=DAYS - 1))
    days = ((first + timedelta(days=n)).isoformat() for n in range((end - first).days + 1))
    return {day: per_day.get(day, 0) for day in days}


def month_bins(per_day: Mapping[str, int]) -> dict[str, int]:
    """Month → count, without gaps, at most the last `MONTHS`; empty when the days alone show everything."""
    months: dict[str, int] = {}
    for day, count in per_day.items():
        months[day[:7]] = months.get(day[:7], 0) + count
    if len(day_bins(per_day)) < DAYS:
        return {}
    year, month = int(max(months)[:4]), int(max(months)[5:])
    found: list[tuple[str, int]] = []
    while len(found) < MONTHS and f"{year:04}-{month:02}" >= min(months):
        name = f"{year:04}-{month:02}"
        found.append((name, months.get(name, 0)))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return dict(reversed(found))


def short(days: Sequence[str]) -> list[str]:
    """Days without their year when that is the same for all."""
    return [day[5:] for day in days] if len({day[:4] for day in days}) == 1 else list(days)


def stacked_bars(names: Sequence[str], series: Mapping[str, Sequence[int]], *, ticks: int = 5) -> Any:
    """Bars over named places, one colour per series, from below; a legend when there are several series."""
    figure, axes = _axes(2.5 + 0.12 * (len(series) if len(series) > 1 else 0))
    below = [0] * len(names)
    for number, (label, values) in enumerate(series.items()):
        width = 0.85 if len(names) < 60 else 1.0
        axes.bar(range(len(names)), values, width, below, color=SERIES[number % len(SERIES)], label=label, linewidth=0)
        below = [a + b for a, b in zip(below, values, strict=True)]
    _name_ticks(axes, names, ticks)
    _whole_numbers(axes)
    if len(series) > 1:
        columns = 2 if max(len(label) for label in series) > 12 else min(len(series), 4)
        where = {"loc": "upper center", "bbox_to_anchor": (0.5, -0.16), "ncols": columns}
        axes.legend(**where, columnspacing=1.2, handlelength=1, frameon=False, labelcolor=INK, fontsize=10)
    spare = max(0.0, (8 - len(names)) / 2)  # one bar alone would be a wall
    axes.set_xlim(-0.6 - spare, len(names) - 0.4 + spare)
    return figure


def line(names: Sequence[str], values: Sequence[float]) -> Any:
    """One line over named places."""
    figure, axes = _axes(2.4)
    axes.plot(range(len(names)), values, color=SERIES[0], linewidth=1.8, marker="o" if len(names) < 40 else None, ms=4)
    axes.annotate(
        f"{values[-1]:,.0f}", (len(names) - 1, values[-1]), (-4, 6), textcoords="offset points", ha="right", color=INK
    )
    axes.set_ylim(0, max(values) * 1.15 or 1)
    _name_ticks(axes, names)
    _whole_numbers(axes)
    return figure


def share_grid(rows: Mapping[str, Sequence[float | None]], columns: Sequence[str]) -> Any:
    """A field of squares: the darker, the larger the share (0–1); None leaves the square empty."""
    from matplotlib.patches import Rectangle  # noqa: PLC0415 - an extra

    figure, axes = _axes(0.75 + 0.24 * len(rows))
    for y, values in enumerate(rows.values()):
        for x, share in enumerate(values):
            if share is not None:
                axes.add_patch(Rectangle((x - 0.46, y - 0.42), 0.92, 0.84, color=HEAT, alpha=0.06 + 0.94 * share))
                if len(columns) <= 6:
                    axes.text(x, y, f"{share:.0%}", ha="center", va="center", fontsize=8.5, color=INK)
    axes.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rows) - 0.5, -0.5))
    axes.set_yticks(range(len(rows)), list(rows))
    axes.grid(visible=False)
    axes.spines[:].set_visible(False)
    _name_ticks(axes, columns)
    return figure


def _axes(height: float) -> tuple[Any, Any]:
    from matplotlib.figure import Figure  # noqa: PLC0415 - an extra

    with drawing():
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        return figure, figure.add_subplot()


def _name_ticks(axes: Any, names: Sequence[str], most: int = 5) -> None:
    """At most five names under the axis, the last one among them."""
    step = max(1, -(-len(names) // most))
    places = list(range(len(names) - 1, -1, -step))[::-1]
    axes.set_xticks(places, [names[place] for place in places])


def _whole_numbers(axes: Any) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator  # noqa: PLC0415 - an extra

    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True, min_n_ticks=1))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
