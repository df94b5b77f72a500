"""`portal check`: what each rule found, on a saved page and on a served portal; exit codes of the design."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newscrawl.cli.portal_check import check
from newscrawl.errors import UsageError
from newscrawl.golden import Case, find_cases
from newscrawl.portals import load_portal
from newscrawl.sample import SampleServer, SampleSite

CORPUS = Path(__file__).resolve().parents[1] / "golden"
CHOSEN = "*"


def golden(name: str) -> Case:
    return find_cases(CORPUS, name)[0]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., int]:
    """The action on a golden page saved as a file (or a page's bytes)."""

    def act(name: str, body: bytes | None = None, *, as_json: bool = False, url: str | None = None) -> int:
        case = golden(name)
        page = tmp_path / "saved.html"
        page.write_bytes(case.body() if body is None else body)
        options = SimpleNamespace(url=url or case.url, base_url=None, json=as_json, archive=None)
        return check([case.portal, str(page)], options, None)

    return act


def lines_of(out: str, field: str) -> list[str]:
    """The candidate lines of a field."""
    rows = out.split("\n")
    start = rows.index(f"  {field}") + 1
    found = []
    for row in rows[start:]:
        if not row.startswith("    "):
            break
        found.append(row[4:])
    return found


def test_every_rule_is_shown_in_order_and_the_chosen_one_marked(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("bao_can_tho/article-whole") == 0
    out = capsys.readouterr().out
    headline = lines_of(out, "headline")
    assert [row[2:].split()[0] for row in headline[:3]] == ["vdoc:detail-title", "vdoc:fw700", "vdoc:title"]
    assert [row[0] for row in headline[:3]] == [" ", CHOSEN, " "]
    assert headline[0].endswith("–"), "a rule that finds nothing is shown too"
    published = lines_of(out, "published")
    assert any(row.startswith("  json-ld:datePublished") for row in published)
    assert any(row.startswith("* vdoc:pubdate") for row in published), "the stamp's rule answered, and is marked"
    assert "blocks" in next(row for row in lines_of(out, "body") if row[0] == CHOSEN)


def test_the_record_follows_the_rules(run: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    run("bao_can_tho/article-whole")
    out = capsys.readouterr().out
    expected = golden("bao_can_tho/article-whole").expected()
    assert f"headline             {expected['headline']}" in out
    assert f"published_at         {expected['published_at']}" in out


def test_json_holds_the_same(run: Callable[..., int], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("bao_can_tho/article-whole", as_json=True) == 0
    data = json.loads(capfdbinary.readouterr().out)
    assert data["portal"] == "bao_can_tho"
    assert data["record"] == golden("bao_can_tho/article-whole").expected()
    (chosen,) = [c for c in data["fields"]["body"] if c["chosen"]]
    assert chosen["rule"] == data["record"]["rules"]["body"]
    assert chosen["css"]


def test_a_lost_node_degrades(run: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    body = golden("bao_nghe_an/article-longform").body().replace(b"block-sc-sapo", b"b").replace(b"header-sapo", b"s")
    assert run("bao_nghe_an/article-longform", body) == 3
    assert "! sapo: declared, but answered by generic:desc" in capsys.readouterr().out


def test_a_listing(run: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("bao_can_tho/listing-first") == 0
    out = capsys.readouterr().out
    assert "list_link" in out
    assert "links                16: https://baocantho.com.vn/" in out
    assert run("bao_can_tho/listing-first", b"<html><body>" + b"<p>tin</p>" * 3000 + b"</body></html>") == 3


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", 1),
        (b"%PDF-1.7", 1),
        ("<html><title>Đang kiểm tra trình duyệt</title><p>x</p></html>".encode(), 4),
    ],
)
def test_no_page_is_said(run: Callable[..., int], capsys: pytest.CaptureFixture[str], body: bytes, code: int) -> None:
    assert run("bao_can_tho/article-whole", body) == code
    assert "page." in capsys.readouterr().err


def test_a_page_of_another_portal_is_refused(run: Callable[..., int]) -> None:
    with pytest.raises(UsageError, match="no address of bao_can_tho"):
        run("bao_can_tho/article-whole", url="https://baonghean.vn/x-1234567.html")


def test_bad_arguments() -> None:
    options = SimpleNamespace(url=None, base_url=None, json=False, archive=None)
    for args in ([], ["a", "b", "c"], ["bao_can_tho", "/no/such/file.html"], ["/no/such/bao_x.toml"]):
        with pytest.raises(UsageError):
            check(args, options, None)


def newscrawl(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCRAWL_", "SCRAPY_"))}
    return subprocess.run(
        [sys.executable, "-m", "newscrawl", *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=clean | environment,
    )


@pytest.fixture
def served() -> Any:
    site = SampleSite(load_portal("bao_can_tho"), 300)
    with SampleServer(site) as server:
        yield server


def test_a_served_portal_is_looked_at_politely(served: SampleServer) -> None:
    done = newscrawl("portal", "check", "bao_can_tho", "--base-url", served.url, "--json")
    assert done.returncode == 0, done.stderr
    kinds = [json.loads(line)["kind"] for line in done.stdout.splitlines()]
    assert kinds == ["listing", "article", "article"]
    assert served.site.requests[0].path == "/robots.txt"
    assert len(served.site.requests) == 4


def test_robots_txt_closes_the_door(served: SampleServer) -> None:
    served.site.set_traps(["robots-closed"])
    done = newscrawl("portal", "check", "bao_can_tho", "--base-url", served.url)
    assert done.returncode == 4
    assert "robots.txt" in done.stderr
    assert [seen.path for seen in served.site.requests] == ["/robots.txt"]


@pytest.mark.parametrize(
    "words",
    [
        ("portal", "check", "bao_can_tho"),
        ("portal", "check", "bao_can_tho", "https://baocantho.com.vn/x-a1.html"),
        ("portal", "detect", "https://baocantho.com.vn/x-a1.html"),
        ("golden", "add", "bao_can_tho", "https://baocantho.com.vn/x-a1.html"),
    ],
)
def test_a_real_host_needs_a_contact(words: tuple[str, ...]) -> None:
    done = newscrawl(*words)
    assert done.returncode == 2
    assert "no contact" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
