"""The sapo as a bold first paragraph: shared by the CMSs whose editors mark it with nothing but bold type.

A selector cannot tell a bold sentence from a bold agency prefix ("(CTO) - …" with only "(CTO)" bold), so the hook here
takes the prefix out again. Interprets nothing else.
"""

from newscrawl.items import Printed

MIN_WORDS = 8
"""A sapo has more; "(ĐN)- " and "BHG -" have one or two (lead prefixes of the atlas)."""


def drop_short_leads(printed: Printed) -> None:
    """Removes sapo candidates of rules named `…-strong` that hold fewer than `MIN_WORDS` words."""
    found = printed.fields.get("sapo")
    if not found:
        return
    kept = [raw for raw in found if not raw.rule.endswith("-strong") or len(raw.text.split()) >= MIN_WORDS]
    if kept:
        printed.fields["sapo"] = kept
    else:
        del printed.fields["sapo"]
