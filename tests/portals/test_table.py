"""docs/portals.md is what the profiles say. `NEWSCRAWL_WRITE_DOCS=1 pytest tests/portals/test_table.py` writes it."""

import os
from pathlib import Path

from newscrawl.families import bind
from newscrawl.portals import FIELD_NAMES, load_portals
from newscrawl.portals.provinces import NAMES, NAMES_2025, PROVINCES
from newscrawl.portals.table import portals_table

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs" / "portals.md"
GOLDEN = ROOT / "tests" / "golden"


def current() -> str:
    portals = load_portals()
    fields = {p.id: len(bind(p).layouts[0].rules.fields) for p in portals}
    golden = {p.id: len(list((GOLDEN / p.id).glob("*/page.toml"))) for p in portals}
    return portals_table(portals, fields, golden, known_fields=len(FIELD_NAMES))


def test_docs_are_generated_from_the_profiles() -> None:
    if os.environ.get("NEWSCRAWL_WRITE_DOCS"):
        DOCS.write_text(current(), encoding="utf-8")
    assert DOCS.read_text(encoding="utf-8") == current(), "write it anew, see this module's docstring"


def test_a_row_tells_province_then_and_now() -> None:
    row = next(line for line in current().splitlines() if "`bao_dak_nong`" in line)
    assert "Đắk Nông (67) | Lâm Đồng (68) | archive | database-image | onecms" in row


def test_every_portal_has_a_row() -> None:
    text = current()
    assert all(f"`{portal.id}`" in text for portal in load_portals())
    assert "63 profiles: 34 active" in text


def test_province_tables() -> None:
    assert len(PROVINCES) == len(NAMES) == 63
    assert len(NAMES_2025) == 34
