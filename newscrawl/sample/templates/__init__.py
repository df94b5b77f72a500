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

_NO_TEMPLATES = frozenset({"base", "boxes", "feeds", "framed", "oldsite"})


@cache
def _classes() -> dict[str, type[Template]]:
    found: dict[str, type[Template]] = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name in _NO_TEMPLATES:
            continue
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        templates: tuple[type[Template], ...] = getattr(loaded, "TEMPLATES", None) or (loaded.TEMPLATE,)
        for template in templates:
            found.update(dict.fromkeys(template.codes, template))
    return found


def codes() -> list[str]:
    """Family codes that have a template of their own."""
    return sorted(_classes())


@cache
def template_for(portal: Portal) -> Template:
    """The template of a portal's present layout."""
    classes = _classes()
    return (classes.get(portal.layouts[0].family) or classes["generic"])(portal)
