"""The report page as one HTML text: totals, a part per portal, runs and issues. No script, nothing loaded.

The same numbers give the same bytes: no clock, no machine's name. Figures come from `report_figures`.
"""

from collections.abc import Sequence
from typing import Any

from newscrawl import __version__
from newscrawl.issues import DESCRIPTIONS, RUN_DESCRIPTIONS, RUN_FORMS, Issue
from newscrawl.products import report_plots as plots
from newscrawl.products.report_data import PortalReport
from newscrawl.products.report_figures import MAX_ROWS, drawn, figures
from newscrawl.products.report_html import Cell, cards, escape, section, table, verdict
from newscrawl.products.report_html import link as hyperlink
from newscrawl.products.report_style import CSS
from newscrawl.products.report_svg import SERIES

GENERATOR = f'<meta name="generator" content="newscrawl {__version__}">'
"""Tells a report of ours from any other page that may stand at the same place."""

RUN_ROWS = 12

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_TOLD = {str(issue): words for issue, words in DESCRIPTIONS.items()} | RUN_DESCRIPTIONS
_TOLD_BY_KIND = {form.partition(".")[0]: words for form, words in RUN_FORMS.items()}


def page(reports: Sequence[PortalReport]) -> str:
    """The whole page, in the order of the portals given (at least one)."""
    parts = [_overview(reports), *(_portal(report) for report in reports)]
    links = "".join(f'<li><a href="#{escape(r.portal)}">{escape(r.name)}</a></li>' for r in reports)
    menu = f'<nav aria-label="Portals"><ul>{links}</ul></nav>' if len(reports) > 1 else ""
    latest = max((run["run_id"] for report in reports for run in report.runs), default=None)
    until = f"up to the run {latest}" if latest else "without any run report"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">{GENERATOR}'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>News archive report</title><link rel="icon" href="data:,"><style>{CSS}</style></head><body>'
        f'<header><h1>News archive report</h1><p class="muted">What the archive holds {escape(until)}.</p>'
        f"{menu}</header>"
        f"<main>{''.join(parts)}</main>"
        f"<footer>Made by newscrawl {__version__}. Days are at +07:00. Every figure has its numbers below it; withheld "
        "articles appear only as a number.</footer></body></html>\n"
    )


def _overview(reports: Sequence[PortalReport]) -> str:
    known = sum(r.coverage.total.known for r in reports if r.coverage)
    held = sum(r.coverage.total.held for r in reports if r.coverage)
    totals: dict[str, Cell] = {
        "portals": len(reports),
        "articles": sum(r.stats.articles for r in reports),
        "versions": sum(sum(r.stats.versions.values()) for r in reports),
        "view readings": sum(r.stats.views for r in reports),
        "gone or moved": sum(sum(r.stats.events.values()) for r in reports),
        "held of known": f"{held / known:.1%}" if known else "–",
        "withheld": sum(r.stats.withheld for r in reports),
        "MB on disk": round(sum(r.stats.segments.bytes + r.stats.warcs.bytes for r in reports) / 1e6, 1),
    }
    sample = [r.name for r in reports if r.stats.sample]
    parts = [cards(totals)]
    if sample:
        parts.append(f'<p class="note">Crawled from the built-in sample portal: {escape(", ".join(sample))}.</p>')
    if len(reports) > 1:
        parts += [_all_days(reports), "<h3>Portals</h3>", table(_SUMMARY, [_summary(r) for r in reports])]
    return section("all", "The archive", *parts)


_SUMMARY = ("portal", "articles", "held of known", "last run")


def _summary(report: PortalReport) -> tuple[Cell, ...]:
    total = report.coverage.total if report.coverage else None
    return (
        report.name,
        report.stats.articles,
        f"{total.held / total.known:.1%}" if total and total.known else "–",
        verdict(str(report.runs[-1].get("verdict"))) if report.runs else "none yet",
    )


