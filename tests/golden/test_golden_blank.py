"""The blank test: take away the node that a rule answered from; the field goes, or another named rule answers.

A rule that goes on answering from some other place on the page (a header clock, a related box) is not scoped, and the
day its node is gone it would fill the archive with nonsense in silence.
"""

import pytest
from golden_corpus import ARTICLES, prepared, read_with

from newscrawl.extract.page import Node, Page
from newscrawl.extract.rules import Bound, value_of
from newscrawl.families import BoundLayout
from newscrawl.golden import Case
from newscrawl.portals import Rule

RECORD = {"published": "published_at", "updated": "updated_at", "byline": "byline"}
"""Fields of the record that a rule's field ends in, where the names differ."""
DERIVED = ("json-ld:", "generic:", "address:")
"""Answers that come from no single node."""
MADE = ("/tail", ":protected")
"""Answers that are made of another rule's node: the signature at the body's end, the finding that it is encoded."""
FALLBACKS = ("meta:", "json-ld:", "generic:")
TWINS = 8
"""A field may stand several times on a page, in the same words (a node for each screen size)."""


def rule_for(layout: BoundLayout, name: str, label: str) -> Bound | None:
    """The rule behind a label: of the field itself, or of another one (a `dateline` rule answers `published`)."""
    if label.startswith("meta:"):
        key = label.removeprefix("meta:")
        names = ", ".join(f'meta[{a}="{key}" i]' for a in ("property", "name", "itemprop"))
        return Bound("meta", Rule(key, names, attr="content"))
    fields = layout.article_rules.fields
    for field in (name, *fields):
        for bound in fields.get(field, ()):
            if bound.label == label:
                return bound
    return None


def answering(page: Page, bound: Bound) -> Node | None:
    """The first node that holds something, as a reading takes it."""
    return next(
        (node for node in page.all(bound.rule.css) if value_of(node, bound.rule) or node.css_first("img")), None
    )


def take_away(node: Node, css: str) -> None:
    """Removes the node; where the selector counts, it is emptied instead: the next one would take its place."""
    if ":first-of-type" not in css:
        node.decompose()
        return
    for child in list(node.iter(include_text=True)):
        child.decompose()


def blanked(case: Case, name: str, label: str, before: object) -> list[str]:
    """What is wrong after the answering node (and every twin that says the same) is gone."""
    layout, page = prepared(case)
    bound = rule_for(layout, name, label)
    assert bound is not None, f"{label} answered {name}, but no such rule is declared"
    for _ in range(TWINS):
        node = answering(page, bound)
        assert node is not None, f"{label} answered {name}, but its selector finds nothing"
        take_away(node, bound.rule.css)
        after = read_with(case, layout, page)
        value, rule = after[RECORD.get(name, name)], after["rules"].get(name)
        if value in (None, []) or rule != label:
            return complaints(name, rule, after, layout)
        if value != before:
            return [f"{name}: without its node {label} answers from elsewhere: {str(value)[:80]!r}"]
    return [f"{name}: {label} has more than {TWINS} nodes that say the same"]


def complaints(name: str, rule: str | None, after: dict[str, object], layout: BoundLayout) -> list[str]:
    """A fallback in a field that a rule is declared for is said aloud."""
    fallback = after["fallback"]
    assert isinstance(fallback, list)
    declared = name in layout.article_rules.expects()
    if rule is not None and rule.startswith(FALLBACKS) and declared and name not in fallback:
        return [f"{name}: answered by {rule} without being marked as a fallback"]
    return []


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case.id)
def test_without_its_node_a_field_goes_or_another_rule_answers(case: Case) -> None:
    expected = case.expected()
    wrong: list[str] = []
    for name, label in expected["rules"].items():
        if not label.startswith(DERIVED) and not label.endswith(MADE):
            wrong += blanked(case, name, label, expected[RECORD.get(name, name)])
    assert not wrong, "\n".join(wrong)
