"""What an operator gets to hear: metrics after every run, a post for every ending that is neither ok nor quiet."""

import fcntl
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Portal, newscrawl


@pytest.fixture
def posted() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """An address on this machine, and what was posted to it."""
    heard: list[dict[str, Any]] = []

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            return

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", heard
        server.shutdown()
        thread.join()


def verdict(folder: Path, portal: str) -> str:
    lines = (folder / f"newscrawl_{portal}.prom").read_text("utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith("newscrawl_run_verdict{") and line.endswith(" 1.0"))
    return line.partition('verdict="')[2].partition('"')[0]


def test_metrics_and_webhook(
    served: Callable[..., Portal], posted: tuple[str, list[dict[str, Any]]], tmp_path: Path
) -> None:
    url, heard = posted
    prom = tmp_path / "prom"
    (tmp_path / "newscrawl.toml").write_text(f'webhook = "{url}"\nmetrics = "{prom}"\n', "utf-8")
    portal = served("bao_can_tho", 4)
    assert portal.update().code == 0
    assert verdict(prom, "bao_can_tho") == "ok"
    assert 'newscrawl_run_new_articles{portal="bao_can_tho"} 4.0' in (prom / "newscrawl_bao_can_tho.prom").read_text()
    assert heard == []

    with (portal.home / "run.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert portal.update().code == 5
    assert verdict(prom, "bao_can_tho") == "locked"
    assert "newscrawl_healthy_run_timestamp_seconds{" in (prom / "newscrawl_bao_can_tho.prom").read_text()
    assert [post["verdict"] for post in heard] == ["locked"]

    heard.clear()
    # Without contact and base URL a run does not begin; each child tells it itself, and only once.
    ran = newscrawl("update", "bao_can_tho", "bao_nghe_an", "--jobs", "2", "--archive", str(portal.archive))
    assert ran.code == 2
    assert sorted(post["portal"] for post in heard) == ["bao_can_tho", "bao_nghe_an"]
    assert {post["verdict"] for post in heard} == {"usage"}
    assert all("no contact" in post["text"] for post in heard)
    assert verdict(prom, "bao_nghe_an") == "usage"


def test_a_deaf_webhook_changes_nothing(served: Callable[..., Portal], tmp_path: Path) -> None:
    portal = served("bao_can_tho", 2, settings=["NEWSCRAWL_WEBHOOK=http://127.0.0.1:9/token"])
    ran = portal.command("update", "--base-url", "http://127.0.0.1:9")
    assert (ran.code, ran.result["verdict"]) == (4, "blocked")
    assert "the webhook was not told about bao_can_tho: 127.0.0.1" in ran.err
    assert "token" not in ran.err
