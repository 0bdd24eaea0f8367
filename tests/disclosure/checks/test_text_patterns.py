"""Patterns in texts."""

from __future__ import annotations

import re

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {
    "模式": (re.compile("待定"), re.compile("某某市")),
    "线索": ("待定", "某某"),
    "字段": ("标题", "审查/签发/岗位"),
    "最多": 2,
    "不查体裁": ("法律",),
}
CASES: list[tuple[Example, list[str]]] = [
    ({"正文": "某些市已经定下。"}, []),
    (
        {"标题": "甲", "正文": "地点\n\n时间：待定，地点某某市。"},
        [
            "2026-00001.md:19:4 字段=正文 原文=时间：待定，地点某某市。",
            "2026-00001.md:19:9 字段=正文 原文=时间：待定，地点某某市。",
        ],
    ),
    ({"标题": "某某市总结"}, ["2026-00001.md:2:5 字段=标题 原文=某某市总结"]),
    ({"标题": "甲", "正文": "待定 待定 待定"}, ["17:1", "17:4"]),
    ({"体裁": "法律", "正文": "待定"}, []),
    (
        {"标题": "甲", "审查": {"签发": {"岗位": "待定"}}},
        ["2026-00001.md:9:9 字段=审查/签发/岗位 原文=待定"],
    ),
    ({"状态": "草稿", "正文": "待定"}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_text_patterns(example: Example, expected: list[str]) -> None:
    """Each match is told at its own place with what stands around it, up to the limit."""
    told = found("text_patterns", example, PARAMS)
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, told, strict=True))


def test_patterns_without_their_cue_are_not_tried() -> None:
    """The cues decide first, so that a clean text costs next to nothing."""
    params = {**PARAMS, "线索": ("别的字",)}
    assert found("text_patterns", {"正文": "待定"}, params) == []
