"""Lists that lack a value."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"字段": ("公开载体",), "须有": ("网站",), "公开方式": ("主动公开",)}
CASES: list[tuple[Example, list[str]]] = [
    ({"标题": "甲"}, []),
    ({"公开载体": ["公告栏", "网站"]}, []),
    (
        {"公开载体": ["公告栏", "广播"]},
        ["2026-00001.md:16:1 字段=公开载体 值=公告栏、广播 缺少=网站"],
    ),
    ({"公开载体": ["公告栏"], "公开方式": "依申请公开"}, []),
    ({"公开载体": []}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_needed_values(example: Example, expected: list[str]) -> None:
    """A list without the value is told; a missing list is not."""
    assert found("needed_values", example, PARAMS) == expected
