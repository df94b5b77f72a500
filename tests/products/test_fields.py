"""The words about fields are held to the dataclasses, and the record reference to both."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from newscrawl.issues import Issue
from newscrawl.items import Provenance, exported_fields
from newscrawl.products.fields import PROVENANCE, STREAM_FIELDS, Field, Kind
from newscrawl.products.reference import DOCUMENT, written
from newscrawl.products.schema import RECORDS, schema_of

TYPES = {
    Kind.TEXT: {"string"},
    Kind.INTEGER: {"integer"},
    Kind.PRINTED_TIME: {"string"},
    Kind.INSTANT: {"string"},
    Kind.TEXTS: {"array"},
    Kind.IMAGES: {"array"},
    Kind.OBJECT: {"object"},
}


@pytest.mark.parametrize("stream", STREAM_FIELDS)
def test_every_field_of_the_record_is_described_in_its_order(stream: str) -> None:
    assert [field.name for field in STREAM_FIELDS[stream]] == list(exported_fields(RECORDS[stream]))


@pytest.mark.parametrize(
    ("stream", "field"),
    [(s, f) for s, each in STREAM_FIELDS.items() for f in each],
    ids=lambda v: getattr(v, "name", v),
)
def test_kind_and_nullability_agree_with_the_dataclass(stream: str, field: Field) -> None:
    shape = schema_of(stream)["properties"][field.name]
    kinds = {shape["type"]} if isinstance(shape["type"], str) else set(shape["type"])
    assert kinds - {"null"} == TYPES[field.kind]
    if "null" in kinds:
        assert field.absence.startswith("Null: ")
    elif field.kind in (Kind.TEXTS, Kind.IMAGES):
        assert field.absence.startswith("Empty: ")


def test_every_part_of_provenance_is_described() -> None:
    assert list(PROVENANCE) == [f.name for f in fields(Provenance)]


def test_the_record_reference_is_up_to_date() -> None:
    text = (Path(__file__).parents[2] / DOCUMENT).read_text("utf-8")
    assert written(text) == text, "run `python -m newscrawl.products.reference`"


def test_the_record_reference_names_everything() -> None:
    text = (Path(__file__).parents[2] / DOCUMENT).read_text("utf-8")
    rows = set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))
    assert {field.name for each in STREAM_FIELDS.values() for field in each} <= rows
    assert set(PROVENANCE) <= rows
    assert {code.value for code in Issue} <= rows
