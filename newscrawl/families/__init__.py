"""CMS families and `bind`, which makes a portal ready to read."""

from functools import cache

from newscrawl.errors import PortalError
from newscrawl.families.base import Family, Telltale
from newscrawl.families.bound import BoundFamily, BoundLayout
from newscrawl.families.registry import families, family_for
from newscrawl.portals.model import Portal

__all__ = ["BoundFamily", "BoundLayout", "Family", "Telltale", "bind", "families"]


@cache
def bind(portal: Portal) -> BoundFamily:
    """The portal with its families' rules merged in. Raises `PortalError` for an unknown family code."""
    layouts = []
    for layout in portal.layouts:
        family = family_for(layout.family, portal.id)
        if family is None:
            known = ", ".join(sorted(families()))
            raise PortalError(f"{portal.id}.toml: unknown family {layout.family!r}; known: {known}")
        layouts.append(BoundLayout(portal, layout, family))
    return BoundFamily(portal, tuple(layouts))
