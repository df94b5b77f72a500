"""Portal profiles: one TOML file per portal, a closed schema, and the loader that names file and key on any error."""

from newscrawl.portals.loader import load_portal, load_portals, parse_portal
from newscrawl.portals.lookup import portal_for
from newscrawl.portals.model import (
    FIELD_NAMES,
    Evidence,
    Layout,
    Politeness,
    Portal,
    Rule,
    Source,
    Status,
)

__all__ = [
    "FIELD_NAMES",
    "Evidence",
    "Layout",
    "Politeness",
    "Portal",
    "Rule",
    "Source",
    "Status",
    "load_portal",
    "load_portals",
    "parse_portal",
    "portal_for",
]
