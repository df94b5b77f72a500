"""Metrics and webhook: what is written and posted for every ending, and that neither can change one."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from newscrawl.cli import running, several
from newscrawl.cli.running import lost_report
from newscrawl.errors import LockedError
from newscrawl.runs.closing import RESULT_KEYS
from newscrawl.runs.metrics import NUMBERS, OTHERS, write_metrics
from newscrawl.runs.notify import notify
from newscrawl.runs.verdict import Verdict
from newscrawl.runs.webhook import WebhookError, message, post

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def report(verdict: Verdict = Verdict.OK, **more: Any) -> dict[str, Any]:
    numbers = dict.fromkeys(("changed", "views", "gone"), 0)
    return {
        "portal": "bao_vi_du", "run_id": "20261123T045300Z-9f3c", "verdict": verdict.value,
        "exit_code": verdict.exit_code, "new": 3, **numbers, "requests": 9, "bytes": 1234, "seconds": 1.5,
        "issues": {"byline.unread": 2}, "reasons": [] if verdict in ("ok", "quiet") else ["vì một lý do"],
        "started": "2026-11-23T04:53:00+00:00", "records": 5, "field_shares": {"sapo": 0.8},
    } | more  # fmt: skip


class Hook(HTTPServer):
    """Answers with the statuses of `answers`, then 204; keeps what was posted."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.posted: list[dict[str, Any]] = []
        super().__init__(("127.0.0.1", 0), _Answer)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook?token=secret"


