"""One template per CMS family: real markup and weight, after the evidence, defects included.

Templates print; they do not read. They must not import families or extraction: a page that our own selectors helped to
write would prove nothing. The registry maps a family code to its template; an unknown code gets the plain one.
"""

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from newscrawl.portals.model import Portal
from newscrawl.sample.templates.base import Template

_NO_TEMPLATES = frozenset({"base", "boxes", "feeds", "framed"})


@cache
def _classes() -> dict[str, type[Template]]:
    found: dict[str, type[Template]] = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name not in _NO_TEMPLATES:
            template: type[Template] = importlib.import_module(f"{__name__}.{module.name}").TEMPLATE
            for code in template.codes:
                found[code] = template
    return found


def codes() -> list[str]:
    """Family codes that have a template of their own."""
    return sorted(_classes())


@cache
def template_for(portal: Portal) -> Template:
    """The template of a portal's present layout."""
    classes = _classes()
    return (classes.get(portal.layouts[0].family) or classes["generic"])(portal)
