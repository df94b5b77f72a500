"""Rules and what they answer: the order portal → family → page metadata → generic, and the name that ends in the data.

A `RuleSet` is what a bound family hands to extraction: selectors already merged, nothing left to decide. Selectors
themselves stand in `portals/*.toml` and `families/` only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from newscrawl.extract.page import Node, Page, attribute, collapse, text_of
from newscrawl.items import RawField
from newscrawl.portals.model import Rule


@dataclass(frozen=True, slots=True)
class Bound:
    """A rule with its origin; `label` is what records show, e.g. `portal:cap-nhat` or `onecms:publish-time`."""

    origin: str
    rule: Rule

    @property
    def label(self) -> str:
        """`<origin>:<rule name>`."""
        return f"{self.origin}:{self.rule.name}"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The merged rules of one layout: per field in order of trust, body exclusions, and declarations.

    `bare_counts` are labels of rules whose node is a counter without any word; `own_names` are folded names of the
    paper itself, never an author; `date_order` is "mdy" where the family declares machine times month first.
    """

    fields: Mapping[str, tuple[Bound, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    absent: frozenset[str] = frozenset()
    own_names: frozenset[str] = frozenset()
    date_order: str | None = None

    def expects(self) -> frozenset[str]:
        """Fields that a portal or family rule was declared for."""
        return frozenset(name for name, rules in self.fields.items() if rules)


def answers(page: Page, rules: Iterable[Bound]) -> list[RawField]:
    """What each rule finds, white space made even, in order, one entry per rule that found something.

    A rule whose first node is empty goes on to its next node: CMSs leave empty twins of a node for other screens.
    """
    found: list[RawField] = []
    for bound in rules:
        for node in page.each(bound.rule.css):
            text = value_of(node, bound.rule)
            if text:
                found.append(RawField(collapse(text), bound.label))
                break
    return found


def nodes(page: Page, rules: Iterable[Bound]) -> Iterable[tuple[Node, str]]:
    """The nodes that rules select, with the label of the rule, in order of trust."""
    for bound in rules:
        for node in page.each(bound.rule.css):
            yield node, bound.label


def value_of(node: Node, rule: Rule) -> str:
    """A node's text, or its attribute where the rule names one; blanks stripped, "" when empty."""
    return (attribute(node, rule.attr) or "").strip() if rule.attr else text_of(node).strip()
