"""One page and one set of rules to what was printed: every field's candidates with the rule that found them.

Pure: no network, no clock, no portal. Order of trust per field is portal, family, page metadata, generic; two fields
differ and say why here. Nothing is interpreted: times, names, counts and the tail of the body are the stages' work.
"""

import re

from newscrawl.extract import metadata
from newscrawl.extract.body import read_body
from newscrawl.extract.details import HOME, Details, page_hints
from newscrawl.extract.generic import Generic, take_lead
from newscrawl.extract.lazy import lazy
from newscrawl.extract.lead import is_whole
from newscrawl.extract.lines import text_key
from newscrawl.extract.page import Node, Page, collapse
from newscrawl.extract.rules import Bound, RuleSet, answers, nodes, value_of
from newscrawl.extract.surroundings import around_both
from newscrawl.extract.weigh import complete
from newscrawl.items import Article, Body, Printed, Provenance, RawField
from newscrawl.text import fold_key, read_byline

_TONED = re.compile("[\u1ea0-\u1ef9]")
_PLAIN = ("byline", "published", "updated", "view_count", "comment_count", "section")
_LATER = frozenset({"byline", "published", "updated", "comment_count"})
"""Fields for which a page of a known layout is not searched at once: the byline mostly stands at the end of the text,
which the stages read; a time that neither rule nor metadata gives is looked for among the visible stamps; comments are
counted by rules and metadata alone."""
_SIGNED = 80
"""Characters: a last paragraph that is no longer may be the byline."""
_WEAK_SAPO = ("meta:", "json-ld:")
_DESCRIPTION_WORDS = 8
_LANGUAGES = {"vn": "vi", "vi-vn": "vi", "vietnamese": "vi"}


def read_article(page: Page, rules: RuleSet) -> Article:
    """What the page prints, as an `Article` whose `printed` holds the raw answers.

    With an empty `RuleSet` everything is read from metadata and generically. Never raises for odd markup; raises
    `PortalError` when a selector of the rules is not valid CSS.
    """
    article = _Reading(page, rules).article()
    if page.unchecked and _is_doubtful(article) and page.check():
        article = _Reading(page, rules).article()
    return article


def _is_doubtful(article: Article) -> bool:
    """Whether the bytes may not have been what they were declared: letters lost, or no toned letter in the text."""
    printed = article.printed
    if printed is None:
        return False
    texts = [raw.text for found in printed.fields.values() for raw in found]
    texts += [block.text for block in printed.body.blocks] if printed.body is not None else []
    whole = "".join(texts)
    return "\ufffd" in whole or _TONED.search(whole) is None


