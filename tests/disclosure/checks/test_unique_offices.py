"""The check ``unique_offices``: no two offices share a name or a code."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("unique_offices", {"字段": ("名称", "统一社会信用代码")})

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("名称: 甲\n统一社会信用代码: 11990000009901155X\n", []),
    ("名称: 示例市人民政府办公室\n", [("zfb/机构.yaml", "名称", "有问题")]),
    (
        "名称: 甲\n统一社会信用代码: '119900000099010835'\n",
        [("zfb/机构.yaml:4", "统一社会信用代码", "有问题")],
    ),
    ("名称: 示例市人民政府办公室\n并入: zfb\n", []),
    ("简称: 甲\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_shared_values(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The second office is told which one has the value; a merged office may keep its name."""
    found = run(RULE, {"文件": {"fgw/机构.yaml": text}})
    assert seen(found) == expected
    assert all("content/fgw/机构.yaml" in finding.fix for finding in found)
