"""`DATASHEET.md` of an export: what it is, where it comes from, how it was read, what is missing, whose it is.

Follows the questions of “Datasheets for Datasets” (Gebru et al.). Every number is counted from the export or read from
the run reports of the archive; nothing is judged here, and no clock is asked.
"""

from collections import Counter
from typing import Any

import orjson

from newscrawl.archive.layout import STREAMS, ArchiveLayout, FileName
from newscrawl.portals import load_portals
from newscrawl.portals.model import Portal
from newscrawl.products.export import Contents
from newscrawl.products.tally import PortalTally

RIGHTS = (
    "The texts and pictures belong to the newspapers that published them; this export grants no right to republish "
    "them. newscrawl's licence (Apache-2.0) covers the program only."
)
_SHARES = ("headline", "sapo", "body", "authors", "published_at", "updated_at", "view_count", "section", "images")
_EVIDENCE = {
    "capture": "a stored response", "page": "the text of a stored page", "code": "a public crawler or configuration",
    "url": "addresses in public text", "inferred": "likeness to other portals",
}  # fmt: skip


def title_of(contents: Contents) -> str:
    """One line: what and of when."""
    names = ", ".join(contents.tallies) if len(contents.tallies) <= 3 else f"{len(contents.tallies)} portals"
    return f"newscrawl export: {names}"


def datasheet(contents: Contents, layout: ArchiveLayout, manifest: dict[str, Any]) -> str:
    """The datasheet in Markdown."""
    portals = {portal.id: portal for portal in load_portals()}
    return "\n".join(
        [
            "# Datasheet",
            "",
            *_what(contents, manifest),
            *_composition(contents, portals),
            *_collection(contents, layout),
            *_reading(),
            *_gaps(contents),
            *_uses(contents),
        ]
    )


def _what(contents: Contents, manifest: dict[str, Any]) -> list[str]:
    selection, counts = contents.selection, {stream: contents.rows(stream) for stream in STREAMS}
    period = f"{selection.since or 'the beginning'} to {selection.until or 'the end'}, days at +07:00"
    base = manifest["base"]
    lines = [
        "## What this is",
        "",
        (
            f"- {title_of(contents)}; export number {manifest['number']}, format {contents.kind}, newscrawl "
            f"{manifest['newscrawl']}."
        ),
        (
            f"- {counts['articles']} articles ({selection.versions} versions), {counts['views']} readings of view "
            f"counters, {counts['events']} events."
        ),
        f"- Asked for: {period}; undated articles are kept.",
        f"- Archive as of: {_as_of(manifest)}.",
    ]
    if selection.fields is not None or not selection.body:
        lines.append("- Fields were left out on request; `DICTIONARY.md` lists those that are here.")
    if base is not None:
        lines.append(
            f"- A delta against export {base['number']} (`{base['id']}`): new and changed records, to be put in the "
            f"place of those with the same key; {len(contents.withdrawn)} keys in `withdrawn.jsonl` are to be dropped."
        )
    if any(tally.sample for tally in contents.tallies.values()):
        lines.append("- **These are records of newscrawl's built-in sample portal. They are not news.**")
    return [*lines, ""]


def _as_of(manifest: dict[str, Any]) -> str:
    last = [state[stream]["last"] for state in manifest["state"].values() for stream in STREAMS]
    runs = [parsed.run_id for name in last if name and (parsed := FileName.parse(name))]
    return f"run {max(runs)}" if runs else "no run"


