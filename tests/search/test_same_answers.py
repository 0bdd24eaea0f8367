"""Whoosh on the command line and the browser's engine give the same answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.search.counts import counts_of
from plugins.search.engine import Engine
from plugins.search.layout import Layout
from plugins.search.plan import plan_of, thinned
from plugins.search.query import parse_query
from plugins.search.records import Record
from plugins.search.site_index import layout_of
from plugins.search.synonyms import Synonym, read_synonyms
from plugins.search.terms import fold, spaced
from plugins.search.whoosh_store import write
from tests.building import ROOT
from tests.search.conftest import Ask, indexed, record
from tests.search.conftest import write as write_files
from tests.search.queries import mixed

PRECISE = 1e-9
SHOWN = 400
"""So many results ``ask.mjs`` asks for: more than the sample has."""
SPLIT = Layout(shards=128, heavy=130, split=260, head=130, piece=200)
"""Heads and tails of more documents than ``PLACED``, as in every layout that a corpus calls for."""


def engine_of(
    records: Sequence[Record], layout: Layout | None = None, synonyms: Sequence[Synonym] = ()
) -> Engine:
    """Return the engine of the command line over records."""
    store = write((counts_of(one), None) for one in records)
    return Engine(records, store, layout or layout_of(store), synonyms)


def compared(engine: Engine, folder: Path, ask: Ask, queries: Sequence[str]) -> int:
    """Compare both engines' answers, and return how many queries have any."""
    answered = 0
    for query, answer in zip(queries, ask(folder, list(queries)), strict=True):
        mine = engine.search(query)
        first = mine.docs[:SHOWN]
        assert answer["docs"] == first, query
        assert answer["total"] == len(mine.docs), query
        assert answer["ids"] == [engine.records[doc].id for doc in first], query
        scores = [mine.scores.get(doc, 0) for doc in first]
        assert answer["scores"] == pytest.approx(scores, rel=PRECISE, abs=PRECISE), query
        answered += bool(mine.docs)
    return answered


def test_the_sample_city(records: list[Record], tmp_path: Path, ask: Ask) -> None:
    """Titles, pieces, quotes, minus, fields, synonyms, numbers, odd input: all the same."""
    synonyms = read_synonyms(ROOT)
    folder = write_files(indexed(records, None, synonyms), tmp_path)
    queries = mixed(records, synonyms)
    assert len(queries) >= 300
    answered = compared(engine_of(records, None, synonyms), folder, ask, queries)
    assert answered > 0.7 * len(queries)


def test_heads_and_tails(records: list[Record], tmp_path: Path, ask: Ask) -> None:
    """Also where lists are cut: short queries read the tails, long ones count the heads only."""
    twice = [*records, *(replace(one, id=f"{one.id}-2") for one in records)]
    folder = write_files(indexed(twice, SPLIT), tmp_path)
    queries = mixed(records)[::6]
    assert compared(engine_of(twice, SPLIT), folder, ask, queries) > 0.5 * len(queries)


THOUSANDS = 2100
WORDS = ("公开", "申请", "办理", "预算", "环境", "教育", "交通", "救助")


def tiny(place: int) -> Record:
    """Return one of thousands of records: words that most have, that some have, that one has."""
    words = [word for at, word in enumerate(WORDS) if place % (at + 1) == 0]
    text = f"常用事项，{'、'.join(words)}{'常用' * (place % 5)}。编号{place}项"
    return record(place, title=f"{words[-1]}通知", text=text)


@pytest.mark.parametrize(
    "layout", [None, SPLIT], ids=["as the corpus calls for", "heads and tails"]
)
def test_thousands_of_documents(layout: Layout | None, tmp_path: Path, ask: Ask) -> None:
    """Lists of thousands have files of their own, and their answers are the same and whole."""
    records = [tiny(place) for place in range(THOUSANDS)]
    files = indexed(records, layout)
    kinds = {path.split("/")[3] for path in files if path.count("/") > 3}
    assert "h" in kinds
    assert ("r" in kinds) == (layout is SPLIT)
    queries = [
        *(
            "常用",
            "常用事项",
            '"常用事项"',
            "常用 -公开",
            '"事项，公开"',
            "环境 教育",
            "编号77项",
            '"2099"',
        ),
        *(
            "公开申请办理预算环境教育交通救助常用事项",
            "标题:救助",
            "常用事项公开申请办理预算 编号1234项",
        ),
        *(
            '"公开、申请"',
            "-常用",
            '-"公开、申请" 救助',
            "没有",
            '"常用常用常用常用"',
            "救助 年份:2025",
        ),
    ]
    folder = write_files(files, tmp_path)
    engine = engine_of(records, layout)
    assert compared(engine, folder, ask, queries) >= len(queries) - 4
    assert len(engine.search("常用").docs) == THOUSANDS
    texts = [one.searched for one in records]
    for phrase in ("常用事项", "事项，公开", "公开、申请", "常用常用常用常用", "2099", "号77"):
        wanted = [doc for doc, text in enumerate(texts) if phrase in text]
        assert sorted(engine.search(f'"{phrase}"').docs) == wanted


