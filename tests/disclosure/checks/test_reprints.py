"""The check ``reprints``: who has published a text first."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

ALL = ("缺来源", "缺网址", "网址写法", "本机关", "文中注明")
OTHER, PAGE = "示例省人民政府办公厅", "https://www.slsheng.example.cn/a.html"
CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"标题": "甲"}, []),
    ({"来源": OTHER, "原文网址": PAGE}, []),
    ({"原文网址": PAGE}, [("缺来源", "原文网址")]),
    ({"来源": OTHER}, [("缺网址", "来源")]),
    ({"来源": OTHER, "原文网址": "javascript:alert(1)"}, [("网址写法", "原文网址")]),
    ({"来源": "示例市人民政府办公室"}, [("本机关", "来源")]),
    ({"正文": "第一段。\n\n来源：示例日报"}, [("文中注明", "正文")]),
    ({"正文": "**转载自示例省人民政府网**\n\n第一段。"}, [("文中注明", "正文")]),
    ({"正文": "第一段。\n\n来源：示例日报\n\n末段。"}, []),
    ({"正文": "数据来源：本办统计。各单位应当注明。"}, []),
    ({"来源": OTHER, "原文网址": PAGE, "正文": "第一段。\n\n来源：示例日报"}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_reprints(example: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """What is missing is told at its field; a word inside a text is no remark on it."""
    found = run(rule_for("reprints", {"类别": ALL}), example)
    assert [(one.message, one.field) for one in found] == expected


def test_a_rule_answers_for_its_kinds_only() -> None:
    """Another kind is another rule's."""
    assert not run(rule_for("reprints", {"类别": ("本机关",)}), {"来源": OTHER})
