"""Folding, terms, steps, hashes and queries, against the vectors that the browser runs on too."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any
from unicodedata import category

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.hashing import (
    ACROSS,
    MARK,
    PLACE,
    pair_hash,
    pair_hashes,
    term_hash,
    unit_code,
)
from plugins.search.plan import plan_of
from plugins.search.query import parse_query
from plugins.search.simplified import published, table
from plugins.search.terms import (
    asking_terms,
    fold,
    is_run,
    placed_units,
    steps,
    terms,
    units,
)
from tests.search.conftest import Node

HERE = Path(__file__).parent
VECTORS: dict[str, list[dict[str, Any]]] = json.loads((HERE / "vectors.json").read_bytes())
JOINED: list[dict[str, Any]] = json.loads((HERE / "joined-vectors.json").read_bytes())
"""Texts whose characters change with what stands beside them."""
ASKING: list[dict[str, Any]] = json.loads((HERE / "asking-vectors.json").read_bytes())
some_text = st.text("政府信息公开條例第二〇12aＢ，。 \n-") | st.text(max_size=20)


@pytest.mark.parametrize("vector", VECTORS["terms"] + JOINED, ids=lambda one: ascii(one["text"]))
def test_terms_of_texts(vector: dict[str, Any]) -> None:
    """A text is folded and cut as the vectors say."""
    assert fold(vector["text"]) == vector["fold"]
    assert terms(vector["text"]) == vector["terms"]


@pytest.mark.parametrize("vector", VECTORS["steps"], ids=lambda one: ascii(one["text"]))
def test_steps_of_texts(vector: dict[str, Any]) -> None:
    """Neighbouring units with their places, what stands between them, and which may be parts."""
    found = [
        {"units": [one.first, one.second], "at": one.at, "across": one.across, "open": one.open}
        for one in steps(vector["text"])
    ]
    assert found == vector["steps"]


@pytest.mark.parametrize("vector", VECTORS["hashes"], ids=lambda one: ascii("".join(one["units"])))
def test_hashes_of_terms(vector: dict[str, Any]) -> None:
    """The shard, the mark and the kind of pair follow from the units alone."""
    codes = [unit_code(unit) for unit in vector["units"]] + [0]
    for name, seed in (("place", PLACE), ("mark", MARK), ("across", ACROSS)):
        assert pair_hash(codes[0], codes[1], seed) == vector[name]
        assert term_hash("".join(vector["units"]), seed) == vector[name]


@given(st.lists(st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)), max_size=20))
def test_many_hashes_at_once(pairs: list[tuple[int, int]]) -> None:
    """By columns they are the same as one by one."""
    first, second = (np.array([pair[at] for pair in pairs], np.uint32) for at in (0, 1))
    for seed in (PLACE, MARK, ACROSS):
        wanted = [pair_hash(one, other, seed) for one, other in pairs]
        assert pair_hashes(first, second, seed).tolist() == wanted


@pytest.mark.parametrize("vector", VECTORS["queries"], ids=lambda one: ascii(one["text"]))
def test_queries(vector: dict[str, Any]) -> None:
    """Words, phrases, minus and fields are told apart."""
    assert asdict(parse_query(vector["text"])) == vector


def test_the_term_of_the_issue() -> None:
    """Pairs of neighbouring units, and runs that also stand alone."""
    assert terms("国务院令第612号") == ["国务", "务院", "院令", "令第", "第612", "612", "612号"]


@pytest.mark.parametrize(
    "number",
    ["国办发[2019]61号", "国办发【２０１９】６１号", "国办发(2019)61号", "國辦發〔2019〕61號"],
)
def test_a_document_number_is_one_thing_in_any_brackets(number: str) -> None:
    """Brackets, width and form of the characters do not matter."""
    assert terms(number) == terms("国办发〔2019〕61号")


def test_one_zero_and_another_are_one() -> None:
    """〇 and 零 are searched as one character."""
    assert terms("二〇一九年") == terms("二零一九年")


@given(some_text)
def test_units_cover_all_letters_and_digits_in_order(text: str) -> None:
    """Nothing that can be searched is lost, and places are those of the folded text."""
    folded = fold(text)
    assert "".join(unit.text for unit in placed_units(folded)) == "".join(
        one for one in folded if one.isalnum() or not is_run(one)
    )
    for unit in placed_units(folded):
        assert folded[unit.start : unit.end] == unit.text
        assert unit.is_run or len(unit.text) == 1


@given(some_text)
def test_every_pair_is_a_step(text: str) -> None:
    """Steps within a stretch are the pairs among the terms; the others reach over punctuation."""
    folded = fold(text)
    found = steps(folded)
    assert len(found) == max(0, len(units(folded)) - 1)
    pairs = Counter(one.term for one in found if not one.across)
    alone = Counter(unit for unit in units(folded) if is_run(unit))
    assert pairs + alone == Counter(terms(text))


def test_only_pairs_whose_target_occurs_are_published() -> None:
    """A character that no text holds needs no traditional form; none is folded twice."""
    assert published("条") == "條条"
    assert table()["條"] == "条"
    assert not set(table()) & set(table().values())


def test_every_character_is_folded_and_cut_alike(tmp_path: Path, node: Node) -> None:
    """Of every character that both sides' Unicode knows: the same folding, kind, and space."""
    browser = node("characters.mjs", tmp_path)
    known = 0
    for point in range(sys.maxunicode + 1):
        one = chr(point)
        if category(one) in {"Cn", "Cs", "Co"} or browser[point] is None:
            continue
        folded = fold(one)
        kind = "".join("l" if is_run(unit) else "h" for unit in units(folded))
        assert browser[point] == [folded, kind, one.isspace()], hex(point)
        known += 1
    assert known > 140_000


@pytest.mark.parametrize("vector", ASKING, ids=lambda one: ascii(one["text"]))
def test_words_that_only_ask(vector: dict[str, Any]) -> None:
    """Terms in such words, or at their edge, say little of what a text is to hold."""
    assert sorted(asking_terms(vector["text"])) == vector["terms"]


def test_a_query_of_nothing_else_keeps_its_weight() -> None:
    """Where all terms only ask, none is weak; in quotes none ever is."""
    assert plan_of(parse_query("怎么办")).weak == set()
    assert plan_of(parse_query("怎么申请复议")).weak == {"怎么", "么申"}
    assert plan_of(parse_query('"怎么申请复议"')).weak == set()
