"""The chain of an office's institutions: organ, text, record, result."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.disclosure.institutions import Running, chain_of, duty_of, running_of, texts_of
from tests.sample import sample_portal, sample_rules

DAY = date(2026, 11, 21)
PORTAL = sample_portal()
INSTITUTIONS = sample_rules().institutions
BY_NAME = {one.name: one for one in INSTITUTIONS}
SEVEN = ("责任", "事前审议", "报备", "评议", "反馈", "监督", "责任追究")
OTHERS = ("主动公开", "依申请公开", "审查", "发布与澄清", "考核", "培训")


def test_the_thirteen_institutions() -> None:
    """The seven, which rest on memory or on the law, and those that the regulation asks for."""
    assert tuple(BY_NAME) == (*SEVEN, *OTHERS)
    assert all("条例" in one.basis for one in INSTITUTIONS if one.certainty == "已核实")


def test_the_vocabulary_says_the_same_names() -> None:
    """Editors choose among the names that the settings know."""
    vocabulary = sample_rules().vocabularies["公开制度"]
    assert vocabulary.values == tuple(BY_NAME)


@pytest.mark.parametrize("office", ["zfb", "shizf"])
def test_the_chain_of_the_sample_is_whole(office: str) -> None:
    """Each of the thirteen from the organ to the result; the town's briefings are the office's."""
    chain = chain_of(PORTAL, PORTAL.get("office", office), INSTITUTIONS, DAY)
    assert [link.institution.name for link in chain] == list(BY_NAME)
    broken = {link.institution.name for link in chain if not link.is_whole}
    assert broken == ({"主动公开", "依申请公开", "发布与澄清"} if office == "shizf" else set())


def test_two_full_years_of_records() -> None:
    """The sample has kept each ledger in both years before the day."""
    for office in ("zfb", "shizf"):
        for name in ("评议", "反馈", "责任追究", "培训", "监督", "考核", "报备"):
            for year in (2024, 2025):
                running = running_of(PORTAL, office, BY_NAME[name], date(year, 12, 31))
                assert running.this_year > 0, (office, name, year)


def test_an_office_that_need_not_have_it_shows_what_it_has() -> None:
    """A department has a training ledger, and no institution of filing."""
    chain = chain_of(PORTAL, PORTAL.get("office", "jtj"), INSTITUTIONS, DAY)
    names = [link.institution.name for link in chain]
    assert "培训" in names
    assert "报备" not in names
    assert "依申请公开" in names


def test_who_answers() -> None:
    """A line of its own; its department's phone; else the unit for openness."""
    office = PORTAL.get("office", "zfb")
    assert duty_of(office, "培训") == ("人事科", "0990-5550108")
    assert duty_of(office, "反馈") == ("示例市人民政府办公室政务公开科", "0990-5550106")


def test_one_text_may_serve_several() -> None:
    """By the words of its title."""
    texts = texts_of(PORTAL, "shizf", INSTITUTIONS, DAY)
    (paper,) = texts["考核"]
    assert texts["责任追究"] == texts["评议"] == [paper]


def test_a_text_counts_from_the_day_it_is_public_and_in_force() -> None:
    """Before that day there is none."""
    assert not texts_of(PORTAL, "zfb", INSTITUTIONS, date(2026, 9, 30))["培训"]
    assert texts_of(PORTAL, "zfb", INSTITUTIONS, date(2026, 10, 8))["培训"]


RESULTS = [
    ("评议", date(2025, 12, 31), "最近一次得分 88.8，整改已公布"),
    ("评议", date(2025, 11, 20), "最近一次得分 88.8，整改还没有公布"),
    ("责任追究", date(2025, 12, 31), "追究"),
    ("培训", date(2025, 12, 31), "2025年 40 人次"),
    ("监督", date(2026, 5, 1), "发现问题"),
]


@pytest.mark.parametrize(("name", "day", "words"), RESULTS)
def test_results(name: str, day: date, words: str) -> None:
    """What came of it, as it was on that day."""
    assert words in running_of(PORTAL, "zfb", BY_NAME[name], day).result


def test_nothing_yet() -> None:
    """Before the first entry there is no day and no result."""
    before = running_of(PORTAL, "zfb", BY_NAME["评议"], date(2023, 1, 1))
    assert before == Running(0, 0, None)
