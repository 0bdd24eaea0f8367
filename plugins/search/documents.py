"""What the browser knows of every document at once, for facets, filters and order."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from plugins.search.columns import Postings
from plugins.search.own_names import own_name, term_count
from plugins.search.ranking import NORM, Lengths
from plugins.search.records import Record
from plugins.search.terms import fold
from plugins.search.whoosh_store import BODY

LENGTH, MOST_NORM = 0.1, 60_000
FIRST, LAST, OVER_SURROGATES = 0x20, 0xD000, 0x1000
FACETS: dict[str, Callable[[Record], tuple[str, str]]] = {
    "office": lambda record: (record.office, record.office_short),
    "column": lambda record: (record.column, record.column),
    "kind": lambda record: (record.kind, record.kind),
    "year": lambda record: (record.date[:4], record.date[:4]),
    "topic": lambda record: (record.topic, record.topic),
    "validity": lambda record: (record.validity, record.validity),
}
"""The value and the label of a document in each facet."""


def documents_table(
    records: Sequence[Record], layout_pieces: Sequence[int], store: Postings
) -> bytes:
    """Return the table of all documents.

    For each facet the values with their labels, the empty one first, and a text with one
    character a document: the place of its value, from U+0020 on. In the same way ``titles``,
    ``own`` and ``norms`` say how long its title, name and text are (``Lengths``), and ``pieces``
    how many pieces its text has.
    """
    table: dict[str, Any] = {name: _facet(records, get) for name, get in FACETS.items()}
    names = {record.office: record.office_name for record in records}
    table["names"] = [names.get(value, "") for value, _ in table["office"]["values"]]
    lengths = lengths_of(records, store)
    table["titles"] = _characters(lengths.titles)
    table["own"] = _characters(lengths.own)
    table["norms"] = _characters(lengths.norms)
    table["pieces"] = _characters(layout_pieces)
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()


def lengths_of(records: Sequence[Record], store: Postings) -> Lengths:
    """Return how long texts, titles and names are; a title counts as one term at least."""
    titles, own = [], []
    for record in records:
        title = fold(record.title)
        name = own_name(title)
        titles.append(max(1, term_count(title)))
        own.append(0 if name == title else 1 + term_count(name))
    return Lengths(norms_of(store), titles, own)


def norms_of(store: Postings) -> list[int]:
    """Return how long each text is for its terms' weight, in 64ths of that of the average.

    A long text is hardly punished: only a tenth of the norm goes with its length.
    """
    lengths = store.columns[BODY].lengths.astype(float)
    average = max(1.0, float(lengths.mean())) if len(lengths) else 1.0
    norms = NORM * (1 - LENGTH + LENGTH * lengths / average) + 0.5
    found: list[int] = np.minimum(norms, MOST_NORM).astype(int).tolist()
    return found


def _facet(records: Sequence[Record], get: Callable[[Record], tuple[str, str]]) -> dict[str, Any]:
    pairs = [get(record) for record in records]
    values = sorted({*pairs, ("", "")})
    places = {pair: place for place, pair in enumerate(values)}
    return {
        "values": [list(pair) for pair in values],
        "of": _characters(places[pair] for pair in pairs),
    }


def _characters(numbers: Any) -> str:
    """Return numbers as characters, past the surrogates, which stand for nothing alone."""
    return "".join(
        chr(number + (FIRST if number < LAST else OVER_SURROGATES)) for number in numbers
    )
