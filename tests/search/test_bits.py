"""Codes of numbers as bits: what is written is what a plain reader reads."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.bits import Codes, gamma, low_bits, plain, rice, written
from tests.search import plain_reader
from tests.search.plain_reader import Bits, TooShortError

HUGE = (1 << 24) - 1
numbers = st.lists(st.integers(0, HUGE) | st.integers(0, 40), max_size=60)


def array(values: list[int]) -> np.ndarray:
    """Return whole numbers as a column."""
    return np.array(values, np.int64)


def one_stretch(codes: Codes) -> Bits:
    """Return the bits of codes, written as one stretch."""
    return Bits(written(codes, np.array([0]))[0])


@given(numbers.map(lambda values: [value + 1 for value in values]))
def test_gamma(values: list[int]) -> None:
    """Numbers from 1 on, however large."""
    bits = one_stretch(gamma(array(values)))
    assert [bits.gamma() for _ in values] == values


@given(numbers, st.integers(0, 24))
def test_rice(values: list[int], low: int) -> None:
    """Numbers from 0 on; those far above what the low bits suit are written as they are."""
    bits = one_stretch(rice(array(values), np.full(len(values), low)))
    assert [bits.rice(low) for _ in values] == values


@given(st.lists(st.tuples(st.integers(0, HUGE), st.integers(0, 24), st.integers(0, 31))))
def test_codes_after_codes(rows: list[tuple[int, int, int]]) -> None:
    """A code and another after it are read one after the other, at any place in a byte."""
    values, lows, fives = (
        array(list(column)) for column in (zip(*rows, strict=True) if rows else ([], [], []))
    )
    bits = one_stretch(rice(values, lows) + plain(fives, 5))
    assert [(bits.rice(low), low, bits.take(5)) for _, low, _ in rows] == rows


@given(st.lists(st.lists(st.integers(1, HUGE), max_size=9), min_size=1, max_size=12))
def test_stretches_begin_with_a_byte_of_their_own(stretches: list[list[int]]) -> None:
    """Empty ones too: no bytes, and the next is not moved."""
    codes = gamma(array([value for stretch in stretches for value in stretch]))
    starts = np.cumsum([0, *(len(stretch) for stretch in stretches[:-1])])
    for stretch, data in zip(stretches, written(codes, starts), strict=True):
        bits = Bits(data)
        assert [bits.gamma() for _ in stretch] == stretch
        bits.align()
        assert bits.at == 8 * len(data)
        with pytest.raises(TooShortError):
            bits.take(1)


@given(st.integers(0, 2_000_000), st.lists(st.integers(0, 2_000_000), min_size=1))
def test_low_bits(space: int, counts: list[int]) -> None:
    """The build and the reader take the same, without telling each other."""
    found = low_bits(space, array(counts)).tolist()
    assert found == [plain_reader.low_bits(space, count) for count in counts]
