"""Postings in columns: merged from counts of documents, and with some of those replaced."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.columns import Columns
from plugins.search.counting import count
from plugins.search.merging import merged, replaced
from plugins.search.terms import fold, placed_units, terms
from tests.search.test_counting import odd_text


@given(st.lists(odd_text, max_size=5))
def test_columns_hold_what_each_document_holds(texts: list[str]) -> None:
    """Merged, every term has the documents that hold it, in order, as often as they do."""
    columns = merged([count(text) for text in texts])
    wanted: dict[str, dict[int, int]] = {}
    for doc, text in enumerate(texts):
        for term, times in Counter(terms(text)).items():
            wanted.setdefault(term, {})[doc] = times
    assert set(columns.terms()) == set(wanted)
    for term, docs in wanted.items():
        part = columns.slice(columns.find(term))
        found = zip(columns.docs[part].tolist(), columns.times[part].tolist(), strict=True)
        assert dict(found) == docs
    assert columns.find("没有") == columns.find("qqq") == columns.find("") == -1
    assert columns.find("政信開") == -1
    assert columns.runs == tuple(sorted({run for text in texts for run in _runs(text)}))
    assert np.array_equal(columns.lengths, [len(terms(text)) for text in texts])


def _runs(text: str) -> list[str]:
    return [unit.text for unit in placed_units(fold(text)) if unit.is_run]


@given(st.lists(odd_text, max_size=5))
def test_columns_are_kept_as_bytes(some: list[str]) -> None:
    """What was saved is the same when it is loaded."""
    columns = merged([count(text) for text in some])
    again = Columns.loaded(columns.saved())
    assert again.saved() == columns.saved()
    assert list(again.terms()) == list(columns.terms())
    assert again.runs == columns.runs


texts = st.lists(st.sampled_from(["政府", "信息", "，", " ", "612", "a1", "税"]), max_size=12).map(
    "".join
)


@settings(max_examples=60)
@given(st.lists(texts, min_size=1, max_size=6), st.data())
def test_columns_with_some_documents_replaced(before: list[str], data: st.DataObject) -> None:
    """The postings are those that would have been merged from the changed texts."""
    places = data.draw(st.sets(st.integers(0, len(before) - 1), max_size=3))
    new = {place: data.draw(texts) for place in sorted(places)}
    after = [new.get(place, text) for place, text in enumerate(before)]
    changed = replaced(
        merged([count(text) for text in before]),
        {place: count(text) for place, text in new.items()},
    )
    assert changed.saved() == merged([count(text) for text in after]).saved()
