"""The table of all portals for `docs/portals.md`: what is declared, in Markdown.

Pure text: provinces, hosts and evidence come from the profiles; fields and golden cases are counted by the caller,
because families and tests lie further out.
"""

from collections.abc import Mapping, Sequence

from newscrawl.portals.model import Portal, Status
from newscrawl.portals.provinces import NAMES, NAMES_2025

HEAD = """# Portals

Generated from the profiles in `newscrawl/portals/`; a test compares it (`tests/portals/test_table.py` says how to
write it anew). “Then” is the province of the 63-unit system (to 30 June 2025), “now” that of the 34-unit system.

**Evidence** is the best proof behind a portal's rules: `capture` a stored response at hand, `page` a stored page's
text, `code` a public crawler or configuration, `url` addresses in public text, `inferred` nothing but likeness.
**Fields** counts those that the portal's or its family's rules name for the present CMS (of {fields}); the others come
from page metadata and the generic reading, and a record says which. **Golden** counts the golden cases.
"""
_WORDS = {Status.ACTIVE: "active", Status.ARCHIVE: "archive", Status.GONE: "gone"}


def portals_table(
    portals: Sequence[Portal],
    fields: Mapping[str, int],
    golden: Mapping[str, int],
    *,
    known_fields: int,
) -> str:
    """Markdown with one row per portal: active ones first, then archives, then gone, each by province code.

    `fields` and `golden` count by portal id; `known_fields` is how many a portal could have.
    """
    rows = [
        "| portal | id | then | now | status | family | former CMSs | hosts | fields | evidence | golden |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    order = list(_WORDS)
    for portal in sorted(portals, key=lambda p: (order.index(p.status), p.province_2025, p.province)):
        former = ", ".join(dict.fromkeys(layout.family for layout in portal.layouts[1:])) or "–"
        cells = (
            portal.name,
            f"`{portal.id}`",
            f"{NAMES.get(portal.province, '?')} ({portal.province})",
            f"{NAMES_2025.get(portal.province_2025, '?')} ({portal.province_2025})",
            _WORDS[portal.status],
            portal.family,
            former,
            ", ".join(portal.domains),
            str(fields.get(portal.id, 0)),
            portal.evidence.value,
            str(golden.get(portal.id, 0)),
        )
        rows.append("| " + " | ".join(cells) + " |")
    counts = {status: sum(p.status is status for p in portals) for status in order}
    summary = ", ".join(f"{counts[status]} {_WORDS[status]}" for status in order)
    return f"{HEAD.format(fields=known_fields)}\n{len(portals)} profiles: {summary}.\n\n" + "\n".join(rows) + "\n"
