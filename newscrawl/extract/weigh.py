"""Machine values weighed against what is printed around the headline, on a page without a profile.

Metadata goes first, because it names its fields; print completes it where it says the same thing in more detail, and
answers where metadata is silent. Nothing is stored here that neither of them says.
"""

from newscrawl.extract.details import Details
from newscrawl.items import RawField
from newscrawl.text import fold_key, read_byline


def complete(details: Details, name: str, found: list[RawField]) -> list[RawField]:
    """The candidates of one plain field, most trusted first; `found` are the metadata's."""
    if name == "byline":
        return _bylines(details, found)
    if name == "section":
        return _sections(details, found)
    if found:
        return found
    if name == "view_count":
        return details.views()
    if name == "published":
        return details.stamps.machine_times() or details.stamps.properties("datePublished")
    return details.stamps.properties("dateModified") if name == "updated" else []


def _sections(details: Details, found: list[RawField]) -> list[RawField]:
    """A printed breadcrumb that passes through the machine's section and goes on names the narrower one.

    A machine breadcrumb is the printed one, and saves looking for it.
    """
    if not found:
        return details.section()
    if found[0].rule == "json-ld:breadcrumb":
        return found
    steps = [fold_key(step) for step in details.trail]
    if fold_key(found[0].text) in steps[:-1]:
        return [*details.section(), *found]
    return found


def _bylines(details: Details, found: list[RawField]) -> list[RawField]:
    """Printed names where they hold all that the machine names: as printed (capitals), and maybe more of them."""
    printed = details.bylines()
    if not printed or not found:
        return found or printed or details.foot_bylines()
    machine = _names(found[0].text, "meta")
    return [*printed, *found] if machine <= _names(printed[0].text, "head") else [*found, *printed]


def _names(text: str, where: str) -> set[str]:
    read = read_byline(text, where=where)
    return {fold_key(name) for name in read.authors} if read is not None else set()
