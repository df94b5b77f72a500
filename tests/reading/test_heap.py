"""The memory of a reading process stays with it: no page faults once it has seen its pages."""

import platform
import subprocess
import sys

import pytest

from newscrawl.reading import heap

FAULTS = """
import resource
from newscrawl.reading.heap import keep_heap
from tests.reading.made import bound, fetched
from newscrawl.reading.page import read_whole
{call}
pages = [fetched(n) for n in range(6)]
for page in pages * 3:
    read_whole(bound(), page)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for page in pages * 5:
    read_whole(bound(), page)
print((resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before) / 30)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is told")
def test_a_page_brings_no_page_faults() -> None:
    code = FAULTS.format(call="keep_heap()")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 20


def test_another_system_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heap.platform, "libc_ver", lambda: ("", ""))
    monkeypatch.setattr(heap.ctypes, "CDLL", lambda *_: pytest.fail("no such call there"))
    heap.keep_heap()
