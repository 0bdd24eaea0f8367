"""Headings of a body."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import found

CASES: list[tuple[str, list[str]]] = [
    ("## 一、\n\n### （一）\n\n## 二、\n\n### （一）\n", []),
    ("没有小标题，第#1号。", []),
    ("# 一、情况", ["2026-00001.md:17:1 一级标题 标题=一、情况"]),
    ("## 年度总结 ##", ["2026-00001.md:17:1 重复标题 标题=年度总结"]),
    ("## 一、\n\n#### 1.", ["2026-00001.md:19:1 跳级 标题=1. 上一级=2 级=4"]),
    ("### 一、", ["2026-00001.md:17:1 跳级 标题=一、 上一级=1 级=3"]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_headings(body: str, expected: list[str]) -> None:
    """They begin at level two, go down by one, and do not say the title again."""
    assert found("headings", {"标题": "年度总结", "正文": body}) == expected
