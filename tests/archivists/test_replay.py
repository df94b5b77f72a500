"""A packed capture shown by pywb, run as a program of its own (GPL: never imported, see docs/replay.md)."""

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest

from newscrawl.archive.reader import read_stream
from newscrawl.archive.warcread import read_responses

from .conftest import PORTAL, Sample, newscrawl
from .test_package import pages

FOLDERS = os.pathsep.join(p for p in (os.environ.get("NEWSCRAWL_PYWB"), os.environ.get("PATH")) if p)
WAYBACK, MANAGER = (shutil.which(name, path=FOLDERS) for name in ("wayback", "wb-manager"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (WAYBACK and MANAGER), reason="no pywb (docs/replay.md; NEWSCRAWL_PYWB=…/bin)"),
]


@pytest.fixture(scope="module")
def packed(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("wacz")
    out = tmp_path_factory.mktemp("replay") / "p"
    ran = newscrawl("archive", "package", "--archive", sample.folder, "--out", out, "--format", "wacz")
    assert ran.code == 0, ran.err
    return out


@pytest.fixture(scope="module")
def replay(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a pywb collection made from the WACZ."""
    home = tmp_path_factory.mktemp("pywb")
    for words in (("init", "news"), ("add", "news", "--unpack-wacz", str(packed / f"{PORTAL}.wacz"))):
        subprocess.run([str(MANAGER), *words], cwd=home, check=True, capture_output=True, timeout=120)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (home / "log").open("wb") as log:
        child = subprocess.Popen(
            [str(WAYBACK), "-b", "127.0.0.1", "-p", str(port)], cwd=home, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        _wait(f"http://127.0.0.1:{port}/news/", child)
        yield f"http://127.0.0.1:{port}/news"
    finally:
        child.terminate()
        child.wait(timeout=30)


def _wait(url: str, child: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert child.poll() is None, "pywb ended at once"
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except (URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError("pywb does not answer")


def get(url: str) -> tuple[str, str]:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.headers.get_content_type(), answer.read().decode("utf-8")


def test_every_article_is_replayed_with_its_text(sample: Sample, packed: Path, replay: str):
    records = [line.record for line in read_stream(sample.paths, "articles", versions="all")]
    bodies = {(record["key"], record["version"]): record["body"] for record in records}
    for page in pages(packed):
        stamp = page["ts"].translate({ord(c): None for c in "-:TZ"})
        kind, text = get(f"{replay}/{stamp}mp_/{page['url']}")
        assert kind == "text/html"
        assert page["title"] in text
        key, _, version = page["id"].rpartition("@")
        assert bodies[key, int(version)].split("\n")[0][:40] in text


def test_listings_feeds_and_robots_are_there(replay: str):
    kind, text = get(f"{replay}/mp_/https://baodaknong.org.vn/rss/trang-chu.rss")
    assert "xml" in kind
    assert "<item>" in text
    assert "User-agent" in get(f"{replay}/mp_/https://baodaknong.org.vn/robots.txt")[1]


def test_pictures_are_there_when_they_were_fetched(sample: Sample, replay: str):
    """The second run had `--images`: pictures of what it read are replayed, the others are not there."""
    files = [sample.paths.path(name) for name in sample.paths.warcs()]
    captured = {answer.url for file in files for answer in read_responses(file)}
    pictures = {image["url"] for line in read_stream(sample.paths, "articles") for image in line.record["images"]}
    assert pictures & captured
    assert pictures - captured
    for url in pictures:
        assert status(f"{replay}/im_/{url}") == (200 if url in captured else 404)


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            kind = answer.headers.get_content_type()
            assert kind.startswith("image/"), kind
            return answer.status
    except HTTPError as error:
        error.close()
        return error.code
