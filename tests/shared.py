"""Folders that are made once in a run of the tests, whichever process asks first."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_LONGEST = 300
"""Seconds that a process waits for another to make what both need."""


def shared_folder(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """Return a folder of this run that ``make`` has filled, once; tests only read it.

    ``make`` is called in one process; the others wait for it. Where it failed, each that asks
    calls it again and fails with the same words.
    """
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    folder, claim, done = root / name, root / f"{name}.claimed", root / f"{name}.done"
    while not done.exists():
        if not _claimed(claim):
            _wait(claim, done)
            continue
        try:
            make(folder)
            done.touch()
        finally:
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                claim.rmdir()
    return folder


def _claimed(claim: Path) -> bool:
    try:
        claim.mkdir()
    except FileExistsError:
        return False
    return True


def _wait(claim: Path, done: Path) -> None:
    """Wait for another process to finish, or to give up."""
    end = time.monotonic() + _LONGEST
    while claim.exists() and not done.exists():
        if time.monotonic() > end:
            pytest.fail(f"{claim.name}: no end after {_LONGEST} seconds")
        time.sleep(0.1)
