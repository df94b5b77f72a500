"""A child process that ends with its parent, also on kill -9 of the parent (Linux: PR_SET_PDEATHSIG)."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """Runs in the child, before anything else: asks the kernel for SIGKILL when the parent dies. `parent` is its
    process id, which is 1 where newscrawl is a container's only command."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died in between
            os._exit(1)
