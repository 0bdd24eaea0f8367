"""Phrases in quotes: exactly the documents whose text holds them, against a plain scan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from plugins.search.layout import Layout
from plugins.search.query import parse_query
from plugins.search.records import Record
from plugins.search.terms import fold, is_run, spaced, units
from tests.search.conftest import Ask, indexed, record
from tests.search.conftest import write as write_files
from tests.search.queries import pieces_of
from tests.search.test_same_answers import SPLIT, engine_of

PIECES = 180


def scanned(records: Sequence[Record], phrase: str) -> list[int]:
    """Return the documents whose folded text holds a phrase as it stands."""
    wanted = folded(phrase)
    return [doc for doc, one in enumerate(records) if wanted in folded(one.searched)]


@cache
def folded(text: str) -> str:
    """Return a text as texts are compared."""
    return spaced(fold(text))


def looked_for_in_texts(phrase: str) -> bool:
    """Tell whether a phrase is more than one Han character and punctuation."""
    found = units(fold(phrase))
    return len(found) > 1 or any(map(is_run, found))


@pytest.mark.parametrize("layout", [None, SPLIT], ids=["as it is", "heads and tails"])
def test_pieces_of_the_sample(
    layout: Layout | None, records: list[Record], tmp_path: Path, ask: Ask
) -> None:
    """Every piece cut from a text gives the documents that contain it, all and no others."""
    some = records if layout is None else records[::3]
    phrases = list(filter(looked_for_in_texts, pieces_of(some, PIECES, longest=20)))
    assert len(phrases) >= 150
    engine = engine_of(some, layout)
    answers = ask(write_files(indexed(some, layout), tmp_path), [f'"{one}"' for one in phrases])
    for phrase, answer in zip(phrases, answers, strict=True):
        wanted = scanned(some, phrase)
        assert wanted, phrase
        assert sorted(answer["docs"]) == wanted, phrase
        assert sorted(engine.search(f'"{phrase}"').docs) == wanted, phrase


TEXTS = [
    "令第1612号，值3869；905.38元",
    "文件ABCDE与abc def",
    "612 和 第612号",
    "第一行尾\n第二行首。税",
    "税务，机关；税 务",
    "长" + "x1" * 40 + "尾 " + "y" * 39,
    "（一）甲、乙；（二）丙—丁",
    "國務院辦公廳〔２０１９〕第６１號",
    "二〇一九年 e\u0301te ΑΣ σας",
    "常用常用常用常用用常",
    "",
]
PHRASES = [
    *(
        "612",
        "612号",
        "第16",
        "值386",
        "05.3",
        "9；905",
        "bcd",
        "abc def",
        "ABCDE",
        "c d",
        "e与a",
        "b",
    ),
    *(
        "612 和",
        "和 第612",
        "一行尾 第二行",
        "尾 第",
        "尾第",
        "务，机",
        "税 务",
        "税务",
        "务机",
        "关；税",
    ),
    *("x1x1", "1x1尾", "尾 y", "y" * 39, "y" * 38, "x1" * 22, "1" + "x1" * 20, "长x1", "1尾 yy"),
    *(
        "（一）甲",
        "(一)甲",
        "甲、乙；(二)丙",
        "丙—丁",
        "丙丁",
        "国务院办公厅〔2019〕",
        "國務院",
        "[2019]第61",
    ),
    *(
        "61号",
        "二零一九",
        "〇一九年",
        "éte",
        "αΣ",
        "σας",
        "ας σ",
        "用常",
        "常用用",
        "用用",
        "没有这样",
        "zzz",
    ),
]


@pytest.mark.parametrize("layout", [None, Layout(2, heavy=2, split=99, piece=3)])
def test_phrases_that_cut_words_and_numbers(
    layout: Layout | None, tmp_path: Path, ask: Ask
) -> None:
    """Runs in parts, punctuation, line ends, long runs, repetitions: as a scan finds them."""
    records = [record(place, title="题", text=text) for place, text in enumerate(TEXTS)]
    engine = engine_of(records, layout)
    folder = write_files(indexed(records, layout), tmp_path)
    answers = ask(folder, [f'"{phrase}"' for phrase in PHRASES])
    for phrase, answer in zip(PHRASES, answers, strict=True):
        wanted = scanned(records, phrase)
        assert sorted(engine.search(f'"{phrase}"').docs) == wanted, phrase
        assert sorted(answer["docs"]) == wanted, phrase
    assert sum(bool(scanned(records, phrase)) for phrase in PHRASES) > 40


def test_what_must_not_be_there(records: list[Record], index: Path, ask: Ask) -> None:
    """Minus leaves exactly the documents that do not hold what stands after it."""
    phrases = list(filter(looked_for_in_texts, pieces_of(records, 20, longest=6)))
    engine = engine_of(records)
    answers = ask(index, [f'-"{phrase}"' for phrase in phrases])
    for phrase, answer in zip(phrases, answers, strict=True):
        held = set(scanned(records, phrase))
        wanted = [doc for doc in range(len(records)) if doc not in held]
        assert sorted(answer["docs"]) == wanted, phrase
        assert sorted(engine.search(f'-"{phrase}"').docs) == wanted, phrase


def test_one_character_in_quotes_finds_titles_and_numbers(tmp_path: Path, ask: Ask) -> None:
    """It says so, and both engines find the same."""
    records = [
        record(1, title="税务通知", text="甲"),
        record(2, title="通知", text="税"),
        record(3, title="通知", text="乙", number="税发〔2026〕1号"),
    ]
    alone, beside = ask(write_files(indexed(records), tmp_path), ['"税"', '通知 "税"'])
    engine = engine_of(records)
    assert sorted(alone["docs"]) == sorted(engine.search('"税"').docs) == [0, 2]
    assert sorted(beside["docs"]) == sorted(engine.search('通知 "税"').docs) == [0, 2]
    assert (alone["notes"], beside["notes"]) == (["titles-only"], ["phrase-short"])


def test_punctuation_alone_is_nothing_to_look_for(
    index: Path, records: list[Record], ask: Ask
) -> None:
    """It finds nothing, and says so; beside words it does not count."""
    empty = ['"。"', '"——，"', '-"。"', '""', "“”", '"']
    engine = engine_of(records)
    for query, answer in zip(empty, ask(index, empty), strict=True):
        mine = engine.search(query)
        assert (answer["docs"], answer["notes"]) == (mine.docs, ["empty"]) == ([], ["empty"]), query
        assert len(mine.notes) == 1
    beside, alone = ask(index, ['督查 "，"', "督查"])
    assert set(beside["docs"]) == set(alone["docs"])


def test_a_phrase_is_folded_as_texts_are() -> None:
    """Traditional characters, width and spaces in quotes do not matter."""
    assert parse_query('"國務院　 ＡＢ"').phrases == ["国务院 ab"]
