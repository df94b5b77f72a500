"""`newscrawl portal detect URL|FILE`: which CMS family an unknown page comes from, and why; whose host it is."""

from collections.abc import Sequence
from typing import Any

from newscrawl.cli.base import say, say_json
from newscrawl.cli.given import page_given
from newscrawl.errors import BlockedPage, PageError, UsageError
from newscrawl.extract.screen import screen
from newscrawl.families.detect import rank
from newscrawl.portals import portal_for

OK, UNKNOWN, BLOCKED = 0, 1, 4
PROVED = 3
"""Points below which nothing is proved (see `newscrawl.families.detect`)."""


def detect(args: Sequence[str], opts: Any, settings: Any) -> int:
    """0 when a family is proved by its tell-tales, 1 when none is, 4 when the page refused us."""
    if len(args) != 1:
        raise UsageError("portal detect takes one saved page or address")
    try:
        page = page_given(args[0], opts, settings)
        screen(page, wanted="listing")
    except PageError as error:
        say(f"{args[0]}: {error.issue}: {error}", error=True)
        return BLOCKED if isinstance(error, BlockedPage) else UNKNOWN
    portal = portal_for(page.url) if page.url else None
    ranked = rank(page)
    if opts.json:
        for family, score, reasons in ranked:
            say_json({
                "family": family.code, "score": score, "proved": score >= PROVED, "evidence": family.evidence.value,
                "reasons": list(reasons), "portal": portal.id if portal else None,
            })  # fmt: skip
        return OK if ranked and ranked[0].score >= PROVED else UNKNOWN
    if portal is not None:
        say(f"{page.url}: a host of {portal.id} ({portal.name}), declared as {portal.family}")
    for family, score, reasons in ranked:
        doubt = "" if score >= PROVED else " (not proved)"
        say(f"{score:>3}  {family.code:<16} {family.name}{doubt}")
        for reason in reasons:
            say(f"       - {reason}")
    if not ranked:
        say("no family knows this page; it would be read generically")
    return OK if ranked and ranked[0].score >= PROVED else UNKNOWN
