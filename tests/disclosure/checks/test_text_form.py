"""How the text of a field is written."""

from __future__ import annotations

import re

import pytest

from tests.disclosure.checks.support import Example, found, real_ruleset

PARAMS = {
    "字段": ("发文字号",),
    "应合": (re.compile(r"[一-龥]+〔\d{4}〕\d+号"),),
    "不得": re.compile(r"\[(\d{4})\]"),
    "替换": r"〔\1〕",
    "略过": re.compile("令"),
}
CASES: list[tuple[Example, list[str]]] = [
    ({"发文字号": "示政办内〔2026〕3号"}, []),
    ({"发文字号": "国务院令第711号"}, []),
    ({}, []),
    (
        {"标题": "甲", "发文字号": "示政办内[2026]3号"},
        ["2026-00001.md:15:7 字段=发文字号 值=示政办内[2026]3号 建议=示政办内〔2026〕3号"],
    ),
    ({"标题": "甲", "发文字号": "三号"}, ["2026-00001.md:15:7 字段=发文字号 值=三号 建议=三号"]),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_text_form(example: Example, expected: list[str]) -> None:
    """A forbidden form is told with what it should be; one right form is enough."""
    assert found("text_form", example, PARAMS) == expected


def test_a_substitute_that_cannot_be_made_is_no_traceback() -> None:
    """A group that the pattern does not have leaves the text as it is."""
    params = {**PARAMS, "替换": r"\7"}
    (told,) = found("text_form", {"发文字号": "示政办内[2026]3号"}, params)
    assert "建议=示政办内[2026]3号" in told


NUMBERS = [
    ("国办发〔2017〕47号", set()),
    ("国办公开办函〔2021〕30号", set()),
    ("示政（法）〔2026〕3号", set()),
    ("国务院令第711号", set()),
    ("中华人民共和国主席令第二十八号", set()),
    ("商务部令2020年第1号", set()),
    ("中国人民银行令〔2021〕第3号", set()),
    ("示例市人民政府公告2026年第2号", set()),
    ("国办发[2017]47号", {"GW001"}),
    ("国办发（2017）47号", {"GW001"}),
    ("国办发【2017】47号", {"GW001"}),
    ("国办发﹝2017﹞47号", {"GW001"}),
    ("国办发〔2017]47号", {"GW001"}),
    ("国办发(17)47号", {"GW001"}),
    ("国办发〔2017〕第47号", {"GW002"}),
    ("国办发[2017]第47号", {"GW001", "GW002"}),
    ("国办发〔2017〕047号", {"GW003"}),
    ("国办发〔17〕47号", {"GW003"}),
    ("国办发〔2017〕47", {"GW003"}),
    ("国办发 〔2017〕 47 号", {"GW003"}),
]


@pytest.mark.parametrize(("number", "codes"), NUMBERS)
def test_document_numbers(number: str, codes: set[str]) -> None:
    """Each fault of a number is told by one rule, and orders and notices by none."""
    told = set()
    for code in ("GW001", "GW002", "GW003"):
        params = real_ruleset().rules[code].params
        if found("text_form", {"发文字号": number}, params):
            told.add(code)
    assert told == codes
