"""Parameters and words of a rule that its check cannot use are faults at their own place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.load_rules import load_rules

Write = Callable[[str, str], Path]
RULE = """代码: AA001
标题: 测试规则
依据: 本系统约定
对象: 公文
检查: {check}
参数: {params}
级别: 警告
说明: 测试说明
提示: '{words}'
理由: 测试理由
"""
CASES = [
    ("required_keys", "{字段: [标题, 审查/签发/日期]}", "没写{字段}", []),
    ("required_keys", "{字段: [标题, 审查/签发/时间]}", "没写{字段}", [("rule-field", 6)]),
    ("required_keys", "{字段: 标题}", "没写{字段}", [("rule-parameter-type", 6)]),
    ("attachments", "{项目: 缺文件}", "缺{值}", []),
    ("attachments", "{项目: 缺文书}", "缺{值}", [("rule-choice", 6)]),
    ("summary", "{最多字数: 一百}", "长", [("rule-parameter-type", 6)]),
    ("text_form", "{字段: [标题], 不得: '['}", "错", [("rule-pattern", 6)]),
    ("text_form", "{字段: [标题], 应合: ['(']}", "错", [("rule-pattern", 6)]),
    ("text_form", "{字段: [标题]}", "错：{值!r}", [("rule-template", 9)]),
    ("text_form", "{字段: [标题]}", "错：{值:9}", [("rule-template", 9)]),
    ("text_form", "{字段: [标题]}", "错：{值.甲}", [("rule-template", 9)]),
    ("text_form", "{字段: [标题]}", "错：{}", [("rule-template", 9)]),
    ("text_form", "{字段: [标题]}", "错：{{值}}", []),
]


@pytest.mark.parametrize("case", CASES)
def test_a_parameter_or_template_that_cannot_be_used(
    project: Path, write: Write, case: tuple[str, str, str, list[tuple[str, int]]]
) -> None:
    """Nothing is left to fail when the rule runs."""
    check, params, words, expected = case
    text = RULE.format(check=check, params=params, words=words)
    write("disclosure_rules/rules/测试/AA001-test.yaml", text)
    faults = load_rules(project).faults
    assert [(fault.kind, fault.location.line) for fault in faults] == expected
