"""Telling those who watch how a run ended: the one place from which metrics and webhook are fed.

Called by the command line after the run has given its lock back, so that runs that never began (locked, a usage error,
a crash before the first request) are told as well. Nothing here changes a verdict: what fails is logged.
"""

import logging
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from newscrawl.runs.verdict import HEALTHY
from newscrawl.runs.webhook import WebhookError, post

logger = logging.getLogger(__name__)


def notify(report: Mapping[str, Any], *, metrics: str, webhook: str, now: datetime) -> None:
    """Writes the metrics file into the folder `metrics` and posts to `webhook` on any verdict but ok and quiet.

    An empty text switches either off. Never raises for a full disk or a deaf address.
    """
    if metrics:
        from newscrawl.runs.metrics import write_metrics  # noqa: PLC0415 - 35 ms (2026-11-23) for those who want it

        try:
            write_metrics(Path(metrics), report, now=now)
        except OSError as error:
            logger.warning("no metrics of %s: %s: %s", report["portal"], metrics, error.strerror or error)
    if webhook and report["verdict"] not in HEALTHY:
        try:
            post(webhook, report)
        except WebhookError as error:
            logger.warning("the webhook was not told about %s: %s", report["portal"], error)
