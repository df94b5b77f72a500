import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy.settings import Settings

from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.cli import archive_given
from newscrawl.cli.archives import ACTIONS
from newscrawl.errors import UsageError
from newscrawl.products.package_choice import choose, day_of_run
from newscrawl.runs.period import Period

from .conftest import PORTAL, Sample, newscrawl

bagit = pytest.importorskip("bagit", reason="bagit is not installed (extra: package)")
pytest.importorskip("wacz", reason="wacz is not installed (extra: package)")


@pytest.fixture(scope="module")
def package(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("package") / "p"
    ran = newscrawl("archive", "package", "--archive", sample.folder, "--out", out)
    assert ran.code == 0, ran.err
    (line,) = ran.lines
    assert (line["format"], line["warcs"], line["runs"], line["damaged"]) == ("both", 2, 2, [])
    assert "1 articles are withheld; the WARC files are the stored bytes" in ran.err
    return out


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def wacz(*words: object) -> tuple[int, str]:
    """The library's own command; in a process of its own, since 0.6.0 leaves files open."""
    command = [sys.executable, "-m", "wacz", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout


def bag_manifest(package: Path) -> dict[str, str]:
    lines = (package / "bag" / "manifest-sha256.txt").read_text().splitlines()
    return {name: digest for digest, name in (line.split(maxsplit=1) for line in lines)}


def test_the_bag_is_valid_and_a_changed_byte_is_found(package: Path, tmp_path: Path):
    bagit.Bag(str(package / "bag")).validate()
    spoiled = tmp_path / "bag"
    shutil.copytree(package / "bag", spoiled)
    warc = next(spoiled.rglob("*.warc.gz"))
    data = bytearray(warc.read_bytes())
    data[100] ^= 1
    warc.write_bytes(data)
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(spoiled)).validate()


def test_the_payload_is_the_archive(sample: Sample, package: Path):
    home = package / "bag" / "data" / PORTAL
    paths = sample.paths
    reports = [f"runs/{run_id}.json" for run_id in paths.run_reports()]
    manifest = json.loads((package / "package.json").read_bytes())["portals"][PORTAL]
    whole = [name for name in paths.segments("views") if name not in manifest["bag"]["rewritten"]]
    assert whole
    for name in (*paths.warcs(), *whole, *reports, "SAMPLE"):
        assert (home / name).read_bytes() == paths.path(name).read_bytes()
    assert not list(package.rglob("ledger.sqlite"))
    assert not list(package.rglob("withheld.jsonl"))


def test_checksums_agree_between_bag_wacz_manifest_and_ledger(sample: Sample, package: Path):
    with Ledger.open(sample.paths, read_only=True) as ledger:
        known = dict(ledger.rows("SELECT name, sha256 FROM warcs"))
    bag = bag_manifest(package)
    manifest = json.loads((package / "package.json").read_bytes())["portals"][PORTAL]
    with zipfile.ZipFile(package / f"{PORTAL}.wacz") as file:
        described = json.loads(file.read("datapackage.json"))
        inside = {entry["path"]: entry["hash"] for entry in described["resources"]}
        for name, digest in known.items():
            path = f"archive/{name.rpartition('/')[2]}"
            assert bag[f"data/{PORTAL}/{name}"] == digest == manifest["bag"]["files"][name]
            assert inside[path] == f"sha256:{digest}"
            assert sha256(file.read(path)) == digest
    assert manifest["wacz"]["sha256"] == sha256((package / f"{PORTAL}.wacz").read_bytes())


def test_the_wacz_is_valid(package: Path):
    code, said = wacz("validate", "-f", package / f"{PORTAL}.wacz")
    assert (code, "is valid" in said) == (0, True)


def pages(package: Path) -> list[dict[str, Any]]:
    with zipfile.ZipFile(package / f"{PORTAL}.wacz") as file:
        header, *lines = (json.loads(line) for line in file.read("pages/pages.jsonl").splitlines())
    assert header["format"] == "json-pages-1.0"
    return lines


def test_pages_are_the_articles_and_all_are_indexed(sample: Sample, package: Path):
    found = pages(package)
    assert len(found) == 11  # eleven articles and one edit, less the withheld one
    with zipfile.ZipFile(package / f"{PORTAL}.wacz") as file:
        index = gzip.decompress(file.read("indexes/index.cdx.gz")).decode()
    entries = [(line.split(" ", 2)[1], json.loads(line.split(" ", 2)[2])) for line in index.splitlines()]
    pages_in_index = {(stamp, entry["url"]) for stamp, entry in entries if entry["mime"] == "text/html"}
    for page in found:
        stamp = page["ts"].replace("-", "").replace(":", "").replace("T", "").rstrip("Z")
        assert (stamp, page["url"]) in pages_in_index
    # what we note beside a capture must not look like a capture of the page
    assert not [entry for _, entry in entries if "status" not in entry]


def test_withheld_articles_are_in_no_derived_file(sample: Sample, package: Path):
    number = sample.withheld.partition(":")[2]
    assert not [page for page in pages(package) if number in page["url"] or page["title"] == sample.withheld_headline]
    home = package / "bag" / "data" / PORTAL
    for segment in [*home.glob("articles/**/*.gz"), *home.glob("views/**/*.gz")]:
        assert sample.withheld not in gzip.decompress(segment.read_bytes()).decode()
    manifest = json.loads((package / "package.json").read_bytes())["portals"][PORTAL]
    assert sum(manifest["bag"]["rewritten"].values()) == 2  # the record and its counter
    readme = (package / "bag" / "data" / "README.md").read_text("utf-8")
    assert "1 articles are withheld" in readme
    assert "stored bytes" in readme
    assert sample.withheld not in readme


def test_what_is_not_withheld_is_all_there(sample: Sample, package: Path):
    def keys(home: Path) -> list[str]:
        lines = [
            line for s in sorted(home.glob("articles/**/*.gz")) for line in gzip.decompress(s.read_bytes()).splitlines()
        ]
        return [json.loads(line)["key"] for line in lines]

    stored = keys(sample.paths.home)
    assert keys(package / "bag" / "data" / PORTAL) == [key for key in stored if key != sample.withheld]


@pytest.mark.parametrize(("form", "bag", "replay"), [("bagit", True, False), ("wacz", False, True)])
def test_one_format_alone(sample: Sample, tmp_path: Path, form: str, bag: bool, replay: bool):
    out = tmp_path / "p"
    assert newscrawl("archive", "package", PORTAL, "--archive", sample.folder, "--out", out, "--format", form).code == 0
    assert ((out / "bag").exists(), (out / f"{PORTAL}.wacz").exists()) == (bag, replay)
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("p")) == ["p"]


