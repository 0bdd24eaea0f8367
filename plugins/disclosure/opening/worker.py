"""The process that opens attachments: a request a line, an answer a line, and caps on both.

It is started by ``process.py`` as ``python -m plugins.disclosure.opening.worker``. Whatever a
hostile file does to a library happens here, and ends with this process.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import BinaryIO

from plugins.disclosure.opening.contents import open_file
from plugins.disclosure.opening.kinds import OVER_LIMIT
from plugins.disclosure.opening.limits import NO_MEMORY, Limits
from plugins.disclosure.opening.outcome import Opened, Remark
from plugins.disclosure.opening.packing import packed


def main() -> int:
    """Answer requests until there are none; 1 when memory ran out."""
    limits = Limits(**json.loads(sys.argv[1]))
    answers = os.fdopen(os.dup(1), "wb")
    # A library that prints must not write between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _cap_memory(limits.memory)
    for line in sys.stdin.buffer:
        path = Path(json.loads(line))
        _cap_time(limits.seconds)
        try:
            _answer(answers, open_file(path, limits))
        except MemoryError:
            _answer(answers, Opened(path.name, "", (), (Remark(OVER_LIMIT, note=NO_MEMORY),)))
            return 1
    return 0


def _answer(answers: BinaryIO, opened: Opened) -> None:
    data = json.dumps(packed(opened), ensure_ascii=True, separators=(",", ":")).encode()
    answers.write(data + b"\n")
    answers.flush()


def _cap_memory(size: int) -> None:
    """Cap the address space, where the platform can."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, resource.RLIM_INFINITY))


def _cap_time(seconds: int) -> None:
    """Let the system end the process that many seconds of its own work from now."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    until = int(time.process_time()) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main())
