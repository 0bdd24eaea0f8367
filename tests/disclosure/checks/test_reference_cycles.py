"""References in circles."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"字段": ("替代", "解读"), "成环字段": ("替代",)}


def replacing(*pairs: tuple[int, list[int]]) -> Example:
    """Documents that replace others, by serial."""
    return {
        "公文": [
            {"编号": f"2026-{one:05d}", "标题": "甲", "替代": [f"2026-{n:05d}" for n in others]}
            for one, others in pairs
        ]
    }


CASES: list[tuple[Example, list[str]]] = [
    (replacing((1, []), (50, [1]), (51, [50, 1])), []),
    (
        {"标题": "甲", "解读": ["2026-00001"]},
        ["2026-00001.md:16:3 自己 字段=解读 值=2026-00001"],
    ),
    (
        replacing((1, [50]), (50, [1])),
        ["2026-00001.md:16:1 成环 字段=替代 路径=zfb/2026-00001 → zfb/2026-00050 → zfb/2026-00001"],
    ),
    (
        replacing((1, [50]), (50, [51]), (51, [52]), (52, [50])),
        [
            (
                "2026-00050.md:16:1 成环 字段=替代 路径=zfb/2026-00050 → zfb/2026-00051 → "
                "zfb/2026-00052 → zfb/2026-00050"
            )
        ],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_reference_cycles(example: Example, expected: list[str]) -> None:
    """A text that names itself, and each circle once, where it was first entered."""
    assert found("reference_cycles", example, PARAMS) == expected


def test_a_circle_may_go_through_several_fields() -> None:
    """One replaces another that repeals the first: told once, at the field that begins it."""
    pair = [
        {"编号": "2026-00001", "标题": "甲", "替代": ["2026-00050"]},
        {"编号": "2026-00050", "标题": "乙", "废止": ["2026-00001"]},
    ]
    params = {"字段": ("替代",), "成环字段": ("废止", "替代")}
    assert found("reference_cycles", {"公文": pair}, params) == [
        "2026-00001.md:16:1 成环 字段=替代 路径=zfb/2026-00001 → zfb/2026-00050 → zfb/2026-00001"
    ]


def test_a_long_chain_needs_no_deep_stack() -> None:
    """Each replaces the one before, and there are more than Python nests calls."""
    chain = replacing((1, []), *((n + 100, [n + 99 if n else 1]) for n in range(1100)))
    assert found("reference_cycles", chain, PARAMS) == []
