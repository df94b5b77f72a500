"""What each rule finds on one page, for a person who proves a profile: every candidate in order, the chosen one marked.

Reads the page exactly as a crawl does (`BoundFamily.extract`, then the stages) and looks at each rule a second time on
its own. Plain data out; printing is `portal_check`'s work.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from newscrawl.extract import Page
from newscrawl.extract.page import Node, collapse
from newscrawl.extract.rules import Bound, value_of
from newscrawl.families import BoundFamily
from newscrawl.golden.reading import selected
from newscrawl.items import Article, Body, RawField
from newscrawl.pipelines import read_record

LISTING_FIELDS = ("list_link", "next_page")
RECORD_FIELDS = {"dateline": ("dateline",), "published": ("published_at",), "updated": ("updated_at",), "byline": (
    "authors", "photo", "credit")}  # fmt: skip
"""Fields of the record that a rule's field ends in, where the names differ."""
FIRST = ("headline", "sapo", "body", "byline", "dateline", "published", "updated", "view_count", "section", "tags")
"""Fields in the order in which they are shown; others follow."""


@dataclass(slots=True)
class Candidate:
    """What one rule found: `nodes` it selects (0: nothing), the first text that is not empty, whether it was taken."""

    rule: str
    text: str | None
    nodes: int | None = None
    css: str | None = None
    chosen: bool = False


@dataclass(slots=True)
class Inspection:
    """One page: which layout read it, candidates per field, the finished record (or listing), and what is wrong."""

    url: str | None
    kind: str
    family: str
    layout: str
    fields: dict[str, list[Candidate]] = field(default_factory=dict)
    record: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """For `--json`."""
        return asdict(self)


def inspect_article(bound: BoundFamily, page: Page) -> Inspection:
    """Every rule's answer on an article's page, and the record."""
    layout = bound.layout_of(page)
    article = bound.extract(page)
    printed = article.printed
    answered: dict[str, list[RawField]] = dict(printed.fields) if printed is not None else {}
    body = printed.body if printed is not None else None
    body_line = RawField(_body_line(body), body.rule) if body is not None else None
    record = read_record(article)
    found = Inspection(page.url, "article", layout.family.code, layout.layout.name, record=selected(record))
    ready = layout.family.prepare(page)
    rules = layout.article_rules.fields
    for name in dict.fromkeys((*FIRST, *rules, *answered)):
        candidates = [_candidate(ready, bound_rule) for bound_rule in rules.get(name, ())]
        extra = [body_line] if name == "body" and body_line is not None else answered.get(name, [])
        _add_answers(candidates, extra)
        _mark_chosen(candidates, record, name)
        if candidates:
            found.fields[name] = candidates
    expected = layout.article_rules.expects() - bound.portal.absent.keys() - {"caption"}
    found.problems = _problems(found, record.provenance.fallback, expected)
    return found


def _add_answers(candidates: list[Candidate], answers: list[RawField]) -> None:
    """Adds what metadata and the generic reading answered, and what a rule's node was read as (the body)."""
    by_rule = {c.rule: c for c in candidates}
    for raw in answers:
        if raw.rule not in by_rule:
            candidates.append(Candidate(raw.rule, raw.text))
        else:
            by_rule[raw.rule].text = raw.text


def _mark_chosen(candidates: list[Candidate], record: Article, name: str) -> None:
    """Marks the candidate that the record took; one that only a stage made (`…/tail`, `address:date`) is added."""
    chosen = record.provenance.rules.get(name)
    for candidate in candidates:
        candidate.chosen = candidate.rule == chosen
    if chosen is not None and not any(c.chosen for c in candidates):
        raw = record.raw.get(name)
        candidates.append(Candidate(chosen, raw.text if raw else None, chosen=True))


def inspect_listing(bound: BoundFamily, page: Page) -> Inspection:
    """Links and next page of a listing, and what each rule of each layout would give."""
    links = [link.url for link in bound.list_links(page)]
    following = bound.next_page(page)
    layout = bound.layout_of(page)
    found = Inspection(page.url, "listing", layout.family.code, layout.layout.name)
    for name in LISTING_FIELDS:
        candidates = [_candidate(page, b) for b in layout.rules.fields.get(name, ())]
        if candidates:
            found.fields[name] = candidates
    found.record = {"links": links, "next_page": following}
    if not links:
        found.problems.append("no article link; list_link rules and article_url must both fit")
    return found


def _candidate(page: Page, bound: Bound) -> Candidate:
    nodes = page.all(bound.rule.css)
    text = next((t for node in nodes if (t := _text(node, bound))), None)
    css = bound.rule.css + (f" @{bound.rule.attr}" if bound.rule.attr else "")
    return Candidate(bound.label, text, len(nodes), css)


def _text(node: Node, bound: Bound) -> str:
    text = collapse(value_of(node, bound.rule))
    return text or (node.attributes.get("href") or "" if node.tag == "a" and not bound.rule.attr else "")


def _body_line(body: Body) -> str:
    """`12 blocks, 3 pictures: first … last`."""
    if not body.blocks:
        return f"0 blocks, {len(body.images)} pictures"
    first, last = body.blocks[0].text, body.blocks[-1].text
    kinds = "protected, " if body.protected else ""
    return f"{kinds}{len(body.blocks)} blocks, {len(body.images)} pictures: {first[:60]} … {last[-60:]}"


def _problems(found: Inspection, fallback: list[str], expected: frozenset[str]) -> list[str]:
    """What a person should look at: declared fields that no rule answers, or only the page's metadata does."""
    lacking = [n for n in sorted(expected - set(fallback)) if _chosen(found, n) is None and not _held(found, n)]
    return [
        *(f"{name}: declared, but answered by {_chosen(found, name)}" for name in fallback),
        *(f"{name}: declared, but no rule finds it on this page" for name in lacking),
    ]


def _chosen(found: Inspection, name: str) -> str | None:
    return next((c.rule for c in found.fields.get(name, []) if c.chosen), None)


def _held(found: Inspection, name: str) -> bool:
    return any(found.record.get(record) not in (None, []) for record in RECORD_FIELDS.get(name, (name,)))
