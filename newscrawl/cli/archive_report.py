"""`archive report`: the whole archive, or some portals of it, as one HTML page to read anywhere."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscrawl.cli.archive_given import need_extra, portals_given, refuse, working
from newscrawl.cli.base import say, say_json
from newscrawl.errors import UsageError
from newscrawl.products.report import check_place, make_report


def report(args: Sequence[str], opts: Any, settings: Any) -> int:
    """Writes the page; 0, or 2 for a wrong argument, an empty archive, a missing library."""
    refuse(opts, "report", "since", "until", "missing", "format")
    if not opts.out:
        raise UsageError("archive report --archive DIR --out report.html: name the file to write")
    layout, chosen = portals_given(args, opts, settings)
    need_extra("report", "matplotlib")
    out = Path(opts.out)
    check_place(out, layout.root, replace=opts.replace)
    with working("report") as watch:
        size = make_report(chosen, out, watch)
    if sys.stdout.isatty() and not opts.json:
        say(f"{out}: {len(chosen)} portals, {size / 1e3:,.0f} kB; open it in any browser")
    else:
        say_json({"out": str(out), "portals": len(chosen), "bytes": size})
    return 0
