"""The columns of a field out of counts: of all documents, or of some in place of what they had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.search.columns import POSTINGS, Columns, distinct
from plugins.search.counting import RUNS, Counted

Array = npt.NDArray[Any]
_FIRST, _SECOND, _HASH = np.uint64(42), np.uint64(21), np.uint64(32)
"""Two units of 21 bits and a document, or a hash and a document, make a key to sort by."""
_CODE = np.uint64((1 << 21) - 1)


def merged(counted: Sequence[Counted]) -> Columns:
    """Return the columns of documents, numbered in order."""
    return _columns(dict(enumerate(counted)), len(counted))


def replaced(columns: Columns, counted: Mapping[int, Counted]) -> Columns:
    """Return columns with other counts for some documents: what ``merged`` gives of all.

    Both are in order, so nothing is sorted again: postings are taken out and put in.
    """
    old, new = columns, _columns(counted, len(columns.lengths))
    gone = np.zeros(len(old.lengths), bool)
    gone[list(counted)] = True
    runs = sorted({*old.runs, *new.runs})
    old_terms, new_terms = _terms(old, runs), _terms(new, runs)
    terms = distinct(np.concatenate([old_terms, new_terms]))
    old_at, new_at = np.searchsorted(terms, old_terms), np.searchsorted(terms, new_terms)
    out = np.flatnonzero(gone[old.docs])
    left = np.searchsorted(old.starts, out, side="right") - 1
    counts = np.zeros(len(terms), np.int64)
    counts[old_at] = old.counts - np.bincount(left, minlength=len(old_terms))
    counts[new_at] += new.counts
    at = np.searchsorted(np.delete(_rows(old, old_at), out), _rows(new, new_at))
    own = {name: np.delete(getattr(old, name), out) for name in POSTINGS}
    first, second, names = _with_runs_met(terms[counts > 0], runs)
    return Columns(
        first=first,
        second=second,
        starts=_starts(counts[counts > 0]),
        **{name: np.insert(one, at, getattr(new, name)) for name, one in own.items()},
        **_holders(np.concatenate([_pairs(old)[~gone[old.holders]], _pairs(new)])),
        lengths=np.where(gone, new.lengths, old.lengths),
        runs=names,
    )


def _columns(counted: Mapping[int, Counted], size: int) -> Columns:
    """Return the columns of some of so many documents."""
    every = list(counted.values())
    first, second, runs = _with_common_runs(every)
    docs = np.repeat(np.array(list(counted), np.uint64), [len(one.first) for one in every])
    keys = first << _FIRST | second << _SECOND | docs
    order = np.argsort(keys, kind="stable")
    terms = keys[order] >> _SECOND
    new = np.ones(len(terms), bool)
    new[1:] = terms[1:] != terms[:-1]
    heads = np.flatnonzero(new)
    across = (
        one.across.astype(np.uint64) << _HASH | np.uint64(doc) for doc, one in counted.items()
    )
    lengths = np.zeros(size, np.uint32)
    lengths[list(counted)] = [one.length for one in every]
    first, second = _units(terms[heads])
    return Columns(
        first=first,
        second=second,
        starts=_starts(np.diff(np.append(heads, len(terms)))),
        docs=docs[order].astype(np.uint32),
        times=_cat((one.times for one in every), np.uint16)[order],
        places=_cat((one.places for one in every), np.uint16)[order],
        **_holders(_cat(across, np.uint64)),
        lengths=lengths,
        runs=runs,
    )


def _with_common_runs(every: Sequence[Counted]) -> tuple[Array, Array, tuple[str, ...]]:
    """Return both units of all terms, one document after the other, and the runs, sorted."""
    names = [run for one in every for run in one.runs]
    runs = tuple(sorted(set(names)))
    table = _table(names, runs)
    before = np.cumsum([0, *(len(one.runs) for one in every)])[:-1]
    bases = np.repeat(before, [len(one.first) for one in every])
    first = _cat((one.first for one in every), np.uint32)
    second = _cat((one.second for one in every), np.uint32)
    return _named(first, table, bases), _named(second, table, bases), runs


def _table(names: Sequence[str], runs: Sequence[str]) -> Array:
    places = {run: RUNS + place for place, run in enumerate(runs)}
    return np.array([places[run] for run in names], np.uint64)


def _named(codes: Array, table: Array, bases: Array) -> Array:
    """Return codes with those of runs out of a table, in which each has a base."""
    named = codes.astype(np.uint64)
    at = np.flatnonzero(codes >= RUNS)
    named[at] = table[codes[at].astype(np.int64) - RUNS + bases[at]]
    return named


def _terms(columns: Columns, runs: Sequence[str]) -> Array:
    """Return a key for each term, its runs by their places among other runs; in order."""
    table, bases = _table(columns.runs, runs), np.zeros(len(columns.first), np.int64)
    first, second = (_named(codes, table, bases) for codes in (columns.first, columns.second))
    terms: Array = first << _SECOND | second
    return terms


def _units(terms: Array) -> tuple[Array, Array]:
    return (terms >> _SECOND).astype(np.uint32), (terms & _CODE).astype(np.uint32)


def _with_runs_met(terms: Array, runs: Sequence[str]) -> tuple[Array, Array, tuple[str, ...]]:
    """Return both units of each term, and of the runs those that stand there."""
    first, second = _units(terms)
    met = np.zeros(len(runs), bool)
    for codes in (first, second):
        met[codes[codes >= RUNS] - RUNS] = True
    table = RUNS + np.cumsum(met) - met
    for codes in (first, second):
        at = np.flatnonzero(codes >= RUNS)
        codes[at] = table[codes[at] - RUNS]
    return first, second, tuple(runs[place] for place in np.flatnonzero(met).tolist())


def _starts(counts: Array) -> Array:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.uint32)


def _rows(columns: Columns, at: Array) -> Array:
    """Return a key for each posting: the place of its term, then the document."""
    rows: Array = np.repeat(at * len(columns.lengths), columns.counts)
    rows += columns.docs
    return rows


def _pairs(columns: Columns) -> Array:
    pairs: Array = columns.hashes.astype(np.uint64) << _HASH | columns.holders
    return pairs


def _holders(pairs: Array) -> dict[str, Any]:
    pairs.sort(kind="stable")
    return {"hashes": (pairs >> _HASH).astype(np.uint32), "holders": pairs.astype(np.uint32)}


def _cat(parts: Any, kind: Any) -> Array:
    return np.concatenate([np.zeros(0, kind), *parts])
