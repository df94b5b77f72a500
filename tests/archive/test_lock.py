import contextlib
import os
import signal
import subprocess
import sys
import time

import pytest

from newscrawl.archive.layout import PortalPaths
from newscrawl.archive.lock import PortalLock
from newscrawl.errors import LockedError

from .made import LATER, RUN, START

HOLD = """
import os, sys, time
from datetime import datetime, UTC
from pathlib import Path
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.lock import PortalLock
lock = PortalLock(ArchiveLayout(Path(sys.argv[1])).portal("bao_vidu"))
lock.acquire(run_id="20261123T045300Z-00aa", since=datetime(2026, 11, 23, tzinfo=UTC))
if sys.argv[2] == "fork" and os.fork() == 0:
    time.sleep(30)
    os._exit(0)
print("held", flush=True)
time.sleep(30)
"""


def test_a_second_run_is_told_who_holds_the_lock(paths: PortalPaths) -> None:
    told = rf"pid {os.getpid()}, run {RUN}, since 2026-11-23T04:53:00"
    with PortalLock(paths).acquire(run_id=RUN, since=START), pytest.raises(LockedError, match=told):
        PortalLock(paths).acquire(run_id=LATER, since=START)
    with PortalLock(paths).acquire(run_id=LATER, since=START):
        pass


def test_a_holder_that_left_no_note_is_no_error_of_its_own(paths: PortalPaths) -> None:
    with PortalLock(paths).acquire(run_id=RUN, since=START):
        paths.lock.write_bytes(b"half a no")
        with pytest.raises(LockedError, match="holder unknown"):
            PortalLock(paths).acquire(run_id=LATER, since=START)


@pytest.mark.parametrize("mode", ["plain", "fork"])
def test_kill_frees_the_lock_even_when_a_child_lives_on(paths: PortalPaths, mode: str) -> None:
    command = [sys.executable, "-c", HOLD, str(paths.home.parent), mode]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"held\n"
            with pytest.raises(LockedError):
                PortalLock(paths).acquire(run_id=LATER, since=START)
            holder.kill()
            holder.wait()
            time.sleep(0.05)
            with PortalLock(paths).acquire(run_id=LATER, since=START):
                pass
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(holder.pid, signal.SIGKILL)