class _Reading:
    """One reading; the generic reader is only built for fields that nothing better answers."""

    def __init__(self, page: Page, rules: RuleSet) -> None:
        self.page = page
        self.rules = rules
        self.declared = bool(rules.fields.get("headline") or rules.fields.get("body")) and self._fits()
        self.generic = Generic(page)
        self.stamp_nodes: list[Node] = []
        self.printed = Printed(
            seen_at=page.seen_at,
            expects=rules.expects(),
            absent=rules.absent,
            date_order=rules.date_order,
        )

    def _fits(self) -> bool:
        """Whether the page is of the layout that the rules know: after a relaunch no text node is where it was, and
        every field is read generically, which the labels then say."""
        rules = self._rules("body")
        return not rules or any(self.page.matches(bound.rule.css) for bound in rules)

    def article(self) -> Article:
        """All fields, then the body, which leaves headline and sapo out, then the sapo, which must not repeat it."""
        page, printed = self.page, self.printed
        if self.rules.own_names:
            printed.hints["own_name"] = next(iter(sorted(self.rules.own_names)))
        self._put("headline", self._headline())
        for name in _PLAIN:
            self._put(name, self._plain(name))
        self._put("dateline", self._dateline())
        printed.tags, rule = self._tags()
        if rule:
            printed.fields["tags"] = [RawField(", ".join(printed.tags), rule)]
        sapo = [raw for raw in self._answers("sapo") if is_whole(raw)]
        if not sapo and "sapo" not in self.rules.absent:
            sapo = self.generic.sapo()
        printed.body = self._body(sapo)
        if self.declared and not printed.all("byline") and not self._is_signed():
            self._put("byline", complete(self._surroundings, "byline", []))
        printed.notes = page.notes
        printed.hints.update(page_hints(page))
        strong = [raw for raw in sapo if not self._is_weak(raw)]
        self._put("sapo", strong or printed.all("sapo") or self._weak_sapo([raw for raw in sapo if raw not in strong]))
        canonical = page.canonical or page.absolute(page.meta.get("og:url"))
        url = page.url or canonical
        return Article(
            key=None if url or page.meta.get("og:url") else f"text:{page.digest[:16]}",
            url=url,
            canonical_url=canonical,
            language=self._language(),
            printed=printed,
            provenance=Provenance(page_sha256=page.digest, decoding=list(page.notes), status=page.status),
        )

    def _put(self, name: str, found: list[RawField]) -> None:
        if found:
            self.printed.fields[name] = found

    def _rules(self, name: str) -> tuple[Bound, ...]:
        return self.rules.fields.get(name, ())

    def _answers(self, name: str) -> list[RawField]:
        rules = self._rules(name)
        return answers(self.page, rules) if rules else []

    def _headline(self) -> list[RawField]:
        """The printed headline before metadata: og:title is often shortened or carries the paper's name."""
        found = self._answers("headline")
        if not found:
            found = self.generic.headline()
        if found and "{" not in found[0].text:  # an unfilled template is the one print that is not taken
            return found
        return found + metadata.candidates(self.page, "headline")

    def _plain(self, name: str) -> list[RawField]:
        if name in self.rules.absent and not self._rules(name):
            return []
        found = self._answers(name) + metadata.candidates(self.page, name)
        if name == "section":  # a rule for a breadcrumb may answer with its first step
            found = [raw for raw in found if fold_key(raw.text) not in HOME]
        if self.declared and (found or name in _LATER):
            return found
        return complete(self._surroundings, name, found)

    def _is_signed(self) -> bool:
        """Whether the text ends like one that names its author, or has none to name."""
        if "byline" in self.rules.absent or self.printed.body is None:
            return True
        last = [block.text for block in self.printed.body.blocks[-2:]]
        said = [read_byline(text, where="tail") for text in last if len(text) <= _SIGNED]
        return any(read is not None and (read.authors or read.source or read.role) for read in said)

    @lazy
    def _surroundings(self) -> Details:
        """What stands around headline and text: found generically, or beside the text node that a rule names."""
        if not self.declared:
            return self.generic.details
        body = next((node for node, _ in nodes(self.page, self._rules("body"))), None)
        headline = self.generic.headline_node
        return Details(self.page, headline, around_both(headline, body), body)

    def _dateline(self) -> list[RawField]:
        """Visible stamps: the first node of each rule that holds a digit (clocks and twins are often empty)."""
        found: list[RawField] = []
        for bound in self._rules("dateline"):
            for node, label in nodes(self.page, (bound,)):
                text = collapse(node.attributes.get(bound.rule.attr) or "" if bound.rule.attr else node.text(deep=True))
                if any(c.isdigit() for c in text):
                    found.append(RawField(text, label))
                    self.stamp_nodes.append(node)
                    break
        if found or (self.declared and (self.printed.fields.get("published") or "published" in self.rules.absent)):
            return found
        # also where no rule is declared: better a marked stamp than no date
        return self.generic.details.stamps.datelines()

    def _tags(self) -> tuple[list[str], str | None]:
        for bound in self._rules("tags"):
            found = [value_of(node, bound.rule) for node in self.page.all(bound.rule.css)]
            tags = list(dict.fromkeys(collapse(text).lstrip("# ") for text in found if text.strip(" #")))
            if tags:
                return tags, bound.label
        if self.declared and (listed := metadata.tag_list(self.page))[0]:
            return listed
        if self.declared and (self._rules("tags") or "tags" in self.rules.absent):
            return [], None  # where tags would stand is known: this article has none
        tags, rule = self._surroundings.tags(marked=self.declared)
        return (tags, rule) if tags else metadata.tag_list(self.page)

    def _body(self, sapo: list[RawField]) -> Body | None:
        """The body by the first rule whose node holds text, else generically."""
        head = self.printed.first("headline")
        repeated = [raw.text for raw in (head, *sapo[:1]) if raw is not None and not self._is_weak(raw)]
        spare: Body | None = None
        for node, label in nodes(self.page, self._rules("body")):
            body = read_body(self.page, node, label, drop=self.rules.drop, repeated=repeated, without=self.stamp_nodes)
            if body.blocks:
                if not sapo and "sapo" not in self.rules.absent:
                    self._put_lead(take_lead(body))
                return body
            spare = spare or (body if body.images else None)
        general, lead = self.generic.body(self.rules.drop, repeated)
        if not sapo:
            self._put_lead(lead)
        if general is not None and (general.blocks or general.protected):
            return general
        return metadata.article_body(self.page) or spare

    def _put_lead(self, lead: str | None) -> None:
        if lead:
            self.printed.fields["sapo"] = [RawField(lead, "generic:bold-lead")]

    def _is_weak(self, raw: RawField) -> bool:
        """A sapo from a meta element only describes: it may repeat the first paragraph, which stays in the body."""
        if raw.rule.startswith(_WEAK_SAPO):
            return True
        return any(b.label == raw.rule and b.rule.css.lstrip().startswith("meta") for b in self._rules("sapo"))

    def _weak_sapo(self, declared: list[RawField]) -> list[RawField]:
        """A description that the page does not print as its first paragraph; Cần Thơ's only repeats it (2026-01-08)."""
        if "sapo" in self.rules.absent:
            return []
        blocks = self.printed.body.blocks if self.printed.body is not None else []
        text = "".join(text_key(block.text[:300]) for block in blocks[:3])
        head = self.printed.first("headline")
        title = text_key(head.text) if head else ""
        kept: list[RawField] = []
        for raw in declared or metadata.candidates(self.page, "sapo"):
            key = text_key(raw.text.rstrip(". …"))
            if len(raw.text.split()) >= _DESCRIPTION_WORDS and key[:80] not in text and key != title:
                kept.append(raw)
        return kept

    def _language(self) -> str | None:
        node = self.page.tree.root
        declared = (node.attributes.get("lang") if node is not None else None) or self.page.meta.get("og:locale") or ""
        code = declared.strip().lower().replace("_", "-")
        return _LANGUAGES.get(code, code.partition("-")[0]) or None
