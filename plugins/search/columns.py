"""The postings of a field in columns: terms in order, each with its documents in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from plugins.search.counting import RUNS, Numbers
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
        runs = "\n".join(self.runs).encode("utf-8", "surrogatepass")
        columns = [getattr(self, name).astype(kind, copy=False) for name, kind in _KINDS.items()]
        sizes = np.array([_FORM, len(runs), *map(len, columns)], np.uint64)
        return b"".join([sizes.tobytes(), *(memoryview(one) for one in columns), runs])

    @classmethod
    def loaded(cls, data: bytes) -> Columns:
        """Return what ``saved`` made bytes of.

        Raises ValueError where these are not all of them, or of another form.
        """
        form, runs_size, *sizes = np.frombuffer(data, np.uint64, len(_KINDS) + 2).tolist()
        kinds = dict(zip(_KINDS.items(), sizes, strict=True))
        start = 8 * (len(_KINDS) + 2)
        whole = start + sum(size * kind.itemsize for (_, kind), size in kinds.items())
        if form != _FORM or len(data) != whole + runs_size:
            raise ValueError(len(data))
        columns: dict[str, Any] = {}
        for (name, kind), size in kinds.items():
            columns[name] = np.frombuffer(data, kind, size, start)
            start += size * kind.itemsize
        text = data[start:].decode("utf-8", "surrogatepass")
        return cls(**columns, runs=tuple(text.split("\n")) if text else ())


POSTINGS = ("docs", "times", "places")
"""What is told of each document of a term."""
_WIDE, _NARROW = np.dtype(np.uint32), np.dtype(np.uint16)
_KINDS = {
    one.name: _NARROW if one.name in {"times", "places"} else _WIDE for one in fields(Columns)[:-1]
}
_FORM = int.from_bytes(b"columns1", "little")
"""Of what is kept on disk; another one is made anew."""


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
