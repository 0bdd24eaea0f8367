"""Typing slips: how many are told, how few are seen where there are none, the same in Node."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from plugins.search.pinyin import possible
from plugins.search.query import parse_query
from plugins.search.records import Record
from plugins.search.spelling import did_you_mean, soft
from plugins.search.suggested_names import suggested_names
from plugins.search.suggestions import (
    Suggestions,
    build_suggestions,
    shard_count,
    suggestion_files,
)
from plugins.search.terms import fold
from plugins.search.vocabulary import HAN_STRETCH, Spelling, build_spelling, common, spelling_files
from plugins.search.vocabulary import shard_count as spelling_shards
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules
from tests.search.asked_suggestions import ask
from tests.search.conftest import record, write

Slip = Callable[[str, int, random.Random], str]
QUESTIONS = [
    "退休金怎么领取",
    "怎么申请低保",
    "道路施工绕行",
    "自来水停水通知",
    "寒潮预警",
    "公交线路调整",
    "市长信箱在哪里",
    "孩子上小学需要什么条件",
    "申请政府信息公开多久答复",
    "今年的财政预算是多少",
    "供暖温度不达标怎么办",
    "校外培训机构退费",
    "义务教育学区划分",
    "老年人优待政策有哪些",
    "工伤认定需要多久",
    "最低工资标准",
]


@pytest.fixture(scope="module")
def spelling(records: list[Record]) -> Spelling:
    """The vocabulary of the sample city."""
    return build_spelling(records)


@pytest.fixture(scope="module")
def suggestions(records: list[Record]) -> Suggestions:
    """The suggestions of the sample city."""
    names = suggested_names(records, sample_portal(), sample_rules(), AS_OF)
    return build_suggestions(names)


@pytest.fixture(scope="module")
def known(records: list[Record]) -> set[str]:
    """The pairs that any document holds."""
    stretches = [one for item in records for one in HAN_STRETCH.findall(fold(item.searched))]
    return {one + other for stretch in stretches for one, other in pairwise(stretch)}


@cache
def alike_by_sound() -> dict[str, list[str]]:
    """Return the common characters by their usual sound."""
    groups: dict[str, list[str]] = {possible(one)[0]: [] for one in common()}
    for one in common():
        groups[possible(one)[0]].append(one)
    return groups


def homophone(title: str, at: int, chance: random.Random) -> str:
    """Return a title with another character that sounds the same."""
    alike = [one for one in alike_by_sound()[possible(title[at])[0]] if one != title[at]]
    return title[:at] + chance.choice(alike or [title[at]]) + title[at + 1 :]


def swapped(title: str, at: int, chance: random.Random) -> str:
    """Return a title with two neighbours in the other order."""
    del chance
    return title[:at] + title[at : at + 2][::-1] + title[at + 2 :]


def doubled(title: str, at: int, chance: random.Random) -> str:
    """Return a title with a character typed twice."""
    del chance
    return title[: at + 1] + title[at:]


@pytest.fixture(scope="module")
def meant(
    spelling: Spelling, suggestions: Suggestions, known: set[str]
) -> Callable[[str], list[str]]:
    """What tells what a query may mean."""
    return lambda query: did_you_mean(spelling, suggestions, parse_query(query), known.__contains__)


@pytest.mark.parametrize("slip", [homophone, swapped, doubled])
def test_slips_in_titles_are_told(
    records: list[Record], known: set[str], meant: Callable[[str], list[str]], slip: Slip
) -> None:
    """Of slips that leave a pair that no document holds, nearly all give the title, first."""
    chance = random.Random(20260101)
    titles = sorted({one for item in records for one in HAN_STRETCH.findall(fold(item.title))})
    titles = [one for one in titles if len(one) > 5]
    right = asked = 0
    while asked < 60:
        title = chance.choice(titles)
        typed = slip(title, chance.randrange(len(title) - 1), chance)
        if typed != title and any(one + other not in known for one, other in pairwise(typed)):
            asked += 1
            right += meant(typed)[:1] == [title]
    assert right / asked >= 0.9


def test_what_is_right_is_left_alone(
    records: list[Record], meant: Callable[[str], list[str]]
) -> None:
    """Titles are never corrected, and of plain questions at most one is."""
    assert [item.title for item in records if meant(item.title)] == []
    assert sum(bool(meant(query)) for query in QUESTIONS) <= 1


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("政府信西公开", ["政府信息公开"]),
        ("政府信息公看 申请", ["政府信息公开 申请"]),
        ("“政府信西公开” 标题:年度", ["“政府信息公开” 标题:年度"]),
        ("zhengfu xinxi", ["政府信息"]),
        ("zhengfu'xinxi 公开", ["政府信息 公开"]),
        ("zfxxgk", ["政府信息公开"]),
        ("pdf", []),
        ("qwrtpsdf", []),
        ("", []),
        ("。，", []),
    ],
)
def test_the_rest_of_a_query_stays(
    spelling: Spelling, suggestions: Suggestions, query: str, meant: list[str]
) -> None:
    """Only the words in question change; letters are read as pinyin."""
    known = {"政府", "府信", "信息", "息公", "公开", "申请"}
    found = did_you_mean(spelling, suggestions, parse_query(query), known.__contains__)
    assert found[:1] == [fold(one) for one in meant]


def test_syllables_that_are_confused_are_one() -> None:
    """Southern readers write z for zh and an for ang."""
    assert soft("zhang") == soft("zan") == "zan"
    assert soft("shi") == soft("si")


def test_files_are_small_and_the_same_each_time(spelling: Spelling) -> None:
    """Each file is a few kilobytes, and none depends on chance."""
    files = dict(spelling_files(spelling))
    assert files == dict(spelling_files(spelling))
    assert max(map(len, files.values())) < 5000
    assert len(files) == spelling_shards(spelling)


def test_headings_of_texts_count() -> None:
    """The name of a chapter is vocabulary; a sentence that begins with its number is not."""
    text = "第一章 监督检查\n第二条 本办法所称罕见字样，是指……"
    pairs = build_spelling([record(1, title="甲乙", text=text)]).pairs
    assert {"监督", "督检", "甲乙"} <= pairs.keys()
    assert "罕见" not in pairs


def test_the_browser_tells_the_same(
    records: list[Record],
    spelling: Spelling,
    suggestions: Suggestions,
    known: set[str],
    tmp_path: Path,
) -> None:
    """Node, reading the files, asks the same questions."""
    chance = random.Random(7)
    titles = [one for item in records for one in HAN_STRETCH.findall(fold(item.title))]
    queries = ["zhengfu xinxi", "zfxxgk", "pdf", "政府信西 公开", *QUESTIONS]
    for slip in (homophone, swapped, doubled):
        queries += [
            slip(one, chance.randrange(len(one)), chance) for one in chance.sample(titles, 30)
        ]
    folder = write(dict(suggestion_files(suggestions)), tmp_path)
    write(dict(spelling_files(spelling)), tmp_path)
    shards = {"suggestions": shard_count(suggestions), "spelling": spelling_shards(spelling)}
    answers = ask(folder, shards, queries=queries, known=sorted(known))["meant"]
    expected = [
        did_you_mean(spelling, suggestions, parse_query(query), known.__contains__)
        for query in queries
    ]
    assert answers == expected
    assert sum(map(bool, answers)) > len(queries) / 3
