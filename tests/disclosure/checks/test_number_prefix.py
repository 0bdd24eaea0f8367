"""Issuing-organ codes."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"发文字号": "示政办内〔2026〕3号"}, []),
    ({"发文字号": "国务院令第711号"}, []),
    ({"发文字号": "示教〔2026〕3号", "来源": "示例市教育局"}, []),
    ({"发文字号": "示教〔2026〕3号", "制定机关": "示例市教育局"}, []),
    ({"发文字号": "示教〔2026〕3号", "联合发文": ["fgw"]}, []),
    ({"机构": "jyj", "发文字号": "示教〔2026〕3号"}, []),
    (
        {"标题": "甲", "发文字号": "示教[2026]3号"},
        [
            (
                "2026-00001.md:15:7 未登记 字段=发文字号 代字=示教 机构=示例市人民政府办公室 "
                "已登记=示政办内"
            )
        ],
    ),
    (
        {"公文": [{"标题": "甲", "发文字号": "示发改〔2026〕3号"}, {"机构": "fgw"}]},
        [
            (
                "2026-00001.md:15:7 他机关 字段=发文字号 代字=示发改 机构=示例市人民政府办公室 "
                "已登记=示政办内 属于=示例市发展和改革委员会"
            )
        ],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_number_prefix(example: Example, expected: list[str]) -> None:
    """A code of nobody and one of another office are told apart; others' papers are passed."""
    assert found("number_prefix", example) == expected
