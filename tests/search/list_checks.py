"""The lists of an index, read plainly and compared with the texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from plugins.search.counts import counts_of, without_ordinal
from plugins.search.hashing import ACROSS, MARK, PLACE, pair_hash, term_hash, unit_code
from plugins.search.layout import Layout, numbered
from plugins.search.records import Record
from plugins.search.shards import list_parts
from plugins.search.terms import fold, placed_units, spaced, steps, terms, units
from plugins.search.whoosh_store import Store, write
from tests.search.plain_reader import CLASSES, Entry, Row, read_heavy, read_shard


def store_of(records: Sequence[Record]) -> Store:
    """Return the store of records."""
    return write((counts_of(one), place) for place, one in enumerate(records))


def parts_of(records: Sequence[Record], layout: Layout) -> dict[str, bytes]:
    """Return the files of the lists of records."""
    return {
        part.path: part.make() for part in list_parts(store_of(records), layout, lambda _: False)
    }


def keys_of(records: Sequence[Record], layout: Layout) -> dict[str, str]:
    """Return what tells the content of each file."""
    return {part.path: part.key for part in list_parts(store_of(records), layout, lambda _: False)}


class Read:
    """The lists of an index, read plainly."""

    def __init__(self, files: dict[str, bytes], layout: Layout, size: int) -> None:
        self.files, self.layout, self.size = files, layout, size
        self.shards = [
            read_shard(files[numbered("s", number)], size) for number in range(layout.shards)
        ]

    def entry(self, term: str) -> Entry:
        """Return what is said of a term, its heavy list with it."""
        entries, turn, _ = self.shards[term_hash(term, PLACE) % self.layout.shards]
        mark = (term_hash(term, MARK) * (2 * turn + 1) & 0xFFFFFFFF) >> 12
        entry = entries.get(mark, Entry())
        if entry.heavy >= 0 and not entry.body:
            entry.body = read_heavy(self.files[numbered("h", entry.heavy)], self.size)
            if entry.df > self.layout.split:
                assert len(entry.body) == self.layout.head
                tail = read_heavy(self.files[numbered("r", entry.heavy)], self.size)
                assert min(kind for _, kind, _ in entry.body) >= max(kind for _, kind, _ in tail)
                entry.body = sorted([*entry.body, *tail])
        return entry

    def across(self, first: str, second: str) -> list[int]:
        """Return the documents that may hold two units with punctuation between."""
        code = pair_hash(unit_code(first), unit_code(second), ACROSS)
        return self.shards[code % self.layout.shards][2]


def kind_of(times: int) -> int:
    """Return the class of a number of times."""
    return max(place for place, least in enumerate(CLASSES) if least <= times)


def single(text: str) -> Counter[str]:
    """Return the terms of a title or number, single characters among them."""
    folded = fold(text)
    return Counter(terms(text)) + Counter(one for one in units(folded) if one not in terms(one))


def checked(records: Sequence[Record], layout: Layout) -> None:
    """Compare every list with the texts themselves, and see that no file holds anything else."""
    read = Read(parts_of(records, layout), layout, len(records))
    lists = {
        "body": [Counter(terms(one.searched)) for one in records],
        "title": [single(one.title) for one in records],
        "number": [single(without_ordinal(one.number)) for one in records],
        "index": [single(one.index_number) for one in records],
    }
    every = {term for counted in lists.values() for one in counted for term in one}
    for term in every:
        entry = read.entry(term)
        for name, counted in lists.items():
            wanted = {doc: one[term] for doc, one in enumerate(counted) if term in one}
            rows: list[Row] = getattr(entry, name)
            assert [doc for doc, _, _ in rows] == list(wanted), (term, name)
            if name in ("body", "title"):
                assert [kind for _, kind, _ in rows] == [kind_of(n) for n in wanted.values()]
        assert entry.df == len(entry.body)
        assert (entry.heavy >= 0) == (entry.df > layout.heavy)
    assert sum(len(entries) for entries, _, _ in read.shards) == len(every)
    _check_places(records, read)
    _check_across(records, read)


def _check_places(records: Sequence[Record], read: Read) -> None:
    """Compare the places of each term, in the lists that say them."""
    said: dict[str, dict[int, int | None]] = {}
    for doc, one in enumerate(records):
        folded = spaced(fold(one.searched))
        found: dict[str, int] = {}
        before = None
        for unit in placed_units(folded):
            if before and before.end == unit.start:
                term = before.text + unit.text
                found[term] = found.get(term, 0) | 1 << before.start % 8
            if unit.is_run:
                found[unit.text] = found.get(unit.text, 0) | 1 << unit.start % 8
            before = unit
        for term, places in found.items():
            if term not in said:
                said[term] = {other: told for other, _, told in read.entry(term).body}
            assert said[term][doc] in {None, places}, (term, doc)


def _check_across(records: Sequence[Record], read: Read) -> None:
    wanted: dict[tuple[str, str], set[int]] = {}
    for doc, one in enumerate(records):
        for step in steps(fold(one.searched)):
            if step.across:
                wanted.setdefault((step.first, step.second), set()).add(doc)
    for (first, second), docs in wanted.items():
        assert docs <= set(read.across(first, second))
    said = sum(len(across) for _, _, across in read.shards)
    assert said <= sum(map(len, wanted.values()))