class _Answer(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posted.append(json.loads(body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 204)
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def samples(path: Path) -> dict[str, float]:
    """`name` or `name/label` → value."""
    found = {}
    for family in text_string_to_metric_families(path.read_text("utf-8")):
        for sample in family.samples:
            assert sample.labels.pop("portal") == "bao_vi_du"
            found["/".join([sample.name, *sample.labels.values()])] = sample.value
    return found


def test_a_run_becomes_metrics(tmp_path: Path) -> None:
    path = write_metrics(tmp_path / "prom", report(), now=NOW)
    assert [p.name for p in path.parent.iterdir()] == ["newscrawl_bao_vi_du.prom"]
    found = samples(path)
    assert found["newscrawl_run_timestamp_seconds"] == NOW.timestamp()
    assert found["newscrawl_run_new_articles"] == 3
    assert found["newscrawl_run_received_bytes"] == 1234
    assert found["newscrawl_run_field_share/sapo"] == 0.8
    assert found["newscrawl_run_issues/byline.unread"] == 2
    assert {name: found[f"newscrawl_run_verdict/{name}"] for name in Verdict} == {n: float(n == "ok") for n in Verdict}
    assert {name.partition("/")[0] for name in found} == {*OTHERS, *(name for name, _ in NUMBERS.values())}


def test_the_last_healthy_run_is_remembered(tmp_path: Path) -> None:
    healthy = "newscrawl_healthy_run_timestamp_seconds"
    path = write_metrics(tmp_path, report(Verdict.BLOCKED), now=NOW)
    assert healthy not in samples(path)
    write_metrics(tmp_path, report(Verdict.QUIET), now=NOW)
    for hours, verdict in enumerate((Verdict.FAILED, Verdict.LOCKED, Verdict.DEGRADED), start=1):
        write_metrics(tmp_path, report(verdict), now=NOW + timedelta(hours=hours))
    found = samples(path)
    assert found[healthy] == NOW.timestamp()
    assert found["newscrawl_run_timestamp_seconds"] == NOW.timestamp() + 3 * 3600
    assert found["newscrawl_run_exit_code"] == 3


@pytest.mark.parametrize("torn", [b"newscrawl_healthy_run_timestamp_seconds{portal=", b"\xff\xfe", b""])
def test_a_torn_file_is_replaced(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "newscrawl_bao_vi_du.prom"
    path.write_bytes(torn)
    write_metrics(tmp_path, report(Verdict.FAILED), now=NOW)
    assert samples(path)["newscrawl_run_exit_code"] == 1


def test_a_run_that_never_began_has_metrics(tmp_path: Path) -> None:
    lost = lost_report("bao_vi_du", LockedError("another run is alive"))
    found = samples(write_metrics(tmp_path, lost, now=NOW))
    assert found["newscrawl_run_verdict/locked"] == 1
    assert found["newscrawl_run_exit_code"] == 5


@pytest.mark.parametrize("verdict", Verdict)
def test_the_webhook_hears_of_every_verdict_but_ok_and_quiet(hook: Hook, verdict: Verdict) -> None:
    notify(report(verdict), metrics="", webhook=hook.url, now=NOW)
    assert len(hook.posted) == (verdict not in (Verdict.OK, Verdict.QUIET))
    for posted in hook.posted:
        assert tuple(posted)[1:13] == RESULT_KEYS
        assert posted["verdict"] == verdict
        assert posted["text"] == f"newscrawl bao_vi_du: {verdict} (exit code {verdict.exit_code}): vì một lý do"


def test_a_message_without_reasons_is_a_sentence() -> None:
    assert message(report())["text"] == "newscrawl bao_vi_du: ok (exit code 0)"


@pytest.mark.parametrize(
    ("answers", "tries", "why"),
    [
        ([500], 2, None),
        ([503, 200], 2, None),
        ([500, 502], 2, "answered 502"),
        ([404], 1, "answered 404"),
        ([302], 1, "answered 302"),
    ],
)
def test_one_retry_when_the_server_has_trouble(hook: Hook, answers: list[int], tries: int, why: str | None) -> None:
    hook.answers = answers
    if why is None:
        post(hook.url, report(Verdict.FAILED), pause=0)
    else:
        with pytest.raises(WebhookError, match=why) as error:
            post(hook.url, report(Verdict.FAILED), pause=0)
        assert "secret" not in str(error.value)
    assert len(hook.posted) == tries


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://127.0.0.1/x", "127.0.0.1", "http://"])
def test_only_web_addresses(url: str) -> None:
    with pytest.raises(WebhookError, match="no http or https"):
        post(url, report(Verdict.FAILED))


def test_a_deaf_address_is_logged_without_its_secret(caplog: pytest.LogCaptureFixture) -> None:
    with Hook() as gone:
        url = gone.url
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newscrawl.runs.webhook.time.sleep", lambda _: None)
        notify(report(Verdict.FAILED), metrics="", webhook=url, now=NOW)
    assert "the webhook was not told about bao_vi_du: 127.0.0.1: " in caplog.text
    assert "secret" not in caplog.text


def test_metrics_that_cannot_be_written_are_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("")
    notify(report(), metrics=str(tmp_path / "file" / "prom"), webhook="", now=NOW)
    assert "no metrics of bao_vi_du" in caplog.text


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    monkeypatch.setattr(running, "notify", lambda report, **_: heard.append(report))
    return heard


def test_a_run_with_an_archive_is_told_once(monkeypatch: pytest.MonkeyPatch, told: list[dict[str, Any]]) -> None:
    monkeypatch.setattr(running, "_crawl", lambda *_: report(Verdict.BLOCKED))
    given = running.run_portal({}, "bao_vi_du", archive="somewhere")  # type: ignore[arg-type] # asked with .get() only
    assert told == [given]
    running.run_portal({}, "bao_vi_du", archive=None)  # type: ignore[arg-type] # a plain crawl is nobody's alarm
    assert told == [given]


@pytest.mark.parametrize("output", [b"", b"Killed\n"])
def test_a_child_without_a_result_is_told_by_its_parent(monkeypatch: pytest.MonkeyPatch, output: bytes) -> None:
    line = [several.sys.executable, "-c", f"print({output.decode()!r}, end=''); raise SystemExit(137)"]
    monkeypatch.setattr(several, "command_line", lambda *_: line)
    heard: list[dict[str, Any]] = []
    opts = type("Options", (), {"jobs": 1})
    (found,) = several.run_several(["bao_vi_du"], opts, Path(), tell=heard.append)
    assert heard == [found]
    assert found["verdict"] == "failed"
    assert "exit code 137" in found["reasons"][0]


def test_a_child_with_a_result_told_it_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    line = [several.sys.executable, "-c", f"print({json.dumps(report(Verdict.BLOCKED))!r})"]
    monkeypatch.setattr(several, "command_line", lambda *_: line)
    heard: list[dict[str, Any]] = []
    opts = type("Options", (), {"jobs": 1})
    (found,) = several.run_several(["bao_vi_du"], opts, Path(), tell=heard.append)
    assert (heard, found["verdict"]) == ([], "blocked")
