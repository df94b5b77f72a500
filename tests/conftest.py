"""What every test lives under: sockets only to this machine. Warnings are errors already (pyproject.toml)."""

import ipaddress
import socket
from typing import Any

import pytest


def _refuse_elsewhere(address: Any) -> None:
    """A Unix socket has a path for an address; an Internet one has a host, which must be this machine."""
    if not isinstance(address, tuple):
        return
    host = str(address[0])
    if host == "localhost":
        return
    try:
        if ipaddress.ip_address(host.partition("%")[0]).is_loopback:
            return
    except ValueError:
        pass
    raise AssertionError(f"a test tried to reach {address!r}; tests may only talk to 127.0.0.1 and ::1")


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches a newspaper, whatever it does wrong."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(self: socket.socket, address: Any) -> None:
        _refuse_elsewhere(address)
        return connect(self, address)

    def guarded_ex(self: socket.socket, address: Any) -> int:
        _refuse_elsewhere(address)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_ex)
