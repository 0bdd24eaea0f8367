"""The year in a document number."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"发文字号": "示政办内〔2026〕3号"}, []),
    ({"发文字号": "国务院令第711号"}, []),
    ({"发文字号": "示政办内〔2025〕3号", "成文日期": "去年"}, []),
    (
        {"标题": "甲", "发文字号": "示政办内[2025]3号"},
        ["2026-00001.md:15:7 字段=发文字号 值=示政办内[2025]3号 年份=2025 成文日期=2026-11-02"],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_number_year(example: Example, expected: list[str]) -> None:
    """It is that of the day the paper was made, whatever brackets stand around it."""
    assert found("number_year", example) == expected
