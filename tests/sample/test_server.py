"""The sample's server over real sockets on loopback: keep-alive, HEAD, control addresses, traps, the child process."""

import http.client
import json
import os
import time

import pytest

from newscrawl.errors import UsageError
from newscrawl.sample import SampleServer, SampleSite, serve_in_process
from tests.sample.conftest import make_portal


@pytest.fixture
def server() -> SampleServer:
    return SampleServer(SampleSite(make_portal("baodaknong.org.vn", "database-image"), 20))


def path_of(site: SampleSite, number: int = 0) -> str:
    return site.template.article_path(site.article(number))


def test_keep_alive_and_head(server: SampleServer) -> None:
    with server:
        client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        sizes = []
        for method in ("GET", "HEAD", "GET"):
            client.request(method, path_of(server.site), headers={"Host": "baodaknong.org.vn"})
            answer = client.getresponse()
            assert answer.status == 200
            sizes.append((len(answer.read()), int(answer.headers["Content-Length"])))
        client.close()
        assert sizes[0] == sizes[2]
        assert sizes[1] == (0, sizes[0][1])
        assert 120_000 < sizes[0][0] < 280_000
        assert [seen.host for seen in server.site.requests] == ["baodaknong.org.vn"] * 3


def test_control_addresses(server: SampleServer) -> None:
    with server:
        client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)

        def call(method: str, path: str) -> tuple[int, object]:
            client.request(method, path)
            answer = client.getresponse()
            return answer.status, json.loads(answer.read())

        assert call("POST", "/__sample__/add?count=2")[0] == 200
        assert call("GET", "/__sample__/state")[1]["articles"] == 22
        assert call("POST", "/__sample__/traps?names=challenge")[1] == ["challenge"]
        assert call("POST", "/__sample__/traps?names=nonsense")[0] == 400
        assert call("POST", "/__sample__/nonsense")[0] == 404
        client.request("GET", path_of(server.site))
        assert b"robot" in client.getresponse().read()
        assert [line["target"] for line in call("GET", "/__sample__/requests")[1]] == [path_of(server.site)]
        client.close()


def test_cut_answer_drops_the_connection(server: SampleServer) -> None:
    server.site.set_traps(["cut"])
    with server:
        client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        client.request("GET", path_of(server.site))
        with pytest.raises(http.client.IncompleteRead):
            client.getresponse().read()
        client.close()


def test_stall_keeps_the_client_waiting(server: SampleServer) -> None:
    server.site.set_traps(["stall"])
    server.site.stall_seconds = 0.4
    with server:
        client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        start = time.monotonic()
        client.request("GET", path_of(server.site))
        assert client.getresponse().status == 200
        assert time.monotonic() - start >= 0.39
        client.close()


def test_taken_port_is_a_usage_error(server: SampleServer) -> None:
    with server, pytest.raises(UsageError, match="--port"):
        SampleServer(server.site, server.port).start()


def test_child_process_ends_with_its_handle() -> None:
    with serve_in_process("bao_dak_nong", 5) as child:
        assert child.view("state")["articles"] == 5
        child.change("views", number=1, by=3)
        pid = child.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_unknown_portal_is_a_usage_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError):
        serve_in_process("bao_khong_co", 5)
    assert "bao_khong_co" in capfd.readouterr().err
