"""Attachments and their list."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

FOLDER = "zfb/业务工作/工作总结"
NAME = "2026-00001.统计表.xlsx"
THERE = {f"{FOLDER}/{NAME}": "数据"}
CASES: list[tuple[str, Example, list[str]]] = [
    ("缺文件", {"附件": [NAME], "文件": THERE}, []),
    (
        "缺文件",
        {"标题": "甲", "附件": [NAME]},
        [f"2026-00001.md:16:3 缺文件 字段=附件 值={NAME} 编号=2026-00001"],
    ),
    (
        "缺文件",
        {"标题": "甲", "附件": ["统计表.xlsx"], "文件": THERE},
        [f"2026-00001.md:16:3 名称不同 字段=附件 值=统计表.xlsx 编号=2026-00001 建议={NAME}"],
    ),
    ("未登记", {"附件": [NAME], "文件": THERE}, []),
    ("未登记", {"文件": THERE, "正文": f"见[表]({NAME})。"}, []),
    ("未登记", {"标题": "甲", "文件": THERE}, [f"2026-00001.md:1:1 未登记 字段=附件 值={NAME}"]),
]


@pytest.mark.parametrize(("item", "example", "expected"), CASES)
def test_attachments(item: str, example: Example, expected: list[str]) -> None:
    """What is listed exists, and what exists is listed or used in the text."""
    assert found("attachments", example, {"项目": item}) == expected
