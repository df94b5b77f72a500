"""A child process that ends with its parent, whatever the parent's process id."""

from types import SimpleNamespace

import pytest

from newscrawl.runs import parent
from newscrawl.runs.parent import die_with_parent


def test_a_parent_may_be_process_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container newscrawl is often the only command."""
    gone: list[int] = []
    monkeypatch.setattr(parent.os, "getppid", lambda: 1)
    monkeypatch.setattr(parent.os, "_exit", gone.append)
    monkeypatch.setattr(parent.ctypes, "CDLL", lambda *_, **__: SimpleNamespace(prctl=lambda *_: 0))
    die_with_parent(1)
    assert gone == []
    die_with_parent(4711)
    assert gone == [1]


# --- extract --compare -----------------------------------------------------------------------------------------------
