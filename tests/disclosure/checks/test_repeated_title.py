"""Titles that another field gives away."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"字段": ("撤回/理由", "内容概述"), "最短": 4}
CASES: list[tuple[Example, list[str]]] = [
    ({"标题": "救助公示", "撤回": {"理由": "有误"}}, []),
    (
        {"标题": "救助公示", "撤回": {"理由": "《救助 公示》有误"}},
        ["2026-00001.md:16:7 字段=撤回/理由"],
    ),
    ({"标题": "通知", "撤回": {"理由": "通知有误"}}, []),
    ({"标题": "救助公示", "内容概述": "救助公示的内容"}, ["2026-00001.md:6:7 字段=内容概述"]),
    ({"标题": "", "撤回": {"理由": "有误"}}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_repeated_title(example: Example, expected: list[str]) -> None:
    """The whole title is found however it is spaced; very short ones are common words."""
    assert found("repeated_title", example, PARAMS) == expected
