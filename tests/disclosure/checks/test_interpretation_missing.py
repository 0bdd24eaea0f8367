"""Texts that nobody interprets."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"栏目": ("规范性文件",), "效力": ("有效",)}
TEXT = {"编号": "2026-00050", "栏目": "政策法规/规范性文件", "标题": "办法", "效力": "有效"}
READING = {"编号": "2026-00051", "栏目": "政策法规/政策法规解读", "解读": ["2026-00050"]}
LATER = {"公开日期": "2099-01-05"}
CASES: list[tuple[Example, list[str]]] = [
    ({"公文": [TEXT]}, ["2026-00050.md:2:5 标题=办法 编号=2026-00050"]),
    ({"公文": [TEXT, READING]}, []),
    (
        {"公文": [TEXT, {**READING, "状态": "草稿"}]},
        ["2026-00050.md:2:5 标题=办法 编号=2026-00050"],
    ),
    ({"公文": [{**TEXT, "状态": "待审"}, {**READING, "状态": "待审"}]}, []),
    (
        {"公文": [{**TEXT, **LATER}]},
        ["2026-00050.md:2:5 标题=办法 编号=2026-00050"],
    ),
    ({"公文": [{**TEXT, **LATER}, {**READING, **LATER}]}, []),
    (
        {"公文": [TEXT, {**READING, **LATER}]},
        ["2026-00050.md:2:5 标题=办法 编号=2026-00050"],
    ),
    ({"公文": [{**TEXT, "效力": "失效"}]}, []),
    ({"公文": [{**TEXT, "来源": "示例省人民政府"}]}, []),
    ({"公文": [{**TEXT, "制定机关": "示例省人民政府"}]}, []),
    ({"公文": [{**TEXT, "栏目": "业务工作/工作计划"}]}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_interpretation_missing(example: Example, expected: list[str]) -> None:
    """An office's own text in force is told; a reading counts once it is as public as the text."""
    assert found("interpretation_missing", example, PARAMS) == expected