def test_places(sample: Sample, package: Path, tmp_path: Path):
    def refused(out: Path, *words: str) -> str:
        ran = newscrawl("archive", "package", "--archive", sample.folder, "--out", out, "--format", "bagit", *words)
        assert ran.code == 2
        return ran.err

    assert "not empty" in refused(package)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("x")
    assert "not a package" in refused(tmp_path / "mine", "--replace")
    assert "must not lie inside one another" in refused(sample.folder / "p")
    ran = newscrawl("archive", "package", "--archive", sample.folder, "--out", package, "--replace")
    assert ran.code == 0


def test_a_damaged_capture_file_is_packed_and_named(copy: Sample, tmp_path: Path):
    path = copy.paths.path(copy.paths.warcs()[0])
    path.write_bytes(path.read_bytes()[:-300])
    out = tmp_path / "p"
    ran = newscrawl("archive", "package", "--archive", copy.folder, "--out", out, "--format", "bagit")
    assert ran.code == 6
    assert "damaged, packed as they are" in ran.err
    bagit.Bag(str(out / "bag")).validate()


def test_revisits_of_captures_outside_are_counted(copy: Sample, tmp_path: Path):
    first = copy.paths.path(copy.paths.warcs()[0])
    first.unlink()
    out = tmp_path / "p"
    ran = newscrawl("archive", "package", "--archive", copy.folder, "--out", out, "--format", "wacz")
    assert ran.code == 0, ran.err
    (line,) = ran.lines
    assert line["revisits_outside"] > 0
    assert "refer to captures outside this package" in ran.err


def make(paths: PortalPaths, *names: str) -> None:
    for name in names:
        paths.path(name).parent.mkdir(parents=True, exist_ok=True)
        paths.path(name).write_bytes(b"")


def test_a_period_takes_whole_runs_by_their_first_day(tmp_path: Path):
    paths = PortalPaths("bao_vidu", tmp_path)
    late, early = "20260131T180000Z-00aa", "20260131T160000Z-00bb"  # 01:00 on 1 February, 23:00 on 31 January
    for run in (late, early):
        make(paths, paths.warc_name(run, 1), paths.segment_name("articles", run, 1), f"runs/{run}.json")
    make(paths, "warc/added/of-others.warc.gz")
    assert (day_of_run(late), day_of_run(early)) == (date(2026, 2, 1), date(2026, 1, 31))
    february = choose(paths, Period(date(2026, 2, 1), date(2026, 2, 28)))
    assert (february.runs, february.warcs, february.left_out) == ([late], [paths.warc_name(late, 1)], 1)
    everything = choose(paths, Period())
    assert (len(everything.warcs), len(everything.runs), everything.left_out) == (3, 2, 0)
    assert choose(paths, Period(until=date(2025, 1, 1))).empty


@pytest.mark.parametrize(
    ("module", "words", "extra"),
    [
        ("bagit", ("package", "--out", "p"), "newscrawl[package]"),
        ("wacz", ("package", "--out", "p", "--format", "wacz"), "newscrawl[package]"),
        ("matplotlib", ("report", "--out", "r.html"), "newscrawl[report]"),
    ],
)
def test_a_missing_extra_is_named(module, words, extra, monkeypatch, sample: Sample, tmp_path):
    monkeypatch.setattr(archive_given, "find_spec", lambda name: None if name == module else find_spec(name))
    monkeypatch.chdir(tmp_path)
    options = dict.fromkeys(("portal", "since", "until", "missing", "format", "out"))
    options |= {"archive": str(sample.folder), "json": False, "replace": False}
    options |= {name.lstrip("-"): value for name, value in zip(words[1::2], words[2::2], strict=True)}
    with pytest.raises(UsageError, match=module) as error:
        ACTIONS[words[0]]([], SimpleNamespace(**options), Settings())
    assert extra in str(error.value)
    assert list(tmp_path.iterdir()) == []
