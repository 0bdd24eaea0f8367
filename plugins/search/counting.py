"""How often each term stands in a text, and where: counted by columns of numbers.

What ``terms.py`` says of a text unit by unit is done here for whole texts at once; a test
compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from unicodedata import category

import numpy as np
import numpy.typing as npt

from plugins.search.hashing import ACROSS, pair_hashes, unit_code
from plugins.search.terms import LONGEST_RUN, fold, is_run, placed_units

RUNS = 0x110000
"""From here on a unit is a run: the place in the list of runs is added."""
PLACES = 8
"""A place in a text is kept modulo this: enough to tell whether terms follow each other."""
_UNKNOWN, _SLOW = 0xFFFFFFFF, 0xFFFFFFFE
_APART, _HAN, _LETTER, _SPACE = 0, 1, 2, 3
_JAMO = range(0x1100, 0x1200)
"""Parts of Hangul syllables, which normalization joins, as it does marks."""
_SIGMA = "\N{GREEK SMALL LETTER SIGMA}"
"""A capital one is written in another way at the end of a word."""
_U32, _U16 = np.dtype(np.uint32), np.dtype(np.uint16)
_FORM = 1
"""Of what is kept on disk; another number makes the old ones be counted anew."""
Numbers = npt.NDArray[np.uint32]

_folded = np.full(RUNS, _UNKNOWN, np.uint32)
_kinds = np.zeros(RUNS, np.uint8)


@dataclass(frozen=True, slots=True)
class Counted:
    """The terms of a text in order of their units.

    ``first`` and ``second`` are the units of each term (0 where there is no second), by code
    point or, from ``RUNS`` on, by place in ``runs``; ``times`` says how often it stands there,
    ``places`` where, a bit for each place modulo 8. ``across`` are the hashes of pairs with
    punctuation between. ``length`` counts all terms.
    """

    first: Numbers
    second: Numbers
    times: npt.NDArray[np.uint16]
    places: npt.NDArray[np.uint16]
    across: Numbers
    runs: tuple[str, ...]
    length: int

    def packed(self) -> bytes:
        """Return all of it as bytes."""
        runs = "\n".join(self.runs).encode("utf-8", "surrogatepass")
        sizes = np.array(
            [_FORM, len(self.first), len(self.across), len(runs), self.length], np.uint32
        )
        columns = (self.first, self.second, self.times, self.places, self.across)
        return b"".join([sizes.tobytes(), *(one.tobytes() for one in columns), runs])

    @classmethod
    def unpacked(cls, data: bytes) -> Counted:
        """Return what ``packed`` made bytes of."""
        _, terms, across, runs, length = np.frombuffer(data, np.uint32, 5).tolist()
        columns: list[Any] = []
        start = 20
        kinds: list[Any] = [_U32, _U32, _U16, _U16, _U32]
        for kind, size in zip(kinds, (*(terms,) * 4, across), strict=True):
            columns.append(np.frombuffer(data, kind, size, start))
            start += kind.itemsize * size
        text = data[start : start + runs].decode("utf-8", "surrogatepass")
        first, second, times, places, across_hashes = columns
        names = tuple(text.split("\n")) if runs else ()
        return cls(first, second, times, places, across_hashes, names, length)


def count(text: str) -> Counted:
    """Return the terms of a text."""
    letters = folded_text(text)
    kinds = _kinds[letters]
    starts, ends = _units(kinds)
    codes, runs = _codes(letters, kinds, starts, ends)
    touching = ends[:-1] == starts[1:]
    single = codes >= RUNS
    first = np.concatenate([codes[:-1][touching], codes[single]])
    second = np.concatenate([codes[1:][touching], np.zeros(int(single.sum()), np.uint32)])
    places = np.concatenate([starts[:-1][touching], starts[single]])
    apart = np.flatnonzero(~touching)
    across = _across(codes[apart], codes[apart + 1], runs)
    return _grouped(first, second, places, across, runs)


def count_short(text: str) -> Counted:
    """Return the terms of a short text, single Han characters too; places are not told."""
    runs: dict[str, int] = {}
    times: dict[tuple[int, int], int] = {}
    before = None
    length = 0
    for unit in placed_units(fold(text)):
        code = RUNS + runs.setdefault(unit.text, len(runs)) if unit.is_run else ord(unit.text)
        pairs = [(code, 0)]
        if before and before[1] == unit.start:
            pairs.append((before[0], code))
        for pair in pairs:
            times[pair] = times.get(pair, 0) + 1
        length += len(pairs)
        before = code, unit.end
    pairs = sorted(times)
    return Counted(
        first=np.array([first for first, _ in pairs], np.uint32),
        second=np.array([second for _, second in pairs], np.uint32),
        times=np.array([times[pair] for pair in pairs], np.uint16),
        places=np.zeros(len(pairs), np.uint16),
        across=np.zeros(0, np.uint32),
        runs=tuple(runs),
        length=length,
    )


def _grouped(
    first: Numbers, second: Numbers, places: Any, across: Numbers, runs: tuple[str, ...]
) -> Counted:
    keys = first.astype(np.uint64) << np.uint64(32) | second
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    heads = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    heads = heads[: len(ordered)]
    bits = np.left_shift(1, places[order] % PLACES).astype(np.uint16)
    times = np.diff(np.append(heads, len(ordered)))
    return Counted(
        first=(ordered[heads] >> np.uint64(32)).astype(np.uint32),
        second=ordered[heads].astype(np.uint32),
        times=np.minimum(times, 0xFFFF).astype(np.uint16),
        places=np.bitwise_or.reduceat(bits, heads) if len(heads) else bits,
        across=across,
        runs=runs,
        length=len(ordered),
    )


def folded_text(text: str) -> Numbers:
    """Return the code points of a folded text with one space where there were several."""
    letters = _points(text)
    _learn(letters)
    found = _folded[letters]
    if (found == _SLOW).any():
        found = _points(fold(text))
        _learn(found)
    spaces = _kinds[found] == _SPACE
    keep = np.ones(len(found), bool)
    keep[1:] = ~(spaces[1:] & spaces[:-1])
    kept = found[keep]
    start = 1 if len(kept) and _kinds[kept[0]] == _SPACE else 0
    return kept[start:]


def _points(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _learn(letters: Numbers) -> None:
    """Note the folding and kind of characters that were not met before."""
    met = np.zeros(RUNS, bool)
    met[letters] = True
    for point in np.flatnonzero(met & (_folded == _UNKNOWN)).tolist():
        form = fold(chr(point))
        _folded[point] = ord(form) if _is_alone(chr(point), form) else _SLOW
        for one in (chr(point), *form):
            _kinds[ord(one)] = _kind(one)


def _is_alone(one: str, form: str) -> bool:
    """Tell whether a character is folded so whatever stands beside it."""
    if len(form) != 1 or (form == _SIGMA and one != form):
        return False
    return not category(form).startswith("M") and ord(form) not in _JAMO


def _kind(one: str) -> int:
    if not is_run(one):
        return _HAN
    if one.isalnum():
        return _LETTER
    return _SPACE if one.isspace() else _APART


def _units(kinds: npt.NDArray[np.uint8]) -> tuple[Any, Any]:
    """Return where each unit begins, and where it ends."""
    letter = kinds == _LETTER
    before, after = np.zeros(len(kinds), bool), np.zeros(len(kinds), bool)
    before[1:], after[:-1] = letter[:-1], letter[1:]
    han = kinds == _HAN
    starts = np.flatnonzero(han | (letter & ~before))
    ends = np.flatnonzero(han | (letter & ~after)) + 1
    return starts, ends


def _codes(
    letters: Numbers, kinds: npt.NDArray[np.uint8], starts: Any, ends: Any
) -> tuple[Numbers, tuple[str, ...]]:
    """Return the code of each unit, and the runs, each once."""
    codes = letters[starts].astype(np.uint32)
    places: dict[str, int] = {}
    at = np.flatnonzero(kinds[starts] == _LETTER)
    for place, start, end in zip(at.tolist(), starts[at].tolist(), ends[at].tolist(), strict=True):
        run = letters[start:end].tobytes().decode("utf-32-le", "surrogatepass")[:LONGEST_RUN]
        codes[place] = RUNS + places.setdefault(run, len(places))
    return codes, tuple(places)


def _across(first: Numbers, second: Numbers, runs: tuple[str, ...]) -> Numbers:
    hashes = unit_hashes(runs)
    return np.unique(pair_hashes(coded(first, hashes), coded(second, hashes), ACROSS))


def unit_hashes(runs: tuple[str, ...]) -> Numbers:
    """Return the code of each run for hashing."""
    return np.array([unit_code(run) for run in runs], np.uint32)


def coded(units: Numbers, hashes: Numbers) -> Numbers:
    """Return the codes for hashing of units that are given as in ``Counted``."""
    found = units.copy()
    runs = units >= RUNS
    found[runs] = hashes[units[runs] - RUNS]
    return found
