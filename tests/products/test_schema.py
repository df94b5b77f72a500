"""The shipped schemas are those of the code, are valid themselves, and accept what is stored and refuse what is not."""

import gzip
import importlib.resources
import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

from newscrawl.products.schema import FILES, FOLDER, encoded, schema_of
from tests.products import made

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted(GOLDEN.glob("*/*/expected.json"))


def validator(stream: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(stream))


@pytest.mark.parametrize("stream", FILES)
def test_files_are_those_of_the_code(stream: str) -> None:
    assert (FOLDER / FILES[stream]).read_bytes() == encoded(stream), "run `python -m newscrawl.products.schema`"
    Draft202012Validator.check_schema(schema_of(stream))


@pytest.mark.parametrize("stream", FILES)
def test_they_are_package_data(stream: str) -> None:
    shipped = importlib.resources.files("newscrawl").joinpath("schemas", FILES[stream])
    assert json.loads(shipped.read_text("utf-8"))["$id"] == f"urn:newscrawl:{FILES[stream].removesuffix('.json')}"


def test_the_demo_records_are_valid(demo_archive: Path) -> None:
    counted = dict.fromkeys(FILES, 0)
    for stream in FILES:
        for path in demo_archive.glob(f"*/{stream}/**/*.jsonl.gz"):
            for line in gzip.decompress(path.read_bytes()).splitlines():
                validator(stream).validate(orjson.loads(line))
                counted[stream] += 1
    assert counted["articles"] == counted["views"] == 12


@pytest.mark.parametrize(
    ("stream", "line"),
    [("articles", made.article(1)), ("views", made.view(1, 0)), ("events", made.event(1))],
)
def test_made_records_are_valid(stream: str, line: bytes) -> None:
    validator(stream).validate(orjson.loads(line))


@pytest.mark.parametrize(
    "change",
    [
        {"published_at": "2021-06-21T10:00:00Z"},
        {"published_at": "21/06/2021"},
        {"published_precision": "week"},
        {"key": ""},
        {"view_count": "1005"},
        {"view_count": -1},
        {"issues": ["no.such-code"]},
        {"authors": None},
        {"images": [{"url": "https://baovidu.vn/a.jpg"}]},
        {"raw": {"published": {"text": "x"}}},
        {"change": "edited"},
        {"content_digest": "abc"},
        {"later": 1},
        {"schema": 2},
    ],
    ids=str,
)
def test_a_wrong_article_is_refused(change: dict[str, Any]) -> None:
    record = orjson.loads(made.article(1)) | change
    assert not validator("articles").is_valid(record)


@pytest.mark.parametrize("field", schema_of("articles")["required"])
def test_a_missing_field_is_refused(field: str) -> None:
    record = orjson.loads(made.article(1))
    del record[field]
    assert not validator("articles").is_valid(record)


@pytest.mark.parametrize("text", ["2021-06-21T10:00:00+07:00", "2021-06-21", "2020-09", None])
def test_times_as_printed_are_accepted(text: str | None) -> None:
    validator("articles").validate(orjson.loads(made.article(1)) | {"published_at": text})


@pytest.mark.skipif(not CASES, reason="no golden cases in this checkout")
def test_golden_records_are_valid() -> None:
    """A golden case holds the fields that a page determines; each must satisfy the schema of its field."""
    schema = schema_of("articles")
    provenance = schema["properties"].pop("provenance")["properties"]
    shapes = schema["properties"] | provenance
    checked = 0
    for path in CASES:
        expected = json.loads(path.read_text("utf-8"))
        if "links" in expected:
            continue
        unknown = set(expected) - set(shapes)
        assert not unknown, f"{path}: {unknown}"
        for name, value in expected.items():
            errors = [error.message for error in Draft202012Validator(shapes[name]).iter_errors(value)]
            assert not errors, f"{path.parent}: {name}: {errors}"
        checked += 1
    assert checked
