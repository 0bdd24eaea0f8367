"""The lists of all terms as files: shards by the hash of the term, heavy lists by themselves.

A shard says how many terms it has, how often their hashes were turned and, in order, their
marks: 20 bits of another hash, so that no text of a term has to be there. Then which lists each
has; then, each from a byte of its own, the lists of each field, and the documents of four kinds
of pairs across punctuation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.search.bits import Codes, gamma, low_bits, plain, rice, written
from plugins.search.columns import Columns, Postings, distinct
from plugins.search.counting import coded, unit_hashes
from plugins.search.hashing import MARK, PLACE, pair_hashes
from plugins.search.kept_files import Part
from plugins.search.layout import Layout, numbered
from plugins.search.list_keys import Table, list_keys
from plugins.search.lists import SHAPES, classes, counted, posting_codes, with_heads
from plugins.search.marks import MARK_BITS, marks_of
from plugins.search.packed import HEAVY, SHARD, header
from plugins.search.whoosh_store import BODY, FIELDS

Array = npt.NDArray[Any]
_FLAGS = len(FIELDS) + 1


def list_parts(store: Postings, layout: Layout, has: Callable[[str], bool]) -> Iterator[Part]:
    """Yield each shard and each heavy list; those that ``has`` knows are not made."""
    body = store.columns[BODY]
    table = _table(store, layout)
    terms = table.places[BODY]
    sizes = np.zeros(len(terms), np.int64)
    sizes[terms >= 0] = body.counts[terms[terms >= 0]]
    heavy = sizes > layout.heavy
    shard_keys, heavy_keys = list_keys(store, table, heavy, layout)
    yield from _heavy_parts(body, terms[heavy], heavy_keys, layout)
    new = np.array([not has(key) for key in shard_keys])
    here = new[table.shards]
    places = {name: place[here] for name, place in table.places.items()}
    numbers = (np.cumsum(heavy) - 1)[here]
    some = Table(table.shards[here], table.marks[here], places, table.turns, table.hashes)
    made = _shards(store, some, (heavy[here], numbers), new, layout)
    for number, (key, content) in enumerate(zip(shard_keys, made, strict=True)):
        yield Part(numbered("s", number), key, partial(bytes, content))


def _shards(
    store: Postings, table: Table, files: tuple[Array, Array], new: Array, layout: Layout
) -> list[bytes]:
    """Return every shard; of those that are not new what is returned means nothing."""
    heavy, _ = files
    sections = [_terms(table, heavy, layout)]
    sections += [_lists(store.columns[name], table, name, files, layout) for name in FIELDS]
    sections.append(_across(store.columns[BODY], layout, new))
    return [header(SHARD) + b"".join(parts) for parts in zip(*sections, strict=True)]


def _table(store: Postings, layout: Layout) -> Table:
    keys = {name: _hashed(store.columns[name], layout) for name in FIELDS}
    every, at = _numbered(np.concatenate(list(keys.values())))
    shards = (every >> np.uint64(32)).astype(np.int64)
    turns, marks = marks_of(shards, every.astype(np.uint32), layout.shards)
    # Marks are the beginnings of hashes but where these were turned: nearly in order.
    order = np.argsort(shards << MARK_BITS | marks, kind="stable")
    found, start = {}, 0
    for name, key in keys.items():
        places = np.full(len(every), -1)
        places[at[start : start + len(key)]] = np.arange(len(key))
        found[name] = places[order]
        start += len(key)
    return Table(shards, marks[order], found, turns, keys)


def _hashed(columns: Columns, layout: Layout) -> Array:
    """Return of each term its shard and its hash, as one number."""
    codes = unit_hashes(columns.runs)
    first, second = coded(columns.first, codes), coded(columns.second, codes)
    shard = pair_hashes(first, second, PLACE) & np.uint32(layout.shards - 1)
    hashed: Array = shard.astype(np.uint64) << np.uint64(32) | pair_hashes(first, second, MARK)
    return hashed


def _numbered(numbers: Array) -> tuple[Array, Array]:
    """Return numbers in order, each once, and of each number its place among these."""
    order = np.argsort(numbers)
    ordered = numbers[order]
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    places = np.empty(len(numbers), np.int64)
    places[order] = np.cumsum(new) - 1
    return ordered[new], places


def _stretches(shards: Array, layout: Layout) -> Array:
    """Return where the terms of each shard begin."""
    return np.searchsorted(shards, np.arange(layout.shards))


def _terms(table: Table, heavy: Array, layout: Layout) -> list[bytes]:
    """Return of each shard the number of its terms, their marks, and which lists they have."""
    begins = _stretches(table.shards, layout)
    counts = np.diff(np.append(begins, len(table.shards)))
    gaps = np.empty(len(table.marks), np.int64)
    gaps[1:] = table.marks[1:] - table.marks[:-1] - 1
    some = begins[counts > 0]
    gaps[some] = table.marks[some]
    low = np.repeat(low_bits(1 << MARK_BITS, counts), counts)
    flags = sum((table.places[name] >= 0).astype(np.int64) << at for at, name in enumerate(FIELDS))
    flags = flags | heavy.astype(np.int64) << len(FIELDS)
    alone = flags == 1
    told = plain(np.where(alone, 1, flags), np.where(alone, 1, _FLAGS + 1))
    inner = rice(gaps, low) + told
    heads = begins + np.arange(layout.shards)
    values = np.empty(len(gaps) + layout.shards, np.uint64)
    lengths = np.empty(len(values), np.int64)
    outer = gamma(counts + 1) + gamma(table.turns + 1)
    values[heads], lengths[heads] = outer.values, outer.lengths
    rest = np.ones(len(values), bool)
    rest[heads] = False
    values[rest], lengths[rest] = inner.values, inner.lengths
    return written(Codes(values, lengths), heads)


def _lists(
    columns: Columns, table: Table, name: str, files: tuple[Array, Array], layout: Layout
) -> list[bytes]:
    """Return of each shard the lists of a field."""
    here = np.flatnonzero(table.places[name] >= 0)
    terms = table.places[name][here]
    sizes = columns.counts[terms]
    heavy, numbers = files
    own = heavy[here] if name == BODY else np.zeros(len(here), bool)
    told = counted(sizes, own, numbers[here])
    codes, heads = with_heads(columns, terms, SHAPES[name], told, ~own)
    begins = _stretches(table.shards[here], layout)
    return written(codes, np.append(heads, len(codes.values))[begins])


def _across(columns: Columns, layout: Layout, new: Array) -> list[bytes]:
    """Return of each new shard the documents of its kind of pairs across punctuation."""
    kinds = (columns.hashes & np.uint32(layout.shards - 1)).astype(np.int64)
    size = len(columns.lengths)
    wanted = new[kinds]
    keys = distinct(kinds[wanted] * size + columns.holders[wanted])
    kinds, docs = keys // size, keys % size
    begins = np.searchsorted(kinds, np.arange(layout.shards))
    counts = np.diff(np.append(begins, len(kinds)))
    gaps = np.empty(len(docs), np.int64)
    gaps[1:] = docs[1:] - docs[:-1] - 1
    some = begins[counts > 0]
    gaps[some] = docs[some]
    inner = rice(gaps, np.repeat(low_bits(size, counts), counts))
    outer = gamma(counts + 1)
    heads = begins + np.arange(layout.shards)
    values = np.empty(len(docs) + layout.shards, np.uint64)
    lengths = np.empty(len(values), np.int64)
    rest = np.ones(len(values), bool)
    rest[heads] = False
    values[heads], lengths[heads] = outer.values, outer.lengths
    values[rest], lengths[rest] = inner.values, inner.lengths
    return written(Codes(values, lengths), heads)


def _heavy_parts(
    columns: Columns, terms: Array, keys: Sequence[str], layout: Layout
) -> Iterator[Part]:
    """Yield the file of each heavy list, or its head and its tail."""
    for number, (term, key) in enumerate(zip(terms.tolist(), keys, strict=True)):
        at = np.arange(int(columns.starts[term]), int(columns.starts[term + 1]))
        if len(at) <= layout.split:
            yield Part(numbered("h", number), key, partial(_heavy, columns, at))
            continue
        best = best_first(columns, at)
        head, tail = np.sort(best[: layout.head]), np.sort(best[layout.head :])
        yield Part(numbered("h", number), f"{key}h", partial(_heavy, columns, head))
        yield Part(numbered("r", number), f"{key}r", partial(_heavy, columns, tail))


def best_first(columns: Columns, at: Array) -> Array:
    """Return the places of postings by class, highest first, then by document."""
    return at[np.argsort(-classes(columns.times[at]), kind="stable")]


def _heavy(columns: Columns, at: Array) -> bytes:
    count = np.array([len(at)])
    head = gamma(count)
    codes = posting_codes(columns, at, count, SHAPES[BODY])
    values = np.concatenate([head.values, codes.values])
    lengths = np.concatenate([head.lengths, codes.lengths])
    return header(HEAVY) + written(Codes(values, lengths), np.array([0]))[0]
