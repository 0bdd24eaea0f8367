"""Keys beside a state or a way of openness that they contradict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.disclosure.checks.support import Example, found

BY_STATE = {"字段": ("撤回",), "公文状态": ("撤回",)}
BY_WAY = {"字段": ("不公开依据", "复审日期"), "公开方式": ("不予公开",)}
REASON = {"日期": "2026-11-12", "理由": "有误"}
CASES: list[tuple[Mapping[str, Any], Example, list[str]]] = [
    (BY_STATE, {"撤回": REASON}, ["2026-00001.md:15:1 状态 字段=撤回 值=公开"]),
    (BY_STATE, {"撤回": ""}, ["2026-00001.md:15:1 状态 字段=撤回 值=公开"]),
    (BY_STATE, {"状态": "撤回", "撤回": REASON}, []),
    (BY_STATE, {"状态": "草稿"}, []),
    (BY_WAY, {"不公开依据": "甲"}, ["2026-00001.md:15:1 公开方式 字段=不公开依据 值=主动公开"]),
    (
        BY_WAY,
        {"不公开依据": "甲", "复审日期": "2027-01-04", "缺": ["公开方式"]},
        [
            "2026-00001.md:14:1 公开方式 字段=不公开依据 值=没有写",
            "2026-00001.md:15:1 公开方式 字段=复审日期 值=没有写",
        ],
    ),
    (BY_WAY, {"公开方式": "不予公开", "不公开依据": "甲"}, []),
]


@pytest.mark.parametrize(("params", "example", "expected"), CASES)
def test_misplaced_keys(params: Mapping[str, Any], example: Example, expected: list[str]) -> None:
    """Each key is told at itself, with what it contradicts; an empty one counts too."""
    assert found("misplaced_keys", example, params, states=("草稿", "公开", "撤回")) == expected
