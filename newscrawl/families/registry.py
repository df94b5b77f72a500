"""Every family by its code, and the portals that need more than a declaration.

One module per CMS defines `FAMILY`; a portal that needs an `if` has `overrides/<portal>.py` with a `FAMILY` of its own.
"""

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from newscrawl.families.base import Family

_HERE = Path(__file__).parent
_NOT_FAMILIES = frozenset({"base", "bound", "detect", "leads", "protection", "registry", "script_text"})


@cache
def families() -> dict[str, Family]:
    """All families by code (as used in profiles)."""
    found: dict[str, Family] = {}
    for module in pkgutil.iter_modules([str(_HERE)]):
        if module.name in _NOT_FAMILIES or module.ispkg:
            continue
        family = importlib.import_module(f"newscrawl.families.{module.name}").FAMILY
        found[family.code] = family
    return found


@cache
def overrides() -> dict[tuple[str, str], Family]:
    """Overriding families by (portal id, family code)."""
    found: dict[tuple[str, str], Family] = {}
    for module in pkgutil.iter_modules([str(_HERE / "overrides")]):
        family = importlib.import_module(f"newscrawl.families.overrides.{module.name}").FAMILY
        found[module.name, family.code] = family
    return found


def family_for(code: str, portal_id: str) -> Family | None:
    """The family that reads this portal: its override when there is one."""
    return overrides().get((portal_id, code)) or families().get(code)
