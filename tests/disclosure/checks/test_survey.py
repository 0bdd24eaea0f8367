"""The check ``survey``: in which of the surveys' states an office is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("survey")
OFFICE = "名称: 示例市教育局\n层级: 市级\n类别: 部门\n"

CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"截至": "2026-11-21"}, []),
    ({"文件": {"jyj/机构.yaml": OFFICE}}, [("jyj", "没有自己的页面")]),
    ({"文件": {"jyj/机构.yaml": "名称: 示例市教育局\n"}}, []),
    (
        {"文件": {"jyj/机构.yaml": OFFICE + "网址: https://www.example.cn/\n"}},
        [("jyj", "只指向政府首页")],
    ),
    (
        {"文件": {"jyj/机构.yaml": OFFICE + "领导: [{姓名: 甲, 职务: 局长}]\n"}},
        [("jyj", "只有职责、领导和内设机构")],
    ),
    (
        {"文件": {"zfb/业务工作/工作总结/2026-00001.md": ""}},
        [("zfb", "有内容但未按标准设栏")],
    ),
    ({"栏目": "业务工作/总结"}, [("zfb", "有内容但未按标准设栏")]),
    ({"文件": {"jyj/机构.yaml": OFFICE + "撤销日期: 2026-01-05\n"}}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_states(example: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Each of the four states is named at its office; the wanted one is not reported."""
    found = run(RULE, example)
    assert [(finding.record, finding.message) for finding in found] == expected
