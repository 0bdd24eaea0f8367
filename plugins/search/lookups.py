"""What the index says of a term or a pair of a query, as the browser reads it from its files.

``theme/static/js/search/storage.js`` gives the same from shards and heavy lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from plugins.search.columns import Postings, distinct
from plugins.search.hashing import ACROSS, pair_hash, unit_code
from plugins.search.layout import Layout
from plugins.search.lists import ANYWHERE, PLACED, classes
from plugins.search.shards import best_first
from plugins.search.terms import LONGEST_RUN, Step
from plugins.search.whoosh_store import BODY, INDEX, NUMBER, TITLE

EVERYWHERE = 0xFF


@dataclass(slots=True)
class Documents:
    """Documents in order; for each its class of times, and its places as eight bits."""

    docs: Sequence[int] = ()
    classes: Sequence[int] = ()
    places: Sequence[int] = ()


@dataclass(slots=True)
class Entry:
    """What is known of a term: its lists, how many texts hold it, whether ``body`` is a head.

    ``placed`` tells whether the list of texts says places.
    """

    body: Documents
    title: Documents
    number: Documents
    index: Documents
    df: int
    cut: bool
    placed: bool


@dataclass(slots=True)
class Lookups:
    """Reads a store as the browser reads the files of an index."""

    store: Postings
    layout: Layout
    _kept: dict[tuple[str, bool], Entry] = field(default_factory=dict)

    def df(self, term: str) -> int:
        """Return how many texts hold a term."""
        columns = self.store.columns[BODY]
        place = columns.find(term)
        return int(columns.starts[place + 1] - columns.starts[place]) if place >= 0 else 0

    def without_texts(self, term: str) -> Entry:
        """Return what is known of a term but for the texts that hold it."""
        entry = self.entry(term)
        return replace(entry, body=Documents(), cut=True)

    def entry(self, term: str, *, complete: bool = True) -> Entry:
        """Return what is known of a term."""
        key = (term, complete)
        if key not in self._kept:
            self._kept[key] = self._entry(term, complete=complete)
        return self._kept[key]

    def _entry(self, term: str, *, complete: bool) -> Entry:
        columns = self.store.columns[BODY]
        place = columns.find(term)
        at = np.arange(*_edges(columns.slice(place))) if place >= 0 else np.arange(0)
        df = len(at)
        cut = df > self.layout.split and not complete
        if cut:
            at = np.sort(best_first(columns, at)[: self.layout.head])
        kinds = classes(columns.times[at])
        places = np.where(kinds < ANYWHERE, columns.places[at], EVERYWHERE)
        body = Documents(columns.docs[at].tolist(), kinds.tolist(), places.tolist())
        title, number, index = (self._short(name, term) for name in (TITLE, NUMBER, INDEX))
        return Entry(body, title, number, index, df, cut, len(at) > PLACED)

    def _short(self, name: str, term: str) -> Documents:
        columns = self.store.columns[name]
        place = columns.find(term)
        if place < 0:
            return Documents()
        part = columns.slice(place)
        return Documents(columns.docs[part].tolist(), classes(columns.times[part]).tolist())

    def runs_with(self, part: str) -> list[str]:
        """Return the runs of texts that a run may be a part of; none for an empty one."""
        runs = self.store.columns[BODY].runs if part else ()
        return [run for run in runs if part in run or len(run) >= LONGEST_RUN]

    def across(self, step: Step) -> list[int]:
        """Return the documents of the kind of pairs that a step across punctuation has."""
        columns = self.store.columns[BODY]
        kinds = self.layout.shards
        wanted = pair_hash(unit_code(step.first), unit_code(step.second), ACROSS) & kinds - 1
        same = columns.hashes & np.uint32(kinds - 1) == wanted
        docs: list[int] = distinct(columns.holders[same]).tolist()
        return docs


def _edges(part: slice) -> tuple[int, int]:
    return part.start, part.stop