def _all_days(reports: Sequence[PortalReport]) -> str:
    """Articles per day and portal, stacked; beyond the palette's size the smaller portals are one series."""
    last = max((day for r in reports for day in r.per_day), default=None)
    if last is None:
        return ""
    by_size = sorted(reports, key=lambda r: (-sum(plots.day_bins(r.per_day, last).values()), r.portal))
    own, rest = by_size[: len(SERIES) - 1], by_size[len(SERIES) - 1 :]
    if len(rest) == 1:
        own, rest = by_size, []
    binned = {r.name: plots.day_bins(r.per_day, last) for r in own}
    if rest:
        merged: dict[str, int] = {}
        for report in rest:
            for day, count in plots.day_bins(report.per_day, last).items():
                merged[day] = merged.get(day, 0) + count
        binned[f"{len(rest)} others"] = merged
    days = sorted(set().union(*binned.values()))
    if not days:
        return ""
    series = {name: [counts.get(day, 0) for day in days] for name, counts in binned.items()}
    total = sum(sum(values) for values in series.values())
    says = f"{total:,} articles published from {days[0]} to {days[-1]}, by portal."
    rows: list[list[Cell]] = [[day, *(values[n] for values in series.values())] for n, day in enumerate(days)]
    shown = [row for row in rows if any(row[1:])][-MAX_ROWS:]
    numbers = table(["day", *series], shown, records=True)
    return drawn(
        "Articles per day and portal", says, plots.stacked_bars(plots.short(days), series), numbers, "all-days"
    )


def _portal(report: PortalReport) -> str:
    stats = report.stats
    held: dict[str, Cell] = {
        "articles": stats.articles,
        "versions": sum(stats.versions.values()),
        "view readings": stats.views,
        "gone or moved": sum(stats.events.values()),
        "published": " – ".join(stats.published) if stats.published else "–",
        "withheld": stats.withheld,
    }
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in report.notes)
    drawings = f'<div class="grid">{"".join(figures(report))}</div>'
    return section(
        report.portal, report.name, cards(held), notes, drawings, _runs(report), _issues(report), _gaps(report)
    )


def _runs(report: PortalReport) -> str:
    if not report.runs:
        return "<h3>Runs</h3><p>No run report.</p>"
    columns = ("begun (UTC)", "mode", "verdict", "new", "changed", "views", "gone", "requests", "seconds", "why")
    rows = [_run(run) for run in report.runs[: -RUN_ROWS - 1 : -1]]
    shown = f"The latest {len(rows)} of {len(report.runs)}, newest first."
    return f'<h3>Runs</h3><p class="muted">{shown}</p>{table(columns, rows, records=True)}'


def _run(run: dict[str, Any]) -> tuple[Cell, ...]:
    counted = (run.get(name) for name in ("new", "changed", "views", "gone", "requests", "seconds"))
    begun = str(run.get("started") or "")[:16].replace("T", " ")
    why = "; ".join(str(reason) for reason in run.get("reasons") or [])
    return begun, str(run.get("mode") or ""), verdict(str(run.get("verdict"))), *counted, why


def _issues(report: PortalReport) -> str:
    if not report.issues:
        return "<h3>Issues</h3><p>None in any run.</p>"
    rows = [(code, count, _meaning(code)) for code, count in report.issues.items()]
    records = sum(1 for code in report.issues if code in set(Issue))
    says = f"Counted over all runs; {records} of {len(rows)} kinds concern records, the others pages and sources."
    columns = ("issue", "times", "meaning")
    return f'<h3>Issues</h3><p class="muted">{says}</p>{table(columns, rows, records=True)}'


def _meaning(code: str) -> str:
    return _TOLD.get(code) or _TOLD_BY_KIND.get(code.partition(".")[0], "")


def _gaps(report: PortalReport) -> str:
    """The first missing articles; all of them come from `archive coverage`."""
    if report.coverage is None or not report.coverage.missing:
        return ""
    missing = report.coverage.missing
    rows = [
        (hyperlink(one.url, one.url), one.month, one.reason + (f": {one.detail}" if one.detail else ""))
        for one in missing[-RUN_ROWS:]
    ]
    says = f"{len(rows)} of {len(missing)}; `newscrawl archive coverage {report.portal} --missing FILE` writes all."
    return (
        f'<h3>Missing</h3><p class="muted">{escape(says)}</p>{table(("address", "month", "why"), rows, records=True)}'
    )
