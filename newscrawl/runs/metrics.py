"""One Prometheus text file per portal, for node_exporter's textfile collector: what the last run said of itself.

Written after every run, also after one that never began. Holds no text of articles and serves no port: a run of some
minutes would be gone before anybody scrapes it. Decides nothing about a run.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile
from prometheus_client.parser import text_string_to_metric_families

from newscrawl.runs.verdict import HEALTHY, Verdict

LAST_RUN = "newscrawl_run_timestamp_seconds"
LAST_HEALTHY = "newscrawl_healthy_run_timestamp_seconds"
VERDICT = "newscrawl_run_verdict"
FIELD_SHARE = "newscrawl_run_field_share"
ISSUES = "newscrawl_run_issues"

NUMBERS: dict[str, tuple[str, str]] = {
    "exit_code": ("newscrawl_run_exit_code", "exit code of the last run, 0 to 6"),
    "new": ("newscrawl_run_new_articles", "articles stored for the first time"),
    "changed": ("newscrawl_run_changed_articles", "versions stored of articles that were known"),
    "views": ("newscrawl_run_view_observations", "view counts that differed from the last one seen"),
    "gone": ("newscrawl_run_gone_articles", "articles found gone or moved for the second time"),
    "requests": ("newscrawl_run_requests", "requests sent, robots.txt and listings included"),
    "bytes": ("newscrawl_run_received_bytes", "bytes received, as they came over the wire"),
    "seconds": ("newscrawl_run_duration_seconds", "duration of the run"),
    "records": ("newscrawl_run_records", "article pages read, stored or not"),
}
"""Numbers of a run report: the key, the metric's name and its help."""

OTHERS: dict[str, str] = {
    LAST_RUN: "when the last run ended, or failed to begin",
    LAST_HEALTHY: "when a run last ended ok or quiet; kept through other runs, missing before the first",
    VERDICT: "1 for the verdict of the last run, 0 for the others",
    FIELD_SHARE: "share of the records read that hold a field, 0 to 1",
    ISSUES: "how often the run counted an issue code",
}
"""The other metrics with their help."""


def write_metrics(folder: Path, report: Mapping[str, Any], *, now: datetime) -> Path:
    """Replaces `newscrawl_<portal>.prom` in the folder, which is made if need be; gives its path.

    `report` is a run report, or the shorter one of a run that never began. Raises `OSError`.
    """
    portal = str(report["portal"])
    path = folder / f"newscrawl_{portal}.prom"
    folder.mkdir(parents=True, exist_ok=True)
    healthy = now.timestamp() if report["verdict"] in HEALTHY else last_healthy(path)
    registry = CollectorRegistry()
    _gauge(registry, LAST_RUN).labels(portal).set(now.timestamp())
    if healthy is not None:
        _gauge(registry, LAST_HEALTHY).labels(portal).set(healthy)
    verdicts = _gauge(registry, VERDICT, "verdict")
    for verdict in Verdict:
        verdicts.labels(portal, verdict.value).set(verdict == report["verdict"])
    for key, (name, text) in NUMBERS.items():
        Gauge(name, text, ("portal",), registry=registry).labels(portal).set(report.get(key, 0))
    shares = _gauge(registry, FIELD_SHARE, "field")
    for field, share in report.get("field_shares", {}).items():
        shares.labels(portal, field).set(share)
    issues = _gauge(registry, ISSUES, "issue")
    for code, count in report.get("issues", {}).items():
        issues.labels(portal, code).set(count)
    write_to_textfile(str(path), registry)  # a temporary name, then a rename: a scrape sees the old file or the new
    return path


def last_healthy(path: Path) -> float | None:
    """The time of the last healthy run in an earlier file; None without one, or when it cannot be read."""
    try:
        families = list(text_string_to_metric_families(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):  # no earlier run, or a file that somebody else wrote: it is replaced
        return None
    return next((sample.value for one in families for sample in one.samples if sample.name == LAST_HEALTHY), None)


def _gauge(registry: CollectorRegistry, name: str, *labels: str) -> Gauge:
    return Gauge(name, OTHERS[name], ("portal", *labels), registry=registry)
