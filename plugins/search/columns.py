"""The postings of a field in columns: terms in order, each with its documents in order."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from plugins.search.counting import RUNS, Counted, Numbers
from plugins.search.terms import is_run, units

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Terms by their units as in ``Counted``, but with ``runs`` of all documents, sorted.

    The postings of term ``n`` are those from ``starts[n]`` to ``starts[n + 1]``. ``hashes`` and
    ``holders`` are the pairs with punctuation between, by hash, and the documents.
    """

    first: Numbers
    second: Numbers
    starts: Array
    docs: Numbers
    times: Array
    places: Array
    hashes: Numbers
    holders: Numbers
    lengths: Numbers
    runs: tuple[str, ...]

    def find(self, term: str) -> int:
        """Return the place of a term, or -1."""
        codes = [self._code(unit) for unit in units(term)]
        if len(codes) not in {1, 2} or min(codes) < 0:
            return -1
        first, second = codes[0], codes[1] if len(codes) > 1 else 0
        low, high = (int(np.searchsorted(self.first, first, side)) for side in ("left", "right"))
        place = low + int(np.searchsorted(self.second[low:high], second))
        return place if place < high and int(self.second[place]) == second else -1

    def _code(self, unit: str) -> int:
        if not is_run(unit):
            return ord(unit)
        place = bisect_left(self.runs, unit)
        found = place < len(self.runs) and self.runs[place] == unit
        return RUNS + place if found else -1

    @property
    def counts(self) -> Array:
        """How many postings each term has."""
        starts = self.starts.astype(np.int64)
        counts: Array = starts[1:] - starts[:-1]
        return counts

    def slice(self, place: int) -> slice:
        """Return where the postings of a term stand."""
        return slice(int(self.starts[place]), int(self.starts[place + 1]))

    def terms(self) -> Iterator[str]:
        """Yield every term."""
        for first, second in zip(self.first.tolist(), self.second.tolist(), strict=True):
            yield self._unit(first) + (self._unit(second) if second else "")

    def _unit(self, code: int) -> str:
        return chr(code) if code < RUNS else self.runs[code - RUNS]

    def saved(self) -> bytes:
        """Return all of it as bytes."""
        out = io.BytesIO()
        columns = {one.name: getattr(self, one.name) for one in fields(self)[:-1]}
        runs = "\n".join(self.runs).encode("utf-8", "surrogatepass")
        np.savez(out, runs=np.frombuffer(runs, np.uint8), **columns)
        return out.getvalue()

    @classmethod
    def loaded(cls, data: bytes) -> Columns:
        """Return what ``saved`` made bytes of."""
        with np.load(io.BytesIO(data), allow_pickle=False) as kept:
            text = kept["runs"].tobytes().decode("utf-8", "surrogatepass")
            runs = tuple(text.split("\n")) if text else ()
            columns: dict[str, Any] = {one.name: kept[one.name] for one in fields(cls)[:-1]}
            return cls(runs=runs, **columns)


class Postings(Protocol):
    """What has the columns of each field: Whoosh's store, or what a build kept."""

    @property
    def columns(self) -> Mapping[str, Columns]:
        """The columns by field."""


def distinct(numbers: Array) -> Array:
    """Return numbers in order, each once: by sorting, which suits columns better than a table."""
    ordered = np.sort(numbers)
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return ordered[new]


def merged(counted: Sequence[Counted]) -> Columns:
    """Return the columns of documents, numbered in order."""
    return _joined(_NOTHING, dict(enumerate(counted)), len(counted))


def replaced(columns: Columns, counted: Mapping[int, Counted]) -> Columns:
    """Return columns with other counts for some documents: what ``merged`` gives of all."""
    return _joined(columns, counted, len(columns.lengths))


