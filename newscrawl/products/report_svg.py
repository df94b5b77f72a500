"""From a matplotlib figure to an SVG that lives inside a page: its colours are the page's, its text stays text.

matplotlib writes fixed colours; here each is a mark that becomes a CSS variable, so that one drawing serves light and
dark. No data is looked at.
"""

import html
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK, MUTED, GRID, HEAT = "#010101", "#020202", "#030303", "#050505"
SERIES = ("#040401", "#040402", "#040403", "#040404", "#040405", "#040406", "#040407", "#040408")
_VARIABLES = {INK: "ink", MUTED: "muted", GRID: "grid", HEAT: "heat"} | {
    mark: f"c{n}" for n, mark in enumerate(SERIES, 1)
}

_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "text.color": INK,
    "axes.edgecolor": GRID,
    "axes.labelcolor": MUTED,
    "axes.facecolor": "none",
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "grid.color": GRID,
    "grid.linewidth": 0.6,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
    "legend.frameon": False,
    "legend.fontsize": 10,
    "figure.facecolor": "none",
}
"""Style of every drawing; sizes are for one 4.7 inches (338 units) wide, which a phone shows one unit to a pixel."""

_METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
_GROUP_ID = re.compile(r'<g id="[^"]*"')
_SIZE = re.compile(r'(<svg[^>]*?) width="[^"]*"')
_HEIGHT = re.compile(r'(<svg[^>]*?) height="[^"]*"')
_NAMESPACE = re.compile(r' (?:xmlns(?::xlink)?|version)="[^"]*"')
_COLOUR = re.compile("|".join(_VARIABLES))
_FONT = re.compile(r"font: ([\d.]+px) [^;\"]*")


@contextmanager
def drawing(salt: str = "") -> Iterator[None]:
    """Matplotlib's defaults with our style, whatever the machine's own settings say; `salt` makes ids."""
    from matplotlib import style  # noqa: PLC0415 - an extra; half a second that only this product pays

    with style.context(["default", {**_STYLE, "svg.hashsalt": salt}]):
        yield


def inline_svg(figure: "Figure", salt: str, label: str) -> str:
    """The figure as an `<svg>` element; `salt` keeps its ids apart from those of other figures of the page, `label` is
    read out instead of it. The same figure and salt give the same bytes."""
    out = io.StringIO()
    with drawing(salt):
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    text = out.getvalue()
    text = _METADATA.sub("", text[text.index("<svg") :])
    for pattern, by in ((_SIZE, r"\1"), (_HEIGHT, r"\1"), (_NAMESPACE, ""), (_GROUP_ID, "<g")):
        text = pattern.sub(by, text)
    text = text.replace("xlink:href", "href")
    text = _COLOUR.sub(lambda found: f"var(--{_VARIABLES[found[0]]})", text)
    text = _FONT.sub(r"font-size: \1", text)
    return text.replace("<svg", f'<svg role="img" aria-label="{html.escape(label)}"', 1).strip()
