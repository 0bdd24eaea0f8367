"""The marks of the terms of a shard: 20 bits of a hash, turned until no two are the same.

Among hundreds of thousands of terms some two of a shard share these bits, and one would be taken
for the other. The shard says how often its hashes were turned.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
MARK_BITS = 20


def marks_of(shards: Array, hashes: Array, count: int) -> tuple[Array, Array]:
    """Return how often the hashes of each of ``count`` shards are turned, and each term's mark.

    ``shards`` and ``hashes`` are those of each term; no two terms have the same two.
    """
    turns = np.zeros(count, np.int64)
    while True:
        marks = _turned(hashes, turns[shards])
        keys = np.sort(shards << MARK_BITS | marks, kind="stable")
        same = keys[1:][keys[1:] == keys[:-1]] >> MARK_BITS
        if not len(same):
            return turns, marks
        turns[np.unique(same)] += 1


def _turned(hashes: Array, turns: Array) -> Array:
    turned = hashes.astype(np.uint32) * (2 * turns + 1).astype(np.uint32)
    return (turned >> np.uint32(32 - MARK_BITS)).astype(np.int64)
