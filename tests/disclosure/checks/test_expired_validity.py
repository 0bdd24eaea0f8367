"""Texts that have run out."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"效力": "有效", "失效日期": "2026-11-21"}, []),
    (
        {"标题": "甲", "效力": "有效", "失效日期": "2026-11-20"},
        ["2026-00001.md:15:5 字段=效力 值=有效 失效日期=2026-11-20"],
    ),
    ({"效力": "失效", "失效日期": "2026-11-20"}, []),
    ({"失效日期": "2026-11-20"}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_expired_validity(example: Example, expected: list[str]) -> None:
    """The last day itself is still in force."""
    assert found("expired_validity", example, {"不得写": ("有效",)}) == expected
