"""Exports: the same records in every format, true types, sorted, partitioned, described, and never a withheld one."""

import csv
import hashlib
import json
import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.withhold import release, withhold
from newscrawl.errors import ArchiveError, UsageError
from newscrawl.items import Article
from newscrawl.products.fields import STREAM_FIELDS
from newscrawl.products.formats import FORMATS
from newscrawl.products.product import make_export
from newscrawl.products.selection import Selection
from tests.products import made

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SEVEN = timezone(timedelta(hours=7))


def export(archive: Path, out: Path, kind: str = "jsonl", **options: Any) -> dict[str, Any]:
    extra = {name: options.pop(name) for name in ("base", "replace") if name in options}
    return make_export(ArchiveLayout(archive), out, kind, Selection(**options), **extra)


def sql(query: str, *values: Any) -> list[tuple[Any, ...]]:
    with duckdb.connect() as database:
        database.execute("SET TimeZone = 'UTC'")
        return database.execute(query, values).fetchall()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two portals, two runs, versions, coarse and missing times, views and events."""
    root = tmp_path / "archive"
    made.put(
        root,
        0,
        articles=[
            made.article(3, published_at="2020-09", published_precision="month"),
            made.article(1),
            made.article(2, published_at="2021-06-21", published_precision="day", body=None, authors=[], images=[]),
            made.article(4, published_at=None, updated_at=None, published_precision=None, updated_precision=None),
        ],
        views=[made.view(1, 10), made.view(2, 0)],
    )
    made.put(
        root,
        1,
        articles=[made.article(1, version=2, change="content", headline="Chợ nổi vào mùa lớn")],
        views=[made.view(1, 25, "2026-12-01T00:00:00Z")],
        events=[made.event(2)],
    )
    made.put(root, 0, portal="bao_khac", articles=[made.article(9, key="bao_khac:9", portal="bao_khac")])
    return root


def test_the_layout_is_one_folder_per_stream_portal_and_month(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path / "out", "parquet")
    assert [name for name in made.tree(tmp_path / "out") if "/" in name] == [
        "articles/portal=bao_khac/month=2021-06/bao_khac-2021-06-0.parquet",
        "articles/portal=bao_vidu/month=2020-09/bao_vidu-2020-09-0.parquet",
        "articles/portal=bao_vidu/month=2021-06/bao_vidu-2021-06-0.parquet",
        "articles/portal=bao_vidu/month=2026-11/bao_vidu-2026-11-0.parquet",
        "events/portal=bao_vidu/month=2026-11/bao_vidu-2026-11-0.parquet",
        "views/portal=bao_vidu/month=2026-11/bao_vidu-2026-11-0.parquet",
        "views/portal=bao_vidu/month=2026-12/bao_vidu-2026-12-0.parquet",
    ]


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_archive_gives_the_same_bytes(archive: Path, tmp_path: Path, kind: str) -> None:
    export(archive, tmp_path / "a", kind)
    export(archive, tmp_path / "b", kind)
    assert made.tree(tmp_path / "a") == made.tree(tmp_path / "b")


def test_the_order_of_storing_does_not_matter(tmp_path: Path) -> None:
    lines = [made.article(n) for n in range(20)]
    for name, order in (("one", lines), ("two", lines[::-1])):
        made.put(tmp_path / name, articles=order)
        export(tmp_path / name, tmp_path / f"{name}-out", "csv")
    one, two = (made.tree(tmp_path / f"{name}-out") for name in ("one", "two"))
    assert {n: b for n, b in one.items() if "/" in n} == {n: b for n, b in two.items() if "/" in n}


def test_latest_versions_sorted_by_key(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path / "out")
    found = [(record["key"], record["version"]) for record in made.lines(tmp_path / "out", "articles")]
    assert found == [("bao_khac:9", 1), ("bao_vidu:3", 1), ("bao_vidu:1", 2), ("bao_vidu:2", 1), ("bao_vidu:4", 1)]


def test_all_versions(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path / "out", versions="all")
    found = [(record["key"], record["version"]) for record in made.lines(tmp_path / "out", "articles")]
    assert [pair for pair in found if pair[0] == "bao_vidu:1"] == [("bao_vidu:1", 1), ("bao_vidu:1", 2)]


def test_json_lines_are_the_stored_lines(tmp_path: Path) -> None:
    made.put(tmp_path / "archive", articles=[made.article(1)], views=[made.view(1, 3)], events=[made.event(1)])
    export(tmp_path / "archive", tmp_path / "out")
    for stream, line in (("articles", made.article(1)), ("views", made.view(1, 3)), ("events", made.event(1))):
        (path,) = (tmp_path / "out" / stream).rglob("*.jsonl")
        assert path.read_bytes() == line + b"\n"


def test_a_line_stored_twice_is_exported_once(tmp_path: Path) -> None:
    """A repaired archive may hold a line in two segments."""
    for run in (0, 1):
        made.put(tmp_path / "archive", run, articles=[made.article(1)], views=[made.view(1, 3)])
    export(tmp_path / "archive", tmp_path / "out", versions="all")
    assert len(made.lines(tmp_path / "out", "articles")) == len(made.lines(tmp_path / "out", "views")) == 1


def test_parquet_has_true_types(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path / "out", "parquet")
    table = pq.read_table(tmp_path / "out/articles/portal=bao_vidu/month=2021-06/bao_vidu-2021-06-0.parquet")
    wanted = {
        "schema": pa.int64(),
        "headline": pa.string(),
        "authors": pa.list_(pa.string()),
        "published_at": pa.timestamp("us", tz="Asia/Ho_Chi_Minh"),
        "fetched_at": pa.timestamp("us", tz="UTC"),
        "view_count": pa.int64(),
        "images": pa.list_(pa.struct([("url", pa.string()), ("caption", pa.string()), ("credit", pa.string())])),
        "raw": pa.string(),
    }
    assert {name: table.schema.field(name).type for name in wanted} == wanted
    first, second = table.to_pylist()
    whole = orjson.loads(made.article(1))
    assert first["published_at"] == datetime(2021, 6, 21, 10, tzinfo=SEVEN)
    assert first["published_at"].tzinfo == ZoneInfo("Asia/Ho_Chi_Minh")
    assert first["updated_at"] == datetime(2021, 6, 22, 0, 30, 15, tzinfo=SEVEN)
    assert first["fetched_at"] == datetime(2026, 11, 1, 4, 53, 1, tzinfo=UTC)
    for name in ("body", "authors", "images", "tags", "view_count", "comment_count", "issues", "subheads"):
        assert first[name] == whole[name], name
    assert json.loads(first["raw"]) == whole["raw"]
    assert json.loads(first["provenance"]) == whole["provenance"]
    assert (second["body"], second["authors"], second["images"]) == (None, [], [])


def test_coarse_times_stand_at_their_first_instant_beside_the_precision(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path / "out", "parquet")
    rows = sql(
        "SELECT key, published_at, published_precision FROM read_parquet(?) WHERE portal = 'bao_vidu' ORDER BY key",
        f"{tmp_path}/out/articles/**/*.parquet",
    )
    assert rows == [
        ("bao_vidu:1", datetime(2021, 6, 21, 10, tzinfo=SEVEN), "minute"),
        ("bao_vidu:2", datetime(2021, 6, 21, tzinfo=SEVEN), "day"),
        ("bao_vidu:3", datetime(2020, 9, 1, tzinfo=SEVEN), "month"),
        ("bao_vidu:4", None, None),
    ]


def test_csv_survives_line_ends_quotes_and_commas(tmp_path: Path) -> None:
    hard = 'một\n\nhai,"ba"\r\nbốn\rnăm; sáu\t"'
    made.put(tmp_path / "archive", articles=[made.article(1, body=hard, headline="–Đắk", view_count=None)])
    export(tmp_path / "archive", tmp_path / "out", "csv")
    (path,) = (tmp_path / "out/articles").rglob("*.csv")
    assert path.read_bytes().startswith(b"schema,portal,key,")  # no byte order mark
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert list(row) == [field.name for field in STREAM_FIELDS["articles"]]
    assert (row["body"], row["headline"], row["view_count"]) == (hard, "–Đắk", "")
    assert json.loads(row["authors"]) == ["Lê Thị Hạnh", "H'Nar Niê"]
    assert json.loads(row["images"])[0]["caption"] == "Ghe, xuồng\nvà người"
    assert row["published_at"] == "2021-06-21T10:00:00+07:00"
    assert row["fetched_at"] == "2026-11-01T04:53:01+00:00"
    (seen,) = sql("SELECT body, headline, view_count FROM read_csv(?)", str(path))
    assert seen == (hard, "–Đắk", None)


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_duckdb_reads_what_the_json_lines_say(demo_archive: Path, tmp_path: Path, kind: str) -> None:
    """The promise of the issue: the same count, times and text."""
    export(demo_archive, tmp_path / "lines")
    export(demo_archive, tmp_path / "table", kind)
    wanted = made.lines(tmp_path / "lines", "articles")
    table = f"read_{kind}('{tmp_path}/table/articles/*/*/*.{kind}', hive_partitioning = true)"
    names = ("key", "portal", "headline", "sapo", "body", "byline", "view_count", "version")
    rows = sql(f"SELECT {', '.join(names)} FROM {table} ORDER BY key")
    assert rows == [tuple(record[name] for name in names) for record in sorted(wanted, key=lambda r: r["key"])]
    assert len(rows) == 12
    times = sql(f"SELECT key, published_at::TIMESTAMPTZ, updated_at::TIMESTAMPTZ, fetched_at::TIMESTAMPTZ FROM {table}")
    for key, published, updated, fetched in times:
        (record,) = (r for r in wanted if r["key"] == key)
        for value, text in ((published, record["published_at"]), (updated, record["updated_at"])):
            assert value == (datetime.fromisoformat(text) if text else None)
        assert fetched == datetime.fromisoformat(record["fetched_at"])
    views = sql(f"SELECT key, view_count FROM read_{kind}('{tmp_path}/table/views/*/*/*.{kind}') ORDER BY key")
    assert views == sorted((v["key"], v["view_count"]) for v in made.lines(tmp_path / "lines", "views"))


def test_duckdb_sees_lists_as_lists(demo_archive: Path, tmp_path: Path) -> None:
    export(demo_archive, tmp_path / "out", "parquet")
    files = f"{tmp_path}/out/articles/**/*.parquet"
    (month, authors, caption) = sql(
        "SELECT month, authors[1], images[1].caption FROM read_parquet(?) WHERE len(images) > 0 LIMIT 1", files
    )[0]
    assert re.fullmatch(r"\d{4}-\d{2}", month)
    assert authors
    assert caption
    (rule,) = sql("SELECT provenance->'rules'->>'headline' FROM read_parquet(?) LIMIT 1", files)[0]
    assert ":" in rule


@pytest.mark.parametrize("kind", FORMATS)
def test_withheld_articles_never_leave(archive: Path, tmp_path: Path, kind: str) -> None:
    paths = ArchiveLayout(archive).portal(made.PORTAL)
    withhold(paths, "bao_vidu:1", "yêu cầu của toà soạn", now=NOW)
    export(archive, tmp_path / "out", kind, versions="all")
    for name, data in made.tree(tmp_path / "out").items():
        assert b"bao_vidu:1" not in data, name
        assert "toà soạn".encode() not in data, name
    release(paths, "bao_vidu:1", "đã thoả thuận", now=NOW)
    export(archive, tmp_path / "again")
    assert "bao_vidu:1" in {r["key"] for r in made.lines(tmp_path / "again", "articles")}


@pytest.mark.parametrize(
    ("since", "until", "keys"),
    [
        (None, None, ["1", "2", "3", "4"]),
        ("2021-06-21", "2021-06-21", ["1", "2", "4"]),
        ("2021-06-22", None, ["4"]),
        ("2020-09-30", "2020-10-15", ["3", "4"]),
        (None, "2020-08-31", ["4"]),
    ],
)
def test_periods_keep_the_undated(
    archive: Path, tmp_path: Path, since: str | None, until: str | None, keys: list[str]
) -> None:
    days = {n: date.fromisoformat(d) if d else None for n, d in (("since", since), ("until", until))}
    export(archive, tmp_path / "out", portals=("bao_vidu",), **days)
    assert sorted(r["key"].partition(":")[2] for r in made.lines(tmp_path / "out", "articles")) == keys


def test_one_portal(archive: Path, tmp_path: Path) -> None:
    manifest = export(archive, tmp_path / "out", portals=("bao_khac",))
    assert list(manifest["counts"]) == list(manifest["state"]) == ["bao_khac"]
    assert {r["portal"] for r in made.lines(tmp_path / "out", "articles")} == {"bao_khac"}


@pytest.mark.parametrize("kind", FORMATS)
def test_no_body_leaves_no_body_behind(archive: Path, tmp_path: Path, kind: str) -> None:
    export(archive, tmp_path / "out", kind, body=False)
    for name, data in made.tree(tmp_path / "out").items():
        if name.startswith("articles"):
            assert "nói thách".encode() not in data, name
    shown = (tmp_path / "out/DICTIONARY.md").read_text("utf-8")
    assert "| `body` |" not in shown
    assert "| `sapo` |" in shown


@pytest.mark.parametrize("kind", FORMATS)
def test_only_some_fields(archive: Path, tmp_path: Path, kind: str) -> None:
    export(archive, tmp_path / "out", kind, fields=("headline", "published_at"), portals=("bao_khac",))
    wanted = ["portal", "key", "headline", "published_at", "published_precision", "version"]
    (path,) = (tmp_path / "out/articles").rglob(f"*.{kind}")
    reader = {"jsonl": "read_json", "csv": "read_csv", "parquet": "read_parquet"}[kind]
    columns = [row[0] for row in sql(f"DESCRIBE SELECT * FROM {reader}(?, hive_partitioning = false)", str(path))]
    assert columns == wanted
    schema = json.loads((tmp_path / "out/articles.schema.json").read_text("utf-8"))
    assert [field["name"] for field in schema["fields"]] == wanted


@pytest.mark.parametrize("kind", FORMATS)
def test_the_descriptions_describe_every_file_and_column(archive: Path, tmp_path: Path, kind: str) -> None:
    manifest = export(archive, tmp_path / "out", kind)
    held = made.tree(tmp_path / "out")
    assert {part["path"] for part in manifest["files"]} | {"export.json"} == set(held)
    for part in manifest["files"]:
        assert part["sha256"] == hashlib.sha256(held[part["path"]]).hexdigest()
        assert part["size"] == len(held[part["path"]])
    assert manifest == json.loads(held["export.json"])
    package = json.loads(held["datapackage.json"])
    assert [r["path"] for r in package["resources"]] == [name for name in held if "/" in name]
    assert len({r["name"] for r in package["resources"]}) == len(package["resources"])
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert resource["hash"] == "sha256:" + hashlib.sha256(held[resource["path"]]).hexdigest()
        assert resource.get("bytes", len(held[resource["path"]])) == len(held[resource["path"]])
        stream = resource["path"].partition("/")[0]
        assert resource["schema"] == f"{stream}.schema.json"
    for stream in STREAM_FIELDS:
        schema = json.loads(held[f"{stream}.schema.json"])
        assert all(f["description"] and f["type"] for f in schema["fields"])
        rows = sum(r["rows"] for r in package["resources"] if r["path"].startswith(stream))
        assert rows == sum(counts[stream] for counts in manifest["counts"].values())
    dictionary = held["DICTIONARY.md"].decode()
    for stream, fields in STREAM_FIELDS.items():
        section = dictionary.partition(f"## {stream}")[2].partition("\n## ")[0]
        assert all(f"| `{field.name}` |" in section for field in fields)


def test_the_datasheet_tells_what_a_reader_must_know(demo_archive: Path, tmp_path: Path) -> None:
    export(demo_archive, tmp_path / "out")
    text = (tmp_path / "out/DATASHEET.md").read_text("utf-8")
    for words in (
        "Báo Đắk Nông", "baodaknong.org.vn", "12 articles", "not news", "robots.txt", "on record for 12 of 12",
        "ok 1", "grants no right to republish", "`published.missing`", "| `bao_dak_nong` | 100% |", "evidence",
    ):  # fmt: skip
        assert words in text, words


def test_a_month_is_split_when_it_is_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscrawl.products.export.MAX_BYTES", 20_000)
    monkeypatch.setattr("newscrawl.products.buckets.BUFFER", 5_000)
    monkeypatch.setattr("newscrawl.products.parquet.GROUP_ROWS", 3)
    made.put(tmp_path / "archive", articles=[made.article(n) for n in range(40)])
    export(tmp_path / "archive", tmp_path / "out", "parquet")
    parts = sorted((tmp_path / "out/articles").rglob("*.parquet"))
    assert len(parts) > 2
    keys = [key for path in parts for key in pq.read_table(path, columns=["key"])["key"].to_pylist()]
    assert keys == sorted(f"bao_vidu:{n}" for n in range(40))


def test_values_of_a_wrong_kind_become_null_and_are_told(tmp_path: Path) -> None:
    odd = orjson.loads(made.article(1)) | {"view_count": 2**70, "updated_at": "hôm qua", "tags": "chợ", "images": [1]}
    made.put(tmp_path / "archive", articles=[json.dumps(odd, ensure_ascii=False).encode()])
    export(tmp_path / "archive", tmp_path / "out", "parquet")
    (row,) = pq.read_table(tmp_path / "out/articles").to_pylist()
    assert (row["view_count"], row["updated_at"], row["tags"], row["images"]) == (None, None, [], [])
    told = (tmp_path / "out/DATASHEET.md").read_text("utf-8")
    assert "images 1, tags 1, updated_at 1, view_count 1" in told


def test_lines_of_a_newer_newscrawl_are_refused(tmp_path: Path) -> None:
    made.put(tmp_path / "archive", articles=[made.article(1, schema=2)])
    with pytest.raises(ArchiveError, match="newer newscrawl"):
        export(tmp_path / "archive", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_lines_of_an_older_shape_are_filled_with_null(tmp_path: Path) -> None:
    made.put(tmp_path / "archive", articles=[b'{"key":"bao_vidu:1","fetched_at":"2026-11-01T00:00:00Z"}'])
    export(tmp_path / "archive", tmp_path / "out", "parquet")
    (row,) = pq.read_table(tmp_path / "out/articles").to_pylist()
    assert (row["portal"], row["key"], row["headline"], row["authors"]) == ("bao_vidu", "bao_vidu:1", None, [])


def test_damage_is_told_and_the_whole_part_exported(archive: Path, tmp_path: Path) -> None:
    paths = ArchiveLayout(archive).portal(made.PORTAL)
    segment = paths.path(paths.segments("views")[0])
    segment.write_bytes(segment.read_bytes()[:-12])
    manifest = export(archive, tmp_path / "out")
    assert manifest["damaged"] == ["bao_vidu"]
    assert "is damaged" in (tmp_path / "out/DATASHEET.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"portals": ("bao_nao",)}, "holds nothing of 'bao_nao'; it holds bao_khac, bao_vidu"),
        ({"since": date(2030, 1, 1), "portals": ("bao_khac",)}, "no record falls into"),
    ],
)
def test_nothing_to_export(archive: Path, tmp_path: Path, options: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        export(archive, tmp_path / "out", **options)
    assert not (tmp_path / "out").exists()


def test_an_empty_archive(tmp_path: Path) -> None:
    (tmp_path / "archive/bao_vidu/articles").mkdir(parents=True)
    with pytest.raises(UsageError, match="no committed records"):
        export(tmp_path / "archive", tmp_path / "out")


def test_the_articles_of_the_dataclass_are_the_columns() -> None:
    names = [field.name for field in Selection().columns("articles", table=True)]
    assert names == [n for n in Article.__dataclass_fields__ if n != "printed"]
