"""Dates that have not come."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"公开日期": "2026-11-21"}, []),
    ({"公开日期": "不知道"}, []),
    ({"公开日期": "2026-11-22", "状态": "待审"}, []),
    (
        {"标题": "甲", "公开日期": "2026-11-22"},
        ["2026-00001.md:4:7 字段=公开日期 值=2026-11-22 检查日=2026-11-21"],
    ),
    ({"公开日期": "2026-11-22", "截至": "2026-11-22"}, []),
    ({"公开日期": "2026-11-25", "解禁日期": "2026-11-25"}, []),
    (
        {"标题": "甲", "公开日期": "2026-11-25", "解禁日期": "2026-11-22"},
        ["2026-00001.md:4:7 字段=公开日期 值=2026-11-25 检查日=2026-11-21"],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_future_dates(example: Example, expected: list[str]) -> None:
    """The day of the check is not the future; a text not yet public, or held back, may wait."""
    assert found("future_dates", example, {"字段": ("公开日期",)}) == expected
