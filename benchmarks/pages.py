"""The article pages that are measured: the sample portal's of every family, and the real captures when they are there.

The captures lie beside the checkout (`../shared/captures`); without them only the sample's pages are measured, and the
results say so.
"""

from datetime import UTC, datetime
from pathlib import Path

from newscrawl.archive.warcread import read_responses
from newscrawl.cli.extracting import Job, extract
from newscrawl.portals import load_portals
from newscrawl.sample.site import SampleSite
from newscrawl.sample.templates import codes
from newscrawl.sample.weight import plain

CAPTURES = Path(__file__).resolve().parents[1] / ".." / "shared" / "captures" / "captures.warc.gz"
SEEN_AT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def sample_jobs(per_family: int = 3) -> list[Job]:
    """Article pages of one portal of every family that the sample has a template for (UTF-8 HTML, as served)."""
    found: list[Job] = []
    for code in codes():
        portal = next((p for p in load_portals() if p.layouts[0].family == code and p.spider_allowed), None)
        if portal is None:
            continue
        site = SampleSite(portal, articles=per_family)
        for article in site.articles:
            body = plain(site.pages.article(article))
            if body.lstrip()[:1] == b"<":  # a JSON API prints no page that an HTML parser could be compared on
                found.append(Job("page", body, site.url(article), "text/html; charset=utf-8", SEEN_AT))
    return found


def captured_jobs(path: Path | None = None) -> list[Job]:
    """Article pages of a WARC of real captures; [] when the file is not there."""
    source = path or CAPTURES
    if not source.is_file():
        return []
    found: list[Job] = []
    for stored in read_responses(source):
        kind = stored.header("Content-Type") or ""
        if stored.kind != "response" or stored.status != 200 or "html" not in (kind.lower() or "html"):
            continue
        seen_at = datetime.fromisoformat(stored.date) if stored.date else None
        job = Job("page", stored.payload(), stored.url, kind, seen_at)
        if extract(job).line is not None:  # listings give no record
            found.append(job)
    return found
