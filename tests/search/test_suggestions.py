"""Suggestions: readings, names that are public, lists within bounds, the browser's choice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from plugins.search.pinyin import DATA as READINGS
from plugins.search.pinyin import SURNAME, possible, syllables
from plugins.search.records import Record
from plugins.search.suggested_names import DOCUMENT, OFFICE, PERSON, Name, suggested_names
from plugins.search.suggesting import LIMIT, spellings, suggest
from plugins.search.suggestions import (
    MOST,
    Suggestions,
    build_suggestions,
    shard_count,
    suggestion_files,
)
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules
from tests.search.asked_suggestions import ask
from tests.search.conftest import record, write

TYPED = [
    *("政", "政府信息", "zf", "zfxxgk", "zhengfuxin", "zhengfuxinxigong", "政府xxgk", "xian", "a"),
    *(
        "示政办发",
        "示政办发[2026]",
        "2026-00003",
        "第",
        "2025年",
        "市政府办",
        "jyj",
        "郑",
        "zhenglh",
    ),
    *("不存在的", "app", "政府 信息", "。", "6", "政務公開", "ZFXXGK", "zz", "20"),
]


@pytest.fixture(scope="module")
def suggestions(records: list[Record]) -> Suggestions:
    """The suggestions of the sample city."""
    names = suggested_names(records, sample_portal(), sample_rules(), AS_OF)
    return build_suggestions(names)


def texts(suggestions: Suggestions, typed: str) -> list[str]:
    """Return the names that are suggested."""
    return [name.text for name in suggest(suggestions, typed)]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("六安", "lu an"),
        ("乐清", "yue qing"),
        ("重庆", "chong qing"),
        ("浚县", "xun xian"),
        ("政府信息公开", "zheng fu xin xi gong kai"),
        ("银行行长", "yin hang hang zhang"),
        ("法律2026", "fa lv 2 0 2 6"),
    ],
)
def test_names_are_read_as_their_place_calls_for(name: str, read: str) -> None:
    """Place names and words have their own readings; ü is v; digits stand for themselves."""
    assert syllables(name) == tuple(read.split())


def test_a_surname_is_read_as_one_in_a_persons_name_only() -> None:
    """单 is shàn before a given name and dān elsewhere."""
    assert syllables("单国华", person=True)[0] == "shan"
    assert syllables("单国华")[0] == "dan"
    assert syllables("万俟明", person=True) == ("mo", "qi", "ming")


def test_what_is_no_han_has_no_reading() -> None:
    """Letters have none, Han characters with several have all, the usual one first."""
    assert possible("a") == ()
    assert possible("重")[:2] == ("zhong", "chong")


@pytest.mark.parametrize(
    "typed",
    ["政府信息公开", "zfxxgk", "zhengfuxinxigongkai", "zhengfuxxgk", "政府xxgk", "信息公开"],
)
def test_a_name_is_found_by_characters_syllables_and_first_letters(
    suggestions: Suggestions, typed: str
) -> None:
    """The same names answer, however they are typed, from any place in them."""
    assert any("政府信息公开" in text for text in texts(suggestions, typed))


def test_one_character_finds_titles(suggestions: Suggestions) -> None:
    """A single character answers with documents too."""
    found = suggest(suggestions, "公")
    assert any(name.kind == DOCUMENT for name in found)
    assert all("公" in name.text for name in found)


def test_every_number_finds_its_document(suggestions: Suggestions, records: list[Record]) -> None:
    """Document numbers in other brackets and index numbers answer with their documents."""
    for one in records:
        for number in (one.number.translate(str.maketrans("〔〕", "[]")), one.index_number):
            if number:
                assert one.url in [name.url for name in suggest(suggestions, number)], number


def test_people_in_office_are_suggested_and_former_ones_are_not(suggestions: Suggestions) -> None:
    """Leaders in office and heads of departments lead to the page that shows them."""
    found = suggest(suggestions, "郑立恒")
    assert [(name.kind, name.url) for name in found] == [(PERSON, "zfb/leaders/")]
    assert texts(suggestions, "liumingxuan") == ["柳明轩"]
    assert texts(suggestions, "彭守信") == []


def test_an_office_is_found_by_its_short_name(suggestions: Suggestions) -> None:
    """The short name answers with the office under its full one."""
    assert suggest(suggestions, "示例市政府办")[0].kind == OFFICE
    assert suggest(suggestions, "示例市政府办")[0].text == "示例市人民政府办公室"


def test_documents_in_force_and_short_titles_come_first() -> None:
    """Rank follows validity, then length by steps, then the day."""
    records = [
        record(1, title="停车管理办法（旧）", validity="废止"),
        record(2, title="停车管理办法实施细则若干问题的说明"),
        record(3, title="停车管理办法"),
        record(4, title="停车管理规定"),
    ]
    portal, ruleset = sample_portal(), sample_rules()
    names = suggested_names(records, portal, ruleset, AS_OF)
    documents = [name.text for name in names if name.kind == DOCUMENT]
    assert documents == [records[place].title for place in (3, 2, 1, 0)]


def test_a_long_list_is_cut_and_what_it_leaves_out_is_still_found() -> None:
    """A pair that stands in more names than a list holds does not hide any of them."""
    names = [
        Name(DOCUMENT, f"示例通知{place}号", "", f"zfb/{place}/") for place in range(MOST + 200)
    ]
    found = suggest(build_suggestions(names), f"示例通知{MOST + 150}")
    assert [name.url for name in found] == [f"zfb/{MOST + 150}/"]


def test_syllables_are_cut_in_few_ways() -> None:
    """Letters fall into whole syllables first, and a long row of them stays quick."""
    readings = ["xi", "xian", "an", "zheng", "fu"]
    assert spellings("xian", readings)[:2] == [["xian"], ["xi", "an"]]
    assert spellings("zhengf", readings)[0] == ["zheng", "f"]
    assert len(spellings("xian" * 50, readings)) <= 3


def test_files_are_small_and_few(suggestions: Suggestions) -> None:
    """The sample's files stay within what a keystroke may cost."""
    files = dict(suggestion_files(suggestions))
    assert max(map(len, files.values())) < 6000
    assert sum(map(len, files.values())) < 250_000
    assert files == dict(suggestion_files(suggestions))


def test_the_browser_suggests_the_same(suggestions: Suggestions, tmp_path: Path) -> None:
    """Node, reading the files, gives the same names in the same order as Python."""
    folder = write(dict(suggestion_files(suggestions)), tmp_path)
    answers = ask(folder, {"suggestions": shard_count(suggestions)}, typed=TYPED)["suggestions"]
    for typed, answer in zip(TYPED, answers, strict=True):
        expected = [(name.text, name.url) for name in suggest(suggestions, typed)]
        assert [(one["text"].removeprefix("栏目:"), one["url"]) for one in answer] == expected
        assert len(answer) <= LIMIT
    assert sum(map(bool, answers)) > len(TYPED) / 2


def test_the_list_of_readings_has_a_syllable_for_each_character() -> None:
    """Every line of our list of readings is whole, and no name stands in it twice."""
    lines = [line.split() for line in READINGS.read_text(encoding="utf-8").splitlines()]
    rows = [line[line[0] == SURNAME :] for line in lines if line and line[0] != "#"]
    assert [row for row in rows if len(row[0]) != len(row) - 1] == []
    keys = [tuple(line[: 1 + (line[0] == SURNAME)]) for line in lines if line and line[0] != "#"]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
