"""Exchange two paths in one step, so that at no moment either is missing.

usage: exchange.py FIRST SECOND; exits 0 when done, 1 where the system or its files cannot.
"""

import ctypes
import os
import sys

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Of Linux's renameat2(2): since 3.15, on most file systems for a local disk."""


def exchange(first: str, second: str) -> bool:
    """Return True when both have changed places; nothing has changed otherwise."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(first), os.fsencode(second)
    done = rename(AT_FDCWD, paths[0], AT_FDCWD, paths[1], ctypes.c_uint(RENAME_EXCHANGE))
    return int(done) == 0


if __name__ == "__main__":
    sys.exit(0 if exchange(sys.argv[1], sys.argv[2]) else 1)
