"""Keys with nothing behind them."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"字段": ("状态", "撤回/理由")}
CASES: list[tuple[Example, list[str]]] = [
    ({"标题": "甲"}, []),
    ({"状态": "草稿"}, []),
    ({"状态": ""}, ["2026-00001.md:15:1 字段=状态"]),
    ({"状态": "  "}, ["2026-00001.md:15:1 字段=状态"]),
    ({"撤回": {"理由": ""}}, ["2026-00001.md:16:3 字段=撤回/理由"]),
    ({"撤回": {"日期": "2026-11-03"}}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_blank_keys(example: Example, expected: list[str]) -> None:
    """A blank key is told at itself; a missing one is another matter."""
    assert found("blank_keys", example, PARAMS, states=("草稿", "公开")) == expected
