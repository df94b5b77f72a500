"""Sample records and real ones never share an archive: a mark per portal folder, checked over the whole archive."""

from newscrawl.archive.files import replace_file
from newscrawl.archive.layout import STREAMS, ArchiveLayout, PortalPaths
from newscrawl.errors import SampleMixError

_TEXT = b"Everything in this folder was crawled from newscrawl's sample portal. It is not news.\n"


def is_sample(paths: PortalPaths) -> bool:
    """Whether a portal's folder is marked as sample."""
    return paths.sample_mark.exists()


def holds_records(paths: PortalPaths) -> bool:
    """Whether a portal's folder holds records or captures at all (open ones included)."""
    return any(next(paths.walk(folder), None) is not None for folder in (*STREAMS, "warc"))


def claim(layout: ArchiveLayout, paths: PortalPaths, *, sample: bool) -> None:
    """Before a run writes anything: refuse a mix, and mark an empty folder when the run is a sample run.

    Raises SampleMixError when any portal of the archive holds records of the other kind. Call it under the lock.
    """
    for other in layout.portals():
        if holds_records(other) and is_sample(other) is not sample:
            held = "real" if sample else "sample"
            raise SampleMixError(
                f"{other.home}: holds {held} records; choose another --archive for "
                f"{'a sample run' if sample else 'this run'}"
            )
    if sample:
        mark_sample(paths)
    elif is_sample(paths):
        # An empty folder that a sample run only locked; nothing was mixed.
        paths.sample_mark.unlink()


def mark_sample(paths: PortalPaths) -> None:
    """Mark a portal's folder; nothing happens when it is marked."""
    if not is_sample(paths):
        replace_file(paths.sample_mark, _TEXT)
