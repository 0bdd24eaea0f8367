"""Processes whose CPU and memory are measured, and where they work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOM_NEEDED = 2 * 1024**3
_TAIL = 3000
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, slots=True)
class Usage:
    """CPU seconds (user and system) and peak MB of a process, and what it printed."""

    cpu: float
    peak: float
    output: str


def quiet_folder() -> str | None:
    """Return a folder in memory where there is room: a disk's own work is no cost of ours."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > ROOM_NEEDED:
        return str(memory)
    return None


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Usage:
    """Return what a process that must succeed took; its words end the program otherwise.

    A child's peak is at least what its parent held when it was started: measure before much is
    loaded. Modules are compiled once, as they are for every user, whatever this shell says.
    """
    inherited = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, cwd=folder, env={**inherited, **environment}, stdout=log, stderr=log
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        output = log.read()
    if process.returncode:
        sys.exit(f"{' '.join(command)} 以 {process.returncode} 结束：\n{output[-_TAIL:]}")
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)
