"""What tells the content of each shard and each heavy list, without making it.

Sums of hashes of all postings: a posting more, or another one, makes another sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.search.columns import Columns, Postings
from plugins.search.layout import Layout
from plugins.search.lists import classes
from plugins.search.whoosh_store import BODY, FIELDS

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Table:
    """All terms in the order of the shards: the shard, the mark, the place in each field or -1.

    ``turns`` says of each shard how often the hashes of its terms were turned for their marks;
    ``hashes`` are the shard and the hash of each term of a field, in the order of its columns.
    """

    shards: Array
    marks: Array
    places: dict[str, Array]
    turns: Array
    hashes: dict[str, Array]


def list_keys(
    store: Postings, table: Table, heavy: Array, layout: Layout
) -> tuple[list[str], list[str]]:
    """Return the key of each shard, and of each heavy list in order."""
    sums = np.zeros(layout.shards, np.uint64)
    heavy_sums = np.zeros(0, np.uint64)
    for number, name in enumerate(FIELDS):
        columns = store.columns[name]
        here = np.flatnonzero(table.places[name] >= 0)
        by_term = _by_term(columns, table.hashes[name], number)[table.places[name][here]]
        if name == BODY:
            own = heavy[here]
            heavy_sums = by_term[own]
            sizes = columns.counts[table.places[name][here]]
            named = _mixed(table.marks[here] << 24 | sizes, 7) + np.cumsum(own).astype(np.uint64)
            by_term = np.where(own, _mixed(named, 8), by_term)
        np.add.at(sums, table.shards[here], by_term)
    body = store.columns[BODY]
    kinds = body.hashes & np.uint32(layout.shards - 1)
    pairs = _mixed(kinds.astype(np.uint64) << np.uint64(32) | body.holders, 9)
    np.add.at(sums, kinds, pairs)
    size = f"{len(body.lengths):x}-{layout.shards:x}"
    shards = [f"{value:016x}-s{size}" for value in sums.tolist()]
    return shards, [f"{value:016x}-h{size}" for value in heavy_sums.tolist()]


def _by_term(columns: Columns, hashes: Array, field: int) -> Array:
    """Return the sum of each term's postings."""
    if not len(columns.docs):
        return np.zeros(0, np.uint64)
    told = _CLASS_AND_ROOM[columns.times]
    told |= columns.docs
    told |= columns.places.astype(np.uint64) << np.uint64(24)
    told ^= np.repeat(_mixed(hashes, field), columns.counts)
    each = _mixed(told, field)
    sums: Array = np.add.reduceat(each, columns.starts[:-1].astype(np.int64))
    return sums


_CLASS_AND_ROOM = classes(np.arange(1 << 16)).astype(np.uint64) << np.uint64(40)
"""The class of each number of times, with room below for a document and its places."""


def _mixed(values: Any, seed: int) -> Array:
    """Return whole numbers of 64 bits thrown about."""
    mixed: Array = values.astype(np.uint64)
    mixed += np.uint64(0x9E3779B97F4A7C15 * (seed + 1) & (1 << 64) - 1)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB), (31, 1)):
        mixed ^= mixed >> np.uint64(shift)
        mixed *= np.uint64(factor)
    return mixed
