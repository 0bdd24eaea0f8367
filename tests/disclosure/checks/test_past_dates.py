"""Dates that have passed."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"字段": ("复审日期",), "公开方式": ("不予公开",)}
CLOSED = {"公开方式": "不予公开"}
CASES: list[tuple[Example, list[str]]] = [
    ({**CLOSED, "复审日期": "2026-11-21"}, []),
    (
        {**CLOSED, "复审日期": "2026-11-11"},
        ["2026-00001.md:15:7 字段=复审日期 值=2026-11-11 检查日=2026-11-21 天数=10"],
    ),
    ({"公开方式": "主动公开", "复审日期": "2026-11-11"}, []),
    ({**CLOSED}, []),
    ({**CLOSED, "复审日期": "明年"}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_past_dates(example: Example, expected: list[str]) -> None:
    """The day itself is still in time; from the next day on the days are counted."""
    assert found("past_dates", example, PARAMS) == expected