def spread(place: int) -> Record:
    """Return one of many records that hold the same words, but few of them side by side."""
    between = ("，", "。第", "一样", "、")[place % 4] if place % 97 else "；"
    text = f"本单位工作{between}要求另行通知。{'工作要点。' * (place % 3)}电话：55501{place:03}。"
    return record(place, title=f"{'甲乙丙丁戊'[place % 5]}类通知之{place}", text=text)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("工作；要求", "工作;要求"),
        ("，要求另行", ",要求另行"),
        ("550112", "550112"),
        ("：555011", ":555011"),
        ("工作。第要求", "工作。第要求"),
    ],
)
def test_as_it_stands(query: str, wanted: str, tmp_path: Path, ask: Ask) -> None:
    """What is between the words counts, and so do parts of numbers: all of the first ten have it.

    Both engines say the same.
    """
    records = [spread(place) for place in range(400)]
    having = {doc for doc, one in enumerate(records) if wanted in spaced(fold(one.searched))}
    engine = engine_of(records)
    first = engine.search(query).docs[:10]
    assert len(having & {*first}) == min(10, len(having)) > 0
    assert compared(engine, write_files(indexed(records), tmp_path), ask, [query]) == 1


def test_long_titles_by_some_of_their_pairs(
    records: list[Record], tmp_path: Path, ask: Ask
) -> None:
    """Every long title is first or among equals, though some of its pairs may have been enough."""
    engine = engine_of(records)
    titles = sorted({one.title for one in records if thinned(plan_of(parse_query(one.title)))})
    assert len(titles) >= 20
    some = 0
    for title in titles:
        plan = plan_of(parse_query(title))
        part, _ = thinned(plan) or (plan, False)
        assert 0 < len(part.times) < len(plan.times)
        assert records[engine.search(title).docs[0]].title == title
        some += engine.search(title).docs[0] == engine.ranked(part).leading
    assert some > len(titles) // 4
    compared(engine, write_files(indexed(records), tmp_path), ask, titles)


@pytest.mark.parametrize("size", [0, 1])
def test_the_smallest_corpora(size: int, tmp_path: Path, ask: Ask) -> None:
    """No document, or one: every query has an answer, both the same."""
    records = [record(1, title="唯一一份", text="政府信息公开，第612号。")][:size]
    folder = write_files(indexed(records), tmp_path)
    queries = [
        "政府信息",
        '"信息公开"',
        "612号",
        '"61"',
        "标题:唯一",
        "-政府",
        "一",
        "没有",
        "年份:2020",
        "",
    ]
    assert compared(engine_of(records), folder, ask, queries) == (8 if size else 0) - size


def test_two_documents_with_the_same_title(tmp_path: Path, ask: Ask) -> None:
    """Both are found, first among all, the newer before the older; what is in force before both."""
    records = [
        record(1, title="停车管理办法", text="旧", published_on="2020-01-01"),
        record(2, title="停车管理办法", text="新", published_on="2021-01-01"),
        record(3, title="关于停车管理办法的说明和其他事项", text="停车管理办法"),
        record(4, title="停车管理办法", text="失", validity="废止", published_on="2022-01-01"),
    ]
    folder = write_files(indexed(records), tmp_path)
    engine = engine_of(records)
    compared(engine, folder, ask, ["停车管理办法", '"停车管理办法"'])
    assert engine.search("停车管理办法").docs == [1, 0, 3, 2]


def test_a_text_of_two_megabytes(tmp_path: Path, ask: Ask) -> None:
    """It is cut into pieces, and found by what stands at its end and across a seam."""
    long = record(1, title="长文", text="甲乙丙丁。" * 140_000 + "戊己庚辛")
    records = [long, record(2, title="近似", text="戊己庚。己庚辛")]
    files = indexed(records)
    assert sum("/t/" in path for path in files) > 700_000 / Layout(1).piece
    assert max(map(len, files.values())) < 100_000
    folder = write_files(files, tmp_path)
    queries = ['"戊己庚辛"', '"丁。甲乙"', '"丁甲"', "己庚 -戊己庚辛", "甲乙丙丁"]
    compared(engine_of(records), folder, ask, queries)
    found = [answer["docs"] for answer in ask(folder, queries)]
    assert found == [[0], [0], [], [1], [0]]
