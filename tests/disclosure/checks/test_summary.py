"""Summaries that do not serve."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"标题": "年度总结", "内容概述": "办文办会的主要数据"}, []),
    ({"内容概述": "数" * 100}, []),
    ({"标题": "甲", "内容概述": "数" * 101}, ["2026-00001.md:6:7 过长 字数=101 上限=100"]),
    ({"标题": "年度总结", "内容概述": "“年度总结”。"}, ["2026-00001.md:6:7 同标题"]),
    ({"缺": ["内容概述"]}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_summary(example: Example, expected: list[str]) -> None:
    """A summary is short and says more than the title; punctuation makes no difference."""
    assert found("summary", example, {"最多字数": 100}) == expected
