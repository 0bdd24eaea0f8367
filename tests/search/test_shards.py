"""Shards and heavy lists: what a plain reader finds in them is what the texts hold."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.layout import Layout
from plugins.search.marks import marks_of
from plugins.search.records import Record
from plugins.search.shards import list_parts
from tests.search.conftest import record
from tests.search.list_checks import Read, checked, keys_of, parts_of, store_of
from tests.search.plain_reader import Entry, read_heavy, read_shard

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors.json").read_text(encoding="utf-8")
)
SMALL = Layout(shards=8, heavy=20, split=40, head=15)


texts = st.lists(
    st.sampled_from(
        ["政府", "信息", "公开", "，", " ", "612", "号", "第", "a1", "。\n", "税", "務"]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=40)
@given(st.lists(st.tuples(texts, texts), max_size=8), st.sampled_from([1, 2, 8]))
def test_any_texts(rows: list[tuple[str, str]], shards: int) -> None:
    """Every list of every field is there, whole, and says what the texts say."""
    records = [
        record(number, title=title, text=text, number=title[:6])
        for number, (title, text) in enumerate(rows)
    ]
    checked(records, Layout(shards, heavy=2, split=4, head=2))


def test_the_sample(records: list[Record]) -> None:
    """A fifth of the sample city, with lists of every kind."""
    checked(records[::5], Layout(shards=128, heavy=20, split=30, head=25))


def test_no_two_terms_are_taken_for_each_other(records: list[Record]) -> None:
    """Every term has an entry of its own, and finds it: two that share a mark turn their shard."""
    layout = Layout(shards=512)
    columns = store_of(records).columns["body"]
    read = Read(parts_of(records, layout), layout, len(records))
    assert sum(turn for _, turn, _ in read.shards) > 0
    for term in columns.terms():
        assert read.entry(term).df == columns.counts[columns.find(term)], term


@given(st.sets(st.integers(0, 0x3FFF), min_size=1), st.integers(1, 4))
def test_marks_differ_however_close_the_hashes_are(hashes: set[int], shards: int) -> None:
    """Hashes whose first bits are the same are turned until those differ."""
    every = np.array(sorted(hashes), np.uint32)
    owners = np.array([one % shards for one in sorted(hashes)])
    turns, marks = marks_of(owners, every, shards)
    assert len(set(zip(owners.tolist(), marks.tolist(), strict=True))) == len(hashes)
    for owner, one, mark in zip(owners.tolist(), every.tolist(), marks.tolist(), strict=True):
        assert (one * (2 * int(turns[owner]) + 1) & 0xFFFFFFFF) >> 12 == mark


def test_distances_as_large_as_a_corpus_can_have() -> None:
    """Two documents far apart in a term's list, and a list of every document."""
    records = [record(number, title="甲", text="常用") for number in range(3000)]
    records[0] = record(0, title="甲", text="罕见 常用")
    records[-1] = record(2999, title="甲", text="罕见 常用")
    read = Read(parts_of(records, SMALL), SMALL, len(records))
    assert [doc for doc, _, _ in read.entry("罕见").body] == [0, 2999]
    assert [doc for doc, _, _ in read.entry("常用").body] == list(range(3000))


def test_known_files_are_not_made(records: list[Record]) -> None:
    """What is kept is not made again, and what is new is made as if nothing were kept."""
    some = records[:60]
    store = store_of(some)
    whole = {part.path: part.make() for part in list_parts(store, SMALL, lambda _: False)}
    keys = {part.key for part in list_parts(store, SMALL, lambda _: False)}
    new = keys_of(some, SMALL)["s/00/03.bin"]
    parts = {part.path: part for part in list_parts(store, SMALL, (keys - {new}).__contains__)}
    assert parts["s/00/03.bin"].make() == whole["s/00/03.bin"]
    assert {path: part.key for path, part in parts.items()} == keys_of(some, SMALL)


def test_keys_tell_contents(records: list[Record]) -> None:
    """Over many changes of a corpus, the same key is always the same bytes."""
    some = records[:30]
    changes: list[list[Record]] = [some, some[1:], some[:-1], some[::-1], [*some, some[0]]]
    for place in range(0, 30, 3):
        one = some[place]
        changed = [
            replace(one, text=one.text + "，新增一句"),
            replace(one, text=one.text.replace("，", "")),
            replace(one, text=one.text.replace("，", "、、")),
            replace(one, text="。" + one.text),
            replace(one, title=one.title + "修订"),
            replace(one, number="示政办发〔2031〕77号"),
        ]
        changes += [[*some[:place], other, *some[place + 1 :]] for other in changed]
    contents: dict[str, bytes] = {}
    for changed in changes:
        store = store_of(changed)
        for part in list_parts(store, SMALL, lambda _: False):
            made = part.make()
            assert contents.setdefault(part.key, made) == made
    again = {part.key for part in list_parts(store_of(some), SMALL, lambda _: False)}
    assert again <= contents.keys()


def test_a_changed_document_changes_few_keys(records: list[Record]) -> None:
    """Another sentence touches the shards of its terms only."""
    layout = Layout(shards=1024)
    one = records[7]
    other = replace(one, text=one.text + "另有魑魅魍魉")
    before = keys_of(records, layout)
    after = keys_of([*records[:7], other, *records[8:]], layout)
    changed = [path for path in before if before[path] != after[path]]
    assert 3 <= len(changed) <= 8


@pytest.mark.parametrize("vector", VECTORS["indexes"], ids=lambda one: one["name"])
def test_files_are_those_of_the_vectors(vector: dict[str, Any]) -> None:
    """The bytes that the browser's tests read are the bytes that the build writes."""
    records = [record(number, **one) for number, one in enumerate(vector["records"])]
    made = parts_of(records, Layout(**vector["layout"]))
    assert {path: data.hex() for path, data in made.items()} == {
        path: one["hex"] for path, one in vector["files"].items()
    }
    for path, one in vector["files"].items():
        data = bytes.fromhex(one["hex"])
        if path.startswith("s"):
            entries, turn, across = read_shard(data, len(records))
            assert one["turn"] == turn
            assert one["entries"] == {
                str(mark): plain_entry(entry) for mark, entry in entries.items()
            }
            assert one["across"] == across
        else:
            assert one["rows"] == [list(row) for row in read_heavy(data, len(records))]


def plain_entry(entry: Entry) -> dict[str, Any]:
    """Return an entry as JSON tells it."""
    lists = {
        name: [list(row) for row in getattr(entry, name)]
        for name in ("body", "title", "number", "index")
    }
    return {"df": entry.df, "heavy": entry.heavy, **lists}