def _joined(old: Columns, counted: Mapping[int, Counted], size: int) -> Columns:
    """Return the columns of ``old`` but for the counted documents, and those of these."""
    gone = np.zeros(size, bool)
    gone[list(counted)] = True
    every = _Rows.of(old, gone), *(_Rows.counted(one, doc) for doc, one in counted.items())
    rows, runs = _with_common_runs(every)
    keys = rows.first.astype(np.uint64) << _FIRST | rows.second.astype(np.uint64) << _SECOND
    keys |= rows.docs
    order = np.argsort(keys, kind="stable")
    terms = keys[order] >> _SECOND
    new = np.ones(len(terms), bool)
    new[1:] = terms[1:] != terms[:-1]
    heads = np.flatnonzero(new)
    kept = ~gone[old.holders]
    pairs = _cat(
        old.hashes[kept].astype(np.uint64) << _HASH | old.holders[kept],
        *(one.across.astype(np.uint64) << _HASH | np.uint64(doc) for doc, one in counted.items()),
    )
    pairs.sort(kind="stable")
    lengths = np.zeros(size, np.uint32)
    lengths[: len(old.lengths)] = old.lengths
    for doc, one in counted.items():
        lengths[doc] = one.length
    return Columns(
        first=(terms[heads] >> _SECOND).astype(np.uint32),
        second=(terms[heads] & _CODE).astype(np.uint32),
        starts=np.append(heads, len(terms)).astype(np.uint32),
        docs=rows.docs[order],
        times=rows.times[order],
        places=rows.places[order],
        hashes=(pairs >> _HASH).astype(np.uint32),
        holders=pairs.astype(np.uint32),
        lengths=lengths,
        runs=runs,
    )


_FIRST, _SECOND, _HASH = np.uint64(42), np.uint64(21), np.uint64(32)
"""Two units of 21 bits and a document, or a hash and a document, make a key to sort by."""
_CODE = np.uint64((1 << 21) - 1)


@dataclass(slots=True)
class _Rows:
    """Postings: both units of the term, the document, how often, where; the runs they speak of."""

    first: Array
    second: Array
    docs: Array
    times: Array
    places: Array
    runs: tuple[str, ...]

    @classmethod
    def of(cls, columns: Columns, gone: Array) -> _Rows:
        """Return the rows of columns but for those of some documents."""
        kept = ~gone[columns.docs]
        counts = columns.counts
        first, second = np.repeat(columns.first, counts), np.repeat(columns.second, counts)
        docs, times, places = columns.docs[kept], columns.times[kept], columns.places[kept]
        return cls(first[kept], second[kept], docs, times, places, columns.runs)

    @classmethod
    def counted(cls, one: Counted, doc: int) -> _Rows:
        """Return the rows of a document."""
        docs = np.full(len(one.first), doc, np.uint32)
        return cls(one.first, one.second, docs, one.times, one.places, one.runs)


def _with_common_runs(every: Sequence[_Rows]) -> tuple[_Rows, tuple[str, ...]]:
    """Return all rows as one with the runs that they have, sorted."""
    bases = np.cumsum([0, *(len(rows.runs) for rows in every)])
    own = np.repeat(bases[:-1], [len(rows.first) for rows in every])
    names = [run for rows in every for run in rows.runs]
    first = _based(_cat(*(rows.first for rows in every)), own)
    second = _based(_cat(*(rows.second for rows in every)), own)
    met = np.zeros(len(names) + 1, bool)
    for codes in (first, second):
        met[codes[codes >= RUNS] - RUNS] = True
    used = [names[place] for place in np.flatnonzero(met).tolist()]
    runs = tuple(sorted(set(used)))
    places = {run: RUNS + place for place, run in enumerate(runs)}
    table = np.zeros(len(names) + 1, np.int64)
    table[np.flatnonzero(met)] = [places[run] for run in used]
    for codes in (first, second):
        at = np.flatnonzero(codes >= RUNS)
        codes[at] = table[codes[at] - RUNS]
    docs, times, places_in = (
        _cat(*(getattr(rows, name) for rows in every)) for name in ("docs", "times", "places")
    )
    return _Rows(first, second, docs, times, places_in, ()), runs


def _based(codes: Array, bases: Array) -> Array:
    """Return codes whose runs are counted through all lists of runs."""
    return np.where(codes >= RUNS, codes + bases, codes).astype(np.int64)


def _cat(*parts: Array) -> Array:
    return np.concatenate(parts)


_NONE, _NO_TIMES = np.zeros(0, np.uint32), np.zeros(0, np.uint16)
_NOTHING = Columns(
    _NONE, _NONE, np.zeros(1, np.uint32), _NONE, _NO_TIMES, _NO_TIMES, _NONE, _NONE, _NONE, ()
)
