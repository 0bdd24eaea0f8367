"""The hash of a term: which shard holds it, and by which mark it is told from its neighbours.

The browser does the same in ``theme/static/js/search/hashing.js``. A unit's code is its code
point where it is one Han character, else a hash of the run; a term is hashed from the codes of
its two units, the second being 0 for a unit that stands alone.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.search.terms import is_run, units

PLACE, MARK, ACROSS = 0x9E3779B9, 0x7F4A7C15, 0x2545F491
"""Seeds: for the shard, for the mark in it, for pairs that stand on both sides of punctuation."""
_RUN = 0x80000000
_WHOLE = 0xFFFFFFFF
Codes = npt.NDArray[np.uint32]


@cache
def unit_code(unit: str) -> int:
    """Return the code of a unit."""
    if not is_run(unit):
        return ord(unit)
    value = 0x811C9DC5
    units16 = memoryview(unit.encode("utf-16-le")).cast("H")
    for one in units16:
        value = (value ^ one) * 0x01000193 & _WHOLE
    return value | _RUN


def term_hash(term: str, seed: int) -> int:
    """Return the hash of a term under a seed."""
    codes = [unit_code(unit) for unit in units(term)]
    return pair_hash(codes[0], codes[1] if len(codes) > 1 else 0, seed)


def pair_hash(first: int, second: int, seed: int) -> int:
    """Return the hash of two codes of units under a seed."""
    value = first ^ seed
    value = (value ^ value >> 16) * 0x85EBCA6B & _WHOLE
    value = value + second & _WHOLE
    value = (value ^ value >> 13) * 0xC2B2AE35 & _WHOLE
    value = (value ^ value >> 16) * 0x85EBCA6B & _WHOLE
    return value ^ value >> 13


def pair_hashes(first: Codes, second: Codes, seed: int) -> Codes:
    """Return ``pair_hash`` of many pairs at once."""
    value: Any = first.astype(np.uint32) ^ np.uint32(seed)
    value = (value ^ value >> np.uint32(16)) * np.uint32(0x85EBCA6B)
    value = value + second.astype(np.uint32)
    value = (value ^ value >> np.uint32(13)) * np.uint32(0xC2B2AE35)
    value = (value ^ value >> np.uint32(16)) * np.uint32(0x85EBCA6B)
    hashed: Codes = value ^ value >> np.uint32(13)
    return hashed
