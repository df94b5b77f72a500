"""The figures of one portal's part of the report page: what is drawn, what is said of it, the numbers beside it.

A figure without data is not drawn; the sentence that stands instead says why. No HTML beyond what `report_html` makes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from newscrawl.products import report_plots as plots
from newscrawl.products.report_data import PortalReport
from newscrawl.products.report_html import Cell, figure, link, table
from newscrawl.products.report_svg import inline_svg
from newscrawl.runs.coverage import FIELDS

MAX_ROWS = 400
"""Rows of a table beside a drawing; the JSON commands give the rest."""


def drawn(title: str, says: str, drawing: Any, numbers: str, salt: str) -> str:
    """A matplotlib figure as an HTML figure."""
    return figure(title, says, inline_svg(drawing, salt, f"{title}. {says}"), numbers)


def figures(report: PortalReport) -> list[str]:
    """All figures of a portal that have data."""
    made = (_per_day(report), _per_month(report), _lags(report), _fields(report), _rules(report), _growth(report))
    return [text for text in (*made, _missing(report)) if text]


def _per_day(report: PortalReport) -> str:
    days = plots.day_bins(report.per_day)
    if not days:
        return ""
    total, (first, last) = sum(days.values()), (min(days), max(days))
    says = f"{total:,} articles published from {first} to {last}."
    if report.undated:
        says += f" {report.undated:,} articles print no day at all."
    rows = [(day, count) for day, count in days.items() if count][:MAX_ROWS]
    drawing = plots.stacked_bars(plots.short([*days]), {"": [*days.values()]})
    return drawn("Articles per day", says, drawing, table(["day", "articles"], rows), f"{report.portal}-days")


def _per_month(report: PortalReport) -> str:
    months = plots.month_bins(report.per_day)
    if not months:
        return ""
    most = max(months, key=lambda month: months[month])
    says = f"From {min(months)} to {max(months)}; most in {most} ({months[most]:,})."
    rows = [(month, count) for month, count in months.items() if count]
    drawing = plots.stacked_bars([*months], {"": [*months.values()]})
    return drawn("Articles per month", says, drawing, table(["month", "articles"], rows), f"{report.portal}-months")


def _lags(report: PortalReport) -> str:
    total = sum(report.lags.values())
    if not total:
        return ""
    later = total - report.lags["same"] - report.lags["before"]
    says = f"Of {total:,} articles that print both times, {later:,} were updated after publication."
    if report.lags["before"]:
        says += f" {report.lags['before']:,} print an update before their publication."
    rows = [(name, count, f"{count / total:.0%}") for name, count in report.lags.items()]
    numbers = table(["updated after", "articles", "share"], rows)
    drawing = plots.stacked_bars([*report.lags], {"": [*report.lags.values()]}, ticks=len(report.lags))
    return drawn("Update lag", says, drawing, numbers, f"{report.portal}-lag")


def _with_records(report: PortalReport) -> list[dict[str, Any]]:
    return [run for run in report.runs if run.get("records") and run.get("field_shares")][-plots.RUNS :]


def _fields(report: PortalReport) -> str:
    runs = _with_records(report)
    if not runs:
        return ""
    rows = {name: [run["field_shares"].get(name) for run in runs] for name in FIELDS}
    low = min(((values[-1] or 0.0, name) for name, values in rows.items()), default=(0.0, ""))
    says = f"Share of the records of a run that hold a field; in the latest, {low[1]} is the rarest ({low[0]:.0%})."
    return _grid("Fields over runs", says, rows, runs, salt=f"{report.portal}-fields")


def _rules(report: PortalReport) -> str:
    """Rules by field; the rarest are left out of the drawing, never out of the table."""
    runs = [run for run in _with_records(report) if run.get("rule_shares")]
    names = {(field, rule) for run in runs for field, rules in run["rule_shares"].items() for rule in rules}
    if not names:
        return ""
    shares = {pair: [run["rule_shares"].get(pair[0], {}).get(pair[1], 0.0) for run in runs] for pair in sorted(names)}
    common = sorted(shares, key=lambda pair: (-max(shares[pair]), pair))[: plots.ROWS]
    rows = {f"{field} · {rule.partition(':')[2] or rule}": shares[field, rule] for field, rule in sorted(common)}
    moved = max(shares, key=lambda pair: abs(shares[pair][-1] - shares[pair][0]))
    change = shares[moved][-1] - shares[moved][0]
    says = "Which rule answered a field, as a share of the records of a run."
    if len(runs) > 1 and abs(change) >= 0.005:
        says += f" Largest move since the first run shown: {moved[1]} for {moved[0]}, {change:+.0%}."
    every = {f"{field}: {rule}": values for (field, rule), values in shares.items()}
    return _grid("Rules over runs", says, rows, runs, salt=f"{report.portal}-rules", numbers=every)


def _grid(
    title: str,
    says: str,
    rows: Mapping[str, Sequence[float | None]],
    runs: list[dict[str, Any]],
    *,
    salt: str,
    numbers: Mapping[str, Sequence[float | None]] | None = None,
) -> str:
    one_day = len({run["run_id"][:8] for run in runs}) == 1
    labels = [_run_label(run["run_id"], by_hour=one_day and len(runs) > 1) for run in runs]
    # Three runs fit beside the names on a phone: the first, the one before the last, the last.
    shown = sorted({0, max(len(runs) - 2, 0), len(runs) - 1})
    cells: list[list[Cell]] = [
        [name, *(_percent(values[place]) for place in shown)] for name, values in (numbers or rows).items()
    ]
    columns = ["", *(f"{runs[place]['run_id'][:13]}" for place in shown)]
    return drawn(title, says, plots.share_grid(rows, labels), table(columns, cells), salt)


def _run_label(run_id: str, *, by_hour: bool) -> str:
    return f"{run_id[9:11]}:{run_id[11:13]}" if by_hour else f"{run_id[4:6]}-{run_id[6:8]}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _growth(report: PortalReport) -> str:
    if not report.top:
        return ""
    last = report.growth[-1]
    says = f"{last[1]:,} views were counted after the first look at each article, up to {last[0]}."
    if report.resets:
        says += f" {report.resets:,} readings were lower than the one before and count as no growth."
    rows = [(link(one.url, one.headline or one.key), one.first, one.last, one.last - one.first) for one in report.top]
    numbers = table(["article", "first", "last", "growth"], rows)
    numbers += table(["day", "views so far"], report.growth[-MAX_ROWS:])
    drawing = plots.line(plots.short([day for day, _ in report.growth]), [views for _, views in report.growth])
    return drawn("View-count growth", says, drawing, numbers, f"{report.portal}-views")


def _missing(report: PortalReport) -> str:
    found = report.coverage
    if found is None or not found.total.known:
        return ""
    total, months = found.total, list(found.months.items())[-plots.MONTHS :]
    says = f"{total.held:,} of {total.known:,} known articles are held ({total.held / total.known:.1%})"
    why = ", ".join(f"{count:,} {reason}" for reason, count in sorted(total.reasons.items()))
    says += f"; missing: {why}." if why else "; nothing named is missing."
    rows = [(name, m.known, m.held, m.missing, f"{m.held / m.known:.0%}") for name, m in found.months.items()]
    numbers = table(["month", "known", "held", "missing", "share"], rows[-MAX_ROWS:])
    routes = [(name, r.listed, r.held, r.missing, r.only) for name, r in found.routes.items() if r.listed]
    numbers += table(["route", "listed", "held", "missing", "only here"], routes)
    series = {"held": [m.held for _, m in months], "missing": [m.missing for _, m in months]}
    drawing = plots.stacked_bars([name for name, _ in months], series)
    return drawn("Held and missing per month", says, drawing, numbers, f"{report.portal}-missing")