def _composition(contents: Contents, portals: dict[str, Portal]) -> list[str]:
    lines = [
        "## Composition",
        "",
        "| portal | id | hosts | evidence | articles | first day | last day | undated | coarse | views | events |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, tally in contents.tallies.items():
        known = portals.get(name)
        cells = (
            known.name if known else "?",
            f"`{name}`",
            ", ".join(known.domains) if known else "?",
            known.evidence.value if known else "no profile",
            *(tally.rows["articles"], tally.first_day or "–", tally.last_day or "–", tally.undated, tally.coarse),
            *(tally.rows["views"], tally.rows["events"]),
        )
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    kinds = sorted({portals[name].evidence.value for name in contents.tallies if name in portals})
    lines += ["", "Evidence is the best proof behind a portal's reading rules: "]
    lines[-1] += "; ".join(f"`{kind}`: {_EVIDENCE[kind]}" for kind in kinds) + "." if kinds else "none is known."
    lines += ["", "“Undated” articles print no time; “coarse” times are exact to the hour, day or month only.", ""]
    return lines


def _collection(contents: Contents, layout: ArchiveLayout) -> list[str]:
    articles = contents.rows("articles")
    robots = sum(tally.robots for tally in contents.tallies.values())
    lines = [
        "## Collection",
        "",
        (
            "Pages were fetched from the portals' public sites by newscrawl, which obeys robots.txt, names itself, "
            "waits between requests and circumvents no challenge, paywall or copy protection. "
            f"The robots.txt in force is on record for {robots} of {articles} articles (`provenance.robots`; the "
            "others were read from captures made by others or from files)."
        ),
        "",
        "| portal | runs | verdicts | articles fetched from | to |",
        "|---|---|---|---|---|",
    ]
    for name, tally in contents.tallies.items():
        verdicts = _verdicts(layout, name)
        words = ", ".join(f"{verdict} {count}" for verdict, count in sorted(verdicts.items())) or "no report"
        first, last = (tally.fetched[0], tally.fetched[-1]) if tally.fetched else ("–", "–")
        lines.append(f"| `{name}` | {verdicts.total()} | {words} | {first} | {last} |")
    return [*lines, ""]


def _verdicts(layout: ArchiveLayout, name: str) -> Counter[str]:
    paths, found = layout.portal(name), Counter[str]()
    for run_id in paths.run_reports():
        try:
            report = orjson.loads((paths.runs / f"{run_id}.json").read_bytes())
        except (OSError, orjson.JSONDecodeError):
            found["unreadable report"] += 1
            continue
        found[str(report.get("verdict"))] += 1
    return found


def _reading() -> list[str]:
    return [
        "## Reading",
        "",
        (
            "Each value was read by a named rule (`provenance.rules`), most trusted first: the portal's own, its CMS "
            "family's, page metadata, generic reading. Text was brought to composed Unicode and legacy encodings were "
            "decoded; spelling and tone marks were left as printed. Published and updated times are never filled from "
            "each other. What could not be taken as it stands is named in `issues`."
        ),
        "",
    ]


def _gaps(contents: Contents) -> list[str]:
    shown = [name for name in _SHARES if name in {field.name for field in contents.columns("articles")}]
    lines = ["## Known gaps", ""]
    if contents.rows("articles"):
        lines += ["Share of articles that hold a field:", "", f"| portal | {' | '.join(shown)} |"]
        lines.append("|---" * (len(shown) + 1) + "|")
        for name, tally in contents.tallies.items():
            if tally.rows["articles"]:
                lines.append(f"| `{name}` | " + " | ".join(f"{tally.share(field):.0%}" for field in shown) + " |")
        lines.append("")
    for name, tally in contents.tallies.items():
        lines += [f"- `{name}`: {note}" for note in _notes(tally)]
    lines.append("- What the portals showed only to scripts, or removed before it was fetched, is not here.")
    return [*lines, ""]


def _notes(tally: PortalTally) -> list[str]:
    notes = []
    if tally.withheld:
        notes.append(f"{tally.withheld} articles are withheld on request and are not here.")
    for segment, reason in sorted(tally.torn.items()):
        notes.append(f"`{segment}` is damaged ({reason}); what is whole of it is here.")
    if tally.bad_lines:
        notes.append(f"{tally.bad_lines} lines could not be read.")
    if tally.odd:
        words = ", ".join(f"{name} {count}" for name, count in sorted(tally.odd.items()))
        notes.append(f"values of an unexpected kind stand as null: {words}.")
    common = ", ".join(f"`{code}` {count}" for code, count in sorted(tally.issues.items(), key=_by_count)[:8])
    if common:
        notes.append(f"most frequent issues: {common}.")
    return notes


def _by_count(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _uses(contents: Contents) -> list[str]:
    lines = [
        "## Use, rights, upkeep",
        "",
        f"- {RIGHTS}",
        "- Bylines name living people. Honour corrections and take-downs: apply every delta, `withdrawn.jsonl` first.",
        "- A view count is what a page printed at one moment, by the portal's own counting; portals differ.",
        (
            "- To check a file: `export.json` holds the SHA-256 of each. To bring it up to date: "
            "`newscrawl archive export --delta-from` this folder."
        ),
    ]
    if not contents.selection.body:
        lines.append("- Bodies were left out on request; headline and sapo are texts of the newspaper too.")
    return [*lines, ""]
