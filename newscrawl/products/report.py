"""`archive report`: one self-contained HTML page about an archive, written whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from newscrawl.archive.files import replace_file
from newscrawl.archive.layout import PortalPaths
from newscrawl.errors import UsageError
from newscrawl.products.report_data import gather
from newscrawl.products.report_page import page

_OURS = b'<meta name="generator" content="newscrawl'


def check_place(out: Path, archive: Path, *, replace: bool) -> None:
    """Refuses a place that a report must not take. Raises `UsageError`."""
    if out.is_dir():
        raise UsageError(f"--out {out}: a folder stands there; name a file, such as {out / 'report.html'}")
    if not out.parent.is_dir():
        raise UsageError(f"--out {out}: there is no folder {out.parent}")
    if archive.resolve() in out.resolve().parents:
        raise UsageError(f"--out {out}: a report must not lie inside the archive {archive}")
    if out.exists():
        with out.open("rb") as file:
            ours = _OURS in file.read(1024)
        if not ours:
            raise UsageError(f"--out {out}: a file stands there that is no report of newscrawl")
        if not replace:
            raise UsageError(f"--out {out}: an earlier report stands there; --replace writes over it")


def make_report(portals: Sequence[PortalPaths], out: Path, watch: Callable[[str], None]) -> int:
    """Writes the page and gives its size in bytes. Raises StorageError, DamageError."""
    reports = [gather(paths, watch) for paths in portals]
    watch("drawing")
    data = page(reports).encode()
    replace_file(out, data)
    return len(data)
