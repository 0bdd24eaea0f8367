"""The query sets of the benchmark: made by rule, the same each time, and answerable."""

from __future__ import annotations

import random

import pytest

from plugins.search.records import Record
from plugins.search.terms import fold, terms
from tests.bench.search.known import RULES, Titles, halves, known_items
from tests.bench.search.mixed import mixed_queries, questions
from tests.bench.search.scan import Scan
from tests.bench.search.substrings import QUOTES, as_they_stand, letters_only, quotable
from tests.bench.search.telling import grown
from tests.bench.search.wording import (
    in_other_order,
    in_traditional,
    number_key,
    other_number,
    short_title,
    title_words,
    without_words,
)
from tests.search.conftest import record


def test_pieces_stand_in_the_middle_of_their_text(records: list[Record]) -> None:
    """Every piece is in its document, 4 to 12 characters long, on one line, and searchable."""
    for cut in as_they_stand(records, 300):
        assert cut.text in records[cut.doc].text
        assert 4 <= len(cut.text) <= 12
        assert "\n" not in cut.text
        assert terms(cut.text)


def test_pieces_of_letters_hold_nothing_else(records: list[Record]) -> None:
    """No punctuation and no space stand inside; the wanted number is reached."""
    cuts = letters_only(records, 2000)
    assert len(cuts) == 2000
    assert all(cut.text.isalnum() for cut in cuts)
    assert any(not cut.text.isalnum() for cut in as_they_stand(records, 300))


def test_the_same_seed_gives_the_same_pieces(records: list[Record]) -> None:
    """And another seed gives others."""
    assert as_they_stand(records, 50) == as_they_stand(records, 50)
    assert as_they_stand(records, 50) != as_they_stand(records, 50, seed=1)


def test_what_is_quoted_holds_no_quotes(records: list[Record]) -> None:
    """A piece with a quote in it cannot stand between quotes."""
    with_quotes = record(1, text="甲“乙丙丁戊己庚辛”壬癸" * 20)
    cuts = as_they_stand([with_quotes], 40)
    assert 0 < len(quotable(cuts)) < len(cuts)
    assert not any(set(cut.text) & set(QUOTES) for cut in quotable(as_they_stand(records, 300)))


def test_too_little_text_ends_the_cutting() -> None:
    """A few short texts give few pieces or none, and no endless loop."""
    assert as_they_stand([record(1, text="短")], 5) == []
    assert letters_only([record(1, text="。" * 100)], 5) == []


def test_the_scan_folds_both_sides() -> None:
    """Width, script and runs of white space do not matter; punctuation does."""
    scan = Scan([record(1, title="甲", text="政府\n信息 ２０２５"), record(2, title="政府信息")])
    assert scan.containing("政府 信息") == {0}
    assert scan.containing("信息 2025") == {0}
    assert scan.containing("政府信息") == {1}
    assert scan.containing("資訊") == set()


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("中华人民共和国防洪法", "防洪法"),
        ("示例市民政局关于印发《示例市助餐管理办法》的通知", "示例市助餐管理办法"),
        ("示例市政府关于印发年度计划的通知", "年度计划"),
        ("最高人民法院关于审理名誉权案件若干问题的解释", "审理名誉权案件若干问题的解释"),
        ("示例市规章制定办法（试行）", "示例市规章制定办法"),
        ("政府信息公开条例", "政府信息公开条例"),
    ],
)
def test_short_titles(title: str, short: str) -> None:
    """The shell goes, what it is about stays."""
    assert short_title(title) == short


def test_words_of_a_title() -> None:
    """Words stand between particles, long ones in pieces, each once."""
    assert title_words("关于城镇房屋租赁合同纠纷的解释") == ["城镇房屋", "租赁合同", "纠纷", "解释"]
    assert title_words("示例市2025年工作总结") == ["示例市", "2025年", "工作总结"]
    assert title_words("保护法和保护法") == ["保护法"]


def test_dropped_and_moved_words() -> None:
    """What is dropped leaves the order, what is moved leaves nothing out."""
    words = ["甲乙", "丙丁", "戊己", "庚辛"]
    for seed in range(20):
        kept = without_words(words, random.Random(seed))
        assert 2 <= len(kept) < len(words)
        assert kept == sorted(kept, key=words.index)
        moved = in_other_order(words, random.Random(seed))
        assert moved != words
        assert sorted(moved) == sorted(words)


@pytest.mark.parametrize("number", ["示政办发〔2026〕15号", "中华人民共和国国务院令第489号"])
def test_numbers_in_other_forms_are_the_same_number(number: str) -> None:
    """Every form differs from the number as it stands, and has the same key."""
    forms = {other_number(number, random.Random(seed)) for seed in range(40)}
    assert len(forms) > 2
    assert number not in forms
    assert {number_key(form) for form in forms} == {number_key(number)}
    assert number_key(number) != number_key(number.replace("5", "6").replace("8", "9"))


def test_traditional_characters_fold_back() -> None:
    """A title in traditional characters is another text of the same folding."""
    changed = in_traditional("义务教育课后服务")
    assert changed != "义务教育课后服务"
    assert fold(changed) == fold("义务教育课后服务")


def test_a_telling_word_grows_to_what_always_stands_beside_it() -> None:
    """A pair that is cut out of a word becomes the word; a free one stays."""
    assert grown("理人", "管理人应当；管理人不得；由管理人") == "管理人"
    assert grown("应当", "甲应当乙，丙应当丁，戊应当己") == "应当"


def test_known_items_are_many_and_answerable(records: list[Record]) -> None:
    """At least 500 of every kind, each once, and a few documents answer each."""
    items = known_items(records)
    assert len(items) >= 500
    assert {item.kind for item in items} == set(RULES)
    assert len({item.query for item in items}) == len(items)
    assert all(1 <= len(item.relevant) <= 10 for item in items)
    assert items == known_items(records)


def test_what_answers_an_item_is_told_by_its_rule(records: list[Record]) -> None:
    """Documents of the same name answer equally; others do not."""
    same = [record(1, title="示例市防洪法"), record(2, title="《示例市防洪法》（试行）")]
    titles = Titles([*same, record(3, title="示例市防洪法解读")])
    assert titles.named("示例市防洪法") == {0, 1}
    assert titles.holding(["防洪", "解读"]) == {2}
    assert Titles(records).named(records[0].title) >= {0}


def test_both_halves_hold_every_kind(records: list[Record]) -> None:
    """No item is in both, none is lost."""
    items = known_items(records, each=20)
    tuning, reporting = halves(items)
    assert {item.kind for item in tuning} == {item.kind for item in reporting}
    assert sorted(item.query for item in [*tuning, *reporting]) == sorted(
        item.query for item in items
    )


def test_mixed_queries_are_many_and_of_every_form(records: list[Record]) -> None:
    """A thousand, each once, with quotes, minus and fields among them."""
    queries = mixed_queries(records, known_items(records, each=40), 1000)
    assert len(queries) == len(set(queries)) == 1000
    for form in ('"', " -", "标题:", "年份:", "机构:", "效力:"):
        assert any(form in query for query in queries), form
    assert len(questions()) >= 40
    assert set(questions()) <= set(queries)
