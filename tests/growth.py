"""How the cost of work grows with its size: a ratio of two measurements in one run."""

from __future__ import annotations

import time
from collections.abc import Callable

SHARE = 4
"""The smaller work is this part of the larger one."""
_NOISE = 0.02
"""CPU seconds below which a measurement says nothing."""
_EDGE = 60


def cost(work: Callable[[], object], times: int = 2) -> float:
    """Return the CPU seconds of work: the least of several tries."""
    found = []
    for _ in range(times):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return min(found)


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how much more than its size the work grows: 1 where it is linear, 4 if squared."""
    large = cost(lambda: work(size))
    small = cost(lambda: work(size // SHARE)) if large > _NOISE else large
    return large / (SHARE * max(small, _NOISE / SHARE))


def growth_with(work: Callable[[str], object], text: str) -> float:
    """Return how much more than its length the work on a text grows; its ends stay."""

    def part(length: int) -> object:
        if length >= len(text):
            return work(text)
        return work(text[: max(length - _EDGE, 0)] + text[-_EDGE:])

    return growth(part, len(text))


MOST = 2.5
"""Above this the work grows faster than its size, whatever the machine is busy with."""
