"""Numbers as bits, many at once: what the lists of the index are written with.

``theme/static/js/search/bits.js`` reads them. A code is a value and how many bits it has; codes
are written one after the other, the first bit of a byte being its highest.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
LONGEST_UNARY, RAW = 12, 24
"""A gap whose high part is larger than this is written as it is, in so many bits."""
_WORD = 64


@dataclass(frozen=True, slots=True)
class Codes:
    """Values and their numbers of bits; none has more than 64."""

    values: Array
    lengths: Array

    def __add__(self, other: Codes) -> Codes:
        """Return the codes of both, each with the other's at the same place after it."""
        values = self.values << other.lengths.astype(np.uint64) | other.values
        return Codes(values, self.lengths + other.lengths)


def plain(values: Array, length: int | Array) -> Codes:
    """Return values in a fixed number of bits."""
    lengths = np.full(len(values), length, np.int64) if isinstance(length, int) else length
    return Codes(values.astype(np.uint64), lengths)


def gamma(values: Array) -> Codes:
    """Return whole numbers from 1 on: as many zeros as the number has bits after its first."""
    return Codes(values.astype(np.uint64), 2 * bit_length(values) - 1)


def rice(values: Array, low: Array) -> Codes:
    """Return whole numbers from 0 on: the part above ``low`` bits in ones, then those bits."""
    values, low = values.astype(np.uint64), low.astype(np.uint64)
    high = values >> low
    is_raw = high >= LONGEST_UNARY
    short = np.where(is_raw, np.uint64(0), high)
    ones = (np.uint64(1) << short) - np.uint64(1)
    rest = values & ((np.uint64(1) << low) - np.uint64(1))
    coded = (ones << np.uint64(1) << low) | rest
    raw = np.uint64((1 << LONGEST_UNARY) - 1 << RAW) | values
    lengths = np.where(is_raw, np.uint64(LONGEST_UNARY + RAW), short + np.uint64(1) + low)
    return Codes(np.where(is_raw, raw, coded), lengths.astype(np.int64))


def bit_length(values: Array) -> Array:
    """Return how many bits whole numbers have; 0 has none."""
    bits: Array = np.frexp(values.astype(np.float64))[1].astype(np.int64)
    return bits


def low_bits(space: int, counts: Array) -> Array:
    """Return the ``low`` of ``rice`` that suits gaps between so many numbers below ``space``."""
    low: Array = np.maximum(bit_length(space * 11 // (16 * np.maximum(counts, 1))) - 1, 0)
    return low


def written(codes: Codes, starts: Array) -> list[bytes]:
    """Return codes as bytes, for each stretch of them that begins at a start.

    The last stretch ends with the codes; each begins with a byte of its own.
    """
    lengths = codes.lengths
    ends = np.append(starts[1:], len(lengths))
    total = np.concatenate([[0], np.cumsum(lengths)])
    sizes = (total[ends] - total[starts] + 7) // 8
    bases = np.concatenate([[0], np.cumsum(sizes)]) * 8
    counts = ends - starts
    at = total[:-1] - np.repeat(total[starts], counts) + np.repeat(bases[:-1], counts)
    data = _packed(codes.values, lengths, at, int(bases[-1]))
    edges = (bases // 8).tolist()
    return [data[one:other] for one, other in pairwise(edges)]


def _packed(values: Array, lengths: Array, at: Array, bits: int) -> bytes:
    """Return values of so many bits, each at its place, as bytes."""
    words = np.zeros(bits // _WORD + 2, np.uint64)
    full = lengths > 0
    values, lengths, at = values[full], lengths[full].astype(np.uint64), at[full]
    word, offset = at // _WORD, (at % _WORD).astype(np.uint64)
    left = values << (np.uint64(_WORD) - lengths)
    _add(words, word, left >> offset)
    over = np.flatnonzero(offset + lengths > _WORD)
    _add(words, word[over] + 1, left[over] << (np.uint64(_WORD) - offset[over]))
    return words.astype(">u8").tobytes()[: (bits + 7) // 8]


def _add(words: Array, places: Array, values: Array) -> None:
    """Put values into words; places are in order, and no two values share a bit."""
    if not len(places):
        return
    heads = np.flatnonzero(np.concatenate([[True], places[1:] != places[:-1]]))
    words[places[heads]] |= np.bitwise_or.reduceat(values, heads)
