"""Opens attachments in a process of its own, which is ended when it takes too much."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any

from plugins.disclosure.opening.kinds import OVER_LIMIT
from plugins.disclosure.opening.limits import NO_MEMORY, Limits
from plugins.disclosure.opening.outcome import Opened, Remark
from plugins.disclosure.opening.packing import is_sound, packed

_HOME = Path(__file__).resolve().parents[3]
_PATIENCE = 4
"""How many times its seconds of work a file may take by the clock: a machine may be busy."""


class Process:
    """One process for many files; it starts with the first, and again after each that ended it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Process:
        """Return itself; nothing is started yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the child."""
        self._end()

    def open(self, path: Path) -> tuple[dict[str, Any], bool]:
        """Return a packed outcome, and whether it is worth keeping.

        What the clock of a busy machine ended is not: it may go well the next time.
        """
        child = self._running()
        late: list[bool] = []
        timer = Timer(self.limits.seconds * _PATIENCE, _kill, (child, late))
        timer.start()
        try:
            answer = _asked(child, path)
        finally:
            timer.cancel()
        if answer is not None:
            if any(note == NO_MEMORY for _, _, note in answer["remarks"]):
                self._end()  # What is left of it is in pieces: the next file begins afresh.
            return answer, True
        self._end()
        note = f"用时或内存超过上限（{self.limits.seconds} 秒），没有读完"
        outcome = Opened(path.name, "", (), (Remark(OVER_LIMIT, note=note),))
        return packed(outcome), not late

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the child, a new one where there is none or it has ended."""
        if self.child is None or self.child.poll() is not None:
            self._end()
            self.child = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "plugins.disclosure.opening.worker",
                    json.dumps(asdict(self.limits)),
                ],
                cwd=_HOME,
                env={**os.environ, "PYTHONUTF8": "1"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self.child

    def _end(self) -> None:
        child, self.child = self.child, None
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                continue
        try:
            child.wait(1)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _kill(child: subprocess.Popen[bytes], late: list[bool]) -> None:
    late.append(True)
    child.kill()


def _asked(child: subprocess.Popen[bytes], path: Path) -> dict[str, Any] | None:
    """Return the child's answer, None where it ended or said nothing that makes sense."""
    if child.stdin is None or child.stdout is None:
        return None
    try:
        child.stdin.write(json.dumps(str(path.resolve())).encode() + b"\n")
        child.stdin.flush()
        answer = json.loads(child.stdout.readline())
    except (OSError, ValueError):
        return None
    return answer if is_sound(answer) else None
