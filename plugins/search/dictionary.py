"""What all texts are compressed against: stretches that many of them share.

Of a part of the texts those stretches are taken whose parts most texts hold, as zstd's trainer
of dictionaries does (COVER: Liao, Petri, Moffat, Wirth 2016); the best stand last, where deflate
names them with fewest bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.search.columns import distinct
from plugins.search.records import Record

Array = npt.NDArray[Any]
MOST, PART = 23_000, 100
"""So many bytes, and a hundredth of all letters, make the dictionary."""
SAMPLED = 120
"""Of so many texts, but of no more than a tenth of a small site's, so that few changes matter."""
_GRAM, _STRETCH, _FEWEST = 4, 28, 3
"""Bytes that count as one part of a stretch, bytes of a stretch, texts that must hold a part."""


_STEP = 512
"""Dictionaries grow by so many bytes at a time: a changed text seldom makes another one."""


def sampled(records: Sequence[Record]) -> list[int]:
    """Return the places of the records that a dictionary is made of, in a lasting order.

    They are chosen by a hash of their ids, so that another document seldom changes it.
    """
    order = sorted(range(len(records)), key=lambda at: sha256(records[at].id.encode()).digest())
    return order[: min(SAMPLED, len(records) // 10 + 1)]


def size_for(records: Sequence[Record]) -> int:
    """Return how many bytes a dictionary may have."""
    size = sum(len(record.searched) for record in records) // PART
    return min(MOST, size // _STEP * _STEP)


def trained(texts: Sequence[bytes], size: int) -> bytes:
    """Return a dictionary of at most that size."""
    whole = b"".join(texts)
    grams = _grams(whole)
    count = size // _STRETCH
    if len(grams) < _STRETCH or not count:
        return whole[:size]
    _, at = np.unique(grams, return_inverse=True)
    worth = _worth(at, texts)
    chosen = []
    for begin, end in zip(*_bounds(len(grams), count), strict=True):
        sums = np.concatenate([[0], np.cumsum(worth[at[begin:end]])])
        spans = sums[_PARTS:] - sums[:-_PARTS]
        if not len(spans) or not spans.max():
            continue
        start = int(begin + spans.argmax())
        chosen.append((int(spans.max()), start))
        worth[at[start : start + _PARTS]] = 0
    return b"".join(whole[start : start + _STRETCH] for _, start in sorted(chosen))


_PARTS = _STRETCH - _GRAM + 1


def _grams(data: bytes) -> Array:
    """Return each part of some bytes as a number."""
    letters = np.frombuffer(data, np.uint8)
    grams = np.zeros(max(len(letters) - _GRAM + 1, 0), np.uint64)
    for place in range(_GRAM):
        grams = grams << np.uint64(8) | letters[place : place + len(grams)]
    return grams


def _worth(at: Array, texts: Sequence[bytes]) -> Array:
    """Return how many other texts hold each part; nothing for one that hardly any do."""
    texts_of = np.repeat(np.arange(len(texts)), [len(text) for text in texts])[: len(at)]
    held = np.bincount(distinct(at * len(texts) + texts_of) // len(texts))
    return np.where(held >= _FEWEST, held - 1, 0)


def _bounds(size: int, count: int) -> tuple[Array, Array]:
    """Return where so many equal parts of a whole begin and end."""
    bounds = np.arange(count + 1) * size // count
    return bounds[:-1], bounds[1:]
