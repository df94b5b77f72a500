"""Run reports of a portal as they lie in its folder, oldest first: what stats and the report page tell about runs.

The files are the truth, so that an archive without a ledger tells the same. A report that cannot be read is named,
never passed over. Nothing is judged here.
"""

from typing import Any

import orjson

from newscrawl.archive.files import storage_errors
from newscrawl.archive.layout import PortalPaths


def run_reports(paths: PortalPaths) -> tuple[list[dict[str, Any]], list[str]]:
    """(reports, names of unreadable ones). Raises StorageError when a file cannot be opened."""
    found: list[dict[str, Any]] = []
    unreadable: list[str] = []
    for run_id in paths.run_reports():
        path = paths.runs / f"{run_id}.json"
        with storage_errors(path):
            data = path.read_bytes()
        try:
            report = orjson.loads(data)
        except orjson.JSONDecodeError:
            report = None
        if isinstance(report, dict):
            found.append({"portal": paths.portal, "run_id": run_id, **report})
        else:
            unreadable.append(paths.name(path))
    return found, unreadable
