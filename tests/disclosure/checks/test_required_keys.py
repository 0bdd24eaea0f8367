"""Missing and empty keys of documents."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"标题": "甲"}, []),
    ({"缺": ["标题"]}, ["2026-00001.md:1:1 没有 字段=标题"]),
    ({"标题": ""}, ["2026-00001.md:2:1 空白 字段=标题"]),
    ({"标题": "  "}, ["2026-00001.md:2:1 空白 字段=标题"]),
    ({"标题": "甲", "缺": ["审查"]}, ["2026-00001.md:1:1 没有 字段=审查"]),
    ({"标题": "甲", "审查": {"签发": {}}}, ["2026-00001.md:8:3 空白 字段=审查/签发"]),
    (
        {"标题": "甲", "审查": {"签发": {"岗位": "主任"}}},
        ["2026-00001.md:8:3 没有 字段=审查/签发/日期"],
    ),
    ({"标题": ["甲", "乙"]}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_required_keys(example: Example, expected: list[str]) -> None:
    """A missing key is told at its group, an empty one at itself; a whole group only once."""
    params = {"字段": ("标题", "审查/签发/岗位", "审查/签发/日期")}
    assert found("required_keys", example, params) == expected


NARROWED: list[tuple[Example, int]] = [
    ({"编号": "2026-00099", "栏目": "政策法规/规章", "体裁": "规章"}, 1),
    ({"编号": "2026-00099", "栏目": "政策法规/规章", "体裁": "指南"}, 0),
    ({"编号": "2026-00099", "栏目": "政策法规/法规", "体裁": "规章"}, 0),
    ({"编号": "2026-00099", "栏目": "政策法规/规范性文件", "体裁": "规章"}, 0),
]


@pytest.mark.parametrize(("example", "count"), NARROWED)
def test_columns_and_kinds_narrow_the_rule(example: Example, count: int) -> None:
    """What the column itself asks for (规范性文件: 效力) is left to the rule on columns."""
    params = {"字段": ("效力",), "栏目": ("规章", "规范性文件"), "体裁": ("规章",)}
    assert len(found("required_keys", example, params)) == count


@pytest.mark.parametrize(("way", "count"), [("不予公开", 1), ("主动公开", 0)])
def test_ways_of_openness_narrow_the_rule(way: str, count: int) -> None:
    """A ground is asked of what is not open, and of nothing else."""
    params = {"字段": ("不公开依据",), "公开方式": ("不予公开",)}
    assert len(found("required_keys", {"公开方式": way}, params)) == count
