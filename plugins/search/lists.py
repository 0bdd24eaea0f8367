"""Lists of postings as bits.

A list is the number of its documents and, for each, in order, its distance from the one before,
how often the term stands in it (as a class), and where (modulo 8), as far as the field says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.search.bits import Codes, gamma, low_bits, plain, rice
from plugins.search.columns import Columns

Array = npt.NDArray[Any]
CLASSES = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 28, 40, 64, 100)
"""How often a term stands in a text is told in these steps: the largest that is not more."""
PLACED = 128
"""Lists of no more documents than this do not say where the term stands: they need it least."""
_FEW = 5
_SINGLE = 4
_PLACES_BY_CLASS = 3
"""Terms that stand less often than this class says tell each place."""
ANYWHERE = 5
"""Terms that stand as often as this class says, or more, tell no place: they are anywhere."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a list of a field says of each document beside its number."""

    times: bool
    places: bool


SHAPES = {
    "body": Shape(times=True, places=True),
    "title": Shape(times=True, places=False),
    "number": Shape(times=False, places=False),
    "index": Shape(times=False, places=False),
}


def classes(times: Array) -> Array:
    """Return the class of each number of times."""
    return _CLASS_OF[times]


_CLASS_OF = np.searchsorted(np.array(CLASSES), np.arange(1 << 16), side="right") - 1


def gathered(starts: Array, counts: Array) -> Array:
    """Return the places ``starts[n]``, ``starts[n] + 1`` … of each stretch, one after the other."""
    before = np.cumsum(counts) - counts
    total = int(counts.sum())
    places: Array = np.arange(total) + np.repeat(starts.astype(np.int64) - before, counts)
    return places


def posting_codes(columns: Columns, at: Array, counts: Array, shape: Shape) -> Codes:
    """Return a code for each posting; ``at`` are their places, in lists of ``counts``."""
    docs = columns.docs[at].astype(np.int64)
    heads = np.cumsum(counts) - counts
    gaps = np.empty(len(docs), np.int64)
    gaps[1:] = docs[1:] - docs[:-1] - 1
    gaps[heads] = docs[heads]
    size = len(columns.lengths)
    codes = rice(gaps, np.repeat(low_bits(size, counts), counts))
    if shape.times:
        kinds = classes(columns.times[at])
        codes = codes + _times(kinds)
        if shape.places:
            codes = codes + _places(columns.places[at], kinds, np.repeat(counts > PLACED, counts))
    return codes


def _times(kinds: Array) -> Codes:
    """Return the codes of classes: a few in ones and a zero, the others in four more bits."""
    few = kinds < _FEW
    ones = (1 << np.minimum(kinds + 1, _FEW)) - 1
    values = np.where(few, (ones >> 1) << 1, ones << _SINGLE | kinds)
    return Codes(values.astype(np.uint64), np.where(few, kinds + 1, _FEW + _SINGLE))


def _places(bits: Array, kinds: Array, told: Array) -> Codes:
    """Return the codes of places: three bits each for up to three, a bit for each of 8 for more."""
    told = told & (kinds < ANYWHERE)
    bits = bits.astype(np.int64)
    lowest = bits & -bits
    highest = 1 << np.maximum(np.frexp(bits.astype(np.float64))[1] - 1, 0)
    middle = bits & ~lowest & ~highest
    middle = np.where(middle == 0, lowest, middle & -middle)
    one, two, three = (
        np.log2(np.maximum(part, 1)).astype(np.int64) for part in (lowest, middle, highest)
    )
    values = np.select(
        [kinds == 0, kinds == 1, kinds < _PLACES_BY_CLASS],
        [one, one << 3 | three, one << 6 | two << 3 | three],
        bits,
    )
    lengths = np.where(kinds < _PLACES_BY_CLASS, 3 * (kinds + 1), 8)
    return Codes(np.where(told, values, 0).astype(np.uint64), np.where(told, lengths, 0))


def with_heads(
    columns: Columns, terms: Array, shape: Shape, told: Codes, light: Array
) -> tuple[Codes, Array]:
    """Return the codes of lists, and where the codes of each list begin.

    Before its postings each list has what ``told`` says of it; those that are not ``light`` have
    nothing else.
    """
    starts = columns.starts[terms].astype(np.int64)
    sizes = columns.starts[terms + 1].astype(np.int64) - starts
    counts = np.where(light, sizes, 0)
    some = np.flatnonzero(counts)
    at = gathered(starts[some], counts[some])
    postings = posting_codes(columns, at, counts[some], shape)
    heads = np.cumsum(counts + 1) - counts - 1
    inner = gathered(heads[some] + 1, counts[some])
    values = np.empty(int(counts.sum()) + len(terms), np.uint64)
    lengths = np.empty(len(values), np.int64)
    values[heads], lengths[heads] = told.values, told.lengths
    values[inner], lengths[inner] = postings.values, postings.lengths
    return Codes(values, lengths), heads


def counted(sizes: Array, heavy: Array, numbers: Array) -> Codes:
    """Return the codes of how long lists are, with the number of its file for a heavy one."""
    sized = gamma(sizes)
    filed = plain(np.where(heavy, numbers, 0), np.where(heavy, 24, 0))
    return sized + filed
